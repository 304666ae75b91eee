//! Every label and heading that the product writes, one table for each language.

/// The fixed words. Each field is named after the place where it stands.
#[derive(Debug)]
pub(crate) struct Words {
    /// Names of the slides and the questions that they answer, in the order of [`crate::SlideKey`].
    pub(crate) slides: [(&'static str, &'static str); 9],
    pub(crate) the_ceo: &'static str,

    pub(crate) measured: &'static str,
    pub(crate) estimate: &'static str,
    pub(crate) computed: &'static str,
    pub(crate) people: &'static str,

    pub(crate) restored: &'static str,
    pub(crate) restored_short: &'static str,
    pub(crate) contained: &'static str,
    pub(crate) ongoing: &'static str,
    pub(crate) ongoing_short: &'static str,

    pub(crate) reasons: &'static str,
    /// Money, reputation, legal, business disruption.
    pub(crate) reason: [&'static str; 4],
    pub(crate) our_ask: &'static str,
    pub(crate) no_decision: &'static str,

    pub(crate) before: &'static str,
    pub(crate) during: &'static str,
    pub(crate) pairs: &'static str,
    pub(crate) noticed: &'static str,
    pub(crate) affected: &'static str,
    pub(crate) reputation: &'static str,
    pub(crate) legal: &'static str,
    /// Started, detected, contained, restored.
    pub(crate) moments: [&'static str; 4],

    pub(crate) trigger: &'static str,
    pub(crate) condition: &'static str,
    pub(crate) conditions: &'static str,
    pub(crate) effect: &'static str,
    pub(crate) safeguards: &'static str,
    pub(crate) unknowns: &'static str,
    /// Unknown, hypothesis, probable, confirmed.
    pub(crate) cause_status: [&'static str; 4],

    /// Now, next, lasting.
    pub(crate) lanes: [&'static str; 3],
    pub(crate) nothing_planned: &'static str,
    /// Of the lane between a first fix that has worked and a lasting one that is planned.
    pub(crate) nothing_between: &'static str,
    pub(crate) contingency: &'static str,
    pub(crate) comes_back: &'static str,
    pub(crate) done: &'static str,
    pub(crate) started: &'static str,
    pub(crate) planned: &'static str,
    pub(crate) late: &'static str,

    pub(crate) likelihoods: [&'static str; 5],
    pub(crate) severities: [&'static str; 5],
    pub(crate) axes: [&'static str; 2],
    pub(crate) bands: [&'static str; 3],
    /// Reduce, avoid, accept, check, watch.
    pub(crate) responses: [&'static str; 5],
    pub(crate) repeat: &'static str,
    pub(crate) repeat_now: &'static str,
    pub(crate) repeat_after: &'static str,
    pub(crate) unchanged: &'static str,
    pub(crate) if_nothing: &'static str,

    pub(crate) decide_by: &'static str,
    pub(crate) rhythm: &'static str,
    pub(crate) dates: &'static str,
    pub(crate) next_update: &'static str,
    pub(crate) cause_confirmed: &'static str,
    pub(crate) lasting_fix: &'static str,
    pub(crate) report: &'static str,
    pub(crate) lessons: &'static str,

    pub(crate) missing: MissingWords,
    pub(crate) notes: NotesWords,
}

/// Something that may be missing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lack {
    /// Its name, for a list of what is missing.
    pub(crate) name: &'static str,
    /// What stands in its place.
    pub(crate) shown: &'static str,
    /// The question that fills it.
    pub(crate) question: &'static str,
}

/// The placeholders of the preview.
#[derive(Debug)]
pub(crate) struct MissingWords {
    pub(crate) figures: Lack,
    pub(crate) times: Lack,
    pub(crate) customers: Lack,
    pub(crate) money: Lack,
    pub(crate) reason: Lack,
    pub(crate) trigger: Lack,
    pub(crate) condition: Lack,
    pub(crate) effect: Lack,
    pub(crate) safeguards: Lack,
    pub(crate) actions: Lack,
    pub(crate) contingency: Lack,
    pub(crate) comes_back: Lack,
    pub(crate) risks: Lack,
    pub(crate) if_nothing: Lack,
    pub(crate) repeat: Lack,
    pub(crate) ask: Lack,
    pub(crate) requests: Lack,
    pub(crate) rhythm: Lack,
    pub(crate) dates: Lack,
    pub(crate) owner: Lack,
    pub(crate) date: Lack,
    pub(crate) events: Lack,
    pub(crate) terms: Lack,
}

/// The headings of the notes.
#[derive(Debug)]
pub(crate) struct NotesWords {
    pub(crate) copy: &'static str,
    pub(crate) minutes: &'static str,
    pub(crate) bridge: &'static str,
    pub(crate) say: &'static str,
    pub(crate) asked: &'static str,
    pub(crate) terms: &'static str,
    pub(crate) figures: &'static str,
    pub(crate) questions: &'static str,
    pub(crate) background: &'static str,
}
