//! Rehearsing: what to say to each slide, and what may be asked.

use brief_story::{Passage, Qa};

use crate::message::{PageSize, QaView, Say, Script, ScriptSlide};
use crate::review::{key, planned};
use crate::session::Session;
use crate::{Error, Host};

/// The notes as they will be printed.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export_to = "messages.ts"))]
#[serde(rename_all = "camelCase")]
pub struct NotesPages {
    /// The size of every page.
    pub page_size: PageSize,
    /// The pages as SVG texts.
    pub pages: Vec<String>,
}

impl<H: Host> Session<H> {
    /// The script for a rehearsal.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn script(&mut self) -> Result<Script, Error> {
        let as_of = self.as_of()?;
        let brief = self.brief()?.clone();
        let story = self.press.preview(&brief, as_of).story;
        let questions: Vec<QaView> = story.notes.questions.iter().map(view).collect();
        let slides = story.notes.slides.iter().filter_map(|notes| {
            let index = story.deck.slides.iter().position(|slide| slide.key == notes.key)?;
            Some(ScriptSlide {
                index,
                key: key(notes.key).to_owned(),
                name: notes.name.clone(),
                headline: plain(&story.deck.slides[index].headline.text()),
                seconds: notes.minutes.to.saturating_sub(notes.minutes.from),
                say: notes.say.iter().map(say).collect(),
                bridge: plain(&notes.bridge),
                questions: notes.asked.iter().map(view).collect(),
            })
        });
        let slides: Vec<ScriptSlide> = slides.collect();
        let seconds = slides.iter().map(|slide| slide.seconds).fold(0, u32::saturating_add);
        Ok(Script { slides, questions, seconds, planned: planned(&brief) })
    }

    /// The speaker notes as they will be printed.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn notes_pages(&mut self) -> Result<NotesPages, Error> {
        let as_of = self.as_of()?;
        let brief = self.brief()?.clone();
        let pages = self.press.lay_out(&brief, as_of);
        let scene = self.press.notes_scene(&pages);
        let size = scene.pages.first().map(|page| PageSize { width: page.size.width, height: page.size.height });
        let pages = (0..scene.pages.len()).map(|page| self.press.draw(&scene, page)).collect();
        Ok(NotesPages { page_size: size.unwrap_or_default(), pages })
    }
}

fn say(passage: &Passage) -> Say {
    let field = passage.field.0.clone();
    Say { text: plain(&passage.text()), own: field.starts_with("notes."), field }
}

fn view(qa: &Qa) -> QaView {
    let question = plain(&qa.question.text());
    QaView {
        // Its words name a question wherever it stands.
        id: question.clone(),
        question,
        answer: plain(&qa.answer.text()).lines().map(str::to_owned).collect(),
        missing: qa.missing.then(|| qa.answer.field.0.clone()),
    }
}

/// Words for a page that breaks its lines itself.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}
