//! Where the output of a step's programs goes: a file of its own, or the screen.

use crate::step::{Outcome, failed, line, not_started, run, watch};
use std::fs::{self, File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The output of a step's programs.
#[derive(Debug)]
pub struct Log {
    /// The file; none for the screen.
    file: Option<PathBuf>,
}

impl Log {
    /// The screen, for programs that run outside of a [`Progress`](crate::progress::Progress).
    pub fn screen() -> Self {
        Log { file: None }
    }

    /// An empty file in the folder of the logs, named after the number and the name of a step.
    ///
    /// # Errors
    ///
    /// It cannot be written.
    pub fn create(folder: &Path, number: usize, name: &str) -> Outcome<Self> {
        let file = folder.join(format!("{number}-{}.log", slug(name)));
        File::create(&file).map_err(|error| unwritable(&file, &error))?;
        Ok(Log { file: Some(file) })
    }

    /// The file; none for the screen.
    pub fn path(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Runs a program to its end, with its output in the log.
    ///
    /// # Errors
    ///
    /// It cannot be started, or it ends with a failure.
    pub fn run(&self, command: &mut Command) -> Outcome {
        let Some(file) = self.open()? else { return run(command) };
        self.begin(command);
        let output = |file: &File| file.try_clone().map_err(|error| not_started(command, &error));
        let (stdout, stderr) = (output(&file)?, output(&file)?);
        let status = command.stdin(Stdio::null()).stdout(stdout).stderr(stderr).status();
        status.map_err(|error| not_started(command, &error))?.success().then_some(()).ok_or_else(|| failed(command))
    }

    /// Runs a program to its end, with its output in the log; its standard output is also seen line by line.
    pub fn watch(&self, command: &mut Command, mut see: impl FnMut(&str)) -> Outcome {
        let Some(file) = self.open()? else { return watch(command, see) };
        self.begin(command);
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(file).spawn().map_err(|error| not_started(command, &error))?;
        for line in child.stdout.take().into_iter().flat_map(|output| BufReader::new(output).lines()).map_while(Result::ok) {
            self.line(&line);
            see(&line);
        }
        let status = child.wait().map_err(|error| not_started(command, &error))?;
        status.success().then_some(()).ok_or_else(|| failed(command))
    }

    /// Adds a line. A log that cannot be written is no reason to end the work it is about.
    pub fn line(&self, text: &str) {
        match self.open() {
            Ok(Some(mut file)) => drop(writeln!(file, "{text}")),
            _ => println!("{text}"),
        }
    }

    /// The last lines; none for the screen, where they are to be seen already.
    pub fn tail(&self, count: usize) -> Vec<String> {
        let bytes = self.file.as_ref().and_then(|file| fs::read(file).ok()).unwrap_or_default();
        tail(&String::from_utf8_lossy(&bytes), count)
    }

    /// The command, before its output.
    fn begin(&self, command: &Command) {
        self.line(&format!("$ {}", line(command)));
    }

    /// The file, to add to its end: several programs may write into it at once.
    fn open(&self) -> Outcome<Option<File>> {
        let open = |file: &PathBuf| OpenOptions::new().create(true).append(true).open(file).map_err(|error| unwritable(file, &error));
        self.file.as_ref().map(open).transpose()
    }
}

/// The last lines of a text.
fn tail(text: &str, count: usize) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(count)..].iter().map(|line| (*line).to_owned()).collect()
}

/// A name as part of a file's name: `Installing Trunk 0.21.14` becomes `installing-trunk-0-21-14`.
fn slug(name: &str) -> String {
    let words = name.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").to_ascii_lowercase()
}

fn unwritable(file: &Path, error: &std::io::Error) -> String {
    format!("{} cannot be written ({error})", file.display())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::step::program;

    #[test]
    fn names_of_steps_become_names_of_files() {
        assert_eq!(slug("Installing Trunk 0.21.14"), "installing-trunk-0-21-14");
        assert_eq!(slug("  “Lints”: first page / all "), "lints-first-page-all");
    }

    #[test]
    fn a_tail_is_the_last_lines() {
        assert_eq!(tail("a\nb\nc\n", 2), ["b", "c"]);
        assert_eq!(tail("a", 2), ["a"]);
        assert!(tail("", 2).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn both_outputs_of_a_program_go_into_the_file() {
        let folder = std::env::temp_dir().join(format!("xtask-log-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let log = Log::create(&folder, 3, "Two programs").expect("a log");
        assert_eq!(log.path(), Some(folder.join("3-two-programs.log").as_path()));
        let mut seen = Vec::new();
        assert_eq!(log.run(&mut program("sh", ["-c", "echo a; echo b >&2"])), Ok(()));
        assert!(log.watch(&mut program("sh", ["-c", "echo c; exit 1"]), |line| seen.push(line.to_owned())).is_err());
        assert_eq!(log.tail(9), ["$ sh -c echo a; echo b >&2", "a", "b", "$ sh -c echo c; exit 1", "c"]);
        assert_eq!(seen, ["c"]);
        fs::remove_dir_all(&folder).expect("an empty folder");
    }
}
