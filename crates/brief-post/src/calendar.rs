//! The dates as a calendar file (RFC 5545).

use brief_story::{DateEntry, Dates};
use chrono::DateTime;
use sha2::{Digest, Sha256};

/// How long an update takes in a calendar, in seconds.
const LENGTH: i64 = 15 * 60;

/// How many bytes a line may have without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// The dates as a calendar file (`.ics`).
///
/// Each event is named by the incident and by what it is, so that a calendar that takes the file again moves the event instead
/// of adding another; `SEQUENCE` grows with the moment of the brief. Hours are instants in UTC, which every calendar shows in
/// the zone of its reader; days are days everywhere.
#[must_use]
pub fn calendar(dates: &Dates) -> String {
    let mut file = File::default();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Forthright//Forthright//EN");
    file.line("CALSCALE:GREGORIAN");
    file.line("METHOD:PUBLISH");
    for entry in &dates.entries {
        event(&mut file, dates, entry);
    }
    file.line("END:VCALENDAR");
    file.0
}

fn event(file: &mut File, dates: &Dates, entry: &DateEntry) {
    file.line("BEGIN:VEVENT");
    file.line(&format!("UID:{}@forthright.invalid", uid(&dates.incident, &entry.key)));
    file.line(&format!("DTSTAMP:{}", instant(dates.as_of)));
    // Minutes since 1970 fit the 32 bits of a calendar's number for some thousand years.
    file.line(&format!("SEQUENCE:{}", (dates.as_of / 60).clamp(0, i64::from(i32::MAX))));
    match &entry.days {
        Some([day, after]) => {
            file.line(&format!("DTSTART;VALUE=DATE:{day}"));
            file.line(&format!("DTEND;VALUE=DATE:{after}"));
        }
        None => {
            file.line(&format!("DTSTART:{}", instant(entry.at)));
            let length = if entry.meeting { LENGTH } else { 0 };
            file.line(&format!("DTEND:{}", instant(entry.at.saturating_add(length.max(60)))));
        }
    }
    file.line(&format!("SUMMARY:{}", text(&entry.title)));
    let about: Vec<&str> =
        [entry.text.as_str(), &dates.classification].into_iter().filter(|line| !line.is_empty()).collect();
    if !about.is_empty() {
        file.line(&format!("DESCRIPTION:{}", text(&about.join("\n"))));
    }
    // A date that falls due takes nobody's time.
    file.line(if entry.meeting { "TRANSP:OPAQUE" } else { "TRANSP:TRANSPARENT" });
    if entry.meeting {
        file.line("BEGIN:VALARM");
        file.line("ACTION:DISPLAY");
        file.line(&format!("DESCRIPTION:{}", text(&entry.title)));
        file.line("TRIGGER:-PT15M");
        file.line("END:VALARM");
    }
    file.line("END:VEVENT");
}

/// A name that stays the same as long as incident and key do.
fn uid(incident: &str, key: &str) -> String {
    let mut digest = Sha256::new();
    digest.update(Sha256::digest(incident));
    digest.update(Sha256::digest(key));
    digest.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// `20261114T180000Z`
fn instant(seconds: i64) -> String {
    let moment = DateTime::from_timestamp(seconds, 0).unwrap_or(DateTime::UNIX_EPOCH);
    moment.format("%Y%m%dT%H%M%SZ").to_string()
}

/// A text as a calendar takes it: RFC 5545, 3.3.11.
fn text(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\\' | ';' | ',' => {
                safe.push('\\');
                safe.push(c);
            }
            '\n' => safe.push_str("\\n"),
            '\u{a0}' => safe.push(' '),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

/// A file whose lines are folded (RFC 5545, 3.1).
#[derive(Default)]
struct File(String);

impl File {
    fn line(&mut self, line: &str) {
        let mut room = LINE;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                // The blank at the beginning counts.
                room = LINE - 1;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;
    use icalendar::{Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime};

    use super::*;

    fn entry(key: &str, title: &str) -> DateEntry {
        DateEntry {
            key: key.to_owned(),
            title: title.to_owned(),
            text: String::new(),
            at: 1_794_679_200,
            days: None,
            meeting: true,
        }
    }

    fn dates(entries: Vec<DateEntry>) -> Dates {
        let classification = "Confidential".to_owned();
        Dates { incident: "INC-2214".to_owned(), as_of: 1_794_666_600, classification, entries }
    }

    #[test]
    fn a_date_reads_as_rfc_5545_wants_it() {
        let day = DateEntry {
            days: Some(["20261125".to_owned(), "20261126".to_owned()]),
            meeting: false,
            text: "Owner: Care team".to_owned(),
            ..entry("report", "Root-cause report")
        };
        expect![[r#"
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Forthright//Forthright//EN
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            BEGIN:VEVENT
            UID:b3693f61226032b53e6bdf3b442f46f5@forthright.invalid
            DTSTAMP:20261114T143000Z
            SEQUENCE:29911110
            DTSTART;VALUE=DATE:20261125
            DTEND;VALUE=DATE:20261126
            SUMMARY:Root-cause report
            DESCRIPTION:Owner: Care team\nConfidential
            TRANSP:TRANSPARENT
            END:VEVENT
            END:VCALENDAR
        "#]]
        .assert_eq(&calendar(&dates(vec![day])).replace("\r\n", "\n"));
    }

    #[test]
    fn another_reader_gets_every_word_back() {
        let titles = [
            "Update on the incident: payments; \"cards\", and so on",
            "Ärger über Größe, 支付失败, 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
            "a\\b \\n c",
            "two\nlines",
        ];
        let entries = titles.iter().enumerate().map(|(n, title)| entry(&n.to_string(), title)).collect();
        let file = calendar(&dates(entries));
        for line in file.split("\r\n") {
            assert!(line.len() <= LINE, "{line}");
        }
        let read: Calendar = file.parse().expect("the file is a calendar");
        let events: Vec<_> = read
            .components
            .iter()
            .filter_map(|component| match component {
                CalendarComponent::Event(event) => Some(event),
                _ => None,
            })
            .collect();
        assert_eq!(events.len(), titles.len());
        for (event, title) in events.iter().zip(titles) {
            assert_eq!(event.get_summary(), Some(title));
            let Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(start))) = event.get_start() else {
                panic!("it has an hour in UTC")
            };
            assert_eq!(start.timestamp(), 1_794_679_200);
        }
    }

    #[test]
    fn an_event_keeps_its_name_when_it_moves_and_no_two_share_one() {
        let names = |dates: &Dates| {
            let file = calendar(dates);
            let names: Vec<String> = file.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect();
            names
        };
        let first = dates(vec![entry("update-1", "Update"), entry("report", "Report")]);
        let mut later = first.clone();
        later.as_of += 7_200;
        later.entries[0].at += 7_200;
        later.entries[1].title = "Full report".to_owned();
        assert_eq!(names(&first), names(&later));
        assert_ne!(names(&first)[0], names(&first)[1]);
        assert_ne!(names(&first), names(&Dates { incident: "INC-2215".to_owned(), ..first.clone() }));
    }
}
