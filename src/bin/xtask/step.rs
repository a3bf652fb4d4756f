//! Long work that says what it does, and programs that do it.

use std::fmt::Display;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// What a command comes to; the error is a sentence for people.
pub type Outcome<T = ()> = Result<T, String>;

/// The error about a file, which cannot be `what`: read, written.
pub fn file_error<E: Display>(what: &'static str, file: &Path) -> impl Fn(E) -> String {
    let file = file.display().to_string();
    move |error| format!("{file} cannot be {what} ({error})")
}

/// A duration for people: `3.2 s`, `4 min 5 s`.
pub fn duration(elapsed: Duration) -> String {
    match elapsed.as_secs() {
        seconds @ 60.. => format!("{} min {} s", seconds / 60, seconds % 60),
        _ => format!("{:.1} s", elapsed.as_secs_f64()),
    }
}

/// A program with its arguments.
pub fn program<const N: usize>(name: impl AsRef<std::ffi::OsStr>, arguments: [&str; N]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments);
    command
}

/// The cargo that runs this command.
pub fn cargo<const N: usize>(arguments: [&str; N]) -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments)
}

/// Runs a program to its end, with its output on the screen.
///
/// # Errors
///
/// It cannot be started, or it ends with a failure.
pub fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    status.success().then_some(()).ok_or_else(|| failed(command))
}

/// Runs a program to its end, with its output on the screen; its standard output is also seen line by line.
pub fn watch(command: &mut Command, mut see: impl FnMut(&str)) -> Outcome {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error))?;
    for line in child.stdout.take().into_iter().flat_map(|output| BufReader::new(output).lines()).map_while(Result::ok) {
        println!("{line}");
        see(&line);
    }
    let status = child.wait().map_err(|error| not_started(command, &error))?;
    status.success().then_some(()).ok_or_else(|| failed(command))
}

/// What a program says on its standard output; nothing if it cannot be started or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

/// The sentence about a program that cannot be started.
pub fn not_started(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` cannot be started ({error})", line(command))
}

/// The sentence about a program that ends with a failure.
pub fn failed(command: &Command) -> String {
    format!("`{}` failed", line(command))
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let name = std::path::Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(name).chain(command.get_args()).map(|word| word.to_string_lossy());
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_for_people() {
        assert_eq!(duration(Duration::from_millis(3_240)), "3.2 s");
        assert_eq!(duration(Duration::from_secs(60)), "1 min 0 s");
        assert_eq!(duration(Duration::from_secs(4_000)), "66 min 40 s");
    }
}
