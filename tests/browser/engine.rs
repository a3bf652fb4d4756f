//! The three browser engines, their drivers and how they are started.

use crate::app::artifacts;
use crate::process::Process;
use serde_json::{Value, json};
use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use thirtyfour::{Capabilities, WebDriver};

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, over ChromeDriver.
    Chromium,
    /// Firefox, over geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, over WebKitWebDriver.
    WebKit,
}

/// A running browser. The session must be ended with [`WebDriver::quit`]; the driver ends when this is dropped.
pub struct Browser {
    /// The session.
    pub driver: WebDriver,
    /// What driver and browser print.
    pub log: PathBuf,
    driver_process: Process,
    _display: Option<Process>,
}

impl Browser {
    /// The number of the driver's process, which started all others of the browser.
    pub fn driver_process(&self) -> u32 {
        self.driver_process.id()
    }
}

impl Engine {
    /// All of them.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// Its name in `REPLICA_ENGINES`.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// The engines that `REPLICA_ENGINES` names; all if it is not set.
    pub fn chosen() -> Vec<Engine> {
        match std::env::var("REPLICA_ENGINES") {
            Ok(names) => Self::ALL.into_iter().filter(|engine| names.split(',').any(|name| name == engine.name())).collect(),
            Err(_) => Self::ALL.to_vec(),
        }
    }

    /// Starts a driver and a browser with a new, empty profile.
    pub async fn start(self, test: &str) -> Result<Browser, String> {
        let log = artifacts().join(format!("{}.log", test.replace("::", "-")));
        std::fs::create_dir_all(artifacts()).map_err(|error| error.to_string())?;
        let output = File::create(&log).map_err(|error| error.to_string())?;
        let port = free_port()?;
        let (display, name) =
            if self == Engine::WebKit { display().map(|(process, name)| (Some(process), name))? } else { Default::default() };
        let mut command = self.driver_command(port, &name);
        // Browsers speak the language of whoever starts them, and write dates in it.
        command.env_remove("LC_ALL").env_remove("LANGUAGE").env("LANG", "C.UTF-8");
        command.stdout(output.try_clone().map_err(|error| error.to_string())?).stderr(output);
        let driver_process = Process::start(&mut command)?;
        listening(port).await?;
        let capabilities: Capabilities = match self.capabilities() {
            Value::Object(map) => Capabilities::from(map),
            _ => Capabilities::new(),
        };
        let driver =
            WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await.map_err(|error| format!("no browser: {error}"))?;
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

/// A port of a driver's own, which nothing listens on. It is below those that systems give away by themselves: one of those may go to
/// somebody else before the driver, which takes its time, has taken it.
fn free_port() -> Result<u16, String> {
    const FIRST: u32 = 20_000;
    const COUNT: u32 = 10_000;
    static TRIED: AtomicU32 = AtomicU32::new(0);
    let next = || FIRST + std::process::id().wrapping_add(TRIED.fetch_add(1, Ordering::Relaxed)) % COUNT;
    let mut ports = (0..COUNT).filter_map(|_| u16::try_from(next()).ok());
    ports.find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok()).ok_or_else(|| "no port is free".to_owned())
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

/// What the browser's console said, line by line, as far as the engine tells; `Path` is the browser's log.
pub async fn console(engine: Engine, driver: &WebDriver, log: &Path) -> Result<Vec<String>, String> {
    if engine == Engine::Chromium {
        let entries = driver.browser_log().await.map_err(|error| error.to_string())?;
        return Ok(entries.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect());
    }
    let text = std::fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).map_err(|error| error.to_string())?;
    // What the browser's own parts say is not the page's.
    let is_page = |line: &&str| line.contains("CONSOLE") || (line.contains("JavaScript error") && line.contains("http://"));
    Ok(text.lines().filter(is_page).map(str::to_owned).collect())
}
