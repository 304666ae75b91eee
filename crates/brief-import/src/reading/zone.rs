//! The zone of all times, where the report says so once.

use super::Found;
use crate::candidate::{Field, Value};
use crate::report::Report;

/// Reads the statement on the zone. A name that stands for several zones is shown without an offset.
pub(crate) fn read(report: &Report<'_>) -> Option<Found> {
    let (zone, range) = report.calendar.stated.clone()?;
    let value = match zone.minutes(report.calendar.day) {
        Some(offset) => Value::Zone { name: zone.name, offset },
        None => Value::Open,
    };
    Some(Found::at(Field::Zone, value, range, "all-times"))
}
