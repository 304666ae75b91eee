//! How long the story of one brief takes, and how it grows with the number of actions and with the length of a text.

use brief_model::{Action, Brief, Moment};
use brief_story::{Context, Purpose, compose};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

fn example() -> Brief {
    brief_model::read(include_bytes!("../../../assets/templates/example.brief")).expect("the example is a brief")
}

fn context() -> Context {
    let as_of = Moment::parse("2026-11-14T14:30:00Z").expect("it is written as in RFC 3339");
    Context { as_of, purpose: Purpose::Preview }
}

#[divan::bench]
fn example_brief(bencher: Bencher<'_, '_>) {
    let brief = example();
    bencher.bench_local(|| compose(black_box(&brief), &context()));
}

#[divan::bench(args = [100, 1_000, 10_000])]
fn actions(bencher: Bencher<'_, '_>, count: usize) {
    let mut brief = example();
    let action = Action { what: "Test at **full** load".into(), owner: "Quality".to_owned(), ..Action::default() };
    brief.fix.actions = vec![action; count];
    bencher.bench_local(|| compose(black_box(&brief), &context()));
}

#[divan::bench(args = [100_000, 1_000_000, 10_000_000])]
fn bytes_in_one_field(bencher: Bencher<'_, '_>, size: usize) {
    let mut brief = example();
    brief.cause.safeguard_gap = "We test at *half* of \"that\" load, 20 minutes. ".repeat(size / 47).as_str().into();
    bencher.bench_local(|| compose(black_box(&brief), &context()));
}
