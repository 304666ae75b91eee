//! Questions with their answers, as a table whose rows stay whole.

use brief_scene::{Role, Scope};
use brief_story::Qa;

use super::sheet::{KEPT, Sheet};
use crate::column::{Column, Setting};
use crate::desk::{At, Desk, Tag};
use crate::r#type::{Face, Wrap};

/// The width of a question, and where its answer begins.
const QUESTION: f32 = 160.0;
const ANSWER: f32 = 180.0;

/// A question that is higher than this stands above its answer and not beside it.
const TALL: f32 = 240.0;

/// The height of the first row, which a heading wants below it.
pub(super) fn first_row(desk: &mut Desk<'_>, questions: &[Qa], sheet: &Sheet<'_>) -> f32 {
    questions.first().map_or(0.0, |qa| row_height(desk, qa, sheet).min(KEPT))
}

fn row_height(desk: &mut Desk<'_>, qa: &Qa, sheet: &Sheet<'_>) -> f32 {
    let text = sheet.measure.text;
    let question = desk.set(&qa.question.spans, text.face(Face::Text600), Wrap::Balanced(QUESTION)).height();
    let width = desk.grid.width() - ANSWER;
    let answer = Column::set(desk, &qa.answer, Setting::new(text, width)).height();
    question.max(answer) + 2.0 * sheet.measure.padding
}

/// Places all questions, on as many sheets as it takes.
pub(super) fn place(desk: &mut Desk<'_>, questions: &[Qa], sheet: &mut Sheet<'_>) {
    let (left, right, rule) = (desk.grid.left, desk.grid.right(), desk.theme.rule);
    desk.open(Role::Table);
    for qa in questions {
        let height = row_height(desk, qa, sheet);
        // A row that is high enough to leave a hole is split instead.
        let room = sheet.end(desk) - sheet.y;
        if height.min(KEPT) > room {
            desk.close();
            sheet.turn_within(desk);
            desk.open(Role::Table);
        }
        desk.rule((left, right), sheet.y, (0.75, rule));
        sheet.y += sheet.measure.padding;
        place_row(desk, qa, sheet);
        sheet.y += sheet.measure.padding;
    }
    desk.close();
    sheet.y += 6.0;
}

fn place_row(desk: &mut Desk<'_>, qa: &Qa, sheet: &mut Sheet<'_>) {
    let (left, right, theme) = (desk.grid.left, desk.grid.right(), desk.theme);
    let text = sheet.measure.text;
    let strong = text.face(Face::Text600);
    let question = desk.set(&qa.question.spans, strong, Wrap::Balanced(QUESTION));
    if question.height() > TALL {
        desk.close();
        let column = Column::phrase(desk, &qa.question, Setting::new(strong, right - left));
        sheet.flow(desk, column, left);
        let column = Column::set(desk, &qa.answer, Setting::new(text, right - left));
        sheet.flow(desk, column, left);
        desk.open(Role::Table);
        return;
    }
    let answer = Column::set(desk, &qa.answer, Setting::new(text, right - left - ANSWER));
    desk.open(Role::Row);
    let tag = desk.tag(Role::HeaderCell(Scope::Row), &qa.question.field);
    desk.place(&question, At::left(left, sheet.y), theme.ink, &tag);
    desk.open(Role::Cell);
    let ink = if qa.missing { theme.ink3 } else { theme.ink };
    let start = sheet.y;
    let turned = sheet.flow_beside(desk, answer, (left + ANSWER, ink), |desk, y| {
        desk.place(&question, At::left(left, y), theme.ink3, &Tag::default());
    });
    desk.close();
    desk.close();
    sheet.y = sheet.y.max(turned.unwrap_or(start) + question.height());
}
