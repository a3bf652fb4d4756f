//! Which causes fit a bare status, and what would decide between them.

use crate::article::causes::Cause;

/// The causes that fit a bare 401 of vFunction.
pub const OF_401: [Cause; 10] = [
    Cause::MissingScope,
    Cause::Expired,
    Cause::Revoked,
    Cause::WrongOrganization,
    Cause::NotAMember,
    Cause::Policy,
    Cause::ConditionalAccess,
    Cause::UnknownToken,
    Cause::MalformedCredential,
    Cause::SessionEnded,
];

/// The causes that fit a 401 of Azure DevOps whose body is not known.
pub const OF_AZURE_401: [Cause; 9] = [
    Cause::MissingScope,
    Cause::Expired,
    Cause::Revoked,
    Cause::WrongOrganization,
    Cause::NotAMember,
    Cause::Policy,
    Cause::ConditionalAccess,
    Cause::UnknownToken,
    Cause::MalformedCredential,
];

/// The causes that fit a 401 of Azure DevOps without a body: none of them can be distinguished from the others.
pub const OF_EMPTY_401: [Cause; 4] = [Cause::MissingScope, Cause::Expired, Cause::Revoked, Cause::WrongOrganization];

/// What would decide between causes: what to look at, and what it tells.
pub fn decisive(fits: &[Cause]) -> Vec<&'static str> {
    let has = |causes: &[Cause]| causes.iter().any(|cause| fits.contains(cause));
    let all = [
        (
            has(&OF_EMPTY_401),
            "The token page of Azure DevOps: it lists whether the token is active, expired or revoked, and for which organization it is; \
             “Edit” shows its scopes.",
        ),
        (
            has(&[Cause::MissingScope]),
            "The same token in two calls: if Azure DevOps answers _apis/projects with 200 and _apis/graph/users with 401, the token lacks \
             Graph (Read).",
        ),
        (
            has(&[Cause::NotAMember, Cause::Policy, Cause::UnknownToken, Cause::ConditionalAccess, Cause::MissingPermission]),
            "The body of Azure DevOps' own answer, from the log of the vFunction server or from a call with the same token: a member \
             without access, a policy and an unknown token each have their own message.",
        ),
        (
            has(&[Cause::MalformedCredential]),
            "The header that the program sends: “Basic”, then the Base64 of a colon and the token, in one line. The same token in a call by \
             hand (curl -u :TOKEN) shows whether the token itself works.",
        ),
        (
            has(&[Cause::ConditionalAccess]),
            "The same call from the machine on which the vFunction server runs, and from another network: a policy on networks accepts one \
             and refuses the other. The sign-in log of Microsoft Entra ID names the policy.",
        ),
        (
            has(&[Cause::SessionEnded]),
            "Any later call to vFunction in the same session: if it is answered with 200, the session was alive; if with 401, it had ended.",
        ),
        (has(&[Cause::NotAnAdministrator]), "The role of the vFunction user: only administrators may change integrations."),
        (
            has(&[Cause::NetworkError, Cause::InputRejected, Cause::SpoiltAnswer]),
            "The attempt once more, recorded until its answer has arrived, with the bodies of all answers in the file.",
        ),
    ];
    all.into_iter().filter(|(is_needed, _)| *is_needed).map(|(_, what)| what).collect()
}
