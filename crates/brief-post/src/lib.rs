//! A story as files of text: the report for a wiki, the mail after the meeting, the dates for a calendar.
//!
//! - **Knows**: the story; Markdown, mail (RFC 5322 and MIME), calendars (RFC 5545).
//! - **Never sees**: the brief, pages, fonts, the clock, an address of anyone.
//! - **Entry points**: [`markdown`], [`mail_text`], [`mail_file`], [`calendar`].
//! - **Invariant**: the same story gives the same bytes; whatever a file names itself by comes from its content.

mod calendar;
mod mail;
mod markdown;

pub use calendar::calendar;
pub use mail::{Attachment, mail_file, mail_text};
pub use markdown::markdown;
