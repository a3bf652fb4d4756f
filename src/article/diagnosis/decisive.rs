//! Which causes fit a bare status, and what would decide between them.

use crate::article::causes::Cause;

/// The causes that fit a bare 401 of vFunction.
pub const OF_401: [Cause; 8] = [
    Cause::MissingScope,
    Cause::Expired,
    Cause::Revoked,
    Cause::WrongOrganization,
    Cause::NotAMember,
    Cause::Policy,
    Cause::UnknownToken,
    Cause::SessionEnded,
];

/// The causes that fit a 401 of Azure DevOps without a body: none of them can be distinguished from the others.
pub const OF_EMPTY_401: [Cause; 4] = [Cause::MissingScope, Cause::Expired, Cause::Revoked, Cause::WrongOrganization];

/// What would decide between causes: what to look at, and what it tells.
pub fn decisive(fits: &[Cause]) -> Vec<&'static str> {
    let has = |cause| fits.contains(&cause);
    let of_token = [Cause::MissingScope, Cause::Expired, Cause::Revoked, Cause::WrongOrganization];
    let all = [
        (
            of_token.into_iter().any(has),
            "The token page of Azure DevOps: it lists whether the token is active, expired or revoked, and for which organization it is; \
             “Edit” shows its scopes.",
        ),
        (
            has(Cause::MissingScope),
            "The same token, asked twice: if Azure DevOps answers _apis/projects with 200 and _apis/graph/users with 401, the token lacks \
             Graph (Read).",
        ),
        (
            has(Cause::NotAMember) || has(Cause::Policy) || has(Cause::UnknownToken),
            "The answer of Azure DevOps itself, from the log of the vFunction server or from a call with the same token: a refused member, \
             a policy and an unknown token each have their own.",
        ),
        (
            has(Cause::SessionEnded),
            "Any later call to vFunction in the same session: if it is answered with 200, the session was alive; if with 401, it had ended.",
        ),
    ];
    all.into_iter().filter(|(is_needed, _)| *is_needed).map(|(_, what)| what).collect()
}
