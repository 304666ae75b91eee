//! What becomes of a report, and of files that must not be taken for one.

use super::Desk;

const REPORT: &str = "# Search was down\n\nOn 3 May 2024 search failed for 41 minutes.\n\n## Timeline (UTC)\n\n\
    - 10:04 Search begins to fail.\n- 10:09 An alarm rings.\n- 10:45 Search works again.\n";

#[test]
fn a_report_becomes_a_brief_beside_the_terminal() {
    let desk = Desk::new();
    desk.put("told/search.md", REPORT);
    let run = desk.run("import told/search.md --explain why.json");
    assert_eq!((run.status, run.out.as_str()), (Some(0), "search.brief\n"), "{}", run.err);
    assert!(desk.run("show search.brief").out.contains("Search was down"));
    assert!(String::from_utf8_lossy(&desk.get("why.json")).contains("10:04"));
    assert_eq!(desk.run("import told/search.md").status, Some(1), "search.brief is there and stays");
}

#[test]
fn what_the_report_is_not_sure_of_stays_out_and_is_told() {
    let desk = Desk::new();
    desk.put(
        "search.md",
        "# Search was down\n\nThe incident started on 3 May 2024 at 10:04 UTC.\n\nIt affected 1,200 customers.\n\n\
        ## Impact\n\n- Start time: 3 May 2024 10:34 UTC\n- End time: 3 May 2024 11:00 UTC\n",
    );
    let run = desk.run("import search.md");
    assert_eq!(run.status, Some(0));
    assert!(run.err.contains("still open: started, about which the report disagrees with itself: “"), "{}", run.err);
    let brief: serde_json::Value = serde_json::from_slice(&desk.get("search.brief")).expect("a brief is JSON");
    assert_eq!(brief.pointer("/situation/times/started"), None, "{brief}");
    assert_eq!(brief["situation"]["times"]["resolved"], "2024-05-03T11:00:00Z");
}

#[test]
fn a_brief_is_never_taken_for_a_report() {
    let desk = Desk::with(&["net.brief"]);
    let before = desk.get("net.brief");
    let run = desk.run("import net.brief --overwrite");
    assert_eq!((run.status, run.out.as_str()), (Some(1), ""));
    assert!(run.err.starts_with("error: `net.brief` is a brief already\nhelp: "), "{}", run.err);
    assert!(desk.get("net.brief") == before, "the brief stays as it was");
}

#[test]
fn a_report_is_never_replaced_by_its_brief() {
    let desk = Desk::new();
    desk.put("search.brief", REPORT);
    for arguments in [
        "import search.brief --overwrite",
        "import ./search.brief --overwrite --output x/../search.brief",
        "import search.brief --overwrite --output new.brief --explain search.brief",
        "import search.brief --overwrite --output new.brief --explain ./new.brief",
    ] {
        std::fs::create_dir_all(desk.path("x")).expect("a test may make folders");
        let run = desk.run(arguments);
        assert_eq!((run.status, run.out.as_str()), (Some(1), ""), "{arguments}");
        assert!(run.err.contains("it is also `"), "{arguments}: {}", run.err);
        assert_eq!(desk.get("search.brief"), REPORT.as_bytes(), "{arguments}");
        assert_eq!(desk.names("."), ["search.brief", "x"], "{arguments}");
    }
}

#[test]
fn two_reports_of_one_name_do_not_replace_each_other() {
    let desk = Desk::new();
    desk.put("monday/search.md", REPORT);
    desk.put("tuesday/Search.txt", REPORT.replace("Search was down", "Search was slow"));
    let run = desk.run("import monday/search.md tuesday/Search.txt --overwrite");
    assert_eq!((run.status, run.out.as_str()), (Some(1), "search.brief\n"));
    assert!(run.err.contains("cannot import `tuesday/Search.txt`"), "{}", run.err);
    assert!(desk.run("show search.brief").out.contains("Search was down"));
}

#[test]
fn sentences_are_never_replaced_by_their_labels() {
    let desk = Desk::new();
    let lines = "{\"text\": \"Someone pressed the wrong key.\"}\n";
    desk.put("in.jsonl", lines);
    let run = desk.run("check --sentences in.jsonl --out ./in.jsonl");
    assert_eq!(run.status, Some(1));
    assert_eq!(desk.get("in.jsonl"), lines.as_bytes());
}
