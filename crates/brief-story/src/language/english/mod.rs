//! English: the fixed words, and the sentences that are made from facts.

mod alt;
mod answers;
mod appendix;
mod ask;
mod bottom;
mod cause;
mod clause;
mod fix;
mod impact;
mod paper;
mod risk;
mod since;
mod sources;
mod speech;
mod words;

pub(crate) use alt::{LineAlt, PairAlt};
pub(crate) use answers::Follow;
pub(crate) use appendix::{ActionCount, Course};
pub(crate) use ask::Decisions;
pub(crate) use bottom::{Opening, Progress};
pub(crate) use cause::{OpenQuestions, Sureness};
pub(crate) use clause::Clause;
pub(crate) use fix::{Lasting, Plan};
pub(crate) use impact::Recovery;
pub(crate) use paper::Written;
pub(crate) use risk::{Repeats, RiskCount};
pub(crate) use sources::Origin;
pub(crate) use speech::{Group, SpokenPeriod, SpokenPlan, SpokenRepeat, SpokenRisk};

use crate::language::Words;

/// English as it is written in Britain.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct English;

impl English {
    /// The labels and headings.
    pub(crate) fn words(self) -> &'static Words {
        &words::WORDS
    }
}
