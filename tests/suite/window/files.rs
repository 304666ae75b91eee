//! Opening by an argument, and files and disks that do not behave.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use super::app::{App, Home, run};

#[test]
fn opens_the_file_that_is_named_at_the_start() {
    run(async {
        let home = Home::new();
        let path = home.put_sample("Gates.brief");
        let app = App::start(&home, &[&path]).await;
        let start = app.must("start", json!({})).await;
        assert_eq!(start["opened"]["name"], "Gates");
        assert_eq!(start["opened"]["save"]["kind"], "saved");
        assert!(start["recent"][0]["thumbnail"].as_str().is_some_and(|svg| svg.starts_with("<svg")));
        assert!(!start["recent"][0]["id"].to_string().contains("Gates"), "a window sees no path in a name");
        app.end().await;
    });
}

#[test]
fn a_second_start_hands_its_file_to_the_first() {
    run(async {
        let home = Home::new();
        let app = App::start_on_bus(&home).await;
        assert_eq!(
            app.ask("open_waiting", json!({ "discard": false })).await.expect_err("none waits")["code"],
            "nothing"
        );
        app.must("new_brief", json!({ "example": false })).await;
        app.edit("situation.title", "Unsaved").await;
        let path = home.put_sample("Second.brief");
        let display = app.variable("DISPLAY").expect("it has a display");
        let bus = app.variable("DBUS_SESSION_BUS_ADDRESS").expect("it has a bus");
        let second = home.command(product_tests::program::desktop(), &display);
        let status = { second }.env("DBUS_SESSION_BUS_ADDRESS", bus).arg(&path).status();
        assert!(status.is_ok_and(|status| status.success()), "the second one ends by itself");
        let problem = app.ask("open_waiting", json!({ "discard": false })).await.expect_err("something is unsaved");
        assert_eq!(problem["code"], "unsaved");
        let opened = app.must("open_waiting", json!({ "discard": true })).await;
        assert_eq!(opened["name"], "Second");
        app.end().await;
    });
}

#[test]
fn says_why_the_file_that_is_named_at_the_start_cannot_be_opened() {
    run(async {
        let home = Home::new();
        let path = home.path("broken.brief");
        fs::write(&path, "{\n  \"format\": \"forthright/1\",\n  \"impact\": 7\n}").expect("a test may write");
        let app = App::start(&home, &[&path]).await;
        let start = app.must("start", json!({})).await;
        assert_eq!((&start["opened"], &start["problem"]["code"]), (&json!(null), &json!("broken")));
        assert_eq!(start["problem"]["place"]["position"]["line"], 3);
        app.end().await;
    });
}

#[test]
fn notices_that_another_program_has_changed_the_file() {
    run(async {
        let home = Home::new();
        let path = home.put_sample("Gates.brief");
        let app = App::start(&home, &[&path]).await;
        app.edit("situation.title", "Mine").await;
        let theirs = fs::read_to_string(&path).expect("it is there").replace("Saturday", "Sunday") + "\n";
        fs::write(&path, &theirs).expect("a test may write");
        let problem = app.ask("save", json!({})).await.expect_err("it was changed");
        assert_eq!(problem["code"], "changed");
        assert_eq!(fs::read_to_string(&path).expect("it is there"), theirs);
        assert_eq!(app.must("save_over", json!({})).await["kind"], "saved");
        let previous = home.path("Gates (previous).brief");
        assert_eq!(fs::read_to_string(previous).expect("it is kept"), theirs);
        app.end().await;
    });
}

#[test]
fn a_full_disk_and_a_vanished_folder_keep_the_work() {
    run(async {
        let home = Home::new();
        let disk = home.path("disk");
        fs::create_dir(&disk).expect("a test may make a folder");
        let small = SmallDisk::mount(&disk);
        let app = App::start(&home, &[]).await;
        app.must("open_sample", json!({ "id": "network-outage" })).await;
        app.edit("situation.title", "Kept").await;
        home.pick(Some(&disk.join("full.brief")));
        let state = app.must("save_as", json!({})).await;
        assert_eq!((&state["kind"], &state["problem"]["code"]), (&json!("failed"), &json!("noRoom")), "{state}");
        assert_eq!(fs::read_dir(&disk).expect("it is there").count(), 0, "nothing is left over");
        drop(small);

        home.pick(Some(&home.path("nowhere/a.brief")));
        assert_eq!(app.must("save_as", json!({})).await["problem"]["code"], "noRoom");
        home.pick(Some(&home.path("a.brief")));
        assert_eq!(app.must("save_as", json!({})).await["kind"], "saved");
        let saved = fs::read_to_string(home.path("a.brief")).expect("it is there");
        assert!(saved.contains("\"title\": \"Kept\""));
        app.end().await;
    });
}

#[test]
fn a_protected_file_is_left_alone_and_the_work_stays() {
    run(async {
        let home = Home::new();
        let path = home.put_sample("Gates.brief");
        let app = App::start(&home, &[&path]).await;
        app.edit("situation.title", "Kept").await;
        let before = fs::read(&path).expect("it is there");
        let mut permissions = fs::metadata(&path).expect("it is there").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).expect("a test may mark its own file");
        let state = app.must("save", json!({})).await;
        assert_eq!(state["kind"], "failed");
        assert_eq!(fs::read(&path).expect("it is there"), before);
        app.end().await;
    });
}

/// A disk of a few kilobytes.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn mount(folder: &'a Path) -> Self {
        let done = Command::new("mount").args(["-t", "tmpfs", "-o", "size=4k", "tmpfs"]).arg(folder).status();
        assert!(done.is_ok_and(|status| status.success()), "a small disk needs the rights to mount one: run as root");
        Self(folder)
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        drop(Command::new("umount").arg(self.0).status());
    }
}
