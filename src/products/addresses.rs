//! Every address outside this program that it names, and the addresses that the real products would show.

use super::organization_name::OrganizationName;

/// The support article that this program lets people live through.
pub const ARTICLE: &str = "https://kb.vfunction.com/installations/known-issues/server/host/server-401-on-azure-issuetracking-config";
/// How Azure DevOps documents personal access tokens.
pub const TOKENS_DOCUMENTATION: &str =
    "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate";
/// How Azure DevOps documents scopes.
pub const SCOPES_DOCUMENTATION: &str =
    "https://learn.microsoft.com/azure/devops/integrate/get-started/authentication/oauth#available-scopes";
/// The host under which the replica's vFunction server would be.
pub const VFUNCTION_HOST: &str = "https://vfunction.example.com";

/// The real token page of an organization.
pub fn tokens_page(organization: &OrganizationName) -> String {
    format!("https://dev.azure.com/{organization}/_usersSettings/tokens")
}
