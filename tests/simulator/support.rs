//! A client of the simulated servers: a world, the time, and the calls in short form.

use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Value, json};
use std::str::FromStr;
use vfunction_replica::article::scenario::Scenario;
use vfunction_replica::article::world::World;
use vfunction_replica::common::time::Timestamp;
use vfunction_replica::products::vfunction::paths::CONFIG;
use vfunction_replica::products::vfunction::paths::SESSION;
use vfunction_replica::simulation::dispatch::handle;
use vfunction_replica::simulator::exchange::{Context, Exchange, TransportKind};
use vfunction_replica::simulator::http::{Method, Request, Response};
use vfunction_replica::simulator::journal::Journal;

/// The seed of the tests.
pub const SEED: u64 = 42;

/// The instant at which the tests take place.
pub fn now() -> Timestamp {
    Timestamp::from_str("2026-11-23T10:00:00Z").unwrap()
}

/// What the tests tell the servers.
pub fn context() -> Context {
    Context { now: now(), seed: SEED, transport: TransportKind::Page }
}

/// A world, and the calls in short form.
pub struct Play {
    pub world: World,
    pub context: Context,
    /// The signed-in user's credential, as a header.
    pub bearer: String,
}

impl Play {
    /// The world without its journal, and without what its faults have met: what no refused call may change.
    pub fn facts(&self) -> World {
        let mut world = self.world.clone();
        world.journal = Journal::default();
        world.faults.iter_mut().for_each(|rule| rule.met = 0);
        world
    }

    /// Begins a scenario.
    pub fn begin(scenario: &str) -> Self {
        Self::begin_at(scenario, now())
    }

    /// Begins a scenario at another instant.
    pub fn begin_at(scenario: &str, now: Timestamp) -> Self {
        let world = Scenario::find(scenario).expect(scenario).begin(SEED, now);
        Play { world, context: Context { now, ..context() }, bearer: String::new() }
    }

    /// Begins a scenario and signs its account in.
    pub fn signed_in(scenario: &str) -> Self {
        let mut play = Self::begin(scenario);
        play.sign_in();
        play
    }

    /// Makes a call.
    pub fn ask(&mut self, request: &Request) -> Exchange {
        handle(&mut self.world, request, &self.context)
    }

    /// Signs the scenario's account in.
    pub fn sign_in(&mut self) {
        let account = self.world.cards.account.clone();
        let response = self.ask(&sign_in(&account.email, &account.password)).response;
        assert_eq!(response.status, 200);
        self.bearer = format!("Bearer {}", json(&response)["access_token"].as_str().unwrap());
    }

    /// A call of the signed-in vFunction user.
    pub fn as_user(&self, request: Request) -> Request {
        request.header("Authorization", &self.bearer)
    }

    /// Id of the vFunction organization.
    pub fn organization(&self) -> String {
        self.state()["vfunction"]["organization"]["uuid"].as_str().unwrap().to_owned()
    }

    /// The world as JSON.
    pub fn state(&self) -> Value {
        serde_json::from_str(&self.world.save()).unwrap()
    }

    /// Puts a changed world in place of the present one.
    pub fn change(&mut self, change: impl FnOnce(&mut Value)) {
        let mut state = self.state();
        change(&mut state);
        self.world = World::load(&state.to_string()).unwrap();
    }

    /// `Integrate Azure` with a token and an organization name.
    pub fn integrate(&mut self, token: &str, organization: &str) -> Exchange {
        let data = json!({ "type": "azure", "token": token, "organization": organization });
        let body = json!({ "organization": self.organization(), "data": data });
        self.ask(&self.as_user(Request::new(Method::POST, CONFIG).json(&body)))
    }

    /// `Integrate Azure` with what is on the clipboard.
    pub fn integrate_clipboard(&mut self) -> Exchange {
        let clipboard = self.world.cards.clipboard.clone();
        self.integrate(&clipboard.token, &clipboard.organization)
    }

    /// Another method of the configuration.
    pub fn config(&mut self, method: Method) -> Exchange {
        let query = format!("organization={}", self.organization());
        self.ask(&self.as_user(Request::new(method, CONFIG).query(query)))
    }

    /// A call of the token lifecycle API.
    pub fn pats(&mut self, method: Method, query: &str, body: &Value) -> Response {
        let path = "_azure/vssps.dev.azure.com/vfunctionpeter/_apis/tokens/pats";
        let request = Request::new(method, path).query(format!("api-version=7.2-preview.1&{query}"));
        self.ask(&if body.is_null() { request } else { request.json(body) }).response
    }

    /// The token with this name, as the list shows it.
    pub fn token(&mut self, name: &str) -> Value {
        let page = json(&self.pats(Method::GET, "displayFilterOption=all", &Value::Null));
        let tokens = page["patTokens"].as_array().unwrap();
        tokens.iter().find(|token| token["displayName"] == name).expect(name).clone()
    }
}

/// A sign-in.
pub fn sign_in(email: &str, password: &str) -> Request {
    Request::new(Method::POST, SESSION).form(&[
        ("client_id", "browser"),
        ("client_secret", "browser"),
        ("username", email),
        ("password", password),
        ("grant_type", "password"),
        ("realm", "users"),
    ])
}

/// `Basic` credentials with a token as the password.
pub fn basic(secret: &str) -> String {
    format!("Basic {}", BASE64_STANDARD.encode(format!(":{secret}")))
}

/// The body of a response as JSON.
pub fn json(response: &Response) -> Value {
    serde_json::from_str(&response.body).unwrap_or_else(|error| panic!("{error}: {}", response.body))
}
