//! Which exchanges of the journal the list shows.

use super::words;
use crate::simulator::exchange::Exchange;

/// What the list is to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JournalFilter {
    /// Words that all have to be in the exchange's line; empty for any.
    pub text: String,
    /// Whether only those that went wrong are shown.
    pub only_failed: bool,
}

impl JournalFilter {
    /// Whether an exchange is shown: its method, path, query or status contain the words, however they are spelled.
    pub fn matches(&self, exchange: &Exchange) -> bool {
        let request = &exchange.request;
        let line = format!("{} {}?{} {}", request.method, request.path, request.query, words::status(exchange)).to_lowercase();
        let has_words = || self.text.to_lowercase().split_whitespace().all(|word| line.contains(word));
        (!self.only_failed || words::failed(exchange)) && has_words()
    }

    /// Said where nothing is shown.
    pub fn nothing(&self) -> String {
        let calls = if self.only_failed { "failed call" } else { "call" };
        match self.text.trim() {
            "" => format!("No {calls}."),
            text => format!("No {calls} matches “{text}”."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::JournalFilter;
    use crate::common::time::Timestamp;
    use crate::simulator::exchange::{Delivery, Exchange, TransportKind};
    use crate::simulator::http::{Method, Request, Response, StatusCode};
    use crate::simulator::verdict::Verdict;

    fn exchange(method: Method, path: &str, status: StatusCode) -> Exchange {
        Exchange {
            id: 1,
            at: Timestamp::from_millis(0),
            transport: TransportKind::Page,
            request: Request::new(method, path).query("organization=o-1"),
            response: Response::empty(status),
            delivery: Delivery::AT_ONCE,
            verdict: if status.is_success() { Verdict::Allowed } else { Verdict::NotFound },
            trace: Vec::new(),
            faults: Vec::new(),
        }
    }

    fn filter(text: &str, only_failed: bool) -> JournalFilter {
        JournalFilter { text: text.to_owned(), only_failed }
    }

    #[test]
    fn words_are_looked_for_in_the_whole_line() {
        let refused = exchange(Method::POST, "api/v1/organizations/issuetracking/config", StatusCode::UNAUTHORIZED);
        for text in ["", "  ", "401", "config", "post CONFIG", "unauthorized", "o-1 401"] {
            assert!(filter(text, false).matches(&refused), "{text}");
        }
        for text in ["200", "get", "config 200", "token"] {
            assert!(!filter(text, false).matches(&refused), "{text}");
        }
    }

    #[test]
    fn failed_ones_are_shown_alone() {
        assert!(filter("", true).matches(&exchange(Method::GET, "a", StatusCode::NOT_FOUND)));
        assert!(!filter("", true).matches(&exchange(Method::GET, "a", StatusCode::OK)));
        assert!(!filter("b", true).matches(&exchange(Method::GET, "a", StatusCode::NOT_FOUND)));
    }

    #[test]
    fn an_empty_list_says_why() {
        assert_eq!(filter(" 418 ", false).nothing(), "No call matches “418”.");
        assert_eq!(filter("x", true).nothing(), "No failed call matches “x”.");
        assert_eq!(filter("", true).nothing(), "No failed call.");
    }
}
