//! The messages in an answer, by their structure: who is refused, which exception, which code.
//!
//! Mirrored rule: bodies and headers of refusals as captured from the service; names of people that they quote are not read as words.

use super::credentials::is_replacement;
use super::entry::Entry;
use super::quoted::{quoted, without_names};
use super::said::{Check, Said, said};
use crate::simulator::http::decode;

/// The longest message that is shown, in characters.
const LONGEST: usize = 300;
/// The longest sentence that is looked at, in characters.
const LONGEST_READ: usize = 4_000;
/// Headers that hold sentences or addresses that tell why.
const HEADERS: [&str; 3] = ["X-TFS-ServiceError", "WWW-Authenticate", "Location"];
/// What follows the name of the owner in a refusal for want of a permission.
const NEEDS: &str = " needs the following permission(s)";
/// The code of a message that refuses a user.
const REFUSED_USER: &str = "TF400813";
/// What follows it where no user is named.
const ANONYMOUS: &str = "not available for anonymous access";
/// The user ids that Azure DevOps uses for nobody.
const NOBODY: [&str; 2] = ["aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa", "00000000-0000-0000-0000-000000000000"];

/// A sentence of a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The sentence as it is, with what surrounds it in the answer if that is short.
    pub text: String,
    /// The sentence in small letters, without the names that it quotes.
    pub words: String,
    /// The user whom it refuses, in a message TF400813.
    pub user: Option<User>,
    /// Whether it says that its owner needs a permission.
    pub needs_permission: bool,
    /// What else the answer says of the check that failed.
    pub check: Option<Check>,
}

/// The user in a message TF400813, which refuses one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum User {
    /// Nobody: nothing is between the quotation marks, or the answer is for callers who are not signed in.
    None,
    /// The id that represents nobody.
    Nobody,
    /// Something replaces the name: `REDACTED`.
    Hidden,
    /// A user whom Azure DevOps knows.
    Known,
}

impl Message {
    fn of(said: &Said, sentence: &str) -> Self {
        let text = excerpt(&said.text, sentence);
        let sentence: String = sentence.chars().take(LONGEST_READ).collect();
        let needs = sentence.find(NEEDS).and_then(|at| sentence.get(at..));
        let user = if needs.is_some() { None } else { refused_user(&sentence) };
        let words = needs.map_or_else(|| without_names(&sentence), str::to_owned).to_lowercase();
        let needs_permission = needs.is_some() || said.check == Some(Check::Permission);
        Message { text, words, user, needs_permission, check: said.check }
    }
}

/// A sentence of a text as it is shown: the whole text if it is short, else the sentence, with dots where something is left out.
fn excerpt(text: &str, sentence: &str) -> String {
    let (text, shown) = (text.trim(), shortened(sentence));
    match text.split_once(sentence) {
        None => shown,
        Some(_) if text.chars().count() <= LONGEST => text.to_owned(),
        Some((before, after)) => {
            let before = if before.is_empty() { "" } else { "… " };
            let after = if after.is_empty() || shown.ends_with('…') { "" } else { " …" };
            format!("{before}{shown}{after}")
        }
    }
}

/// A text of which at most [`LONGEST`] characters are shown.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The user whom a message TF400813 refuses. The sentence may be in any language; the name is between its quotation marks.
fn refused_user(sentence: &str) -> Option<User> {
    let (_, rest) = sentence.split_once(REFUSED_USER)?;
    let in_marks = || quoted(rest).first().map(|quoted| quoted.text);
    let name = match rest.split_once("ser ").and_then(|(_, rest)| rest.split_once(" is not authorized")) {
        _ if rest.contains(ANONYMOUS) && quoted(rest).is_empty() => "",
        Some((name, _)) => name,
        None => in_marks()?,
    };
    if is_replacement(name) {
        return Some(User::Hidden);
    }
    let name = name.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    Some(match name.as_str() {
        "" => User::None,
        name if NOBODY.contains(&name) => User::Nobody,
        _ => User::Known,
    })
}

/// The sentences of an answer: of its headers, and of its body as far as that can be read.
pub fn messages(entry: &Entry) -> Vec<Message> {
    // What `WWW-Authenticate` has in quotation marks are its own words.
    let words = |name: &str, value: &str| if name == "WWW-Authenticate" { value.replace('"', "") } else { decode(value) };
    let header = |name: &&str| Some(Said { text: words(name, entry.header(name)?), check: None });
    let headers = HEADERS.iter().filter_map(header);
    let all: Vec<Said> = said(entry.body()).into_iter().chain(headers).collect();
    all.iter().flat_map(|said| sentences(&said.text).into_iter().map(|sentence| Message::of(said, sentence))).collect()
}

/// What a refusal says at all: its first sentences, or its body if there are none; `None` where it says nothing.
pub fn shown(entry: &Entry) -> Option<String> {
    let mut texts: Vec<String> = said(entry.body()).into_iter().map(|said| said.text).collect();
    texts.extend(entry.header("X-TFS-ServiceError").map(decode));
    texts.push(entry.body().to_owned());
    let text = texts.into_iter().find(|text| !text.trim().is_empty())?;
    Some(shortened(text.trim()))
}

/// The sentences of a text. A line that names a person or quotes somebody is one, because names hold full stops, too.
fn sentences(text: &str) -> Vec<&str> {
    let is_whole = |line: &str| line.contains(REFUSED_USER) || line.contains(NEEDS) || line.chars().count() > LONGEST_READ;
    let parts = |line| if is_whole(line) { vec![line] } else { line.split(". ").collect() };
    let lines = if text.contains(NEEDS) { vec![text] } else { text.lines().collect() };
    lines.into_iter().flat_map(parts).map(str::trim).filter(|sentence| !sentence.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(sentence: &str) -> Message {
        Message::of(&Said { text: String::new(), check: None }, sentence)
    }

    #[test]
    fn the_refused_user_is_read_between_the_quotation_marks() {
        for (name, user) in [
            ("''", User::None),
            ("' '", User::None),
            ("‘’", User::None),
            ("'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa'", User::Nobody),
            ("'8f1c7a34-1111-4222-8333-444455556666'", User::Known),
            ("'CI Administrator'", User::Known),
            ("'not available for anonymous access'", User::Known),
            ("'Dr. J. Smith'", User::Known),
            ("','", User::None),
            ("'[REDACTED]'", User::Hidden),
        ] {
            let message = of(&format!("TF400813: The user {name} is not authorized to access this resource."));
            assert_eq!(message.user, Some(user), "{name}");
            assert!(!message.words.contains("administrator"), "{message:?}");
        }
        for (sentence, user) in [
            ("TF400813: Resource not available for anonymous access. Client authentication required.", Some(User::None)),
            ("TF400813: Der Benutzer \"\" ist nicht berechtigt.", Some(User::None)),
            ("TF400813: L'utilisateur '8f1c7a34-1111-4222-8333-444455556666' n'est pas autorisé.", Some(User::Known)),
            ("The user admin: TF400813: The user '' is not authorized to access this resource.", Some(User::None)),
            ("The user 'x' is not authorized to access this resource.", None),
        ] {
            assert_eq!(of(sentence).user, user, "{sentence}");
        }
    }

    #[test]
    fn the_name_of_an_owner_is_not_read_as_words() {
        let name = "Access Denied: Personal Access Token has expired needs the following permission(s) on the resource /x: Read.";
        let message = of(name);
        assert!(message.needs_permission && !message.words.contains("expired"), "{message:?}");
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in "(TF400813: )?(?s).*") {
            let _ = of(&text);
            let _ = sentences(&text);
        }
    }
}
