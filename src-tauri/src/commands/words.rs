//! Times, amounts and tables as people type them.

use brief_session::Unit;
use brief_session::message::{AmountText, LossAsk, MomentText, ReadAmount, ReadLoss, ReadTable, ReadTime, TableText};
use tauri::AppHandle;

use super::{Answer, ask};

#[tauri::command(async)]
pub(super) fn read_time(app: AppHandle, text: String, near: Option<String>, ahead: bool) -> Answer<ReadTime> {
    ask(&app, move |session| session.read_time(&MomentText { text, near, ahead }))
}

#[tauri::command(async)]
pub(super) fn show_times(app: AppHandle, moments: Vec<String>) -> Answer<Vec<String>> {
    ask(&app, move |session| session.show_times(&moments))
}

#[tauri::command(async)]
pub(super) fn read_amount(app: AppHandle, text: String, unit: Unit, currency: Option<String>) -> Answer<ReadAmount> {
    ask(&app, move |session| session.read_amount(&AmountText { text, unit, currency }))
}

#[tauri::command(async)]
pub(super) fn read_table(app: AppHandle, text: String, near: Option<String>) -> Answer<ReadTable> {
    ask(&app, move |session| session.read_table(&TableText { text, near }))
}

#[tauri::command(async)]
pub(super) fn loss(app: AppHandle, ask: LossAsk) -> Answer<ReadLoss> {
    super::ask(&app, move |session| session.loss(&ask))
}
