//! A page as a reader sees it: words with their boxes and the ground under them.

use std::collections::BTreeMap;

use brief_scene::{Color, Item, Kind, Page, Path, Point, Rect, Role, Run, Scene, Segment, Shape};

/// A page of a scene with its words.
pub(super) struct Reading<'a> {
    scene: &'a Scene,
    page: &'a Page,
    words: Vec<Words<'a>>,
}

struct Words<'a> {
    run: &'a Run,
    /// From the height of the capitals to a little below the baseline.
    ink: Rect,
    /// The place of the item on the page.
    index: usize,
}

impl<'a> Reading<'a> {
    pub(super) fn of(scene: &'a Scene, page: &'a Page) -> Self {
        let words = page.items.iter().enumerate().filter_map(|(index, item)| match &item.kind {
            Kind::Text(run) if !run.text.trim().is_empty() => {
                let ink = Rect::new(run.x, run.y - 0.72 * run.size, run.width, 0.9 * run.size);
                Some(Words { run, ink, index })
            }
            _ => None,
        });
        Self { scene, page, words: words.collect() }
    }

    /// The first words that stand outside of the margins.
    pub(super) fn outside(&self) -> Option<String> {
        // Big figures hang a little to the left, so that their stems align; the page number of notes stands in the footer.
        let margin = match self.page.size.width {
            ..400.0 => 24.0,
            700.0..730.0 => 40.0,
            _ => 48.0,
        };
        let allowed = Rect::new(
            margin - 6.1,
            24.0,
            self.page.size.width - 2.0 * margin + 6.2,
            self.page.size.height - 24.0 - 4.0,
        );
        let leaves = |rect: Rect| {
            rect.x < allowed.x
                || rect.right() > allowed.right()
                || rect.y < allowed.y
                || rect.bottom() > allowed.bottom()
        };
        let words = self.words.iter().find(|words| leaves(words.ink));
        let shapes = self.page.items.iter().find(|item| {
            let bounds = item.bounds();
            !matches!(item.kind, Kind::Text(_)) && bounds.is_some_and(leaves)
        });
        words
            .map(|words| format!("{:?} at {:?}", words.run.text, words.ink))
            .or_else(|| shapes.map(|item| format!("{:?}", item.bounds())))
    }

    /// The first two words of which one lies over the other.
    pub(super) fn overlap(&self) -> Option<String> {
        for (index, a) in self.words.iter().enumerate() {
            for b in &self.words[index + 1..] {
                let width = a.ink.right().min(b.ink.right()) - a.ink.x.max(b.ink.x);
                let height = a.ink.bottom().min(b.ink.bottom()) - a.ink.y.max(b.ink.y);
                if width > 0.5 && height > 1.0 {
                    return Some(format!("{:?} at {:?} and {:?} at {:?}", a.run.text, a.ink, b.run.text, b.ink));
                }
            }
        }
        None
    }

    /// The first words with a contrast below 4.5 to what lies under them.
    pub(super) fn illegible(&self) -> Option<String> {
        self.words.iter().find_map(|words| {
            let middle = Point { x: words.ink.x + words.ink.width / 2.0, y: words.ink.y + words.ink.height / 2.0 };
            let ground = self.ground(words.index, middle);
            let contrast = words.run.color.contrast(ground);
            (contrast < 4.5).then(|| {
                format!("{:?}: {} on {} is {contrast:.2}", words.run.text, words.run.color.to_hex(), ground.to_hex())
            })
        })
    }

    /// The colour under an item at a point.
    fn ground(&self, index: usize, at: Point) -> Color {
        let under = self.page.items[..index].iter().rev().find_map(|Item { kind, .. }| match kind {
            Kind::Shape(Shape { path, fill: Some(color), .. }) => covers(path, at).then_some(*color),
            _ => None,
        });
        under.unwrap_or(self.page.paper)
    }

    /// The first words below a size.
    pub(super) fn too_small(&self, least: f32) -> Option<String> {
        // Code is set a little smaller, because its face looks larger.
        let small = |words: &&Words<'_>| words.run.size < least * 0.92 - 0.01;
        self.words.iter().find(small).map(|words| format!("{:?} at {}", words.run.text, words.run.size))
    }

    /// How many large areas are filled with a strong colour that text in white or near black stands on.
    pub(super) fn accent_blocks(&self) -> usize {
        let large = |item: &&Item| match &item.kind {
            Kind::Shape(Shape { path, fill: Some(color), .. }) => {
                let bounds = path.bounds().unwrap_or_default();
                let strong = color.contrast(self.page.paper) >= 4.5;
                strong && bounds.height >= 40.0 && bounds.width >= 300.0
            }
            _ => false,
        };
        self.page.items.iter().filter(large).count()
    }

    /// All letters and digits by the field that they come from, without the frame of the page.
    pub(super) fn letters(&self, by_field: &mut BTreeMap<String, String>) {
        for words in &self.words {
            let item = &self.page.items[words.index];
            let (Some(node), Some(origin)) = (item.node, &item.origin) else { continue };
            // A headline may name the field that it was composed from; it does not belong to that field's text.
            let heading = matches!(self.scene.structure.node(node).role, Role::Heading(_));
            if !origin.field.is_empty() {
                let key = format!("{} {heading}", origin.field);
                by_field.entry(key).or_default().push_str(&letters(&words.run.text));
            }
        }
    }
}

/// Whether words stand somewhere in one piece, apart from line ends and page breaks.
pub(super) fn stands(by_field: &BTreeMap<String, String>, words: &str) -> bool {
    let words = letters(words);
    by_field.values().any(|text| text.contains(&words))
}

/// Whether a filled path covers a point: exactly for straight outlines, by its box for round ones.
fn covers(path: &Path, at: Point) -> bool {
    let Some(bounds) = path.bounds().filter(|bounds| bounds.contains(at)) else { return false };
    if path.segments.iter().any(|segment| matches!(segment, Segment::Curve(..))) {
        return bounds.contains(at);
    }
    let corners: Vec<Point> = path
        .segments
        .iter()
        .filter_map(|segment| match segment {
            Segment::Move(p) | Segment::Line(p) => Some(*p),
            Segment::Curve(..) | Segment::Close => None,
        })
        .collect();
    let mut inside = false;
    for (index, a) in corners.iter().enumerate() {
        let b = corners[(index + 1) % corners.len()];
        let crosses = (a.y > at.y) != (b.y > at.y);
        if crosses && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x {
            inside = !inside;
        }
    }
    inside
}

/// The letters and digits of a text, all small: a sentence may begin with a word that the brief has within one.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
