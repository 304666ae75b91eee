//! Tables as they come from a spreadsheet: a line over time, or measures before, during and after.

use brief_model::{Amount, Basis, Currency, Extra, Metric, Moment, Sample, Unit};
use chrono::TimeDelta;

use super::{amount, time};
use crate::message::ReadTable;

/// More points than any line can show.
const LONGEST: usize = 5_000;

/// Reads a table.
pub(super) fn read(text: &str, near: Moment, now: Moment) -> ReadTable {
    let rows = cells(text);
    if rows.is_empty() {
        let problem = Some("There is nothing to read. Copy the cells in the spreadsheet first.".to_owned());
        return ReadTable { rows, series: None, metrics: None, problem };
    }
    if rows.len() > LONGEST {
        let problem =
            Some(format!("The table has {} rows, and a line shows {LONGEST} at most. Copy fewer rows.", rows.len()));
        return ReadTable { rows: Vec::new(), series: None, metrics: None, problem };
    }
    let body = if has_heading(&rows) { &rows[1..] } else { &rows[..] };
    let series = series(body, near, now);
    let metrics = if series.is_none() { metrics(body) } else { None };
    let problem = (series.is_none() && metrics.is_none())
        .then(|| "The table needs a column of times or names first, and numbers behind it.".to_owned());
    ReadTable { rows, series, metrics, problem }
}

/// The cells of each line that has any.
fn cells(text: &str) -> Vec<Vec<String>> {
    let separator = ['\t', ';', ','].into_iter().find(|separator| text.contains(*separator)).unwrap_or('\t');
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines.map(|line| split(line, separator)).collect()
}

/// The cells of a line; a cell in quotation marks may hold the separator.
fn split(line: &str, separator: char) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        let cell = cells.last_mut().expect("there is a cell from the start");
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' if quoted || cell.trim().is_empty() => quoted = !quoted,
            _ if sign == separator && !quoted => cells.push(String::new()),
            _ => cell.push(sign),
        }
    }
    cells.into_iter().map(|cell| cell.trim().to_owned()).collect()
}

/// Whether the first row names the columns: it has no number where the second one has.
fn has_heading(rows: &[Vec<String>]) -> bool {
    let numbers = |row: &[String]| row.iter().skip(1).filter(|cell| number(cell).is_some()).count();
    rows.len() > 1 && numbers(&rows[0]) == 0 && numbers(&rows[1]) > 0
}

/// A line over time: a time, a value, and the usual value.
fn series(rows: &[Vec<String>], near: Moment, now: Moment) -> Option<Vec<Sample>> {
    let mut last = near;
    let mut samples = Vec::with_capacity(rows.len());
    for row in rows {
        let mut at = time::read(row.first()?, last, now, false).ok()?;
        // A clock that runs backwards has passed midnight.
        if !samples.is_empty() && at < last && last.seconds_since(at) > 12 * 3600 {
            at = Moment(at.0.checked_add_signed(TimeDelta::days(1))?);
        }
        last = at;
        let value =
            |column: usize| row.get(column).and_then(|cell| number(cell)).and_then(|(value, _)| Amount::new(value));
        samples.push(Sample { at, value: value(1), usual: value(2), extra: Extra::default() });
    }
    samples.iter().any(|sample| sample.value.is_some()).then_some(samples)
}

/// Measures: a name, the usual value, the value during the incident, the value now.
fn metrics(rows: &[Vec<String>]) -> Option<Vec<Metric>> {
    let metrics: Vec<Metric> = rows.iter().filter_map(|row| metric(row)).collect();
    (!metrics.is_empty()).then_some(metrics)
}

fn metric(row: &[String]) -> Option<Metric> {
    let read: Vec<Option<(f64, amount::Amounts)>> = row.iter().skip(1).map(|cell| number(cell)).collect();
    let value = |column: usize| read.get(column)?.as_ref().and_then(|(value, _)| Amount::new(*value));
    let first = read.iter().flatten().next()?;
    let unit = read.iter().flatten().find_map(|(_, amounts)| amounts.unit).unwrap_or(Unit::Count);
    Some(Metric {
        what: row.first().cloned().unwrap_or_default(),
        before: value(0),
        during: value(1),
        after: value(2),
        unit,
        currency: first.1.currency.clone().filter(|_| unit == Unit::Money).map(Currency),
        basis: Basis::Measured,
        ..Metric::default()
    })
}

fn number(cell: &str) -> Option<(f64, amount::Amounts)> {
    let amounts = amount::read(cell, Unit::Count).ok()?;
    Some((amounts.value?, amounts))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> ReadTable {
        let moment = |text| Moment::parse(text).expect("this is a time");
        read(text, moment("2026-11-13T22:00:00Z"), moment("2026-11-14T14:30:00Z"))
    }

    #[test]
    fn times_in_front_make_a_line_that_may_pass_midnight() {
        let read = table("Time\tOrders\tUsual\n23:30\t1,200\t1,150\n23:45\t\t1,140\n00:00\t12\t1,130\n");
        let points: Vec<String> = read
            .series
            .expect("the first column holds times")
            .iter()
            .map(|sample| format!("{} {:?}", sample.at, sample.value.map(Amount::get)))
            .collect();
        assert_eq!(
            points,
            ["2026-11-13T23:30:00Z Some(1200.0)", "2026-11-13T23:45:00Z None", "2026-11-14T00:00:00Z Some(12.0)"]
        );
    }

    #[test]
    fn names_in_front_make_measures_with_their_unit() {
        let read = table("Measure,Before,During\n\"Waiting, last step\",2 s,41 s\nOrders,98%,61%\n");
        let metrics = read.metrics.expect("the first column holds names");
        assert_eq!((metrics[0].what.as_str(), metrics[0].unit), ("Waiting, last step", Unit::Duration));
        assert_eq!((metrics[1].unit, metrics[1].during.map(Amount::get)), (Unit::Share, Some(61.0)));
        assert_eq!(read.problem, None);
    }

    #[test]
    fn what_is_no_table_is_said() {
        for text in ["", " \n ", "just words", "a\tb\nc\td"] {
            let read = table(text);
            assert!(read.problem.is_some() && read.series.is_none() && read.metrics.is_none(), "{text}");
        }
    }
}
