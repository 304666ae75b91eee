//! The dialogs of the system in which a person picks files and folders.

use std::path::{Path, PathBuf};

use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FilePath, MessageDialogButtons, MessageDialogKind};

/// What is to be picked.
pub(crate) enum Pick<'a> {
    /// A brief to be opened.
    Brief,
    /// A report to be brought in.
    Report,
    /// An image.
    Logo,
    /// A company's own words.
    OwnWords,
    /// A place for a new file of own words.
    NewOwnWords,
    /// A place for a brief, with a name that can be changed.
    SaveAs(&'a str),
    /// A folder, beginning in one.
    Folder(Option<&'a Path>),
}

/// The endings of reports; what they hold is told from the text itself.
const REPORTS: &[&str] = &["md", "markdown", "txt", "docx", "html", "htm", "wiki", "erb"];

/// What files of own words are called in a dialog.
const OWN_WORDS: &str = "Own words (TOML)";

/// Asks in the place of a face that does not answer whether its window is to be closed. Must not be called on the main
/// thread, which shows the dialog.
pub(crate) fn closes_silent_face(app: &AppHandle) -> bool {
    #[cfg(feature = "e2e")]
    if let Some(answer) = picked_by_test() {
        return answer.is_some();
    }
    let buttons = MessageDialogButtons::OkCancelCustom("Close".to_owned(), "Wait".to_owned());
    app.dialog()
        .message(
            "Forthright does not answer. Your changes are kept: if you close it now, the next start offers them again.",
        )
        .title("Close Forthright?")
        .kind(MessageDialogKind::Warning)
        .buttons(buttons)
        .blocking_show()
}

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
        Pick::OwnWords => dialog.add_filter(OWN_WORDS, &["toml"]).blocking_pick_file(),
        Pick::NewOwnWords => {
            dialog.add_filter(OWN_WORDS, &["toml"]).set_file_name("own-words.toml").blocking_save_file()
        }
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
