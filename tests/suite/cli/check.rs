//! What a check prints, and how it ends.

use product_tests::root;

use super::Desk;

/// A folder with the good sample and the bad one.
fn desk() -> Desk {
    let desk = Desk::with(&["good.brief"]);
    let bad = std::fs::read(root().join("assets/samples/slow-checkout.brief")).expect("the sample is there");
    desk.put("bad.brief", bad);
    desk
}

#[test]
fn a_good_brief_has_no_findings() {
    let run = desk().run("check good.brief");
    assert_eq!((run.status, run.out.as_str()), (Some(0), ""));
    assert_eq!(run.err, "good.brief: no errors, no warnings, no hints. Nothing left to settle.\n");
}

#[test]
fn a_bad_brief_is_told_as_a_compiler_would() {
    let run = desk().run("check good.brief bad.brief");
    assert_eq!(run.status, Some(4), "there are errors");
    let told = "error: ‘12%’ here, ‘15%’ under the figures of the impact. [figures-disagree]\n  --> bad.brief: impact.noticed\n";
    let at = run.out.find(told).expect("the two shares disagree");
    let lines: Vec<&str> = run.out[at..].lines().skip(2).take(3).collect();
    let marked = lines[1].find("^^^").expect("the words are marked");
    let (before, line) = (lines[1][..marked].chars().count(), lines[0].chars());
    assert_eq!(line.skip(before).take(3).collect::<String>(), "12%");
    assert!(lines[2].starts_with("   = why: Trust"), "{}", lines[2]);
    assert!(run.out.contains("   = fix: Replace by ‘{failed}’\n"));
    assert!(run.out.contains("  --> bad.brief: fix.contingency.plan\n"), "what is missing is told too");
}

#[test]
fn json_holds_every_finding_with_its_place() {
    let run = desk().run("check --json good.brief bad.brief");
    assert_eq!(run.status, Some(4));
    let json: serde_json::Value = serde_json::from_str(&run.out).expect("this is JSON");
    assert_eq!(json["files"][0]["findings"], serde_json::json!([]));
    let bad = &json["files"][1];
    let findings = bad["findings"].as_array().expect("the findings are a list");
    let count = |severity: &str| findings.iter().filter(|finding| finding["severity"] == severity).count();
    assert_eq!(bad["errors"], count("error"));
    assert_eq!(bad["warnings"], count("warning"));
    assert!(findings.iter().all(|finding| finding["place"]["field"].is_string() && finding["what"].is_string()));
}

#[test]
fn a_brief_that_cannot_be_read_does_not_hide_the_others() {
    let desk = desk();
    desk.put("broken.brief", "{");
    let run = desk.run("check broken.brief good.brief");
    assert_eq!(run.status, Some(1));
    assert!(run.err.starts_with("error: cannot read `broken.brief`"), "{}", run.err);
    assert!(run.err.contains("good.brief: no errors"), "{}", run.err);
}

#[test]
fn a_glossary_with_a_fault_is_used_and_the_fault_told() {
    let desk = desk();
    desk.put("own.toml", "[[term]]\nword = \"x\"\n\n[[term]]\nterm = \"website\"\nexplain = \"Our shop window.\"\n");
    let run = desk.run("check --glossary own.toml good.brief");
    assert_eq!(run.status, Some(3), "a term of the company is not explained");
    assert!(run.err.contains("`own.toml`: line 2: `word` means nothing here"), "{}", run.err);
    assert!(run.out.contains("[jargon-term]"), "{}", run.out);
}

#[test]
fn sentences_get_their_labels() {
    let desk = desk();
    desk.put("in.jsonl", "{\"text\": \"Someone pressed the wrong key.\", \"field\": \"cause\"}\n{\"text\": \"All shops are open.\", \"field\": \"fix\"}\n");
    let run = desk.run("check --sentences in.jsonl --out out.jsonl");
    assert_eq!((run.status, run.out.as_str()), (Some(0), "out.jsonl\n"));
    let out = String::from_utf8(desk.get("out.jsonl")).expect("it is text");
    let labels: Vec<serde_json::Value> =
        out.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect();
    assert_eq!(labels[0]["labels"], serde_json::json!(["blame"]));
    assert_eq!(labels[1]["labels"], serde_json::json!([]));
    desk.put("in.jsonl", "nonsense\n");
    assert_eq!(desk.run("check --sentences in.jsonl --out out.jsonl").status, Some(1));
}

#[test]
fn a_check_needs_something_to_check() {
    assert_eq!(desk().run("check").status, Some(2));
    assert_eq!(desk().run("check --sentences in.jsonl").status, Some(2));
}

#[test]
fn a_file_for_labels_means_nothing_without_sentences() {
    let desk = desk();
    let run = desk.run("check good.brief --out x.jsonl");
    assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
    assert!(run.err.contains("'--out <JSONL>'"), "{}", run.err);
    assert_eq!(desk.names(""), ["bad.brief", "good.brief"]);
}

#[test]
fn a_glossary_that_is_no_text_is_refused() {
    let desk = desk();
    desk.put("own.toml", b"\x00\x89PNG\xFF\xFE");
    let run = desk.run("check --glossary own.toml good.brief");
    assert_eq!((run.status, run.out.as_str()), (Some(1), ""));
    assert!(run.err.starts_with("error: cannot read `own.toml`: it is not a text in UTF-8\nhelp: "), "{}", run.err);
    desk.put("own.toml", "acronyms = 4\n");
    let run = desk.run("check --glossary own.toml good.brief");
    assert!(run.err.contains("`own.toml`: line 1: expected a list in square brackets, found 4\n"), "{}", run.err);
}
