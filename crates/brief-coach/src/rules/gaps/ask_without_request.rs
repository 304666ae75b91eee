//! The rule that its page describes:
//!
#![doc = include_str!("ask_without_request.md")]

use crate::finding::Severity;
use crate::text::ClaimKind;
use crate::whole::{BriefRule, Remark, Whole, card};

/// An ask that asks for nothing.
pub(crate) const ASK_WITHOUT_REQUEST: BriefRule =
    BriefRule { card: card("ask-without-request", Severity::Warning, include_str!("ask_without_request.md")), survey };

fn survey(whole: &Whole<'_>, found: &mut Vec<Remark>) {
    let ask = &whole.brief.ask;
    let said = whole.claims(ClaimKind::NoRequest).any(|(heard, _)| heard.text.field.starts_with("ask"));
    let blank = ask.requests.iter().all(brief_model::Request::is_blank);
    if blank && ask.in_one_line.is_empty() && ask.later.is_empty() && !said {
        let what = "Nothing says what the CEO can do.";
        found.push(
            Remark::on("ask.requests", what)
                .ask("Which decision or help do you need? If none now, under which condition later?"),
        );
    }
}
