//! The risk: what may still come, whether it can happen again, what if nothing is done.

use brief_model::{Chance, Response, RiskItem, Status};

use crate::compose::bottom::status;
use crate::compose::impact::first_sentence;
use crate::compose::{Teller, titled};
use crate::language::english::{Repeats, RiskCount};
use crate::language::plural::uncapitalised;
use crate::{Body, Phrase, Repeat, RepeatPoint, Risk, RiskRow, Slide, SlideKey, Slot};

/// Likelihood × severity from which a risk is of the middle band, and from which it is high.
const BANDS: [u8; 2] = [5, 12];

/// From so many risks on, the headline tells how many there are.
const MANY: usize = 6;

pub(super) fn slide(teller: &Teller<'_>) -> Option<Slide> {
    let risk = &teller.brief.risk;
    let words = teller.words();
    let own = teller.own_headline(&risk.headline, "risk.headline");
    let sorted = sorted(teller);
    let rows: Vec<RiskRow> = sorted.iter().map(|(index, item)| row(teller, *index, item)).collect();
    let repeat = repeat(teller);
    let if_nothing = teller.passage(&risk.if_nothing, "risk.if_nothing");
    let silent = rows.is_empty() && repeat.is_none() && if_nothing.is_none() && risk.overall.is_empty();
    if silent && own.is_none() && !teller.previews() {
        return None;
    }
    let headline = own.unwrap_or_else(|| headline(teller, &rows));
    let counted = (!rows.is_empty()).then(|| teller.composed(&teller.voice.risk_headline(count(&rows)), "risk.risks"));
    let next_headline = counted.filter(|counted| *counted != headline);
    let no_risks = rows.is_empty();
    let body = Risk {
        likelihoods: words.likelihoods.map(str::to_owned),
        severities: words.severities.map(str::to_owned),
        axes: words.axes.map(str::to_owned),
        bands: words.bands.map(str::to_owned),
        alt: alt(teller, &rows),
        risks: rows,
        repeat: teller.slot(repeat, words.missing.repeat, "risk.repeat_now"),
        if_nothing_title: words.if_nothing.to_owned(),
        if_nothing: teller.slot(if_nothing, words.missing.if_nothing, "risk.if_nothing"),
    };
    let mut slide = titled(teller, SlideKey::Risk, headline, Body::Risk(body));
    slide.next_headline = next_headline;
    if no_risks {
        slide.missing.extend(teller.placeholder(words.missing.risks, "risk.risks"));
    }
    Some(slide)
}

/// The risks that say what they are, the gravest first: by weight, then by severity; those without a rating last.
pub(crate) fn sorted<'t>(teller: &'t Teller<'_>) -> Vec<(usize, &'t RiskItem)> {
    let mut items: Vec<(usize, &RiskItem)> =
        teller.brief.risk.risks.iter().enumerate().filter(|(_, item)| !item.what.is_empty()).collect();
    items.sort_by_key(|(_, item)| std::cmp::Reverse((item.weight(), item.severity)));
    items
}

/// The band of a risk: 0 low, 1 mid, 2 high.
pub(crate) fn band(weight: u8) -> usize {
    BANDS.iter().filter(|from| weight >= **from).count()
}

pub(crate) fn row(teller: &Teller<'_>, index: usize, item: &RiskItem) -> RiskRow {
    let words = teller.words();
    let field = format!("risk.risks[{index}]");
    let owner = teller.some_label(&item.owner, format!("{field}.owner"));
    RiskRow {
        what: teller.phrase(&item.what, format!("{field}.what")),
        likelihood: item.likelihood.map(brief_model::Likelihood::level),
        severity: item.severity.map(brief_model::Severity::level),
        response: item
            .response
            .map(|response| words.responses[response_index(response)].to_owned())
            .unwrap_or_default(),
        measure: teller.phrase(&item.measure, format!("{field}.measure")),
        owner: teller.slot(owner, words.missing.owner, format!("{field}.owner")),
        field: field.into(),
    }
}

/// How likely and how bad a risk is, in words.
pub(crate) fn rating(teller: &Teller<'_>, item: &RiskItem) -> String {
    let words = teller.words();
    let word = |names: [&'static str; 5], level: Option<u8>| level.map_or("", |level| names[usize::from(level) - 1]);
    let likely = word(words.likelihoods, item.likelihood.map(brief_model::Likelihood::level));
    let severe = word(words.severities, item.severity.map(brief_model::Severity::level));
    teller.voice.rating(likely, severe)
}

/// The place of a response in the table of words.
pub(crate) const fn response_index(response: Response) -> usize {
    match response {
        Response::Reduce => 0,
        Response::Avoid => 1,
        Response::Accept => 2,
        Response::Check => 3,
        Response::Watch => 4,
    }
}

fn headline(teller: &Teller<'_>, rows: &[RiskRow]) -> Phrase {
    let risk = &teller.brief.risk;
    let repeats = repeats(teller);
    let repeat = teller.voice.repeat_headline(&repeats, status(teller) == Some(Status::Ongoing));
    if rows.len() < MANY && !repeat.is_empty() {
        return teller.composed(&repeat, "risk.repeat_now");
    }
    if !rows.is_empty() {
        return teller.composed(&teller.voice.risk_headline(count(rows)), "risk.risks");
    }
    for (text, field) in [(&risk.overall, "risk.overall"), (&risk.if_nothing, "risk.if_nothing")] {
        if let Some(phrase) = teller.some_phrase(text, field) {
            return Phrase::plain(first_sentence(&phrase.text()), &field.into());
        }
    }
    teller.composed(teller.voice.no_risk_known(), "risk.risks")
}

/// How likely a repeat is, in words for the middle of a sentence.
pub(crate) fn repeats(teller: &Teller<'_>) -> Repeats {
    let risk = &teller.brief.risk;
    let word = |chance: &Option<Chance>| chance.as_ref().map(|chance| likelihood(teller, chance)).unwrap_or_default();
    let said = |chance: &Option<Chance>| {
        let chance = chance.as_ref();
        let odds = chance.and_then(|chance| chance.one_in).filter(|one_in| *one_in > 0);
        (odds, chance.map(|chance| teller.label(&chance.period)).unwrap_or_default())
    };
    let ((now_one_in, now_period), (after_one_in, after_period)) = (said(&risk.repeat_now), said(&risk.repeat_after));
    // A term without odds is until when a repeat is so likely; with odds, it is what they are of.
    let is_term = now_one_in.is_none() && teller.voice.goes_on_with(&now_period);
    Repeats {
        now: word(&risk.repeat_now),
        after: word(&risk.repeat_after),
        now_odds: if is_term { String::new() } else { teller.voice.odds(now_one_in, &now_period) },
        term: if is_term { now_period } else { String::new() },
        after_odds: teller.voice.odds(after_one_in, &after_period),
    }
}

fn likelihood(teller: &Teller<'_>, chance: &Chance) -> String {
    uncapitalised(teller.words().likelihoods[usize::from(chance.likelihood.level()) - 1])
}

/// The risks in numbers; `None` if there is none.
pub(crate) fn counted(teller: &Teller<'_>) -> Option<RiskCount> {
    let rows: Vec<RiskRow> = sorted(teller).iter().map(|(index, item)| row(teller, *index, item)).collect();
    (!rows.is_empty()).then(|| count(&rows))
}

fn count(rows: &[RiskRow]) -> RiskCount {
    let weight = |row: &RiskRow| Some(row.likelihood? * row.severity?);
    RiskCount {
        count: rows.len(),
        high: rows.iter().filter(|row| weight(row).is_some_and(|weight| band(weight) == 2)).count(),
        unplaced: rows.iter().filter(|row| weight(row).is_none()).count(),
        unanswered: rows.iter().filter(|row| row.response.is_empty() && row.measure.is_empty()).count(),
        unowned: rows.iter().filter(|row| row.owner.as_ref().and_then(Slot::filled).is_none()).count(),
    }
}

fn repeat(teller: &Teller<'_>) -> Option<Repeat> {
    let risk = &teller.brief.risk;
    let words = teller.words();
    let now = risk.repeat_now.as_ref().map(|chance| point(teller, chance, words.repeat_now, "risk.repeat_now"));
    let after = risk.repeat_after.as_ref().map(|chance| point(teller, chance, words.repeat_after, "risk.repeat_after"));
    if now.is_none() && after.is_none() {
        return None;
    }
    let said = |point: &Option<RepeatPoint>| {
        point
            .as_ref()
            .map(|point| teller.voice.repeat_point(&point.label, &point.word, &point.detail))
            .unwrap_or_default()
    };
    Some(Repeat {
        title: words.repeat.to_owned(),
        alt: teller.voice.repeat_alt(&said(&now), &said(&after)),
        now,
        after,
        unchanged: words.unchanged.to_owned(),
    })
}

fn point(teller: &Teller<'_>, chance: &Chance, label: &str, field: &str) -> RepeatPoint {
    RepeatPoint {
        level: chance.likelihood.level(),
        label: label.to_owned(),
        word: likelihood(teller, chance),
        detail: teller.voice.odds(chance.one_in, &teller.label(&chance.period)),
        field: field.into(),
    }
}

fn alt(teller: &Teller<'_>, rows: &[RiskRow]) -> String {
    let words = teller.words();
    let mut bands: [(&str, Vec<String>); 3] =
        [(words.bands[2], vec![]), (words.bands[1], vec![]), (words.bands[0], vec![])];
    for (place, row) in rows.iter().enumerate() {
        if let (Some(likelihood), Some(severity)) = (row.likelihood, row.severity) {
            let likely = words.likelihoods[usize::from(likelihood) - 1];
            let severe = words.severities[usize::from(severity) - 1];
            let told = teller.voice.risk_alt(place + 1, &row.what.text(), likely, severe);
            bands[2 - band(likelihood * severity)].1.push(told);
        }
    }
    teller.voice.matrix_alt(&bands)
}
