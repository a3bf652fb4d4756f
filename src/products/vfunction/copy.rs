//! Every sentence and label of the vFunction Server.

use crate::products::text::Source::{Article, Assumed, Observed};
use crate::products::text::texts;

texts! {
    // Sign-in
    EMAIL = "EMAIL", Observed("vFunction sign-in, 2023");
    EMAIL_PLACEHOLDER = "john.appleseed@example.com", Observed("vFunction sign-in, 2023");
    PASSWORD = "PASSWORD", Observed("vFunction sign-in, 2023");
    LOGIN = "LOGIN", Observed("vFunction sign-in, 2023");
    SIGN_UP = "FIRST TIME? SIGN UP HERE", Observed("vFunction sign-in, 2023");
    SIGN_UP_NOTE = "Users may sign up once an administrator configured their accounts to the system.", Observed("vFunction sign-in, 2023");
    FORGOTTEN_NOTE = "In case of forgotten password contact your administrator", Observed("vFunction sign-in, 2023");
    PASSWORD_PLACEHOLDER = "*****", Observed("vFunction sign-in, 2023");
    SIGN_IN_REFUSED = "The e-mail address or the password is wrong.", Assumed("no public picture of a refused sign-in");
    // Shell
    PRODUCT = "vFunction", Observed("vFunction header, 2023");
    SETTINGS = "Settings", Article(4);
    LOG_OUT = "Log out", Assumed("a person menu needs a way out");
    MY_DASHBOARD = "My Dashboard", Observed("vFunction application menu, 2023");
    ORGANIZATION_SETTINGS = "Organization settings", Assumed("names the sidebar for screen readers");
    LOADING = "Loading…", Assumed("no public picture of a pending page");
    TRY_AGAIN = "Try again", Assumed("a failed page needs a way on");
    SEARCH = "Search", Observed("vFunction header and application menu, 2023");
    TODO_LIST = "TODO", Observed("vFunction page on TODOs: the list between search and bell");
    NOTIFICATIONS = "Notifications", Assumed("names the bell, which shows only a picture");
    ADD_APPLICATION = "Add Application", Observed("vFunction application menu, 2023");
    LICENCE_NOTE = "You are using an evaluation version of vFunction (day 1 of 14).", Observed("vFunction licence strip, 2023");
    LICENCE_LINK = "Click here to install a new license", Observed("vFunction licence strip, 2023");
    // Dashboard
    VIEWS = "Views", Assumed("names the tabs for screen readers");
    OVERVIEW = "OVERVIEW", Observed("vFunction dashboard, 2023");
    MODERNIZATION_HUB = "MODERNIZATION HUB", Observed("vFunction dashboard, 2023");
    ASSESSMENT_HUB = "ASSESSMENT HUB", Observed("vFunction dashboard, 2023");
    FACTORY_STATUS = "Modernization Factory Status", Observed("vFunction dashboard, 2023");
    TOTAL_APPS = "Total Apps", Observed("vFunction dashboard, 2023");
    APPS = "Apps", Observed("vFunction dashboard, 2023");
    CREATED = "CREATED", Observed("vFunction dashboard, 2023");
    INSTALLED = "INSTALLED", Observed("vFunction dashboard, 2023");
    LEARNING = "LEARNING", Observed("vFunction dashboard, 2023");
    ANALYSIS = "ANALYSIS", Observed("vFunction dashboard, 2023");
    SERVICE_CREATION = "SERVICE CREATION", Observed("vFunction dashboard, 2023");
    MODERNIZING = "MODERNIZING", Observed("vFunction dashboard, 2023");
    SCHEDULE_RUNS = "Schedule Runs", Observed("vFunction dashboard, 2023");
    EXCLUSIVITY_ALERTS = "Service Exclusivity Alerts", Observed("vFunction dashboard, 2023");
    ADDED_ALERTS = "Service Added Alerts", Observed("vFunction dashboard, 2023");
    DEAD_CODE_ALERTS = "New Dead Code Alerts", Observed("vFunction dashboard, 2023");
    HIGH_DEBT_ALERTS = "New High Debt Alerts", Observed("vFunction dashboard, 2023");
    COMMON_CLASSES_ALERTS = "New Common Classes Alerts", Observed("vFunction dashboard, 2023");
    NOT_CONNECTED = "Not connected", Assumed("the counterpart of “Connected to”");
    CONNECTED_TO = "Connected to", Assumed("no public picture of a stored integration");
    SIGNED_IN_AS = "Signed in as", Assumed("an ordinary user's dashboard must say something true");
    // Settings
    TEAM = "Team", Assumed("named after the observed route /organization/team");
    IMPORT_USERS = "Import Users", Observed("vFunction page on OpenID Connect");
    CHOOSE_CSV = "Choose CSV File", Observed("vFunction page on OpenID Connect");
    USER_NAME = "Name", Assumed("column user_name of the import file");
    USER_MAIL = "E-mail", Assumed("column user_mail of the import file");
    USER_ROLE = "Role", Assumed("column role of the import file");
    USER_APPLICATIONS = "Applications", Assumed("column app_name of the import file");
    ALL_APPLICATIONS = "All", Observed("vFunction page on OpenID Connect: * stands for all applications");
    ADMINS_SEE_TEAM = "Only administrators can see the team.", Assumed("the article's settings belong to administrators");
    ADMINS_IMPORT = "Only administrators can import users.", Assumed("the article's settings belong to administrators");
    ADMINS_CONFIGURE = "Only administrators can configure integrations.", Assumed("article, step 3: an administrator logs in");
    IMPORT_COLUMNS = "The file has one line for each user, with these five columns:", Observed("vFunction page on OpenID Connect: the columns");
    EXAMPLE_FILE = "Example", Assumed("a file format needs an example");
    DOWNLOAD_EXAMPLE = "Download the example", Assumed("a file format needs an example");
    USER_IMPORTED = "1 user was imported.", Assumed("no public picture of an import");
    USERS_IMPORTED = "users were imported.", Assumed("no public picture of an import");
    LINE = "Line", Assumed("no public picture of a refused import");
    NOTHING_IMPORTED = "Nothing was imported.", Assumed("no public picture of a refused import");
    UNREADABLE_FILE = "The file could not be read.", Assumed("no public picture of a refused import");
    SHOW_TEAM = "Show the team", Assumed("leads on after an import");
    // Configure Integrations
    CONFIGURE_INTEGRATIONS = "Configure Integrations", Article(6);
    TASK_MANAGEMENT_SYSTEM = "Task Management System", Article(7);
    WORKSPACE_TYPE = "Workspace type", Article(7);
    SELECT = "Select…", Assumed("nothing is chosen before the person chooses");
    CANCEL_DIALOG = "CANCEL", Observed("vFunction Service Configuration dialog, 2023");
    CLOSE_DIALOG = "Close", Assumed("names the x of vFunction's long dialogs");
    HOLDS_SECRET = "holds what looks like a real", Assumed("the replica's own check of a file, followed by what it looks like");
    REMOVE_SECRET = ". Remove it from the file.", Assumed("the end of the replica's own check of a file");
    WHY_THIS_HAPPENS = "Why does this happen?", Assumed("the product's error has no link; this one leads to the help page");
    GENERIC_ERROR = "An error has occurred. Please check the input and try again", Article(9);
    REMOVE_INTEGRATION = "Remove integration", Assumed("no public picture of a stored integration");
    CONNECTED_SINCE = "Since", Assumed("no public picture of a stored integration");
    CONNECTED_BY = "By", Assumed("no public picture of a stored integration");
    REMOVE_QUESTION = "Remove this integration?", Assumed("no public picture of a stored integration");
    REMOVE_CONSEQUENCE = "vFunction forgets the token and no longer reaches this account.", Assumed("no public picture of a stored integration");
    REMOVE = "REMOVE", Assumed("upper case as on all buttons of the product");
    INTEGRATION_REMOVED = "The integration was removed.", Assumed("no public picture of a stored integration");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_has_words() {
        assert!(ALL.iter().all(|entry| !entry.text.trim().is_empty()));
    }
}
