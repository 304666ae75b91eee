//! What a sentence claims or promises, for rules that compare it with the rest of the brief.

use brief_prose::Reading;

use crate::finding::Place;
use crate::grammar::patterns;
use crate::review::Source;

/// Words with which a sentence claims or promises something.
#[derive(Debug, Clone)]
pub(crate) struct Claim {
    pub(crate) kind: ClaimKind,
    /// The words.
    pub(crate) place: Place,
    /// The byte of the source at which the sentence begins, and its first word.
    pub(crate) start: (usize, String),
    /// Whether it is the first sentence of the text.
    pub(crate) first: bool,
}

/// What is claimed or promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ClaimKind {
    /// A cause, told as certain: "the root cause was".
    Cause,
    /// A doubt: "probably".
    Doubt,
    /// That we will tell, send or decide something, without saying when.
    Promise,
    /// That there is no loss of money.
    NoLoss,
    /// That nothing has to be decided.
    NoRequest,
}

patterns! {
    CAUSE = r"\b(?:(?:the|our) (?:root |main |real |actual |underlying )?(?:cause|reason) (?:is|was|has been|lies|lay)|(?:was|were|is|are|been) (?:directly |solely |entirely )?(?:caused|triggered) by|(?:caused|triggered) by|(?:resulted|resulting|came|stems|stemmed) from|(?:is|was|were) (?:directly |solely |entirely )?due to|the (?:root )?cause:)";
    DOUBT = r"\b(?:probably|possibly|perhaps|maybe|apparently|presumably|most likely|in all likelihood|allegedly|supposedly)\b,? ?";
    PROMISE = r"\b(?:we|i) (?:will|shall|are going to|'ll)(?: then| also| of course| certainly)? (?:send|report|publish|tell you|tell the|inform|update|call you|come back|get back|let you know|keep you|share|present|decide|brief|write to|notify|give you)\b|\b(?:we'll|i'll)(?: then| also)? (?:send|report|publish|tell you|inform|update|call you|come back|get back|let you know|keep you|share|present|decide|brief|notify|give you)\b";
    NO_LOSS = r"\bno (?:\w+ )?(?:effect|impact|loss|losses|cost|costs)(?: \w+)? (?:on|of|in|to|for) (?:\w+ )?(?:revenue|money|sales|income|turnover|earnings|finances)\b|\bno (?:\w+ )?(?:revenue|money|sales|financial|income) (?:effect|impact|loss|losses|cost|was lost|were lost|is lost)\b|\b(?:cost|costs) (?:us )?nothing\b|\bcost us no money\b";
    NO_REQUEST = r"\b(?:no|nothing|not) (?:\w+ ){0,3}?(?:decision|decisions|request|requests|ask|approval|needed|to decide|required)\b";
    IN_DOUBT = r"\b(?:if|whether|not|no|once|when|until|rule out|could|may|might|would|find|know what|what) (?:\w+ ){0,3}$";
}

/// The claims of a sentence, in the order of the kinds.
pub(super) fn claims(reading: &Reading<'_>, place: usize, source: &Source<'_>) -> Vec<Claim> {
    let shown = reading.shown();
    let mut found = Vec::new();
    let mut add = |kind, range: std::ops::Range<usize>| {
        let at = |range: std::ops::Range<usize>| {
            source.plain.source_range(range.start + reading.start()..range.end + reading.start())
        };
        let word: String = reading.text().chars().take_while(|c| c.is_alphanumeric() || *c == '\'').collect();
        found.push(Claim {
            kind,
            place: Place::in_text(at(range), source.text, source.utf16),
            start: (at(0..1).start, word),
            first: place == 0,
        });
    };
    if let Some(hit) = CAUSE.find(shown).filter(|hit| is_told_as_certain(reading, hit.start())) {
        add(ClaimKind::Cause, hit.range());
    }
    DOUBT.find_iter(shown).for_each(|hit| add(ClaimKind::Doubt, hit.range()));
    if let Some(hit) = PROMISE.find(shown).filter(|hit| !reading.is_timed(&hit.range())) {
        add(ClaimKind::Promise, hit.range());
    }
    if let Some(hit) = NO_LOSS.find(shown) {
        add(ClaimKind::NoLoss, hit.range());
    }
    if let Some(hit) = NO_REQUEST.find(shown) {
        add(ClaimKind::NoRequest, hit.range());
    }
    found
}

fn is_told_as_certain(reading: &Reading<'_>, at: usize) -> bool {
    let doubtful = IN_DOUBT.is_match(reading.near_before(at)) || DOUBT.is_match(reading.shown());
    !doubtful && !reading.has_evidence()
}
