//! The native menu: it shows the keys of each platform, and hands what is chosen to the window.

use serde::Serialize;
use tauri::menu::{Menu, MenuBuilder, MenuItemBuilder, SubmenuBuilder};
use tauri::{AppHandle, Emitter, Runtime};

use crate::words;

/// An entry: the command that the window knows, by which the catalogue names it too, and its keys.
type Entry = (&'static str, Option<&'static str>);

/// A line between two groups of entries.
const LINE: Entry = ("", None);

const FILE: &[Entry] = &[
    ("new", Some("CmdOrCtrl+N")),
    ("open", Some("CmdOrCtrl+O")),
    // In a brief, the key of the start screen makes words italic.
    ("import", None),
    LINE,
    ("save", Some("CmdOrCtrl+S")),
    ("saveAs", Some("CmdOrCtrl+Shift+S")),
    LINE,
    ("export", Some("CmdOrCtrl+Enter")),
    ("update", Some("CmdOrCtrl+Shift+N")),
    LINE,
    ("close", Some("CmdOrCtrl+W")),
    ("quit", Some("CmdOrCtrl+Q")),
];

const EDIT: &[Entry] = &[("undo", Some("CmdOrCtrl+Z")), ("redo", Some("CmdOrCtrl+Shift+Z"))];

const GO: &[Entry] = &[
    ("situation", Some("CmdOrCtrl+1")),
    ("impact", Some("CmdOrCtrl+2")),
    ("cause", Some("CmdOrCtrl+3")),
    ("fix", Some("CmdOrCtrl+4")),
    ("risk", Some("CmdOrCtrl+5")),
    ("ask", Some("CmdOrCtrl+6")),
    LINE,
    ("nextSlide", Some("CmdOrCtrl+PageDown")),
    ("previousSlide", Some("CmdOrCtrl+PageUp")),
    LINE,
    ("rehearse", Some("F5")),
    ("slideFull", Some("F11")),
];

const VIEW: &[Entry] = &[("look", Some("CmdOrCtrl+L")), ("settings", Some("CmdOrCtrl+,"))];

const HELP: &[Entry] = &[("shortcuts", Some("F1")), ("about", None)];

/// Builds the menu of the app.
///
/// # Errors
/// If the system has no menus.
pub(crate) fn build<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Menu<R>> {
    let mut edit = submenu(app, "edit", EDIT)?;
    // Elsewhere the window's text fields know these by themselves; macOS gives them to a menu only.
    if cfg!(target_os = "macos") {
        edit = edit.separator().cut().copy().paste().select_all();
    }
    MenuBuilder::new(app)
        .item(&submenu(app, "file", FILE)?.build()?)
        .item(&edit.build()?)
        .item(&submenu(app, "go", GO)?.build()?)
        .item(&submenu(app, "view", VIEW)?.build()?)
        .item(&submenu(app, "help", HELP)?.build()?)
        .build()
}

fn submenu<'m, R: Runtime>(
    app: &'m AppHandle<R>,
    name: &str,
    entries: &[Entry],
) -> tauri::Result<SubmenuBuilder<'m, R, AppHandle<R>>> {
    let words = words::words();
    let mut menu = SubmenuBuilder::new(app, words.menu(name));
    for &(command, keys) in entries {
        if command.is_empty() {
            menu = menu.separator();
            continue;
        }
        let mut item = MenuItemBuilder::with_id(command, words.entry(command));
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
    fn entries_are_named_and_no_two_share_their_keys() {
        let entries: Vec<&Entry> =
            [FILE, EDIT, GO, VIEW, HELP].into_iter().flatten().filter(|entry| !entry.0.is_empty()).collect();
        for (place, one) in entries.iter().enumerate() {
            assert_ne!(words::words().entry(one.0), "", "the catalogue names {}", one.0);
            for other in &entries[place + 1..] {
                assert_ne!(one.0, other.0);
                assert!(one.1.is_none() || one.1 != other.1, "{} and {}", one.0, other.0);
            }
        }
    }
}
