//! The colour space OKLCH, in which lightness can be changed without a change of hue (Björn Ottosson, "A perceptual color
//! space for image processing", 2020).

use brief_scene::Color;

/// A colour by lightness (0 to 1), chroma (0 for grey) and hue (radians).
#[derive(Debug, Clone, Copy)]
pub(super) struct Oklch {
    pub(super) lightness: f64,
    chroma: f64,
    hue: f64,
}

impl From<Color> for Oklch {
    fn from(color: Color) -> Self {
        let [r, g, b] = [color.r, color.g, color.b].map(|byte| {
            let c = f64::from(byte) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        });
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        let a = 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s;
        Self {
            lightness: 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            chroma: a.hypot(b),
            hue: b.atan2(a),
        }
    }
}

impl Oklch {
    /// The colour in sRGB. Chroma that sRGB does not have is given up in steps of 3 %.
    pub(super) fn to_color(self) -> Color {
        let mut chroma = self.chroma;
        loop {
            let rgb = self.linear(chroma);
            if chroma < 1e-4 || rgb.iter().all(|c| (-1e-4..=1.0001).contains(c)) {
                let [r, g, b] = rgb.map(encode);
                return Color { r, g, b };
            }
            chroma *= 0.97;
        }
    }

    fn linear(self, chroma: f64) -> [f64; 3] {
        let (a, b) = (chroma * self.hue.cos(), chroma * self.hue.sin());
        let l = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ]
    }
}

fn encode(linear: f64) -> u8 {
    let c = linear.clamp(0.0, 1.0);
    let c = if c <= 0.003_130_8 { 12.92 * c } else { 1.055 * c.powf(1.0 / 2.4) - 0.055 };
    // The value lies between 0 and 255, so that it fits into a byte.
    (c * 255.0).round() as u8
}
