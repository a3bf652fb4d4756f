//! The initial worlds: a closed list, as data. What is common to all of them is in `seed`.

use crate::simulator::call_kind::CallKind;
use crate::simulator::effect::Effect;
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
    pub(super) spec: ScenarioSpec,
}

/// How a scenario's world differs from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScenarioSpec {
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
const HEALTHY: ScenarioSpec = ScenarioSpec {
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

const fn scenario(id: &'static str, title: &'static str, summary: &'static str, spec: ScenarioSpec) -> Scenario {
    Scenario { id, title, summary, spec }
}

/// Nothing is wrong but what a fault spoils.
const fn faulty(faults: &'static [Fault]) -> ScenarioSpec {
    ScenarioSpec { faults, ..HEALTHY }
}

const fn fault(endpoint: CallKind, effect: Effect) -> Fault {
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
            ScenarioSpec { scopes: Some(NARROW), ..HEALTHY },
        ),
        scenario("healthy", "Healthy", "The token has all the scopes that are needed; the integration succeeds at once.", HEALTHY),
        scenario(
            "full-access",
            "Full access",
            "The token may do all that its owner may; the integration succeeds, at the price of a token that is too powerful.",
            ScenarioSpec { scopes: Some("app_token"), ..HEALTHY },
        ),
        scenario(
            "expired-token",
            "Expired token",
            "The token's last day was three days ago; an expired token cannot be extended, only replaced.",
            ScenarioSpec { expires_in: -3, ..HEALTHY },
        ),
        scenario(
            "revoked-token",
            "Revoked token",
            "The token was revoked; only a new one helps.",
            ScenarioSpec { revoked: true, ..HEALTHY },
        ),
        scenario(
            "wrong-organization",
            "Wrong organization",
            "The token is sufficient, but for another organization than the one entered.",
            ScenarioSpec { covers: Some(LABS), ..HEALTHY },
        ),
        scenario(
            "unknown-token",
            "Unknown token",
            "The token was regenerated after it had been copied, so that nobody knows the copy any more.",
            ScenarioSpec { regenerated: true, ..HEALTHY },
        ),
        scenario(
            "not-a-member",
            "Not a member",
            "The token is for all organizations of its owner, but the one entered is not among them.",
            ScenarioSpec { covers: None, organization: PARTNER, ..HEALTHY },
        ),
        scenario(
            "policy-blocked",
            "Blocked by policy",
            "The organization refuses tokens that are for all organizations of their owner.",
            ScenarioSpec { covers: None, forbids_global_tokens: true, ..HEALTHY },
        ),
        scenario(
            "not-admin",
            "Not an administrator",
            "The account is an ordinary user's, who may not change the organization's settings.",
            ScenarioSpec { administrator: false, ..HEALTHY },
        ),
        scenario(
            "session-expired",
            "Session expired",
            "The vFunction session ends just before the token is sent: the same 401 for another reason; signing in again helps.",
            ScenarioSpec { ends_sessions: true, ..HEALTHY },
        ),
        scenario(
            "azure-down",
            "Azure DevOps down",
            "Azure DevOps answers 503 to every question of the vFunction server.",
            faulty(&[
                fault(CallKind::Graph, Effect::Status(StatusCode::SERVICE_UNAVAILABLE)),
                fault(CallKind::Projects, Effect::Status(StatusCode::SERVICE_UNAVAILABLE)),
            ]),
        ),
        scenario(
            "rate-limited",
            "Rate limited",
            "Azure DevOps has had too many requests and answers 429 for now.",
            faulty(&[
                fault(CallKind::Graph, Effect::Status(StatusCode::TOO_MANY_REQUESTS)),
                fault(CallKind::Projects, Effect::Status(StatusCode::TOO_MANY_REQUESTS)),
            ]),
        ),
        scenario(
            "slow",
            "Slow server",
            "The vFunction server takes four seconds for every change of the configuration.",
            faulty(&[fault(CallKind::Config, Effect::Delay(4000))]),
        ),
        scenario(
            "offline",
            "Offline",
            "The connection breaks whenever the configuration is to be changed.",
            faulty(&[fault(CallKind::Config, Effect::NetworkError)]),
        ),
        scenario(
            "garbage-body",
            "Garbage body",
            "The vFunction server answers with a success whose body breaks off; nothing is stored.",
            faulty(&[fault(CallKind::Config, Effect::MalformedJson)]),
        ),
        scenario(
            "html-body",
            "HTML body",
            "Something in between answers with a success and an HTML page; nothing is stored.",
            faulty(&[fault(CallKind::Config, Effect::WrongContentType)]),
        ),
        scenario(
            "already-integrated",
            "Already integrated",
            "The organization was connected twelve days ago.",
            ScenarioSpec { integrated: true, ..HEALTHY },
        ),
        scenario("no-tokens", "No tokens", "Nobody has made a token yet.", ScenarioSpec { scopes: None, ..HEALTHY }),
        scenario(
            "crowded",
            "Crowded",
            "The token of the support article is one of a thousand.",
            ScenarioSpec { scopes: Some(NARROW), crowd: 995, ..HEALTHY },
        ),
    ];

    /// The scenario with this name.
    pub fn find(id: &str) -> Option<&'static Scenario> {
        Self::ALL.iter().find(|scenario| scenario.id == id)
    }
}
