//! What holds for any text whatever.

use brief_prose::{Plain, Utf16, parse, sentences, words};
use proptest::prelude::*;

/// Texts in which the signs of Markdown and of sentences are frequent.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("- "),
        Just("1. "),
        Just("    "),
        Just("> "),
        Just("# "),
        Just("\n"),
        Just("\r\n"),
        Just("\r"),
        Just("  \n"),
        Just("*"),
        Just("**"),
        Just("_"),
        Just("`"),
        Just("```\n"),
        Just("["),
        Just("]("),
        Just("]: "),
        Just(")"),
        Just("!["),
        Just("<b>"),
        Just("<br>"),
        Just("<!--"),
        Just("-->"),
        Just("<x"),
        Just(">"),
        Just("&amp;"),
        Just("&#0;"),
        Just("\0"),
        Just("\u{7}"),
        Just("|"),
        Just("|---|"),
        Just("\\"),
        Just("---"),
        Just("http://a.b"),
        Just("<a@b.c>"),
        Just("e.g. "),
        Just("No. 4"),
        Just("€5.5m"),
        Just("“"),
        Just("’"),
        Just("\u{A0}"),
        Just("\u{AD}"),
        Just("\u{202B}"),
        Just("😀"),
        Just("word "),
        Just(". "),
    ];
    prop::collection::vec(prop_oneof![4 => piece.prop_map(str::to_string), 1 => any::<String>()], 0..40)
        .prop_map(|v| v.concat())
}

proptest! {
    #[test]
    fn every_span_stands_where_it_says(source in text()) {
        for span in parse(&source).lines().flatten() {
            prop_assert!(source.get(span.range.clone()).is_some(), "{:?} is no range of the source", span.range);
            prop_assert!(!span.text.is_empty());
        }
    }

    #[test]
    fn every_word_leads_back_to_the_source(source in text()) {
        let plain = Plain::of(&source);
        prop_assert_eq!(plain.text().len(), plain.lower().len());
        for word in words(plain.text()) {
            let place = plain.source_range(word.range);
            prop_assert!(source.get(place).is_some());
        }
    }

    #[test]
    fn sentences_hold_all_words_in_order(source in text()) {
        let plain = Plain::of(&source);
        let mut end = 0;
        for sentence in sentences(plain.text()) {
            prop_assert!(plain.text()[end..sentence.start].trim().is_empty());
            end = sentence.end;
        }
        prop_assert!(plain.text()[end..].trim().is_empty());
    }

    #[test]
    fn utf16_counts_as_the_standard_library_does(source in any::<String>()) {
        let utf16 = Utf16::new(&source);
        for (at, _) in source.char_indices() {
            prop_assert_eq!(utf16.offset(at), source[..at].encode_utf16().count());
        }
    }
}
