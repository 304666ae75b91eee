//! What a PDF file says, how it says it, and what it keeps to itself.

mod judge;
mod leak;
mod listing;
mod reader;
mod samples;

use std::process::Command;
use std::sync::Arc;

use brief_pdf::{Options, PdfError, write};
use brief_scene::{Image, ImageFormat, Item, Kind, Origin, Point, Rect, Role, Scene};
use expect_test::{expect, expect_file};
use product_tests::scenes::{self, Canvas, Face, Place, Studio};
use sha2::{Digest, Sha256};

pub(crate) use self::judge::{Saved, pass, pass_all, text};
pub(crate) use self::leak::leaks;
pub(crate) use self::listing::{readable, summary};
pub(crate) use self::reader::{File, Placed};

use crate::tools::{run, text_of};

fn file(scene: &Scene) -> Vec<u8> {
    write(scene, &Options::default()).expect("the scene can be written")
}

#[test]
fn outside_judges_find_no_fault() {
    let deck = scenes::slides(3);
    for scene in [&scenes::oddities(), &scenes::notes(&deck), &deck] {
        pass(&file(scene));
    }
}

#[test]
fn outside_judges_find_faults_where_there_are_some() {
    let mut bytes = file(&scenes::slides(1));
    let claim = b"<pdfuaid:part>1</pdfuaid:part>";
    let place = bytes.windows(claim.len()).position(|window| window == claim).expect("the packet is readable");
    bytes[place + 14] = b'7';
    assert!(std::panic::catch_unwind(|| pass(&bytes)).is_err(), "the file claims a part that does not exist");
}

#[test]
fn a_file_reads_as_it_was_meant() {
    expect_file!["../../ref/pdf/slides.txt"].assert_eq(&readable(&file(&scenes::slides(2))));
    expect_file!["../../ref/pdf/oddities.txt"].assert_eq(&readable(&file(&scenes::oddities())));
    expect_file!["../../ref/pdf/notes.txt"].assert_eq(&readable(&file(&scenes::notes(&scenes::slides(1)))));
}

#[test]
fn readers_get_every_word() {
    let said = text(&file(&scenes::oddities()));
    for words in [
        "Kerning: AVAST To. Wave Ty P, “quoted” – 50 % ≤ 3 × 4 → €5",
        "é è ü ñ Å ç ő ž, apart: e\u{301} a\u{308}, stacked: q\u{301} x\u{302}\u{323}",
        "café and cafe\u{301}",
        "ᚠᚡ",
        "東京",
        "fn main() { a != b && c <= d; } // => ->",
        "Two runs of one line,",
        "and a second line",
        "Repeated at the foot: café",
    ] {
        assert!(said.contains(words), "{words:?} is lacking in:\n{said}");
    }
    let said = text(&file(&scenes::slides(3)));
    for words in
        ["15% of shoppers could not pay for 2 h 10 min;", "Jürgen Großmann", "Anaïs Lefèvre", "/* fi, ffi, != */"]
    {
        assert!(said.contains(words), "{words:?} is lacking in:\n{said}");
    }
}

#[test]
fn the_order_is_that_of_the_nodes() {
    let structure = listing::structure(&file(&scenes::oddities()));
    let last_section = structure.rfind("  Sect\n").expect("the scene has sections");
    let last = format!("Document\n{}", &structure[last_section..]);
    expect![[r#"
        Document
          Sect
            P
              "Said first, "
              "painted late, "
              Span Alt "leads to"
                "→"
              " back to the shapes"
              Link
                link → page 2
              on page 5
              " and ended on the next page."
            Table
              TR
                TH Scope /Row
                  "Known"
                TD
                  "the cause"
              TR
                TH Scope /Row
                  "Open"
                TD
            L ListNumbering /Decimal
              LI
                Lbl
                  "1."
                LBody
                  "an entry"
              LI
                Lbl
                  "2."
                LBody
                  "an entry"
          Link
            link → https://example.com/%C3%A4?q=a%20b&c=(d)
    "#]]
    .assert_eq(&last);
}

#[test]
fn lacking_letters_keep_their_place_in_the_text() {
    let said = |text: &str, rtl: bool| {
        let mut canvas = Canvas::default();
        canvas.page(300.0, 100.0, "1", None);
        let paragraph = canvas.node(Role::Paragraph, None);
        let mut run = Studio::default().run(Face::Regular, 18.0, Point { x: 10.0, y: 50.0 }, text);
        if rtl {
            // As if these letters were written from right to left: the glyphs stand in the order of the page.
            let places: Vec<f32> = run.glyphs.iter().map(|glyph| glyph.x).collect();
            run.glyphs.reverse();
            run.glyphs.iter_mut().zip(places).for_each(|(glyph, x)| glyph.x = x);
            run.rtl = true;
        }
        canvas.add(Kind::Text(run), &Place { node: Some(paragraph), origin: None });
        let scene = canvas.finish("Letters");
        File::read(&file(&scene)).shown(0).pieces.into_values().collect::<Vec<_>>()
    };
    assert_eq!(said("abᚠcd", false), ["a", "bᚠ", "cd"]);
    assert_eq!(said("ᚠᚡab", false), ["ᚠᚡa", "b"]);
    assert_eq!(said("ᚠᚡ", false), ["ᚠᚡ"]);
    assert_eq!(said("ab\u{ad}c\n", false), ["abc"]);
    assert_eq!(said("5\u{a0}h", false), ["5 h"]);
    assert_eq!(said("abᚠcd", true), ["d", "ᚠc", "ba"], "from left to right on the page");
    assert_eq!(said("abᚠ", true), ["bᚠ", "a"]);
}

#[test]
fn the_same_scene_gives_the_same_bytes() {
    let scene = scenes::oddities();
    let first = file(&scene);
    assert!(first == file(&scene), "in one process");
    let this = std::env::current_exe().expect("a test is a program");
    let output = Command::new(this).args(["--exact", "pdf::says_a_digest", "--nocapture", "--ignored"]).output();
    let said = String::from_utf8(output.expect("the test starts").stdout).expect("UTF-8");
    assert!(said.contains(&digest(&first)), "in another process:\n{said}");
    let mut other = scene;
    other.pages[0].label.push('*');
    assert_ne!(digest(&first), digest(&file(&other)));
}

#[test]
#[ignore = "a part of the test before it"]
fn says_a_digest() {
    println!("{}", digest(&file(&scenes::oddities())));
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn files_that_differ_have_identifiers_that_differ() {
    let identifier = |scene: &Scene| {
        let file = File::read(&file(scene));
        let id = file.doc.trailer.get(b"ID").and_then(lopdf::Object::as_array).expect("an identifier").clone();
        assert_eq!(id[0], id[1], "a new file is its own first version");
        id[0].as_str().expect("a string").to_vec()
    };
    let mut other = scenes::slides(1);
    other.pages[0].items.pop();
    let (first, second) = (identifier(&scenes::slides(1)), identifier(&other));
    assert_ne!(first, second);
    assert!(first.iter().any(|byte| *byte != 0), "{first:?}");
}

#[test]
fn notes_say_what_the_deck_does_not() {
    let deck = scenes::slides(3);
    let secrets = ["Only the presenter reads this", "What to say", "what is safe now", "notes.points"];
    assert_eq!(leaks(&file(&deck), &secrets), Vec::<String>::new());
    let notes = scenes::notes(&deck);
    assert_eq!(leaks(&file(&notes), &secrets[..3]), &secrets[..3], "and the search finds what there is");
}

#[test]
fn every_way_of_saying_something_is_searched() {
    let bytes = file(&scenes::oddities());
    let said = [
        "naïve ﬁgures 東",
        "Six drawn things",
        "A. Presenter & Team",
        "https://example.com/%C3%A4",
        "Mark (1) \\ ü",
        "Letters (and \\ marks)",
        "ᚠᚡ",
        "one line, and a second line",
        "Inter-SemiBold",
    ];
    assert_eq!(leaks(&bytes, &said), said);
    assert_eq!(leaks(&bytes, &["structure.first", "letters.owner", "Hidden remark"]), Vec::<String>::new());
}

#[test]
fn a_password_keeps_others_out() {
    let options = Options { password: Some("Grüße 東".to_owned()) };
    let bytes = write(&scenes::slides(1), &options).expect("the scene can be written");
    let saved = Saved::new(&bytes);
    let refused = run("pdftotext", &[saved.path(), "-"]);
    assert!(!refused.status.success(), "the file opens without a password");
    let said = text_of("pdftotext", &["-upw", "Grüße 東", saved.path(), "-"]);
    assert!(said.contains("of sales were lost"), "{said}");
    let said = text_of("qpdf", &["--password=Grüße 東", "--show-encryption", saved.path()]);
    assert!(
        said.contains("R = 6") && said.contains("AESv3") && said.contains("extract for accessibility: allowed"),
        "{said}"
    );
    let plain = saved.folder().join("plain.pdf");
    let plain = plain.to_str().expect("the folder has a plain name");
    text_of("qpdf", &["--password=Grüße 東", "--decrypt", saved.path(), plain]);
    let script = product_tests::root().join("tests/suite/pdf/validate.py");
    text_of(product_tests::judge(), &[script.to_str().expect("a plain name"), "PDF_UA_1", plain]);
    let empty = Options { password: Some(String::new()) };
    assert!(matches!(write(&scenes::slides(1), &empty), Err(PdfError::Password { .. })));
}

#[test]
fn photographs_for_print_become_photographs_for_screens() {
    let mut scene = scenes::slides(1);
    let data: Arc<[u8]> = Arc::from(&include_bytes!("../../images/cmyk.jpg")[..]);
    let rect = Rect::new(48.0, 48.0, 24.0, 12.0);
    let image = Image { rect, format: ImageFormat::Jpeg, data, width: 48, height: 24 };
    scene.pages[0].items.push(Item::decoration(Kind::Image(image)));
    let bytes = file(&scene);
    pass(&bytes);
    let saved = Saved::new(&bytes);
    let listed = text_of("pdfimages", &["-list", saved.path()]);
    assert!(listed.contains("rgb") && !listed.contains("cmyk"), "{listed}");
}

#[test]
fn what_cannot_be_read_is_named_with_its_place() {
    let mut scene = scenes::slides(2);
    let origin = Origin { slide: "look".to_owned(), field: "look.logo".to_owned(), placeholder: false };
    let image = Image {
        rect: Rect::new(0.0, 0.0, 9.0, 9.0),
        format: ImageFormat::Png,
        data: Arc::from(&b"not an image"[..]),
        width: 1,
        height: 1,
    };
    scene.pages[1].items.push(Item { kind: Kind::Image(image), node: None, origin: Some(Arc::new(origin)) });
    let error = write(&scene, &Options::default()).expect_err("the logo is broken").to_string();
    assert!(error.starts_with("cannot read the image on page 2 (`look.logo`): "), "{error}");

    let mut scene = scenes::slides(2);
    scene.fonts[1].data = std::borrow::Cow::Borrowed(b"not a font");
    let error = write(&scene, &Options::default()).expect_err("a font is broken").to_string();
    assert!(
        error.starts_with("cannot embed the font `Inter-SemiBold`, first used on page 1 (`situation.title`): "),
        "{error}"
    );
}

#[test]
fn a_scene_without_pages_is_still_a_file() {
    let mut scene = scenes::slides(1);
    scene.pages.clear();
    assert_eq!(File::read(&file(&scene)).pages.len(), 0);
}
