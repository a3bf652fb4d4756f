//! An exchange in plain words.

use crate::common::time::Timestamp;
use crate::simulator::exchange::{Exchange, TransportKind};
use crate::simulator::http::status_line;
use crate::simulator::protocol;
use crate::simulator::verdict::Verdict;

/// Whether an exchange is one of those that went wrong: refused, broken or garbled.
pub fn failed(exchange: &Exchange) -> bool {
    broke(exchange) || exchange.response.status.as_u16() >= 400 || exchange.verdict != Verdict::Allowed
}

/// Whether the connection broke, so that no answer arrived.
fn broke(exchange: &Exchange) -> bool {
    exchange.delivery.breaks
}

/// The status as it arrived: `401 Unauthorized`; `no answer` where the connection broke.
pub fn status(exchange: &Exchange) -> String {
    if broke(exchange) { "no answer".to_owned() } else { status_line(exchange.response.status) }
}

/// Why it was answered so: `vFunction answered 401 Unauthorized: the Graph users were refused, …`.
pub fn explanation(exchange: &Exchange) -> String {
    let server = if exchange.request.path.starts_with(protocol::OUTSIDE) { "Azure DevOps" } else { "vFunction" };
    let why = exchange.verdict.describe();
    if broke(exchange) {
        return format!("No answer of {server} arrived: {why}.");
    }
    format!("{server} answered {}: {why}.", status_line(exchange.response.status))
}

/// How it travelled, when it arrived, and how long it took, if that is known (in milliseconds).
pub fn passage(exchange: &Exchange, took: Option<f64>) -> String {
    let way = match exchange.transport {
        TransportKind::Worker => "by the service worker",
        TransportKind::Page => "within the page",
        TransportKind::Network => "over the network",
    };
    let took = took.map(|millis| format!(" and took {}", duration(millis))).unwrap_or_default();
    format!("It travelled {way} at {} (UTC){took}.", time_of_day(exchange.at))
}

/// A length of time given in milliseconds: `7 ms`, `1.3 s`.
pub fn duration(millis: f64) -> String {
    if millis < 999.5 { format!("{millis:.0} ms") } else { format!("{:.1} s", millis / 1000.0) }
}

/// The time of day (UTC): `18:16:05.120`.
pub fn time_of_day(at: Timestamp) -> String {
    let text = at.to_string();
    text.split_once('T').map_or(text.as_str(), |(_, time)| time.trim_end_matches('Z')).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::products::vfunction::paths::CONFIG;
    use crate::products::vfunction::paths::ORGANIZATIONS;
    use crate::simulator::exchange::Delivery;
    use crate::simulator::http::{Method, Request, Response, StatusCode};

    fn exchange(path: &str, status: StatusCode, verdict: Verdict) -> Exchange {
        Exchange {
            id: 1,
            at: Timestamp::from_millis(0),
            transport: TransportKind::Page,
            request: Request::new(Method::POST, path),
            response: Response::empty(status),
            delivery: Delivery::AT_ONCE,
            verdict,
            trace: Vec::new(),
            faults: Vec::new(),
        }
    }

    #[test]
    fn a_refusal_names_the_server_the_status_and_the_reason() {
        let refused = exchange(
            CONFIG,
            StatusCode::UNAUTHORIZED,
            Verdict::TrackerRefused { asked_for: "the Graph users".to_owned(), status: StatusCode::UNAUTHORIZED },
        );
        assert!(failed(&refused));
        assert_eq!(status(&refused), "401 Unauthorized");
        assert_eq!(
            explanation(&refused),
            "vFunction answered 401 Unauthorized: the Graph users were refused, and the status 401 was passed on."
        );
        let listed = exchange("_azure/vssps.dev.azure.com/a/_apis/tokens/pats", StatusCode::OK, Verdict::Allowed);
        assert!(!failed(&listed));
        assert_eq!(explanation(&listed), "Azure DevOps answered 200 OK: allowed.");
    }

    #[test]
    fn a_passage_tells_the_way_the_time_and_the_length() {
        let listed = exchange(ORGANIZATIONS, StatusCode::OK, Verdict::Allowed);
        assert_eq!(passage(&listed, Some(12.0)), "It travelled within the page at 00:00:00 (UTC) and took 12 ms.");
        assert_eq!(passage(&listed, None), "It travelled within the page at 00:00:00 (UTC).");
    }

    #[test]
    fn a_broken_connection_has_no_status() {
        let verdict = Verdict::Fault { fault: "config:network-error".to_owned() };
        let broken = Exchange { delivery: Delivery { breaks: true, ..Delivery::AT_ONCE }, ..exchange(CONFIG, StatusCode::OK, verdict) };
        assert!(failed(&broken));
        assert_eq!(status(&broken), "no answer");
        assert!(explanation(&broken).starts_with("No answer of vFunction arrived: "));
    }

    #[test]
    fn a_success_that_was_garbled_counts_as_failed() {
        assert!(failed(&exchange(CONFIG, StatusCode::OK, Verdict::Fault { fault: "config:malformed-json".to_owned() })));
    }

    #[test]
    fn lengths_and_times_are_short() {
        assert_eq!(duration(7.3), "7 ms");
        assert_eq!(duration(999.7), "1.0 s");
        assert_eq!(duration(1_260.0), "1.3 s");
        assert_eq!(time_of_day(Timestamp::from_millis(65_120)), "00:01:05.120");
    }
}
