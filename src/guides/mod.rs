//! Walkthroughs as data: their form, the strict reader, the reducer that goes through one, exams, and the recorder.
//!
//! Invariants: pure; nothing here reads a clock or a random source; nothing panics on input.

pub mod action;
pub mod check;
pub mod condition;
pub mod edit;
pub mod error;
pub mod exam;
pub mod form;
pub mod goal;
pub mod guide;
pub mod hints;
pub mod machine;
pub mod markdown;
pub mod observation;
mod path;
pub mod presenting;
pub mod question;
pub mod reader;
pub mod record;
pub mod schema;
pub mod text_kinds;
pub mod words;
