//! Figures in prose: amounts, shares, money, durations, times and dates as typed values.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::number::{digits, number_word, scale};

/// A figure and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Its bytes in the text, with sign and unit.
    pub range: Range<usize>,
    /// What it says.
    pub value: Value,
    /// The upper end, if it is a span such as `10–15%`.
    pub to: Option<Value>,
}

/// What a figure says.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A count or an amount whose unit is a noun, such as `212` in "212 shops".
    Number(f64),
    /// A share in per cent, whether written as `15%`, `one in ten` or `two thirds`.
    Share(f64),
    /// Money.
    Money(Money),
    /// A length of time in seconds.
    Duration(f64),
    /// A time of day.
    Clock {
        /// 0 to 23 (24 for midnight at the end of a day).
        hour: u8,
        /// 0 to 59.
        minute: u8,
    },
    /// A date, as far as it is given.
    Date {
        /// 1 to 31.
        day: Option<u8>,
        /// 1 to 12.
        month: Option<u8>,
        /// With all four digits.
        year: Option<i32>,
    },
    /// A day of the week, Monday being 1.
    Weekday(u8),
    /// A place in an order, such as `3rd`.
    Ordinal(u32),
    /// A version such as `v2` or `1.4.2`.
    Version,
}

/// A sum of money.
#[derive(Debug, Clone, PartialEq)]
pub struct Money {
    /// In units of the currency.
    pub amount: f64,
    /// The code of ISO 4217; a dollar sign alone is read as `USD`.
    pub currency: &'static str,
}

impl Value {
    /// Whether it says how many or how much. Times, dates, versions and places in an order do not.
    #[must_use]
    pub fn is_amount(&self) -> bool {
        matches!(self, Self::Number(_) | Self::Share(_) | Self::Money(_) | Self::Duration(_))
    }

    /// Whether it names a point in time.
    #[must_use]
    pub fn is_time(&self) -> bool {
        matches!(self, Self::Clock { .. } | Self::Date { .. } | Self::Weekday(_))
    }
}

/// The figures of a text, in order; none overlaps another.
#[must_use]
pub fn figures(text: &str) -> Vec<Figure> {
    let lower = text.to_ascii_lowercase();
    let mut found: Vec<Figure> = Vec::new();
    for captures in GRAMMAR.captures_iter(&lower) {
        let Some(whole) = captures.get(0) else { continue };
        let Some(value) = read(&captures, &lower) else { continue };
        let range = trim(&lower, whole.range());
        match found.last_mut() {
            Some(last) if is_span(&lower, last, &range, &value) => {
                last.value = like(&last.value, &value, &lower[range.clone()]);
                last.range.end = range.end;
                last.to = Some(value);
            }
            _ => found.push(Figure { range, value, to: None }),
        }
    }
    found
}

const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Signs, codes and words of currencies, with their ISO code.
const CURRENCIES: &[(&str, &str)] = &[
    ("€", "EUR"),
    ("eur", "EUR"),
    ("£", "GBP"),
    ("gbp", "GBP"),
    ("pound", "GBP"),
    ("us$", "USD"),
    ("$", "USD"),
    ("usd", "USD"),
    ("dollar", "USD"),
    ("chf", "CHF"),
    ("franc", "CHF"),
    ("¥", "JPY"),
    ("jpy", "JPY"),
    ("yen", "JPY"),
    ("sek", "SEK"),
    ("nok", "NOK"),
    ("dkk", "DKK"),
    ("kron", "SEK"),
    ("pln", "PLN"),
    ("zloty", "PLN"),
    ("czk", "CZK"),
    ("aud", "AUD"),
    ("cad", "CAD"),
    ("nzd", "NZD"),
    ("sgd", "SGD"),
    ("hkd", "HKD"),
    ("inr", "INR"),
    ("₹", "INR"),
    ("rupee", "INR"),
    ("cny", "CNY"),
    ("yuan", "CNY"),
    ("brl", "BRL"),
    ("zar", "ZAR"),
];

/// All forms of figures, the longer before those that begin like them.
static GRAMMAR: LazyLock<Regex> = LazyLock::new(|| {
    let small = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|\
                 seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    let large = "dozen|hundred|thousand|million|billion|trillion";
    let word = format!(r"(?:(?:(?:{small})|an?\ (?:{large})|(?:{large}))(?:[-\ ](?:and\ )?(?:{small}|{large}))*)\b");
    let digit = r"(?:\d{1,3}(?:[,\ ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)";
    let signs = "us\\$|€|£|\\$|¥|₹";
    let codes = "eur|gbp|usd|chf|jpy|sek|nok|dkk|pln|czk|aud|cad|nzd|sgd|hkd|inr|cny|brl|zar";
    let coins = "euros?|pounds?|dollars?|francs?|yen|kron[ao]r?|zloty|rupees?|yuan";
    let scales = r"(?:\s?(?:k|mn|mio|m|bn|b)\b|[\ -](?:hundred|thousand|million|billion|trillion)\b)";
    let unit = r"(?:milliseconds?|msecs?|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\b";
    let short = r"(?:s|m|h|d)\b";
    let month = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?";
    let half =
        r"(?:(?:a\ )?half\ an|a\ quarter\ of\ an|three\ quarters\ of\ an|an)\ hour|half\ a\ day|(?:a|one)\ minute";
    Regex::new(&format!(
        r"(?x)
        (?P<iso>\b\d{{4}}-\d{{2}}-\d{{2}})
        | (?P<slashed>\b\d{{1,2}}/\d{{1,2}}/(?:\d{{4}}|\d{{2}})\b | \b\d{{1,2}}\.\d{{1,2}}\.\d{{4}}\b)
        | (?P<daymonth>\b(?P<dm_day>\d{{1,2}})(?:st|nd|rd|th)?(?:\ of)?\ (?P<dm_month>{month})(?:,?\ (?P<dm_year>\d{{4}})\b)?)
        | (?P<monthday>\b(?P<md_month>{month})\ (?P<md_day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\ (?P<md_year>\d{{4}})\b)?)
        | (?P<monthyear>\b(?P<my_month>{month})(?:,|\ of)?\ (?P<my_year>\d{{4}})\b)
        | (?P<clock>\b(?P<c_hour>\d{{1,2}})(?:[:.](?P<c_minute>\d{{2}}))?(?::\d{{2}})?\ ?(?P<half>[ap])\.?m\b\.?)
        | (?P<clock24>(?:\b|t)(?P<k_hour>[01]?\d|2[0-4]):(?P<k_minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:h|\ h\b|z\b)?)
        | (?P<bareclock>\b(?P<b_hour>[01]\d|2[0-4])(?P<b_minute>[0-5]\d)\ ?(?:utc|gmt|cet|cest|bst|est|edt|pst|pdt|z)\b)
        | (?P<namedclock>\b(?:noon|midday|midnight)\b)
        | (?P<money>(?:(?P<m_sign>{signs})\ ?|\b(?P<m_code>{codes})\ ?)(?P<m_digit>{digit})(?P<m_scale>{scales})?)
        | (?P<sum>(?:\b(?P<s_digit>{digit})|\b(?P<s_word>{word}))(?P<s_scale>{scales})?\ ?(?:(?P<s_sign>{signs})|\b(?P<s_coin>{codes}|{coins})\b))
        | (?P<percent>(?:\b(?P<p_digit>{digit})|\b(?P<p_word>{word}))[\ -]?(?:%|percent\b|per\ cent\b|pc\b|percentage\ points?\b))
        | (?P<outof>\b(?:(?P<o_digit>{digit})|(?P<o_word>{word}))\ (?:in|out\ of)\ (?:every\ )?(?:(?P<o_all>\d{{1,3}}(?:,\d{{3}})*)|(?P<o_allword>{word}))\b)
        | (?P<parts>\b(?P<f_many>one|two|three|four|five|six|seven|eight|nine|a)[\ -](?P<f_part>half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(?P<f_s>s?)\b)
        | (?P<halves>\bhalf(?:\ of\b|\ (?:the|our|all|their|its|a\ (?:million|dozen|billion))\b)|\bthe\ other\ half\b)
        | (?P<version>\bv\d+(?:\.\d+)*\b|\b\d+\.\d+\.\d+(?:\.\d+)*(?:-[a-z0-9.]+)?\b)
        | (?P<halfhour>\b(?:{half})\b)
        | (?P<duration>\b(?:(?P<d_digit>{digit})\ ?-?(?:(?P<d_unit>{unit})|(?P<d_short>{short}))|(?P<d_word>{word})(?:\ and\ a\ half)?[\ -](?P<d_wordunit>{unit}))(?P<d_rest>(?:\ ?(?:and\ )?(?:{digit}|{word})\ ?(?:{unit}|{short}))*))
        | (?P<ordinal>\b(?P<ord>\d+)(?:st|nd|rd|th)\b)
        | (?P<number>(?:\b(?P<n_digit>{digit})(?P<n_scale>k\b|\ (?:hundred|thousand|million|billion|trillion|dozen)\b|m\b)?)|\b(?P<n_word>{word}))
        | (?P<weekday>\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b)
        "
    ).replace(r"\b", r"(?-u:\b)"))
    .expect("the grammar of figures is a valid expression")
});

fn read(found: &Captures<'_>, lower: &str) -> Option<Value> {
    let get = |name: &str| found.name(name).map(|part| part.as_str());
    if let Some(text) = get("iso") {
        return date(text.get(8..10), text.get(5..7).and_then(|m| m.parse().ok()), text.get(..4));
    }
    if let Some(text) = get("slashed") {
        let mut parts = text.split(['/', '.']);
        let (day, month, year) = (parts.next(), parts.next(), parts.next());
        return date(day, month.and_then(|m| m.parse().ok()), year);
    }
    if get("daymonth").is_some() {
        return date(get("dm_day"), get("dm_month").and_then(month), get("dm_year"));
    }
    if get("monthday").is_some() {
        return date(get("md_day"), get("md_month").and_then(month), get("md_year"));
    }
    if get("monthyear").is_some() {
        return date(None, get("my_month").and_then(month), get("my_year"));
    }
    read_clock(&get).or_else(|| read_amount(found, &get, lower))
}

fn read_clock<'t>(get: &impl Fn(&str) -> Option<&'t str>) -> Option<Value> {
    if get("clock").is_some() {
        let hour: u8 = get("c_hour")?.parse().ok().filter(|hour| (1..=12).contains(hour))?;
        let minute = get("c_minute").map_or(Some(0), |minute| minute.parse().ok()).filter(|minute| *minute < 60)?;
        let hour = hour % 12 + if get("half")? == "p" { 12 } else { 0 };
        return Some(Value::Clock { hour, minute });
    }
    if get("clock24").is_some() {
        return Some(Value::Clock { hour: get("k_hour")?.parse().ok()?, minute: get("k_minute")?.parse().ok()? });
    }
    if get("bareclock").is_some() {
        return Some(Value::Clock { hour: get("b_hour")?.parse().ok()?, minute: get("b_minute")?.parse().ok()? });
    }
    match get("namedclock")? {
        "midnight" => Some(Value::Clock { hour: 0, minute: 0 }),
        _ => Some(Value::Clock { hour: 12, minute: 0 }),
    }
}

fn read_amount<'t>(found: &Captures<'t>, get: &impl Fn(&str) -> Option<&'t str>, lower: &str) -> Option<Value> {
    let number = |digit: &str, word: &str| get(digit).and_then(digits).or_else(|| get(word).and_then(number_word));
    let times = |name: &str| get(name).and_then(|s| scale(s.trim_matches([' ', '-']))).unwrap_or(1.0);
    if get("money").is_some() {
        let currency = currency(get("m_sign").or_else(|| get("m_code"))?)?;
        return Some(Value::Money(Money { amount: number("m_digit", "")? * times("m_scale"), currency }));
    }
    if get("sum").is_some() {
        let currency = currency(get("s_sign").or_else(|| get("s_coin"))?)?;
        return Some(Value::Money(Money { amount: number("s_digit", "s_word")? * times("s_scale"), currency }));
    }
    if get("percent").is_some() {
        return number("p_digit", "p_word").map(Value::Share);
    }
    if get("outof").is_some() {
        let all = number("o_all", "o_allword").filter(|all| *all > 0.0)?;
        return Some(Value::Share(number("o_digit", "o_word")? / all * 100.0));
    }
    if get("parts").is_some() {
        return read_parts(found, get, lower);
    }
    if get("halves").is_some() {
        return Some(Value::Share(50.0));
    }
    if let Some(text) = get("halfhour") {
        let hours =
            [("half a day", 12.0), ("three quarters", 0.75), ("quarter", 0.25), ("half", 0.5), ("minute", 1.0 / 60.0)];
        let found = hours.iter().find(|(words, _)| text.contains(words)).map_or(1.0, |&(_, hours)| hours);
        return Some(Value::Duration(found * 3600.0));
    }
    if get("version").is_some() {
        return Some(Value::Version);
    }
    if let Some(text) = get("duration") {
        return duration(text).map(Value::Duration);
    }
    if get("ordinal").is_some() {
        return get("ord")?.parse().ok().map(Value::Ordinal);
    }
    if let Some(text) = get("weekday") {
        let day = WEEKDAYS.iter().position(|name| text.starts_with(name))?;
        return u8::try_from(day + 1).ok().map(Value::Weekday);
    }
    let value = number("n_digit", "n_word")? * times("n_scale");
    let whole = found.get(0)?;
    Some(if is_year(lower, &whole.range()) {
        Value::Date { day: None, month: None, year: Some(value as i32) }
    } else {
        Value::Number(value)
    })
}

/// `two thirds`; but `a third` and `a quarter` are shares only before `of`, and `one third party` is none.
fn read_parts<'t>(found: &Captures<'t>, get: &impl Fn(&str) -> Option<&'t str>, lower: &str) -> Option<Value> {
    let of = found.get(0).is_some_and(|whole| lower[whole.end()..].starts_with(" of"));
    let many = if get("f_many")? == "a" { 1.0 } else { number_word(get("f_many")?)? };
    let plural = get("f_s")? == "s";
    let part = match get("f_part")? {
        "half" => 2.0,
        "third" => 3.0,
        "quarter" => 4.0,
        "fifth" => 5.0,
        "sixth" => 6.0,
        "seventh" => 7.0,
        "eighth" => 8.0,
        "ninth" => 9.0,
        _ => 10.0,
    };
    ((of || (plural && many > 1.0) || get("f_many")? == "one") && many <= part)
        .then_some(Value::Share(many / part * 100.0))
}

/// The seconds of a duration such as `2 h 40 min`.
fn duration(text: &str) -> Option<f64> {
    static PART: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(concat!(
            r"(?:(?P<number>\d[\d, ]*(?:\.\d+)?)[ -]?|(?P<words>[a-z]+(?:[ -][a-z]+)*?)(?P<half> and a half)?[ -])",
            r"(?P<unit>ms|msecs?|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?)\b"
        ))
        .expect("the grammar of durations is a valid expression")
    });
    let mut seconds = None;
    for part in PART.captures_iter(text) {
        let count = match (part.name("number"), part.name("words")) {
            (Some(number), _) => digits(number.as_str().trim_end_matches([',', ' '])),
            (_, Some(words)) => number_word(words.as_str()),
            _ => None,
        }?;
        let half = if part.name("half").is_some() { 0.5 } else { 0.0 };
        let unit = match &part["unit"] {
            "ms" | "msec" | "msecs" | "millisecond" | "milliseconds" => 0.001,
            unit if unit.starts_with("mo") => 30.0 * 86_400.0,
            unit if unit.starts_with('m') => 60.0,
            unit if unit.starts_with('s') => 1.0,
            unit if unit.starts_with('h') => 3600.0,
            unit if unit.starts_with('d') => 86_400.0,
            unit if unit.starts_with('w') => 7.0 * 86_400.0,
            _ => 365.0 * 86_400.0,
        };
        seconds = Some(seconds.unwrap_or(0.0) + (count + half) * unit);
    }
    seconds
}

fn month(name: &str) -> Option<u8> {
    let place = MONTHS.iter().position(|start| name.starts_with(start))?;
    u8::try_from(place + 1).ok()
}

fn date(day: Option<&str>, month: Option<u8>, year: Option<&str>) -> Option<Value> {
    let day = day.and_then(|day| day.parse().ok()).filter(|day| (1..=31).contains(day));
    let month = month.filter(|month| (1..=12).contains(month));
    let year = year.and_then(|year| year.parse::<i32>().ok()).map(|year| if year < 100 { year + 2000 } else { year });
    (month.is_some() && (day.is_some() || year.is_some())).then_some(Value::Date { day, month, year })
}

fn currency(word: &str) -> Option<&'static str> {
    CURRENCIES.iter().find(|(start, _)| word.starts_with(start)).map(|&(_, code)| code)
}

/// Whether four digits are a year: from 1950 to 2099 and after a word that years follow, or nothing after them is counted.
fn is_year(lower: &str, range: &Range<usize>) -> bool {
    let text = &lower[range.clone()];
    if text.len() != 4 || !text.bytes().all(|b| b.is_ascii_digit()) || !("1950"..="2099").contains(&text) {
        return false;
    }
    let before = lower[..range.start].trim_end();
    ["in", "since", "of", "until", "by", "during", "early", "late", "mid", "year", "from", "before", "after"]
        .iter()
        .any(|word| before.ends_with(word) && !before[..before.len() - word.len()].ends_with(char::is_alphanumeric))
}

/// Whether a figure continues the last one as its upper end.
fn is_span(lower: &str, last: &Figure, range: &Range<usize>, value: &Value) -> bool {
    if last.to.is_some() {
        return false;
    }
    let gap = &lower[last.range.end..range.start];
    let joins = matches!(gap.trim(), "-" | "–" | "—" | "to")
        || (gap == " and " && lower[..last.range.start].ends_with("between "));
    joins && (same_kind(&last.value, value) || matches!(last.value, Value::Number(_)) && value.is_amount())
}

fn same_kind(a: &Value, b: &Value) -> bool {
    std::mem::discriminant(a) == std::mem::discriminant(b)
}

/// The lower end of a span, in the unit of its upper end: the 10 of `10–15%` is a share.
fn like(low: &Value, high: &Value, high_text: &str) -> Value {
    match (low, high) {
        (Value::Number(low), Value::Share(_)) => Value::Share(*low),
        (Value::Number(low), Value::Money(money)) => Value::Money(Money { amount: *low, currency: money.currency }),
        (Value::Number(low), Value::Duration(seconds)) => {
            let count = high_text.split([' ', '-']).next().and_then(|word| digits(word).or_else(|| number_word(word)));
            Value::Duration(low * seconds / count.filter(|count| *count > 0.0).unwrap_or(1.0))
        }
        _ => low.clone(),
    }
}

fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let kept = text[range.clone()].trim_end().len();
    range.start..range.start + kept
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expected: Expect) {
        let lines: Vec<String> = figures(text)
            .into_iter()
            .map(|figure| {
                let to = figure.to.map(|to| format!(" to {to:?}")).unwrap_or_default();
                format!("{:?} {:?}{to}", &text[figure.range], figure.value)
            })
            .collect();
        expected.assert_eq(&lines.join("\n"));
    }

    #[test]
    fn reads_amounts() {
        check(
            "212 shops, 1,400 tills, twenty-five vans, 2 million users, 15k orders, a dozen, a hundred",
            expect![[r#"
                "212" Number(212.0)
                "1,400" Number(1400.0)
                "twenty-five" Number(25.0)
                "2 million" Number(2000000.0)
                "15k" Number(15000.0)
                "a dozen" Number(12.0)
                "a hundred" Number(100.0)"#]],
        );
    }

    #[test]
    fn reads_shares() {
        check(
            "15%, ten per cent, one in ten, 3 out of 5, two thirds, a quarter of sales, half of them, a third party, one third",
            expect![[r#"
            "15%" Share(15.0)
            "ten per cent" Share(10.0)
            "one in ten" Share(10.0)
            "3 out of 5" Share(60.0)
            "two thirds" Share(66.66666666666666)
            "a quarter" Share(25.0)
            "half of" Share(50.0)
            "one third" Share(33.33333333333333)"#]],
        );
    }

    #[test]
    fn reads_money() {
        check(
            "€80,000, $2.5m, £3 million, 400 euros, CHF 20, two million dollars, 5k€",
            expect![[r#"
                "€80,000" Money(Money { amount: 80000.0, currency: "EUR" })
                "$2.5m" Money(Money { amount: 2500000.0, currency: "USD" })
                "£3 million" Money(Money { amount: 3000000.0, currency: "GBP" })
                "400 euros" Money(Money { amount: 400.0, currency: "EUR" })
                "CHF 20" Money(Money { amount: 20.0, currency: "CHF" })
                "two million dollars" Money(Money { amount: 2000000.0, currency: "USD" })
                "5k€" Money(Money { amount: 5000.0, currency: "EUR" })"#]],
        );
    }

    #[test]
    fn reads_durations() {
        check(
            "2 h 40 min, two hours, 90 minutes, an hour, half an hour, 1 day and 3 hours, 5s, 300 ms, three and a half hours, 45-minute",
            expect![[r#"
                "2 h 40 min" Duration(9600.0)
                "two hours" Duration(7200.0)
                "90 minutes" Duration(5400.0)
                "an hour" Duration(3600.0)
                "half an hour" Duration(1800.0)
                "1 day and 3 hours" Duration(97200.0)
                "5s" Duration(5.0)
                "300 ms" Duration(0.3)
                "three and a half hours" Duration(12600.0)
                "45-minute" Duration(2700.0)"#]],
        );
    }

    #[test]
    fn reads_times_and_dates() {
        check(
            "09:30, 9 a.m., 5:15pm, noon, 0900 UTC, 4 May, May 4th, 2021, 2021-10-04T09:12Z, 03/04/2026, on Monday, in 2019, since March 2020",
            expect![[r#"
                "09:30" Clock { hour: 9, minute: 30 }
                "9 a.m." Clock { hour: 9, minute: 0 }
                "5:15pm" Clock { hour: 17, minute: 15 }
                "noon" Clock { hour: 12, minute: 0 }
                "0900 UTC" Clock { hour: 9, minute: 0 }
                "4 May" Date { day: Some(4), month: Some(5), year: None }
                "May 4th, 2021" Date { day: Some(4), month: Some(5), year: Some(2021) }
                "2021-10-04" Date { day: Some(4), month: Some(10), year: Some(2021) }
                "T09:12Z" Clock { hour: 9, minute: 12 }
                "03/04/2026" Date { day: Some(3), month: Some(4), year: Some(2026) }
                "Monday" Weekday(1)
                "2019" Date { day: None, month: None, year: Some(2019) }
                "March 2020" Date { day: None, month: Some(3), year: Some(2020) }"#]],
        );
    }

    #[test]
    fn reads_spans() {
        check(
            "10–15%, 3 to 5 shops, between 2 and 4 hours, 06:10–10:40, €2m to €3m",
            expect![[r#"
                "10–15%" Share(10.0) to Share(15.0)
                "3 to 5" Number(3.0) to Number(5.0)
                "2 and 4 hours" Duration(7200.0) to Duration(14400.0)
                "06:10–10:40" Clock { hour: 6, minute: 10 } to Clock { hour: 10, minute: 40 }
                "€2m to €3m" Money(Money { amount: 2000000.0, currency: "EUR" }) to Money(Money { amount: 3000000.0, currency: "EUR" })"#]],
        );
    }

    #[test]
    fn tells_versions_and_places_from_amounts() {
        check(
            "v2, 1.4.2, 3rd, 2021 shops, 24/7",
            expect![[r#"
            "v2" Version
            "1.4.2" Version
            "3rd" Ordinal(3)
            "2021" Number(2021.0)
            "24" Number(24.0)
            "7" Number(7.0)"#]],
        );
    }
}
