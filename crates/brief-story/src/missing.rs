//! What is missing on a slide.

use crate::{Action, Body, Placeholder, Slide, Slot};

impl Slide {
    /// All placeholders, in the order in which they stand on the slide. An export has none.
    #[must_use]
    pub fn placeholders(&self) -> Vec<&Placeholder> {
        let mut found = Vec::new();
        match &self.body {
            Body::Bottom(bottom) => {
                found.extend(bottom.figures.iter().filter_map(missing));
                found.extend(bottom.reasons.iter().filter_map(|reason| missing(&reason.text)));
                found.extend(bottom.ask.as_ref().and_then(missing));
            }
            Body::Impact(impact) => found.extend(impact.figures.iter().filter_map(missing)),
            Body::Cause(cause) => {
                found.extend(cause.chain.iter().filter_map(|link| missing(&link.text)));
                found.extend(cause.safeguards.as_ref().and_then(missing));
                for unknown in &cause.unknowns {
                    found.extend([&unknown.owner, &unknown.due].into_iter().flatten().filter_map(missing));
                }
            }
            Body::Fix(fix) => {
                fix.lanes.iter().flat_map(|lane| &lane.actions).for_each(|action| in_action(action, &mut found));
                found.extend(fix.contingency.as_ref().and_then(missing));
            }
            Body::Risk(risk) => {
                found.extend(risk.risks.iter().filter_map(|risk| risk.owner.as_ref().and_then(missing)));
                found.extend(risk.if_nothing.as_ref().and_then(missing));
                found.extend(risk.repeat.as_ref().and_then(missing));
            }
            Body::Ask(ask) => {
                found.extend(ask.nothing.as_ref().and_then(missing));
                found.extend(ask.requests.iter().filter_map(|request| request.by.as_ref().and_then(missing)));
                found.extend(ask.rhythm.as_ref().and_then(missing));
            }
            Body::Actions(actions) => actions.iter().for_each(|entry| in_action(&entry.action, &mut found)),
            Body::Timeline(_) | Body::Terms(_) => {}
        }
        found.extend(&self.missing);
        found
    }
}

fn in_action<'a>(action: &'a Action, found: &mut Vec<&'a Placeholder>) {
    found.extend([&action.when, &action.owner].into_iter().flatten().filter_map(missing));
}

const fn missing<T>(slot: &Slot<T>) -> Option<&Placeholder> {
    match slot {
        Slot::Filled(_) => None,
        Slot::Missing(placeholder) => Some(placeholder),
    }
}
