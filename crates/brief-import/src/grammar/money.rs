//! Money: `$212,000`, `£1.2m`, `EUR 40k`, `11m DAI`, `1,840 ETH`, `3 million dollars`.

use super::number;
use super::token::{Kind, Tokens};

/// A sum as it is written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Money {
    /// In whole units of the currency.
    pub(crate) amount: f64,
    /// The three letters of the currency, or the word that the text has for it.
    pub(crate) currency: String,
}

const SIGNS: &[(char, &str)] = &[('$', "USD"), ('€', "EUR"), ('£', "GBP"), ('¥', "JPY"), ('₹', "INR"), ('₩', "KRW")];

const CODES: &[&str] = &[
    "USD", "EUR", "GBP", "JPY", "CHF", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "INR", "CNY", "SGD", "HKD", "BRL",
    "KRW", "PLN", "ZAR", "MXN", // Money of the chains, as it occurs in disclosures.
    "DAI", "USDC", "USDT", "TUSD", "BUSD", "ETH", "WETH", "stETH", "BTC", "WBTC", "BNB", "SOL", "AVAX", "MATIC",
    "xDAI", "FTM", "CRV", "YFI", "LINK", "DOT", "ADA", "XRP", "AAVE", "UNI", "COMP", "FRAX", "EURS", "LUSD", "sUSD",
    "GUSD", "RAI", "OP", "ARB",
];

const NAMES: &[(&str, &str)] = &[
    ("dollars", "USD"),
    ("dollar", "USD"),
    ("euros", "EUR"),
    ("euro", "EUR"),
    ("pounds", "GBP"),
    ("sterling", "GBP"),
    ("yen", "JPY"),
    ("francs", "CHF"),
    ("rupees", "INR"),
    ("ether", "ETH"),
    ("bitcoin", "BTC"),
    ("bitcoins", "BTC"),
];

/// Reads a sum at a token. Gives it with the number of the token behind it.
pub(crate) fn read(tokens: &Tokens<'_>, at: usize) -> Option<(Money, usize)> {
    match tokens.get(at)?.kind {
        Kind::Number => number_first(tokens, at),
        Kind::Sign(_) => sign_first(tokens, at),
        Kind::Word if tokens.str(at).len() <= 3 => sign_first(tokens, at).or_else(|| code_first(tokens, at)),
        Kind::Word => None,
    }
}

/// `$212,000`, `US$ 3m`, `£1.2m`.
fn sign_first(tokens: &Tokens<'_>, at: usize) -> Option<(Money, usize)> {
    let mut currency = None;
    let mut begin = at;
    if tokens.get(at)?.kind == Kind::Word && tokens.is_glued(at + 1) {
        currency = match tokens.str(at) {
            "US" | "USD" => Some("USD"),
            "C" | "CA" | "CAD" => Some("CAD"),
            "A" | "AU" | "AUD" => Some("AUD"),
            "NZ" => Some("NZD"),
            "S" => Some("SGD"),
            "HK" => Some("HKD"),
            "R" => Some("BRL"),
            _ => return None,
        };
        begin += 1;
    }
    let Kind::Sign(sign) = tokens.get(begin)?.kind else { return None };
    let (_, usual) = SIGNS.iter().find(|(c, _)| *c == sign)?;
    if currency.is_some() && sign != '$' {
        return None;
    }
    let (number, next) = number::read(tokens, begin + 1).filter(|(number, _)| number.digits)?;
    let mut currency = currency.unwrap_or(usual).to_owned();
    let mut end = next;
    if let Some(code) = code(tokens, next) {
        code.clone_into(&mut currency);
        end += 1;
    }
    Some((Money { amount: number.value, currency }, end))
}

/// `EUR 40k`.
fn code_first(tokens: &Tokens<'_>, at: usize) -> Option<(Money, usize)> {
    let code = code(tokens, at).filter(|code| CODES.iter().take(20).any(|usual| usual == code))?;
    let (number, next) = number::read(tokens, at + 1).filter(|(number, _)| number.digits)?;
    Some((Money { amount: number.value, currency: code.to_owned() }, next))
}

/// `11m DAI`, `3 million dollars`, `40 000 €`.
fn number_first(tokens: &Tokens<'_>, at: usize) -> Option<(Money, usize)> {
    if tokens.get(at)?.kind != Kind::Number {
        return None;
    }
    let (number, next) = number::read(tokens, at)?;
    let currency = if let Some(code) = code(tokens, next) {
        code.to_owned()
    } else if let Some(Kind::Sign(sign)) = tokens.get(next).map(|token| token.kind) {
        // `40 000 €` but not `5 $HOME`.
        let (_, code) = SIGNS.iter().find(|(c, _)| *c == sign && !tokens.is_glued(next + 1))?;
        (*code).to_owned()
    } else {
        let word = tokens.str(next + usize::from(tokens.is_word(next, &["US"])));
        let (_, code) = NAMES.iter().find(|(name, _)| word.eq_ignore_ascii_case(name))?;
        (*code).to_owned()
    };
    Some((Money { amount: number.value, currency }, next + 1))
}

fn code<'a>(tokens: &Tokens<'a>, at: usize) -> Option<&'a str> {
    let word = tokens.str(at);
    (CODES.contains(&word) && !tokens.is_glued(at + 1) || CODES.contains(&word) && !tokens.is_sign(at + 1, '-'))
        .then_some(word)
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
            if let Some((money, next)) = read(&tokens, at) {
                found.push(format!("{} {}", money.amount, money.currency));
                at = next;
            } else {
                at += 1;
            }
        }
        expected.assert_eq(&found.join(", "));
    }

    #[test]
    fn reads_signs_codes_and_names() {
        check(
            "$212,000; £1.2m; EUR 40k; 11m DAI; 1,840 ETH; 3 million dollars; US$5 million; $60M; 2.7m DAI; 40 000 €",
            expect![
                "212000 USD, 1200000 GBP, 40000 EUR, 11000000 DAI, 1840 ETH, 3000000 USD, 5000000 USD, 60000000 USD, 2700000 DAI, 40000 EUR"
            ],
        );
    }

    #[test]
    fn stays_silent_on_variables_and_counts() {
        check("$HOME, ${1}, 5 orders, $x, 12 pods", expect![[r#""#]]);
    }
}
