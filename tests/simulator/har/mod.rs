//! HAR files: those that are written, those that are read, and what they tell.

mod diagnosis;
mod export;
mod import;
mod made;
mod valid;
