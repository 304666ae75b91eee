//! Removing words from a copy of a brief.

use brief_model::Brief;
use serde_json::Value;

use super::Leak;

/// What stands in the place of words that were removed.
const REMOVED: &str = "[removed]";

/// A copy of a brief in which these words are replaced by `[removed]`; the brief itself stays as it is.
#[must_use]
pub fn remove_leaks(brief: &Brief, leaks: &[Leak]) -> Brief {
    if leaks.is_empty() {
        return brief.clone();
    }
    let mut tree = serde_json::to_value(brief).unwrap_or_default();
    let mut leaks: Vec<&Leak> = leaks.iter().collect();
    // From the end of each text, so that the places before stay true.
    leaks.sort_by(|a, b| (&a.field, b.start).cmp(&(&b.field, a.start)));
    for leak in leaks {
        if let Some(Value::String(text)) = tree.pointer_mut(&pointer(&leak.field))
            && text.get(leak.start..leak.end) == Some(leak.words.as_str())
        {
            text.replace_range(leak.start..leak.end, REMOVED);
        }
    }
    serde_json::from_value(tree).unwrap_or_else(|_| brief.clone())
}

/// `cause.unknowns[0].question` as a JSON pointer (RFC 6901): `/cause/unknowns/0/question`. No field has `/` or `~` in its
/// name.
fn pointer(field: &str) -> String {
    let steps = field.split(['.', '[']).map(|step| step.trim_end_matches(']'));
    steps.map(|step| format!("/{step}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_a_pointer() {
        assert_eq!(pointer("cause.unknowns[0].question"), "/cause/unknowns/0/question");
        assert_eq!(pointer("history[2].brief.cause.conditions[10]"), "/history/2/brief/cause/conditions/10");
    }
}
