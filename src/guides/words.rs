//! The words that conditions and actions are made of.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString};

/// A way through a guide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, EnumString, AsRefStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
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

/// A page of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, EnumString, AsRefStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[schemars(rename = "page")]
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

/// How a call is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, EnumString, AsRefStr)]
#[serde(rename_all = "UPPERCASE")]
#[strum(serialize_all = "UPPERCASE")]
#[schemars(rename = "method")]
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

/// What a value is, without the value: this is all that a guide and an observation say about what is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, EnumString, AsRefStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[schemars(rename = "value-kind")]
pub enum ValueKind {
    /// The token of the scenario's card.
    ScenarioToken,
    /// A token that was created or regenerated in this world since it began.
    NewToken,
    /// The organization of the scenario's card.
    ScenarioOrganization,
    /// The name of any organization of the world.
    Organization,
    /// The e-mail address of the scenario's account.
    #[serde(rename = "e-mail")]
    #[strum(serialize = "e-mail")]
    Email,
    /// Its password.
    Password,
    /// Anything that is not empty.
    Text,
}

impl ValueKind {
    /// What it is, for people.
    pub fn describe(self) -> &'static str {
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

/// What can be said of the scenario's token; where the scenario has none, of the newest one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, EnumString, AsRefStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[schemars(rename = "token-fact")]
pub enum TokenFact {
    /// It has full access.
    FullAccess,
    /// A token was created or regenerated since the scenario started, this one or another.
    New,
}

impl TokenFact {
    /// The fact as a clause.
    pub fn describe(self) -> &'static str {
        match self {
            TokenFact::FullAccess => "the token has full access",
            TokenFact::New => "a token was created or regenerated",
        }
    }
}

/// What only the person can know, and therefore says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, EnumString, AsRefStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[schemars(rename = "acknowledgement")]
pub enum Acknowledgement {
    /// Has read the step.
    Read,
    /// Has seen the call in the network panel of the browser itself, which no page can look into.
    BrowserPanel,
}
