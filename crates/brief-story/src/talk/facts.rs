//! The facts in spoken sentences: what happened and when, how many and how much.

use brief_model::{Formula, Moment, Part, Status, Unit};

use crate::compose::Teller;
use crate::compose::bottom::{happened, lasted, share_words, status};
use crate::compose::figure::Told;
use crate::compose::impact::recovered;
use crate::language::english::{Clause, Recovery, SpokenPeriod};
use crate::language::{NBSP, duration, offset};

/// What the presenter says to a slide in their own words, in small letters, so that nothing is said twice.
pub(super) fn own_words(teller: &Teller<'_>, part: Part) -> String {
    let situation = &teller.brief.situation;
    let summary = (part == Part::Bottom).then(|| teller.passage(&situation.summary, "situation.summary")).flatten();
    let told: Vec<String> = summary.iter().chain(&super::own_points(teller, part)).map(crate::Passage::text).collect();
    plain(&told.join("\n"))
}

/// A text in small letters, with plain spaces, to be searched.
pub(super) fn plain(text: &str) -> String {
    text.replace(NBSP, " ").to_lowercase()
}

/// Whether the presenter's own words tell how long it lasted, or from when or until when.
fn tell_the_length(teller: &Teller<'_>, own: &str) -> bool {
    let times = &teller.brief.situation.times;
    let calendar = &teller.calendar;
    let end = times.resolved.or(times.started).into_iter();
    let ends = end.flat_map(|at| [calendar.clock(at), calendar.spoken_moment(at)]);
    let length = lasted(teller).map(|(seconds, _)| seconds as f64).into_iter();
    let lengths = length.flat_map(|seconds| [duration::written(seconds), duration::spoken(seconds)]);
    ends.chain(lengths).any(|words| own.contains(&plain(&words)))
}

/// What happened, how long it lasted, and how things stand, as far as the presenter's own words do not say it.
pub(super) fn what_happened(teller: &Teller<'_>, own: &str) -> Vec<String> {
    let times = &teller.brief.situation.times;
    let happened = happened(teller);
    let today = times.started.zip(times.resolved).filter(|(from, to)| same_day(teller, *from, *to));
    let today = today.filter(|(from, _)| teller.calendar.days_ahead(*from) == 0);
    let when = today.map(|(from, to)| teller.calendar.when_words(from, Some(to))).unwrap_or_default();
    let first = if happened.is_empty() { String::new() } else { teller.voice.joined(&happened, &when) };
    [first].into_iter().chain(how_long(teller, own)).filter(|sentence| !sentence.is_empty()).collect()
}

/// How long it lasted and how things stand, each once, as far as the presenter's own words do not say it.
pub(super) fn how_long(teller: &Teller<'_>, own: &str) -> Vec<String> {
    let period = period(teller);
    // The end of what is over, and that what goes on does so, are in the sentence on its length.
    let covered = match (status(teller), &period) {
        (Some(Status::Restored), Some(_)) => true,
        (Some(Status::Ongoing), Some(period)) => period.ongoing,
        _ => false,
    };
    let standing = how_it_stands(teller).filter(|_| !covered && !tell_how_it_stands(teller, own));
    let length = period.filter(|_| !tell_the_length(teller, own));
    length.map(|period| teller.voice.lasted(&period)).into_iter().chain(standing).collect()
}

/// Whether the presenter's own words say how things stand.
pub(super) fn tell_how_it_stands(teller: &Teller<'_>, own: &str) -> bool {
    status(teller).is_some_and(|status| teller.voice.standing_words(status).iter().any(|words| own.contains(words)))
}

/// How things stand, with the time since when.
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
    let from = times.started?;
    let length = lasted(teller);
    let ended = times.resolved.filter(|_| length.is_some_and(|(_, so_far)| !so_far));
    if ended.is_none() && status(teller) == Some(Status::Restored) {
        return None;
    }
    Some(SpokenPeriod {
        lasted: length.map(|(seconds, _)| duration::spoken(seconds as f64)).unwrap_or_default(),
        from_to: ended.map(|to| from_to(teller, from, to)).unwrap_or_default(),
        began: teller.calendar.spoken_when(from),
        ongoing: status(teller) == Some(Status::Ongoing),
    })
}

/// Whether both are on one day of one place.
fn same_day(teller: &Teller<'_>, from: Moment, to: Moment) -> bool {
    offset(from) == offset(to) && teller.calendar.date(from) == teller.calendar.date(to)
}

/// From when to when, with the days where they are not that of the brief.
fn from_to(teller: &Teller<'_>, from: Moment, to: Moment) -> String {
    let calendar = &teller.calendar;
    if !same_day(teller, from, to) {
        return teller.voice.stretch_told(&calendar.spoken_moment(from), &calendar.spoken_moment(to));
    }
    let day = if calendar.days_ahead(from) == 0 { String::new() } else { calendar.spoken_on(from) };
    teller.voice.joined(&calendar.spoken_from_to(from, to), &day)
}

/// From when to when, if that was on one day.
fn on_one_day(teller: &Teller<'_>) -> String {
    let times = &teller.brief.situation.times;
    match (times.started, times.resolved) {
        (Some(from), Some(to)) if from <= to && same_day(teller, from, to) => from_to(teller, from, to),
        _ => String::new(),
    }
}

/// The big figures in sentences, each fact once: what was counted, the money, the others.
///
/// With `when`, the first sentence begins with the time of the incident. What is in `own`, the words that are said beside
/// them, is left out.
pub(super) fn how_much(teller: &Teller<'_>, when: bool, own: &str) -> Vec<Vec<String>> {
    let facts = &teller.brief.impact.facts;
    let big: Vec<Told<'_>> = (0..facts.len())
        .filter(|index| !facts[*index].supporting)
        .filter_map(|index| teller.look(index))
        .filter(|told| !told.what.is_empty() && !is_the_outage(teller, told))
        .collect();
    let counted = big.iter().find(|told| matches!(told.figure.unit, Unit::Count | Unit::People));
    let counted = counted.or_else(|| big.iter().find(|told| told.figure.unit == Unit::Share));
    let money = big.iter().find(|told| told.figure.unit == Unit::Money);
    let share = counted.and_then(|told| teller.share_for(told.index));
    let mut sentences = vec![counted.map(|told| counted_told(teller, told, when)).unwrap_or_default()];
    sentences.push(money.map(|told| money_told(teller, told)).unwrap_or_default());
    let share_of_money = money.and_then(|told| teller.share_for(told.index));
    let told_already = [counted, money].map(|told| told.map(|told| told.index));
    let unsaid = big.iter().filter(|told| !is_in(told, own));
    let others = unsaid.filter(|told| {
        !told_already.contains(&Some(told.index)) && ![share, share_of_money].contains(&Some(told.index))
    });
    sentences.push(others.map(|told| teller.voice.said(&spoken_clause(told), told.figure.unit)).collect());
    sentences.retain(|point| !point.is_empty());
    sentences
}

/// Whether some words hold a figure with the thing that it counts: `15 months`.
fn is_in(told: &Told<'_>, own: &str) -> bool {
    let thing = told.what.split(' ').next().unwrap_or_default();
    let counts = matches!(told.figure.unit, Unit::Count | Unit::People);
    own.contains(&plain(&if counts { format!("{} {thing}", told.text) } else { told.text.clone() }))
}

/// Whether a figure is how long it all lasted, which the first slide tells.
fn is_the_outage(teller: &Teller<'_>, told: &Told<'_>) -> bool {
    let length = lasted(teller).map(|(seconds, _)| duration::written(seconds as f64));
    told.figure.unit == Unit::Duration && length.is_some_and(|length| length == duration::written(told.shown.value))
}

/// A figure as a part of a spoken sentence: a duration in words, in which `a little over` says that it is not exact.
fn spoken_clause(told: &Told<'_>) -> Clause {
    let mut clause = told.clause();
    if told.figure.unit == Unit::Duration && !told.shown.only_range {
        clause.figure = duration::spoken(told.shown.value);
        clause.estimate &= clause.figure.starts_with(|c: char| c.is_ascii_digit());
    }
    clause
}

fn counted_told(teller: &Teller<'_>, told: &Told<'_>, when: bool) -> Vec<String> {
    let clause = told.clause();
    let when = if when && !teller.voice.is_momentary(&clause) { on_one_day(teller) } else { String::new() };
    let mut sentences = vec![teller.voice.in_period(&when, &teller.voice.said(&clause, told.figure.unit))];
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
        voice.estimate_told(&told.clause(), told.figure.unit, teller.range_ends(told).as_ref())
    } else {
        voice.said(&told.clause(), told.figure.unit)
    }];
    if let Some(share) = teller.share_for(told.index).and_then(|share| teller.look(share)) {
        sentences.push(voice.that_is(&share.text, &share.what));
    }
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
