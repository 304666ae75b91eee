//! The rule that its page describes:
//!
#![doc = include_str!("report_disagrees.md")]

use brief_model::{Clash, find_field};

use crate::finding::Severity;
use crate::whole::{BriefRule, Remark, Whole, card};

/// A field that was imported from a report which disagrees with itself.
pub(crate) const REPORT_DISAGREES: BriefRule =
    BriefRule { card: card("report-disagrees", Severity::Warning, include_str!("report_disagrees.md")), survey };

/// So many characters of a sentence show which one is meant.
const LONGEST: usize = 140;

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let clashes = whole.brief.review.origin.as_ref().map_or(&[][..], |origin| &origin.clashes);
    if clashes.is_empty() {
        return;
    }
    let tree = serde_json::to_value(whole.brief).expect("a brief has text keys and finite numbers only");
    for clash in clashes {
        // Once the field says something else than the import put there, the person has decided.
        let same = |found: &(String, &serde_json::Value)| {
            serde_json::from_str(&clash.value).is_ok_and(|at_first: serde_json::Value| at_first == *found.1)
        };
        let Some((path, _)) = find_field(&tree, &clash.field).filter(same) else {
            continue;
        };
        found.push(Remark::on(path, format!("The report disagrees with itself: {}.", clash.why)).ask(question(clash)));
    }
}

fn question(clash: &Clash) -> String {
    let quoted: Vec<String> = clash.said.iter().take(3).map(|said| format!("“{}”", shorten(said))).collect();
    format!("Which is right: {}?", quoted.join(" or "))
}

/// A sentence in one line, without markup at its ends, cut between words.
fn shorten(said: &str) -> String {
    let line = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.trim_matches(['*', '#', '|', '-', ' ', '`', '_']);
    if line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    let cut: String = line.chars().take(LONGEST).collect();
    format!("{} …", cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head))
}
