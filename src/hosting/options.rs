//! The command line of `serve`.

use super::base::BasePath;
use crate::article::scenario::Scenario;
use crate::article::world::World;
use crate::common::time::Timestamp;
use clap::Parser;
use std::path::PathBuf;

/// The port of `cargo xtask serve` and of `trunk serve`.
const PORT: u16 = 8417;

/// Serves the built program and the simulated servers.
#[derive(Clone, Debug, PartialEq, Eq, Parser)]
#[command(name = "serve")]
pub struct Options {
    /// Folder of the built program.
    #[arg(long, default_value = "dist")]
    pub dist: PathBuf,
    /// Name or address to listen on. Anything but loopback opens the server to the network.
    #[arg(long, default_value = "127.0.0.1")]
    pub host: String,
    /// Port to listen on; 0 for a free one.
    #[arg(long, default_value_t = PORT)]
    pub port: u16,
    /// Path under which the program is served.
    #[arg(long, default_value = "/", value_parser = BasePath::parse)]
    pub base: BasePath,
    /// Scenario of new worlds.
    #[arg(long, default_value = Scenario::DEFAULT.id, value_parser = scenario)]
    pub scenario: &'static Scenario,
    /// Seed of new worlds.
    #[arg(long, default_value_t = World::DEFAULT_SEED, allow_negative_numbers = true)]
    pub seed: u64,
    /// Stops the server's clock at an instant, such as 2026-01-31T12:00:00Z. Without it, the server uses the machine's clock.
    #[arg(long)]
    pub now: Option<Timestamp>,
    /// Whether the control calls (_replica/) are offered beyond loopback.
    #[arg(long)]
    pub control: bool,
    /// Who may show the pages in a frame, as in the Content-Security-Policy.
    #[arg(long, default_value = "'none'", value_parser = sources)]
    pub frame_ancestors: String,
    /// Whether to show the first page in a browser.
    #[arg(long)]
    pub open: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options::parse_from(["serve"])
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
    use clap::CommandFactory;

    fn parse(line: &[&str]) -> Result<Options, String> {
        Options::try_parse_from(["serve"].iter().chain(line)).map_err(|error| error.to_string())
    }

    #[test]
    fn the_declaration_is_consistent() {
        Options::command().debug_assert();
    }

    #[test]
    fn nothing_given_is_the_standard() {
        let options = Options::default();
        assert_eq!((options.port, options.base, options.host.as_str()), (PORT, BasePath::default(), "127.0.0.1"));
        assert_eq!((options.scenario, options.seed, options.now), (Scenario::DEFAULT, World::DEFAULT_SEED, None));
        assert!(!options.control && !options.open);
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
            assert!(parse(&[flag, value]).is_err_and(|problem| problem.contains(flag)), "{flag}");
        }
    }
}
