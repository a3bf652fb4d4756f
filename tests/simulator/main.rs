//! The simulated servers, tested through `dispatch`.

mod answers;
mod article;
mod catalogue;
mod dispatch;
mod exams;
mod faults;
mod garbage;
mod guides;
mod har;
mod links;
#[path = "../plants/mod.rs"]
mod plants;
mod redaction;
mod scenarios;
mod secrets;
mod snippets;
mod support;
mod tokens;
mod users;
mod worlds;
