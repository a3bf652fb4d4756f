//! What a form is made of.

/// What a value must be.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A text.
    Text(Text),
    /// A whole number between these, both included.
    Number(u32, u32),
    /// A list of such values, with at least and at most so many.
    List(&'static Shape, usize, usize),
    /// An object with these fields.
    Record(&'static Record),
    /// An object with exactly one of these fields.
    Choice(&'static Record),
}

/// What a text must be.
#[derive(Clone, Copy, Debug)]
pub enum Text {
    /// Words for people, without marks, on one line.
    Plain,
    /// Words for people, in the subset of Markdown that [`markdown`](crate::walkthrough::markdown) reads.
    Markdown,
    /// Lower-case letters, digits and hyphens.
    Id,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A `data-testid`.
    Anchor,
    /// A scenario.
    Scenario,
    /// A path that shows something.
    Path,
    /// A scope's id, such as `vso.graph`.
    Scope,
    /// Any text.
    Any,
}

/// The fields of an object.
#[derive(Debug)]
pub struct Record {
    /// What it is: `step`.
    pub name: &'static str,
    /// What it is for.
    pub about: &'static str,
    /// Its fields.
    pub fields: &'static [Field],
}

/// A field of an object.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub about: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What its value must be.
    pub shape: Shape,
}

/// The longest plain text, in bytes.
pub const LONGEST_LINE: usize = 400;
/// The longest text in Markdown, in bytes.
pub const LONGEST_TEXT: usize = 3000;
/// The longest id, in bytes.
pub const LONGEST_ID: usize = 60;
/// How deep conditions may stand in one another.
pub const DEEPEST: usize = 8;

impl Record {
    /// The names of its fields, for people.
    pub fn names(&self) -> String {
        self.fields.iter().map(|field| field.name).collect::<Vec<_>>().join(", ")
    }
}

impl Shape {
    /// What it is, for people.
    pub fn in_words(&self) -> String {
        match self {
            Shape::Text(text) => text.in_words(),
            Shape::Number(least, most) => format!("a whole number from {least} to {most}"),
            Shape::List(_, least, most) => format!("a list of {least} to {most}"),
            Shape::Record(record) => format!("an object: {}", record.about),
            Shape::Choice(record) => format!("an object with one of the fields {}", record.names()),
        }
    }
}

impl Text {
    /// What it is, for people.
    pub fn in_words(self) -> String {
        match self {
            Text::Plain => format!("a text on one line, of 1 to {LONGEST_LINE} bytes"),
            Text::Markdown => format!("a text of 1 to {LONGEST_TEXT} bytes"),
            Text::Id => format!("1 to {LONGEST_ID} lower-case letters, digits and hyphens"),
            Text::Word(words) => format!("one of {}", words.join(", ")),
            Text::Anchor => "a data-testid of selectors.json".to_owned(),
            Text::Scenario => "the name of a scenario".to_owned(),
            Text::Path => "a path of the program, such as /organization/integrations".to_owned(),
            Text::Scope => "the id of a scope, such as vso.graph".to_owned(),
            Text::Any => format!("a text of 1 to {LONGEST_LINE} bytes"),
        }
    }

    /// How long it may be, in bytes.
    pub fn longest(self) -> usize {
        match self {
            Text::Markdown => LONGEST_TEXT,
            Text::Id => LONGEST_ID,
            _ => LONGEST_LINE,
        }
    }
}
