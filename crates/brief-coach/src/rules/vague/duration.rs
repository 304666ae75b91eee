//! The rule that its page describes:
//!
#![doc = include_str!("duration.md")]

use brief_prose::Value;

use super::card;
use crate::grammar::{patterns, texts};
use crate::rule::{Card, Draft, Rule, Sentence};

/// A length of time without a length.
#[derive(Debug)]
pub(crate) struct Duration(Card);

pub(crate) const DURATION: Duration = Duration(card("vague-duration", include_str!("duration.md")));

patterns! {
    LENGTH = r"\b(?:(?:for |after |over |lasted |took |within |during |in )(?:quite )?(?:a while|some time|a long time|hours|days|weeks|months|minutes|a period|a period of time|a certain period|a prolonged period|an extended period|an extended time|a long period|too long|hours on end|much of the (?:day|morning|night|afternoon|week)|most of the (?:day|morning|night|afternoon|week)|part of the (?:day|morning|afternoon))(?: of time)?|
        (?:lasted|took|takes|take|taking) (?:quite )?(?:a while|some time|a long time|long|longer|too long|ages|forever|a period)|quite (?:a while|some time)|a while before|(?:several|a few|many|a couple of|a number of|some|numerous|multiple) (?:more )?(?:seconds|minutes|hours|days|weeks|months|quarters|years)|
        (?:prolonged|lengthy|extended|protracted) (?:period|periods|outage|interruption|downtime|delay|delays|time|unavailability|disruption|wait|waits)(?: of time)?|(?:much|far|a lot|considerably|significantly|somewhat) longer|(?:far |much |way )?too long|(?:wait|waited|waiting|waits|take|took|taken|taking) (?:a |for a )?(?:very |really |extremely )?long times?|(?:taking|taken|took) (?:so|very|rather|quite) long|hours-long|days-long|for hours|for days|for weeks|for minutes|for the foreseeable future)\b";
    /// What a part of a system did, as a cause and not as a length of the impact: the length of the impact is told by times.
    HELD = r"\b(?:hold|holds|held|holding|keep|keeps|kept|keeping|lock|locks|locked|locking|block|blocks|blocked|blocking|occupy|occupies|occupied|occupying|reserve|reserves|reserved|reserving|tied|ties|tying) (?:[^ .;:,]+ ){0,12}$";
    /// Where a verb stands in the passive.
    PASSIVE = r"\b(?:was|were|is|are|been|be|being|got|stayed|remained) (?:\w+ )?$";
    /// What a system holds.
    HOLDING = r"\b(?:connections?|locks?|sessions?|records?|tables?|memory|slots?|lines?|threads?|files?|ports?)\b";
    /// Whoever waits is hit, and asks for how long.
    HIT = r"\b(?:wait|waits|waited|waiting|queue|queued|queues|offline|down|closed|customers?|callers?|people|patients?|users?|shoppers?|passengers?|staff|guests?|visitors?)\b";
    /// Phrases in which no length is meant.
    OTHER = r"^(?:for (?:days|hours) like|long time ago|for some time to come|take long|in (?:hours|days|minutes|weeks|months)$|in minutes|in hours)|^(?:in|within|over|during|after) (?:days|weeks|months|hours|minutes|a while|some time)(?: of| before| after| since)";
}

impl Rule for Duration {
    fn card(&self) -> &Card {
        &self.0
    }

    fn needs(&self) -> Vec<String> {
        texts([&LENGTH])
    }

    fn look(&self, sentence: &Sentence<'_>, found: &mut Vec<Draft>) {
        let reading = &sentence.reading;
        for hit in LENGTH.find_iter(reading.shown()) {
            let measured = reading.figures_after(hit.end()).any(|figure| {
                let gap = reading.shown()[hit.end()..figure.range.start].trim();
                let spans = figure.to.is_some() && matches!(figure.value, Value::Clock { .. });
                spans
                    || (matches!(figure.value, Value::Duration(_))
                        && matches!(
                            gap,
                            "(" | ":" | "," | "–" | "- " | "(about" | ": about" | ", about" | ", around" | "(around"
                        ))
            }) || reading.near_after(hit.end()).starts_with(" (");
            if OTHER.is_match(&reading.shown()[hit.start()..]) || measured || is_explained(reading, hit.range()) {
                continue;
            }
            let words = &reading.text()[hit.range()];
            let end = hit.end();
            found.push(
                Draft::new(hit.range(), format!("‘{words}’: from when to when?")).offer(end..end, " ([hh:mm–hh:mm])"),
            );
        }
    }
}

/// Whether "too long" is told elsewhere in the sentence by a length, or says what a part of a system did.
fn is_explained(reading: &brief_prose::Reading<'_>, hit: std::ops::Range<usize>) -> bool {
    let shown = reading.shown();
    if !shown[hit.clone()].ends_with("too long") {
        return false;
    }
    let measured = reading.figures_after(0).any(|figure| {
        let spans = figure.to.is_some() && matches!(figure.value, Value::Clock { .. });
        spans || matches!(figure.value, Value::Duration(_))
    });
    let held = HELD.find(&shown[..hit.start]).is_some_and(|held| {
        let before = &shown[..held.start()];
        let object = held.as_str().split_whitespace().nth(1).is_some() && !PASSIVE.is_match(before);
        (object || HOLDING.is_match(before)) && !HIT.is_match(held.as_str())
    });
    measured || held
}
