//! Where figures come from.

use brief_model::Basis;

use super::English;
use super::clause::joined;

/// How sure a figure is, and where it was read.
#[derive(Debug, Clone)]
pub(crate) struct Origin {
    pub(crate) basis: Basis,
    /// Whether it follows from other figures by adding or taking away.
    pub(crate) computed: bool,
    /// `£310,000 to £390,000`; empty if there is none.
    pub(crate) range: String,
    pub(crate) source: String,
    /// `Sat 14 Nov, 13:00`; empty if not said.
    pub(crate) as_of: String,
}

impl English {
    /// A figure that was entered: `payments failed. Measured, payment records.`
    pub(crate) fn entered(self, what: &str, origin: &Origin) -> String {
        joined(&ended(what), &self.origin(origin))
    }

    /// A figure that was computed: `= 4,260 × £81 average basket. Estimate.`
    pub(crate) fn computed(self, formula: &str, origin: &Origin) -> String {
        joined(&ended(&format!("= {formula}")), &self.origin(origin))
    }

    fn origin(self, origin: &Origin) -> String {
        let words = self.words();
        let basis = match (origin.computed, origin.basis) {
            (true, _) => words.computed,
            (false, Basis::Measured) => words.measured,
            (false, Basis::Estimate) => words.estimate,
        };
        let mut parts = vec![basis.to_owned()];
        parts.extend([&origin.range, &origin.source].into_iter().filter(|part| !part.is_empty()).cloned());
        if !origin.as_of.is_empty() {
            parts.push(format!("as of {}", origin.as_of));
        }
        ended(&parts.join(", "))
    }

    /// `4,260 of 28,400 orders`
    pub(crate) fn part_of_whole(self, part: &str, whole: &str) -> String {
        format!("{part} of {whole}")
    }

    /// `4,260 × £81 average basket`
    pub(crate) fn product(self, factors: &[String]) -> String {
        factors.join(" × ")
    }

    /// `£345,000 − £212,000`
    pub(crate) fn difference(self, terms: &[String]) -> String {
        terms.join(" − ")
    }

    /// `£18,000 + £9,000`
    pub(crate) fn sum(self, terms: &[String]) -> String {
        terms.join(" + ")
    }

    /// A stretch of the incident that has ended or goes on: `13:42 to 14:09 UTC`.
    pub(crate) fn stretch(self, from: &str, to: &str, so_far: bool) -> String {
        if so_far { format!("{from} until now, {to}") } else { format!("{from} to {to}") }
    }
}

/// With a full stop, if there is anything.
fn ended(text: &str) -> String {
    let text = text.trim_end_matches(['.', ',', ';', ' ']);
    if text.is_empty() { String::new() } else { format!("{text}.") }
}
