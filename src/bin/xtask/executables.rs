//! The programs that test: all of one configuration, so that the library and Leptos are compiled once for them, for `serve` and for
//! `prerender`.

use crate::host::Host;
use crate::log::Log;
use crate::step::{Outcome, ask, cargo};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

/// The name of the program that tests in browsers.
const E2E: &str = "e2e";

/// A program that tests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Executable {
    /// The name of its target: `simulator`.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
}

/// All of them.
#[derive(Debug)]
pub struct Executables {
    /// Those that need no browser.
    pub native: Vec<Executable>,
    /// The one that does.
    pub e2e: Executable,
    /// What the compiler and the linter warn of.
    pub warnings: Vec<String>,
}

impl Executables {
    /// Compiles and lints them.
    ///
    /// # Errors
    ///
    /// One of them does not compile.
    pub fn compile(log: &Log) -> Outcome<Self> {
        log.run(&mut compile())?;
        // Once more, for machines: by now there is nothing to do, and cargo repeats its warnings.
        let messages = ask(compile().arg("--message-format=json")).ok_or("cargo does not say which tests it has compiled")?;
        let (e2e, native): (Vec<_>, Vec<_>) = messages.lines().filter_map(executable).partition(|executable| executable.name == E2E);
        let e2e = e2e.into_iter().next().ok_or_else(|| format!("cargo has compiled no test named {E2E}"))?;
        Ok(Executables { native, e2e, warnings: messages.lines().filter_map(warning).collect() })
    }
}

fn compile() -> Command {
    let mut command = cargo(["test", "--locked", "--no-run"]);
    Host::Tests.with_features(&mut command);
    command
}

/// The test program that a message of cargo's is about: <https://doc.rust-lang.org/cargo/reference/external-tools.html#artifact-messages>.
fn executable(message: &str) -> Option<Executable> {
    let message: Value = serde_json::from_str(message).ok()?;
    let path = message["executable"].as_str()?.into();
    let name = message["target"]["name"].as_str()?.to_owned();
    (message["profile"]["test"] == true).then_some(Executable { name, path })
}

/// The warning that a message of cargo's is about, as people read it.
fn warning(message: &str) -> Option<String> {
    let message: Value = serde_json::from_str(message).ok()?;
    let message = &message["message"];
    (message["level"] == "warning").then(|| message["rendered"].as_str().unwrap_or_default().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warnings_are_as_people_read_them() {
        let message =
            |level: &str| format!(r#"{{"reason":"compiler-message","message":{{"level":"{level}","rendered":"{level}: unused\n"}}}}"#);
        assert_eq!(warning(&message("warning")), Some("warning: unused\n".to_owned()));
        assert_eq!(warning(&message("note")), None);
        assert_eq!(warning(r#"{"reason":"build-finished","success":true}"#), None);
    }

    #[test]
    fn tests_are_told_from_other_programs() {
        let message = |test: bool| {
            format!(r#"{{"reason":"compiler-artifact","target":{{"name":"a"}},"profile":{{"test":{test}}},"executable":"/target/a"}}"#)
        };
        assert_eq!(executable(&message(true)), Some(Executable { name: "a".to_owned(), path: "/target/a".into() }));
        assert_eq!(executable(&message(false)), None);
        assert_eq!(executable(r#"{"reason":"build-finished","success":true}"#), None);
    }
}
