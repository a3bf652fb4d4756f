//! No secret in the journal, wherever somebody may have put it.

use crate::support::{Play, basic, json, now, sign_in};
use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
use proptest::prelude::*;
use serde_json::{Value, json};
use vfunction_replica::common::secret;
use vfunction_replica::products::vfunction::paths::CONFIG;
use vfunction_replica::products::vfunction::paths::ORGANIZATIONS;
use vfunction_replica::products::vfunction::paths::SESSION;
use vfunction_replica::products::vfunction::paths::USERS;
use vfunction_replica::products::vfunction::paths::USERS_IMPORT;
use vfunction_replica::simulator::http::{Method, Request, encode};

/// A password that no rule could tell by its form or value.
const MARKED: &str = "hunter-two!";

/// Every secret that a world knows.
pub fn secrets(play: &Play) -> Vec<String> {
    let state = play.state();
    let texts = |pointer: &str, key: &str| -> Vec<String> {
        let list = state.pointer(pointer).and_then(Value::as_array).unwrap();
        list.iter().map(|entry| entry[key].as_str().unwrap().to_owned()).collect()
    };
    let mut secrets = texts("/azure/tokens", "secret");
    secrets.extend(texts("/vfunction/sessions", "token"));
    secrets.extend([play.world.cards.clipboard.token.clone(), play.world.cards.account.password.clone()]);
    secrets
}

fn assert_clean(play: &Play, also: &[&str]) {
    let journal = serde_json::to_string(&play.world.journal).expect("JSON");
    for secret in secrets(play).iter().map(String::as_str).chain(also.iter().copied()) {
        assert!(!journal.contains(secret), "{secret} in {journal}");
        assert!(!journal.contains(&basic(secret)), "{secret} encoded in {journal}");
    }
}

#[test]
fn the_article_leaves_no_secret() {
    let mut play = Play::signed_in("narrow-token");
    let secret = play.world.cards.clipboard.token.clone();
    play.integrate_clipboard();
    let wish = json!({ "displayName": "New", "scope": "vso.graph", "validTo": now().plus_days(9).to_string(), "allOrgs": true });
    let made = json(&play.pats(Method::POST, "", &wish))["patToken"]["token"].as_str().unwrap().to_owned();
    play.integrate(&made, "vfunctionpeter");
    play.integrate(&secret, &secret);
    play.ask(&Request::new(Method::GET, "_azure/dev.azure.com/vfunctionpeter/_apis/projects").header("Authorization", basic(&made)));
    assert_clean(&play, &[&made]);
    let told = serde_json::to_string(&play.world.journal).expect("JSON");
    assert!(told.contains("Basic (removed)") && told.contains("vfunctionpeter") && told.contains("admin@vfun.com"));
}

#[test]
fn passwords_leave_no_trace_however_they_are_sent() {
    let mut play = Play::signed_in("healthy");
    let csv = format!("app_name,user_mail,user_name,role,first_pwd\n*,a@example.com,A,{MARKED},user\n*,b@example.com,B,user,{MARKED}\n");
    let organization = play.organization();
    let import =
        |csv: &str| Request::new(Method::POST, USERS_IMPORT).json(&json!({ "organization": organization, "data": { "csv": csv } }));
    let session = |body: String| Request { body, ..Request::new(Method::POST, SESSION) };
    let config = |data: Value| Request::new(Method::POST, CONFIG).json(&json!({ "organization": organization, "data": data }));
    let requests = [
        sign_in("admin@vfun.com", MARKED),
        session(format!("username=a&password={MARKED}")),
        session(format!("{{\"password\":\"{MARKED}")).header("Content-Type", "application/x-www-form-urlencoded"),
        session(format!("unknown={MARKED}&{MARKED}")).header("Content-Type", "application/x-www-form-urlencoded"),
        session(format!("{{\"password\":\"{MARKED}\"}}")),
        session(format!("{{\"a\":{{\"password\":\"{MARKED}\"}},\"a\":1}}")),
        session(format!("\"{MARKED}\"")),
        session(MARKED.to_owned()),
        import(&csv),
        import(&csv.replacen(MARKED, "user", 1)),
        config(json!({ "type": "jira", "site": "https://x.atlassian.net", "email": "a@b.c", "token": MARKED })),
        config(json!({ "type": "azure", "organization": "a", "token": [MARKED, { "x": MARKED }] })),
        config(json!({ "API-Token": MARKED, "newPassword": MARKED, "client_secret": MARKED })),
        Request::new(Method::GET, USERS).query(format!("organization=x&access_token={}", encode(MARKED))),
        Request::new(Method::GET, ORGANIZATIONS).header("Cookie", MARKED),
        Request::new(Method::GET, ORGANIZATIONS).header("authorization", MARKED),
        Request::new(Method::GET, ORGANIZATIONS).header("Authorization", format!("Custom {MARKED}")),
    ];
    for request in requests {
        let authorized = request.headers.get("authorization").map_or_else(|| play.as_user(request.clone()), |_| request.clone());
        play.ask(&request);
        play.ask(&authorized);
    }
    assert_clean(&play, &[MARKED, &encode(MARKED)]);
}

#[test]
fn web_tokens_are_removed_wherever_they_stand() {
    let mut play = Play::begin("healthy");
    let part = |text: &str| BASE64_URL_SAFE_NO_PAD.encode(text);
    let signature = part("thirty-two letters and no more!!");
    let token = format!("{}.{}.{signature}", part(r#"{"alg":"HS256"}"#), part(r#"{"sub":"a","exp":1}"#));
    play.ask(&Request::new(Method::GET, format!("a/{token}/b")).query(format!("x={token}")).header("X-Any", format!("({token})")));
    play.ask(&Request::new(Method::POST, CONFIG).json(&json!({ "data": { "organization": token } })));
    assert_clean(&play, &[&token, &signature]);
    assert!(serde_json::to_string(&play.world.journal).expect("JSON").contains("a/(removed)/b"));
}

#[test]
fn long_texts_are_cut() {
    let mut play = Play::begin("healthy");
    let long = "ä ".repeat(5_000);
    play.ask(&Request::new(Method::GET, long.clone()).query(long.clone()).header("X-Long", long));
    let kept = play.world.journal.entries().next().unwrap();
    assert!(kept.request.path.len() < 4_200 && kept.request.path.ends_with("… (cut; 15000 bytes in all)"));
    assert!(kept.request.query.len() < 4_200 && kept.request.headers.get("X-Long").unwrap().len() < 4_200);
}

proptest! {
    #![proptest_config(ProptestConfig::default())]

    #[test]
    fn a_secret_is_removed_from_wherever_it_stands(place in 0..8_usize, before in "[^\"\\\\]{0,20}", after in "[^\"\\\\]{0,20}", n: u64) {
        let mut play = Play::signed_in("narrow-token");
        let foreign = { let mut state = n; secret::mint(|| { state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1); state >> 33 }) };
        for secret in [play.world.cards.clipboard.token.clone(), secrets(&play).pop().unwrap(), foreign.clone()] {
            let text = format!("{before}{secret}{after}");
            let request = Request::new(Method::POST, CONFIG);
            let request = match place {
                0 => Request { method: text.parse().or_else(|_| secret.parse()).unwrap_or_default(), ..request },
                1 => Request { path: text, ..request },
                2 => request.query(text),
                3 => request.header("X-Any", text),
                4 => request.header(&text, "x"),
                5 => Request { body: text, ..request },
                6 => play.as_user(request).json(&json!({ text.clone(): text, "organization": play.organization(), "data": { "type": text, text.clone(): 1 } })),
                _ => Request::new(Method::GET, format!("_azure/dev.azure.com/{}/_apis/projects", encode(&text))),
            };
            play.ask(&request);
        }
        assert_clean(&play, &[&foreign]);
    }
}
