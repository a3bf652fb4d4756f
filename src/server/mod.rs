//! A small real server: the built program, and the simulated servers behind the same paths as in the page.
//!
//! Invariants: the first page is the answer to the program's own routes only; every answer carries the security headers; what
//! the simulated servers say is passed on as it is, so that `curl` and the page see the same.

mod files;
mod first_page;
mod headers;
mod simulation;
mod site;
mod world_store;

use crate::hosting::Options;
use site::Site;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// How long open connections may take to end once the server stops.
const GRACE: Duration = Duration::from_secs(2);

/// A server that listens. It stops when this is dropped.
#[derive(Debug)]
pub struct Running {
    url: String,
    stop: oneshot::Sender<()>,
    task: JoinHandle<io::Result<()>>,
}

impl Running {
    /// Address of the first page: `http://127.0.0.1:8417/`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Stops listening, and lets the open connections end for a short while.
    pub async fn stop(self) {
        let Running { stop, mut task, .. } = self;
        drop(stop);
        if timeout(GRACE, &mut task).await.is_err() {
            task.abort();
        }
    }
}

/// Starts a server within the present Tokio runtime.
///
/// # Errors
///
/// A sentence for people.
pub async fn start(options: Options) -> Result<Running, String> {
    let listener = listen(&options.host, options.port).await?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let url = format!("http://{address}{}", options.base.as_str());
    let site = Arc::new(Site::open(options, address)?);
    let service = site::router(site).into_make_service_with_connect_info::<SocketAddr>();
    let (stop, stopped) = oneshot::channel::<()>();
    let until = async move {
        let _ = stopped.await;
    };
    let task = tokio::spawn(async move { axum::serve(listener, service).with_graceful_shutdown(until).await });
    Ok(Running { url, stop, task })
}

async fn listen(host: &str, port: u16) -> Result<TcpListener, String> {
    let refused = |error: io::Error| format!("{host}:{port} cannot be listened on ({error}); --port and --host choose another");
    TcpListener::bind((host, port)).await.map_err(refused)
}
