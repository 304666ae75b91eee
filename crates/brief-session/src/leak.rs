//! What should not leave in a file: found before an export, removed from it, or said to be fine.

use brief_coach::{Leak, find_leaks};
use brief_model::{Allowance, Brief, Extra};

/// What of a brief should not leave without a second look. `customers` are names that the user has listed.
#[must_use]
pub fn leaks(brief: &Brief, customers: &[String]) -> Vec<Leak> {
    find_leaks(brief, customers)
}

/// Says that these words may leave; it is remembered in the brief.
pub fn allow(brief: &mut Brief, words: &str) {
    let known = brief.review.allowed.iter().any(|allowed| allowed.words == words);
    if !known {
        brief.review.allowed.push(Allowance { words: words.to_owned(), extra: Extra::default() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_fine_is_remembered_once() {
        let mut brief = Brief::default();
        brief.situation.title = "Outage on pay-db-prod-03".to_owned();
        assert_eq!(leaks(&brief, &[]).len(), 1);
        allow(&mut brief, "pay-db-prod-03");
        allow(&mut brief, "pay-db-prod-03");
        assert_eq!(brief.review.allowed.len(), 1);
        assert_eq!(leaks(&brief, &[]), Vec::new());
    }
}
