//! Shares in per cent: `18%`, `about 0.5 per cent`, `a third`, `half`.

use super::number;
use super::token::{Kind, Tokens};

/// `four fifths of`, `a third of`, `half of`: only in front of what they are a share of.
fn in_words(tokens: &Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    let (many, next) = match tokens.str(at).to_ascii_lowercase().as_str() {
        "half" => (1.0, at),
        "a" | "an" | "one" => (1.0, at + 1),
        word => (brief_prose::number_word(word)?, at + 1),
    };
    let (whole, next) = (brief_prose::part_word(tokens.str(next))?, next + 1);
    (many <= whole && tokens.is_word(next, &["of"])).then(|| (100.0 * many / whole, next))
}

/// Reads a share at a token, in per cent. Gives it with the number of the token behind it.
pub(crate) fn read(tokens: &Tokens<'_>, at: usize) -> Option<(f64, usize)> {
    if tokens.get(at)?.kind == Kind::Word {
        return in_words(tokens, at);
    }
    if tokens.get(at)?.kind != Kind::Number {
        return None;
    }
    let (number, next) = number::read(tokens, at)?;
    if tokens.is_sign(next, '%') {
        return Some((number.value, next + 1));
    }
    if tokens.is_word(next, &["percent"]) {
        return Some((number.value, next + 1));
    }
    (tokens.is_word(next, &["per"]) && tokens.is_word(next + 1, &["cent"])).then_some((number.value, next + 2))
}
