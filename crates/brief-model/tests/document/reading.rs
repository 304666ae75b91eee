//! What is read as a brief, and what is refused, with the words and the place of the fault.

use brief_model::{Brief, FORMAT, ReadError, read, write};
use expect_test::{Expect, expect};
use serde_json::json;

/// A small brief as it stands in a file; each test spoils one place of it.
const SOUND: &str = r#"{
  "format": "forthright/1",
  "situation": {
    "title": "Payments outage",
    "meeting": { "minutes": 5 },
    "reasons": [
      { "kind": "money", "why": "About £345,000" }
    ],
    "times": { "started": "2026-11-14T08:04:00Z" }
  },
  "impact": {
    "facts": [
      { "id": "failed", "value": 4310, "unit": "count" },
      { "id": "all", "value": 9800 },
      {
        "id": "rate",
        "value": 15,
        "unit": "share",
        "computed": { "share": { "part": "failed", "whole": "all" } },
        "supporting": true
      }
    ]
  },
  "risk": {
    "repeat_now": { "likelihood": "possible", "one_in": 4 }
  }
}
"#;

fn spoil(from: &str, to: &str) -> String {
    assert!(SOUND.contains(from), "the sound brief has `{from}`");
    SOUND.replacen(from, to, 1)
}

fn check(bytes: impl AsRef<[u8]>, expected: Expect) {
    let error = read(bytes.as_ref()).expect_err("the file is broken");
    assert!(!error.hint().is_empty(), "there is always something that a person can do");
    expected.assert_eq(&error.to_string());
}

#[test]
fn the_sound_brief_is_read() {
    assert_eq!(read(SOUND.as_bytes()).map(|brief| brief.impact.facts.len()), Ok(3));
}

#[test]
fn nothing_at_all_is_named_so() {
    check("", expect!["the file is empty"]);
    check(" \r\n\t ", expect!["the file is empty"]);
    check("\u{FEFF}", expect!["the file is empty"]);
    check([0; 4096], expect!["the file is empty"]);
}

#[test]
fn a_wrong_value_is_shown_with_its_field() {
    check(
        spoil("\"value\": 15", "\"value\": \"many\""),
        expect![[r#"line 17, column 18: impact.facts[2].value: expected a number, found "many""#]],
    );
    check(
        spoil("\"value\": 4310", "\"value\": [1, 2]"),
        expect!["line 13, column 34: impact.facts[0].value: expected a number, found a list"],
    );
    check(
        spoil("4310", "{ \"likely\": 4310 }"),
        expect!["line 13, column 34: impact.facts[0].value: expected a number, found a group of fields"],
    );
    check(
        spoil("\"Payments outage\"", "17"),
        expect!["line 4, column 14: situation.title: expected words in quotes, found 17"],
    );
    check(
        spoil("true", "\"yes\""),
        expect![[r#"line 20, column 23: impact.facts[2].supporting: expected true or false, found "yes""#]],
    );
    check(
        spoil("\"facts\": [", "\"facts\": 3, \"old\": ["),
        expect!["line 12, column 14: impact.facts: expected a list, found 3"],
    );
    check(
        spoil("{ \"minutes\": 5 }", "5"),
        expect!["line 5, column 16: situation.meeting: expected a group of fields, found 5"],
    );
    check(
        spoil("\"part\": \"failed\"", "\"part\": 3"),
        expect!["line 19, column 42: impact.facts[2].computed.share.part: expected words in quotes, found 3"],
    );
}

#[test]
fn a_value_that_fits_no_choice_is_shown_with_the_choices() {
    check(
        spoil("\"count\"", "\"orders\""),
        expect![[
            r#"line 13, column 48: impact.facts[0].unit: expected one of "count", "people", "share", "money", "duration", found "orders""#
        ]],
    );
    check(
        spoil("\"count\"", "3"),
        expect![[
            r#"line 13, column 48: impact.facts[0].unit: expected one of "count", "people", "share", "money", "duration", found 3"#
        ]],
    );
    check(
        spoil("\"count\"", "null"),
        expect![[
            r#"line 13, column 48: impact.facts[0].unit: expected one of "count", "people", "share", "money", "duration", found null"#
        ]],
    );
    check(
        spoil("\"count\"", "{ \"count\": 1 }"),
        expect![[
            r#"line 13, column 48: impact.facts[0].unit: expected one of "count", "people", "share", "money", "duration", found a group of fields"#
        ]],
    );
    check(
        spoil("{ \"share\": { \"part\": \"failed\", \"whole\": \"all\" } }", "\"share\""),
        expect![[
            r#"line 19, column 21: impact.facts[2].computed.share: expected a group with a formula, found "share""#
        ]],
    );
    check(
        spoil("{ \"share\": {", "{ \"ratio\": {"),
        expect![[
            r#"line 19, column 21: impact.facts[2].computed: expected one of "duration", "share", "product", "over_time", "difference", "sum", found "ratio""#
        ]],
    );
}

#[test]
fn a_time_that_is_none_is_shown_with_an_example() {
    for time in ["2026-11-14 half past eight", "2026-11-14T08:04:00", "2026-11-31T08:04:00Z", "14.11.2026", ""] {
        let error = read(spoil("2026-11-14T08:04:00Z", time).as_bytes()).expect_err("this is no time");
        assert_eq!(
            error.to_string(),
            format!(
                "line 9, column 27: situation.times.started: expected a date and time such as \
                 \"2026-11-14T08:04:00+00:00\", found \"{time}\""
            )
        );
    }
}

#[test]
fn a_missing_field_is_shown_where_it_should_stand() {
    check(spoil("\"kind\": \"money\", ", ""), expect!["line 7, column 7: situation.reasons[0]: `kind` is missing"]);
    check(
        spoil("\"likelihood\": \"possible\", ", ""),
        expect!["line 25, column 19: risk.repeat_now: `likelihood` is missing"],
    );
    check(
        spoil(", \"whole\": \"all\"", ""),
        expect!["line 19, column 32: impact.facts[2].computed.share: `whole` is missing"],
    );
}

#[test]
fn a_field_that_stands_twice_is_shown_at_the_second_place() {
    check(
        spoil("\"minutes\": 5", "\"minutes\": 5,\n      \"minutes\": 6"),
        expect!["line 6, column 15: situation.meeting: `minutes` stands here for the second time"],
    );
    check(spoil("\"risk\"", "\"impact\""), expect!["line 24, column 10: `impact` stands here for the second time"]);
    // The first of two is broken, and it is the first that is shown.
    check(
        spoil("\"value\": 15", "\"value\": \"many\", \"value\": 15"),
        expect![[r#"line 17, column 18: impact.facts[2].value: expected a number, found "many""#]],
    );
}

#[test]
fn words_are_counted_as_characters_and_not_as_bytes() {
    check(
        spoil("\"kind\": \"money\", \"why\": \"About £345,000\"", "\"why\": \"über £1 – 支付\", \"kind\": 3"),
        expect![[
            r#"line 7, column 40: situation.reasons[0].kind: expected one of "money", "reputation", "legal", "disruption", found 3"#
        ]],
    );
}

#[test]
fn a_text_that_ends_too_early_is_shown_where_it_ends() {
    check(&SOUND[..SOUND.len() - 3], expect!["line 26, column 3: the file ends in the middle of a group of fields"]);
    check(
        &SOUND[..SOUND.find("outage").expect("it is there")],
        expect!["line 4, column 23: situation.title: the file ends in the middle of quoted words"],
    );
    check(
        &SOUND[..SOUND.find("4310").expect("it is there")],
        expect!["line 13, column 33: impact.facts[0].value: the file ends where a value should stand"],
    );
    for end in 1..SOUND.trim_end().len() {
        if SOUND.is_char_boundary(end) {
            read(&SOUND.as_bytes()[..end]).expect_err("a part of a brief is no brief");
        }
    }
}

#[test]
fn what_is_no_json_is_shown_in_plain_words() {
    check(
        spoil("\"minutes\": 5", "\"minutes\" 5"),
        expect!["line 5, column 28: situation.meeting: expected a colon after the name of the field"],
    );
    check(
        spoil("\"minutes\": 5 }", "\"minutes\": 5, }"),
        expect!["line 5, column 32: situation.meeting: a comma stands before the end of a list or a group of fields"],
    );
    check(
        spoil("\"count\" }", "\"count\" ]"),
        expect!["line 13, column 56: impact.facts[0]: expected a comma or the end of the group of fields"],
    );
    check(
        spoil("{ \"minutes\"", "{ minutes"),
        expect!["line 5, column 18: situation.meeting: expected the name of a field in quotes"],
    );
    check(
        spoil("outage", "out\nage"),
        expect![
            "line 5, column 1: situation.title: a line break or another control character stands inside quoted words"
        ],
    );
    check(
        spoil("outage", "out\u{0}age"),
        expect![
            "line 4, column 27: situation.title: a line break or another control character stands inside quoted words"
        ],
    );
    check(
        spoil("outage", "\\x"),
        expect![
            "line 4, column 25: situation.title: the character after this backslash is not one that may stand there"
        ],
    );
    check(format!("{SOUND}{{}}"), expect!["line 28, column 1: something stands behind the end of the brief"]);
    check(format!("{SOUND}thanks"), expect!["line 28, column 1: something stands behind the end of the brief"]);
}

#[test]
fn numbers_that_are_none_are_refused() {
    check(spoil("4310", "NaN"), expect!["line 13, column 34: impact.facts[0].value: expected a value"]);
    check(spoil("4310", "-Infinity"), expect!["line 13, column 35: impact.facts[0].value: this is not a number"]);
    check(spoil("4310", "1e999"), expect!["line 13, column 38: impact.facts[0].value: this number is too large"]);
    check(
        spoil("4310", "\"NaN\""),
        expect![[r#"line 13, column 34: impact.facts[0].value: expected a number, found "NaN""#]],
    );
    check(spoil("4310", "04310"), expect!["line 13, column 35: impact.facts[0].value: this is not a number"]);
    check(
        spoil("\"minutes\": 5", "\"minutes\": -5"),
        expect!["line 5, column 29: situation.meeting.minutes: expected a whole number from 0 to 4294967295, found -5"],
    );
    check(
        spoil("\"minutes\": 5", "\"minutes\": 2.5"),
        expect![
            "line 5, column 29: situation.meeting.minutes: expected a whole number from 0 to 4294967295, found 2.5"
        ],
    );
    check(
        spoil("\"minutes\": 5", "\"minutes\": 4294967296"),
        expect![
            "line 5, column 29: situation.meeting.minutes: expected a whole number from 0 to 4294967295, found 4294967296"
        ],
    );
}

#[test]
fn half_a_character_is_refused() {
    check(
        spoil("outage", "\\ud800"),
        expect!["line 4, column 30: situation.title: this is half of a character, and the other half is missing"],
    );
    check(
        spoil("outage", "\\udc00\\ud800"),
        expect!["line 4, column 29: situation.title: this is half of a character, and the other half is missing"],
    );
    check(
        spoil("outage", "\\ud83d and more"),
        expect!["line 4, column 30: situation.title: this is half of a character, and the other half is missing"],
    );
    let whole = read(spoil("outage", "\\ud83d\\ude00").as_bytes()).expect("both halves are there");
    assert_eq!(whole.situation.title, "Payments 😀");
}

#[test]
fn other_encodings_are_named() {
    let utf16 = |order: fn(u16) -> [u8; 2]| SOUND.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    check(utf16(u16::to_le_bytes), expect!["the text is UTF-16, not UTF-8"]);
    check(utf16(u16::to_be_bytes), expect!["the text is UTF-16, not UTF-8"]);
    check([&[0xFF, 0xFE], &utf16(u16::to_le_bytes)[..]].concat(), expect!["the text is UTF-16, not UTF-8"]);
    check([&[0xFE, 0xFF], &utf16(u16::to_be_bytes)[..]].concat(), expect!["the text is UTF-16, not UTF-8"]);
    let latin = spoil("outage", "caf\u{1}").replace('\u{1}', "\u{80}").into_bytes();
    let latin: Vec<u8> = latin.into_iter().filter(|&byte| byte != 0xC2).collect();
    check(latin, expect!["line 4, column 27: the text is not UTF-8"]);
    // A surrogate that was written as if it were a character.
    check(b"{\"format\": \"\xED\xA0\x80\"}", expect!["line 1, column 13: the text is not UTF-8"]);
}

#[test]
fn other_files_are_named() {
    check("%PDF-1.7", expect!["this is not a Forthright brief: it does not begin with `{`"]);
    check("[]", expect!["this is not a Forthright brief: it does not begin with `{`"]);
    check("{}", expect!["this is not a Forthright brief: `format` is missing"]);
    check(r#"{"format": 1}"#, expect!["this is not a Forthright brief: `format` says 1"]);
    check(r#"{"format": null}"#, expect!["this is not a Forthright brief: `format` says null"]);
    check(r#"{"format": "slides/1"}"#, expect![[r#"this is not a Forthright brief: `format` says "slides/1""#]]);
    for version in ["", "0", "01", "1.", "1.x", "1.2.3", "-1", "1 ", "one"] {
        let error = read(format!("{{\"format\": \"forthright/{version}\"}}").as_bytes()).expect_err("no such version");
        assert_eq!(
            error.to_string(),
            format!("this is not a Forthright brief: `format` says \"forthright/{version}\"")
        );
    }
}

#[test]
fn a_newer_major_version_is_refused_by_its_name_whatever_it_holds() {
    check(
        r#"{"impact": [1, 2], "format": "forthright/2"}"#,
        expect!["this brief has the format `forthright/2`, and this version reads `forthright/1`"],
    );
    check(
        r#"{"format": "forthright/10.3"}"#,
        expect!["this brief has the format `forthright/10.3`, and this version reads `forthright/1`"],
    );
    check(
        format!("{{\"format\": \"forthright/{}\"}}", "9".repeat(1000)),
        expect![
            "this brief has the format `forthright/9999999999999999999999999999999999999999999999999…`, and this version reads `forthright/1`"
        ],
    );
}

#[test]
fn a_newer_minor_version_is_read_and_all_its_keys_are_written_back() {
    let mut newer: serde_json::Value = serde_json::from_str(SOUND).expect("it is JSON");
    newer["format"] = json!("forthright/1.7");
    let novelty = json!({ "text": "支付 😀 \u{0}", "numbers": [1, -2.5, 1e300, u64::MAX, i64::MIN], "nothing": null, "yes": true });
    let count = add_everywhere(&mut newer, &novelty);
    assert!(count > 10, "there are many groups of fields");
    let brief = read(newer.to_string().as_bytes()).expect("a newer minor version can be read");
    let text = String::from_utf8(write(&brief)).expect("a brief is UTF-8");
    let written: serde_json::Value = serde_json::from_str(&text).expect("a brief is JSON");
    assert_eq!(written["format"], "forthright/1.7");
    assert_eq!(text.matches("\"novelty\":").count(), count);
    assert_eq!(written["impact"]["facts"][2]["computed"]["share"]["novelty"], novelty);
    assert_eq!(written["situation"]["meeting"]["novelty"], novelty);
}

/// Adds a key to each group of fields that stands for a type, and returns how many there are.
fn add_everywhere(value: &mut serde_json::Value, novelty: &serde_json::Value) -> usize {
    let mut count = 0;
    if let Some(fields) = value.as_object_mut() {
        count += fields.values_mut().map(|field| add_everywhere(field, novelty)).sum::<usize>();
        // What names the formula is a word with its content, to which nothing can be added.
        if !fields.contains_key("share") {
            fields.insert("novelty".to_owned(), novelty.clone());
            count += 1;
        }
    }
    count + value.as_array_mut().into_iter().flatten().map(|entry| add_everywhere(entry, novelty)).sum::<usize>()
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let plain = read(SOUND.as_bytes()).expect("it is sound");
    let windows = format!("\u{FEFF}{}", SOUND.replace('\n', "\r\n"));
    assert_eq!(read(windows.as_bytes()).as_ref(), Ok(&plain));
    let spoilt = windows.replace("\"value\": 15", "\"value\": \"many\"");
    check(spoilt, expect![[r#"line 17, column 18: impact.facts[2].value: expected a number, found "many""#]]);
}

#[test]
fn texts_come_back_as_they_were() {
    let odd = "tab\t line\n\r bell\u{7} null\u{0} \u{202E}right to left\u{202C} \u{200F} 😀👩‍👩‍👧 支付失败 e\u{301} \u{FFFF} \u{10FFFF} \u{2028}";
    let mut brief = Brief::default();
    brief.situation.title = odd.to_owned();
    brief.cause.explanation = odd.into();
    assert_eq!(read(&write(&brief)), Ok(brief));
}

#[test]
fn an_odd_value_in_a_message_cannot_disturb_it() {
    check(
        spoil("4310", "\"\u{202E}desrever\u{200F}\""),
        expect![[r#"line 13, column 34: impact.facts[0].value: expected a number, found "\u{202e}desrever\u{200f}""#]],
    );
    check(
        spoil("4310", "\"it failed at line 3 column 4, expected nothing\""),
        expect![[
            r#"line 13, column 34: impact.facts[0].value: expected a number, found "it failed at line 3 column 4, expected nothing""#
        ]],
    );
    check(
        spoil("\"count\"", "\"a`, expected `b\""),
        expect![[
            r#"line 13, column 48: impact.facts[0].unit: expected one of "count", "people", "share", "money", "duration", found "a`, expected `b""#
        ]],
    );
    check(
        spoil("4310", &format!("\"{}\"", "many ".repeat(100_000))),
        expect![[
            r#"line 13, column 34: impact.facts[0].value: expected a number, found "many many many many many many many many many many many many…""#
        ]],
    );
}

#[test]
fn years_from_1_to_9999_are_kept() {
    for time in ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2026-11-14T08:04:00.250Z"] {
        let text = spoil("2026-11-14T08:04:00Z", time);
        let brief = read(text.as_bytes()).expect("this is a time");
        let written = String::from_utf8(write(&brief)).expect("a brief is UTF-8");
        assert!(written.contains(time), "{time} in {written}");
    }
    check(
        spoil("2026-11-14T08:04:00Z", "10000-01-01T00:00:00Z"),
        expect![[
            r#"line 9, column 27: situation.times.started: expected a date and time such as "2026-11-14T08:04:00+00:00", found "10000-01-01T00:00:00Z""#
        ]],
    );
}

#[test]
fn numbers_come_back_as_they_were() {
    for (number, written) in [
        ("-4310", "-4310"),
        ("0.1", "0.1"),
        ("4310.0", "4310"),
        ("-0.0", "0"),
        ("1.7976931348623157e308", "1.7976931348623157e+308"),
        ("5e-324", "5e-324"),
        ("9007199254740993", "9007199254740992.0"),
    ] {
        let brief = read(spoil("4310", number).as_bytes()).expect("this is a number");
        let text = String::from_utf8(write(&brief)).expect("a brief is UTF-8");
        assert!(text.contains(&format!("\"value\": {written},")), "{number} in {text}");
    }
}

#[test]
fn ten_megabytes_in_one_field_are_read_and_written() {
    let mut brief = Brief::default();
    brief.situation.summary = brief_model::Markdown("naïve ".repeat(10 << 20 >> 3));
    assert_eq!(read(&write(&brief)), Ok(brief));
}

#[test]
fn ten_thousand_actions_are_read_and_written() {
    let actions: Vec<_> =
        (0..10_000).map(|i| json!({ "id": format!("a{i}"), "what": "Restart", "owner": "Team" })).collect();
    let text = json!({ "format": FORMAT, "fix": { "actions": actions } }).to_string();
    let brief = read(text.as_bytes()).expect("many actions are no fault");
    assert_eq!(brief.fix.actions.len(), 10_000);
    assert_eq!(read(&write(&brief)), Ok(brief));
    let spoilt = text.replacen("\"id\":\"a9999\"", "\"due\":\"tomorrow\"", 1);
    let error = read(spoilt.as_bytes()).expect_err("the last one is broken");
    assert!(error.to_string().contains("fix.actions[9999].due: expected a date and time"), "{error}");
}

#[test]
fn a_deep_nest_is_refused_and_a_shallow_one_is_kept() {
    let nest =
        |depth: usize| format!("{{\"format\": \"forthright/1\", \"x\": {}{}}}", "[".repeat(depth), "]".repeat(depth));
    let brief = read(nest(100).as_bytes()).expect("a hundred brackets are no harm");
    assert_eq!(read(&write(&brief)), Ok(brief));
    check(nest(100_000), expect!["line 1, column 159: the parts are nested too deeply"]);
    check("{\"x\":".repeat(100_000), expect!["line 1, column 636: the parts are nested too deeply"]);
}

#[test]
fn the_hint_says_what_to_do() {
    let hints = [
        (ReadError::Empty, "look for an earlier copy; the file was left as it is"),
        (ReadError::Utf16, "save it as UTF-8 and open it again"),
        (
            ReadError::Newer { format: "forthright/2".to_owned() },
            "install the newest version of Forthright and open it there; the file was left as it is",
        ),
    ];
    for (error, hint) in hints {
        assert_eq!(error.hint(), hint);
    }
}
