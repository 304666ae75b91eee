//! Small briefs, each with something missing or unusual, told in full.

use brief_model::{Brief, Moment};
use brief_story::{Context, Purpose, compose, transcript};
use expect_test::{ExpectFile, expect_file};

fn told(json: &str, as_of: &str, purpose: Purpose) -> String {
    let brief: Brief = brief_model::read(json.as_bytes()).expect("the tests write briefs that can be read");
    let as_of = Moment::parse(as_of).expect("the tests write moments as in RFC 3339");
    transcript(&compose(&brief, &Context { as_of, purpose }))
}

fn check(json: &str, as_of: &str, purpose: Purpose, golden: &ExpectFile) {
    golden.assert_eq(&told(json, as_of, purpose));
}

#[test]
fn shows_what_an_empty_brief_lacks() {
    let json = r#"{"format": "forthright/1"}"#;
    check(json, "2026-11-14T14:30:00Z", Purpose::Preview, &expect_file!["golden/empty-preview.txt"]);
    check(json, "2026-11-14T14:30:00Z", Purpose::Export, &expect_file!["golden/empty-export.txt"]);
}

#[test]
fn tells_what_still_goes_on() {
    let json = r#"{
      "format": "forthright/1",
      "situation": {
        "title": "Check-in outage",
        "system": "check-in at all airports",
        "presenter": "Ada Lovelace",
        "audience": "the board",
        "currency": "USD",
        "reasons": [{"kind": "money"}, {"kind": "disruption", "why": "Half of our flights leave late"}],
        "times": {
          "started": "2026-07-02T04:45:00-04:00", "detected": "2026-07-02T04:50:00-04:00",
          "zone": "EDT", "source": "control room log"
        }
      },
      "impact": {
        "happened": "Check-in failed at every airport.",
        "facts": [
          {"id": "flights", "value": 212, "what": "flights delayed", "part_of": "all"},
          {"id": "loss", "computed": {"over_time": {"rate": "rate", "during": "outage"}}, "unit": "money", "what": "lost"},
          {"id": "people", "value": 31000, "unit": "people", "basis": "estimate", "what": "passengers affected"},
          {"id": "all", "value": 640, "what": "flights", "supporting": true},
          {"id": "rate", "value": 260000, "unit": "money", "per": "hour", "basis": "estimate", "supporting": true}
        ],
        "noticed": "Passengers wait at the desks for 2 hours. Bags are sorted by hand."
      },
      "cause": {
        "status": "unknown",
        "confirm_by": "2026-07-02T18:00:00-04:00",
        "unknowns": [
          {"question": "Is passenger data safe?", "owner": "Security", "due": "2026-07-02T15:00:00-04:00"},
          {"question": "Why did the second centre not take over?"}
        ]
      },
      "fix": {
        "actions": [
          {"what": "Boarding by hand", "status": "started", "owner": "Airports", "due": "2026-07-02T16:00:00-04:00"},
          {"what": "Restart from the copy of last night", "status": "planned", "due": "2026-07-02T11:00:00-04:00"}
        ]
      },
      "ask": {
        "later": "If check-in is not back by 18:00, we ask you to cancel the evening flights.",
        "updates": {"next": "2026-07-02T14:00:00-04:00", "every_minutes": 60, "until": "check-in is back"}
      }
    }"#;
    check(json, "2026-07-02T12:46:00-04:00", Purpose::Preview, &expect_file!["golden/ongoing-preview.txt"]);
    check(json, "2026-07-02T12:46:00-04:00", Purpose::Export, &expect_file!["golden/ongoing-export.txt"]);
}

#[test]
fn tells_an_incident_across_days_and_offsets() {
    let json = r#"{
      "format": "forthright/1",
      "situation": {
        "title": "Lost orders",
        "times": {
          "started": "2025-10-31T23:30:00-04:00", "contained": "2025-11-01T03:00:00-04:00",
          "resolved": "2025-11-02T02:00:00-05:00", "zone": "EDT"
        }
      },
      "impact": {
        "happened": "Orders were lost",
        "facts": [
          {"value": 1, "what": "customer affected", "unit": "people"},
          {"value": 99.97, "unit": "share", "what": "of orders kept"},
          {"low": 3, "high": 5, "unit": "money", "currency": "CHF", "what": "of damage"}
        ]
      },
      "ask": {
        "requests": [
          {"what": "Tell the auditors.", "by": "2025-11-05T12:00:00+01:00"},
          {"what": "Agree to a public statement", "by": "2025-11-04T00:00:00-05:00"}
        ],
        "review_due": "2026-01-15T10:00:00-05:00",
        "milestones": [
          {"at": "2025-11-28T00:00:00-05:00", "what": "Black Friday", "outside": true},
          {"at": "2025-11-28T00:00:00-05:00", "what": "Black Friday", "outside": true},
          {"at": "2026-01-16T10:00:00-05:00", "what": "lessons meeting"}
        ]
      }
    }"#;
    check(json, "2025-11-03T09:00:00-05:00", Purpose::Export, &expect_file!["golden/days-and-offsets.txt"]);
}

#[test]
fn compares_before_and_during_and_asks_for_money() {
    let json = r#"{
      "format": "forthright/1",
      "situation": {
        "times": {"started": "2026-11-14T08:04:00Z", "resolved": "2026-11-14T12:16:00Z", "zone": "UTC"}
      },
      "impact": {
        "facts": [
          {"id": "failed", "value": 4260, "what": "payments failed", "source": "payment records"},
          {"id": "share", "value": 15, "unit": "share", "what": "of the orders of that morning", "part_of": "failed"}
        ],
        "metrics": [
          {"what": "Waiting time at the last step", "unit": "duration", "before": 2, "during": 30},
          {"what": "Failed payments per 100, at the worst minute", "before": 0.3, "during": 65},
          {"what": "Messages to Customer Care", "per": "hour", "before": 18, "during": 310},
          {"what": "Not measured before", "during": 3}
        ]
      }
    }"#;
    check(json, "2026-11-14T14:30:00Z", Purpose::Preview, &expect_file!["golden/pairs-preview.txt"]);
}

#[test]
fn counts_many_actions_and_risks() {
    let action = |number: u32, status: &str, horizon: &str| {
        let due = format!("2026-11-{:02}T12:00:00Z", 15 + number);
        format!(
            r#"{{"what": "Step {number}", "status": "{status}", "horizon": "{horizon}", "due": "{due}", "owner": "Platform"}}"#
        )
    };
    let actions: Vec<String> = (1..=9)
        .map(|n| match n {
            1..=3 => action(n, "done", "contain"),
            4..=6 => action(n, "started", "workaround"),
            _ => action(n, "planned", "permanent"),
        })
        .collect();
    let likelihoods = ["rare", "unlikely", "possible", "likely", "expected"];
    let severities = ["critical", "major", "serious", "small", "minor"];
    let risks: Vec<String> = (0..9)
        .map(|n| {
            let (likelihood, severity) = (likelihoods[n % 5], severities[n % 4]);
            let rest = if n == 7 { "" } else { r#", "owner": "Platform", "response": "reduce""# };
            format!(r#"{{"what": "Risk {n}", "likelihood": "{likelihood}", "severity": "{severity}"{rest}}}"#)
        })
        .chain([r#"{"what": "A risk without a rating", "response": "watch", "owner": "Legal"}"#.to_owned()])
        .collect();
    let json = format!(
        r#"{{"format": "forthright/1", "situation": {{"status": "contained"}},
            "fix": {{"actions": [{}]}}, "risk": {{"risks": [{}]}},
            "look": {{"appendix": {{"actions": true, "timeline": true}}}},
            "cause": {{"timeline": [
              {{"at": "2026-11-14T08:04:00Z", "what": "Update released"}},
              {{"what": "Nobody notices"}},
              {{"at": "2026-11-15T08:05:00Z", "about": true, "what": "First *call*"}}]}}}}"#,
        actions.join(", "),
        risks.join(", ")
    );
    check(&json, "2026-11-14T14:30:00Z", Purpose::Export, &expect_file!["golden/many.txt"]);
}

#[test]
fn joins_conditions_for_which_there_is_no_room() {
    let json = r#"{
      "format": "forthright/1",
      "cause": {
        "status": "hypothesis",
        "trigger": "A disk filled up.",
        "conditions": ["The alarm was off.", "The spare disk was **full** too.", "Nobody was on duty."],
        "effect": "Orders could not be saved."
      }
    }"#;
    check(json, "2026-11-14T14:30:00Z", Purpose::Export, &expect_file!["golden/conditions.txt"]);
}

#[test]
fn a_timeline_has_the_moments_of_the_incident_that_no_event_tells() {
    let json = r#"{
      "format": "forthright/1",
      "situation": {"times": {
        "started": "2026-11-14T23:50:00Z", "detected": "2026-11-14T23:55:00Z", "resolved": "2026-11-15T01:10:00Z"}},
      "cause": {"timeline": [
        {"at": "2026-11-15T00:20:00Z", "what": "The update is withdrawn"},
        {"at": "2026-11-15T01:10:00Z", "what": "All orders go through"}]},
      "look": {"appendix": {"timeline": true}}
    }"#;
    let told = told(json, "2026-11-15T08:00:00Z", Purpose::Export);
    let timeline: Vec<&str> = told.lines().skip_while(|line| !line.contains("Timeline")).skip(1).take(5).collect();
    expect_test::expect![[r#"
        Noticed after 5 min, restored after 1 h 20 min
          Sat 14 Nov  23:50  Started
          23:55  Detected
          Sun 15 Nov  00:20  The update is withdrawn
          01:10  Restored  All orders go through"#]]
    .assert_eq(&timeline.join("\n"));
}

#[test]
fn actions_that_prevent_the_like_are_the_lasting_fix_where_there_is_no_other() {
    let json = r#"{
      "format": "forthright/1",
      "situation": {"status": "restored"},
      "fix": {"actions": [
        {"what": "Service restarted", "horizon": "contain", "status": "done"},
        {"what": "Alarm on waiting time", "horizon": "prevent", "status": "planned"}]}
    }"#;
    let told = told(json, "2026-11-15T08:00:00Z", Purpose::Export);
    assert!(told.contains("Service is restored; the lasting fix has no date yet"), "{told}");
    assert!(!told.contains("not planned yet"), "{told}");
}

#[test]
fn a_duration_is_the_message_where_nothing_else_is_known() {
    let json = r#"{
      "format": "forthright/1",
      "impact": {"facts": [{"id": "gone", "value": 900, "unit": "duration", "what": "of disruption", "basis": "estimate"}]}
    }"#;
    let told = told(json, "2026-11-14T14:30:00Z", Purpose::Export);
    assert!(told.contains("15 min of disruption"), "{told}");
    assert!(!told.contains("not yet known in figures"), "{told}");
}

#[test]
fn asks_what_if_it_comes_back_once_the_first_fix_has_worked() {
    let brief = |resolved: &str| {
        let times = format!(r#""times": {{"started": "2026-11-14T08:04:00Z"{resolved}}}"#);
        let fix = r#""fix": {"contingency": {"plan": "We pay by hand."}}"#;
        [r#""fix": {}"#, fix].map(|fix| format!(r#"{{"format": "forthright/1", "situation": {{{times}}}, {fix}}}"#))
    };
    let as_of = "2026-11-14T14:30:00Z";
    for (resolved, title, question) in [
        ("", "If the first fix fails", "What if the first fix fails?"),
        (r#", "resolved": "2026-11-14T12:16:00Z""#, "If it comes back", "What if it comes back?"),
    ] {
        let [open, planned] = brief(resolved);
        assert!(told(&open, as_of, Purpose::Preview).contains(question), "the placeholder asks: {question}");
        let told = told(&planned, as_of, Purpose::Export);
        assert!(told.contains(&format!("  {title}  We pay by hand.")), "the slide says {title}: {told}");
        assert!(told.contains(&format!("{title}, we pay by hand.")), "the notes say {title}: {told}");
        let brief = brief_model::read(planned.as_bytes()).expect("the tests write briefs that can be read");
        let as_of = Moment::parse(as_of).expect("the tests write moments as in RFC 3339");
        let report = brief_story::compose_report(&brief, &Context { as_of, purpose: Purpose::Export });
        assert!(format!("{report:?}").contains(title), "the report says {title}");
    }
}

#[test]
fn says_that_no_decision_is_needed_only_where_the_brief_says_so() {
    let as_of = "2026-11-14T14:30:00Z";
    let with = |ask: &str| format!(r#"{{"format": "forthright/1", "ask": {ask}}}"#);
    let silent = with(r#"{"updates": {"next": "2026-11-14T18:00:00Z"}}"#);
    for purpose in [Purpose::Preview, Purpose::Export] {
        let told = told(&silent, as_of, purpose);
        assert!(!told.contains("No decision") && !told.contains("no decision"), "{told}");
        assert!(told.contains("You hear from us again today at 18:00"), "{told}");
    }
    assert!(
        told(&silent, as_of, Purpose::Preview)
            .contains("[Our ask: not filled in yet – What do you need from the CEO?]")
    );
    let said = with(r#"{"later": "If it lasts until noon, we ask you for more people."}"#);
    let told = told(&said, as_of, Purpose::Export);
    assert!(told.contains("  No decision now  If it lasts until noon"), "{told}");
}

#[test]
fn says_nothing_of_rows_in_which_nothing_is_typed() {
    let rows = r#"{"format": "forthright/1",
      "impact": {"facts": [{"unit": "money"}, {}], "metrics": [{}]},
      "cause": {"conditions": ["", " "], "unknowns": [{}], "timeline": [{}], "components": [{}]},
      "fix": {"actions": [{}, {"horizon": "permanent", "status": "done"}]},
      "risk": {"risks": [{}]},
      "ask": {"requests": [{}]},
      "notes": {"terms": [{}], "questions": [{}], "fix": {"points": [""]}},
      "follow_up": {"decisions": [{}]}}"#;
    let none = r#"{"format": "forthright/1"}"#;
    for purpose in [Purpose::Preview, Purpose::Export] {
        let as_of = "2026-11-14T14:30:00Z";
        assert_eq!(told(rows, as_of, purpose), told(none, as_of, purpose));
    }
}

#[test]
fn an_empty_lane_between_a_fix_that_worked_and_a_lasting_one_lacks_nothing() {
    let told = |resolved: &str| {
        let json = format!(
            r#"{{"format": "forthright/1",
            "situation": {{"times": {{"started": "2026-11-14T08:04:00Z"{resolved}}}}},
            "fix": {{"actions": [{{"what": "Update withdrawn", "status": "done"}},
              {{"what": "Test at full load", "horizon": "permanent", "due": "2026-11-25T12:00:00Z"}}]}}}}"#
        );
        told(&json, "2026-11-14T14:30:00Z", Purpose::Export)
    };
    assert!(told(r#", "resolved": "2026-11-14T12:16:00Z""#).contains("  Next\n    Nothing in between"));
    assert!(told("").contains("  Next\n    Nothing planned"), "it still goes on");
}
