//! The JSON Schema of a brief.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{Schema, json_schema};
use serde_json::{Value, json};

use crate::Brief;

/// The JSON Schema (draft 2020-12) of the file format, generated from the types.
#[must_use]
pub fn schema() -> Schema {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(plain_description));
    let mut schema = settings.into_generator().into_root_schema_for::<Brief>();
    schema.insert("title".to_owned(), "A Forthright brief".into());
    schema.insert("required".to_owned(), json!(["format"]));
    schema
}

/// The schema as a file: pretty-printed, with a line end. The same in every build.
#[must_use]
pub fn schema_file() -> String {
    let mut text = serde_json::to_string_pretty(&schema()).expect("a schema is JSON");
    text.push('\n');
    text
}

/// The type of [`Brief::format`]: the one version that this schema describes, with any minor version behind it.
pub(crate) fn format(_: &mut schemars::SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "pattern": r"^forthright/1(\.[0-9]+)?$" })
}

/// The descriptions come from the documentation of the types. Links to other types lead nowhere outside of it.
fn plain_description(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text.replace("[`", "`").replace("`]", "`");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_format_and_asks_for_it() {
        let schema = serde_json::to_value(schema()).expect("a schema is JSON");
        assert_eq!(schema["required"], json!(["format"]));
        assert_eq!(schema["properties"]["format"]["pattern"], r"^forthright/1(\.[0-9]+)?$");
        assert_eq!(schema["properties"]["format"]["default"], crate::FORMAT);
    }

    #[test]
    fn describes_without_links_into_the_code() {
        assert!(!serde_json::to_string(&schema()).expect("a schema is JSON").contains("[`"));
    }
}
