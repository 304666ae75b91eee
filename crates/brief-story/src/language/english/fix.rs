//! What the fix says.

use brief_model::Status;

use super::English;
use crate::language::plural::{capitalised, count_word, counted};

/// How the lasting fix stands. Dates are as they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Lasting {
    /// There is none.
    Missing,
    /// It is done.
    Done,
    /// It has no date.
    Undated,
    /// It is due, perhaps before something outside.
    Due { by: String, before: String },
    /// It was due and is not done.
    Late(String),
}

/// All actions: how many, how many of them done.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) count: usize,
    pub(crate) done: usize,
}

/// From so many actions on, the headline tells how many there are.
const MANY: usize = 8;

impl English {
    /// The headline of the fix.
    pub(crate) fn fix_headline(self, status: Option<Status>, lasting: &Lasting, plan: Plan) -> String {
        let state = status.map(|status| match status {
            Status::Ongoing => "Service is not yet restored",
            Status::Contained => "The harm is contained",
            Status::Restored => "Service is restored",
        });
        let plan = self.plan(lasting, plan);
        match state {
            Some(state) => format!("{state}; {plan}"),
            None => capitalised(&plan),
        }
    }

    fn plan(self, lasting: &Lasting, plan: Plan) -> String {
        if plan.count == 0 {
            return "no action is planned yet".to_owned();
        }
        if plan.count >= MANY
            && let Lasting::Due { by, .. } = lasting
        {
            let done = match plan.done {
                0 => "none of them done yet".to_owned(),
                done => format!("{} of them done", count_word(done)),
            };
            return format!("{}, {done}, bring the lasting fix by {by}", counted(plan.count, "action", "actions"));
        }
        match lasting {
            Lasting::Missing => "a lasting fix is not planned yet".to_owned(),
            Lasting::Done => "the lasting fix is in place".to_owned(),
            Lasting::Undated => "the lasting fix has no date yet".to_owned(),
            Lasting::Due { by, before } if before.is_empty() => format!("the lasting fix is due on {by}"),
            Lasting::Due { by, before } => format!("the lasting fix is due on {by}, before {before}"),
            Lasting::Late(by) => format!("the lasting fix is late: it was due on {by}"),
        }
    }

    /// How many actions a lane has: `2 of 3 done`, `2 actions`.
    pub(crate) fn lane_count(self, count: usize, done: usize) -> String {
        use crate::language::number::{NBSP, number};
        match (count, done) {
            (0, _) => String::new(),
            (count, 0) => {
                let noun = if count == 1 { "action" } else { "actions" };
                format!("{}{NBSP}{noun}", number(count as f64))
            }
            (count, done) => format!("{}{NBSP}of{NBSP}{} done", number(done as f64), number(count as f64)),
        }
    }

    /// `due Fri 20 Nov`
    pub(crate) fn due(self, date: &str) -> String {
        format!("due {date}")
    }

    /// `was due Fri 13 Nov`
    pub(crate) fn was_due(self, date: &str) -> String {
        format!("was due {date}")
    }

    /// `until Wed 25 Nov`
    pub(crate) fn until(self, date: &str) -> String {
        format!("until {date}")
    }

    /// What stands before a side effect.
    pub(crate) fn side_effect_label(self) -> &'static str {
        "Side effect: "
    }

    /// `Head of Platform decides`
    pub(crate) fn decides(self, who: &str) -> String {
        if crate::language::plural::is_plural(who) { format!("{who} decide") } else { format!("{who} decides") }
    }

    /// A word that a date follows: `Started,`
    pub(crate) fn before_date(self, word: &str) -> String {
        format!("{word},")
    }
}
