//! Helper processes: started, read from, and ended with the test.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A process that is ended when this is dropped.
pub struct Process(Child);

impl Process {
    /// Starts a command.
    pub fn start(command: &mut Command) -> Result<Self, String> {
        command.stdin(Stdio::null()).spawn().map(Process).map_err(|error| format!("cannot start {command:?}: {error}"))
    }

    /// Its number.
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// Whether it runs, or how it has ended.
    pub fn state(&mut self) -> String {
        match self.0.try_wait() {
            Ok(None) => "is running".to_owned(),
            Ok(Some(status)) => format!("has ended ({status})"),
            Err(error) => format!("cannot be asked ({error})"),
        }
    }

    /// The first line of its standard output (which must be piped) that `pick` takes. The rest of the output is read and dropped.
    pub fn first_line<T>(&mut self, mut pick: impl FnMut(&str) -> Option<T>) -> Result<T, String> {
        let mut lines = BufReader::new(self.0.stdout.take().ok_or("its output is not piped")?).lines();
        let found = lines.by_ref().map_while(Result::ok).find_map(|line| pick(&line));
        std::thread::spawn(move || lines.for_each(drop));
        found.ok_or_else(|| "the process ended without saying what was expected".to_owned())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
