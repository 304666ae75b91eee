//! What a window may ask: adapters of a few lines each, run beside the main thread.

mod begin;
mod chain;
mod coach;
mod edit;
mod export;
#[cfg(test)]
mod list;
mod report;
mod save;
mod view;
mod words;

use brief_session::{Error, Problem};
use tauri::ipc::Invoke;
use tauri::{AppHandle, Manager, Wry};

use crate::shell::{self, Session, Shell};

/// What every command answers.
type Answer<T> = Result<T, Problem>;

/// The handler of all commands.
pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        begin::start,
        begin::new_brief,
        begin::open_pick,
        begin::open_recent,
        begin::forget_recent,
        begin::open_sample,
        begin::open_dropped,
        begin::open_waiting,
        begin::recover,
        begin::discard,
        begin::close,
        report::import_pick,
        report::import_dropped,
        report::import_pasted,
        report::import_change,
        report::import_choose,
        report::import_answer,
        report::import_take,
        coach::rules,
        coach::suggest,
        coach::pick_own_words,
        coach::begin_own_words,
        coach::drop_own_words,
        edit::edit,
        edit::undo,
        edit::redo,
        edit::review,
        edit::pick_logo,
        edit::set_logo,
        save::save,
        save::save_as,
        save::save_over,
        save::reload,
        words::read_time,
        words::show_times,
        words::read_amount,
        words::read_table,
        words::loss,
        export::script,
        export::export_plan,
        export::export_proof,
        export::keep_out,
        export::pick_folder,
        export::export_files,
        export::show_in_folder,
        export::open_file,
        chain::next_update,
        chain::next_from_recent,
        chain::earlier,
        view::settings,
        view::set_settings,
        view::licences,
        view::full_screen,
        view::close_heard,
        view::quit,
    ]
}

/// Asks the session, and tells how the draft stands afterwards.
fn ask<T: Send + 'static>(
    app: &AppHandle,
    what: impl FnOnce(&mut Session) -> Result<T, Error> + Send + 'static,
) -> Answer<T> {
    let answer = app.state::<Shell>().with(|session| what(session).map_err(Problem::from));
    shell::tell(app);
    answer
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::list::COMMANDS;

    /// The words that stand between two others in a text, each up to the next end.
    fn between(text: &str, begin: &str, end: char) -> BTreeSet<String> {
        text.split(begin).skip(1).filter_map(|rest| Some(rest.split_once(end)?.0.to_owned())).collect()
    }

    fn commands() -> BTreeSet<String> {
        COMMANDS.iter().map(|&command| command.to_owned()).collect()
    }

    #[test]
    fn every_command_has_a_handler_and_every_handler_a_command() {
        let (_, list) = include_str!("mod.rs").split_once("generate_handler![").expect("the handlers are listed");
        let (list, _) = list.split_once(']').expect("the list ends");
        let handlers: BTreeSet<String> =
            list.split(',').filter_map(|handler| Some(handler.trim().rsplit_once("::")?.1.to_owned())).collect();
        assert_eq!(handlers, commands(), "left: the handlers; right: the commands");
        assert_eq!(COMMANDS.len(), commands().len(), "each stands there once");
    }

    #[test]
    fn the_window_may_call_the_commands_and_nothing_else() {
        let allowed = between(include_str!("../../capabilities/main.json"), "    \"allow-", '"');
        let allowed: BTreeSet<String> = allowed.iter().map(|name| name.replace('-', "_")).collect();
        assert_eq!(allowed, commands(), "left: what is allowed; right: the commands");
    }

    #[test]
    fn the_window_calls_every_command_and_nothing_else() {
        let calls = include_str!("../../../ui/src/ipc.ts").split("invoke<").skip(1);
        let called: BTreeSet<String> = calls
            .filter_map(|call| {
                let (_, arguments) = call.split_once('(')?;
                Some(arguments.trim_start().strip_prefix('"')?.split_once('"')?.0.to_owned())
            })
            .collect();
        assert_eq!(called, commands(), "left: what the window calls; right: the commands");
    }
}
