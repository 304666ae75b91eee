//! The file: JSON in UTF-8, pretty-printed, with keys in a fixed order.

use serde::de::{DeserializeOwned, IgnoredAny};
use serde_path_to_error::Track;

use crate::fault::{self, Text};
use crate::{Brief, ReadError};

/// Reads a brief.
///
/// Unknown keys are kept. A byte order mark and Windows line ends are accepted.
///
/// # Errors
/// If the bytes are not a brief that this version can read. The first fault is reported with its place.
pub fn read(bytes: &[u8]) -> Result<Brief, ReadError> {
    let text = decode(bytes)?;
    if !text.trim_start().starts_with('{') {
        return Err(ReadError::NotABrief { what: "it does not begin with `{`".to_owned() });
    }
    // The format comes first, so that a newer one is refused by its name and not by its first unknown value.
    let head = fault::entries(text);
    if let Ok(entries) = &head {
        let format = entries.iter().find(|(name, _)| name == "format");
        check_format(format.map(|(_, value)| value.get()))?;
    }
    let state = if head.is_ok() { Text::Sound } else { Text::Broken };
    let read = serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(text));
    match (read, head) {
        (Ok(brief), Ok(_)) => Ok(brief),
        (Err(error), _) => Err(fault::explain::<Brief>(text, state, error.path(), error.inner())),
        (Ok(_), Err(error)) => Err(fault::explain::<Brief>(text, state, &Track::new().path(), &error)),
    }
}

/// Reads a JSON text as something else than a brief, and tells its faults in the same words.
///
/// # Errors
/// If the text is not JSON, or not what is expected. The first fault is reported with its place.
pub fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    let whole = serde_json::from_str::<IgnoredAny>(text);
    let state = if whole.is_ok() { Text::Sound } else { Text::Broken };
    let read = serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(text));
    match (read, whole) {
        (Ok(value), Ok(_)) => Ok(value),
        (Err(error), _) => Err(fault::explain::<T>(text, state, error.path(), error.inner())),
        (Ok(_), Err(error)) => Err(fault::explain::<T>(text, state, &Track::new().path(), &error)),
    }
}

/// Writes a brief. The same brief gives the same bytes.
#[must_use]
pub fn write(brief: &Brief) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(brief).expect("a brief has text keys and finite numbers only");
    bytes.push(b'\n');
    bytes
}

fn decode(bytes: &[u8]) -> Result<&str, ReadError> {
    // After a power cut, some disks hand back a file of zeros.
    if bytes.iter().all(|&byte| byte == 0) {
        return Err(ReadError::Empty);
    }
    if is_utf16(bytes) {
        return Err(ReadError::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let before = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
            return Err(ReadError::NotUtf8 { place: fault::place(&before, before.len(), String::new()) });
        }
    };
    if text.trim().is_empty() { Err(ReadError::Empty) } else { Ok(text) }
}

/// Whether the bytes begin with the mark of UTF-16, or with a brace in UTF-16 without that mark.
fn is_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [b'{', 0, ..] | [0, b'{', ..])
}

/// Whether a value of `format`, as it stands in the text, is one that this version reads: `forthright/1`, or with any
/// minor version behind it.
fn check_format(format: Option<&str>) -> Result<(), ReadError> {
    let Some(format) = format else {
        return Err(ReadError::NotABrief { what: "`format` is missing".to_owned() });
    };
    let unknown = || ReadError::NotABrief { what: format!("`format` says {}", fault::clip(format)) };
    let name: String = serde_json::from_str(format).map_err(|_| unknown())?;
    let version = name.strip_prefix("forthright/").ok_or_else(unknown)?;
    let (major, minor) = version.split_once('.').unwrap_or((version, "0"));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    match major {
        _ if !is_number(major) || !is_number(minor) || major.starts_with('0') => Err(unknown()),
        "1" => Ok(()),
        _ => Err(ReadError::Newer { format: fault::clip(&name) }),
    }
}
