//! The project's commands: `cargo xtask serve`, `build`, `test`, `budget`, `speed`.
//!
//! Invariant: whatever a command needs is set up by the command itself, or named in one sentence.

mod browsers;
mod budget;
mod build;
mod contract;
mod crates;
mod e2e;
mod executables;
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
mod soak;
mod speed;
mod split;
mod step;
mod suites;
mod table;
mod test;
mod tools;
mod visual;

use std::process::ExitCode;
use step::Outcome;
use vfunction_replica::hosting::{Arguments, BasePath, Options};

const HELP: &str = "\
The project's commands:

  cargo xtask serve   build for release, and serve it on http://127.0.0.1:8417/
  cargo xtask build   build for release into dist/
    --base /some/path/      path under which the program will stand
  cargo xtask test    everything that must hold: formatting, lints, native tests, budgets, tests in browsers; words choose tests by name
    --full                  every case, picture and link in every engine, axe at all widths: for releases and large changes
    --only fmt,lint,native,budget,browser,visual,accessibility,links,suites
                            some of it
    --engines chromium,firefox,webkit
                            browsers to test in
    --failed                the tests that failed last time
    --repeat 20             the tests in browsers so many times; counts the failures
  cargo xtask check   formatting, lints and native tests, for use while editing
  cargo xtask visual  pictures and accessibility trees of all screens, compared with those that are kept; words choose by name
    --update                keeps what is seen from now on
    --repeat 20             takes each so many times and counts the pixels that differ
    --engines chromium,firefox,webkit
                            browsers to compare in
  cargo xtask accessibility
                      axe on all screens, at four widths and in all themes; words choose by name
  cargo xtask suites  the example suites of other tools, against the release build
    --only playwright,webdriverio,selenium-python,stranger,cypress
                            some of them
    --engines chromium,firefox,webkit
                            browsers to run them in; all but one run in Chromium only
  cargo xtask screenshots
                      makes the pictures of the README
  cargo xtask guide   walks the guides and prints them, as HTML and as PDF, into src/walkthrough/printed/; ids choose
  cargo xtask states  goes to all screens, and writes their links down for the gallery
  cargo xtask contract
                      writes down the selectors that test suites rely on; fails where a promise would be broken
  cargo xtask budget  sizes of the release build against their ceilings
    --by-crate              also what takes the room in the wasm files
  cargo xtask speed   times of the release build in fresh browsers, as medians
    --runs 9                how often
    --engines chromium      browsers to measure in
    --check                 fail when a median is over the figure it is to beat
  cargo xtask soak    the article again and again in fresh profiles: failures, times, growth of memory
    --runs 500              how often, spread over engines and transports
    --engines chromium,firefox,webkit
    --transports worker,page,network
    --jobs 2                how many at once; one for each processor unless told otherwise
    --flows 30              how often in one page, to see how memory grows

cargo xtask serve takes:

";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let given: Vec<String> = words.collect();
    match at_the_root().and_then(|()| run(&command, given)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("xtask: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &str, given: Vec<String>) -> Outcome {
    let mut arguments = Arguments::new(given.iter().cloned());
    match command {
        "serve" => {
            let options = Options::parse(&mut arguments)?;
            arguments.finish()?;
            serve::serve(&options, given)
        }
        "build" => {
            let base = arguments.value("--base", BasePath::parse)?.unwrap_or_default();
            arguments.finish()?;
            build::build(&base).map(|_| ())
        }
        "test" => {
            let plan = plan::Plan::parse(arguments)?;
            test::test(&plan)
        }
        "check" => {
            arguments.finish()?;
            test::test(&plan::Plan::check())
        }
        "contract" => {
            arguments.finish()?;
            contract::contract()
        }
        "visual" => visual::visual(&visual::Order::parse(arguments)?),
        "guide" => visual::visual(&visual::Order::guide(arguments)?),
        "accessibility" => visual::visual(&visual::Order::accessibility(arguments)?),
        "states" => {
            arguments.finish()?;
            visual::visual(&visual::Order::states())
        }
        "screenshots" => {
            arguments.finish()?;
            visual::visual(&visual::Order::screenshots())
        }
        "budget" => {
            let is_by_crate = arguments.has("--by-crate");
            arguments.finish()?;
            let built = build::build(&BasePath::default())?;
            if is_by_crate {
                crates::by_crate()?;
            }
            budget::budget(&built)
        }
        "speed" => {
            let plan = speed::Plan::parse(&mut arguments)?;
            arguments.finish()?;
            speed::speed(&plan)
        }
        "suites" => {
            let plan = suites::Plan::parse(&mut arguments)?;
            arguments.finish()?;
            suites::suites(&plan)
        }
        "soak" => {
            let plan = soak::Plan::parse(&mut arguments)?;
            arguments.finish()?;
            soak::soak(&plan)
        }
        "split" => {
            arguments.finish()?;
            split::split()
        }
        "help" | "--help" | "" => {
            println!("{HELP}{}", Options::HELP);
            Ok(())
        }
        _ => Err(format!("there is no command “{command}”; `cargo xtask help` lists them")),
    }
}

/// All paths are relative to the project's root, wherever the command was given.
fn at_the_root() -> Outcome {
    std::env::set_current_dir(env!("CARGO_MANIFEST_DIR")).map_err(|error| format!("the project's folder cannot be entered ({error})"))
}
