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
    pass_all(&[bytes]);
}

/// Has several files judged as [`pass`] does, all by one run of the validator, which takes long to start.
///
/// # Panics
/// If any judge complains of any file.
pub(crate) fn pass_all(files: &[&[u8]]) {
    let saved: Vec<Saved> = files.iter().map(|bytes| Saved::new(bytes)).collect();
    for file in &saved {
        let said = text_of("qpdf", &["--check", file.path()]);
        assert!(said.contains("No syntax or stream encoding errors found"), "qpdf says:\n{said}");
    }
    let script = root().join("tests/suite/pdf/validate.py");
    let mut arguments = vec![script.to_str().expect("the workspace has a plain name"), "PDF_UA_1,PDF_A_2B"];
    arguments.extend(saved.iter().map(Saved::path));
    text_of(judge(), &arguments);
}

/// The text of a file as poppler reads it.
pub(crate) fn text(bytes: &[u8]) -> String {
    let saved = Saved::new(bytes);
    text_of("pdftotext", &["-layout", saved.path(), "-"])
}
