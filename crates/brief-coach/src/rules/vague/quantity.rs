//! The rule that its page describes:
//!
#![doc = include_str!("quantity.md")]

use std::ops::Range;

use super::card;
use crate::grammar::{patterns, texts};
use crate::rule::{Card, Draft, Rule, Sentence};

/// An amount without a figure.
#[derive(Debug)]
pub(crate) struct Quantity(Card);

pub(crate) const QUANTITY: Quantity = Quantity(card("vague-quantity", include_str!("quantity.md")));

patterns! {
    /// Words that always stand for a number that is not told.
    ALWAYS = r"\b(?:several|numerous|various|countless|innumerable|lots of|a lot of|a lot more|plenty of|tons of|loads of|heaps of|scores of|quite a few|quite some|a good many|a great many|a great deal of|a good deal of|(?:a|the) handful of|handfuls of|
        a couple of|a couple more|(?:a|an|some) (?:(?:very |relatively |fairly |quite |rather |small but |not in)?(?:large|small|growing|increasing|significant|considerable|substantial|limited|high|low|good|great|certain|fair|huge|tiny|vast|wide|sizeable|unknown|larger|smaller|higher|lower|decent|random|whole|broad|unusual|abnormal|excessive|overwhelming|surprising|disproportionate|insignificant|noticeable|notable|select|measurable|meaningful|sufficient|insufficient) )?(?:number|subset|sub-set|portion|fraction|percentage|proportion|handful|majority|minority|multitude|range|variety|share) of|
        (?:a|an) (?:large|small|growing|increasing|significant|considerable|substantial|high|huge|vast|tiny|great|massive|enormous|sizeable|fair|good|limited|larger|smaller|higher|increased|unusual|certain) (?:amounts?|parts?|volumes?|quantity|quantities|share|set) of|
        (?:large|small|growing|increasing|significant|considerable|substantial|high|huge|vast|great|massive|limited|larger|higher|increased) (?:numbers|amounts|portions|parts|quantities|proportions) of|
        (?:the )?(?:vast |overwhelming |great |large )?majority of|nearly all|almost all|virtually all|practically all|nearly every|almost every|almost everyone|nearly everyone|almost everybody|nearly everybody|virtually everyone|practically everyone|almost everything|almost none|hardly any|hardly anyone|hardly anybody|not all|
        (?:swamped|flooded|inundated|overwhelmed|bombarded|deluged|overrun) (?:with|by) (?:complaints|calls|requests|tickets|messages|emails|e-mails|questions|enquiries|inquiries|orders|reports)|(?:a|the) (?:flood|wave|deluge|avalanche|torrent|stream|barrage|spate|surge|flurry|string|host|raft) of (?:complaints|calls|requests|tickets|messages|emails|e-mails|questions|enquiries|inquiries|orders|cancellations|reports|errors|failures|problems|issues|outages)|by an? (?:large|significant|considerable|substantial|great|huge|vast|massive|small) (?:amount|margin|degree)|(?:a |the )?(?:long|whole|endless) (?:list|series|string|line|row|succession) of|more and more|fewer and fewer|ever more|parts? of (?:the|our) (?:customers?|users?|traffic|orders|clients|data)|a bunch of|a few|a select few|some of|many of|most of|much of|very few|only few|so many|all sorts of|all kinds of|an unknown number of|an undisclosed number)\b";
    /// Words that do so before a noun in the plural or a verb.
    BEFORE_NOUN = r"\b(?P<cue>some|many|most|few|multiple|certain|frequent|a few)(?P<rest>(?: \w+ and)?(?: \w+){1,3})";
    CUE = r"\b(?:some|many|most|few|multiple|certain|frequent) ";
    /// Nouns for people and things that have no plural, or take a figure without one.
    UNCOUNTED = r"^(?:people|staff|traffic|data|customers|damage|delay|delays|disruption|impact|downtime|confusion|degradation|revenue|money|mail|post|equipment|feedback|content|personnel|children|men|women|information|inconvenience|loss|stock|production|capacity|functionality|were|was|are|have|had|saw|could|did|experienced|reported|remain|remained|may|might|lost|received|got|cannot|who|others|failed|stopped)$";
    /// Words that end in s and are no plural.
    SINGULAR = r"^(?:\w*ss|\w*us|\w*is|\w*ous|\w+'s|news|this|was|has|as|its|does|less|always|perhaps|besides|towards|across|unless|yes|series|means|lens|gas|bus|status|process|access|business|progress|success|address|class|loss|ways|times|days|minutes|hours|weeks|months|years|seconds)$";
    /// What makes "most" and "many" something else.
    NOT_BEFORE = r"\b(?:the|our|its|their|your|his|this|what|which|for the|how|as|too|one of the|of the|not|that) $";
    /// Sizes inside machines, which no CEO wants measured.
    INNER = r"(?:amounts?|volumes?|quantity|quantities|range|variety|set) of$";
    INNER_NOUN = r"^ (?:\w+ ){0,2}?(?:traffic|load|requests|connections|logs|log data|messages|memory|cpu|writes|reads|queries|events|packets|disk|bandwidth|data)\b";
    /// Things one says without meaning an amount.
    IDIOM = r"^(?:some (?:time|point|day|news|good news|sense|kind|sort|way|form|reason|what|thing|one|how|where|extent|degree|measure|more|other|inconvenience|\w+ news)|many thanks|most (?:likely|recent|recently|important|importantly|probably|of all|notably|often|promising|affected|critical|common|commonly|urgent|severe|severely|serious|part|efficient|effective)|multiple choice|multiple sclerosis|few and far|certain that|certain (?:of|about|whether|if|to)|certain (?:amount|number|point|extent|time|death|way)\b|frequent fl)";
}

impl Rule for Quantity {
    fn card(&self) -> &Card {
        &self.0
    }

    fn needs(&self) -> Vec<String> {
        texts([&ALWAYS, &CUE])
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let shown = sentence.reading.shown();
        for hit in ALWAYS.find_iter(shown) {
            let after = &shown[hit.end()..];
            let inner = INNER.is_match(hit.as_str()) && INNER_NOUN.is_match(after);
            // "How many of them" asks, and "not all at once" tells in which order.
            let asks = hit.as_str() == "many of" && NOT_BEFORE.is_match(&shown[..hit.start()])
                || hit.as_str() == "not all" && after.starts_with(" at once");
            let numbered = hit.as_str() == "some of" && after.starts_with(" you");
            // "Nearly all of our 310 branches" names the figure that it is near to; lengths of time have a rule of their own.
            let near_figure = NEARLY.is_match(hit.as_str()) && TOTAL.is_match(after) || LENGTH.is_match(after);
            let some_way = IDIOM.is_match(&shown[hit.start()..]);
            if !inner && !asks && !numbered && !near_figure && !some_way && !is_name_of_thing(hit.as_str(), after) {
                add(sentence, hit.range(), found);
            }
        }
        let mut from = 0;
        while let Some(hit) = BEFORE_NOUN.captures_at(shown, from) {
            let Some(cue) = hit.name("cue").map(|cue| cue.range()) else { break };
            from = cue.end;
            let rest = hit.name("rest").map_or("", |rest| rest.as_str());
            if is_amount(sentence, &cue, rest) {
                add(sentence, cue, found);
            }
        }
    }
}

fn add(sentence: &Sentence<'_>, range: Range<usize>, found: &mut Vec<Draft>) {
    let reading = &sentence.reading;
    // "Some 40 minutes" is a figure.
    let figure_next = reading.figures_after(range.end).any(|figure| {
        let scale = SCALE.is_match(&reading.shown()[figure.range.clone()]);
        figure.range.start == range.end + 1 && figure.value.is_amount() && !scale
    });
    if figure_next || reading.is_counted(&range) {
        return;
    }
    let words = &reading.text()[range.clone()];
    let after = noun_end(reading.shown(), range.end);
    let (question, gap) = if UNCOUNTABLE.is_match(&reading.shown()[range.clone()]) {
        ("how much", " ([how much])")
    } else {
        ("how many", " ([number])")
    };
    found.push(Draft::new(range.clone(), format!("‘{words}’: {question}? The CEO will ask.")).offer(after..after, gap));
}

/// Whether a word such as "many" stands before a noun in the plural, and so for an amount.
fn is_amount(sentence: &Sentence<'_>, cue: &Range<usize>, rest: &str) -> bool {
    let shown = sentence.reading.shown();
    let word = &shown[cue.clone()];
    if IDIOM.is_match(&shown[cue.start..])
        || NOT_BEFORE.is_match(sentence.reading.near_before(cue.start)) && !matches!(word, "few" | "multiple" | "some")
    {
        return false;
    }
    let plural = rest.split_whitespace().take(if rest.contains(" and ") { 4 } else { 3 }).any(|noun| {
        let noun = noun.trim_matches('-');
        UNCOUNTED.is_match(noun) || (noun.ends_with('s') && !SINGULAR.is_match(noun))
    });
    let first = rest.split_whitespace().next().unwrap_or_default();
    match word {
        "most" => {
            plural
                && !first.ends_with("ing")
                && !first.ends_with("ed")
                && !first.ends_with("ly")
                && !matches!(first, "were" | "was" | "had" | "could")
        }
        "certain" => rest.split_whitespace().take(2).any(|noun| PEOPLE.is_match(noun)),
        "frequent" => rest.split_whitespace().take(2).any(|noun| FAILURES.is_match(noun)),
        _ => plural,
    }
}

patterns! {
    /// "Several million" is no figure.
    SCALE = r"^(?:dozen|hundred|thousand|million|billion|trillion)";
    /// What has an amount and no number.
    UNCOUNTABLE = r"\b(?:amount|volume|deal|much|part|portion)\b";
    NEARLY = r"^(?:nearly|almost|virtually|practically)\b";
    TOTAL = r"^ (?:of )?(?:the |our |its |all )?\d";
    LENGTH = r"^ (?:more )?(?:seconds|minutes|hours|days|weeks|months|years)\b";
    PEOPLE = r"^(?:customers|users|clients|people|services|accounts|countries|regions|shops|stores|products|features|systems|sites|tenants|orders|requests|pages|parts|areas|operations|functions|merchants|members|devices|flights)$";
    FAILURES = r"^(?:errors|failures|timeouts|crashes|outages|interruptions|complaints|disconnections|restarts|drops|disruptions)$";
}

/// "A range of mountains" has a number of its own.
fn is_name_of_thing(words: &str, after: &str) -> bool {
    (words.contains(" range of") || words.contains(" variety of")) && after.starts_with(" motion")
}

/// Where a figure in brackets goes: after the word that follows, so that it stands beside what it counts.
fn noun_end(shown: &str, end: usize) -> usize {
    let rest = &shown[end..];
    let word = rest
        .trim_start_matches(' ')
        .split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'')
        .next()
        .unwrap_or_default();
    if word.is_empty() { end } else { end + (rest.len() - rest.trim_start_matches(' ').len()) + word.len() }
}
