//! Sign-in, and the sessions it begins. Form and answer: the vendor's published scripts; the user in the answer is assumed.

use super::digest::Digest;
use super::state::{HasVFunction, Session};
use crate::common::time::Timestamp;
use crate::products::vfunction::wire::SessionBody;
use crate::simulator::fields::malformed;
use crate::simulator::handler::{HandlerOutcome, RequestContext};
use crate::simulator::http::{Response, StatusCode, decode_pairs};
use crate::simulator::verdict::Verdict;

/// Seconds that a session lasts (assumed).
const LIFE_SECONDS: u32 = 8 * 60 * 60;
/// The most sessions kept; the oldest end first.
const KEPT: usize = 50;

/// `POST token`: signs in. The client id and secret of the real server's `config.js` are not looked at.
pub fn sign_in<W: HasVFunction>(world: &mut W, context: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    let pairs = decode_pairs(&context.request.body);
    let field = |name: &str| {
        let given = pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        given.ok_or_else(|| malformed(name, format!("{name} is missing.")))
    };
    if field("grant_type")? != "password" {
        return Err(malformed("grant_type", "The only known grant is: password"));
    }
    let (email, password) = (field("username")?.trim(), field("password")?);
    let digest = Digest::of(email, password);
    let account = world.vfunction().users.iter().find(|account| account.user.user_mail.eq_ignore_ascii_case(email));
    let user = account.filter(|account| account.password == digest).map(|account| account.user.clone()).ok_or(Verdict::SignInRefused)?;

    let access_token = Session::mint(|| world.draw());
    let now = context.now;
    let expires = Timestamp::from_millis(now.millis().saturating_add(i64::from(LIFE_SECONDS) * 1000));
    let sessions = &mut world.vfunction_mut().sessions;
    sessions.retain(|session| session.expires >= now);
    sessions.drain(..sessions.len().saturating_sub(KEPT - 1));
    sessions.push(Session::until(&access_token, &user.user_mail, expires));
    let body = SessionBody { access_token, token_type: "Bearer".to_owned(), expires_in: LIFE_SECONDS, user };
    Ok(HandlerOutcome::allowed(Response::json(StatusCode::OK, &body)))
}

/// E-mail address of the user in whose session a request is made.
pub fn email<'a, W>(sessions: &'a [Session], context: &RequestContext<W>) -> Option<&'a str> {
    let (scheme, token) = context.request.headers.get("Authorization")?.trim().split_once(' ')?;
    let session = sessions.iter().find(|session| scheme.eq_ignore_ascii_case("bearer") && session.token == token.trim())?;
    (session.expires >= context.now).then_some(session.email.as_str())
}
