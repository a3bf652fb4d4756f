//! Paths of Azure DevOps: its hosts are below a prefix of the program's base.

use crate::products::organization_name::OrganizationName;
use crate::simulator::protocol::OUTSIDE;

/// The token lifecycle calls of an organization.
pub const PATS: &str = "_azure/vssps.dev.azure.com/{organization}/_apis/tokens/pats";
/// The Graph users of an organization.
pub const GRAPH_USERS: &str = "_azure/vssps.dev.azure.com/{organization}/_apis/graph/users";
/// The projects of an organization.
pub const PROJECTS: &str = "_azure/dev.azure.com/{organization}/_apis/projects";
/// Who asks.
pub const CONNECTION_DATA: &str = "_azure/dev.azure.com/{organization}/_apis/connectionData";
/// The sign-in page.
pub const AZURE_SIGN_IN: &str = "_azure/spsprod.vssps.visualstudio.com/_signin";

/// The path of the token lifecycle calls of an organization.
pub fn pats(organization: &OrganizationName) -> String {
    format!("{OUTSIDE}vssps.dev.azure.com/{organization}/_apis/tokens/pats")
}
