//! What stands around the slides: title, footer, look.

use std::sync::Arc;

use base64::Engine;
use brief_model::{Logo, LogoFormat, PageFormat, Paper, Theme};

use crate::compose::Teller;
use crate::{Deck, Frame, Image, ImageKind, Look, Slide};

/// The largest width and height of a logo, in pixels; larger ones are not decoded by anyone.
const LARGEST_SIDE: usize = 16_384;

pub(crate) fn deck(teller: &Teller<'_>, slides: Vec<Slide>) -> Deck {
    let situation = &teller.brief.situation;
    let title = teller.label(&situation.title);
    Deck {
        title: if title.is_empty() {
            slides.first().map(|slide| slide.headline.text()).unwrap_or_default()
        } else {
            title
        },
        author: teller.label(&situation.presenter),
        language: language(&teller.brief.language),
        locale: teller.locale,
        as_of: teller.as_of().0.timestamp(),
        frame: frame(teller),
        look: look(teller),
        slides,
    }
}

fn frame(teller: &Teller<'_>) -> Frame {
    let situation = &teller.brief.situation;
    let presenter = teller.label(&situation.presenter);
    Frame {
        classification: teller.label(&situation.classification),
        as_of: teller.voice.as_of(&teller.calendar.as_of_text()),
        presenter: if presenter.is_empty() {
            String::new()
        } else {
            teller.voice.presenter_for(&presenter, &audience(teller))
        },
    }
}

/// Who listens.
pub(crate) fn audience(teller: &Teller<'_>) -> String {
    let audience = teller.label(&teller.brief.situation.audience);
    if audience.is_empty() { teller.words().the_ceo.to_owned() } else { audience }
}

fn look(teller: &Teller<'_>) -> Look {
    let look = &teller.brief.look;
    Look {
        dark: look.theme == Theme::Dark,
        accent: look.accent_color(),
        standard: look.page == PageFormat::Standard,
        letter: look.paper == Paper::Letter,
        logo: look.logo.as_ref().and_then(read_logo).map(|logo| Image { alt: teller.label(&logo.alt), ..logo }),
    }
}

/// The language tag, or British English if what stands there cannot be one.
pub(crate) fn language(tag: &str) -> String {
    let tag = tag.trim();
    let plausible =
        tag.split('-').all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    let begins =
        tag.split('-').next().is_some_and(|first| first.len() >= 2 && first.bytes().all(|b| b.is_ascii_alphabetic()));
    if plausible && begins { tag.to_owned() } else { "en-GB".to_owned() }
}

/// The logo with its size; `None` if the bytes are not an image of the format that they claim. The pixels are not decoded.
#[must_use]
pub fn read_logo(logo: &Logo) -> Option<Image> {
    let typed: String = logo.data.chars().filter(|c| !c.is_ascii_whitespace()).collect();
    let data = base64::engine::general_purpose::STANDARD.decode(typed).ok()?;
    let (kind, expected) = match logo.format {
        LogoFormat::Png => (ImageKind::Png, imagesize::ImageType::Png),
        LogoFormat::Jpeg => (ImageKind::Jpeg, imagesize::ImageType::Jpeg),
    };
    if imagesize::image_type(&data).ok()? != expected {
        return None;
    }
    let size = imagesize::blob_size(&data).ok()?;
    if size.width == 0 || size.height == 0 || size.width > LARGEST_SIDE || size.height > LARGEST_SIDE {
        return None;
    }
    let (width, height) = (u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?);
    Some(Image { kind, data: Arc::from(data), width, height, alt: logo.alt.clone() })
}

#[cfg(test)]
mod tests {
    use brief_model::Extra;

    use super::*;

    /// One white pixel.
    const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=";

    fn logo(format: LogoFormat, data: &str) -> Option<Image> {
        read_logo(&Logo { format, data: data.to_owned(), alt: "Acme".to_owned(), extra: Extra::default() })
    }

    #[test]
    fn decodes_a_logo_with_its_size() {
        let broken_over_lines = format!("{}\n{}", &PNG[..40], &PNG[40..]);
        let image = logo(LogoFormat::Png, &broken_over_lines).expect("it is an image");
        assert_eq!((image.width, image.height, image.kind, image.alt.as_str()), (1, 1, ImageKind::Png, "Acme"));
    }

    #[test]
    fn leaves_out_what_is_no_image_of_its_format() {
        assert_eq!(logo(LogoFormat::Jpeg, PNG), None);
        assert_eq!(logo(LogoFormat::Png, "not base64"), None);
        assert_eq!(logo(LogoFormat::Png, "PHN2Zy8+"), None);
        assert_eq!(logo(LogoFormat::Png, ""), None);
    }

    #[test]
    fn reads_languages() {
        assert_eq!(language("de-CH"), "de-CH");
        for no_language in ["", "english language", "x", "12", "en_GB"] {
            assert_eq!(language(no_language), "en-GB", "{no_language}");
        }
    }
}
