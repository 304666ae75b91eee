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
