//! Files that are no reports, or are broken: one clear sentence each, or as much as can be read.

use std::io::Write as _;

use brief_import::{Field, ImportError, Imported, Source, Value, import};
use expect_test::{Expect, expect};

fn read(name: &str, bytes: &[u8]) -> Result<Imported, ImportError> {
    import(&Source { name: name.to_owned(), bytes: bytes.to_vec() })
}

fn refuses(name: &str, bytes: &[u8], expected: Expect) {
    let error = read(name, bytes).expect_err("the file must be refused");
    expected.assert_eq(&error.to_string());
}

fn text_of(imported: &Imported, field: Field) -> Option<String> {
    imported.candidates.iter().find(|candidate| candidate.field == field).map(|candidate| match &candidate.value {
        Value::Text(text) => text.clone(),
        other => format!("{other:?}"),
    })
}

const REPORT: &str =
    "# Café checkout down\n\n## Summary\n\nOn 3 May 2021 the café checkout failed for 20 minutes – nobody could pay.\n";

#[test]
fn refuses_what_is_no_text_with_one_sentence() {
    refuses("empty.md", b"", expect!["`empty.md` is empty"]);
    refuses("blank.txt", b" \n\t\r\n", expect!["`blank.txt` is empty"]);
    refuses("", b"", expect!["`the text` is empty"]);
    refuses("scan.pdf", b"%PDF-1.7 ...", expect!["`scan.pdf` is not a text: it looks like a PDF"]);
    refuses("photo.md", b"\x89PNG\r\n\x1a\n", expect!["`photo.md` is not a text: it looks like a picture"]);
    refuses(
        "tool.txt",
        &[b"report ".as_slice(), &[0, 1, 2, 3, 4, 5, 6, 7].repeat(50)].concat(),
        expect!["`tool.txt` is not a text: it looks like a program or a data file"],
    );
    refuses(
        "huge.txt",
        &b"the service failed. ".repeat(2_500_000),
        expect!["`huge.txt` holds 50 MB, and a report may have 20 MB at most"],
    );
    refuses(
        "broken.docx",
        b"PK\x03\x04 and then nothing",
        expect!["`broken.docx` is a damaged Word document: the archive cannot be opened"],
    );
    refuses(
        "bundle.zip",
        &zip_with("readme.txt", "hello"),
        expect!["`bundle.zip` is not a text: it looks like a packed file"],
    );
}

#[test]
fn reads_every_usual_encoding() {
    let sixteen = |bytes: fn(u16) -> [u8; 2]| REPORT.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let western: Vec<u8> = REPORT
        .chars()
        .map(|c| if c == '–' { 0x96 } else { u8::try_from(u32::from(c)).expect("the text is Western") })
        .collect();
    let files = [
        ("UTF-8", REPORT.as_bytes().to_vec()),
        ("UTF-8", [b"\xef\xbb\xbf".as_slice(), REPORT.as_bytes()].concat()),
        ("UTF-16LE", [b"\xff\xfe".to_vec(), sixteen(u16::to_le_bytes)].concat()),
        ("UTF-16BE", [b"\xfe\xff".to_vec(), sixteen(u16::to_be_bytes)].concat()),
        ("UTF-16LE", sixteen(u16::to_le_bytes)),
        ("windows-1252", western),
    ];
    for (encoding, bytes) in files {
        let imported = read("report.md", &bytes).expect("the file is a text");
        assert_eq!(imported.encoding, encoding);
        assert_eq!(imported.text, REPORT);
        assert_eq!(text_of(&imported, Field::Title).as_deref(), Some("Café checkout down"));
    }
}

#[test]
fn points_into_the_file_behind_a_byte_order_mark() {
    let bytes = [b"\xef\xbb\xbf".as_slice(), REPORT.as_bytes()].concat();
    let imported = read("report.md", &bytes).expect("the file is a text");
    let json = brief_import::explain(&imported);
    let title = &json["fields"]["title"][0];
    let place =
        |end: usize| title["bytes"][end].as_u64().and_then(|at| usize::try_from(at).ok()).expect("a place is a number");
    assert_eq!(&bytes[place(0)..place(1)], "Café checkout down".as_bytes());
}

#[test]
fn keeps_a_text_with_a_few_broken_bytes() {
    let bytes = [REPORT.as_bytes(), b"One bad byte: \xff. The rest is fine, it is all caf\xc3\xa9.\n"].concat();
    let imported = read("report.md", &bytes).expect("the file is a text");
    assert_eq!(imported.encoding, "UTF-8");
    assert!(imported.text.contains("The rest is fine"));
}

#[test]
fn reads_broken_tables_as_far_as_they_go() {
    let text = "# Down\n\n## Timeline\n\n| Time | Event\n|--\n| 2021-05-03 10:00 UTC | Shop fails |||\n10:20 | |\n|| 10:30 | Shop is back to normal\n";
    let imported = read("report.md", text.as_bytes()).expect("the file is a text");
    let events = imported.candidates.iter().filter(|candidate| candidate.field == Field::Event).count();
    assert!(events >= 1, "{:?}", imported.candidates);
}

#[test]
fn reads_headings_lists_and_tables_of_a_word_document() {
    let paragraph = |style: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let row = |cells: &[&str]| {
        let cells: String =
            cells.iter().map(|cell| format!("<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>")).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let body = [
        paragraph("Heading1", "Badge readers offline on 4 March 2022"),
        paragraph("Heading2", "Impact"),
        paragraph("Normal", "Badge readers were offline for 35 minutes &amp; 240 employees could not enter."),
        paragraph("Heading2", "Timeline"),
        format!(
            "<w:tbl>{}{}{}</w:tbl>",
            row(&["Time (GMT)", "Event"]),
            row(&["08:00", "Readers lose their connection"]),
            row(&["08:35", "Readers are back to normal"])
        ),
        paragraph("Heading2", "Actions"),
        paragraph("ListParagraph", "Add a second controller"),
    ]
    .concat();
    let xml = format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    let imported = read("report.docx", &zip_with("word/document.xml", &xml)).expect("the document is whole");
    let found: Vec<String> = imported
        .candidates
        .iter()
        .filter(|candidate| {
            matches!(
                candidate.field,
                Field::Title
                    | Field::Zone
                    | Field::Started
                    | Field::Resolved
                    | Field::Duration
                    | Field::UsersAffected
                    | Field::Event
                    | Field::Action
            )
        })
        .map(|candidate| {
            format!(
                "{} {}",
                candidate.field.key(),
                candidate.receipt.as_ref().map_or("", |receipt| &receipt.snippet).replace('\n', " ⏎ ")
            )
        })
        .collect();
    expect![[r#"
        title Badge readers offline on 4 March 2022
        zone Time (GMT)
        started 08:00 ⏎ Readers lose their connection
        resolved 08:35 ⏎ Readers are back to normal
        duration_minutes Badge readers were offline for 35 minutes & 240 employees could not enter.
        users_affected Badge readers were offline for 35 minutes & 240 employees could not enter.
        timeline 08:00 ⏎ Readers lose their connection
        timeline 08:35 ⏎ Readers are back to normal
        actions Add a second controller"#]]
    .assert_eq(&found.join("\n"));
}

fn zip_with(name: &str, text: &str) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("memory takes every file");
    archive.write_all(text.as_bytes()).expect("memory takes every byte");
    archive.finish().expect("memory takes every byte").into_inner()
}
