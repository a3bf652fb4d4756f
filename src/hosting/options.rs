//! The command line of `serve`.

use super::{Arguments, BasePath};
use crate::domain::time::Timestamp;
use crate::sim::{Scenario, World};
use std::path::PathBuf;
use std::str::FromStr;

/// The port of `cargo xtask serve` and of `trunk serve`.
const PORT: u16 = 8417;

/// How to serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Folder of the built program.
    pub dist: PathBuf,
    /// Name or address to listen on. Anything but loopback opens the server to the network.
    pub host: String,
    /// Port to listen on; 0 for a free one.
    pub port: u16,
    /// Path under which everything stands.
    pub base: BasePath,
    /// Scenario of new worlds.
    pub scenario: &'static Scenario,
    /// Seed of new worlds.
    pub seed: u64,
    /// The instant at which the server's clock stands still; the machine's clock if none.
    pub now: Option<Timestamp>,
    /// Whether the control calls are offered beyond loopback.
    pub control: bool,
    /// Who may show the pages in a frame, as in the Content-Security-Policy.
    pub frame_ancestors: String,
    /// Whether to show the first page in a browser.
    pub open: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            dist: PathBuf::from("dist"),
            host: "127.0.0.1".to_owned(),
            port: PORT,
            base: BasePath::default(),
            scenario: Scenario::DEFAULT,
            seed: World::DEFAULT_SEED,
            now: None,
            control: false,
            frame_ancestors: "'none'".to_owned(),
            open: false,
        }
    }
}

impl Options {
    /// The flags, for people.
    pub const HELP: &str = "\
  --port 8417             port to listen on; 0 for a free one
  --base /some/path/      path under which everything stands
  --open                  show the first page in a browser
  --host 127.0.0.1        name or address to listen on; anything but loopback opens the server to the network
  --dist dist             folder of the built program
  --scenario narrow-token scenario of new worlds
  --seed 1                seed of new worlds
  --now 2026-01-31T12:00:00Z
                          the server's clock stands still at this instant
  --control               offer the _replica/ calls beyond loopback
  --frame-ancestors 'none'
                          who may show the pages in a frame (Content-Security-Policy)";

    /// Takes the flags of `serve`. Errors: a sentence that names the flag.
    pub fn parse(arguments: &mut Arguments) -> Result<Self, String> {
        let text = |value: &str| Ok(value.to_owned());
        let number = |_| "a whole number is needed".to_owned();
        let standard = Options::default();
        Ok(Options {
            dist: arguments.value("--dist", text)?.map_or(standard.dist, PathBuf::from),
            host: arguments.value("--host", text)?.unwrap_or(standard.host),
            port: arguments
                .value("--port", |value| value.parse().map_err(|_| "a port is a number from 0 to 65535".to_owned()))?
                .unwrap_or(PORT),
            base: arguments.value("--base", BasePath::parse)?.unwrap_or_default(),
            scenario: arguments.value("--scenario", scenario)?.unwrap_or(Scenario::DEFAULT),
            seed: arguments.value("--seed", |value| value.parse().map_err(number))?.unwrap_or(World::DEFAULT_SEED),
            now: arguments.value("--now", |value| Timestamp::from_str(value).map_err(|error| error.to_string()))?,
            control: arguments.has("--control"),
            frame_ancestors: arguments.value("--frame-ancestors", sources)?.unwrap_or(standard.frame_ancestors),
            open: arguments.has("--open"),
        })
    }
}

fn scenario(id: &str) -> Result<&'static Scenario, String> {
    let known = || Scenario::ALL.iter().map(|scenario| scenario.id).collect::<Vec<_>>().join(", ");
    Scenario::find(id).ok_or_else(|| format!("there is no scenario “{id}”; there are {}", known()))
}

/// Sources of a Content-Security-Policy; they must not end the directive or the header.
fn sources(text: &str) -> Result<String, String> {
    let plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~') && !b";,".contains(&byte)) && !text.trim().is_empty();
    plain.then(|| text.to_owned()).ok_or_else(|| "sources are separated by spaces and hold no ; and no ,".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &[&str]) -> Result<Options, String> {
        let mut arguments = Arguments::new(line.iter().map(|argument| (*argument).to_owned()));
        let options = Options::parse(&mut arguments)?;
        arguments.finish().map(|()| options)
    }

    #[test]
    fn nothing_given_is_the_standard() {
        assert_eq!(parse(&[]), Ok(Options::default()));
    }

    #[test]
    fn every_flag_is_read() -> Result<(), String> {
        let options = parse(&[
            "--port=0",
            "--base",
            "x",
            "--open",
            "--host",
            "::1",
            "--dist",
            "d",
            "--scenario",
            "narrow-token",
            "--seed",
            "7",
            "--now",
            "2026-01-31T12:00:00Z",
            "--control",
            "--frame-ancestors",
            "'self' https://example.com",
        ])?;
        assert_eq!((options.port, options.base.as_str(), options.host.as_str(), options.seed), (0, "/x/", "::1", 7));
        assert_eq!((options.open, options.control, options.dist), (true, true, PathBuf::from("d")));
        assert_eq!(options.now.map(|now| now.to_string()), Some("2026-01-31T12:00:00Z".to_owned()));
        assert_eq!(options.frame_ancestors, "'self' https://example.com");
        Ok(())
    }

    #[test]
    fn wrong_values_name_their_flag() {
        let wrong = [
            ["--port", "70000"],
            ["--seed", "-1"],
            ["--now", "today"],
            ["--scenario", "none"],
            ["--frame-ancestors", "a; script-src *"],
            ["--base", "/../"],
        ];
        for [flag, value] in wrong {
            assert!(parse(&[flag, value]).is_err_and(|problem| problem.starts_with(flag)), "{flag}");
        }
    }
}
