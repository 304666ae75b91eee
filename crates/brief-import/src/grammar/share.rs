//! Shares in per cent: `18%`, `about 0.5 per cent`, `a third`, `half`.

use super::number;
use super::token::{Kind, Tokens};

/// Reads a share at a token, in per cent. Gives it with the number of the token behind it.
pub(crate) fn read(tokens: &Tokens<'_>, at: usize) -> Option<(f64, usize)> {
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
