//! Walkthroughs: the form, the guides that come with the program, the machine and the exam.

mod demonstration;
mod exam;
mod garbage;
mod guides;
mod machine;
mod order;
mod reader;
mod schema;
mod support;
