//! Secrets of every shape are planted wherever text goes in; nothing that comes out holds one.

use crate::plants::{CORE, SHAPES, found_in, plant};
use crate::support::{Play, basic, now};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use serde_json::{Value, json};
use vfunction_replica::article::diagnosis::import::import;
use vfunction_replica::article::world::World;
use vfunction_replica::common::secret;
use vfunction_replica::har::export::export;
use vfunction_replica::products::azure_devops::paths::PATS;
use vfunction_replica::products::vfunction::paths::CONFIG;
use vfunction_replica::products::vfunction::paths::ORGANIZATIONS;
use vfunction_replica::products::vfunction::paths::SESSION;
use vfunction_replica::products::vfunction::paths::USERS;
use vfunction_replica::products::vfunction::paths::USERS_IMPORT;
use vfunction_replica::simulation::state_link;
use vfunction_replica::simulator::http::{Method, Request, encode};
use vfunction_replica::simulator::protocol;
use vfunction_replica::simulator::snippet::{curl, fetch};

/// Plants a secret in a call of the signed-in user.
type InCall = fn(&Play, &str) -> Request;

/// Every place of a call that text goes into.
const CALLS: [InCall; 22] = [
    |_, secret| {
        Request::new(Method::GET, format!("_azure/dev.azure.com/{}/_apis/projects", encode(secret))).header("Authorization", basic("x"))
    },
    |_, secret| Request::new(Method::GET, format!("api/v1/{}", encode(secret))),
    |_, secret| Request::new(Method::GET, USERS).query(format!("organization={}", encode(secret))),
    |_, secret| Request::new(Method::GET, USERS).query(format!("{}=1", encode(secret))),
    |_, secret| Request::new(Method::GET, ORGANIZATIONS).header("X-Note", secret.replace('\n', " ")),
    |_, secret| {
        Request::new(Method::GET, "_azure/dev.azure.com/vfunctionpeter/_apis/projects").header("Authorization", format!("Bearer {secret}"))
    },
    |_, secret| Request::new(Method::GET, "_azure/dev.azure.com/vfunctionpeter/_apis/projects").header("Authorization", basic(secret)),
    |_, secret| Request::new(Method::POST, SESSION).form(&[("username", secret), ("password", "x"), ("grant_type", "password")]),
    |_, secret| Request::new(Method::POST, SESSION).form(&[("username", "x"), ("password", secret), ("grant_type", "password")]),
    |_, secret| Request::new(Method::POST, SESSION).form(&[(secret, "x"), ("client_id", secret)]),
    |_, secret| Request { body: secret.to_owned(), ..Request::new(Method::POST, SESSION) },
    |play, secret| config(play, &json!({ "type": "azure", "token": secret, "organization": "vfunctionpeter" })),
    |play, secret| config(play, &json!({ "type": "azure", "token": play.world.cards.clipboard.token, "organization": secret })),
    |play, secret| {
        config(play, &json!({ "type": "jira", "site": format!("https://{secret}.atlassian.net"), "email": secret, "token": "x" }))
    },
    |play, secret| config(play, &json!({ "type": secret, secret: [secret] })),
    |_, secret| pats(secret, "vso.graph"),
    |_, secret| pats("New", secret),
    |play, secret| {
        let csv = format!("app_name,user_mail,user_name,role,first_pwd\n*,a@example.com,\"{secret}\",admin,made-up-1\n");
        Request::new(Method::POST, USERS_IMPORT).json(&json!({ "organization": play.organization(), "data": { "csv": csv } }))
    },
    |_, secret| Request::new(Method::POST, protocol::FAULTS).json(&json!({ "faults": [secret] })),
    |_, secret| Request::new(Method::PUT, protocol::SCENARIO).json(&json!({ "scenario": secret })),
    |play, secret| Request { body: with_names(play, secret).to_string(), ..Request::new(Method::PUT, protocol::WORLD) },
    |play, secret| {
        // Every letter as an escape, which no search of the raw text would find.
        let escaped: String = secret.chars().map(|c| format!("\\u{:04x}", u32::from(c))).collect();
        Request { body: with_names(play, "PLANT").to_string().replace("PLANT", &escaped), ..Request::new(Method::PUT, protocol::WORLD) }
    },
];

fn config(play: &Play, data: &Value) -> Request {
    Request::new(Method::POST, CONFIG).json(&json!({ "organization": play.organization(), "data": data }))
}

fn pats(name: &str, scope: &str) -> Request {
    let wish = json!({ "displayName": name, "scope": scope, "validTo": now().plus_days(9).to_string(), "allOrgs": false });
    Request::new(Method::POST, PATS.replace("{organization}", "vfunctionpeter")).json(&wish)
}

/// The world with another name for its first token and its first user.
fn with_names(play: &Play, name: &str) -> Value {
    let mut world = play.state();
    for pointer in ["/azure/tokens/0/name", "/vfunction/users/0/user/user_name"] {
        if let Some(text) = world.pointer_mut(pointer) {
            *text = json!(name);
        }
    }
    world
}

/// Everything that comes out of a world, by its name.
fn everything(play: &Play) -> Vec<(&'static str, String)> {
    let exchanges: Vec<_> = play.world.journal.entries().cloned().collect();
    let commands = exchanges
        .iter()
        .flat_map(|exchange| [curl(&exchange.request, "https://example.com/"), fetch(&exchange.request, "https://example.com/")]);
    vec![
        ("the stored world", play.world.save()),
        ("the journal", serde_json::to_string(&exchanges).unwrap_or_default()),
        ("the HAR file", export(&exchanges, "https://example.com/")),
        ("the copied commands", commands.collect()),
        ("the link", state_link::encode(&play.world, &json!({})).unwrap_or_default()),
    ]
}

/// Fails if one of these texts holds a planted secret.
fn assert_none(outputs: &[(&str, String)]) -> Result<(), TestCaseError> {
    for (name, text) in outputs {
        if let Some(needle) = found_in(text) {
            return Err(TestCaseError::fail(format!("“{needle}” is in {name}: {text}")));
        }
    }
    Ok(())
}

/// A HAR file with a secret in one of its places.
fn har(place: usize, secret: &str) -> String {
    let text = |at: usize, usual: &str| if at == place % 9 { secret.to_owned() } else { usual.to_owned() };
    let header = |at: usize| json!({ "name": "X-Note", "value": text(at, "none") });
    json!({ "log": { "creator": { "name": text(0, "Browser") }, "entries": [{
        "startedDateTime": "2026-01-01T00:00:00Z", "time": 5,
        "request": {
            "method": "POST", "headers": [header(1)],
            "url": format!("https://app.example.com/api/v1/organizations/issuetracking/config?x={}", encode(&text(2, "1"))),
            "postData": { "mimeType": "application/json", "text": json!({ "data": { "organization": text(3, "o"), "token": text(4, "t") } }).to_string() },
        },
        "response": {
            "status": 401, "statusText": text(5, "Unauthorized"), "headers": [header(6)],
            "content": { "mimeType": "application/json", "text": json!({ "message": text(7, "no") }).to_string() },
        },
        "_error": text(8, ""),
    }] } })
    .to_string()
}

proptest! {
    #[test]
    fn no_secret_in_a_call_comes_out_of_the_servers(place in 0..CALLS.len(), shape in 0..SHAPES.len(), number: u64) {
        let mut play = Play::signed_in("narrow-token");
        let request = CALLS[place](&play, &plant(shape, number));
        let authorized = if request.headers.get("Authorization").is_some() { request } else { play.as_user(request) };
        let answer = play.ask(&authorized).response;
        let answer = format!("{:?} {}", answer.headers, answer.body);
        let mut outputs = everything(&play);
        outputs.push(("the answer", answer));
        assert_none(&outputs)?;
    }

    #[test]
    fn no_secret_on_a_page_gets_into_a_link_or_out_of_it(shape in 0..SHAPES.len(), number: u64) {
        let (play, secret) = (Play::signed_in("narrow-token"), plant(shape, number));
        let page = json!({ "a": secret, "b": { "secret": secret }, "c": [format!("my {secret}")] });
        let link = state_link::encode(&play.world, &page).expect("a link");
        assert_none(&[("the link", link.clone())])?;
        // One that was made by hand.
        let (version, state) = link.split_once('.').expect("a version");
        let mut body: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(state).expect("Base64")).expect("JSON");
        body["page"] = page;
        let linked = state_link::decode(&format!("{version}.{}", URL_SAFE_NO_PAD.encode(body.to_string()))).expect("a link");
        assert_none(&[("the page", linked.page.to_string()), ("the world", linked.world.save())])?;
    }

    #[test]
    fn no_secret_in_a_file_comes_out_of_its_import(place in 0..9_usize, shape in 0..SHAPES.len(), number: u64) {
        let imported = import(har(place, &plant(shape, number)).as_bytes()).expect("a HAR file");
        assert_none(&[("the import", format!("{imported:?} {:?}", imported.finding()))])?;
    }

    #[test]
    fn every_plant_is_recognised_as_a_whole(shape in 0..SHAPES.len(), number: u64, before in "[ ,;:=(\"]{0,3}", after in "[ ,;)\"]{0,3}") {
        let text = format!("{before}{}{after}", plant(shape, number));
        prop_assert!(secret::find(&text).is_some(), "{text}");
        prop_assert_eq!(found_in(&secret::without(&text)), None, "{}", secret::without(&text));
    }
}

#[test]
fn a_planted_secret_would_be_found_in_every_encoding() {
    for (shape, (name, _)) in SHAPES.iter().enumerate() {
        let secret = plant(shape, 7);
        prop_assert_found(name, &secret);
        prop_assert_found(name, &encode(&secret));
        prop_assert_found(name, &json!(secret).to_string());
        for offset in 0..3 {
            let padded = format!("{}{secret}", "x".repeat(offset));
            prop_assert_found(name, &base64::prelude::BASE64_STANDARD.encode(&padded));
            prop_assert_found(name, &URL_SAFE_NO_PAD.encode(&padded));
        }
    }
    assert_eq!(found_in("nothing of the kind"), None);
    assert!(CORE.bytes().all(|byte| byte.is_ascii_alphanumeric()));
}

fn prop_assert_found(name: &str, text: &str) {
    // A Basic credential is in Base64 already; in Base64 once more, nothing on the page would write it.
    assert!(found_in(text).is_some() || name == "Basic", "{name}: {text}");
}

#[test]
fn a_world_that_was_stored_with_a_secret_is_read_without_it() {
    let play = Play::signed_in("healthy");
    let stored = with_names(&play, &plant(2, 1)).to_string();
    assert!(found_in(&stored).is_some());
    let read = World::load(&stored).expect("a world");
    assert_eq!(found_in(&read.save()), None);
}
