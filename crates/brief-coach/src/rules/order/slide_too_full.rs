//! The rule that its page describes:
//!
#![doc = include_str!("slide_too_full.md")]

use brief_model::Part;

use crate::finding::Severity;
use crate::whole::{BriefRule, Heard, Remark, Whole, card};

/// A slide with too many words.
pub(crate) const SLIDE_TOO_FULL: BriefRule =
    BriefRule { card: card("slide-too-full", Severity::Warning, include_str!("slide_too_full.md")), survey };

/// How many words of prose each slide may hold, its lists included, before it is called full.
const LIMITS: &[(Part, &str, usize)] = &[
    (Part::Bottom, "situation", 110),
    (Part::Impact, "impact", 120),
    (Part::Cause, "cause", 140),
    (Part::Fix, "fix", 170),
    (Part::Risk, "risk", 170),
    (Part::Ask, "ask", 120),
];

/// How many words a single text may have.
const TEXT: usize = 40;

/// How many conditions a chain can show.
const CONDITIONS: usize = 4;

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    for (part, field, limit) in LIMITS {
        let on_slide: Vec<&Heard<'_>> =
            whole.on_slides().filter(|heard| heard.text.part == *part && is_shown(&heard.text.field)).collect();
        let words: usize = on_slide.iter().map(|heard| heard.reading.words).sum();
        for heard in on_slide.iter().filter(|heard| heard.reading.words > TEXT) {
            let what = format!("{} words in one text; a slide holds about {TEXT}.", heard.reading.words);
            found.push(Remark::on(&heard.text.field, what).ask("Which sentence can go to the notes?"));
        }
        if words > *limit {
            let longest = on_slide.iter().max_by_key(|heard| heard.reading.words);
            let longest = longest.map_or(*field, |heard| heard.text.field.as_str());
            let what = format!("This slide has {words} words; cut it to {limit}. Its longest text is `{longest}`.");
            found.push(Remark::on(*field, what).ask("What can go to the notes?"));
        }
    }
    let conditions = whole.brief.cause.conditions.iter().filter(|condition| !condition.is_empty()).count();
    if conditions > CONDITIONS {
        let what = format!("{conditions} conditions; a chain can be followed up to {CONDITIONS}.");
        found.push(Remark::on("cause.conditions", what).ask("Which of them mattered most?"));
    }
}

/// Whether a text stands on its slide in full; the summary is read first and the timeline has a page of its own.
fn is_shown(field: &str) -> bool {
    field != "situation.summary" && !field.starts_with("cause.timeline")
}
