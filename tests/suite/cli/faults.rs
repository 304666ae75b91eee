//! Broken files, full disks, wrong folders, and a program that is killed: nothing half written, and a clear word.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use product_tests::program::forthright;
use product_tests::root;

use super::{Desk, Run, is_whole_pdf, sample};

/// Exports a file that holds these bytes, which must fail, and returns the message without the hint.
fn refusal(bytes: impl AsRef<[u8]>) -> String {
    let desk = Desk::new();
    desk.put("x.brief", &bytes);
    let run = desk.run("export x.brief --out made");
    assert_eq!((run.status, run.out.as_str()), (Some(1), ""), "{}", run.err);
    assert_eq!(desk.names(""), ["x.brief"], "nothing is made");
    assert_eq!(desk.get("x.brief"), bytes.as_ref(), "the file is left as it was");
    let (message, hint) = run.err.split_once("\nhelp: ").expect("there is a hint");
    assert!(hint.ends_with('\n') && hint.lines().count() == 1, "{hint}");
    message.to_owned()
}

#[test]
fn broken_files_are_refused_with_the_place_of_the_fault() {
    let whole = std::fs::read_to_string(sample()).expect("the sample is there");
    assert_eq!(refusal(""), "error: cannot read `x.brief`: the file is empty");
    assert_eq!(
        refusal("%PDF-1.7"),
        "error: cannot read `x.brief`: this is not a Forthright brief: it does not begin with `{`"
    );
    assert_eq!(
        refusal("{\"format\": \"forthright/2\"}"),
        "error: cannot read `x.brief`: this brief has the format `forthright/2`, and this version reads `forthright/1`"
    );
    let truncated = refusal(&whole[..whole.len() / 2]);
    assert!(
        truncated.starts_with("error: cannot read `x.brief`: line ") && truncated.contains("the file ends "),
        "{truncated}"
    );
    let utf16: Vec<u8> = whole.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refusal(utf16), "error: cannot read `x.brief`: the text is UTF-16, not UTF-8");
    assert_eq!(refusal([0; 100]), "error: cannot read `x.brief`: the file is empty");
}

#[test]
fn a_path_that_leads_nowhere_is_named() {
    let desk = Desk::with(&["a.brief", "file"]);
    for (arguments, message) in [
        ("export missing.brief", "cannot read `missing.brief`: there is no such file"),
        ("export .", "cannot read `.`: this is a folder"),
        ("export a.brief/b.brief", "cannot read `a.brief/b.brief`: a part of this path is a file, not a folder"),
        ("export a.brief --out file", "cannot make the folder `file`: a part of this path is a file, not a folder"),
        (
            "export a.brief --out file/below",
            "cannot make the folder `file/below`: a part of this path is a file, not a folder",
        ),
        ("new nowhere/b.brief", "cannot write `nowhere/b.brief`: there is no such folder"),
        ("new file/b.brief", "cannot write `file/b.brief`: a part of this path is a file, not a folder"),
        ("show missing.brief", "cannot read `missing.brief`: there is no such file"),
    ] {
        let run = desk.run(arguments);
        assert_eq!((run.status, run.out.as_str()), (Some(1), ""), "{arguments}");
        assert!(run.err.starts_with(&format!("error: {message}\nhelp: ")), "{arguments}: {}", run.err);
    }
    assert_eq!(desk.names(""), ["a.brief", "file"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_cannot_be_written_to_is_named() {
    let desk = Desk::with(&["a.brief"]);
    // Not even an administrator can make a file there.
    let run = desk.run("export a.brief --out /proc/self");
    assert_eq!((run.status, run.out.as_str()), (Some(1), ""));
    assert!(run.err.starts_with("error: cannot write `/proc/self/deck.pdf`: "), "{}", run.err);
    assert!(!run.err.contains("make the folder first"), "it is there: {}", run.err);
    let run = desk.run("export a.brief --out /proc/forthright");
    let said =
        "error: cannot make the folder `/proc/forthright`: nothing can be made there\nhelp: choose another folder\n";
    assert_eq!((run.status, run.err.as_str()), (Some(1), said));
}

#[test]
fn a_folder_that_has_the_name_of_a_file_is_told_as_that() {
    let desk = Desk::with(&["a.brief", "deck.pdf/inside"]);
    let run = desk.run("export a.brief --deck --overwrite");
    assert_eq!(
        (run.status, run.err.as_str()),
        (Some(1), "error: cannot write `./deck.pdf`: this is a folder\nhelp: choose another name or another folder\n")
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_keeps_what_is_there_and_leaves_nothing_half_written() {
    let desk = Desk::with(&["a.brief"]);
    std::fs::create_dir(desk.path("small")).expect("a test may make a folder");
    // A small disk that only this process sees; a person who may not make one makes it in a space of their own.
    let script = "mount -t tmpfs -o size=32k none small && printf old > small/notes.pdf && \
                  { \"$0\" export a.brief --out small --overwrite; echo status $?; } && \
                  echo; ls -A small; cat small/notes.pdf";
    let enter = |space: &[&str]| {
        let mut command = Command::new("unshare");
        command.args(space).args(["--mount", "sh", "-c", script]).arg(forthright()).current_dir(desk.path(""));
        Run::of(command.output().expect("`unshare` is part of every Linux"))
    };
    let spaces = [&[][..], &["--user", "--map-root-user"]].map(enter);
    let Some(run) = spaces.iter().find(|run| run.status == Some(0)) else {
        // Where no disk can be made, nobody can fill one. Nothing else may keep this test from its end; a limit on the size of
        // files, which a test of its own sets, does nearly the same.
        let forbidden = ["not permitted", "denied", "must be superuser"];
        for run in &spaces {
            assert!(forbidden.iter().any(|word| run.err.contains(word)), "no disk could be made: {}", run.err);
        }
        eprintln!("NOT TESTED: this system lets nobody make a disk: {}", spaces[1].err.trim());
        return;
    };
    assert_eq!(run.out, "status 1\n\nnotes.pdf\nold");
    assert_eq!(
        run.err,
        "error: cannot write `small/deck.pdf`: the disk is full\n\
         help: make room or choose another disk, then try again; nothing was changed\n"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_limit_on_the_size_of_files_leaves_nothing_half_written() {
    let desk = Desk::with(&["a.brief"]);
    // No file may be larger than 8 KiB.
    let script = "trap '' XFSZ; ulimit -f 8; exec \"$0\" export a.brief --out made";
    let output = Command::new("bash").args(["-c", script]).arg(forthright()).current_dir(desk.path("")).output();
    let run = Run::of(output.expect("`bash` is part of every Linux"));
    assert_eq!((run.status, run.out.as_str()), (Some(1), ""));
    assert!(run.err.starts_with("error: cannot write `made/deck.pdf`: "), "{}", run.err);
    assert_eq!(desk.names("made"), [""; 0]);
}

/// How long the quickest of a few undisturbed runs takes, so that the kills fall into a run wherever the tests run.
fn duration(arguments: &[&str]) -> Duration {
    let run = |_| {
        let desk = Desk::with(&["a.brief"]);
        let start = Instant::now();
        let status = desk.command(arguments).stdout(Stdio::null()).status().expect("the program can be started");
        assert!(status.success());
        start.elapsed()
    };
    (0..5).map(run).min().expect("five runs have a quickest one")
}

#[test]
fn a_program_that_is_killed_leaves_whole_files_or_none() {
    const KILLS: u32 = 60;
    let arguments = ["export", "a.brief", "--deck", "--notes", "--svg"];
    let whole = duration(&arguments);
    let mut interrupted = 0;
    for kill in 0..KILLS {
        let desk = Desk::with(&["a.brief"]);
        let mut child = desk.command(arguments).stdout(Stdio::null()).spawn().expect("the program can be started");
        std::thread::sleep(whole.mul_f64(f64::from(kill) / f64::from(KILLS) * 1.1));
        child.kill().expect("our own child can be killed");
        interrupted += u32::from(!child.wait().expect("the child has ended").success());
        for name in desk.names("") {
            match name.rsplit_once('.') {
                Some((_, "brief")) => assert_eq!(desk.get(&name), std::fs::read(sample()).expect("it is there")),
                Some((_, "pdf")) => assert!(is_whole_pdf(&desk.path(&name)), "{name} is whole"),
                Some((_, "svg")) => assert!(desk.get(&name).trim_ascii_end().ends_with(b"</svg>"), "{name} is whole"),
                _ => panic!("`{name}` is left over"),
            }
        }
    }
    assert!(interrupted > KILLS / 4, "only {interrupted} of {KILLS} runs were interrupted");
}

#[test]
fn a_program_that_is_killed_while_it_replaces_files_leaves_the_old_or_the_new() {
    const KILLS: u32 = 40;
    let arguments = ["export", "a.brief", "--overwrite"];
    let whole = duration(&arguments);
    let old = std::fs::read(root().join("Cargo.toml")).expect("it is there");
    let mut interrupted = 0;
    for kill in 0..KILLS {
        let desk = Desk::with(&["a.brief"]);
        desk.put("deck.pdf", &old);
        desk.put("notes.pdf", &old);
        let mut child = desk.command(arguments).stdout(Stdio::null()).spawn().expect("the program can be started");
        std::thread::sleep(whole.mul_f64(0.5 + f64::from(kill) / f64::from(KILLS) * 0.6));
        child.kill().expect("our own child can be killed");
        interrupted += u32::from(!child.wait().expect("the child has ended").success());
        for name in ["deck.pdf", "notes.pdf"] {
            assert!(desk.get(name) == old || is_whole_pdf(&desk.path(name)), "{name} is the old one or the new one");
        }
    }
    assert!(interrupted > KILLS / 4, "only {interrupted} of {KILLS} runs were interrupted");
}
