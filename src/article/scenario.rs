//! The initial worlds: a closed list, as data. What is common to all of them is in `seed`.

use crate::simulator::effect::Effect;
use crate::simulator::endpoint::Endpoint;
use crate::simulator::fault::Fault;
use crate::simulator::http::StatusCode;
use crate::simulator::when::When;

/// A scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its name in addresses: `narrow-token`.
    pub id: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// What is wrong, in one sentence.
    pub summary: &'static str,
    /// How its world differs from others.
    pub(super) plan: Plan,
}

/// How a scenario's world differs from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The scopes of the integration token, in the spelling of the token API; `None` for no token at all.
    pub scopes: Option<&'static str>,
    /// The organization that the token is for; `None` for all.
    pub covers: Option<&'static str>,
    /// Days from now until the token expires.
    pub expires_in: i64,
    /// Whether the token was revoked.
    pub revoked: bool,
    /// Whether the token on the clipboard was replaced after it had been copied.
    pub regenerated: bool,
    /// The organization on the clipboard.
    pub organization: &'static str,
    /// Whether that organization forbids tokens for all organizations.
    pub forbids_global_tokens: bool,
    /// Whether the account is an administrator's.
    pub administrator: bool,
    /// Whether the vFunction sessions end right before the next change of the configuration.
    pub ends_sessions: bool,
    /// Whether an integration is stored already.
    pub integrated: bool,
    /// How many further tokens the user has, beyond a handful.
    pub crowd: usize,
    /// What goes wrong on purpose.
    pub faults: &'static [Fault],
}

/// The user's own organization.
pub const HOME: &str = "vfunctionpeter";
/// A second organization of the user.
pub const LABS: &str = "vfunctionpeter-labs";
/// An organization of somebody else.
pub const PARTNER: &str = "vfunctionpartner";

/// The scopes of the article's token.
const NARROW: &str = "vso.work_write vso.project";
/// The same with Graph (Read): enough.
const ENOUGH: &str = "vso.work_write vso.project vso.graph";

/// Nothing is wrong.
const HEALTHY: Plan = Plan {
    scopes: Some(ENOUGH),
    covers: Some(HOME),
    expires_in: 60,
    revoked: false,
    regenerated: false,
    organization: HOME,
    forbids_global_tokens: false,
    administrator: true,
    ends_sessions: false,
    integrated: false,
    crowd: 0,
    faults: &[],
};

const fn scenario(id: &'static str, title: &'static str, summary: &'static str, plan: Plan) -> Scenario {
    Scenario { id, title, summary, plan }
}

/// Nothing is wrong but what a fault spoils.
const fn faulty(faults: &'static [Fault]) -> Plan {
    Plan { faults, ..HEALTHY }
}

const fn fault(endpoint: Endpoint, effect: Effect) -> Fault {
    Fault { endpoint, effect, when: When::Always }
}

impl Scenario {
    /// The scenario of worlds that nobody asked otherwise for.
    #[expect(clippy::indexing_slicing, reason = "done by the compiler, not on input")]
    pub const DEFAULT: &Scenario = &Scenario::ALL[0];

    /// All scenarios; the first is the default.
    pub const ALL: &[Scenario] = &[
        scenario(
            "narrow-token",
            "Narrow token",
            "The token may read projects and write work items, but lacks Graph (Read): the failure of the support article.",
            Plan { scopes: Some(NARROW), ..HEALTHY },
        ),
        scenario("healthy", "Healthy", "The token has all the scopes that are needed; the integration succeeds at once.", HEALTHY),
        scenario(
            "full-access",
            "Full access",
            "The token may do all that its owner may; the integration succeeds, at the price of a token that is too powerful.",
            Plan { scopes: Some("app_token"), ..HEALTHY },
        ),
        scenario(
            "expired-token",
            "Expired token",
            "The token's last day was three days ago; an expired token cannot be extended, only replaced.",
            Plan { expires_in: -3, ..HEALTHY },
        ),
        scenario("revoked-token", "Revoked token", "The token was revoked; only a new one helps.", Plan { revoked: true, ..HEALTHY }),
        scenario(
            "wrong-organization",
            "Wrong organization",
            "The token is sufficient, but for another organization than the one entered.",
            Plan { covers: Some(LABS), ..HEALTHY },
        ),
        scenario(
            "unknown-token",
            "Unknown token",
            "The token was regenerated after it had been copied, so that nobody knows the copy any more.",
            Plan { regenerated: true, ..HEALTHY },
        ),
        scenario(
            "not-a-member",
            "Not a member",
            "The token is for all organizations of its owner, but the one entered is not among them.",
            Plan { covers: None, organization: PARTNER, ..HEALTHY },
        ),
        scenario(
            "policy-blocked",
            "Blocked by policy",
            "The organization refuses tokens that are for all organizations of their owner.",
            Plan { covers: None, forbids_global_tokens: true, ..HEALTHY },
        ),
        scenario(
            "not-admin",
            "Not an administrator",
            "The account is an ordinary user's, who may not change the organization's settings.",
            Plan { administrator: false, ..HEALTHY },
        ),
        scenario(
            "session-expired",
            "Session expired",
            "The vFunction session ends just before the token is sent: the same 401 for another reason; signing in again helps.",
            Plan { ends_sessions: true, ..HEALTHY },
        ),
        scenario(
            "azure-down",
            "Azure DevOps down",
            "Azure DevOps answers 503 to every question of the vFunction server.",
            faulty(&[
                fault(Endpoint::Graph, Effect::Status(StatusCode::SERVICE_UNAVAILABLE)),
                fault(Endpoint::Projects, Effect::Status(StatusCode::SERVICE_UNAVAILABLE)),
            ]),
        ),
        scenario(
            "rate-limited",
            "Rate limited",
            "Azure DevOps has had too many requests and answers 429 for now.",
            faulty(&[
                fault(Endpoint::Graph, Effect::Status(StatusCode::TOO_MANY_REQUESTS)),
                fault(Endpoint::Projects, Effect::Status(StatusCode::TOO_MANY_REQUESTS)),
            ]),
        ),
        scenario(
            "slow",
            "Slow server",
            "The vFunction server takes four seconds for every change of the configuration.",
            faulty(&[fault(Endpoint::Config, Effect::Delay(4000))]),
        ),
        scenario(
            "offline",
            "Offline",
            "The connection breaks whenever the configuration is to be changed.",
            faulty(&[fault(Endpoint::Config, Effect::NetworkError)]),
        ),
        scenario(
            "garbage-body",
            "Garbage body",
            "The vFunction server answers with a success whose body breaks off; nothing is stored.",
            faulty(&[fault(Endpoint::Config, Effect::MalformedJson)]),
        ),
        scenario(
            "html-body",
            "HTML body",
            "Something in between answers with a success and an HTML page; nothing is stored.",
            faulty(&[fault(Endpoint::Config, Effect::WrongContentType)]),
        ),
        scenario(
            "already-integrated",
            "Already integrated",
            "The organization was connected twelve days ago.",
            Plan { integrated: true, ..HEALTHY },
        ),
        scenario("no-tokens", "No tokens", "Nobody has made a token yet.", Plan { scopes: None, ..HEALTHY }),
        scenario(
            "crowded",
            "Crowded",
            "The token of the support article is one of a thousand.",
            Plan { scopes: Some(NARROW), crowd: 995, ..HEALTHY },
        ),
    ];

    /// The scenario with this name.
    pub fn find(id: &str) -> Option<&'static Scenario> {
        Self::ALL.iter().find(|scenario| scenario.id == id)
    }
}
