//! What people paste along with a secret. A server takes it as a part of the secret, and can only say that it does not know it; so the
//! form names it before anything is sent.

use crate::common::secret::is_invisible;

/// What does not belong to a secret with this label, for people. White space around it is no matter: it is not sent.
pub fn check(label: &str, text: &str) -> Result<(), String> {
    let text = text.trim();
    let problem = if text.contains(['\n', '\r']) {
        "contains a line break. Copy it again, in one piece.".to_owned()
    } else if let Some(invisible) = text.chars().find(|c| is_invisible(*c)) {
        format!("contains an invisible character (U+{:04X}). Copy it again, or type over it.", u32::from(invisible))
    } else if let Some(quote) = text.chars().find(|c| QUOTES.contains(c)) {
        format!("contains a quotation mark ({quote}). Enter it without quotation marks.")
    } else if text.starts_with(':') {
        "begins with a colon. The colon belongs to the Basic header, not to it. Enter it without the colon.".to_owned()
    } else if let Some((scheme, advice)) = SCHEMES.into_iter().find(|(scheme, _)| begins_with_word(text, scheme)) {
        format!("begins with “{scheme}”, as an Authorization header does. {advice}")
    } else if text.contains(char::is_whitespace) {
        "contains white space. Copy it again, in one piece.".to_owned()
    } else {
        return Ok(());
    };
    Err(format!("{label} {problem}"))
}

/// What texts are quoted with.
const QUOTES: [char; 9] = ['"', '\'', '`', '“', '”', '„', '‘', '’', '«'];
/// How the value of an `Authorization` header begins (RFC 9110, 11.6.2), and what to enter instead. What follows `Basic` is Base64 of user
/// and password (RFC 7617), which no form takes.
const SCHEMES: [(&str, &str); 2] =
    [("Basic", "Enter the secret itself: the header holds it in Base64."), ("Bearer", "Enter only what follows.")];

fn begins_with_word(text: &str, word: &str) -> bool {
    let begins = text.get(..word.len()).is_some_and(|first| first.eq_ignore_ascii_case(word));
    begins && text.get(word.len()..).is_some_and(|rest| rest.starts_with(|c: char| c == ':' || c.is_whitespace()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_was_pasted_along_is_named() {
        let cases = [
            ("abc\u{200b}def", "an invisible character (U+200B)"),
            ("\u{feff}abc", "an invisible character (U+FEFF)"),
            ("\"abc\"", "a quotation mark (\")"),
            ("‘abc’", "a quotation mark (‘)"),
            (":abc", "begins with a colon"),
            ("Basic abc", "begins with “Basic”"),
            ("basic\tabc", "begins with “Basic”"),
            ("Bearer abc", "begins with “Bearer”"),
            ("BEARER: abc", "begins with “Bearer”"),
            ("abc\ndef", "a line break"),
            ("abc\r\ndef", "a line break"),
            ("abc def", "white space"),
            ("abc\tdef", "white space"),
        ];
        for (text, named) in cases {
            let problem = check("Token", text).expect_err(text);
            assert!(problem.starts_with("Token ") && problem.contains(named), "{text:?}: {problem}");
        }
    }

    #[test]
    fn white_space_around_a_secret_is_no_matter() {
        for text in ["abc", " abc\n", "\tabc\u{a0}", "Basically", "a:b"] {
            assert_eq!(check("Token", text), Ok(()), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_check_panic(text in ".*") {
            let _ = check("Token", &text);
        }
    }
}
