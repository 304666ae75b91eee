//! Signs that a sentence rests on evidence, says who will know and when, or speaks of ourselves.

use std::sync::LazyLock;

use regex::Regex;

use super::regex;
use crate::figure::{Figure, Value};

/// Signs that a sentence rests on evidence, or says itself that it is a hypothesis.
pub(super) static EVIDENCE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?x)(?-u:\b)(?:
            (?:initial|early|earliest|preliminary|first|ongoing|internal|further|latest|current)\ (?:\w+\ )?(?:investigations?|evidence|analys[ie]s|hypothes[ie]s|findings?|tests?|checks?|reviews?|diagnos[ie]s|signs|results?|assessments?|indications?|theory|reports?|data)
            |(?:logs?|records?|data|traces?|tests?|graphs?|charts?|figures|measurements?|metrics|monitoring|evidence|analys[ie]s|investigations?|findings?|results?|tickets?|reports?|dashboards?|telemetry|recordings?|statistics|forensics)\ (?:\w+\ ){0,2}?(?:shows?|showed|shown|suggests?|suggested|indicates?|indicated|points?|pointed|confirms?|confirmed|reveals?|revealed|demonstrates?|supports?|found)
            |based\ on|confirmed\ by|according\ to|judging\ by|on\ the\ evidence
            |we\ (?:are|'re)?\ ?(?:\w+\ )?(?:testing|confirming|verifying)
            |(?:we|i)\ (?:will|'ll|can|expect\ to|aim\ to|hope\ to)\ (?:\w+\ )?(?:confirm|verify|know\ for\ certain)
            |hypothes[ie]s|to\ be\ confirmed|not\ yet\ (?:been\ )?confirmed|still\ to\ be\ confirmed|unconfirmed|awaiting\ confirmation
        )(?-u:\b)",
    )
});

/// What will be done at the time of a plan.
pub(super) static WILL_KNOW: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?-u:\b)(?:(?:will|to|should|shall|can|'ll) (?:\w+ )?(?:know|be known|find)|known (?:by|on|at)|confirm\w*|reports?|results?|answers?|counts?|updates?|due|establish\w*|verdict|findings?|decid\w+|deliver\w*|find out|finish\w*|complet\w+|tell\w*|hear|hears|expect\w*|reviews?|investigat\w+|test\w*|inspect\w*|audit\w*|check\w*|analys\w+|estimates?|figures?|briefs?|owns|leads|follow\w*|arriv\w+|names|gives|says|next word|word at|word by|clarif\w+|determin\w+)(?-u:\b)",
    )
});

pub(super) static DEADLINE_WORD: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?-u:\b)(?:tomorrow|tonight|by the end of (?:the )?(?:day|week|month|shift)|end of day|by close of business|by lunchtime|overnight)(?-u:\b)",
    )
});

pub(super) static OURS: LazyLock<Regex> = LazyLock::new(|| regex(r"(?-u:\b)(?:we|i|we've|we'd|i've|i'd)(?-u:\b)"));

/// Whoever else might act after "we" in the same clause.
pub(super) static OTHERS: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?-u:\b)(?:because|that|when|while|after|since|as|who|and|but|if) (?:the|a|an|he|she|they|one|someone|somebody|his|her|their)(?-u:\b)",
    )
});

pub(super) fn is_plan(shown: &str, figures: &[Figure]) -> bool {
    let timed = figures.iter().any(|figure| {
        figure.value.is_time()
            || matches!(figure.value, Value::Duration(_))
                && ["within ", "in ", "every ", "next "].iter().any(|word| shown[..figure.range.start].ends_with(word))
    });
    (timed || DEADLINE_WORD.is_match(shown)) && WILL_KNOW.is_match(shown)
}
