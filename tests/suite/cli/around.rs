//! What goes around the meeting, from the terminal: report, card, mail, calendar, password, leaks, the next briefing.

use super::{Desk, is_whole_pdf};
use crate::tools::{run, text_of};

/// Everything that `--all` makes of one brief, in the order in which it is named.
const ALL: [&str; 8] =
    ["deck.pdf", "notes.pdf", "report.pdf", "report.md", "card.pdf", "follow-up.txt", "follow-up.eml", "promises.ics"];

#[test]
fn makes_everything_at_once_and_each_by_its_name() {
    let desk = Desk::with(&["a.brief"]);
    let made = desk.run("export a.brief --all --out x");
    assert_eq!((made.status, made.err.as_str()), (Some(0), ""));
    let names: Vec<&str> = made.out.lines().map(|line| line.strip_prefix("x/").unwrap_or(line)).collect();
    assert_eq!(names, ALL);
    for name in ["deck.pdf", "notes.pdf", "report.pdf", "card.pdf"] {
        assert!(is_whole_pdf(&desk.path(&format!("x/{name}"))), "{name}");
    }
    for (flag, files) in [
        ("--report", &["report.md", "report.pdf"][..]),
        ("--card", &["card.pdf"]),
        ("--mail", &["follow-up.eml", "follow-up.txt"]),
        ("--calendar", &["promises.ics"]),
    ] {
        assert_eq!(desk.run(&format!("export a.brief {flag} --out y{flag}")).status, Some(0));
        assert_eq!(desk.names(&format!("y{flag}")), files);
    }
}

#[test]
fn two_processes_make_the_same_bytes() {
    let desk = Desk::with(&["a.brief"]);
    for folder in ["one", "two"] {
        assert_eq!(
            desk.run(&format!("export a.brief --all --attach-deck --calendar-actions -o {folder}")).status,
            Some(0)
        );
    }
    for name in ALL {
        assert!(desk.get(&format!("one/{name}")) == desk.get(&format!("two/{name}")), "{name} differs");
    }
}

/// What Python's mail library makes of a draft.
const READ_MAIL: &str = r#"
import sys, email, email.policy
m = email.message_from_bytes(open(sys.argv[1], "rb").read(), policy=email.policy.default)
assert not m.defects, m.defects
assert m["X-Unsent"] == "1" and m["From"] is None and m["To"] is None
print(m["Subject"])
body = m.get_body(("plain",))
print(body.get_content())
for a in m.iter_attachments():
    data = a.get_content()
    print("ATTACHED", a.get_filename(), a.get_content_type(), data[:5].decode(), len(data))
"#;

#[test]
fn another_reader_opens_the_draft() {
    let desk = Desk::with(&["a.brief"]);
    assert_eq!(desk.run("export a.brief --deck --mail --attach-deck").status, Some(0));
    let path = desk.path("follow-up.eml");
    let said = text_of("python3", &["-c", READ_MAIL, path.to_str().expect("a plain name")]);
    let text = String::from_utf8(desk.get("follow-up.txt")).expect("it is text");
    for line in text.lines().filter(|line| !line.is_empty()) {
        assert!(said.contains(line), "{line:?} is lacking in:\n{said}");
    }
    let attached = format!("ATTACHED deck.pdf application/pdf %PDF- {}", desk.get("deck.pdf").len());
    assert!(said.contains(&attached), "{said}");
}

#[test]
fn a_password_opens_every_pdf_in_every_reader_and_nothing_opens_without() {
    let desk = Desk::with(&["a.brief"]);
    desk.put("secret.txt", "Grüße 東\nnot this line\n");
    let made = desk.run("export a.brief --deck --notes --report --card --password-file secret.txt");
    let open = "warning: the password protects PDF files only; anybody can read `report.md`\n";
    assert_eq!((made.status, made.err.as_str()), (Some(0), open));
    for name in ["deck.pdf", "notes.pdf", "report.pdf", "card.pdf"] {
        let path = desk.path(name);
        let path = path.to_str().expect("a plain name");
        assert!(!run("pdftotext", &[path, "-"]).status.success(), "{name} opens without a password");
        let poppler = text_of("pdftotext", &["-upw", "Grüße 東", path, "-"]);
        assert!(poppler.split_whitespace().count() > 30, "{name}: {poppler}");
        let qpdf = text_of("qpdf", &["--password=Grüße 東", "--show-encryption", path]);
        assert!(qpdf.contains("R = 6") && qpdf.contains("extract for accessibility: allowed"), "{name}: {qpdf}");
        let mupdf = text_of("mutool", &["draw", "-q", "-p", "Grüße 東", "-F", "text", path]);
        assert!(mupdf.split_whitespace().count() > 30, "{name}: {mupdf}");
    }
    desk.put("empty.txt", "\n");
    let refused = desk.run("export a.brief --card -o other --password-file empty.txt");
    assert_eq!(refused.status, Some(1));
    assert!(refused.err.contains("there is no password on the first line"), "{}", refused.err);
}

#[test]
fn what_a_password_does_not_protect_is_named() {
    let desk = Desk::with(&["a.brief"]);
    desk.put("secret.txt", "open sesame\n");
    let refused = desk.run("export a.brief --deck --svg -o svg --password-file secret.txt");
    assert_eq!((refused.status, refused.out.as_str()), (Some(1), ""));
    assert!(refused.err.starts_with("error: a password cannot protect the pictures"), "{}", refused.err);
    assert!(!desk.path("svg").exists());
    let all = desk.run("export a.brief --all -o all --password-file secret.txt");
    let open = "anybody can read `report.md`, `follow-up.txt`, `follow-up.eml` and `promises.ics`\n";
    assert!(all.status == Some(0) && all.err.ends_with(open), "{}", all.err);
    assert_eq!(desk.run("export a.brief --card -o card --password-file secret.txt").err, "");
}

#[test]
fn how_a_file_is_made_implies_the_file() {
    let desk = Desk::with(&["a.brief"]);
    for (flag, files) in [
        ("--card-on-sheet", &["card.pdf"][..]),
        ("--attach-deck", &["follow-up.eml", "follow-up.txt"]),
        ("--calendar-actions", &["promises.ics"]),
    ] {
        assert_eq!(desk.run(&format!("export a.brief {flag} --output x{flag}")).status, Some(0), "{flag}");
        assert_eq!(desk.names(&format!("x{flag}")), files);
    }
}

/// A brief with words that should not leave.
fn leaky(desk: &Desk) {
    let brief = String::from_utf8(desk.get("a.brief")).expect("a brief is text");
    let mut brief: serde_json::Value = serde_json::from_str(&brief).expect("a brief is JSON");
    brief["cause"]["explanation"] = "A job on pay-db-prod-03 stopped; jo@example.com from Acme Bank saw it.".into();
    desk.put("leaky.brief", brief.to_string());
    desk.put("customers.txt", "\nAcme Bank\n");
}

#[test]
fn what_should_not_leave_is_listed_removed_or_refused() {
    let desk = Desk::with(&["a.brief"]);
    leaky(&desk);
    let listed = desk.run("export leaky.brief --report --customers customers.txt -o listed");
    assert_eq!(listed.status, Some(0));
    for line in [
        "leaky.brief: cause.explanation: `pay-db-prod-03` looks like the name of a machine\n",
        "leaky.brief: cause.explanation: `jo@example.com` looks like an e-mail address\n",
        "leaky.brief: cause.explanation: `Acme Bank` looks like a customer’s name\n",
    ] {
        assert!(listed.err.contains(line), "{line} is lacking in:\n{}", listed.err);
    }
    assert_eq!(desk.run("export leaky.brief --all --leaks remove --customers customers.txt -o clean").status, Some(0));
    let path = desk.path("clean/report.pdf");
    let report = text_of("pdftotext", &[path.to_str().expect("a plain name"), "-"]);
    let deck = desk.path("clean/deck.pdf");
    let deck = text_of("pdftotext", &[deck.to_str().expect("a plain name"), "-"]);
    let mail = String::from_utf8(desk.get("clean/follow-up.txt")).expect("it is text");
    for text in [&report, &deck, &mail] {
        for word in ["pay-db-prod-03", "jo@example.com", "Acme"] {
            assert!(!text.contains(word), "{word} has left:\n{text}");
        }
    }
    assert!(report.contains("[removed]"), "{report}");
    let refused = desk.run("export leaky.brief --leaks refuse -o refused");
    assert_eq!(refused.status, Some(1));
    assert!(!desk.path("refused").exists(), "no file is made");
}

#[test]
fn a_key_is_not_shown_in_full_to_who_reads_along() {
    let desk = Desk::with(&["a.brief"]);
    let brief = String::from_utf8(desk.get("a.brief")).expect("a brief is text");
    let mut brief: serde_json::Value = serde_json::from_str(&brief).expect("a brief is JSON");
    brief["cause"]["technical"] = "It was AKIAIOSFODNN7EXAMPLE.".into();
    desk.put("key.brief", brief.to_string());
    let run = desk.run("export key.brief --card");
    assert!(
        run.err.contains("cause.technical: `AKIA…` looks like a key") && !run.err.contains("IOSFODNN7"),
        "{}",
        run.err
    );
}

#[test]
fn the_next_briefing_begins_where_the_last_one_ended() {
    let desk = Desk::with(&["a.brief"]);
    let begun = desk.run("next a.brief --as-of 2030-01-01T10:00:00Z");
    assert_eq!((begun.status, begun.out.as_str()), (Some(0), "a-2.brief\n"));
    let third = desk.run("next a-2.brief --as-of 2030-01-02T10:00:00Z");
    assert_eq!(third.out, "a-3.brief\n");
    assert_eq!(desk.run("next a.brief").status, Some(1), "a-2.brief is there and stays");
    let first = desk.run("show a.brief");
    let earlier = desk.run("show a-3.brief --briefing 1");
    assert_eq!((earlier.status, earlier.out), (Some(0), first.out), "the first one is shown as it was told");
    let none = desk.run("show a-3.brief --briefing 3");
    assert_eq!(none.status, Some(1));
    assert!(none.err.contains("choose one from 1 to 2, or leave out `--briefing` for the present one"), "{}", none.err);
    assert_eq!(desk.run("export a-3.brief --deck --briefing 2 -o second").status, Some(0));
    assert_eq!(desk.run("export a-3.brief --deck").status, Some(0));
    let path = desk.path("deck.pdf");
    let deck = text_of("pdftotext", &[path.to_str().expect("a plain name"), "-"]);
    assert!(deck.contains("Since the last briefing"), "{deck}");
}
