//! Packages of Debian and Ubuntu.

use crate::find::find;
use crate::log::Log;
use crate::step::{Outcome, ask, program};
use std::process::Command;

/// Installs a package of Debian or Ubuntu.
///
/// # Errors
///
/// The system has other packages, or no right to install them is had.
pub fn install_package(package: &str, log: &Log) -> Outcome {
    find("apt-get").ok_or("only packages of Debian and Ubuntu are installed by this command")?;
    // Lists of packages that are up to date make the first of these quick.
    log.run(&mut as_root(["apt-get", "update", "-q"])?)?;
    log.run(&mut as_root(["apt-get", "install", "-q", "-y", "--no-install-recommends", package])?)
}

/// A command with the rights to install packages.
///
/// # Errors
///
/// Neither root nor sudo without a password.
fn as_root<const N: usize>(words: [&str; N]) -> Outcome<Command> {
    let is_root = ask(&mut program("id", ["-u"])).is_some_and(|id| id.trim() == "0");
    let has_sudo = || ask(&mut program("sudo", ["-n", "true"])).is_some();
    let mut command = match is_root {
        true => Command::new("env"),
        false if has_sudo() => program("sudo", ["-n", "env"]),
        false => return Err("installing packages takes root or sudo".to_owned()),
    };
    command.arg("DEBIAN_FRONTEND=noninteractive").args(words);
    Ok(command)
}
