//! How long a megabyte of report takes: it has to stay under 200 ms, and to grow with the length and no faster.

use std::fmt::Write as _;

use brief_import::{Source, import};
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

/// A report of about so many bytes, in Markdown: prose, items, rows and a timeline.
fn report(size: usize) -> String {
    let mut text = String::from("# Outage of the ticket shop on 12 May 2020\n\nAll times in UTC.\n\n");
    let mut part = 0;
    while text.len() < size {
        part += 1;
        let (hour, minute) = (part / 60 % 24, part % 60);
        write!(
            text,
            "## Summary of part {part}\n\nAt {hour:02}:{minute:02} the ticket shop stopped answering because a **new release** had \
             been deployed, and {part} customers could not pay for about 40 minutes; `POST /pay` returned [errors](https://example.org/{part}). \
             No data was lost. We lost roughly €{part},000 in sales.\n\n## Timeline\n\n- {hour:02}:{minute:02} Alert pages the on-call engineer\n\
             - {hour:02}:{minute:02} Release rolled back\n\n| Time | Event |\n|---|---|\n| {hour:02}:{minute:02} | Service back to normal |\n\n\
             ## Action items\n\n- [ ] Add an alert on failed payments (owner: Payments, due: 2020-06-{:02})\n- We will test the release with real load.\n\n",
            part % 28 + 1
        )
        .expect("writing to a string cannot fail");
    }
    text
}

#[divan::bench(args = [100_000, 1_000_000, 4_000_000])]
fn markdown(bencher: Bencher<'_, '_>, size: usize) {
    let source = Source { name: "report.md".to_owned(), bytes: report(size).into_bytes() };
    bencher.counter(BytesCount::new(size)).bench(|| import(&source));
}

#[divan::bench(args = [1_000_000])]
fn plain_text(bencher: Bencher<'_, '_>, size: usize) {
    let source =
        Source { name: "report.txt".to_owned(), bytes: report(size).replace(['#', '*', '`', '['], "").into_bytes() };
    bencher.counter(BytesCount::new(size)).bench(|| import(&source));
}

/// One paragraph without an end, as in a file that was never meant to be read.
#[divan::bench(args = [1_000_000])]
fn one_line(bencher: Bencher<'_, '_>, size: usize) {
    let text = "at 10:15 the service failed and we rolled it back, 12 users saw errors, ".repeat(size / 71);
    let source = Source { name: "report.txt".to_owned(), bytes: text.into_bytes() };
    bencher.counter(BytesCount::new(size)).bench(|| import(&source));
}
