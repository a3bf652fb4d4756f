//! Secrets: fakes in the shape of Azure DevOps tokens, and how real ones of all vendors are recognised.
//!
//! Mirrored rule: rules SEC101/102 and SEC101/201 of <https://github.com/microsoft/security-utilities>. A token has 84
//! characters, `AZDO` at positions 76 to 79, and four check characters at the end. The replica's own end in [`MARK`], so that
//! they are recognised here and are no valid token anywhere.

mod characters;
mod encoded;
mod json;
mod minted;
mod shapes;
mod text;

use characters::is_break;
pub use characters::is_invisible;
use encoded::Decoded;
pub use json::{find_in, may_be_in, remove};
pub use minted::{MARK, OLD_LENGTH, begins_with, is_minted, mint};
use shapes::{Found, secrets_in, union};
pub use text::SecretText;

/// Replaces a secret that was removed from a text.
pub const REMOVED: &str = "(removed)";

/// What the first real secret in a text is, if there is one: “GitHub token”.
pub fn find(text: &str) -> Option<&'static str> {
    secrets(text).first().map(|found| found.name)
}

/// The real secrets in a text, in their order. Neither invisible characters nor percent-encoding hide one.
fn secrets(text: &str) -> Vec<Found> {
    in_every_encoding(text, |text| match !text.is_ascii() && text.contains(is_invisible) {
        // As it is, too: such a character may be what separates a scheme from its credential.
        true => union(Joined::new(text, |c, _| is_invisible(c)).secrets().into_iter().chain(secrets_in(text))),
        false => secrets_in(text),
    })
}

/// What a search finds in a text as it is, and in the text that it becomes when its percent-encoding is undone.
fn in_every_encoding(text: &str, search: impl Fn(&str) -> Vec<Found>) -> Vec<Found> {
    let found = search(text);
    let Some(decoded) = Some(text).filter(|text| text.contains('%')).and_then(Decoded::of) else { return found };
    let placed = |found: Found| Found { at: decoded.place(found.at.start)..decoded.place(found.at.end), ..found };
    union(found.into_iter().chain(search(&decoded.text).into_iter().map(placed)))
}

/// A text without the characters that can separate the pieces of a secret.
struct Joined {
    joined: String,
    /// Where something was left out: the place in the joined text, and how many bytes were left out up to there.
    left_out: Vec<(usize, usize)>,
}

impl Joined {
    /// Leaves out the characters for which `is_between` is true; it is also given the character before.
    fn new(text: &str, is_between: impl Fn(char, char) -> bool) -> Self {
        let (mut joined, mut left_out, mut before) = (String::with_capacity(text.len()), Vec::new(), '\0');
        let mut bytes = 0;
        for c in text.chars() {
            if !is_between(c, before) {
                before = c;
                joined.push(c);
                continue;
            }
            // Spaces that follow a line break indent what goes on there.
            before = if c == ' ' { before } else { c };
            bytes += c.len_utf8();
            left_out.push((joined.len(), bytes));
        }
        Joined { joined, left_out }
    }

    /// Where a place of the joined text is in the text.
    fn place(&self, at: usize) -> usize {
        let behind = self.left_out.partition_point(|(place, _)| *place <= at);
        at + behind.checked_sub(1).and_then(|last| self.left_out.get(last)).map_or(0, |(_, bytes)| *bytes)
    }

    /// The secrets of the joined text, where they are in the text.
    fn secrets(&self) -> Vec<Found> {
        let placed = |found: Found| Found { at: self.place(found.at.start)..self.place(found.at.end.saturating_sub(1)) + 1, ..found };
        secrets_in(&self.joined).into_iter().map(placed).collect()
    }
}

/// What the first real secret in a field is, also where it is in pieces with line breaks, indentation, tabs or invisible characters between
/// them; and what the field may hold: the text without it, and without a scheme or quotation marks that was around it.
pub fn in_field(text: &str) -> Option<(&'static str, String)> {
    let is_between = |c: char, before: char| is_invisible(c) || is_break(c) || c == ' ' && is_break(before);
    let in_pieces = |text: &str| in_every_encoding(text, |text| Joined::new(text, is_between).secrets());
    let (mut name, mut rest) = (None, text.to_owned());
    // What is left when pieces are gone can be a secret as a whole.
    loop {
        let (whole, left) = removed(&rest, "", secrets);
        let (pieces, left) = removed(&left, "", in_pieces);
        let Some(found) = whole.or(pieces) else { break };
        (name, rest) = (name.or(Some(found)), left);
    }
    let name = name?;
    let word = rest.trim_matches(|c: char| !c.is_alphanumeric());
    let is_nothing = word.is_empty() || ["basic", "bearer"].iter().any(|scheme| word.eq_ignore_ascii_case(scheme));
    Some((name, if is_nothing { String::new() } else { rest }))
}

/// Whether a text holds a secret, real or minted.
pub fn holds_any(text: &str) -> bool {
    text.split_whitespace().any(is_minted) || find(text).is_some()
}

/// The text with [`REMOVED`] in place of every real secret.
pub fn without(text: &str) -> String {
    replaced(text, REMOVED)
}

/// The text with another one in place of every real secret.
pub fn replaced(text: &str, other: &str) -> String {
    removed(text, other, secrets).1
}

/// The name of the first secret that a search finds in a text, and the text with another one in place of all of them.
fn removed(text: &str, other: &str, search: impl Fn(&str) -> Vec<Found>) -> (Option<&'static str>, String) {
    let (mut name, mut text) = (None, text.to_owned());
    loop {
        // What is left of a text can be a secret where the whole of it was none, such as Base64 that was cut, or pieces on both sides of one.
        let found = search(&text);
        let Some(first) = found.first() else { return (name, text) };
        name = name.or(Some(first.name));
        let (mut out, mut at) = (String::with_capacity(text.len()), 0);
        for Found { at: secret, .. } in found {
            out.push_str(text.get(at..secret.start).unwrap_or_default());
            out.push_str(other);
            at = secret.end;
        }
        out.push_str(text.get(at..).unwrap_or_default());
        text = out;
    }
}

#[cfg(test)]
mod tests {
    use super::minted::LENGTH;
    use super::*;
    use base64::Engine;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_minted_secret_is_told_apart_from_real_ones(seed: u64) {
            let mut state = seed;
            let secret = mint(|| { state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1); state >> 33 });
            prop_assert_eq!(secret.len(), LENGTH);
            prop_assert!(is_minted(&secret));
            prop_assert_eq!(find(&secret), None);
            prop_assert_eq!(find(&format!("token={secret}&x")), None);
        }

        #[test]
        fn no_text_makes_the_recogniser_panic(text in ".*") {
            let _ = (is_minted(&text), without(&text), in_field(&text));
        }

        #[test]
        fn a_field_holds_no_secret_afterwards(
            text in "([ -~]|%2B|%0A|%e2%80%8b|\u{200b}|\u{fe0f}|\t|\n  |ghp_|Basic |Bearer |eyJ|-----BEGIN |-----END |AKIA|AZDO|[A-Z0-9]{16}){0,40}",
        ) {
            if let Some((_, rest)) = in_field(&text) {
                prop_assert_eq!(in_field(&rest), None, "{}", rest);
            }
        }

        #[test]
        fn a_text_without_its_secrets_has_none(text in "([ -~]|%2B|%0A|%e2%80%8b|ghp_|Basic |Bearer |eyJ|-----BEGIN |-----END |AKIA|AZDO|[A-Z0-9]{16}){0,40}") {
            prop_assert_eq!(find(&without(&text)), None, "{}", without(&text));
        }
    }

    #[test]
    fn a_minted_secret_with_other_check_characters_is_a_real_one() {
        let (body, real) = (mint(|| 7), "Azure DevOps token");
        let (body, _) = body.split_at(LENGTH - MARK.len());
        assert_eq!(find(&format!("{body}0000")), Some(real));
        assert_eq!(find(&format!("a{body}0000b")), Some(real));
        assert_eq!(find(&"a".repeat(OLD_LENGTH)), Some(real));
        assert_eq!(find(&"a".repeat(OLD_LENGTH + 1)), None);
        assert_eq!(find(&format!("{body}000")), Some(real), "cut while copying");
        let minted = mint(|| 7);
        for keys in 0..=minted.len() {
            assert_eq!(find(&minted[..keys]), None, "a minted one, typed as far as {keys} characters");
        }
        assert_eq!(find("abc"), None);
    }

    /// One of each shape, none of which a vendor would accept, and what it is.
    fn samples() -> Vec<(String, &'static str)> {
        let body = |length: usize| "Ab3".repeat(40).chars().take(length).collect::<String>();
        vec![
            (format!("ghp_{}", body(36)), "GitHub token"),
            (format!("github_pat_{}_{}", body(22), body(59)), "GitHub token"),
            (format!("glpat-{}", body(20)), "GitLab token"),
            (format!("ATATT3xFfGF0{}=ABCDEF12", body(80)), "Atlassian token"),
            (format!("xoxb-{0}-{0}-{1}", "1".repeat(12), body(24)), "Slack token"),
            (format!("AKIA{}", "A1".repeat(8)), "AWS access key"),
            (format!("AIza{}", body(35)), "Google API key"),
            (format!("eyJ{}.{}.{}", body(17), body(30), body(43)), "JSON Web Token"),
            (format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----", body(64)), "PEM block"),
        ]
    }

    #[test]
    fn every_shape_is_found_wherever_it_stands() {
        for (secret, name) in samples() {
            for text in
                [secret.clone(), format!("my token is {secret}, thanks"), format!("{{\"token\":\"{secret}\"}}"), format!("x={secret}&y=1")]
            {
                assert_eq!(find(&text), Some(name), "{text}");
                assert!(!without(&text).contains(&secret), "{text}");
            }
        }
    }

    #[test]
    fn a_credential_of_a_minted_secret_is_none() {
        let pair = base64::prelude::BASE64_STANDARD.encode(format!(":{}", mint(|| 7)));
        assert_eq!(find(&format!("Basic {pair}")), None);
    }

    #[test]
    fn a_block_is_removed_up_to_its_last_line_whatever_is_in_it() {
        let block = "-----BEGIN PGP PRIVATE KEY BLOCK----- Version: GnuPG v1 (GNU/Linux)\n> aB3\n-----END PGP PRIVATE KEY BLOCK-----";
        assert_eq!(without(&format!("{block} after")), "(removed) after");
        assert_eq!(without("[\"-----BEGIN X-----\\naB3\\n\",1]"), "[\"(removed)\",1]");
    }

    #[test]
    fn the_search_takes_no_longer_for_texts_that_are_made_to_last() {
        for piece in [
            "eyJ",
            "eyJaaaa.",
            "ghp_",
            "%41",
            "%2525",
            "AKIA",
            "AKIAAAAAAAAAAAAAAAAA ",
            "-----BEGIN A-----",
            "Basic ",
            "Bearer a1",
            "JQQJ99",
            "a",
        ] {
            let text = piece.repeat(400_000 / piece.len());
            let begun = std::time::Instant::now();
            assert_eq!(find(&without(&text)), None);
            assert!(begun.elapsed().as_secs() < 20, "{piece}: {:?}", begun.elapsed());
        }
    }

    #[test]
    fn what_is_around_a_secret_stays() {
        let secret = format!("ghp_{}", "a1".repeat(18));
        assert_eq!(without(&format!("use {secret} here")), "use (removed) here");
        assert_eq!(without("Authorization: Basic OmFiY2RlZg=="), "Authorization: Basic (removed)");
        assert_eq!(without("Bearer abcdefgh12345678"), "Bearer (removed)");
        let key = format!("AKIA{}", "A1".repeat(8));
        assert_eq!(without(&format!("{key}:{}", "aB3/".repeat(10))), "(removed):(removed)");
        assert_eq!(without(&"aB3/".repeat(10)), "aB3/".repeat(10), "a run of forty characters alone is no secret");
    }

    #[test]
    fn a_field_lets_go_of_a_secret_and_of_what_stood_around_it() {
        let secret = format!("ghp_{}", "a1".repeat(18));
        let (first, second) = secret.split_at(20);
        for text in [
            secret.clone(),
            format!("\"{secret}\""),
            format!("Bearer {secret}"),
            format!("{first}\u{200b}{second}"),
            format!("{first}\r\n{second}"),
            format!("{first}\n  {second}"),
            format!("{first}\t{second}"),
            format!("{first}\u{34f}{second}"),
            format!("{first}\u{2028}{second}"),
        ] {
            assert_eq!(in_field(&text), Some(("GitHub token", String::new())), "{text}");
        }
        assert_eq!(in_field(&format!("{secret} {first}\u{200b}{second}")), Some(("GitHub token", String::new())));
        let lines = format!("line one\nline two\n{first}\n{second}");
        assert_eq!(in_field(&lines), Some(("GitHub token", "line one\nline two\n".to_owned())), "other line breaks stay");
        assert_eq!(in_field(&format!("mine: {secret}")), Some(("GitHub token", "mine: ".to_owned())));
        assert_eq!(in_field("a name"), None);
    }

    #[test]
    fn invisible_characters_hide_no_secret() {
        let secret = format!("ghp_{}", "a1".repeat(18));
        let (first, second) = secret.split_at(2);
        let text = format!("use\u{feff} {first}\u{200b}\u{e0020}{second} here\u{ad}");
        assert_eq!(find(&text), Some("GitHub token"));
        assert_eq!(without(&text), "use\u{feff} (removed) here\u{ad}");
    }

    #[test]
    fn a_credential_that_was_cut_is_recognised() {
        let pair = base64::prelude::BASE64_STANDARD.encode(format!("joe:{}", "a1b2".repeat(13)));
        for length in pair.len() - 6..=pair.len() {
            let text = format!("Basic {}", &pair[..length]);
            assert_eq!(without(&text), "Basic (removed)", "{text}");
        }
        let latin = base64::prelude::BASE64_STANDARD.encode(b"joe:p\xe4ssw\xf6rd-of-joe");
        assert_eq!(without(&format!("Basic {latin}")), "Basic (removed)");
    }

    #[test]
    fn a_long_session_token_beside_an_access_key_goes_as_a_whole() {
        let text = format!("{{\"AccessKeyId\":\"ASIA{}\",\"SessionToken\":\"IQoJ{}==\"}}", "A1".repeat(8), "aB3/".repeat(300));
        assert_eq!(without(&text), "{\"AccessKeyId\":\"(removed)\",\"SessionToken\":\"(removed)==\"}");
    }

    #[test]
    fn sentences_about_secrets_hold_none() {
        for text in [
            "Basic authentication",
            "Bearer authentication-required.",
            "A token begins with ghp_ or github_pat_.",
            "glpat- is the prefix",
            "xoxb-…",
            "eyJhbGciOi",
            "-----BEGIN",
            "Basic (removed)",
            "Bearer $BEARER_TOKEN",
            "Basic Authentication.",
            "Basic JavaScript for testers",
            "Basic Plan2026",
            "Basic Onboarding for teams",
            "Bearer AuthenticationMiddleware",
            "ASIAPacificOperations",
            "ASIAPACIFICOPERATIONS",
            "?q=what+is+bearer+authentication+oauth2",
            "/docs?q=bearer%20authentication%2Foauth2",
            "bearer:oauth2/rfc6750/section-2",
            "Bearer: release-2024-11-30",
            "bearer: docs/guide-2024/index.html",
            "Standard bearer 1914-1918/Flanders",
            "pallbearer: Christopher-James-2",
            "MonkeyJungle.example.com",
            "com.acme.KeyJsonMapper.parse.all",
            "highs_and_lows_of_the_week",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
