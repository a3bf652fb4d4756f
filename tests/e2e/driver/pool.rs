//! Browsers that tests use one after another.

use super::browser::Browser;
use super::host::Served;
use super::page::{Outcome, Page, text};
use crate::tier::Engine;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use thirtyfour::WindowHandle;

/// Things that are idle, each of one engine.
pub struct Pool<T>(Mutex<Vec<(Engine, T)>>);

impl<T> Pool<T> {
    /// An empty pool.
    pub const fn new() -> Self {
        Pool(Mutex::new(Vec::new()))
    }

    /// Takes an idle thing of an engine, if there is one.
    pub fn take(&self, engine: Engine) -> Option<T> {
        let mut idle = self.0.lock().ok()?;
        let place = idle.iter().position(|(other, _)| *other == engine)?;
        Some(idle.swap_remove(place).1)
    }

    /// Takes an idle thing of any other engine: those of the engine that is tested now are still needed.
    pub fn take_of_others(&self, engine: Engine) -> Option<T> {
        let mut idle = self.0.lock().ok()?;
        let place = idle.iter().position(|(other, _)| *other != engine)?;
        Some(idle.swap_remove(place).1)
    }

    /// Puts an idle thing into the pool.
    pub fn put(&self, engine: Engine, thing: T) {
        if let Ok(mut idle) = self.0.lock() {
            idle.push((engine, thing));
        }
    }

    /// Takes everything out.
    pub fn drain(&self) -> Vec<T> {
        self.0.lock().map(|mut idle| idle.drain(..).map(|(_, thing)| thing).collect()).unwrap_or_default()
    }
}

/// A browser for several tests, each of which has an origin of its own, and a tab where the engine allows it.
pub struct Session {
    engine: Engine,
    browser: Arc<Browser>,
    /// The tab that keeps the browser open.
    home: WindowHandle,
}

impl Session {
    /// Starts a browser.
    pub async fn start(engine: Engine) -> Outcome<Self> {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let name = format!("{}-session-{}", engine.name(), STARTED.fetch_add(1, Ordering::Relaxed));
        let browser = Arc::new(engine.start(&name).await?);
        let home = browser.driver.window().await.map_err(text)?;
        Ok(Session { engine, browser, home })
    }

    /// A page for a test of this name, in a new tab; in WebKit in the first one, whose test browser does not show the others it opens.
    pub async fn page(&self, test: &str, served: Served) -> Outcome<Page> {
        if self.engine != Engine::WebKit {
            let tab = self.browser.driver.new_tab().await.map_err(text)?;
            self.browser.driver.switch_to_window(tab).await.map_err(text)?;
        }
        Page::of(self.browser.clone(), self.engine, test, served).await
    }

    /// Closes all tabs of the last test.
    pub async fn clear(&self) -> Outcome {
        let driver = &self.browser.driver;
        for tab in driver.windows().await.map_err(text)?.into_iter().filter(|tab| *tab != self.home) {
            driver.switch_to_window(tab).await.map_err(text)?;
            driver.close_window().await.map_err(text)?;
        }
        driver.switch_to_window(self.home.clone()).await.map_err(text)?;
        // What is left there of the last test goes on otherwise.
        driver.goto("about:blank").await.map_err(text)
    }

    /// Ends the browser.
    pub async fn end(self) -> Outcome {
        self.browser.driver.clone().quit().await.map_err(|error| format!("the browser did not end: {error}"))
    }
}
