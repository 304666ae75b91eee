//! The rule that its page describes:
//!
#![doc = include_str!("magnitude.md")]

use std::ops::Range;

use super::card;
use crate::grammar::{patterns, texts};
use crate::rule::{Card, Draft, Rule, Sentence};

/// A word of size in the place of a measure.
#[derive(Debug)]
pub(crate) struct Magnitude(Card);

pub(crate) const MAGNITUDE: Magnitude = Magnitude(card("vague-magnitude", include_str!("magnitude.md")));

patterns! {
    /// A word of size before a noun of damage.
    NOUN = r"\b(?P<size>significant|severe|substantial|considerable|huge|massive|heavy|serious|major|dramatic|drastic|extensive|large|big|enormous|widespread|elevated|extreme|sharp|steep|tremendous|immense|sizeable|notable|noticeable|grave|great|high|material|excessive|bad|catastrophic|critical|abnormal|unacceptable|long)
        (?: (?:and|or|,) \w+)?(?P<between>(?: \w+){0,2}?) (?P<noun>impacts?|effects?|loss|losses|drops?|delays?|costs?|damages?|hit|hits|decreases?|increases?|reductions?|declines?|disruptions?|degradations?|issues?|problems?|errors?|error rates?|error rate|failures?|failure rates?|slowdowns?|slowness|consequences|interruptions?|downtime|
        inconvenience|risks?|trouble|setbacks?|backlogs?|wait times?|waiting times?|waits?|revenue|amount of money|sums?|deal of money|productivity impacts?|fines?|penalties|latency|latencies|response times?|load times?|harm|pressure|complaints|churn|spike|surge)\b";
    /// A word of size that says how something changed or was hit.
    VERB = r"\b(?:(?P<size>significantly|severely|substantially|considerably|hugely|massively|heavily|seriously|dramatically|drastically|extensively|enormously|extremely|sharply|steeply|noticeably|greatly|badly|materially|strongly|markedly|vastly|critically|deeply|hard|widely|adversely|negatively)
         (?:and \w+ )?(?:affect\w*|impact\w*|delay\w*|degrad\w+|reduc\w+|increas\w+|decreas\w+|drop\w*|fell|fall\w*|slow\w*|disrupt\w+|hit|damag\w+|limit\w*|exceed\w*|longer|higher|lower|worse|worsen\w*|more|less|fewer|declin\w+|rose|ris\w+|impair\w+|hamper\w+|hinder\w*|harm\w*|hurt|elevated|overloaded|behind|below|above|extended|restrict\w+|curtail\w+)
        |(?:affected|impacted|delayed|degraded|reduced|increased|decreased|dropped|fell|fallen|climbed|jumped|shot up|went up|went down|gone up|gone down|come down|lengthened|shrank|shrunk|slipped|slowed|disrupted|damaged|declined|rose|risen|grew|grown|hit|suffered|worsened|improved|harmed|hurt)(?: \w+)? (?P<late>significantly|severely|substantially|considerably|hugely|massively|heavily|seriously|dramatically|drastically|enormously|sharply|steeply|noticeably|greatly|badly|markedly|a lot|very much))\b";
    /// Damage that is said to be of a size.
    PREDICATE = r"\b(?:impacts?|effects?|loss|losses|delays?|damage|consequences|costs?|disruption|outage|drop|backlog|slowdown|waits?|queues|situation|harm)(?: (?:on|to|for|in|of) (?:\w+ ){1,4}?| )(?:is|was|were|are|has been|have been|had been|remains?|will be|could be|would be|can be|became) (?:very |quite |extremely |rather |so |too |really )?(?P<size>significant|severe|substantial|considerable|huge|massive|heavy|serious|major|dramatic|drastic|extensive|enormous|widespread|extreme|immense|noticeable|grave|great|high|catastrophic|bad)\b|\b(?:is|was|would be|will be|could be|become|becomes|proved|be|get|gets) (?:very |extremely |really |quite |rather |incredibly |too |so )?(?P<cost>expensive|costly|painful)\b|\b(?P<figures>(?:low|mid|high|lower|middle|upper)?[ -]?(?:four|five|six|seven|eight|nine)[ -]figures?(?: sum| loss| amount)?)\b|\bcosts?(?:ing)? (?:us |the company |our customers )?(?P<much>dearly|a fortune|a lot(?: of money)?|heavily|a great deal)\b|\b(?:took|taking|take|takes|suffered|dealt) a (?P<hit>heavy|big|serious|huge|hard|major|severe|massive) (?:hit|blow|knock)\b";
    /// Names of events, which measure nothing.
    NAME = r"^(?:significant|major|severe|serious|large|critical|large-scale) (?:\w+ )?(?:outages?|incidents?|disruptions?|event|events|weather|storms?|failure|injury|injuries|illness|interruption)\b|^(?:severe|heavy|extreme|high) (?:weather|rain|snow|winds?|storm|storms|traffic|load|duty|tide|street|school|court|season|quality|availability|temperature)|^high (?:risk|error)s?\b|^(?:great|big) (?:problem|deal)\b|^critical (?:error|errors|issue|issues|bug|risk|failure|failures|problem|problems)|^(?:great|big|large|high|major|bad) (?:\w+ )?(?:customers?|risk)$|^long (?:\w+ )?(?:impacts?|effects?|loss|losses|drops?|costs?|damages?|hits?|decreases?|increases?|reductions?|declines?|issues?|problems?|errors?|error rates?|failures?|risks?|outages?|incidents?|interruptions?|downtime|revenue|sums?|trouble|harm|spike|surge|pressure)$";
    NOT = r"\b(?:not|no|without|any|without any|nor|never|isn't|wasn't|less|only)(?: \w+)? $";
}

impl Rule for Magnitude {
    fn card(&self) -> &Card {
        &self.0
    }

    fn needs(&self) -> Vec<String> {
        texts([&NOUN, &VERB, &PREDICATE])
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let shown = sentence.reading.shown();
        for hit in NOUN.captures_iter(shown) {
            let (Some(size), Some(noun)) = (hit.name("size"), hit.name("noun")) else { continue };
            let phrase = &shown[size.start()..noun.end()];
            let apart = hit.name("between").is_some_and(|words| APART.is_match(words.as_str()));
            let inner =
                hit.name("between").is_some_and(|words| INNER.is_match(words.as_str())) && !is_felt(noun.as_str());
            if !NAME.is_match(phrase) && !inner && !apart {
                add(sentence, size.range(), noun.end(), found);
            }
        }
        for hit in VERB.captures_iter(shown) {
            let Some(size) = hit.name("size").or_else(|| hit.name("late")) else { continue };
            if hit.get(0).is_some_and(|whole| INNER_NEXT.is_match(&shown[whole.end()..])) {
                continue;
            }
            add(sentence, size.range(), hit.get(0).map_or(size.end(), |whole| whole.end()), found);
        }
        for hit in PREDICATE.captures_iter(shown) {
            if let Some(size) = ["size", "cost", "much", "hit", "figures"].iter().find_map(|name| hit.name(name)) {
                add(sentence, size.range(), size.end(), found);
            }
        }
    }
}

patterns! {
    /// Words that part the word of size from the noun.
    APART = r"\b(?:to|of|in|for|on|at|by|with|from|was|were|is|are|had|has|that|which|who|when|and|or|as|the|our|than|into|without)\b";
    /// Amounts inside machines.
    INNER = r"\b(?:cpu|memory|load|traffic|disk|network|lock|packet|queue)\b";
    /// What is higher or lower inside a machine.
    INNER_NEXT = r"^ (?:system |network |cpu |server |database )?(?:load|traffic|memory|cpu|utili[sz]ation|throughput|volumes? of)\b";
}

fn is_felt(noun: &str) -> bool {
    matches!(noun, "impact" | "impacts" | "delay" | "delays" | "loss" | "losses" | "disruption" | "degradation")
}

fn add(sentence: &Sentence<'_>, size: Range<usize>, end: usize, found: &mut Vec<Draft>) {
    let reading = &sentence.reading;
    let measured = reading.is_measured(&size) || reading.is_measured(&(size.start..end));
    let between = reading.figures_after(size.end).any(|figure| figure.range.start < end && figure.value.is_amount());
    let denied = NOT.is_match(reading.near_before(size.start));
    if measured || between || denied {
        return;
    }
    let words = &reading.text()[size.clone()];
    let what = format!("‘{words}’ compared with what? Give the number.");
    found.push(Draft::new(size, what).offer(end..end, " ([amount])"));
}
