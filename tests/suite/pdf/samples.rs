//! The files of every sample: judged from outside, read word by word, searched for what only the presenter may know.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::OnceLock;

use brief_layout::Typesetter;
use brief_scene::{Kind, NodeId, Page, Run, Scene};
use brief_story::{NotesBook, Passage, Qa};
use product_tests::program::forthright;
use product_tests::root;
use product_tests::samples::{Made, Sample, make, papers, updated};

use super::{Saved, file, leaks, pass_all};
use crate::tools::text_of;

/// Sentences shorter than this may stand in the deck by chance.
const TELLING: usize = 12;

/// A sample with its pages and files.
struct Printed {
    sample: &'static Sample,
    made: Made,
    deck: Vec<u8>,
    notes: Vec<u8>,
}

/// All samples, printed once for all tests.
fn printed() -> &'static [Printed] {
    static PRINTED: OnceLock<Vec<Printed>> = OnceLock::new();
    PRINTED.get_or_init(|| {
        let mut typesetter = Typesetter::new();
        let print = |sample: &'static Sample| {
            let made = make(&mut typesetter, &sample.brief);
            let (deck, notes) = (file(&made.deck.scene), file(&made.notes.scene));
            Printed { sample, made, deck, notes }
        };
        Sample::all().iter().map(print).collect()
    })
}

#[test]
fn outside_judges_find_no_fault_in_any_sample() {
    let files: Vec<&[u8]> = printed().iter().flat_map(|printed| [&*printed.deck, &*printed.notes]).collect();
    pass_all(&files);
}

#[test]
fn outside_judges_find_no_fault_in_reports_and_cards_and_later_briefings() {
    let mut typesetter = Typesetter::new();
    let mut files = Vec::new();
    for sample in Sample::all() {
        let later = updated(sample);
        for brief in [&sample.brief, &later] {
            let papers = papers(&mut typesetter, brief);
            files.extend([file(&papers.report.scene), file(&papers.card.scene)]);
        }
        files.push(file(&make(&mut typesetter, &later).deck.scene));
    }
    let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
    pass_all(&files);
}

#[test]
fn the_report_keeps_to_two_pages_and_the_card_to_one() {
    let mut typesetter = Typesetter::new();
    for sample in Sample::all() {
        for letter in [false, true] {
            let mut brief = sample.brief.clone();
            brief.look.paper = if letter { brief_model::Paper::Letter } else { brief_model::Paper::A4 };
            let papers = papers(&mut typesetter, &brief);
            let body = papers.report.pages[0].len();
            assert!(body <= 2, "the report of {} has {body} pages before its annex", sample.name);
            assert_eq!(papers.card.scene.pages.len(), 1, "the card of {}", sample.name);
        }
    }
}

#[test]
fn readers_get_the_words_of_every_slide_and_no_others() {
    for Printed { sample, made, deck, .. } in printed() {
        let saved = Saved::new(deck);
        let said = text_of("pdftotext", &[saved.path(), "-"]);
        let pages: Vec<&str> = said.split_terminator('\u{c}').collect();
        assert_eq!(pages.len(), made.deck.scene.pages.len(), "{}", sample.name);
        for (number, (page, said)) in made.deck.scene.pages.iter().zip(pages).enumerate() {
            let wanted = counted(&text_of_page(&made.deck.scene, page));
            let lacking = rest(&wanted, &counted(said));
            let added = rest(&counted(said), &wanted);
            assert!(
                lacking.is_empty() && added.is_empty(),
                "{}, page {}: {lacking:?} on the slide, {added:?} in the file",
                sample.name,
                number + 1
            );
        }
    }
}

#[test]
fn the_deck_has_nothing_that_stands_only_in_the_notes() {
    for Printed { sample, made, deck, notes } in printed() {
        let secrets = secrets(made);
        let secrets: Vec<&str> = secrets.iter().map(String::as_str).collect();
        assert!(secrets.len() > 20, "{}: {secrets:?}", sample.name);
        assert_eq!(leaks(deck, &secrets), Vec::<String>::new(), "{}", sample.name);
        let found = leaks(notes, &secrets);
        let missed: Vec<&&str> = secrets.iter().filter(|secret| !found.iter().any(|found| found == *secret)).collect();
        // The search sees pages one by one, and the end of a page may cut a sentence in two.
        let ends = made.notes.scene.pages.len() - 1;
        assert!(missed.len() <= ends, "{}: the search must find in the notes what they say: {missed:?}", sample.name);
    }
}

#[test]
fn every_process_makes_the_same_bytes_of_a_sample() {
    let folder = tempfile::tempdir().expect("a folder for a moment");
    let samples = printed().iter().map(|printed| printed.sample.path.clone());
    for out in ["first", "second"] {
        let output = Command::new(forthright())
            .arg("export")
            .args(samples.clone())
            .arg("--out")
            .arg(folder.path().join(out))
            .current_dir(root())
            .output()
            .expect("the program can be started");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        for Printed { sample, deck, notes, .. } in printed() {
            for (name, here) in [("deck", deck), ("notes", notes)] {
                let name = format!("{}-{name}.pdf", sample.name);
                let there = std::fs::read(folder.path().join(out).join(&name)).expect("the program has written it");
                assert!(*here == there, "{name} of the {out} process differs from the one made here");
            }
        }
    }
}

#[test]
fn the_same_brief_gives_the_same_bytes_whatever_was_made_before() {
    let mut typesetter = Typesetter::new();
    for Printed { sample, deck, notes, .. } in printed().iter().rev() {
        let made = make(&mut typesetter, &sample.brief);
        assert!(file(&made.deck.scene) == *deck, "the deck of {} differs", sample.name);
        assert!(file(&made.notes.scene) == *notes, "the notes of {} differ", sample.name);
    }
}

/// The text of a page, with a blank or a line end between words that stand apart.
fn text_of_page(scene: &Scene, page: &Page) -> String {
    let mut text = String::new();
    let mut last: Option<(&Run, Option<NodeId>)> = None;
    for item in &page.items {
        let Kind::Text(run) = &item.kind else { continue };
        let block = item.node.map(|node| scene.structure.block(node));
        if last.is_some_and(|(last, of)| of != block || last.is_apart_from(run)) {
            text.push('\n');
        }
        // Where a word may be broken is not a part of it.
        text.extend(run.text.chars().filter(|c| *c != '\u{ad}'));
        last = Some((run, block));
    }
    text
}

/// How often each word occurs.
fn counted(text: &str) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for word in text.split_whitespace() {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    words
}

/// The words that occur more often in `a` than in `b`.
fn rest(a: &BTreeMap<String, usize>, b: &BTreeMap<String, usize>) -> Vec<String> {
    a.iter()
        .filter(|(word, count)| b.get(*word).copied().unwrap_or(0) < **count)
        .map(|(word, _)| word.clone())
        .collect()
}

/// The sentences of the notes that the slides do not have.
fn secrets(made: &Made) -> Vec<String> {
    let shown: String = made.deck.scene.pages.iter().map(|page| text_of_page(&made.deck.scene, page)).collect();
    let shown = squeezed(&shown);
    let mut secrets: Vec<String> = sentences(&made.story.notes);
    secrets.retain(|sentence| !shown.contains(&squeezed(sentence)));
    secrets.sort();
    secrets.dedup();
    secrets
}

fn sentences(notes: &NotesBook) -> Vec<String> {
    let mut texts = vec![notes.heading.clone(), notes.copy.clone()];
    let passage = |passage: &Passage| passage.text().lines().map(str::to_owned).collect::<Vec<_>>();
    let qa = |qa: &Qa| [vec![qa.question.text()], passage(&qa.answer)].concat();
    for slide in &notes.slides {
        texts.push(slide.bridge.clone());
        texts.extend(slide.say.iter().flat_map(passage));
        texts.extend(slide.asked.iter().flat_map(qa));
        texts.extend(slide.terms.iter().map(|term| term.text.text()));
        texts.extend(slide.figures.iter().map(|figure| figure.text.text()));
    }
    texts.extend(notes.questions.iter().flat_map(qa));
    texts.extend(passage(&notes.background));
    let sentences = texts.iter().flat_map(|text| text.split_inclusive(['.', '?', ';', ':', '\n']));
    let telling = |sentence: &&str| squeezed(sentence).chars().count() >= TELLING;
    sentences.filter(telling).map(str::to_owned).collect()
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
