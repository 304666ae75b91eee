//! How the deck looks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Extra;
use crate::fact::is_false;

/// The look of the deck.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Look {
    /// Light or dark.
    pub theme: Theme,
    /// The accent colour as `#RRGGBB`; the house colour if empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub accent: String,
    /// The logo in the footer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
    /// The shape of the slides.
    pub page: PageFormat,
    /// The paper of notes and report.
    pub paper: Paper,
    /// What follows the six slides.
    pub appendix: Appendix,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

impl Look {
    /// The accent as red, green and blue; none if nothing stands there that is a colour.
    #[must_use]
    pub fn accent_color(&self) -> Option<[u8; 3]> {
        let digits = self.accent.trim().strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some([red, green, blue])
    }
}

/// Light or dark slides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Dark text on white.
    #[default]
    Light,
    /// Light text on near black.
    Dark,
}

/// The shape of the slides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
pub enum PageFormat {
    /// 960 × 540 pt.
    #[default]
    #[serde(rename = "16:9")]
    Wide,
    /// 720 × 540 pt.
    #[serde(rename = "4:3")]
    Standard,
}

/// The paper of notes and report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 595 × 842 pt.
    #[default]
    A4,
    /// 612 × 792 pt.
    Letter,
}

/// A logo, kept in the file so that a brief is always one file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
pub struct Logo {
    /// The format of the image.
    pub format: LogoFormat,
    /// The bytes of the image file in Base64.
    pub data: String,
    /// What it shows, for a reader who listens; usually the company's name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alt: String,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

/// The formats in which a logo can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(rename_all = "snake_case")]
pub enum LogoFormat {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

/// What follows the six slides.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "brief.ts"))]
#[serde(default)]
pub struct Appendix {
    /// What happened when.
    #[serde(default, skip_serializing_if = "is_false")]
    pub timeline: bool,
    /// The terms with their explanation.
    #[serde(default, skip_serializing_if = "is_false")]
    pub terms: bool,
    /// All actions in full.
    #[serde(default, skip_serializing_if = "is_false")]
    pub actions: bool,
    /// Keys of newer versions.
    #[serde(flatten)]
    #[cfg_attr(feature = "bindings", ts(skip))]
    pub extra: Extra,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_an_accent() {
        let color = |text: &str| Look { accent: text.to_owned(), ..Look::default() }.accent_color();
        assert_eq!(color(" #0B5a7A"), Some([0x0b, 0x5a, 0x7a]));
        for no_color in ["", "0B5A7A", "#0B5A7", "#0B5A7G", "#+b5a7a", "blue"] {
            assert_eq!(color(no_color), None, "{no_color}");
        }
    }
}
