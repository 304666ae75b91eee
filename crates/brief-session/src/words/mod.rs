//! Times, amounts and tables as people type them.

mod amount;
mod loss;
mod table;
mod time;

use brief_model::{Brief, Currency, Moment, Unit};
use brief_story::{Context, Purpose, Writer};
use chrono::{Datelike, Timelike};

use crate::message::{AmountText, LossAsk, MomentText, ReadAmount, ReadLoss, ReadTable, ReadTime, Refusal, TableText};
use crate::moment::offset_of;
use crate::session::Session;
use crate::{Error, Host};

impl<H: Host> Session<H> {
    /// Reads a time as a person types it.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn read_time(&self, typed: &MomentText) -> Result<ReadTime, Error> {
        let brief = self.brief()?;
        let writer = self.writer(brief);
        Ok(match time::read(&typed.text, self.near(typed.near.as_deref(), brief), self.local_now(brief), typed.ahead) {
            Ok(moment) => ReadTime::Read { moment: moment.to_string(), shown: plain(writer.moment(moment)) },
            Err(problem) => ReadTime::Refused(Refusal { problem }),
        })
    }

    /// Writes moments of a brief as words; what is no moment stays as it is.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn show_times(&self, moments: &[String]) -> Result<Vec<String>, Error> {
        let writer = self.writer(self.brief()?);
        let show = |text: &String| Moment::parse(text).map_or_else(|| text.clone(), |at| plain(writer.moment(at)));
        Ok(moments.iter().map(show).collect())
    }

    /// Reads an amount as a person types it.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn read_amount(&self, typed: &AmountText) -> Result<ReadAmount, Error> {
        let writer = self.writer(self.brief()?);
        Ok(match amount::read(&typed.text, typed.unit) {
            Ok(read) => shown(&read, typed, &writer),
            Err(problem) => ReadAmount::Refused(Refusal { problem }),
        })
    }

    /// Reads a table as it comes from a spreadsheet.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn read_table(&self, typed: &TableText) -> Result<ReadTable, Error> {
        let brief = self.brief()?;
        Ok(table::read(&typed.text, self.near(typed.near.as_deref(), brief), self.local_now(brief)))
    }

    /// Computes a loss from a rate, a time and a share.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn loss(&self, ask: &LossAsk) -> Result<ReadLoss, Error> {
        let brief = self.brief()?;
        let (as_of, writer) = (self.as_of()?, self.writer(brief));
        Ok(match loss::compute(ask, brief, as_of, &writer) {
            Ok(text) => ReadLoss::Read(text),
            Err(problem) => ReadLoss::Refused(Refusal { problem }),
        })
    }

    fn writer<'a>(&self, brief: &'a Brief) -> Writer<'a> {
        let as_of = crate::moment::moment_of(brief, None, &self.host);
        Writer::new(brief, &Context { as_of, purpose: Purpose::Preview })
    }

    /// The moment near which a typed time lies: the one of its field, else the start of the incident, else now.
    fn near(&self, near: Option<&str>, brief: &Brief) -> Moment {
        let times = &brief.situation.times;
        near.and_then(Moment::parse).or(times.started).or(times.detected).unwrap_or_else(|| self.local_now(brief))
    }

    /// Now, on the clock of the place that the brief speaks of.
    fn local_now(&self, brief: &Brief) -> Moment {
        let now = self.host.now();
        offset_of(brief).map_or(now, |offset| Moment(now.0.with_timezone(&offset)))
    }
}

fn shown(read: &amount::Amounts, typed: &AmountText, writer: &Writer<'_>) -> ReadAmount {
    let unit = read.unit.unwrap_or(typed.unit);
    let currency = read.currency.clone().or_else(|| typed.currency.clone()).map(Currency);
    let write = |value| writer.amount(value, unit, currency.as_ref());
    let range = read.range.map(|(low, high)| writer.range(low, high, unit, currency.as_ref()));
    let shown = match (read.value, range) {
        (Some(value), Some(range)) => format!("{} ({range})", write(value)),
        (Some(value), None) => write(value),
        (None, range) => range.unwrap_or_default(),
    };
    ReadAmount::Read {
        value: read.value,
        low: read.range.map(|(low, _)| low),
        high: read.range.map(|(_, high)| high),
        about: read.about,
        unit: read.unit.filter(|unit| *unit != typed.unit),
        currency: read.currency.clone(),
        shown: plain(if read.about && read.range.is_none() { format!("about {shown}") } else { shown }),
    }
}

/// Reads a time as a person types it, near a moment that gives its day and its zone.
///
/// # Errors
/// A sentence for the person, if it cannot be read.
pub(crate) fn read_moment(text: &str, near: Moment, now: Moment) -> Result<Moment, String> {
    time::read(text, near, now, false)
}

/// Reads an amount as a person types it: its two ends, which are the same if it is no range; a duration in seconds.
///
/// # Errors
/// A sentence for the person, if it cannot be read.
pub(crate) fn read_amount(text: &str, unit: Unit) -> Result<(f64, f64), String> {
    let read = amount::read(text, unit)?;
    let ends = read.range.or(read.value.map(|value| (value, value)));
    ends.ok_or_else(|| "Type a number.".to_owned())
}

/// When something was, for a list: `just now`, `today, 14:05`, `yesterday, 9:30`, `Sat 14 Nov`, `14 Nov 2025`.
pub(crate) fn ago(at: Moment, now: Moment) -> String {
    let local = at.0.with_timezone(now.0.offset());
    let clock = format!("{}:{:02}", local.hour(), local.minute());
    let days = now.0.date_naive().signed_duration_since(local.date_naive()).num_days();
    match days {
        0 if (0..60).contains(&now.seconds_since(at)) => "just now".to_owned(),
        0 => format!("today, {clock}"),
        1 => format!("yesterday, {clock}"),
        _ if local.year() == now.0.year() => local.format("%a %-d %b").to_string(),
        _ => local.format("%-d %b %Y").to_string(),
    }
}

/// When a file was written, as a clock shows it: `14:05`, and with its day if it was not today: `Fri 13 Nov, 9:30`.
pub(crate) fn clock(at: Moment, now: Moment) -> String {
    let local = at.0.with_timezone(now.0.offset());
    let clock = format!("{}:{:02}", local.hour(), local.minute());
    let is_today = local.date_naive() == now.0.date_naive();
    if is_today { clock } else { format!("{}, {clock}", local.format("%a %-d %b")) }
}

/// Words for a page that breaks its lines itself.
pub(crate) fn plain(text: impl AsRef<str>) -> String {
    text.as_ref().replace('\u{a0}', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_when_something_was() {
        let moment = |text| Moment::parse(text).expect("this is a time");
        let now = moment("2026-11-14T14:30:00Z");
        for (at, words) in [
            ("2026-11-14T14:29:30Z", "just now"),
            ("2026-11-14T09:05:00Z", "today, 9:05"),
            ("2026-11-13T23:59:00Z", "yesterday, 23:59"),
            ("2026-11-14T00:30:00+02:00", "yesterday, 22:30"),
            ("2026-11-02T08:00:00Z", "Mon 2 Nov"),
            ("2025-11-02T08:00:00Z", "2 Nov 2025"),
        ] {
            assert_eq!(ago(moment(at), now), words);
        }
    }

    #[test]
    fn tells_when_a_file_was_written() {
        let moment = |text| Moment::parse(text).expect("this is a time");
        let now = moment("2026-11-14T14:30:00Z");
        for (at, words) in [
            ("2026-11-14T14:29:30Z", "14:29"),
            ("2026-11-14T16:05:00+02:00", "14:05"),
            ("2026-11-13T23:59:00Z", "Fri 13 Nov, 23:59"),
        ] {
            assert_eq!(clock(moment(at), now), words);
        }
    }
}
