//! How well the coach does on sentences as real reports have them: not each by itself, but all together.

mod labelled;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use brief_coach::Label;
use labelled::{Case, read};

/// How often a label was given rightly, wrongly, and not at all where it belongs.
#[derive(Default)]
struct Count {
    right: f64,
    wrong: f64,
    missed: f64,
}

impl Count {
    /// The harmonic mean of precision and recall.
    fn f1(&self) -> f64 {
        2.0 * self.right / (2.0 * self.right + self.wrong + self.missed).max(1.0)
    }
}

/// What the coach got wrong, with the score of each label and of all.
struct Score {
    macro_f1: f64,
    /// The share of clean sentences on which the coach says something.
    false_alarms: f64,
    told: String,
}

fn score(cases: &[Case]) -> Score {
    let given: Vec<BTreeSet<Label>> = cases.iter().map(Case::given).collect();
    let (mut sum, mut told) = (0.0, String::new());
    for label in Label::ALL {
        let mut count = Count::default();
        for (case, given) in cases.iter().zip(&given) {
            match (case.labels.contains(&label), given.contains(&label)) {
                (true, true) => count.right += 1.0,
                (false, true) => count.wrong += 1.0,
                (true, false) => count.missed += 1.0,
                (false, false) => {}
            }
        }
        sum += count.f1();
        let Count { right, wrong, missed } = count;
        let _ = writeln!(told, "{:20} {right} right, {wrong} wrong, {missed} missed", label.key());
    }
    for (case, given) in cases.iter().zip(&given).filter(|(case, given)| case.labels != **given) {
        let _ = writeln!(told, "{}\n  expected {:?}, found {given:?}", case.text, case.labels);
    }
    let clean: Vec<_> = cases.iter().zip(&given).filter(|(case, _)| case.labels.is_empty()).collect();
    let alarms = clean.iter().filter(|(_, given)| !given.is_empty()).count();
    Score { macro_f1: sum / Label::ALL.len() as f64, false_alarms: alarms as f64 / clean.len().max(1) as f64, told }
}

#[test]
#[allow(clippy::print_stdout, reason = "the score is worth reading even where it is good enough")]
fn sentences_of_reports_get_their_labels_nine_times_in_ten_and_clean_ones_are_left_alone() {
    let Score { macro_f1, false_alarms, told } = score(&read(include_str!("cases/reports.toml")));
    let told = format!("macro F1 {macro_f1:.3}, false alarms {:.1}%\n{told}", false_alarms * 100.0);
    println!("{told}");
    assert!(macro_f1 >= 0.9 && false_alarms <= 0.04, "{told}");
}
