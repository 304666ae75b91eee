//! The cue card as meaning: what the presenter needs at a glance.

use brief_model::{Brief, CeoQuestion};

use crate::compose::{Context, Purpose, Teller, ask, bottom, frame, impact, risk};
use crate::report::summary;
use crate::{Field, Frame, Look, Phrase, Slot};

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
    /// The bottom line.
    pub opening: Phrase,
    /// Up to three figures.
    pub figures: Vec<CardFigure>,
    /// The heading over what is asked, or that nothing is.
    pub ask_label: String,
    /// What is asked.
    pub asks: Vec<Phrase>,
    /// Whether anything is asked.
    pub asked: bool,
    /// The heading before the next update.
    pub next_label: String,
    /// When the next update comes.
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
}

/// A question with its answer in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardQuestion {
    /// The question.
    pub question: Phrase,
    /// The answer, in full and in fewer words: the first that fits on one line is shown, otherwise the last.
    pub answers: Vec<Phrase>,
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
    Card {
        title: if deck.title.is_empty() { opening.text() } else { deck.title },
        author: deck.author,
        language: deck.language,
        as_of: deck.as_of,
        frame: deck.frame,
        look: deck.look,
        name: paper.card.to_owned(),
        when: teller.voice.meeting(&clock, meeting.minutes),
        opening,
        figures: figures(&teller),
        ask_label,
        asks,
        asked,
        next_label: paper.next_update.to_owned(),
        next: ask::next_update(&teller)
            .map(|next| Phrase::plain(teller.calendar.stamp(next), &"ask.updates.next".into())),
        questions_title: paper.questions.to_owned(),
        questions: questions(&teller),
    }
}

fn figures(teller: &Teller<'_>) -> Vec<CardFigure> {
    let figures = bottom::figures(teller);
    let filled = figures.iter().filter_map(Slot::filled);
    let join = |figure: &crate::Figure| {
        let parts: Vec<&str> = figure.parts.iter().map(|part| part.text.as_str()).collect();
        parts.join("\u{a0}")
    };
    filled.map(|figure| CardFigure { figure: join(figure), text: figure.caption.clone() }).collect()
}

fn asks(teller: &Teller<'_>) -> (String, Vec<Phrase>, bool) {
    let ask = &teller.brief.ask;
    let requests: Vec<_> = ask.requests.iter().enumerate().filter(|(_, request)| !request.what.is_empty()).collect();
    if requests.is_empty() {
        let later = teller.some_phrase(&ask.later, "ask.later");
        return (teller.words().no_decision.to_owned(), later.into_iter().collect(), false);
    }
    let deadlines: Vec<_> = requests.iter().map(|(_, request)| request.by).collect();
    let by = bottom::first_deadline(&deadlines).0.map(|by| teller.calendar.promise(by)).unwrap_or_default();
    let what = |(index, request): &(usize, &brief_model::Request)| {
        let mut phrase = teller.phrase(&request.what, format!("ask.requests[{index}].what"));
        crate::compose::without_full_stop(&mut phrase);
        phrase
    };
    (teller.voice.ask_by(&by), requests.iter().map(what).collect(), true)
}

/// The presenter's own questions first, then those of the CEO's twelve that the card does not answer already.
fn questions(teller: &Teller<'_>) -> Vec<CardQuestion> {
    let own = teller.brief.notes.questions.iter().enumerate().filter(|(_, prepared)| prepared.asks.is_none());
    let own = own.filter_map(|(index, prepared)| {
        let question = teller.some_label(&prepared.question, format!("notes.questions[{index}].question"))?;
        let answer = teller.some_phrase(&prepared.answer, format!("notes.questions[{index}].answer"))?;
        Some(CardQuestion { question, answers: in_fewer_words(&answer) })
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
        let answers = answers(teller, question);
        if questions.len() < QUESTIONS && !answers.is_empty() {
            let field: Field = format!("notes.questions.{question:?}").into();
            questions.push(CardQuestion {
                question: Phrase::plain(teller.voice.ceo_question(question, restored), &field),
                answers,
            });
        }
    }
    questions
}

/// The answer to a question in one line, in full and in fewer words; empty if the brief does not say.
fn answers(teller: &Teller<'_>, question: CeoQuestion) -> Vec<Phrase> {
    let brief = teller.brief;
    let sentence = |text: Option<String>, field: &str| {
        let text = text.filter(|text| !text.is_empty())?;
        Some(Phrase::plain(crate::language::bind(&teller.voice.sentence(&text)), &field.into()))
    };
    let own = |text: &brief_model::Markdown, field: &str| {
        teller.some_phrase(text, field).map(|phrase| in_fewer_words(&phrase)).unwrap_or_default()
    };
    match question {
        CeoQuestion::WhatCaused => {
            let state = brief.cause.status.map(|status| teller.voice.cause_status(status)).unwrap_or_default();
            let explained = own(&brief.cause.explanation, "cause.explanation").into_iter();
            let told = explained.map(|phrase| Phrase::plain(teller.voice.stated(state, &phrase.text()), &phrase.field));
            let confirmed = brief.cause.status == Some(brief_model::CauseStatus::Confirmed);
            let by = brief.cause.confirm_by.filter(|_| !confirmed);
            let by = by.map(|by| teller.calendar.promise(by)).unwrap_or_default();
            let short = Some(teller.voice.cause_in_short(state, &by));
            let said = sentence(summary::cause(teller), "cause.status");
            told.chain(said).chain(sentence(short, "cause.status")).collect()
        }
        CeoQuestion::HowLong => {
            let plan = summary::plan(teller);
            let both = summary::status(teller).zip(plan.clone()).map(|(status, plan)| format!("{status}; {plan}"));
            sentence(both, "fix.actions").into_iter().chain(sentence(plan, "fix.actions")).collect()
        }
        CeoQuestion::CanItRepeat => {
            let repeats = teller.voice.repeat_headline(&risk::repeats(teller), bottom::goes_on(teller));
            let words = risk::repeats(teller);
            let short = teller.voice.repeat_in_short(&words.now, &words.after);
            let both = [repeats, short].map(|text| sentence(Some(text), "risk.repeat_now"));
            both.into_iter().flatten().collect()
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

/// The words, and their first sentence alone.
fn in_fewer_words(phrase: &Phrase) -> Vec<Phrase> {
    let all = phrase.text();
    let first = impact::first_sentence(&all);
    let whole = Phrase::plain(all.clone(), &phrase.field);
    if first.len() + 1 >= all.len() {
        vec![whole]
    } else {
        vec![whole, Phrase::plain(format!("{first}."), &phrase.field)]
    }
}
