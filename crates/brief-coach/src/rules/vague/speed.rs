//! The rule that its page describes:
//!
#![doc = include_str!("speed.md")]

use super::card;
use crate::Field;
use crate::grammar::{patterns, texts};
use crate::rule::{Card, Draft, Rule, Sentence};

/// A word of speed or quality in the place of a measure.
#[derive(Debug)]
pub(crate) struct Speed(Card);

pub(crate) const SPEED: Speed = Speed(card("vague-speed", include_str!("speed.md")));

patterns! {
    QUALITY = r"\b(?:slow|slower|slowly|slowness|slowdowns?|slowing|slowed(?: down)?|sluggish|sluggishness|laggy|lagging|degraded|degradation|degradations|degrading|poor performance|poor quality|bad performance|performance (?:issues|problems|degradation|impact|drop)|
        intermittent|intermittently|sporadic|sporadically|occasional|occasionally|unstable|instability|instabilities|flaky|difficulties|difficulty|trouble|unreliable|unreliably|erratic|erratically|inconsistent|inconsistently|
        (?:technical|stability|connectivity|connection) (?:difficulties|problems|issues)|(?:quite |very |fairly |pretty |more or less |reasonably )?smoothly|from time to time|now and then|every now and again|
        (?:longer|higher|lower|slower|worse|more|later|poorer|larger|bigger|greater)(?: \w+)? than (?:usual|normal|normally|expected|usually|average|anticipated|planned)|(?:unusually|abnormally|exceptionally|unexpectedly|extremely) (?:high|slow|long|low|large|late)|(?:very|particularly) (?:slow|late)|
        (?:increased|heightened|rising|reduced)(?: \w+)? (?:latency|latencies|error rates?|failure rates?|response times?|load(?:ing)? times?|wait(?:ing)? times?|queue times?|throughput|timeouts)|
        (?:longer|long|extended|elevated) (?:wait|waiting|response|load|loading|processing|handling|queue) times?|(?:less|more) responsive|patchy|(?:difficult|tough|rough|challenging|turbulent|trying) (?:night|day|time|times|week|weekend|morning|hours|period|situation|start))\b";
    /// What fails now and then has a share, and no speed.
    FAILING = r"intermittent|sporadic|occasional|unstable|instab|flaky|difficult|trouble|erratic|unreliabl|inconsisten|from time|now and|problems|issues|patchy";
    /// Slow things that are not about speed.
    OTHER = r"^(?:slow (?:cooker|cookers|and steady|lane|food|motion|burn|log|query|queries|down sign)|slowed to|occasional table|degraded mode|difficulty level)";
    /// "Stages slow our answer": a verb, about what a measure costs.
    SLOWS = r"^slow (?:our|the|down|us|them|your|their|every|each)\b";
    /// Nothing was wrong.
    DENIED = r"\b(?:no|without|any|not|without any|never|no more|no further)(?: \w+)? $";
    /// What one is sorry for, and what an alarm saw, is told elsewhere.
    TOLD = r"\b(?:(?:sorry|apologi[sz]e|apologi[sz]ed|apologies|regret) for (?:any |the |all |this )?(?:\w+ )?|(?:detected|noticed|flagged|registered) (?:the|this) )$";
    /// A word about the repair, not about the harm.
    REPAIR = r"\b(?:to avoid|to prevent|prevent|prevents|avoid|if|in case|whenever|when) (?:\w+ ){0,4}$";
}

impl Rule for Speed {
    fn card(&self) -> &Card {
        &self.0
    }

    fn needs(&self) -> Vec<String> {
        texts([&QUALITY])
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let reading = &sentence.reading;
        let shown = reading.shown();
        for hit in QUALITY.find_iter(shown) {
            let before = reading.near_before(hit.start());
            let costs = matches!(sentence.field, Field::Risk | Field::Fix | Field::Ask)
                && SLOWS.is_match(&shown[hit.start()..]);
            if costs
                || OTHER.is_match(&shown[hit.start()..])
                || DENIED.is_match(before)
                || TOLD.is_match(before)
                || is_measured(sentence, hit.range())
            {
                continue;
            }
            let words = &reading.text()[hit.range()];
            let what = format!("‘{words}’: how much, against what, since when?");
            let end = hit.end();
            let draft = Draft::new(hit.range(), what);
            found.push(if FAILING.is_match(hit.as_str()) {
                draft.offer(end..end, " ([how many, how often])").ask("What failed, how often, for how many?")
            } else {
                draft.offer(end..end, " ([x seconds instead of y])").ask("How slow, for whom, since when?")
            });
        }
    }
}

/// How long it lasted does not say how slow it was; a share of failures, or a figure after a colon, does.
fn is_measured(sentence: &Sentence<'_>, range: std::ops::Range<usize>) -> bool {
    let reading = &sentence.reading;
    if REPAIR.is_match(reading.near_before(range.start)) {
        return true;
    }
    reading.figures_after(range.end).any(|figure| {
        let gap = reading.shown()[range.end..figure.range.start].trim_end();
        let lasting = gap.ends_with(" for")
            || gap.ends_with(" for about")
            || gap.ends_with(" for around")
            || gap.ends_with("between");
        figure.value.is_amount() && !lasting && reading.is_measured(&range)
    }) || MEASURED_BY.is_match(reading.near_after(range.end))
}

patterns! {
    /// A comparison that gives the measure.
    MEASURED_BY = r"^[^;]{0,60}\b(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty) ?(?:s|ms|seconds?|minutes?|min|%|percent|per cent|hours?) (?:instead of|against|rather than|compared|on average|more|longer|per|to load|to open|each)|^[:,]? ?(?:\(|\[|taking|took|up to|down to|by|at) ?(?:up to |about |around |over )?[\d\[]";
}
