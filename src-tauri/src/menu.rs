//! The native menu: it shows the keys of each platform, and hands what is chosen to the window.

use serde::Serialize;
use tauri::menu::{Menu, MenuBuilder, MenuItemBuilder, SubmenuBuilder};
use tauri::{AppHandle, Emitter, Runtime};

/// An entry: the command that the window knows, what it is called, and its keys.
type Entry = (&'static str, &'static str, Option<&'static str>);

/// A line between two groups of entries.
const LINE: Entry = ("", "", None);

const FILE: &[Entry] = &[
    ("new", "New Brief", Some("CmdOrCtrl+N")),
    ("open", "Open…", Some("CmdOrCtrl+O")),
    // In a brief, the key of the start screen makes words italic.
    ("import", "Import a Post-mortem…", None),
    LINE,
    ("save", "Save", Some("CmdOrCtrl+S")),
    ("saveAs", "Save As…", Some("CmdOrCtrl+Shift+S")),
    LINE,
    ("export", "Export…", Some("CmdOrCtrl+Enter")),
    ("update", "New Update from This Brief", Some("CmdOrCtrl+Shift+N")),
    LINE,
    ("close", "Close Brief", Some("CmdOrCtrl+W")),
    ("quit", "Quit", Some("CmdOrCtrl+Q")),
];

const EDIT: &[Entry] = &[("undo", "Undo", Some("CmdOrCtrl+Z")), ("redo", "Redo", Some("CmdOrCtrl+Shift+Z"))];

const GO: &[Entry] = &[
    ("situation", "Situation", Some("CmdOrCtrl+1")),
    ("impact", "Impact", Some("CmdOrCtrl+2")),
    ("cause", "Cause", Some("CmdOrCtrl+3")),
    ("fix", "Fix", Some("CmdOrCtrl+4")),
    ("risk", "Risk", Some("CmdOrCtrl+5")),
    ("ask", "Ask and Next Steps", Some("CmdOrCtrl+6")),
    LINE,
    ("nextSlide", "Next Slide", Some("CmdOrCtrl+PageDown")),
    ("previousSlide", "Previous Slide", Some("CmdOrCtrl+PageUp")),
    LINE,
    ("rehearse", "Rehearse", Some("F5")),
    ("slideFull", "Slide in Full", Some("F11")),
];

const VIEW: &[Entry] =
    &[("look", "Look of the Deck", Some("CmdOrCtrl+L")), ("settings", "Settings", Some("CmdOrCtrl+,"))];

const HELP: &[Entry] = &[("shortcuts", "Keyboard Shortcuts", Some("F1")), ("about", "About Forthright", None)];

/// Builds the menu of the app.
///
/// # Errors
/// If the system has no menus.
pub(crate) fn build<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Menu<R>> {
    let mut edit = submenu(app, "Edit", EDIT)?;
    // Elsewhere the window's text fields know these by themselves; macOS gives them to a menu only.
    if cfg!(target_os = "macos") {
        edit = edit.separator().cut().copy().paste().select_all();
    }
    MenuBuilder::new(app)
        .item(&submenu(app, "File", FILE)?.build()?)
        .item(&edit.build()?)
        .item(&submenu(app, "Go", GO)?.build()?)
        .item(&submenu(app, "View", VIEW)?.build()?)
        .item(&submenu(app, "Help", HELP)?.build()?)
        .build()
}

fn submenu<'m, R: Runtime>(
    app: &'m AppHandle<R>,
    name: &str,
    entries: &[Entry],
) -> tauri::Result<SubmenuBuilder<'m, R, AppHandle<R>>> {
    let mut menu = SubmenuBuilder::new(app, name);
    for &(command, label, keys) in entries {
        if command.is_empty() {
            menu = menu.separator();
            continue;
        }
        let mut item = MenuItemBuilder::with_id(command, label);
        if let Some(keys) = keys {
            item = item.accelerator(keys);
        }
        menu = menu.item(&item.build(app)?);
    }
    Ok(menu)
}

#[derive(Clone, Serialize)]
struct Chosen<'a> {
    command: &'a str,
}

/// Hands a chosen entry to the window; `quit` closes it as its own button does.
pub(crate) fn chosen(app: &AppHandle, command: &str) {
    if command == "quit" {
        if let Some(window) = crate::window::find(app) {
            drop(window.close());
        }
        return;
    }
    drop(app.emit("menu", Chosen { command }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_entries_share_their_keys_or_their_name() {
        let entries: Vec<&Entry> =
            [FILE, EDIT, GO, VIEW, HELP].into_iter().flatten().filter(|entry| !entry.0.is_empty()).collect();
        for (place, one) in entries.iter().enumerate() {
            for other in &entries[place + 1..] {
                assert_ne!(one.0, other.0);
                assert!(one.2.is_none() || one.2 != other.2, "{} and {}", one.0, other.0);
            }
        }
    }
}
