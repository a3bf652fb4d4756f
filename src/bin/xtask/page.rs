//! The screen that the first page brings along.

use crate::host::prerender;
use crate::step::Outcome;
use std::process::Stdio;

/// What is in `index.html` in the place of the screen.
const PLACE: &str = "<template id=\"first-screen\"></template>";

/// A page that Trunk made, with its screen.
pub fn with_first_screen(page: &str) -> Outcome<String> {
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
