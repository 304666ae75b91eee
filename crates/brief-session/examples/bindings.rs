//! Writes the types that a window and the session exchange into a folder, as TypeScript.

#![allow(clippy::disallowed_methods, reason = "a program for those who build the product")]

use std::path::PathBuf;

use brief_session::message;
use ts_rs::{Config, TS};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder: PathBuf = std::env::args_os().nth(1).ok_or("name the folder to write to")?.into();
    let config = Config::new().with_out_dir(folder).with_large_int("number");
    // What a command takes or gives; whatever these name comes with them.
    message::StartScreen::export_all(&config)?;
    message::Edit::export_all(&config)?;
    message::Stepped::export_all(&config)?;
    message::MomentText::export_all(&config)?;
    message::ReadTime::export_all(&config)?;
    message::AmountText::export_all(&config)?;
    message::ReadAmount::export_all(&config)?;
    message::TableText::export_all(&config)?;
    message::ReadTable::export_all(&config)?;
    message::LossAsk::export_all(&config)?;
    message::ReadLoss::export_all(&config)?;
    message::RuleView::export_all(&config)?;
    message::Script::export_all(&config)?;
    message::ExportChoice::export_all(&config)?;
    message::ExportPlan::export_all(&config)?;
    message::Exported::export_all(&config)?;
    message::Proof::export_all(&config)?;
    message::Earlier::export_all(&config)?;
    message::ImportReview::export_all(&config)?;
    message::ChangedValue::export_all(&config)?;
    Ok(())
}
