//! The form of a credential that is sent to Azure DevOps, without the credential.
//!
//! Mirrored rule: a personal access token is sent as the password of `Basic` credentials; the user name is ignored
//! (<https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate>,
//! <https://www.rfc-editor.org/rfc/rfc7617#section-2>). That a personal access token works as `Bearer`, too, is assumed.

use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, Engine, GeneralPurpose, GeneralPurposeConfig};
use serde::{Deserialize, Serialize};

/// The fewest letters and digits that are taken for a personal access token.
const SHORTEST_TOKEN: usize = 40;
/// How the names of variables begin and end that a program replaces by their values.
const VARIABLES: [(&str, &str); 6] = [("$(", ")"), ("${", "}"), ("{{", "}}"), ("%", "%"), ("<", ">"), ("$", "")];
/// Schemes of credentials, in small letters.
const SCHEMES: [&str; 5] = ["basic", "bearer", "negotiate", "ntlm", "digest"];
/// Quotation marks.
const QUOTES: [char; 6] = ['"', '\'', '`', '“', '”', '’'];

/// The form of a credential that is sent to Azure DevOps, without the credential.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CredentialForm {
    /// Nothing is wrong with its form.
    #[default]
    Sound,
    /// There is no scheme before it.
    NoScheme,
    /// The scheme is given twice.
    RepeatedScheme,
    /// A scheme other than `Basic` and `Bearer`.
    OtherScheme,
    /// More than one credential in one header.
    Several,
    /// `Bearer` with a personal access token.
    BearerToken,
    /// `Basic` with the token itself, which is not encoded.
    NotEncoded,
    /// `Basic` with something that is not Base64.
    NotBase64,
    /// `Basic` whose Base64 is broken into several lines.
    Wrapped,
    /// `Basic` without a colon between user name and password.
    NoColon,
    /// `Basic` with the token in the place of the user name.
    TokenAsUserName,
    /// An empty token.
    Empty,
    /// The name of a variable in the place of its value.
    Variable,
    /// A token with a line break in it or after it.
    LineBreak,
    /// A token with spaces or control characters in it or around it.
    Spaces,
    /// A token in quotation marks.
    Quoted,
}

impl CredentialForm {
    /// The form of the value of a header `Authorization`.
    pub fn of_header(value: &str) -> Self {
        let value = value.trim();
        let Some((scheme, credential)) = value.split_once(char::is_whitespace) else {
            return if value.is_empty() || is_scheme(value) { CredentialForm::Empty } else { CredentialForm::NoScheme };
        };
        let credential = credential.trim();
        if credential.split_once(',').is_some_and(|(_, next)| {
            SCHEMES.contains(&next.trim_start().split(' ').next().unwrap_or_default().to_ascii_lowercase().as_str())
        }) {
            return CredentialForm::Several;
        }
        match scheme.to_ascii_lowercase().as_str() {
            "basic" => Self::of_basic(credential),
            "bearer" if credential.len() >= SHORTEST_TOKEN && is_alphanumeric(credential) => CredentialForm::BearerToken,
            "bearer" => CredentialForm::Sound,
            _ => CredentialForm::OtherScheme,
        }
    }

    /// The form of a personal access token by itself.
    pub fn of_token(token: &str) -> Self {
        let is_variable =
            |(begin, end): &(&str, &str)| token.len() > begin.len() + end.len() && token.starts_with(begin) && token.ends_with(end);
        let has_scheme = || token.split_once(' ').is_some_and(|(scheme, _)| is_scheme(scheme));
        match token {
            _ if token.trim().is_empty() => CredentialForm::Empty,
            _ if VARIABLES.iter().any(is_variable) => CredentialForm::Variable,
            _ if has_scheme() => CredentialForm::RepeatedScheme,
            _ if token.contains(['\n', '\r']) => CredentialForm::LineBreak,
            _ if token.contains(|c: char| c.is_whitespace() || c.is_control()) => CredentialForm::Spaces,
            _ if token.starts_with(QUOTES) || token.ends_with(QUOTES) => CredentialForm::Quoted,
            _ => CredentialForm::Sound,
        }
    }

    fn of_basic(credential: &str) -> Self {
        if credential.split_once(char::is_whitespace).is_some_and(|(scheme, _)| is_scheme(scheme)) {
            return CredentialForm::RepeatedScheme;
        }
        if credential.contains(char::is_whitespace) {
            return CredentialForm::Wrapped;
        }
        match decoded(credential) {
            None if credential.len() >= SHORTEST_TOKEN && is_alphanumeric(credential) => CredentialForm::NotEncoded,
            None => match Self::of_token(credential) {
                CredentialForm::Sound => CredentialForm::NotBase64,
                form => form,
            },
            Some(text) => match text.split_once(':') {
                None => CredentialForm::NoColon,
                Some((user, "")) if user.len() >= SHORTEST_TOKEN => CredentialForm::TokenAsUserName,
                Some((_, token)) => Self::of_token(token),
            },
        }
    }

    /// What is wrong with it, as a clause: `there is no colon in it`; `None` for a sound one.
    pub fn problem(self) -> Option<&'static str> {
        let problem = match self {
            CredentialForm::Sound => return None,
            CredentialForm::NoScheme => "there is no scheme, such as “Basic”, before it",
            CredentialForm::RepeatedScheme => "it contains the name of a scheme in addition to the one before it",
            CredentialForm::OtherScheme => "its scheme is neither “Basic” nor “Bearer”",
            CredentialForm::Several => "the header holds more than one credential",
            CredentialForm::BearerToken => "it is a personal access token sent as “Bearer” instead of “Basic”",
            CredentialForm::NotEncoded => "the token follows “Basic” as it is, without Base64",
            CredentialForm::NotBase64 => "what follows “Basic” is not Base64",
            CredentialForm::Wrapped => "its Base64 is broken by line breaks or spaces",
            CredentialForm::NoColon => "decoded, it has no colon before the token",
            CredentialForm::TokenAsUserName => "decoded, the token is before the colon, as the user name, and the password is empty",
            CredentialForm::Empty => "the token in it is empty",
            CredentialForm::Variable => "it holds the name of a variable instead of a token",
            CredentialForm::LineBreak => "the token in it holds a line break (`echo` appends one, `printf %s` does not)",
            CredentialForm::Spaces => "the token in it holds spaces or control characters",
            CredentialForm::Quoted => "the token in it is in quotation marks",
        };
        Some(problem)
    }

    /// Whether no server can read the token from it. (That one sent as `Bearer` is read is assumed; which one of several is read differs from server to server.)
    pub fn is_unreadable(self) -> bool {
        !matches!(self, CredentialForm::Sound | CredentialForm::BearerToken | CredentialForm::Several)
    }
}

/// The text of `Basic` credentials, with or without padding.
pub fn decoded(credential: &str) -> Option<String> {
    let config = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
    let bytes = GeneralPurpose::new(&STANDARD, config).decode(credential).ok()?;
    // The name of the user may be in another encoding; a token consists of letters of ASCII. Of a token itself that looks like Base64
    // the bytes have no colon.
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) if has_ascii_password(error.as_bytes()) => Some(String::from_utf8_lossy(error.as_bytes()).into_owned()),
        Err(_) => None,
    }
}

/// Whether bytes are a name, a colon, and a password of visible letters of ASCII.
fn has_ascii_password(bytes: &[u8]) -> bool {
    let mut parts = bytes.splitn(2, |byte| *byte == b':');
    let password = parts.nth(1).unwrap_or_default();
    password.len() >= SHORTEST_TOKEN && password.iter().all(u8::is_ascii_graphic)
}

fn is_alphanumeric(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn is_scheme(text: &str) -> bool {
    ["basic", "bearer"].iter().any(|scheme| text.trim_end_matches(':').eq_ignore_ascii_case(scheme))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::prelude::BASE64_STANDARD;
    use proptest::prelude::*;

    const TOKEN: &str = "abcdefghijklmnopqrstuvwxyz0123456789abcdefghijkl";

    fn basic(text: &str) -> String {
        format!("Basic {}", BASE64_STANDARD.encode(text))
    }

    #[test]
    fn each_form_is_recognised() {
        let wrapped = basic(&format!(":{TOKEN}")).replace("OmFi", "Om\r\nFi");
        for (value, form) in [
            (basic(&format!(":{TOKEN}")), CredentialForm::Sound),
            (basic(&format!("name:{TOKEN}")).trim_end_matches('=').to_owned(), CredentialForm::Sound),
            ("Bearer eyJh.eyJi.c2ln".to_owned(), CredentialForm::Sound),
            (TOKEN.to_owned(), CredentialForm::NoScheme),
            ("Basic ".to_owned(), CredentialForm::Empty),
            (String::new(), CredentialForm::Empty),
            (format!("Basic {}", basic(&format!(":{TOKEN}"))), CredentialForm::RepeatedScheme),
            (format!("Digest {TOKEN}"), CredentialForm::OtherScheme),
            (format!("Bearer {TOKEN}"), CredentialForm::BearerToken),
            (format!("Basic {TOKEN}"), CredentialForm::NotEncoded),
            ("Basic :not-base64".to_owned(), CredentialForm::NotBase64),
            (wrapped, CredentialForm::Wrapped),
            (basic(TOKEN), CredentialForm::NoColon),
            (basic(&format!("{TOKEN}:")), CredentialForm::TokenAsUserName),
            (basic(":"), CredentialForm::Empty),
            (basic(":$(AZURE_TOKEN)"), CredentialForm::Variable),
            ("Basic ${TOKEN}".to_owned(), CredentialForm::Variable),
            (basic(&format!(":{TOKEN}\n")), CredentialForm::LineBreak),
            (basic(&format!(": {TOKEN}")), CredentialForm::Spaces),
            (basic(&format!(":\"{TOKEN}\"")), CredentialForm::Quoted),
            (basic(&format!(":Bearer {TOKEN}")), CredentialForm::RepeatedScheme),
            (format!("{}, Bearer x", basic(&format!(":{TOKEN}"))), CredentialForm::Several),
            (format!("Basic {}", BASE64_STANDARD.encode([b"j\xf6rg:", TOKEN.as_bytes()].concat())), CredentialForm::Sound),
        ] {
            assert_eq!(CredentialForm::of_header(&value), form, "{value}");
            assert_eq!(form.problem().is_none(), form == CredentialForm::Sound);
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_examination_panic(text in "(?s).*", scheme in "(Basic|Bearer|) ?") {
            let _ = CredentialForm::of_header(&format!("{scheme}{text}"));
            let _ = CredentialForm::of_token(&text);
        }
    }
}
