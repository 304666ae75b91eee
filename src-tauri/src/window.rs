//! The window: how it is made, what it may reach, and how it closes.

use tauri::utils::config::Color;
use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Runtime, Theme, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_window_state::StateFlags;

use brief_session::message::{Appearance, Settings};

use crate::shell::{self, Shell};

/// The one window.
pub(crate) const MAIN: &str = "main";

/// Nobody listens there: whatever a page would ask of a network ends at this address. The content policy alone does not
/// hold back a connection that a page only prepares.
const DEAD_END: &str = "http://127.0.0.1:9";

/// Remembers place and size of the window between two runs.
pub(crate) fn remember_place<R: Runtime>() -> tauri::plugin::TauriPlugin<R> {
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
        .build()
}

/// Opens the window.
///
/// # Errors
/// If the system has no window for us.
pub(crate) fn open(app: &AppHandle) -> tauri::Result<()> {
    let settings = app.state::<Shell>().with(|session| session.settings());
    let theme = theme(settings.theme);
    let dead_end = Url::parse(DEAD_END).expect("this is an address");
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title(title(None, false))
        .inner_size(1280.0, 800.0)
        .min_inner_size(820.0, 560.0)
        .theme(theme)
        .background_color(ground(theme))
        .proxy_url(dead_end)
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        // Lists are reordered and logos dropped within the page, which would not hear of it otherwise.
        .disable_drag_drop_handler()
        .build()?;
    // The menu follows the system until it is told otherwise.
    if theme.is_some() {
        drop(window.set_theme(theme));
    }
    paint_ground(&window);
    set_text_size(&window, settings.text_size);
    let app = app.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } if app.state::<Shell>().with(|session| session.has_changes()) => {
            api.prevent_close();
            shell::ask_to_close(&app);
        }
        WindowEvent::Focused(true) => shell::look_outside(&app),
        WindowEvent::ThemeChanged(_) => find(&app).iter().for_each(paint_ground),
        _ => {}
    });
    shell::tell(window.app_handle());
    Ok(())
}

/// Brings the window to the front.
pub(crate) fn show(app: &AppHandle) {
    if let Some(window) = find(app) {
        drop(window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus()));
    }
}

/// The window, while there is one.
pub(crate) fn find(app: &AppHandle) -> Option<WebviewWindow> {
    app.get_webview_window(MAIN)
}

/// Closes the window for good.
pub(crate) fn close(app: &AppHandle) {
    if let Some(window) = find(app) {
        drop(window.destroy());
    }
}

/// Makes the window light or dark, and its text as large as a person wants it.
pub(crate) fn set_look(app: &AppHandle, settings: &Settings) {
    if let Some(window) = find(app) {
        drop(window.set_theme(theme(settings.theme)));
        paint_ground(&window);
        set_text_size(&window, settings.text_size);
    }
}

/// Enlarges the page as a whole, so that what depends on the width of the window heeds it; `percent` of the usual size.
fn set_text_size(window: &WebviewWindow, percent: u16) {
    drop(window.set_zoom(f64::from(percent) / 100.0));
}

/// Gives the window the ground of its theme, on which the menu stands too.
fn paint_ground(window: &WebviewWindow) {
    drop(window.set_background_color(Some(ground(window.theme().ok()))));
}

/// Sets the title.
pub(crate) fn set_title(app: &AppHandle, title: &str) {
    if let Some(window) = find(app) {
        drop(window.set_title(title));
    }
}

/// The title for a brief: its name first, because a bar of many windows shows no more.
pub(crate) fn title(name: Option<&str>, changed: bool) -> String {
    match name {
        Some(name) if changed => format!("{name} • – Forthright"),
        Some(name) => format!("{name} – Forthright"),
        None => "Forthright".to_owned(),
    }
}

/// Whether an address is a page of ours; the window goes nowhere else.
fn is_own(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // Windows and Android know own schemes only in the guise of a host.
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

const fn theme(appearance: Appearance) -> Option<Theme> {
    match appearance {
        Appearance::System => None,
        Appearance::Light => Some(Theme::Light),
        Appearance::Dark => Some(Theme::Dark),
    }
}

/// What is seen before the page is there, so that a dark window does not flash white.
const fn ground(theme: Option<Theme>) -> Color {
    match theme {
        Some(Theme::Dark) => Color(16, 22, 26, 255),
        _ => Color(255, 255, 255, 255),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_stays_at_home() {
        let own = |text: &str| is_own(&Url::parse(text).expect("this is an address"));
        assert!(own("tauri://localhost/"));
        assert!(own("tauri://localhost/index.html#start"));
        for away in [
            "https://example.org/",
            "http://localhost/",
            "tauri://example.org/",
            "file:///etc/passwd",
            "about:blank",
            "data:text/html,x",
            "javascript:alert(1)",
        ] {
            assert!(!own(away), "{away}");
        }
    }

    #[test]
    fn a_title_begins_with_the_name() {
        assert_eq!(title(Some("Checkout"), true), "Checkout • – Forthright");
        assert_eq!(title(Some("Checkout"), false), "Checkout – Forthright");
        assert_eq!(title(None, false), "Forthright");
    }
}
