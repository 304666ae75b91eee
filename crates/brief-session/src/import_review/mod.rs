//! An imported report under review: its values beside its text, each to be taken, changed or left.

mod change;
mod places;
mod view;

use std::collections::BTreeSet;
use std::path::Path;

use brief_import::{Answers, Field, Imported, Source};
use brief_model::Moment;

use crate::draft::Draft;
use crate::import::read_report;
use crate::message::{ChangedValue, ImportReview, ImportValue, Opened, Refusal};
use crate::session::Session;
use crate::{Error, Host};

use change::{Change, Near};
use places::Places;

/// A report under review.
#[derive(Debug)]
pub(crate) struct Report {
    source: Source,
    /// What the person has said about the whole report.
    answers: Answers,
    /// What the person has changed, by the names of the values, the newest last.
    changes: Vec<(String, Change)>,
    imported: Imported,
}

/// The file endings by which pasted text is told apart; it has no name of its own.
const PASTED: [&str; 2] = ["pasted.html", "pasted.txt"];

impl<H: Host> Session<H> {
    /// Reads the report in a file, and keeps it for the review.
    ///
    /// # Errors
    /// If the file cannot be read, or is not text in any form that we know.
    pub fn review_report(&mut self, path: &Path) -> Result<ImportReview, Error> {
        let bytes = self.host.read(path)?;
        self.review_report_bytes(&path.file_name().unwrap_or_default().to_string_lossy(), bytes)
    }

    /// Reads a report that was dropped on the window, and keeps it for the review.
    ///
    /// # Errors
    /// If it is not text in any form that we know.
    pub fn review_report_bytes(&mut self, name: &str, bytes: Vec<u8>) -> Result<ImportReview, Error> {
        self.read_report(Source { name: name.to_owned(), bytes }, Answers::default())
    }

    /// Reads a report from the clipboard, and keeps it for the review. Of its two forms, HTML tells more if it has
    /// paragraphs, lists or tables.
    ///
    /// # Errors
    /// If there is no text in it.
    pub fn review_pasted(&mut self, text: &str, html: &str) -> Result<ImportReview, Error> {
        let lower = html.to_ascii_lowercase();
        let structured = ["<p", "<li", "<h1", "<h2", "<h3", "<td", "<div"].iter().any(|tag| lower.contains(tag));
        let (name, bytes) = if structured { (PASTED[0], html) } else { (PASTED[1], text) };
        self.read_report(Source { name: name.to_owned(), bytes: bytes.as_bytes().to_vec() }, Answers::default())
    }

    /// Says something about the whole report: the order of the numbers in its dates (`days`: `day-first` or
    /// `month-first`), or its time zone (`zone`). The report is read again; what was changed stays.
    ///
    /// # Errors
    /// If no report is under review, or nothing like this can be said.
    pub fn answer_report(&mut self, about: &str, text: &str) -> Result<ChangedValue, Error> {
        let report = self.report.as_ref().ok_or(Error::Nothing)?;
        let mut answers = report.answers.clone();
        match about {
            "days" => answers.day_first = Some(text == "day-first"),
            "zone" if Answers::knows_zone(text) => answers.zone = Some(text.trim().to_owned()),
            "zone" => {
                return Ok(refused(format!(
                    "“{}” is not a time zone that we know. Try UTC, CET or UTC+2.",
                    text.trim()
                )));
            }
            _ => return Err(Error::Nothing),
        }
        let (source, changes) = (report.source.clone(), report.changes.clone());
        self.read_report(source, answers)?;
        for (id, change) in changes {
            // A value that is not read any more needs no change.
            drop(self.change_value(&id, change));
        }
        let now = self.host.now();
        let report = self.report.as_ref().ok_or(Error::Nothing)?;
        Ok(ChangedValue::Again(Box::new(view::view(&report.imported, now))))
    }

    /// Writes something else in place of a value of the report under review.
    ///
    /// # Errors
    /// If no report is under review, or it has no such value.
    pub fn change_report(&mut self, id: &str, text: &str) -> Result<ChangedValue, Error> {
        let report = self.report.as_ref().ok_or(Error::Nothing)?;
        let number = number(&report.imported, id)?;
        if report.imported.candidates[number].field == Field::Zone {
            return self.answer_report("zone", text);
        }
        self.change_value(id, Change::Written(text.to_owned()))
    }

    /// Chooses something else for a value of the report under review, such as how far an action is.
    ///
    /// # Errors
    /// If no report is under review, or it has no such value.
    pub fn choose_report(&mut self, id: &str, choice: &str) -> Result<ChangedValue, Error> {
        self.change_value(id, Change::Chosen(choice.to_owned()))
    }

    /// Makes a brief of the values that were taken, and opens it; it has no file yet.
    ///
    /// # Errors
    /// If no report is under review, or there are changes that are not saved.
    pub fn take_report(&mut self, ids: &[String]) -> Result<Opened, Error> {
        self.refuse_unsaved()?;
        let Report { imported, .. } = self.report.as_ref().ok_or(Error::Nothing)?;
        let all = view::ids(imported);
        let taken: BTreeSet<usize> =
            all.iter().enumerate().filter(|(_, id)| ids.contains(id)).map(|(number, _)| number).collect();
        let brief = imported.brief_with(&taken);
        let stem = Path::new(&imported.name).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let name = if stem.is_empty() { "Imported brief".to_owned() } else { stem };
        self.lay(Draft::unsaved(brief, name))?;
        self.report = None;
        // Nothing of it stands in a file, so that it is not closed without a question, and a power cut does not lose it.
        self.desk_mut()?.draft.mark_changed();
        self.note(&[]);
        self.opened()
    }

    fn read_report(&mut self, source: Source, answers: Answers) -> Result<ImportReview, Error> {
        let mut imported = read_report(&source, &answers)?;
        if PASTED.contains(&source.name.as_str()) {
            imported.name.clear();
        }
        let review = view::view(&imported, self.host.now());
        self.report = Some(Report { source, answers, changes: Vec::new(), imported });
        Ok(review)
    }

    fn change_value(&mut self, id: &str, change: Change) -> Result<ChangedValue, Error> {
        let now = self.host.now();
        let report = self.report.as_mut().ok_or(Error::Nothing)?;
        let number = number(&report.imported, id)?;
        let near = Near { incident: first_moment(&report.imported).unwrap_or(now), now };
        if let Err(problem) = change::carry_out(&mut report.imported.candidates[number], &change, near) {
            return Ok(refused(problem));
        }
        report.changes.push((id.to_owned(), change));
        let places = Places::of(&report.imported.text);
        let value = view::value(&report.imported, number, now, &places).ok_or(Error::Nothing)?;
        Ok(ChangedValue::Read(Box::new(ImportValue { id: id.to_owned(), ..value })))
    }
}

fn refused(problem: String) -> ChangedValue {
    ChangedValue::Refused(Refusal { problem })
}

/// The place of a value in the list of what was read.
fn number(imported: &Imported, id: &str) -> Result<usize, Error> {
    view::ids(imported).iter().position(|other| other == id).ok_or(Error::Nothing)
}

/// The first moment of a report; a time that is typed without its day lies near it.
fn first_moment(imported: &Imported) -> Option<Moment> {
    // What is doubtful lies near enough.
    let times = imported.brief_with(&(0..imported.candidates.len()).collect()).situation.times;
    times.started.or(times.detected).or(times.contained).or(times.resolved)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Memory;
    use crate::message::{ImportAsk, ImportField};

    const REPORT: &str = "# Die Suche fiel aus 😶\n\nOn 3 May 2024 search failed for 41 minutes.\n\n## Timeline (UTC)\n\n\
        - 10:04 Search begins to fail.\n- 10:09 An alarm rings.\n- 10:45 Search works again.\n";

    fn begin() -> (Session<Memory>, ImportReview) {
        let mut session = Session::new(Memory::at("2026-11-14T14:30:00Z"), Path::new("data"));
        let review = session.review_report_bytes("report.md", REPORT.into()).expect("this is a report");
        (session, review)
    }

    fn find(review: &ImportReview, field: ImportField) -> &ImportValue {
        review.values.iter().find(|value| value.field == field).expect("the report says it")
    }

    #[test]
    fn a_brief_is_opened_and_not_imported() {
        let (mut session, _) = begin();
        let brief = brief_model::write(&brief_model::Brief::default());
        let error = session.review_report_bytes("net.brief", brief).expect_err("this is no report");
        assert!(matches!(error, Error::BriefAlready { .. }), "{error}");
    }

    #[test]
    fn every_value_has_its_words_and_its_place_as_a_window_counts() {
        let (_, review) = begin();
        let units: Vec<u16> = review.text.encode_utf16().collect();
        let title = find(&review, ImportField::Title);
        assert_eq!(String::from_utf16_lossy(&units[title.start..title.end]), "Die Suche fiel aus 😶");
        let event = find(&review, ImportField::Event);
        assert!(String::from_utf16_lossy(&units[event.start..event.end]).contains("10:04"), "{event:?}");
        assert!(event.detail.contains("10:04"), "{event:?}");
        for value in &review.values {
            assert!(!value.shown.is_empty() && value.start <= value.end && value.end <= units.len(), "{value:?}");
        }
    }

    #[test]
    fn only_what_is_taken_stands_in_the_brief() {
        let (mut session, review) = begin();
        let title = find(&review, ImportField::Title).id.clone();
        let opened = session.take_report(&[title]).expect("nothing else is open");
        assert_eq!(opened.brief["situation"]["title"], "Die Suche fiel aus 😶");
        assert_eq!(opened.brief.pointer("/cause/timeline"), None);
        assert_eq!(opened.name, "report");
        assert!(session.take_report(&[]).is_err(), "the review is over");
    }

    #[test]
    fn a_value_is_changed_as_a_person_writes() {
        let (mut session, review) = begin();
        let title = find(&review, ImportField::Title).id.clone();
        let changed = session.change_report(&title, "Search was down").expect("it is a title");
        let ChangedValue::Read(value) = changed else { unreachable!("any words are a title") };
        assert_eq!((value.shown.as_str(), value.sure), ("Search was down", true));
        let opened = session.take_report(&[title]).expect("nothing else is open");
        assert_eq!(opened.brief["situation"]["title"], "Search was down");
    }

    #[test]
    fn what_is_no_time_is_refused_and_changes_nothing() {
        let (mut session, review) = begin();
        let Some(started) = review.values.iter().find(|value| value.field == ImportField::Started) else {
            unreachable!("the timeline says when it began: {:?}", review.values)
        };
        let changed = session.change_report(&started.id, "when the cat came in").expect("it can be asked");
        assert!(matches!(changed, ChangedValue::Refused(_)), "{changed:?}");
        let opened = session.take_report(std::slice::from_ref(&started.id)).expect("nothing else is open");
        assert_eq!(opened.brief["situation"]["times"]["started"], "2024-05-03T10:04:00Z");
    }

    fn read(changed: ChangedValue) -> ImportValue {
        let ChangedValue::Read(value) = changed else { unreachable!("it can be read: {changed:?}") };
        *value
    }

    #[test]
    fn figures_and_states_are_changed_too() {
        let mut session = Session::new(Memory::at("2026-11-14T14:30:00Z"), Path::new("data"));
        let report = "# Search was down\n\n## Impact\n\nSearch failed for 1,200 customers.\n\n## Actions\n\n- Add a check to the index\n";
        let review = session.review_report_bytes("report.md", report.into()).expect("this is a report");
        let people = find(&review, ImportField::People).id.clone();
        let value = read(session.change_report(&people, "1,500 shoppers affected").expect("it can be asked"));
        assert_eq!(value.shown, "1,500 shoppers affected");
        let refused = session.change_report(&people, "very many").expect("it can be asked");
        assert!(matches!(refused, ChangedValue::Refused(_)), "{refused:?}");
        let action = find(&review, ImportField::Action);
        assert_eq!((action.choice.as_str(), action.choices.len()), ("planned", 3));
        let value = read(session.choose_report(&action.id, "done").expect("it can be asked"));
        assert_eq!(value.choice, "done");
        let taken = [people, action.id.clone()];
        let opened = session.take_report(&taken).expect("nothing else is open");
        assert_eq!(opened.brief["impact"]["facts"][0]["value"], 1500.0);
        assert_eq!(opened.brief["fix"]["actions"][0]["status"], "done");
    }

    #[test]
    fn a_date_of_two_readings_is_asked_about_and_what_was_changed_stays() {
        let mut session = Session::new(Memory::at("2026-11-14T14:30:00Z"), Path::new("data"));
        let report = "# Search was down\n\nStarted: 02/09/2023 10:04 UTC\n\nResolved: 02/09/2023 10:45 UTC\n";
        let review = session.review_report_bytes("report.md", report.into()).expect("this is a report");
        assert!(!review.values.iter().any(|value| value.field == ImportField::Started), "nobody can tell the day");
        let question = review.questions.iter().find(|open| open.asks == ImportAsk::Days).expect("it asks");
        let labels: Vec<&str> = question.choices.iter().map(|choice| choice.label.as_str()).collect();
        assert_eq!(labels, ["2 September 2023", "9 February 2023"]);
        let title = find(&review, ImportField::Title).id.clone();
        session.change_report(&title, "No search").expect("it is a title");
        let again = session.answer_report("days", "month-first").expect("it can be answered");
        let ChangedValue::Again(review) = again else { unreachable!("the report is read again: {again:?}") };
        assert_eq!(find(&review, ImportField::Title).shown, "No search");
        let started = find(&review, ImportField::Started);
        assert!(started.sure && started.shown.contains("9 Feb"), "{started:?}");
        assert!(review.questions.iter().all(|open| open.asks != ImportAsk::Days));
    }

    #[test]
    fn a_zone_that_nobody_says_is_asked_about() {
        let mut session = Session::new(Memory::at("2026-11-14T14:30:00Z"), Path::new("data"));
        let report = REPORT.replace(" (UTC)", "");
        let review = session.review_report_bytes("report.md", report.into()).expect("this is a report");
        assert!(review.questions.iter().any(|open| open.asks == ImportAsk::Zone), "{:?}", review.questions);
        let refused = session.answer_report("zone", "at home").expect("it can be asked");
        assert!(matches!(refused, ChangedValue::Refused(_)), "{refused:?}");
        let again = session.answer_report("zone", "cet").expect("it can be answered");
        let ChangedValue::Again(review) = again else { unreachable!("the report is read again: {again:?}") };
        let started = find(&review, ImportField::Started).id.clone();
        let opened = session.take_report(&[started]).expect("nothing else is open");
        assert_eq!(opened.brief["situation"]["times"]["started"], "2024-05-03T10:04:00+01:00");
        assert_eq!(opened.brief["situation"]["times"]["zone"], "CET");
    }

    #[test]
    fn pasted_text_is_read_in_the_form_that_tells_more() {
        let mut session = Session::new(Memory::at("2026-11-14T14:30:00Z"), Path::new("data"));
        let html = "<meta charset='utf-8'><h1>Search was down</h1><p>Search failed for 41 minutes.</p>";
        let review = session.review_pasted("Search was down Search failed for 41 minutes.", html).expect("it is text");
        assert_eq!(
            (review.name.as_str(), find(&review, ImportField::Title).shown.as_str()),
            ("Pasted text", "Search was down")
        );
        let review = session.review_pasted(REPORT, "<b>Search</b> was down").expect("it is text");
        assert!(review.text.starts_with("# Die Suche"), "marks of letters alone tell less than the text");
        assert!(session.review_pasted(" ", "").is_err());
    }

    #[test]
    fn what_was_imported_keeps_its_sentences_until_its_fields_are_emptied() {
        let (mut session, review) = begin();
        let ids: Vec<String> = review.values.iter().map(|value| value.id.clone()).collect();
        let opened = session.take_report(&ids).expect("nothing else is open");
        assert!(session.has_changes(), "nothing of it stands in a file");
        let receipts = opened.brief["review"]["origin"]["receipts"].as_array().expect("it has some").len();
        let edit = crate::message::Edit { path: "situation.title".to_owned(), value: "".into() };
        session.edit(&[edit], None).expect("it is a field");
        session.save_as(Path::new("new.brief")).expect("the disk is empty");
        let kept = crate::open(&session.host, Path::new("new.brief")).expect("it is a brief");
        let origin = kept.review.origin.expect("it was imported");
        assert_eq!(origin.name, "report.md");
        assert_eq!(origin.receipts.len(), receipts - 1);
        assert!(origin.receipts.iter().all(|receipt| receipt.field != "situation.title"));
        session.undo().expect("a brief is open");
        session.save(false).expect("it has a file");
        let kept = crate::open(&session.host, Path::new("new.brief")).expect("it is a brief");
        assert_eq!(kept.review.origin.map(|origin| origin.receipts.len()), Some(receipts), "undo brings it back");
    }
}
