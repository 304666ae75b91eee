//! An app with a display, a home and a driver of its own, all of which end with the test.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::wd::{Capabilities, TimeoutConfiguration};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use product_tests::program;
use serde_json::{Value, json};
use tempfile::TempDir;

/// How long anything may take on a busy machine before the test gives up.
const PATIENCE: Duration = Duration::from_secs(60);

/// A home for the app: its data, and the files of its person.
pub(crate) struct Home(TempDir);

/// An app that runs.
pub(crate) struct App {
    pub(crate) client: Client,
    driver: Ended,
    _display: Ended,
    /// The folder in which the display keeps what it shows.
    screen: PathBuf,
}

/// A process that ends with its owner.
struct Ended(Child);

impl Drop for Ended {
    fn drop(&mut self) {
        for process in children(self.0.id()) {
            kill(process);
        }
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Runs the steps of a test.
pub(crate) fn run<T>(steps: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime can be made").block_on(steps)
}

impl Home {
    /// An empty one.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("the system has a place for temporary folders");
        for name in ["data", "config", "cache", "run", "files"] {
            fs::create_dir(folder.path().join(name)).expect("a test may make a folder");
        }
        Self(folder)
    }

    /// Makes the app light or dark, with a size of text in per cent.
    pub(crate) fn with_look(self, theme: &str, text: u16) -> Self {
        self.put(
            "data/app.forthright.desktop/settings.json",
            &json!({ "theme": theme, "text_size": text }).to_string(),
        );
        self
    }

    /// Makes the window open in this size, in which it was closed before.
    pub(crate) fn with_size(self, width: u32, height: u32) -> Self {
        let place = json!({ "width": width, "height": height, "x": 0, "y": 0, "prev_x": 0, "prev_y": 0,
            "maximized": false, "visible": true, "decorated": true, "fullscreen": false });
        self.put("config/app.forthright.desktop/.window-state.json", &json!({ "main": place }).to_string());
        self
    }

    /// Makes the system one whose person has asked for stillness.
    pub(crate) fn without_motion(self) -> Self {
        self.put("config/gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n");
        self
    }

    fn put(&self, path: &str, content: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("a test may make a folder");
        fs::write(path, content).expect("a test may write");
    }

    /// A path among the files of the person.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join("files").join(name)
    }

    /// Puts a sample among the files of the person.
    pub(crate) fn put_sample(&self, name: &str) -> PathBuf {
        let path = self.path(name);
        let sample = product_tests::root().join("assets/samples/network-outage.brief");
        fs::copy(sample, &path).expect("a test may write");
        path
    }

    /// The folder of the journals.
    pub(crate) fn journals(&self) -> PathBuf {
        self.0.path().join("data/app.forthright.desktop/journal")
    }

    /// What the next dialog answers; nothing cancels it.
    pub(crate) fn pick(&self, path: Option<&Path>) {
        let text = path.map(|path| path.display().to_string()).unwrap_or_default();
        fs::write(self.note(), text).expect("a test may write");
    }

    fn note(&self) -> PathBuf {
        self.0.path().join("pick")
    }

    /// A command whose program lives in this home and sees no other.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>, display: &str) -> Command {
        let mut command = Command::new(program);
        let home = self.0.path();
        command
            .env("HOME", home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_RUNTIME_DIR", home.join("run"))
            .env("FORTHRIGHT_PICK", self.note())
            .env("DISPLAY", display)
            .env_remove("WAYLAND_DISPLAY")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // Without these two, pictures of the window come out blank, and buses outlive the test.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("NO_AT_BRIDGE", "1")
            .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
            .stdin(Stdio::null());
        command
    }
}

impl App {
    /// Starts the app in a home, with arguments.
    pub(crate) async fn start(home: &Home, arguments: &[&Path]) -> Self {
        let app = Self::drive(home, Some(json!({ "binary": program::desktop(), "args": arguments })), &[]).await;
        app.wait("return Boolean(window.__TAURI_INTERNALS__)").await;
        app
    }

    /// Starts the app where a second one can find it.
    pub(crate) async fn start_on_bus(home: &Home) -> Self {
        let options = json!({ "binary": program::desktop(), "args": [] });
        let app = Self::drive(home, Some(options), &["dbus-run-session", "--"]).await;
        app.wait("return Boolean(window.__TAURI_INTERNALS__)").await;
        app
    }

    /// Opens a page in a plain browser of the same engine.
    pub(crate) async fn browse(home: &Home, address: &str) -> Self {
        let app = Self::drive(home, None, &[]).await;
        app.client.goto(address).await.expect("the page is there");
        app
    }

    async fn drive(home: &Home, options: Option<Value>, within: &[&str]) -> Self {
        let screen = home.0.path().join("screen");
        fs::create_dir_all(&screen).expect("a test may make a folder");
        let (display, number) = display(&screen);
        let port = free_port();
        let port_option = format!("--port={port}");
        let words = [within, &["WebKitWebDriver", &port_option, "--host=127.0.0.1"]].concat();
        let driver = home
            .command(words[0], &number)
            .args(&words[1..])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("WebKitWebDriver: {error}; run `cargo xtask test` once"));
        let driver = Ended(driver);
        let client = connect(port, options).await;
        let patience = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), Some(Duration::ZERO));
        client.update_timeouts(patience).await.expect("the driver takes patience");
        Self { client, driver, _display: display, screen }
    }

    /// Calls a command as the window does; the answer, or the problem.
    pub(crate) async fn ask(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let script = "const [command, given, done] = arguments;\
            window.__TAURI_INTERNALS__.invoke(command, given)\
            .then((ok) => done({ ok: ok ?? null }), (problem) => done({ problem }));";
        let answer = self.client.execute_async(script, vec![json!(command), arguments]).await;
        let mut answer = answer.unwrap_or_else(|error| panic!("{command}: {error}"));
        match answer.get_mut("problem") {
            Some(problem) => Err(problem.take()),
            None => Ok(answer["ok"].take()),
        }
    }

    /// Calls a command that must succeed.
    pub(crate) async fn must(&self, command: &str, arguments: Value) -> Value {
        self.ask(command, arguments).await.unwrap_or_else(|problem| panic!("{command}: {problem}"))
    }

    /// Sets a field as typing does, and gives the review.
    pub(crate) async fn edit(&self, path: &str, value: impl Into<Value>) -> Value {
        let edits = json!([{ "path": path, "value": value.into() }]);
        self.must("edit", json!({ "edits": edits, "group": path })).await
    }

    /// What the display shows, as it keeps it: an X window dump.
    pub(crate) fn screen(&self) -> Vec<u8> {
        fs::read(self.screen.join("Xvfb_screen0")).expect("the display keeps what it shows")
    }

    /// Waits until a script in the window says yes.
    pub(crate) async fn wait(&self, script: &str) {
        let end = std::time::Instant::now() + PATIENCE;
        while self.client.execute(script, vec![]).await.ok() != Some(Value::Bool(true)) {
            if std::time::Instant::now() > end {
                self.fail(&format!("this never came: {script}")).await;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Keeps a picture of the window and fails the test.
    pub(crate) async fn fail(&self, why: &str) -> ! {
        let name = std::thread::current().name().unwrap_or("test").replace("::", "-");
        if self.screen.exists() {
            self.picture(&format!("failed-{name}")).await;
        }
        panic!("{why}");
    }

    /// Ends the app as a power cut does, without a word.
    pub(crate) async fn kill(self) {
        let process = self.process();
        kill(process);
        ended(process).await;
    }

    /// A variable of the environment that the app runs in.
    pub(crate) fn variable(&self, name: &str) -> Option<String> {
        let all = fs::read(format!("/proc/{}/environ", self.process())).ok()?;
        let mut all = all.split(|byte| *byte == 0).map(String::from_utf8_lossy);
        all.find_map(|pair| Some(pair.strip_prefix(name)?.strip_prefix('=')?.to_owned()))
    }

    fn process(&self) -> u32 {
        children(self.driver.0.id()).into_iter().find(|process| is_app(*process)).expect("the app runs")
    }

    /// The memory of the app and of all processes that it has started, by name, in kB.
    pub(crate) fn memory(&self) -> BTreeMap<String, u64> {
        let app = self.process();
        let mut memory = BTreeMap::new();
        for process in std::iter::once(app).chain(children(app)) {
            let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
            let value = |name: &str| Some(status.lines().find_map(|line| line.strip_prefix(name))?.trim().to_owned());
            let resident = value("VmRSS:").and_then(|size| size.split_whitespace().next()?.parse().ok());
            *memory.entry(value("Name:").unwrap_or_default()).or_default() += resident.unwrap_or(0);
        }
        memory
    }

    /// Leaves the browser.
    pub(crate) async fn leave(self) {
        drop(self.client.close().await);
    }

    /// Ends the app as its person does, and waits until it has ended.
    pub(crate) async fn end(self) {
        let process = self.process();
        // No answer comes from a window that is gone.
        let quit = "window.__TAURI_INTERNALS__.invoke('quit', { discard: true }); return true;";
        drop(self.client.execute(quit, vec![]).await);
        drop(self.client.clone().close().await);
        ended(process).await;
    }
}

/// Waits until an app has ended.
async fn ended(process: u32) {
    let end = std::time::Instant::now() + PATIENCE;
    while is_app(process) {
        assert!(std::time::Instant::now() < end, "the app was told to end");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// A display in memory, and its number.
fn display(screen: &Path) -> (Ended, String) {
    let child = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-fbdir"])
        .arg(screen)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("Xvfb: {error}; run `cargo xtask test` once"));
    let mut child = Ended(child);
    let mut number = String::new();
    let said = child.0.stdout.take().expect("its output is piped");
    BufReader::new(said).read_line(&mut number).expect("it says its number");
    (child, format!(":{}", number.trim()))
}

async fn connect(port: u16, options: Option<Value>) -> Client {
    let mut capabilities = Capabilities::new();
    if let Some(options) = options {
        capabilities.insert("webkitgtk:browserOptions".to_owned(), options);
    }
    let end = std::time::Instant::now() + PATIENCE;
    loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(capabilities.clone()).connect(&format!("http://127.0.0.1:{port}")).await;
        match client {
            Ok(client) => return client,
            // It takes a moment until the driver listens.
            Err(error) if std::time::Instant::now() < end => {
                let _ = error;
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
            Err(error) => panic!("the app does not open: {error}"),
        }
    }
}

/// Whether a process is the app, and has not ended.
fn is_app(process: u32) -> bool {
    // A program that was built anew since is told as deleted.
    fs::read_link(format!("/proc/{process}/exe"))
        .is_ok_and(|path| path.to_string_lossy().trim_end_matches(" (deleted)") == program::desktop().to_string_lossy())
}

fn kill(process: u32) {
    drop(Command::new("kill").args(["-KILL", &process.to_string()]).stderr(Stdio::null()).status());
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("the machine has a free port");
    listener.local_addr().expect("it is bound").port()
}

/// The processes that a process has started, and those that they have started.
fn children(of: u32) -> Vec<u32> {
    let list = fs::read_to_string(format!("/proc/{of}/task/{of}/children")).unwrap_or_default();
    let own: Vec<u32> = list.split_whitespace().filter_map(|number| number.parse().ok()).collect();
    own.iter().flat_map(|child| std::iter::once(*child).chain(children(*child))).collect()
}
