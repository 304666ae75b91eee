//! The bundled font faces.

use std::borrow::Cow;

use brief_scene::Font;

/// One of the bundled faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Face {
    /// Inter Regular.
    Text400,
    /// Inter Medium.
    Text500,
    /// Inter SemiBold.
    Text600,
    /// Inter Italic.
    Italic,
    /// Inter Display Medium.
    Display500,
    /// Inter Display SemiBold.
    Display600,
    /// JetBrains Mono Regular.
    Mono,
}

impl Face {
    /// All faces, in the order of their numbers in a scene.
    pub(crate) const ALL: [Self; 7] =
        [Self::Text400, Self::Text500, Self::Text600, Self::Italic, Self::Display500, Self::Display600, Self::Mono];

    /// The bytes of the font file.
    pub(crate) const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Text400 => include_bytes!("../../../../assets/fonts/Inter-Regular.otf"),
            Self::Text500 => include_bytes!("../../../../assets/fonts/Inter-Medium.otf"),
            Self::Text600 => include_bytes!("../../../../assets/fonts/Inter-SemiBold.otf"),
            Self::Italic => include_bytes!("../../../../assets/fonts/Inter-Italic.otf"),
            Self::Display500 => include_bytes!("../../../../assets/fonts/InterDisplay-Medium.otf"),
            Self::Display600 => include_bytes!("../../../../assets/fonts/InterDisplay-SemiBold.otf"),
            Self::Mono => include_bytes!("../../../../assets/fonts/JetBrainsMono-Regular.ttf"),
        }
    }

    /// The PostScript name, which is also the name by which the shaper knows the face.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Text400 => "Inter-Regular",
            Self::Text500 => "Inter-Medium",
            Self::Text600 => "Inter-SemiBold",
            Self::Italic => "Inter-Italic",
            Self::Display500 => "InterDisplay-Medium",
            Self::Display600 => "InterDisplay-SemiBold",
            Self::Mono => "JetBrainsMono-Regular",
        }
    }

    /// The face as a scene carries it.
    pub(crate) fn font(self) -> Font {
        Font { name: self.name().to_owned(), data: Cow::Borrowed(self.bytes()), index: 0 }
    }
}
