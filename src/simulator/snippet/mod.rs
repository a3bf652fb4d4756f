//! A call of the journal as a command that makes it again. Where the journal took a secret out, there is a variable.

mod curl;
mod fetch;

pub use curl::curl;
pub use fetch::fetch;

use super::http::encode;
use crate::common::secret::REMOVED;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece<'a> {
    /// As it is.
    Text(&'a str),
    /// A secret, by the name of its variable: `TOKEN`.
    Secret(String),
}

/// The text in pieces: each mark of the journal is a secret, which is named after what is before it: `TOKEN` in `"token":"(removed)"`.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let marks = [REMOVED.to_owned(), encode(REMOVED)];
    let (mut pieces, mut rest) = (Vec::new(), text);
    let next = |rest: &str| marks.iter().filter_map(|mark| Some((rest.find(mark.as_str())?, mark.len()))).min();
    while let Some((before, after)) = next(rest).and_then(|(at, length)| Some((rest.get(..at)?, rest.get(at + length..)?))) {
        pieces.push(Piece::Text(before));
        pieces.push(Piece::Secret(variable(before)));
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    pieces.retain(|piece| *piece != Piece::Text(""));
    pieces
}

/// The name of a variable for what follows a text.
fn variable(before: &str) -> String {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let name = before.trim_end_matches(|c| !is_letter(c)).rsplit(|c| !is_letter(c)).next().unwrap_or_default();
    let name = name.replace('-', "_").to_ascii_uppercase();
    match name.as_str() {
        // What follows them is the credential of `Authorization`.
        "BASIC" | "BEARER" => format!("{name}_TOKEN"),
        name if name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.len() <= 32 => name.to_owned(),
        _ => "SECRET".to_owned(),
    }
}

/// Whether a header field can be sent as it is.
fn is_sendable(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_named_after_their_field() {
        let secret = |name: &str| Piece::Secret(name.to_owned());
        assert_eq!(pieces(r#"{"token":"(removed)"}"#), [Piece::Text(r#"{"token":""#), secret("TOKEN"), Piece::Text(r#""}"#)]);
        assert_eq!(
            pieces("client_secret=%28removed%29&x=1"),
            [Piece::Text("client_secret="), secret("CLIENT_SECRET"), Piece::Text("&x=1")]
        );
        assert_eq!(pieces("Bearer (removed)"), [Piece::Text("Bearer "), secret("BEARER_TOKEN")]);
        assert_eq!(pieces("(removed)"), [secret("SECRET")]);
        assert_eq!(pieces("7: (removed)"), [Piece::Text("7: "), secret("SECRET")]);
        assert_eq!(pieces(""), []);
    }
}
