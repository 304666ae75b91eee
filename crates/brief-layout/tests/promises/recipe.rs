//! Briefs of every size and shape, made from a few numbers so that a failing one can be read.

use brief_model::{
    Action, ActionStatus, Amount, Basis, Brief, CauseStatus, Chance, Event, Fact, Horizon, Id, Likelihood, Markdown,
    Metric, Milestone, Moment, PageFormat, Paper, Prepared, Reason, ReasonKind, Request, Response, RiskItem, Sample,
    Series, Severity, Term, Theme, Unit, Unknown,
};
use proptest::prelude::*;

/// How a brief is made.
#[derive(Debug, Clone)]
pub(super) struct Recipe {
    words: Words,
    headline: usize,
    reasons: usize,
    facts: usize,
    chart: Chart,
    links: usize,
    unknowns: usize,
    actions: usize,
    risks: usize,
    requests: usize,
    milestones: usize,
    events: usize,
    points: usize,
    /// Every so many entries lack owner and date.
    gaps: usize,
    standard: bool,
    dark: bool,
    accent: &'static str,
    restored: bool,
}

/// What the words are like.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Words {
    Short,
    Usual,
    Long,
    Unbroken,
    Foreign,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Chart {
    None,
    Pairs(usize),
    Series(usize),
}

const ACCENTS: [&str; 8] = ["", "#5B3FA0", "#1F7A4D", "#E8710A", "#C2185B", "#FFE600", "#000000", "not a colour"];

/// Recipes from the empty brief to far more than anybody should tell a CEO.
pub(super) fn recipes() -> impl Strategy<Value = Recipe> {
    let words = prop_oneof![
        2 => Just(Words::Short), 4 => Just(Words::Usual), 2 => Just(Words::Long),
        1 => Just(Words::Unbroken), 1 => Just(Words::Foreign)
    ];
    let chart =
        prop_oneof![Just(Chart::None), (1..6_usize).prop_map(Chart::Pairs), (2..200_usize).prop_map(Chart::Series)];
    let headline = prop_oneof![3 => Just(0_usize), 2 => 3..20_usize, 1 => Just(60), 1 => 61..200_usize];
    let actions = prop_oneof![4 => 0..12_usize, 1 => 12..200_usize];
    let first = (words, headline, 0..5_usize, 0..13_usize, chart, 0..6_usize);
    let second = (0..12_usize, actions, 0..31_usize, 0..7_usize, 0..9_usize, 0..30_usize);
    let third = (0..9_usize, 1..5_usize, any::<bool>(), any::<bool>(), 0..ACCENTS.len(), any::<bool>());
    (first, second, third).prop_map(|(first, second, third)| {
        let (words, headline, reasons, facts, chart, links) = first;
        let (unknowns, actions, risks, requests, milestones, events) = second;
        let (points, gaps, standard, dark, accent, restored) = third;
        Recipe {
            words,
            headline,
            reasons,
            facts,
            chart,
            links,
            unknowns,
            actions,
            risks,
            requests,
            milestones,
            events,
            points,
            gaps,
            standard,
            dark,
            accent: ACCENTS[accent],
            restored,
        }
    })
}

const USUAL: [&str; 24] = [
    "payments",
    "failed",
    "after",
    "the",
    "update",
    "while",
    "customers",
    "waited",
    "for",
    "their",
    "orders",
    "and",
    "our",
    "second",
    "provider",
    "took",
    "over",
    "part",
    "of",
    "the",
    "load",
    "until",
    "noon",
    "today",
];

impl Recipe {
    /// A brief in which nothing is said.
    pub(super) fn empty() -> Self {
        Self {
            words: Words::Usual,
            headline: 0,
            reasons: 0,
            facts: 0,
            chart: Chart::None,
            links: 0,
            unknowns: 0,
            actions: 0,
            risks: 0,
            requests: 0,
            milestones: 0,
            events: 0,
            points: 0,
            gaps: 1,
            standard: false,
            dark: false,
            accent: "",
            restored: false,
        }
    }

    /// A brief in which only the events are said, many of them, so that its timeline takes several pages of the backup.
    pub(super) fn eventful() -> Self {
        Self { events: 29, ..Self::empty() }
    }

    /// A brief with little but so many actions and risks.
    pub(super) fn planned(actions: usize, risks: usize) -> Self {
        Self {
            reasons: 1,
            facts: 2,
            unknowns: 1,
            requests: 1,
            actions,
            risks,
            gaps: 9,
            restored: true,
            ..Self::empty()
        }
    }

    /// Some words; `seed` makes them differ from other words.
    fn say(&self, count: usize, seed: usize) -> String {
        let (count, stretch) = match self.words {
            Words::Short => (count.div_ceil(4), 1),
            Words::Usual | Words::Foreign => (count, 1),
            Words::Long => (count * 4, 1),
            Words::Unbroken => (count.div_ceil(3), 40),
        };
        let word = |index: usize| match self.words {
            Words::Foreign => ["Größenänderung", "naïveté", "Ærøskøbing", "façade", "Zürich", "señal"][index % 6],
            _ => USUAL[index % USUAL.len()],
        };
        let words: Vec<String> = (0..count).map(|index| word(seed + index * 7).repeat(stretch)).collect();
        format!("{} {seed}", words.join(" "))
    }

    fn text(&self, count: usize, seed: usize) -> Markdown {
        Markdown(self.say(count, seed))
    }

    fn owner(&self, seed: usize) -> String {
        if seed.is_multiple_of(self.gaps) && self.gaps < 4 { String::new() } else { self.say(1, seed) }
    }

    fn moment(&self, seed: usize) -> Option<Moment> {
        if seed % (self.gaps + 1) == 1 { None } else { Some(at(30 + 7 * seed as i64)) }
    }

    /// The brief.
    pub(super) fn brief(&self) -> Brief {
        let mut brief = Brief::default();
        brief.situation.as_of = Some(at(26));
        brief.look.page = if self.standard { PageFormat::Standard } else { PageFormat::Wide };
        brief.look.theme = if self.dark { Theme::Dark } else { Theme::Light };
        brief.look.paper = if self.standard { Paper::Letter } else { Paper::A4 };
        self.accent.clone_into(&mut brief.look.accent);
        self.situation(&mut brief);
        self.impact(&mut brief);
        self.cause(&mut brief);
        self.fix(&mut brief);
        self.risk(&mut brief);
        self.ask(&mut brief);
        brief.notes.bottom.points = (0..self.points).map(|seed| self.text(30, seed)).collect();
        brief.notes.fix.points = (0..self.points).map(|seed| self.text(12, seed + 50)).collect();
        brief.notes.questions = (0..self.points)
            .map(|seed| Prepared { question: self.say(8, seed), answer: self.text(25, seed), ..Prepared::default() })
            .collect();
        brief.notes.terms = (0..self.points)
            .map(|seed| Term { word: self.say(1, seed), plain: self.say(9, seed), ..Term::default() })
            .collect();
        brief.look.appendix.timeline = self.events > 3;
        brief.look.appendix.actions = self.actions > 3;
        brief.look.appendix.terms = self.points > 3;
        brief
    }

    fn situation(&self, brief: &mut Brief) {
        let situation = &mut brief.situation;
        if self.facts > 0 {
            situation.times.started = Some(at(0));
            situation.times.detected = Some(at(1));
            situation.times.contained = (self.facts > 2).then(|| at(3));
            situation.times.resolved = self.restored.then(|| at(9));
            situation.classification = "Confidential".to_owned();
            situation.presenter = "Head of Platform".to_owned();
        }
        situation.headline = Markdown(if self.headline == 0 { String::new() } else { self.say(self.headline, 900) });
        let kinds = [ReasonKind::Money, ReasonKind::Reputation, ReasonKind::Legal, ReasonKind::Disruption];
        situation.reasons = (0..self.reasons.min(4))
            .map(|seed| Reason { kind: kinds[seed], why: self.text(9, seed), extra: Default::default() })
            .collect();
    }

    fn impact(&self, brief: &mut Brief) {
        let impact = &mut brief.impact;
        impact.headline = brief.situation.headline.clone();
        impact.facts = (0..self.facts).map(|seed| self.fact(seed)).collect();
        let number = |value: f64| Amount::new(value);
        match self.chart {
            Chart::None => impact.noticed = self.text(self.facts * 6, 77),
            Chart::Pairs(count) => {
                impact.metrics = (0..count)
                    .map(|seed| Metric {
                        what: self.say(6, seed),
                        before: number(seed as f64 * 3.5),
                        during: number(1_000.0 / (seed as f64 + 1.0)),
                        ..Metric::default()
                    })
                    .collect();
            }
            Chart::Series(count) => {
                let point = |seed: usize| Sample {
                    at: Moment(at(0).0 + chrono::Duration::minutes(seed as i64 * 5 - 60)),
                    value: number(60.0 - ((seed * 37) % 50) as f64),
                    usual: if self.dark { None } else { number(60.0 + (seed % 9) as f64) },
                    extra: Default::default(),
                };
                impact.series = Some(Series {
                    title: self.say(4, 5),
                    label: self.say(2, 6),
                    usual_label: "usual day".to_owned(),
                    gap: impact.facts.first().map(|fact| fact.id.clone()),
                    points: (0..count).map(point).collect(),
                    ..Series::default()
                });
            }
        }
    }

    fn fact(&self, seed: usize) -> Fact {
        let units = [Unit::Count, Unit::Share, Unit::Money, Unit::People, Unit::Duration];
        let unit = units[seed % units.len()];
        let value = if unit == Unit::Share { 15.4 } else { 4_260.0 * 10_f64.powi((seed % 7) as i32) };
        let estimate = seed % 3 == 2;
        Fact {
            id: Id(format!("fact-{seed}")),
            value: if seed % (self.gaps * 3) == 2 { None } else { Amount::new(value) },
            low: Amount::new(value * 0.9).filter(|_| estimate),
            high: Amount::new(value * 1.2).filter(|_| estimate),
            unit,
            what: self.say(3, seed),
            basis: if estimate { Basis::Estimate } else { Basis::Measured },
            source: self.say(2, seed + 3),
            part_of: (seed % 4 == 3).then(|| Id("fact-2".to_owned())),
            ..Fact::default()
        }
    }

    fn cause(&self, brief: &mut Brief) {
        let cause = &mut brief.cause;
        cause.status = Some(CauseStatus::Probable).filter(|_| self.links > 0);
        cause.confirm_by = self.moment(4);
        if self.links > 0 {
            cause.trigger = self.text(11, 1);
            cause.conditions = (1..self.links).map(|seed| self.text(9, seed + 1)).collect();
            cause.effect = self.text(8, 9);
        }
        cause.safeguard_gap = self.text(self.links * 8, 4);
        cause.unknowns = (0..self.unknowns)
            .map(|seed| Unknown {
                question: self.text(8, seed),
                owner: self.owner(seed),
                due: self.moment(seed),
                ..Unknown::default()
            })
            .collect();
        cause.timeline = (0..self.events)
            .map(|seed| Event { at: self.moment(seed), what: self.text(8, seed), ..Event::default() })
            .collect();
    }

    fn fix(&self, brief: &mut Brief) {
        let horizons = [Horizon::Contain, Horizon::Workaround, Horizon::Permanent, Horizon::Prevent];
        let states = [ActionStatus::Done, ActionStatus::Started, ActionStatus::Planned];
        brief.fix.actions = (0..self.actions)
            .map(|seed| Action {
                what: self.text(6, seed),
                horizon: horizons[seed * 3 % 4],
                status: states[seed % 3],
                owner: self.owner(seed),
                due: self.moment(seed),
                side_effect: Markdown(if seed % 5 == 1 { self.say(5, seed) } else { String::new() }),
                ..Action::default()
            })
            .collect();
        if self.actions > 2 {
            brief.fix.contingency.plan = self.text(12, 3);
            brief.fix.contingency.decides = self.owner(1);
        }
    }

    fn risk(&self, brief: &mut Brief) {
        use {Likelihood as L, Severity as S};
        let likelihoods = [L::Rare, L::Unlikely, L::Possible, L::Likely, L::Expected];
        let severities = [S::Minor, S::Small, S::Serious, S::Major, S::Critical];
        let chance = |likelihood| {
            Some(Chance { likelihood, one_in: Some(4), period: self.say(2, 3), extra: Default::default() })
        };
        let risk = &mut brief.risk;
        risk.risks = (0..self.risks)
            .map(|seed| RiskItem {
                what: self.text(5, seed),
                likelihood: Some(likelihoods[seed * 2 % 5]),
                severity: Some(severities[seed * 3 % 5]).filter(|_| seed % 6 != 5),
                response: Some(Response::Reduce).filter(|_| seed % 3 != 2),
                measure: self.text(4, seed),
                owner: self.owner(seed),
                ..RiskItem::default()
            })
            .collect();
        if self.links % 2 == 1 {
            risk.repeat_now = chance(L::Possible);
            risk.repeat_after = chance(if self.restored { L::Rare } else { L::Possible });
            risk.if_nothing = self.text(16, 8);
        }
    }

    fn ask(&self, brief: &mut Brief) {
        let ask = &mut brief.ask;
        ask.requests = (0..self.requests)
            .map(|seed| Request {
                what: self.text(8, seed),
                detail: self.text(6, seed),
                by: self.moment(seed),
                ..Request::default()
            })
            .collect();
        ask.updates.next = self.moment(0);
        ask.updates.every_minutes = Some(120).filter(|_| self.requests > 1);
        ask.report_due = self.moment(3);
        ask.milestones = (0..self.milestones)
            .map(|seed| Milestone {
                at: at(40 + 31 * seed as i64),
                what: self.say(2, seed),
                outside: seed % 4 == 3,
                done_at: None,
                extra: Default::default(),
            })
            .collect();
    }
}

/// A moment some hours after the start of the incident.
fn at(hours: i64) -> Moment {
    let start = Moment::parse("2026-11-14T08:04:00+00:00").expect("this is a moment");
    Moment(start.0 + chrono::Duration::hours(hours))
}

/// The texts that have their place on one of the six slides.
pub(super) fn words_of_slides(brief: &Brief) -> Vec<(String, String)> {
    let mut words = Vec::new();
    let mut add = |field: String, text: &str| words.push((field, text.to_owned()));
    add("situation.headline".to_owned(), &brief.situation.headline);
    for (index, reason) in brief.situation.reasons.iter().enumerate() {
        add(format!("situation.reasons[{index}].why"), &reason.why);
    }
    for (index, unknown) in brief.cause.unknowns.iter().enumerate() {
        add(format!("cause.unknowns[{index}].question"), &unknown.question);
        add(format!("cause.unknowns[{index}].owner"), &unknown.owner);
    }
    add("cause.safeguard_gap".to_owned(), &brief.cause.safeguard_gap);
    for (index, action) in brief.fix.actions.iter().enumerate() {
        add(format!("fix.actions[{index}].what"), &action.what);
        add(format!("fix.actions[{index}].owner"), &action.owner);
    }
    add("fix.contingency.plan".to_owned(), &brief.fix.contingency.plan);
    for (index, risk) in brief.risk.risks.iter().enumerate() {
        add(format!("risk.risks[{index}].what"), &risk.what);
        add(format!("risk.risks[{index}].measure"), &risk.measure);
        add(format!("risk.risks[{index}].owner"), &risk.owner);
    }
    add("risk.if_nothing".to_owned(), &brief.risk.if_nothing);
    for (index, request) in brief.ask.requests.iter().enumerate() {
        add(format!("ask.requests[{index}].what"), &request.what);
        add(format!("ask.requests[{index}].detail"), &request.detail);
    }
    for (index, milestone) in brief.ask.milestones.iter().enumerate() {
        add(format!("ask.milestones[{index}].what"), &milestone.what);
    }
    words
}
