//! What the app holds while it runs: the session, and what waits for the person to decide.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use brief_host::Machine;
use brief_session::Problem;
use brief_session::message::SaveState;
use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager};

use crate::{dialogs, window};

/// What the app holds while it runs.
pub(crate) struct Shell {
    work: Sender<Work>,
    waiting: Mutex<Waiting>,
}

/// The session of the app.
pub(crate) type Session = brief_session::Session<Machine>;

/// Something to be done by the session. It lives on a thread of its own, because what it remembers of set type stays on one.
type Work = Box<dyn FnOnce(&mut Session) + Send>;

/// What waits for the person to decide.
#[derive(Default)]
struct Waiting {
    /// A file that was opened while another brief may have changes.
    file: Option<PathBuf>,
    /// Why the file that was named at the start could not be opened.
    problem: Option<Problem>,
    /// Whether the window was told to close and has not answered yet.
    closing: bool,
    /// What the window was told last of the draft and its file.
    told: Option<(String, Option<SaveState>)>,
}

/// How long an edit may wait to be safe on the disk.
const SETTLE: Duration = Duration::from_millis(500);

impl Shell {
    /// A shell that keeps its things in a data folder.
    pub(crate) fn new(data: PathBuf) -> Self {
        let (work, orders) = mpsc::channel::<Work>();
        thread::spawn(move || {
            let mut session = Session::new(Machine, &data);
            let mut settled = Instant::now();
            loop {
                match orders.recv_timeout(SETTLE.saturating_sub(settled.elapsed())) {
                    Ok(work) => work(&mut session),
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => break,
                }
                // Also while somebody types without a pause.
                if settled.elapsed() >= SETTLE {
                    session.settle();
                    settled = Instant::now();
                }
            }
        });
        Self { work, waiting: Mutex::default() }
    }

    /// Lets the session do something, and waits for its answer. Must not wait for the main thread, which may wait here.
    pub(crate) fn with<T: Send + 'static>(&self, what: impl FnOnce(&mut Session) -> T + Send + 'static) -> T {
        let (answer, answered) = mpsc::sync_channel(1);
        let work: Work = Box::new(move |session| drop(answer.send(what(session))));
        self.work.send(work).expect("the session lives as long as the app");
        answered.recv().expect("the session answers everything")
    }

    /// Opens the file that was named at the start.
    pub(crate) fn open_at_start(&self, path: Option<&Path>) {
        if let Some(path) = path.map(absolute) {
            self.waiting().problem = self.with(move |session| session.open(&path).err()).map(Problem::from);
        }
    }

    /// Why the file that was named at the start could not be opened, until another one is.
    pub(crate) fn problem(&self) -> Option<Problem> {
        self.waiting().problem.clone()
    }

    /// The file that waits to be opened.
    pub(crate) fn file(&self) -> Option<PathBuf> {
        self.waiting().file.clone()
    }

    /// Forgets the file that waited.
    pub(crate) fn forget_file(&self) {
        self.waiting().file = None;
    }

    /// Notes that the window was told to close; false if it was told before and has not answered.
    fn waits_for_face(&self) -> bool {
        !std::mem::replace(&mut self.waiting().closing, true)
    }

    /// Notes that the face has answered; whether it was waited for.
    pub(crate) fn face_answers(&self) -> bool {
        std::mem::take(&mut self.waiting().closing)
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[derive(Clone, Serialize)]
struct FileWaits {
    name: String,
}

/// Lets a file wait, and tells the window, which may have unsaved work to ask about.
pub(crate) fn ask_to_open(app: &AppHandle, path: &Path) {
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    app.state::<Shell>().waiting().file = Some(absolute(path));
    drop(app.emit("opened", FileWaits { name }));
}

/// Tells how the draft stands: the window's title, and the window, if it has changed.
pub(crate) fn tell(app: &AppHandle) {
    let shell = app.state::<Shell>();
    let told = shell.with(|session| (window::title(session.name(), session.has_changes()), session.save_state().ok()));
    let mut waiting = shell.waiting();
    if told.1.is_some() {
        waiting.problem = None;
    }
    if waiting.told.as_ref() == Some(&told) {
        return;
    }
    window::set_title(app, &told.0);
    if let Some(save) = &told.1 {
        drop(app.emit("save-state", save));
    }
    waiting.told = Some(told);
}

/// Tells the window if another program has changed the file of the draft, or that of the company's own words.
pub(crate) fn look_outside(app: &AppHandle) {
    let shell = app.state::<Shell>();
    let (file, words) = shell.with(|session| (session.is_changed_outside(), session.look_at_own_words()));
    if file {
        drop(app.emit("changed-outside", ()));
    }
    if words {
        drop(app.emit("own-words", ()));
    }
}

/// How long the face may take to hear that its window is to close.
const PATIENCE: Duration = Duration::from_secs(5);

/// Tells the window that it is to close with changes that are not saved. A face that does not answer must not keep the
/// window open for ever, so then the shell asks; the journal keeps the changes for the next start.
pub(crate) fn ask_to_close(app: &AppHandle) {
    drop(app.emit("close-asked", ()));
    if !app.state::<Shell>().waits_for_face() {
        return;
    }
    let app = app.clone();
    thread::spawn(move || {
        thread::sleep(PATIENCE);
        if app.state::<Shell>().face_answers() && dialogs::closes_silent_face(&app) {
            window::close(&app);
        }
    });
}

/// A path that means the same wherever the app goes.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_face_that_is_silent_is_waited_for() {
        let shell = Shell { work: mpsc::channel().0, waiting: Mutex::default() };
        assert!(shell.waits_for_face() && !shell.waits_for_face(), "nobody is asked twice at once");
        assert!(shell.face_answers());
        assert!(!shell.face_answers(), "it has answered, so the shell does not ask");
        assert!(shell.waits_for_face(), "the next time it is waited for again");
    }
}
