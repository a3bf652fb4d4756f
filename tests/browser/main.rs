//! The program in real browsers, over W3C WebDriver: the built `dist`, served by `serve`, in Chromium, Firefox and WebKit.
//!
//! `cargo xtask test` prepares everything and says where it is:
//! `REPLICA_DIST` (the built program), `REPLICA_ENGINES` (`chromium,firefox,webkit`), and, where they are not found on `PATH`,
//! the drivers and browsers named in `engine.rs`. Arguments filter by name: `webkit::article`.
//!
//! With `REPLICA_SPEED`, a number of runs, the program is measured rather than tested: that is `cargo xtask speed`. With
//! `REPLICA_SOAK` it lives through the article again and again: that is `cargo xtask soak`.

mod app;
mod axe;
mod engine;
mod found;
mod page;
mod process;
mod soak;
mod speed;
mod suite;
mod walker;

use engine::Engine;
use libtest_mimic::{Arguments, Failed, Trial};
use std::sync::Arc;

fn main() {
    let runtime = Arc::new(tokio::runtime::Runtime::new().expect("an async runtime"));
    let has_succeeded = match (speed::runs(), soak::Plan::wanted()) {
        (Some(runs), _) => runtime.block_on(speed::measure(runs)).inspect_err(|problem| eprintln!("{problem}")).is_ok(),
        (None, Some(plan)) => soak::soak(&runtime, &plan).inspect_err(|problem| eprintln!("{problem}")).is_ok(),
        (None, None) => test(runtime),
    };
    app::stop();
    std::process::exit(i32::from(!has_succeeded));
}

/// Runs the tests; whether all of them passed.
fn test(runtime: Arc<tokio::runtime::Runtime>) -> bool {
    let mut arguments = Arguments::from_args();
    // A browser takes about one processor; more at once only makes each slower.
    arguments.test_threads = arguments.test_threads.or(Some(2));
    let trials = Engine::chosen()
        .into_iter()
        .flat_map(|engine| suite::all().into_iter().map(move |case| (engine, case)))
        .filter(|(engine, case)| case.runs_in(*engine))
        .map(|(engine, case)| {
            let runtime = runtime.clone();
            let name = format!("{}::{}", engine.name(), case.name);
            Trial::test(name.clone(), move || runtime.block_on(case.run(engine, &name)).map_err(Failed::from))
        })
        .collect();
    !libtest_mimic::run(&arguments, trials).has_failed()
}
