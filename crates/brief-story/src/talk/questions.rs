//! The questions: the CEO's twelve, those that a slide provokes, and the presenter's own.

use brief_model::{CeoQuestion, Part, Prepared};

use super::{answers, follow, voice};
use crate::compose::Teller;
use crate::compose::bottom::is_restored;
use crate::{Passage, Phrase, Qa, SlideNotes};

/// All twelve questions in the CEO's order, then the presenter's own.
pub(super) fn all(teller: &Teller<'_>) -> Vec<Qa> {
    let twelve = CeoQuestion::ALL.into_iter().map(|question| ceo(teller, question));
    twelve.chain(own(teller, |_| true)).map(|qa| aloud(teller, qa)).collect()
}

/// A question with its answer as one reads it aloud.
fn aloud(teller: &Teller<'_>, qa: Qa) -> Qa {
    Qa { answer: teller.aloud(qa.answer), ..qa }
}

/// One of the twelve among all of them.
fn among(all: &[Qa], question: CeoQuestion) -> Option<&Qa> {
    let place = CeoQuestion::ALL.iter().position(|other| *other == question)?;
    all.get(place)
}

/// The questions that a slide provokes: the presenter's own, those that follow from its facts, and those of the twelve
/// that belong there. Those whose answer is among the points already are left out; all twelve stand at the end.
pub(super) fn on_slide(teller: &Teller<'_>, part: Part, say: &[Passage], all: &[Qa]) -> Vec<Qa> {
    let mut asked = own(teller, |prepared| prepared.slide == Some(part));
    let said: Vec<String> = say.iter().map(|point| point.text().to_lowercase()).collect();
    let composed = follow::on_slide(teller, part).into_iter().map(|qa| aloud(teller, qa));
    let twelve = provoked(part).iter().filter_map(|question| {
        let qa = among(all, *question)?.clone();
        // Of what follows if nothing is done and what if it fails or comes back, a slide may tell one.
        Some(if *question == CeoQuestion::WhatIfNotResolved { unsaid(&said, qa) } else { qa })
    });
    let new = composed.chain(twelve).filter(|qa| !qa.missing && !unsaid(&said, qa.clone()).answer.blocks.is_empty());
    asked.extend(new);
    asked.into_iter().map(|qa| aloud(teller, qa)).collect()
}

/// A question with that part of its answer that is not among the points.
fn unsaid(said: &[String], mut qa: Qa) -> Qa {
    qa.answer.blocks.retain(|block| {
        let text: String = block.spans.iter().map(|span| span.text.as_str()).collect();
        let text = text.to_lowercase();
        let answer = text.strip_prefix("yes: ").unwrap_or(&text);
        let mut sentences = answer.split_inclusive(". ").map(|sentence| sentence.trim_end());
        !sentences.all(|sentence| said.iter().any(|point| point.contains(sentence)))
    });
    qa
}

/// Those of the twelve that a slide provokes beyond its own question.
const fn provoked(part: Part) -> &'static [CeoQuestion] {
    match part {
        Part::Bottom | Part::Impact => &[],
        Part::Cause => &[CeoQuestion::WhyNotPrevented],
        Part::Fix => &[CeoQuestion::HowLong, CeoQuestion::HowPrevented],
        Part::Risk => &[CeoQuestion::WhatIfNotResolved, CeoQuestion::OverallRisk],
        Part::Ask => &[CeoQuestion::KeepMeInformed],
    }
}

/// One of the twelve: the presenter's prepared answer first, then the composed one.
fn ceo(teller: &Teller<'_>, question: CeoQuestion) -> Qa {
    let prepared =
        teller.brief.notes.questions.iter().enumerate().filter(|(_, prepared)| prepared.asks == Some(question));
    let mut answers: Vec<Passage> = prepared.filter_map(|(index, prepared)| answer(teller, index, prepared)).collect();
    answers.extend(answers::composed(teller, question));
    let missing = answers.is_empty();
    let field = format!("notes.questions.{question:?}").into();
    let unanswered = || match teller.previews() {
        true => Passage::plain(teller.voice.unanswered(question), &field),
        false => honestly(teller, question),
    };
    // What if it comes back can only be answered where there is a plan for that case.
    let planned = !teller.brief.fix.contingency.plan.is_empty() || question != CeoQuestion::WhatIfNotResolved;
    let restored = is_restored(teller) && planned;
    Qa {
        question: Phrase::plain(teller.voice.ceo_question(question, restored), &field),
        answer: if missing { unanswered() } else { voice::together(answers) },
        missing,
        elsewhere: None,
    }
}

/// What can honestly be said to a question that the brief does not answer.
fn honestly(teller: &Teller<'_>, question: CeoQuestion) -> Passage {
    let told = teller.voice.honestly(question, is_restored(teller));
    if told == teller.voice.not_known() {
        return not_known(teller);
    }
    teller.spoken([told.to_owned()], "ask").unwrap_or_default()
}

/// That something is not known yet, with the time of the next update if there is one.
fn not_known(teller: &Teller<'_>) -> Passage {
    let next = crate::compose::ask::next_update(teller).map(|next| teller.calendar.spoken_when(next));
    let next = next.map(|next| teller.voice.next_told(&next));
    let told = teller.voice.not_known().to_owned();
    teller.spoken([told].into_iter().chain(next), "ask.updates").unwrap_or_default()
}

/// Marks the questions whose answers stand in the notes to a slide already, at least for the greater part: in the list at
/// the end, only the rest is printed, with the name of that slide, so that nothing is read twice.
pub(super) fn point_to_slides(teller: &Teller<'_>, all: &mut [Qa], slides: &[SlideNotes]) {
    for qa in all.iter_mut().filter(|qa| !qa.missing) {
        let rests = slides.iter().map(|slide| {
            let points = slide.say.iter().chain(slide.asked.iter().map(|asked| &asked.answer));
            let said: Vec<String> = points.map(|point| point.text().to_lowercase()).collect();
            (unsaid(&said, qa.clone()).answer, slide)
        });
        let Some((rest, slide)) = rests.min_by_key(|(rest, _)| rest.text().len()) else { continue };
        // Half of a list would be read as the whole.
        let listed = |answer: &Passage| answer.blocks.iter().filter(|block| block.marker.is_some()).count();
        let parted = listed(&rest) > 0 && listed(&rest) < listed(&qa.answer);
        if rest.text().len() * 2 <= qa.answer.text().len() && !parted {
            let see = Passage::plain(teller.voice.see_notes(&slide.name), &qa.question.field);
            qa.elsewhere = Some(voice::together([rest, see]));
        }
    }
}

fn answer(teller: &Teller<'_>, index: usize, prepared: &Prepared) -> Option<Passage> {
    teller.passage(&prepared.answer, format!("notes.questions[{index}].answer"))
}

/// The questions that the presenter has added.
fn own(teller: &Teller<'_>, wanted: impl Fn(&Prepared) -> bool) -> Vec<Qa> {
    let all = teller.brief.notes.questions.iter().enumerate();
    let added = all.filter(|(_, prepared)| prepared.asks.is_none() && wanted(prepared));
    let told = added.filter_map(|(index, prepared)| {
        let question = teller.some_label(&prepared.question, format!("notes.questions[{index}].question"))?;
        let answer = answer(teller, index, prepared);
        let missing = answer.is_none();
        let field = format!("notes.questions[{index}].answer").into();
        let gap = || match teller.previews() {
            true => Passage::plain(teller.voice.own_unanswered(), &field),
            false => not_known(teller),
        };
        Some(Qa { question, answer: answer.unwrap_or_else(gap), missing, elsewhere: None })
    });
    told.collect()
}
