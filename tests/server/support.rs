//! A built program of a few small files, a server on a free port, and a client that shows what is on the wire.

use std::path::PathBuf;
use std::str::FromStr;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use vfunction_replica::hosting::{BasePath, Options};
use vfunction_replica::server::{self, Running};

/// Why a test could not be carried out.
pub type Problem = Box<dyn std::error::Error>;

/// A script with a hash in its name.
pub const SCRIPT: &str = "app-895a9727b59aae66.js";
/// The wasm file.
pub const WASM: &str = "app-895a9727b59aae66_bg.wasm";

const PAGE: &str = "<!DOCTYPE html><html><head><base href=\"/\" /><script type=\"module\">import './app.js';</script></head></html>";

const FILES: [(&str, &str); 8] = [
    ("index.html", PAGE),
    ("index.html.br", "index as br"),
    (SCRIPT, "script as it is"),
    ("app-895a9727b59aae66.js.br", "script as br"),
    ("app-895a9727b59aae66.js.gz", "script as gz"),
    (WASM, "wasm"),
    ("sw.js", "worker"),
    ("guides/small.html", "printed guide"),
];

/// A folder with a built program, one for each call.
pub fn dist() -> Result<PathBuf, Problem> {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("dist-{}", MADE.fetch_add(1, Ordering::Relaxed)));
    std::fs::create_dir_all(&folder)?;
    std::fs::create_dir_all(folder.join("guides"))?;
    FILES.iter().try_for_each(|(name, content)| std::fs::write(folder.join(name), content))?;
    Ok(folder)
}

/// Options for a free port on loopback, with a clock that does not move.
pub fn options() -> Result<Options, Problem> {
    let now = vfunction_replica::common::time::Timestamp::from_str("2026-11-23T12:00:00Z").map_err(|error| error.to_string())?;
    Ok(Options { dist: dist()?, port: 0, now: Some(now), ..Options::default() })
}

/// A server with the standard options.
pub async fn server() -> Result<Running, Problem> {
    Ok(server::start(options()?).await?)
}

/// A server under a base path.
pub async fn server_under(base: &str) -> Result<Running, Problem> {
    Ok(server::start(Options { base: BasePath::parse(base)?, ..options()? }).await?)
}

/// An answer as it was on the wire.
#[derive(Debug)]
pub struct Answer {
    /// Status code.
    pub status: u16,
    headers: Vec<(String, String)>,
    /// Body.
    pub body: String,
}

impl Answer {
    /// The value of a header field; empty if it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }
}

/// Gets a path without further header fields.
pub async fn get(server: &Running, path: &str) -> Result<Answer, Problem> {
    ask(server, "GET", path, &[], b"").await
}

/// Sends a request over a connection of its own.
///
/// # Errors
///
/// Among others, a connection that ends without an answer.
pub async fn ask(server: &Running, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<Answer, Problem> {
    let authority = server.url().trim_start_matches("http://").split('/').next().ok_or("no address")?.replace("0.0.0.0", "127.0.0.1");
    let mut head = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
    if !headers.iter().any(|(name, _)| *name == "Host") {
        head += &format!("Host: {authority}\r\n");
    }
    headers.iter().for_each(|(name, value)| head += &format!("{name}: {value}\r\n"));
    let mut connection = TcpStream::connect(&authority).await?;
    connection.write_all(&[head.as_bytes(), b"\r\n", body].concat()).await?;
    let mut bytes = Vec::new();
    connection.read_to_end(&mut bytes).await?;
    read(&String::from_utf8(bytes)?)
}

fn read(text: &str) -> Result<Answer, Problem> {
    let (head, body) = text.split_once("\r\n\r\n").ok_or("the connection ended without an answer")?;
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).ok_or("no status")?.parse()?;
    let headers = lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Ok(Answer { status, headers, body: body.to_owned() })
}
