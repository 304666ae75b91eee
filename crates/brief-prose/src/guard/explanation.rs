//! The ways in which a sentence explains a term.

use std::sync::LazyLock;

use regex::Regex;

use super::regex;

/// What follows a term that is being explained.
pub(super) static EXPLAINED_AFTER: LazyLock<Regex> = LazyLock::new(|| {
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
pub(super) static APPOSITION: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:'s|s|es)?(?:,| [–—-]) (?P<words>(?:a|an|the|our|one of our|its|their)(?: [a-z'-]+){1,12}?)(?P<end>[,.;:)]| [–—-]|$)",
    )
});

/// Words that make a clause of what would be an apposition.
pub(super) static VERB: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?-u:\b)(?:is|are|was|were|be|been|has|have|had|did|does|do|will|would|could|can|cannot|may|might|should|must|failed|stopped|started|began|broke|went|came|took|lost|fell|rose|saw|made|led|got|ran|grew|became|kept|left|gave|sent|paid|went|put)(?-u:\b)",
    )
});

/// Words that open a clause which a comma then ends: "after the failover, the shop was open".
pub(super) static OPENING: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"^(?:\W*)(?:after|during|following|when|while|once|because|due|without|with|in|on|at|by|for|since|until|if|as|before|from|to|under|whenever|although|despite|apart|besides|instead|unlike|given)(?-u:\b)[^,]*$",
    )
});

pub(super) fn is_apposition(before: &str, after: &str) -> bool {
    let Some(found) = APPOSITION.captures(after) else { return false };
    let words = &found["words"];
    let closed = matches!(&found["end"], "," | ")" | " –" | " —" | " -");
    let past = words.split(' ').skip(2).any(|word| word.len() > 4 && word.ends_with("ed"));
    let tells = VERB.is_match(words) || (past && !closed);
    let opened = OPENING.is_match(before) && !words.starts_with("our");
    !tells && !opened
}

/// What stands before a term that follows its own explanation.
pub(super) static EXPLAINED_BEFORE: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r#"(?:,|\() ?(?:so-called|the so-called|called|known as|also called|or|termed|referred to as|named) (?:an? |the )?['"]?$|(?-u:\b)(?:[a-z'-]+ ){2,}(?:called|known as|named) (?:an? |the )?['"]?$"#,
    )
});

/// At least two plain words at the end of a stretch of text.
pub(super) static PLAIN_WORDS: LazyLock<Regex> = LazyLock::new(|| regex(r"[a-z][a-z'-]+ [a-z][a-z'-]+$"));
