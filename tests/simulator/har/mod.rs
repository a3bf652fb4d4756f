//! HAR files: those that are written, those that are read, and what they tell.

mod bodies;
mod calls;
mod cases;
mod compressed;
mod cut;
mod diagnosis;
mod export;
mod import;
mod made;
mod reading;
mod recorders;
mod table;
mod traps;
mod valid;
