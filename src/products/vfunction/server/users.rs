//! The users of the organization, and their import from a file. Columns: the vendor's page on OpenID Connect; the calls are assumed.
//!
//! Invariants: every row is checked; nothing is imported unless all rows are good; no message repeats what a row holds, because a value
//! in the wrong column may be a password.

use super::csv::{self, Row};
use super::digest::Digest;
use super::state::{Account, HasVFunction};
use super::{administrator, check_asked_organization, check_organization};
use crate::products::vfunction::role::Role;
use crate::products::vfunction::wire::{ErrorBody, RowError, UserBody, UsersBody, UsersImportedBody};
use crate::simulator::fields::{Fields, parse};
use crate::simulator::handler::{HandlerOutcome, RequestContext};
use crate::simulator::http::{Response, StatusCode};
use crate::simulator::verdict::Verdict;
use std::collections::BTreeMap;
use std::str::FromStr;

/// The columns, in order; the first line names them.
const COLUMNS: [&str; 5] = ["app_name", "user_mail", "user_name", "role", "first_pwd"];
/// The longest file, in bytes.
const LONGEST_FILE: usize = 1_000_000;
/// The most users of the organization.
const MOST_USERS: usize = 5_000;
/// The most errors reported at once.
const MOST_ERRORS: usize = 100;

/// `GET`: the users, in order of e-mail address.
pub fn list<W: HasVFunction>(world: &mut W, context: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    administrator(world, context)?;
    check_asked_organization(world, context)?;
    let mut users: Vec<_> = world.vfunction().users.iter().map(|account| account.user.clone()).collect();
    users.sort_by_cached_key(|user| user.user_mail.to_lowercase());
    Ok(HandlerOutcome::allowed(Response::json(StatusCode::OK, &UsersBody { users })))
}

/// `POST …/import`: adds the users of a file.
pub fn import<W: HasVFunction>(world: &mut W, context: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    administrator(world, context)?;
    let body = parse(&context.request.body)?;
    let fields = Fields::of(&body)?;
    check_organization(world, fields.text("organization")?)?;
    let data = fields.object("data")?;
    let file = data.text("csv")?;
    if file.len() > LONGEST_FILE {
        return Err(data.wrong("csv", format!("The file is longer than {LONGEST_FILE} bytes.")));
    }
    let mut rows = csv::rows(file).into_iter();
    let header = rows.next().ok_or_else(|| data.wrong("csv", "The file is empty."))?;
    let (accounts, mut errors) = check_rows(world, rows);
    if !is_header(&header) {
        let message = format!("The first line must name the columns: {}", COLUMNS.join(","));
        errors.insert(0, RowError { line: header.line, message });
    }
    if !errors.is_empty() {
        return Ok(refused(errors));
    }
    if accounts.is_empty() {
        return Err(data.wrong("csv", "The file holds no users."));
    }
    if world.vfunction().users.len().saturating_add(accounts.len()) > MOST_USERS {
        return Err(data.wrong("csv", format!("There can be at most {MOST_USERS} users.")));
    }
    let imported = accounts.len();
    world.vfunction_mut().users.extend(accounts);
    Ok(HandlerOutcome::allowed(Response::json(StatusCode::OK, &UsersImportedBody { imported })))
}

/// The users of the rows below the header, and everything that is wrong with the rows.
fn check_rows(world: &impl HasVFunction, rows: impl Iterator<Item = Row>) -> (Vec<Account>, Vec<RowError>) {
    let existing = world.vfunction().users.iter().map(|account| (account.user.user_mail.to_lowercase(), None));
    let mut lines: BTreeMap<String, Option<usize>> = BTreeMap::new();
    lines.extend(existing);
    let (mut accounts, mut errors) = (Vec::new(), Vec::new());
    for row in rows {
        let mut fail = |message| errors.push(RowError { line: row.line, message });
        match account(&row) {
            Err(problems) => problems.into_iter().for_each(fail),
            Ok(account) => match lines.insert(account.user.user_mail.to_lowercase(), Some(row.line)) {
                None => accounts.push(account),
                Some(None) => fail("user_mail: this user exists already.".to_owned()),
                Some(Some(line)) => fail(format!("user_mail: this user stands in line {line} already.")),
            },
        }
    }
    (accounts, errors)
}

fn is_header(row: &Row) -> bool {
    row.fields.iter().map(str::trim).eq(COLUMNS)
}

/// The user of a row, or everything that is wrong with it.
fn account(row: &Row) -> Result<Account, Vec<String>> {
    let fields: Vec<&str> = row.fields.iter().collect();
    let [applications, mail, name, role, password] = fields[..] else {
        return Err(vec![format!("The row has {} columns; there must be {}.", fields.len(), COLUMNS.len())]);
    };
    let (mail, name, role) = (mail.trim(), name.trim(), Role::from_str(role.trim()).ok());
    let applications: Vec<_> = applications.split(',').map(str::trim).collect();
    let checks = [
        (applications.iter().any(|name| name.is_empty()), "app_name: name the applications, separated by commas, or * for all."),
        (!is_address(mail), "user_mail: an e-mail address has the form name@example.com."),
        (name.is_empty(), "user_name: a name is needed."),
        (role.is_none(), "role: the role is user or admin."),
        (password.is_empty(), "first_pwd: a first password is needed."),
        (fields.iter().any(|field| field.chars().any(char::is_control)), "The row holds a line break or another control character."),
    ];
    match role {
        Some(role) if checks.iter().all(|(is_wrong, _)| !is_wrong) => Ok(Account {
            user: UserBody { user_mail: mail.to_owned(), user_name: name.to_owned(), role, app_name: applications.join(",") },
            password: Digest::of(mail, password),
        }),
        _ => Err(checks.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, problem)| problem.to_owned()).collect()),
    }
}

fn is_address(text: &str) -> bool {
    let is_host = |host: &str| host.contains('.') && host.split('.').all(|part| !part.is_empty() && !part.contains('@'));
    !text.chars().any(char::is_whitespace) && text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && is_host(host))
}

fn refused(mut errors: Vec<RowError>) -> HandlerOutcome {
    let message = format!("Nothing was imported; errors in the file: {}.", errors.len());
    errors.truncate(MOST_ERRORS);
    let verdict = Verdict::Malformed { field: "data.csv".to_owned(), problem: message.clone() };
    HandlerOutcome::new(
        Response::json(StatusCode::BAD_REQUEST, &ErrorBody { message, field: Some("data.csv".to_owned()), rows: errors }),
        verdict,
    )
}
