//! Packages of other languages, at the versions of their lock files: fetched where they are missing.

use crate::debian::install_package;
use crate::find::find;
use crate::log::Log;
use crate::step::{Outcome, program};
use crate::target::target_folder;
use std::fs;
use std::path::{Path, PathBuf};

/// Tell packages that fetch browsers not to, should they look.
const NO_BROWSERS: [(&str, &str); 2] = [("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), ("CYPRESS_INSTALL_BINARY", "0")];

/// Fetches what `package-lock.json` in a folder names, without running any package's own scripts.
pub fn npm(folder: &Path, log: &Log) -> Outcome {
    let written = |file| folder.join(file).metadata().and_then(|metadata| metadata.modified()).ok();
    if written("node_modules/.package-lock.json") >= written("package-lock.json") {
        return Ok(());
    }
    let name = folder.display();
    let npm = find("npm").ok_or_else(|| format!("npm is missing; install Node.js, which brings it ({name} needs its packages)"))?;
    log.line(&format!("Fetching the packages of {name}"));
    log.run(program(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"]).arg(folder).envs(NO_BROWSERS))
}

/// A Python that has the packages which a file of requirements names, in an environment of its own below the target folder.
pub fn python(requirements: &Path, log: &Log) -> Outcome<PathBuf> {
    let folder = target_folder()?.join("suites").join("python");
    let (python, installed) = (folder.join("bin").join("python"), folder.join("requirements.txt"));
    let wanted = fs::read_to_string(requirements).map_err(|error| format!("{} cannot be read ({error})", requirements.display()))?;
    if !fs::read_to_string(&installed).is_ok_and(|installed| installed == wanted) {
        log.line(&format!("Fetching the packages of {}", requirements.display()));
        environment(&folder, log)?;
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
        log.run(program(&python, pip).arg(requirements))?;
        fs::write(&installed, &wanted).map_err(|error| format!("{} cannot be written ({error})", installed.display()))?;
    }
    Ok(python)
}

/// Makes an empty environment for Python's packages. Debian has the module for it in a package of its own.
fn environment(folder: &Path, log: &Log) -> Outcome {
    let make = || {
        let python = find("python3").ok_or("python3 is missing")?;
        log.run(program(python, ["-m", "venv", "--clear"]).arg(folder))
    };
    let missing =
        |problem| format!("Python with its module venv is missing; install Python 3, and python3-venv where that is apart ({problem})");
    make().or_else(|_| install_package("python3-venv", log).and_then(|()| make())).map_err(missing)
}
