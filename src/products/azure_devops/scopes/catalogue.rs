//! The scope catalogue as data: every group of check boxes of the token page, in alphabetical order, and what each scope includes.
//!
//! Ids, names and inheritance: <https://learn.microsoft.com/azure/devops/integrate/get-started/authentication/oauth#available-scopes>.
//! The lines under the names are those of the real page for [`SEEN_DESCRIPTIONS`]; the others are ours, and replace lines that
//! are not public.

/// One block of check boxes on the token page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScopeGroup {
    /// The heading of the block.
    pub name: &'static str,
    /// The line under the heading.
    pub description: &'static str,
    /// The check boxes, left to right.
    pub boxes: &'static [ScopeBox],
}

/// One check box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScopeBox {
    /// The text beside the box.
    pub label: &'static str,
    /// The scope it grants, such as `vso.graph`.
    pub id: &'static str,
    /// The scopes that this one includes directly; [`closure`](super::closure) follows them to the end.
    pub includes: &'static [&'static str],
}

/// A group of check boxes: name, the line under it, boxes.
const fn group(name: &'static str, description: &'static str, boxes: &'static [ScopeBox]) -> ScopeGroup {
    ScopeGroup { name, description, boxes }
}

/// A check box: label, scope id, and the scopes it includes directly.
const fn scope(label: &'static str, id: &'static str, includes: &'static [&'static str]) -> ScopeBox {
    ScopeBox { label, id, includes }
}

/// The groups that are above `Show all scopes`, in the order of the real page. (Packaging as the sixth is assumed.)
pub const FIRST_SHOWN: [&str; 6] = ["Work Items", "Code", "Build", "Release", "Test Management", "Packaging"];

/// The groups whose description line was seen on screen.
pub const SEEN_DESCRIPTIONS: [&str; 6] = ["Agent Pools", "Build", "Code", "Release", "Test Management", "Work Items"];

/// Scopes without a check box of their own that others include: id and what it includes directly.
pub const HIDDEN: [(&str, &[&str]); 2] = [("vso.hooks", &["vso.profile"]), ("vso.hooks_write", &["vso.hooks"])];

/// All groups.
pub const GROUPS: [ScopeGroup; 36] = [
    group(
        "Advanced Security",
        "Alerts, result instances, and analysis result instances",
        &[
            scope("Read", "vso.advsec", &[]),
            scope("Read & write", "vso.advsec_write", &["vso.advsec"]),
            scope("Read, write, & manage", "vso.advsec_manage", &["vso.advsec_write"]),
        ],
    ),
    group(
        "Agent Pools",
        "Manage agent pools and agents",
        &[scope("Read", "vso.agentpools", &[]), scope("Read & manage", "vso.agentpools_manage", &["vso.agentpools"])],
    ),
    group("Analytics", "Query analytics data", &[scope("Read", "vso.analytics", &[])]),
    group(
        "Audit Log",
        "Audit log events and audit streams",
        &[scope("Read Audit Log", "vso.auditlog", &[]), scope("Manage Audit Streams", "vso.auditstreams_manage", &["vso.auditlog"])],
    ),
    group(
        "Build",
        "Artifacts, definitions, requests, queue a build, and update build properties",
        &[scope("Read", "vso.build", &["vso.hooks_write"]), scope("Read & execute", "vso.build_execute", &["vso.build"])],
    ),
    group(
        "Code",
        "Source code, repositories, pull requests, and notifications",
        &[
            scope("Read", "vso.code", &["vso.hooks_write"]),
            scope("Read & write", "vso.code_write", &["vso.code"]),
            scope("Read, write, & manage", "vso.code_manage", &["vso.code_write"]),
            scope("Full", "vso.code_full", &["vso.code_manage"]),
            scope("Status", "vso.code_status", &[]),
        ],
    ),
    group("Connected Server", "Endpoints for a connected on-premises server", &[scope("Read & manage", "vso.connected_server", &[])]),
    group(
        "Deployment Groups",
        "Deployment groups and agent pools",
        &[scope("Read & manage", "vso.machinegroup_manage", &["vso.agentpools_manage"])],
    ),
    group("Entitlements", "Licensing entitlements", &[scope("Read", "vso.entitlements", &[])]),
    group(
        "Environment",
        "Environments, pools, queues, and agents",
        &[scope("Read & manage", "vso.environment_manage", &["vso.agentpools_manage"])],
    ),
    group(
        "Extension Data",
        "Data stored by installed extensions",
        &[
            scope("Read", "vso.extension.data", &["vso.profile"]),
            scope("Read & write", "vso.extension.data_write", &["vso.extension.data"]),
        ],
    ),
    group(
        "Extensions",
        "Installed extensions",
        &[scope("Read", "vso.extension", &["vso.profile"]), scope("Read & manage", "vso.extension_manage", &["vso.extension"])],
    ),
    group(
        "GitHub Connections",
        "GitHub connections and their repository data",
        &[scope("Read", "vso.githubconnections", &[]), scope("Read & manage", "vso.githubconnections_manage", &["vso.githubconnections"])],
    ),
    group(
        "Graph",
        "Read user, group, scope, and group membership information, and add users, groups, and manage group memberships",
        &[scope("Read", "vso.graph", &[]), scope("Read & manage", "vso.graph_manage", &["vso.graph"])],
    ),
    group(
        "Identity",
        "Identities and groups",
        &[scope("Read", "vso.identity", &[]), scope("Read & manage", "vso.identity_manage", &["vso.identity"])],
    ),
    group(
        "Marketplace",
        "Public and private items and publishers",
        &[
            scope("Read", "vso.gallery", &["vso.profile"]),
            scope("Acquire", "vso.gallery_acquire", &["vso.gallery"]),
            scope("Publish", "vso.gallery_publish", &["vso.gallery"]),
            scope("Manage", "vso.gallery_manage", &["vso.gallery_publish"]),
        ],
    ),
    group(
        "Member Entitlement Management",
        "Users, their licences, projects, and extensions",
        &[
            scope("Read", "vso.memberentitlementmanagement", &[]),
            scope("Read & write", "vso.memberentitlementmanagement_write", &["vso.memberentitlementmanagement"]),
        ],
    ),
    group(
        "Notifications",
        "Subscriptions and event metadata",
        &[
            scope("Read", "vso.notification", &["vso.profile"]),
            scope("Read & write", "vso.notification_write", &["vso.notification"]),
            scope("Read, write, & manage", "vso.notification_manage", &["vso.notification_write"]),
            scope("Diagnostics", "vso.notification_diagnostics", &["vso.notification"]),
        ],
    ),
    group(
        "Packaging",
        "Feeds and packages",
        &[
            scope("Read", "vso.packaging", &["vso.profile"]),
            scope("Read & write", "vso.packaging_write", &["vso.packaging"]),
            scope("Read, write, & manage", "vso.packaging_manage", &["vso.packaging_write"]),
        ],
    ),
    group(
        "Pipeline Resources",
        "Approve and manage the use of protected resources",
        &[
            scope("Use", "vso.pipelineresources_use", &[]),
            scope("Use and manage", "vso.pipelineresources_manage", &["vso.pipelineresources_use"]),
        ],
    ),
    group(
        "Project and Team",
        "Projects and teams",
        &[
            scope("Read", "vso.project", &[]),
            scope("Read & write", "vso.project_write", &["vso.project"]),
            scope("Read, write, & manage", "vso.project_manage", &["vso.project_write"]),
        ],
    ),
    group("Pull Request Threads", "Comment threads of pull requests", &[scope("Read & write", "vso.threads_full", &[])]),
    group(
        "Release",
        "Read, update, and delete releases, release pipelines, and stages",
        &[
            scope("Read", "vso.release", &["vso.profile"]),
            scope("Read, write, & execute", "vso.release_execute", &["vso.release"]),
            scope("Read, write, execute, & manage", "vso.release_manage", &["vso.release_execute"]),
        ],
    ),
    group(
        "Secure Files",
        "Secure files",
        &[
            scope("Read", "vso.securefiles_read", &[]),
            scope("Read & create", "vso.securefiles_write", &["vso.securefiles_read"]),
            scope("Read, create, & manage", "vso.securefiles_manage", &["vso.securefiles_write"]),
        ],
    ),
    group("Security", "Security permissions", &[scope("Manage", "vso.security_manage", &[])]),
    group(
        "Service Connections",
        "Service endpoints",
        &[
            scope("Read", "vso.serviceendpoint", &["vso.profile"]),
            scope("Read & query", "vso.serviceendpoint_query", &["vso.serviceendpoint"]),
            scope("Read, query, & manage", "vso.serviceendpoint_manage", &["vso.serviceendpoint_query"]),
        ],
    ),
    group(
        "Symbols",
        "Symbols",
        &[
            scope("Read", "vso.symbols", &["vso.profile"]),
            scope("Read & write", "vso.symbols_write", &["vso.symbols"]),
            scope("Read, write, & manage", "vso.symbols_manage", &["vso.symbols_write"]),
        ],
    ),
    group(
        "Task Groups",
        "Task groups",
        &[
            scope("Read", "vso.taskgroups_read", &[]),
            scope("Read & create", "vso.taskgroups_write", &["vso.taskgroups_read"]),
            scope("Read, create, & manage", "vso.taskgroups_manage", &["vso.taskgroups_write"]),
        ],
    ),
    group(
        "Team Dashboards",
        "Team dashboards",
        &[scope("Read", "vso.dashboards", &[]), scope("Read & manage", "vso.dashboards_manage", &["vso.dashboards"])],
    ),
    group(
        "Test Management",
        "Read, create, and update test plans, cases, and results",
        &[scope("Read", "vso.test", &["vso.profile"]), scope("Read & write", "vso.test_write", &["vso.test"])],
    ),
    group("Token Administration", "View and revoke existing tokens", &[scope("Read & manage", "vso.tokenadministration", &[])]),
    group("Tokens", "Delegated authorization tokens", &[scope("Read & manage", "vso.tokens", &[])]),
    group(
        "User Profile",
        "Your profile",
        &[scope("Read", "vso.profile", &[]), scope("Read & write", "vso.profile_write", &["vso.profile"])],
    ),
    group(
        "Variable Groups",
        "Variable groups",
        &[
            scope("Read", "vso.variablegroups_read", &[]),
            scope("Read & create", "vso.variablegroups_write", &["vso.variablegroups_read"]),
            scope("Read, create, & manage", "vso.variablegroups_manage", &["vso.variablegroups_write"]),
        ],
    ),
    group(
        "Wiki",
        "Wikis, pages, and attachments",
        &[scope("Read", "vso.wiki", &[]), scope("Read & write", "vso.wiki_write", &["vso.wiki"])],
    ),
    group(
        "Work Items",
        "Work items, queries, backlogs, plans, and metadata",
        &[
            scope("Read", "vso.work", &["vso.hooks_write"]),
            scope("Read & write", "vso.work_write", &["vso.work"]),
            scope("Read, write, & manage", "vso.work_full", &["vso.work_write"]),
        ],
    ),
];
