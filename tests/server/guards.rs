//! Who is not answered, and why.

use crate::support::{Problem, ask, get, options, server};
use vfunction_replica::hosting::Options;
use vfunction_replica::server;

#[tokio::test]
async fn on_loopback_only_loopback_names_are_answered() -> Result<(), Problem> {
    let server = server().await?;
    for host in ["localhost", "LOCALHOST:80", "127.0.0.1:9", "[::1]:9"] {
        assert_eq!(ask(&server, "GET", "/", &[("Host", host)], b"").await?.status, 200, "{host}");
    }
    for host in ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8417", "", "not a host"] {
        for path in ["/", "/_replica/version"] {
            assert_eq!(ask(&server, "GET", path, &[("Host", host)], b"").await?.status, 421, "{host}{path}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn control_calls_are_for_loopback_unless_told_otherwise() -> Result<(), Problem> {
    let open = Options { host: "0.0.0.0".to_owned(), ..options()? };
    let refused = get(&server::start(open.clone()).await?, "/_replica/version").await?;
    assert_eq!((refused.status, refused.header("Content-Type")), (403, "application/json; charset=utf-8"));
    assert_eq!(get(&server::start(Options { control: true, ..open }).await?, "/_replica/version").await?.status, 200);
    assert_eq!(get(&server().await?, "/_replica/version").await?.status, 200);
    Ok(())
}

#[tokio::test]
async fn who_may_frame_the_pages_is_an_option() -> Result<(), Problem> {
    let server = server::start(Options { frame_ancestors: "'self' https://lms.example".to_owned(), ..options()? }).await?;
    assert!(get(&server, "/").await?.header("Content-Security-Policy").ends_with("frame-ancestors 'self' https://lms.example"));
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_served_is_said_in_a_sentence() -> Result<(), Problem> {
    let nothing = Options { dist: "no/such/folder".into(), ..options()? };
    assert!(server::start(nothing).await.is_err_and(|problem| problem.contains("cargo xtask build")));
    let server = server().await?;
    let port = server.url().trim_end_matches('/').rsplit(':').next().ok_or("no port")?.parse()?;
    assert!(server::start(Options { port, ..options()? }).await.is_err_and(|problem| problem.contains("--port")));
    Ok(())
}
