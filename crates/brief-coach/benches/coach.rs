//! How fast the coach reads: one sentence as it is typed, a whole brief, and a megabyte of text.

use brief_coach::{Coach, Field, Length, Lexicon, Occasion, check, review_text};

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

#[divan::bench(args = ["prose", "one sentence", "brackets", "money"], sample_count = 3)]
fn megabyte(bencher: divan::Bencher<'_, '_>, kind: &str) {
    let text = match kind {
        "prose" => format!("{CLEAN} {BAD} ").repeat(1_000_000 / (CLEAN.len() + BAD.len() + 2)),
        "one sentence" => "many customers were probably slow and ".repeat(1_000_000 / 38),
        "money" => "€5".repeat(1_000_000 / 4),
        _ => "[(*".repeat(1_000_000 / 3),
    };
    bencher.bench(|| review_text(&text, Field::Impact, Lexicon::standard()).len());
}

const BRIEF: &[u8] = include_bytes!("../../../assets/samples/nationwide-outage.brief");
const OCCASION: Occasion = Occasion {
    as_of: None,
    speech: Some(500),
    length: Length { slides: [1; 6], annex: 0, logo_left_out: false },
    spelling: true,
};

/// A whole brief by a coach that has read nothing yet.
#[divan::bench]
fn whole_brief(bencher: divan::Bencher<'_, '_>) {
    let brief = brief_model::read(BRIEF).expect("the sample is a brief");
    // The dictionary is read once, before anything is measured.
    std::hint::black_box(check(&brief, OCCASION, Lexicon::shared()));
    bencher.bench_local(|| check(&brief, OCCASION, Lexicon::shared()).len());
}

/// A whole brief in which one sentence has changed, by a coach that knows the others.
#[divan::bench]
fn changed_sentence(bencher: divan::Bencher<'_, '_>) {
    let mut brief = brief_model::read(BRIEF).expect("the sample is a brief");
    let mut coach = Coach::new(Lexicon::shared());
    std::hint::black_box(coach.check(&brief, OCCASION));
    let mut count = 0;
    bencher.bench_local(|| {
        count += 1;
        brief.impact.noticed = format!("Shops could not take cards at {count} places.").as_str().into();
        coach.check(&brief, OCCASION).len()
    });
}
