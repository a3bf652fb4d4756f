//! The HAR file that was given to the network tool.
//!
//! Invariant: the file is read in this tab and goes nowhere; what is kept of it is free of secrets.

use crate::article::diagnosis::finding::Finding;
use crate::article::diagnosis::import::{ImportError, Imported, LARGEST, import};
use crate::common::secret;
use gloo_file::File;
use gloo_file::futures::read_as_text;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What became of a file.
#[derive(Clone, PartialEq)]
pub struct Outcome {
    /// The file's name.
    pub name: String,
    /// What it holds and tells; else what is wrong with it, and what to do.
    pub read: Result<(Imported, Finding), String>,
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

    /// Reads a file in place of the one before.
    pub fn take(&self, file: File) {
        let outcome = self.outcome;
        spawn_local(async move {
            let name = secret::without(&file.name());
            outcome.try_set(Some(Outcome { name, read: read(file).await }));
        });
    }
}

async fn read(file: File) -> Result<(Imported, Finding), String> {
    let size = usize::try_from(file.size()).unwrap_or(usize::MAX);
    if size > LARGEST {
        return Err(ImportError::TooLarge(size).to_string());
    }
    let text = read_as_text(&file).await.ok();
    let text = text.ok_or("The browser cannot read the file. If it is a folder, or was moved meanwhile, choose the file again.")?;
    let imported = import(&text).map_err(|error| error.to_string())?;
    let finding = imported.finding();
    Ok((imported, finding))
}
