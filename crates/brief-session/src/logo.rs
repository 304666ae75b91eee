//! The logo of the deck, from a file that a person picks or drops.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use brief_model::{Extra, Logo, LogoFormat};
use brief_scene::ImageFormat;
use brief_story::{Image, ImageKind, read_logo};
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
            [0x89, b'P', b'N', b'G', ..] => Some(LogoFormat::Png),
            [0xFF, 0xD8, 0xFF, ..] => Some(LogoFormat::Jpeg),
            _ => None,
        };
        let alt = self.brief()?.look.logo.as_ref().map_or_else(String::new, |logo| logo.alt.clone());
        let logo = format.map(|format| Logo { format, data: STANDARD.encode(bytes), alt, extra: Extra::default() });
        let drawn = logo.filter(|logo| read_logo(logo).is_some_and(|image| can_be_drawn(&image)));
        let logo = drawn.ok_or_else(|| Error::Logo { name: name.to_owned() })?;
        let path = "look.logo".to_owned();
        let edits = vec![Edit { path: path.clone(), value: json!(logo) }];
        let review = self.edit(&edits, None)?;
        Ok(Stepped { path, edits, review })
    }
}

/// Whether every part of an image can be drawn. It is decoded for that, which takes a while.
pub(crate) fn can_be_drawn(image: &Image) -> bool {
    let format = match image.kind {
        ImageKind::Png => ImageFormat::Png,
        ImageKind::Jpeg => ImageFormat::Jpeg,
    };
    brief_pdf::can_draw(format, &image.data)
}

/// Decodes bytes that a window has sent as Base64.
///
/// # Errors
/// If it is not Base64.
pub fn decode(name: &str, text: &str) -> Result<Vec<u8>, Error> {
    STANDARD.decode(text).map_err(|_| Error::Logo { name: name.to_owned() })
}
