//! What servers say: sentences that are known to be used for certain causes alone.
//! (Azure DevOps: as captured from the service, and as documented. vFunction: assumed.)

use super::entry::Entry;
use super::finding::Certainty;
use super::message::{Message, User, messages};
use super::said::Check;
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
    (&["conditional access policy", "failed"], Anyone, None, Cause::ConditionalAccess),
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

/// Codes of messages of Azure DevOps, in small letters, what they mean, and how certain that is. They are the same in every language.
const CODES: [(&str, Cause, Certainty); 5] = [
    ("vs403463", Cause::ConditionalAccess, Certainty::Certain),
    ("tf400733", Cause::RateLimit, Certainty::Certain),
    ("vs850015", Cause::WrongOrganization, Certainty::Certain),
    // Git says the same where the token lacks Code (Write).
    ("tf401027", Cause::MissingPermission, Certainty::Likely),
    ("tf50309", Cause::MissingPermission, Certainty::Certain),
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
        let says = match entry.azure() {
            Some(_) => "Azure DevOps says which permission the owner of the token lacks; the token itself was accepted:",
            None => "vFunction passes on which permission the owner of the token lacks in Azure DevOps:",
        };
        let says = says.to_owned();
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
                "the user id in its message is what Azure DevOps writes for “not signed in”",
            ),
            User::Hidden => (
                &[Cause::NotAMember, Cause::UnknownToken, Cause::MalformedCredential, Cause::ConditionalAccess, Cause::Revoked],
                Certainty::Open,
                "which user that is cannot be seen",
            ),
            User::Known => (&[Cause::NotAMember], Certainty::Certain, "the user is known, and is refused"),
        };
        return Some(Meaning::of(causes, certainty, format!("{server} refused the call; {says}:"), message));
    }
    let said = || format!("{server} says itself why it refused the call:");
    if let Some((_, cause, certainty)) = CODES.iter().find(|(code, ..)| message.words.contains(code)) {
        let says = match certainty {
            Certainty::Certain => said(),
            _ => format!(
                "{server} says itself why it refused the call; Git says the same where the scopes of a token for Code are too narrow:"
            ),
        };
        return Some(Meaning::of(&[*cause], *certainty, says, message));
    }
    if let Some(cause) = cause(entry, &message.words) {
        return Some(Meaning::of(&[cause], Certainty::Certain, said(), message));
    }
    (message.check == Some(Check::NoPermission)).then(|| {
        let says = format!("{server} refused the call; its check of the token failed, and no permission is missing:");
        Meaning::of(&[Cause::Expired, Cause::Revoked, Cause::Policy], Certainty::Open, says, message)
    })
}

/// The cause that the words of a sentence name.
fn cause(entry: &Entry, words: &str) -> Option<Cause> {
    // A sentence that offers two reasons does not say which one it is.
    if words.contains(" or ") {
        return None;
    }
    let is_azure = entry.azure().is_some();
    let is_passed_on = !is_azure && (words.contains("azure") || has_code(words));
    let says = |who: Who| who == Anyone || (who == Azure && is_azure) || (who == VFunction && !is_azure && !is_passed_on);
    let is_phrase = |(parts, who, when, _): &&Phrase| {
        says(*who) && when.is_none_or(|when| Some(when) == entry.status()) && parts.iter().all(|part| words.contains(part))
    };
    PHRASES.iter().find(is_phrase).map(|(.., cause)| *cause)
}

/// Whether the answer passes on what Azure DevOps says.
pub fn names_azure(entry: &Entry) -> bool {
    messages(entry)
        .iter()
        .any(|message| message.user.is_some() || message.needs_permission || message.check.is_some() || has_code(&message.words))
}

/// Whether a text in small letters holds the code of a message of Azure DevOps.
fn has_code(words: &str) -> bool {
    words.split(|c: char| !c.is_alphanumeric()).any(is_code)
}

/// Whether a word in small letters is the code of a message of Azure DevOps: `tf400813`.
fn is_code(word: &str) -> bool {
    let digits = word.strip_prefix("tf").or_else(|| word.strip_prefix("vs"));
    digits.is_some_and(|digits| digits.len() >= 5 && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The refusal of another server that a server tells of: `Request failed with status code 401`. Its status.
pub fn status_behind(entry: &Entry) -> Option<u16> {
    messages(entry).iter().find_map(|message| {
        let words = message.words.as_str();
        let after = ["status code ", "status: ", "status ", "http "].iter().find_map(|before| number(words.split_once(before)?.1));
        let named = || {
            [401, 403]
                .into_iter()
                .find(|status| words.contains(&format!("{status} {}", if *status == 401 { "unauthorized" } else { "forbidden" })))
        };
        let coded = || ["vs30063", "tf30063"].iter().any(|code| words.contains(code)).then_some(401);
        after.filter(|status| [401, 403].contains(status)).or_else(named).or_else(coded)
    })
}

/// The number of three digits with which a text begins.
fn number(text: &str) -> Option<u16> {
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|_| digits.len() == 3)
}

impl Meaning {
    fn of(causes: &[Cause], certainty: Certainty, says: String, message: Message) -> Self {
        Meaning { causes: causes.to_vec(), certainty, says, sentence: message.text }
    }
}
