//! Why an integration fails: one table for the help page and for the diagnosis of a HAR file.

use strum::VariantArray;

/// Why an integration failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
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
    /// A policy of the organization on tokens.
    Policy,
    /// A policy on where, with which device and how somebody signs in.
    ConditionalAccess,
    /// Azure DevOps does not know the token.
    UnknownToken,
    /// The token was sent in a form in which it cannot be read.
    MalformedCredential,
    /// The token's owner lacks a permission in Azure DevOps.
    MissingPermission,
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
    /// A network or a proxy on the way asks for a sign-in.
    ProxySignIn,
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

/// The description of a cause.
struct Words {
    name: &'static str,
    title: &'static str,
    /// `None` for what is no cause by itself.
    sign: Option<&'static str>,
    advice: &'static str,
}

impl Cause {
    /// The cause as a part of a sentence: `an expired token`.
    pub fn name(self) -> &'static str {
        self.words().name
    }

    /// The cause in one sentence.
    pub fn title(self) -> &'static str {
        self.words().title
    }

    /// How it shows, apart from the banner: the status, and what else tells it from others. `None` for what is no cause by itself.
    pub fn sign(self) -> Option<&'static str> {
        self.words().sign
    }

    /// What to do.
    pub fn advice(self) -> &'static str {
        self.words().advice
    }

    /// The id of the scenario that fails for this cause; `None` where there is none.
    pub fn scenario(self) -> Option<&'static str> {
        let id = match self {
            Cause::MissingScope => "narrow-token",
            Cause::Expired => "expired-token",
            Cause::Revoked => "revoked-token",
            Cause::WrongOrganization => "wrong-organization",
            Cause::NotAMember => "not-a-member",
            Cause::Policy => "policy-blocked",
            Cause::UnknownToken => "unknown-token",
            Cause::SessionEnded => "session-expired",
            Cause::NotAnAdministrator => "not-admin",
            Cause::RateLimit => "rate-limited",
            Cause::ServerError => "azure-down",
            Cause::SpoiltAnswer => "html-body",
            Cause::NetworkError => "offline",
            Cause::ConditionalAccess
            | Cause::MalformedCredential
            | Cause::MissingPermission
            | Cause::InputRejected
            | Cause::ProxySignIn
            | Cause::Unknown
            | Cause::NoFailure
            | Cause::NoCall => return None,
        };
        Some(id)
    }

    fn words(self) -> Words {
        let (name, title, sign, advice) = match self {
            Cause::MissingScope => (
                "a missing scope",
                "The token's scopes are too narrow.",
                Some("401. The token is active and covers the right organization, but Graph is not among its scopes."),
                "On the token page of Azure DevOps, edit the token, show all scopes, tick the scope that is missing \
                 (Graph: Read, as far as is known), and save. Then try again with the same token.",
            ),
            Cause::Expired => (
                "an expired token",
                "The token has expired.",
                Some("401. The token page lists it as expired."),
                "Make a new token; an expired one stays unusable.",
            ),
            Cause::Revoked => (
                "a revoked token",
                "The token was revoked.",
                Some("401. The token page lists it as revoked."),
                "Make a new token; revoking cannot be undone.",
            ),
            Cause::WrongOrganization => (
                "a token for another organization",
                "The token is not for the organization that was entered, or there is no such organization.",
                Some(
                    "401, and the token page names another organization than the one that was entered; or 404, where the \
                 name was misspelled or a whole address was entered.",
                ),
                "Enter the organization that the token is for: only the name that follows dev.azure.com/ in its \
                 address. Or make a token for the organization that you need.",
            ),
            Cause::NotAMember => (
                "an owner outside the organization",
                "The token's owner is no member of the organization.",
                Some("401, although token and organization look right. The owner cannot open the organization."),
                "Have the owner added to the organization, or use a token of somebody who belongs to it.",
            ),
            Cause::Policy => (
                "a policy on tokens",
                "A policy of the organization refuses the token.",
                Some("401. The token is for all organizations of its owner, which this organization forbids."),
                "Use a token for this organization alone, or ask the organization's administrator for an exception.",
            ),
            Cause::ConditionalAccess => (
                "a conditional access policy",
                "A conditional access policy of Microsoft Entra ID (network, device) refuses the call.",
                Some("401 or 403 with VS403463. The same token works from another network or device."),
                "Ask the administrator of Microsoft Entra ID which policy applies. Check the network from which the vFunction server calls \
                 Azure DevOps (its public address, VPN, proxy) and, where the policy asks for one, its managed device.",
            ),
            Cause::UnknownToken => (
                "a token that Azure DevOps does not know",
                "Azure DevOps does not know the token.",
                Some(
                    "401, although the token page lists a sound token. What was entered is incomplete, or the token was \
                 regenerated since.",
                ),
                "Copy the whole token again. If it was not kept, regenerate it, because it is shown only once.",
            ),
            Cause::MalformedCredential => (
                "a malformed credential",
                "The token was sent in a form in which it cannot be read.",
                Some("401, or a redirect to the sign-in page, although the token page lists a sound token."),
                "Copy the token without spaces, line breaks and quotation marks. A program sends it as “Basic”, followed by the Base64 of a colon and \
                 the token in one line; in a script, printf %s \"$TOKEN\" appends no line break, as echo does.",
            ),
            Cause::MissingPermission => (
                "a missing permission",
                "The token's owner lacks a permission in Azure DevOps.",
                Some("403. The answer names the owner and the permission. The scopes of the token are not the cause."),
                "Ask an administrator of the Azure DevOps organization to grant the owner the permission that the answer names, or use a \
                 token of somebody who has it.",
            ),
            Cause::SessionEnded => (
                "an ended vFunction session",
                "The vFunction session has ended.",
                Some(
                    "401 as well, but every other call to vFunction is refused too, and Azure DevOps was not asked at \
                 all.",
                ),
                "Sign in to vFunction again. Nothing is known to be wrong with the token.",
            ),
            Cause::NotAnAdministrator => (
                "a user who is no administrator",
                "The vFunction user is no administrator.",
                Some("403. Only administrators may change integrations."),
                "Ask an administrator of vFunction to do it.",
            ),
            Cause::InputRejected => (
                "rejected input",
                "The server rejected what was sent.",
                Some("400. The answer says which field is wrong."),
                "Read what the answer says, correct the input, and try again.",
            ),
            Cause::RateLimit => (
                "too many requests",
                "There were too many requests.",
                Some("429."),
                "Wait as long as the answer asks for, or a few minutes, and try again with the same input.",
            ),
            Cause::ServerError => (
                "a failed server",
                "A server failed.",
                Some("A status from 500 on."),
                "Wait a little and try again with the same input. If it stays so, ask whoever runs the server.",
            ),
            Cause::ProxySignIn => (
                "a proxy that asks for a sign-in",
                "A network or a proxy on the way asks for a sign-in.",
                Some("407 or 511. The call did not arrive at the server that it was for."),
                "Ask whoever runs the network of the program that made the call: the proxy needs credentials, or has to let calls to vFunction, \
                 dev.azure.com and vssps.dev.azure.com pass.",
            ),
            Cause::SpoiltAnswer => (
                "a spoilt answer",
                "The answer was spoilt on its way.",
                Some("200, and the banner nevertheless. The answer breaks off, or is an HTML page, as a proxy sends it."),
                "Ask whoever runs the network between you and vFunction, such as a proxy.",
            ),
            Cause::NetworkError => (
                "no answer",
                "No answer arrived.",
                Some("No status at all."),
                "Check that the vFunction server can be reached from this browser, and try again.",
            ),
            Cause::Unknown => {
                ("an unknown cause", "The cause is unknown.", None, "Find out what would decide; each answer rules out some of the causes.")
            }
            Cause::NoFailure => {
                ("no failure", "No call of the integration failed.", None, "If the failure was earlier or later, record that attempt.")
            }
            Cause::NoCall => (
                "no call",
                "No call to vFunction’s integrations or to the API of Azure DevOps is in this file.",
                None,
                "In vFunction, open the developer tools of the browser (F12) and there “Network”, press “Integrate Azure” while it records, and \
                 save all calls as HAR, without a filter on them.",
            ),
        };
        Words { name, title, sign, advice }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_are_told_are_sentences() {
        for cause in Cause::VARIANTS {
            for text in [Some(cause.title()), cause.sign(), Some(cause.advice())].into_iter().flatten() {
                assert!(text.ends_with('.') && !text.contains("  "), "{text}");
            }
        }
    }
}
