//! A host that records every byte that browsers send to it.

use super::host::Host;
use super::page::{Outcome, text};
use super::port::free_port;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// A proxy before a server: passes everything on, and records what browsers send. It stops when this is dropped.
pub struct Recorder {
    /// Its address, with a slash at its end: an origin of its own.
    pub address: String,
    sent: Arc<Mutex<Vec<u8>>>,
    accepting: JoinHandle<()>,
    _host: Host,
}

impl Recorder {
    /// Records what is sent to a server.
    pub async fn before(host: Host) -> Outcome<Self> {
        let behind = host.address.trim_start_matches("http://").split('/').next().unwrap_or_default().to_owned();
        let listener = TcpListener::bind(("127.0.0.1", free_port()?)).await.map_err(text)?;
        let address = format!("http://{}/", listener.local_addr().map_err(text)?);
        let sent: Arc<Mutex<Vec<u8>>> = Arc::default();
        let record = sent.clone();
        let accepting = tokio::spawn(async move {
            while let Ok((browser, _)) = listener.accept().await {
                tokio::spawn(pass_on(browser, behind.clone(), record.clone()));
            }
        });
        Ok(Recorder { address, sent, accepting, _host: host })
    }

    /// Everything that was sent, as text.
    pub fn text(&self) -> String {
        self.sent.lock().map(|sent| String::from_utf8_lossy(&sent).into_owned()).unwrap_or_default()
    }

    /// The methods and paths of all requests: `GET /index.html`.
    pub fn requests(&self) -> Vec<String> {
        let sent = self.text();
        sent.split("\r\n")
            .filter_map(|line| line.strip_suffix(" HTTP/1.1"))
            .map(|line| line.rsplit('\n').next().unwrap_or(line).to_owned())
            .collect()
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// Passes on what comes, in both directions, until either end closes.
async fn pass_on(mut browser: TcpStream, behind: String, record: Arc<Mutex<Vec<u8>>>) {
    let Ok(mut server) = TcpStream::connect(behind).await else { return };
    let (mut from_browser, mut to_browser) = browser.split();
    let (mut from_server, mut to_server) = server.split();
    let up = async {
        let mut piece = [0; 16 * 1024];
        while let Ok(length @ 1..) = from_browser.read(&mut piece).await {
            if let Ok(mut sent) = record.lock() {
                sent.extend_from_slice(&piece[..length]);
            }
            if to_server.write_all(&piece[..length]).await.is_err() {
                break;
            }
        }
        let _ = to_server.shutdown().await;
    };
    let down = async {
        let _ = tokio::io::copy(&mut from_server, &mut to_browser).await;
        let _ = to_browser.shutdown().await;
    };
    tokio::join!(up, down);
}
