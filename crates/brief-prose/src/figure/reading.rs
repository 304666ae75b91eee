//! What the parts of a figure that was found say.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::{Money, Value};
use crate::number::{digits, number_scale, number_word, part_word, time_unit};

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

pub(super) fn read(found: &Captures<'_>, lower: &str) -> Option<Value> {
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
    let times = |name: &str| get(name).and_then(|s| number_scale(s.trim_matches([' ', '-']))).unwrap_or(1.0);
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
    let part = part_word(get("f_part")?)?;
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
        let unit = time_unit(&part["unit"])?;
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
