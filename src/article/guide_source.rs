//! Where a guide comes from, as an address names it.

use super::library;

/// How the name of a guide begins that is kept in the browser.
const OWN: &str = "own.";
/// How the name of a file ends.
const FILE: &str = ".json";
/// The longest name of a file, in bytes.
const LONGEST: usize = 200;

/// Where a guide comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// It comes with the program: its id.
    Bundled(&'static str),
    /// It is one of the person's own, kept in the browser: its number, from 1.
    Own(u32),
    /// It is a file on the same host: its path below the program's folder.
    File(String),
}

impl Source {
    /// Reads what `guide` in an address says; nothing if that can be no guide.
    pub fn parse(name: &str) -> Option<Self> {
        if let Some(id) = library::IDS.iter().find(|id| **id == name) {
            return Some(Source::Bundled(id));
        }
        if let Some(number) = name.strip_prefix(OWN) {
            return number.parse().ok().filter(|number| *number > 0).map(Source::Own);
        }
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || "/-_.~".contains(letter);
        // Below the program's folder, whatever is in the path: no other host, no script, nothing above.
        let is_below = name.ends_with(FILE) && name.len() <= LONGEST && name.chars().all(is_plain) && !name.contains("..");
        (is_below && !name.starts_with('/')).then(|| Source::File(name.to_owned()))
    }

    /// The name, as an address has it.
    pub fn name(&self) -> String {
        match self {
            Source::Bundled(id) => (*id).to_owned(),
            Source::Own(number) => format!("{OWN}{number}"),
            Source::File(path) => path.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for source in [Source::Bundled("repair-scope"), Source::Own(3), Source::File("training/first-day.json".to_owned())] {
            assert_eq!(Source::parse(&source.name()), Some(source));
        }
    }

    #[test]
    fn other_hosts_and_whatever_is_no_file_are_refused() {
        for name in
            ["", "own.", "own.0", "own.x", "other", "//a.example/g.json", "/g.json", "a/../g.json", "https://a.example/g.json", "a?b.json"]
        {
            assert_eq!(Source::parse(name), None, "{name}");
        }
    }
}
