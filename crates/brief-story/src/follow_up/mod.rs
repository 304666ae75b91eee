//! What is sent after the meeting: a mail, and the dates for a calendar.

mod dates;
mod mail;

pub use dates::{DateEntry, Dates, compose_dates};
pub use mail::{Mail, MailPart, compose_decisions, compose_mail};

pub(crate) use mail::decision_text;
