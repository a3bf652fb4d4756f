//! The simulated servers, tested through their one door.

mod answers;
mod article;
mod catalogue;
mod door;
mod faults;
mod garbage;
mod guides;
mod har;
mod links;
mod redaction;
mod scenarios;
mod snippets;
mod support;
mod tokens;
mod users;
mod worlds;
