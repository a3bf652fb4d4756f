//! Who answers what: the simulated servers, the first page, a file, or nobody.

use super::files::Files;
use super::first_page::{FirstPage, Pages};
use super::headers;
use super::simulation::Simulation;
use crate::hosting::{BasePath, INDEX, Options, is_page};
use crate::simulation::paths;
use crate::simulator::protocol;
use axum::Router;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{CONTENT_SECURITY_POLICY, HOST, HeaderMap, HeaderValue, LOCATION};
use axum::http::uri::Authority;
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

/// Everything that answers take.
pub struct Site {
    base: BasePath,
    files: Files,
    pages: Pages,
    simulation: Simulation,
    /// The policy for printed guides.
    for_printed_guide: HeaderValue,
    /// Whether only this machine can connect. Then other host names come from pages that try to pass as this server.
    is_local: bool,
    /// Whether the control calls are offered to everyone.
    is_control_open: bool,
}

impl Site {
    /// Reads the first page.
    ///
    /// # Errors
    ///
    /// There is none, or it cannot be served under the base path.
    pub fn open(options: Options, address: SocketAddr) -> Result<Self, String> {
        Ok(Site {
            pages: Pages::open(&options)?,
            for_printed_guide: headers::for_printed_guide(&options.frame_ancestors).map_err(|error| error.to_string())?,
            files: Files::new(&options.dist),
            simulation: Simulation::new(&options),
            base: options.base,
            is_local: address.ip().is_loopback(),
            is_control_open: options.control,
        })
    }

    async fn route(&self, page: &FirstPage, peer: IpAddr, request: Request) -> Response {
        if self.is_local && !names_loopback(request.headers()) {
            return (StatusCode::MISDIRECTED_REQUEST, "This server answers to localhost and 127.0.0.1 only.\n").into_response();
        }
        let (whole, moved) = (request.uri().path().to_owned(), page.moved.as_deref());
        match self.base.strip(&whole) {
            Some(path) if paths::is_simulated(path) => self.simulate(peer, path, request).await,
            Some(path) if is_page(path) => self.files.answer(INDEX, moved, request).await,
            Some(path) => {
                let mut response = self.files.answer(path, moved, request).await;
                if is_printed_guide(path) {
                    response.headers_mut().insert(CONTENT_SECURITY_POLICY, self.for_printed_guide.clone());
                }
                response
            }
            None if self.base.as_str().starts_with(&whole) => self.to_base(request.uri()),
            None => StatusCode::NOT_FOUND.into_response(),
        }
    }

    async fn simulate(&self, peer: IpAddr, path: &str, request: Request) -> Response {
        let is_near = self.is_local && peer.to_canonical().is_loopback();
        if path.starts_with(protocol::CONTROL) && !is_near && !self.is_control_open {
            return super::simulation::refusal(StatusCode::FORBIDDEN, "The control calls are offered on loopback only.", None);
        }
        self.simulation.answer(path, request).await
    }

    /// Sends a browser that asked for a part of the base path to the base itself; the query holds its settings.
    fn to_base(&self, asked: &Uri) -> Response {
        let query = asked.query().map(|query| format!("?{query}")).unwrap_or_default();
        (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, format!("{}{query}", self.base.as_str()))]).into_response()
    }
}

/// The site as a service; every request goes through one function.
pub fn router(site: Arc<Site>) -> Router {
    Router::new().fallback(answer).with_state(site)
}

async fn answer(State(site): State<Arc<Site>>, ConnectInfo(peer): ConnectInfo<SocketAddr>, request: Request) -> Response {
    let page = site.pages.present();
    let mut response = site.route(&page, peer.ip(), request).await;
    for (name, value) in &page.headers {
        response.headers_mut().entry(name).or_insert_with(|| value.clone());
    }
    response
}

/// Whether a path below the base is that of a guide's page to print.
fn is_printed_guide(path: &str) -> bool {
    path.strip_prefix("guides/").is_some_and(|name| name.ends_with(".html"))
}

/// Whether the request is addressed to this machine by one of its own names.
fn names_loopback(headers: &HeaderMap) -> bool {
    let named = headers.get(HOST).and_then(|value| value.to_str().ok()).and_then(|text| text.parse::<Authority>().ok());
    named.is_some_and(|authority| {
        let host = authority.host();
        host.eq_ignore_ascii_case("localhost") || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
    })
}
