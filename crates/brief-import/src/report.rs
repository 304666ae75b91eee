//! A report as its readings see it: blocks, sentences, tokens, points in time.

use std::ops::Range;

use chrono::NaiveDate;

use crate::Answers;
use crate::calendar::{Calendar, block_at};
use crate::grammar::moment::{self, Mention};
use crate::grammar::token::Tokens;
use crate::outline::{Block, Kind, Page, Topic};
use crate::sentence;

/// A report as its readings see it.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    /// The blocks.
    pub(crate) page: &'a Page,
    /// The tokens of the clean text.
    pub(crate) tokens: Tokens<'a>,
    /// The points in time in it.
    pub(crate) mentions: Vec<Mention>,
    /// The sentences of all blocks but headings, code and front matter.
    pub(crate) sentences: Vec<Sentence>,
    /// How the points in time are understood.
    pub(crate) calendar: Calendar,
}

/// A sentence, an item without a full stop, or the text of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Where it stands in the clean text.
    pub(crate) range: Range<usize>,
    /// The number of its block.
    pub(crate) block: usize,
    /// What it is about.
    pub(crate) topic: Topic,
}

impl<'a> Report<'a> {
    /// Prepares a page for the readings. The name of the file may tell the year.
    pub(crate) fn of(page: &'a Page, name: &str, answers: &Answers) -> Self {
        let tokens = Tokens::of(&page.text);
        let mentions = moment::find(&tokens);
        let sentences = sentences(page, &mentions);
        // The clocks of machines in a log are not the clock of the report.
        let written: Vec<Mention> =
            mentions.iter().filter(|mention| !in_code(page, mention.range.start)).cloned().collect();
        let told = if written.is_empty() { &mentions } else { &written };
        let calendar = Calendar::of(page, &tokens, told, (name, answers));
        Self { page, tokens, mentions, sentences, calendar }
    }

    /// The clean text of a range.
    pub(crate) fn str(&self, range: &Range<usize>) -> &'a str {
        &self.page.text[range.clone()]
    }

    /// The points in time within a range.
    pub(crate) fn mentions_in(&self, range: &Range<usize>) -> &[Mention] {
        let from = self.mentions.partition_point(|mention| mention.range.start < range.start);
        let to = self.mentions.partition_point(|mention| mention.range.start < range.end);
        &self.mentions[from..to.max(from)]
    }

    /// The block of a sentence.
    pub(crate) fn block(&self, sentence: &Sentence) -> &'a Block {
        &self.page.blocks[sentence.block]
    }

    /// The day of which the running text in front of a sentence speaks, if it is near the day of the incident.
    pub(crate) fn day_before(&self, sentence: &Sentence) -> Option<NaiveDate> {
        const NEAR: usize = 8;
        let incident = self.calendar.day?;
        let from = self.page.blocks.get(sentence.block.saturating_sub(NEAR))?.range.start;
        let before = self.mentions_in(&(from..sentence.range.start)).iter().rev().take(40);
        let told = before.filter(|mention| {
            let block = block_at(self.page, mention.range.start).map(|block| &self.page.blocks[block]);
            block.is_some_and(|block| {
                let running = block.kind == Kind::Paragraph && block.label.is_none() && !block.quoted;
                running && !matches!(block.topic, Topic::Aside | Topic::Actions | Topic::Background)
            })
        });
        told.filter_map(|mention| self.calendar.named_day(mention)).find(|day| (*day - incident).num_days().abs() <= 3)
    }

    /// The sentences of some topics, in their order.
    pub(crate) fn about<'r>(&'r self, topics: &'r [Topic]) -> impl Iterator<Item = &'r Sentence> {
        self.sentences.iter().filter(|sentence| topics.contains(&sentence.topic))
    }

    /// Whether any block is about one of some topics.
    pub(crate) fn has(&self, topics: &[Topic]) -> bool {
        self.sentences.iter().any(|sentence| topics.contains(&sentence.topic))
    }

    /// Whether a sentence can tell about the incident: it is no quotation and stands in no aside.
    pub(crate) fn tells(&self, sentence: &Sentence) -> bool {
        !self.block(sentence).quoted
            && !self.str(&sentence.range).ends_with('?')
            && !matches!(sentence.topic, Topic::Aside | Topic::Advice | Topic::OtherTime)
    }
}

/// Whether a place stands in a line of code.
fn in_code(page: &Page, at: usize) -> bool {
    block_at(page, at).is_some_and(|block| page.blocks[block].kind == Kind::Code)
}

/// Whether a block is an event of a list or a table: it begins with a time of day, and no word comes before it.
fn is_event(page: &Page, mentions: &[Mention], block: &Block) -> bool {
    let from = mentions.partition_point(|mention| mention.range.start < block.range.start);
    let Some(first) = mentions.get(from).filter(|first| first.range.end <= block.range.end) else { return false };
    let bare = !page.text[block.range.start..first.range.start].chars().any(char::is_alphanumeric);
    let column = block.kind == Kind::Row && block.cells.get(1).is_some_and(|cell| cell.start == first.range.start);
    (bare || column) && (first.clock.is_some() || block.kind == Kind::Row) && !first.opens
}

fn sentences(page: &Page, mentions: &[Mention]) -> Vec<Sentence> {
    let mut list = Vec::new();
    for (number, block) in page.blocks.iter().enumerate() {
        if matches!(block.kind, Kind::Heading(_) | Kind::Code | Kind::Front) {
            continue;
        }
        let bodies =
            if block.cells.len() >= 2 && block.label.is_none() { block.cells.clone() } else { vec![page.body(block)] };
        let event = matches!(block.topic, Topic::Other | Topic::Summary | Topic::Resolution | Topic::Details)
            && block.own.is_none()
            && is_event(page, mentions, block);
        let topic = if event { Topic::Timeline } else { block.topic };
        for body in bodies {
            for range in sentence::split(&page.text, body) {
                list.push(Sentence { range, block: number, topic });
            }
        }
    }
    list
}
