//! The steps of a long command: their number, their durations, a rough estimate of what is left, and a log for each.

use crate::log::Log;
use crate::screen::Screen;
use crate::step::{Outcome, duration};
use crate::target::target_folder;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use std::{env, fs};

/// How much of a log is shown when its step fails, in lines.
const TAIL: usize = 60;

/// The steps of a command. Steps may run at the same time, in the threads of a scope.
pub struct Progress {
    state: Arc<Mutex<State>>,
    screen: Screen,
    /// Folder of the logs.
    logs: PathBuf,
}

/// A step that has ended.
#[derive(Clone, Debug)]
pub struct Finished {
    /// Its name.
    pub name: String,
    /// How long it took.
    pub took: Duration,
    /// What it came to.
    pub outcome: Outcome,
}

/// What the summary is made from.
struct State {
    begun: Instant,
    total: usize,
    /// Sum of the estimates of all steps.
    expected: Duration,
    started: usize,
    running: Vec<Running>,
    /// Sum of the estimates of the steps that have ended.
    passed: Duration,
    finished: Vec<Finished>,
}

/// A step at work.
struct Running {
    number: usize,
    begun: Instant,
    estimate: Duration,
}

impl Progress {
    /// The steps of a command, as many as are known of at its start.
    ///
    /// # Errors
    ///
    /// The folder of the logs cannot be made.
    pub fn new(total_steps: usize) -> Outcome<Self> {
        let logs = target_folder()?.join("logs");
        // Shorter where it is below the present folder, which is the project's.
        let below = env::current_dir().ok().and_then(|root| logs.strip_prefix(root).ok().map(PathBuf::from));
        let progress = Progress::with_logs(below.unwrap_or(logs), total_steps)?;
        progress.say(&format!("Compiler output: {}/", progress.logs.display()));
        Ok(progress)
    }

    fn with_logs(logs: PathBuf, total_steps: usize) -> Outcome<Self> {
        empty(&logs).map_err(|error| format!("{} cannot be made ({error})", logs.display()))?;
        let state = Arc::new(Mutex::new(State {
            begun: Instant::now(),
            total: total_steps,
            expected: Duration::ZERO,
            started: 0,
            running: Vec::new(),
            passed: Duration::ZERO,
            finished: Vec::new(),
        }));
        let summary = {
            let state = Arc::clone(&state);
            move || locked(&state).summary()
        };
        Ok(Progress { state, screen: Screen::new(summary), logs })
    }

    /// The same with the estimates of its steps, for what is left before they begin.
    pub fn expecting(self, estimates: &[Duration]) -> Self {
        locked(&self.state).expected = estimates.iter().sum();
        self
    }

    /// Does a step, and shows its name and its duration; if it fails, also the end of its log. `estimate` is what it takes on two cores.
    pub fn step<T>(&self, name: &str, estimate: Duration, work: impl FnOnce(&Log) -> Outcome<T>) -> Outcome<T> {
        let (number, total) = self.begin(estimate);
        let log = Log::create(&self.logs, number, name)?;
        let shown = self.screen.begin(format!("[{number}/{total}] {name}"));
        let outcome = work(&log);
        let took = self.screen.end(shown, name, outcome.is_ok());
        if let Err(problem) = &outcome {
            self.show_end(&log, problem);
        }
        let result = outcome.as_ref().map(|_| ()).map_err(Clone::clone);
        self.end(number, Finished { name: name.to_owned(), took, outcome: result });
        outcome
    }

    /// Shows a text, which stays. Nothing else may write on the screen while there are steps.
    pub fn say(&self, text: &str) {
        self.screen.say(text);
    }

    /// The steps that have ended, in the order of their ends.
    pub fn finished(&self) -> Vec<Finished> {
        locked(&self.state).finished.clone()
    }

    /// The same as lines for people. Steps that ran at the same time add up to more than the whole.
    pub fn report(&self) -> String {
        let line = |step: &Finished| {
            let ending = if step.outcome.is_ok() { "" } else { " (failed)" };
            format!("{:>12}  {}{ending}", duration(step.took), step.name)
        };
        self.finished().iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// How long the command has been at work.
    pub fn elapsed(&self) -> Duration {
        locked(&self.state).begun.elapsed()
    }

    fn begin(&self, estimate: Duration) -> (usize, usize) {
        let mut state = locked(&self.state);
        state.started += 1;
        let number = state.started;
        state.total = state.total.max(number);
        state.running.push(Running { number, begun: Instant::now(), estimate });
        (number, state.total)
    }

    fn end(&self, number: usize, finished: Finished) {
        let mut state = locked(&self.state);
        if let Some(at) = state.running.iter().position(|running| running.number == number) {
            let running = state.running.swap_remove(at);
            state.passed += running.estimate;
        }
        state.finished.push(finished);
    }

    fn show_end(&self, log: &Log, problem: &str) {
        let lines = log.tail(TAIL);
        if let Some(path) = log.path().filter(|_| !lines.is_empty()) {
            self.say(&format!("    {problem}; the end of {}:\n{}", path.display(), lines.join("\n")));
        }
    }
}

impl State {
    fn summary(&self) -> String {
        let running: Vec<_> = self.running.iter().map(|running| (running.begun.elapsed(), running.estimate)).collect();
        let elapsed = Duration::from_secs(self.begun.elapsed().as_secs());
        format!("{} in all · {}", duration(elapsed), left_in_words(left(self.expected, self.passed, &running)))
    }
}

/// What is left of all estimates, roughly. Steps that run at the same time share the processor, and so get on more slowly.
fn left(expected: Duration, passed: Duration, running: &[(Duration, Duration)]) -> Duration {
    let share = u32::try_from(running.len()).unwrap_or(u32::MAX).max(1);
    let under_way: Duration = running.iter().map(|(elapsed, estimate)| (*elapsed / share).min(*estimate)).sum();
    expected.saturating_sub(passed).saturating_sub(under_way)
}

/// What is left, no more exactly than it is known.
fn left_in_words(left: Duration) -> String {
    match left.as_secs() {
        seconds @ 45.. => format!("about {} min left", (seconds + 30) / 60),
        _ => "less than a minute left".to_owned(),
    }
}

/// Makes a folder for logs, without those of the last command.
fn empty(folder: &PathBuf) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "log") {
            // One that another command still writes into may stay.
            let _ = fs::remove_file(path);
        }
    }
    Ok(())
}

/// The state, also after a panic in another step: it is only shown.
fn locked(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn seconds(number: u64) -> Duration {
        Duration::from_secs(number)
    }

    #[test]
    fn what_is_left_is_what_has_not_passed() {
        assert_eq!(left(seconds(300), seconds(0), &[]), seconds(300));
        assert_eq!(left(seconds(300), seconds(100), &[(seconds(30), seconds(60))]), seconds(170));
        // Longer than its estimate: the others are still to come.
        assert_eq!(left(seconds(300), seconds(100), &[(seconds(500), seconds(60))]), seconds(140));
        // Two at once.
        assert_eq!(left(seconds(300), seconds(0), &[(seconds(40), seconds(60)), (seconds(40), seconds(240))]), seconds(260));
        assert_eq!(left(seconds(0), seconds(100), &[]), seconds(0));
    }

    #[test]
    fn steps_may_run_at_the_same_time_and_each_has_a_log() {
        let folder = env::temp_dir().join(format!("xtask-progress-{}", std::process::id()));
        let progress = Progress::with_logs(folder.clone(), 1).expect("a folder for logs").expecting(&[seconds(60)]);
        let [first, second] = std::thread::scope(|scope| {
            let step = |name, outcome: Outcome| {
                progress.step(name, seconds(30), |log| {
                    log.line(name);
                    outcome
                })
            };
            let second = scope.spawn(move || step("Second", Err("it is broken".to_owned())));
            [step("First", Ok(())), second.join().expect("no panic")]
        });
        assert_eq!((first, second), (Ok(()), Err("it is broken".to_owned())));
        assert_eq!(locked(&progress.state).total, 2, "more steps than were known of");
        assert!(progress.report().lines().any(|line| line.ends_with("s  Second (failed)")));
        let logs = fs::read_dir(&folder).expect("a folder").count();
        assert_eq!(logs, 2);
        fs::remove_dir_all(&folder).expect("a folder");
    }

    #[test]
    fn what_is_left_is_said_in_minutes() {
        assert_eq!(left_in_words(seconds(255)), "about 4 min left");
        assert_eq!(left_in_words(seconds(45)), "about 1 min left");
        assert_eq!(left_in_words(seconds(44)), "less than a minute left");
    }
}
