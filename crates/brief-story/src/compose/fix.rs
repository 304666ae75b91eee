//! The fix: what is done now, next and for good, and what if it fails.

use brief_model::{ActionStatus, Horizon, Moment};

use crate::compose::{Teller, bottom, titled};
use crate::language::english::{Lasting, Plan};
use crate::{Action, Body, Contingency, Field, Fix, Lane, Mark, Phrase, Slide, SlideKey, Slot, Span};

pub(super) fn slide(teller: &Teller<'_>) -> Option<Slide> {
    let words = teller.words();
    let own = teller.own_headline(&teller.brief.fix.headline, "fix.headline");
    let lanes = lanes(teller);
    let lack = if may_come_back(teller) { words.missing.comes_back } else { words.missing.contingency };
    let contingency = teller.slot(contingency(teller), lack, "fix.contingency.plan");
    let planned = lanes.iter().any(|lane| !lane.actions.is_empty());
    if !planned && contingency.is_none() && own.is_none() {
        return None;
    }
    let headline = own.unwrap_or_else(|| headline(teller));
    let mut slide = titled(teller, SlideKey::Fix, headline, Body::Fix(Fix { lanes, contingency }));
    slide.next_headline = next_headline(teller);
    if !planned {
        slide.missing.extend(teller.placeholder(words.missing.actions, "fix.actions"));
    }
    Some(slide)
}

/// The actions that say what they are, with their places in the brief.
pub(crate) fn actions<'t>(teller: &'t Teller<'_>) -> impl Iterator<Item = (usize, &'t brief_model::Action)> {
    teller.brief.fix.actions.iter().enumerate().filter(|(_, action)| !action.what.is_empty())
}

/// The lane in which an action stands: 0 now, 1 next, 2 lasting.
pub(crate) const fn lane(horizon: Horizon) -> usize {
    match horizon {
        Horizon::Contain => 0,
        Horizon::Workaround => 1,
        Horizon::Permanent | Horizon::Prevent => 2,
    }
}

fn headline(teller: &Teller<'_>) -> Phrase {
    let all = actions(teller);
    let plan = all.fold(Plan { count: 0, done: 0 }, |plan, (_, action)| Plan {
        count: plan.count + 1,
        done: plan.done + usize::from(action.status == ActionStatus::Done),
    });
    let text = teller.voice.fix_headline(bottom::status(teller), &lasting(teller), plan);
    teller.composed(&text, "fix.actions")
}

/// The message of further pages, on which the lasting actions stand: how many they are and when the last one is due.
fn next_headline(teller: &Teller<'_>) -> Option<Phrase> {
    let open: Vec<_> = actions(teller).map(|(_, action)| action).filter(|a| a.status != ActionStatus::Done).collect();
    let lasting: Vec<_> = open.iter().copied().filter(|action| lane(action.horizon) == 2).collect();
    let (there, all_lasting) = if lasting.is_empty() { (open, false) } else { (lasting, true) };
    let last = there.iter().filter_map(|action| action.due).max();
    let last = last.map(|due| teller.calendar.day(due)).unwrap_or_default();
    let text = teller.voice.further_actions(there.len(), all_lasting, &last);
    (!there.is_empty()).then(|| teller.composed(&text, "fix.actions"))
}

/// The actions that are the lasting fix: the permanent ones, or those that prevent the like where there are none.
fn lasting_actions<'t>(teller: &'t Teller<'_>) -> Vec<&'t brief_model::Action> {
    let of = |horizon: Horizon| -> Vec<&'t brief_model::Action> {
        actions(teller).map(|(_, action)| action).filter(|action| action.horizon == horizon).collect()
    };
    let permanent = of(Horizon::Permanent);
    if permanent.is_empty() { of(Horizon::Prevent) } else { permanent }
}

/// Whether an action is, or belongs to, the lasting fix.
pub(crate) fn is_lasting_fix(teller: &Teller<'_>, action: &brief_model::Action) -> bool {
    lasting_actions(teller).into_iter().any(|lasting| std::ptr::eq(lasting, action))
}

/// When the lasting fix is due: the latest date of its actions that are not done.
pub(crate) fn lasting_due(teller: &Teller<'_>) -> Option<Moment> {
    let open = lasting_actions(teller).into_iter().filter(|action| action.status != ActionStatus::Done);
    open.filter_map(|action| action.due).max()
}

/// How the lasting fix stands.
pub(crate) fn lasting(teller: &Teller<'_>) -> Lasting {
    let actions = lasting_actions(teller);
    if actions.is_empty() {
        return Lasting::Missing;
    }
    if actions.iter().all(|action| action.status == ActionStatus::Done) {
        return Lasting::Done;
    }
    let Some(due) = lasting_due(teller) else { return Lasting::Undated };
    let by = teller.calendar.day(due);
    if teller.calendar.is_past(due) {
        return Lasting::Late(by);
    }
    let outside = teller.brief.ask.milestones.iter().filter(|milestone| milestone.outside && milestone.at > due);
    let before = outside.min_by_key(|milestone| milestone.at).map(|milestone| teller.label(&milestone.what));
    Lasting::Due { by, before: before.unwrap_or_default() }
}

fn lanes(teller: &Teller<'_>) -> Vec<Lane> {
    let words = teller.words();
    let mut lanes: Vec<Lane> = words
        .lanes
        .iter()
        .map(|name| Lane {
            name: (*name).to_owned(),
            count: String::new(),
            nothing: words.nothing_planned.to_owned(),
            actions: Vec::new(),
        })
        .collect();
    for (index, action) in in_order(teller) {
        lanes[lane(action.horizon)].actions.push(told(teller, index, action));
    }
    for lane in &mut lanes {
        let done = lane.actions.iter().filter(|action| action.done).count();
        lane.count = teller.voice.lane_count(lane.actions.len(), done);
    }
    // Where the first fix has worked and a lasting one is planned, an empty lane between them lacks nothing.
    if may_come_back(teller)
        && let [now, next, lasting] = lanes.as_mut_slice()
        && !now.actions.is_empty()
        && !lasting.actions.is_empty()
    {
        words.nothing_between.clone_into(&mut next.nothing);
    }
    lanes
}

/// The actions by how far they are, and then by their dates; what has no date comes last.
pub(crate) fn in_order<'t>(teller: &'t Teller<'_>) -> Vec<(usize, &'t brief_model::Action)> {
    let mut all: Vec<_> = actions(teller).collect();
    all.sort_by_key(|(_, action)| {
        let done = action.status == ActionStatus::Done;
        let when = if done { action.done_at.or(action.due) } else { action.due.or(action.until) };
        (std::cmp::Reverse(action.status), when.is_none(), when)
    });
    all
}

/// An action with the time of its date, for which the slide has no room.
pub(crate) fn told_in_full(teller: &Teller<'_>, index: usize, action: &brief_model::Action) -> Action {
    let mut told = told(teller, index, action);
    let late = is_late(teller, action);
    let (voice, calendar) = (teller.voice, &teller.calendar);
    let due = action.due.filter(|_| !told.done && action.until.is_none()).map(|due| {
        let date = calendar.promise(due);
        if late { voice.was_due(&date) } else { voice.due(&date) }
    });
    let until = action.until.filter(|_| !told.done).map(|until| voice.until(&calendar.promise(until)));
    if let (Some(text), Some(Slot::Filled(when))) = (until.or(due), &mut told.when) {
        *when = Phrase::plain(text, &when.field);
    }
    told
}

/// An action as it is told.
pub(crate) fn told(teller: &Teller<'_>, index: usize, action: &brief_model::Action) -> Action {
    let words = teller.words();
    let field = format!("fix.actions[{index}]");
    let late = is_late(teller, action);
    let (mark, word) = match action.status {
        ActionStatus::Done => (Mark::Done, words.done),
        _ if late => (Mark::Late, words.late),
        ActionStatus::Started => (Mark::Started, words.started),
        ActionStatus::Planned => (Mark::Planned, words.planned),
    };
    let done = action.status == ActionStatus::Done;
    let (when, when_short, when_field) = when(teller, action, &field);
    let when = when.map(|when| Phrase::plain(when, &when_field));
    let when = if done { when.map(Slot::Filled) } else { teller.slot(when, words.missing.date, when_field) };
    let owner = teller.some_label(&action.owner, format!("{field}.owner"));
    Action {
        mark,
        text: teller.phrase(&action.what, format!("{field}.what")),
        status: if done || when.is_none() { word.to_owned() } else { teller.voice.before_date(word) },
        when,
        when_short,
        owner: teller.slot(owner, words.missing.owner, format!("{field}.owner")),
        side_effect: side_effect(teller, action, &field),
        done,
    }
}

/// Whether an action was due and is not done.
pub(crate) fn is_late(teller: &Teller<'_>, action: &brief_model::Action) -> bool {
    action.status != ActionStatus::Done
        && action.until.is_none()
        && action.due.is_some_and(|due| teller.calendar.is_past(due))
}

/// The date of an action in full and short, and the field that holds it. A due date shows its time on its own day only.
fn when(teller: &Teller<'_>, action: &brief_model::Action, field: &str) -> (Option<String>, String, Field) {
    let calendar = &teller.calendar;
    let voice = teller.voice;
    if action.status == ActionStatus::Done {
        let done = action.done_at;
        // What was done may last until a day to come.
        let until =
            action.until.filter(|until| !calendar.is_past(*until)).map(|until| voice.until(&calendar.day(until)));
        let told = |date: Option<String>| match (date, &until) {
            (Some(date), Some(until)) => Some(format!("{date}, {until}")),
            (date, until) => date.or_else(|| until.clone()),
        };
        let short = told(done.map(|at| calendar.day(at))).unwrap_or_default();
        return (told(done.map(|at| calendar.promise(at))), short, format!("{field}.done_at").into());
    }
    if let Some(until) = action.until {
        let text = voice.until(&calendar.day(until));
        return (Some(text.clone()), text, format!("{field}.until").into());
    }
    let due_field = format!("{field}.due").into();
    let Some(due) = action.due else { return (None, String::new(), due_field) };
    let write = |date: &str| if is_late(teller, action) { voice.was_due(date) } else { voice.due(date) };
    let short = write(&calendar.day(due));
    let full = if calendar.days_ahead(due) == 0 { write(&calendar.promise(due)) } else { short.clone() };
    (Some(full), short, due_field)
}

fn side_effect(teller: &Teller<'_>, action: &brief_model::Action, field: &str) -> Option<Phrase> {
    let mut effect = teller.some_phrase(&action.side_effect, format!("{field}.side_effect"))?;
    effect.spans.insert(0, Span { text: teller.voice.side_effect_label().to_owned(), ..Span::default() });
    Some(effect)
}

/// Whether the first fix has worked, so that the second plan is one for the case that it comes back.
pub(crate) fn may_come_back(teller: &Teller<'_>) -> bool {
    teller.brief.first_fix_worked()
}

pub(crate) fn contingency(teller: &Teller<'_>) -> Option<Contingency> {
    let contingency = &teller.brief.fix.contingency;
    let plan = teller.passage(&contingency.plan, "fix.contingency.plan")?;
    let field = "fix.contingency.decides".into();
    let who = teller.label(&contingency.decides);
    let decides = if who.is_empty() { String::new() } else { teller.voice.decides(&who) };
    Some(Contingency {
        title: teller.voice.contingency(may_come_back(teller)).to_owned(),
        decides: if decides.is_empty() { Phrase { spans: Vec::new(), field } } else { Phrase::plain(decides, &field) },
        plan,
    })
}
