//! The chart of the impact: a line over time, or measures before and during.

use brief_model::{Metric, Moment, Sample, Series, Unit};

use crate::compose::Teller;
use crate::compose::figure::Measure;
use crate::language::english::{LineAlt, PairAlt};
use crate::language::{money, offset};
use crate::{Chart, ChartMoment, PairBar, Phrase, SeriesChart, SeriesPoint};

/// The chart, if there are enough values for one: a line goes before pairs.
pub(crate) fn chart(teller: &Teller<'_>) -> Option<Chart> {
    let series = teller.brief.impact.series.as_ref();
    series.and_then(|series| line(teller, series)).map(Chart::Series).or_else(|| bars(teller))
}

/// The measures that have a value before and one during the incident.
pub(crate) fn pairs<'t>(teller: &'t Teller<'_>) -> impl Iterator<Item = (&'t Metric, f64, f64)> {
    teller.brief.impact.metrics.iter().filter_map(|metric| Some((metric, metric.before?.get(), metric.during?.get())))
}

/// How the values of a measure are written.
pub(crate) fn measure<'t>(teller: &'t Teller<'_>, metric: &'t Metric) -> Measure<'t> {
    let currency = metric.currency.as_ref().or(teller.brief.situation.currency.as_ref());
    Measure { unit: metric.unit, currency }
}

fn bars(teller: &Teller<'_>) -> Option<Chart> {
    let words = teller.words();
    let mut alts = Vec::new();
    let mut bars = Vec::new();
    for (index, metric) in teller.brief.impact.metrics.iter().enumerate() {
        let (Some(before), Some(during)) = (metric.before, metric.during) else { continue };
        let what = teller.voice.measured(&teller.label(&metric.what), metric.per);
        if what.is_empty() {
            continue;
        }
        let measure = measure(teller, metric);
        let (before, during) = (before.get(), during.get());
        let (before_text, during_text) = (measure.write(before), measure.write(during));
        alts.push(PairAlt { what: what.clone(), before: before_text.clone(), during: during_text.clone() });
        let what = Phrase::plain(what, &format!("impact.metrics[{index}]").into());
        bars.push(PairBar { what, before, before_text, during, during_text });
    }
    (!bars.is_empty()).then(|| Chart::Pairs {
        title: words.pairs.to_owned(),
        before: words.before.to_owned(),
        during: words.during.to_owned(),
        alt: teller.voice.pairs_alt(words.pairs, &alts),
        bars,
    })
}

fn line(teller: &Teller<'_>, series: &Series) -> Option<SeriesChart> {
    let samples = sorted(series);
    // A line needs two points.
    valued(&samples).nth(1)?;
    let points = samples.iter().map(|sample| SeriesPoint {
        at: sample.at.0.timestamp(),
        value: sample.value.map(|value| value.get()),
        usual: sample.usual.map(|usual| usual.get()),
    });
    let points: Vec<SeriesPoint> = points.collect();
    let measure = series_measure(teller, series);
    let gap = series.gap.as_ref().and_then(|id| teller.tell_named(id));
    let has_usual = points.iter().any(|point| point.usual.is_some());
    let title = teller.label(&series.title);
    let moments = moments(teller);
    Some(SeriesChart {
        alt: teller.voice.line_alt(&line_alt(teller, &title, &samples, &measure, &moments)),
        title,
        when: when(teller, &samples),
        points,
        offset: samples.first().map_or(0, |sample| offset(teller.calendar.at_home(sample.at))),
        label: teller.label(&series.label),
        usual_label: if has_usual { teller.label(&series.usual_label) } else { String::new() },
        gap_label: gap.map(|told| Phrase::plain(teller.voice.short(&told.clause()), &told.field().into())),
        incident: incident(teller),
        moments,
        prefix: if series.unit == Unit::Money { money::prefix(measure.currency) } else { String::new() },
        suffix: teller.voice.axis_suffix(series.unit).to_owned(),
        field: "impact.series".into(),
    })
}

/// The day of a line, or its first and last day, with the zone.
fn when(teller: &Teller<'_>, samples: &[&Sample]) -> String {
    let (Some(first), Some(last)) = (samples.first(), samples.last()) else { return String::new() };
    let calendar = &teller.calendar;
    let (from, to) = (calendar.day(calendar.at_home(first.at)), calendar.day(calendar.at_home(last.at)));
    let days = if from == to { from } else { teller.voice.range(&from, &to) };
    teller.voice.day_and_zone(&days, &calendar.zone(calendar.at_home(first.at)))
}

/// From when to when the incident is shaded: while it goes on, up to the moment of the brief.
fn incident(teller: &Teller<'_>) -> Option<(i64, i64)> {
    let times = &teller.brief.situation.times;
    let from = times.started?.0.timestamp();
    let to = times.resolved.unwrap_or(teller.as_of()).0.timestamp();
    (from < to).then_some((from, to))
}

fn moments(teller: &Teller<'_>) -> Vec<ChartMoment> {
    let times = &teller.brief.situation.times;
    let fields = ["started", "detected", "contained", "resolved"];
    let moments = [times.started, times.detected, times.contained, times.resolved];
    let named = moments.into_iter().zip(teller.words().moments).zip(fields);
    let mut marked: Vec<ChartMoment> = named
        .filter_map(|((moment, name), field)| {
            let moment = moment?;
            Some(ChartMoment {
                name: name.to_owned(),
                time: teller.calendar.clock(teller.calendar.at_home(moment)),
                at: moment.0.timestamp(),
                field: format!("situation.times.{field}").into(),
            })
        })
        .collect();
    marked.sort_by_key(|moment| moment.at);
    marked
}

/// What the incident did to a line, as values are written.
pub(crate) struct Turn {
    /// The value at the start.
    pub(crate) from: String,
    /// The value furthest from it.
    pub(crate) to: String,
    /// When that was.
    pub(crate) at: Option<Moment>,
    /// Whether it rose there.
    pub(crate) rose: bool,
}

/// How a line turned; `None` if it has no two values or did not change.
pub(crate) fn turn(teller: &Teller<'_>, series: &Series) -> Option<Turn> {
    let samples = sorted(series);
    let (start, extreme) = (start(teller, &samples)?, extreme(teller, &samples)?);
    let measure = series_measure(teller, series);
    (start.1 != extreme.1).then(|| Turn {
        from: measure.write(start.1),
        to: measure.write(extreme.1),
        at: Some(extreme.0.at),
        rose: extreme.1 > start.1,
    })
}

/// The samples of a line that have a value.
fn valued<'s>(samples: &[&'s Sample]) -> impl DoubleEndedIterator<Item = (&'s Sample, f64)> {
    samples.iter().filter_map(|sample| Some((*sample, sample.value?.get())))
}

/// Where a line stood when the incident began.
fn start<'s>(teller: &Teller<'_>, samples: &[&'s Sample]) -> Option<(&'s Sample, f64)> {
    let started = teller.brief.situation.times.started;
    let before = valued(samples).take_while(|(sample, _)| started.is_none_or(|start| sample.at <= start)).last();
    match started {
        Some(_) => before.or_else(|| valued(samples).next()),
        None => valued(samples).next(),
    }
}

/// The point furthest from where the line stood at the start: it tells what the incident did.
fn extreme<'s>(teller: &Teller<'_>, samples: &[&'s Sample]) -> Option<(&'s Sample, f64)> {
    let first = start(teller, samples)?;
    let after = || valued(samples).filter(|(sample, _)| sample.at >= first.0.at);
    let low = after().min_by(|a, b| a.1.total_cmp(&b.1))?;
    let high = after().max_by(|a, b| a.1.total_cmp(&b.1))?;
    Some(if first.1 - low.1 >= high.1 - first.1 { low } else { high })
}

/// What a listener hears of a line: where it stood, its lowest or highest point, and where it ended.
fn line_alt(
    teller: &Teller<'_>,
    title: &str,
    samples: &[&Sample],
    measure: &Measure<'_>,
    moments: &[ChartMoment],
) -> LineAlt {
    let (first, extreme) = (start(teller, samples), extreme(teller, samples));
    let point = |found: Option<(&Sample, f64)>| {
        found.map(|(sample, value)| (measure.write(value), teller.calendar.clock(teller.calendar.at_home(sample.at))))
    };
    LineAlt {
        title: title.to_owned(),
        when: when(teller, samples),
        fell: extreme.zip(first).is_some_and(|(extreme, first)| extreme.1 < first.1),
        start: point(first),
        extreme: point(extreme),
        usual: extreme.and_then(|(sample, _)| sample.usual).map(|usual| measure.write(usual.get())),
        end: point(valued(samples).next_back()),
        moments: moments.iter().map(|moment| (moment.name.clone(), moment.time.clone())).collect(),
    }
}

/// The samples of a line in the order of time.
fn sorted(series: &Series) -> Vec<&Sample> {
    let mut samples: Vec<&Sample> = series.points.iter().collect();
    samples.sort_by_key(|sample| sample.at);
    samples
}

/// How the values of a line are written.
fn series_measure<'t>(teller: &'t Teller<'_>, series: &'t Series) -> Measure<'t> {
    let currency = series.currency.as_ref().or(teller.brief.situation.currency.as_ref());
    Measure { unit: series.unit, currency }
}
