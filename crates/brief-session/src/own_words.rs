//! A company's own words: a glossary file that the person has chosen, read at the start and again when it has changed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use brief_coach::{GlossaryFault, Lexicon};

use crate::draft::Print;
use crate::message::{OwnWordsFault, OwnWordsView, Settings};
use crate::session::Session;
use crate::{Error, Existing, Host, NewFile, Problem};

/// What a new file of own words begins with.
const EXAMPLE: &str = include_str!("../../../assets/templates/own-words.toml");

/// The words that the coach knows, with those of the company.
#[derive(Debug)]
pub(crate) struct OwnWords {
    lexicon: Arc<Lexicon>,
    file: Option<Source>,
}

/// The file of own words, as it was read last.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Source {
    path: PathBuf,
    /// Its content; none if it could never be read.
    print: Option<Print>,
    faults: Vec<GlossaryFault>,
    problem: Option<Problem>,
}

impl OwnWords {
    /// The words of a file, or the standard ones if there is none or it cannot be read.
    pub(crate) fn open(host: &impl Host, path: Option<&Path>) -> Self {
        let file = path.map(|path| Source { path: path.to_owned(), print: None, faults: Vec::new(), problem: None });
        let mut words = Self { lexicon: Lexicon::shared(), file };
        words.look(host);
        words
    }

    /// The words that the coach knows.
    pub(crate) fn lexicon(&self) -> Arc<Lexicon> {
        Arc::clone(&self.lexicon)
    }

    /// Reads the file again if it has changed; whether there is anything new to say. What was read before stays in use
    /// while the file cannot be read, because a network drive that is gone for a moment changes nobody's words.
    fn look(&mut self, host: &impl Host) -> bool {
        let Some(file) = &mut self.file else { return false };
        let before = file.clone();
        let looked = host.read(&file.path).map_err(Error::from).and_then(|bytes| {
            if file.print != Some(Print::of(&bytes)) {
                (self.lexicon, file.faults) = read(&file.path, &bytes)?;
                file.print = Some(Print::of(&bytes));
            }
            Ok(())
        });
        file.problem = looked.err().map(|error| Problem::from(error).without_place());
        *file != before
    }

    fn view(&self) -> Option<OwnWordsView> {
        let file = self.file.as_ref()?;
        let fault = |fault: &GlossaryFault| OwnWordsFault { line: fault.line, reason: fault.reason.clone() };
        Some(OwnWordsView {
            name: file.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            words: self.lexicon.own_words(),
            faults: file.faults.iter().map(fault).collect(),
            problem: file.problem.clone(),
        })
    }
}

/// The standard words with those of a file, and what in the file cannot be used.
///
/// # Errors
/// If the file is no text.
pub(crate) fn read(path: &Path, bytes: &[u8]) -> Result<(Arc<Lexicon>, Vec<GlossaryFault>), Error> {
    let text = std::str::from_utf8(bytes).map_err(|_| Error::NotText { path: path.to_owned() })?;
    let (lexicon, faults) = Lexicon::with_glossary(text);
    Ok((lexicon.into(), faults))
}

impl<H: Host> Session<H> {
    /// What the person has chosen.
    pub fn settings(&self) -> Settings {
        Settings { own_words: self.own_words.view(), ..self.shelf.settings() }
    }

    /// Takes a file of the company's own words, at once and for all later runs.
    ///
    /// # Errors
    /// If it cannot be read, or is no text. Then nothing has changed. A fault in it is told in the settings, and the rest of it is used.
    pub fn choose_own_words(&mut self, path: &Path) -> Result<Settings, Error> {
        read(path, &self.host.read(path)?)?;
        self.shelf.choose_own_words(&self.host, Some(path.to_owned()));
        self.take_words(OwnWords::open(&self.host, Some(path)));
        Ok(self.settings())
    }

    /// Writes a file of own words to fill in, and takes it. Without an ending, the name gets that of such a file.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn begin_own_words(&mut self, path: &Path) -> Result<Settings, Error> {
        let is_toml = path.extension().is_some_and(|end| end.eq_ignore_ascii_case("toml"));
        let (path, existing) = if is_toml {
            (path.to_owned(), Existing::Replace)
        } else {
            let mut name = path.file_name().unwrap_or_default().to_owned();
            name.push(".toml");
            // The person was asked about the name without the ending only.
            (path.with_file_name(name), Existing::Keep)
        };
        self.host.write(&[NewFile { path: &path, bytes: EXAMPLE.as_bytes() }], existing)?;
        self.choose_own_words(&path)
    }

    /// Does without the company's own words from now on; their file stays.
    pub fn drop_own_words(&mut self) -> Settings {
        self.shelf.choose_own_words(&self.host, None);
        self.take_words(OwnWords::open(&self.host, None));
        self.settings()
    }

    /// Reads the company's own words again if their file has changed; whether it has.
    pub fn look_at_own_words(&mut self) -> bool {
        let changed = self.own_words.look(&self.host);
        if changed {
            self.give_words();
        }
        changed
    }

    fn take_words(&mut self, words: OwnWords) {
        self.own_words = words;
        self.give_words();
    }

    /// Gives the words to the coach of the brief that is open, and those that it has learned for every brief.
    pub(crate) fn give_words(&mut self) {
        if let Some(desk) = &mut self.desk {
            desk.reviewer.use_words(self.own_words.lexicon(), self.shelf.known_words());
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::memory::Memory;
    use crate::message::{Edit, Review};
    use crate::{Start, Trouble};

    const FILE: &str = "home/words.toml";

    /// A session with a brief about a word that nobody outside knows.
    fn session() -> (Session<Memory>, Review) {
        let host = Memory::at("2026-11-14T14:30:00Z");
        host.make_folder(Path::new("home")).expect("a disk in memory has room");
        host.put(FILE, "acronyms = [\"OTC\"]\n");
        let mut session = Session::new(host, Path::new("data"));
        session.begin(Start::Empty).expect("nothing is open");
        let edit = Edit { path: "impact.noticed".to_owned(), value: json!("OTC sales stopped.") };
        let review = session.edit(&[edit], None).expect("this is a field");
        (session, review)
    }

    fn is_found(review: &Review) -> bool {
        review.findings.iter().any(|finding| finding.excerpt == "OTC")
    }

    #[test]
    fn words_work_at_once_and_in_the_next_run() {
        let (mut session, review) = session();
        assert!(is_found(&review));
        let own = session.choose_own_words(Path::new(FILE)).expect("it is there").own_words.expect("it is chosen");
        assert_eq!((own.name.as_str(), own.words, own.faults.len()), ("words.toml", 1, 0));
        assert!(!is_found(&session.review(false).expect("a brief is open")));
        let mut next = Session::new(session.host, Path::new("data"));
        next.begin(Start::Empty).expect("nothing is open");
        let edit = Edit { path: "impact.noticed".to_owned(), value: json!("OTC sales stopped.") };
        assert!(!is_found(&next.edit(&[edit], None).expect("this is a field")));
        assert_eq!(next.drop_own_words().own_words, None);
        assert!(is_found(&next.review(false).expect("a brief is open")));
    }

    #[test]
    fn a_word_learned_for_every_brief_is_right_at_once_and_in_the_next_run() {
        let doubts = |review: &Review| review.findings.iter().any(|finding| finding.doubted.is_some());
        let edit = || [Edit { path: "impact.noticed".to_owned(), value: json!("All kwikpays stopped.") }];
        let (mut session, _) = session();
        assert!(doubts(&session.edit(&edit(), None).expect("this is a field")));
        let known_words = vec!["kwikpays".to_owned()];
        session.set_settings(&Settings { known_words, ..session.settings() });
        assert!(!doubts(&session.review(false).expect("a brief is open")));
        let mut next = Session::new(session.host, Path::new("data"));
        next.begin(Start::Empty).expect("nothing is open");
        assert!(!doubts(&next.edit(&edit(), None).expect("this is a field")));
        next.set_settings(&Settings { known_words: Vec::new(), ..next.settings() });
        assert!(doubts(&next.review(false).expect("a brief is open")), "it can be forgotten");
    }

    #[test]
    fn a_file_that_changes_is_read_again_and_its_faults_are_told() {
        let (mut session, _) = session();
        session.choose_own_words(Path::new(FILE)).expect("it is there");
        assert!(!session.look_at_own_words(), "nothing has changed");
        session.host.put(FILE, "acronyms = [\"OTC\"]\n\n[[term]]\nword = \"x\"\n");
        assert!(session.look_at_own_words());
        let own = session.settings().own_words.expect("it is chosen");
        assert_eq!((own.words, own.faults[0].line), (1, 4));
        assert!(own.faults[0].reason.starts_with("`word` means nothing here"), "{}", own.faults[0].reason);
        assert!(!is_found(&session.review(false).expect("a brief is open")), "the rest is used");
        session.host.put(FILE, "");
        assert!(session.look_at_own_words());
        assert!(is_found(&session.review(false).expect("a brief is open")));
    }

    #[test]
    fn a_file_that_is_gone_is_told_and_its_words_stay() {
        let (mut session, _) = session();
        session.choose_own_words(Path::new(FILE)).expect("it is there");
        crate::Host::remove(&session.host, Path::new(FILE)).expect("it can be removed");
        assert!(session.look_at_own_words());
        let own = session.settings().own_words.expect("it is chosen");
        let problem = own.problem.expect("it is gone");
        assert_eq!(
            (problem.message.as_str(), problem.place),
            ("cannot read `words.toml`: there is no such file", None)
        );
        assert!(!is_found(&session.review(false).expect("a brief is open")));
        assert!(session.choose_own_words(Path::new("home/other.toml")).is_err());
        session.host.put("home/picture.toml", b"\x89PNG\xFF".to_vec());
        assert!(session.choose_own_words(Path::new("home/picture.toml")).is_err());
        assert_eq!(session.settings().own_words.expect("the first is kept").name, "words.toml");
    }

    #[test]
    fn a_new_file_has_no_faults_and_gets_its_ending() {
        let (mut session, _) = session();
        let own = session.begin_own_words(Path::new("home/ours")).expect("there is room").own_words;
        let own = own.expect("it is chosen");
        assert_eq!((own.name.as_str(), own.faults.len()), ("ours.toml", 0));
        assert!(own.words > 0);
        session.host.trouble = Some(Trouble::Full);
        assert!(session.begin_own_words(Path::new("home/more.toml")).is_err());
    }
}
