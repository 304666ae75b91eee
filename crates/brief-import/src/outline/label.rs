//! Finds labels and the headings they stand for, and tells each block what it is about.

use std::ops::Range;

use super::{Block, Kind, Page, Topic, topic};

/// Gives each block its label, its headings and its topic.
pub(crate) fn attach(page: &mut Page) {
    lift_headers(page);
    let mut blocks = std::mem::take(&mut page.blocks);
    for at in 0..blocks.len() {
        let parent = blocks.get(at + 1).is_some_and(|next| next.kind == Kind::Item && next.depth > blocks[at].depth);
        dress(page, &mut blocks[at], parent);
        settle(page, &mut blocks[at]);
    }
    rise(&mut blocks);
    level_times(page, &mut blocks);
    crown(page, &mut blocks);
    let mut titles: Vec<Option<Topic>> = blocks.iter().map(|block| heading_topic(page, block)).collect();
    // "Temporary server downtime" over all is the name of the incident and no part of the report.
    let first = blocks.iter().position(|block| block.kind != Kind::Front);
    if let Some(first) = first
        && matches!(blocks[first].kind, Kind::Heading(_))
        && page.str(&blocks[first].range).split_whitespace().count() >= 3
        && matches!(
            titles[first],
            Some(Topic::Duration | Topic::When | Topic::Affected | Topic::Users | Topic::DataLoss)
        )
    {
        titles[first] = None;
    }
    let mut open: Vec<(u8, usize)> = Vec::new();
    for (at, block) in blocks.iter_mut().enumerate() {
        let level = level_of(block);
        if let Some(level) = level {
            open.retain(|(other, _)| *other < level);
        } else {
            // Running text at the margin ends the items that acted as headings.
            let depth = block.depth;
            open.retain(|(other, _)| *other < 10 || (depth > 0 && *other < 10 + depth));
        }
        block.under = open.iter().map(|(_, heading)| *heading).collect();
        let inherited = open.iter().rev().find_map(|(_, heading)| titles[*heading]);
        // A day within the timeline parts its events and opens no part of its own.
        if inherited == Some(Topic::Timeline) && block.own == Some(Topic::When) {
            block.own = None;
        }
        block.topic = block.own.or(inherited).unwrap_or(Topic::Other);
        if let Some(level) = level {
            open.push((level, at));
        }
    }
    keep_actions(&mut blocks, &titles);
    set_aside(page, &mut blocks);
    leave_out_instructions(page, &mut blocks);
    explain(page, &mut blocks);
    page.blocks = blocks;
}

/// What stands under "Action items" is to be done, also under "Monitoring" or "Detection" within it.
fn keep_actions(blocks: &mut [Block], titles: &[Option<Topic>]) {
    let within = |topic: Topic| {
        matches!(
            topic,
            Topic::Detection | Topic::Resolution | Topic::Details | Topic::Background | Topic::Trigger | Topic::Impact
        )
    };
    for at in 0..blocks.len() {
        let real = |heading: &&usize| matches!(blocks[**heading].kind, Kind::Heading(_));
        let mut above = blocks[at].under.iter().filter(real).rev();
        let part = above.next().is_some_and(|heading| titles[*heading].is_some_and(within));
        let actions = above.any(|heading| titles[*heading] == Some(Topic::Actions));
        if part && actions && blocks[at].own.is_none() {
            blocks[at].topic = Topic::Actions;
        }
    }
}

/// Takes out of the text what only frames it: the head of a mail, and when a notice was posted.
fn set_aside(page: &Page, blocks: &mut [Block]) {
    const HEAD: usize = 12;
    let name = |block: &Block| {
        let text = page.str(&block.range);
        text.split_once(':').map(|(name, _)| name.trim().to_ascii_lowercase()).unwrap_or_default()
    };
    let head: Vec<String> = blocks.iter().take(HEAD).map(name).collect();
    let mail = head.iter().any(|name| name == "from") && head.iter().any(|name| name == "subject");
    if blocks.iter().any(|block| page.str(&block.range).starts_with("Posted ")) {
        tell_notice(page, blocks);
    }
    for (at, block) in blocks.iter_mut().enumerate() {
        let letter = mail
            && head.get(at).is_some_and(|name| {
                matches!(name.as_str(), "from" | "to" | "cc" | "date" | "sent" | "subject" | "reply-to" | "message-id")
            });
        let posted = block.kind == Kind::Paragraph && page.str(&block.range).starts_with("Posted ");
        if letter || posted {
            (block.own, block.topic) = (None, Topic::Aside);
        }
    }
}

/// Takes out what a template says to its writer: "Describe how users were impacted during the incident".
fn leave_out_instructions(page: &Page, blocks: &mut [Block]) {
    for at in 1..blocks.len() {
        let under = matches!(blocks[at - 1].kind, Kind::Heading(_));
        if under && blocks[at].kind == Kind::Paragraph && blocks[at].label.is_none() {
            let text = page.str(&blocks[at].range);
            if instructs(text) {
                blocks[at].topic = Topic::Aside;
            }
        }
    }
}

/// Whether a text tells somebody what to write.
fn instructs(text: &str) -> bool {
    let lower = text.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let order = matches!(
        words.next().unwrap_or_default(),
        "list"
            | "describe"
            | "report"
            | "note"
            | "run"
            | "provide"
            | "explain"
            | "include"
            | "summarise"
            | "summarize"
            | "outline"
            | "state"
            | "give"
            | "document"
            | "write"
            | "add"
            | "fill"
    );
    let object = matches!(
        words.next().unwrap_or_default(),
        "the" | "a" | "an" | "any" | "how" | "what" | "when" | "who" | "why" | "all" | "your" | "every" | "in" | "here"
    );
    let about = ["incident", "outage", "event", "issue", "impact", "cause", "happened", "relevant", "timeline"];
    let told = lower.contains(" was ") && lower.chars().any(|c| c.is_ascii_digit() && c != '5');
    order && object && about.iter().any(|word| lower.contains(word)) && !told
}

/// On the page of a service's status, the part called "Postmortem" tells the story.
fn tell_notice(page: &Page, blocks: &mut [Block]) {
    let named: Vec<bool> = blocks
        .iter()
        .map(|block| {
            let title = block.under.last().map(|heading| page.str(&blocks[*heading].range).to_ascii_lowercase());
            title.is_some_and(|title| matches!(title.trim(), "postmortem" | "post-mortem"))
        })
        .collect();
    for (block, named) in blocks.iter_mut().zip(named) {
        if named && block.topic == Topic::Other {
            block.topic = Topic::Summary;
        }
    }
}

/// Where nothing else tells the cause, running text on "what went wrong" does.
fn explain(page: &Page, blocks: &mut [Block]) {
    let has = |topic: Topic| blocks.iter().any(|block| block.topic == topic);
    if has(Topic::Cause) || has(Topic::WentWell) || has(Topic::Whys) {
        return;
    }
    let wrong: Vec<bool> = blocks
        .iter()
        .map(|block| {
            let title = block.under.last().map(|heading| page.str(&blocks[*heading].range).to_ascii_lowercase());
            title.is_some_and(|title| title.trim_end_matches(['?', ':']).trim() == "what went wrong")
        })
        .collect();
    for (block, wrong) in blocks.iter_mut().zip(wrong) {
        if wrong && block.kind == Kind::Paragraph && block.topic == Topic::WentWrong {
            block.topic = Topic::Cause;
        }
    }
}

/// The first row of a table without a header is one if its first cell is the name of a column.
fn lift_headers(page: &mut Page) {
    let mut lifted = Vec::new();
    for at in 0..page.blocks.len() {
        let block = &page.blocks[at];
        let Some(table) = block.table else { continue };
        let first = at == 0 || page.blocks[at - 1].table != Some(table);
        let names = block.cells.len() >= 2
            && block.cells.iter().all(|cell| page.text[cell.clone()].split_whitespace().count() <= 4);
        if first && names && page.tables[table].is_empty() && is_column(&page.text[block.cells[0].clone()]) {
            lifted.push((at, table));
        }
    }
    for (at, table) in lifted.into_iter().rev() {
        let block = page.blocks.remove(at);
        page.tables[table] = block.cells;
    }
}

/// Whether a word names a column.
fn is_column(text: &str) -> bool {
    let lower = text.to_lowercase();
    let word = lower.split(['(', '/', ' ']).next().unwrap_or_default().trim();
    matches!(
        word,
        "time"
            | "date"
            | "when"
            | "timestamp"
            | "field"
            | "action"
            | "item"
            | "task"
            | "event"
            | "what"
            | "#"
            | "no"
            | "owner"
            | "description"
            | "key"
            | "ticket"
    )
}

/// Finds the label of a block, and makes headings of bold lines.
fn dress(page: &Page, block: &mut Block, parent: bool) {
    if matches!(block.kind, Kind::Heading(_) | Kind::Code) {
        return;
    }
    if block.cells.len() >= 2 {
        let header = block.table.map(|table| &page.tables[table]).filter(|header| !header.is_empty());
        let first = block.cells[0].clone();
        // A table of events or of actions has columns; only one of fields has labels in front.
        let fields = header.is_none_or(|header| {
            header.len() == 2 && !is_column(page.str(&header[0])) || page.str(&header[0]).eq_ignore_ascii_case("field")
        });
        if fields && (block.kind == Kind::Front || block.cells.len() == 2) {
            block.own = topic::of_label(page.str(&first));
            if block.own.is_some() || block.kind == Kind::Front {
                block.label = Some(first);
            }
        }
        return;
    }
    let text = page.str(&block.range);
    if let Some(bold) = bold_label(page, block) {
        let words = page.str(&bold).split_whitespace().count();
        let whole = text[bold.end - block.range.start..].trim_matches(|c: char| !c.is_alphanumeric()).is_empty();
        let dated = page.str(&bold).starts_with(|c: char| c.is_ascii_digit());
        if whole && words <= 12 && !dated && block.kind == Kind::Paragraph && !text.ends_with(['.', '!']) {
            block.kind = Kind::Heading(7);
            return;
        }
        let colon = page.str(&bold).trim_end().ends_with([':', '：'])
            || page.text[bold.end..block.range.end].trim_start().starts_with([':', '：']);
        let own = topic::of_label(page.str(&bold)).filter(|_| !dated);
        let dash = page.text[bold.end..block.range.end].trim_start().starts_with(['-', '–', '—']);
        if (colon || (dash && own.is_some()) || (whole && parent)) && !dated {
            block.label = Some(bold);
            block.own = own;
            return;
        }
    }
    plain_label(page, block, parent);
}

/// `Impact: …` without bold, for words that reports use as labels.
fn plain_label(page: &Page, block: &mut Block, parent: bool) {
    let text = page.str(&block.range);
    let Some(colon) = text.char_indices().take(60).find(|(_, c)| matches!(c, ':' | '：')).map(|(at, _)| at) else {
        if parent && text.split_whitespace().count() <= 6 && block.kind == Kind::Item {
            block.own = topic::of_heading(text);
            block.label = block.own.map(|_| block.range.clone());
        } else if block.kind == Kind::Item || block.kind == Kind::Paragraph {
            timed_label(page, block);
        }
        return;
    };
    let key = text[..colon].trim();
    let behind = &text[colon..];
    let clock = behind[1..].starts_with(|c: char| c.is_ascii_digit()) && key.ends_with(|c: char| c.is_ascii_digit());
    if key.is_empty() || clock || behind.starts_with("://") || !key.starts_with(|c: char| c.is_alphabetic()) {
        if block.kind == Kind::Item || block.kind == Kind::Paragraph {
            timed_label(page, block);
        }
        return;
    }
    let own = topic::of_label(key).filter(|_| key.split_whitespace().count() <= 6);
    let lower = key.starts_with(|c: char| c.is_lowercase());
    if own.is_some() && !lower {
        block.label = Some(block.range.start..block.range.start + colon);
        block.own = own;
    }
}

/// `First detected 2022-01-22 11:57`: the words in front of a time that fills the rest of a short line.
fn timed_label(page: &Page, block: &mut Block) {
    let text = page.str(&block.range);
    if text.len() > 90 {
        return;
    }
    let Some(digit) = text.find(|c: char| c.is_ascii_digit()) else { return };
    let key = text[..digit].trim_end_matches(|c: char| !c.is_alphanumeric());
    let rest = text[digit..].chars().filter(|c| c.is_alphabetic()).count();
    if key.is_empty() || rest > 12 || key.split_whitespace().count() > 4 {
        return;
    }
    if let Some(
        own @ (Topic::StartTime | Topic::DetectTime | Topic::ContainTime | Topic::ResolveTime | Topic::OtherTime),
    ) = topic::of_label(key)
    {
        block.own = Some(own);
        block.label = Some(block.range.start..block.range.start + key.len());
    }
}

/// The bold words at the start of a block.
fn bold_label(page: &Page, block: &Block) -> Option<Range<usize>> {
    let first = block.strong.first()?;
    let lead = page.text.get(block.range.start..first.start)?;
    if lead.chars().any(char::is_alphanumeric) {
        return None;
    }
    let text = page.str(first);
    let trimmed = text.trim_end();
    (!trimmed.is_empty()).then(|| first.start..first.start + trimmed.len())
}

/// A bold line right under a real heading of no topic of its own is not deeper than one that stands alone.
fn rise(blocks: &mut [Block]) {
    let real = blocks.iter().any(|block| matches!(block.kind, Kind::Heading(level) if level < 7));
    if !real {
        for block in blocks.iter_mut() {
            if block.kind == Kind::Heading(7) {
                block.kind = Kind::Heading(2);
            }
        }
    }
}

/// Headings of nothing but a time are of one level, whatever their marks: one slip does not end the timeline.
fn level_times(page: &Page, blocks: &mut [Block]) {
    let mut last: Option<u8> = None;
    for block in blocks.iter_mut() {
        let Kind::Heading(level) = block.kind else { continue };
        let text = page.str(&block.range);
        let (hour, rest) = text.split_once(':').unwrap_or((text, ""));
        let timed = (1..=2).contains(&hour.len())
            && hour.bytes().all(|byte| byte.is_ascii_digit())
            && rest.starts_with(|c: char| c.is_ascii_digit());
        if timed {
            let level = last.map_or(level, |last| level.max(last));
            block.kind = Kind::Heading(level);
            last = Some(level);
        } else if last.is_some_and(|last| level < last) {
            last = None;
        }
    }
}

/// A short first line without a full stop is the title.
fn crown(page: &Page, blocks: &mut [Block]) {
    if blocks.len() < 4 || blocks.iter().any(|block| block.kind == Kind::Heading(1)) {
        return;
    }
    let Some(first) = blocks.iter_mut().find(|block| block.kind != Kind::Front) else { return };
    let text = page.text[first.range.clone()].trim();
    let words = text.split_whitespace().count();
    let line = (2..=16).contains(&words)
        && !text.ends_with(['.', '!', '?', ':', '。', ',', ';'])
        && text.chars().any(char::is_alphabetic);
    if first.kind == Kind::Paragraph && first.label.is_none() && !first.quoted && line {
        first.kind = Kind::Heading(1);
    }
}

fn level_of(block: &Block) -> Option<u8> {
    match block.kind {
        Kind::Heading(level) => Some(level),
        Kind::Item if block.label.is_some() => Some(10 + block.depth),
        Kind::Paragraph if block.label.is_some() && block.own.is_none_or(leads_on) => Some(9),
        _ => None,
    }
}

/// Whether the paragraphs behind a labelled one are still about the same.
const fn leads_on(topic: Topic) -> bool {
    matches!(
        topic,
        Topic::Summary
            | Topic::Impact
            | Topic::Cause
            | Topic::Trigger
            | Topic::Detection
            | Topic::Resolution
            | Topic::Timeline
            | Topic::Actions
            | Topic::ActionsDone
            | Topic::ActionsRunning
            | Topic::Lessons
            | Topic::WentWell
            | Topic::WentWrong
            | Topic::Lucky
            | Topic::Whys
            | Topic::Background
    )
}

/// A label of a time without a time behind it tells how, not when.
fn settle(page: &Page, block: &mut Block) {
    let Some(label) = &block.label else { return };
    let timed = page.text[label.end..block.range.end].chars().take(60).any(|c| c.is_ascii_digit());
    let long = block.range.end - label.end > 120;
    let how = match block.own {
        Some(Topic::DetectTime) => Topic::Detection,
        Some(Topic::ContainTime | Topic::ResolveTime) => Topic::Resolution,
        Some(Topic::StartTime) => Topic::Trigger,
        _ => return,
    };
    if !timed || long {
        block.own = Some(how);
    }
}

fn heading_topic(page: &Page, block: &Block) -> Option<Topic> {
    match block.kind {
        Kind::Heading(_) => topic::of_heading(page.str(&block.range)),
        _ => block.own,
    }
}
