//! The one clock of the page.

use crate::common::time::Timestamp;

/// The present instant: the browser's, or the one that `now=` in the address fixes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    fixed: Option<Timestamp>,
}

impl Clock {
    /// A clock that does not move at an instant, or the browser's.
    pub fn new(fixed: Option<Timestamp>) -> Self {
        Clock { fixed }
    }

    /// The present instant.
    pub fn now(&self) -> Timestamp {
        self.fixed.unwrap_or_else(|| Timestamp::from_millis(js_sys::Date::now() as i64))
    }
}
