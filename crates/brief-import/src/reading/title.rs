//! The name of the incident: the first heading, the title in the front matter, or the first line.

use super::{Found, name};
use crate::candidate::{Field, Value};
use crate::outline::{Kind, Topic};
use crate::report::Report;

/// Words that name the kind of a document and no incident.
const EMPTY: &[&str] = &[
    "postmortem",
    "post-mortem",
    "post mortem",
    "incident report",
    "incident",
    "rca",
    "root cause analysis",
    "home",
    "overview",
    "report",
    "outage",
    "incident title",
    "incident report:",
    "postmortem report",
    "post mortem report",
    "incident postmortem",
    "incident post-mortem",
    "failure report",
    "root cause analysis report",
    "rca report",
    "incident review",
    "post-incident review",
];

/// Reads the title: the name of the incident in it.
pub(crate) fn read(report: &Report<'_>) -> Option<Found> {
    let mut found = find(report)?;
    if let Value::Text(title) = &mut found.value {
        *title = name::of_incident(title);
    }
    Some(found)
}

fn find(report: &Report<'_>) -> Option<Found> {
    let page = report.page;
    let says = |range: &std::ops::Range<usize>| {
        let text = report.str(range).trim().to_lowercase();
        let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
        text.split_whitespace().count() >= 2 && !EMPTY.contains(&bare) && !names_nothing(report, range)
    };
    let front = page.blocks.iter().find(|block| {
        let named = block.label.as_ref().is_none_or(|label| {
            matches!(report.str(label).to_ascii_lowercase().as_str(), "title" | "name" | "subject")
        });
        block.kind == Kind::Front && named && says(&page.body(block))
    });
    if let Some(subject) = subject(report) {
        return Some(Found::text(Field::Title, report, subject, "subject"));
    }
    // A heading of the first level, or whatever heading comes first if it is not the name of a part.
    let head =
        page.blocks.iter().filter(|block| !block.quoted).find(|block| {
            matches!(block.kind, Kind::Heading(1)) && says(&block.range) && !template(report, &block.range)
        });
    if let Some(block) = head {
        return Some(Found::text(Field::Title, report, block.range.clone(), "heading"));
    }
    if let Some(block) = front {
        return Some(Found::text(Field::Title, report, page.body(block), "front-matter"));
    }
    let first =
        page.blocks.iter().take(12).filter(|block| !block.quoted && block.kind != Kind::Front).find(|block| {
            let lower = report.str(&block.range).to_ascii_lowercase();
            let labelled = block.own.is_some()
                && !["title", "incident:", "incident name", "subject", "name:", "issue:", "problem:"]
                    .iter()
                    .any(|name| lower.starts_with(name));
            let text = report.str(&block.range);
            // What stands first and has three words is a name, even if "downtime" is one of them.
            let named = block.range.start == page.blocks[0].range.start && text.split_whitespace().count() >= 3;
            let part = matches!(block.kind, Kind::Heading(_)) && crate::outline::names_a_part(text) && !named;
            !labelled && !part && says(&block.range)
        })?;
    let words = report.str(&page.body(first)).split_whitespace().count();
    let line = matches!(first.kind, Kind::Heading(_)) || (words <= 16 && !report.str(&first.range).ends_with('.'));
    // A report that begins with running text has no title.
    (line && (first.topic == Topic::Other || first.own.is_some()) || matches!(first.kind, Kind::Heading(_)))
        .then(|| Found::text(Field::Title, report, skip_date(report, page.body(first)), "first-line"))
}

/// An address, a day, the head of a part: words that name no incident.
fn names_nothing(report: &Report<'_>, range: &std::ops::Range<usize>) -> bool {
    let text = report.str(range);
    let part = text.split('(').next().unwrap_or(text).trim();
    let dated = report.mentions_in(range).first().is_some_and(|mention| {
        let rest = text.len() - mention.range.len().min(text.len());
        mention.date.is_some() && rest < 4
    });
    let head = part.len() < text.trim().len() && crate::outline::names_a_part(part);
    text.contains("://") || dated || head || text.starts_with('#') && !text.starts_with("# ")
}

/// The subject of a mail, or the topic of a channel, without what stands in brackets in front of it.
fn subject(report: &Report<'_>) -> Option<std::ops::Range<usize>> {
    let blocks = &report.page.blocks;
    let channel = blocks.first().is_some_and(|first| {
        let text = report.str(&first.range);
        text.starts_with('#') && text[1..].starts_with(|c: char| c.is_alphanumeric())
    });
    let name = if channel { "topic:" } else { "subject:" };
    let block = blocks.iter().take(12).find(|block| {
        let head = report.str(&block.range).get(..name.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(name)) && (channel || block.topic == Topic::Aside)
    })?;
    let text = report.str(&block.range);
    let mut rest = text[name.len()..].trim_start();
    while let Some(inner) = rest.strip_prefix('[').and_then(|inner| inner.split_once(']')) {
        rest = inner.1.trim_start();
    }
    for reply in ["Re:", "RE:", "Fwd:", "FW:"] {
        rest = rest.strip_prefix(reply).map_or(rest, str::trim_start);
    }
    let words = rest.split(" | ").next().unwrap_or(rest).trim_end();
    let start = block.range.end - rest.len();
    (words.split_whitespace().count() >= 2).then_some(start..start + words.len())
}

/// A heading that a template language fills in is no text.
fn template(report: &Report<'_>, range: &std::ops::Range<usize>) -> bool {
    !report.str(range).contains(|c: char| c.is_alphabetic())
}

/// `02/09/2023 Regarding …`: the date of the notice in front of its title.
fn skip_date(report: &Report<'_>, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let dated = report
        .mentions_in(&range)
        .first()
        .filter(|mention| mention.range.start == range.start && mention.clock.is_none());
    let Some(mention) = dated else { return range };
    let rest = report.str(&(mention.range.end..range.end));
    let skip = rest.len()
        - rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—' | ',')).len();
    if rest.split_whitespace().count() >= 2 { mention.range.end + skip..range.end } else { range }
}
