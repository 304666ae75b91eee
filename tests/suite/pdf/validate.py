"""Judges PDF files by the profiles PDF/UA-1 and PDF/A-2b of page-validation; prints what fails.

usage: validate.py PROFILE[,PROFILE] FILE...
"""

import sys

import page

failed = False
for path in sys.argv[2:]:
    for profile in sys.argv[1].split(","):
        result = page.validate_pdf(path, profile=getattr(page.ValidationProfile, profile))
        failed |= not result.is_compliant
        for failure in result.failures:
            print(f"{path} {profile} {failure.rule_id}: {failure.message}")
sys.exit(failed)
