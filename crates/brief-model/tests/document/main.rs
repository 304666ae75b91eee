//! The document seen from outside: what is read, what is refused and how, what is computed, what is promised by the schema.

mod any;
mod figures;
mod reading;
mod round_trip;
mod schema;
mod texts;
