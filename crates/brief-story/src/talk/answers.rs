//! The answers to the CEO's twelve questions, composed from the fields that answer them.

use brief_model::{Action, ActionStatus, CeoQuestion};

use super::facts::{how_much, what_happened};
use super::plan::{is_lasting, lasting_told, listed, updates_told};
use super::points::{
    contingency, contingency_led, explained_as_sure, gravest, how_many_open, how_sure, if_nothing, repeats, standing,
    unknowns, what_you_can_do,
};
use super::voice::with_full_stop;
use crate::Passage;
use crate::compose::bottom::is_restored;
use crate::compose::{Teller, fix, risk};
use crate::language::english::Lasting;

/// The answer to a question; nothing if the fields that answer it are empty.
pub(super) fn composed(teller: &Teller<'_>, question: CeoQuestion) -> Vec<Passage> {
    let answer = match question {
        CeoQuestion::WhatHappened => happened(teller),
        CeoQuestion::HowMuch => how_much(teller, true, "")
            .into_iter()
            .filter_map(|sentences| teller.spoken(sentences, "impact.facts"))
            .collect(),
        CeoQuestion::WhatCaused => caused(teller),
        CeoQuestion::WhyNotPrevented => {
            teller.passage(&teller.brief.cause.safeguard_gap, "cause.safeguard_gap").into_iter().collect()
        }
        CeoQuestion::WhatAreYouDoing => listed(teller, |_| true).into_iter().collect(),
        CeoQuestion::HowLong => how_long(teller),
        CeoQuestion::WhatIfNotResolved if is_restored(teller) => {
            // The question says the condition already: what if it comes back?
            contingency(teller).into_iter().chain(if_nothing(teller)).collect()
        }
        CeoQuestion::WhatIfNotResolved => if_nothing(teller).into_iter().chain(contingency_led(teller)).collect(),
        CeoQuestion::CanItRepeat => repeats(teller).into_iter().collect(),
        CeoQuestion::HowPrevented => listed(teller, is_lasting).into_iter().collect(),
        CeoQuestion::OverallRisk => overall(teller),
        CeoQuestion::WhatCanIDo => what_you_can_do(teller, false),
        CeoQuestion::KeepMeInformed => teller.spoken(updates_told(teller), "ask.updates").into_iter().collect(),
    };
    answer.into_iter().map(with_full_stop).collect()
}

/// In the presenter's own short words if there are any, otherwise from the facts.
fn happened(teller: &Teller<'_>) -> Vec<Passage> {
    if let Some(summary) = teller.passage(&teller.brief.situation.summary, "situation.summary") {
        return vec![summary];
    }
    let told = what_happened(teller, "");
    if told.is_empty() {
        return Vec::new();
    }
    let system = teller.label(&teller.brief.situation.system);
    let system = if system.is_empty() { String::new() } else { teller.voice.concerns(&system) };
    teller.spoken(told.into_iter().chain([system]), "impact.happened").into_iter().collect()
}

fn caused(teller: &Teller<'_>) -> Vec<Passage> {
    let mut answer = explained_as_sure(teller, false);
    if answer.is_empty() {
        answer.extend(how_sure(teller));
    }
    answer.extend(how_many_open(teller));
    answer.extend(unknowns(teller));
    answer
}

/// How long it takes: what is left to do until the lasting fix.
fn how_long(teller: &Teller<'_>) -> Vec<Passage> {
    let dated = fix::lasting(teller);
    if matches!(dated, Lasting::Missing | Lasting::Undated)
        && fix::actions(teller).all(|(_, action)| action.due.is_none())
    {
        return Vec::new();
    }
    // What is over takes no more time: only the lasting fix is still to come.
    let standing = if is_restored(teller) { None } else { standing(teller) };
    let told = teller.spoken(standing.into_iter().chain([lasting_told(teller)]), "fix.actions");
    let undated = matches!(dated, Lasting::Missing | Lasting::Undated);
    let open = |action: &Action| action.status != ActionStatus::Done && !is_lasting(action);
    let left = if undated { listed(teller, open) } else { None };
    told.into_iter().chain(left).collect()
}

/// The overall risk in the presenter's own words, otherwise how many risks there are, and the gravest.
fn overall(teller: &Teller<'_>) -> Vec<Passage> {
    if let Some(overall) = teller.passage(&teller.brief.risk.overall, "risk.overall") {
        return vec![overall];
    }
    let counted = risk::counted(teller).map(|count| teller.voice.risk_headline(count));
    let counted = teller.spoken(counted, "risk.risks");
    counted.into_iter().chain(gravest(teller).into_iter().take(1)).collect()
}
