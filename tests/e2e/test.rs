//! A test in a browser engine, and how a list of tests is run: filtered, repeated, timed, and its results left for `cargo xtask test`.

use crate::driver::host::artifacts;
use crate::driver::page::Outcome;
use crate::tier::Engine;
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Instant;
use tokio::runtime::Runtime;

/// A test.
#[derive(Clone)]
pub struct Test {
    /// The engine that it runs in.
    pub engine: Engine,
    /// Its name, which begins with that of the engine: `webkit::article::goes_on_after_a_reload`.
    pub name: String,
    body: Arc<Body>,
}

/// What a test does. It does all of it in the thread that runs the test.
type Body = dyn Fn() -> Pin<Box<dyn Future<Output = Outcome>>> + Send + Sync;

impl Test {
    /// A test of an engine.
    pub fn new<F: Future<Output = Outcome> + 'static>(engine: Engine, name: String, body: impl Fn() -> F + Send + Sync + 'static) -> Self {
        Test { engine, name, body: Arc::new(move || Box::pin(body())) }
    }
}

/// Which tests are run, and how.
#[derive(Debug)]
pub struct Plan {
    /// Parts of names, of which a test needs one; none for all tests.
    pub words: Vec<String>,
    /// The whole names of the tests that are run; nothing for all.
    pub only: Option<BTreeSet<String>>,
    /// How often each is run.
    pub repeat: usize,
    /// For libtest: `--list`, `--test-threads`.
    pub arguments: Arguments,
}

impl Plan {
    /// Reads the variables that `cargo xtask test` sets: `REPLICA_ONLY`, names separated by commas, and `REPLICA_REPEAT`.
    ///
    /// # Errors
    ///
    /// No whole number.
    pub fn of(words: Vec<String>, flags: Vec<String>) -> Outcome<Self> {
        let only = std::env::var("REPLICA_ONLY").ok().map(|names| names.split(',').map(str::to_owned).collect());
        let repeat = match std::env::var("REPLICA_REPEAT") {
            Ok(times) => times.parse().map_err(|_| format!("REPLICA_REPEAT is “{times}”, which is no whole number"))?,
            Err(_) => 1,
        };
        let mut arguments = Arguments::from_iter(["e2e".to_owned()].into_iter().chain(flags));
        // A browser takes about one processor; more at once only makes each slower.
        arguments.test_threads = arguments.test_threads.or(Some(2));
        Ok(Plan { words, only, repeat, arguments })
    }

    fn takes(&self, test: &Test) -> bool {
        let is_named = self.words.is_empty() || self.words.iter().any(|word| test.name.contains(word.as_str()));
        is_named && self.only.as_ref().is_none_or(|only| only.contains(&test.name))
    }
}

/// What came of a list of tests.
pub struct Conclusion {
    /// Whether all that ran have passed.
    pub is_good: bool,
    /// Whether none was left out.
    pub is_whole: bool,
}

/// Runs tests, the slow engines' last. What came of each is left in `{name}.json` beside the artifacts.
pub fn run(runtime: &Arc<Runtime>, name: &str, tests: Vec<Test>, plan: &Plan) -> Outcome<Conclusion> {
    let count = tests.len();
    let chosen: Vec<Test> = tests.into_iter().filter(|test| plan.takes(test)).collect();
    let is_whole = chosen.len() == count;
    let results: Arc<Mutex<Vec<Value>>> = Arc::default();
    let mut trials = Vec::new();
    for engine in Engine::ALL {
        let tests: Vec<&Test> = chosen.iter().filter(|test| test.engine == engine).collect();
        for round in 0..plan.repeat {
            trials.extend(tests.iter().map(|test| trial(runtime.clone(), (*test).clone(), round, results.clone())));
        }
    }
    let is_good = !libtest_mimic::run(&plan.arguments, trials).has_failed();
    if !plan.arguments.list {
        leave(name, &results)?;
    }
    Ok(Conclusion { is_good, is_whole })
}

fn trial(runtime: Arc<Runtime>, test: Test, round: usize, results: Arc<Mutex<Vec<Value>>>) -> Trial {
    let name = if round == 0 { test.name.clone() } else { format!("{} (round {})", test.name, round + 1) };
    Trial::test(name, move || {
        let begun = Instant::now();
        let outcome = runtime.block_on((test.body)());
        let result = json!({
            "name": test.name, "engine": test.engine.name(), "seconds": begun.elapsed().as_secs_f64(), "passed": outcome.is_ok(),
        });
        results.lock().map_err(|_| "another test has panicked")?.push(result);
        outcome.map_err(Failed::from)
    })
}

/// Leaves the results for anyone who started the tests.
fn leave(name: &str, results: &Mutex<Vec<Value>>) -> Outcome {
    let results = results.lock().map_err(|_| "a test has panicked")?;
    let path = artifacts().join(format!("{name}.json"));
    let text = Value::from(results.clone()).to_string();
    let folder = std::fs::create_dir_all(artifacts());
    folder.and_then(|()| std::fs::write(&path, text)).map_err(|error| format!("{} cannot be written ({error})", path.display()))
}
