//! Ports that nobody else is given meanwhile.

use std::net::TcpListener;
use std::sync::atomic::{AtomicU32, Ordering};

/// A port that nothing listens on, and that no call before has returned: for drivers, and for origins that no browser remembers. It is
/// below the ports that systems assign by themselves, one of which may go to another process before the one that asked has taken it.
pub fn free_port() -> Result<u16, String> {
    const FIRST: u32 = 20_000;
    const COUNT: u32 = 10_000;
    static TRIED: AtomicU32 = AtomicU32::new(0);
    let next = || FIRST + std::process::id().wrapping_add(TRIED.fetch_add(1, Ordering::Relaxed)) % COUNT;
    let mut ports = (0..COUNT).filter_map(|_| u16::try_from(next()).ok());
    ports.find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok()).ok_or_else(|| "no port is free".to_owned())
}
