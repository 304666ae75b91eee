//! The messages between a window and the session: plain data, written once here and generated for the window.

mod chain;
mod coach;
mod export;
mod leak;
mod place;
mod rehearse;
mod report;
mod review;
mod save;
mod settings;
mod start;
mod words;

pub use chain::{ChainView, ChangeMark, ChangeView, Earlier, FactSince};
pub use coach::{FixKind, OwnWordsFault, OwnWordsView, RuleView, TermView};
pub use export::{DateView, ExportChoice, ExportPlan, Exported, ExportedFile, FileKind, GapView, PlannedFile, Proof};
pub use leak::{LeakPlace, LeakView};
pub use place::{Edit, Stepped};
pub use rehearse::{QaView, Say, Script, ScriptSlide};
pub use report::{
    ChangedValue, ImportAsk, ImportChoice, ImportClash, ImportField, ImportHeading, ImportPlace, ImportQuestion,
    ImportReview, ImportValue,
};
pub use review::{
    FigureState, FigureView, FindingView, FixView, PageSize, PageView, PictureLine, PlaceholderView, Readiness, Review,
    SeverityView, SlideView, StepId, StepState, StepView, TextEdit, TimesView, Timing,
};
pub use save::{SaveKind, SaveState};
pub use settings::{Appearance, Settings};
pub use start::{Opened, Recent, Recovered, SampleCard, StartScreen};
pub use words::{
    AmountText, LossAsk, LossText, MomentText, ReadAmount, ReadLoss, ReadTable, ReadTime, Refusal, TableText,
};
