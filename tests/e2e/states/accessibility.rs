//! What axe finds in a state, at all widths and in all themes.
//!
//! Invariant: nothing that axe is certain of is let pass; what it leaves to people's judgement is let pass only for a reason that
//! is in [`JUDGED`].

use super::frame;
use crate::driver::axe::Finding;
use crate::driver::page::{Outcome, Page};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The widths of the frame: a telephone, a tablet, a small and a whole screen.
const WIDTHS: [u32; 4] = [320, 768, 1280, 1920];
/// The themes of Azure DevOps; vFunction has one.
const THEMES: [&str; 2] = ["light", "dark"];

/// What axe leaves to people's judgement, and was judged: the rule, words of what axe says, and why it is right as it is.
const JUDGED: [(&str, &str, &str); 7] = [
    ("color-contrast", "due to a background gradient", "tests/style.rs computes the contrast with each colour of the dashboard's ground"),
    ("color-contrast", "too short to determine", "the figure of a count: in the colour of its caption, and larger"),
    (
        "color-contrast",
        "is overlapped by another element",
        "an open list lies over it, or it is scrolled out of its frame; it is judged where it is seen",
    ),
    (
        "color-contrast",
        "partially obscured by another element",
        "the card of a walkthrough lies over a part of it, or it is scrolled half out of the card; it is judged where it is seen",
    ),
    // https://github.com/dequelabs/axe-core/issues/4253
    (
        "color-contrast",
        "Axe encountered an error",
        "axe loses its place in the long table of crowded; the same heading is judged in the short ones",
    ),
    ("color-contrast", "Element has no value", "an empty field of the editor: its letters have the colours of the filled ones beside it"),
    ("color-contrast", "partially overlaps other elements", "the lines of one text have different elements of one colour behind them"),
];

/// Asks axe about the state that the page is in, as it is.
///
/// # Errors
///
/// What it finds, a line each.
pub async fn check_here(page: &Page) -> Outcome {
    let lines: Vec<String> =
        page.axe_findings().await?.into_iter().filter(|finding| !is_judged(finding)).map(|finding| finding.to_string()).collect();
    if lines.is_empty() { Ok(()) } else { Err(lines.join("\n")) }
}

/// Asks axe about the state that the page is in, at all widths and in all themes.
///
/// # Errors
///
/// What it finds, a line each.
pub async fn check_everywhere(page: &Page) -> Outcome {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let themes = if has_themes(page).await? { &THEMES[..] } else { &THEMES[..1] };
    for theme in themes {
        for width in WIDTHS {
            wear(page, theme).await?;
            frame::resize(page, width).await?;
            for finding in page.axe_findings().await?.into_iter().filter(|finding| !is_judged(finding)) {
                found.entry(finding.to_string()).or_default().push(format!("{theme}, {width} px"));
            }
        }
    }
    let lines: Vec<String> = found.into_iter().map(|(finding, places)| format!("{finding} ({})", places.join("; "))).collect();
    if lines.is_empty() { Ok(()) } else { Err(lines.join("\n")) }
}

fn is_judged(finding: &Finding) -> bool {
    let is_known = |(rule, words, _): &(&str, &str, &str)| finding.rule == *rule && finding.summary.contains(words);
    !finding.is_certain && JUDGED.iter().any(is_known)
}

async fn has_themes(page: &Page) -> Outcome<bool> {
    page.run("return document.querySelector('.ado') !== null", vec![]).await
}

/// Puts a theme on, as the panel for it does.
async fn wear(page: &Page, theme: &str) -> Outcome {
    let script = "document.querySelector('.ado')?.setAttribute('data-theme', arguments[0]); return null";
    page.run::<Value>(script, vec![json!(theme)]).await.map(|_| ())
}
