//! The simulated servers over HTTP: the same answers as from `handle` itself.

use crate::support::{Answer, Problem, ask, get, options, server};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::time::{Duration, Instant};
use vfunction_replica::article::scenario::Scenario;
use vfunction_replica::article::world::World;
use vfunction_replica::hosting::Options;
use vfunction_replica::products::vfunction::paths::CONFIG;
use vfunction_replica::products::vfunction::paths::ORGANIZATIONS;
use vfunction_replica::products::vfunction::paths::SESSION;
use vfunction_replica::server::{self, Running};
use vfunction_replica::simulation::dispatch::handle;
use vfunction_replica::simulator::exchange::{Context, TransportKind};
use vfunction_replica::simulator::http::{Method, Request, encode_pairs};
use vfunction_replica::simulator::protocol;

const GRAPH: &str = "_azure/vssps.dev.azure.com/vfunctionpeter/_apis/graph/users";

/// The world that a server with these options begins with.
fn world(options: &Options) -> Result<World, Problem> {
    Ok(options.scenario.begin(options.seed, options.now.ok_or("no fixed time")?))
}

async fn send(server: &Running, request: &Request) -> Result<Answer, Problem> {
    let path = format!("/{}?{}", request.path, request.query);
    ask(server, request.method.as_str(), &path, &request.headers.iter().collect::<Vec<_>>(), request.body.as_bytes()).await
}

/// What `curl -u :TOKEN` sends.
fn with_token(token: &str) -> Request {
    Request::new(Method::GET, GRAPH).header("Authorization", format!("Basic {}", STANDARD.encode(format!(":{token}"))))
}

fn sign_in(world: &World) -> Request {
    let account = &world.cards.account;
    let fields = [("client_id", "browser"), ("client_secret", "browser"), ("grant_type", "password"), ("realm", "users")];
    let own = [("username", account.email.as_str()), ("password", account.password.as_str())];
    Request::new(Method::POST, SESSION).form(&[&fields[..], &own].concat())
}

#[tokio::test]
async fn answers_are_those_of_the_simulator() -> Result<(), Problem> {
    let options = options()?;
    let mut world = world(&options)?;
    let context = Context { now: options.now.ok_or("no fixed time")?, seed: options.seed, transport: TransportKind::Network };
    let server = server::start(options).await?;
    let signed_in = handle(&mut world.clone(), &sign_in(&world), &context).response;
    let token = serde_json::from_str::<serde_json::Value>(&signed_in.body)?["access_token"].as_str().ok_or("no token")?.to_owned();
    let as_user = |request: Request| request.header("Authorization", format!("Bearer {token}"));
    for request in [
        sign_in(&world),
        as_user(Request::new(Method::GET, ORGANIZATIONS)),
        Request::new(Method::GET, ORGANIZATIONS),
        as_user(Request::new(Method::GET, CONFIG).query(encode_pairs(&[("organization", "none")]))),
        as_user(Request::new(Method::POST, CONFIG)),
        Request::new(Method::PATCH, CONFIG),
        Request::new(Method::GET, "api/v1/nothing"),
        Request::new(Method::GET, "_azure/nowhere.example/x%20y"),
        with_token(&world.cards.clipboard.token),
        with_token("nonsense"),
        Request::new(Method::GET, protocol::VERSION),
    ] {
        let simulated = handle(&mut world, &request, &context).response;
        let real = send(&server, &request).await?;
        let name = format!("{} {}", request.method, request.path);
        assert_eq!((real.status, &real.body), (simulated.status.as_u16(), &simulated.body), "{name}");
        simulated.headers.iter().for_each(|(field, value)| assert_eq!(real.header(field), value, "{name}: {field}"));
    }
    Ok(())
}

#[tokio::test]
async fn a_token_on_the_graph_path_gives_the_reference_statuses() -> Result<(), Problem> {
    for (scenario, status) in [
        ("narrow-token", 401),
        ("healthy", 200),
        ("full-access", 200),
        ("expired-token", 401),
        ("revoked-token", 401),
        ("wrong-organization", 401),
        ("unknown-token", 302),
        ("policy-blocked", 401),
        ("azure-down", 503),
        ("rate-limited", 429),
    ] {
        let options = Options { scenario: Scenario::find(scenario).ok_or(scenario)?, ..options()? };
        let token = world(&options)?.cards.clipboard.token;
        let answer = send(&server::start(options).await?, &with_token(&token)).await?;
        assert_eq!(answer.status, status, "{scenario}");
        if scenario == "narrow-token" {
            assert!(answer.body.is_empty() && answer.header("WWW-Authenticate").starts_with("Basic realm="));
        }
    }
    Ok(())
}

#[tokio::test]
async fn each_name_has_a_world_of_its_own() -> Result<(), Problem> {
    let server = server().await?;
    let count = async |name: &str| -> Result<String, Problem> {
        let answer = ask(&server, "GET", "/api/v1/organizations/all", &[("X-Replica-World", name)], b"").await?;
        Ok(answer.header("X-Replica-Exchange").to_owned())
    };
    assert_eq!((count("a").await?, count("a").await?, count("b-1_C").await?), ("1".into(), "2".into(), "1".into()));
    assert_eq!(get(&server, "/api/v1/organizations/all").await?.header("X-Replica-Exchange"), "1", "the default world");
    for name in ["", "a b", "../x", &"x".repeat(41)] {
        let answer = ask(&server, "GET", "/api/v1/organizations/all", &[("X-Replica-World", name)], b"").await?;
        assert!(answer.status == 400 && answer.body.contains("X-Replica-World"), "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn bodies_that_cannot_be_read_are_refused_in_json() -> Result<(), Problem> {
    let server = server().await?;
    for (body, status) in [(vec![b'x'; (1 << 20) + 1], 413), (vec![0xff, 0xfe], 400)] {
        let answer = ask(&server, "POST", "/token", &[], &body).await?;
        assert_eq!((answer.status, answer.header("Content-Type")), (status, "application/json; charset=utf-8"));
        assert!(answer.body.contains("message"));
    }
    Ok(())
}

#[tokio::test]
async fn answers_come_late_or_never_where_a_fault_says_so() -> Result<(), Problem> {
    let server = server().await?;
    let fault = async |fault: &str| ask(&server, "PUT", "/_replica/faults", &[], format!("{{\"faults\":[\"{fault}\"]}}").as_bytes()).await;
    assert_eq!(fault("graph:delay-150").await?.status, 200);
    let begun = Instant::now();
    assert_eq!(send(&server, &with_token("x")).await?.status, 302);
    assert!(begun.elapsed() >= Duration::from_millis(150));
    assert_eq!(fault("graph:network-error").await?.status, 200);
    let broken = send(&server, &with_token("x")).await;
    assert!(broken.is_err_and(|problem| problem.to_string().contains("without an answer")));
    Ok(())
}

#[tokio::test]
async fn a_body_comes_in_pieces_where_a_fault_says_so() -> Result<(), Problem> {
    let server = server().await?;
    let whole = get(&server, "/api/v1/organizations/all").await?;
    ask(&server, "PUT", "/_replica/faults", &[], b"{\"faults\":[\"*:dribble-20\"]}").await?;
    let begun = Instant::now();
    let answer = get(&server, "/api/v1/organizations/all").await?;
    assert!(begun.elapsed() >= Duration::from_millis(80));
    assert_eq!((answer.status, answer.header("Transfer-Encoding")), (whole.status, "chunked"));
    let pieces: Vec<&str> = answer.body.split("\r\n").skip(1).step_by(2).filter(|piece| !piece.is_empty()).collect();
    assert_eq!((pieces.len(), pieces.concat()), (5, whole.body));
    Ok(())
}
