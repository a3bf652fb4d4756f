//! HAR files: those that are written, those that are read, and what they tell.

mod export;
mod valid;
