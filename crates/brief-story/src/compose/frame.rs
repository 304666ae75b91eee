//! What stands around the slides: title, footer, look.

use std::sync::Arc;

use base64::Engine;
use brief_model::{Logo, LogoFormat, PageFormat, Paper, Theme};

use crate::compose::Teller;
use crate::{Deck, Frame, Image, ImageKind, Look, Slide};

/// The largest width and height of a logo, in pixels; larger ones are not decoded by anyone.
const LARGEST_SIDE: usize = 16_384;

pub(super) fn deck(teller: &Teller<'_>, slides: Vec<Slide>) -> Deck {
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
        accent: color(&look.accent),
        standard: look.page == PageFormat::Standard,
        letter: look.paper == Paper::Letter,
        logo: look.logo.as_ref().and_then(|logo| image(teller, logo)),
    }
}

/// The language tag, or British English if what stands there cannot be one.
fn language(tag: &str) -> String {
    let tag = tag.trim();
    let plausible =
        tag.split('-').all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    let begins =
        tag.split('-').next().is_some_and(|first| first.len() >= 2 && first.bytes().all(|b| b.is_ascii_alphabetic()));
    if plausible && begins { tag.to_owned() } else { "en-GB".to_owned() }
}

/// `#RRGGBB`
fn color(text: &str) -> Option<[u8; 3]> {
    let digits = text.trim().strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let value = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = value.to_be_bytes();
    Some([red, green, blue])
}

/// The logo with its size; `None` if the bytes are not an image of the format that they claim.
fn image(teller: &Teller<'_>, logo: &Logo) -> Option<Image> {
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
    Some(Image { kind, data: Arc::from(data), width, height, alt: teller.label(&logo.alt) })
}
