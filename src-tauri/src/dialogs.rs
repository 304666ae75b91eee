//! The dialogs of the system in which a person picks files and folders.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, TryLockError};

use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FilePath, MessageDialogButtons, MessageDialogKind};

use crate::words::words;

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

/// Asks in the place of a face that does not answer whether its window is to be closed. Must not be called on the main
/// thread, which shows the dialog.
pub(crate) fn closes_silent_face(app: &AppHandle) -> bool {
    #[cfg(feature = "e2e")]
    if let Some(answer) = picked_by_test() {
        return answer.is_some();
    }
    let words = &words().silent;
    app.dialog()
        .message(&words.about)
        .title(&words.title)
        .kind(MessageDialogKind::Warning)
        .buttons(MessageDialogButtons::OkCancelCustom(words.close.clone(), words.wait.clone()))
        .blocking_show()
}

/// Held while a dialog is open, because some systems let a person reach the window behind it and ask a second time.
static OPEN: Mutex<()> = Mutex::new(());

/// Asks the person; `None` if the dialog is cancelled, or one is open already. Must not be called on the main thread, which
/// shows the dialog.
pub(crate) fn pick(app: &AppHandle, what: &Pick<'_>) -> Option<PathBuf> {
    #[cfg(feature = "e2e")]
    if let Some(path) = picked_by_test() {
        return path;
    }
    let _open = match OPEN.try_lock() {
        Err(TryLockError::WouldBlock) => return None,
        held => held,
    };
    let mut dialog = app.dialog().file();
    // Without a folder to begin in, the dialog of GTK shows what was used last, and takes no path that is typed.
    if let Ok(folder) = app.path().document_dir().or_else(|_| app.path().home_dir()) {
        dialog = dialog.set_directory(folder);
    }
    if let Some(window) = crate::window::find(app) {
        dialog = dialog.set_parent(&window);
    }
    let words = &words().dialogs;
    let picked = match what {
        Pick::Brief => dialog.add_filter(&words.brief, &["brief"]).blocking_pick_file(),
        Pick::Report => {
            dialog.add_filter(&words.report, REPORTS).add_filter(&words.any_file, &["*"]).blocking_pick_file()
        }
        Pick::Logo => dialog.add_filter(&words.image, &["png", "jpg", "jpeg"]).blocking_pick_file(),
        Pick::OwnWords => dialog.add_filter(&words.own_words, &["toml"]).blocking_pick_file(),
        Pick::NewOwnWords => {
            dialog.add_filter(&words.own_words, &["toml"]).set_file_name("own-words.toml").blocking_save_file()
        }
        Pick::SaveAs(name) => dialog.add_filter(&words.brief, &["brief"]).set_file_name(*name).blocking_save_file(),
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
