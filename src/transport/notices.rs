//! The notes of this page, for the stage and the console.

use super::note::Note;
use leptos::prelude::*;

/// The notes of this page. `Copy` handle.
#[derive(Clone, Copy, Debug)]
pub struct Notices(RwSignal<Vec<Note>>);

impl Notices {
    /// With the notes that reading the address gave.
    pub fn new(notes: Vec<Note>) -> Self {
        let notices = Notices(RwSignal::new(Vec::new()));
        notes.into_iter().for_each(|note| notices.add(note));
        notices
    }

    /// The notes, oldest first.
    pub fn all(&self) -> Signal<Vec<Note>> {
        self.0.into()
    }

    /// Adds a note, once, and writes it to the console.
    pub fn add(&self, note: Note) {
        if self.0.with_untracked(|notes| !notes.contains(&note)) {
            leptos::logging::warn!("{note}");
            self.0.update(|notes| notes.push(note));
        }
    }

    /// Adds a note if there is one.
    pub fn extend(&self, note: Option<Note>) {
        note.into_iter().for_each(|note| self.add(note));
    }

    /// Takes a note away, when a person has read it.
    pub fn dismiss(&self, note: &Note) {
        self.0.update(|notes| notes.retain(|other| other != note));
    }
}
