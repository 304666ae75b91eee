//! The desktop app.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    let built = tauri::Builder::default().build(tauri::generate_context!());
    if let Ok(app) = built {
        app.run(|_, _| {});
    }
}
