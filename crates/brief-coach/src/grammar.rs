//! The small language in which rules describe wording: regular expressions with names for classes of words.

use std::sync::LazyLock;

use regex::Regex;

use crate::lexicon::people;

/// A pattern that is compiled when it is first needed.
pub(crate) type Pattern = LazyLock<Regex>;

/// The expressions of patterns, as [`crate::Rule::needs`] gives them.
pub(crate) fn texts<const N: usize>(patterns: [&Pattern; N]) -> Vec<String> {
    patterns.into_iter().map(|pattern| pattern.as_str().to_owned()).collect()
}

/// Declares patterns by name; see [`compile`] for their language.
macro_rules! patterns {
    ($($(#[$doc:meta])* $name:ident = $pattern:expr;)+) => {
        $($(#[$doc])* static $name: crate::grammar::Pattern =
            std::sync::LazyLock::new(|| crate::grammar::compile($pattern));)+
    };
}
pub(crate) use patterns;

/// Compiles a pattern over words in small letters.
///
/// A line end and the eight spaces of indentation after it are ignored, so that long lists can be written on lines of
/// their own; a ninth space is meant. Classes:
/// `{role}` people at work with their article, `{people}` the same without, `{which}` what may tell which ones, `{vendor}` companies that work for us, `{blunder}` verbs of error,
/// `{slip}` adverbs of error, `{aux}` what may stand before a verb, `{harm}` nouns of damage, `{thing}` up to three
/// words that end in a plural, `{pause}` a number of words that may stand between.
///
/// # Panics
/// If the pattern is not a valid expression, which the tests of each rule would show.
pub(crate) fn compile(pattern: &str) -> Regex {
    Regex::new(&expand(pattern)).unwrap_or_else(|error| panic!("`{pattern}` is not a valid pattern: {error}"))
}

/// The expression behind a pattern.
pub(crate) fn expand(pattern: &str) -> String {
    let mut text: String = pattern.lines().map(|line| line.strip_prefix("        ").unwrap_or(line)).collect();
    for (name, class) in CLASSES.iter() {
        if text.contains(name.as_str()) {
            text = text.replace(name.as_str(), class);
        }
    }
    text.replace(r"\b", r"(?-u:\b)").replace(r"\w", "[a-z0-9'-]")
}

static CLASSES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let article = "(?:the|an?|our|one of (?:our|the|their|its)|two of (?:our|the)|some of (?:our|the)|some|two|three|their|its|his|her|\
                   another|that|this|a certain|all|certain|a single|one)";
    let role = format!(r"(?:{article} (?:\w+ ){{0,2}}?)?(?:{})", people().roles);
    let vendor = format!(r"(?:{article} (?:\w+ ){{0,2}}?)?(?:{})", people().vendors);
    [
        ("{role}", role),
        ("{people}", people().roles.clone()),
        ("{vendor}", vendor),
        ("{which}", r"(?:(?: (?:in|at|from|of|on) (?:the |our )?\w+(?: \w+)??| (?:we|they) \w+| who \w+ \w+(?: \w+){0,2}?)?(?:,? (?:who|that|which))?)".to_string()),
        ("{article}", article.to_string()),
        ("{blunder}", BLUNDERS.to_string()),
        ("{slip}", SLIPS.to_string()),
        ("{aux}", AUX.to_string()),
        ("{harm}", HARM.to_string()),
        ("{pause}", r"(?:[^,;:.()]{0,60}?)".to_string()),
    ]
    .map(|(name, class)| (name.to_string(), class))
    .to_vec()
});

/// Verbs that say that somebody got it wrong.
const BLUNDERS: &str = "(?:forgot|forgotten|forgets|failed to|fails to|neglected(?: to)?|ignored|overlooked|misread|misunderstood|\
misinterpreted|misjudged|mishandled|mismanaged|missed|skipped|bungled|botched|messed up|screwed up|fouled up|fumbled|mistook|\
mistyped|misconfigured|mislabelled|mislabeled|misplaced|misused|misdiagnosed|miscalculated|miscommunicated|blundered|slipped up|\
dropped the ball|fell asleep|overslept|cut corners|got it wrong|got this wrong|did it wrong|let it through|let this through|\
let us down|overruled|bypassed|circumvented|disregarded|violated|disobeyed|deviated from|rushed (?:the|it|through|into)|turned a blind eye|looked the other way|\
covered (?:it |this )?up|tried to hide|hid (?:the|it|this)|lied|cheated|sabotaged|took no notice|paid no attention|left no|made no effort|could not be bothered|did not care|didn't care|did nothing|does nothing|had no idea (?:what (?:he|she|they)|how)|took no action|took (?:far )?too long to|had been told (?:\\w+ )?(?:about|and|but|twice|repeatedly|several|many)|gave (?:\\w+ ){0,3}?(?:wrong|incorrect|false|misleading|inaccurate|outdated)|waved (?:it|this|the \\w+|them|\\w+ \\w+) through|rubber-stamped|looked away|stood by|slept through|had been warned (?:\\w+ )?(?:and|but|twice|repeatedly|several|many)|never (?:told|informed|asked|warned|checked|tested|noticed|read|looked|followed|reported|bothered|reviewed|verified|confirmed|documented|communicated|passed|replied|answered|called|renewed|updated)|\
made (?:a|an|some|several|two|many|the|another|that|this) (?:\\w+ )?(?:mistakes?|errors?|typos?|blunders?|slips?|misjudgements?)|\
made the wrong|made an incorrect|made mistakes|made errors|\
(?:did not|didn't|does not|doesn't|do not|don't|never) (?:\\w+ly )?(?:even )?(?:bother to )?(?:follow|check|notice|read|test|verify|realise|realize|double-check|review|spot|\
catch|renew|tell|inform|warn|notify|report|escalate|think|bother|look|listen|understand|recognise|recognize|consider|pay attention|\
adhere|comply|respect|anticipate|react|respond|do (?:his|her|their) (?:job|homework|work)|communicate|coordinate|validate|confirm|ask|raise|pass on|document|complete|finish|update|monitor|hand over|acknowledge|act|intervene|join|turn up|show up|pick up|speak up|use the)|\
(?:was|were) (?:\\w+ly )?(?:careless|negligent|sloppy|inattentive|distracted|asleep|at fault|to blame|(?:too )?(?:slow|late) to|not paying attention|lazy|incompetent|reckless|ill-prepared|overconfident)|\
(?:should|could|ought to) have known)";

/// Adverbs that say that an act was an error.
const SLIPS: &str = "(?:accidentally|mistakenly|inadvertently|wrongly|wrongfully|incorrectly|unintentionally|erroneously|carelessly|\
unknowingly|improperly|negligently|recklessly|foolishly|by mistake|by accident|unwittingly)";

/// What may stand between a subject and its verb.
const AUX: &str = "(?:(?:had|has|have|simply|just|also|then|again|once|apparently|probably|presumably|repeatedly|clearly|obviously|must have|may \
have|might have|could have|who|who had|who was|even|later|first|both|on duty|on call|on shift|in charge|involved|responsible|at the time|\
that day|that night|which) )";

/// Nouns of damage.
const HARM: &str = "(?:impacts?|effects?|loss|losses|drops?|delays?|costs?|damages?|hit|hits|decreases?|reductions?|declines?|\
disruptions?|degradations?|issues?|problems?|errors?|failures?|slowdowns?|slowness|consequences|downtime|interruptions?|outages?|\
inconvenience|glitch|glitches|bugs?|faults?|incidents?|events?|blips?|hiccups?|unavailability|backlogs?|queues?|waits?|fines?|breach|breaches|\
leaks?|stops?|pauses?|dips?|difficulties|trouble|setbacks?|harm|exposure|churn|penalty|penalties)";
