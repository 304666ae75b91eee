//! Rehearsing: what to say to each slide, and what may be asked.

use brief_model::Brief;
use brief_story::{Passage, Qa, Story};

use crate::message::{QaView, Say, Script, ScriptSlide};
use crate::moment::planned;
use crate::session::Session;
use crate::words::plain;
use crate::{Error, Host};

impl<H: Host> Session<H> {
    /// The script for a rehearsal.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn script(&mut self) -> Result<Script, Error> {
        let as_of = self.as_of()?;
        let brief = self.brief()?.clone();
        let story = self.press.preview(&brief, as_of).story;
        Ok(script_of(&brief, &story))
    }
}

/// The script of a story.
pub(crate) fn script_of(brief: &Brief, story: &Story) -> Script {
    let questions: Vec<QaView> = story.notes.questions.iter().map(view).collect();
    let slides = story.notes.slides.iter().filter_map(|notes| {
        let index = story.deck.slides.iter().position(|slide| slide.key == notes.key)?;
        Some(ScriptSlide {
            index,
            key: notes.key.name().to_owned(),
            name: notes.name.clone(),
            headline: plain(story.deck.slides[index].headline.text()),
            seconds: notes.minutes.to.saturating_sub(notes.minutes.from),
            say: notes.say.iter().map(say).collect(),
            bridge: plain(&notes.bridge),
            questions: notes.asked.iter().map(view).collect(),
        })
    });
    let slides: Vec<ScriptSlide> = slides.collect();
    let seconds = slides.iter().map(|slide| slide.seconds).fold(0, u32::saturating_add);
    Script { slides, questions, seconds, planned: planned(brief) }
}

fn say(passage: &Passage) -> Say {
    let field = passage.field.0.clone();
    Say { text: plain(passage.text()), own: field.starts_with("notes."), field }
}

fn view(qa: &Qa) -> QaView {
    let question = plain(qa.question.text());
    QaView {
        // Its words name a question wherever it stands.
        id: question.clone(),
        question,
        answer: plain(qa.answer.text()).lines().map(str::to_owned).collect(),
        missing: qa.missing.then(|| qa.answer.field.0.clone()),
    }
}
