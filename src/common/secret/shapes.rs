//! The shapes of secrets that people paste, as one table.
//!
//! Mirrored rules: the formats that the vendors document and that public scanners look for, as in
//! <https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml>, and
//! <https://github.com/microsoft/security-utilities> for Azure DevOps. The lengths here are shorter than the real ones, so that a
//! secret that was cut while copying is recognised as well.

use super::characters::is_invisible;
use super::minted::{FIXED, LENGTH, MARK, OLD_LENGTH};
use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use std::ops::Range;

/// A secret in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it is, with its vendor: “GitHub token”.
    pub name: &'static str,
    /// Its bytes in the text.
    pub at: Range<usize>,
}

/// One shape of a secret.
struct Shape {
    /// What it is, with its vendor.
    name: &'static str,
    /// What it begins with. That of a scheme is in small letters and matches in any case.
    prefix: &'static str,
    /// What follows.
    rest: Rest,
}

/// What follows the prefix of a shape.
enum Rest {
    /// At least so many letters, digits and these characters.
    Run(&'static str, usize),
    /// At least so many capitals and digits.
    Capitals(usize),
    /// The rest of a JSON Web Token: two full stops or more between letters, digits, `-` and `_`.
    WebToken,
    /// The rest of a PEM block, up to the line that ends it.
    Pem,
    /// Base64 of a user and a password. The prefix is not a part of it.
    Basic,
    /// A token of any form that is no word of a sentence. The prefix is not a part of it.
    Bearer,
}

/// What came of looking at a place where a prefix is.
enum Look {
    /// A secret, so many bytes long without its prefix.
    Secret(usize),
    /// None; nor does one of the same shape begin in so many bytes that follow. This keeps the search linear.
    None(usize),
}

const GITHUB: &str = "GitHub token";
const GITLAB: &str = "GitLab token";
const ATLASSIAN: &str = "Atlassian token";
const SLACK: &str = "Slack token";
const AWS: &str = "AWS access key";
const BASIC: &str = "Basic credential";
const BEARER: &str = "Bearer token";

const fn shape(name: &'static str, prefix: &'static str, rest: Rest) -> Shape {
    Shape { name, prefix, rest }
}

/// All shapes with a beginning of their own. Azure DevOps tokens have none, see [`azure_devops`].
const SHAPES: [Shape; 38] = [
    shape(GITHUB, "ghp_", Rest::Run("_", 20)),
    shape(GITHUB, "gho_", Rest::Run("_", 20)),
    shape(GITHUB, "ghu_", Rest::Run("_", 20)),
    shape(GITHUB, "ghs_", Rest::Run("_", 20)),
    shape(GITHUB, "ghr_", Rest::Run("_", 20)),
    shape(GITHUB, "github_pat_", Rest::Run("_", 20)),
    shape(GITLAB, "glpat-", Rest::Run("_-.", 16)),
    shape(GITLAB, "glrt-", Rest::Run("_-.", 16)),
    shape(GITLAB, "gldt-", Rest::Run("_-.", 16)),
    shape(GITLAB, "glptt-", Rest::Run("_-.", 16)),
    shape(GITLAB, "glft-", Rest::Run("_-.", 16)),
    shape(GITLAB, "gloas-", Rest::Run("_-.", 16)),
    shape(GITLAB, "glcbt-", Rest::Run("_-.", 16)),
    shape(GITLAB, "glsoat-", Rest::Run("_-.", 16)),
    shape(GITLAB, "glagent-", Rest::Run("_-.", 16)),
    shape(ATLASSIAN, "ATATT", Rest::Run("_-=", 20)),
    shape(ATLASSIAN, "ATCTT", Rest::Run("_-=", 20)),
    shape(ATLASSIAN, "ATBB", Rest::Run("_-=", 20)),
    shape(SLACK, "xapp-", Rest::Run("-", 10)),
    shape(SLACK, "xoxa-", Rest::Run("-", 10)),
    shape(SLACK, "xoxb-", Rest::Run("-", 10)),
    shape(SLACK, "xoxc-", Rest::Run("-", 10)),
    shape(SLACK, "xoxd-", Rest::Run("-", 10)),
    shape(SLACK, "xoxe-", Rest::Run("-", 10)),
    shape(SLACK, "xoxo-", Rest::Run("-", 10)),
    shape(SLACK, "xoxp-", Rest::Run("-", 10)),
    shape(SLACK, "xoxr-", Rest::Run("-", 10)),
    shape(SLACK, "xoxs-", Rest::Run("-", 10)),
    shape(AWS, "AKIA", Rest::Capitals(16)),
    shape(AWS, "ASIA", Rest::Capitals(16)),
    shape("Google API key", "AIza", Rest::Run("_-", 30)),
    shape("Google client secret", "GOCSPX-", Rest::Run("_-", 20)),
    shape("Google access token", "ya29.", Rest::Run("_-", 20)),
    shape("JSON Web Token", "eyJ", Rest::WebToken),
    shape("PEM block", "-----BEGIN ", Rest::Pem),
    shape("PEM block", "-----BEGIN+", Rest::Pem),
    shape(BASIC, "basic", Rest::Basic),
    shape(BEARER, "bearer", Rest::Bearer),
];

/// What a PEM block without its last line consists of, besides letters and digits; a line break may be written as an escape.
const PEM: &str = "+/=:,.- \r\n\t\\";
/// How the last line of a PEM block begins.
const PEM_END: &str = "-----END";
/// The shortest part of a JSON Web Token, but for its signature, which may be missing.
const LEAST_PART: usize = 4;
/// The least Base64 of a user and a password.
const LEAST_BASIC: usize = 8;
/// How many slashes that may belong to it or are behind it are looked at.
const MOST_SLASHES: usize = 8;
/// The shortest bearer token.
const LEAST_BEARER: usize = 16;
/// From this length on, a piece of letters and digits is no word with a number.
const LONG_PIECE: usize = 8;
/// So many pieces of letters and digits are no words with numbers.
const MIXED_PIECES: usize = 3;
/// From this length on, small and capital letters alone are no word any more.
const LONG_WORD: usize = 32;
/// The length of the secret key that belongs to an AWS access key.
const AWS_SECRET: usize = 40;
/// How far from its access key it is looked for, in bytes.
const AWS_NEAR: usize = 500;
/// How far a key may go on beyond that: a session token has some thousand characters.
const AWS_LONGEST: usize = 4096;
/// Base64 with or without its padding, and cut anywhere.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent).with_decode_allow_trailing_bits(true),
);

/// The secrets in a text, in their order. Where several overlap or touch, they are one. Those that were minted here are none.
///
/// The time that it takes grows with the length of the text, whatever is in it.
pub fn secrets_in(text: &str) -> Vec<Found> {
    let mut all = All(Vec::new());
    SHAPES.iter().for_each(|shape| shape.all(text, &mut all));
    azure_devops(text, &mut all);
    let keys: Vec<Range<usize>> = all.0.iter().filter(|found| found.name == AWS).map(|key| key.at.clone()).collect();
    keys.iter().for_each(|key| aws_secrets(text, key, &mut all));
    all.merged()
}

/// The results of several searches of one text, in their order. Where several overlap or touch, they are one.
pub fn union(found: impl Iterator<Item = Found>) -> Vec<Found> {
    let mut all = All(Vec::new());
    found.for_each(|found| all.add(found.name, found.at));
    all.merged()
}

/// What was found, by where it begins.
struct All(Vec<Found>);

impl All {
    /// Adds what is mostly the last. (To sort them at the end is more code than all else here.)
    fn add(&mut self, name: &'static str, at: Range<usize>) {
        let place = self.0.partition_point(|found| found.at.start <= at.start);
        self.0.insert(place, Found { name, at });
    }

    /// Makes one of those that overlap or touch.
    fn merged(self) -> Vec<Found> {
        let All(mut found) = self;
        found.dedup_by(|next, before| {
            let is_over = next.at.start <= before.at.end;
            if is_over {
                before.at.end = before.at.end.max(next.at.end);
            }
            is_over
        });
        found
    }
}

impl Shape {
    /// Finds all secrets of this shape.
    fn all(&self, text: &str, found: &mut All) {
        let is_scheme = matches!(self.rest, Rest::Basic | Rest::Bearer);
        // The letters of schemes are small or capital ones (RFC 9110, 11.1). Either way a text has its bytes in the same places.
        let small = if is_scheme { text.to_ascii_lowercase() } else { String::new() };
        let searched = if is_scheme { small.as_str() } else { text };
        let (mut from, mut has_end) = (0, true);
        while let Some((start, rest)) = searched.get(from..).and_then(|rest| rest.find(self.prefix)).and_then(|at| {
            let start = from + at;
            Some((start, text.get(start + self.prefix.len()..)?))
        }) {
            let after = start + self.prefix.len();
            let is_space = |c: char| c.is_whitespace() || is_invisible(c) || ":+".contains(c);
            let space = if is_scheme { rest.len() - rest.trim_start_matches(is_space).len() } else { 0 };
            from = after + space;
            let begins_a_word = self.prefix.starts_with(|c: char| c.is_ascii_alphanumeric());
            let is_in_word = begins_a_word && text.get(..start).is_some_and(|before| before.ends_with(|c: char| c.is_ascii_alphanumeric()));
            if is_scheme && (space == 0 || is_in_word) {
                continue;
            }
            match self.rest.look(rest.get(space..).unwrap_or_default(), &mut has_end) {
                // In the middle of a word, letters alone are more of it.
                Look::Secret(length) if is_in_word && !rest.bytes().take(length).any(|byte| byte.is_ascii_digit()) => from += length,
                Look::Secret(length) => {
                    let start = if is_scheme { from } else { start };
                    from += length;
                    found.add(self.name, start..from);
                }
                Look::None(length) => from += length,
            }
        }
    }
}

impl Rest {
    /// Looks at what follows a prefix. `has_end` is whether the last line of a PEM block may still follow.
    fn look(&self, rest: &str, has_end: &mut bool) -> Look {
        match self {
            Rest::Run(others, least) => enough(run_of(rest, others), *least),
            Rest::Capitals(least) => {
                let length = prefix_of(rest, |c| c.is_ascii_uppercase() || c.is_ascii_digit());
                // A longer word of letters is no key.
                let has_digit = rest.bytes().take(length).any(|byte| byte.is_ascii_digit());
                if length == *least || has_digit { enough(length, *least) } else { Look::None(length) }
            }
            Rest::WebToken => {
                let part = |from: usize| from + rest.get(from..).map_or(0, |rest| run_of(rest, "_-"));
                let is_stop = |at: usize| rest.get(at..).is_some_and(|rest| rest.starts_with('.'));
                let first = part(0);
                if !is_stop(first) || first < LEAST_PART {
                    return Look::None(first);
                }
                let second = part(first + 1);
                if !is_stop(second) {
                    return Look::None(second);
                }
                if second - first <= LEAST_PART {
                    return Look::None(first);
                }
                Look::Secret(run_of(rest, "_-."))
            }
            Rest::Pem => {
                let label = prefix_of(rest, |c| c.is_ascii_uppercase() || c.is_ascii_digit() || " +".contains(c));
                if !rest.get(label..).is_some_and(|rest| rest.starts_with("-----")) {
                    return Look::None(label);
                }
                let last = if *has_end { rest.find(PEM_END) } else { None };
                *has_end = last.is_some();
                let end = last.and_then(|at| Some(at + PEM_END.len() + rest.get(at + PEM_END.len()..)?.find("-----")? + "-----".len()));
                // Never half of an escape in JSON.
                Look::Secret(end.unwrap_or_else(|| rest.get(..run_of(rest, PEM)).map_or(0, |block| block.trim_end_matches('\\').len())))
            }
            Rest::Basic => {
                let run = rest.get(..run_of(rest, "+/=")).unwrap_or_default();
                let is_pair = |text: &str| decoded(text).is_some_and(|pair| is_pair(&pair));
                // In a path, what follows a slash is no part of it.
                let before = |text: &&str| text.rfind('/').and_then(|at| run.get(..at));
                let mut texts = std::iter::successors(Some(run), before).take(MOST_SLASHES);
                let found = texts.find(|text| text.len() >= LEAST_BASIC && is_pair(text));
                found.map_or(Look::None(run.len()), |text| Look::Secret(text.len()))
            }
            Rest::Bearer => {
                let length = run_of(rest, "._~+/=-");
                let token = rest.get(..length).unwrap_or_default().trim_end_matches(['.', '-']);
                // Words and their numbers, as in `oauth2/release-2024`, are no token.
                let is_mixed =
                    |piece: &&str| piece.contains(|c: char| c.is_ascii_digit()) && piece.contains(|c: char| c.is_ascii_alphabetic());
                let pieces = || token.split(|c: char| !c.is_ascii_alphanumeric());
                let is_random = pieces().any(|piece| piece.len() >= LONG_PIECE && is_mixed(&piece))
                    || pieces().filter(is_mixed).count() >= MIXED_PIECES
                    || pieces().any(|piece| piece.len() >= LEAST_BEARER && piece.contains(|c: char| c.is_ascii_digit()))
                    || token.len() >= LONG_WORD && token.bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
                let is_secret = token.len() >= LEAST_BEARER && is_random && !token.ends_with(MARK);
                if is_secret { Look::Secret(token.len()) } else { Look::None(length) }
            }
        }
    }
}

/// What Base64 holds. A last character that alone says nothing is left out.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=');
    LENIENT.decode(if text.len() % 4 == 1 { text.get(..text.len() - 1)? } else { text }).ok()
}

/// Whether bytes are a user and a password of someone, in whatever encoding the password is; that of a minted token counts for none.
fn is_pair(bytes: &[u8]) -> bool {
    let Some(at) = bytes.iter().position(|byte| *byte == b':') else { return false };
    let is_user = at > 0 && bytes.iter().take(at).all(u8::is_ascii_graphic);
    // In the middle of a character it may have been cut.
    let is_text = std::str::from_utf8(bytes).err().is_none_or(|error| error.error_len().is_none());
    (is_user || is_text) && !bytes.ends_with(MARK.as_bytes())
}

/// A secret of a length, if that is enough.
fn enough(length: usize, least: usize) -> Look {
    if length >= least { Look::Secret(length) } else { Look::None(length) }
}

/// How many bytes at the beginning are letters, digits and such characters.
fn run_of(text: &str, others: &str) -> usize {
    prefix_of(text, |c| c.is_ascii_alphanumeric() || others.contains(c))
}

/// How many bytes at the beginning are such characters.
fn prefix_of(text: &str, predicate: impl Fn(char) -> bool) -> usize {
    text.find(|c| !predicate(c)).unwrap_or(text.len())
}

/// The runs of such characters in a text, and where they begin.
fn runs<'a>(text: &'a str, others: &'a str) -> impl Iterator<Item = (usize, &'a str)> + 'a {
    let mut rest = text;
    std::iter::from_fn(move || {
        let from = rest.find(|c: char| c.is_ascii_alphanumeric() || others.contains(c))?;
        let (_, found) = rest.split_at_checked(from)?;
        let (run, after) = found.split_at_checked(run_of(found, others))?;
        let at = text.len() - found.len();
        rest = after;
        Some((at, run))
    })
}

/// Azure DevOps tokens: of the present form, which has fixed parts, also where they are within other letters and digits or where some
/// of their check characters were cut off; and of the old form, which has nothing but its length and its few characters.
fn azure_devops(text: &str, found: &mut All) {
    let name = "Azure DevOps token";
    let [(first, part), others @ ..] = FIXED;
    for (start, run) in runs(text, "") {
        let is_old = run.len() == OLD_LENGTH && run.bytes().all(|byte| byte.is_ascii_lowercase() || (b'2'..=b'7').contains(&byte));
        if is_old {
            found.add(name, start..start + run.len());
        }
        for (at, _) in run.match_indices(part) {
            let Some(token) = at.checked_sub(first).and_then(|begin| run.get(begin..)) else { continue };
            let has_fixed_parts = others.iter().all(|(at, part)| token.get(*at..at + part.len()) == Some(*part));
            let length = token.len().min(LENGTH);
            // The end of one that was minted here may still be on its way, key by key.
            let is_minted = token.get(LENGTH - MARK.len()..length).is_some_and(|end| MARK.starts_with(end));
            if has_fixed_parts && !is_minted {
                let begin = start + at - first;
                found.add(name, begin..begin + length);
            }
        }
    }
}

/// The secret keys near an access key. A slash may belong to one or are beside it, so nothing of a longer run stays.
fn aws_secrets(text: &str, key: &Range<usize>, found: &mut All) {
    let from = (key.start.saturating_sub(AWS_NEAR)..=key.start).find(|at| text.is_char_boundary(*at)).unwrap_or(key.start);
    let to = (key.end..=(key.end + AWS_NEAR).min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(key.end);
    let near = runs(text.get(from..to).unwrap_or_default(), "+/").filter(|(_, run)| run.len() >= AWS_SECRET);
    near.for_each(|(start, run)| {
        let (start, end) = (from + start, from + start + run.len());
        // A run that reaches the edge goes on beyond it.
        let beyond = if end == to { text.get(end..).map_or(0, |rest| run_of(rest, "+/").min(AWS_LONGEST)) } else { 0 };
        found.add("AWS secret key", start..end + beyond);
    });
}
