//! Bringing in a report, and the review of what was read in it.

use brief_session::decode;
use brief_session::message::{ChangedValue, ImportReview, Opened};
use tauri::AppHandle;

use super::{Answer, ask};
use crate::dialogs::{Pick, pick};

#[tauri::command(async)]
pub(super) fn import_pick(app: AppHandle) -> Answer<Option<ImportReview>> {
    let Some(path) = pick(&app, &Pick::Report) else { return Ok(None) };
    ask(&app, move |session| session.review_report(&path).map(Some))
}

#[tauri::command(async)]
pub(super) fn import_dropped(app: AppHandle, name: String, bytes: String) -> Answer<ImportReview> {
    ask(&app, move |session| session.review_report_bytes(&name, decode(&name, &bytes)?))
}

#[tauri::command(async)]
pub(super) fn import_change(app: AppHandle, id: String, text: String) -> Answer<ChangedValue> {
    ask(&app, move |session| session.change_report(&id, &text))
}

#[tauri::command(async)]
pub(super) fn import_pasted(app: AppHandle, text: String, html: String) -> Answer<ImportReview> {
    ask(&app, move |session| session.review_pasted(&text, &html))
}

#[tauri::command(async)]
pub(super) fn import_answer(app: AppHandle, about: String, text: String) -> Answer<ChangedValue> {
    ask(&app, move |session| session.answer_report(&about, &text))
}

#[tauri::command(async)]
pub(super) fn import_choose(app: AppHandle, id: String, choice: String) -> Answer<ChangedValue> {
    ask(&app, move |session| session.choose_report(&id, &choice))
}

#[tauri::command(async)]
pub(super) fn import_take(app: AppHandle, ids: Vec<String>) -> Answer<Opened> {
    ask(&app, move |session| session.take_report(&ids))
}
