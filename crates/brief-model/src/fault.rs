//! What the parser reports, as a place in the file and in words for a person who has never seen JSON.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_path_to_error::{Path, Segment};

use crate::{Place, ReadError};

/// How the parser came to its error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Text {
    /// The text as a whole is not JSON.
    Broken,
    /// The text is JSON, but not what a brief holds.
    Sound,
}

/// The parser's error on a text that was to be read as a `T`, with its place and in plain words.
pub(crate) fn explain<T: DeserializeOwned>(
    text: &str,
    state: Text,
    path: &Path,
    error: &serde_json::Error,
) -> ReadError {
    let message = bare_message(error);
    let noticed = offset(text, error);
    let mut steps: Vec<&Segment> = path.iter().take_while(|step| !matches!(step, Segment::Unknown)).collect();
    if message == TOO_DEEP {
        // The path would be as long as the nesting is deep.
        steps.clear();
    }
    if state == Text::Broken && !error.is_data() {
        return ReadError::NotJson { place: place(text, noticed, field(&steps)), what: plain_syntax(&message) };
    }
    let expected = mismatch(&message);
    if expected.as_deref() == Some(NO_CONTENT) {
        // The value is a group around a word, and the path has gone one step into it.
        steps.pop();
    }
    let value = value_at(text, &steps, noticed);
    let start = value.map_or(noticed, |value| position_of(text, value));
    let (at, what) = match (expected, value) {
        (Some(expected), Some(value)) => {
            let expected = match plain_expected(&expected) {
                words if words == KNOWN_WORDS => choices::<T>(text, value).unwrap_or(words),
                other => other,
            };
            (start, format!("expected {expected}, found {}", plain_found(value, &message)))
        }
        (Some(expected), None) => (start, format!("expected {}", plain_expected(&expected))),
        (None, _) => plain_fault(&message, start, noticed),
    };
    ReadError::Field { place: place(text, at, field(&steps)), what }
}

/// The place of a byte, with the column counted in characters.
pub(crate) fn place(text: &str, offset: usize, path: String) -> Place {
    let before = &text[..text.floor_char_boundary(offset)];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.matches('\n').count() + 1;
    Place { line, column: before[line_start..].chars().count() + 1, path }
}

/// Shortens a quoted value, which may be megabytes long, and shows what would not be seen.
pub(crate) fn clip(value: &str) -> String {
    const LONGEST: usize = 60;
    let mut clipped = String::new();
    for (count, c) in value.chars().enumerate() {
        if count == LONGEST {
            clipped.push('…');
            if value.starts_with('"') {
                clipped.push('"');
            }
            break;
        }
        match c {
            // Marks of direction would turn the rest of the message around.
            '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                clipped.extend(c.escape_unicode());
            }
            _ if c.is_control() => clipped.extend(c.escape_default()),
            _ => clipped.push(c),
        }
    }
    clipped
}

/// The entries of an object with their values as they stand in the text.
///
/// # Errors
/// If the text is not JSON, or no object.
pub(crate) fn entries(text: &str) -> Result<Vec<(String, &RawValue)>, serde_json::Error> {
    struct Entries;

    impl<'de> Visitor<'de> for Entries {
        type Value = Vec<(String, &'de RawValue)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut entries = Vec::new();
            while let Some(entry) = map.next_entry()? {
                entries.push(entry);
            }
            Ok(entries)
        }
    }

    let mut deserializer = serde_json::Deserializer::from_str(text);
    let entries = deserializer.deserialize_map(Entries)?;
    deserializer.end()?;
    Ok(entries)
}

/// What is expected where the parser does not say which words it knows.
const KNOWN_WORDS: &str = "one of the known words";
const GROUP: &str = "a group of fields";
const NO_CONTENT: &str = "unit";
const TOO_DEEP: &str = "recursion limit exceeded";

/// The parser's message without the place that it ends with.
fn bare_message(error: &serde_json::Error) -> String {
    let mut message = error.to_string();
    let end = format!(" at line {} column {}", error.line(), error.column());
    if message.ends_with(&end) {
        message.truncate(message.len() - end.len());
    }
    message
}

/// The byte that the parser had reached.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let line_start = match error.line() {
        0 | 1 => 0,
        line => text.match_indices('\n').nth(line - 2).map_or(text.len(), |(at, _)| at + 1),
    };
    // The parser counts the bytes that it has read of the line, so that its column is the last of these, counted from 1.
    (line_start + error.column().saturating_sub(1)).min(text.len())
}

fn position_of(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

/// The path as a reader of the file would write it.
fn field(steps: &[&Segment]) -> String {
    const LONGEST: usize = 160;
    let mut path = String::new();
    for step in steps {
        match step {
            Segment::Seq { index } => path.push_str(&format!("[{index}]")),
            Segment::Map { key: name } | Segment::Enum { variant: name } => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name);
            }
            Segment::Unknown => {}
        }
    }
    match path.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &path[..end]),
        None => path,
    }
}

/// The value that a path leads to, as it stands in the text. Of keys that stand there twice, it is the last one that
/// the parser had met when it stopped.
fn value_at<'a>(text: &'a str, steps: &[&Segment], noticed: usize) -> Option<&'a str> {
    let mut value = serde_json::from_str::<&RawValue>(text).ok()?.get();
    for step in steps {
        value = match step {
            Segment::Seq { index } => serde_json::from_str::<Vec<&RawValue>>(value).ok()?.get(*index)?.get(),
            Segment::Map { key } => entry(text, value, key, noticed)?,
            // A word without content is the value itself.
            Segment::Enum { variant } => entry(text, value, variant, noticed).unwrap_or(value),
            Segment::Unknown => return None,
        };
    }
    Some(value)
}

fn entry<'a>(text: &str, object: &'a str, key: &str, noticed: usize) -> Option<&'a str> {
    let entries = entries(object).ok()?;
    // Of a list or a group that it refuses, the parser has seen the first character without counting it.
    let met = |value: &RawValue| position_of(text, value.get()) <= noticed + 1;
    entries.iter().rev().find(|(name, value)| name == key && met(value)).map(|(_, value)| value.get())
}

/// The words that may stand in the place of a value. The parser names them only if it finds another word there.
fn choices<T: DeserializeOwned>(text: &str, value: &str) -> Option<String> {
    let start = position_of(text, value);
    let other = format!("{}\"\"{}", &text[..start], &text[start + value.len()..]);
    let message = bare_message(&serde_json::from_str::<T>(&other).err()?);
    unknown_word(&message).map(|(_, choices)| choices.replace('`', "\""))
}

/// What the parser expected, if it found something else.
fn mismatch(message: &str) -> Option<String> {
    if message == "expected value" {
        return Some("enum".to_owned());
    }
    if let Some(rest) = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: ")) {
        return rest.rsplit_once(", expected ").map(|(_, expected)| expected.to_owned());
    }
    unknown_word(message).map(|(_, choices)| choices.replace('`', "\""))
}

/// A word that is none of the choices, and the choices.
fn unknown_word(message: &str) -> Option<(&str, &str)> {
    message.strip_prefix("unknown variant `")?.rsplit_once("`, expected ")
}

fn plain_expected(expected: &str) -> String {
    match expected {
        "f64" => "a number".to_owned(),
        "u32" => format!("a whole number from 0 to {}", u32::MAX),
        "a string" | "str" | "string" => "words in quotes".to_owned(),
        "a boolean" => "true or false".to_owned(),
        "a sequence" => "a list".to_owned(),
        "a map" => GROUP.to_owned(),
        NO_CONTENT | "enum" | "string or map" | "variant identifier" => KNOWN_WORDS.to_owned(),
        _ if expected.starts_with("struct ") => GROUP.to_owned(),
        _ if expected.ends_with(" variant") => "a group with a formula".to_owned(),
        other => other.to_owned(),
    }
}

/// The value in the text, or what it is if it is long.
fn plain_found(value: &str, message: &str) -> String {
    match value.as_bytes().first() {
        // A group stands for the word that names it.
        Some(b'{') if let Some((word, _)) = unknown_word(message) => clip(&format!("\"{word}\"")),
        Some(b'[') => "a list".to_owned(),
        Some(b'{') => GROUP.to_owned(),
        _ => clip(value),
    }
}

/// A fault that is no mismatch, with the byte that it is to be shown at.
fn plain_fault(message: &str, start: usize, noticed: usize) -> (usize, String) {
    if let Some(name) = message.strip_prefix("missing field ") {
        (start, format!("{name} is missing"))
    } else if let Some(name) = message.strip_prefix("duplicate field ") {
        (noticed, format!("{name} stands here for the second time"))
    } else {
        (noticed, plain_syntax(message))
    }
}

fn plain_syntax(message: &str) -> String {
    let plain = match message {
        "EOF while parsing a list" => "the file ends in the middle of a list",
        "EOF while parsing an object" => "the file ends in the middle of a group of fields",
        "EOF while parsing a string" => "the file ends in the middle of quoted words",
        "EOF while parsing a value" => "the file ends where a value should stand",
        "expected `:`" => "expected a colon after the name of the field",
        "expected `,` or `]`" => "expected a comma or the end of the list",
        "expected `,` or `}`" => "expected a comma or the end of the group of fields",
        "expected ident" => "expected `true`, `false` or `null`",
        "expected value" => "expected a value",
        "expected `\"`" => "expected words in quotes",
        "invalid escape" => "the character after this backslash is not one that may stand there",
        "invalid number" => "this is not a number",
        "number out of range" => "this number is too large",
        "invalid unicode code point" => "this is not the number of a character",
        "control character (\\u0000-\\u001F) found while parsing a string" => {
            "a line break or another control character stands inside quoted words"
        }
        "key must be a string" => "expected the name of a field in quotes",
        "lone leading surrogate in hex escape" | "unexpected end of hex escape" => {
            "this is half of a character, and the other half is missing"
        }
        "trailing comma" => "a comma stands before the end of a list or a group of fields",
        "trailing characters" => "something stands behind the end of the brief",
        TOO_DEEP => "the parts are nested too deeply",
        other => other,
    };
    plain.to_owned()
}
