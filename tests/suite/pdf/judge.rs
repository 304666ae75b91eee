//! What outside judges say of a file.

use std::path::{Path, PathBuf};

use product_tests::{judge, root};

use crate::tools::text_of;

/// A file in a folder of its own, for programs that want a path.
pub(crate) struct Saved {
    _folder: tempfile::TempDir,
    path: PathBuf,
}

impl Saved {
    /// Writes the bytes to a new file.
    pub(crate) fn new(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a folder for a moment");
        let path = folder.path().join("file.pdf");
        std::fs::write(&path, bytes).expect("the file can be written");
        Self { _folder: folder, path }
    }

    /// Where it lies.
    pub(crate) fn path(&self) -> &str {
        self.path.to_str().expect("the folder has a plain name")
    }

    /// The folder around it.
    pub(crate) fn folder(&self) -> &Path {
        self.path.parent().expect("a file lies in a folder")
    }
}

/// Has the syntax, PDF/UA-1 and PDF/A-2b judged.
///
/// # Panics
/// If any judge complains.
pub(crate) fn pass(bytes: &[u8]) {
    let saved = Saved::new(bytes);
    let said = text_of("qpdf", &["--check", saved.path()]);
    assert!(said.contains("No syntax or stream encoding errors found"), "qpdf says:\n{said}");
    let script = root().join("tests/suite/pdf/validate.py");
    let script = script.to_str().expect("the workspace has a plain name");
    text_of(judge(), &[script, "PDF_UA_1,PDF_A_2B", saved.path()]);
}

/// The text of a file as poppler reads it.
pub(crate) fn text(bytes: &[u8]) -> String {
    let saved = Saved::new(bytes);
    text_of("pdftotext", &["-layout", saved.path(), "-"])
}
