//! A scene as readable text, for golden results that a person can compare.

use std::fmt::Write;

use crate::{Item, Kind, Path, Role, Scene, Segment, Structure, Target};

/// Writes the scene as text: one line for each page and item, positions in points to a tenth.
#[must_use]
pub fn dump(scene: &Scene) -> String {
    let mut out = String::new();
    line(&mut out, 0, &format!("scene {:?} lang {} by {:?}", scene.title, scene.language, scene.author));
    for (number, page) in scene.pages.iter().enumerate() {
        let head = format!(
            "page {} label {:?} {} × {} paper {}{}",
            number + 1,
            page.label,
            page.size.width,
            page.size.height,
            page.paper.to_hex(),
            page.outline.as_ref().map(|o| format!(" outline {o:?}")).unwrap_or_default(),
        );
        line(&mut out, 0, &head);
        for item in &page.items {
            dump_item(&mut out, scene, item);
        }
    }
    out
}

fn dump_item(out: &mut String, scene: &Scene, item: &Item) {
    let what = match &item.kind {
        Kind::Text(run) => format!(
            "text {:.1},{:.1} w {:.1} {} {} {} {:?}",
            run.x,
            run.y,
            run.width,
            scene.font(run.font).name,
            run.size,
            run.color.to_hex(),
            run.text
        ),
        Kind::Shape(shape) => {
            let fill = shape.fill.map(|c| format!(" fill {}", c.to_hex())).unwrap_or_default();
            let stroke = shape.stroke.as_ref().map(|s| {
                let dash = s.dash.map(|(on, off)| format!(" dash {on} {off}")).unwrap_or_default();
                format!(" stroke {} {}{dash}", s.color.to_hex(), s.width)
            });
            format!("shape {}{fill}{}", outline(&shape.path), stroke.unwrap_or_default())
        }
        Kind::Image(image) => format!(
            "image {:.1},{:.1} {:.1} × {:.1} {:?} {} × {} px",
            image.rect.x, image.rect.y, image.rect.width, image.rect.height, image.format, image.width, image.height
        ),
        Kind::Link(link) => {
            let target = match &link.target {
                Target::Address(address) => address.clone(),
                Target::Page(page) => format!("page {}", page + 1),
            };
            format!(
                "link {:.1},{:.1} {:.1} × {:.1} → {target}",
                link.rect.x, link.rect.y, link.rect.width, link.rect.height
            )
        }
        Kind::Picture(picture) => format!(
            "picture {:.1},{:.1} {:.1} × {:.1} of page {:?} with {} items",
            picture.rect.x,
            picture.rect.y,
            picture.rect.width,
            picture.rect.height,
            picture.page.label,
            picture.page.items.len()
        ),
    };
    let role = item.node.map_or_else(|| "–".to_owned(), |id| roles(&scene.structure, id.0));
    let origin = item.origin.as_ref().map(|o| {
        let mark = if o.placeholder { "?" } else { "" };
        format!(" ← {}{mark}", if o.field.is_empty() { &o.slide } else { &o.field })
    });
    line(out, 1, &format!("{what} [{role}]{}", origin.unwrap_or_default()));
}

/// The names of the roles from the top down to a node.
fn roles(structure: &Structure, mut id: u32) -> String {
    let mut names = Vec::new();
    loop {
        let node = &structure.nodes[id as usize];
        names.push(match &node.role {
            Role::Section => "Sect".to_owned(),
            Role::Heading(level) => format!("H{level}"),
            Role::Paragraph => "P".to_owned(),
            Role::List { .. } => "L".to_owned(),
            Role::ListItem => "LI".to_owned(),
            Role::Label => "Lbl".to_owned(),
            Role::Body => "LBody".to_owned(),
            Role::Table => "Table".to_owned(),
            Role::Row => "TR".to_owned(),
            Role::HeaderCell(_) => "TH".to_owned(),
            Role::Cell => "TD".to_owned(),
            Role::Figure { alt } => format!("Figure {alt:?}"),
            Role::Link => "Link".to_owned(),
            Role::Span { alt } => alt.as_ref().map_or_else(|| "Span".to_owned(), |a| format!("Span {a:?}")),
        });
        match node.parent {
            Some(parent) => id = parent.0,
            None => break,
        }
    }
    names.reverse();
    names.join("/")
}

/// A path in short: its bounds if it is long, its points otherwise.
fn outline(path: &Path) -> String {
    let point = |p: &crate::Point| format!("{:.1},{:.1}", p.x, p.y);
    if path.segments.len() > 6 {
        let bounds = path.bounds().unwrap_or_default();
        return format!(
            "{} segments in {:.1},{:.1} {:.1} × {:.1}",
            path.segments.len(),
            bounds.x,
            bounds.y,
            bounds.width,
            bounds.height
        );
    }
    let steps: Vec<String> = path
        .segments
        .iter()
        .map(|segment| match segment {
            Segment::Move(p) => format!("M {}", point(p)),
            Segment::Line(p) => format!("L {}", point(p)),
            Segment::Curve(a, b, c) => format!("C {} {} {}", point(a), point(b), point(c)),
            Segment::Close => "Z".to_owned(),
        })
        .collect();
    steps.join(" ")
}

fn line(out: &mut String, depth: usize, text: &str) {
    let indent = "  ".repeat(depth);
    writeln!(out, "{indent}{text}").expect("writing to a string cannot fail");
}
