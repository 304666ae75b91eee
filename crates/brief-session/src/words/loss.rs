//! The helper for a loss: what is usually earned × how long it was not × which share of it.

use brief_model::{Amount, Basis, Brief, Extra, Fact, Figures, Formula, Id, Moment, Stretch, Unit};
use brief_story::Writer;

use super::{amount, plain};
use crate::message::{LossAsk, LossText};

/// Computes the loss.
///
/// # Errors
/// A sentence for the person, if something it needs is missing.
pub(super) fn compute(ask: &LossAsk, brief: &Brief, as_of: Moment, writer: &Writer<'_>) -> Result<LossText, String> {
    let rate = value(&ask.rate, Unit::Money)?;
    let share = if ask.share.trim().is_empty() { None } else { Some(value(&ask.share, Unit::Share)?) };
    let (seconds, stretch, so_far) = length(ask, brief, as_of)?;
    let value = rate * seconds / ask.per.seconds() * share.map_or(1.0, |share| share / 100.0);
    if !value.is_finite() {
        return Err("These numbers are too large.".to_owned());
    }
    let mut factors = vec![
        format!("{} {}", writer.amount(rate, Unit::Money, None), writer.per(ask.per)),
        writer.amount(seconds, Unit::Duration, None),
    ];
    factors.extend(share.map(|share| writer.amount(share, Unit::Share, None)));
    let formula = plain(factors.join(" × "));
    let parts = Parts { rate, share, stretch, value, formula: &formula };
    Ok(LossText {
        value,
        shown: plain(writer.amount(rounded(value), Unit::Money, None)),
        facts: facts(ask, brief, &parts),
        formula,
        so_far,
    })
}

fn value(text: &str, unit: Unit) -> Result<f64, String> {
    let read = amount::read(text, unit)?;
    read.value.ok_or_else(|| "Type one number here, not a range.".to_owned())
}

/// How many seconds, which stretch of the incident they are, and whether they still grow.
fn length(ask: &LossAsk, brief: &Brief, as_of: Moment) -> Result<(f64, Option<Stretch>, bool), String> {
    if let Some(minutes) = ask.minutes {
        return Ok((minutes * 60.0, None, false));
    }
    let stretch = ask.stretch.unwrap_or(Stretch::Outage);
    let (seconds, so_far) = Figures::of(brief, Some(as_of)).stretch(stretch).ok_or_else(|| {
        "The times of the incident do not say how long it lasted. Fill them in, or type the minutes.".to_owned()
    })?;
    Ok((seconds as f64, Some(stretch), so_far))
}

/// To three digits, as a computed figure is written.
fn rounded(value: f64) -> f64 {
    format!("{value:.2e}").parse().unwrap_or(value)
}

struct Parts<'a> {
    rate: f64,
    share: Option<f64>,
    stretch: Option<Stretch>,
    value: f64,
    formula: &'a str,
}

/// The facts that stand for the loss: computed from a rate where a stretch of the incident is meant, so that it grows with
/// it; else the amount alone.
fn facts(ask: &LossAsk, brief: &Brief, parts: &Parts<'_>) -> Vec<Fact> {
    let estimate = Fact { basis: Basis::Estimate, ..Fact::default() };
    let loss = Fact { id: free(brief, "loss"), unit: Unit::Money, what: "lost".to_owned(), ..estimate.clone() };
    let Some(during) = parts.stretch else {
        let value = Amount::new(rounded(parts.value));
        return vec![Fact { value, source: parts.formula.to_owned(), ..loss }];
    };
    let rate = Fact {
        id: free(brief, "usual-rate"),
        value: Amount::new(parts.rate),
        unit: Unit::Money,
        per: Some(ask.per),
        what: "usually earned".to_owned(),
        supporting: true,
        ..estimate.clone()
    };
    let share = parts.share.map(|share| Fact {
        id: free(brief, "share-lost"),
        value: Amount::new(share),
        unit: Unit::Share,
        what: "of it lost".to_owned(),
        supporting: true,
        ..estimate
    });
    let formula = Formula::OverTime {
        rate: rate.id.clone(),
        during,
        share: share.as_ref().map(|share| share.id.clone()),
        extra: Extra::default(),
    };
    let loss = Fact { computed: Some(formula), ..loss };
    [Some(loss), Some(rate), share].into_iter().flatten().collect()
}

/// A name that no fact has yet.
fn free(brief: &Brief, name: &str) -> Id {
    let is_free = |id: &Id| brief.impact.facts.iter().all(|fact| fact.id != *id);
    let numbered = (2..).map(|number| Id(format!("{name}-{number}")));
    std::iter::once(Id(name.to_owned())).chain(numbered).find(is_free).expect("there are more numbers than facts")
}

#[cfg(test)]
mod tests {
    use brief_model::{Currency, Period};
    use brief_story::{Context, Purpose};

    use super::*;

    fn loss(ask: &LossAsk) -> Result<LossText, String> {
        let moment = |text| Moment::parse(text).expect("this is a time");
        let mut brief = Brief::default();
        brief.situation.currency = Some(Currency("GBP".to_owned()));
        brief.situation.times.started = Some(moment("2026-11-14T08:00:00Z"));
        brief.impact.facts.push(Fact { id: "loss".into(), ..Fact::default() });
        let as_of = moment("2026-11-14T12:00:00Z");
        compute(ask, &brief, as_of, &Writer::new(&brief, &Context { as_of, purpose: Purpose::Preview }))
    }

    fn ask() -> LossAsk {
        LossAsk { rate: "£82k".into(), per: Period::Hour, minutes: None, stretch: None, share: "60%".into() }
    }

    #[test]
    fn multiplies_rate_time_and_share_and_grows_with_the_incident() {
        let loss = loss(&ask()).expect("everything is given");
        assert_eq!((loss.value, loss.so_far), (196_800.0, true));
        assert_eq!(loss.formula, "£82,000 per hour × 4 h × 60%");
        assert_eq!(loss.facts[0].id, "loss-2".into(), "the other name is taken");
        assert!(matches!(loss.facts[0].computed, Some(Formula::OverTime { .. })));
        assert!(loss.facts[1..].iter().all(|fact| fact.supporting));
    }

    #[test]
    fn with_minutes_of_its_own_it_is_an_amount() {
        let loss = loss(&LossAsk { minutes: Some(30.0), share: String::new(), ..ask() }).expect("everything is given");
        assert_eq!((loss.value, loss.shown.as_str(), loss.facts.len()), (41_000.0, "£41,000", 1));
    }

    #[test]
    fn what_cannot_be_read_is_said() {
        assert!(loss(&LossAsk { rate: "much".into(), ..ask() }).is_err());
    }
}
