//! The name of an incident in the title of a report, and its number there.

use std::sync::LazyLock;

use regex::Regex;

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is a constant that tests compile")
}

/// The number of an incident: `SPM-2023-001`, `INC-482`, `SEV-2`, `incident #771`.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?-u:\b)(?:[A-Z]{2,6}-\d[\d-]*\d|[A-Z]{2,6}-\d)(?-u:\b)|(?i:incident|issue|ticket|inc) ?#\d+|#\d{2,}")
});

/// A date with the word in front of it.
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    let month = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?";
    let day = r"\d{1,2}(?:st|nd|rd|th)?";
    pattern(&format!(
        r"(?i)(?:(?:on|of|from|for|at|,|-|–|—|:)\s+)?(?:the )?(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{4}}|{month} {day},? \d{{4}}|{day} (?:of )?{month},? \d{{4}}|(?:{month} {day}|{day} {month})(?-u:\b))"
    ))
});

/// What names the kind of the document.
static KIND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:(?:the |a |an )?(?:public |brief |final |draft )?(?:incident |outage )?(?:post.?mortem|correction of errors?|coe|rca|root cause analysis|(?:post.)?incident (?:report|review|summary)|incident|report|after.action review)\s*(?:report|review)?\s*(?:for|of|on|about|[:–—-]|\|)\s*|regarding (?:the )?|re: |summary of (?:the )?)|\s*[:–—-]?\s*\(?(?:incident )?post.?mortem\)?\s*$",
    )
});

/// The name without what names the document, the day, and the number; as it stands if too little would be left.
pub(crate) fn of_incident(title: &str) -> String {
    let line = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let undated = DATE.replace_all(&line, " ");
    let bare = match number(&undated) {
        Some(number) => undated.replacen(&number, " ", 1),
        None => undated.into_owned(),
    };
    let bare = bare.replace("()", " ").replace("( )", " ");
    let mut bare = tidy(&bare);
    for _ in 0..2 {
        bare = tidy(&KIND.replace_all(&bare, ""));
    }
    let kind = ["report", "review", "mortem", "analysis"].iter().any(|word| bare.to_lowercase().ends_with(word));
    if bare.split_whitespace().count() < if kind { 3 } else { 2 } {
        return line;
    }
    let mut letters = bare.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or(line)
}

/// The number of the incident, if the title has one.
pub(crate) fn number(title: &str) -> Option<String> {
    // Standards and places are written in the same way.
    let other = |text: &str| {
        ["UTF-", "SHA-", "ISO-", "RFC-", "TLS-", "AES-", "HTTP-", "US-", "EU-"]
            .iter()
            .any(|name| text.starts_with(name))
    };
    NUMBER.find_iter(title).map(|found| found.as_str()).find(|found| !other(found)).map(str::to_owned)
}

fn tidy(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':' | ',' | '|' | '(')).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, name: &str) {
        assert_eq!(of_incident(title), name, "{title}");
    }

    #[test]
    fn leaves_the_name_of_the_incident() {
        check("INC-482 Exports stuck in pending", "Exports stuck in pending");
        check("Incident on 2022-03-04 - some invoices got lost", "Some invoices got lost");
        check("Photo Upload Outage Postmortem (incident #771)", "Photo Upload Outage");
        check("Correction of Error: Label printing stopped", "Label printing stopped");
        check("March 6th, 2019 Mail Outage", "Mail Outage");
        check("Regarding the service interruption on March 7, 2023", "Service interruption");
        check("Post-mortem for stolen keys published on July 3rd, 2018", "Stolen keys published");
        check("Summary of the Queue Service Event in the North Region", "Queue Service Event in the North Region");
    }

    #[test]
    fn keeps_a_title_of_which_little_would_be_left() {
        check("Incident report 2024-01-03", "Incident report 2024-01-03");
        check("Search was down", "Search was down");
        check("Payments 4 to 6 pm in May", "Payments 4 to 6 pm in May");
    }

    #[test]
    fn finds_the_number() {
        assert_eq!(number("SPM-2023-001 - no mail").as_deref(), Some("SPM-2023-001"));
        assert_eq!(number("Photo Upload Outage (incident #771)").as_deref(), Some("incident #771"));
        assert_eq!(number("UTF-8 names were lost"), None);
        assert_eq!(number("Search was down"), None);
    }
}
