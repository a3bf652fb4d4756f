//! A call as a command for curl, in a shell as POSIX describes it.
//! <https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02>

use super::{Piece, is_sendable, pieces};
use crate::common::secret::REMOVED;
use crate::simulator::http::{Method, Request};

/// What is between two arguments: a line each.
const NEXT: &str = " \\\n  ";

/// A call as a command for curl. `base` is the program's base address, with a slash at its end.
pub fn curl(request: &Request, base: &str) -> String {
    let mut arguments = vec!["curl".to_owned(), quoted(&request.url(base))];
    if request.method != Method::GET {
        arguments.push(format!("-X {}", quoted(request.method.as_str())));
    }
    for (name, value) in request.headers.iter().filter(|(name, _)| is_sendable(name)) {
        arguments.push(header(name, value));
    }
    if !request.body.is_empty() {
        arguments.push(format!("--data-raw {}", quoted(&request.body)));
    }
    arguments.join(NEXT)
}

fn header(name: &str, value: &str) -> String {
    let value: String = value.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    // The credential of `Basic` is coded, so that curl has to be given the password itself.
    if name.eq_ignore_ascii_case("Authorization") && value.strip_prefix("Basic ") == Some(REMOVED) {
        return r#"-u ":$BASIC_TOKEN""#.to_owned();
    }
    // curl sends an empty field only if it ends so.
    let field = if value.is_empty() { format!("{name};") } else { format!("{name}: {value}") };
    format!("-H {}", quoted(&field))
}

/// One word of the shell, whatever is in it; secrets are variables. (No argument can hold the character NUL.)
fn quoted(text: &str) -> String {
    let text = text.replace('\0', "\u{fffd}");
    let word: String = pieces(&text)
        .iter()
        .map(|piece| match piece {
            // It refuses NUL only.
            Piece::Text(text) => shlex::try_quote(text).unwrap_or_default().into_owned(),
            Piece::Secret(name) => format!("\"${name}\""),
        })
        .collect();
    if word.is_empty() { "''".to_owned() } else { word }
}
