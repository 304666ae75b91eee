//! The mail after the meeting: as text to copy, and as a draft to open.

use std::fmt::Write as _;

use brief_story::Mail;
use mail_builder::MessageBuilder;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::date::Date;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;
use sha2::{Digest, Sha256};

/// A file that goes with a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attachment<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its media type, for example `application/pdf`.
    pub kind: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// The mail as plain text, without its subject.
#[must_use]
pub fn mail_text(mail: &Mail) -> String {
    let mut text = String::new();
    if !mail.classification.is_empty() {
        let _ = writeln!(text, "{}\n", mail.classification);
    }
    let _ = writeln!(text, "{}", mail.opening);
    for part in &mail.parts {
        text.push('\n');
        if !part.heading.is_empty() {
            let _ = writeln!(text, "{}", part.heading);
        }
        // A single sentence needs no bullet.
        let alone = part.entries.len() == 1 || part.heading.is_empty();
        for entry in &part.entries {
            let _ = writeln!(text, "{}{entry}", if alone { "" } else { "- " });
        }
    }
    let _ = write!(text, "\n{}\n", mail.closing);
    if !mail.sender.is_empty() {
        let _ = write!(text, "\n{}\n", mail.sender);
    }
    text.replace('\u{a0}', " ")
}

/// The mail as a draft in a file (`.eml`), with what goes with it.
///
/// It has no addresses: whom it is for is chosen in the mail program, which the header `X-Unsent` tells to open it as a draft.
/// Its date is that of the brief, and its identifiers come from its content, so that the same mail gives the same bytes.
#[must_use]
pub fn mail_file(mail: &Mail, attachments: &[Attachment<'_>]) -> Vec<u8> {
    let text = mail_text(mail);
    let name = fingerprint(mail, &text, attachments);
    let words = MimePart::new(ContentType::new("text/plain").attribute("charset", "utf-8"), text.as_str());
    let body = if attachments.is_empty() {
        words
    } else {
        let mut parts = vec![words];
        parts.extend(attachments.iter().map(|file| MimePart::new(file.kind, file.bytes).attachment(file.name)));
        MimePart::new(ContentType::new("multipart/mixed").attribute("boundary", format!("part-{name}")), parts)
    };
    MessageBuilder::new()
        .message_id(format!("{name}@forthright.invalid"))
        .date(Date::new(mail.as_of))
        .subject(mail.subject.replace('\u{a0}', " "))
        .header("X-Unsent", Raw::new("1"))
        .header("Content-Language", Raw::new(mail.language.as_str()))
        .body(body)
        .write_to_vec()
        .unwrap_or_default()
}

/// What tells a mail from any other: 128 bits of its content, in hexadecimal digits.
fn fingerprint(mail: &Mail, text: &str, attachments: &[Attachment<'_>]) -> String {
    let mut digest = Sha256::new();
    for piece in [mail.subject.as_bytes(), &mail.as_of.to_be_bytes(), text.as_bytes()] {
        digest.update(Sha256::digest(piece));
    }
    for file in attachments {
        digest.update(Sha256::digest(file.name));
        digest.update(Sha256::digest(file.bytes));
    }
    digest.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use brief_story::MailPart;
    use expect_test::expect;

    use super::*;

    fn mail() -> Mail {
        Mail {
            subject: "Störung: what comes next".to_owned(),
            language: "en-GB".to_owned(),
            as_of: 1_794_666_600,
            classification: "Confidential".to_owned(),
            opening: "Thank you for your time.".to_owned(),
            parts: vec![
                MailPart { heading: "In short".to_owned(), entries: vec!["Payments failed.".to_owned()] },
                MailPart { heading: "Next steps".to_owned(), entries: vec!["One".to_owned(), "Two".to_owned()] },
            ],
            closing: "Please tell me.".to_owned(),
            sender: "Head of Platform".to_owned(),
            undecided: false,
        }
    }

    #[test]
    fn reads_as_a_short_letter() {
        expect![[r#"
            Confidential

            Thank you for your time.

            In short
            Payments failed.

            Next steps
            - One
            - Two

            Please tell me.

            Head of Platform
        "#]]
        .assert_eq(&mail_text(&mail()));
    }

    #[test]
    fn a_draft_names_nobody_and_is_the_same_each_time() {
        let deck = Attachment { name: "deck.pdf", kind: "application/pdf", bytes: b"%PDF-1.7" };
        let file = mail_file(&mail(), &[deck]);
        assert_eq!(file, mail_file(&mail(), &[deck]));
        let text = String::from_utf8(file).expect("a mail is text");
        for header in
            ["X-Unsent: 1", "Subject: =?utf-8?", "multipart/mixed", "filename=\"deck.pdf\"", "@forthright.invalid>"]
        {
            assert!(text.contains(header), "{header} is lacking in:\n{text}");
        }
        for header in ["\nFrom:", "\nTo:", "\nBcc:"] {
            assert!(!text.contains(header), "{header} stands in:\n{text}");
        }
        let other = Mail { as_of: 1, ..mail() };
        assert_ne!(mail_file(&other, &[]), mail_file(&mail(), &[]));
    }
}
