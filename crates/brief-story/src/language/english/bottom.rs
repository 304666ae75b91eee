//! What the bottom line says.

use super::English;
use super::clause::joined;
use crate::language::plural::{capitalised, counted};

/// How far the incident has come, with the durations as they are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Progress {
    /// It is over; how long it lasted.
    Restored(Option<String>),
    /// The harm no longer grows; after how long that was.
    Contained(Option<String>),
    /// It goes on; for how long now.
    Ongoing(Option<String>),
    /// The brief does not say.
    Unsaid,
}

/// The pieces of the first sentence. Empty ones are not known.
#[derive(Debug, Clone)]
pub(crate) struct Opening {
    /// What failed, as a clause in the past: `Payments failed`.
    pub(crate) happened: String,
    /// What the incident is called, or the system.
    pub(crate) name: String,
    /// How far it has come.
    pub(crate) progress: Progress,
    /// On which day: `this morning`.
    pub(crate) when: String,
    /// What it cost, as a noun: `about £345,000 of orders delayed`.
    pub(crate) loss: String,
    /// The same as a sentence: `about £345,000 of orders were delayed`.
    pub(crate) loss_told: String,
    /// If nothing points to a cause yet: the date by which it will be confirmed, empty if there is none.
    pub(crate) cause: Option<String>,
}

impl English {
    /// The headline of the bottom line.
    pub(crate) fn opening(self, parts: &Opening) -> String {
        let rest = match (&parts.progress, parts.loss.is_empty()) {
            (Progress::Restored(_) | Progress::Unsaid, false) => format!("; {}", parts.loss_told),
            (_, false) => format!(", with {}", parts.loss),
            (_, true) => parts.cause.as_deref().map(|by| self.cause_open(by)).unwrap_or_default(),
        };
        let first = if parts.happened.is_empty() { unnamed(parts) } else { happened(parts) };
        if first.is_empty() {
            let loss = if parts.loss.is_empty() { "what happened is not yet known" } else { &parts.loss_told };
            return capitalised(loss);
        }
        if parts.happened.is_empty() && parts.progress == Progress::Unsaid {
            return format!("{first}{}", rest.replacen(';', ":", 1));
        }
        format!("{first}{rest}")
    }

    fn cause_open(self, by: &str) -> String {
        let by = if by.is_empty() { String::new() } else { format!(", to be confirmed by {by}") };
        format!("; the cause is not known yet{by}")
    }

    /// The words under the duration: `from 08:04 to 12:16 UTC`. Each end is a time, with its day where it needs one.
    pub(crate) fn lasted_from(self, from: &str, to: &str) -> String {
        format!("from {from} to {to}")
    }

    /// The words under the duration of what still goes on: `so far, since 04:45 EDT`.
    pub(crate) fn so_far_since(self, from: &str) -> String {
        format!("so far, since {from}")
    }

    /// A time with its day: `08:04 UTC on Thu 12 Nov`.
    pub(crate) fn time_on(self, time: &str, day: &str) -> String {
        format!("{time} on {day}")
    }

    /// The words under a figure with the share that it makes: `payments failed, 15% of orders`.
    pub(crate) fn with_share(self, what: &str, share: &str, whole: &str) -> String {
        let share = if whole.is_empty() || whole.starts_with("of ") {
            joined(share, whole)
        } else {
            format!("{share} of {whole}")
        };
        if what.is_empty() { share } else { format!("{what}, {share}") }
    }

    /// One request in one line: `Approve £18,000 by Mon 16 Nov, 12:00`.
    pub(crate) fn request_by(self, what: &str, by: &str) -> String {
        // Two dates in a row would run into each other.
        let dated = [" until ", " by "].iter().any(|word| what.contains(word));
        format!("{} by {by}", if dated { "; please decide" } else { "" })
    }

    /// Several requests in one line: `Two decisions by Mon 16 Nov, 12:00`.
    pub(crate) fn requests_by(self, count: usize, by: &str, all_the_same: bool) -> String {
        let decisions = capitalised(&counted(count, "decision", "decisions"));
        match (by.is_empty(), all_the_same) {
            (true, _) => decisions,
            (false, true) => format!("{decisions} by {by}"),
            (false, false) => format!("{decisions}, the first by {by}"),
        }
    }

    /// Who speaks, and for whom: `Head of Platform, for the CEO`.
    pub(crate) fn presenter_for(self, presenter: &str, audience: &str) -> String {
        format!("{presenter}, for {audience}")
    }

    /// For when everything holds.
    pub(crate) fn as_of(self, moment: &str) -> String {
        format!("As of {moment}")
    }

    /// `2 of 6`
    pub(crate) fn of_all(self, n: usize, m: usize) -> String {
        format!("{n} of {m}")
    }

    /// `last measured 13:17`
    pub(crate) fn last_measured(self, clock: &str) -> String {
        format!("last measured {clock}")
    }

    /// `Say (continued)`
    pub(crate) fn continued(self, title: &str) -> String {
        format!("{title} (continued)")
    }

    /// With a capital at the beginning, as a sentence.
    pub(crate) fn capitalised(self, text: &str) -> String {
        capitalised(text)
    }
}

fn happened(parts: &Opening) -> String {
    let what = &parts.happened;
    match &parts.progress {
        Progress::Restored(Some(lasted)) => joined(&format!("{what} for {lasted}"), &parts.when),
        Progress::Restored(None) => format!("{}; service is restored", joined(what, &parts.when)),
        Progress::Contained(Some(after)) => {
            format!("{}; contained after {after}, not yet fully restored", joined(what, &parts.when))
        }
        Progress::Contained(None) => format!("{}; contained, not yet fully restored", joined(what, &parts.when)),
        Progress::Ongoing(Some(lasted)) => format!("{what}; still going on after {lasted}"),
        Progress::Ongoing(None) => format!("{what}; still going on"),
        Progress::Unsaid => joined(what, &parts.when),
    }
}

/// The same where nobody has said what happened: the name of the incident stands for it.
fn unnamed(parts: &Opening) -> String {
    let name = &parts.name;
    let state = match &parts.progress {
        Progress::Restored(Some(lasted)) => format!("restored after {lasted}"),
        Progress::Restored(None) => "service is restored".to_owned(),
        Progress::Contained(Some(after)) => format!("contained after {after}, not yet fully restored"),
        Progress::Contained(None) => "contained, not yet fully restored".to_owned(),
        Progress::Ongoing(Some(lasted)) => format!("still going on after {lasted}"),
        Progress::Ongoing(None) => "still going on".to_owned(),
        Progress::Unsaid => return name.clone(),
    };
    if !name.is_empty() {
        return format!("{name}: {state}");
    }
    match &parts.progress {
        Progress::Restored(Some(_)) => capitalised(&format!("service {state}")),
        Progress::Restored(None) => capitalised(&state),
        Progress::Contained(Some(_)) => format!("The incident was {state}"),
        _ => format!("The incident is {state}"),
    }
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    fn text(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    #[test]
    fn says_every_combination_as_a_sentence() {
        let mut said = String::new();
        for happened in ["Payments failed", ""] {
            for name in ["Outage of 14 November", ""] {
                for progress in [
                    Progress::Restored(text("4 h 12 min")),
                    Progress::Restored(None),
                    Progress::Contained(text("96 min")),
                    Progress::Contained(None),
                    Progress::Ongoing(text("8 h 1 min")),
                    Progress::Ongoing(None),
                    Progress::Unsaid,
                ] {
                    for (loss, loss_told) in
                        [("about £1 of orders delayed", "about £1 of orders were delayed"), ("", "")]
                    {
                        if happened.is_empty() || name.is_empty() {
                            let parts = Opening {
                                happened: happened.to_owned(),
                                name: name.to_owned(),
                                progress: progress.clone(),
                                when: "this morning".to_owned(),
                                loss: loss.to_owned(),
                                loss_told: loss_told.to_owned(),
                                cause: (loss.is_empty() && name.is_empty()).then(String::new),
                            };
                            said.push_str(&English.opening(&parts));
                            said.push('\n');
                        }
                    }
                }
            }
        }
        expect![[r#"
            Payments failed for 4 h 12 min this morning; about £1 of orders were delayed
            Payments failed for 4 h 12 min this morning; the cause is not known yet
            Payments failed this morning; service is restored; about £1 of orders were delayed
            Payments failed this morning; service is restored; the cause is not known yet
            Payments failed this morning; contained after 96 min, not yet fully restored, with about £1 of orders delayed
            Payments failed this morning; contained after 96 min, not yet fully restored; the cause is not known yet
            Payments failed this morning; contained, not yet fully restored, with about £1 of orders delayed
            Payments failed this morning; contained, not yet fully restored; the cause is not known yet
            Payments failed; still going on after 8 h 1 min, with about £1 of orders delayed
            Payments failed; still going on after 8 h 1 min; the cause is not known yet
            Payments failed; still going on, with about £1 of orders delayed
            Payments failed; still going on; the cause is not known yet
            Payments failed this morning; about £1 of orders were delayed
            Payments failed this morning; the cause is not known yet
            Outage of 14 November: restored after 4 h 12 min; about £1 of orders were delayed
            Outage of 14 November: restored after 4 h 12 min
            Outage of 14 November: service is restored; about £1 of orders were delayed
            Outage of 14 November: service is restored
            Outage of 14 November: contained after 96 min, not yet fully restored, with about £1 of orders delayed
            Outage of 14 November: contained after 96 min, not yet fully restored
            Outage of 14 November: contained, not yet fully restored, with about £1 of orders delayed
            Outage of 14 November: contained, not yet fully restored
            Outage of 14 November: still going on after 8 h 1 min, with about £1 of orders delayed
            Outage of 14 November: still going on after 8 h 1 min
            Outage of 14 November: still going on, with about £1 of orders delayed
            Outage of 14 November: still going on
            Outage of 14 November: about £1 of orders were delayed
            Outage of 14 November
            Service restored after 4 h 12 min; about £1 of orders were delayed
            Service restored after 4 h 12 min; the cause is not known yet
            Service is restored; about £1 of orders were delayed
            Service is restored; the cause is not known yet
            The incident was contained after 96 min, not yet fully restored, with about £1 of orders delayed
            The incident was contained after 96 min, not yet fully restored; the cause is not known yet
            The incident is contained, not yet fully restored, with about £1 of orders delayed
            The incident is contained, not yet fully restored; the cause is not known yet
            The incident is still going on after 8 h 1 min, with about £1 of orders delayed
            The incident is still going on after 8 h 1 min; the cause is not known yet
            The incident is still going on, with about £1 of orders delayed
            The incident is still going on; the cause is not known yet
            About £1 of orders were delayed
            What happened is not yet known
        "#]].assert_eq(&said);
    }
}
