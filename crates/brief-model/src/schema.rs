//! The JSON Schema of a brief.

use schemars::{Schema, schema_for};

use crate::Brief;

/// The JSON Schema (draft 2020-12) of the file format, generated from the types.
#[must_use]
pub fn schema() -> Schema {
    schema_for!(Brief)
}
