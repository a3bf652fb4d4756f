//! The last exchanges, without secrets.

use super::exchange::Exchange;
use serde::{Deserialize, Serialize};

/// How many exchanges are kept.
const KEPT: usize = 100;

/// The exchanges of a world, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journal {
    /// How many were ever recorded.
    recorded: u64,
    entries: Vec<Exchange>,
}

impl Journal {
    /// The number that the next exchange gets.
    pub fn next_id(&self) -> u64 {
        self.recorded.saturating_add(1)
    }

    /// Keeps an exchange that is already free of secrets, and drops the oldest beyond the limit.
    pub fn record(&mut self, exchange: Exchange) {
        self.recorded = self.recorded.saturating_add(1);
        self.entries.push(exchange);
        self.entries.drain(..self.entries.len().saturating_sub(KEPT));
    }

    /// The exchanges, oldest first.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &Exchange> {
        self.entries.iter()
    }

    /// Forgets the exchanges; numbers go on.
    pub fn clear(&mut self) {
        self.entries.clear();
    }
}
