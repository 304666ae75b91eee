//! The document: what a manager knows about an incident, and how it is kept in a file.
//!
//! - **Knows**: facts with their units, times with their offsets, the parts of a briefing, the file format.
//! - **Never sees**: slides, fonts, the disk, the clock.
//! - **Entry points**: [`read`] and [`write()`] for the file, [`Figures::of`] for what is computed,
//!   [`next_briefing`] for the one that follows, [`texts`] for every word in it.
//! - **Invariant**: a figure stands in one place. Whatever can be computed from times and other facts is never stored.
//!
//! User content is never an error: a negative count, an end before the start or a reference to nothing is kept as it
//! stands and becomes a finding of the coach. Only a file that cannot be read is an error.

mod amount;
mod ask;
mod blank;
mod brief;
mod cause;
mod error;
mod extra;
mod fact;
mod fault;
mod figures;
mod file;
mod fix;
mod follow_up;
mod history;
mod impact;
mod look;
mod moment;
mod notes;
mod origin;
mod review;
mod risk;
mod schema;
mod situation;
mod texts;
mod words;

pub use amount::Amount;
pub use ask::{Ask, Milestone, Request, Updates};
pub use brief::{Brief, FORMAT, Part};
pub use cause::{Cause, CauseStatus, Component, Event, Unknown};
pub use error::{Place, ReadError};
pub use extra::Extra;
pub use fact::{Basis, Currency, Fact, Formula, Period, Stretch, Unit};
pub use figures::{Figure, Figures, Gap, Spread};
pub use file::{parse, read, write};
pub use fix::{Action, ActionStatus, Contingency, Fix, Horizon};
pub use follow_up::{Decision, FollowUp, Outcome};
pub use history::{Briefing, next_briefing};
pub use impact::{Impact, Metric, Sample, Series};
pub use look::{Appendix, Logo, LogoFormat, Look, PageFormat, Paper, Theme};
pub use moment::Moment;
pub use notes::{CeoQuestion, Notes, Prepared, SlideNotes, Term};
pub use origin::{Clash, Origin, Receipt, find as find_field};
pub use review::{Allowance, Dismissal, Review};
pub use risk::{Chance, Likelihood, Response, Risk, RiskItem, Severity};
pub use schema::{schema, schema_file};
pub use situation::{Meeting, Reason, ReasonKind, Setting, Situation, Status, Times};
pub use texts::{Text, TextKind, texts};
pub use words::{Id, Markdown};
