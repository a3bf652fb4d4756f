//! Which causes fit a bare status, and what would decide between them.

use super::gap::Gap;
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

/// What the token page of Azure DevOps shows of a token, by the causes that it decides on. Each cause counts in the first row that fits.
const ON_TOKEN_PAGE: [(&[Cause], &str); 5] = [
    (&[Cause::MissingScope], "its scopes (“Edit”)"),
    (&[Cause::WrongOrganization], "for which organization it is"),
    (&[Cause::Expired, Cause::Revoked], "whether it is active, expired or revoked"),
    (&[Cause::Expired], "whether it has expired"),
    (&[Cause::Revoked], "whether it was revoked"),
];
/// Causes for which Azure DevOps has a message.
const WITH_MESSAGE: [Cause; 5] =
    [Cause::NotAMember, Cause::Policy, Cause::ConditionalAccess, Cause::UnknownToken, Cause::MissingPermission];
/// How the bodies of answers get into a file, by a word of the name of the program that writes it.
const RECORDING: [(&str, &str); 3] = [
    ("WebInspector", "In Chrome and Edge, keep the Network panel open, and save the file before you leave the page."),
    ("Firefox", "In Firefox, devtools.netmonitor.har.includeResponseBodies must be true in about:config."),
    ("Playwright", "With Playwright, use recordHar with content: 'embed'."),
];

/// What would decide between causes: what to do, and what it shows. What helps most comes first.
pub fn decisive(fits: &[Cause], gap: &Gap) -> Vec<String> {
    let has = |causes: &[Cause]| causes.iter().any(|cause| fits.contains(cause));
    let fixed = |is_needed: bool, what: &str| is_needed.then(|| what.to_owned());
    let all = [
        gap.body_in.as_ref().map(|file| {
            format!("Read the answer in the file {file}, which was saved beside this one; or pack both in one zip file, and import that.")
        }),
        (gap.lacks_body && gap.body_in.is_none())
            .then(|| format!("Record the attempt again, with the bodies of the answers. {}", recording(gap))),
        on_token_page(fits),
        fixed(
            has(&[Cause::MissingScope]),
            "Try the token in two calls: if Azure DevOps answers _apis/projects with 200, and _apis/graph/users with 401 and an empty body, \
             the token lacks Graph (Read).",
        ),
        with_message(fits, gap),
        fixed(
            has(&[Cause::UnknownToken]),
            "Create another token with the same scopes, and try that: if it is accepted, the first one was incomplete, or was regenerated since.",
        ),
        fixed(
            has(&[Cause::NotAMember, Cause::MissingPermission]),
            "Make the same call with a token of somebody who administers the organization: if it is accepted, the owner of the first one lacks \
             access.",
        ),
        fixed(
            has(&[Cause::Policy]),
            "Look at the policies of the organization (Organization settings, Policies): they name what they forbid for personal access tokens.",
        ),
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
            has(&[Cause::NetworkError, Cause::InputRejected, Cause::SpoiltAnswer]) && !gap.lacks_body,
            "Record the attempt again, until its answer has arrived, with the bodies of all answers in the file.",
        ),
    ];
    all.into_iter().flatten().collect()
}

/// What the token page of Azure DevOps tells.
fn on_token_page(fits: &[Cause]) -> Option<String> {
    let mut left = fits.to_vec();
    let mut shown = Vec::new();
    for (causes, what) in ON_TOKEN_PAGE {
        if causes.iter().all(|cause| left.contains(cause)) {
            left.retain(|cause| !causes.contains(cause));
            shown.push(what);
        }
    }
    (!shown.is_empty()).then(|| format!("Look at the token on the token page of Azure DevOps: it shows {}.", listed(&shown, "and")))
}

/// What Azure DevOps' own answer tells, unless the file has it.
fn with_message(fits: &[Cause], gap: &Gap) -> Option<String> {
    let named: Vec<&str> = WITH_MESSAGE.iter().filter(|cause| fits.contains(cause)).map(|cause| cause.name()).collect();
    let is_useful = !named.is_empty() && !gap.has_answer_of_azure;
    is_useful.then(|| {
        format!(
            "Read Azure DevOps' own answer, in the log of the vFunction server or in a call with the same token: it has a message for {}.",
            listed(&named, "and for")
        )
    })
}

/// How the bodies of answers get into a file: with the program that wrote it, if it is known, else with all that are.
fn recording(gap: &Gap) -> String {
    match RECORDING.iter().find(|(name, _)| gap.creator.contains(name)) {
        Some((_, how)) => (*how).to_owned(),
        None => RECORDING.map(|(_, how)| how).join(" "),
    }
}

/// Texts as a list in a sentence: `a, b or c`.
pub fn listed(texts: &[&str], word: &str) -> String {
    match texts.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{} {word} {last}", others.join(", ")),
        None => String::new(),
    }
}
