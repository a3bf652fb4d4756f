//! One call and everything that became of it.

use super::http::{Request, Response};
use super::verdict::Verdict;
use crate::common::time::Timestamp;
use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString};

/// What a simulated server cannot know by itself.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// The present instant.
    pub now: Timestamp,
    /// Seed of the worlds that this call starts over.
    pub seed: u64,
    /// How the call travelled.
    pub transport: TransportKind,
}

/// How a call travelled to the simulated servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, AsRefStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum TransportKind {
    /// A real fetch, answered by the service worker.
    Worker,
    /// A direct call within the page; the browser's network panel shows nothing.
    Page,
    /// A real fetch, answered by a real server.
    Network,
}

/// One call, its answer, and the calls that were made for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// Number in the journal, from 1; 0 for control calls, which are not kept.
    pub id: u64,
    /// When it arrived.
    pub at: Timestamp,
    /// How it travelled.
    pub transport: TransportKind,
    /// What was asked.
    pub request: Request,
    /// What was answered.
    pub response: Response,
    /// How the answer reaches the caller.
    pub delivery: Delivery,
    /// Why the server answered so.
    pub verdict: Verdict,
    /// The calls that the server made to answer, in order.
    pub trace: Vec<Call>,
    /// Faults that shaped the answer, in the spelling of `fault=`.
    pub faults: Vec<String>,
}

/// A call from one simulated server to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// Who asked: `vFunction`.
    pub from: String,
    /// Who was asked: `Azure DevOps`, or a host.
    pub to: String,
    /// What for: `the Graph users`.
    pub asks_for: String,
    /// What was asked; its path starts with the host.
    pub request: Request,
    /// What was answered.
    pub response: Response,
    /// Why it was answered so.
    pub verdict: Verdict,
}

/// How an answer reaches the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// Milliseconds of waiting before anything comes; 0 for at once.
    pub delay: u32,
    /// Whether the connection breaks then (`TypeError: Failed to fetch`) instead of bringing the answer.
    pub breaks: bool,
    /// Milliseconds of waiting between the pieces in which the body comes; 0 for all at once.
    #[serde(default, skip_serializing_if = "is_at_once")]
    pub dribble: u32,
}

fn is_at_once(dribble: &u32) -> bool {
    *dribble == 0
}

impl Delivery {
    /// In how many pieces a body comes that does not come at once.
    pub const PIECES: u32 = 5;

    /// At once.
    pub const AT_ONCE: Delivery = Delivery { delay: 0, breaks: false, dribble: 0 };

    /// Milliseconds until the whole answer is there.
    pub fn whole(&self) -> u32 {
        self.delay.saturating_add(self.dribble.saturating_mul(Self::PIECES - 1))
    }
}

impl Call {
    /// The call in plain words: `vFunction context Azure DevOps for the Graph users; the token lacks Graph (Read); 401`.
    pub fn describe(&self) -> String {
        format!("{} asked {} for {}; {}; {}", self.from, self.to, self.asks_for, self.verdict.describe(), self.response.status.as_str())
    }
}
