//! What the command line asks for.

/// What is to be done with the states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Compare them with what is kept.
    Compare,
    /// Keep them.
    Update,
    /// Take each so many times and count the pixels that differ from the first time.
    Repeat(usize),
    /// See whether the link of each leads to the same, and is the one in the list of the gallery.
    Links,
    /// Make the list of the gallery.
    Gallery,
    /// Make the pictures of the README.
    Pictures,
    /// Walk through the guides and print them; the words are their ids.
    Guides,
    /// Look for what keeps people out, in each of them at all widths and in all themes.
    Accessibility,
}

/// A task, and the words that the names of its states contain.
#[derive(Clone, Debug)]
pub struct Order {
    /// What to do.
    pub task: Task,
    /// Words of names; none for all states.
    pub words: Vec<String>,
}

impl Order {
    /// Reads the command line. Errors: a flag that is not known.
    pub fn parse(mut arguments: impl Iterator<Item = String>) -> Result<Order, String> {
        let mut order = Order { task: Task::Compare, words: Vec::new() };
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--update" => order.task = Task::Update,
                "--links" => order.task = Task::Links,
                "--gallery" => order.task = Task::Gallery,
                "--guides" => order.task = Task::Guides,
                "--pictures" => order.task = Task::Pictures,
                "--accessibility" => order.task = Task::Accessibility,
                "--repeat" => {
                    let times = arguments.next().and_then(|times| times.parse().ok());
                    order.task = Task::Repeat(times.ok_or("--repeat needs a whole number")?);
                }
                flag if flag.starts_with('-') => return Err(format!("there is no flag {flag}")),
                _ => order.words.push(argument),
            }
        }
        Ok(order)
    }
}
