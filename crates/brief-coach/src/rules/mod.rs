//! The catalogue: every rule in the order in which the app shows them.

mod agreement;
mod blame;
mod gaps;
mod jargon;
mod minimising;
mod order;
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
    &gaps::IMPACT_WITHOUT_FIGURE,
    &gaps::IMPACT_WITHOUT_MONEY,
    &gaps::FACT_WITHOUT_VALUE,
    &gaps::FACT_WITHOUT_SOURCE,
    &gaps::BRIEF_WITHOUT_REASON,
    &gaps::BRIEF_WITHOUT_SUMMARY,
    &gaps::STATUS_UNTOLD,
    &gaps::CAUSE_WITHOUT_STATUS,
    &gaps::CAUSE_WITHOUT_SAFEGUARD,
    &gaps::OPEN_QUESTION_WITHOUT_PLAN,
    &gaps::FIX_WITHOUT_ACTION,
    &gaps::ACTION_WITHOUT_OWNER,
    &gaps::ACTION_WITHOUT_DATE,
    &gaps::FIX_WITHOUT_CONTINGENCY,
    &gaps::FIX_WITHOUT_PREVENTION,
    &gaps::RISK_WITHOUT_REPEAT,
    &gaps::ASK_WITHOUT_REQUEST,
    &gaps::REQUEST_WITHOUT_DEADLINE,
    &gaps::ASK_WITHOUT_UPDATE,
    &gaps::ASK_WITHOUT_REPORT,
    &gaps::MEETING_WITHOUT_DECISION,
    &gaps::GAP_UNFILLED,
    &gaps::REFERENCE_WITHOUT_VALUE,
    &agreement::TIMES_OUT_OF_ORDER,
    &agreement::DATE_ALREADY_PAST,
    &agreement::PARTS_AND_WHOLES_DISAGREE,
    &agreement::FIGURES_DISAGREE,
    &agreement::REPORT_DISAGREES,
    &agreement::REPEAT_AND_RISK_DISAGREE,
    &order::CERTAIN_HYPOTHESIS,
    &order::HEDGED_CERTAINTY,
    &order::CAUSE_BEFORE_IMPACT,
    &order::SLIDE_TOO_FULL,
    &order::SLIDE_CONTINUED,
    &order::REPORT_WITH_ANNEX,
    &order::TALK_TOO_LONG,
    &order::TERM_EXPLAINED_LATE,
    &order::PROMISE_WITHOUT_DATE,
    &order::BLAME_PILED_UP,
    &order::LEAK,
    &order::LOOK_LEFT_OUT,
    &order::SPELLING,
];
