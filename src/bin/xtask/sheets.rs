//! The style sheets of the first page: one for the first screen, in the page itself, and a file for all others.
//!
//! Browsers match one sheet faster than many, and each sheet in the page is a hash of the security policy. The file is loaded once the first
//! screen is painted (`handover.js`), and what needs it waits for it (`handover::styled`).

use crate::step::Outcome;
use sha2::{Digest, Sha256};

/// What is between two sheets that belong together.
const SEAM: &str = "</style>\n    <style>";

/// A file of the style sheets that the first screen does not need.
#[derive(Debug, PartialEq, Eq)]
pub struct Later {
    /// Its name, which changes with its content.
    pub name: String,
    /// Its content.
    pub text: String,
}

/// A page with one style sheet in it, and the file that the others become. In `page`, a comment is between the two groups.
///
/// # Errors
///
/// The page does not have two groups of style sheets.
pub fn split(page: &str) -> Outcome<(String, Later)> {
    let page = page.replace(SEAM, "\n");
    let missing = || "the first page does not have two groups of style sheets".to_owned();
    let (before, rest) = page.rsplit_once("<style>").ok_or_else(missing)?;
    let (sheet, after) = rest.split_once("</style>").filter(|_| before.contains("<style>")).ok_or_else(missing)?;
    let hash: String = Sha256::digest(sheet).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("later-{hash}.css");
    let link = format!("<link data-after-paint=\"stylesheet\" href=\"./{name}\"></head>");
    Ok((format!("{before}{}", after.replace("</head>", &link)), Later { name, text: sheet.to_owned() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_group_becomes_a_file_for_after_the_first_paint() {
        let page = "<head><style>a{}</style>\n    <style>b{}</style>\n<!-- x --><style>c{}</style>\n    <style>d{}</style></head><body><p></p></body>";
        let (page, later) = split(page).expect("two groups");
        assert_eq!(later.text, "c{}\nd{}");
        let link = format!("<link data-after-paint=\"stylesheet\" href=\"./{}\">", later.name);
        assert_eq!(page, format!("<head><style>a{{}}\nb{{}}</style>\n<!-- x -->{link}</head><body><p></p></body>"));
        assert!(vfunction_replica::hosting::is_hashed(&later.name), "{}", later.name);
    }

    #[test]
    fn a_page_with_one_group_is_refused() {
        assert!(split("<head><style>a{}</style>\n    <style>b{}</style></head>").is_err() && split("").is_err());
    }
}
