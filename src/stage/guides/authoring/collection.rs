//! Guides of one's own, and what was done with them last.

use crate::article::guide_source::Source;
use crate::common::secret;
use crate::guides::edit;
use crate::guides::error::GuideError;
use crate::guides::reader::{LONGEST, read};
use crate::simulator::http::decode;
use crate::stage::guides::controller::{GuideController, GuideToolView};
use crate::stage::guides::files::beside;
use crate::stage::guides::own;
use crate::stage::guides::vocabulary::VOCABULARY;
use crate::transport::{base_address, base_path};
use gloo_file::File;
use gloo_file::futures::read_as_text;
use leptos::prelude::*;
use web_sys::Url;

/// What became of what a person did last.
#[derive(Clone, PartialEq)]
pub enum Outcome {
    /// A sentence.
    Said(String),
    /// A file was refused: the problems, and its text if the editor can repair it.
    Wrong(Vec<String>, Option<String>),
    /// One was taken away.
    Removed {
        /// Its title.
        title: String,
        /// The guide itself.
        text: String,
    },
}

/// Guides of one's own, and what was done with them last. `Copy` handle.
#[derive(Clone, Copy)]
pub struct Collection {
    /// What the dock knows of walkthroughs.
    pub controller: GuideController,
    /// What was done last.
    pub outcome: RwSignal<Option<Outcome>>,
    /// Counts the changes of the list.
    pub changes: RwSignal<u32>,
}

impl Collection {
    /// The list has changed.
    pub fn changed(self) {
        self.changes.update(|count| *count += 1);
    }

    /// Keeps a text as a new guide; gives its number.
    pub fn add(self, text: &str) -> Option<u32> {
        match own::add(text) {
            Ok(number) => {
                self.outcome.set(None);
                self.changed();
                Some(number)
            }
            Err(problem) => {
                self.outcome.set(Some(Outcome::Said(problem)));
                None
            }
        }
    }

    /// Keeps a text as a new guide, and opens it in the editor.
    pub fn edit(self, text: &str) {
        if let Some(number) = self.add(text) {
            self.controller.tool_view.set(GuideToolView::Editor(number));
        }
    }

    /// Takes a file, if nothing is wrong with it.
    pub async fn take(self, file: File) {
        let (name, size) = (secret::without(&file.name()), file.size());
        if size > LONGEST as u64 {
            let words = format!("{name}: has more than {LONGEST} bytes, which is more than a guide can have. Choose another file.");
            return self.reject(words);
        }
        let Some(text) = read_as_text(&file).await.ok() else {
            let words = format!("{name}: the browser cannot read it. If it is a folder, or was moved meanwhile, choose it again.");
            return self.reject(words);
        };
        match read(&name, &text, &VOCABULARY) {
            Ok(guide) => {
                if self.add(&text).is_some() {
                    self.outcome.set(Some(Outcome::Said(format!("“{}” is among your guides now.", guide.title))));
                }
            }
            Err(errors) => self.refuse(&errors, text),
        }
    }

    /// Begins the guide at an address of this host, if nothing is wrong with it.
    pub async fn open(self, address: String) {
        // The browser leaves tabs and line breaks out of an address, which then may hold a secret that was in pieces.
        if let Some((name, _)) = secret::in_field(&decode(&address)) {
            let words = format!("The address holds what looks like a real {name}, so it was not sent.");
            return self.reject(words);
        }
        let Some(source) = below(&address) else {
            let words = format!(
                "“{address}” is not the address of a guide on this host. Expected a .json file below {}, such as training/first-day.json.",
                base_address()
            );
            return self.reject(words);
        };
        let name = source.name();
        let text = match beside(&name).await {
            Ok(text) => text,
            Err(words) => return self.reject(words),
        };
        match read(&name, &text, &VOCABULARY) {
            Ok(_) => {
                self.outcome.set(None);
                self.controller.start(&name);
            }
            Err(errors) => self.refuse(&errors, text),
        }
    }

    /// Says why there is no guide to take or to begin.
    fn reject(self, problem: String) {
        self.outcome.try_set(Some(Outcome::Wrong(vec![problem], None)));
    }

    /// Says what is wrong with a guide.
    fn refuse(self, errors: &[GuideError], text: String) {
        let text = edit::can_be_mended(&text).then_some(text);
        self.outcome.try_set(Some(Outcome::Wrong(errors.iter().map(ToString::to_string).collect(), text)));
    }
}

/// The guide that an address of this host leads to.
fn below(address: &str) -> Option<Source> {
    let base = base_address();
    let (url, here) = (Url::new_with_base(address.trim(), &base).ok()?, Url::new(&base).ok()?);
    let path = url.pathname();
    let path = path.strip_prefix(base_path().as_str()).filter(|_| url.origin() == here.origin())?;
    Source::parse(path).filter(|source| matches!(source, Source::File(_)))
}
