//! Walkthroughs: the form, the guides that come with the program, the machine and the exam.

mod demonstration;
mod edit;
mod exam;
mod garbage;
mod guides;
mod machine;
mod order;
mod presenting;
mod reader;
mod record;
mod schema;
mod support;
