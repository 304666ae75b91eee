//! What was read: values for the fields of a brief, each with the sentence from which it comes.

use std::ops::Range;

/// A value for a field of a brief, with the sentence from which it comes.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// What it is about.
    pub field: Field,
    /// The value. [`Value::Open`] if the sentence speaks about the field but gives no value that is sure.
    pub value: Value,
    /// Whether the report says it, or part of it was inferred.
    pub certainty: Certainty,
    /// What was inferred: `year`, `date`, `zone`, `tone`.
    pub inferred: Vec<&'static str>,
    /// The sentence. Only the certainty of the cause can be read off the tone alone and have none.
    pub receipt: Option<Receipt>,
    /// The rule by which it was read, for example `label`.
    pub rule: &'static str,
}

/// A verbatim piece of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// The piece.
    pub snippet: String,
    /// Its place in the decoded text, in bytes.
    pub bytes: Range<usize>,
}

/// Whether a report says something, or part of it was inferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// The sentence says it, or the report leaves no other choice: it names one day, one year, one zone.
    Stated,
    /// The sentence says it together with what stands elsewhere, where another reading is possible.
    Inferred,
}

/// What a candidate is about. The order is that of the walk through a brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A name for the incident.
    Title,
    /// The zone of all times.
    Zone,
    /// When the harm began.
    Started,
    /// When it was noticed.
    Detected,
    /// When it stopped growing.
    Contained,
    /// When all was well again.
    Resolved,
    /// The system that failed.
    AffectedSystem,
    /// How long it lasted.
    Duration,
    /// How many people it hit.
    UsersAffected,
    /// Money lost, saved or paid.
    Money,
    /// Other figures.
    Figure,
    /// Whether data were lost.
    DataLoss,
    /// The story in one or two sentences.
    WhatHappened,
    /// Why it happened.
    Cause,
    /// How sure the report is of the cause.
    CauseStatus,
    /// What set it off.
    Trigger,
    /// Why no safeguard stopped it.
    SafeguardGap,
    /// Who noticed.
    DetectionSource,
    /// Something that happened at a time.
    Event,
    /// Something that was or will be done.
    Action,
}

impl Field {
    /// All fields in their order.
    pub const ALL: [Self; 20] = [
        Self::Title,
        Self::Zone,
        Self::Started,
        Self::Detected,
        Self::Contained,
        Self::Resolved,
        Self::AffectedSystem,
        Self::Duration,
        Self::UsersAffected,
        Self::Money,
        Self::Figure,
        Self::DataLoss,
        Self::WhatHappened,
        Self::Cause,
        Self::CauseStatus,
        Self::Trigger,
        Self::SafeguardGap,
        Self::DetectionSource,
        Self::Event,
        Self::Action,
    ];

    /// Its path in a brief, for example `situation.times.started`. Lists stand without a number.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Title => "situation.title",
            Self::Zone => "situation.times.zone",
            Self::Started => "situation.times.started",
            Self::Detected => "situation.times.detected",
            Self::Contained => "situation.times.contained",
            Self::Resolved => "situation.times.resolved",
            Self::AffectedSystem => "situation.system",
            Self::Duration | Self::UsersAffected | Self::Money | Self::Figure => "impact.facts",
            Self::DataLoss => "impact.affected",
            Self::WhatHappened => "situation.summary",
            Self::Cause => "cause.explanation",
            Self::CauseStatus => "cause.status",
            Self::Trigger => "cause.trigger",
            Self::SafeguardGap => "cause.safeguard_gap",
            Self::DetectionSource => "situation.background",
            Self::Event => "cause.timeline",
            Self::Action => "fix.actions",
        }
    }

    /// Its name in an explanation, for example `started`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Zone => "zone",
            Self::Started => "started",
            Self::Detected => "detected",
            Self::Contained => "contained",
            Self::Resolved => "resolved",
            Self::AffectedSystem => "affected_system",
            Self::Duration => "duration_minutes",
            Self::UsersAffected => "users_affected",
            Self::Money => "money",
            Self::Figure => "impact_figures",
            Self::DataLoss => "data_loss",
            Self::WhatHappened => "what_happened",
            Self::Cause => "cause_sentences",
            Self::CauseStatus => "cause_status",
            Self::Trigger => "trigger",
            Self::SafeguardGap => "safeguard_gap",
            Self::DetectionSource => "detection_source",
            Self::Event => "timeline",
            Self::Action => "actions",
        }
    }

    /// Whether a brief has several of it.
    #[must_use]
    pub const fn is_list(self) -> bool {
        matches!(self, Self::Money | Self::Figure | Self::Cause | Self::SafeguardGap | Self::Event | Self::Action)
    }
}

/// A value of a field.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// The sentence speaks about the field but gives no value that is sure.
    Open,
    /// Words.
    Text(String),
    /// A time zone with its offset in minutes east of Greenwich.
    Zone {
        /// Its name, for example `PDT`.
        name: String,
        /// Its offset.
        offset: i32,
    },
    /// A point in time; for an event with what happened.
    Moment {
        /// ISO 8601 to the minute, hour or day, with the offset if it is known.
        at: String,
        /// `minute`, `hour` or `day`.
        precision: &'static str,
        /// The name of the zone, if it is known.
        zone: Option<String>,
        /// Whether it is only about that time.
        about: bool,
        /// What happened then, for an event.
        what: String,
    },
    /// A duration in minutes; both ends are the same if it is no range.
    Minutes {
        /// The shorter end.
        low: f64,
        /// The longer end.
        high: f64,
    },
    /// A number of people, or a share of them in per cent.
    People {
        /// How many.
        count: Option<f64>,
        /// Which share of all.
        share: Option<f64>,
        /// The word for them, for example `customers`.
        unit: String,
    },
    /// Money.
    Money {
        /// In whole units of the currency.
        amount: f64,
        /// The currency.
        currency: String,
        /// `lost`, `taken`, `saved`, `paid`, `at stake`.
        role: &'static str,
    },
    /// A figure.
    Figure {
        /// The number.
        value: f64,
        /// What it counts; `%` and what it is a share of.
        unit: String,
    },
    /// `yes`, `no` or `unknown`.
    Known(&'static str),
    /// A word of a short list, for example `monitoring`.
    Choice(&'static str),
    /// An action.
    Action {
        /// What is done.
        what: String,
        /// Who does it.
        owner: String,
        /// When it is due, as a day.
        due: Option<String>,
        /// `done`, `in_progress`, `planned`, `dropped`.
        status: &'static str,
        /// `contain`, `workaround`, `permanent`, `prevent`.
        horizon: &'static str,
    },
}

/// Two or more places of a report that do not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// The field that it makes doubtful.
    pub field: Field,
    /// The places.
    pub receipts: Vec<Receipt>,
    /// What does not agree, for example `resolved before it was declared`.
    pub why: String,
}

/// Something that the report leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenQuestion {
    /// The field to which the answer belongs.
    pub field: Field,
    /// The question in plain words.
    pub question: String,
    /// The place that gave rise to it, if there is one.
    pub receipt: Option<Receipt>,
    /// What a person can say at once, so that the report can be read again with it.
    pub asks: Asks,
}

/// What a person can say at once about a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asks {
    /// Nothing; the answer is written into the brief.
    Nothing,
    /// Which number of a date such as `02/09/2023` is the month: the day that it is if the day comes first, and if the
    /// month does.
    Days {
        /// In words, for example `2 September 2023`.
        day_first: String,
        /// In words, for example `9 February 2023`.
        month_first: String,
    },
    /// In which time zone the times are.
    Zone,
}
