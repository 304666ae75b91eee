//! How fast the coach reads: one sentence as it is typed, and a megabyte of text.

use brief_coach::{Field, Lexicon, review_text};

fn main() {
    // The patterns are compiled once, before anything is measured.
    for field in Field::ALL {
        std::hint::black_box(review_text(CLEAN, field, Lexicon::standard()));
        std::hint::black_box(review_text(BAD, field, Lexicon::standard()));
    }
    divan::main();
}

const CLEAN: &str = "Card payments were declined at all 640 petrol stations for two hours on Monday.";
const BAD: &str =
    "Only a few customers probably saw intermittent HTTP 503 errors because an engineer forgot the Redis failover.";

#[divan::bench(args = [CLEAN, BAD])]
fn sentence(text: &str) -> usize {
    review_text(text, Field::Impact, Lexicon::standard()).len()
}

#[divan::bench(args = ["prose", "one sentence", "brackets"], sample_count = 3)]
fn megabyte(bencher: divan::Bencher<'_, '_>, kind: &str) {
    let text = match kind {
        "prose" => format!("{CLEAN} {BAD} ").repeat(1_000_000 / (CLEAN.len() + BAD.len() + 2)),
        "one sentence" => "many customers were probably slow and ".repeat(1_000_000 / 38),
        _ => "[(*".repeat(1_000_000 / 3),
    };
    bencher.bench(|| review_text(&text, Field::Impact, Lexicon::standard()).len());
}
