//! The logo of the deck, from a file that a person picks or drops.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::message::{Edit, Stepped};
use crate::session::Session;
use crate::{Error, Host};

/// The largest logo in bytes; more would only make the brief heavy.
const LARGEST: usize = 10 << 20;

impl<H: Host> Session<H> {
    /// Takes the image in a file as the logo; the answer says what the window has to change in its copy.
    ///
    /// # Errors
    /// If the file cannot be read, or as [`Session::set_logo`].
    pub fn take_logo(&mut self, path: &Path) -> Result<Stepped, Error> {
        let bytes = self.host.read(path)?;
        self.set_logo(&path.file_name().unwrap_or_default().to_string_lossy(), &bytes)
    }

    /// Takes an image as the logo.
    ///
    /// # Errors
    /// If it is not a PNG or JPEG image of at most ten megabytes.
    pub fn set_logo(&mut self, name: &str, bytes: &[u8]) -> Result<Stepped, Error> {
        let format = match bytes {
            _ if bytes.len() > LARGEST => None,
            [0x89, b'P', b'N', b'G', ..] => Some("png"),
            [0xFF, 0xD8, 0xFF, ..] => Some("jpeg"),
            _ => None,
        };
        let format = format.ok_or_else(|| Error::Logo { name: name.to_owned() })?;
        let mut logo = json!({ "format": format, "data": STANDARD.encode(bytes) });
        if let Some(alt) = self.brief()?.look.logo.as_ref().map(|logo| logo.alt.clone()).filter(|alt| !alt.is_empty()) {
            logo["alt"] = alt.into();
        }
        let path = "look.logo".to_owned();
        let edits = vec![Edit { path: path.clone(), value: logo }];
        let review = self.edit(&edits, None)?;
        Ok(Stepped { path, edits, review })
    }
}

/// Decodes bytes that a window has sent as Base64.
///
/// # Errors
/// If it is not Base64.
pub fn decode(name: &str, text: &str) -> Result<Vec<u8>, Error> {
    STANDARD.decode(text).map_err(|_| Error::Logo { name: name.to_owned() })
}
