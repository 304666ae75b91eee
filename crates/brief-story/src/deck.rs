//! The deck as meaning: what stands on each slide, without a place for it.

use std::sync::Arc;

use crate::{Field, Locale, Mark, Passage, Phrase, Placeholder, Slot, Tone};

/// The deck.
#[derive(Debug, Clone, PartialEq)]
pub struct Deck {
    /// The title of the document, in plain words.
    pub title: String,
    /// Who speaks; empty if unknown.
    pub author: String,
    /// The language as a BCP 47 tag.
    pub language: String,
    /// How the language writes the figures that only the layout knows.
    pub locale: Locale,
    /// The moment of the brief, in seconds since 1970-01-01 00:00 UTC.
    pub as_of: i64,
    /// What stands on every page.
    pub frame: Frame,
    /// How it looks.
    pub look: Look,
    /// The six slides, then those of the appendix. A slide without anything to say is left out of an export.
    pub slides: Vec<Slide>,
}

/// What stands in the footer of every page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// Who may read it; empty if not said.
    pub classification: String,
    /// For when it holds, for example `As of Sat 14 Nov 2026, 14:30 UTC`.
    pub as_of: String,
    /// Who speaks and for whom, for the first slide, for example `Head of Platform, for the CEO`; empty if unknown.
    pub presenter: String,
}

/// The look, with the logo decoded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// Light text on a dark ground.
    pub dark: bool,
    /// Red, green and blue of the accent that the user chose.
    pub accent: Option<[u8; 3]>,
    /// 4:3 instead of 16:9.
    pub standard: bool,
    /// Letter instead of A4, for notes.
    pub letter: bool,
    /// The logo.
    pub logo: Option<Image>,
}

/// A logo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// The format of the bytes.
    pub kind: ImageKind,
    /// The image file.
    pub data: Arc<[u8]>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What it shows.
    pub alt: String,
}

/// The format of a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImageKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

/// The slides, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SlideKey {
    /// The bottom line.
    Bottom,
    /// How many, how much.
    Impact,
    /// What caused it.
    Cause,
    /// What is done about it.
    Fix,
    /// Whether it can happen again.
    Risk,
    /// What the CEO can do, and the next update.
    Ask,
    /// Appendix: what happened when.
    Timeline,
    /// Appendix: all actions in full.
    Actions,
    /// Appendix: terms.
    Terms,
}

impl SlideKey {
    /// Its name in origins, and in the messages to a window.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bottom => "bottom",
            Self::Impact => "impact",
            Self::Cause => "cause",
            Self::Fix => "fix",
            Self::Risk => "risk",
            Self::Ask => "ask",
            Self::Timeline => "timeline",
            Self::Actions => "actions",
            Self::Terms => "terms",
        }
    }
}

impl SlideKey {
    /// Whether it stands behind the talk as a backup, to be shown only if somebody asks.
    #[must_use]
    pub const fn is_backup(self) -> bool {
        matches!(self, Self::Timeline | Self::Actions | Self::Terms)
    }
}

/// One slide.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// Which one.
    pub key: SlideKey,
    /// Its name, for example `Impact`.
    pub name: String,
    /// The CEO's question that it answers.
    pub question: String,
    /// Its message as a sentence without full stop.
    pub headline: Phrase,
    /// The message of its first page, if further ones prove the second half of the headline: `A` of `A; B`. It stands in
    /// the place of the headline only where the slide has further pages.
    pub first_headline: Option<Phrase>,
    /// The message of its second and further pages, where that is another one.
    pub next_headline: Option<Phrase>,
    /// The state in the upper right corner.
    pub chip: Option<Chip>,
    /// What proves the message.
    pub body: Body,
    /// What is missing and has no place of its own in the body; only a preview has any.
    pub missing: Vec<Placeholder>,
}

/// A state in a coloured label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// Its shape.
    pub mark: Mark,
    /// Its colour.
    pub tone: Tone,
    /// Its words.
    pub text: String,
    /// The same in one or two words, for want of room.
    pub short: String,
    /// Where it comes from.
    pub field: Field,
}

/// What stands below the headline.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// See [`Bottom`].
    Bottom(Bottom),
    /// See [`Impact`].
    Impact(Impact),
    /// See [`Cause`].
    Cause(Cause),
    /// See [`Fix`].
    Fix(Fix),
    /// See [`Risk`].
    Risk(Risk),
    /// See [`Ask`].
    Ask(Ask),
    /// What happened when.
    Timeline(Vec<Event>),
    /// All actions in full.
    Actions(Vec<AppendixAction>),
    /// Terms with their explanation.
    Terms(Vec<TermRow>),
}

/// A big figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The figure, taken apart into numbers and word units: `4` `h` `12` `min`, or `£345,000`.
    pub parts: Vec<FigurePart>,
    /// The words that follow it.
    pub caption: Phrase,
    /// Measured or estimate.
    pub mark: Mark,
    /// The word for it.
    pub basis: String,
    /// The source or the range; empty if not given.
    pub detail: String,
    /// Where it comes from.
    pub field: Field,
}

/// A number or a word unit inside a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigurePart {
    /// The characters.
    pub text: String,
    /// Whether it is a unit, which stands smaller.
    pub unit: bool,
}

/// The bottom line.
#[derive(Debug, Clone, PartialEq)]
pub struct Bottom {
    /// Up to three figures.
    pub figures: Vec<Slot<Figure>>,
    /// The heading over the reasons.
    pub reasons_title: String,
    /// Why this reaches the CEO.
    pub reasons: Vec<Reason>,
    /// The ask in one line; `None` leaves the block out.
    pub ask: Option<Slot<AskLine>>,
}

/// Why this reaches the CEO.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The reason in one word.
    pub name: String,
    /// Why it applies.
    pub text: Slot<Phrase>,
    /// Where it comes from.
    pub field: Field,
}

/// The ask in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskLine {
    /// `Our ask`, or that no decision is needed now.
    pub label: String,
    /// What is asked, or the condition under which something would be.
    pub text: Phrase,
    /// Whether something is asked now; only then the block is filled with the accent.
    pub asked: bool,
}

/// The impact.
#[derive(Debug, Clone, PartialEq)]
pub struct Impact {
    /// The figures, the most important first; the layout shows three beside a chart.
    pub figures: Vec<Slot<Figure>>,
    /// The range of an estimate with the part that came back.
    pub range: Option<RangeBar>,
    /// The first figure as a part of its whole.
    pub share: Option<ShareBar>,
    /// The chart.
    pub chart: Option<Chart>,
    /// What customers noticed, who is affected …: shown where figures and chart leave room.
    pub words: Vec<Labelled>,
}

/// A labelled passage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Labelled {
    /// The heading.
    pub label: String,
    /// The words.
    pub text: Passage,
}

/// An estimate with its range and the part of it that came back. All values have the same unit.
#[derive(Debug, Clone, PartialEq)]
pub struct RangeBar {
    /// The lower end.
    pub low: f64,
    /// The likely value.
    pub likely: f64,
    /// The upper end; the scale goes from 0 to here.
    pub high: f64,
    /// The part that came back.
    pub recovered: Option<f64>,
    /// The name of that part, for example `£212,000 recovered`.
    pub label: String,
    /// Where the recovered part comes from.
    pub field: Field,
    /// What the bar shows, for a reader who listens.
    pub alt: String,
}

/// A part of a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct ShareBar {
    /// The part, 0 to 1.
    pub share: f64,
    /// For example `4,260 failed`.
    pub part: String,
    /// For example `24,140 paid`; may be empty.
    pub rest: String,
    /// For example `28,400 orders`.
    pub whole: String,
    /// Where it comes from.
    pub field: Field,
    /// What the bar shows, for a reader who listens.
    pub alt: String,
}

/// A chart on the impact slide.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// A line over time.
    Series(SeriesChart),
    /// Measures before and during the incident.
    Pairs {
        /// The title.
        title: String,
        /// The word for the usual value.
        before: String,
        /// The word for the value during the incident.
        during: String,
        /// The measures.
        bars: Vec<PairBar>,
        /// What it shows, for a reader who listens.
        alt: String,
    },
}

/// A line over time, with the incident shaded and its moments marked.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesChart {
    /// What is measured.
    pub title: String,
    /// Day and zone, for example `Sat 14 Nov, UTC`.
    pub when: String,
    /// The points in the order of time.
    pub points: Vec<SeriesPoint>,
    /// The offset of the clock from UTC, in seconds, for the axis.
    pub offset: i32,
    /// The name of the line.
    pub label: String,
    /// The name of the usual line; empty if there is none.
    pub usual_label: String,
    /// What the gap between the lines stands for, for example `4,260 failed`.
    pub gap_label: Option<Phrase>,
    /// From when to when the incident is shaded, in seconds since 1970.
    pub incident: Option<(i64, i64)>,
    /// The moments to mark.
    pub moments: Vec<ChartMoment>,
    /// What stands before a number on the axis, for example `£`.
    pub prefix: String,
    /// What stands behind a number on the axis, for example `%`.
    pub suffix: String,
    /// Where it comes from.
    pub field: Field,
    /// What it shows, for a reader who listens.
    pub alt: String,
}

/// A point of a line over time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SeriesPoint {
    /// Seconds since 1970-01-01 00:00 UTC.
    pub at: i64,
    /// The value; a gap in the line if there is none.
    pub value: Option<f64>,
    /// The usual value.
    pub usual: Option<f64>,
}

/// A moment that is marked in a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartMoment {
    /// Its name, for example `Detected`.
    pub name: String,
    /// Its clock time, for example `08:11`.
    pub time: String,
    /// Seconds since 1970-01-01 00:00 UTC.
    pub at: i64,
    /// Where it comes from.
    pub field: Field,
}

/// A measure before and during the incident.
#[derive(Debug, Clone, PartialEq)]
pub struct PairBar {
    /// What is measured.
    pub what: Phrase,
    /// The usual value.
    pub before: f64,
    /// The usual value in words, for example `2 s`.
    pub before_text: String,
    /// The value during the incident.
    pub during: f64,
    /// The same in words.
    pub during_text: String,
}

/// The cause.
#[derive(Debug, Clone, PartialEq)]
pub struct Cause {
    /// The cause in plain words: the body if there is no chain, and below a chain that has its page to itself.
    pub explanation: Option<Passage>,
    /// Trigger, conditions and effect: up to four links.
    pub chain: Vec<Link>,
    /// The heading over the safeguards.
    pub safeguards_title: String,
    /// Why our safeguards did not stop it.
    pub safeguards: Option<Slot<Passage>>,
    /// The heading over the open questions.
    pub unknowns_title: String,
    /// What we do not know yet.
    pub unknowns: Vec<Unknown>,
    /// What the chain says, for a reader who listens.
    pub alt: String,
}

/// A link of the chain.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// `Trigger`, `Condition` or `Effect`.
    pub label: String,
    /// The words.
    pub text: Slot<Phrase>,
    /// Whether it is the effect, which stands out.
    pub effect: bool,
}

/// An open question.
#[derive(Debug, Clone, PartialEq)]
pub struct Unknown {
    /// The question.
    pub question: Phrase,
    /// Who finds out; `None` if it is not said and this is an export.
    pub owner: Option<Slot<Phrase>>,
    /// By when; `None` if it is not said and this is an export.
    pub due: Option<Slot<Phrase>>,
}

/// The fix.
#[derive(Debug, Clone, PartialEq)]
pub struct Fix {
    /// Now, next and lasting.
    pub lanes: Vec<Lane>,
    /// What happens if the first fix fails.
    pub contingency: Option<Slot<Contingency>>,
}

/// A lane of actions.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// `Now`, `Next` or `Lasting`.
    pub name: String,
    /// How many, for example `2 of 3 done`; empty if there is none.
    pub count: String,
    /// What an empty lane says.
    pub nothing: String,
    /// The actions.
    pub actions: Vec<Action>,
}

/// One action.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// Its state as a shape.
    pub mark: Mark,
    /// What is done.
    pub text: Phrase,
    /// Its state as a word, with a comma where a date follows it in words: `Done`, `Started,`, `Planned,`, `Late,`.
    pub status: String,
    /// When, for example `due Fri 20 Nov` or `Sat 14 Nov, 09:40`; may be missing.
    pub when: Option<Slot<Phrase>>,
    /// The same without the clock time.
    pub when_short: String,
    /// Who; may be missing.
    pub owner: Option<Slot<Phrase>>,
    /// What it costs or spoils elsewhere, with its label.
    pub side_effect: Option<Phrase>,
    /// Whether it is done, so that it may step back.
    pub done: bool,
}

/// What happens if the first fix fails.
#[derive(Debug, Clone, PartialEq)]
pub struct Contingency {
    /// The heading.
    pub title: String,
    /// Who decides, for example `Head of Platform decides`; empty if not said.
    pub decides: Phrase,
    /// The plan.
    pub plan: Passage,
}

/// The risk.
#[derive(Debug, Clone, PartialEq)]
pub struct Risk {
    /// The words of the likelihood axis, from rare to expected.
    pub likelihoods: [String; 5],
    /// The words of the severity axis, from minor to critical.
    pub severities: [String; 5],
    /// The names of the two axes: likelihood, severity.
    pub axes: [String; 2],
    /// The words for low, mid and high.
    pub bands: [String; 3],
    /// The risks, the gravest first; numbered from 1 in this order.
    pub risks: Vec<RiskRow>,
    /// How likely a repeat is.
    pub repeat: Option<Slot<Repeat>>,
    /// The heading over what happens if nothing is done.
    pub if_nothing_title: String,
    /// What happens if nothing is done.
    pub if_nothing: Option<Slot<Passage>>,
    /// What the matrix shows, for a reader who listens.
    pub alt: String,
}

/// One risk.
#[derive(Debug, Clone, PartialEq)]
pub struct RiskRow {
    /// What may happen.
    pub what: Phrase,
    /// Likelihood, 1 to 5; `None` if not given: then it is not in the matrix.
    pub likelihood: Option<u8>,
    /// Severity, 1 to 5.
    pub severity: Option<u8>,
    /// What we do about it, as one word; empty if not said.
    pub response: String,
    /// What we do about it.
    pub measure: Phrase,
    /// Who watches it; `None` if not said and this is an export.
    pub owner: Option<Slot<Phrase>>,
    /// Where it comes from.
    pub field: Field,
}

/// How likely a repeat is, now and after the lasting fix.
#[derive(Debug, Clone, PartialEq)]
pub struct Repeat {
    /// The heading.
    pub title: String,
    /// Now.
    pub now: Option<RepeatPoint>,
    /// After the fix.
    pub after: Option<RepeatPoint>,
    /// What is said if both are the same.
    pub unchanged: String,
    /// What the gauge shows, for a reader who listens.
    pub alt: String,
}

/// A point on the gauge.
#[derive(Debug, Clone, PartialEq)]
pub struct RepeatPoint {
    /// 1 to 5.
    pub level: u8,
    /// For example `Now:`.
    pub label: String,
    /// For example `possible`.
    pub word: String,
    /// For example `about 1 in 4 until New Year`; may be empty.
    pub detail: String,
    /// Where it comes from.
    pub field: Field,
}

/// The ask and the next update.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// What the CEO can do.
    pub requests: Vec<Request>,
    /// What is said if there is no request: that nothing is needed now, and the condition under which we would ask.
    pub nothing: Option<Slot<Labelled>>,
    /// The words before a deadline: `Decide by`.
    pub by_label: String,
    /// The heading over the rhythm.
    pub rhythm_title: String,
    /// How often the CEO hears from us.
    pub rhythm: Option<Slot<Phrase>>,
    /// The heading over the dates.
    pub dates_title: String,
    /// The dates, in the order of time.
    pub dates: Vec<PromisedDate>,
    /// What the axis of dates shows, for a reader who listens.
    pub alt: String,
}

/// Something that the CEO can do.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// What.
    pub what: Phrase,
    /// What follows from it; may be empty.
    pub detail: Phrase,
    /// By when; `None` if not said and this is an export.
    pub by: Option<Slot<Phrase>>,
}

/// A date that we promise, or one from outside.
#[derive(Debug, Clone, PartialEq)]
pub struct PromisedDate {
    /// What.
    pub name: String,
    /// When, for example `Mon 16 Nov, 12:00`.
    pub when: String,
    /// Seconds since 1970-01-01 00:00 UTC.
    pub at: i64,
    /// Seconds of the offset from UTC, for the ticks of days.
    pub offset: i32,
    /// Whether it is the next one that is ours.
    pub next: bool,
    /// Whether it comes from outside.
    pub outside: bool,
    /// Where it comes from.
    pub field: Field,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Seconds since 1970-01-01 00:00 UTC; `None` if the time is not given.
    pub at: Option<i64>,
    /// The day, where it differs from that of the event before, for example `Sat 14 Nov`; otherwise empty.
    pub day: String,
    /// The clock time, for example `08:04` or `about 08:05`.
    pub time: String,
    /// What happened.
    pub what: Phrase,
    /// The name of the incident's moment that this is, for example `Started`; empty if it is none.
    pub moment: String,
}

/// An action in full, for the appendix.
#[derive(Debug, Clone, PartialEq)]
pub struct AppendixAction {
    /// The lane that it stands in.
    pub lane: String,
    /// The action.
    pub action: Action,
}

/// A term with its explanation, for the appendix.
#[derive(Debug, Clone, PartialEq)]
pub struct TermRow {
    /// The word.
    pub word: Phrase,
    /// What it means.
    pub plain: Phrase,
}
