//! What goes as it should, and what a person gets wrong on an ordinary day.

use std::process::Stdio;

use super::{Desk, Run, is_whole_pdf};

#[test]
fn exports_a_deck_and_notes_and_says_where_they_are() {
    let desk = Desk::with(&["a.brief"]);
    let run = desk.run("export a.brief --out made/here");
    assert_eq!(
        run,
        Run { status: Some(0), out: "made/here/deck.pdf\nmade/here/notes.pdf\n".into(), err: String::new() }
    );
    assert_eq!(desk.names("made/here"), ["deck.pdf", "notes.pdf"]);
    assert!(is_whole_pdf(&desk.path("made/here/deck.pdf")) && is_whole_pdf(&desk.path("made/here/notes.pdf")));
}

#[test]
fn exports_what_is_named_and_nothing_else() {
    let desk = Desk::with(&["a.brief"]);
    for (arguments, files) in
        [("--notes", &["notes.pdf"][..]), ("--deck", &["deck.pdf"]), ("--deck --notes", &["deck.pdf", "notes.pdf"])]
    {
        let folder = arguments.replace(' ', "");
        assert_eq!(desk.run(&format!("export a.brief {arguments} --out x{folder}")).status, Some(0));
        assert_eq!(desk.names(&format!("x{folder}")), files);
    }
    assert_eq!(desk.run("export a.brief --svg -o pictures").status, Some(0));
    let names = desk.names("pictures");
    assert!(names.len() >= 6 && names[0] == "deck-01.svg" && names[5] == "deck-06.svg", "{names:?}");
}

#[test]
fn exports_into_the_folder_that_one_is_in() {
    let desk = Desk::with(&["a.brief"]);
    let run = desk.run("export a.brief --deck");
    assert_eq!(run, Run { status: Some(0), out: "./deck.pdf\n".into(), err: String::new() });
}

#[test]
fn keeps_files_that_are_there_unless_it_is_told_otherwise() {
    let desk = Desk::with(&["a.brief"]);
    desk.put("notes.pdf", "old");
    let run = desk.run("export a.brief");
    assert_eq!(run.status, Some(1));
    assert_eq!(
        run.err,
        "error: cannot write `./notes.pdf`: there is a file of this name already\n\
         help: choose another folder or name, or say `--overwrite` to replace it\n"
    );
    assert_eq!(desk.names(""), ["a.brief", "notes.pdf"], "the deck is not written either");
    assert_eq!(desk.get("notes.pdf"), b"old");
    for flag in ["--overwrite", "--force"] {
        desk.put("notes.pdf", "old");
        assert_eq!(desk.run(&format!("export a.brief {flag}")).status, Some(0));
        assert!(is_whole_pdf(&desk.path("notes.pdf")));
        assert_eq!(desk.names(""), ["a.brief", "deck.pdf", "notes.pdf"]);
    }
}

#[test]
fn gives_the_same_bytes_in_every_process() {
    let desk = Desk::with(&["a.brief"]);
    for (folder, time_zone) in [("one", "UTC"), ("other", "Asia/Tokyo")] {
        let arguments = ["export", "a.brief", "--deck", "--notes", "--svg", "--out", folder];
        let status = desk.command(arguments).env("TZ", time_zone).stdout(Stdio::null()).status();
        assert!(status.expect("the program can be started").success());
    }
    let names = desk.names("one");
    assert!(names.len() > 7, "{names:?}");
    assert_eq!(names, desk.names("other"));
    for name in names {
        assert!(desk.get(&format!("one/{name}")) == desk.get(&format!("other/{name}")), "{name} differs");
    }
}

#[test]
fn the_moment_and_the_look_can_be_chosen() {
    let desk = Desk::with(&["a.brief"]);
    let slide = |arguments: &str| {
        let run = desk.run(&format!("export a.brief --svg --out made --overwrite {arguments}"));
        assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
        String::from_utf8(desk.get("made/deck-01.svg")).expect("SVG is text")
    };
    let plain = slide("");
    assert_eq!(plain, slide("--theme light --page 16:9 --paper a4"), "this is what the sample says");
    assert_ne!(plain, slide("--theme dark"));
    assert_ne!(plain, slide("--accent #c2185b"));
    assert_ne!(plain, slide("--page 4:3"));
    let later = slide("--as-of 2030-01-02T03:04:00Z");
    assert_ne!(plain, later);
    assert_eq!(later, slide("--as-of 2030-01-02T03:04"), "the sample speaks of a place at UTC");
}

#[test]
fn a_command_that_cannot_be_understood_ends_with_2() {
    let desk = Desk::with(&["a.brief"]);
    for (arguments, said) in [
        ("", "Usage: forthright <COMMAND>"),
        ("exprot a.brief", "'export'"),
        ("export", "<FILE>..."),
        ("export a.brief --page 3:2", "[possible values: 16:9, 4:3]"),
        ("export a.brief --accent red", "write it as `#RRGGBB`, for example `#0B6E99`"),
        ("export a.brief --as-of now", "write it as `2026-11-14T14:30:00+01:00`"),
        ("new", "<FILE>"),
        ("completions tcl", "[possible values: bash, elvish, fish, powershell, zsh]"),
    ] {
        let run = desk.run(arguments);
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{arguments}");
        assert!(run.err.contains(said), "{arguments}: {}", run.err);
    }
    assert_eq!(desk.names(""), ["a.brief"]);
}

#[test]
fn a_new_brief_can_be_shown_and_exported_at_once() {
    let desk = Desk::new();
    let run = desk.run("new incident");
    assert_eq!(run, Run { status: Some(0), out: "incident.brief\n".into(), err: String::new() });
    let again = desk.run("new incident.brief");
    assert_eq!(again.status, Some(1));
    assert!(
        again.err.starts_with("error: cannot write `incident.brief`: there is a file of this name already\nhelp: ")
    );
    assert_eq!(desk.run("new incident.brief --overwrite").status, Some(0));

    let shown = desk.run("show incident.brief");
    assert_eq!((shown.status, shown.err.as_str()), (Some(0), ""));
    for words in ["Bottom line", "Impact", "Cause", "Fix", "Risk", "Ask"] {
        assert!(shown.out.contains(words), "{words} in {}", shown.out);
    }
    assert_eq!(desk.run("export incident.brief").status, Some(0));
    assert!(is_whole_pdf(&desk.path("deck.pdf")));
}

#[test]
fn an_empty_brief_says_what_is_missing_and_can_be_exported() {
    let desk = Desk::new();
    assert_eq!(desk.run("new bare.brief --empty").status, Some(0));
    let shown = desk.run("show bare.brief");
    assert_eq!(shown.status, Some(0));
    assert!(shown.out.contains("not filled in yet"), "{}", shown.out);
    assert_eq!(desk.run("export bare.brief").status, Some(0));
    assert!(is_whole_pdf(&desk.path("deck.pdf")) && is_whole_pdf(&desk.path("notes.pdf")));
}

#[test]
fn explains_itself() {
    let desk = Desk::new();
    let help = desk.run("--help");
    assert!(
        help.out.contains("Exit status:\n  0  everything was done\n  1  ") && help.out.contains("\n  2  "),
        "{}",
        help.out
    );
    let export = desk.run("export --help");
    assert!(export.out.contains("`incident-deck.pdf`") && export.out.contains("[alias: --force]"), "{}", export.out);
    let page = desk.run("man");
    assert!(page.out.contains(".SH \"EXIT STATUS\"") && page.out.contains("forthright\\-export(1)"), "{}", page.out);
    for command in page.out.split("forthright\\-").skip(1).filter_map(|rest| Some(rest.split_once("(1)")?.0)) {
        let page = desk.run(&format!("man {command}"));
        assert!(page.status == Some(0) && page.out.contains(".SH NAME"), "{command}: {}", page.err);
    }
    let page = desk.run("man export");
    assert!(page.out.contains("\\-\\-overwrite") && page.out.contains(".SH \"EXIT STATUS\""), "{}", page.out);
    assert_eq!(desk.run("man exprot").status, Some(1));
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = desk.run(&format!("completions {shell}"));
        assert!(script.status == Some(0) && script.out.contains("export") && script.out.contains("as-of"), "{shell}");
    }
}

#[test]
fn a_reader_who_has_seen_enough_is_no_failure() {
    let desk = Desk::new();
    let mut child = desk.command(["schema"]).stdout(Stdio::piped()).spawn().expect("the program can be started");
    drop(child.stdout.take());
    assert!(child.wait().expect("the program ends").success());
}
