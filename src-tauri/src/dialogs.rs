//! The dialogs of the system in which a person picks files and folders.

use std::path::{Path, PathBuf};

use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath};

/// What is to be picked.
pub(crate) enum Pick<'a> {
    /// A brief to be opened.
    Brief,
    /// A report to be brought in.
    Report,
    /// An image.
    Logo,
    /// A place for a brief, with a name that can be changed.
    SaveAs(&'a str),
    /// A folder, beginning in one.
    Folder(Option<&'a Path>),
}

/// The endings of reports; what they hold is told from the text itself.
const REPORTS: &[&str] = &["md", "markdown", "txt", "docx", "html", "htm", "wiki", "erb"];

/// Asks the person; `None` if the dialog is cancelled. Must not be called on the main thread, which shows the dialog.
pub(crate) fn pick(app: &AppHandle, what: &Pick<'_>) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(path) = picked_by_test() {
        return path;
    }
    let mut dialog = app.dialog().file();
    if let Some(window) = crate::window::find(app) {
        dialog = dialog.set_parent(&window);
    }
    let picked = match what {
        Pick::Brief => dialog.add_filter("Forthright brief", &["brief"]).blocking_pick_file(),
        Pick::Report => dialog.add_filter("Report", REPORTS).add_filter("All files", &["*"]).blocking_pick_file(),
        Pick::Logo => dialog.add_filter("Image", &["png", "jpg", "jpeg"]).blocking_pick_file(),
        Pick::SaveAs(name) => {
            dialog.add_filter("Forthright brief", &["brief"]).set_file_name(*name).blocking_save_file()
        }
        Pick::Folder(Some(folder)) => dialog.set_directory(folder).blocking_pick_folder(),
        Pick::Folder(None) => dialog.blocking_pick_folder(),
    };
    picked.and_then(|path| FilePath::into_path(path).ok())
}

/// What a test has written down to be picked next; nothing in it cancels the dialog.
#[cfg(feature = "e2e")]
#[expect(clippy::option_option, reason = "no test is listening, or the test cancels")]
fn picked_by_test() -> Option<Option<PathBuf>> {
    let note = std::env::var_os("FORTHRIGHT_PICK")?;
    let text = std::fs::read_to_string(note).unwrap_or_default();
    Some((!text.is_empty()).then(|| text.into()))
}
