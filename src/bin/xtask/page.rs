//! The first page: its prerendered screen, its style sheets, and what it loads before the program asks for it.

use crate::host::prerender;
use crate::parts::{PAGES, SIMULATOR, files_of_all};
use crate::sheets;
use crate::step::{Outcome, file_error};
use std::fs;
use std::path::Path;
use std::process::Stdio;

/// What is in `index.html` in the place of the screen.
const PLACE: &str = "<template id=\"first-screen\"></template>";

/// Adds to a page that Trunk made the first screen, and what is loaded before the program asks for it: its script names the script of the
/// parts, and that one the parts, so that each would cost a round trip more. The parts wait until the first screen is painted
/// (`handover.js`).
pub fn complete(page: &Path, hash: &str) -> Outcome {
    let text = fs::read_to_string(page).map_err(file_error("read", page))?;
    let mut early = format!("<link rel=\"modulepreload\" href=\"./parts-{hash}.js\" crossorigin=\"anonymous\">");
    for part in files_of_all(&[SIMULATOR, PAGES])? {
        early += &format!("<link data-after-paint=\"preload\" as=\"fetch\" href=\"./{part}-{hash}.wasm\" crossorigin=\"anonymous\">");
    }
    let (text, later) = sheets::split(&text)?;
    let sheet = page.with_file_name(&later.name);
    fs::write(&sheet, later.text).map_err(file_error("written", &sheet))?;
    let text = with_first_screen(&text.replace("</head>", &(early + "</head>")))?;
    fs::write(page, text).map_err(file_error("written", page))
}

/// A page that Trunk made, with its screen.
fn with_first_screen(page: &str) -> Outcome<String> {
    with_screen(page, &first_screen()?)
}

/// The screen, drawn by the program's own views. They cannot be drawn for a page and in a page by the same build, so that
/// is a program of its own.
fn first_screen() -> Outcome<String> {
    let output = prerender().stderr(Stdio::inherit()).output().map_err(|error| format!("cargo cannot be started ({error})"))?;
    let screen = String::from_utf8(output.stdout).unwrap_or_default();
    if output.status.success() && !screen.is_empty() { Ok(screen) } else { Err("the first screen cannot be drawn".to_owned()) }
}

fn with_screen(page: &str, screen: &str) -> Outcome<String> {
    let (before, after) = page.split_once(PLACE).ok_or_else(|| format!("the first page has no {PLACE}"))?;
    Ok([before, screen.trim(), after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_screen_is_in_its_place() {
        assert_eq!(with_screen(&format!("a{PLACE}b"), " <p></p>\n").as_deref(), Ok("a<p></p>b"));
        assert!(with_screen("ab", "").is_err());
    }
}
