//! The desktop app: a window around a session.
//!
//! - **Knows**: windows, menus, dialogs, the machine; the session and its messages.
//! - **Never sees**: what a brief means, pages, PDF.
//! - **Entry point**: `main`; the commands that a window may call are in `commands`.
//! - **Invariant**: a window gets content and opaque names, never paths; nothing goes out to any network.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]
#![allow(clippy::disallowed_methods, reason = "this is a host: it asks the machine for its arguments and its time")]

mod commands;
mod dialogs;
mod menu;
mod shell;
mod window;
mod words;

use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager, RunEvent};

use shell::Shell;

fn main() {
    let app = tauri::Builder::default()
        // The first one, so that a second instance ends before it touches anything.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            window::show(app);
            if let Some(path) = brief_among(arguments.into_iter().skip(1).map(PathBuf::from)) {
                shell::ask_to_open(app, &Path::new(&folder).join(path));
            }
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(window::remember_place())
        .invoke_handler(commands::handler())
        .menu(menu::build)
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .setup(|app| {
            let data = app.path().app_data_dir()?;
            let shell = Shell::new(data);
            shell.open_at_start(brief_among(std::env::args_os().skip(1).map(PathBuf::from)).as_deref());
            app.manage(shell);
            window::open(app.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => app.run(on_event),
        Err(error) => report(&error),
    }
}

/// The first argument that is not an option.
fn brief_among(mut arguments: impl Iterator<Item = PathBuf>) -> Option<PathBuf> {
    arguments.find(|argument| !argument.as_os_str().as_encoded_bytes().starts_with(b"-"))
}

#[cfg_attr(not(target_os = "macos"), expect(unused_variables, reason = "only macOS hands over files as events"))]
fn on_event(app: &AppHandle, event: RunEvent) {
    #[cfg(target_os = "macos")]
    if let RunEvent::Opened { urls } = event {
        for path in urls.iter().filter_map(|url| url.to_file_path().ok()) {
            shell::ask_to_open(app, &path);
        }
    }
}

/// There is no window to say it in.
#[expect(clippy::print_stderr, reason = "the app could not begin, and a terminal may be listening")]
fn report(error: &tauri::Error) {
    eprintln!("forthright-desktop: cannot begin: {error}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_no_files() {
        let among = |list: &[&str]| brief_among(list.iter().map(PathBuf::from));
        assert_eq!(among(&["--verbose", "a.brief", "b.brief"]), Some("a.brief".into()));
        assert_eq!(among(&["--verbose"]), None);
    }
}
