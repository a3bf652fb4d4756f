//! How keys move through a list of choices, for [`Combobox`](super::combobox::Combobox) and [`MenuButton`](super::menu_button::MenuButton).
//!
//! Patterns: <https://www.w3.org/WAI/ARIA/apg/patterns/combobox/examples/combobox-select-only/>,
//! <https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/>. Pure: knows neither screen nor clock.

/// Choices that Page Up and Page Down skip.
const PAGE: usize = 10;
/// Milliseconds after which a letter begins a new search.
const PAUSE: f64 = 500.0;

/// A move within a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the first choice.
    First,
    /// To the last choice.
    Last,
    /// To the next choice.
    Next,
    /// To the choice before.
    Previous,
    /// A page on.
    PageOn,
    /// A page back.
    PageBack,
}

/// What happens beyond the ends of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    /// The end is the end.
    Stop,
    /// After the last comes the first.
    Wrap,
}

impl Step {
    /// The move that a key asks for.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "Home" => Some(Step::First),
            "End" => Some(Step::Last),
            "ArrowDown" => Some(Step::Next),
            "ArrowUp" => Some(Step::Previous),
            "PageDown" => Some(Step::PageOn),
            "PageUp" => Some(Step::PageBack),
            _ => None,
        }
    }

    /// Where the move leads from a choice in a list of `count`.
    pub fn from(self, active: usize, count: usize, ends: Ends) -> usize {
        let last = count.saturating_sub(1);
        match (self, ends) {
            (Step::First, _) => 0,
            (Step::Last, _) => last,
            (Step::Next, Ends::Wrap) if active >= last => 0,
            (Step::Previous, Ends::Wrap) if active == 0 => last,
            (Step::Next, _) => last.min(active.saturating_add(1)),
            (Step::Previous, _) => active.saturating_sub(1),
            (Step::PageOn, _) => last.min(active.saturating_add(PAGE)),
            (Step::PageBack, _) => active.saturating_sub(PAGE),
        }
    }
}

/// What a key asks of a combobox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Open the list, at the chosen entry.
    Open,
    /// Open the list if need be, and move.
    Move(Step),
    /// Choose the active entry and close.
    Choose,
    /// The same, and let the key do its own work.
    ChooseAndGoOn,
    /// Close without choosing.
    Close,
    /// Open the list if need be, and go to the entry that begins so.
    Find(char),
}

impl Command {
    /// What a key asks for; `None` leaves it to the browser.
    pub fn of_key(key: &str, alt: bool, open: bool) -> Option<Self> {
        match (key, open) {
            ("ArrowUp", true) if alt => Some(Command::Choose),
            ("Enter" | " ", true) => Some(Command::Choose),
            ("Tab", true) => Some(Command::ChooseAndGoOn),
            ("Escape", true) => Some(Command::Close),
            ("Enter" | " " | "ArrowDown", false) => Some(Command::Open),
            ("ArrowUp", false) => Some(Command::Move(Step::First)),
            ("PageUp" | "PageDown", false) => None,
            _ => Step::of_key(key).map(Command::Move).or_else(|| letter(key).map(Command::Find)),
        }
    }
}

/// Whether a key opens the list or the menu that an element has; `popup` is its `aria-haspopup`. A key that presses a button is none:
/// what it opens is opened by the press.
pub fn opens(popup: &str, key: &str, alt: bool) -> bool {
    match popup {
        "listbox" => Command::of_key(key, alt, false).is_some(),
        "menu" => matches!(key, "ArrowDown" | "ArrowUp"),
        _ => false,
    }
}

/// The letter that a key types, if it types one.
pub fn letter(key: &str) -> Option<char> {
    let mut letters = key.chars();
    letters.next().filter(|letter| letters.next().is_none() && !letter.is_whitespace())
}

/// Finds a choice by its first letters.
#[derive(Clone, Debug, Default)]
pub struct Typeahead {
    typed: String,
    at: f64,
}

impl Typeahead {
    /// Takes a letter typed at an instant (milliseconds); the choice that is meant. One letter again and again goes through all
    /// that begin with it.
    pub fn find(&mut self, letter: char, at: f64, active: usize, labels: &[String]) -> Option<usize> {
        if at - self.at > PAUSE {
            self.typed.clear();
        }
        self.at = at;
        let letter: String = letter.to_lowercase().collect();
        let repeats = self.typed == letter;
        if !repeats {
            self.typed.push_str(&letter);
        }
        // A first letter leads away from the present choice, further ones may keep it.
        let from = if self.typed == letter { active.saturating_add(1) } else { active };
        let begins_so = |index: &usize| labels.get(*index).is_some_and(|label| label.to_lowercase().starts_with(&self.typed));
        (from..labels.len()).chain(0..from.min(labels.len())).find(begins_so)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_stop_or_wrap_at_the_ends() {
        assert_eq!(Step::Next.from(1, 2, Ends::Stop), 1);
        assert_eq!(Step::Next.from(1, 2, Ends::Wrap), 0);
        assert_eq!(Step::Previous.from(0, 2, Ends::Stop), 0);
        assert_eq!(Step::Previous.from(0, 2, Ends::Wrap), 1);
        assert_eq!(Step::Last.from(0, 3, Ends::Stop), 2);
        assert_eq!(Step::PageOn.from(0, 3, Ends::Stop), 2);
        assert_eq!(Step::First.from(2, 3, Ends::Wrap), 0);
        assert_eq!(Step::Last.from(0, 0, Ends::Wrap), 0);
    }

    #[test]
    fn a_closed_combobox_opens_and_an_open_one_chooses() {
        assert_eq!(Command::of_key("Enter", false, false), Some(Command::Open));
        assert_eq!(Command::of_key("ArrowDown", true, false), Some(Command::Open));
        assert_eq!(Command::of_key("End", false, false), Some(Command::Move(Step::Last)));
        assert_eq!(Command::of_key("Escape", false, false), None);
        assert_eq!(Command::of_key("Tab", false, false), None);
        assert_eq!(Command::of_key(" ", false, true), Some(Command::Choose));
        assert_eq!(Command::of_key("ArrowUp", true, true), Some(Command::Choose));
        assert_eq!(Command::of_key("Tab", false, true), Some(Command::ChooseAndGoOn));
        assert_eq!(Command::of_key("Escape", false, true), Some(Command::Close));
        assert_eq!(Command::of_key("j", false, false), Some(Command::Find('j')));
        assert_eq!(Command::of_key("F5", false, true), None);
    }

    #[test]
    fn keys_that_press_a_button_open_no_menu_by_themselves() {
        assert!(opens("menu", "ArrowUp", false) && opens("listbox", "ArrowUp", false));
        assert!(opens("listbox", "Enter", false) && opens("listbox", "j", false));
        assert!(!opens("menu", "Enter", false) && !opens("menu", "j", false));
        assert!(!opens("listbox", "Tab", false) && !opens("dialog", "ArrowDown", false));
    }

    #[test]
    fn letters_find_a_choice() {
        let labels = ["Azure Devops", "Jira", "Asana"].map(str::to_owned);
        let mut typeahead = Typeahead::default();
        assert_eq!(typeahead.find('J', 1_000.0, 0, &labels), Some(1));
        assert_eq!(typeahead.find('a', 2_000.0, 1, &labels), Some(2));
        assert_eq!(typeahead.find('a', 2_100.0, 2, &labels), Some(0));
        assert_eq!(typeahead.find('s', 2_200.0, 0, &labels), Some(2));
        assert_eq!(typeahead.find('x', 2_300.0, 2, &labels), None);
        assert_eq!(typeahead.find('j', 4_000.0, 9, &labels), Some(1));
        assert_eq!(typeahead.find('j', 9_000.0, 0, &[]), None);
    }
}
