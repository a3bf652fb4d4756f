//! The shapes of secrets that people paste, as one table.
//!
//! Mirrored rules: the formats that the vendors document and that public scanners look for, as in
//! <https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml>, and
//! <https://github.com/microsoft/security-utilities> for Azure DevOps. The lengths here are shorter than the real ones, so that a
//! secret that was cut while copying is recognised as well.

use super::{FIXED, LENGTH, MARK, OLD_LENGTH};
use std::ops::Range;

/// Where a secret stands in a text, and what it is.
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
    /// What it begins with.
    prefix: &'static str,
    /// What follows.
    rest: Rest,
}

/// What follows the prefix of a shape.
enum Rest {
    /// At least so many letters, digits and these characters.
    Run(&'static str, usize),
    /// The rest of a JSON Web Token: two full stops or more between letters, digits, `-` and `_`.
    WebToken,
    /// The rest of a PEM block, up to the line that ends it.
    Pem,
    /// A credential of at least so many characters, which is no word of a sentence. The prefix is not a part of it.
    Credential(usize),
}

const GITHUB: &str = "GitHub token";
const SLACK: &str = "Slack token";
const AWS: &str = "AWS access key";
const BASIC: &str = "Basic credential";
const BEARER: &str = "Bearer token";

const fn shape(name: &'static str, prefix: &'static str, rest: Rest) -> Shape {
    Shape { name, prefix, rest }
}

/// All shapes with a beginning of their own. Azure DevOps tokens have none, see [`azure_devops`].
const SHAPES: [Shape; 28] = [
    shape(GITHUB, "ghp_", Rest::Run("_", 20)),
    shape(GITHUB, "gho_", Rest::Run("_", 20)),
    shape(GITHUB, "ghu_", Rest::Run("_", 20)),
    shape(GITHUB, "ghs_", Rest::Run("_", 20)),
    shape(GITHUB, "ghr_", Rest::Run("_", 20)),
    shape(GITHUB, "github_pat_", Rest::Run("_", 20)),
    shape("GitLab token", "glpat-", Rest::Run("_-.", 16)),
    shape("Atlassian token", "ATATT", Rest::Run("_-=", 20)),
    shape(SLACK, "xoxa-", Rest::Run("-", 10)),
    shape(SLACK, "xoxb-", Rest::Run("-", 10)),
    shape(SLACK, "xoxc-", Rest::Run("-", 10)),
    shape(SLACK, "xoxd-", Rest::Run("-", 10)),
    shape(SLACK, "xoxe-", Rest::Run("-", 10)),
    shape(SLACK, "xoxo-", Rest::Run("-", 10)),
    shape(SLACK, "xoxp-", Rest::Run("-", 10)),
    shape(SLACK, "xoxr-", Rest::Run("-", 10)),
    shape(SLACK, "xoxs-", Rest::Run("-", 10)),
    shape(AWS, "AKIA", Rest::Run("", 16)),
    shape(AWS, "ASIA", Rest::Run("", 16)),
    shape("Google API key", "AIza", Rest::Run("_-", 30)),
    shape("JSON Web Token", "eyJ", Rest::WebToken),
    shape("PEM block", "-----BEGIN ", Rest::Pem),
    shape(BASIC, "Basic ", Rest::Credential(8)),
    shape(BASIC, "basic ", Rest::Credential(8)),
    shape(BASIC, "BASIC ", Rest::Credential(8)),
    shape(BEARER, "Bearer ", Rest::Credential(16)),
    shape(BEARER, "bearer ", Rest::Credential(16)),
    shape(BEARER, "BEARER ", Rest::Credential(16)),
];

/// What a PEM block consists of, besides letters and digits; a line break may be written as an escape.
const PEM: &str = "+/=:,.- \r\n\t\\";
/// How the last line of a PEM block begins.
const PEM_END: &str = "-----END ";
/// The shortest part of a JSON Web Token, but for its signature, which may be missing.
const LEAST_PART: usize = 4;
/// The length of the secret key that belongs to an AWS access key.
const AWS_SECRET: usize = 40;
/// How far from its access key it is looked for, in bytes.
const AWS_NEAR: usize = 300;
/// The secrets in a text, in their order. Where several overlap or touch, they are one. Those that were minted here are none.
pub fn secrets(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = SHAPES.iter().flat_map(|shape| shape.all(text)).chain(azure_devops(text)).collect();
    let keys: Vec<Found> = found.iter().filter(|found| found.name == AWS).flat_map(|key| aws_secrets(text, &key.at)).collect();
    found.extend(keys);
    let mut all: Vec<Found> = Vec::new();
    // From the front to the back, the next one at a time. (To sort them is more code than all else here.)
    while let Some(first) = (0..found.len()).min_by_key(|at| found.get(*at).map(|found| found.at.start)) {
        let next = found.swap_remove(first);
        match all.last_mut().filter(|last| next.at.start <= last.at.end) {
            Some(last) => last.at.end = last.at.end.max(next.at.end),
            None => all.push(next),
        }
    }
    all
}

impl Shape {
    /// All secrets of this shape.
    fn all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Found> + 'a {
        text.match_indices(self.prefix).filter_map(move |(start, prefix)| {
            let after = start + prefix.len();
            let rest = text.get(after..)?;
            let is_scheme = matches!(self.rest, Rest::Credential(_));
            let space = if is_scheme { rest.len() - rest.trim_start().len() } else { 0 };
            let length = self.rest.length(rest.get(space..)?)?;
            let start = if is_scheme { after + space } else { start };
            Some(Found { name: self.name, at: start..after + space + length })
        })
    }
}

impl Rest {
    /// How many bytes at the beginning of what follows the prefix belong to the secret; nothing if it is none.
    fn length(&self, rest: &str) -> Option<usize> {
        match self {
            Rest::Run(others, least) => Some(run_of(rest, others)).filter(|length| length >= least),
            Rest::WebToken => {
                let token = rest.get(..run_of(rest, "_-."))?;
                let mut parts = token.split('.');
                let are_long = parts.next()?.len() >= LEAST_PART && parts.next()?.len() >= LEAST_PART;
                (are_long && parts.next().is_some()).then_some(token.len())
            }
            Rest::Pem => {
                let (label, _) = rest.split_once("-----")?;
                let is_label = label.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b' ');
                // Never beyond the text of a JSON file that the block stands in, and never half of an escape in it.
                let block = rest.get(..run_of(rest, PEM))?.trim_end_matches('\\');
                let end = |at: usize| Some(at + PEM_END.len() + block.get(at + PEM_END.len()..)?.find("-----")? + "-----".len());
                is_label.then(|| block.find(PEM_END).and_then(end).unwrap_or(block.len()))
            }
            Rest::Credential(least) => {
                let credential = rest.get(..run_of(rest, "._~+/=-"))?.trim_end_matches(['.', '-']);
                // A word of a sentence has neither.
                let is_mixed = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
                let is_random = credential.len() >= *least && credential.bytes().skip(1).any(is_mixed);
                (is_random && !credential.ends_with(MARK)).then_some(credential.len())
            }
        }
    }
}

/// How many bytes at the beginning are letters, digits and such characters.
fn run_of(text: &str, others: &str) -> usize {
    text.find(|c: char| !c.is_ascii_alphanumeric() && !others.contains(c)).unwrap_or(text.len())
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

/// Azure DevOps tokens: of the present form, which has fixed parts, also where they stand within other letters and digits; and of the
/// old form, which has nothing but its length and its few characters.
fn azure_devops(text: &str) -> Vec<Found> {
    let name = "Azure DevOps token";
    let mut found = Vec::new();
    for (start, run) in runs(text, "") {
        let is_old = run.len() == OLD_LENGTH && run.bytes().all(|byte| byte.is_ascii_lowercase() || (b'2'..=b'7').contains(&byte));
        if is_old {
            found.push(Found { name, at: start..start + run.len() });
        }
        for at in 0..(run.len() + 1).saturating_sub(LENGTH) {
            let Some(token) = run.get(at..at + LENGTH) else { continue };
            let has_fixed_parts = FIXED.iter().all(|(at, part)| token.get(*at..at + part.len()) == Some(*part));
            if has_fixed_parts && !token.ends_with(MARK) {
                found.push(Found { name, at: start + at..start + at + LENGTH });
            }
        }
    }
    found
}

/// The secret keys near an access key. A slash may belong to one or stand beside it, so nothing of a longer run stays.
fn aws_secrets(text: &str, key: &Range<usize>) -> Vec<Found> {
    let is_near = |start: usize, end: usize| start <= key.end + AWS_NEAR && end + AWS_NEAR >= key.start;
    let all = runs(text, "+/").filter(|(_, run)| run.len() >= AWS_SECRET);
    all.filter(|(start, run)| is_near(*start, start + run.len()))
        .map(|(start, run)| Found { name: "AWS secret key", at: start..start + run.len() })
        .collect()
}
