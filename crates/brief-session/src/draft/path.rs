//! Paths of fields in the JSON of a brief: `impact.facts[2].value`.

use serde_json::{Map, Value};

/// A path that has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Path(Vec<Step>);

/// One step down.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Key(String),
    Index(usize),
}

/// No list of a brief is longer; a path that says otherwise is a mistake.
const LONGEST: usize = 100_000;

impl Path {
    /// Reads a path; `None` if it is none.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let mut steps = Vec::new();
        for part in text.split('.') {
            let (key, mut rest) = part.find('[').map_or((part, ""), |at| part.split_at(at));
            if key.is_empty() || !key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-')) {
                return None;
            }
            steps.push(Step::Key(key.to_owned()));
            while !rest.is_empty() {
                let (index, behind) = rest.strip_prefix('[')?.split_once(']')?;
                steps.push(Step::Index(index.parse().ok().filter(|index| *index < LONGEST)?));
                rest = behind;
            }
        }
        Some(Self(steps))
    }

    /// What stands at the path; `None` if nothing does.
    pub(crate) fn get<'a>(&self, tree: &'a Value) -> Option<&'a Value> {
        self.0.iter().try_fold(tree, |value, step| match step {
            Step::Key(key) => value.get(key),
            Step::Index(index) => value.get(*index),
        })
    }

    /// Sets what stands at the path; `null` removes it. Groups on the way are made. Says whether there is such a place.
    pub(crate) fn set(&self, tree: &mut Value, new: Value) -> bool {
        let Some((last, way)) = self.0.split_last() else { return false };
        let mut place = tree;
        for step in way {
            let next = match step {
                Step::Key(key) => group(place).map(|map| map.entry(key.clone()).or_insert(Value::Null)),
                Step::Index(index) => place.get_mut(*index),
            };
            let Some(next) = next else { return false };
            place = next;
        }
        match last {
            Step::Key(key) => set_key(place, key, new),
            Step::Index(index) => set_index(place, *index, new),
        }
    }

    /// The shortest path that holds everything that setting this one changes: the list whose length changes, or the group
    /// that has to be made.
    pub(crate) fn anchor(&self, tree: &Value, new: &Value) -> Self {
        for length in 1..self.0.len() {
            let upper = Self(self.0[..length].to_vec());
            match upper.get(tree) {
                None | Some(Value::Null) => return upper,
                Some(Value::Array(list)) => {
                    let last = length + 1 == self.0.len();
                    let changes =
                        matches!(self.0[length], Step::Index(index) if index >= list.len() || (last && new.is_null()));
                    if changes {
                        return upper;
                    }
                }
                Some(_) => {}
            }
        }
        self.clone()
    }
}

impl std::fmt::Display for Path {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (place, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if place == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// The group at a place; an empty place becomes one.
fn group(place: &mut Value) -> Option<&mut Map<String, Value>> {
    if place.is_null() {
        *place = Value::Object(Map::new());
    }
    place.as_object_mut()
}

fn set_key(place: &mut Value, key: &str, new: Value) -> bool {
    let Some(map) = group(place) else { return false };
    if new.is_null() {
        map.remove(key);
    } else {
        map.insert(key.to_owned(), new);
    }
    true
}

fn set_index(place: &mut Value, index: usize, new: Value) -> bool {
    if place.is_null() {
        *place = Value::Array(Vec::new());
    }
    let Some(list) = place.as_array_mut() else { return false };
    match (index < list.len(), new.is_null()) {
        (true, true) => drop(list.remove(index)),
        (true, false) => list[index] = new,
        (false, false) if index == list.len() => list.push(new),
        (false, _) => return false,
    }
    true
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn path(text: &str) -> Path {
        Path::parse(text).expect("this is a path")
    }

    #[test]
    fn reads_and_writes_paths() {
        for text in ["situation", "impact.facts[2].value", "cause.conditions[0]"] {
            assert_eq!(path(text).to_string(), text);
        }
        for text in ["", ".", "a..b", "[0]", "a[x]", "a[1", "a]1", "a[-1]", "a[999999]", "a b", "a[0]b"] {
            assert_eq!(Path::parse(text), None, "{text}");
        }
    }

    #[test]
    fn sets_removes_and_makes_what_is_on_the_way() {
        let mut tree = json!({ "a": { "b": [1, 2] } });
        assert!(path("a.b[1]").set(&mut tree, json!(3)));
        assert!(path("a.b[2]").set(&mut tree, json!(4)));
        assert!(path("c.d.e").set(&mut tree, json!("new")));
        assert!(path("a.b[0]").set(&mut tree, Value::Null));
        assert_eq!(tree, json!({ "a": { "b": [3, 4] }, "c": { "d": { "e": "new" } } }));
        assert!(path("c.d").set(&mut tree, Value::Null));
        assert_eq!(tree["c"], json!({}));
        assert!(!path("a.b[9]").set(&mut tree, json!(1)), "no list has a hole");
        assert!(!path("a.b.c").set(&mut tree, json!(1)), "a list has no keys");
    }

    #[test]
    fn anchors_hold_what_changes() {
        let tree = json!({ "a": { "b": [{ "c": 1 }] } });
        for (at, new, anchor) in [
            ("a.b[0].c", json!(2), "a.b[0].c"),
            ("a.b[0].d", json!(2), "a.b[0].d"),
            ("a.b[0]", json!({}), "a.b[0]"),
            ("a.b[0]", Value::Null, "a.b"),
            ("a.b[1]", json!({}), "a.b"),
            ("x.y.z", json!(1), "x"),
        ] {
            assert_eq!(path(at).anchor(&tree, &new).to_string(), anchor, "{at}");
        }
    }
}
