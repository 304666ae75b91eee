//! Another page at a smaller size.

use brief_scene::Picture;

use crate::number::{push_measure, push_number};
use crate::page::Painter;

/// Paints the page inside the rectangle. An inner `<svg>` scales it and cuts off what stands outside.
pub(crate) fn paint(painter: &mut Painter<'_>, picture: &Picture) {
    let (rect, size) = (picture.rect, picture.page.size);
    if rect.width <= 0.0 || rect.height <= 0.0 || size.width <= 0.0 || size.height <= 0.0 {
        return;
    }
    painter.out.push_str("<svg");
    for (name, value) in [("x", rect.x), ("y", rect.y), ("width", rect.width), ("height", rect.height)] {
        push_measure(&mut painter.out, name, value);
    }
    painter.out.push_str(" viewBox=\"0 0 ");
    push_number(&mut painter.out, f64::from(size.width), 2);
    painter.out.push(' ');
    push_number(&mut painter.out, f64::from(size.height), 2);
    // The scale is that of the width, from the upper left corner, as in the file.
    painter.out.push_str("\" preserveAspectRatio=\"xMinYMin slice\">");
    painter.paint_inner(&picture.page);
    painter.out.push_str("</svg>");
}
