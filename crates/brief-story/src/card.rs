//! The cue card as meaning: what the presenter needs at a glance.

use brief_model::{Brief, CauseStatus, CeoQuestion};

use crate::compose::{Context, Purpose, Teller, ask, bottom, cause, fix, frame, impact, risk};
use crate::report::summary;
use crate::{Field, Frame, Look, Phrase, Slot, Span};

/// The cue card.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// The title of the document, in plain words.
    pub title: String,
    /// Who speaks; empty if unknown.
    pub author: String,
    /// The language as a BCP 47 tag.
    pub language: String,
    /// The moment of the brief, in seconds since 1970-01-01 00:00 UTC.
    pub as_of: i64,
    /// What stands on every page.
    pub frame: Frame,
    /// How it looks.
    pub look: Look,
    /// What it is: `Cue card`.
    pub name: String,
    /// When the meeting is and how long; may be empty.
    pub when: String,
    /// The bottom line, in quotation marks: the first words.
    pub opening: Phrase,
    /// Up to three figures.
    pub figures: Vec<CardFigure>,
    /// How sure the cause is, when the lasting fix comes, and how likely a repeat is, each behind one word.
    pub standing: Vec<CardFigure>,
    /// The heading over what is asked, or that nothing is; empty if neither is said.
    pub ask_label: String,
    /// What is asked.
    pub asks: Vec<Phrase>,
    /// Whether anything is asked.
    pub asked: bool,
    /// The heading before the last words.
    pub next_label: String,
    /// The last words, in quotation marks: when the next update comes.
    pub next: Option<Phrase>,
    /// The heading over the questions.
    pub questions_title: String,
    /// The likeliest questions, five at most.
    pub questions: Vec<CardQuestion>,
}

/// A figure with a reminder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardFigure {
    /// The figure.
    pub figure: String,
    /// What it is of.
    pub text: Phrase,
    /// Whether the opening says it already.
    pub said: bool,
}

/// A question with its answer in a line or two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardQuestion {
    /// The question.
    pub question: Phrase,
    /// The answer, in full and in fewer words, where fewer say the same: the first for which there is room is shown,
    /// otherwise the last.
    pub answers: Vec<Phrase>,
    /// Whether it is the presenter's own, for which there is always room.
    pub own: bool,
    /// Whether a row above says the answer.
    pub told: bool,
}

/// How many questions stand on the card.
const QUESTIONS: usize = 5;

/// How many of them are the presenter's own at most.
const OWN: usize = 2;

/// Tells the cue card of a brief. Total and deterministic, as [`crate::compose`]; it never has placeholders.
#[must_use]
pub fn compose_card(brief: &Brief, context: &Context) -> Card {
    let teller = Teller::new(brief, &Context { purpose: Purpose::Export, ..*context });
    let paper = teller.voice.paper();
    let opening = bottom::headline(&teller);
    let deck = frame::deck(&teller, Vec::new());
    let meeting = &brief.situation.meeting;
    let clock = meeting.at.map(|at| teller.calendar.clock_and_zone(at)).unwrap_or_default();
    let (ask_label, asks, asked) = asks(&teller);
    let words = opening.text();
    Card {
        title: if deck.title.is_empty() { words.clone() } else { deck.title },
        author: deck.author,
        language: deck.language,
        as_of: deck.as_of,
        frame: deck.frame,
        look: deck.look,
        name: paper.card.to_owned(),
        when: teller.voice.meeting(&clock, meeting.minutes),
        figures: figures(&teller, &words),
        opening: quoted(&teller, opening),
        standing: standing(&teller),
        ask_label,
        asks,
        asked,
        next_label: paper.close.to_owned(),
        next: ask::next_update(&teller).map(|next| close(&teller, next)),
        questions_title: paper.questions.to_owned(),
        questions: questions(&teller),
    }
}

/// A sentence in quotation marks; nothing around nothing.
fn quoted(teller: &Teller<'_>, mut sentence: Phrase) -> Phrase {
    if sentence.is_empty() {
        return sentence;
    }
    let marks = teller.voice.quoted(".");
    let (open, close) = marks.split_once('.').unwrap_or_default();
    let ended = sentence.text().ends_with(['.', '?', '!', '…']);
    sentence.spans.insert(0, Span { text: open.to_owned(), ..Span::default() });
    let end = if ended { close.to_owned() } else { format!(".{close}") };
    sentence.spans.push(Span { text: end, ..Span::default() });
    sentence
}

/// The last words: when the next update comes.
fn close(teller: &Teller<'_>, next: brief_model::Moment) -> Phrase {
    let told = teller.voice.quoted(&teller.voice.close_with(&teller.calendar.coming(next)));
    Phrase::plain(crate::language::bind(&told), &"ask.updates.next".into())
}

/// What stands behind the figures: the cause, the lasting fix, a repeat.
fn standing(teller: &Teller<'_>) -> Vec<CardFigure> {
    let row = |(word, text): (String, String), field: &str| {
        let text = Phrase::plain(crate::language::bind(&text), &field.into());
        (!word.is_empty()).then_some(CardFigure { figure: word, text, said: false })
    };
    let due = fix::lasting_due(teller).map(|due| teller.calendar.short_day(due)).unwrap_or_default();
    let told = fix::actions(teller).next().is_some() || bottom::goes_on(teller);
    let fix = told.then(|| teller.voice.lasting_row(&fix::lasting(teller), &due, bottom::goes_on(teller)));
    let repeats = risk::repeats(teller);
    let word = if repeats.now.is_empty() { &repeats.after } else { &repeats.now };
    let repeat = (teller.voice.capitalised(word), teller.voice.repeat_row(&repeats));
    [
        cause_row(teller).and_then(|told| row(told, "cause.status")),
        fix.and_then(|told| row(told, "fix.actions")),
        row(repeat, "risk.repeat_now"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How sure the cause is, in a word, and what it is, in the fewest.
fn cause_row(teller: &Teller<'_>) -> Option<(String, String)> {
    let cause = &teller.brief.cause;
    let status = cause.status?;
    let known = status != CauseStatus::Unknown;
    let by = cause.confirm_by.filter(|_| status != CauseStatus::Confirmed).map(|by| teller.calendar.promise(by));
    let trigger = teller.some_phrase(&cause.trigger, "cause.trigger");
    let told = trigger.or_else(|| teller.some_phrase(&cause.explanation, "cause.explanation"));
    let told = told.filter(|_| known).map(|told| impact::first_sentence(&told.text())).unwrap_or_default();
    // What is still to be confirmed is worth a few words only.
    let told = if by.is_some() && told.chars().count() > LONGEST_CAUSE { String::new() } else { told };
    let text = teller.voice.cause_row(&told, &by.unwrap_or_default(), known);
    Some((teller.voice.cause_status(status).to_owned(), text))
}

fn figures(teller: &Teller<'_>, opening: &str) -> Vec<CardFigure> {
    let figures = bottom::figures(teller);
    let filled = figures.iter().filter_map(Slot::filled);
    let join = |figure: &crate::Figure| {
        let parts: Vec<&str> = figure.parts.iter().map(|part| part.text.as_str()).collect();
        parts.join("\u{a0}")
    };
    let row = |figure: &crate::Figure| {
        let written = join(figure);
        CardFigure { said: opening.contains(&written), figure: written, text: figure.caption.clone() }
    };
    filled.map(row).collect()
}

fn asks(teller: &Teller<'_>) -> (String, Vec<Phrase>, bool) {
    let ask = &teller.brief.ask;
    let requests: Vec<_> = ask.requests.iter().enumerate().filter(|(_, request)| !request.what.is_empty()).collect();
    if requests.is_empty() {
        let line = bottom::ask_line(teller);
        return line.map(|line| (line.label, vec![line.text], line.asked)).unwrap_or_default();
    }
    let deadlines: Vec<_> = requests.iter().map(|(_, request)| request.by).collect();
    let (first, same) = bottom::first_deadline(&deadlines);
    let by = first.filter(|_| same).map(|by| teller.calendar.promise(by)).unwrap_or_default();
    let what = |(index, request): &(usize, &brief_model::Request)| {
        let mut phrase = teller.phrase(&request.what, format!("ask.requests[{index}].what"));
        crate::compose::without_full_stop(&mut phrase);
        if let Some(by) = request.by.filter(|_| !same) {
            let by = teller.voice.due_each(&teller.calendar.promise(by));
            phrase.spans.push(Span { text: crate::language::bind(&by), ..Span::default() });
        }
        phrase
    };
    (teller.voice.ask_by(&by), requests.iter().map(what).collect(), true)
}

/// The presenter's own questions first, then the likeliest of the CEO's twelve.
fn questions(teller: &Teller<'_>) -> Vec<CardQuestion> {
    let own = teller.brief.notes.questions.iter().enumerate().filter(|(_, prepared)| prepared.asks.is_none());
    let own = own.filter_map(|(index, prepared)| {
        let question = teller.some_label(&prepared.question, format!("notes.questions[{index}].question"))?;
        let answer = teller.some_phrase(&prepared.answer, format!("notes.questions[{index}].answer"))?;
        Some(CardQuestion { question, answers: in_fewer_words(teller, &answer), own: true, told: false })
    });
    let restored = bottom::status(teller) == Some(brief_model::Status::Restored);
    let mut questions: Vec<CardQuestion> = own.take(OWN).collect();
    for question in [
        CeoQuestion::WhatCaused,
        CeoQuestion::HowLong,
        CeoQuestion::CanItRepeat,
        CeoQuestion::WhyNotPrevented,
        CeoQuestion::WhatIfNotResolved,
        CeoQuestion::OverallRisk,
    ] {
        let prepared = prepared(teller, question);
        let told = prepared.is_none() && is_told_above(teller, question);
        let answers = prepared.unwrap_or_else(|| answers(teller, question));
        if questions.len() < QUESTIONS && !answers.is_empty() {
            let field: Field = format!("notes.questions.{question:?}").into();
            let question = Phrase::plain(teller.voice.ceo_question(question, restored), &field);
            questions.push(CardQuestion { question, answers, own: false, told });
        }
    }
    questions
}

/// Whether a row of the card answers a question.
fn is_told_above(teller: &Teller<'_>, question: CeoQuestion) -> bool {
    match question {
        CeoQuestion::WhatCaused => teller.brief.cause.status.is_some(),
        CeoQuestion::HowLong | CeoQuestion::CanItRepeat => true,
        _ => false,
    }
}

/// What the presenter has prepared for one of the twelve.
fn prepared(teller: &Teller<'_>, question: CeoQuestion) -> Option<Vec<Phrase>> {
    let mut all = teller.brief.notes.questions.iter().enumerate();
    let (index, prepared) = all.find(|(_, prepared)| prepared.asks == Some(question) && !prepared.answer.is_empty())?;
    let answer = teller.some_phrase(&prepared.answer, format!("notes.questions[{index}].answer"))?;
    Some(in_fewer_words(teller, &answer))
}

/// The answer to a question in a line or two, in full and in fewer words; empty if the brief does not say.
fn answers(teller: &Teller<'_>, question: CeoQuestion) -> Vec<Phrase> {
    let brief = teller.brief;
    let sentence = |text: Option<String>, field: &str| {
        let text = text.filter(|text| !text.is_empty())?;
        Some(Phrase::plain(crate::language::bind(&teller.voice.sentence(&text)), &field.into()))
    };
    let own = |text: &brief_model::Markdown, field: &str| {
        teller.some_phrase(text, field).map(|phrase| in_fewer_words(teller, &phrase)).unwrap_or_default()
    };
    match question {
        CeoQuestion::WhatCaused => {
            let explained = own(&brief.cause.explanation, "cause.explanation");
            if explained.is_empty() || !cause::has_chain(teller) && brief.cause.status == Some(CauseStatus::Unknown) {
                return sentence(summary::cause(teller), "cause.status").into_iter().collect();
            }
            explained.into_iter().map(|phrase| cause::hedged_phrase(teller, phrase)).collect()
        }
        CeoQuestion::HowLong => {
            // While it goes on, the date of the lasting fix alone would be an answer to another question.
            let open = bottom::goes_on(teller).then(|| teller.voice.no_end_yet().to_owned());
            let told = open.or_else(|| summary::status(teller));
            let plan = summary::plan(teller);
            let both = told.clone().zip(plan.clone()).map(|(told, plan)| format!("{told}; {plan}"));
            let short = if bottom::goes_on(teller) { told } else { plan };
            sentence(both, "fix.actions").into_iter().chain(sentence(short, "fix.actions")).collect()
        }
        CeoQuestion::CanItRepeat => {
            let repeats = risk::repeats(teller);
            let ongoing = bottom::goes_on(teller);
            let told =
                [teller.voice.repeat_written(&repeats, ongoing), teller.voice.repeat_headline(&repeats, ongoing)];
            let mut told: Vec<Phrase> =
                told.into_iter().filter_map(|text| sentence(Some(text), "risk.repeat_now")).collect();
            told.dedup();
            told
        }
        CeoQuestion::WhyNotPrevented => own(&brief.cause.safeguard_gap, "cause.safeguard_gap"),
        CeoQuestion::WhatIfNotResolved => {
            let nothing = own(&brief.risk.if_nothing, "risk.if_nothing");
            if nothing.is_empty() { own(&brief.fix.contingency.plan, "fix.contingency.plan") } else { nothing }
        }
        CeoQuestion::OverallRisk => own(&brief.risk.overall, "risk.overall"),
        _ => Vec::new(),
    }
}

/// The words, and their first sentence alone if it says the same: not a mere yes or no, and nothing behind it takes back or
/// restricts what it says.
fn in_fewer_words(teller: &Teller<'_>, phrase: &Phrase) -> Vec<Phrase> {
    let all = phrase.text();
    let first = impact::first_sentence(&all);
    let whole = Phrase::plain(all.clone(), &phrase.field);
    let rest = all.get(first.len()..).unwrap_or_default();
    let alone = first.split_whitespace().count() >= LEAST_WORDS && !teller.voice.turns(rest);
    if first.len() + 1 >= all.len() || !alone {
        vec![whole]
    } else {
        vec![whole, Phrase::plain(format!("{first}."), &phrase.field)]
    }
}

/// How many characters a cause may have beside the date by which it is confirmed.
const LONGEST_CAUSE: usize = 40;

/// Fewer words than this are no answer.
const LEAST_WORDS: usize = 4;
