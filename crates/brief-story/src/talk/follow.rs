//! The questions that follow from what stands on a slide.

use brief_model::{Part, Status, Unit};

use super::facts::{how_it_stands, what_came_back};
use super::figures::formula;
use super::plan::{late, side_effects};
use super::points::{cause_is_open, contingency, sureness, unknowns};
use crate::compose::Teller;
use crate::compose::bottom::status;
use crate::compose::figure::Told;
use crate::language::english::Follow;
use crate::{Passage, Phrase, Qa};

/// The questions that follow from a slide, with their answers.
pub(super) fn on_slide(teller: &Teller<'_>, part: Part) -> Vec<Qa> {
    let asked = match part {
        Part::Bottom => vec![over(teller)],
        Part::Impact => money(teller),
        Part::Cause => vec![sure_of_cause(teller), open(teller), technical(teller)],
        Part::Fix => plan(teller),
        Part::Risk | Part::Ask => Vec::new(),
    };
    asked.into_iter().flatten().collect()
}

fn qa(teller: &Teller<'_>, question: &Follow, answer: Option<Passage>) -> Option<Qa> {
    let answer = answer?;
    let question = Phrase::plain(crate::language::bind(&teller.voice.follow(question)), &answer.field);
    Some(Qa { question, answer, missing: false, elsewhere: None })
}

fn over(teller: &Teller<'_>) -> Option<Qa> {
    let told = how_it_stands(teller)?;
    let yes = status(teller) == Some(Status::Restored);
    qa(teller, &Follow::Over, teller.spoken([teller.voice.over(yes, &told)], "situation.status"))
}

/// What may be asked of the first estimate of money.
fn money(teller: &Teller<'_>) -> Vec<Option<Qa>> {
    let facts = &teller.brief.impact.facts;
    let mut big = (0..facts.len()).filter(|index| !facts[*index].supporting && facts[*index].unit == Unit::Money);
    let Some(told) = big.find_map(|index| teller.look(index)) else { return Vec::new() };
    let back = what_came_back(teller, &told).and_then(|back| teller.spoken([back], told.field()));
    vec![sure(teller, &told), qa(teller, &Follow::ReallyLost, back), grows(teller, &told)]
}

fn sure(teller: &Teller<'_>, told: &Told<'_>) -> Option<Qa> {
    if !told.estimate() {
        return None;
    }
    let voice = teller.voice;
    let formula = formula(teller, told.index).map(|formula| voice.computed_from(&formula));
    let source = teller.label(&told.fact.source);
    let source = (formula.is_none() && !source.is_empty()).then(|| voice.comes_from(&source));
    let ends = teller.range_ends(told);
    if ends.is_none() && formula.is_none() && source.is_none() {
        return None;
    }
    let range = voice.sure_of_estimate(ends.as_ref());
    let answer = teller.spoken([range].into_iter().chain(formula).chain(source), told.field());
    qa(teller, &Follow::HowSure(told.text.clone()), answer)
}

fn grows(teller: &Teller<'_>, told: &Told<'_>) -> Option<Qa> {
    if !told.figure.so_far {
        return None;
    }
    let formula = formula(teller, told.index).unwrap_or_default();
    let answer = teller.spoken([teller.voice.grows_until(&formula)], told.field());
    qa(teller, &Follow::StillGrows(told.text.clone()), answer)
}

fn sure_of_cause(teller: &Teller<'_>) -> Option<Qa> {
    let answer = teller.spoken([teller.voice.cause_told(&sureness(teller))], "cause.status");
    qa(teller, &Follow::SureOfCause, answer.filter(|_| cause_is_open(teller)))
}

fn open(teller: &Teller<'_>) -> Option<Qa> {
    qa(teller, &Follow::Unknowns, unknowns(teller))
}

fn technical(teller: &Teller<'_>) -> Option<Qa> {
    qa(teller, &Follow::Technical, teller.passage(&teller.brief.cause.technical, "cause.technical"))
}

fn plan(teller: &Teller<'_>) -> Vec<Option<Qa>> {
    let fix = &teller.brief.fix;
    vec![
        qa(teller, &Follow::Late, late(teller).and_then(|late| teller.spoken([late], "fix.actions"))),
        qa(teller, &Follow::Contingency { back: crate::compose::fix::may_come_back(teller) }, contingency(teller)),
        qa(teller, &Follow::Verification, teller.passage(&fix.verification, "fix.verification")),
        qa(teller, &Follow::Resources, teller.passage(&fix.resources, "fix.resources")),
        qa(teller, &Follow::SideEffects, teller.spoken(side_effects(teller), "fix.actions")),
    ]
}
