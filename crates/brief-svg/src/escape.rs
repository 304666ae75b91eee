//! Text as the value of an attribute.

/// Appends ` name="text"`. Characters that XML 1.0 cannot hold (production 2, `Char`) are left out.
pub(crate) fn push_attribute(out: &mut String, name: &str, text: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A reader of attributes would turn these three into blanks.
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut out = String::new();
        push_attribute(&mut out, "a", text);
        assert_eq!(out, format!(" a=\"{expected}\""));
    }

    #[test]
    fn markup_is_escaped() {
        check("a<b>&\"c\"'", "a&lt;b&gt;&amp;&quot;c&quot;'");
    }

    #[test]
    fn line_ends_survive_and_control_characters_go() {
        check("a\r\n\tb\0\u{1b}\u{ffff}c", "a&#13;&#10;&#9;bc");
    }
}
