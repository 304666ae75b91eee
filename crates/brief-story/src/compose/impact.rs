//! The impact: how many, how much.

use brief_model::{Id, Markdown, Unit};

use crate::compose::bottom::{happened, share_words};
use crate::compose::figure::Told;
use crate::compose::{Teller, chart, titled};
use crate::language::english::Recovery;
use crate::language::plural::uncapitalised;
use crate::{Body, Figure, Impact, Labelled, Phrase, Placeholder, RangeBar, ShareBar, Slide, SlideKey, Slot};

/// How many figures stand beside a chart; placeholders only fill up to here.
const FIGURES: usize = 3;

pub(super) fn slide(teller: &Teller<'_>) -> Option<Slide> {
    let impact = &teller.brief.impact;
    let own = teller.own_headline(&impact.headline, "impact.headline");
    let body = Impact {
        figures: figures(teller),
        range: range_bar(teller),
        share: share_bar(teller),
        chart: chart::chart(teller),
        words: words(teller),
    };
    let empty = body.figures.is_empty() && body.chart.is_none() && body.words.is_empty();
    if empty && own.is_none() && !teller.previews() {
        return None;
    }
    let headline = own.unwrap_or_else(|| headline(teller));
    let next_headline = next_headline(teller);
    let mut slide = titled(teller, SlideKey::Impact, headline, Body::Impact(body));
    slide.next_headline = next_headline;
    Some(slide)
}

/// The message of further pages: the first figure for which the first page has no room.
fn next_headline(teller: &Teller<'_>) -> Option<Phrase> {
    let facts = &teller.brief.impact.facts;
    let big = (0..facts.len()).filter(|index| !facts[*index].supporting).filter_map(|index| teller.look(index));
    let told = big.skip(FIGURES).find(|told| !told.what.is_empty())?;
    let sentence = teller.voice.said(&told.clause(), told.figure.unit);
    Some(teller.composed(&teller.voice.capitalised(&sentence), &told.field()))
}

fn headline(teller: &Teller<'_>) -> Phrase {
    let voice = teller.voice;
    let first = counted(teller).unwrap_or_default();
    let second = money(teller).or_else(|| changed(teller)).unwrap_or_default();
    let headline = if first.is_empty() && second.is_empty() {
        otherwise(teller).or_else(|| Some(voice.impact_headline(&lasted(teller)?, "", "")))
    } else {
        Some(voice.impact_headline(&first, &second, &period(teller)))
    };
    teller.composed(&headline.unwrap_or_else(|| voice.impact_headline("", "", "")), "impact.facts")
}

/// The first thing counted, with the share that it makes.
pub(crate) fn counted(teller: &Teller<'_>) -> Option<String> {
    let told = first(teller, |unit| matches!(unit, Unit::Count | Unit::People))
        .or_else(|| first(teller, |unit| unit == Unit::Share))?;
    let sentence = teller.voice.told(&told.clause());
    Some(match share_words(teller, told.index) {
        Some((share, whole)) => teller.voice.with_share(&sentence, &share, &whole),
        None => sentence,
    })
}

/// The money, with the part that came back.
pub(crate) fn money(teller: &Teller<'_>) -> Option<String> {
    let whole = first(teller, |unit| unit == Unit::Money)?;
    let Some(part) = recovered(teller, &whole) else {
        return Some(teller.voice.told(&whole.clause()));
    };
    Some(teller.voice.recovered(&Recovery {
        part: teller.voice.about(&part.clause()),
        what: part.what,
        whole: teller.voice.about(&whole.clause()),
    }))
}

/// The first measure that changed.
fn changed(teller: &Teller<'_>) -> Option<String> {
    let (metric, before, during) = chart::pairs(teller).next()?;
    let what = teller.label(&metric.what);
    let measure = chart::measure(teller, metric);
    (!what.is_empty())
        .then(|| teller.voice.changed(&what, &measure.write(before), &measure.write(during), during > before))
}

/// The first duration, where nothing else is known.
fn lasted(teller: &Teller<'_>) -> Option<String> {
    Some(teller.voice.told(&first(teller, |unit| unit == Unit::Duration)?.clause()))
}

/// The message where there is no figure: what customers noticed, or what happened.
fn otherwise(teller: &Teller<'_>) -> Option<String> {
    let impact = &teller.brief.impact;
    let noticed = teller.some_phrase(&impact.noticed, "impact.noticed").map(|phrase| first_sentence(&phrase.text()));
    noticed.or_else(|| {
        let happened = happened(teller);
        (!happened.is_empty()).then(|| teller.voice.impact_headline(&uncapitalised(&happened), "", &period(teller)))
    })
}

/// The first sentence without its full stop.
pub(crate) fn first_sentence(text: &str) -> String {
    let end = text.match_indices(['.', '?', '!']).find(|(at, _)| text[at + 1..].starts_with(' '));
    let sentence = end.map_or(text, |(at, stop)| &text[..at + usize::from(stop != ".")]);
    sentence.strip_suffix('.').unwrap_or(sentence).to_owned()
}

/// `Between 08:04 and 12:16 UTC`, if it began and ended on the day of the brief.
fn period(teller: &Teller<'_>) -> String {
    let calendar = &teller.calendar;
    let times = &teller.brief.situation.times;
    match (times.started, times.resolved) {
        (Some(from), Some(to)) if calendar.days_ahead(from) == 0 && calendar.days_ahead(to) == 0 => {
            teller.voice.between(&calendar.clock(from), &calendar.clock_and_zone(to))
        }
        (Some(from), None) if calendar.days_ahead(from) == 0 => teller.voice.since(&calendar.clock_and_zone(from)),
        _ => String::new(),
    }
}

/// The first big figure of a kind that has words.
fn first<'t>(teller: &'t Teller<'_>, wanted: impl Fn(Unit) -> bool) -> Option<Told<'t>> {
    let facts = &teller.brief.impact.facts;
    let mut indexes = (0..facts.len()).filter(|index| !facts[*index].supporting && wanted(facts[*index].unit));
    indexes.find_map(|index| teller.look(index).filter(|told| !told.what.is_empty()))
}

/// The part of some money that came back: a fact that says so.
pub(crate) fn recovered<'t>(teller: &'t Teller<'_>, whole: &Told<'_>) -> Option<Told<'t>> {
    if whole.fact.id.is_empty() {
        return None;
    }
    let facts = &teller.brief.impact.facts;
    let mut parts = (0..facts.len()).filter(|index| {
        facts[*index].unit == Unit::Money
            && facts[*index].part_of.as_ref() == Some(&whole.fact.id)
            && *index != whole.index
    });
    parts.find_map(|index| teller.look(index).filter(|part| part.figure.currency == whole.figure.currency))
}

fn figures(teller: &Teller<'_>) -> Vec<Slot<Figure>> {
    let facts = &teller.brief.impact.facts;
    let mut figures = Vec::new();
    for (index, fact) in facts.iter().enumerate().filter(|(_, fact)| !fact.supporting && !fact.is_blank()) {
        match teller.tell(index) {
            Some(told) => {
                let caption = told.caption(teller);
                figures.push(Slot::Filled(teller.big(&told, caption)));
            }
            None => figures.extend(empty_fact(teller, index, &fact.what)),
        }
    }
    let words = &teller.words().missing;
    let typed = || facts.iter().filter(|fact| !fact.supporting && !fact.is_blank());
    let has = |wanted: &dyn Fn(Unit) -> bool| typed().any(|fact| wanted(fact.unit));
    let kinds = [
        (has(&|unit| matches!(unit, Unit::Count | Unit::People | Unit::Share)), words.customers),
        (has(&|unit| unit == Unit::Money), words.money),
    ];
    for (there, missing) in kinds {
        if !there && figures.len() < FIGURES {
            figures.extend(teller.gap(missing, "impact.facts"));
        }
    }
    figures
}

/// A fact without a value.
fn empty_fact(teller: &Teller<'_>, index: usize, what: &str) -> Option<Slot<Figure>> {
    let words = &teller.words().missing;
    let named = teller.label(what);
    let mut missing = teller.placeholder(words.figures, format!("impact.facts[{index}].value"))?;
    if !named.is_empty() {
        missing =
            Placeholder { name: teller.voice.capitalised(&named), what: teller.voice.not_filled_in(&named), ..missing };
    }
    Some(Slot::Missing(missing))
}

/// The first estimate of money, with its range and the part that came back.
fn range_bar(teller: &Teller<'_>) -> Option<RangeBar> {
    let facts = &teller.brief.impact.facts;
    let whole = (0..facts.len())
        .filter(|index| facts[*index].unit == Unit::Money && !facts[*index].supporting)
        .filter_map(|index| teller.look(index))
        .filter(|told| !told.shown.only_range)
        .find(|told| told.shown.range.is_some_and(|(low, high)| low < high && high > 0.0 && low >= 0.0))?;
    let (low, high) = whole.shown.range?;
    let likely = whole.shown.value.clamp(low, high);
    let part = recovered(teller, &whole).filter(|part| part.shown.value > 0.0 && part.shown.value <= high);
    if let Some(part) = &part {
        teller.note(part.index);
    }
    let range = teller.range_text(&whole)?;
    let label = part.as_ref().map(|part| teller.voice.short(&part.clause())).unwrap_or_default();
    let alt = teller.voice.range_alt(&teller.voice.named(&whole.clause()), &range, &label);
    let field = part.as_ref().map_or(whole.field(), Told::field).into();
    Some(RangeBar { low, likely, high, recovered: part.map(|part| part.shown.value), label, field, alt })
}

/// The first big figure that is a part of a whole.
fn share_bar(teller: &Teller<'_>) -> Option<ShareBar> {
    let facts = &teller.brief.impact.facts;
    let whole_of =
        |index: usize| -> Option<&Id> { facts[index].part_of.as_ref().or_else(|| teller.whole_in_share(index)) };
    (0..facts.len()).filter(|index| !facts[*index].supporting && facts[*index].unit != Unit::Share).find_map(|index| {
        let part = teller.look(index).filter(|part| !part.shown.only_range)?;
        let whole = teller.look_named(whole_of(index)?).filter(|whole| !whole.shown.only_range)?;
        let (some, all) = (part.shown.value, whole.shown.value);
        if whole.figure.unit != part.figure.unit || whole.index == index || !(0.0..=all).contains(&some) || all <= 0.0 {
            return None;
        }
        teller.note(whole.index);
        let part_words = teller.voice.short(&part.clause());
        let rest = teller.voice.others(&part.measure().write(all - some), &whole.what);
        let whole_words = teller.voice.named(&whole.clause());
        let share = teller.voice.share_text(some / all * 100.0);
        Some(ShareBar {
            share: some / all,
            alt: teller.voice.share_alt(&teller.voice.named(&part.clause()), &share, &whole_words),
            part: part_words,
            rest,
            whole: whole_words,
            field: part.field().into(),
        })
    })
}

pub(crate) fn words(teller: &Teller<'_>) -> Vec<Labelled> {
    let impact = &teller.brief.impact;
    let words = teller.words();
    let passages: [(&str, &Markdown, &str); 4] = [
        (words.noticed, &impact.noticed, "impact.noticed"),
        (words.affected, &impact.affected, "impact.affected"),
        (words.reputation, &impact.reputation, "impact.reputation"),
        (words.legal, &impact.legal, "impact.legal"),
    ];
    let there = passages.into_iter().filter_map(|(label, text, field)| {
        Some(Labelled { label: label.to_owned(), text: teller.passage(text, field)? })
    });
    there.collect()
}
