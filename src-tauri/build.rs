//! Prepares the build: the permissions for our commands, and a page for a window without a face.

fn main() {
    tauri_build::build();
}
