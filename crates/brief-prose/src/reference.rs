//! References to figures in a text: a name in braces, such as `{failed-payments}`.

use std::ops::Range;

/// A name in braces and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The bytes of the text, braces included.
    pub range: Range<usize>,
    /// The name between the braces, without spaces around it.
    pub name: String,
    /// Whether a figure stood for it when the text was read.
    pub filled: bool,
}

/// The longest name that a reference can have, in bytes.
const LONGEST: usize = 200;

/// The references of a text, in order. Braces around anything but a name are only braces.
pub(crate) fn references(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find('{').map(|at| from + at) {
        let inner = &text[open + 1..];
        let near = &inner[..inner.floor_char_boundary(LONGEST)];
        let end = near.find(['{', '}']).filter(|&end| near[end..].starts_with('}'));
        match end.map(|end| near[..end].trim()).filter(|name| is_name(name)) {
            Some(name) => {
                let end = open + 1 + end.unwrap_or(0) + 1;
                found.push((open..end, name));
                from = end;
            }
            None => from = open + 1,
        }
    }
    found
}

fn is_name(name: &str) -> bool {
    let sign = |c: char| matches!(c, '-' | '_' | '.');
    name.chars().any(char::is_alphanumeric) && name.chars().all(|c| c.is_alphanumeric() || sign(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_names_in_braces_and_nothing_else() {
        let text = "{a} { b-2 } {} {x y} {{c}} {d";
        let names: Vec<(&str, &str)> = references(text).into_iter().map(|(range, name)| (&text[range], name)).collect();
        assert_eq!(names, [("{a}", "a"), ("{ b-2 }", "b-2"), ("{c}", "c")]);
    }

    #[test]
    fn a_row_of_braces_costs_little() {
        assert!(references(&"{".repeat(200_000)).is_empty());
    }
}
