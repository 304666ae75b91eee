//! Checking what would make a CEO stumble: a whole brief, or single sentences of a corpus.

use std::fmt::Write as _;
use std::path::Path;

use brief_coach::{Coach, Field, Finding, GlossaryFault, Length, Lexicon, Occasion, label_sentence};
use brief_model::{Brief, ReadError, texts};
use brief_story::{Context, Purpose, compose_report};
use serde::{Deserialize, Serialize};

use crate::import::refuse_same;
use crate::moment::moment_of;
use crate::{AsOf, Error, Existing, Host, NewFile, Press, own_words};

/// A finding with the line of the text in which it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Checked {
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
    /// The line; none if the finding is on a field that holds no text.
    #[serde(skip)]
    pub excerpt: Option<Excerpt>,
}

/// A line of a text with the words that are meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The line, shortened where it is long.
    pub line: String,
    /// How many characters stand before the words.
    pub before: usize,
    /// How many characters the words have.
    pub marked: usize,
}

/// What the coach says about a brief at a moment, in reading order.
#[must_use]
pub fn check(host: &impl Host, brief: &Brief, as_of: Option<AsOf>, coach: &mut Coach) -> Vec<Checked> {
    let as_of = moment_of(brief, as_of, host);
    let mut press = Press::new();
    let pages = press.lay_out(brief, as_of);
    let speech = pages.story.notes.slides.first().map(|slide| slide.minutes.total);
    let report = compose_report(brief, &Context { as_of, purpose: Purpose::Export });
    let length = Length { annex: press.annex(&report), ..pages.length() };
    let findings = coach.check(brief, Occasion { as_of: Some(as_of), speech, length, spelling: true });
    let texts = texts(brief);
    let excerpt = |finding: &Finding| {
        let text = texts.iter().find(|text| text.field == finding.place.field)?;
        (!finding.place.bytes.is_empty()).then(|| Excerpt::of(text.text, &finding.place.bytes))
    };
    findings.into_iter().map(|finding| Checked { excerpt: excerpt(&finding), finding }).collect()
}

/// A coach with the standard words and those of a company's glossary, and what in the glossary cannot be used.
///
/// # Errors
/// If the file cannot be read, or is no text.
pub fn coach_with(host: &impl Host, glossary: Option<&Path>) -> Result<(Coach, Vec<GlossaryFault>), Error> {
    let Some(path) = glossary else { return Ok((Coach::new(Lexicon::shared()), Vec::new())) };
    let (lexicon, faults) = own_words::read(path, &host.read(path)?)?;
    Ok((Coach::new(lexicon), faults))
}

/// Labels single sentences: reads lines of `{"text", "field"}` and writes lines of `{"text", "labels"}`, replacing the file
/// if there is one. Only warnings and errors count. Answers how many sentences there were.
///
/// # Errors
/// If a file cannot be read or written, both are one, or a line is not such an object; then nothing is written.
pub fn label_sentences(host: &impl Host, input: &Path, output: &Path) -> Result<usize, Error> {
    refuse_same(host, output, &[input])?;
    let bytes = host.read(input)?;
    let mut out = String::new();
    let mut count = 0;
    let text = String::from_utf8_lossy(&bytes);
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let Line { text, field } = brief_model::parse(line)
            .map_err(|fault| Error::Sentence { path: input.to_owned(), fault: in_line(fault, number + 1) })?;
        let labels: Vec<&str> = label_sentence(&text, field).into_iter().map(|label| label.key()).collect();
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}", serde_json::json!({ "text": text, "labels": labels }));
        count += 1;
    }
    host.write(&[NewFile { path: output, bytes: out.as_bytes() }], Existing::Replace)?;
    Ok(count)
}

/// A fault in a line of a file: its place is one in the file, and what ends too early is the line.
fn in_line(mut fault: ReadError, number: usize) -> ReadError {
    if let ReadError::NotJson { place, what } | ReadError::Field { place, what } = &mut fault {
        place.line = number;
        *what = what.replacen("the file ends", "the line ends", 1).replacen("the end of the brief", "its end", 1);
    }
    fault
}

#[derive(Deserialize)]
struct Line {
    text: String,
    #[serde(default = "summary")]
    field: Field,
}

const fn summary() -> Field {
    Field::Summary
}

/// How many characters of a line are shown on each side of the words.
const SIDE: usize = 50;

impl Excerpt {
    fn of(text: &str, bytes: &std::ops::Range<usize>) -> Self {
        let start = text[..bytes.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[bytes.start..].find('\n').map_or(text.len(), |at| bytes.start + at);
        let words: String = text[bytes.start..bytes.end.min(end)].chars().take(2 * SIDE).collect();
        let left: Vec<char> = text[start..bytes.start].chars().collect();
        let right: Vec<char> = text[bytes.start + words.len()..end].chars().collect();
        let skipped = left.len().saturating_sub(SIDE);
        let ahead = if skipped > 0 { "…" } else { "" };
        let behind = if right.len() > SIDE { "…" } else { "" };
        let left: String = left[skipped..].iter().collect();
        let right: String = right.iter().take(SIDE).collect();
        Self {
            line: format!("{ahead}{left}{words}{right}{behind}"),
            before: ahead.chars().count() + left.chars().count(),
            marked: words.chars().count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Memory;
    use crate::{Code, Problem};

    fn host() -> Memory {
        Memory::at("2026-11-14T14:30:00Z")
    }

    #[test]
    fn a_finding_comes_with_its_line_and_the_words_marked() {
        let mut brief = Brief::default();
        brief.impact.noticed = "Payments failed.\n\nOnly a few shoppers – 12 of them – saw it.".into();
        let checked = check(&host(), &brief, None, &mut Coach::new(Lexicon::shared()));
        let only = checked.iter().find(|one| one.finding.rule == "minimise-only").expect("this plays it down");
        let excerpt = only.excerpt.as_ref().expect("it stands in a text");
        assert_eq!(excerpt.line, "Only a few shoppers – 12 of them – saw it.");
        assert_eq!((excerpt.before, excerpt.line.chars().take(excerpt.marked).collect::<String>()), (0, "Only".into()));
        assert!(checked.iter().any(|one| one.finding.rule == "ask-without-update" && one.excerpt.is_none()));
    }

    #[test]
    fn a_long_line_is_shortened_around_the_words() {
        let text = format!("{} many {}", "ä".repeat(200), "ö".repeat(200));
        let at = text.find("many").expect("it is there");
        let excerpt = Excerpt::of(&text, &(at..at + 4));
        assert_eq!(excerpt.line.chars().count(), 2 * SIDE + 4 + 2);
        let marked: String = excerpt.line.chars().skip(excerpt.before).take(excerpt.marked).collect();
        assert_eq!(marked, "many");
    }

    #[test]
    fn sentences_are_labelled_line_by_line() {
        let host = host();
        host.put(
            "in.jsonl",
            "{\"text\":\"Someone forgot.\",\"field\":\"cause\",\"x\":1}\n\n{\"text\":\"It rained.\"}\n",
        );
        let count = label_sentences(&host, Path::new("in.jsonl"), Path::new("out.jsonl")).expect("the lines are right");
        assert_eq!(count, 2);
        let out = String::from_utf8(host.get("out.jsonl")).expect("it is text");
        assert_eq!(
            out,
            "{\"text\":\"Someone forgot.\",\"labels\":[\"blame\"]}\n{\"text\":\"It rained.\",\"labels\":[]}\n"
        );
    }

    #[test]
    fn the_sentences_are_not_replaced_by_their_labels() {
        let host = host();
        host.put("in.jsonl", "{\"text\":\"Someone forgot.\"}\n");
        let error = label_sentences(&host, Path::new("in.jsonl"), Path::new("./in.jsonl")).expect_err("it is one file");
        assert!(matches!(error, Error::Same { .. }), "{error}");
        assert_eq!(host.get("in.jsonl"), b"{\"text\":\"Someone forgot.\"}\n");
    }

    #[test]
    fn a_line_that_is_no_sentence_is_told_with_its_number() {
        let host = host();
        for (line, fault) in [
            (r#"{"field": "cause"}"#, "line 2, column 1: `text` is missing"),
            (
                r#"{"text": "a", "field": "frob"}"#,
                "line 2, column 24: field: expected one of \"summary\", \"impact\", \"cause\", \"fix\", \"risk\", \
                 \"ask\", found \"frob\"",
            ),
            (r#"{"text": "a"#, "line 2, column 11: text: the line ends in the middle of quoted words"),
            (r#"{"text": "a"} b"#, "line 2, column 15: something stands behind its end"),
            ("nonsense", "line 2, column 2: expected `true`, `false` or `null`"),
        ] {
            host.put("in.jsonl", format!("{{\"text\":\"a\"}}\n{line}\n"));
            let error =
                label_sentences(&host, Path::new("in.jsonl"), Path::new("out.jsonl")).expect_err("one line is wrong");
            let problem = Problem::from(error);
            assert_eq!(problem.code, Code::Other);
            assert_eq!(problem.message, format!("cannot read `in.jsonl`: {fault}"));
            assert_eq!(host.paths(), ["in.jsonl"]);
        }
    }

    #[test]
    fn a_glossary_that_is_no_text_is_refused() {
        let host = host();
        host.put("own.toml", b"\x89PNG\xFF\n".to_vec());
        let error = coach_with(&host, Some(Path::new("own.toml"))).expect_err("this is no text");
        assert_eq!(error.to_string(), "cannot read `own.toml`: it is not a text in UTF-8");
    }

    #[test]
    fn a_glossary_with_a_fault_is_used_as_far_as_it_goes() {
        let host = host();
        host.put("own.toml", "acronyms = [\"OTC\"]\n[[term]]\nword = \"x\"\n");
        let (mut coach, faults) = coach_with(&host, Some(Path::new("own.toml"))).expect("the file is there");
        assert_eq!(faults.len(), 1);
        let mut brief = Brief::default();
        brief.impact.noticed = "OTC sales stopped.".into();
        let told = check(&host, &brief, None, &mut coach);
        assert!(told.iter().all(|one| one.finding.place.words != "OTC"));
    }
}
