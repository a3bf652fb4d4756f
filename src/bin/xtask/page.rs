//! The first page: the screen that it brings along, and its style in one file.

use crate::step::{Outcome, cargo};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use std::process::Stdio;

/// What stands in `index.html` in the place of the screen.
const PLACE: &str = "<template id=\"first-screen\"></template>";
/// How a link to a style sheet begins, up to its file.
const STYLE: &str = "<link rel=\"stylesheet\" href=\"./";

/// A page that Trunk made, with its screen and with one style sheet: each file more would be one connection more before anything is
/// seen. The files of the style sheets are in `folder`.
pub fn complete(page: &str, folder: &Path) -> Outcome<String> {
    with_one_style(&with_screen(page, &first_screen()?)?, |name| {
        let file = folder.join(name);
        let text = fs::read_to_string(&file).map_err(|error| format!("{} cannot be read ({error})", file.display()))?;
        fs::remove_file(&file).map_err(|error| format!("{} cannot be removed ({error})", file.display()))?;
        Ok(text)
    })
    .and_then(|(page, name, style)| {
        let file = folder.join(name);
        fs::write(&file, style).map_err(|error| format!("{} cannot be written ({error})", file.display()))?;
        Ok(page)
    })
}

/// The screen, drawn by the program's own views. They cannot be drawn for a page and in a page by the same build, so that
/// is a program of its own.
fn first_screen() -> Outcome<String> {
    let mut command =
        cargo(["run", "--quiet", "--profile", "tools", "--no-default-features", "--features", "prerender", "--bin", "prerender"]);
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| format!("cargo cannot be started ({error})"))?;
    let screen = String::from_utf8(output.stdout).unwrap_or_default();
    if output.status.success() && !screen.is_empty() { Ok(screen) } else { Err("the first screen cannot be drawn".to_owned()) }
}

fn with_screen(page: &str, screen: &str) -> Outcome<String> {
    let (before, after) = page.split_once(PLACE).ok_or_else(|| format!("the first page has no {PLACE}"))?;
    Ok([before, screen.trim(), after].concat())
}

/// The page with one style sheet in the place of all, that file's name, and its content.
fn with_one_style(page: &str, mut take: impl FnMut(&str) -> Outcome<String>) -> Outcome<(String, String, String)> {
    let mut parts = page.split(STYLE);
    let (mut before, mut after, mut style) = (parts.next().unwrap_or_default().to_owned(), String::new(), String::new());
    for part in parts {
        let (link, rest) = part.split_once('>').ok_or("a link in the first page does not end")?;
        let (name, _) = link.split_once('"').ok_or("a link in the first page names no file")?;
        style += &take(name)?;
        after += rest;
    }
    let mark: String = Sha256::digest(&style).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("style-{mark}.css");
    before += &format!("{STYLE}{name}\" />");
    Ok((before + &after, name, style))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_become_one_in_their_order() {
        let page =
            "<head><link rel=\"stylesheet\" href=\"./a-1.css\" integrity=\"x\"/>\n<link rel=\"stylesheet\" href=\"./b-2.css\"/>y</head>";
        let made = with_one_style(page, |name| Ok(format!("[{name}]")));
        let (page, name, style) = made.expect("two links");
        assert_eq!(style, "[a-1.css][b-2.css]");
        assert_eq!(page, format!("<head><link rel=\"stylesheet\" href=\"./{name}\" />\ny</head>"));
        assert!(vfunction_replica::hosting::is_hashed(&name), "{name}");
    }

    #[test]
    fn the_screen_stands_in_its_place() {
        assert_eq!(with_screen(&format!("a{PLACE}b"), " <p></p>\n").as_deref(), Ok("a<p></p>b"));
        assert!(with_screen("ab", "").is_err());
    }
}
