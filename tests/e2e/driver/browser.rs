//! The three browser engines, their drivers and how they are started.

use super::host::artifacts;
use super::port::free_port;
use super::process::Process;
use crate::tier::{Engine, Tier};
use serde_json::{Value, json};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use thirtyfour::prelude::WebDriverError;
use thirtyfour::{Capabilities, WebDriver};

/// A running browser. The session must be ended with [`WebDriver::quit`]; the driver ends when this is dropped.
pub struct Browser {
    /// The session.
    pub driver: WebDriver,
    /// What driver and browser print.
    log: PathBuf,
    driver_process: Process,
    _display: Option<Process>,
}

impl Browser {
    /// The number of the driver's process, which started all others of the browser.
    pub fn driver_process(&self) -> u32 {
        self.driver_process.id()
    }

    /// Where the log ends now; what the console said before is forgotten.
    pub async fn begin_log(&self, engine: Engine) -> Result<usize, String> {
        if engine == Engine::Chromium {
            self.driver.browser_log().await.map_err(|error| error.to_string())?;
        }
        Ok(std::fs::metadata(&self.log).map_or(0, |log| usize::try_from(log.len()).unwrap_or_default()))
    }

    /// What driver and browser printed from a place in the log on.
    pub fn log_from(&self, start: usize) -> String {
        let log = std::fs::read(&self.log).unwrap_or_default();
        String::from_utf8_lossy(log.get(start..).unwrap_or_default()).into_owned()
    }

    /// What the console said since the log was at `start`, line by line, as far as the engine tells.
    pub async fn console(&self, engine: Engine, start: usize) -> Result<Vec<String>, String> {
        if engine == Engine::Chromium {
            let entries = self.driver.browser_log().await.map_err(|error| error.to_string())?;
            return Ok(entries.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect());
        }
        // What the browser's own parts say is not the page's.
        let is_page = |line: &&str| line.contains("CONSOLE") || (line.contains("JavaScript error") && line.contains("http://"));
        Ok(self.log_from(start).lines().filter(is_page).map(str::to_owned).collect())
    }
}

impl Engine {
    /// Starts a driver and a browser with a new, empty profile. A driver that gives no session is replaced once, and that is printed: there
    /// is nothing of the program to test yet. Why one does so now and then is not known.
    pub async fn start(self, test: &str) -> Result<Browser, String> {
        match self.start_once(test).await {
            Err(problem) => {
                eprintln!("{test}: {problem}\n  Another driver is started.");
                self.start_once(test).await
            }
            started => started,
        }
    }

    async fn start_once(self, test: &str) -> Result<Browser, String> {
        let log = artifacts().join(format!("{}.log", test.replace("::", "-")));
        std::fs::create_dir_all(artifacts()).map_err(|error| error.to_string())?;
        let output = File::create(&log).map_err(|error| error.to_string())?;
        let port = free_port()?;
        let (display, name) =
            if self == Engine::WebKit { display().map(|(process, name)| (Some(process), name))? } else { Default::default() };
        let mut command = self.driver_command(port, &name);
        // Browsers speak the language of anyone who starts them, and write dates in it.
        command.env_remove("LC_ALL").env_remove("LANGUAGE").env("LANG", "C.UTF-8");
        command.stdout(output.try_clone().map_err(|error| error.to_string())?).stderr(output);
        let mut driver_process = Process::start(&mut command)?;
        let begun = Instant::now();
        listening(port).await?;
        let capabilities: Capabilities = match self.capabilities() {
            Value::Object(map) => Capabilities::from(map),
            _ => Capabilities::new(),
        };
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities)
            .await
            .map_err(|error| no_browser(&error, begun.elapsed(), &mut driver_process, &log))?;
        let timeouts = thirtyfour::TimeoutConfiguration::new(Some(Duration::from_secs(30)), Some(Duration::from_secs(30)), None);
        driver.update_timeouts(timeouts).await.map_err(|error| error.to_string())?;
        Ok(Browser { driver, log, driver_process, _display: display })
    }

    fn driver_command(self, port: u16, display: &str) -> Command {
        let port = port.to_string();
        match self {
            Engine::Chromium => {
                let mut command = Command::new(tool("REPLICA_CHROMEDRIVER", "chromedriver"));
                command.arg(format!("--port={port}"));
                command
            }
            Engine::Firefox => {
                let mut command = Command::new(tool("REPLICA_GECKODRIVER", "geckodriver"));
                command.args(["--port", &port, "--websocket-port", "0"]);
                command
            }
            Engine::WebKit => {
                let mut command = Command::new(tool("REPLICA_WEBKITDRIVER", "WebKitWebDriver"));
                command
                    .arg(format!("--port={port}"))
                    .env("DISPLAY", display)
                    // Its sandbox cannot be set up by root, as whom container builds run.
                    .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
                    // Edges that the graphics processor's way of drawing smooths do not always come out the same.
                    .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1")
                    .env("GDK_BACKEND", "x11");
                // The last stage of its compiler takes more time than it gives to pages that live for seconds. The full tier has it.
                if Tier::chosen() == Tier::Quick {
                    command.env("JSC_useOMGJIT", "0");
                }
                command
            }
        }
    }

    fn capabilities(self) -> Value {
        match self {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": tool("REPLICA_CHROMIUM", "/usr/bin/chromium"),
                    "args": [
                        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--window-size=1280,900",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                        // Edges that are drawn in pieces do not always come out the same.
                        "--disable-partial-raster",
                    ],
                },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": tool("REPLICA_FIREFOX", "/usr/bin/firefox-esr"),
                    "args": ["-headless", "--width=1280", "--height=900"],
                    "prefs": { "devtools.console.stdout.content": true },
                },
            }),
            Engine::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": tool("REPLICA_MINIBROWSER", "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"),
                    "args": ["--automation", "--geometry=1280x900", "--enable-write-console-messages-to-stdout=true"],
                },
            }),
        }
    }
}

/// A tool by its environment variable, else by its usual name.
fn tool(variable: &str, usual: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| usual.to_owned())
}

/// A virtual screen, which WebKit's browser needs, and its name. One for each browser: where two share one, the window of the
/// second takes the focus from the first.
fn display() -> Result<(Process, String), String> {
    let mut command = Command::new(tool("REPLICA_XVFB", "Xvfb"));
    command.args(["-displayfd", "1", "-screen", "0", "2000x1320x24", "-nolisten", "tcp"]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut process = Process::start(&mut command)?;
    let name = process.first_line(|line| line.trim().parse::<u16>().ok().map(|number| format!(":{number}")))?;
    Ok((process, name))
}

/// Why no browser has started. The error of a request says no more than which request it was, so this adds what else is known of the
/// driver.
fn no_browser(error: &WebDriverError, took: Duration, driver: &mut Process, log: &Path) -> String {
    let log = std::fs::read_to_string(log).unwrap_or_default();
    format!("no browser after {:.1} s: {error}\n  the driver {}\n  it printed: {}", took.as_secs_f64(), driver.state(), log.trim())
}

/// Waits until something listens on a port.
async fn listening(port: u16) -> Result<(), String> {
    let deadline = Instant::now() + Duration::from_secs(20);
    let mut ticks = tokio::time::interval(Duration::from_millis(20));
    while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        if Instant::now() > deadline {
            return Err(format!("the driver does not listen on port {port}"));
        }
        ticks.tick().await;
    }
    Ok(())
}
