//! What stands on the cause: the chain, the safeguards, the open questions.

use crate::{Passage, Phrase, Slot};

/// The cause.
#[derive(Debug, Clone, PartialEq)]
pub struct Cause {
    /// The cause in plain words: the body if there is no chain, and below a chain that has its page to itself.
    pub explanation: Option<Passage>,
    /// Trigger, conditions and effect: up to four links.
    pub chain: Vec<Link>,
    /// The heading over the safeguards.
    pub safeguards_title: String,
    /// Why our safeguards did not stop it.
    pub safeguards: Option<Slot<Passage>>,
    /// The heading over the open questions.
    pub unknowns_title: String,
    /// What we do not know yet.
    pub unknowns: Vec<Unknown>,
    /// What the chain says, for a reader who listens.
    pub alt: String,
}

/// A link of the chain.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// `Trigger`, `Condition` or `Effect`.
    pub label: String,
    /// The words.
    pub text: Slot<Phrase>,
    /// Whether it is the effect, which stands out.
    pub effect: bool,
}

/// An open question.
#[derive(Debug, Clone, PartialEq)]
pub struct Unknown {
    /// The question.
    pub question: Phrase,
    /// Who finds out; `None` if it is not said and this is an export.
    pub owner: Option<Slot<Phrase>>,
    /// By when; `None` if it is not said and this is an export.
    pub due: Option<Slot<Phrase>>,
}
