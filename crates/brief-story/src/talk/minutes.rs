//! How long each slide takes.

use brief_model::Part;

use crate::compose::Teller;
use crate::{Minutes, Passage, Slide};

/// Words a minute at which people speak when they explain something.
const WORDS_PER_MINUTE: usize = 130;

/// Seconds to change to a slide and let it be taken in.
const SECONDS_PER_SLIDE: usize = 10;

/// Told times are rounded to so many seconds; a finer figure would only seem exact.
const STEP: usize = 5;

/// The time for each slide: as planned, otherwise told from the words; none where there is nothing to say.
pub(super) fn plan(teller: &Teller<'_>, slides: &[(Part, &Slide)], said: &[Vec<Passage>]) -> Vec<Minutes> {
    let lengths: Vec<u32> = slides.iter().zip(said).map(|((part, _), say)| seconds(teller, *part, say)).collect();
    let total = lengths.iter().fold(0_u32, |total, length| total.saturating_add(*length));
    let mut from = 0_u32;
    let mut planned = Vec::with_capacity(lengths.len());
    for length in lengths {
        let to = from.saturating_add(length);
        planned.push(Minutes {
            from,
            to,
            total,
            text: clock(length),
            span_text: teller.voice.time_span(&clock(from), &clock(to), &clock(total)),
        });
        from = to;
    }
    planned
}

fn seconds(teller: &Teller<'_>, part: Part, say: &[Passage]) -> u32 {
    if let Some(planned) = teller.brief.notes.of(part).seconds {
        return planned;
    }
    let words: usize = say.iter().map(words).sum();
    if words == 0 {
        return 0;
    }
    let seconds = words.saturating_mul(60) / WORDS_PER_MINUTE + SECONDS_PER_SLIDE;
    u32::try_from(seconds.next_multiple_of(STEP)).unwrap_or(u32::MAX)
}

fn words(passage: &Passage) -> usize {
    let spans = passage.blocks.iter().flat_map(|block| &block.spans);
    spans.map(|span| span.text.split_whitespace().count()).sum()
}

/// `1:15`
fn clock(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
