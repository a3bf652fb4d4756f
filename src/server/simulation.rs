//! The simulated servers over real HTTP.

use super::world_store::WorldStore;
use crate::common::time::Timestamp;
use crate::hosting::Options;
use crate::products::vfunction::wire::ErrorBody;
use crate::simulation::dispatch::handle;
use crate::simulator::exchange::{Context, Delivery, Exchange, TransportKind};
use crate::simulator::http;
use crate::simulator::protocol::{DEFAULT_WORLD, WORLD_HEADER, is_world_name};
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use std::io;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// The longest body that is read, in bytes.
const LONGEST_BODY: usize = 1 << 20;

/// The simulated servers and their worlds.
pub struct Simulation {
    worlds: Mutex<WorldStore>,
    seed: u64,
    now: Option<Timestamp>,
}

impl Simulation {
    /// No worlds yet.
    pub fn new(options: &Options) -> Self {
        Simulation { worlds: Mutex::new(WorldStore::new(options.scenario, options.seed)), seed: options.seed, now: options.now }
    }

    /// What the world that the request names answers to it.
    pub async fn answer(&self, path: &str, request: Request) -> Response {
        let (head, body) = request.into_parts();
        let headers = readable(&head.headers);
        let world = headers.get(WORLD_HEADER).unwrap_or(DEFAULT_WORLD).to_owned();
        if !is_world_name(&world) {
            return refusal(
                StatusCode::BAD_REQUEST,
                "A world's name has 1 to 40 letters, digits, hyphens and underscores.",
                Some(WORLD_HEADER),
            );
        }
        let Ok(body) = to_bytes(body, LONGEST_BODY).await else {
            return refusal(StatusCode::PAYLOAD_TOO_LARGE, "The body is longer than 1 MiB.", None);
        };
        let Ok(body) = String::from_utf8(body.into()) else {
            return refusal(StatusCode::BAD_REQUEST, "The body is not UTF-8 text.", Some("body"));
        };
        let query = head.uri.query().unwrap_or_default().to_owned();
        let asked = http::Request { method: head.method, path: path.to_owned(), query, headers, body };
        deliver(self.exchange(&world, &asked)).await
    }

    fn exchange(&self, world: &str, request: &http::Request) -> Exchange {
        let now = self.now.unwrap_or_else(present);
        // A panic in another call leaves the worlds as that call found or made them: they are still worlds.
        let mut worlds = self.worlds.lock().unwrap_or_else(PoisonError::into_inner);
        handle(worlds.named(world, now), request, &Context { now, seed: self.seed, transport: TransportKind::Network })
    }
}

/// A refusal of the server itself, in the shape of those of the simulated vFunction server.
pub fn refusal(status: StatusCode, message: &str, field: Option<&str>) -> Response {
    let body = ErrorBody { message: message.to_owned(), field: field.map(str::to_owned), rows: Vec::new() };
    real(http::Response::json(status, &body))
}

async fn deliver(exchange: Exchange) -> Response {
    let Delivery { delay, breaks, dribble } = exchange.delivery;
    if delay > 0 {
        tokio::time::sleep(Duration::from_millis(delay.into())).await;
    }
    match (breaks, dribble) {
        (true, _) => broken(),
        (false, 0) => real(exchange.response),
        (false, pause) => in_pieces(exchange.response, Duration::from_millis(pause.into())),
    }
}

/// A response whose body comes in pieces, with a pause before each but the first.
fn in_pieces(mut response: http::Response, pause: Duration) -> Response {
    let bytes = Bytes::from(std::mem::take(&mut response.body));
    let size = bytes.len().div_ceil(Delivery::PIECES as usize).max(1);
    let next = move |(mut rest, is_first): (Bytes, bool)| async move {
        if rest.is_empty() {
            return None;
        }
        if !is_first {
            tokio::time::sleep(pause).await;
        }
        let piece = rest.split_to(size.min(rest.len()));
        Some((Ok::<_, io::Error>(piece), (rest, false)))
    };
    real(response).map(|_| Body::from_stream(futures_util::stream::unfold((bytes, true), next)))
}

/// A response as HTTP; a field that cannot be in a header is left out.
fn real(response: http::Response) -> Response {
    let fields =
        response.headers.iter().filter_map(|(name, value)| Some((HeaderName::try_from(name).ok()?, HeaderValue::try_from(value).ok()?)));
    let headers = fields.collect();
    let mut real = Response::new(Body::from(response.body));
    *real.status_mut() = response.status;
    *real.headers_mut() = headers;
    real
}

/// A body that fails before its first byte: the connection is closed and nothing was sent.
fn broken() -> Response {
    let failure = || Err::<Bytes, _>(io::Error::from(io::ErrorKind::ConnectionAborted));
    Response::new(Body::from_stream(futures_util::stream::once(std::future::ready(failure()))))
}

/// Header fields as text; of several with one name the last counts.
fn readable(headers: &HeaderMap) -> http::Headers {
    headers.iter().map(|(name, value)| (name.as_str(), String::from_utf8_lossy(value.as_bytes()))).collect()
}

fn present() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}
