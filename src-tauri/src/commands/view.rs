//! The window itself, and the choices that stay on the machine.

use brief_session::message::Settings;
use tauri::{AppHandle, Manager};

use super::{Answer, ask};
use crate::shell::Shell;
use crate::window;

/// Our own licence, those of the fonts and dictionaries, and the notices of everything else that the app carries within.
const LICENCES: &str = concat!(
    include_str!("../../../LICENSE-MIT"),
    "\n",
    include_str!("../../../assets/fonts/Inter-OFL.txt"),
    "\n",
    include_str!("../../../assets/fonts/JetBrainsMono-OFL.txt"),
    "\n",
    include_str!("../../../assets/dictionaries/en_GB/LICENSE.txt"),
    "\n",
    include_str!("../../../assets/dictionaries/en_US/LICENSE.txt"),
    "\n",
    include_str!("../../../assets/licences/notices.txt"),
);

#[tauri::command(async)]
pub(super) fn settings(app: AppHandle) -> Answer<Settings> {
    ask(&app, move |session| Ok(session.settings()))
}

#[tauri::command(async)]
pub(super) fn set_settings(app: AppHandle, settings: Settings) -> Answer<Settings> {
    let kept = ask(&app, move |session| {
        session.set_settings(&settings);
        Ok(session.settings())
    })?;
    window::set_look(&app, &kept);
    Ok(kept)
}

#[tauri::command(async)]
pub(super) fn licences() -> &'static str {
    LICENCES
}

/// Makes the window fill the screen, or not; answers what it does now.
#[tauri::command(async)]
pub(super) fn full_screen(app: AppHandle, on: bool) -> bool {
    let Some(window) = window::find(&app) else { return false };
    drop(window.set_fullscreen(on));
    window.is_fullscreen().unwrap_or(false)
}

/// Says that the face has heard that its window is to close, and asks the person itself.
#[tauri::command(async)]
pub(super) fn close_heard(app: AppHandle) {
    app.state::<Shell>().face_answers();
}

/// Ends the app.
#[tauri::command(async)]
pub(super) fn quit(app: AppHandle, discard: bool) -> Answer<()> {
    ask(&app, move |session| session.close(discard))?;
    window::close(&app);
    Ok(())
}
