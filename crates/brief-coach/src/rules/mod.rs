//! The catalogue: every rule in the order in which the app shows them.

mod blame;
mod jargon;
mod minimising;
mod overpromise;
mod speculation;
mod uncertainty;
mod vague;
mod wordy;

use crate::rule::Rule;

/// All rules, in the order in which the app shows them.
pub const RULES: &[&dyn Rule] = &[
    &blame::HUMAN_ERROR,
    &blame::SOMEONE,
    &blame::ROLE_ERROR,
    &blame::NAMED_PERSON,
    &blame::SHOULD_HAVE,
    &blame::VENDOR,
    &blame::DISCIPLINE,
    &blame::ADJECTIVE,
    &jargon::TERM,
    &jargon::ACRONYM,
    &jargon::CODE,
    &jargon::LATE_EXPLANATION,
    &vague::QUANTITY,
    &vague::MAGNITUDE,
    &vague::SPEED,
    &vague::TIME,
    &vague::DURATION,
    &vague::EMPTY_ACTION,
    &speculation::GUESS_CAUSE,
    &speculation::UNVERIFIED_STATE,
    &uncertainty::STACKED_HEDGES,
    &uncertainty::UNKNOWN_WITHOUT_PLAN,
    &uncertainty::SELF_DOUBT,
    &wordy::LONG_SENTENCE,
    &wordy::FILLER_PHRASE,
    &minimising::MINIMISE_ONLY,
    &minimising::MINIMISE_ADJECTIVE,
    &minimising::MINIMISE_LUCK,
    &minimising::MINIMISE_CLICHE,
    &overpromise::NEVER,
    &overpromise::GUARANTEE,
    &overpromise::SOLVED,
    &overpromise::WILL_PREVENT,
];

/// The rules that are lists of phrases.
#[cfg(test)]
pub(crate) const PHRASE_RULES: &[&crate::phrase::PhraseRule] = &[
    &blame::VENDOR,
    &blame::DISCIPLINE,
    &vague::TIME,
    &vague::EMPTY_ACTION,
    &speculation::UNVERIFIED_STATE,
    &uncertainty::UNKNOWN_WITHOUT_PLAN,
    &uncertainty::SELF_DOUBT,
    &wordy::FILLER_PHRASE,
    &minimising::MINIMISE_LUCK,
    &minimising::MINIMISE_CLICHE,
    &overpromise::NEVER,
    &overpromise::GUARANTEE,
    &overpromise::SOLVED,
    &overpromise::WILL_PREVENT,
];
