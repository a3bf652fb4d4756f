//! What servers say: sentences that are known to be used for certain causes alone.
//! (Azure DevOps: as captured from the service, and as documented. vFunction: assumed.)

use super::entry::Entry;
use super::finding::Certainty;
use super::message::{Message, User, messages};
use crate::article::causes::Cause;

/// Who says it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    /// Azure DevOps, or vFunction that passes its words on.
    Anyone,
    Azure,
    VFunction,
}

use Who::{Anyone, Azure, VFunction};

/// What is looked for, in small letters, all of it in one sentence; who says it; with which status, if that matters; what it means.
type Phrase = (&'static [&'static str], Who, Option<u16>, Cause);

const PHRASES: &[Phrase] = &[
    (&["personal access token used has expired"], Anyone, None, Cause::Expired),
    (&["personal access token has expired"], Anyone, None, Cause::Expired),
    (&["personal access token was revoked"], Anyone, None, Cause::Revoked),
    (&["personal access token has been revoked"], Anyone, None, Cause::Revoked),
    (&["security policy prohibits access", "personal access token"], Anyone, None, Cause::Policy),
    (&["vs403463"], Anyone, None, Cause::ConditionalAccess),
    (&["conditional access policy", "failed"], Anyone, None, Cause::ConditionalAccess),
    (&["tf400733"], Anyone, None, Cause::RateLimit),
    (&["vs850015"], Anyone, None, Cause::WrongOrganization),
    (&["insufficient_scope"], Azure, None, Cause::MissingScope),
    (&["404 - page not found"], Azure, Some(404), Cause::WrongOrganization),
    (&["session has expired"], VFunction, Some(401), Cause::SessionEnded),
    (&["session expired"], VFunction, Some(401), Cause::SessionEnded),
    (&["jwt expired"], VFunction, Some(401), Cause::SessionEnded),
    (&["invalid_token"], VFunction, Some(401), Cause::SessionEnded),
    (&["only an administrator"], VFunction, Some(403), Cause::NotAnAdministrator),
    (&["only administrators"], VFunction, Some(403), Cause::NotAnAdministrator),
    (&["administrators only"], VFunction, Some(403), Cause::NotAnAdministrator),
    (&["must be an administrator"], VFunction, Some(403), Cause::NotAnAdministrator),
    (&["must be administrator"], VFunction, Some(403), Cause::NotAnAdministrator),
    (&["not an administrator"], VFunction, Some(403), Cause::NotAnAdministrator),
    (&["administrator role"], VFunction, Some(403), Cause::NotAnAdministrator),
    (&["administrator rights"], VFunction, Some(403), Cause::NotAnAdministrator),
    (&["administrator privileges"], VFunction, Some(403), Cause::NotAnAdministrator),
    (&["requires administrator"], VFunction, Some(403), Cause::NotAnAdministrator),
    (&["admin role"], VFunction, Some(403), Cause::NotAnAdministrator),
];

/// What a sentence of a server means.
pub struct Meaning {
    /// The causes of which it is one.
    pub causes: Vec<Cause>,
    /// How certain it is that it is one of them, and which.
    pub certainty: Certainty,
    /// What it shows, for people.
    pub says: String,
    /// The sentence.
    pub sentence: String,
}

/// What the first sentence of a refusal means whose meaning is known.
pub fn meaning(entry: &Entry) -> Option<Meaning> {
    if entry.is_accepted() {
        return None;
    }
    messages(entry).into_iter().find_map(|message| of_message(entry, message))
}

fn of_message(entry: &Entry, message: Message) -> Option<Meaning> {
    let server = entry.server();
    if message.needs_permission {
        let says = format!("{server} says which permission the owner of the token lacks; the token itself was accepted:");
        return Some(Meaning::of(&[Cause::MissingPermission], Certainty::Certain, says, message));
    }
    if let Some(user) = message.user {
        let (causes, certainty, says): (&[Cause], _, _) = match user {
            User::None => (
                &[Cause::UnknownToken, Cause::MalformedCredential, Cause::Expired, Cause::Revoked],
                Certainty::Open,
                "nobody was signed in",
            ),
            User::Nobody => (
                &[Cause::UnknownToken, Cause::MalformedCredential, Cause::ConditionalAccess, Cause::Revoked],
                Certainty::Open,
                "the user with this id is nobody: the token was not accepted as anybody's",
            ),
            User::Known => (&[Cause::NotAMember], Certainty::Certain, "the user is known, and has no access"),
        };
        return Some(Meaning::of(causes, certainty, format!("{server} refused the call; {says}:"), message));
    }
    // A sentence that offers two reasons does not say which one it is.
    if message.words.contains(" or ") {
        return None;
    }
    let is_azure = entry.azure().is_some();
    let says = |who: Who| who == Anyone || (who == Azure) == is_azure;
    let is_phrase = |(parts, who, when, _): &&Phrase| {
        says(*who) && when.is_none_or(|when| Some(when) == entry.status()) && parts.iter().all(|part| message.words.contains(part))
    };
    let (.., cause) = PHRASES.iter().find(is_phrase)?;
    Some(Meaning::of(&[*cause], Certainty::Certain, format!("{server} says itself why it refused the call:"), message))
}

impl Meaning {
    fn of(causes: &[Cause], certainty: Certainty, says: String, message: Message) -> Self {
        Meaning { causes: causes.to_vec(), certainty, says, sentence: message.text }
    }
}
