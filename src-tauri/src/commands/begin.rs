//! From the start screen to a brief that is open, and back.

use brief_session::message::{Opened, StartScreen};
use brief_session::{Error, Start, decode};
use tauri::{AppHandle, Manager};

use super::{Answer, ask};
use crate::dialogs::{Pick, pick};
use crate::shell::Shell;

#[tauri::command(async)]
pub(super) fn start(app: AppHandle) -> Answer<StartScreen> {
    let problem = app.state::<Shell>().problem();
    ask(&app, move |session| Ok(StartScreen { problem, ..session.start() }))
}

#[tauri::command(async)]
pub(super) fn new_brief(app: AppHandle, example: bool) -> Answer<Opened> {
    ask(&app, move |session| session.begin(if example { Start::Example } else { Start::Empty }))
}

#[tauri::command(async)]
pub(super) fn open_pick(app: AppHandle) -> Answer<Option<Opened>> {
    let Some(path) = pick(&app, &Pick::Brief) else { return Ok(None) };
    ask(&app, move |session| session.open(&path).map(Some))
}

#[tauri::command(async)]
pub(super) fn open_recent(app: AppHandle, id: String) -> Answer<Opened> {
    ask(&app, move |session| session.open_recent(&id))
}

#[tauri::command(async)]
pub(super) fn forget_recent(app: AppHandle, id: String) -> Answer<()> {
    ask(&app, move |session| {
        session.forget_recent(&id);
        Ok(())
    })
}

#[tauri::command(async)]
pub(super) fn open_sample(app: AppHandle, id: String) -> Answer<Opened> {
    ask(&app, move |session| session.open_sample(&id))
}

#[tauri::command(async)]
pub(super) fn open_dropped(app: AppHandle, name: String, bytes: String) -> Answer<Opened> {
    ask(&app, move |session| session.open_copy(&name, &decode(&name, &bytes)?))
}

#[tauri::command(async)]
pub(super) fn open_waiting(app: AppHandle, discard: bool) -> Answer<Opened> {
    let shell = app.state::<Shell>();
    let file = shell.file();
    let opened = ask(&app, move |session| {
        let file = file.ok_or(Error::Nothing)?;
        session.close(discard)?;
        session.open(&file)
    })?;
    // It waits on while the person has not decided, or has put right what kept it from being opened.
    shell.forget_file();
    Ok(opened)
}

#[tauri::command(async)]
pub(super) fn recover(app: AppHandle, id: String) -> Answer<Opened> {
    ask(&app, move |session| session.recover(&id))
}

#[tauri::command(async)]
pub(super) fn discard(app: AppHandle, id: String) -> Answer<()> {
    ask(&app, move |session| session.discard(&id))
}

#[tauri::command(async)]
pub(super) fn close(app: AppHandle, discard: bool) -> Answer<()> {
    ask(&app, move |session| session.close(discard))
}
