//! Serves the built program and the simulated servers until it is asked to stop.

use clap::Parser;
use std::process::{Command, ExitCode};
use vfunction_replica::hosting::Options;
use vfunction_replica::server;

fn main() -> ExitCode {
    match serve(Options::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("serve: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn serve(options: Options) -> Result<(), String> {
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let open = options.open;
        let server = server::start(options).await?;
        println!("{}", server.url());
        if open {
            show(server.url());
        }
        stop_signal().await;
        server.stop().await;
        Ok(())
    })
}

/// Ends when the process is asked to stop: Ctrl-C, or a request to terminate.
async fn stop_signal() {
    #[cfg(unix)]
    if let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        return;
    }
    let _ = tokio::signal::ctrl_c().await;
}

/// Shows a page in the browser of the desktop; where there is none, the address was printed.
fn show(url: &str) {
    let program = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    if let Err(error) = Command::new(program).arg(url).spawn() {
        eprintln!("serve: no browser could be opened ({program}: {error})");
    }
}
