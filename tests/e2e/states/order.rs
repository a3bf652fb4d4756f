//! What the command line asks for.

use super::checks::Checks;

/// What is to be done with the states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Compare them with what is in `tests/visual/`.
    Compare,
    /// Put them there.
    Update,
    /// Take each so many times and count the pixels that differ from the first time.
    Repeat(usize),
    /// Make the list of the gallery.
    Gallery,
    /// Make the pictures of the README.
    Pictures,
}

/// A task, what is asked about each state, and the words that the names of its states contain.
#[derive(Clone, Debug)]
pub struct Order {
    /// What to do.
    pub task: Task,
    /// What to compare.
    pub checks: Checks,
    /// Words of names; none for all states.
    pub words: Vec<String>,
}

impl Order {
    /// Reads the command line.
    ///
    /// # Errors
    ///
    /// A flag that is not known.
    pub fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Order, String> {
        let (mut task, mut checks, mut words) = (Task::Compare, Checks::NONE, Vec::new());
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--update" => task = Task::Update,
                "--gallery" => task = Task::Gallery,
                "--pictures" => task = Task::Pictures,
                "--visual" => checks.picture = true,
                "--accessibility" => checks.axe = true,
                "--links" => checks.link = true,
                "--repeat" => {
                    let times = arguments.next().and_then(|times| times.parse().ok());
                    task = Task::Repeat(times.ok_or("--repeat needs a whole number")?);
                }
                flag if flag.starts_with('-') => return Err(format!("there is no flag {flag}")),
                _ => words.push(argument),
            }
        }
        if checks == Checks::NONE {
            checks = Checks::ALL;
        }
        Ok(Order { task, checks, words })
    }
}
