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

    /// `The Head of Platform decides`
    pub(crate) fn decides(self, who: &str) -> String {
        capitalised(&format!("{} decides", self.with_article(who)))
    }

    /// The headline of further pages: `Three lasting actions; the last is due Fri 30 Sep`. `lasting` if all of them are
    /// of the lasting fix; otherwise they are those still to do.
    pub(crate) fn further_actions(self, count: usize, lasting: bool, last: &str) -> String {
        let (one, many) =
            if lasting { ("lasting action", "lasting actions") } else { ("action to do", "actions to do") };
        let actions = capitalised(&counted(count, one, many));
        match (count, last.is_empty()) {
            (_, true) => format!("{actions}, without a date yet"),
            (1, false) => format!("{actions}, due {last}"),
            (_, false) => format!("{actions}; the last is due {last}"),
        }
    }

    /// A word that a date follows: `Started,`
    pub(crate) fn before_date(self, word: &str) -> String {
        format!("{word},")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_how_far_the_fix_is() {
        let due = |before: &str| Lasting::Due { by: "Wed 25 Nov".to_owned(), before: before.to_owned() };
        let few = Plan { count: 3, done: 1 };
        let cases = [
            (
                Some(Status::Restored),
                due("Black Friday"),
                few,
                "Service is restored; the lasting fix is due on Wed 25 Nov, before Black Friday",
            ),
            (None, due(""), few, "The lasting fix is due on Wed 25 Nov"),
            (
                Some(Status::Ongoing),
                Lasting::Missing,
                few,
                "Service is not yet restored; a lasting fix is not planned yet",
            ),
            (
                Some(Status::Contained),
                Lasting::Late("Wed 25 Nov".to_owned()),
                few,
                "The harm is contained; the lasting fix is late: it was due on Wed 25 Nov",
            ),
            (None, Lasting::Undated, Plan { count: 0, done: 0 }, "No action is planned yet"),
            (
                None,
                due("Black Friday"),
                Plan { count: 9, done: 3 },
                "Nine actions, three of them done, bring the lasting fix by Wed 25 Nov",
            ),
            (
                None,
                due(""),
                Plan { count: 8, done: 0 },
                "Eight actions, none of them done yet, bring the lasting fix by Wed 25 Nov",
            ),
            (None, Lasting::Done, Plan { count: 9, done: 9 }, "The lasting fix is in place"),
        ];
        for (status, lasting, plan, headline) in cases {
            assert_eq!(English.fix_headline(status, &lasting, plan), headline);
        }
    }

    #[test]
    fn says_something_on_further_pages() {
        let cases = [
            (3, true, "Fri 30 Sep", "Three lasting actions; the last is due Fri 30 Sep"),
            (1, true, "Fri 30 Sep", "One lasting action, due Fri 30 Sep"),
            (2, false, "", "Two actions to do, without a date yet"),
        ];
        for (count, lasting, last, headline) in cases {
            assert_eq!(English.further_actions(count, lasting, last), headline);
        }
    }

    #[test]
    fn counts_the_actions_of_a_lane() {
        let cases = [(0, 0, ""), (1, 0, "1 action"), (2, 0, "2 actions"), (3, 2, "2 of 3 done"), (1, 1, "1 of 1 done")];
        for (count, done, text) in cases {
            assert_eq!(English.lane_count(count, done).replace('\u{a0}', " "), text);
        }
    }
}
