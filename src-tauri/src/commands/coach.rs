//! What the coach tells when it is asked, and the company's own words.

use brief_session::message::{RuleView, Settings};
use tauri::{AppHandle, Manager};

use super::{Answer, ask};
use crate::dialogs::{Pick, pick};
use crate::shell::Shell;

#[tauri::command(async)]
pub(super) fn rules() -> Vec<RuleView> {
    brief_session::rules()
}

#[tauri::command(async)]
pub(super) fn suggest(app: AppHandle, word: String) -> Answer<Vec<String>> {
    ask(&app, move |session| session.suggest(&word))
}

#[tauri::command(async)]
pub(super) fn pick_own_words(app: AppHandle) -> Answer<Option<Settings>> {
    let Some(path) = pick(&app, &Pick::OwnWords) else { return Ok(None) };
    ask(&app, move |session| session.choose_own_words(&path).map(Some))
}

#[tauri::command(async)]
pub(super) fn begin_own_words(app: AppHandle) -> Answer<Option<Settings>> {
    let Some(path) = pick(&app, &Pick::NewOwnWords) else { return Ok(None) };
    ask(&app, move |session| session.begin_own_words(&path).map(Some))
}

#[tauri::command(async)]
pub(super) fn drop_own_words(app: AppHandle) -> Settings {
    app.state::<Shell>().with(brief_session::Session::drop_own_words)
}
