//! The rule that its page describes:
//!
#![doc = include_str!("minimise_adjective.md")]

use std::ops::Range;

use super::card;
use crate::grammar::{patterns, texts};
use crate::rule::{Card, Draft, Rule, Sentence};
use crate::wording;
use crate::{Field, Label};

/// An adjective that makes the harm small.
#[derive(Debug)]
pub(crate) struct MinimiseAdjective(Card);

pub(crate) const MINIMISE_ADJECTIVE: MinimiseAdjective =
    MinimiseAdjective(card("minimise-adjective", include_str!("minimise_adjective.md")));

patterns! {
    SMALL = r"\b(?P<adjective>minor|small|smaller|slight|tiny|brief|short|short-lived|limited|negligible|trivial|cosmetic|isolated|contained|insignificant|marginal|modest|minimal|momentary|little|low|superficial|harmless)
        (?P<between>(?:,? (?:and )?[a-z-]+){0,2}?) (?P<noun>issues?|fluctuations?|impacts?|effects?|numbers?|delays?|interruptions?|glitch|glitches|outages?|inconvenience|inconveniences|amounts?|subsets?|bugs?|errors?|problems?|blips?|hiccups?|disruptions?|percentages?|portions?|fractions?|groups?|loss|losses|drops?|damages?|downtime|slowdowns?|incidents?|events?|unavailability|periods?|window|moment|proportion|parts?|minority|degradations?|spikes?|dips?|faults?|stops?|pauses?|failures?|breach|leak|increase|increases|while|time|period of time|mistakes?|matter|matters|setbacks?|wait|waits|wobble|hitch|annoyance|nuisance|sets?|handful|complaints|risks?|harm|exposure|stretch|burst|reduction|scale|extent|scope|cases?|instances?)\b";
    INCONVENIENCE = r"\b(?P<adjective>some)(?P<between>(?: [a-z-]+)?) (?P<noun>inconveniences?)\b";
    ADVERB = r"\b(?P<adjective>briefly|slightly|momentarily|marginally|minimally|barely|hardly|somewhat|a little|a bit) (?:\w+ly )?(?P<noun>unavailable|down|affected|impacted|delayed|degraded|interrupted|slow|slower|disrupted|higher|lower|longer|late|later|offline|unreachable|elevated|increased|reduced|inconvenienced|stopped|paused|lost|unresponsive|inaccessible|dropped|worse|above|below|noticeable|noticed|felt|limited|impaired)\b";
    LATE = r"\b(?:unavailable|down|affected|impacted|delayed|interrupted|disrupted|offline|unreachable|stopped|paused|closed|inaccessible|dropped|dipped|failed|lost) (?P<adjective>briefly|slightly|momentarily|only briefly|for a moment|for a short (?:time|while|period)(?: of time)?|for a brief (?:time|period|moment))\b";
    PREDICATE = r"\b(?:impacts?|effects?|loss|losses|delays?|damage|disruption|outage|interruption|drop|harm|consequences|issue|problem|incident|risks?)(?: (?:on|to|for|in|of) (?:\w+ ){1,4}?| )(?:is|was|were|are|has been|have been|remains?|remained|stayed) (?:very |quite |extremely |rather |only |relatively |fairly |mostly )?(?P<adjective>minor|small|slight|tiny|brief|short|short-lived|limited|negligible|trivial|cosmetic|isolated|contained|insignificant|marginal|modest|minimal|low)(?P<noun>)\b";
    /// Harm that a figure cannot make larger or smaller.
    UNMEASURED = r"^(?:bugs?|glitch|glitches|things?|matters?|mistakes?|hitch|wobble|annoyance|nuisance)$";
    SCOPE = r"^ (?:to|in) ";
    WHILE = r"^(?:while|although|though) (?P<adjective>minor|small|slight|brief|limited|tiny)(?P<noun>),";
    /// "A minor bug fix" is work done.
    FIX = r"^[ -](?:fix(?:es)?|repairs?|release|version|update|updates|patch|patches)\b";
    /// A careful beginning of a repair: "to a small number of servers first".
    TRIED = r"\b(?:to|on|for|with|across|in) (?:an? |the )?(?:very |relatively )?$";
    PART = r"^(?:number|subset|set|percentage|portion|proportion|part|parts|group|groups|fraction)$";
    RISK = r"^risks?\b";
    NEGATED = r"\b(?:no|not|without|avoid|avoids|avoided|never|not a|isn't a|nothing|even a|even the) $|\bnon-$";
    /// What is said of the repair is not said of the harm.
    REPAIR = r"\b(?:we (?:need|plan|will need|expect) (?:a|another)|planned|scheduled|during (?:a|the)) $";
}

/// Adjectives that are words of size, and so lack a figure as well.
const SIZES: &[&str] = &[
    "minor",
    "small",
    "smaller",
    "slight",
    "tiny",
    "brief",
    "short",
    "short-lived",
    "limited",
    "some",
    "briefly",
    "slightly",
    "momentarily",
    "momentary",
    "little",
    "minimal",
    "marginal",
    "marginally",
    "minimally",
    "modest",
    "low",
    "a little",
    "somewhat",
    "a bit",
    "for a moment",
];

/// Adjectives that a figure beside them makes honest.
const HONEST_WITH_FIGURE: &[&str] = &[
    "small",
    "smaller",
    "brief",
    "short",
    "short-lived",
    "limited",
    "briefly",
    "momentarily",
    "momentary",
    "low",
    "little",
    "some",
    "modest",
    "isolated",
    "contained",
    "minimal",
    "for a moment",
];

impl Rule for MinimiseAdjective {
    fn card(&self) -> &Card {
        &self.0
    }

    fn needs(&self) -> Vec<String> {
        texts([&SMALL, &INCONVENIENCE, &ADVERB, &LATE, &PREDICATE, &WHILE])
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let shown = sentence.reading.shown();
        for pattern in [&SMALL, &INCONVENIENCE, &ADVERB, &LATE, &PREDICATE, &WHILE] {
            for hit in pattern.captures_iter(shown) {
                let (Some(whole), Some(adjective)) = (hit.get(0), hit.name("adjective")) else { continue };
                let noun = hit.name("noun").map_or("", |noun| noun.as_str());
                let between = hit.name("between").map_or("", |words| words.as_str());
                if plays_down(sentence, adjective.as_str(), between, noun, whole.range()) {
                    found.push(draft(sentence, adjective.range(), noun, whole.range()));
                }
            }
        }
    }
}

fn plays_down(sentence: &Sentence<'_>, adjective: &str, between: &str, noun: &str, whole: Range<usize>) -> bool {
    let reading = &sentence.reading;
    let before = reading.near_before(whole.start);
    let mended = FIX.is_match(reading.near_after(whole.end));
    if mended || NEGATED.is_match(before) || REPAIR.is_match(before) {
        return false;
    }
    if matches!(sentence.field, Field::Fix | Field::Ask) && TRIED.is_match(before) && PART.is_match(noun) {
        return false;
    }
    let alone = match adjective {
        "little" => {
            matches!(
                noun,
                "impact"
                    | "effect"
                    | "damage"
                    | "harm"
                    | "disruption"
                    | "inconvenience"
                    | "delay"
                    | "loss"
                    | "interruption"
            ) && (noun == "inconvenience" || !before.ends_with("a "))
        }
        "low" => matches!(noun, "impact" | "number" | "numbers" | "percentage" | "damage"),
        "contained" => matches!(noun, "event" | "incident" | "issue" | "outage" | "problem"),
        "isolated" => matches!(
            noun,
            "incident"
                | "incidents"
                | "event"
                | "issue"
                | "issues"
                | "problem"
                | "problems"
                | "case"
                | "cases"
                | "instance"
                | "instances"
                | "outage"
                | "error"
                | "errors"
                | "failure"
        ),
        "short" | "brief" => !matches!(
            noun,
            "risk"
                | "risks"
                | "group"
                | "set"
                | "sets"
                | "matter"
                | "number"
                | "case"
                | "cases"
                | "scale"
                | "extent"
                | "scope"
        ),
        "small" | "limited" | "smaller" => {
            !matches!(noun, "time" | "window" | "scope" | "extent" | "groups" | "matters" | "risk" | "risks")
                || noun == "set" && between.is_empty()
        }
        "minimal" => {
            !PART.is_match(noun)
                && !matches!(noun, "amount" | "amounts" | "numbers" | "case" | "cases" | "time" | "sets")
        }
        "minor" | "slight" | "tiny" | "trivial" => !matches!(noun, "time" | "scale"),
        _ => true,
    };
    // "The risk is low" judges what is to come; that it hardly exists plays it down.
    let judged = noun.is_empty()
        && RISK.is_match(&reading.shown()[whole.clone()])
        && !matches!(adjective, "negligible" | "trivial" | "insignificant");
    // "Limited to Spain" tells the scope.
    let scope = adjective == "limited" && noun.is_empty() && SCOPE.is_match(reading.near_after(whole.end));
    // "While minor, the delay …" is no "minor delay".
    let apart = between.split(' ').any(|word| matches!(word, "the" | "our" | "a" | "an" | "we" | "it" | "this"));
    let odd_company = apart
        || between.contains(" business")
        || between.contains(" company")
        || between.contains(" term")
        || between.contains(" release")
        || between.contains(" version");
    let figure = reading.is_measured(&whole) || reading.is_counted(&whole) || figure_close(sentence, whole.end);
    let honest = figure && HONEST_WITH_FIGURE.contains(&adjective);
    alone && !judged && !scope && !odd_company && !honest
}

/// Whether an amount follows in the same clause, whatever connects it: "a brief outage, back after 4 minutes".
fn figure_close(sentence: &Sentence<'_>, end: usize) -> bool {
    let reading = &sentence.reading;
    reading.figures_after(end).any(|figure| {
        let gap = &reading.shown()[end..figure.range.start];
        figure.value.is_amount()
            && gap.split_whitespace().count() <= 5
            && !gap.contains(';')
            && !gap.contains(" and ")
            && matches!(
                gap.split_whitespace().last().unwrap_or_default(),
                "of" | "for"
                    | "("
                    | "about"
                    | "(about"
                    | "lasting"
                    | "after"
                    | "to"
                    | "under"
                    | "within"
                    | "affecting"
                    | "(around"
                    | "around"
                    | "than"
                    | "lasted"
            )
            || (figure.value.is_amount() && matches!(gap.trim(), "(" | "," | ":" | "–"))
    })
}

fn draft(sentence: &Sentence<'_>, adjective: Range<usize>, noun: &str, whole: Range<usize>) -> Draft {
    let reading = &sentence.reading;
    let text = reading.text();
    let words = &text[adjective.clone()];
    let lower = words.to_lowercase();
    let figure = reading.is_measured(&whole) || reading.is_counted(&whole) || figure_close(sentence, whole.end);
    let vague = SIZES.contains(&lower.as_str()) && !UNMEASURED.is_match(noun) && !figure || lower.starts_with("for a ");
    let what = format!("Your reader decides what is ‘{words}’. Give the size.");
    let draft = Draft::new(whole.clone(), what).also(vague.then_some(Label::Vague));
    if figure {
        let (range, new) = wording::without(text, &adjective);
        return draft.offer(range, new);
    }
    let rest = text[adjective.end..whole.end].trim_start();
    if rest == "," {
        return draft.ask("How many, how long, how much?");
    }
    let words = match (rest.is_empty(), lower.starts_with("for a ")) {
        (true, true) => "for [how long]".to_string(),
        (true, false) => "[number]".to_string(),
        _ => format!("{rest} ([number])"),
    };
    let (range, new) = wording::in_place_of(text, &(adjective.start..whole.end), &words);
    draft.offer(range, new).ask("How many, how long, how much?")
}
