//! An imported report under review: its values beside its text, each to be taken, changed or left.

use std::collections::BTreeSet;
use std::path::Path;

use brief_import::{Candidate, Certainty, Field, Imported, Receipt, Source, Value};
use brief_model::{Brief, Moment};
use brief_story::{Context, Purpose, Writer};

use crate::draft::Draft;
use crate::message::{
    ChangedValue, ImportClash, ImportField, ImportHeading, ImportPlace, ImportQuestion, ImportReview, ImportValue,
    Opened, Refusal, StepId,
};
use crate::session::Session;
use crate::words::{plain, read_moment};
use crate::{Error, Host};

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
        let imported = brief_import::import(&Source { name: name.to_owned(), bytes }).map_err(Error::Report)?;
        let review = view(&imported, self.host.now());
        self.report = Some(imported);
        Ok(review)
    }

    /// Writes something else in place of a value of the report under review.
    ///
    /// # Errors
    /// If no report is under review, or it has no such value.
    pub fn change_report(&mut self, id: &str, text: &str) -> Result<ChangedValue, Error> {
        let now = self.host.now();
        let imported = self.report.as_mut().ok_or(Error::Nothing)?;
        let number = number(id).filter(|number| *number < imported.candidates.len()).ok_or(Error::Nothing)?;
        let near = first_moment(imported).unwrap_or(now);
        let candidate = &mut imported.candidates[number];
        match &mut candidate.value {
            Value::Text(words) | Value::Action { what: words, .. } => text.clone_into(words),
            Value::Moment { what, .. } if candidate.field == Field::Event => text.clone_into(what),
            Value::Moment { at, precision, about, .. } => match read_moment(text, near, now) {
                Ok(moment) => (*at, *precision, *about) = (moment.to_string(), "minute", false),
                Err(problem) => return Ok(ChangedValue::Refused(Refusal { problem })),
            },
            _ => return Err(Error::Nothing),
        }
        // What the person has written is no guess of ours.
        candidate.certainty = Certainty::Stated;
        candidate.inferred.clear();
        let places = Places::of(&imported.text);
        Ok(ChangedValue::Read(Box::new(value(imported, number, now, &places).ok_or(Error::Nothing)?)))
    }

    /// Makes a brief of the values that were taken, and opens it; it has no file yet.
    ///
    /// # Errors
    /// If no report is under review, or there are changes that are not saved.
    pub fn take_report(&mut self, ids: &[String]) -> Result<Opened, Error> {
        let imported = self.report.as_ref().ok_or(Error::Nothing)?;
        let taken: BTreeSet<usize> = ids.iter().filter_map(|id| number(id)).collect();
        let brief = imported.brief_with(&taken);
        let name = Path::new(&imported.name).file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let opened = self.lay(Draft::unsaved(brief, name))?;
        self.report = None;
        Ok(opened)
    }
}

fn view(imported: &Imported, now: Moment) -> ImportReview {
    let places = Places::of(&imported.text);
    let heading = |heading: &brief_import::Heading| ImportHeading {
        start: places.utf16(heading.bytes.start),
        end: places.utf16(heading.bytes.end),
        level: heading.level,
    };
    let clash = |clash: &brief_import::Contradiction| ImportClash {
        why: clash.why.clone(),
        places: clash.receipts.iter().map(|receipt| places.of_receipt(receipt)).collect(),
    };
    let question =
        |open: &brief_import::OpenQuestion| ImportQuestion { step: step(open.field), question: open.question.clone() };
    let values = (0..imported.candidates.len()).filter_map(|number| value(imported, number, now, &places));
    ImportReview {
        name: imported.name.clone(),
        text: imported.text.clone(),
        headings: imported.outline.iter().map(heading).collect(),
        values: values.collect(),
        clashes: imported.contradictions.iter().map(clash).collect(),
        questions: imported.open_questions.iter().map(question).collect(),
    }
}

/// A value as the review shows it; `None` if nothing of it would stand in the brief.
fn value(imported: &Imported, number: usize, now: Moment, places: &Places<'_>) -> Option<ImportValue> {
    let candidate = imported.candidates.get(number)?;
    // What it shows is what the brief would have of it alone.
    let brief = imported.brief_with(&BTreeSet::from([number]));
    let writer = Writer::new(&brief, &Context { as_of: now, purpose: Purpose::Preview });
    let shown = plain(shown(&brief, candidate, &writer)?);
    let place = candidate.receipt.as_ref().map(|receipt| places.of_receipt(receipt));
    let place = place.unwrap_or(ImportPlace { start: 0, end: 0 });
    Some(ImportValue {
        id: number.to_string(),
        step: step(candidate.field),
        field: field(candidate.field),
        detail: plain(detail(&brief, candidate, &writer)),
        shown,
        fixed: !matches!(candidate.value, Value::Text(_) | Value::Moment { .. } | Value::Action { .. }),
        sure: candidate.certainty == Certainty::Stated && candidate.inferred.is_empty(),
        inferred: candidate.inferred.iter().map(|what| (*what).to_owned()).collect(),
        start: place.start,
        end: place.end,
    })
}

/// The words of a value; `None` if it has none.
fn shown(brief: &Brief, candidate: &Candidate, writer: &Writer<'_>) -> Option<String> {
    let times = &brief.situation.times;
    let words = match candidate.field {
        Field::Title => brief.situation.title.clone(),
        Field::Zone => times.zone.clone(),
        Field::Started => writer.moment(times.started?),
        Field::Detected => writer.moment(times.detected?),
        Field::Contained => writer.moment(times.contained?),
        Field::Resolved => writer.moment(times.resolved?),
        Field::AffectedSystem => brief.situation.system.clone(),
        Field::WhatHappened => brief.situation.summary.0.clone(),
        Field::Duration | Field::UsersAffected | Field::Money | Field::Figure => {
            let fact = brief.impact.facts.first()?;
            match (fact.low, fact.high) {
                (Some(low), Some(high)) => {
                    let range = writer.range(low.get(), high.get(), fact.unit, fact.currency.as_ref());
                    format!("{range} {}", fact.what)
                }
                _ => format!("{} {}", writer.fact(0)?.text, fact.what),
            }
        }
        Field::DataLoss => brief.impact.affected.0.clone(),
        Field::Cause => brief.cause.explanation.0.clone(),
        Field::CauseStatus => match &candidate.value {
            Value::Choice(word) => (*word).to_owned(),
            _ => return None,
        },
        Field::Trigger => brief.cause.trigger.0.clone(),
        Field::SafeguardGap => brief.cause.safeguard_gap.0.clone(),
        // The background opens with where the brief comes from; what was noticed by whom stands behind it.
        Field::DetectionSource => brief.situation.background.0.rsplit(". ").next()?.to_owned(),
        Field::Event => brief.cause.timeline.first()?.what.0.clone(),
        Field::Action => brief.fix.actions.first()?.what.0.clone(),
    };
    Some(words).filter(|words| !words.trim().is_empty())
}

/// The time of an event, the owner of an action.
fn detail(brief: &Brief, candidate: &Candidate, writer: &Writer<'_>) -> String {
    match candidate.field {
        Field::Event => brief.cause.timeline.first().and_then(|event| event.at).map(|at| writer.moment(at)),
        Field::Action => brief.fix.actions.first().map(|action| action.owner.clone()),
        _ => None,
    }
    .unwrap_or_default()
}

/// The first moment of a report; a time that is typed without its day lies near it.
fn first_moment(imported: &Imported) -> Option<Moment> {
    let times = imported.brief().situation.times;
    times.started.or(times.detected).or(times.contained).or(times.resolved)
}

fn number(id: &str) -> Option<usize> {
    id.parse().ok()
}

fn step(field: Field) -> StepId {
    match field.path().split('.').next() {
        Some("impact") => StepId::Impact,
        Some("cause") => StepId::Cause,
        Some("fix") => StepId::Fix,
        _ => StepId::Situation,
    }
}

const fn field(field: Field) -> ImportField {
    match field {
        Field::Title => ImportField::Title,
        Field::Zone => ImportField::Zone,
        Field::Started => ImportField::Started,
        Field::Detected => ImportField::Detected,
        Field::Contained => ImportField::Contained,
        Field::Resolved => ImportField::Resolved,
        Field::AffectedSystem => ImportField::System,
        Field::Duration => ImportField::Duration,
        Field::UsersAffected => ImportField::People,
        Field::Money => ImportField::Money,
        Field::Figure => ImportField::Figure,
        Field::DataLoss => ImportField::Data,
        Field::WhatHappened => ImportField::Summary,
        Field::Cause => ImportField::Cause,
        Field::CauseStatus => ImportField::CauseStatus,
        Field::Trigger => ImportField::Trigger,
        Field::SafeguardGap => ImportField::SafeguardGap,
        Field::DetectionSource => ImportField::NoticedBy,
        Field::Event => ImportField::Event,
        Field::Action => ImportField::Action,
    }
}

/// Places in a text as a window counts them.
struct Places<'a> {
    text: &'a str,
    /// Every so many bytes, how many UTF-16 code units stand before.
    marks: Vec<(usize, usize)>,
}

/// How far the marks are apart, in characters: a look-up walks that far at most.
const STRIDE: usize = 256;

impl<'a> Places<'a> {
    fn of(text: &'a str) -> Self {
        let mut units = 0;
        let mut marks = Vec::new();
        for (count, (at, letter)) in text.char_indices().enumerate() {
            if count % STRIDE == 0 {
                marks.push((at, units));
            }
            units += letter.len_utf16();
        }
        Self { text, marks }
    }

    /// The UTF-16 code units before a byte; all of them if the text is shorter.
    fn utf16(&self, byte: usize) -> usize {
        let byte = byte.min(self.text.len());
        let mark = self.marks.partition_point(|(at, _)| *at <= byte).checked_sub(1);
        let (at, units) = mark.and_then(|mark| self.marks.get(mark)).copied().unwrap_or_default();
        let rest = self.text[at..].char_indices().take_while(|(offset, _)| at + offset < byte);
        units + rest.map(|(_, letter)| letter.len_utf16()).sum::<usize>()
    }

    fn of_receipt(&self, receipt: &Receipt) -> ImportPlace {
        ImportPlace { start: self.utf16(receipt.bytes.start), end: self.utf16(receipt.bytes.end) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Memory;

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
}
