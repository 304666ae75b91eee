//! What was done and what is still to do: items, rows, tasks and sentences that promise.

use std::ops::Range;

use super::Found;
use crate::candidate::{Field, Value};
use crate::cue;
use crate::outline::{Block, Kind, Topic};
use crate::report::{Report, Sentence};

/// More actions than anybody reads.
const MOST: usize = 40;

/// Reads the actions.
pub(crate) fn read(report: &Report<'_>) -> Vec<Found> {
    let mut list = done_at_once(report);
    let before = list.len();
    for number in 0..report.page.blocks.len() {
        if list.len() >= MOST {
            break;
        }
        block(report, number, &mut list);
    }
    if list.len() == before {
        let learned: Vec<Found> = promises(report, &[Topic::Lessons, Topic::WentWrong]);
        if !learned.is_empty() {
            list.extend(learned);
            list.truncate(MOST);
            return list;
        }
        list.extend(promises(
            report,
            &[
                Topic::Lessons,
                Topic::WentWrong,
                Topic::Resolution,
                Topic::Cause,
                Topic::Summary,
                Topic::Other,
                Topic::Impact,
                Topic::Details,
            ],
        ));
    }
    list.truncate(MOST);
    list
}

const PARTS: &[Topic] = &[Topic::Actions, Topic::ActionsDone, Topic::ActionsRunning, Topic::Advice];

/// The actions in a block of a part on actions.
fn block(report: &Report<'_>, number: usize, list: &mut Vec<Found>) {
    let page = report.page;
    let block = &page.blocks[number];
    if block.quoted || matches!(block.kind, Kind::Heading(_) | Kind::Code | Kind::Front) || !in_part(report, block) {
        return;
    }
    let body = page.body(block);
    if block.cells.len() >= 2 && block.label.is_none() {
        row(report, block, list);
        return;
    }
    if body.is_empty() || report.str(&body).split_whitespace().count() < 2 {
        return;
    }
    let child = block.kind == Kind::Item && parent_is_action(report, number);
    if child {
        return;
    }
    if block.kind == Kind::Item || block.label.is_some() {
        item(report, block, &body, list);
    } else {
        let sentences = report.sentences.iter().filter(|sentence| sentence.block == number);
        if alone_in_lines(report, number) {
            item(report, block, &body, list);
            return;
        }
        list.extend(sentences.filter(|sentence| promises_something(report, sentence, true)).map(|sentence| {
            let text = report.str(&sentence.range);
            action(report, sentence.range.clone(), text, status(text, None, block.topic), block.topic)
        }));
    }
}

/// Whether a part on actions has its actions in lines of their own, without bullets.
fn alone_in_lines(report: &Report<'_>, number: usize) -> bool {
    const NEAR: usize = 30;
    let blocks = &report.page.blocks;
    let own = &blocks[number];
    let same = |block: &&Block| block.under == own.under && block.topic == own.topic;
    let before = blocks[..number].iter().rev().take(NEAR).take_while(same);
    let after = blocks[number + 1..].iter().take(NEAR).take_while(same);
    let part: Vec<&Block> = before.chain(std::iter::once(own)).chain(after).collect();
    let lines = part.iter().all(|block| {
        block.kind == Kind::Paragraph && block.range.len() <= 160 && !report.str(&block.range).ends_with(':')
    });
    lines && part.len() >= 2
}

/// Whether a block belongs to actions; advice to others does not, and the label of an action does not lead out of them.
fn in_part(report: &Report<'_>, block: &Block) -> bool {
    if PARTS.contains(&block.topic) {
        return true;
    }
    let above = block.under.iter().rev().any(|heading| {
        let heading = &report.page.blocks[*heading];
        matches!(heading.kind, Kind::Heading(_))
            && crate::outline::topic_of_heading(report.str(&heading.range)).is_some_and(|topic| PARTS.contains(&topic))
    });
    above && block.own.is_some()
}

/// Whether the item that this one belongs to is an action itself.
fn parent_is_action(report: &Report<'_>, number: usize) -> bool {
    let blocks = &report.page.blocks;
    let depth = blocks[number].depth;
    let parent = blocks[..number].iter().rev().take(30).find(|block| block.kind != Kind::Item || block.depth < depth);
    parent.is_some_and(|parent| {
        parent.kind == Kind::Item
            && parent.depth < depth
            && (parent.label.is_none() || !report.page.body(parent).is_empty())
            && !report.str(&parent.range).ends_with(':')
    })
}

fn item(report: &Report<'_>, block: &Block, body: &Range<usize>, list: &mut Vec<Found>) {
    let text = report.str(body);
    if text.ends_with(':')
        || text.ends_with('?')
        || cue::OTHERS.is_match(text) && !text.to_lowercase().starts_with("we ")
        || is_link(report, block)
    {
        return;
    }
    let whole = if block.own.is_some() || block.label.is_some() { block.range.clone() } else { body.clone() };
    let range = short(report, whole, body);
    list.push(action(report, range, text, status(text, block.ticked, block.topic), block.topic));
}

/// An item that is a link to a ticket and nothing else tells nothing.
fn is_link(report: &Report<'_>, block: &Block) -> bool {
    let text = report.str(&block.range);
    text.starts_with("http") && !text.contains(' ')
}

/// At most two sentences and some fifty words.
fn short(report: &Report<'_>, whole: Range<usize>, body: &Range<usize>) -> Range<usize> {
    if report.str(&whole).split_whitespace().count() <= 50 {
        return whole;
    }
    let sentences = crate::sentence::split(&report.page.text, body.clone());
    let first = sentences.first().map_or(body.end, |first| first.end);
    whole.start..first
}

/// A row of a table of actions, with the columns that its head names.
fn row(report: &Report<'_>, block: &Block, list: &mut Vec<Found>) {
    let head: Vec<String> = block
        .table
        .map(|table| report.page.tables[table].iter().map(|cell| report.str(cell).to_lowercase()).collect())
        .unwrap_or_default();
    let column = |names: &[&str]| head.iter().position(|head| names.iter().any(|name| head.contains(name)));
    let cell = |at: Option<usize>| {
        at.and_then(|at| block.cells.get(at)).map(|cell| report.str(cell).trim()).unwrap_or_default()
    };
    let main = column(&[
        "action",
        "description",
        "task",
        "what",
        "item",
        "todo",
        "summary",
        "title",
        "measure",
        "improvement",
        "follow",
    ])
    .and_then(|at| block.cells.get(at))
    .filter(|cell| report.str(cell).split_whitespace().count() >= 2)
    .or_else(|| block.cells.iter().max_by_key(|cell| cell.len()));
    let Some(main) = main.filter(|main| report.str(main).split_whitespace().count() >= 2) else { return };
    let state = cell(column(&["status", "state", "done"]));
    let text = report.str(&block.range);
    let known = if state.is_empty() { status(text, None, block.topic) } else { status(state, None, block.topic) };
    let mut found = action(report, main.clone(), report.str(main), known, block.topic);
    if let Value::Action { owner, due, .. } = &mut found.value {
        cell(column(&["owner", "assignee", "who", "responsible", "assigned", "lead"])).clone_into(owner);
        let when = column(&["due", "date", "deadline", "when", "eta", "target"]).and_then(|at| block.cells.get(at));
        *due = when.and_then(|cell| day_in(report, cell));
    }
    list.push(found);
}

fn day_in(report: &Report<'_>, range: &Range<usize>) -> Option<String> {
    report.mentions_in(range).iter().find_map(|mention| report.calendar.day_of(mention)).map(|(day, _)| day.to_string())
}

/// What was done to stop the harm, told in the part on the repair or in the summary.
fn done_at_once(report: &Report<'_>) -> Vec<Found> {
    let repair: Vec<&Sentence> =
        report.about(&[Topic::Resolution]).filter(|sentence| report.tells(sentence) && did(report, sentence)).collect();
    let chosen = if repair.is_empty() && !report.has(&[Topic::Resolution]) {
        let other = report.about(&[Topic::Summary, Topic::Other, Topic::Cause, Topic::Details]);
        other
            .filter(|sentence| {
                report.tells(sentence) && did(report, sentence) && cue::CONTAINS.is_match(report.str(&sentence.range))
            })
            .take(2)
            .collect()
    } else {
        repair
    };
    chosen
        .into_iter()
        .filter(|sentence| !in_part(report, report.block(sentence)))
        .take(4)
        .map(|sentence| {
            let text = report.str(&sentence.range);
            action(report, sentence.range.clone(), text, "done", Topic::Resolution)
        })
        .collect()
}

fn did(report: &Report<'_>, sentence: &Sentence) -> bool {
    let text = report.str(&sentence.range);
    (cue::DID.is_match(text) || cue::PAST.is_match(text))
        && !cue::PROMISE.is_match(text)
        && text.split_whitespace().count() >= 4
        && !is_verdict(text)
}

/// "This incident has been resolved." tells that it is over and not what was done.
fn is_verdict(text: &str) -> bool {
    let lower = text.to_lowercase();
    let about = ["this ", "the incident ", "the issue ", "the problem ", "the outage "];
    let over =
        ["has been resolved", "was resolved", "is resolved", "is now resolved", "has now been resolved", "is fixed"];
    about.iter().any(|words| lower.starts_with(words))
        && over.iter().any(|words| lower.trim_end_matches('.').ends_with(words))
}

fn promises_something(report: &Report<'_>, sentence: &Sentence, inside: bool) -> bool {
    let text = report.str(&sentence.range);
    let words = text.split_whitespace().count();
    let lower = text.to_lowercase();
    if lower.contains("apolog") || lower.contains("sorry") {
        return false;
    }
    if ["here is", "here are", "below", "the following", "in this section"].iter().any(|words| lower.starts_with(words))
    {
        return false;
    }
    let deed = inside && (cue::DID.is_match(text) || cue::PAST.is_match(text));
    let promise = deed || cue::PROMISE.is_match(text);
    let others = cue::OTHERS.is_match(text) && !lower.contains("we ");
    promise && words >= 4 && !text.ends_with(['?', ':']) && !others
}

/// Promises in parts on other things, where no part is on actions.
fn promises(report: &Report<'_>, topics: &[Topic]) -> Vec<Found> {
    let mut list: Vec<Found> = Vec::new();
    let mut last: Option<usize> = None;
    for sentence in report.about(topics).filter(|sentence| report.tells(sentence)) {
        let text = report.str(&sentence.range);
        let timed = report.mentions_in(&sentence.range).iter().any(|mention| mention.clock.is_some());
        if timed || !cue::INTENT.is_match(text) || !promises_something(report, sentence, false) || regrets(text) {
            continue;
        }
        // An item is one action, however many sentences it takes.
        if report.block(sentence).kind == Kind::Item && last == Some(sentence.block) {
            continue;
        }
        last = Some(sentence.block);
        let text = report.str(&sentence.range);
        list.push(action(report, sentence.range.clone(), text, status(text, None, Topic::Actions), Topic::Actions));
    }
    list
}

/// What should have been is no promise.
fn regrets(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "should have",
        "would have",
        "could have",
        "should not have",
        "had to",
        "was being",
        "were being",
        "will result",
        "will fail",
        "will never",
        "we should be",
        "must be at",
    ]
    .iter()
    .any(|words| lower.contains(words))
}

fn action(report: &Report<'_>, range: Range<usize>, text: &str, status: &'static str, topic: Topic) -> Found {
    let horizon = horizon(text, status, topic);
    let (owner, due) = (owner(text), day_of_due(report, &range, text));
    let what = strip(text).to_owned();
    Found::at(Field::Action, Value::Action { what, owner, due, status, horizon }, range, "action")
}

fn status(text: &str, ticked: Option<bool>, topic: Topic) -> &'static str {
    let lower = text.to_lowercase();
    match ticked {
        Some(true) => return "done",
        Some(false) => return "planned",
        None => {}
    }
    if lower.contains("won't do")
        || lower.contains("wontfix")
        || lower.contains("dropped")
        || lower.contains("rejected")
    {
        "dropped"
    } else if cue::RUNNING.is_match(text) || topic == Topic::ActionsRunning {
        "in_progress"
    } else if perfect(&lower)
        || marked_done(text)
        || cue::PAST.is_match(text)
        || topic == Topic::ActionsDone
        || topic == Topic::Resolution
    {
        "done"
    } else if cue::PROMISE.is_match(text) && !lower.contains("we have ") && !lower.contains("we've ") {
        "planned"
    } else if cue::DID.is_match(text) && (topic != Topic::Actions || told_as_past(&lower)) {
        "done"
    } else {
        "planned"
    }
}

/// `We have rolled the route back`: begins with a deed that is done.
fn perfect(lower: &str) -> bool {
    let mut words = lower.trim_start_matches(|c: char| !c.is_alphabetic()).split_whitespace();
    let begins = match words.next() {
        Some("we've" | "we’ve") => true,
        Some("we") => words.next() == Some("have"),
        _ => false,
    };
    let deed =
        words.find(|word| !matches!(*word, "already" | "since" | "now" | "also" | "permanently" | "temporarily"));
    let told = |word: &str| {
        word.len() > 4 && word.ends_with("ed")
            || matches!(
                word,
                "put"
                    | "set"
                    | "made"
                    | "built"
                    | "sent"
                    | "taken"
                    | "written"
                    | "moved"
                    | "split"
                    | "cut"
                    | "given"
                    | "shut"
                    | "brought"
                    | "bought"
            )
    };
    begins && deed.is_some_and(told)
}

/// In a list of actions, "is restarted" belongs to a condition; "was restarted" tells a deed.
fn told_as_past(lower: &str) -> bool {
    lower.starts_with("we ")
        || [" was ", " were ", " has been ", " have been ", " we have ", " now "]
            .iter()
            .any(|words| lower.contains(words))
}

/// `(done)`, `DONE`, `✅` and the like at an end of the text.
fn marked_done(text: &str) -> bool {
    cue::DONE.find_iter(text).any(|found| {
        let before = text[..found.start()].trim_end();
        let after = text[found.end()..].trim_start();
        let lone = before.is_empty()
            || before.ends_with(['(', '[', '-', '–', '—', '|', ':', '*', ','])
            || after.is_empty()
            || after.starts_with([')', ']', ':']);
        lone && (before.len() < 3 || after.len() < 30)
    })
}

fn horizon(text: &str, status: &str, topic: Topic) -> &'static str {
    if cue::MAKESHIFT.is_match(text) {
        return "workaround";
    }
    match (topic, status) {
        (Topic::Resolution, _) => "contain",
        (Topic::ActionsDone, _) => "permanent",
        (_, "done") if text.to_lowercase().contains("fix") => "permanent",
        _ => "prevent",
    }
}

/// `owner: Operations`, `— Maya, 15 Nov`, `(identity team, …)`.
fn owner(text: &str) -> String {
    let lower = text.to_lowercase();
    for key in ["owner:", "owner -", "assignee:", "assigned to", "responsible:"] {
        if let Some(at) = lower.find(key) {
            let rest = text.get(at + key.len()..).unwrap_or_default().trim_start();
            let end = rest.find([',', ';', ')', '|', '\n']).or_else(|| rest.find(" - ")).unwrap_or(rest.len());
            let end = rest.find(" - ").map_or(end, |dash| dash.min(end));
            return rest[..end].trim().to_owned();
        }
    }
    named_behind(text).map(|(_, name)| name.to_owned()).unwrap_or_default()
}

/// The dash and the name behind it, at the end of an action.
fn named_behind(text: &str) -> Option<(usize, &str)> {
    let (dash, mark) = [" — ", " – ", " - "].iter().filter_map(|mark| Some((text.rfind(mark)?, mark.len()))).max()?;
    let rest = &text[dash + mark..];
    let name = rest.split([',', '(']).next().unwrap_or_default().trim();
    let words: Vec<&str> = name.split_whitespace().collect();
    let upper = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || c == '@');
    // Behind a hyphen each word of a name has its capital; a clause has not.
    let named = words.first().is_some_and(upper) && (text[dash..].starts_with(" — ") || words.iter().all(upper));
    (named && words.len() <= 3 && rest.len() < 40).then_some((dash, name))
}

/// `due: 2021-06-30`, `by 31 January 2024`, `— Maya, 15 Nov`.
fn day_of_due(report: &Report<'_>, range: &Range<usize>, text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let mentions = report.mentions_in(range);
    let mention = mentions.last().filter(|mention| mention.clock.is_none())?;
    let before = report.str(&(range.start..mention.range.start)).to_lowercase();
    let asked =
        ["due:", "due", "by", "until", "eta:", "before", ","].iter().any(|word| before.trim_end().ends_with(word));
    (asked || lower.contains("due")).then(|| report.calendar.day_of(mention)).flatten().map(|(day, _)| day.to_string())
}

/// The words of an action without its ticket, its owner and its mark.
fn strip(text: &str) -> &str {
    let keys = ["- owner", " owner:", " (#", " #"].iter().filter_map(|key| text.find(key));
    let cut = keys.chain(named_behind(text).map(|(dash, _)| dash)).min().unwrap_or(text.len());
    let words = text[..cut].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '(' | ',' | '|'));
    if words.split_whitespace().count() >= 2 { words } else { text }
}
