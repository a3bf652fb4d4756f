//! The initial worlds: a closed list.

/// A scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its name in addresses: `narrow-token`.
    pub id: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// What is wrong, in one sentence.
    pub summary: &'static str,
}

impl Scenario {
    /// All scenarios; the first is the default.
    pub const ALL: &[Scenario] =
        &[Scenario { id: "narrow-token", title: "Narrow token", summary: "The token lacks Graph (Read): the support article." }];

    /// The scenario with this name.
    pub fn find(id: &str) -> Option<&'static Scenario> {
        Self::ALL.iter().find(|scenario| scenario.id == id)
    }
}
