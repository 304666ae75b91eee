//! The file: JSON in UTF-8, pretty-printed, with keys in a fixed order.

use std::fmt::Write;

use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;

use crate::{Brief, Place, ReadError};

/// Reads a brief.
///
/// Unknown keys are kept. A byte order mark and Windows line ends are accepted.
///
/// # Errors
/// If the bytes are not a brief that this version can read. The first fault is reported with its place.
pub fn read(bytes: &[u8]) -> Result<Brief, ReadError> {
    let text = decode(bytes)?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    check_format(text)?;
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let brief = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        field_error(error.inner(), if path == "." { String::new() } else { path })
    })?;
    Ok(brief)
}

/// Writes a brief. The same brief gives the same bytes.
#[must_use]
pub fn write(brief: &Brief) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(brief).expect("a brief has text keys and finite numbers only");
    bytes.push(b'\n');
    bytes
}

/// The head of a file, read before the rest so that a newer format is refused by its name and not by its first unknown value.
#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    format: Option<Value>,
}

fn decode(bytes: &[u8]) -> Result<&str, ReadError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| {
        let (before, _) = bytes.split_at(error.valid_up_to());
        let line_start = before.iter().rposition(|&b| b == b'\n').map_or(0, |at| at + 1);
        let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
        let column = String::from_utf8_lossy(&before[line_start..]).chars().count() + 1;
        ReadError::NotUtf8 { place: Place { line, column, path: String::new() } }
    })
}

fn check_format(text: &str) -> Result<(), ReadError> {
    let head: Head = serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Data => ReadError::NotABrief { what: "it does not begin with an object".to_owned() },
        _ => ReadError::NotJson { place: place(&error, String::new()), what: syntax_message(&error) },
    })?;
    let Some(format) = head.format else {
        return Err(ReadError::NotABrief { what: "`format` is missing".to_owned() });
    };
    let Some(version) = format.as_str().and_then(|name| name.strip_prefix("forthright/")) else {
        return Err(ReadError::NotABrief { what: format!("`format` says {}", clip(&format.to_string())) });
    };
    let major = version.split('.').next().unwrap_or_default();
    match major.parse::<u64>() {
        Ok(1) => Ok(()),
        Ok(0) | Err(_) => Err(ReadError::NotABrief { what: format!("`format` says {}", clip(&format.to_string())) }),
        Ok(_) => Err(ReadError::Newer { format: format!("forthright/{version}") }),
    }
}

fn place(error: &serde_json::Error, path: String) -> Place {
    Place { line: error.line(), column: error.column(), path }
}

fn field_error(error: &serde_json::Error, path: String) -> ReadError {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    if error.is_data() {
        ReadError::Field { place: place(error, path), what: plain_message(message) }
    } else {
        ReadError::NotJson { place: place(error, String::new()), what: syntax_message(error) }
    }
}

/// What the parser says, in words that a person understands who has never seen JSON.
fn syntax_message(error: &serde_json::Error) -> String {
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(what, _)| what);
    match message {
        "EOF while parsing a list" => "the text ends in the middle of a list".to_owned(),
        "EOF while parsing an object" => "the text ends in the middle of an object".to_owned(),
        "EOF while parsing a string" => "the text ends in the middle of quoted words".to_owned(),
        "EOF while parsing a value" => "the text ends where a value should stand".to_owned(),
        "trailing characters" => "something stands behind the end of the brief".to_owned(),
        "recursion limit exceeded" => "the parts are nested too deeply".to_owned(),
        "number out of range" => "the number is too large".to_owned(),
        other => other.to_owned(),
    }
}

/// Turns "invalid type: string "many", expected f64" into "expected a number, found "many"".
fn plain_message(message: &str) -> String {
    let said = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    if let Some((found, expected)) = said.and_then(|rest| rest.rsplit_once(", expected ")) {
        return format!("expected {}, found {}", plain_expected(expected), plain_found(found));
    }
    if let Some((found, choices)) =
        message.strip_prefix("unknown variant `").and_then(|rest| rest.split_once("`, expected "))
    {
        let mut what = String::from("expected ");
        what.push_str(&choices.replace('`', "\""));
        write!(what, ", found \"{}\"", clip(found)).expect("writing to a string cannot fail");
        return what;
    }
    if let Some(name) = message.strip_prefix("missing field ") {
        return format!("{name} is missing");
    }
    if let Some(name) = message.strip_prefix("duplicate field ") {
        return format!("{name} stands here twice");
    }
    message.to_owned()
}

fn plain_expected(expected: &str) -> String {
    match expected {
        "f64" => "a number".to_owned(),
        "u8" | "u16" | "u32" | "u64" | "usize" => "a whole number, 0 or more".to_owned(),
        "a string" | "str" | "string" => "text in quotes".to_owned(),
        "a boolean" => "true or false".to_owned(),
        "a sequence" => "a list".to_owned(),
        "a map" => "an object".to_owned(),
        "variant identifier" => "one of the known words".to_owned(),
        _ if expected.starts_with("struct ") => "an object".to_owned(),
        _ if expected.starts_with("enum ") || expected.starts_with("string or map") => {
            "one of the known words".to_owned()
        }
        other => other.to_owned(),
    }
}

fn plain_found(found: &str) -> String {
    match found {
        "sequence" => "a list".to_owned(),
        "map" => "an object".to_owned(),
        "null" | "unit value" => "null".to_owned(),
        _ => {
            let value = ["string ", "integer ", "floating point ", "boolean ", "number "]
                .iter()
                .find_map(|kind| found.strip_prefix(kind))
                .unwrap_or(found);
            clip(value.trim_matches('`'))
        }
    }
}

/// Shortens a quoted value, which may be megabytes long.
fn clip(value: &str) -> String {
    const LONGEST: usize = 60;
    match value.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}
