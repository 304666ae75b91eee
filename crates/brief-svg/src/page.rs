//! The frame of a page, and the groups that lead from the picture back to the document.

use brief_scene::{Color, Item, Kind, Origin, Page, Scene};

use crate::escape::push_attribute;
use crate::image::Encoded;
use crate::name::page_name;
use crate::number::{push_measure, push_number};
use crate::outline::Outlines;
use crate::{image, link, picture, shape, text};

/// Writes one page.
pub(crate) struct Painter<'a> {
    pub(crate) out: String,
    pub(crate) scene: &'a Scene,
    pub(crate) outlines: &'a mut Outlines,
    pub(crate) encoded: &'a mut Encoded,
    /// How many pictures enclose what is painted now.
    depth: usize,
}

impl<'a> Painter<'a> {
    pub(crate) fn new(scene: &'a Scene, outlines: &'a mut Outlines, encoded: &'a mut Encoded) -> Self {
        Self { out: String::with_capacity(64 * 1024), scene, outlines, encoded, depth: 0 }
    }

    /// Writes the whole page, with its frame: a line for its head, one for the paper, one for each group, one for its end.
    pub(crate) fn paint_page(mut self, page: &Page) -> String {
        self.out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        push_measure(&mut self.out, "width", page.size.width);
        push_measure(&mut self.out, "height", page.size.height);
        self.out.push_str(" viewBox=\"0 0 ");
        push_number(&mut self.out, f64::from(page.size.width), 2);
        self.out.push(' ');
        push_number(&mut self.out, f64::from(page.size.height), 2);
        self.out.push('"');
        push_attribute(&mut self.out, "lang", &self.scene.language);
        self.out.push_str(" role=\"img\"");
        push_attribute(&mut self.out, "aria-label", &page_name(self.scene, page));
        self.out.push_str(">\n");
        self.paint_content(page);
        self.out.push_str("</svg>\n");
        self.out
    }

    /// Writes the paper and the items of a page that stands inside another one. Its origins do not count.
    pub(crate) fn paint_inner(&mut self, page: &Page) {
        self.depth += 1;
        self.paint_content(page);
        self.depth -= 1;
    }

    /// Whether a click on what is painted now is to find a field.
    pub(crate) fn interactive(&self) -> bool {
        self.depth == 0
    }

    /// Appends ` name="#rgb"`.
    pub(crate) fn push_color(&mut self, name: &str, color: Color) {
        let Color { r, g, b } = color;
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"#");
        let bytes = [r, g, b];
        let short = bytes.iter().all(|byte| byte >> 4 == byte & 15);
        for byte in bytes {
            self.push_digit(byte >> 4);
            if !short {
                self.push_digit(byte & 15);
            }
        }
        self.out.push('"');
    }

    fn push_digit(&mut self, digit: u8) {
        self.out.push(char::from_digit(u32::from(digit), 16).expect("half a byte is one hexadecimal digit"));
    }

    fn paint_content(&mut self, page: &Page) {
        self.out.push_str("<rect");
        push_measure(&mut self.out, "width", page.size.width);
        push_measure(&mut self.out, "height", page.size.height);
        self.push_color("fill", page.paper);
        self.out.push_str("/>");
        self.end_line();
        for group in page.items.chunk_by(|a, b| a.origin == b.origin) {
            let origin = group[0].origin.as_deref().filter(|_| self.interactive());
            if let Some(origin) = origin {
                self.open_group(origin, group);
            }
            for item in group {
                self.paint_item(item);
            }
            if origin.is_some() {
                self.out.push_str("</g>");
            }
            self.end_line();
        }
    }

    /// Ends a line of the page; a page inside another one is part of a line of that one.
    fn end_line(&mut self) {
        if self.depth == 0 {
            self.out.push('\n');
        }
    }

    fn paint_item(&mut self, item: &Item) {
        match &item.kind {
            Kind::Text(run) => text::paint(self, run),
            Kind::Shape(shape) => shape::paint(self, shape),
            Kind::Image(image) => image::paint(self, image),
            Kind::Link(link) => link::paint(self, link),
            Kind::Picture(picture) => picture::paint(self, picture),
        }
    }

    fn open_group(&mut self, origin: &Origin, group: &[Item]) {
        self.out.push_str("<g");
        push_attribute(&mut self.out, "data-slide", &origin.slide);
        push_attribute(&mut self.out, "data-field", &origin.field);
        if origin.placeholder {
            push_attribute(&mut self.out, "data-placeholder", "true");
        }
        self.out.push('>');
        self.paint_targets(group);
    }

    /// Writes the boxes of a group's text, unseen, so that a click between two letters finds the field too.
    fn paint_targets(&mut self, group: &[Item]) {
        let mut data = String::new();
        for item in group {
            if let Kind::Text(run) = &item.kind {
                shape::push_path(&mut data, &brief_scene::Path::rect(run.bounds()));
            }
        }
        if !data.is_empty() {
            self.out.push_str("<path fill=\"none\" pointer-events=\"all\" d=\"");
            self.out.push_str(&data);
            self.out.push_str("\"/>");
        }
    }
}
