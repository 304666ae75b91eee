//! What holds for any text: no panic, every receipt verbatim, the same result twice.

use brief_import::{Source, explain, import};
use proptest::prelude::*;

/// Pieces from which reports, and broken reports, are made.
const PIECES: &[&str] = &[
    "# Outage",
    "## Timeline\n",
    "**Impact**: ",
    "\n\n",
    "\n",
    "| ",
    " |",
    "\n|---|---|\n",
    "- ",
    "  - ",
    "* [x] ",
    "14:10",
    "2022-01-22",
    "02/09/2023",
    "UTC",
    "PST",
    " to ",
    " and ",
    "between ",
    "9:05 AM",
    "5 1/2 hours",
    "1,234",
    "35m DAI",
    "$12",
    "50%",
    "users",
    "failed",
    "because",
    "rolled back",
    "`code`",
    "[link](http://x)",
    "[[1]](#r)",
    "<td>",
    "</td>",
    "<br>",
    "<script>",
    "&amp;",
    "&nbsp;",
    "&bogus;",
    "{{",
    "}}",
    "{%",
    "%}",
    "<%=",
    "%>",
    "'''",
    "''",
    "[[a|b]]",
    "{|",
    "|-",
    "|}",
    "!!",
    "||",
    "== H ==",
    "■ ",
    "【Cause】",
    "---",
    "===",
    "+++",
    "title: ",
    "é",
    "–",
    "“",
    "日本",
    "\u{a0}",
    "\u{202e}",
    "🔥",
    "\t",
    "\r\n",
    ":",
    ".",
    "?",
    ">",
    "\\",
    "```\n",
    "Posted Aug 22, 2023 - 15:57 PDT",
    "Resolved - ",
    "Date: ",
    "24:00",
    "99:99",
    "0000-00-00",
];

fn soup() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..60).prop_map(|pieces| pieces.concat())
}

fn holds(name: &str, bytes: Vec<u8>) -> Result<(), TestCaseError> {
    let source = Source { name: name.to_owned(), bytes };
    let Ok(imported) = import(&source) else { return Ok(()) };
    let receipts = imported.candidates.iter().filter_map(|candidate| candidate.receipt.as_ref());
    let clashes = imported.contradictions.iter().flat_map(|clash| &clash.receipts);
    for receipt in receipts.chain(clashes) {
        prop_assert_eq!(imported.text.get(receipt.bytes.clone()), Some(receipt.snippet.as_str()));
    }
    let again = import(&source).map(|again| explain(&again).to_string());
    prop_assert_eq!(again.ok(), Some(explain(&imported).to_string()));
    for candidate in imported.doubtful() {
        prop_assert!(!imported.is_sure(candidate));
    }
    let brief = imported.brief();
    prop_assert_eq!(brief_model::read(&brief_model::write(&brief)).ok(), Some(brief));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reads_any_soup_of_markup_in_any_format(text in soup(), name in prop::sample::select(&["a.md", "a.txt", "a.wiki", "a.html", "a.docx", ""][..])) {
        holds(name, text.into_bytes())?;
    }

    #[test]
    fn reads_any_characters(text in "\\PC{0,400}", name in prop::sample::select(&["a.md", "a.txt", "a.wiki", "a.html"][..])) {
        holds(name, text.into_bytes())?;
    }

    #[test]
    fn reads_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        holds("a.md", bytes)?;
    }

    #[test]
    fn reads_any_packed_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        holds("a.docx", [b"PK\x03\x04".as_slice(), bytes.as_slice()].concat())?;
    }
}
