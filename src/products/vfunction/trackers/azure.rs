//! Azure DevOps. Labels: support article, steps 7 to 9. The calls are inferred from its cause (a missing Graph scope).

use super::tracker::{Backend, Field, FieldKind, IssueTracker, TrackerCall, Values, basic, required};
use crate::products::organization_name::OrganizationName;
use crate::products::text::Source;
use std::str::FromStr;

/// Azure DevOps as a workspace type.
pub const AZURE: IssueTracker = IssueTracker {
    source: Source::Article(8),
    id: "azure",
    label: "Azure Devops",
    button: "Integrate Azure",
    fields: &[
        Field { key: "token", label: "Token", kind: FieldKind::Secret, check: |text| required("Token", text) },
        Field {
            key: "organization",
            label: "Azure Devops Organization Name",
            kind: FieldKind::Text,
            check: |text| OrganizationName::from_str(text).map(|_| ()).map_err(|error| error.to_string()),
        },
    ],
    account_field: "organization",
    calls,
    backend: Backend::Server("Azure DevOps"),
};

/// The projects, then the Graph users: the second is what a token without Graph (Read) is refused.
fn calls(values: &Values) -> Vec<TrackerCall> {
    let text = |key: &str| values.get(key).map_or("", |text| text.trim());
    let (organization, authorization) = (text("organization"), basic("", text("token")));
    let call = |asks_for, host: &str, path: &str| TrackerCall {
        asks_for,
        address: format!("https://{host}/{organization}/{path}"),
        authorization: authorization.clone(),
    };
    vec![call("the projects", "dev.azure.com", "_apis/projects"), call("the Graph users", "vssps.dev.azure.com", "_apis/graph/users")]
}
