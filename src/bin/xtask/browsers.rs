//! The browsers of the tests, and what drives them: found, or installed where the system's packages can be.

use crate::debian::install_package;
use crate::find::find;
use crate::install::Package;
use crate::log::Log;
use crate::packages::npm;
use crate::screen::is_ci;
use crate::step::Outcome;
use std::path::{Path, PathBuf};

/// A browser engine that the tests can run in.
#[derive(Debug)]
pub struct Engine {
    /// Its name for the tests.
    pub name: &'static str,
    parts: &'static [Part],
}

/// A program that an engine consists of.
#[derive(Debug)]
struct Part {
    /// Environment variable that names the program to the tests, and to this command where it is not found.
    variable: &'static str,
    /// Names of the program, best first.
    programs: &'static [&'static str],
    /// Where it comes from.
    source: Source,
}

#[derive(Debug)]
enum Source {
    /// A package of Debian and Ubuntu.
    System(&'static str),
    /// A package of programs that cargo builds.
    Cargo(&'static str),
}

use Source::{Cargo, System};

/// The names of the engines, in the order in which they are tested.
pub const NAMES: [&str; 3] = ["chromium", "firefox", "webkit"];

/// The engines, in the same order.
pub const ENGINES: &[Engine] = &[
    Engine {
        name: NAMES[0],
        parts: &[
            part("REPLICA_CHROMIUM", &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"], System("chromium")),
            part("REPLICA_CHROMEDRIVER", &["chromedriver"], System("chromium-driver")),
        ],
    },
    Engine {
        name: NAMES[1],
        parts: &[
            part("REPLICA_FIREFOX", &["firefox-esr", "firefox"], System("firefox-esr")),
            part("REPLICA_GECKODRIVER", &["geckodriver"], Cargo("geckodriver")),
        ],
    },
    Engine {
        name: NAMES[2],
        parts: &[
            part("REPLICA_WEBKITDRIVER", &["WebKitWebDriver"], System("webkit2gtk-driver")),
            part("REPLICA_MINIBROWSER", &["MiniBrowser"], System("webkit2gtk-driver")),
            part("REPLICA_XVFB", &["Xvfb"], System("xvfb")),
        ],
    },
];

const fn part(variable: &'static str, programs: &'static [&'static str], source: Source) -> Part {
    Part { variable, programs, source }
}

impl Engine {
    /// The programs by their variables; installs what is missing if it can.
    ///
    /// # Errors
    ///
    /// A sentence that names what is missing.
    pub fn ready(&self, log: &Log) -> Outcome<Vec<(&'static str, PathBuf)>> {
        self.parts.iter().map(|part| Ok((part.variable, part.found().map_or_else(|| part.install(log), Ok)?))).collect()
    }
}

impl Part {
    fn found(&self) -> Option<PathBuf> {
        let named = std::env::var_os(self.variable).map(PathBuf::from).filter(|path| path.is_file());
        named.or_else(|| self.programs.iter().find_map(|name| find(name).or_else(|| beside_webkit(name))))
    }

    fn install(&self, log: &Log) -> Outcome<PathBuf> {
        let (done, how) = match self.source {
            System(package) => (install_package(package, log), format!("install the system's package {package}")),
            Cargo(name) => {
                let package = Package { name, version: None, is_locked: true, has_default_features: true };
                (package.install(log, || self.found().is_some()), format!("run `{}`", package.by_hand()))
            }
        };
        let missing = |problem| format!("{} is missing; {how}, or name the program in {}{problem}", self.programs[0], self.variable);
        done.map_err(|problem| missing(format!(" ({problem})")))?;
        self.found().ok_or_else(|| missing(String::new()))
    }
}

/// The browsers that are there, as the tests want to know them.
pub struct Browsers {
    /// The names of their engines.
    pub names: Vec<&'static str>,
    programs: Vec<(&'static str, PathBuf)>,
}

impl Browsers {
    /// Those of the wanted engines; installs what is missing if it can.
    ///
    /// # Errors
    ///
    /// An engine is missing in CI, or none is there at all.
    pub fn ready(wanted: &[String], log: &Log) -> Outcome<Self> {
        let mut browsers = Browsers { names: Vec::new(), programs: Vec::new() };
        for engine in ENGINES.iter().filter(|engine| wanted.iter().any(|name| name == engine.name)) {
            match engine.ready(log) {
                Ok(programs) => browsers.take(engine, programs),
                Err(problem) if is_ci() => return Err(format!("{} cannot be tested: {problem}", engine.name)),
                Err(problem) => log.line(&format!("    {} is skipped: {problem}", engine.name)),
            }
        }
        if browsers.names.is_empty() { Err("no browser is there to test in".to_owned()) } else { Ok(browsers) }
    }

    fn take(&mut self, engine: &Engine, programs: Vec<(&'static str, PathBuf)>) {
        self.names.push(engine.name);
        self.programs.extend(programs);
    }

    /// The browsers' programs and drivers, by the variables that name them.
    pub fn programs(&self) -> impl Iterator<Item = (&'static str, PathBuf)> {
        self.programs.iter().cloned()
    }
}

/// Fetches the scripts that the tests put into the pages, at the versions of their lock file.
pub fn scripts(log: &Log) -> Outcome {
    npm(Path::new("tests/e2e"), log)
}

/// A program that the system keeps beside WebKit's library rather than on the path.
fn beside_webkit(name: &str) -> Option<PathBuf> {
    let folders = |folder: &Path| std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect::<Vec<_>>();
    let libraries =
        ["/usr/lib", "/usr/libexec"].map(Path::new).into_iter().flat_map(|top| std::iter::once(top.to_path_buf()).chain(folders(top)));
    let is_webkit = |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit"));
    libraries.flat_map(|library| folders(&library)).filter(is_webkit).map(|folder| folder.join(name)).find(|path| path.is_file())
}
