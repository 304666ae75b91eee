//! The story as plain text: in short for a look at it, in full for tests and for whoever cannot see slides.

use crate::{
    Action, Body, Chart, Deck, Figure, NotesBook, Passage, Phrase, Placeholder, Qa, RiskRow, SeriesChart, Slide,
    SlideNotes, Slot, Story,
};

/// What the deck says, in short: for each slide its time, its name, its headline and what is missing on it.
#[must_use]
pub fn outline(story: &Story) -> String {
    let mut text = Lines::default();
    text.line(0, &story.deck.title);
    for (place, slide) in story.deck.slides.iter().enumerate() {
        let notes = story.notes.slides.iter().find(|notes| notes.key == slide.key);
        let time = notes.map(|notes| format!("{}  ", notes.minutes.text)).unwrap_or_default();
        text.blank();
        text.line(0, &format!("{}  {time}{}", place + 1, slide.name));
        text.line(1, &slide.headline.text());
        for placeholder in slide.placeholders() {
            text.line(1, &gap(placeholder));
        }
    }
    text.done()
}

/// Everything that stands on the slides and in the notes.
#[must_use]
pub fn transcript(story: &Story) -> String {
    let mut text = Lines::default();
    deck(&mut text, &story.deck);
    notes(&mut text, &story.notes);
    text.done()
}

/// Everything that stands on one slide.
#[must_use]
pub(crate) fn slide_transcript(slide: &Slide) -> String {
    let mut text = Lines::default();
    page(&mut text, slide);
    text.done()
}

/// Lines of text with their indentation. The spaces that do not break become plain ones.
#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn line(&mut self, depth: usize, words: &str) {
        for line in words.lines().filter(|line| !line.is_empty()) {
            self.text.extend(std::iter::repeat_n("  ", depth));
            self.text.extend(line.chars().map(|c| if c == '\u{a0}' { ' ' } else { c }));
            self.text.push('\n');
        }
    }

    fn blank(&mut self) {
        self.text.push('\n');
    }

    /// Pieces with two spaces between them, without the empty ones.
    fn row(&mut self, depth: usize, pieces: &[&str]) {
        let pieces: Vec<&str> = pieces.iter().copied().filter(|piece| !piece.is_empty()).collect();
        self.line(depth, &pieces.join("  "));
    }

    fn done(self) -> String {
        self.text
    }
}

fn deck(text: &mut Lines, deck: &Deck) {
    text.line(0, &deck.title);
    text.row(0, &[&deck.frame.classification, &deck.frame.as_of, &deck.frame.presenter]);
    for slide in &deck.slides {
        text.blank();
        page(text, slide);
    }
}

fn page(text: &mut Lines, slide: &Slide) {
    let chip = slide.chip.as_ref().map(|chip| format!("[{}]", chip.text)).unwrap_or_default();
    text.row(0, &[&slide.name, &slide.question, &chip]);
    text.line(0, &slide.headline.text());
    for other in [&slide.first_headline, &slide.next_headline].into_iter().flatten() {
        text.line(0, &format!("({})", other.text()));
    }
    body(text, &slide.body);
    for placeholder in &slide.missing {
        text.line(1, &gap(placeholder));
    }
}

fn body(text: &mut Lines, body: &Body) {
    match body {
        Body::Bottom(bottom) => {
            for figure in &bottom.figures {
                text.line(1, &slot(figure, big));
            }
            for reason in &bottom.reasons {
                text.row(1, &[&bottom.reasons_title, &reason.name, &slot(&reason.text, Phrase::text)]);
            }
            if let Some(ask) = &bottom.ask {
                text.line(1, &slot(ask, |ask| row(&[&ask.label, &ask.text.text()])));
            }
        }
        Body::Impact(impact) => impact_lines(text, impact),
        Body::Cause(cause) => cause_lines(text, cause),
        Body::Fix(fix) => {
            for lane in &fix.lanes {
                text.row(1, &[&lane.name, &lane.count]);
                if lane.actions.is_empty() {
                    text.line(2, &lane.nothing);
                }
                lane.actions.iter().for_each(|action| action_line(text, 2, action));
            }
            if let Some(contingency) = &fix.contingency {
                text.line(1, &slot(contingency, |c| row(&[&c.title, &c.decides.text(), &flat(&c.plan)])));
            }
        }
        Body::Risk(risk) => risk_lines(text, risk),
        Body::Ask(ask) => ask_lines(text, ask),
        Body::Timeline(events) => {
            for event in events {
                text.row(1, &[&event.day, &event.time, &event.moment, &event.what.text()]);
            }
        }
        Body::Actions(actions) => {
            for entry in actions {
                text.line(1, &entry.lane);
                action_line(text, 2, &entry.action);
            }
        }
        Body::Terms(terms) => {
            for term in terms {
                text.row(1, &[&term.word.text(), &term.plain.text()]);
            }
        }
    }
}

fn impact_lines(text: &mut Lines, impact: &crate::Impact) {
    for figure in &impact.figures {
        text.line(1, &slot(figure, big));
    }
    if let Some(range) = &impact.range {
        text.row(1, &["├─┤", &range.label]);
        text.line(2, &range.alt);
    }
    if let Some(share) = &impact.share {
        text.row(1, &["█░", &share.part, &share.rest, &share.whole]);
        text.line(2, &share.alt);
    }
    match &impact.chart {
        Some(Chart::Series(series)) => series_lines(text, series),
        Some(Chart::Pairs { title, before, during, bars, alt }) => {
            text.row(1, &["▌▌", title, before, during]);
            for bar in bars {
                text.row(2, &[&bar.what.text(), &bar.before_text, &bar.during_text]);
            }
            text.line(2, alt);
        }
        None => {}
    }
    for labelled in &impact.words {
        text.row(1, &[&labelled.label, &flat(&labelled.text)]);
    }
}

fn series_lines(text: &mut Lines, series: &SeriesChart) {
    text.row(1, &["∿", &series.title, &series.when, &series.label, &series.usual_label]);
    let gap = series.gap_label.as_ref().map(Phrase::text).unwrap_or_default();
    let moments: Vec<String> = series.moments.iter().map(|moment| format!("{} {}", moment.name, moment.time)).collect();
    text.row(2, &[&format!("({})", series.points.len()), &gap, &moments.join(", ")]);
    text.line(2, &series.alt);
}

fn cause_lines(text: &mut Lines, cause: &crate::Cause) {
    if let Some(explanation) = &cause.explanation {
        text.line(1, &explanation.text());
    }
    for link in &cause.chain {
        let mark = if link.effect { "=>" } else { "->" };
        text.row(1, &[mark, &link.label, &slot(&link.text, Phrase::text)]);
    }
    if let Some(safeguards) = &cause.safeguards {
        text.line(1, &cause.safeguards_title);
        text.line(2, &slot(safeguards, Passage::text));
    }
    if !cause.unknowns.is_empty() {
        text.line(1, &cause.unknowns_title);
    }
    for unknown in &cause.unknowns {
        text.row(2, &[&unknown.question.text(), &maybe(unknown.owner.as_ref()), &maybe(unknown.due.as_ref())]);
    }
    text.line(1, &cause.alt);
}

fn action_line(text: &mut Lines, depth: usize, action: &Action) {
    text.line(depth, &action.text.text());
    let when = maybe(action.when.as_ref());
    let state = [action.status.as_str(), &when].join(" ");
    text.row(depth + 1, &[state.trim_end(), &maybe(action.owner.as_ref())]);
    if let Some(effect) = &action.side_effect {
        text.line(depth + 1, &effect.text());
    }
}

fn risk_lines(text: &mut Lines, risk: &crate::Risk) {
    for (place, risk) in risk.risks.iter().enumerate() {
        text.row(1, &[&format!("{}", place + 1), &risk.what.text(), &rating(risk)]);
        text.row(2, &[&risk.response, &risk.measure.text(), &maybe(risk.owner.as_ref())]);
    }
    match &risk.repeat {
        Some(Slot::Filled(repeat)) => {
            text.line(1, &repeat.title);
            for point in [&repeat.now, &repeat.after].into_iter().flatten() {
                text.row(2, &[&point.label, &point.word, &point.detail]);
            }
            text.line(2, &repeat.alt);
        }
        Some(Slot::Missing(placeholder)) => text.line(1, &gap(placeholder)),
        None => {}
    }
    if let Some(nothing) = &risk.if_nothing {
        text.row(1, &[&risk.if_nothing_title, &slot(nothing, flat)]);
    }
    text.line(1, &risk.alt);
}

fn rating(risk: &RiskRow) -> String {
    match (risk.likelihood, risk.severity) {
        (Some(likelihood), Some(severity)) => format!("({likelihood} × {severity})"),
        _ => String::new(),
    }
}

fn ask_lines(text: &mut Lines, ask: &crate::Ask) {
    for (place, request) in ask.requests.iter().enumerate() {
        text.row(1, &[&format!("{}", place + 1), &request.what.text(), &ask.by_label, &maybe(request.by.as_ref())]);
        text.line(2, &request.detail.text());
    }
    if let Some(nothing) = &ask.nothing {
        text.line(1, &slot(nothing, |nothing| row(&[&nothing.label, &flat(&nothing.text)])));
    }
    if let Some(rhythm) = &ask.rhythm {
        text.row(1, &[&ask.rhythm_title, &slot(rhythm, Phrase::text)]);
    }
    if !ask.dates.is_empty() {
        text.line(1, &ask.dates_title);
    }
    for date in &ask.dates {
        let mark = if date.outside {
            "◆"
        } else if date.next {
            "●"
        } else {
            "○"
        };
        text.row(2, &[mark, &date.name, &date.when]);
    }
    text.line(1, &ask.alt);
}

fn notes(text: &mut Lines, notes: &NotesBook) {
    text.blank();
    text.row(0, &[&notes.heading, &notes.copy]);
    for slide in &notes.slides {
        text.blank();
        slide_notes(text, notes, slide);
    }
    text.blank();
    text.line(0, &notes.titles.questions);
    notes.questions.iter().for_each(|qa| question(text, qa));
    if !notes.background.is_empty() {
        text.blank();
        text.line(0, &notes.titles.background);
        text.line(1, &notes.background.text());
    }
}

fn slide_notes(text: &mut Lines, notes: &NotesBook, slide: &SlideNotes) {
    let titles = &notes.titles;
    text.row(0, &[&slide.name, &slide.question, &slide.minutes.text, &slide.minutes.span_text]);
    text.row(0, &[&titles.say]);
    for point in &slide.say {
        text.line(1, &flat(point));
    }
    if !slide.asked.is_empty() {
        text.line(0, &titles.asked);
    }
    slide.asked.iter().for_each(|qa| question(text, qa));
    if !slide.terms.is_empty() {
        text.line(0, &titles.terms);
    }
    for term in &slide.terms {
        text.row(1, &[&term.word, &term.text.text()]);
    }
    if !slide.figures.is_empty() {
        text.line(0, &titles.figures);
    }
    for figure in &slide.figures {
        text.row(1, &[&figure.value, &figure.text.text()]);
    }
    if !slide.bridge.is_empty() {
        text.row(0, &[&titles.bridge, &slide.bridge]);
    }
}

fn question(text: &mut Lines, qa: &Qa) {
    text.line(1, &qa.question.text());
    let mark = if qa.missing { "? " } else { "" };
    text.line(2, &format!("{mark}{}", flat(&qa.answer)));
}

/// A passage as one line.
fn flat(passage: &Passage) -> String {
    let lines: Vec<String> = passage
        .blocks
        .iter()
        .map(|block| {
            let words: String = block.spans.iter().map(|span| span.text.as_str()).collect();
            block.marker.as_ref().map_or(words.clone(), |marker| format!("{marker} {words}"))
        })
        .collect();
    lines.join(" / ")
}

fn big(figure: &Figure) -> String {
    let parts: Vec<&str> = figure.parts.iter().map(|part| part.text.as_str()).collect();
    row(&[&parts.join(" "), &figure.caption.text(), &figure.basis, &figure.detail])
}

fn row(pieces: &[&str]) -> String {
    let pieces: Vec<&str> = pieces.iter().copied().filter(|piece| !piece.is_empty()).collect();
    pieces.join("  ")
}

fn slot<T>(slot: &Slot<T>, told: impl Fn(&T) -> String) -> String {
    match slot {
        Slot::Filled(value) => told(value),
        Slot::Missing(placeholder) => gap(placeholder),
    }
}

fn maybe(value: Option<&Slot<Phrase>>) -> String {
    value.map(|value| slot(value, Phrase::text)).unwrap_or_default()
}

fn gap(placeholder: &Placeholder) -> String {
    format!("[{} – {}]", placeholder.what, placeholder.question)
}
