//! The exam: the conditions of the same steps, observed without guidance and in any order, and a result.

pub mod attempt;
pub mod csv;
pub mod result;

pub use attempt::{ExamAttempt, ExamEvent};
pub use result::{ExamResult, Finding, QuestionResult};
