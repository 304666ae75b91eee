//! Where lines break: greedy, balanced, and as a headline.

use parley::Layout;

/// How words are broken into lines.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Wrap {
    /// All on one line, however long.
    Never,
    /// As many words as fit into a width; a little fewer where that spares a word from standing alone on the last line.
    Greedy(f32),
    /// The narrowest width that keeps the number of lines that a width needs. Long texts are greedy, since a narrow
    /// paragraph looks like a mistake.
    Balanced(f32),
    /// By sense: see [`break_headline`].
    Headline(f32),
}

/// Texts of more lines than this are not balanced.
const LONGEST_BALANCED: usize = 4;

/// Words after which a headline should not break.
const SHORT_WORDS: [&str; 22] = [
    "a", "an", "the", "of", "to", "and", "or", "by", "for", "in", "on", "at", "it", "is", "you", "we", "our", "about",
    "that", "than", "with", "no",
];

/// Room for rounding when a line is asked to hold exactly what it holds.
const SLACK: f32 = 0.05;

impl Wrap {
    /// Breaks the lines of a shaped text.
    pub(super) fn apply<B: parley::Brush>(self, layout: &mut Layout<B>, text: &str) {
        match self {
            Self::Never => layout.break_all_lines(None),
            Self::Greedy(width) => {
                layout.break_all_lines(Some(width));
                keep_company(layout, width);
            }
            Self::Balanced(width) => {
                layout.break_all_lines(Some(width));
                if (2..=LONGEST_BALANCED).contains(&layout.len()) {
                    narrow(layout, width);
                }
            }
            Self::Headline(width) => break_headline(layout, text, width),
        }
    }
}

/// Gives a lonely word on the last line company from the line before, by breaking a little earlier.
fn keep_company<B: parley::Brush>(layout: &mut Layout<B>, width: f32) {
    let count = layout.len();
    let lonely = |layout: &Layout<B>| {
        let last = layout.lines().next_back().map_or(width, |line| line.metrics().advance);
        last < 0.16 * width
    };
    // A long paragraph would need many lines to move.
    if !(2..=12).contains(&count) || !lonely(layout) {
        return;
    }
    for step in 1..=6_u8 {
        layout.break_all_lines(Some(width * (1.0 - 0.03 * f32::from(step))));
        if layout.len() != count {
            break;
        }
        if !lonely(layout) {
            return;
        }
    }
    layout.break_all_lines(Some(width));
}

/// The narrowest width that keeps the number of lines.
fn narrow<B: parley::Brush>(layout: &mut Layout<B>, width: f32) {
    let count = layout.len();
    let (mut low, mut high) = (width / 4.0, width);
    while high - low > 1.0 {
        let middle = f32::midpoint(low, high);
        layout.break_all_lines(Some(middle));
        if layout.len() > count { low = middle } else { high = middle }
    }
    layout.break_all_lines(Some(high));
}

/// One line if it fits. Two lines break where the cost is lowest: the length of the longer line, less a bonus after a
/// mark that ends a thought, plus a fine after a short word that leans on the next one. More lines are balanced.
fn break_headline<B: parley::Brush>(layout: &mut Layout<B>, text: &str, width: f32) {
    layout.break_all_lines(Some(width));
    match layout.len() {
        0 | 1 => {}
        2 => {
            if let Some(first) = best_first_line(layout, text, width) {
                let mut breaker = layout.break_lines();
                breaker.state_mut().set_layout_max_advance(width);
                breaker.state_mut().set_line_max_advance(first + SLACK);
                breaker.break_next();
                breaker.state_mut().set_line_max_advance(width);
                while breaker.break_next().is_some() {}
                breaker.finish();
            } else {
                // A word that is longer than a line breaks anywhere.
                layout.break_all_lines(Some(width));
            }
        }
        _ => narrow(layout, width),
    }
}

/// The width of the first line of the best break into two.
fn best_first_line<B: parley::Brush>(layout: &mut Layout<B>, text: &str, width: f32) -> Option<f32> {
    layout.break_all_lines(None);
    let stops = stops(layout, text);
    let total = layout.get(0)?.metrics().advance;
    let cost = |stop: &Stop| {
        let before = &text[..stop.byte];
        let word = before.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
        let mut cost = stop.before.max(total - stop.after);
        if before.ends_with([';', ':', '.']) {
            cost -= 0.25 * width;
        } else if before.ends_with(',') {
            cost -= 0.12 * width;
        } else if SHORT_WORDS.iter().any(|short| word.eq_ignore_ascii_case(short)) {
            cost += 0.06 * width;
        }
        cost
    };
    let fitting = stops.iter().filter(|stop| stop.before <= width && total - stop.after <= width);
    fitting.min_by(|a, b| cost(a).total_cmp(&cost(b))).map(|stop| stop.before)
}

/// A space at which a line may end.
struct Stop {
    /// Its place in the text.
    byte: usize,
    /// How far the line reaches before it.
    before: f32,
    /// Where the next word begins.
    after: f32,
}

fn stops<B: parley::Brush>(layout: &Layout<B>, text: &str) -> Vec<Stop> {
    let mut stops = Vec::new();
    let mut pen = 0.0;
    for run in layout.lines().flat_map(|line| line.runs()) {
        for cluster in run.visual_clusters() {
            let next = pen + cluster.advance();
            let byte = cluster.text_range().start;
            if text[byte..].starts_with(' ') && byte > 0 {
                stops.push(Stop { byte, before: pen, after: next });
            }
            pen = next;
        }
    }
    stops
}
