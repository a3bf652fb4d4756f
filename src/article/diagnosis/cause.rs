//! Why an integration failed, as far as a HAR file tells, and what to do.

/// Why an integration failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The token lacks a scope.
    MissingScope,
    /// The token's time is over.
    Expired,
    /// The token was withdrawn.
    Revoked,
    /// The token is for another organization, or there is none of that name.
    WrongOrganization,
    /// The token's owner does not belong to the organization.
    NotAMember,
    /// A policy of the organization.
    Policy,
    /// Azure DevOps does not know the token.
    UnknownToken,
    /// The vFunction session has ended.
    SessionEnded,
    /// The user may not change integrations.
    NotAnAdministrator,
    /// What was entered was rejected.
    InputRejected,
    /// A server had too many requests.
    RateLimit,
    /// A server failed.
    ServerError,
    /// Something spoilt the answer.
    SpoiltAnswer,
    /// No answer arrived.
    NetworkError,
    /// The file does not tell.
    Unknown,
    /// Nothing failed.
    NoFailure,
    /// The file has no call that could have failed.
    NoCall,
}

impl Cause {
    /// The cause in one sentence.
    pub fn title(self) -> &'static str {
        match self {
            Cause::MissingScope => "The token's scopes are too narrow.",
            Cause::Expired => "The token has expired.",
            Cause::Revoked => "The token was revoked.",
            Cause::WrongOrganization => "The token is not for the organization that was entered, or there is no such organization.",
            Cause::NotAMember => "The token's owner is no member of the organization.",
            Cause::Policy => "A policy of the organization refuses the token.",
            Cause::UnknownToken => "Azure DevOps does not know the token.",
            Cause::SessionEnded => "The vFunction session has ended.",
            Cause::NotAnAdministrator => "The vFunction user is no administrator.",
            Cause::InputRejected => "vFunction rejected what was entered.",
            Cause::RateLimit => "There were too many requests.",
            Cause::ServerError => "A server failed.",
            Cause::SpoiltAnswer => "The answer was spoilt on its way.",
            Cause::NetworkError => "No answer arrived.",
            Cause::Unknown => "The cause is unknown: the file does not tell it.",
            Cause::NoFailure => "No call of the integration failed.",
            Cause::NoCall => "The file has no call of the integration.",
        }
    }

    /// What to do.
    pub fn advice(self) -> &'static str {
        match self {
            Cause::MissingScope => {
                "On the token page of Azure DevOps, edit the token, show all scopes, tick the scope that is missing (Graph: Read, as far as \
                 is known), and save. Then try again with the same token."
            }
            Cause::Expired => "Make a new token; an expired one stays unusable.",
            Cause::Revoked => "Make a new token; revoking cannot be undone.",
            Cause::WrongOrganization => {
                "Enter the organization that the token is for: only the name that follows dev.azure.com/ in its address. Or make a token \
                 for the organization that you need."
            }
            Cause::NotAMember => "Have the owner added to the organization, or use a token of somebody who belongs to it.",
            Cause::Policy => "Use a token for this organization alone, or ask the organization's administrator for an exception.",
            Cause::UnknownToken => "Copy the whole token again. If it was not kept, regenerate it, because it is shown only once.",
            Cause::SessionEnded => "Sign in to vFunction again. Nothing is known to be wrong with the token.",
            Cause::NotAnAdministrator => "Ask an administrator of vFunction to do it.",
            Cause::InputRejected => "Put right what the message names, and try again.",
            Cause::RateLimit => "Wait as long as the answer asks for, or a few minutes, and try again with the same input.",
            Cause::ServerError => "Wait a little and try again with the same input. If it stays so, ask whoever runs the server.",
            Cause::SpoiltAnswer => "Ask whoever runs the network between you and vFunction, such as a proxy.",
            Cause::NetworkError => "Check that the vFunction server can be reached from this browser, and try again.",
            Cause::Unknown => "Gather one of the pieces of evidence below; each rules out some of the causes.",
            Cause::NoFailure => "If the failure was earlier or later, record that attempt.",
            Cause::NoCall => {
                "Open the network panel, press “Integrate Azure” while it records, and save all calls as HAR, without a filter on them."
            }
        }
    }
}

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

/// The causes that fit a 401 of Azure DevOps without a body: none of them can be told from the others.
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
