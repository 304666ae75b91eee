//! Colours in sRGB and what accessibility says about them.

/// An opaque colour in sRGB. There is no transparency in a scene: mixed colours are mixed before they get here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Color {
    /// Red, 0 to 255.
    pub r: u8,
    /// Green, 0 to 255.
    pub g: u8,
    /// Blue, 0 to 255.
    pub b: u8,
}

impl Color {
    /// The colour written as `0xRRGGBB`.
    #[must_use]
    pub const fn hex(rgb: u32) -> Self {
        let [_, r, g, b] = rgb.to_be_bytes();
        Self { r, g, b }
    }

    /// The colour as `#rrggbb`.
    #[must_use]
    pub fn to_hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.r, self.g, self.b)
    }

    /// This colour at `share` (0 to 1) over `ground`, mixed channel by channel in sRGB.
    #[must_use]
    pub fn over(self, ground: Self, share: f32) -> Self {
        let mix = |top: u8, bottom: u8| {
            let value = f32::from(top) * share + f32::from(bottom) * (1.0 - share);
            // The value lies between two bytes, so that it fits into one.
            value.round().clamp(0.0, 255.0) as u8
        };
        Self { r: mix(self.r, ground.r), g: mix(self.g, ground.g), b: mix(self.b, ground.b) }
    }

    /// The relative luminance, 0 to 1 (WCAG 2.2, definition "relative luminance").
    fn luminance(self) -> f64 {
        let linear = |byte: u8| {
            let c = f64::from(byte) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.r) + 0.7152 * linear(self.g) + 0.0722 * linear(self.b)
    }

    /// The contrast ratio with another colour, 1 to 21 (WCAG 2.2, definition "contrast ratio").
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_has_the_greatest_contrast() {
        let ratio = Color::hex(0x00_0000).contrast(Color::hex(0xFF_FFFF));
        assert!((ratio - 21.0).abs() < 1e-9);
    }

    #[test]
    fn mixing_goes_from_the_ground_to_the_colour() {
        let (top, ground) = (Color::hex(0xFF_0000), Color::hex(0x00_00FF));
        assert_eq!(top.over(ground, 0.0), ground);
        assert_eq!(top.over(ground, 1.0), top);
        assert_eq!(top.over(ground, 0.5).to_hex(), "#800080");
    }
}
