//! Several briefs at once.

use super::{Desk, Run, is_whole_pdf};

#[test]
fn each_brief_gives_files_of_its_own_name() {
    let desk = Desk::with(&["monday.brief", "tuesday.brief", "week/wednesday.brief"]);
    let run = desk.run("export week/wednesday.brief monday.brief tuesday.brief --out made");
    let out = "made/wednesday-deck.pdf\nmade/wednesday-notes.pdf\nmade/monday-deck.pdf\nmade/monday-notes.pdf\n\
               made/tuesday-deck.pdf\nmade/tuesday-notes.pdf\n";
    let err = "All 3 briefs were exported.\n";
    assert_eq!(run, Run { status: Some(0), out: out.into(), err: err.into() });
    assert_eq!(desk.names("made").len(), 6);
    assert!(desk.get("made/monday-deck.pdf") == desk.get("made/tuesday-deck.pdf"), "they hold the same");
}

#[test]
fn a_brief_gives_the_same_bytes_alone_and_among_others() {
    let desk = Desk::with(&["a.brief", "b.brief", "c.brief"]);
    desk.put(
        "other.brief",
        std::fs::read(product_tests::root().join("assets/samples/lost-entries.brief")).expect("it is there"),
    );
    assert_eq!(desk.run("export a.brief --out alone").status, Some(0));
    assert_eq!(desk.run("export other.brief a.brief b.brief c.brief --out together").status, Some(0));
    for name in ["a", "b", "c"] {
        for file in ["deck.pdf", "notes.pdf"] {
            let (alone, together) = (desk.get(&format!("alone/{file}")), desk.get(&format!("together/{name}-{file}")));
            assert!(alone == together, "{name}-{file} differs");
        }
    }
}

#[test]
fn one_bad_brief_does_not_stop_the_others() {
    let desk = Desk::with(&["good.brief", "fine.brief"]);
    desk.put(
        "bad.brief",
        "{\n  \"format\": \"forthright/1\",\n  \"impact\": { \"facts\": [{}, {}, { \"value\": \"many\" }] }\n}\n",
    );
    let run = desk.run("export good.brief bad.brief missing.brief fine.brief --notes");
    assert_eq!((run.status, run.out.as_str()), (Some(1), "./good-notes.pdf\n./fine-notes.pdf\n"));
    assert_eq!(
        run.err,
        "error: cannot read `bad.brief`: line 3, column 44: impact.facts[2].value: expected a number, found \"many\"\n\
         help: mend that place in a text editor, or open an earlier copy; the file was left as it is\n\
         error: cannot read `missing.brief`: there is no such file\n\
         help: check the name and the folder\n\
         2 of 4 briefs were exported, 2 could not be.\n"
    );
    assert!(is_whole_pdf(&desk.path("good-notes.pdf")) && is_whole_pdf(&desk.path("fine-notes.pdf")));
}

#[test]
fn two_briefs_of_one_name_are_not_mixed_up() {
    let desk = Desk::with(&["a/incident.brief", "b/Incident.brief", "c/other.brief"]);
    let run = desk.run("export a/incident.brief b/Incident.brief c/other.brief --deck");
    assert_eq!((run.status, run.out.as_str()), (Some(1), "./incident-deck.pdf\n./other-deck.pdf\n"));
    assert_eq!(
        run.err,
        "error: cannot export `b/Incident.brief`: its files would have the names of those of `a/incident.brief`\n\
         help: rename one of the two, or export it by itself into another folder\n\
         2 of 3 briefs were exported, 1 could not be.\n"
    );
}

#[test]
fn a_brief_that_is_named_twice_is_exported_once() {
    let desk = Desk::with(&["a.brief", "b.brief"]);
    let run = desk.run("export a.brief b.brief ./a.brief --deck");
    let err = "All 2 briefs were exported.\n";
    assert_eq!(run, Run { status: Some(0), out: "./a-deck.pdf\n./b-deck.pdf\n".into(), err: err.into() });
    let alone = desk.run("export a.brief a.brief --deck --out alone");
    assert_eq!((alone.status, alone.out.as_str()), (Some(0), "alone/deck.pdf\n"));
}

#[test]
fn many_briefs_are_all_exported() {
    let names: Vec<String> = (0..40).map(|number| format!("b{number}.brief")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let desk = Desk::with(&names);
    let run = desk.run(&format!("export {} --out made --deck", names.join(" ")));
    assert_eq!((run.status, run.err.as_str()), (Some(0), "All 40 briefs were exported.\n"));
    assert_eq!(run.out.lines().count(), 40);
    assert_eq!(desk.names("made").len(), 40);
}
