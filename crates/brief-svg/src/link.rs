//! Areas that lead somewhere.

use brief_scene::Link;

use crate::page::Painter;

/// Paints nothing: in a preview, a click on a link finds the field that it comes from, as it does on any other text.
pub(crate) fn paint(_painter: &mut Painter<'_>, _link: &Link) {}
