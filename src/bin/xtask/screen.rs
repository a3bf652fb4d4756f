//! What a command shows of its steps: on a terminal lines that replace each other, elsewhere one line at each begin and end.

use crate::step::duration;
use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::fmt::Write;
use std::time::{Duration, Instant};

/// How often the lines are drawn.
const TICK: Duration = Duration::from_millis(200);

/// Where the steps are shown.
pub enum Screen {
    /// A terminal: a line for each step at work, and a summary below them.
    Terminal {
        /// All lines.
        lines: MultiProgress,
        /// The last of them.
        summary: ProgressBar,
    },
    /// A file, a pipe, or the log of a continuous integration.
    Plain,
}

/// A step at work, as it is shown.
pub struct Shown {
    title: String,
    begun: Instant,
    line: Option<ProgressBar>,
}

impl Screen {
    /// A terminal if there is one; the words of the summary are asked for at each tick.
    pub fn new(summary: impl Fn() -> String + Clone + Send + Sync + 'static) -> Self {
        let lines = MultiProgress::with_draw_target(ProgressDrawTarget::stdout());
        // Hidden where the output is no terminal, or one that cannot move its cursor.
        if lines.is_hidden() || is_ci() {
            return Screen::Plain;
        }
        let text = move |_: &ProgressState, out: &mut dyn Write| {
            let _ = out.write_str(&summary());
        };
        let summary = lines.add(ProgressBar::new_spinner().with_style(style("    {summary}").with_key("summary", text)));
        summary.enable_steady_tick(TICK);
        Screen::Terminal { lines, summary }
    }

    /// Shows that a step begins.
    pub fn begin(&self, title: String) -> Shown {
        let begun = Instant::now();
        let line = match self {
            Screen::Plain => {
                println!("==> {title}");
                None
            }
            Screen::Terminal { lines, summary } => {
                let elapsed = move |_: &ProgressState, out: &mut dyn Write| {
                    let _ = out.write_str(&duration(whole(begun.elapsed())));
                };
                let bar = ProgressBar::new_spinner().with_style(style("{spinner} {msg} · {took}").with_key("took", elapsed));
                let bar = lines.insert_before(summary, bar.with_message(title.clone()));
                bar.enable_steady_tick(TICK);
                Some(bar)
            }
        };
        Shown { title, begun, line }
    }

    /// Shows that a step has ended; its duration.
    pub fn end(&self, shown: Shown, name: &str, is_done: bool) -> Duration {
        let elapsed = shown.begun.elapsed();
        let took = duration(elapsed);
        match (self, shown.line) {
            (Screen::Terminal { lines, .. }, Some(line)) => {
                line.finish_and_clear();
                lines.remove(&line);
                self.say(&format!("{} {} · {took}", if is_done { "✓" } else { "✗" }, shown.title));
            }
            _ => println!("    {} after {took}: {name}", if is_done { "done" } else { "failed" }),
        }
        elapsed
    }

    /// Shows a text, which stays.
    pub fn say(&self, text: &str) {
        match self {
            Screen::Plain => println!("{text}"),
            Screen::Terminal { lines, .. } => drop(lines.println(text)),
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Screen::Terminal { summary, .. } = self {
            summary.finish_and_clear();
        }
    }
}

/// Whether this is an automatic run: nobody watches, and every browser must be there.
pub fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| !["", "0", "false"].contains(&value.as_str()))
}

/// A style of the words given here. A mistake in them shows a plain line.
fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}

/// A duration without its fraction, which would change at each tick.
fn whole(elapsed: Duration) -> Duration {
    Duration::from_secs(elapsed.as_secs())
}
