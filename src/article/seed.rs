//! Builds the initial world of a scenario: the same people, organizations and handful of tokens for all, and what the plan changes.
//! All of it is invented.

use super::bulk_tokens::{self, NewToken};
use super::scenario::{HOME, LABS, PARTNER, Scenario, ScenarioSpec};
use super::wire::{self, Clipboard, PracticeCredentials};
use super::world::World;
use crate::common::time::Timestamp;
use crate::products::azure_devops::scopes::Scopes;
use crate::products::azure_devops::server::{Azure, Organization, Policy, Project, Token, User};
use crate::products::organization_name::OrganizationName;
use crate::products::vfunction::role::Role;
use crate::products::vfunction::server::{Account, Digest, VFunction};
use crate::products::vfunction::wire::{IntegrationBody, OrganizationBody, UserBody};
use crate::simulator::fault::Rule;
use crate::simulator::journal::Journal;
use crate::simulator::random::Draw;
use std::str::FromStr;

/// Name of the article's token.
const TOKEN_NAME: &str = "vFunction integration";
/// The password of every account; it says itself that it is none.
const PASSWORD: &str = "vfunction-demo";
/// The vFunction users: e-mail address, name, role, applications. The addresses are public demonstration values of the vendor.
const ACCOUNTS: [(&str, &str, Role, &str); 2] =
    [("admin@vfun.com", "Admin", Role::Admin, "*"), ("myname@vfun.net", "My Name", Role::User, "oms")];
/// The Azure DevOps users: name, e-mail address, kind. The first is the signed-in one.
const USERS: [(&str, &str, &str); 6] = [
    ("Peter Lindqvist", "peter@example.com", "member"),
    ("Amara Okoye", "amara@example.com", "member"),
    ("Jonas Weber", "jonas@example.com", "member"),
    ("Lucía Ferrán", "lucia@example.com", "member"),
    ("Ravi Menon", "ravi@example.org", "guest"),
    ("Dana Whitfield", "dana@example.org", "member"),
];
/// An organization to be: its name, the places of its members in [`USERS`], its projects with what they are for.
struct OrganizationSeed {
    name: &'static str,
    members: &'static [usize],
    projects: &'static [(&'static str, &'static str)],
}
/// The organizations.
const ORGANIZATIONS: [OrganizationSeed; 3] = [
    OrganizationSeed {
        name: HOME,
        members: &[0, 1, 2, 3, 4],
        projects: &[
            ("Order Management", "The order management system and its services"),
            ("Platform", "Build agents, pipelines and shared tools"),
        ],
    },
    OrganizationSeed { name: LABS, members: &[0, 2], projects: &[("Sandbox", "Experiments; nothing here is kept")] },
    OrganizationSeed { name: PARTNER, members: &[5], projects: &[("Joint Delivery", "Work with partners")] },
];
/// The signed-in user's other tokens: name, scopes, days since it was made, days until it expires, whether revoked.
const OTHER_TOKENS: [(&str, &str, i64, i64, bool); 4] = [
    ("Build agent pool", "vso.agentpools_manage", 120, 45, false),
    ("Local git", "vso.code_write vso.packaging", 21, 9, false),
    ("Release notes script", "vso.build vso.release vso.work", 210, -30, false),
    ("Laptop (old)", "vso.code_full", 300, 60, true),
];

impl Scenario {
    /// The world with which the scenario begins. The same arguments give the same world.
    pub fn begin(&self, seed: u64, now: Timestamp) -> World {
        let spec = &self.spec;
        let mut world = World {
            schema: World::SCHEMA,
            scenario: self.id.to_owned(),
            seed,
            began: now,
            drawn: 0,
            cards: cards(spec),
            azure: Azure::default(),
            vfunction: VFunction {
                organization: OrganizationBody { uuid: String::new(), name: "vFunction Demo".to_owned() },
                users: ACCOUNTS.map(account).into(),
                sessions: Vec::new(),
                integration: spec.integrated.then(|| integration(spec, now)),
                ends_sessions_before_next_change: spec.ends_sessions,
            },
            faults: spec.faults.iter().copied().map(Rule::from).collect(),
            journal: Journal::default(),
        };
        world.vfunction.organization.uuid = world.mint_guid();
        for (name, mail, kind) in USERS {
            let user = User { id: world.mint_guid(), name: name.to_owned(), mail: mail.to_owned(), kind: kind.to_owned() };
            world.azure.users.push(user);
        }
        world.azure.signed_in = world.azure.users.first().map(|user| user.id.clone()).unwrap_or_default();
        for seed in ORGANIZATIONS {
            let organization = organization(&mut world, seed, spec, now);
            world.azure.organizations.extend(organization);
        }
        if let Some(scopes) = spec.scopes {
            add_tokens(&mut world, spec, scopes, now);
        }
        world
    }
}

fn cards(spec: &ScenarioSpec) -> PracticeCredentials {
    let wanted = if spec.administrator { Role::Admin } else { Role::User };
    let email = ACCOUNTS.into_iter().find(|(_, _, role, _)| *role == wanted).map(|(email, ..)| email.to_owned()).unwrap_or_default();
    PracticeCredentials {
        account: wire::Account { email, password: PASSWORD.to_owned() },
        clipboard: Clipboard { token: String::new(), organization: spec.organization.to_owned() },
    }
}

fn account((email, name, role, applications): (&str, &str, Role, &str)) -> Account {
    let user = UserBody { user_mail: email.to_owned(), user_name: name.to_owned(), role, app_name: applications.to_owned() };
    Account { password: Digest::of(email, PASSWORD), user }
}

fn integration(spec: &ScenarioSpec, now: Timestamp) -> IntegrationBody {
    let [(administrator, ..), ..] = ACCOUNTS;
    IntegrationBody {
        r#type: "azure".to_owned(),
        account: spec.organization.to_owned(),
        connected_at: now.plus_days(-12),
        connected_by: administrator.to_owned(),
    }
}

fn organization(world: &mut World, seed: OrganizationSeed, spec: &ScenarioSpec, now: Timestamp) -> Option<Organization> {
    let OrganizationSeed { name, members, projects } = seed;
    let forbids_global_tokens = spec.forbids_global_tokens && name == spec.organization;
    Some(Organization {
        id: world.mint_guid(),
        name: OrganizationName::from_str(name).ok()?,
        members: members.iter().filter_map(|place| world.azure.users.get(*place)).map(|user| user.id.clone()).collect(),
        projects: projects
            .iter()
            .map(|(name, description)| Project {
                id: world.mint_guid(),
                name: (*name).to_owned(),
                description: (*description).to_owned(),
                updated: now.plus_days(-40),
            })
            .collect(),
        policy: Policy { forbids_global_tokens, ..Policy::default() },
    })
}

/// The handful of other tokens, the crowd, and the integration token at the end, as the newest. Its secret goes to the clipboard.
fn add_tokens(world: &mut World, spec: &ScenarioSpec, scopes: &'static str, now: Timestamp) {
    for (name, scopes, age, expires_in, revoked) in OTHER_TOKENS {
        let (created, expires) = (now.plus_days(-age), now.plus_days(expires_in));
        add_token(world, NewToken { name: name.to_owned(), scopes, covers: Some(HOME), created, expires, revoked });
    }
    for number in 0..spec.crowd {
        let token = bulk_tokens::token(|| world.draw(), number, now);
        add_token(world, token);
    }
    // An expired token was made before it expired.
    let created = now.plus_days(spec.expires_in.min(0) - 30);
    let expires = now.plus_days(spec.expires_in);
    let token = NewToken { name: TOKEN_NAME.to_owned(), scopes, covers: spec.covers, created, expires, revoked: spec.revoked };
    let secret = add_token(world, token);
    world.cards.clipboard.token = if spec.regenerated { world.mint_secret() } else { secret };
}

/// Adds a token of the signed-in user; its secret.
fn add_token(world: &mut World, token: NewToken) -> String {
    let token = Token {
        id: world.mint_guid(),
        name: token.name,
        secret: world.mint_secret(),
        owner: world.azure.signed_in.clone(),
        organizations: token.covers.map(|name| OrganizationName::from_str(name).into_iter().collect()),
        scopes: Scopes::from_str(token.scopes).unwrap_or(Scopes::Custom(Vec::new())),
        created: token.created,
        expires: token.expires,
        revoked: token.revoked,
    };
    let secret = token.secret.clone();
    world.azure.tokens.push(token);
    secret
}
