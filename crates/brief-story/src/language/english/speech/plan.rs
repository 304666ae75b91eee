//! What is done, asked and promised: as the speaker says it.

use crate::language::english::{English, Lasting};
use crate::language::plural::{capitalised, count_word, counted, ordinal, uncapitalised};

/// The state of an action, as the speaker names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Group {
    Done,
    Started,
    Planned,
    Late,
}

/// All actions in a breath. Empty pieces are not known.
#[derive(Debug, Clone, Default)]
pub(crate) struct SpokenPlan {
    pub(crate) count: usize,
    pub(crate) done: usize,
    pub(crate) late: usize,
    /// The only one that is late, with its date: `restart, due by eleven this morning`.
    pub(crate) late_one: String,
    /// What comes next.
    pub(crate) next: String,
    /// When that is due: `four this afternoon`.
    pub(crate) next_by: String,
    /// When the last one is due, unless it is the next one or the lasting fix: `Friday 30 September`.
    pub(crate) last_by: String,
}

impl English {
    /// What will be asked at the end, the deadline first: `by Monday noon we need two decisions from you`.
    pub(crate) fn ask_ahead(self, count: usize, by: &str, all_the_same: bool) -> String {
        let decisions = self.decisions(count);
        match (by.is_empty(), all_the_same) {
            (true, _) => format!("we need {decisions} from you"),
            (false, true) => format!("by {by} we need {decisions} from you"),
            (false, false) => format!("we need {decisions} from you, the first by {by}"),
        }
    }

    /// `two decisions`
    pub(crate) fn decisions(self, count: usize) -> String {
        counted(count, "decision", "decisions")
    }

    /// When the lasting fix comes. While the incident goes on, it can only come once service is back.
    pub(crate) fn lasting_told(self, lasting: &Lasting, ongoing: bool) -> String {
        match lasting {
            Lasting::Missing => "a lasting fix is not planned yet".to_owned(),
            Lasting::Done => "the lasting fix is in place".to_owned(),
            Lasting::Undated => "the lasting fix has no date yet".to_owned(),
            Lasting::Due { by, .. } if ongoing => format!("once service is back, the lasting fix follows by {by}"),
            Lasting::Due { by, before } if before.is_empty() => format!("the lasting fix is due by {by}"),
            Lasting::Due { by, before } => format!("the lasting fix is due by {by}, before {before}"),
            Lasting::Late(by) => format!("the lasting fix is late; it was due by {by}"),
        }
    }

    /// All actions in a breath: `two of ten actions are done`, `next, by four this afternoon: banks are told; the last is
    /// due by Friday 30 September`.
    pub(crate) fn plan_told(self, plan: &SpokenPlan) -> Vec<String> {
        let late = match plan.late {
            0 => String::new(),
            1 if plan.late_one.is_empty() => "one is late".to_owned(),
            1 => format!("one is late: {}", plan.late_one),
            count => format!("{} are late", count_word(count)),
        };
        let last = if plan.last_by.is_empty() { String::new() } else { format!("the last is due by {}", plan.last_by) };
        let next = match (plan.next.is_empty(), plan.next_by.is_empty()) {
            (true, _) => String::new(),
            (false, true) => format!("next: {}", plan.next),
            (false, false) => format!("next, by {}: {}", plan.next_by, plan.next),
        };
        let ahead =
            if next.is_empty() || last.is_empty() { format!("{next}{last}") } else { format!("{next}; {last}") };
        vec![self.how_many_done(plan), late, ahead]
    }

    /// When the last action is due, behind the lasting fix.
    pub(crate) fn last_action(self, by: &str) -> String {
        format!("the last action is due by {by}")
    }

    fn how_many_done(self, plan: &SpokenPlan) -> String {
        let verb = if plan.done == 1 { "is" } else { "are" };
        match (plan.count, plan.done) {
            (0, _) => String::new(),
            (1, 0) => "one action is planned".to_owned(),
            (1, _) => "the one action that we planned is done".to_owned(),
            (count, 0) => format!("{} are planned; none is done yet", counted(count, "action", "actions")),
            (count, done) if count == done => format!("all {} are done", counted(count, "action", "actions")),
            (count, done) => format!("{} of {} {verb} done", count_word(done), counted(count, "action", "actions")),
        }
    }

    /// An action on a line of its own: `under way: pause on payment releases, until Wednesday 25 November (Payments)`.
    pub(crate) fn action_told(self, group: Group, what: &str, when: &str, who: &str) -> String {
        let name = match group {
            Group::Done => "done",
            Group::Started => "under way",
            Group::Planned => "planned",
            Group::Late => "late",
        };
        let what = what.trim_end_matches(['.', ';', ',', ' ']);
        let told = if when.is_empty() { format!("{name}: {what}") } else { format!("{name}: {what}, {when}") };
        if who.is_empty() { told } else { format!("{told} ({who})") }
    }

    /// The date of an action, in spoken words.
    pub(crate) fn action_when(self, group: Group, until: bool, date: &str) -> String {
        match (group, until) {
            _ if date.is_empty() => String::new(),
            (Group::Done, _) => String::new(),
            (_, true) => format!("until {date}"),
            (Group::Late, _) => format!("due by {date}"),
            _ => format!("by {date}"),
        }
    }

    /// The case for which there is a second plan: that the first fix fails or, once it has worked, that it comes back.
    pub(crate) fn contingency(self, back: bool) -> &'static str {
        if back { self.words().comes_back } else { self.words().contingency }
    }

    /// A condition before what follows from it: with a comma before a sentence with a subject of its own, with a colon
    /// before anything else.
    pub(crate) fn follows(self, condition: &str, first_word: &str) -> String {
        const SUBJECTS: [&str; 12] =
            ["we", "the", "our", "a", "an", "it", "they", "this", "these", "customers", "nobody", "everybody"];
        let sign = if SUBJECTS.contains(&first_word.to_lowercase().as_str()) { ',' } else { ':' };
        format!("{condition}{sign} ")
    }

    /// What is needed.
    pub(crate) fn resources_told(self) -> &'static str {
        "What we need: "
    }

    /// How it is known to work.
    pub(crate) fn verification_told(self) -> &'static str {
        "How we know that it works: "
    }

    /// Who is affected, before words that make no sentence.
    pub(crate) fn affects(self) -> &'static str {
        "It affects "
    }

    /// What customers notice, before words that make no sentence.
    pub(crate) fn noticed_told(self, ongoing: bool) -> &'static str {
        if ongoing { "What customers notice: " } else { "What customers noticed: " }
    }

    /// When several decisions are due that have one deadline.
    pub(crate) fn all_due(self, count: usize, by: &str) -> String {
        let all = if count == 2 { "both are" } else { "all are" };
        format!("{all} due by {by}")
    }

    /// A request, the deadline first: `first, by half past four this afternoon: call the minister`.
    pub(crate) fn request_told(self, place: usize, of: usize, what: &str, by: &str) -> String {
        let what = what.trim_end_matches(['.', ';', ',', ' ']);
        let begin = if of == 1 { "we ask you for one decision".to_owned() } else { ordinal(place) };
        match by.is_empty() {
            true if of > 1 => format!("{begin}, {what}"),
            true => format!("{begin}: {what}"),
            false => format!("{begin}, by {by}: {what}"),
        }
    }

    /// That nothing is asked.
    pub(crate) fn nothing_told(self) -> &'static str {
        "We need no decision from you now."
    }

    /// The rhythm of updates: `you will hear from us every 2 hours`. A sentence of the presenter's own stays as it is.
    pub(crate) fn rhythm_told(self, rhythm: &str) -> String {
        let first = rhythm.split([' ', '\u{a0}', ',']).next().unwrap_or_default().to_lowercase();
        const FITS: [&str; 18] = [
            "at", "every", "daily", "hourly", "on", "each", "twice", "once", "until", "again", "in", "by", "from",
            "tomorrow", "today", "tonight", "this", "next",
        ];
        if FITS.contains(&first.as_str()) {
            format!("you will hear from us {}", uncapitalised(rhythm))
        } else if ["we", "you", "i", "our"].contains(&first.as_str()) {
            capitalised(rhythm)
        } else {
            format!("you will hear from us: {}", uncapitalised(rhythm))
        }
    }

    /// When the next update comes.
    pub(crate) fn next_told(self, when: &str) -> String {
        format!("the next update comes {when}")
    }

    /// When the full report comes.
    pub(crate) fn report_told(self, when: &str) -> String {
        format!("you will have the full report on the cause {when}")
    }

    /// When the lessons are drawn.
    pub(crate) fn lessons_told(self, when: &str) -> String {
        format!("we meet {when} to draw the lessons")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_plan_in_a_breath_and_not_as_a_list() {
        let plan = SpokenPlan {
            count: 10,
            done: 2,
            next: "banks told to take cash".to_owned(),
            next_by: "four this afternoon".to_owned(),
            last_by: "Friday 30 September".to_owned(),
            ..SpokenPlan::default()
        };
        let told = [
            "two of ten actions are done",
            "",
            "next, by four this afternoon: banks told to take cash; the last is due by Friday 30 September",
        ];
        assert_eq!(English.plan_told(&plan), told);
        let none = SpokenPlan { count: 2, late: 1, ..SpokenPlan::default() };
        assert_eq!(English.plan_told(&none), ["two actions are planned; none is done yet", "one is late", ""]);
    }

    #[test]
    fn says_the_deadline_of_a_request_first() {
        let cases = [
            (1, 3, "noon tomorrow", "first, by noon tomorrow: approve it"),
            (2, 3, "", "second, approve it"),
            (1, 1, "noon tomorrow", "we ask you for one decision, by noon tomorrow: approve it"),
            (1, 1, "", "we ask you for one decision: approve it"),
        ];
        for (place, of, by, told) in cases {
            assert_eq!(English.request_told(place, of, "approve it.", by), told);
        }
        assert_eq!(English.ask_ahead(2, "Monday noon", true), "by Monday noon we need two decisions from you");
    }

    #[test]
    fn promises_what_the_ceo_will_hear() {
        let cases = [
            ("Every hour until it is over", "you will hear from us every hour until it is over"),
            ("Tonight at 22:00, then daily", "you will hear from us tonight at 22:00, then daily"),
            ("We will call you", "We will call you"),
            ("No news before noon", "you will hear from us: no news before noon"),
        ];
        for (rhythm, told) in cases {
            assert_eq!(English.rhythm_told(rhythm), told);
        }
    }

    #[test]
    fn speaks_of_what_comes_once_service_is_back() {
        let due = Lasting::Due { by: "Friday".to_owned(), before: "the fair".to_owned() };
        assert_eq!(English.lasting_told(&due, true), "once service is back, the lasting fix follows by Friday");
        assert_eq!(English.lasting_told(&due, false), "the lasting fix is due by Friday, before the fair");
        assert_eq!(English.contingency(true), "If it comes back");
    }

    #[test]
    fn sets_a_comma_only_before_a_sentence() {
        assert_eq!(English.follows("If it fails", "We"), "If it fails, ");
        assert_eq!(English.follows("If it fails", "With"), "If it fails: ");
    }
}
