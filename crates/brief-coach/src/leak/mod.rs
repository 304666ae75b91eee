//! What should not leave in a file: addresses, hosts, links into tickets and chats, keys, names of customers.

mod detect;
mod remove;

use std::ops::Range;

use brief_model::{Brief, Part, TextKind, texts};

pub use remove::remove_leaks;

use self::detect::Detector;

/// Words that should not leave in a file without a second look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leak {
    /// What they look like.
    pub kind: LeakKind,
    /// The path of their field; words of an earlier briefing stand under `history`.
    pub field: String,
    /// The part of the briefing.
    pub part: Part,
    /// Where they begin in the field, in bytes.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// The words.
    pub words: String,
    /// Whether they stand where only notes, report or mail show them, and never the deck.
    pub backstage: bool,
}

/// What words look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeakKind {
    /// A key, a password or a token.
    Secret,
    /// An e-mail address.
    Email,
    /// A link into a ticket system.
    Ticket,
    /// A link into a chat or a call.
    Chat,
    /// An address of a machine on a network.
    IpAddress,
    /// The name of a machine, or a link to one inside the house.
    Host,
    /// A name from the user's list.
    Customer,
}

impl LeakKind {
    /// What it is, as a person would name it, for example `an e-mail address`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Secret => "a key or a password",
            Self::Email => "an e-mail address",
            Self::Ticket => "a link to a ticket",
            Self::Chat => "a link to a chat",
            Self::IpAddress => "an IP address",
            Self::Host => "the name of a machine",
            Self::Customer => "a customer’s name",
        }
    }
}

/// All words of a brief that should not leave without a second look, in the order in which a reader meets them.
///
/// `customers` are names that the user does not want to see in any file. What the user has said to be fine is left out.
#[must_use]
pub fn find_leaks(brief: &Brief, customers: &[String]) -> Vec<Leak> {
    let detector = Detector::new(customers);
    let mut leaks = in_brief(&detector, brief, "");
    // The last briefing is compared with this one, so that its words may leave as well.
    if let (Some(last), Some((_, told))) = (brief.history.len().checked_sub(1), brief.last_told()) {
        leaks.extend(in_brief(&detector, &told, &format!("history[{last}].brief.")));
    }
    leaks.retain(|leak| !brief.review.allowed.iter().any(|allowed| allowed.words == leak.words));
    leaks
}

/// What should not leave in a text, whoever the customers are, with its bytes.
pub(crate) fn leaks_in(text: &str) -> Vec<(LeakKind, Range<usize>)> {
    // Nothing that should not leave is without one of these, and most texts are.
    let suspicious = |c: char| matches!(c, '@' | '/' | '=' | '-' | '_' | ':') || c.is_ascii_digit();
    let dotted = || text.as_bytes().windows(2).any(|pair| pair[0] == b'.' && pair[1].is_ascii_alphanumeric());
    if text.contains(suspicious) || dotted() { Detector::new(&[]).find(text) } else { Vec::new() }
}

fn in_brief(detector: &Detector, brief: &Brief, prefix: &str) -> Vec<Leak> {
    let mut leaks = Vec::new();
    let zone = ("situation.times.zone", Part::Bottom, false, brief.situation.times.zone.as_str());
    let logo = brief.look.logo.as_ref().map(|logo| ("look.logo.alt", Part::Bottom, false, logo.alt.as_str()));
    for text in texts(brief) {
        let place = (text.field.as_str(), text.part, text.kind == TextKind::Backstage);
        search(detector, (place.0, place.1, place.2, text.text), prefix, &mut leaks);
    }
    for place in [Some(zone), logo].into_iter().flatten() {
        search(detector, place, prefix, &mut leaks);
    }
    leaks
}

fn search(
    detector: &Detector,
    (field, part, backstage, text): (&str, Part, bool, &str),
    prefix: &str,
    leaks: &mut Vec<Leak>,
) {
    leaks.extend(detector.find(text).into_iter().map(|(kind, range)| Leak {
        kind,
        field: format!("{prefix}{field}"),
        part,
        start: range.start,
        end: range.end,
        words: text[range].to_owned(),
        backstage,
    }));
}

#[cfg(test)]
mod tests {
    use brief_model::{Allowance, Extra, Moment, next_briefing};

    use super::*;

    fn brief() -> Brief {
        let mut brief = Brief::default();
        brief.situation.system = "payments on db-prod-03".to_owned();
        brief.cause.explanation = "The team wrote to jo@example.com from 10.0.0.7.".into();
        brief.cause.technical = "Secret: `token=abc123def456`".into();
        brief
    }

    fn found(leaks: &[Leak]) -> Vec<(&str, &str)> {
        leaks.iter().map(|leak| (leak.field.as_str(), leak.words.as_str())).collect()
    }

    #[test]
    fn names_the_place_of_each() {
        let leaks = find_leaks(&brief(), &["The team".to_owned()]);
        assert_eq!(
            found(&leaks),
            [
                ("situation.system", "db-prod-03"),
                ("cause.explanation", "The team"),
                ("cause.explanation", "jo@example.com"),
                ("cause.explanation", "10.0.0.7"),
                ("cause.technical", "token=abc123def456"),
            ]
        );
        assert!(leaks[4].backstage && !leaks[0].backstage);
    }

    #[test]
    fn what_is_fine_is_not_named_again() {
        let mut brief = brief();
        brief.review.allowed.push(Allowance { words: "10.0.0.7".to_owned(), extra: Extra::default() });
        assert!(find_leaks(&brief, &[]).iter().all(|leak| leak.words != "10.0.0.7"));
    }

    #[test]
    fn what_is_removed_is_found_no_more_and_nothing_else_changes() {
        let first = brief();
        let later = next_briefing(&first, Moment::parse("2026-11-14T18:00:00Z").expect("a time"));
        for brief in [first, later] {
            let leaks = find_leaks(&brief, &[]);
            assert!(!leaks.is_empty());
            let clean = remove_leaks(&brief, &leaks);
            assert_eq!(find_leaks(&clean, &[]), Vec::new());
            assert_eq!(clean.cause.explanation.0, "The team wrote to [removed] from [removed].");
            assert_eq!(remove_leaks(&brief, &[]), brief);
        }
    }
}
