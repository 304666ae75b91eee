//! A moment in time, with the offset of the place where it was read from a clock.

use chrono::{DateTime, FixedOffset, NaiveDateTime, SecondsFormat};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A date and time with its offset from UTC, from year 0001 to 9999. Written as in RFC 3339, for example
/// `2026-11-14T08:04:00Z`. Two moments are compared and subtracted as instants, so that a change of the offset between
/// them does no harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub DateTime<FixedOffset>);

impl Moment {
    /// Reads a moment: RFC 3339, where the seconds may be left out.
    ///
    /// # Errors
    /// `None` if the text is not a date and time with an offset.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if let Ok(full) = DateTime::parse_from_rfc3339(text) {
            return Some(Self(full));
        }
        let (clock, offset) = text.split_at_checked(16)?;
        let local = NaiveDateTime::parse_from_str(clock, "%Y-%m-%dT%H:%M").ok()?;
        DateTime::parse_from_rfc3339(&format!("{}{offset}", local.format("%Y-%m-%dT%H:%M:%S"))).ok().map(Self)
    }

    /// Seconds from another moment to this one; negative if this one is earlier.
    #[must_use]
    pub fn seconds_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_seconds()
    }
}

impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::AutoSi, true))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(MomentVisitor)
    }
}

struct MomentVisitor;

impl Visitor<'_> for MomentVisitor {
    type Value = Moment;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a date and time such as \"2026-11-14T08:04:00+00:00\"")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Moment, E> {
        Moment::parse(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }
}

impl JsonSchema for Moment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Moment".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "format": "date-time",
            "description": "A date and time with its offset from UTC (RFC 3339).",
        })
    }
}
