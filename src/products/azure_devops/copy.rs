//! Every sentence and label of Azure DevOps.

use crate::products::text::Source::{Article, Assumed, Observed};
use crate::products::text::texts;

texts! {
    // Token page
    AZURE_DEVOPS = "Azure DevOps", Observed("token page, 2020");
    AZURE_SEARCH = "Search", Observed("token page, 2020");
    WORK_ITEMS = "Work items", Assumed("the icon of the header has no visible caption");
    MARKETPLACE = "Marketplace", Assumed("the icon of the header has no visible caption");
    HELP = "Help", Assumed("the icon of the header has no visible caption");
    USER_SETTINGS = "User settings", Observed("token page, 2020");
    PREVIEW_FEATURES = "Preview features", Observed("user settings menu, 2020");
    ACCOUNT = "Account", Observed("token page, 2020");
    PROFILE = "Profile", Observed("token page, 2020");
    TIME_AND_LOCALE = "Time and Locale", Observed("token page, 2020");
    PERMISSIONS = "Permissions", Observed("user settings menu, 2023");
    PREFERENCES = "Preferences", Observed("token page, 2020");
    AZURE_NOTIFICATIONS = "Notifications", Observed("token page, 2020");
    THEME = "Theme", Observed("token page, 2020");
    THEME_LINE = "Choose the user interface theme to use with your Azure DevOps web portal.", Assumed("no public picture of the theme panel; the sentence is that of the documentation");
    DARK = "Dark", Observed("documentation of the user preferences, 2021");
    LIGHT = "Light", Observed("documentation of the user preferences, 2021");
    USAGE = "Usage", Observed("token page, 2020");
    SECURITY = "Security", Observed("token page, 2020");
    SSH_PUBLIC_KEYS = "SSH public keys", Observed("user settings menu, 2020");
    TOKENS_TITLE = "Personal Access Tokens", Observed("token page, 2020");
    TOKENS_SUBTITLE = "These can be used instead of a password for applications like Git or can be passed in the authorization header to access REST APIs", Observed("token page, 2020");
    NEW_TOKEN = "New Token", Observed("token page, 2020");
    REVOKE = "Revoke", Observed("guides to the token page");
    EDIT = "Edit", Article(13);
    REGENERATE = "Regenerate", Observed("guides to the token page");
    NO_TOKENS = "You do not have any personal access tokens yet.", Observed("token page, 2020");
    NO_TOKENS_IN_STATE = "You do not have any personal access tokens with this status.", Assumed("no public picture of a filter without hits");
    PERSONAL_ACCESS_TOKENS = "Personal access tokens", Observed("user settings menu, 2023");
    AZURE_ACCOUNT = "Peter Lindqvist", Assumed("invented: the signed-in user of the simulated Azure DevOps");
    TOKEN_NAME = "Token name", Assumed("no public picture of the list with tokens");
    STATUS = "Status", Observed("token list before 2018");
    EXPIRES_ON = "Expires on", Assumed("no public picture of the list with tokens");
    STATUS_ACTIVE = "Active", Observed("token list before 2018");
    STATUS_REVOKED = "Revoked", Assumed("named after the API's filter");
    STATUS_EXPIRED = "Expired", Assumed("named after the API's filter");
    STATUS_ALL = "All", Assumed("named after the API's filter");
    SHOW_NAVIGATION = "Show the navigation", Assumed("names the button of narrow windows, which shows only a picture");
    TOKENS_PAGE_TITLE = "Personal Access Tokens - User settings", Assumed("the title of the browser's tab is not public");
    LOADING_TOKENS = "Loading tokens", Assumed("no public picture of a pending list");
    SHOW_MORE_TOKENS = "Show more tokens", Assumed("scrolling loads them, too; the button is for the keyboard");
    SELECT_ALL_TOKENS = "Select all tokens shown", Assumed("names the box in the head of the list");
    ONE_TOKEN_ONLY = "Works on one token at a time: tick exactly one.", Assumed("why the command is disabled; the product does not say");
    REVOKED_IS_FINAL = "This token is revoked: it can no longer be changed.", Assumed("why the command is disabled; the product does not say");
    EXPIRED_IS_FINAL = "This token is expired: it can no longer be regenerated.", Assumed("why the command is disabled; the product does not say");
    WAS_SAVED = "was saved", Assumed("told to screen readers");
    WAS_REVOKED = "was revoked", Assumed("told to screen readers");
    NO_ORGANIZATION_TITLE = "404 – there is no such organization", Assumed("the product's own page for this is a picture of another kind");
    NO_ORGANIZATION_NAMED = "There is no organization with this name here:", Assumed("the product's own page for this is a picture of another kind");
    ORGANIZATION_IN_ADDRESS = "The address names the organization: /azure/{organization}/_usersSettings/tokens", Assumed("how the replica's addresses are made");
    PAGE_NOT_FOUND = "Page not found", Assumed("the title of the browser's tab is not public");
    BACK_TO_START = "Back to the start", Assumed("leads on from a page that shows nothing");
    CONFIRMATION = "Confirmation", Observed("documentation of the token page");
    REVOKE_CONSEQUENCE = "Applications that use this token will lose access.", Assumed("the sentence of the dialog is not public");
    REGENERATE_TITLE = "Regenerate token", Assumed("the title of the dialog is not public");
    REGENERATE_CONSEQUENCE = "The current token value stops working at once.", Assumed("the sentence of the dialog is not public");
    // Panels
    CREATE_TITLE = "Create a new personal access token", Observed("create panel, 2020 to 2026");
    EDIT_TITLE = "Edit a personal access token", Article(14);
    NAME = "Name", Observed("create panel, 2020");
    ORGANIZATION = "Organization", Observed("create panel, 2020");
    ALL_ORGANIZATIONS = "All accessible organizations", Observed("guides to the create panel");
    EXPIRATION = "Expiration (UTC)", Observed("create panel, 2020");
    SCOPES = "Scopes", Observed("create panel, 2020");
    SCOPES_LINE = "Authorize the scope of access associated with this token", Observed("create panel, 2020");
    FULL_ACCESS = "Full access", Observed("create panel, 2020");
    CUSTOM_DEFINED = "Custom defined", Observed("create panel, 2020");
    SHOW_ALL_SCOPES = "Show all scopes", Observed("create panel, 2020 to 2026; the article calls it “Show more scopes”");
    SHOW_LESS_SCOPES = "Show less scopes", Observed("create panel, 2023");
    CREATE = "Create", Observed("create panel, 2020");
    SAVE = "Save", Article(16);
    CANCEL = "Cancel", Observed("create panel, 2020");
    EXPIRATION_DATE = "Expiration date", Assumed("names the field of the date for screen readers");
    SCOPES_IN_ARTICLE = "The support article calls this “Show more scopes”", Assumed("helps those who follow the article");
    MORE_SCOPES = "more", Observed("create panel, 2020");
    NAME_FIRST = "Enter a name first.", Assumed("why the button is disabled; the product does not say");
    DAYS = "days", Observed("create panel, 2020");
    DISMISS = "Dismiss", Assumed("names the x of a panel");
    COPIED = "Copied", Assumed("said after copying");
    COPY_REFUSED = "The browser did not allow copying. The token is selected: press Ctrl+C or ⌘C.", Assumed("said where the browser refuses to copy");
    SUCCESS_TITLE = "Success!", Observed("success panel, 2020");
    SUCCESS_LINE = "You have successfully added a new personal access token. Copy the token now!", Observed("success panel, 2020");
    SUCCESS_WARNING = "Warning - Make sure you copy the above token now. We don't store it and you will not be able to see it again.", Observed("success panel, 2020");
    COPY_TO_CLIPBOARD = "Copy to clipboard", Observed("guides to the success panel");
    CLOSE = "Close", Observed("success panel, 2020");
    // Refusals (the reasons are those of the token API; its sentences are not public)
    NAME_REQUIRED = "A token needs a name.", Assumed("API error displayNameRequired");
    INVALID_NAME = "This name is too long, or holds a character that cannot be part of it.", Assumed("API error invalidDisplayName");
    INVALID_EXPIRATION = "Choose a date from tomorrow to one year from now.", Assumed("API error invalidValidTo");
    EXPIRED_CANNOT_BE_EXTENDED = "This token is expired and cannot be extended. Create a new one.", Assumed("API error expiredPatCannotBeExtended");
    INVALID_SCOPE = "Select at least one scope.", Assumed("API error invalidScope");
    POLICY_LIFESPAN = "Your organization does not allow tokens to live this long.", Assumed("API error patLifespanPolicyViolation");
    POLICY_FULL_SCOPE = "Your organization does not allow full-access tokens.", Assumed("API error fullScopePatPolicyViolation");
    POLICY_GLOBAL = "Your organization does not allow tokens for all organizations.", Assumed("API error globalPatPolicyViolation");
    POLICY_CREATION = "Your organization does not allow new personal access tokens.", Assumed("API error disablePatCreationPolicyViolation");
    REVOKED_CANNOT_BE_CHANGED = "This token is revoked and cannot be changed.", Assumed("API error accessDenied");
    TOKEN_NOT_FOUND = "This token no longer exists.", Assumed("API error authorizationNotFound");
    NOT_A_MEMBER = "You are not authorized to access this organization.", Assumed("statuses 401 and 403");
    TOKENS_UNREACHABLE = "Azure DevOps cannot be reached.", Assumed("a call that brought no answer");
    TOKENS_RATE_LIMITED = "Azure DevOps has received too many requests. Wait a moment.", Assumed("status 429");
    TOKENS_UNAVAILABLE = "Azure DevOps could not do this.", Assumed("any other failed call");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_has_words() {
        assert!(ALL.iter().all(|entry| !entry.text.trim().is_empty()));
    }
}
