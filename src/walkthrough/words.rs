//! The words that conditions and actions are made of.

use crate::domain::json::words;

/// A way through a guide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Guided, a step at a time.
    #[default]
    Guided,
    /// Watched: it plays by itself.
    Watch,
    /// As an exam, without guidance.
    Exam,
    /// From the presenter's window, which follows a guided one in another window.
    Presenter,
}

words!(Mode { Guided: "guided", Watch: "watch", Exam: "exam", Presenter: "presenter" });

/// A page of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// The sign-in, or the dashboard.
    Dashboard,
    /// Settings: team.
    Team,
    /// Settings: import of users.
    ImportUsers,
    /// Settings with the Configure Integrations dialog open.
    Integrations,
    /// A token page, of whatever organization.
    Tokens,
    /// Help.
    Help,
}

words!(Page {
    Dashboard: "dashboard",
    Team: "team",
    ImportUsers: "import-users",
    Integrations: "integrations",
    Tokens: "tokens",
    Help: "help",
});

impl Page {
    /// All words.
    pub const WORDS: &[&str] = &["dashboard", "team", "import-users", "integrations", "tokens", "help"];
}

/// The calls that a condition speaks of; the words are those of faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Call {
    /// A change of the issue-tracking configuration; reading it is none.
    Config,
    /// The sign-in.
    Session,
    /// The token lifecycle calls.
    Tokens,
    /// The Graph users.
    Graph,
    /// The projects.
    Projects,
}

words!(Call { Config: "config", Session: "session", Tokens: "tokens", Graph: "graph", Projects: "projects" });

impl Call {
    /// All words.
    pub const WORDS: &[&str] = &["config", "session", "tokens", "graph", "projects"];
}

/// How a call is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Method {
    /// Reads.
    Get,
    /// Makes something new.
    Post,
    /// Changes something.
    Put,
    /// Takes something away.
    Delete,
}

words!(Method { Get: "GET", Post: "POST", Put: "PUT", Delete: "DELETE" });

impl Method {
    /// All words.
    pub const WORDS: &[&str] = &["GET", "POST", "PUT", "DELETE"];
}

/// What a value is, without the value: this is all that a guide and an observation say about what is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ValueKind {
    /// The token of the scenario's card.
    ScenarioToken,
    /// A token that was made, or made anew, in this world since it began.
    NewToken,
    /// The organization of the scenario's card.
    ScenarioOrganization,
    /// The name of any organization of the world.
    Organization,
    /// The e-mail address of the scenario's account.
    Email,
    /// Its password.
    Password,
    /// Anything that is not empty.
    Text,
}

words!(ValueKind {
    ScenarioToken: "scenario-token",
    NewToken: "new-token",
    ScenarioOrganization: "scenario-organization",
    Organization: "organization",
    Email: "e-mail",
    Password: "password",
    Text: "text",
});

impl ValueKind {
    /// All words.
    pub const WORDS: &[&str] = &["scenario-token", "new-token", "scenario-organization", "organization", "e-mail", "password", "text"];

    /// What it is, for people.
    pub fn in_words(self) -> &'static str {
        match self {
            ValueKind::ScenarioToken => "the scenario's token",
            ValueKind::NewToken => "a token made just now",
            ValueKind::ScenarioOrganization => "the scenario's organization",
            ValueKind::Organization => "an organization's name",
            ValueKind::Email => "the account's e-mail address",
            ValueKind::Password => "the account's password",
            ValueKind::Text => "a text",
        }
    }
}

/// What only the person can know, and therefore says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Acknowledgement {
    /// Has read the step.
    Read,
    /// Has seen the call in the network panel of the browser itself, which no page can look into.
    BrowserPanel,
}

words!(Acknowledgement { Read: "read", BrowserPanel: "browser-panel" });

impl Acknowledgement {
    /// All words.
    pub const WORDS: &[&str] = &["read", "browser-panel"];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_hold_words_that_can_be_read() {
        assert!(Page::WORDS.iter().all(|word| Page::parse(word).is_some()));
        assert!(Call::WORDS.iter().all(|word| Call::parse(word).is_some()));
        assert!(Method::WORDS.iter().all(|word| Method::parse(word).is_some()));
        assert!(ValueKind::WORDS.iter().all(|word| ValueKind::parse(word).is_some()));
        assert!(Acknowledgement::WORDS.iter().all(|word| Acknowledgement::parse(word).is_some()));
    }
}
