//! Rehearsing, and what goes out as files.

use brief_session::message::{ExportChoice, ExportPlan, Exported, FileKind, Proof, Script};
use brief_session::{Code, Password, Problem};
use tauri::{AppHandle, Manager};
use tauri_plugin_opener::OpenerExt;

use super::{Answer, ask};
use crate::dialogs::{Pick, pick};
use crate::shell::Shell;

#[tauri::command(async)]
pub(super) fn script(app: AppHandle) -> Answer<Script> {
    ask(&app, brief_session::Session::script)
}

#[tauri::command(async)]
pub(super) fn export_plan(app: AppHandle, choice: Option<ExportChoice>) -> Answer<ExportPlan> {
    ask(&app, move |session| session.export_plan(choice))
}

#[tauri::command(async)]
pub(super) fn export_proof(app: AppHandle, kind: FileKind, choice: ExportChoice) -> Answer<Proof> {
    ask(&app, move |session| session.proof(kind, choice))
}

#[tauri::command(async)]
pub(super) fn keep_out(app: AppHandle, words: String, out: bool) -> Answer<()> {
    ask(&app, move |session| session.keep_out(&words, out))
}

#[tauri::command(async)]
pub(super) fn pick_folder(app: AppHandle) -> Answer<Option<String>> {
    let usual = app.state::<Shell>().with(|session| session.usual_folder());
    let Some(folder) = pick(&app, &Pick::Folder(usual.as_deref())) else { return Ok(None) };
    ask(&app, move |session| Ok(Some(session.set_export_folder(folder))))
}

#[tauri::command(async)]
pub(super) fn export_files(
    app: AppHandle,
    choice: ExportChoice,
    password: Option<String>,
    overwrite: bool,
) -> Answer<Exported> {
    let password = password.as_deref().and_then(Password::new);
    ask(&app, move |session| session.export_files(choice, password, overwrite))
}

#[tauri::command(async)]
pub(super) fn show_in_folder(app: AppHandle, id: String) -> Answer<()> {
    let path = ask(&app, move |session| session.exported_path(&id).map(std::path::Path::to_owned))?;
    app.opener().reveal_item_in_dir(path).map_err(|error| no_program(&error))
}

#[tauri::command(async)]
pub(super) fn open_file(app: AppHandle, id: String) -> Answer<()> {
    let path = ask(&app, move |session| session.exported_path(&id).map(std::path::Path::to_owned))?;
    app.opener().open_path(path.to_string_lossy(), None::<&str>).map_err(|error| no_program(&error))
}

fn no_program(error: &tauri_plugin_opener::Error) -> Problem {
    Problem {
        code: Code::Other,
        message: format!("cannot open it from here: {error}"),
        hint: "open it from your files instead",
        place: None,
    }
}
