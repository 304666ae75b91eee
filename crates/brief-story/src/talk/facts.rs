//! The facts in spoken sentences: what happened and when, how many and how much.

use brief_model::{Formula, Moment, Status, Unit};

use crate::compose::Teller;
use crate::compose::bottom::{happened, lasted, share_words, status};
use crate::compose::figure::Told;
use crate::compose::impact::recovered;
use crate::language::english::{Recovery, SpokenPeriod};
use crate::language::{duration, offset};

/// What happened and how long it lasted.
pub(super) fn what_happened(teller: &Teller<'_>) -> Vec<String> {
    let times = &teller.brief.situation.times;
    let happened = happened(teller);
    let today = times.started.zip(times.resolved).filter(|(from, to)| same_day(teller, *from, *to));
    let today = today.filter(|(from, _)| teller.calendar.days_ahead(*from) == 0);
    let when = today.map(|(from, to)| teller.calendar.when_words(from, Some(to))).unwrap_or_default();
    let first = if happened.is_empty() { String::new() } else { teller.voice.joined(&happened, &when) };
    let period = period(teller).map(|period| teller.voice.lasted(&period));
    [first].into_iter().chain(period).filter(|sentence| !sentence.is_empty()).collect()
}

/// How long it lasted, without what it was.
pub(super) fn how_long(teller: &Teller<'_>) -> Option<String> {
    period(teller).map(|period| teller.voice.lasted(&period))
}

/// How things stand.
pub(super) fn how_it_stands(teller: &Teller<'_>) -> Option<String> {
    let times = &teller.brief.situation.times;
    let status = status(teller)?;
    let since = match status {
        Status::Restored => times.resolved,
        Status::Contained => times.contained,
        Status::Ongoing => None,
    };
    let since = since.map(|since| teller.calendar.spoken_when(since)).unwrap_or_default();
    Some(teller.voice.status_told(status, &since))
}

fn period(teller: &Teller<'_>) -> Option<SpokenPeriod> {
    let times = &teller.brief.situation.times;
    let calendar = &teller.calendar;
    let from = times.started?;
    let length = lasted(teller);
    let ended = times.resolved.filter(|_| length.is_some_and(|(_, so_far)| !so_far));
    if ended.is_none() && status(teller) == Some(Status::Restored) {
        return None;
    }
    Some(SpokenPeriod {
        lasted: length.map(|(seconds, _)| duration::spoken(seconds as f64)).unwrap_or_default(),
        between: ended
            .filter(|to| same_day(teller, from, *to))
            .map(|to| between_on_day(teller, from, to))
            .unwrap_or_default(),
        began: calendar.spoken_when(from),
        ended: ended.map(|to| calendar.spoken_when(to)).unwrap_or_default(),
    })
}

/// Whether both are on one day of one place.
fn same_day(teller: &Teller<'_>, from: Moment, to: Moment) -> bool {
    offset(from) == offset(to) && teller.calendar.date(from) == teller.calendar.date(to)
}

/// From when to when, with the day if it is not that of the brief.
fn between_on_day(teller: &Teller<'_>, from: Moment, to: Moment) -> String {
    let between = teller.calendar.spoken_between(from, to);
    if teller.calendar.days_ahead(from) == 0 {
        between
    } else {
        teller.voice.joined(&between, &teller.calendar.spoken_on(from))
    }
}

/// From when to when, if that was on the day of the brief.
fn between(teller: &Teller<'_>) -> String {
    let times = &teller.brief.situation.times;
    match (times.started, times.resolved) {
        (Some(from), Some(to)) if from <= to && same_day(teller, from, to) => between_on_day(teller, from, to),
        _ => String::new(),
    }
}

/// The big figures in sentences, each fact once: what was counted, the money, the others.
///
/// With `when`, the first sentence begins with the time of the incident.
pub(super) fn how_much(teller: &Teller<'_>, when: bool) -> Vec<Vec<String>> {
    let facts = &teller.brief.impact.facts;
    let big: Vec<Told<'_>> = (0..facts.len())
        .filter(|index| !facts[*index].supporting)
        .filter_map(|index| teller.look(index))
        .filter(|told| !told.what.is_empty() && told.figure.unit != Unit::Duration)
        .collect();
    let counted = big.iter().find(|told| matches!(told.figure.unit, Unit::Count | Unit::People));
    let counted = counted.or_else(|| big.iter().find(|told| told.figure.unit == Unit::Share));
    let money = big.iter().find(|told| told.figure.unit == Unit::Money);
    let share = counted.and_then(|told| teller.share_for(told.index));
    let mut sentences = vec![counted.map(|told| counted_told(teller, told, when)).unwrap_or_default()];
    sentences.push(money.map(|told| money_told(teller, told)).unwrap_or_default());
    let told_already = [counted, money].map(|told| told.map(|told| told.index));
    let others = big.iter().filter(|told| !told_already.contains(&Some(told.index)) && share != Some(told.index));
    sentences.push(others.map(|told| teller.voice.told(&told.clause())).collect());
    sentences.retain(|point| !point.is_empty());
    sentences
}

fn counted_told(teller: &Teller<'_>, told: &Told<'_>, when: bool) -> Vec<String> {
    let when = if when { between(teller) } else { String::new() };
    let mut sentences = vec![teller.voice.in_period(&when, &teller.voice.told(&told.clause()))];
    if let Some((share, whole)) = share_words(teller, told.index) {
        let own = teller.share_for(told.index).and_then(|index| teller.look(index)).map(|share| share.what);
        let whole = own.filter(|what| what.starts_with("of ")).unwrap_or(whole);
        sentences.push(teller.voice.that_is(&share, &whole));
    }
    sentences
}

fn money_told(teller: &Teller<'_>, told: &Told<'_>) -> Vec<String> {
    let voice = teller.voice;
    let mut sentences = vec![if told.estimate() {
        voice.estimate_told(&told.clause(), teller.range_ends(told).as_ref())
    } else {
        voice.told(&told.clause())
    }];
    if told.figure.so_far {
        sentences.push(voice.still_grows().to_owned());
    }
    sentences.extend(what_came_back(teller, told));
    sentences
}

/// The part of some money that came back, and what is still open.
pub(super) fn what_came_back(teller: &Teller<'_>, whole: &Told<'_>) -> Option<String> {
    let part = recovered(teller, whole)?;
    let voice = teller.voice;
    let recovery = Recovery { part: voice.about(&part.clause()), what: part.what.clone(), whole: String::new() };
    Some(voice.recovered_told(&recovery, &still_open(teller, whole, &part)))
}

/// What is still open: the fact that says so, otherwise the difference.
fn still_open(teller: &Teller<'_>, whole: &Told<'_>, part: &Told<'_>) -> String {
    let facts = &teller.brief.impact.facts;
    let named = facts.iter().position(|fact| match &fact.computed {
        Some(Formula::Difference { from, less, .. }) => *from == whole.fact.id && *less == [part.fact.id.clone()],
        _ => false,
    });
    if let Some(open) = named.and_then(|index| teller.look(index)) {
        return teller.voice.about(&open.clause());
    }
    let rest = whole.shown.value - part.shown.value;
    if rest <= 0.0 {
        return String::new();
    }
    let mut clause = whole.clause();
    clause.figure = whole.measure().write(crate::language::number::significant(rest, 15));
    clause.estimate = whole.estimate() || part.estimate();
    teller.voice.about(&clause)
}

impl Teller<'_> {
    /// The two ends of an estimate as they are written.
    pub(crate) fn range_ends(&self, told: &Told<'_>) -> Option<(String, String)> {
        let (low, high) = told.shown.range.filter(|(low, high)| low < high && !told.shown.only_range)?;
        Some((told.measure().write(low), told.measure().write(high)))
    }
}
