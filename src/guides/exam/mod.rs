//! The exam: the conditions of the same steps, observed without guidance and in any order, and a result.

pub mod csv;
pub mod result;
pub mod sitting;

pub use result::{ExamResult, Finding, QuestionResult};
pub use sitting::{ExamEvent, Sitting};
