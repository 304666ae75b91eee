//! What was edited, so that it can be taken back and done again.

use brief_model::Moment;
use serde_json::Value;

use super::path::Path;

/// What can be taken back, and what can be done again.
#[derive(Debug, Default)]
pub(crate) struct History {
    done: Vec<Entry>,
    undone: Vec<Entry>,
}

/// One step as a person sees it: everything between two pauses in one field.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The field that was edited.
    pub(crate) path: String,
    /// What changed, in the order in which it changed.
    pub(crate) changes: Vec<Change>,
    group: Option<String>,
    at: Moment,
}

/// A change of one place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Change {
    pub(crate) path: Path,
    /// `null` if nothing stood there.
    pub(crate) before: Value,
    /// `null` if nothing stands there now.
    pub(crate) after: Value,
}

/// Edits of the same group within so many milliseconds are one step.
const PAUSE: i64 = 1_500;

/// More steps than anybody takes back; what is older is forgotten.
const LONGEST: usize = 2_000;

impl Entry {
    /// A step that begins now.
    pub(crate) fn new(path: String, changes: Vec<Change>, group: Option<String>, at: Moment) -> Self {
        Self { path, changes, group, at }
    }
}

impl History {
    /// Takes up what was just done.
    pub(crate) fn push(&mut self, new: Entry) {
        self.undone.clear();
        if let Some(last) = self.done.last_mut().filter(|last| last.continues(&new)) {
            last.take_up(new);
            return;
        }
        if self.done.len() == LONGEST {
            self.done.remove(0);
        }
        self.done.push(new);
    }

    /// Goes back by one step and tells it. The next edit begins a step of its own.
    pub(crate) fn undo(&mut self) -> Option<&Entry> {
        let mut entry = self.done.pop()?;
        entry.group = None;
        self.undone.push(entry);
        self.undone.last()
    }

    /// Goes forward by one step and tells it.
    pub(crate) fn redo(&mut self) -> Option<&Entry> {
        self.done.push(self.undone.pop()?);
        self.done.last()
    }

    pub(crate) fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub(crate) fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}

impl Entry {
    fn continues(&self, new: &Self) -> bool {
        let pause = (new.at.0 - self.at.0).num_milliseconds();
        self.group.is_some() && self.group == new.group && (0..=PAUSE).contains(&pause)
    }

    fn take_up(&mut self, new: Self) {
        self.at = new.at;
        for change in new.changes {
            // Typing changes one place again and again: what stood there first and what stands there last is enough.
            match self.changes.last_mut().filter(|last| last.path == change.path) {
                Some(last) => last.after = change.after,
                None => self.changes.push(change),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn entry(group: Option<&str>, second: &str, before: i32, after: i32) -> Entry {
        let change =
            Change { path: Path::parse("a.b").expect("this is a path"), before: json!(before), after: json!(after) };
        let at = Moment::parse(&format!("2026-11-14T14:30:{second}Z")).expect("this is a time");
        Entry::new("a.b".to_owned(), vec![change], group.map(str::to_owned), at)
    }

    #[test]
    fn typing_without_a_pause_is_one_step() {
        let mut history = History::default();
        history.push(entry(Some("a.b"), "00.0", 0, 1));
        history.push(entry(Some("a.b"), "01.4", 1, 2));
        history.push(entry(Some("a.b"), "03.5", 2, 3));
        history.push(entry(None, "03.6", 3, 4));
        history.push(entry(None, "03.7", 4, 5));
        let before: Vec<Value> =
            std::iter::from_fn(|| history.undo().map(|entry| entry.changes[0].before.clone())).collect();
        assert_eq!(before, [4, 3, 2, 0]);
        assert!(history.can_redo() && !history.can_undo());
    }

    #[test]
    fn an_edit_after_a_step_back_begins_anew() {
        let mut history = History::default();
        history.push(entry(Some("a.b"), "00", 0, 1));
        history.undo();
        history.redo();
        history.push(entry(Some("a.b"), "00", 1, 2));
        assert_eq!(history.undo().map(|entry| entry.changes[0].before.clone()), Some(json!(1)));
        history.push(entry(None, "05", 1, 7));
        assert!(!history.can_redo(), "what was taken back is replaced by what was done instead");
    }
}
