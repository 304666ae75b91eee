//! When it started, was detected, contained and resolved: from labels, from the timeline, from sentences.

use std::ops::Range;

use regex::Regex;

use super::turn::{
    begins_here, begins_with_repair, bold_turn, elsewhere, end_weight, goes_on, harm_is_over, harms, is_bound,
    is_office_hour, made_between, only_diagnoses, only_writes, plainly_seen, plainly_stops, promised, rehearsed,
    relative, repropagates, staged, start_is_unknown, unheard,
};
use super::{Event, Found, Timeline, moment};
use crate::calendar::Instant;
use crate::candidate::{Field, Value};
use crate::cue;
use crate::grammar::moment::Mention;
use crate::outline::{Kind, Topic};
use crate::report::{Report, Sentence};

/// A time that a report gives for a turn of the incident.
#[derive(Debug, Clone)]
pub(crate) struct Claim {
    /// Which turn.
    pub(crate) field: Field,
    /// How clearly the text says so; the clearest claim is taken.
    pub(crate) weight: u32,
    /// When; `None` if nobody can tell the day.
    pub(crate) at: Option<Instant>,
    /// Where it says so.
    pub(crate) range: Range<usize>,
    /// By which rule it was read.
    pub(crate) rule: &'static str,
}

impl Claim {
    fn absolute(&self) -> Option<i64> {
        self.at.as_ref().map(Instant::absolute)
    }

    /// Whether the text is plain enough to take the time without asking.
    const fn is_sure(&self) -> bool {
        let enough = match self.field {
            Field::Resolved => 62,
            Field::Contained => 57,
            _ => 50,
        };
        self.weight >= enough
    }
}

/// All claims on the turns of the incident.
#[derive(Debug, Default)]
pub(crate) struct KeyTimes {
    /// The claims, in no order.
    pub(crate) claims: Vec<Claim>,
}

/// Below this weight nothing is taken.
const ENOUGH: u32 = 40;

impl KeyTimes {
    /// Collects the claims.
    pub(crate) fn of(report: &Report<'_>, timeline: &Timeline) -> Self {
        let mut times = Self::default();
        times.labels(report);
        times.events(report, timeline);
        times.sentences(report);
        if report.sentences.iter().take(200).any(|sentence| start_is_unknown(report.str(&sentence.range))) {
            for claim in times.claims.iter_mut().filter(|claim| claim.field == Field::Started) {
                claim.weight = claim.weight.min(ENOUGH);
            }
        }
        times
    }

    /// The clearest claim on a turn.
    pub(crate) fn best(&self, field: Field) -> Option<&Claim> {
        let mut best: Option<&Claim> = None;
        let turns = (field == Field::Contained)
            .then(|| (self.time(Field::Started), self.time(Field::Resolved), self.time(Field::Detected)));
        for claim in self.claims.iter().filter(|claim| claim.field == field && claim.weight >= ENOUGH) {
            // A repair before the start, or after all was well, is another deed.
            if let (Some((start, end, seen)), Some(at)) = (&turns, claim.at.as_ref().map(Instant::absolute))
                && claim.rule != "label"
                && (start.is_some_and(|start| at <= start)
                    || end.is_some_and(|end| at > end)
                    || seen.is_some_and(|seen| at < seen))
            {
                continue;
            }
            // Of two ends that are told as clearly, the later one is the end of all.
            let later = |other: &Claim| {
                field == Field::Resolved && claim.weight == other.weight && claim.absolute() > other.absolute()
            };
            if best.is_none_or(|other| claim.weight > other.weight || later(other)) {
                best = Some(claim);
            }
        }
        best
    }

    fn time(&self, field: Field) -> Option<i64> {
        self.best(field).and_then(|claim| claim.at.as_ref()).filter(|at| at.hour.is_some()).map(Instant::absolute)
    }

    /// The clearest claims as candidates.
    pub(crate) fn found(&self) -> Vec<Found> {
        let mut list = Vec::new();
        for field in [Field::Started, Field::Detected, Field::Contained, Field::Resolved] {
            let Some(claim) = self.best(field) else { continue };
            let value = claim.at.as_ref().filter(|_| claim.is_sure()).map_or(Value::Open, |at| moment(at, ""));
            let found = Found::at(field, value, claim.range.clone(), claim.rule);
            list.push(match &claim.at {
                Some(at) => found.inferred_as(at),
                None => found,
            });
        }
        list
    }

    fn claim(&mut self, field: Field, weight: u32, at: Option<Instant>, range: Range<usize>, rule: &'static str) {
        self.claims.push(Claim { field, weight, at, range, rule });
    }

    /// `Impact started: 2024-11-06 06:00`, `Date and time: 19:42 to 21:10`.
    fn labels(&mut self, report: &Report<'_>) {
        for block in &report.page.blocks {
            if block.quoted || block.kind == Kind::Front && block.label.is_none() {
                continue;
            }
            let body = report.page.body(block);
            let mentions = report.mentions_in(&body);
            let field = match block.own {
                Some(Topic::StartTime) => Field::Started,
                Some(Topic::DetectTime) => Field::Detected,
                Some(Topic::ContainTime) => Field::Contained,
                Some(Topic::ResolveTime) => Field::Resolved,
                _ => {
                    if matches!(block.topic, Topic::When | Topic::Duration | Topic::StartTime)
                        && !matches!(block.kind, Kind::Heading(_))
                    {
                        self.stretch(report, &body, 95, "stretch");
                    }
                    continue;
                }
            };
            let Some(mention) = mentions.first() else { continue };
            // A bare date is no time of a turn unless the label asks for it alone.
            let weight = if mention.clock.is_some() { 100 } else { 41 };
            let at = report.calendar.understand(mention, None);
            self.claim(field, weight, at, block.range.clone(), "label");
        }
    }

    /// The two ends of a stretch of time.
    fn stretch(&mut self, report: &Report<'_>, range: &Range<usize>, weight: u32, rule: &'static str) {
        let mentions = report.mentions_in(range);
        let begins = |mention: &Mention| {
            mention.opens
                && mention.clock.is_some()
                && !is_office_hour(report, mention.range.start)
                && !made_between(report, mention.range.start)
        };
        let Some(first) = mentions.iter().position(begins) else { return };
        let Some(second) = mentions.get(first + 1) else { return };
        let at = report.calendar.understand(&mentions[first], None);
        let day = at.as_ref().map(|at| at.day);
        let mut until = report.calendar.understand(second, day);
        if let (Some(start), Some(end)) = (&at, &until)
            && (second.date.is_none() || end.hour == Some(0))
            && end.minutes() < start.minutes()
        {
            until = end.day.succ_opt().map(|next| end.clone().on(next));
        }
        self.claim(Field::Started, weight, at, range.clone(), rule);
        // "From 9:00 to 9:12 and from 10:50 to 11:02": of several stretches, the first does not tell the end.
        let again = mentions[first + 1..].iter().any(|mention| mention.opens && mention.clock.is_some());
        self.claim(Field::Resolved, if again { ENOUGH } else { weight - 5 }, until, range.clone(), rule);
    }

    fn events(&mut self, report: &Report<'_>, timeline: &Timeline) {
        if timeline.events.iter().all(|event| event.prose) {
            return;
        }
        let ordered = in_time(timeline);
        let says = |event: &Event, cue: &Regex| cue.is_match(report.str(&(event.what..event.range.end)));
        let mut detected: Option<i64> = None;
        let mut harmed = false;
        let mut repaired = false;
        for event in &ordered {
            let Some(at) = &event.at else { continue };
            if at.hour.is_none() {
                continue;
            }
            if let Some(stage) = event.stage {
                let known = self.claims.iter().any(|claim| claim.field == stage && claim.rule == "stage");
                // Of several notices of one stage, newest first, the first of all is the turn.
                if !known || stage == Field::Resolved {
                    // A notice is posted after what it tells, which a sentence may tell with its own time.
                    self.claim(stage, 74, Some(at.clone()), event.range.clone(), "stage");
                }
                continue;
            }
            if report.str(&event.range).starts_with("Posted") || staged(report, event) {
                continue;
            }
            let text = report.str(&(event.what..event.range.end));
            let quiet = cue::HARMLESS.is_match(text);
            let mut claim =
                |field, weight, rule| self.claim(field, weight, Some(at.clone()), event.range.clone(), rule);
            let begins = cue::BEGINS.is_match(text);
            let ends = cue::ENDS.is_match(text);
            let notices = cue::DETECT.is_match(text);
            if begins && !quiet && !ends {
                claim(
                    Field::Started,
                    if bold_turn(text, "start") || bold_turn(text, "begin") || bold_turn(text, "began") {
                        90
                    } else {
                        62
                    },
                    "event",
                );
            }
            if ends && !quiet && !elsewhere(text) {
                claim(
                    Field::Resolved,
                    match (bold_turn(text, "end") || bold_turn(text, "over"), harm_is_over(text)) {
                        // The harm ends before the work on the incident does.
                        (true, true) => 91,
                        (true, false) => 90,
                        (false, _) => end_weight(text),
                    },
                    "event",
                );
            }
            let noticed =
                notices && !quiet && !ends && !begins_with_repair(text) && !unheard(text) && !only_diagnoses(text);
            if noticed && detected.is_none() && !only_writes(text) {
                claim(Field::Detected, if plainly_seen(text) { 66 } else { 60 }, "event");
                if plainly_seen(text) {
                    detected = Some(at.absolute());
                }
            }
            let harm = harms(text) && !quiet && !ends;
            let repair = cue::CONTAINS.is_match(text);
            repaired |= repair && !notices;
            if harm && !harmed && !notices && !repair && !repaired && detected.is_none_or(|time| at.absolute() <= time)
            {
                claim(Field::Started, 50, "event");
                harmed = true;
            }
        }
        self.containment(report, &ordered, says);
    }

    /// The last repair before all was well, or the last one at all.
    fn containment(&mut self, report: &Report<'_>, ordered: &[&Event], says: impl Fn(&Event, &Regex) -> bool) {
        let end = self.best(Field::Resolved).and_then(|claim| claim.at.as_ref()).map(Instant::absolute);
        let begin = self.time(Field::Started).max(self.time(Field::Detected).map(|seen| seen - 1));
        let fits = |event: &&&Event| {
            let Some(at) = &event.at else { return false };
            let time = at.absolute();
            let text = report.str(&(event.what..event.range.end));
            at.hour.is_some()
                && end.is_none_or(|end| time <= end)
                && begin.is_none_or(|begin| time > begin)
                && says(event, &cue::CONTAINS)
                && !cue::HARMLESS.is_match(text)
                && !promised(text)
                && !rehearsed(text)
                && !goes_on(text)
                && !cue::ENDS.is_match(text)
        };
        let repairs: Vec<&&Event> = ordered.iter().filter(fits).collect();
        let chosen = if end.is_some() { repairs.last() } else { repairs.first() };
        if let Some(event) = chosen {
            let text = report.str(&(event.what..event.range.end));
            let since = event.at.as_ref().map(Instant::absolute);
            let later = ordered.iter().filter(|other| {
                let time = other.at.as_ref().map(Instant::absolute);
                time > since && (end.is_none() || time <= end)
            });
            let vain = later.into_iter().any(|other| goes_on(report.str(&(other.what..other.range.end))));
            // Where several repairs fit, nobody but the reader can tell which one stopped the harm.
            let weight =
                if repairs.len() == 1 && plainly_stops(text) && !cue::DETECT.is_match(text) && !vain { 58 } else { 56 };
            self.claim(Field::Contained, weight, event.at.clone(), event.range.clone(), "event");
        }
    }

    fn sentences(&mut self, report: &Report<'_>) {
        for (number, sentence) in report.sentences.iter().enumerate() {
            if silent(report, sentence) {
                continue;
            }
            let mentions = report.mentions_in(&sentence.range);
            if sentence.topic == Topic::Timeline
                && mentions.first().is_some_and(|mention| mention.range.start == sentence.range.start)
            {
                // An event in a line of its own was judged as an event.
                continue;
            }
            if !mentions.iter().any(|mention| mention.clock.is_some()) {
                let text = report.str(&sentence.range);
                if mentions.is_empty()
                    && relative(text)
                    && cue::DETECT.is_match(text)
                    && cue::MACHINE.is_match(text)
                    && !unheard(text)
                    && !cue::PROMISE.is_match(text)
                {
                    self.claim(Field::Detected, ENOUGH, None, sentence.range.clone(), "relative");
                }
                continue;
            }
            self.sentence(report, number, sentence);
        }
    }

    fn sentence(&mut self, report: &Report<'_>, number: usize, sentence: &Sentence) {
        let text = report.str(&sentence.range);
        let mentions = report.mentions_in(&sentence.range);
        let day = day_nearby(report, sentence);
        let harm = cue::HARM.is_match(text);
        let place = match sentence.topic {
            Topic::Summary | Topic::Impact | Topic::When | Topic::Duration => 6,
            Topic::Other => 3,
            _ => 0,
        };
        if harm && mentions.iter().any(|mention| mention.opens && mention.clock.is_some()) {
            self.stretch(report, &sentence.range, 80 + place, "stretch");
        }
        let clauses = clauses(report, &sentence.range);
        for (range, mention) in clauses {
            if is_bound(report, mention.range.start) {
                continue;
            }
            let at = report.calendar.understand(mention, day);
            let clause = report.str(&range);
            let mut claim =
                |field, weight: u32| self.claim(field, weight + place, at.clone(), range.clone(), "sentence");
            let told = harm || cue::BEGINS.is_match(text);
            let ends = cue::ENDS.is_match(clause) || told && clause.split(" at ").next().is_some_and(ends_next);
            let detects =
                cue::DETECT.is_match(clause) && !unheard(clause) && !only_writes(clause) && !only_diagnoses(clause);
            if !ends && (cue::BEGINS.is_match(clause) || begins_here(clause) && harm) {
                claim(Field::Started, 64);
            }
            if ends && !elsewhere(clause) {
                claim(Field::Resolved, 64);
            } else if cue::CONTAINS.is_match(clause) && !promised(clause) && !detects {
                claim(Field::Contained, 56);
            }
            if detects && !ends {
                claim(Field::Detected, if sentence.topic == Topic::Detection { 74 } else { 54 });
            }
            if repropagates(clause) && !ends {
                claim(Field::Contained, 60);
            }
            let after = report.sentences[number + 1..].iter().take(3).take_while(|next| next.block == sentence.block);
            let harm_follows = harm || after.into_iter().any(|next| cue::HARM.is_match(report.str(&next.range)));
            let early = number < 12 || matches!(sentence.topic, Topic::Summary | Topic::Timeline | Topic::Trigger);
            let acts = cue::TRIGGER.is_match(clause) && !cue::CONTAINS.is_match(clause);
            if acts && early && harm_follows && !detects && !ends {
                claim(Field::Started, 46);
            }
        }
    }
}

/// Whether a sentence tells no turn of the incident: it is about something else, or it was judged as an event.
fn silent(report: &Report<'_>, sentence: &Sentence) -> bool {
    let kind = report.block(sentence).kind;
    let text = report.str(&sentence.range);
    !report.tells(sentence)
        || match sentence.topic {
            Topic::Timeline => matches!(kind, Kind::Row | Kind::Item),
            Topic::ActionsRunning | Topic::Lessons | Topic::Background => true,
            // A repair can be told at the head of a part on actions.
            Topic::Actions => kind != Kind::Paragraph || cue::PROMISE.is_match(text) || !cue::CONTAINS.is_match(text),
            _ => false,
        }
}

/// The parts of a sentence with one time each.
fn clauses<'r>(
    report: &'r Report<'_>,
    range: &Range<usize>,
) -> Vec<(Range<usize>, &'r crate::grammar::moment::Mention)> {
    let timed: Vec<_> = report.mentions_in(range).iter().filter(|mention| mention.clock.is_some()).collect();
    if timed.len() == 1 {
        return vec![(range.clone(), timed[0])];
    }
    let mut list = Vec::new();
    let mut start = range.start;
    for (at, mention) in timed.iter().enumerate() {
        let end = match timed.get(at + 1) {
            Some(next) => {
                let gap = &report.page.text[mention.range.end..next.range.start];
                let turned = gap.find(" and ").filter(|cut| ends_next(&gap[*cut..]));
                let cut = turned
                    .or_else(|| gap.rfind(" and "))
                    .or_else(|| gap.rfind(", "))
                    .or_else(|| gap.rfind("; "))
                    .filter(|cut| turned.is_some() || *cut > 12 || gap.len() - *cut > 24);
                match cut {
                    Some(cut) => mention.range.end + cut,
                    None => continue,
                }
            }
            None => range.end,
        };
        if start < end {
            let first = timed.iter().find(|mention| mention.range.start >= start).unwrap_or(mention);
            list.push((trim(report, start..end), *first));
        }
        start = end;
    }
    list
}

/// "… and ended at": the next time is that of the end.
fn ends_next(gap: &str) -> bool {
    let lower = gap.to_lowercase();
    ["ended", "finished", "was resolved", "was over", "concluded", "recovered", "was restored", "stopped"]
        .iter()
        .any(|word| lower.contains(word))
}

fn trim(report: &Report<'_>, range: Range<usize>) -> Range<usize> {
    let text = report.str(&range);
    let skip = text.len() - text.trim_start_matches([' ', ',', ';']).len();
    let rest = text[skip..].strip_prefix("and ").map_or(skip, |_| skip + 4);
    let end = range.start + text.trim_end().len();
    (range.start + rest).min(end)..end
}

/// The events in the order of time; those without a day keep their places at the end.
fn in_time(timeline: &Timeline) -> Vec<&Event> {
    let mut list: Vec<&Event> = timeline.events.iter().collect();
    let falls = list.first().zip(list.last()).is_some_and(|(first, last)| match (&first.at, &last.at) {
        (Some(first), Some(last)) => first.absolute() > last.absolute(),
        _ => false,
    });
    // Only a list that runs backwards as a whole is turned; one slip of a date must not move an event.
    let steps = list.windows(2).filter(|pair| match (&pair[0].at, &pair[1].at) {
        (Some(a), Some(b)) => a.absolute() > b.absolute(),
        _ => false,
    });
    if falls && steps.count() * 2 > list.len() {
        list.reverse();
    }
    list
}

/// The day that the sentence, or the one before it, tells.
fn day_nearby(report: &Report<'_>, sentence: &Sentence) -> Option<chrono::NaiveDate> {
    let block = report.block(sentence);
    let own = report
        .mentions_in(&(block.range.start..sentence.range.end))
        .iter()
        .rev()
        .take(40)
        .find_map(|mention| report.calendar.named_day(mention));
    own.or_else(|| report.day_before(sentence))
}
