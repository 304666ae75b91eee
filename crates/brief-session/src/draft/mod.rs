//! A draft: the brief that a window has open, with what was done to it.

mod history;
mod path;

use std::path::PathBuf;

use brief_model::{Brief, Moment};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::message::Edit;
use crate::{Error, Problem};

use history::{Change, Entry, History};
pub(crate) use path::Path;

/// A brief that is being worked on.
#[derive(Debug)]
pub(crate) struct Draft {
    brief: Brief,
    /// The brief as JSON, in which paths find their way.
    tree: Value,
    /// The same as it stands in the file; `null` if it stands in none.
    saved: Value,
    history: History,
    /// The name of the file without its ending, or of a brief without one.
    pub(crate) name: String,
    /// Where it is kept.
    pub(crate) file: Option<Kept>,
    /// When it was last saved.
    pub(crate) saved_at: Option<Moment>,
    /// Why the last saving failed, or the last entry into the journal.
    pub(crate) failed: Option<Problem>,
}

/// The file of a draft.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// What stood in it when it was last read or written.
    pub(crate) print: Print,
    /// What stood in it when it was opened, until that is put aside.
    pub(crate) original: Option<Vec<u8>>,
}

/// The fingerprint of a file's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Print([u8; 32]);

impl Print {
    /// The fingerprint of a content.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

/// The name of a brief that was begun, until it is called something.
pub(crate) const NEW: &str = "New brief";

impl Draft {
    /// What it is called: by its file, or else by the name it came with. One that was begun empty is called as
    /// its incident, as soon as that has a name.
    pub(crate) fn called(&self) -> &str {
        let incident = self.brief.situation.title.trim();
        let is_begun = self.file.is_none() && self.name == NEW;
        if is_begun && !incident.is_empty() { incident } else { &self.name }
    }

    /// A draft of a brief that stands in no file.
    pub(crate) fn unsaved(brief: Brief, name: impl Into<String>) -> Self {
        let tree = tree(&brief);
        Self {
            brief,
            saved: tree.clone(),
            tree,
            history: History::default(),
            name: name.into(),
            file: None,
            saved_at: None,
            failed: None,
        }
    }

    /// A draft of the brief in a file.
    pub(crate) fn kept(brief: Brief, file: Kept) -> Self {
        let name = file.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Self { file: Some(file), ..Self::unsaved(brief, name) }
    }

    /// The brief.
    pub(crate) const fn brief(&self) -> &Brief {
        &self.brief
    }

    /// The brief as JSON.
    pub(crate) const fn tree(&self) -> &Value {
        &self.tree
    }

    /// Whether something would be lost without saving.
    pub(crate) fn has_changes(&self) -> bool {
        self.tree != self.saved
    }

    /// Notes that the brief stands in its file as it is now.
    pub(crate) fn mark_saved(&mut self) {
        self.saved = self.tree.clone();
    }

    /// Notes that nothing of the brief stands in a file.
    pub(crate) fn mark_changed(&mut self) {
        self.saved = Value::Null;
    }

    /// Whether a step can be taken back, and whether one can be done again.
    pub(crate) fn can_step(&self) -> (bool, bool) {
        (self.history.can_undo(), self.history.can_redo())
    }

    /// Carries out edits, all or none. Those of the same group without a pause between them are one step.
    ///
    /// # Errors
    /// If there is no such field, or a value does not fit its field. Then nothing has changed.
    pub(crate) fn edit(&mut self, edits: &[Edit], group: Option<&str>, now: Moment) -> Result<(), Error> {
        let mut next = self.tree.clone();
        let mut anchors = Vec::new();
        for Edit { path, value } in edits {
            let way = Path::parse(path).ok_or_else(|| Error::NoField { path: path.clone() })?;
            anchors.push((way.anchor(&next, value), value_at(&way.anchor(&next, value), &next)));
            if !way.set(&mut next, value.clone()) {
                return Err(Error::NoField { path: path.clone() });
            }
        }
        self.take(&next)?;
        let changes = anchors.into_iter().map(|(path, before)| Change { after: Value::Null, before, path });
        let mut changes: Vec<Change> = changes.collect();
        for change in &mut changes {
            change.after = value_at(&change.path, &self.tree);
        }
        if let Some(first) = edits.first() {
            self.history.push(Entry::new(first.path.clone(), changes, group.map(str::to_owned), now));
        }
        Ok(())
    }

    /// Takes the last step back. Gives the field that it was about, and what changed.
    pub(crate) fn undo(&mut self) -> Option<(String, Vec<Edit>)> {
        let entry = self.history.undo()?;
        let edits: Vec<Edit> = entry.changes.iter().rev().map(|change| edit(&change.path, &change.before)).collect();
        let path = entry.path.clone();
        self.replay(&edits);
        Some((path, edits))
    }

    /// Does the last step again that was taken back. Gives the field that it was about, and what changed.
    pub(crate) fn redo(&mut self) -> Option<(String, Vec<Edit>)> {
        let entry = self.history.redo()?;
        let edits: Vec<Edit> = entry.changes.iter().map(|change| edit(&change.path, &change.after)).collect();
        let path = entry.path.clone();
        self.replay(&edits);
        Some((path, edits))
    }

    /// Carries out edits that were accepted before; those that do not fit any more are left out.
    pub(crate) fn replay(&mut self, edits: &[Edit]) {
        let mut next = self.tree.clone();
        for Edit { path, value } in edits {
            if let Some(way) = Path::parse(path) {
                way.set(&mut next, value.clone());
            }
        }
        drop(self.take(&next));
    }

    /// Takes a tree over, if it is a brief.
    fn take(&mut self, next: &Value) -> Result<(), Error> {
        let bytes = serde_json::to_vec(next).expect("a tree of JSON can be written");
        self.brief = brief_model::read(&bytes).map_err(|fault| Error::Refused { fault })?;
        self.tree = tree(&self.brief);
        Ok(())
    }
}

/// A brief as JSON, with the fields that are empty left out.
pub(crate) fn tree(brief: &Brief) -> Value {
    serde_json::to_value(brief).expect("a brief has text keys and finite numbers only")
}

fn value_at(path: &Path, tree: &Value) -> Value {
    path.get(tree).cloned().unwrap_or_default()
}

fn edit(path: &Path, value: &Value) -> Edit {
    Edit { path: path.to_string(), value: value.clone() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    const NOW: &str = "2026-11-14T14:30:00Z";

    fn draft() -> Draft {
        let example = include_bytes!("../../../../assets/templates/example.brief");
        Draft::unsaved(brief_model::read(example).expect("the example is a brief"), "example")
    }

    fn set(draft: &mut Draft, path: &str, value: Value) -> Result<(), Error> {
        let now = Moment::parse(NOW).expect("this is a time");
        draft.edit(&[Edit { path: path.to_owned(), value }], None, now)
    }

    #[test]
    fn an_edit_changes_its_field_and_nothing_else() {
        let mut draft = draft();
        let before = draft.brief().clone();
        set(&mut draft, "situation.title", json!("New")).expect("this is a field");
        let mut expected = before;
        expected.situation.title = "New".to_owned();
        assert_eq!(draft.brief(), &expected);
        assert!(draft.has_changes());
    }

    #[test]
    fn what_does_not_fit_is_refused_and_leaves_the_draft_as_it_was() {
        let mut draft = draft();
        let before = draft.tree().clone();
        for (path, value) in [
            ("impact.facts[0].value", json!("many")),
            ("impact.facts[999].value", json!(1)),
            ("impact.facts", json!({})),
            ("situation..title", json!("x")),
            ("format", json!("forthright/9")),
            ("risk.risks[0].likelihood", json!("perhaps")),
        ] {
            assert!(set(&mut draft, path, value).is_err(), "{path}");
            assert_eq!(draft.tree(), &before, "{path}");
        }
        assert_eq!(draft.can_step(), (false, false));
    }

    #[test]
    fn keys_of_newer_versions_survive_every_edit() {
        let mut draft = draft();
        set(&mut draft, "situation.weather", json!("rain")).expect("unknown keys are kept");
        set(&mut draft, "situation.title", json!("New")).expect("this is a field");
        assert_eq!(draft.tree()["situation"]["weather"], json!("rain"));
    }

    #[test]
    fn undo_goes_back_to_what_is_saved() {
        let mut draft = draft();
        set(&mut draft, "situation.title", json!("New")).expect("this is a field");
        let (path, edits) = draft.undo().expect("there is a step");
        assert_eq!((path.as_str(), edits[0].path.as_str()), ("situation.title", "situation.title"));
        assert!(!draft.has_changes());
        draft.redo().expect("there is a step");
        assert!(draft.has_changes());
    }

    fn edits() -> impl Strategy<Value = (String, Value)> {
        let place = 0_usize..5;
        prop_oneof![
            "[a-z]{0,3}".prop_map(|text| ("situation.title".to_owned(), json!(text))),
            place.clone().prop_map(|i| (format!("impact.facts[{i}]"), json!({ "what": "x", "value": i }))),
            place.clone().prop_map(|i| (format!("impact.facts[{i}]"), Value::Null)),
            place.clone().prop_map(|i| (format!("risk.risks[{i}].owner"), json!("Web team"))),
            place.prop_map(|i| (format!("cause.conditions[{i}]"), json!("It was so"))),
            Just(("impact.series.title".to_owned(), json!("Orders"))),
            Just(("impact.series".to_owned(), Value::Null)),
            Just(("situation.meeting".to_owned(), Value::Null)),
        ]
    }

    proptest! {
        #[test]
        fn every_way_there_leads_back_and_there_again(edits in proptest::collection::vec(edits(), 1..12)) {
            let mut draft = draft();
            let mut states = vec![draft.tree().clone()];
            for (path, value) in edits {
                if set(&mut draft, &path, value).is_ok() {
                    states.push(draft.tree().clone());
                }
            }
            let last = states.len() - 1;
            for place in (0..last).rev() {
                draft.undo().expect("as many steps back as edits");
                prop_assert_eq!(draft.tree(), &states[place]);
            }
            for state in &states[1..] {
                draft.redo().expect("as many steps forth as edits");
                prop_assert_eq!(draft.tree(), state);
            }
        }
    }
}
