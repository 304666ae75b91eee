//! The command line.

use std::path::PathBuf;

use brief_session::{AsOf, PageFormat, Paper, Theme};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::exit::MEANINGS;

/// Turn what you know about an incident into a deck for the CEO and notes for you.
///
/// A brief is one readable text file, `*.brief`, in which every figure stands once. Forthright makes PDF files of it: a deck of
/// six slides, and speaker notes with the likely questions and their answers. It works without a network, and the same brief
/// gives the same files each time.
#[derive(Debug, Parser)]
#[command(name = "forthright", version, propagate_version = true, after_long_help = exit_help())]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Export(Export),
    New(New),
    Check(Check),
    Next(Next),
    Import(Import),
    /// Show in the terminal what a brief says: its headlines, what is missing, and the minutes it takes.
    Show(Show),
    /// Print the JSON Schema of a brief, for editors that check and complete what you type.
    Schema,
    /// Print a script that completes the commands in your shell.
    Completions(Completions),
    /// Print the manual page of the program or of one of its commands.
    Man(Man),
}

/// Make the deck and the speaker notes of one or more briefs.
///
/// One brief gives `deck.pdf` and `notes.pdf`. Of several, each gives files that begin with its own name:
/// `incident.brief` becomes `incident-deck.pdf` and `incident-notes.pdf`. A brief that cannot be exported does not stop the
/// others. The paths of the files are printed.
///
/// Files that are there already stay as they are, unless you say `--overwrite`. Each brief gives all its files or none, and
/// no file is ever half written.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The briefs.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// The folder to write to; it is made if it is not there.
    #[arg(long, short, visible_alias = "output", value_name = "DIR", default_value = ".")]
    pub(crate) out: PathBuf,

    /// Make the deck (the deck and the notes are made if you name nothing).
    #[arg(long, help_heading = "What to make")]
    pub(crate) deck: bool,

    /// Make the speaker notes.
    #[arg(long, help_heading = "What to make")]
    pub(crate) notes: bool,

    /// Make each page of the deck as an SVG picture.
    #[arg(long, help_heading = "What to make")]
    pub(crate) svg: bool,

    /// Make the written report, as `report.pdf` and for a wiki as `report.md`.
    #[arg(long, help_heading = "What to make")]
    pub(crate) report: bool,

    /// Make the cue card for your hand: one A6 page (a quarter of a Letter sheet with `--paper letter`).
    #[arg(long, help_heading = "What to make")]
    pub(crate) card: bool,

    /// Make the mail after the meeting, as `follow-up.txt` to copy and as `follow-up.eml` to open as a draft.
    #[arg(long, help_heading = "What to make")]
    pub(crate) mail: bool,

    /// Make the dates that are promised, as `promises.ics` for a calendar.
    #[arg(long, help_heading = "What to make")]
    pub(crate) calendar: bool,

    /// Make everything but the SVG pictures.
    #[arg(long, help_heading = "What to make")]
    pub(crate) all: bool,

    /// Make the card, and print it in the corner of a whole sheet, with lines to cut along.
    #[arg(long, help_heading = "How it is made")]
    pub(crate) card_on_sheet: bool,

    /// Make the mail, and attach the deck to its draft.
    #[arg(long, help_heading = "How it is made")]
    pub(crate) attach_deck: bool,

    /// Make the calendar, and put the dates on which actions are due into it, too.
    #[arg(long, help_heading = "How it is made")]
    pub(crate) calendar_actions: bool,

    /// Protect the PDF files with the password on the first line of a file.
    ///
    /// The files are encrypted with AES-256 and open only with the password, also for a screen reader. Mail, calendar,
    /// Markdown and pictures cannot be protected. Write the password into a file that only you can read, and delete it
    /// afterwards: it is kept nowhere else.
    #[arg(long, value_name = "FILE", help_heading = "What may leave")]
    pub(crate) password_file: Option<PathBuf>,

    /// What happens to e-mail addresses, hosts, links into tickets and chats, keys, and names of customers.
    ///
    /// Whatever of that kind stands in the brief is listed with its place. What is fine can be entered in the brief under
    /// `review.allowed`.
    #[arg(long, value_enum, default_value_t = Leaks::List, value_name = "WHAT", help_heading = "What may leave")]
    pub(crate) leaks: Leaks,

    /// A file with names of customers, one a line, that should not leave either.
    #[arg(long, value_name = "FILE", help_heading = "What may leave")]
    pub(crate) customers: Option<PathBuf>,

    /// Export an earlier briefing of the chain as it was told; 1 is the first one.
    #[arg(long, value_name = "N")]
    pub(crate) briefing: Option<usize>,

    /// The shape of the slides, instead of that in the brief.
    #[arg(long, value_enum, help_heading = "How it looks")]
    pub(crate) page: Option<Page>,

    /// The paper of the notes, instead of that in the brief.
    #[arg(long, value_enum, help_heading = "How it looks")]
    pub(crate) paper: Option<Sheet>,

    /// Light or dark slides, instead of those in the brief.
    #[arg(long, value_enum, help_heading = "How it looks")]
    pub(crate) theme: Option<Shade>,

    /// The accent colour as `#RRGGBB` or `#RGB`, instead of that in the brief.
    #[arg(long, value_name = "COLOUR", value_parser = colour, help_heading = "How it looks")]
    pub(crate) accent: Option<String>,

    /// The moment for which the brief is told: what goes on lasts until then.
    ///
    /// Write it with its offset from UTC (`2026-11-14T14:30:00+01:00`), or as a clock shows it in the place that the brief
    /// speaks of (`"2026-11-14 14:30"`). Without it, the moment in the brief counts, or else the time now.
    #[arg(long, value_name = "TIME", value_parser = as_of)]
    pub(crate) as_of: Option<AsOf>,

    /// Replace files that are there already.
    #[arg(long, visible_alias = "force")]
    pub(crate) overwrite: bool,
}

/// Start a brief, with an example in every field.
///
/// Open the file in a text editor, put your own words in the place of the examples, and export it.
#[derive(Debug, Args)]
pub(crate) struct New {
    /// The file to make; `.brief` is added if it has no ending.
    pub(crate) file: PathBuf,

    /// Leave all fields empty.
    #[arg(long)]
    pub(crate) empty: bool,

    /// Replace a file that is there already.
    #[arg(long, visible_alias = "force")]
    pub(crate) overwrite: bool,
}

/// Start the next briefing from one that was told.
///
/// The facts stay, and the file remembers what was told before: the next deck says on its first slide what has changed since
/// then, which promises were kept, and which are late. Without `--output`, `incident.brief` becomes `incident-2.brief`.
#[derive(Debug, Args)]
pub(crate) struct Next {
    /// The brief that was told.
    pub(crate) file: PathBuf,

    /// The brief to make; it may be the same file.
    #[arg(long, short, visible_alias = "out", value_name = "BRIEF")]
    pub(crate) output: Option<PathBuf>,

    /// The moment of the next briefing, as for `export`; without it, now.
    #[arg(long, value_name = "TIME", value_parser = as_of)]
    pub(crate) as_of: Option<AsOf>,

    /// Replace a file that is there already.
    #[arg(long, visible_alias = "force")]
    pub(crate) overwrite: bool,
}

/// Turn a report on an incident into a half-filled brief.
///
/// A post-mortem, a status page or a chat summary, as Markdown, plain text, wiki text, a saved web page or a Word document.
/// Only what the report says is taken; what it does not say is listed as a question. Nothing is guessed and nothing is sent
/// anywhere. Several reports give a brief each, named after them, in the folder where you are.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The reports.
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// The brief to make; without it, the report's own name with the ending `.brief`.
    #[arg(long, short, visible_alias = "out", value_name = "BRIEF")]
    pub(crate) output: Option<PathBuf>,

    /// Also write every value with the sentence from which it comes, as JSON.
    #[arg(long, value_name = "JSON")]
    pub(crate) explain: Option<PathBuf>,

    /// Replace files that are there already.
    #[arg(long, visible_alias = "force")]
    pub(crate) overwrite: bool,
}

/// Say what a CEO would stumble over in one or more briefs.
///
/// Wording that blames, plays down, promises too much or needs explaining; figures and times that contradict each other; and
/// what is missing: a figure, an owner, a date, a plan if the fix fails, the next update. Each finding names the field and the
/// words, why it matters, and what to do. What you set aside in the app stays aside.
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// The briefs.
    #[arg(required_unless_present = "sentences", conflicts_with = "sentences", value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// Print the findings as JSON: one object with a list of files.
    #[arg(long, conflicts_with = "sentences")]
    pub(crate) json: bool,

    /// Add your company's own terms, abbreviations and product names from a TOML file.
    #[arg(long, value_name = "TOML", conflicts_with = "sentences")]
    pub(crate) glossary: Option<PathBuf>,

    /// Leave out hints.
    #[arg(long, conflicts_with = "sentences")]
    pub(crate) no_hints: bool,

    /// The moment for which the briefs are told, as for `export`.
    #[arg(long, value_name = "TIME", value_parser = as_of, conflicts_with = "sentences")]
    pub(crate) as_of: Option<AsOf>,

    /// Label single sentences instead: a file with lines such as `{"text": "…", "field": "impact"}`.
    #[arg(long, value_name = "JSONL", requires = "out")]
    pub(crate) sentences: Option<PathBuf>,

    /// Where the labels go, as lines of `{"text": "…", "labels": ["vague"]}`; a file that is there is replaced.
    // Of a list of briefs, clap would let `requires` drop without a word, because the two exclude each other.
    #[arg(long, visible_alias = "output", value_name = "JSONL", requires = "sentences", conflicts_with = "files")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Show {
    /// The brief.
    pub(crate) file: PathBuf,

    /// The moment for which the brief is told, as for `export`.
    #[arg(long, value_name = "TIME", value_parser = as_of)]
    pub(crate) as_of: Option<AsOf>,

    /// Show an earlier briefing of the chain as it was told; 1 is the first one.
    #[arg(long, value_name = "N")]
    pub(crate) briefing: Option<usize>,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// Your shell.
    pub(crate) shell: Shell,
}

#[derive(Debug, Args)]
pub(crate) struct Man {
    /// The command, for example `export`; the program itself if you name none.
    pub(crate) command: Option<String>,
}

/// What happens to words that should not leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Leaks {
    /// They are listed, and the files are made.
    List,
    /// They are listed and removed from the files; the brief keeps them.
    Remove,
    /// They are listed, and no file is made.
    Refuse,
}

/// The shape of the slides.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Page {
    /// For wide screens.
    #[value(name = "16:9")]
    Wide,
    /// For older projectors.
    #[value(name = "4:3")]
    Standard,
}

/// The paper of the notes.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Sheet {
    /// 210 × 297 mm.
    A4,
    /// 8.5 × 11 in.
    Letter,
}

/// Light or dark slides.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Shade {
    /// Dark text on white.
    Light,
    /// Light text on near black.
    Dark,
}

impl From<Page> for PageFormat {
    fn from(page: Page) -> Self {
        match page {
            Page::Wide => Self::Wide,
            Page::Standard => Self::Standard,
        }
    }
}

impl From<Sheet> for Paper {
    fn from(sheet: Sheet) -> Self {
        match sheet {
            Sheet::A4 => Self::A4,
            Sheet::Letter => Self::Letter,
        }
    }
}

impl From<Shade> for Theme {
    fn from(shade: Shade) -> Self {
        match shade {
            Shade::Light => Self::Light,
            Shade::Dark => Self::Dark,
        }
    }
}

fn exit_help() -> String {
    let lines = MEANINGS.iter().map(|(code, meaning)| format!("\n  {code}  {meaning}"));
    format!("Exit status:{}", lines.collect::<String>())
}

fn as_of(text: &str) -> Result<AsOf, String> {
    AsOf::parse(text).ok_or_else(|| {
        "write it as `2026-11-14T14:30:00+01:00`, or as `2026-11-14 14:30` for the place that the brief speaks of"
            .to_owned()
    })
}

/// Reads a colour and writes it as a brief does.
fn colour(text: &str) -> Result<String, String> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return Err("write it as `#RRGGBB`, for example `#0B6E99`".to_owned());
    }
    let digits = digits.to_ascii_uppercase();
    match digits.len() {
        6 => Ok(format!("#{digits}")),
        3 => Ok(digits.chars().fold("#".to_owned(), |colour, digit| format!("{colour}{digit}{digit}"))),
        _ => Err("write it with six digits as `#RRGGBB`, for example `#0B6E99`".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_colours_as_people_write_them() {
        assert_eq!(colour("#0b6e99").as_deref(), Ok("#0B6E99"));
        assert_eq!(colour("0B6E99").as_deref(), Ok("#0B6E99"));
        assert_eq!(colour("#f80").as_deref(), Ok("#FF8800"));
        for text in ["", "#", "red", "#12345", "#1234567", "#12345g", "#١٢٣"] {
            assert!(colour(text).is_err(), "{text}");
        }
    }

    #[test]
    fn says_how_to_write_a_moment() {
        assert!(as_of("2026-11-14 14:30").is_ok());
        assert_eq!(
            as_of("half past two").expect_err("this is no moment"),
            "write it as `2026-11-14T14:30:00+01:00`, or as `2026-11-14 14:30` for the place that the brief speaks of"
        );
    }
}
