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

/// What the token page of Azure DevOps shows of a token, by cause.
const ON_TOKEN_PAGE: [(&[Cause], &str); 3] = [
    (&[Cause::MissingScope], "its scopes (“Edit”)"),
    (&[Cause::WrongOrganization], "for which organization it is"),
    (&[Cause::Expired, Cause::Revoked], "whether it is active, expired or revoked"),
];
/// Causes for which Azure DevOps has a message.
const WITH_MESSAGE: [Cause; 5] =
    [Cause::NotAMember, Cause::Policy, Cause::ConditionalAccess, Cause::UnknownToken, Cause::MissingPermission];

/// What would decide between causes: what to do, and what it shows. What helps most comes first.
pub fn decisive(fits: &[Cause], lacks_body: bool) -> Vec<String> {
    let has = |causes: &[Cause]| causes.iter().any(|cause| fits.contains(cause));
    let on_page: Vec<&str> = ON_TOKEN_PAGE.iter().filter(|(causes, _)| has(causes)).map(|(_, what)| *what).collect();
    let with_message: Vec<&str> = WITH_MESSAGE.iter().filter(|cause| fits.contains(cause)).map(|cause| cause.name()).collect();
    let fixed = |is_needed: bool, what: &str| is_needed.then(|| what.to_owned());
    let all = [
        fixed(
            lacks_body,
            "Record the attempt again, with the bodies of the answers. In Chrome and Edge: keep the Network panel open, and save the file \
             before you leave the page. In Firefox: devtools.netmonitor.har.includeResponseBodies must be true in about:config. With \
             Playwright: recordHar with content: 'embed'.",
        ),
        (!on_page.is_empty()).then(|| format!("Look at the token on the token page of Azure DevOps: it shows {}.", listed(&on_page, "and"))),
        fixed(
            has(&[Cause::MissingScope]),
            "Try the token in two calls: if Azure DevOps answers _apis/projects with 200, and _apis/graph/users with 401 and an empty body, \
             the token lacks Graph (Read).",
        ),
        (!with_message.is_empty()).then(|| {
            format!(
                "Read Azure DevOps' own answer, in the log of the vFunction server or in a call with the same token: it has a message for {}.",
                listed(&with_message, "and for")
            )
        }),
        fixed(
            has(&[Cause::MalformedCredential]),
            "Check the header that the program sends: “Basic”, then the Base64 of a colon and the token, in one line. The same token in a call \
             by hand (curl -u :TOKEN) shows whether the token itself works.",
        ),
        fixed(
            has(&[Cause::ConditionalAccess]),
            "Make the same call from the machine on which the vFunction server runs, and from another network: a policy on networks accepts \
             one and refuses the other. The sign-in log of Microsoft Entra ID names the policy.",
        ),
        fixed(
            has(&[Cause::SessionEnded]),
            "Look at any later call to vFunction in the same session: if it is answered with 200, the session was alive; if with 401, it had \
             ended.",
        ),
        fixed(has(&[Cause::NotAnAdministrator]), "Check the role of the vFunction user: only administrators may change integrations."),
        fixed(
            has(&[Cause::NetworkError, Cause::InputRejected, Cause::SpoiltAnswer]) && !lacks_body,
            "Record the attempt again, until its answer has arrived, with the bodies of all answers in the file.",
        ),
    ];
    all.into_iter().flatten().collect()
}

/// Texts as a list in a sentence: `a, b or c`.
pub fn listed(texts: &[&str], word: &str) -> String {
    match texts.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} {word} {last}", others.join(", ")),
        None => String::new(),
    }
}
