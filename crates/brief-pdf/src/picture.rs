//! Another page at a smaller size.

use brief_scene::Picture;
use printpdf::{CurTransMat, Op, PaintMode};

use crate::content::{pt, thousandths, within};
use crate::error::PdfError;
use crate::mark::Mark;
use crate::page::{Painter, WINDING};

/// Paints the page inside the rectangle and cuts off what stands outside. All of it is content of one node.
pub(crate) fn paint(painter: &mut Painter<'_>, picture: &Picture, mark: Mark) -> Result<(), PdfError> {
    let (rect, size) = (picture.rect, picture.page.size);
    if rect.width <= 0.0 || rect.height <= 0.0 || size.width <= 0.0 || size.height <= 0.0 {
        return Ok(());
    }
    painter.mark(mark);
    painter.end_text();
    let (outer, scale) = (painter.size.height, within(rect.width / size.width));
    let frame = printpdf::Rect {
        mode: Some(PaintMode::Clip),
        winding_order: Some(WINDING),
        ..printpdf::Rect::from_xywh(pt(rect.x), pt(outer - rect.bottom()), pt(rect.width), pt(rect.height))
    };
    // The upper left corner of the page comes to that of the rectangle.
    let foot = thousandths(outer - rect.y - scale * size.height);
    let matrix = CurTransMat::Raw([scale, 0.0, 0.0, scale, thousandths(rect.x), foot]);
    painter.push(Op::SaveGraphicsState);
    painter.push(Op::DrawRectangle { rectangle: frame });
    painter.push(Op::SetTransformationMatrix { matrix });
    painter.paint_inner(&picture.page)?;
    painter.push(Op::RestoreGraphicsState);
    Ok(())
}
