//! How many pages a slide takes: one, as long as one holds what is said and what is still missing.

use brief_layout::{Typesetter, lay_out_deck};
use brief_model::{
    Amount, Basis, Brief, Chance, Extra, Fact, Likelihood, Moment, PageFormat, Response, RiskItem, Severity, Unit,
};
use brief_scene::Kind;
use brief_story::{Purpose, SlideKey};

/// A brief of a page format that says for when it holds.
fn brief(page: PageFormat) -> Brief {
    let mut brief = Brief::default();
    brief.situation.as_of = Moment::parse("2026-11-21T11:10:00Z");
    brief.look.page = page;
    brief
}

/// How many pages a slide of a brief takes, and the words on them.
fn pages(brief: &Brief, key: SlideKey, purpose: Purpose) -> (usize, String) {
    let story = crate::story(brief, purpose);
    let deck = lay_out_deck(&mut Typesetter::new(), &story.deck);
    let slide = story.deck.slides.iter().position(|slide| slide.key == key).expect("the slide is there");
    let range = deck.pages[slide].clone();
    let items = deck.scene.pages[range.clone()].iter().flat_map(|page| &page.items);
    let words = items.filter_map(|item| match &item.kind {
        Kind::Text(run) => Some(run.text.as_str()),
        _ => None,
    });
    (range.len(), words.collect())
}

fn fact(value: f64, unit: Unit, what: &str) -> Fact {
    Fact { value: Amount::new(value), unit, what: what.to_owned(), basis: Basis::Measured, ..Fact::default() }
}

fn risk(index: usize) -> RiskItem {
    let what = ["The failure comes back with the next update", "Customers who could not pay do not come back"];
    RiskItem {
        what: what[index % 2].into(),
        likelihood: Some(Likelihood::Possible),
        severity: Some(Severity::Serious),
        response: Some(Response::Reduce),
        measure: "apology mail today".into(),
        owner: "Care team".to_owned(),
        ..RiskItem::default()
    }
}

fn chance() -> Chance {
    Chance { likelihood: Likelihood::Possible, one_in: None, period: String::new(), extra: Extra::default() }
}

#[test]
fn four_figures_stand_on_one_page() {
    let usual = [
        fact(2_900.0, Unit::Count, "payments failed"),
        fact(210_000.0, Unit::Money, "of orders delayed"),
        fact(120_000.0, Unit::Money, "of these orders came back"),
        fact(18.0, Unit::Share, "of the morning’s orders"),
    ];
    let wordy = usual.clone().map(|fact| Fact { what: format!("{} until noon on that Saturday", fact.what), ..fact });
    for page in [PageFormat::Wide, PageFormat::Standard] {
        for facts in [&usual, &wordy] {
            let mut brief = brief(page);
            brief.impact.facts = facts.to_vec();
            let (count, words) = pages(&brief, SlideKey::Impact, Purpose::Export);
            assert!(count == 1 && words.contains("18%"), "{page:?}: {count} pages, {words}");
        }
    }
}

#[test]
fn four_figures_with_few_words_stand_beside_a_chart() {
    for page in [PageFormat::Wide, PageFormat::Standard] {
        let mut brief = brief(page);
        brief.impact.facts =
            ["payments failed", "calls", "shops closed", "people"].map(|what| fact(36.0, Unit::Count, what)).to_vec();
        brief.impact.metrics.push(brief_model::Metric {
            what: "Waiting time".to_owned(),
            unit: Unit::Duration,
            before: Amount::new(2.0),
            during: Amount::new(30.0),
            ..brief_model::Metric::default()
        });
        let (count, words) = pages(&brief, SlideKey::Impact, Purpose::Export);
        assert!(count == 1 && words.contains("people") && words.contains("30"), "{page:?}: {count} pages, {words}");
    }
}

#[test]
fn what_is_still_missing_of_the_risk_takes_no_further_page() {
    // On the narrow page the list stands below the matrix, so that a few risks fill it.
    for (page, counts) in [(PageFormat::Wide, vec![0, 1, 3, 5]), (PageFormat::Standard, vec![0, 1])] {
        for (risks, gaps) in counts.into_iter().flat_map(|risks| (0..4_u8).map(move |gaps| (risks, gaps))) {
            let (repeat, nothing) = (gaps & 1 == 0, gaps & 2 == 0);
            let mut brief = brief(page);
            brief.risk.risks = (0..risks).map(risk).collect();
            brief.risk.repeat_now = repeat.then(chance);
            if nothing {
                brief.risk.if_nothing = "The same can happen again until updates are tested under full load.".into();
            }
            let (count, words) = pages(&brief, SlideKey::Risk, Purpose::Preview);
            assert_eq!(count, 1, "{page:?}, {risks} risks, repeat {repeat}, if nothing is done {nothing}");
            assert_eq!(words.contains("How likely is it now"), !repeat, "{words}");
        }
    }
}
