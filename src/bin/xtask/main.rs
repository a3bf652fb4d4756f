//! The project's commands: `cargo xtask serve`, `build`, `test`, `budget`, `speed`.
//!
//! Invariant: whatever a command needs is set up by the command itself, or named in one sentence.

mod browsers;
mod budget;
mod build;
mod contract;
mod crates;
mod debian;
mod e2e;
mod executables;
mod find;
mod host;
mod install;
mod log;
mod native;
mod packages;
mod page;
mod parts;
mod plan;
mod progress;
mod publish;
mod results;
mod screen;
mod serve;
mod sheets;
mod soak;
mod speed;
mod split;
mod step;
mod suites;
mod table;
mod target;
mod test;
mod tools;
mod visual;

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use step::Outcome;
use vfunction_replica::hosting::{BasePath, Options};

/// The project's commands.
#[derive(Parser)]
#[command(name = "cargo xtask", arg_required_else_help = true)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Builds for release, and serves it.
    Serve(Options),
    /// Builds for release into dist/.
    Build {
        /// Path under which the program will be served.
        #[arg(long, default_value = "/", value_parser = BasePath::parse)]
        base: BasePath,
    },
    /// Tests everything that must hold: formatting, lints, native tests, budgets, tests in browsers.
    Test(plan::Arguments),
    /// Checks formatting, lints and native tests, for use while editing.
    Check,
    /// Compares pictures and accessibility trees of all screens with those that are kept.
    Visual(visual::Arguments),
    /// Runs axe on all screens, at four widths and in all themes.
    Accessibility {
        /// Parts of names, which choose states.
        words: Vec<String>,
    },
    /// Runs the example suites of other tools, against the release build.
    Suites(suites::SuitePlan),
    /// Makes the pictures of the README.
    Screenshots,
    /// Walks the guides and prints them, as HTML and as PDF, into src/article/printed/.
    Guide {
        /// The guides' ids; all of them if none is given.
        ids: Vec<String>,
    },
    /// Goes to all screens, and writes their links down for the gallery.
    States,
    /// Writes down the selectors that test suites rely on; fails where a promise would be broken.
    Contract,
    /// Compares the sizes of the release build with their ceilings.
    Budget {
        /// Also shows what takes the room in the wasm files.
        #[arg(long)]
        by_crate: bool,
    },
    /// Measures the times of the release build in fresh browsers, as medians.
    Speed(speed::SpeedPlan),
    /// Goes through the article again and again in fresh profiles: failures, times, growth of memory.
    Soak(soak::SoakPlan),
    /// Takes a build of Trunk apart; Trunk calls this.
    #[command(hide = true)]
    Split,
}

fn main() -> ExitCode {
    let Line { command } = Line::parse();
    match at_the_root().and_then(|()| run(command)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("xtask: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Outcome {
    match command {
        // The server reads the same arguments.
        Command::Serve(options) => serve::serve(&options, std::env::args().skip(2).collect()),
        Command::Build { base } => build::build(&base).map(|_| ()),
        Command::Test(arguments) => test::test(&plan::TestPlan::of(arguments)?),
        Command::Check => test::test(&plan::TestPlan::check()),
        Command::Visual(arguments) => visual::visual(&visual::Order::visual(arguments)),
        Command::Accessibility { words } => visual::visual(&visual::Order::accessibility(words)),
        Command::Suites(plan) => suites::suites(&plan),
        Command::Screenshots => visual::visual(&visual::Order::screenshots()),
        Command::Guide { ids } => visual::visual(&visual::Order::guide(ids)),
        Command::States => visual::visual(&visual::Order::states()),
        Command::Contract => contract::contract(),
        Command::Budget { by_crate } => {
            let built = build::build(&BasePath::default())?;
            if by_crate {
                crates::by_crate()?;
            }
            budget::budget(&built)
        }
        Command::Speed(plan) => speed::speed(&plan),
        Command::Soak(plan) => soak::soak(&plan),
        Command::Split => split::split(),
    }
}

/// All paths are relative to the project's root, wherever the command was given.
fn at_the_root() -> Outcome {
    std::env::set_current_dir(env!("CARGO_MANIFEST_DIR")).map_err(|error| format!("the project's folder cannot be entered ({error})"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::{Args, CommandFactory};

    /// The arguments of a command, read from a line without quotes.
    pub fn arguments<A: Args>(line: &str) -> Outcome<A> {
        #[derive(Parser)]
        struct Line<A: Args> {
            #[command(flatten)]
            arguments: A,
        }
        let words = ["command"].into_iter().chain(line.split_whitespace());
        Line::try_parse_from(words).map(|line| line.arguments).map_err(|error| error.to_string())
    }

    #[test]
    fn the_declaration_is_consistent() {
        Line::command().debug_assert();
    }
}
