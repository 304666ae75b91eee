//! How the brief is told: its order, its length, its certainty.

mod blame_piled_up;
mod cause_before_impact;
mod certain_hypothesis;
mod hedged_certainty;
mod leak;
mod look_left_out;
mod promise_without_date;
mod report_with_annex;
mod slide_continued;
mod slide_too_full;
mod spelling;
mod talk_too_long;
mod term_explained_late;

pub(super) use blame_piled_up::BLAME_PILED_UP;
pub(super) use cause_before_impact::CAUSE_BEFORE_IMPACT;
pub(super) use certain_hypothesis::CERTAIN_HYPOTHESIS;
pub(super) use hedged_certainty::HEDGED_CERTAINTY;
pub(super) use leak::LEAK;
pub(super) use look_left_out::LOOK_LEFT_OUT;
pub(super) use promise_without_date::PROMISE_WITHOUT_DATE;
pub(super) use report_with_annex::REPORT_WITH_ANNEX;
pub(super) use slide_continued::SLIDE_CONTINUED;
pub(super) use slide_too_full::SLIDE_TOO_FULL;
pub(super) use spelling::SPELLING;
pub(super) use talk_too_long::TALK_TOO_LONG;
pub(super) use term_explained_late::TERM_EXPLAINED_LATE;
