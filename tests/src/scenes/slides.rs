//! A deck as it usually looks: headlines, figures, a chart, a list with marks, a table.

use brief_scene::{Color, NodeId, Path, Point, Rect, Role, Scene, Scope, Target};

use super::canvas::{Canvas, Place};
use super::studio::Face;

const INK3: u32 = 0x58_646C;
const ACCENT: u32 = 0x0B_5A7A;
const RULE: u32 = 0xD3_D9DD;

const fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// A deck of `count` slides of 960 × 540 points, three kinds in turn.
#[must_use]
pub fn slides(count: usize) -> Scene {
    let mut canvas = Canvas::default();
    for number in 1..=count {
        let section = canvas.node(Role::Section, None);
        match number % 3 {
            1 => impact(&mut canvas, section, number),
            2 => fix(&mut canvas, section, number),
            _ => risk(&mut canvas, section, number),
        }
        footer(&mut canvas, number, count);
    }
    canvas.finish("Checkout outage of 16 November: briefing")
}

fn head(canvas: &mut Canvas, section: NodeId, number: usize, (name, question, headline): (&str, &str, &str)) {
    canvas.page(960.0, 540.0, &number.to_string(), Some(name));
    let place = canvas.place(Role::Paragraph, section, "situation.title");
    let end = canvas.colored(Face::SemiBold, 14.0, at(48.0, 50.0), name, (Color::hex(ACCENT), &place));
    canvas.colored(Face::Regular, 14.0, at(end + 9.0, 50.0), question, (Color::hex(INK3), &place));
    let place = canvas.place(Role::Heading(1), section, "impact.headline");
    for (line, text) in headline.split('\n').enumerate() {
        canvas.text(Face::Display, 28.0, at(48.0, 93.0 + 35.0 * line as f32), text, &place);
    }
}

fn footer(canvas: &mut Canvas, number: usize, count: usize) {
    let furniture = Place::default();
    canvas.stroke(Path::line(at(48.0, 500.0), at(912.0, 500.0)), (RULE, 0.75), None, &furniture);
    canvas.text(Face::SemiBold, 12.0, at(48.0, 519.0), "Internal", &furniture);
    canvas.text(Face::Regular, 12.0, at(860.0, 519.0), &format!("{number} of {count}"), &furniture);
}

fn impact(canvas: &mut Canvas, section: NodeId, number: usize) {
    let headline = "15% of shoppers could not pay for 2 h 10 min;\nabout £260,000 of sales were lost";
    head(canvas, section, number, ("Impact", "How many, how much?", headline));
    let figures = [
        ("4,260", "orders that failed at the end", "Measured"),
        ("2 h 10 min", "from first failure to the fix", "Measured"),
        ("£260,000", "of sales not made at all", "Estimate"),
    ];
    for (row, (figure, caption, state)) in figures.into_iter().enumerate() {
        let top = 190.0 + 99.0 * row as f32;
        let place = canvas.place(Role::Paragraph, section, &format!("impact.facts[{row}]"));
        canvas.text(Face::Display, 40.0, at(47.0, top + 34.0), figure, &place);
        canvas.text(Face::Regular, 18.0, at(48.0, top + 58.0), caption, &place);
        let mark = canvas.node(Role::Span { alt: Some(state.to_owned()) }, place.node);
        let mark = Place { node: Some(mark), ..place.clone() };
        canvas.fill(Path::circle(at(52.0, top + 75.6), 4.0), INK3, &mark);
        canvas.text(Face::Regular, 12.0, at(62.0, top + 80.0), state, &place);
    }
    chart(canvas, section);
}

fn chart(canvas: &mut Canvas, section: NodeId) {
    let alt = "Orders per minute on 16 November: usually 210, from 12:05 to 14:15 about 30.".to_owned();
    let place = canvas.place(Role::Figure { alt }, section, "impact.series");
    canvas.fill(Path::rect(Rect::new(520.0, 190.0, 180.0, 250.0)), 0xF3_F5F6, &place);
    for step in 0..5 {
        let y = 440.0 - 55.0 * step as f32;
        canvas.stroke(Path::line(at(372.0, y), at(894.0, y)), (RULE, 0.5), None, &place);
        canvas.text(Face::Regular, 12.0, at(345.0, y + 4.0), &(step * 50).to_string(), &place);
    }
    canvas.stroke(Path::line(at(372.0, 209.0), at(894.0, 209.0)), (INK3, 1.25), Some((1.0, 4.0)), &place);
    let points: Vec<Point> = (0..60).map(|i| at(372.0 + 8.8 * i as f32, 440.0 - height(i))).collect();
    canvas.stroke(Path::polyline(&points), (ACCENT, 2.0), None, &place);
}

/// How high the line of orders stands above its axis at a step.
fn height(step: i32) -> f32 {
    let ripple = (step * 37 % 11) as f32;
    if (17..37).contains(&step) { 30.0 + ripple } else { 222.0 + ripple }
}

fn fix(canvas: &mut Canvas, section: NodeId, number: usize) {
    let headline = "Payments run again; two of three lasting fixes are under way";
    head(canvas, section, number, ("Fix", "What are you doing about it?", headline));
    let list = canvas.node(Role::List { numbered: false }, Some(section));
    let actions = [
        ("Rolled the configuration back at 14:15", "Done 16 Nov · Mara Fielding", "Done"),
        ("Configuration is checked by a second person", "Started, due 21 Nov · Ifeoma Okafor", "Started"),
        ("Automatic test of the payment path before release", "Planned, due 5 Dec · Jürgen Großmann", "Planned"),
    ];
    for (row, (what, who, state)) in actions.into_iter().enumerate() {
        let top = 156.0 + 70.0 * row as f32;
        let entry = canvas.node(Role::ListItem, Some(list));
        let field = format!("fix.actions[{row}]");
        let mark = canvas.place(Role::Label, entry, &field);
        let span = canvas.place(Role::Span { alt: Some(state.to_owned()) }, mark.node.unwrap_or(entry), &field);
        let body = canvas.place(Role::Body, entry, &field);
        canvas.text(Face::SemiBold, 18.0, at(73.0, top + 18.0), what, &body);
        canvas.text(Face::Regular, 14.0, at(73.0, top + 38.0), who, &body);
        canvas.stroke(Path::circle(at(56.0, top + 12.0), 6.75), (ACCENT, 1.5), None, &span);
        if row == 0 {
            canvas.fill(Path::circle(at(56.0, top + 12.0), 7.5), 0x13_663C, &span);
        } else if row == 1 {
            canvas.fill(Path::right_half_disc(at(56.0, top + 12.0), 4.9), ACCENT, &span);
        }
    }
    let place = canvas.place(Role::Paragraph, section, "fix.verification");
    let end = canvas.text(Face::Regular, 18.0, at(48.0, 420.0), "The official finding is on the ", &place);
    let link = canvas.place(Role::Link, place.node.unwrap_or(section), "fix.verification");
    let color = Color::hex(ACCENT);
    let stop = canvas.colored(Face::Regular, 18.0, at(end, 420.0), "status page", (color, &link));
    let area = Rect::new(end, 402.0, stop - end, 23.0);
    canvas.link(area, Target::Address("https://status.example.com/incidents/16".to_owned()), "Status page", &link);
    canvas.text(Face::Regular, 18.0, at(stop, 420.0), " of the shop.", &place);
}

fn risk(canvas: &mut Canvas, section: NodeId, number: usize) {
    let headline = "A repeat is unlikely now, and rare after 5 December";
    head(canvas, section, number, ("Risk", "Can it happen again?", headline));
    let table = canvas.node(Role::Table, Some(section));
    let rows = [
        ["Risk", "Response", "Owner"],
        ["Another unchecked configuration", "Reduce: second person, from 21 Nov", "Ifeoma Okafor"],
        ["Fraud rules lag behind after the restart", "Check: daily until 30 Nov", "Mara Fielding"],
        ["Customers do not come back", "Accept: voucher offered on 18 Nov", "Anaïs Lefèvre"],
    ];
    for (row, cells) in rows.into_iter().enumerate() {
        let line = canvas.node(Role::Row, Some(table));
        let y = 170.0 + 51.0 * row as f32;
        for (column, cell) in cells.into_iter().enumerate() {
            let role = if row == 0 { Role::HeaderCell(Scope::Column) } else { Role::Cell };
            let place = canvas.place(role, line, &format!("risk.risks[{row}]"));
            let face = if row == 0 { Face::SemiBold } else { Face::Regular };
            canvas.text(face, 16.0, at(48.0 + 330.0 * column as f32, y), cell, &place);
        }
        let rule = Path::line(at(48.0, y + 14.0), at(912.0, y + 14.0));
        canvas.stroke(rule, (RULE, 0.5), None, &Place::default());
    }
    let place = canvas.place(Role::Paragraph, section, "risk.recurrence");
    canvas.text(Face::Mono, 14.0, at(48.0, 440.0), "if retries > 3 => stop() /* fi, ffi, != */", &place);
}
