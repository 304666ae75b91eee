//! The colour tokens, light and dark, and any accent made legible.

mod oklch;

use brief_scene::Color;

use self::oklch::Oklch;

/// All colours of a document. No colour stands outside these tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Theme {
    /// The page.
    pub(crate) paper: Color,
    /// Strips, chain links, the incident's band.
    pub(crate) surface: Color,
    /// Tracks and empty parts of bars.
    pub(crate) surface2: Color,
    /// Hairlines.
    pub(crate) rule: Color,
    /// Column rules and axes; never text.
    pub(crate) rule_strong: Color,
    /// Text.
    pub(crate) ink: Color,
    /// Second text.
    pub(crate) ink2: Color,
    /// Headings of sections, sources, axes.
    pub(crate) ink3: Color,
    /// The slide's name and the one thing to see.
    pub(crate) accent: Color,
    /// Text on the accent.
    pub(crate) on_accent: Color,
    /// The ground of effects and requests.
    pub(crate) accent_tint: Color,
    /// Bars of the usual values; never text.
    pub(crate) accent_mid: Color,
    /// Restored, done, confirmed.
    pub(crate) good: Color,
    /// The ground of a good state.
    pub(crate) good_tint: Color,
    /// Hypothesis, probable, side effect.
    pub(crate) warn: Color,
    /// The ground of a warning state.
    pub(crate) warn_tint: Color,
    /// Still going on, late.
    pub(crate) bad: Color,
    /// The ground of a bad state.
    pub(crate) bad_tint: Color,
    /// The gap between two lines of a chart, over the incident's band.
    pub(crate) gap: Color,
    /// The cells of the risk matrix from low to high.
    pub(crate) risk: [Color; 3],
}

/// The house accent.
const HOUSE: Color = Color::hex(0x0B_5A7A);

impl Theme {
    /// The tokens for a theme and the accent that the user chose.
    pub(crate) fn new(dark: bool, accent: Option<[u8; 3]>) -> Self {
        let base = if dark { Self::dark() } else { Self::light() };
        match accent {
            Some([r, g, b]) => base.with_accent(Color { r, g, b }, dark),
            None if dark => base,
            None => base.with_accent(HOUSE, dark),
        }
    }

    const fn light() -> Self {
        Self {
            paper: Color::hex(0xFF_FFFF),
            surface: Color::hex(0xF3_F5F6),
            surface2: Color::hex(0xE6_EAEC),
            rule: Color::hex(0xD3_D9DD),
            rule_strong: Color::hex(0x81_8D95),
            ink: Color::hex(0x11_181C),
            ink2: Color::hex(0x3F_4B53),
            ink3: Color::hex(0x58_646C),
            accent: HOUSE,
            on_accent: Color::hex(0xFF_FFFF),
            accent_tint: Color::hex(0xE7_EEF2),
            accent_mid: Color::hex(0x9D_BDCA),
            good: Color::hex(0x13_663C),
            good_tint: Color::hex(0xE0_F1E7),
            warn: Color::hex(0x7E_4B00),
            warn_tint: Color::hex(0xFA_EDD3),
            bad: Color::hex(0xA3_241B),
            bad_tint: Color::hex(0xFB_E8E5),
            gap: Color::hex(0xDB_B6B4),
            risk: [Color::hex(0xE6_EAEC), Color::hex(0xF1_DEDD), Color::hex(0xE0_B5B1)],
        }
    }

    const fn dark() -> Self {
        Self {
            paper: Color::hex(0x10_161A),
            surface: Color::hex(0x19_2126),
            surface2: Color::hex(0x24_2E34),
            rule: Color::hex(0x35_4149),
            rule_strong: Color::hex(0x75_838C),
            ink: Color::hex(0xEE_F2F4),
            ink2: Color::hex(0xC0_CAD0),
            ink3: Color::hex(0x9B_A8B0),
            accent: Color::hex(0x6A_AED2),
            on_accent: Color::hex(0x10_161A),
            accent_tint: Color::hex(0x20_313B),
            accent_mid: Color::hex(0x42_6A7F),
            good: Color::hex(0x66_C793),
            good_tint: Color::hex(0x15_311F),
            warn: Color::hex(0xE5_AE55),
            warn_tint: Color::hex(0x35_280F),
            bad: Color::hex(0xF2_938A),
            bad_tint: Color::hex(0x3B_1E1B),
            gap: Color::hex(0x74_5150),
            risk: [Color::hex(0x24_2E34), Color::hex(0x46_3435), Color::hex(0x78_504E)],
        }
    }

    /// Any accent, moved in lightness until text in it can be read on every ground of the theme.
    fn with_accent(mut self, wish: Color, dark: bool) -> Self {
        let mut accent = Oklch::from(wish);
        if dark {
            accent.lightness = accent.lightness.max(0.72);
        }
        while accent.to_color().contrast(self.surface2) < 4.6 && (0.0..=1.0).contains(&accent.lightness) {
            accent.lightness += if dark { 0.01 } else { -0.01 };
        }
        self.accent = accent.to_color();
        let white = Color::hex(0xFF_FFFF);
        self.on_accent = match (white.contrast(self.accent) >= 4.5, dark) {
            (true, _) => white,
            (false, true) => self.paper,
            (false, false) => self.ink,
        };
        let (mut tint, mid) = if dark { (0.18, 0.55) } else { (0.10, 0.40) };
        while self.accent.contrast(self.accent.over(self.paper, tint)) < 4.5 && tint > 0.01 {
            tint /= 2.0;
        }
        self.accent_tint = self.accent.over(self.paper, tint);
        self.accent_mid = self.accent.over(self.paper, mid);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_accent_is_legible_on_every_ground() {
        let accents = [0x5B_3FA0, 0x1F_7A4D, 0xE8_710A, 0xC2_185B, 0xFF_E600, 0x00_0000, 0xFF_FFFF, 0x80_8080];
        for dark in [false, true] {
            for rgb in accents {
                let Color { r, g, b } = Color::hex(rgb);
                let theme = Theme::new(dark, Some([r, g, b]));
                for ground in [theme.paper, theme.surface, theme.surface2, theme.accent_tint] {
                    assert!(theme.accent.contrast(ground) >= 4.5, "{rgb:06x} dark {dark} on {}", ground.to_hex());
                }
                assert!(theme.on_accent.contrast(theme.accent) >= 4.5, "text on {rgb:06x}, dark {dark}");
            }
        }
    }

    #[test]
    fn the_house_accent_stays_as_it_is() {
        assert_eq!(Theme::new(false, None).accent, HOUSE);
    }
}
