//! Saving the brief that is open.

use brief_session::message::{Opened, SaveState};
use tauri::{AppHandle, Manager};

use super::{Answer, ask};
use crate::dialogs::{Pick, pick};
use crate::shell::Shell;

/// Saves; a brief without a file asks for one, and stays as it is if the person cancels.
#[tauri::command(async)]
pub(super) fn save(app: AppHandle) -> Answer<SaveState> {
    let has_file = app.state::<Shell>().with(|session| session.has_file());
    if has_file {
        return ask(&app, move |session| session.save(false));
    }
    match save_as(app.clone())? {
        Some(saved) => Ok(saved),
        None => ask(&app, move |session| session.save_state()),
    }
}

#[tauri::command(async)]
pub(super) fn save_as(app: AppHandle) -> Answer<Option<SaveState>> {
    let name = app.state::<Shell>().with(|session| session.file_name());
    let Some(path) = pick(&app, &Pick::SaveAs(&name)) else { return Ok(None) };
    ask(&app, move |session| session.save_as(&path).map(Some))
}

#[tauri::command(async)]
pub(super) fn save_over(app: AppHandle) -> Answer<SaveState> {
    ask(&app, move |session| session.save(true))
}

#[tauri::command(async)]
pub(super) fn reload(app: AppHandle) -> Answer<Opened> {
    ask(&app, brief_session::Session::reload)
}
