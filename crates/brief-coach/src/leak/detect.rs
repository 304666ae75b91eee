//! How words that should not leave are told from others.

use std::net::{IpAddr, Ipv6Addr};
use std::ops::Range;
use std::sync::OnceLock;

use brief_prose::Lookup;
use regex::Regex;

use super::LeakKind;

/// A key of one of the big providers, or a word that says that a secret follows.
const SECRET: &str = r#"(?x)
    (?-u:\b)(?:AKIA|ASIA)[0-9A-Z]{16}(?-u:\b)
    | (?-u:\b)gh[pousr]_[0-9A-Za-z]{20,}
    | (?-u:\b)github_pat_[0-9A-Za-z_]{20,}
    | (?-u:\b)glpat-[0-9A-Za-z_-]{16,}
    | (?-u:\b)xox[abeprs]-[0-9A-Za-z-]{10,}
    | (?-u:\b)(?:sk|pk|rk)_(?:live|test)_[0-9A-Za-z]{10,}
    | (?-u:\b)sk-[0-9A-Za-z_-]{20,}
    | (?-u:\b)AIza[0-9A-Za-z_-]{30,}
    | (?-u:\b)eyJ[0-9A-Za-z_-]{8,}\.[0-9A-Za-z_-]{8,}(?:\.[0-9A-Za-z_-]+)?
    | -----BEGIN\ [A-Z\ ]*PRIVATE\ KEY-----
    | (?-u:\b)(?i:password|passwd|secret|token|api[_-]?key|access[_-]?key|bearer)(?:\s*[=:]\s*|\s+(?-i:eyJ))[^\s,;`"'()]*[0-9][^\s,;`"'()]*
"#;

const EMAIL: &str = r"[0-9A-Za-z._%+-]+@[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)+";

const LINK: &str = r#"(?i:https?|ssh|ftp|sftp|postgres|mysql|redis|mongodb|amqp|jdbc:[a-z]+)://[^\s<>()\[\]"'`]+"#;

/// A name with an ending that machines inside and outside of a house have.
const HOST: &str = r"(?x)(?-u:\b)(?:[0-9A-Za-z](?:[0-9A-Za-z-]*[0-9A-Za-z])?\.)+
    (?:internal|intranet|intra|corp|local|localdomain|lan|home|svc|cluster|cloud|app|dev|io|net|org|com|info|biz|tech|
       eu|uk|de|fr|nl|ch|es|se|dk|fi|pl|ca|au|jp|ie)(?-u:\b)(?::[0-9]{2,5})?";

/// A name as machines are numbered: parts with hyphens, one of which says what it is for, and a number.
const NUMBERED: &str = r"(?-u:\b)[a-z][0-9a-z]*(?:-[0-9a-z]+)+(?-u:\b)";

const IPV4: &str = r"(?-u:\b)[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?-u:\b)(?:/[0-9]{1,2}|:[0-9]{2,5})?";

const IPV6: &str = r"(?i)(?-u:\b)?[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}";

/// A long row of letters and digits without sense.
const RANDOM: &str = r"(?-u:\b)[0-9A-Za-z+/_-]{32,}={0,2}";

/// Parts of links that lead into chats and calls.
const CHATS: &[&str] = &[
    "slack.com",
    "teams.microsoft.com",
    "teams.live.com",
    "discord.",
    "mattermost",
    "zoom.us",
    "webex.com",
    "meet.google.com",
    "chat.google.com",
    "rocket.chat",
    "t.me/",
    "wa.me/",
    "chime.aws",
];

/// Parts of links that lead into tickets and what stands around them.
const TICKETS: &[&str] = &[
    "atlassian.net",
    "jira",
    "confluence",
    "service-now.com",
    "servicenow",
    "zendesk.com",
    "pagerduty.com",
    "opsgenie",
    "linear.app",
    "notion.so",
    "trello.com",
    "asana.com",
    "/issues/",
    "/browse/",
    "/tickets/",
    "/incidents/",
    "docs.google.com",
    "sharepoint.com",
    "incident.io",
    "freshdesk.com",
    "datadoghq",
    "grafana",
    "kibana",
    "sentry.io",
];

/// Words inside the numbered name of a machine that say what it is for.
const STAGES: &[&str] = &[
    "prod", "prd", "stage", "staging", "stg", "uat", "dev", "test", "db", "web", "app", "api", "node", "host", "srv",
    "vm", "worker", "master", "primary", "replica", "cache", "queue", "lb", "gw", "k8s", "ip", "pod",
];

/// Endings of names that only machines inside a house have.
const INSIDE: &[&str] =
    &["internal", "intranet", "intra", "corp", "local", "localdomain", "lan", "home", "svc", "cluster"];

/// A shape of words that should not leave.
struct Shape {
    pattern: &'static str,
    meaning: Meaning,
    /// The pattern, made when a text first has the signs of it: most briefs have hardly any.
    made: OnceLock<Regex>,
}

#[derive(Clone, Copy)]
enum Meaning {
    Kind(LeakKind),
    Link,
    Host,
    Numbered,
    Ipv4,
    Ipv6,
    Random,
}

/// All shapes, in the order in which they win where they overlap.
static SHAPES: [Shape; 8] = [
    Shape::new(SECRET, Meaning::Kind(LeakKind::Secret)),
    Shape::new(LINK, Meaning::Link),
    Shape::new(EMAIL, Meaning::Kind(LeakKind::Email)),
    Shape::new(IPV4, Meaning::Ipv4),
    Shape::new(IPV6, Meaning::Ipv6),
    Shape::new(HOST, Meaning::Host),
    Shape::new(NUMBERED, Meaning::Numbered),
    Shape::new(RANDOM, Meaning::Random),
];

impl Shape {
    const fn new(pattern: &'static str, meaning: Meaning) -> Self {
        Self { pattern, meaning, made: OnceLock::new() }
    }

    fn pattern(&self) -> &Regex {
        self.made.get_or_init(|| Regex::new(self.pattern).expect("the pattern is valid"))
    }
}

/// Finds what should not leave.
pub(super) struct Detector {
    customers: Option<Lookup>,
}

impl Detector {
    pub(super) fn new(customers: &[String]) -> Self {
        let names: Vec<String> =
            customers.iter().map(|name| name.trim().to_lowercase()).filter(|name| name.chars().count() > 1).collect();
        Self { customers: (!names.is_empty()).then(|| Lookup::new(names)) }
    }

    /// The places in a text, from left to right; no two overlap.
    pub(super) fn find(&self, text: &str) -> Vec<(LeakKind, Range<usize>)> {
        let mut found: Vec<(LeakKind, Range<usize>)> = Vec::new();
        // Public pages may be linked, so that their names are no finding either.
        let mut public: Vec<Range<usize>> = Vec::new();
        for shape in SHAPES.iter().filter(|shape| may_be(shape.meaning, text)) {
            for hit in shape.pattern().find_iter(text) {
                let range = without_stop(text, hit.range());
                let mut taken = found.iter().map(|(_, taken)| taken).chain(&public);
                if range.is_empty() || taken.any(|taken| range.start < taken.end && taken.start < range.end) {
                    continue;
                }
                match kind(shape.meaning, &text[range.clone()]) {
                    Some(kind) => found.push((kind, range)),
                    None if matches!(shape.meaning, Meaning::Link) => public.push(range),
                    None => {}
                }
            }
        }
        for range in self.customers(text) {
            if !found.iter().any(|(_, taken)| range.start < taken.end && taken.start < range.end) {
                found.push((LeakKind::Customer, range));
            }
        }
        found.sort_by_key(|(_, range)| range.start);
        found
    }

    /// Names of customers, in any mixture of capitals.
    fn customers(&self, text: &str) -> Vec<Range<usize>> {
        let Some(lookup) = &self.customers else { return Vec::new() };
        let small = text.to_lowercase();
        // Places can be carried over only where small letters are as long as capitals.
        if small.len() != text.len() {
            return Vec::new();
        }
        let hits = lookup.find(&small).into_iter().map(|hit| hit.range);
        hits.filter(|range| text.is_char_boundary(range.start) && text.is_char_boundary(range.end)).collect()
    }
}

/// Whether a text has the signs without which there is nothing of a kind: most texts have none of them.
fn may_be(meaning: Meaning, text: &str) -> bool {
    let count = |sign: u8| text.bytes().filter(|&byte| byte == sign).count();
    match meaning {
        Meaning::Kind(LeakKind::Email) => text.contains('@'),
        Meaning::Kind(_) => text.contains("-----") || text.bytes().any(|byte| byte.is_ascii_digit()),
        Meaning::Link => text.contains("://"),
        Meaning::Host => text.split('.').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric())),
        Meaning::Numbered => text.contains('-'),
        Meaning::Ipv4 => count(b'.') >= 3,
        Meaning::Ipv6 => count(b':') >= 2,
        Meaning::Random => {
            let sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '_' | '-');
            text.split(|c| !sign(c)).any(|row| row.len() >= 32)
        }
    }
}

/// What a hit is; `None` if it only looks like something.
fn kind(meaning: Meaning, words: &str) -> Option<LeakKind> {
    match meaning {
        Meaning::Kind(kind) => Some(kind),
        Meaning::Link => link(words),
        Meaning::Host => host(words).then_some(LeakKind::Host),
        Meaning::Numbered => numbered(words).then_some(LeakKind::Host),
        Meaning::Ipv4 => {
            let address = words.split(['/', ':']).next().unwrap_or_default();
            address.parse::<IpAddr>().is_ok().then_some(LeakKind::IpAddress)
        }
        // A time of day is no address, and neither are two colons.
        Meaning::Ipv6 => {
            let real = words.parse::<Ipv6Addr>().is_ok() && words.bytes().filter(u8::is_ascii_hexdigit).count() >= 4;
            real.then_some(LeakKind::IpAddress)
        }
        Meaning::Random => random(words).then_some(LeakKind::Secret),
    }
}

/// A link to a chat, a ticket, or a machine inside the house; a public page may be linked.
fn link(words: &str) -> Option<LeakKind> {
    let small = words.to_lowercase();
    let host = small.split_once("://").map_or("", |(_, rest)| rest).split(['/', '?', '#']).next().unwrap_or_default();
    let has = |parts: &[&str]| parts.iter().any(|part| small.contains(part));
    if has(CHATS) {
        return Some(LeakKind::Chat);
    }
    if has(TICKETS) {
        return Some(LeakKind::Ticket);
    }
    let name = host.rsplit('@').next().unwrap_or_default();
    let name = name.split(':').next().unwrap_or_default();
    let inside = !name.contains('.')
        || name.parse::<IpAddr>().is_ok()
        || INSIDE.iter().any(|ending| name.rsplit('.').next() == Some(*ending));
    (inside || host.contains('@') || !small.starts_with("http")).then_some(LeakKind::Host)
}

/// A machine, and not the name under which a company is known, such as `example.com`.
fn host(words: &str) -> bool {
    let name = words.split(':').next().unwrap_or_default().to_lowercase();
    let inside = INSIDE.iter().any(|ending| name.rsplit('.').next() == Some(*ending));
    inside || name.split('.').count() > 2 || name.len() < words.len()
}

fn numbered(words: &str) -> bool {
    let parts: Vec<&str> = words.split('-').collect();
    let digits = words.bytes().any(|byte| byte.is_ascii_digit());
    let bare = |part: &str| part.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
    digits && parts.iter().any(|part| STAGES.contains(&bare(part).as_str()))
}

/// Letters of both sizes and digits mixed, as nobody writes them.
fn random(words: &str) -> bool {
    let count = |wanted: fn(&u8) -> bool| words.bytes().filter(wanted).count();
    let digits = count(u8::is_ascii_digit);
    let hexadecimal = words.bytes().all(|byte| byte.is_ascii_hexdigit());
    digits >= 4 && (hexadecimal || (count(u8::is_ascii_uppercase) >= 3 && count(u8::is_ascii_lowercase) >= 3))
}

/// Without the full stop or the comma of the sentence around it.
fn without_stop(text: &str, range: Range<usize>) -> Range<usize> {
    let kept = text[range.clone()].trim_end_matches(['.', ',', ';', ':', '!', '?']).len();
    range.start..range.start + kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(LeakKind, String)> {
        let detector = Detector::new(&["Acme Bank".to_owned(), " ".to_owned()]);
        detector.find(text).into_iter().map(|(kind, range)| (kind, text[range].to_owned())).collect()
    }

    #[test]
    fn finds_what_should_not_leave() {
        for (text, kind, words) in [
            ("Write to jo.doe+ops@mail.example.co.uk.", LeakKind::Email, "jo.doe+ops@mail.example.co.uk"),
            ("The host 10.12.0.7 was down", LeakKind::IpAddress, "10.12.0.7"),
            ("in 192.168.0.0/16.", LeakKind::IpAddress, "192.168.0.0/16"),
            ("at 2001:db8::ff00:42:8329,", LeakKind::IpAddress, "2001:db8::ff00:42:8329"),
            ("on pay-db-prod-03", LeakKind::Host, "pay-db-prod-03"),
            ("on db01.payments.internal:5432", LeakKind::Host, "db01.payments.internal:5432"),
            ("see https://acme.slack.com/archives/C01", LeakKind::Chat, "https://acme.slack.com/archives/C01"),
            (
                "[ticket](https://acme.atlassian.net/browse/PAY-7)",
                LeakKind::Ticket,
                "https://acme.atlassian.net/browse/PAY-7",
            ),
            ("open http://wiki/page now", LeakKind::Host, "http://wiki/page"),
            ("key AKIAIOSFODNN7EXAMPLE leaked", LeakKind::Secret, "AKIAIOSFODNN7EXAMPLE"),
            ("password: hunter2", LeakKind::Secret, "password: hunter2"),
            (
                "id 3f786850e387550fdab836ed7e6dc881de23001b",
                LeakKind::Secret,
                "3f786850e387550fdab836ed7e6dc881de23001b",
            ),
            ("We told ACME bank first", LeakKind::Customer, "ACME bank"),
        ] {
            assert_eq!(found(text), [(kind, words.to_owned())], "{text}");
        }
    }

    #[test]
    fn is_silent_on_what_people_write() {
        for text in [
            "From 08:04 to 12:16 UTC, 4,260 payments failed; 15% of orders.",
            "A round-the-clock watch, a three-day pause, a post-mortem and a follow-up.",
            "It took 4 h 12 min. It is over, e.g. since noon. The ratio was 1:2:3.",
            "See https://status.example.com for the public page.",
            "The token expired; the password was changed; the secret is out.",
            "GitLab.com and example.org wrote about it.",
            "Version 2.4 of the app, COVID-19, G-20 and 10.5 million.",
            "Acme Banking is another company.",
            "antidisestablishmentarianismandsoonandsoforth",
        ] {
            assert_eq!(found(text), Vec::new(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_searched(text in "\\PC{0,60}|[a-z0-9.:@/-]{0,60}") {
            for (_, words) in found(&text) {
                proptest::prop_assert!(text.contains(&words));
            }
        }
    }
}
