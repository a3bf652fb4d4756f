//! The form of a guide as data: the reader checks by it, and the published JSON Schema is written from it, so that neither can know a
//! field that the other does not.

mod fields;
pub mod schema;
pub mod shape;

pub use fields::{CHAPTER, GUIDE, STEP};
