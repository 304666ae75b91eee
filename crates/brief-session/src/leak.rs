//! What should not leave in a file: found before an export, and kept out of it.

use brief_coach::{Leak, LeakKind, find_leaks};
use brief_model::Brief;
use serde_json::Value;

use crate::draft::Path;
use crate::message::{LeakPlace, LeakView};
use crate::session::Session;
use crate::steps::step_of;
use crate::{Error, Host};

/// How many characters around its words show a place.
const AROUND: usize = 36;

/// What of a brief should not leave without a second look. `customers` are names that the user has listed.
#[must_use]
pub fn leaks(brief: &Brief, customers: &[String]) -> Vec<Leak> {
    find_leaks(brief, customers)
}

impl<H: Host> Session<H> {
    /// Keeps words out of all files, or lets them leave; they stay in the brief. This holds until the brief is closed.
    ///
    /// # Errors
    /// If no brief is open.
    pub fn keep_out(&mut self, words: &str, out: bool) -> Result<(), Error> {
        let kept = &mut self.desk_mut()?.kept_out;
        if out {
            kept.insert(words.to_owned());
        } else {
            kept.remove(words);
        }
        Ok(())
    }

    /// The words that should not leave unnoticed, each once, with all places where they stand.
    pub(crate) fn leak_views(&self) -> Result<Vec<LeakView>, Error> {
        let desk = self.desk.as_ref().ok_or(Error::Nothing)?;
        let mut views: Vec<LeakView> = Vec::new();
        for leak in leaks(desk.draft.brief(), self.shelf.customers()) {
            let place = place(&leak, desk.draft.tree());
            match views.iter_mut().find(|view| view.words == leak.words) {
                Some(view) => view.places.push(place),
                None => views.push(LeakView {
                    shown: shown(&leak),
                    what: leak.kind.name().to_owned(),
                    kept_out: desk.kept_out.contains(&leak.words),
                    places: vec![place],
                    words: leak.words,
                }),
            }
        }
        Ok(views)
    }
}

fn place(leak: &Leak, tree: &Value) -> LeakPlace {
    let text = Path::parse(&leak.field).and_then(|path| path.get(tree)?.as_str()).unwrap_or_default();
    let (before, after) = (text.get(..leak.start).unwrap_or_default(), text.get(leak.end..).unwrap_or_default());
    LeakPlace {
        field: (!leak.field.starts_with("history")).then(|| leak.field.clone()),
        step: step_of(&leak.field),
        before: last_words(before),
        after: first_words(after),
        backstage: leak.backstage,
    }
}

/// The end of a text, from the beginning of a word.
fn last_words(text: &str) -> String {
    let all = text.chars().count();
    let end: String = text.chars().skip(all.saturating_sub(AROUND)).collect();
    if all <= AROUND { end } else { format!("…{}", end.split_once(' ').map_or("", |(_, rest)| rest)) }
}

/// The beginning of a text, to the end of a word.
fn first_words(text: &str) -> String {
    let start: String = text.chars().take(AROUND).collect();
    if text.chars().count() <= AROUND {
        start
    } else {
        format!("{}…", start.rsplit_once(' ').map_or("", |(rest, _)| rest))
    }
}

/// The words for a screen that others may see.
fn shown(leak: &Leak) -> String {
    match leak.kind {
        LeakKind::Secret => leak.words.chars().take(4).chain(['…']).collect(),
        _ => leak.words.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_shown_by_whole_words() {
        assert_eq!(last_words("At noon "), "At noon ");
        assert_eq!(last_words("The job that cleans the tables every night ran on "), "…the tables every night ran on ");
        assert_eq!(first_words(" and then every other machine in the house"), " and then every other machine in…");
        assert_eq!(first_words("."), ".");
    }
}
