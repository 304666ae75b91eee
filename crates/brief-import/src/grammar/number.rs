//! Numbers: `1,234`, `1.3 million`, `35m`, `~41k`, `two`, `10–15`.

use super::token::{Kind, Tokens};

/// A number as it is written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Number {
    /// Its value.
    pub(crate) value: f64,
    /// Whether it is written in digits.
    pub(crate) digits: bool,
    /// Whether a letter stands for thousands, millions or thousand millions: `35m`.
    pub(crate) scaled: bool,
}

/// Reads a number at a token. Gives it with the number of the token behind it.
pub(crate) fn read(tokens: &Tokens<'_>, at: usize) -> Option<(Number, usize)> {
    let token = tokens.get(at)?;
    match token.kind {
        Kind::Word => {
            let word = tokens.str(at);
            if !(3..=9).contains(&word.len()) {
                return None;
            }
            let lower = word.to_ascii_lowercase();
            // "Thousands" and "a million" name no number that could be told.
            let scale = brief_prose::number_scale(&lower).is_some_and(|scale| scale >= 100.0);
            let value = brief_prose::number_word(&lower).filter(|value| !scale && *value > 0.0)?;
            let (factor, next) = scale_word(tokens, at + 1);
            Some((Number { value: value * factor, digits: false, scaled: false }, next))
        }
        Kind::Number => digits(tokens, at),
        Kind::Sign(_) => None,
    }
}

fn digits(tokens: &Tokens<'_>, at: usize) -> Option<(Number, usize)> {
    let token = tokens.get(at)?;
    if token.glued && at > 0 {
        // Digits behind a letter or a point are part of a name, a version, an address or a path.
        match tokens.get(at - 1)?.kind {
            Kind::Word | Kind::Number => return None,
            Kind::Sign('.' | '#' | '_' | '/' | '@' | ':' | '=' | '&' | '-') => return None,
            Kind::Sign(_) => {}
        }
    }
    let mut text = tokens.str(at).replace(',', "");
    let mut next = at + 1;
    if tokens.is_sign(next, '.')
        && tokens.is_glued(next)
        && tokens.is_glued(next + 1)
        && tokens.digits(next + 1).is_some()
    {
        text.push('.');
        text.push_str(tokens.str(next + 1));
        next += 2;
        if tokens.is_sign(next, '.')
            && tokens.is_glued(next)
            && tokens.is_glued(next + 1)
            && tokens.digits(next + 1).is_some()
        {
            return None;
        }
    } else {
        // `35 000` and `35 000 000`: groups with a space between them.
        while text.len() <= 9 && group_follows(tokens, at, next, &text) {
            text.push_str(tokens.str(next));
            next += 1;
        }
    }
    let value: f64 = text.parse().ok().filter(|value: &f64| value.is_finite())?;
    if let Some((factor, behind)) = scale_letter(tokens, next) {
        return Some((Number { value: value * factor, digits: true, scaled: true }, behind));
    }
    let (factor, next) = scale_word(tokens, next);
    Some((Number { value: value * factor, digits: true, scaled: factor > 1.0 }, next))
}

fn group_follows(tokens: &Tokens<'_>, at: usize, next: usize, text: &str) -> bool {
    let short = tokens.digits(at).is_some_and(|first| first.len() <= 3 && !first.starts_with('0'));
    let group = tokens.digits(next).is_some_and(|group| group.len() == 3) && !tokens.is_glued(next);
    let close = tokens.get(next).zip(tokens.get(next - 1)).is_some_and(|(b, a)| {
        let gap = &tokens.text[a.end..b.start];
        gap == " " || gap == "\u{a0}" || gap == "\u{202f}" || gap == "\u{2009}"
    });
    short && group && close && !text.contains('.')
}

/// `k`, `m`, `bn` directly behind the digits.
fn scale_letter(tokens: &Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    if !tokens.is_glued(at) {
        return None;
    }
    let factor = match tokens.str(at) {
        "k" | "K" => 1e3,
        "m" | "M" | "mn" | "mm" | "MM" => 1e6,
        "bn" | "B" | "b" => 1e9,
        _ => return None,
    };
    Some((factor, at + 1))
}

fn scale_word(tokens: &Tokens<'_>, at: usize) -> (f64, usize) {
    let mut next = at;
    if tokens.is_sign(at, '-') && tokens.is_glued(at) {
        next += 1;
    }
    let word = tokens.str(next).to_ascii_lowercase();
    let Some(factor) = brief_prose::number_scale(&word).filter(|scale| *scale >= 100.0 && word.len() >= 3) else {
        return (1.0, at);
    };
    (factor, next + 1)
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expected: Expect) {
        let tokens = Tokens::of(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if let Some((number, next)) = read(&tokens, at) {
                found.push(number.value.to_string());
                at = next;
            } else {
                at += 1;
            }
        }
        expected.assert_eq(&found.join(" "));
    }

    #[test]
    fn reads_groups_decimals_and_words_of_size() {
        check(
            "1,234 users, 1.3 million, 35m DAI, ~41k, two of our four, 35 000 viewers, 2bn, ten thousand",
            expect!["1234 1300000 35000000 41000 2 4 35000 2000000000 10000"],
        );
    }

    #[test]
    fn stays_silent_on_names_and_versions() {
        check("v1, 1.1.1.1, issue #3497, left-pad@1.3.0, INC-774, k8s", expect![[r#""#]]);
    }
}
