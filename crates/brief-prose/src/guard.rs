//! A sentence with what has to be known before anything in it is called a fault.
//!
//! Rules look for words; the guards tell them when the words are somebody else's (a quotation), are code, or are made
//! good in the same sentence: by a figure, by an explanation, by evidence, or by saying who will know and when.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::figure::{Figure, Value, figures};
use crate::plain::Plain;

/// Stands for each byte of words that no rule is to read.
const HIDDEN: u8 = 0x1A;

/// How far the guards look from a word, in bytes, so that an endless sentence costs no more than a long one.
const FAR: usize = 160;

/// A sentence, read once for all rules.
#[derive(Debug)]
pub struct Reading<'a> {
    text: &'a str,
    lower: &'a str,
    shown: String,
    start: usize,
    hidden: Vec<Range<usize>>,
    code: Vec<Range<usize>>,
    figures: Vec<Figure>,
    evidence: bool,
    plan: bool,
}

impl<'a> Reading<'a> {
    /// Reads the sentence at a range of a text; `next` is the sentence after it, which may hold the plan.
    #[must_use]
    pub fn of(plain: &'a Plain, sentence: Range<usize>, next: Option<Range<usize>>) -> Self {
        let text = &plain.text()[sentence.clone()];
        let lower = &plain.lower()[sentence.clone()];
        let code = code(plain, &sentence);
        let hidden = hidden(&code, text);
        let shown = hide(lower, &hidden);
        let figures = figures(lower);
        let evidence = EVIDENCE.is_match(&shown);
        let next = next.map(|range| {
            &plain.lower()[range.start..plain.lower().floor_char_boundary((range.start + FAR).min(range.end))]
        });
        let plan = is_plan(&shown, &figures) || next.is_some_and(|next| is_plan(next, &crate::figures(next)));
        Self { text, lower, shown, start: sentence.start, hidden, code, figures, evidence, plan }
    }

    /// The sentence as it stands.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The sentence in small letters.
    #[must_use]
    pub fn lower(&self) -> &'a str {
        self.lower
    }

    /// The sentence in small letters, without quotations, addresses and code: what rules search. Same byte positions.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// Where the sentence begins in the plain text.
    #[must_use]
    pub fn start(&self) -> usize {
        self.start
    }

    /// The figures in it, by their places in the sentence.
    #[must_use]
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// Whether words are in a quotation, an address or code.
    #[must_use]
    pub fn is_hidden(&self, range: &Range<usize>) -> bool {
        let first = self.hidden.partition_point(|hidden| hidden.start < range.end);
        // A quotation may hold a little code or an address, so that a few places before count too.
        self.hidden[..first].iter().rev().take(8).any(|hidden| range.start < hidden.end)
    }

    /// The parts of the sentence that are marked as code.
    pub fn code(&self) -> impl Iterator<Item = Range<usize>> {
        self.code.iter().cloned()
    }

    /// Whether the sentence says on which evidence it rests, or marks itself as a hypothesis.
    #[must_use]
    pub fn has_evidence(&self) -> bool {
        self.evidence
    }

    /// Whether this sentence or the next says when something will be known.
    #[must_use]
    pub fn has_plan(&self) -> bool {
        self.plan
    }

    /// The figures that start after a place and not far from it, up to the next semicolon.
    pub fn figures_after(&self, at: usize) -> impl Iterator<Item = &Figure> {
        let near = self.near_after(at);
        let end = at + near.find(';').unwrap_or(near.len());
        let first = self.figures.partition_point(|figure| figure.range.start < at);
        self.figures[first..].iter().take_while(move |figure| figure.range.start < end)
    }

    /// Whether a figure after a word such as "many" counts what the word counts: "many clients called: 212 by noon".
    #[must_use]
    pub fn is_counted(&self, word: &Range<usize>) -> bool {
        self.has_gap_after(word.end)
            || self.figures_after(word.end).any(|figure| {
                let share = matches!(figure.value, Value::Share(_));
                let number = matches!(figure.value, Value::Number(_));
                let before = self.before(word.end, figure.range.start);
                match before.chars().next_back() {
                    Some(':' | '(' | '[' | '–' | '—') => share || number,
                    Some('-') => before.ends_with(" -") && (share || number),
                    Some(',') => share || (number && self.ends_count(figure.range.end)),
                    _ => false,
                }
            })
    }

    /// Whether a figure says how much a word such as "severe" means: "severe delays of up to 3 hours".
    #[must_use]
    pub fn is_measured(&self, word: &Range<usize>) -> bool {
        self.has_gap_after(word.end)
            || self.figures_after(word.end).any(|figure| {
                let number = matches!(figure.value, Value::Number(_));
                let strong = matches!(figure.value, Value::Share(_) | Value::Money(_) | Value::Duration(_));
                let before = self.before(word.end, figure.range.start);
                if before.is_empty() {
                    return strong;
                }
                match before.chars().next_back() {
                    Some(':' | '(' | '[' | '–' | '—') => number || strong,
                    Some('-') => before.ends_with(" -") && (number || strong),
                    Some(',') => strong,
                    _ => {
                        let last = before.rsplit(' ').next().unwrap_or_default();
                        (strong && MEASURING.contains(&last)) || (number && matches!(last, "of" | "by" | "from"))
                    }
                }
            })
    }

    /// Whether a time after a word such as "soon" makes it good, or a deadline before it does.
    #[must_use]
    pub fn is_timed(&self, word: &Range<usize>) -> bool {
        let after = self.figures_after(word.end).any(|figure| figure.value.is_time() || self.is_deadline(figure));
        let last = self.figures.partition_point(|figure| figure.range.end <= word.start);
        let near = self.figures[..last].iter().rev().take_while(|figure| figure.range.end + FAR > word.start);
        let spoken = |text: &str| DEADLINE_WORD.is_match(text);
        after
            || near.into_iter().any(|figure| self.is_deadline(figure))
            || self.has_gap_after(word.end)
            || spoken(self.near_after(word.start))
            || spoken(self.near_before(word.start))
    }

    /// Whether a technical term is explained in the sentence: in brackets, by "that is", or by plain words beside it.
    #[must_use]
    pub fn is_explained(&self, term: &Range<usize>) -> bool {
        let after = self.near_after(term.end);
        let before = self.near_before(term.start);
        EXPLAINED_AFTER.is_match(after)
            || EXPLAINED_BEFORE.is_match(before)
            || is_apposition(before, after)
            || self.is_in_brackets_after_words(term)
    }

    /// Whether the clause around a place has "we" or "I" before it as the one who acts.
    #[must_use]
    pub fn is_ours(&self, at: usize) -> bool {
        let before = self.near_before(at);
        let clause = before.rfind([',', ';', ':', '(', '–', '—']).map_or(0, |mark| mark + 1);
        OURS.find_iter(&before[clause..]).last().is_some_and(|we| !OTHERS.is_match(&before[clause + we.end()..]))
    }

    /// The words that are searched after a place, not far.
    #[must_use]
    pub fn near_after(&self, at: usize) -> &str {
        let end = self.shown.floor_char_boundary((at + FAR).min(self.shown.len()));
        &self.shown[at..end]
    }

    /// The words that are searched before a place, not far.
    #[must_use]
    pub fn near_before(&self, at: usize) -> &str {
        &self.shown[self.shown.ceil_char_boundary(at.saturating_sub(FAR))..at]
    }

    /// Whether a term belongs to a name of a place or company, as in "Node Street".
    #[must_use]
    pub fn is_in_name(&self, term: &Range<usize>) -> bool {
        let capital = |text: &str| text.starts_with(char::is_uppercase);
        let next = self.text[term.end..].trim_start();
        let next: &str = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let before = self.lower[..term.start].trim_end_matches([' ', '.']);
        let before = before.rsplit(' ').next().unwrap_or_default();
        let ends = capital(next) && NAME_ENDS.contains(&next.to_ascii_lowercase().as_str());
        capital(&self.text[term.clone()]) && (ends || NAME_STARTS.contains(&before))
    }

    /// Whether a gap such as `[number]` waits after a place for what is missing there.
    fn has_gap_after(&self, at: usize) -> bool {
        let after = self.near_after(at);
        let clause = after.find(';').map_or(after, |end| &after[..end]);
        clause.find('[').is_some_and(|open| clause[open..].contains(']'))
    }

    /// The words between a word and a figure, without "about", "up to" and the like at their end.
    fn before(&self, from: usize, to: usize) -> &str {
        let mut gap = self.shown[from..to].trim_end();
        while let Some(shorter) = APPROXIMATE.iter().find_map(|word| strip_word(gap, word)) {
            gap = shorter.trim_end();
        }
        gap.trim_start()
    }

    /// Whether a number stands alone, so that it counts what was named before: "many called, 212 by noon".
    fn ends_count(&self, end: usize) -> bool {
        let after = self.near_after(end);
        let word: &str = after.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        word.is_empty() || COUNT_ENDS.contains(&word)
    }

    fn is_deadline(&self, figure: &Figure) -> bool {
        let before = self.near_before(figure.range.start).trim_end();
        let word = before.rsplit(' ').next().unwrap_or_default();
        match figure.value {
            Value::Duration(_) => matches!(word, "in" | "within" | "next" | "of" | "every" | "than"),
            _ => figure.value.is_time() && matches!(word, "by" | "before" | "until" | "at" | "from" | "no later than"),
        }
    }

    fn is_in_brackets_after_words(&self, term: &Range<usize>) -> bool {
        let after = self.near_after(term.end);
        let before = self.near_before(term.start);
        let closes = after.starts_with(')') || after.starts_with("s)");
        closes && before.ends_with('(') && PLAIN_WORDS.is_match(before[..before.len() - 1].trim_end())
    }
}

fn strip_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = text.strip_suffix(word)?;
    (rest.is_empty() || rest.ends_with([' ', ',', '(', ':', '–', '—'])).then_some(rest)
}

/// Words that a figure may have before it without saying anything else.
const APPROXIMATE: &[&str] = &[
    "about",
    "around",
    "approximately",
    "approx.",
    "approx",
    "roughly",
    "some",
    "nearly",
    "almost",
    "over",
    "under",
    "up to",
    "at least",
    "at most",
    "more than",
    "less than",
    "fewer than",
    "just",
    "close to",
    "a little",
    "an estimated",
    "estimated",
    "as many as",
    "as much as",
    "only",
    "in total",
    "a total of",
    "circa",
    "~",
    "<",
    ">",
    "≈",
    "the",
    "our",
    "in all",
];

/// Words that connect a word of size with its figure.
const MEASURING: &[&str] = &[
    "of",
    "by",
    "from",
    "to",
    "than",
    "reaching",
    "averaging",
    "exceeding",
    "costing",
    "worth",
    "lasting",
    "taking",
    "took",
    "totalling",
    "totaling",
    "instead",
    "between",
];

/// Words that may follow a number that counts what was named before it.
const COUNT_ENDS: &[&str] = &[
    "by", "in", "of", "so", "at", "as", "and", "or", "across", "per", "are", "were", "have", "had", "on", "to",
    "until", "since",
];

/// Words that stand before the name of a person or a house.
const NAME_STARTS: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "dr",
    "café",
    "cafe",
    "pub",
    "hotel",
    "restaurant",
    "bar",
    "band",
    "film",
    "ship",
    "village",
    "ferry",
];

/// Words that end the name of a place or company.
const NAME_ENDS: &[&str] = &[
    "street",
    "road",
    "lane",
    "avenue",
    "square",
    "park",
    "house",
    "hall",
    "ltd",
    "limited",
    "inc",
    "gmbh",
    "plc",
    "group",
    "brewery",
    "hotel",
    "cafe",
    "club",
    "school",
    "college",
    "university",
    "festival",
    "award",
    "awards",
    "foundation",
    "museum",
    "bank",
    "airport",
    "station",
    "hospital",
    "theatre",
    "bridge",
    "church",
    "court",
    "island",
    "hill",
    "farm",
    "company",
    "corporation",
    "brothers",
    "sons",
    "partners",
    "holdings",
    "magazine",
    "way",
    "drive",
    "place",
    "gate",
];

/// Signs that a sentence rests on evidence, or says itself that it is a hypothesis.
static EVIDENCE: LazyLock<Regex> = LazyLock::new(|| {
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
static WILL_KNOW: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?-u:\b)(?:(?:will|to|should|shall|can|'ll) (?:\w+ )?(?:know|be known|find)|known (?:by|on|at)|confirm\w*|reports?|results?|answers?|counts?|updates?|due|establish\w*|verdict|findings?|decid\w+|deliver\w*|find out|finish\w*|complet\w+|tell\w*|hear|hears|expect\w*|reviews?|investigat\w+|test\w*|inspect\w*|audit\w*|check\w*|analys\w+|estimates?|figures?|briefs?|owns|leads|follow\w*|arriv\w+|names|gives|says|next word|word at|word by|clarif\w+|determin\w+)(?-u:\b)",
    )
});

static DEADLINE_WORD: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?-u:\b)(?:tomorrow|tonight|by the end of (?:the )?(?:day|week|month|shift)|end of day|by close of business|by lunchtime|overnight)(?-u:\b)",
    )
});

/// What follows a term that is being explained.
static EXPLAINED_AFTER: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r#"(?x)^(?:'s|s|es)?['"]?(?:
            \ ?\((?:i\.e\.,?\ |that\ is,?\ |meaning\ |or\ )?(?:[a-z][a-z'-]+\)|[a-z][a-z'-]*,?\ [a-z][a-z'-]*|\[)
            |,?\ (?:meaning|that\ is|that\ means|which\ is|which\ are|which\ means|in\ other\ words|i\.e\.|in\ plain\ words|in\ plain\ terms)(?-u:\b)
            |,?\ (?:is|are|means?)\ (?:a|an|the|our|where|when|what)\ 
            |,\ (?:in\ which|where|when|whereby|which\ (?:\w+\ ){0,2}?(?:moves?|keeps?|holds?|stores?|handles?|sends?|routes?|runs?|checks?|protects?|manages?|connects?|tells?|lets?|directs?|spreads?|shares?|copies|decides?|delivers?|turns?|translates?|controls?|provides?|processes|switches|balances?|records?|collects?|watches|translates))(?-u:\b)
            |,\ or\ (?:[a-z'-]+\ ){1,6}?[a-z'-]+,
        )"#,
    )
});

/// Plain words beside a term, between commas or dashes: "Mailvane, our mail filter, stopped".
static APPOSITION: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:'s|s|es)?(?:,| [–—-]) (?P<words>(?:a|an|the|our|one of our|its|their)(?: [a-z'-]+){1,12}?)(?P<end>[,.;:)]| [–—-]|$)",
    )
});

/// Words that make a clause of what would be an apposition.
static VERB: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?-u:\b)(?:is|are|was|were|be|been|has|have|had|did|does|do|will|would|could|can|cannot|may|might|should|must|failed|stopped|started|began|broke|went|came|took|lost|fell|rose|saw|made|led|got|ran|grew|became|kept|left|gave|sent|paid|went|put)(?-u:\b)",
    )
});

/// Words that open a clause which a comma then ends: "after the failover, the shop was open".
static OPENING: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:\W*)(?:after|during|following|when|while|once|because|due|without|with|in|on|at|by|for|since|until|if|as|before|from|to|under|whenever|although|despite|apart|besides|instead|unlike|given)(?-u:\b)[^,]*$",
    )
});

fn is_apposition(before: &str, after: &str) -> bool {
    let Some(found) = APPOSITION.captures(after) else { return false };
    let words = &found["words"];
    let closed = matches!(&found["end"], "," | ")" | " –" | " —" | " -");
    let past = words.split(' ').skip(2).any(|word| word.len() > 4 && word.ends_with("ed"));
    let tells = VERB.is_match(words) || (past && !closed);
    let opened = OPENING.is_match(before) && !words.starts_with("our");
    !tells && !opened
}

/// What stands before a term that follows its own explanation.
static EXPLAINED_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r#"(?:,|\() ?(?:so-called|the so-called|called|known as|also called|or|termed|referred to as|named) (?:an? |the )?['"]?$|(?-u:\b)(?:[a-z'-]+ ){2,}(?:called|known as|named) (?:an? |the )?['"]?$"#,
    )
});

/// At least two plain words at the end of a stretch of text.
static PLAIN_WORDS: LazyLock<Regex> = LazyLock::new(|| regex(r"[a-z][a-z'-]+ [a-z][a-z'-]+$"));

static OURS: LazyLock<Regex> = LazyLock::new(|| regex(r"(?-u:\b)(?:we|i|we've|we'd|i've|i'd)(?-u:\b)"));

/// Whoever else might act after "we" in the same clause.
static OTHERS: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?-u:\b)(?:because|that|when|while|after|since|as|who|and|but|if) (?:the|a|an|he|she|they|one|someone|somebody|his|her|their)(?-u:\b)",
    )
});

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?-u:\b)(?:https?://|www\.)[^\s<>]+|[\w.+-]+@[\w-]+\.[\w.-]+|(?-u:\b)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|co\.uk|gov\.uk|eu|de|fr)(?:/\S*)?(?-u:\b)",
    )
});

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is a valid expression")
}

fn is_plan(shown: &str, figures: &[Figure]) -> bool {
    let timed = figures.iter().any(|figure| {
        figure.value.is_time()
            || matches!(figure.value, Value::Duration(_))
                && ["within ", "in ", "every ", "next "].iter().any(|word| shown[..figure.range.start].ends_with(word))
    });
    (timed || DEADLINE_WORD.is_match(shown)) && WILL_KNOW.is_match(shown)
}

/// The parts of a sentence that are marked as code.
fn code(plain: &Plain, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let first = plain.code().partition_point(|code| code.end <= sentence.start);
    let code = plain.code()[first..].iter().take_while(|code| code.start < sentence.end);
    code.map(|code| code.start.saturating_sub(sentence.start)..code.end.min(sentence.end) - sentence.start).collect()
}

/// The ranges of a sentence that no rule is to read.
fn hidden(code: &[Range<usize>], text: &str) -> Vec<Range<usize>> {
    let mut hidden = code.to_vec();
    hidden.extend(quotations(text));
    if text.contains(['@', '.', '/']) {
        hidden.extend(ADDRESS.find_iter(text).map(|found| found.range()));
    }
    hidden.sort_by_key(|range| range.start);
    hidden
}

/// What stands between quotation marks; an apostrophe is none.
fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if c == '"' || c == '\'' {
            let after = text[at + 1..].chars().next().unwrap_or(' ');
            let opens = !before.is_alphanumeric() && !after.is_whitespace() && before != '\'';
            let closes = !after.is_alphanumeric();
            match open {
                Some((start, mark)) if mark == c && closes => {
                    found.push(start..at + 1);
                    open = None;
                }
                None if opens && !(c == '\'' && after.is_ascii_digit()) => open = Some((at, c)),
                _ => {}
            }
        }
        before = c;
    }
    found
}

fn hide(lower: &str, hidden: &[Range<usize>]) -> String {
    let mut bytes = lower.as_bytes().to_vec();
    for range in hidden {
        if let Some(part) = bytes.get_mut(range.clone()) {
            part.fill(HIDDEN);
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| lower.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sentences;

    fn with<T>(text: &str, look: impl Fn(&Reading<'_>, &dyn Fn(&str) -> Range<usize>) -> T) -> T {
        let plain = Plain::of(text);
        let found = sentences(plain.text());
        let reading = Reading::of(&plain, found[0].clone(), found.get(1).cloned());
        let place = |word: &str| {
            let at = reading.lower().find(word).expect("the word is in the sentence");
            at..at + word.len()
        };
        look(&reading, &place)
    }

    #[test]
    fn hides_quotations_addresses_and_code() {
        for text in [
            "He said \"human error\" again.",
            "He said 'human error' again.",
            "See x@human error.org",
            "Run `human error`.",
        ] {
            let hidden = with(text, |reading, place| reading.is_hidden(&place("human")));
            assert_eq!(hidden, !text.contains('@'), "{text}");
        }
        assert!(!with("It's the users' human error.", |reading, place| reading.is_hidden(&place("human"))));
    }

    #[test]
    fn a_figure_covers_only_what_it_counts() {
        let counted = [
            ("Many clients called: 212 by noon.", "many", true),
            ("Several sites (nine) are down.", "several", true),
            ("Most of our 40 depots, 31, are open.", "most", true),
            ("Many users, about 15% of all, were hit.", "many", true),
            ("On 4 May a number of shops closed.", "a number of", false),
            ("Several nodes failed for 20 minutes.", "several", false),
            ("Many clients called, 3 servers stopped.", "many", false),
        ];
        for (text, word, expected) in counted {
            assert_eq!(with(text, |reading, place| reading.is_counted(&place(word))), expected, "{text}");
        }
        let measured = [
            ("A substantial loss of €80,000.", "substantial", true),
            ("Severe delays of up to 3 hours.", "severe", true),
            ("Sales fell significantly, by 40%.", "significantly", true),
            ("Severe delays at two ports.", "severe", false),
        ];
        for (text, word, expected) in measured {
            assert_eq!(with(text, |reading, place| reading.is_measured(&place(word))), expected, "{text}");
        }
    }

    #[test]
    fn sees_explanations() {
        let cases = [
            ("Failover (the switch to our spare site) stopped.", "failover", true),
            ("The copying of data, called replication, stopped.", "replication", true),
            ("The web application firewall (WAF) blocked orders.", "waf", true),
            ("A cascading failure, in which one fault sets off the next, hit us.", "cascading failure", true),
            ("Mailvane, our mail filter, stopped.", "mailvane", true),
            ("Failover (2 min) stopped.", "failover", false),
            ("Replication stopped at 09:00.", "replication", false),
        ];
        for (text, term, expected) in cases {
            assert_eq!(with(text, |reading, place| reading.is_explained(&place(term))), expected, "{text}");
        }
    }

    #[test]
    fn sees_evidence_plans_and_ownership() {
        assert!(with("First tests point to the router.", |reading, _| reading.has_evidence()));
        assert!(!with("It is probably the router.", |reading, _| reading.has_evidence()));
        assert!(with("We don't know why. The lab reports on Monday.", |reading, _| reading.has_plan()));
        assert!(!with("We don't know why it failed on Monday.", |reading, _| reading.has_plan()));
        assert!(with("We accidentally deleted it.", |reading, place| reading.is_ours(place("accidentally").start)));
        assert!(
            !with("An intern accidentally deleted it.", |reading, place| reading.is_ours(place("accidentally").start))
        );
    }
}
