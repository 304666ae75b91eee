//! Where the figures of a slide come from: their formulas and their sources.

use brief_model::{Basis, Formula, Id, Moment, Part, Stretch, Unit};

use crate::compose::Teller;
use crate::compose::bottom::lasted;
use crate::compose::figure::Told;
use crate::language::english::Origin;
use crate::language::{bind, duration};
use crate::{FigureSource, Phrase};

/// The sources of the facts that stand on a slide; on the bottom line, the duration comes first. What comes from the
/// times of the incident and from a fact of the same value stands once.
pub(super) fn sources(teller: &Teller<'_>, part: Part, used: &[usize]) -> Vec<FigureSource> {
    let told = used.iter().find(|index| is_outage(teller, **index));
    let first = if part == Part::Bottom { outage(teller, told.copied()) } else { None };
    let merged = told.filter(|_| first.is_some());
    let rest = used.iter().filter(|index| Some(*index) != merged);
    let mut sources: Vec<FigureSource> = first.into_iter().collect();
    for source in rest.filter_map(|index| source(teller, *index)) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    sources
}

/// Whether a fact is how long the incident lasted.
fn is_outage(teller: &Teller<'_>, index: usize) -> bool {
    let length = lasted(teller).map(|(seconds, _)| duration::written(seconds as f64));
    let told = teller.look(index).filter(|told| told.figure.unit == Unit::Duration);
    told.is_some_and(|told| length == Some(duration::written(told.shown.value)))
}

/// How long it lasted, from the times of the incident. A fact that says the same adds its source, and of both it is an
/// estimate if one is.
fn outage(teller: &Teller<'_>, fact: Option<usize>) -> Option<FigureSource> {
    let (seconds, _) = lasted(teller)?;
    let fact = fact.and_then(|index| teller.look(index));
    let mut sources = vec![teller.label(&teller.brief.situation.times.source)];
    sources.extend(fact.as_ref().map(|told| teller.label(&told.fact.source)));
    sources.retain(|source| !source.is_empty());
    sources.dedup();
    let estimate = fact.as_ref().is_some_and(Told::estimate);
    let origin = Origin {
        basis: if estimate { Basis::Estimate } else { Basis::Measured },
        computed: false,
        range: fact.as_ref().and_then(|told| teller.range_text(told)).unwrap_or_default(),
        source: sources.join(", "),
        as_of: String::new(),
    };
    let text = teller.voice.computed(&stretch(teller, Stretch::Outage)?, &origin);
    Some(FigureSource {
        value: duration::written(seconds as f64),
        text: Phrase::plain(text, &"situation.times".into()),
    })
}

fn source(teller: &Teller<'_>, index: usize) -> Option<FigureSource> {
    let told = teller.look(index)?;
    let calendar = &teller.calendar;
    let formula = formula(teller, index);
    // A time that the source or the words give already is not given again.
    let given = |at: &Moment| [&told.what, &told.fact.source].iter().any(|words| words.contains(&calendar.clock(*at)));
    let as_of = told.fact.as_of.filter(|at| !given(at));
    // What stands on a slide has there been called measured or an estimate, and is called the same here; and a length of
    // time between two that were measured is measured.
    let adds = matches!(told.fact.computed, Some(Formula::Difference { .. } | Formula::Sum(_)));
    let adds = adds && told.fact.supporting && told.figure.unit != Unit::Duration;
    let origin = Origin {
        basis: told.figure.basis,
        computed: adds && formula.is_some(),
        range: teller.range_text(&told).unwrap_or_default(),
        source: teller.label(&told.fact.source),
        as_of: as_of.map(|at| calendar.stamp(at)).unwrap_or_default(),
    };
    let text = match formula {
        Some(formula) => teller.voice.computed(&formula, &origin),
        None => teller.voice.entered(&told.what, &origin),
    };
    Some(FigureSource { value: told.text.clone(), text: Phrase::plain(bind(&text), &told.field().into()) })
}

/// How a fact is computed: `4,260 × £81 average basket`. `None` if it was entered.
pub(crate) fn formula(teller: &Teller<'_>, index: usize) -> Option<String> {
    let voice = teller.voice;
    let bare = |id: &Id| teller.look_named(id).map(|told| told.text);
    let named = |id: &Id| teller.look_named(id).map(|told| voice.joined(&told.text, &told.what));
    match teller.brief.impact.facts.get(index)?.computed.as_ref()? {
        Formula::Duration(length) => stretch(teller, *length),
        Formula::Share { part, whole, .. } => Some(voice.part_of_whole(&bare(part)?, &named(whole)?)),
        Formula::Product(factors) => {
            let (first, rest) = factors.split_first()?;
            let factors: Option<Vec<String>> = std::iter::once(bare(first)).chain(rest.iter().map(named)).collect();
            Some(voice.product(&factors?))
        }
        Formula::OverTime { rate, during, share, .. } => {
            let (seconds, _) = teller.figures.stretch(*during)?;
            let mut factors = vec![bare(rate)?, duration::written(seconds as f64)];
            if let Some(share) = share {
                factors.push(named(share)?);
            }
            Some(voice.product(&factors))
        }
        Formula::Difference { from, less, .. } => {
            let terms: Option<Vec<String>> = std::iter::once(from).chain(less).map(bare).collect();
            Some(voice.difference(&terms?))
        }
        Formula::Sum(parts) => {
            let terms: Option<Vec<String>> = parts.iter().map(bare).collect();
            Some(voice.sum(&terms?))
        }
    }
}

/// A stretch of the incident with its times.
fn stretch(teller: &Teller<'_>, stretch: Stretch) -> Option<String> {
    let (_, so_far) = teller.figures.stretch(stretch)?;
    let times = &teller.brief.situation.times;
    let (from, to) = match stretch {
        Stretch::Outage => (times.started, times.resolved),
        Stretch::Undetected => (times.started, times.detected),
        Stretch::Uncontained => (times.started, times.contained.or(times.resolved)),
        Stretch::Repair => (times.detected, times.resolved),
    };
    let (from, to) = (from?, to.unwrap_or(teller.as_of()));
    let calendar = &teller.calendar;
    let near = calendar.days_ahead(from) == 0 && calendar.days_ahead(to) == 0;
    let write = |at| if near { calendar.clock(at) } else { calendar.stamp(at) };
    let end = if near { calendar.clock_and_zone(to) } else { calendar.stamp(to) };
    Some(teller.voice.stretch(&write(from), &end, so_far))
}
