//! The chain of briefings: the next one begun, an earlier one looked at.

use brief_session::message::{Earlier, Opened};
use tauri::AppHandle;

use super::{Answer, ask};

#[tauri::command(async)]
pub(super) fn next_update(app: AppHandle, discard: bool) -> Answer<Opened> {
    ask(&app, move |session| session.next_update(discard))
}

#[tauri::command(async)]
pub(super) fn next_from_recent(app: AppHandle, id: String) -> Answer<Opened> {
    ask(&app, move |session| session.next_from_recent(&id))
}

#[tauri::command(async)]
pub(super) fn earlier(app: AppHandle, number: usize) -> Answer<Earlier> {
    ask(&app, move |session| session.earlier(number))
}
