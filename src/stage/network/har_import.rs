//! The HAR file that was given to the network tool.
//!
//! Invariant: the file is read in this tab and goes nowhere; what is kept of it is free of secrets.

use super::report::{Report, report};
use crate::common::secret;
use crate::components::pending;
use crate::har::file::{LARGEST, OpenError};
use crate::transport::LoadProblem;
use gloo_file::File;
use gloo_file::futures::read_as_bytes;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What became of a file.
#[derive(Clone, PartialEq)]
pub struct Outcome {
    /// The file's name.
    pub name: String,
    /// What it tells; else what is wrong with it, and what to do.
    pub read: Result<Report, String>,
    /// Names of files that were given together with it, and were not read.
    pub others: Vec<String>,
}

/// The file that was given last. `Copy` handle.
#[derive(Clone, Copy)]
pub struct HarImport {
    outcome: RwSignal<Option<Outcome>>,
}

impl HarImport {
    /// No file yet.
    pub fn new() -> Self {
        HarImport { outcome: RwSignal::new(None) }
    }

    /// What became of it; none if there is none.
    pub fn outcome(&self) -> Signal<Option<Outcome>> {
        self.outcome.into()
    }

    /// Puts it away.
    pub fn dismiss(&self) {
        self.outcome.set(None);
    }

    /// Reads the first of some files in place of the one before.
    pub fn take(&self, files: Vec<File>) {
        let outcome = self.outcome;
        let mut files = files.into_iter();
        let Some(file) = files.next() else { return };
        spawn_local(pending(async move {
            let name = |file: &File| secret::without(&file.name());
            let others = files.map(|file| name(&file)).collect();
            outcome.try_set(Some(Outcome { name: name(&file), read: read(file).await, others }));
        }));
    }
}

async fn read(file: File) -> Result<Report, String> {
    let size = usize::try_from(file.size()).unwrap_or(usize::MAX);
    if size > LARGEST {
        return Err(OpenError::TooLarge(size).to_string());
    }
    let bytes = read_as_bytes(&file).await.ok();
    let bytes = bytes.ok_or("The browser cannot read the file. If it is a folder, or was moved meanwhile, choose the file again.")?;
    match report(bytes).await {
        Ok(report) => report,
        Err(_) => Err(LoadProblem::explain("").await.reason),
    }
}
