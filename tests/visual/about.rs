//! What each state shows, in one line, for the gallery.

use crate::states::State;

/// A word at the end of a name, and what it adds to the line of the state that the rest of the name names.
const VARIANTS: [(&str, &str); 3] = [("-narrow", ", 320 pixels wide"), ("-wide", ", on a whole screen"), ("-dark", ", in the dark theme")];

/// The line of a state: its own, or that of the state that it is a variant of. Nothing if it has none.
pub fn about(state: &State) -> Option<String> {
    line(state.name)
}

fn line(name: &str) -> Option<String> {
    let own = || LINES.iter().find(|(other, _)| *other == name).map(|(_, line)| (*line).to_owned());
    own().or_else(|| VARIANTS.iter().find_map(|(end, adds)| Some(line(name.strip_suffix(end)?)? + *adds)))
}

/// The lines.
const LINES: &[(&str, &str)] = &[
    ("sign-in", "The sign-in, empty"),
    ("sign-in-filled", "The sign-in, filled in"),
    ("sign-in-pending", "The sign-in, while the server has not answered yet"),
    ("sign-in-refused", "The sign-in after a wrong password"),
    ("sign-in-unreachable", "The sign-in after the connection broke"),
    ("dashboard", "The dashboard of an administrator, with nothing connected"),
    ("dashboard-connected", "The dashboard once Azure DevOps is connected"),
    ("dashboard-ordinary-user", "The dashboard of a user who is no administrator"),
    ("dashboard-pending", "The dashboard, while its numbers are on their way"),
    ("dashboard-error", "The dashboard where its numbers could not be had"),
    ("person-menu", "The menu of the person icon, open"),
    ("app-menu", "The menu beside the logo, open"),
    ("team", "Settings: the team"),
    ("team-pending", "Settings: the team, on its way"),
    ("team-error", "Settings: the team could not be had"),
    ("team-ordinary-user", "Settings of a user who is no administrator"),
    ("import-users", "Settings: import of users from a CSV file"),
    ("import-users-success", "One user was imported"),
    ("import-users-error", "A CSV file was refused, with the reason for each line"),
    ("import-users-nothing", "A CSV file without users"),
    ("integrations", "The dialog Configure Integrations, with no workspace type chosen"),
    ("integrations-types", "The list of workspace types, open"),
    ("integrations-azure", "The Azure Devops form, empty"),
    ("integrations-azure-missing", "The Azure Devops form, sent without its fields"),
    ("integrations-filled", "The Azure Devops form, filled in"),
    ("integrations-pending", "The Azure Devops form, while the server has not answered yet"),
    ("integrations-error", "The 401 of the article: the banner, with its help link"),
    ("integrations-success", "Azure DevOps is connected"),
    ("integrations-jira", "The Jira form, empty"),
    ("integrations-removal", "The question before an integration is removed"),
    ("integrations-removed", "An integration was removed"),
    ("integrations-ordinary-user", "The dialog of a user who is no administrator"),
    ("help", "Help: cause and repair of the 401"),
    ("not-found", "An address that shows nothing"),
    ("tokens", "The personal access tokens of the article's user"),
    ("tokens-navigation-narrow", "The navigation of the user settings, opened on a screen 320 pixels wide"),
    ("tokens-empty", "No token yet"),
    ("tokens-crowded", "A thousand tokens, the first page of them"),
    ("tokens-pending", "The tokens, on their way"),
    ("tokens-error", "The tokens could not be had"),
    ("tokens-selected", "The article's token, ticked"),
    ("tokens-all", "Tokens of every status, all of them ticked"),
    ("tokens-sorted", "The tokens by name, backwards"),
    ("tokens-absent-entry", "An entry that is not part of this replica, and says so"),
    ("tokens-not-found", "The tokens of an organization that does not exist"),
    ("user-menu", "The menu User settings, open"),
    ("theme", "The panel Theme"),
    ("create", "The panel for a new token, empty"),
    ("create-filled", "The panel for a new token, filled in"),
    ("create-scopes", "The panel for a new token, with all scopes"),
    ("create-full-access", "The panel for a new token with full access"),
    ("create-custom-date", "The panel for a new token, with a date of one's own"),
    ("create-missing", "The panel for a new token, sent without a scope"),
    ("create-pending", "A new token, while the server has not answered yet"),
    ("create-error", "A new token that could not be made"),
    ("create-success", "A new token, shown once"),
    ("edit", "The panel in which a token is edited"),
    ("edit-scopes", "Granting Graph: Read, the article's repair"),
    ("edit-error", "A change of a token that could not be made"),
    ("edit-pending", "A change of a token, while the server has not answered yet"),
    ("edit-success", "The article's token once it has Graph: Read"),
    ("revoke-question", "The question before a token is revoked"),
    ("revoked", "A token was revoked"),
    ("regenerate-question", "The question before a token is regenerated"),
    ("regenerate-success", "A regenerated token, shown once"),
    ("stage", "The sign-in between the address strip and the dock"),
    ("stage-azure", "The token page between the address strip and the dock"),
    ("stage-worker", "The stage while a service worker answers"),
    ("stage-notice", "A notice about a value of the address that means nothing"),
    ("stage-known", "Where each text is known from, marked"),
    ("stage-cards", "What a person has in hand, opened"),
    ("stage-network", "The tool Network, empty"),
    ("stage-network-error", "The tool Network with the 401, and why it came about"),
    ("stage-scenario", "The tool Scenario"),
    ("stage-faults", "The tool Scenario with a fault in force, and its chip"),
    ("stage-about", "The tool About"),
];
