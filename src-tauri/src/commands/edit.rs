//! Editing the brief that is open.

use brief_session::decode;
use brief_session::message::{Edit, Review, Stepped};
use tauri::AppHandle;

use super::{Answer, ask};
use crate::dialogs::{Pick, pick};

#[tauri::command(async)]
pub(super) fn edit(app: AppHandle, edits: Vec<Edit>, group: Option<String>) -> Answer<Review> {
    ask(&app, move |session| session.edit(&edits, group.as_deref()))
}

#[tauri::command(async)]
pub(super) fn undo(app: AppHandle) -> Answer<Option<Stepped>> {
    ask(&app, brief_session::Session::undo)
}

#[tauri::command(async)]
pub(super) fn redo(app: AppHandle) -> Answer<Option<Stepped>> {
    ask(&app, brief_session::Session::redo)
}

#[tauri::command(async)]
pub(super) fn review(app: AppHandle, fresh: bool) -> Answer<Review> {
    ask(&app, move |session| session.refresh(fresh))
}

#[tauri::command(async)]
pub(super) fn pick_logo(app: AppHandle) -> Answer<Option<Stepped>> {
    let Some(path) = pick(&app, &Pick::Logo) else { return Ok(None) };
    ask(&app, move |session| session.take_logo(&path).map(Some))
}

#[tauri::command(async)]
pub(super) fn set_logo(app: AppHandle, name: String, bytes: String) -> Answer<Stepped> {
    ask(&app, move |session| session.set_logo(&name, &decode(&name, &bytes)?))
}
