//! What is computed: durations, shares, products, sums, with their ranges and with the reasons for having no value.

use brief_model::{Basis, Brief, Figures, Gap, Id, Moment, Period, Stretch, read};
use expect_test::{Expect, expect};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::any;

fn moment(text: &str) -> Moment {
    Moment::parse(text).expect("this is a time")
}

fn brief(times: &Value, facts: &Value) -> Brief {
    let brief = json!({
        "format": "forthright/1",
        "situation": { "times": times, "currency": "GBP" },
        "impact": { "facts": facts },
    });
    read(brief.to_string().as_bytes()).expect("this is a brief")
}

/// Computes the facts on an incident from 08:04 to 12:16, and shows each with its value.
fn check(facts: &Value, expected: Expect) {
    let times = json!({ "started": "2026-11-14T08:04:00Z", "resolved": "2026-11-14T12:16:00Z" });
    show(&brief(&times, facts), None, expected);
}

fn show(brief: &Brief, as_of: Option<&str>, expected: Expect) {
    let figures = Figures::of(brief, as_of.map(moment));
    let lines = brief.impact.facts.iter().enumerate().map(|(i, fact)| match figures.at(i) {
        Ok(figure) => {
            let range = figure.range.map_or(String::new(), |range| format!(" ({} to {})", range.low, range.high));
            let basis = if figure.basis == Basis::Estimate { ", estimate" } else { "" };
            let so_far = if figure.so_far { ", so far" } else { "" };
            format!("{}: {}{range}{basis}{so_far}\n", fact.id, figure.value)
        }
        Err(gap) => format!("{}: {gap:?}\n", fact.id),
    });
    expected.assert_eq(&lines.collect::<String>());
}

/// The length of the outage in seconds.
fn outage(started: &str, resolved: &str) -> Option<i64> {
    let brief = brief(&json!({ "started": started, "resolved": resolved }), &json!([]));
    Figures::of(&brief, None).stretch(Stretch::Outage).map(|(seconds, _)| seconds)
}

#[test]
fn a_duration_counts_what_has_passed_and_not_what_the_clocks_show() {
    assert_eq!(outage("2026-11-14T08:04:00Z", "2026-11-14T12:16:00Z"), Some(4 * 3600 + 12 * 60));
    // Over midnight, over a month and over a leap day.
    assert_eq!(outage("2026-11-30T23:50:00Z", "2026-12-01T00:10:00Z"), Some(20 * 60));
    assert_eq!(outage("2028-02-28T12:00:00Z", "2028-03-01T12:00:00Z"), Some(2 * 86_400));
    // The clocks in Berlin go back from 03:00 to 02:00, and in New York forward from 02:00 to 03:00.
    assert_eq!(outage("2026-10-25T01:30:00+02:00", "2026-10-25T03:30:00+01:00"), Some(3 * 3600));
    assert_eq!(outage("2026-03-08T01:30:00-05:00", "2026-03-08T03:30:00-04:00"), Some(3600));
    // Started in Tokyo, resolved in San Francisco, where it was still the day before.
    assert_eq!(outage("2026-11-14T08:00:00+09:00", "2026-11-13T17:00:00-08:00"), Some(2 * 3600));
    assert_eq!(outage("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"), Some(315_537_897_599));
    assert_eq!(outage("2026-11-14T08:04:00Z", "2026-11-14T08:04:00Z"), Some(0));
    assert_eq!(outage("2026-11-14T08:04:00Z", "2026-11-14T08:03:59Z"), None, "an end before the start has no length");
}

#[test]
fn each_stretch_has_its_own_two_times() {
    let times = json!({
        "started": "2026-11-14T08:00:00Z",
        "detected": "2026-11-14T08:10:00Z",
        "contained": "2026-11-14T09:00:00Z",
        "resolved": "2026-11-14T12:00:00Z",
    });
    let brief = brief(&times, &json!([]));
    let figures = Figures::of(&brief, None);
    let minutes = |stretch| figures.stretch(stretch).map(|(seconds, _)| seconds / 60);
    assert_eq!(minutes(Stretch::Outage), Some(240));
    assert_eq!(minutes(Stretch::Undetected), Some(10));
    assert_eq!(minutes(Stretch::Uncontained), Some(60));
    assert_eq!(minutes(Stretch::Repair), Some(230));
}

#[test]
fn what_goes_on_lasts_until_the_moment_of_the_brief() {
    let brief = brief(&json!({ "started": "2026-11-14T08:00:00Z" }), &json!([]));
    let at = |as_of: &str| Figures::of(&brief, Some(moment(as_of))).stretch(Stretch::Outage);
    assert_eq!(at("2026-11-14T10:00:00Z"), Some((7200, true)));
    assert_eq!(at("2026-11-14T12:00:00+02:00"), Some((7200, true)), "whatever the clock of the reader shows");
    assert_eq!(at("2026-11-14T07:00:00Z"), None, "before it began there was nothing");
    assert_eq!(Figures::of(&brief, None).stretch(Stretch::Outage), None, "without a moment nobody knows");
}

#[test]
fn what_is_said_to_be_over_does_not_go_on() {
    let mut brief =
        brief(&json!({ "started": "2026-11-14T08:00:00Z", "detected": "2026-11-14T08:10:00Z" }), &json!([]));
    let mut stretches = |status: &str| {
        brief.situation.status = serde_json::from_value(json!(status)).expect("this is a status");
        let figures = Figures::of(&brief, Some(moment("2026-11-14T10:00:00Z")));
        [Stretch::Outage, Stretch::Uncontained, Stretch::Repair].map(|stretch| figures.stretch(stretch).is_some())
    };
    assert_eq!(stretches("ongoing"), [true, true, true]);
    assert_eq!(stretches("contained"), [true, false, true]);
    assert_eq!(stretches("restored"), [false, false, false]);
}

#[test]
fn an_incident_in_a_brief_has_been_noticed() {
    let brief = brief(&json!({ "started": "2026-11-14T08:00:00Z" }), &json!([]));
    let figures = Figures::of(&brief, Some(moment("2026-11-14T10:00:00Z")));
    assert_eq!(figures.stretch(Stretch::Undetected), None);
}

#[test]
fn shares_products_sums_and_differences_are_computed() {
    check(
        &json!([
            { "id": "length", "unit": "duration", "computed": { "duration": "outage" } },
            { "id": "failed", "value": 4310 },
            { "id": "all", "value": 28_733 },
            { "id": "share", "unit": "share", "computed": { "share": { "part": "failed", "whole": "all" } } },
            { "id": "basket", "value": 80, "unit": "money" },
            { "id": "kept", "value": 25, "unit": "share" },
            { "id": "lost", "unit": "money", "computed": { "product": ["failed", "basket", "kept"] } },
            { "id": "back", "value": 6200.5, "unit": "money" },
            { "id": "open", "unit": "money", "computed": { "difference": { "from": "lost", "less": ["back", "back"] } } },
            { "id": "total", "unit": "money", "computed": { "sum": ["lost", "back"] } },
        ]),
        expect![[r#"
            length: 15120
            failed: 4310
            all: 28733
            share: 15.00017401593986
            basket: 80
            kept: 25
            lost: 86200
            back: 6200.5
            open: 73799
            total: 92400.5
        "#]],
    );
}

#[test]
fn money_grows_with_the_time_while_the_incident_goes_on() {
    let facts = json!([
        { "id": "rate", "value": 1200, "unit": "money", "per": "hour" },
        { "id": "kept", "value": 50, "unit": "share" },
        { "id": "lost", "unit": "money", "computed": { "over_time": { "rate": "rate", "during": "outage" } } },
        { "id": "half", "unit": "money", "computed": { "over_time": { "rate": "rate", "during": "outage", "share": "kept" } } },
        { "id": "once", "unit": "money", "computed": { "over_time": { "rate": "kept", "during": "outage" } } },
        { "id": "both", "unit": "money", "computed": { "sum": ["lost", "half"] } },
    ]);
    check(
        &facts,
        expect![[r#"
            rate: 1200
            kept: 50
            lost: 5040
            half: 2520
            once: Undefined
            both: 7560
        "#]],
    );
    let brief = brief(&json!({ "started": "2026-11-14T08:00:00Z" }), &facts);
    show(
        &brief,
        Some("2026-11-14T10:30:00Z"),
        expect![[r#"
            rate: 1200
            kept: 50
            lost: 3000, so far
            half: 1500, so far
            once: Undefined
            both: 4500, so far
        "#]],
    );
    show(
        &brief,
        None,
        expect![[r#"
            rate: 1200
            kept: 50
            lost: NoTime
            half: NoTime
            once: Undefined
            both: Waits(Id("lost"))
        "#]],
    );
}

#[test]
fn ranges_go_through_every_formula() {
    check(
        &json!([
            { "id": "failed", "value": 4000, "low": 3000, "high": 5000 },
            { "id": "all", "value": 20_000, "low": 15_000, "high": 25_000, "basis": "estimate" },
            { "id": "share", "unit": "share", "computed": { "share": { "part": "failed", "whole": "all" } } },
            { "id": "rest", "computed": { "difference": { "from": "all", "less": ["failed"] } } },
            { "id": "sum", "computed": { "sum": ["all", "failed"] } },
            { "id": "product", "computed": { "product": ["share", "failed"] } },
            { "id": "change", "value": -100, "low": -200, "high": 50 },
            { "id": "turned", "computed": { "product": ["change", "failed"] } },
            { "id": "at least", "value": 10, "low": 8 },
            { "id": "judged", "value": 10, "basis": "estimate" },
            { "id": "from judged", "computed": { "sum": ["judged"] } },
        ]),
        expect![[r#"
            failed: 4000 (3000 to 5000), estimate
            all: 20000 (15000 to 25000), estimate
            share: 20 (12 to 33.333333333333336), estimate
            rest: 16000 (10000 to 22000), estimate
            sum: 24000 (18000 to 30000), estimate
            product: 800 (360 to 1666.6666666666667), estimate
            change: -100 (-200 to 50), estimate
            turned: -400000 (-1000000 to 250000), estimate
            at least: 10 (8 to 10), estimate
            judged: 10, estimate
            from judged: 10, estimate
        "#]],
    );
}

#[test]
fn a_share_of_nothing_or_of_perhaps_nothing_has_no_bounds() {
    check(
        &json!([
            { "id": "part", "value": 1, "low": 1, "high": 2 },
            { "id": "nothing", "value": 0 },
            { "id": "perhaps", "value": 4, "low": -1, "high": 5 },
            { "id": "of nothing", "computed": { "share": { "part": "part", "whole": "nothing" } } },
            { "id": "of perhaps", "computed": { "share": { "part": "part", "whole": "perhaps" } } },
        ]),
        expect![[r#"
            part: 1 (1 to 2), estimate
            nothing: 0
            perhaps: 4 (-1 to 5), estimate
            of nothing: Undefined
            of perhaps: 25, estimate
        "#]],
    );
}

#[test]
fn a_figure_without_a_value_says_why() {
    check(
        &json!([
            { "id": "empty" },
            { "id": "waits", "computed": { "sum": ["empty"] } },
            { "id": "waits longer", "computed": { "sum": ["waits"] } },
            { "id": "lost track", "computed": { "sum": ["nobody"] } },
            { "id": "no name", "computed": { "sum": [""] } },
            { "id": "nothing to add", "computed": { "sum": [] } },
            { "id": "nothing to multiply", "computed": { "product": [] } },
            { "id": "itself", "computed": { "sum": ["itself"] } },
            { "id": "egg", "computed": { "sum": ["hen"] } },
            { "id": "hen", "computed": { "product": ["egg"] } },
            { "id": "breakfast", "computed": { "difference": { "from": "egg", "less": [] } } },
            { "id": "large", "value": 1e308 },
            { "id": "too large", "computed": { "product": ["large", "large"] } },
            { "id": "noticed", "computed": { "duration": "undetected" } },
        ]),
        expect![[r#"
            empty: Empty
            waits: Waits(Id("empty"))
            waits longer: Waits(Id("waits"))
            lost track: Unknown(Id("nobody"))
            no name: Unknown(Id(""))
            nothing to add: Empty
            nothing to multiply: Empty
            itself: Circular
            egg: Circular
            hen: Circular
            breakfast: Circular
            large: 100000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
            too large: Undefined
            noticed: NoTime
        "#]],
    );
}

#[test]
fn of_facts_with_one_name_the_first_counts() {
    check(
        &json!([
            { "id": "twice", "value": 1 },
            { "id": "twice", "value": 2 },
            { "id": "sum", "computed": { "sum": ["twice"] } },
        ]),
        expect![[r#"
            twice: 1
            twice: 2
            sum: 1
        "#]],
    );
}

#[test]
fn units_currencies_and_periods_come_from_the_fact_itself() {
    let facts = json!([
        { "id": "rate", "value": 5, "unit": "money", "per": "minute" },
        { "id": "dollars", "value": 5, "unit": "money", "currency": "USD" },
        { "id": "orders", "value": 5, "currency": "USD" },
    ]);
    let brief = brief(&json!({}), &facts);
    let figures = Figures::of(&brief, None);
    let currency = |name: &str| {
        let figure = figures.get(&Id::from(name)).expect("it has a value");
        figure.currency.as_ref().map(|currency| currency.0.clone())
    };
    assert_eq!(currency("rate").as_deref(), Some("GBP"));
    assert_eq!(currency("dollars").as_deref(), Some("USD"));
    assert_eq!(currency("orders"), None, "what is counted has no currency");
    assert_eq!(figures.get(&Id::from("rate")).map(|figure| figure.per), Ok(Some(Period::Minute)));
    assert_eq!(figures.get(&Id::from("nobody")), Err(Gap::Unknown(Id::from("nobody"))));
    assert_eq!(figures.index(&Id::from("orders")), Some(2));
    assert_eq!(figures.at(3), Err(Gap::Empty));
}

/// Facts of which each one is computed from the next.
fn chain(length: usize) -> Vec<Value> {
    let link = |i: usize| json!({ "id": format!("f{i}"), "computed": { "sum": [format!("f{}", i + 1)] } });
    let end = json!({ "id": format!("f{length}"), "value": 7 });
    (0..length).map(link).chain([end]).collect()
}

#[test]
fn a_chain_of_any_length_has_the_value_of_its_end() {
    for length in [1, 64, 65, 100_000] {
        let mut facts = chain(length);
        for _ in 0..2 {
            let brief = brief(&json!({}), &json!(facts));
            let figures = Figures::of(&brief, None);
            assert_eq!(figures.get(&Id::from("f0")).map(|figure| figure.value), Ok(7.0), "{length} links");
            facts.reverse();
        }
    }
}

#[test]
fn a_sum_of_many_is_computed_once() {
    let parts: Vec<Value> = (0..10_000).map(|i| json!({ "id": format!("p{i}"), "value": 1 })).collect();
    let names: Vec<String> = (0..10_000).map(|i| format!("p{i}")).collect();
    let facts = [vec![json!({ "id": "all", "computed": { "sum": names } })], parts].concat();
    let figures = Figures::of(&brief(&json!({}), &json!(facts)), None);
    assert_eq!(figures.get(&Id::from("all")).map(|figure| figure.value), Ok(10_000.0));
}

/// Facts that are computed from each other in any way, circles included.
fn any_facts() -> impl Strategy<Value = Vec<Value>> {
    let name = || (0..6_usize).prop_map(|i| format!("f{i}"));
    let formula = prop_oneof![
        3 => (-9_i32..9).prop_map(|value| json!({ "value": value })),
        1 => Just(json!({})),
        2 => proptest::collection::vec(name(), 0..3).prop_map(|ids| json!({ "computed": { "sum": ids } })),
        2 => (name(), name()).prop_map(|(part, whole)| json!({ "computed": { "share": { "part": part, "whole": whole } } })),
        1 => name().prop_map(|rate| json!({ "computed": { "over_time": { "rate": rate, "during": "outage" } } })),
    ];
    proptest::collection::vec(formula, 6).prop_map(|mut facts| {
        for (i, fact) in facts.iter_mut().enumerate() {
            fact["id"] = json!(format!("f{i}"));
            fact["per"] = json!("hour");
        }
        facts
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_the_facts_does_not_change_their_values(
        (facts, shuffled) in any_facts().prop_flat_map(|facts| (Just(facts.clone()), Just(facts).prop_shuffle())),
    ) {
        let times = json!({ "started": "2026-11-14T08:00:00Z", "resolved": "2026-11-14T10:00:00Z" });
        let (one, other) = (brief(&times, &json!(facts)), brief(&times, &json!(shuffled)));
        let (one, other) = (Figures::of(&one, None), Figures::of(&other, None));
        for i in 0..facts.len() {
            let id = Id(format!("f{i}"));
            prop_assert_eq!(one.get(&id).ok(), other.get(&id).ok());
        }
    }

    #[test]
    fn every_computed_figure_is_finite(value in any::brief(), as_of in any::moment()) {
        let brief = read(value.to_string().as_bytes()).expect("the schema allows it");
        let figures = Figures::of(&brief, Moment::parse(&as_of));
        for i in 0..brief.impact.facts.len() {
            if let Ok(figure) = figures.at(i) {
                prop_assert!(figure.value.is_finite());
                prop_assert!(figure.range.is_none_or(|range| range.low.is_finite() && range.high.is_finite()));
            }
        }
    }
}
