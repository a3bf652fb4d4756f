//! All browser tests, one file for each area; `list.rs` names them.

mod accessibility;
pub mod article;
mod bypass;
mod calls;
mod deploys;
mod determinism;
mod extensions;
mod fault_matrix;
mod faults;
mod first_paint;
pub mod flow;
mod gallery;
mod gates;
mod guide;
mod hosting;
mod interface;
mod keyboard;
mod links;
#[macro_use]
mod list;
mod authoring;
mod navigation;
mod network;
mod policies;
mod redaction;
mod scenarios;
mod script;
mod secrets;
mod team;
mod theme;
mod tokens;
mod transports;

use crate::driver::host::Served;
use crate::driver::page::{Outcome, Page};
use crate::driver::pool::{Pool, Session};
use crate::tier::{self, Engine, Engines};
use std::future::Future;
use std::pin::Pin;

/// A test before it is given the engine.
pub struct Case {
    /// Its name: `article::goes_on_after_a_reload`.
    pub name: &'static str,
    /// Where it runs.
    pub engines: Engines,
    served: Served,
    body: Box<Body>,
}

/// What a test does with its page.
type Body = dyn Fn(&Page) -> Pin<Box<dyn Future<Output = Outcome> + '_>> + Send + Sync;

/// The browsers that no test uses at the moment.
static SESSIONS: Pool<Session> = Pool::new();

impl Case {
    /// Runs it in a tab of a browser that other tests have used or will use. After a failure the browser is used no more.
    pub async fn run(&self, engine: Engine, test: &str) -> Outcome {
        if let Some(other) = SESSIONS.take_of_others(engine) {
            other.end().await?;
        }
        let session = match SESSIONS.take(engine) {
            Some(session) => session,
            None => Session::start(engine).await?,
        };
        let outcome = self.run_in(&session, test).await;
        match outcome.and(session.clear().await) {
            Ok(()) => {
                SESSIONS.put(engine, session);
                Ok(())
            }
            problem => {
                let _ = session.end().await;
                problem
            }
        }
    }

    async fn run_in(&self, session: &Session, test: &str) -> Outcome {
        let page = session.page(test, self.served).await?;
        let outcome = (self.body)(&page).await;
        page.leave(outcome).await
    }
}

/// Ends the browsers of all tests.
pub async fn end() -> Outcome {
    for session in SESSIONS.drain() {
        session.end().await?;
    }
    Ok(())
}

/// Makes tests of the list.
macro_rules! tests {
    ($($engines:ident $served:ident $module:ident::$test:ident;)+) => {
        /// All tests.
        pub fn all() -> Vec<Case> {
            vec![$(Case {
                name: concat!(stringify!($module), "::", stringify!($test)),
                engines: tier::$engines,
                served: Served::$served,
                body: Box::new(|page| Box::pin($module::$test(page))),
            }),+]
        }
    };
}

each_case!(tests);
