//! What is entered into the create and edit panels, and what is asked of the server with it.
//!
//! Invariant: no clock is read here; the present instant always comes from the caller.

use super::refusal::{Place, Refusal};
use super::scope_selection::ScopeSelection;
use crate::common::time::{Date, Timestamp};
use crate::components::is_default;
use crate::products::azure_devops::copy;
use crate::products::azure_devops::scopes::Scopes;
use crate::products::azure_devops::wire::{PatCreate, PatToken, PatUpdate};
use serde::{Deserialize, Serialize};
use serde_with::{DeserializeFromStr, SerializeDisplay, apply};
use std::fmt;
use std::str::FromStr;
use strum::ParseError;

/// The longest life of a token, in days
/// (<https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate>: one year).
const LONGEST_LIFE: i64 = 365;

/// A choice of the `Expiration (UTC)` list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, SerializeDisplay, DeserializeFromStr)]
pub enum Lifetime {
    /// So many days from now.
    Days(i64),
    /// Until the date in the box.
    Custom,
}

/// The choice of a new token.
impl Default for Lifetime {
    fn default() -> Self {
        Lifetime::Days(30)
    }
}

impl Lifetime {
    /// All choices, in the order of the list.
    pub const ALL: [Lifetime; 4] = [Lifetime::Days(30), Lifetime::Days(60), Lifetime::Days(90), Lifetime::Custom];
}

/// The choice as the list shows it.
impl fmt::Display for Lifetime {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Lifetime::Days(days) => write!(out, "{days} {}", copy::DAYS),
            Lifetime::Custom => out.write_str(copy::CUSTOM_DEFINED),
        }
    }
}

impl FromStr for Lifetime {
    type Err = ParseError;

    /// Reads a label.
    fn from_str(label: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|choice| choice.to_string() == label).ok_or(ParseError::VariantNotFound)
    }
}

/// What is entered. By default, an empty form for a new token.
#[apply(_ => #[serde(default, skip_serializing_if = "is_default")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TokenForm {
    /// Name.
    pub name: String,
    /// Whether the token is for all organizations of its owner.
    pub all_organizations: bool,
    /// Whether it may do everything its owner may do.
    pub full_access: bool,
    /// The ticked scope boxes; kept while full access is chosen.
    #[serde(rename = "ticks")]
    pub selection: ScopeSelection,
    lifetime: Lifetime,
    /// The date box: a date as `2026-01-31`, or what else was entered.
    date: String,
    /// When the token that is edited expires: kept to the second while its date is not changed.
    present_expiry: Option<Timestamp>,
}

impl TokenForm {
    /// A form with the data of a token.
    pub fn edit(token: &PatToken) -> Self {
        let scopes = Scopes::from_str(&token.scope).unwrap_or(Scopes::Custom(Vec::new()));
        TokenForm {
            name: token.display_name.clone(),
            all_organizations: token.target_accounts.is_none(),
            full_access: scopes == Scopes::FullAccess,
            selection: ScopeSelection::of(&scopes),
            lifetime: Lifetime::Custom,
            date: token.valid_to.date().to_string(),
            present_expiry: Some(token.valid_to),
        }
    }

    /// Whether there is a name; without one the server is not asked.
    pub fn has_name(&self) -> bool {
        !self.name.trim().is_empty()
    }

    /// The choice of the `Expiration (UTC)` list.
    pub fn lifetime(&self) -> Lifetime {
        self.lifetime
    }

    /// Chooses from the `Expiration (UTC)` list. The date box goes on from the date it showed.
    pub fn choose_lifetime(&mut self, lifetime: Lifetime, now: Timestamp) {
        self.date = self.shown_date(now);
        self.lifetime = lifetime;
    }

    /// Takes over what was entered into the date box.
    pub fn enter_date(&mut self, date: String) {
        self.date = date;
    }

    /// What the date box shows.
    pub fn shown_date(&self, now: Timestamp) -> String {
        match self.lifetime {
            Lifetime::Days(days) => now.plus_days(days).date().to_string(),
            Lifetime::Custom => self.date.clone(),
        }
    }

    /// When the token is to expire; `None` if the date box holds no date.
    fn valid_to(&self, now: Timestamp) -> Option<Timestamp> {
        match self.lifetime {
            Lifetime::Days(days) => Some(now.plus_days(days)),
            Lifetime::Custom => {
                let date = self.date.parse::<Date>().ok()?;
                Some(self.present_expiry.filter(|expiry| expiry.date() == date).unwrap_or(date.start()))
            }
        }
    }

    /// What to ask for a new token. Refused without asking: an empty name, and a text that is no date.
    pub fn creation(&self, now: Timestamp) -> Result<PatCreate, Refusal> {
        if !self.has_name() {
            return Err(Refusal::at(Place::Name, copy::NAME_REQUIRED));
        }
        Ok(PatCreate {
            display_name: self.name.trim().to_owned(),
            scope: if self.full_access { Scopes::FullAccess.to_string() } else { self.selection.scope() },
            valid_to: self.valid_to(now).ok_or(Refusal::at(Place::Expiration, copy::INVALID_EXPIRATION))?,
            all_orgs: self.all_organizations,
        })
    }

    /// What to ask for a changed token; refused as in [`Self::creation`].
    pub fn update(&self, authorization_id: &str, now: Timestamp) -> Result<PatUpdate, Refusal> {
        let PatCreate { display_name, scope, valid_to, all_orgs } = self.creation(now)?;
        let authorization_id = authorization_id.to_owned();
        Ok(PatUpdate { authorization_id, display_name, scope, valid_to, all_orgs, regenerate: false })
    }
}

/// The same token with a new secret.
pub fn regeneration(token: &PatToken) -> PatUpdate {
    PatUpdate {
        authorization_id: token.authorization_id.clone(),
        display_name: token.display_name.clone(),
        scope: token.scope.clone(),
        valid_to: token.valid_to,
        all_orgs: token.target_accounts.is_none(),
        regenerate: true,
    }
}

/// The first and the last date that may be chosen: tomorrow, and a year from now.
pub fn date_bounds(now: Timestamp) -> (Date, Date) {
    (now.date().plus_days(1), now.date().plus_days(LONGEST_LIFE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::products::azure_devops::wire::PatStatus;

    fn instant(text: &str) -> Timestamp {
        Timestamp::from_str(text).unwrap_or_default()
    }

    fn now() -> Timestamp {
        instant("2026-11-23T18:16:00Z")
    }

    fn token(scope: &str) -> PatToken {
        PatToken {
            display_name: "vFunction integration".to_owned(),
            valid_to: instant("2026-12-24T08:30:15Z"),
            scope: scope.to_owned(),
            target_accounts: Some(vec!["vfunctionpeter".to_owned()]),
            valid_from: now(),
            authorization_id: "id".to_owned(),
            token: None,
            status: PatStatus::Active,
        }
    }

    #[test]
    fn a_name_and_a_date_are_needed() {
        let mut form = TokenForm { name: "  ".to_owned(), ..TokenForm::default() };
        assert_eq!(form.creation(now()), Err(Refusal::at(Place::Name, copy::NAME_REQUIRED)));
        form.name = " my token ".to_owned();
        form.choose_lifetime(Lifetime::Custom, now());
        form.enter_date(String::new());
        assert_eq!(form.creation(now()), Err(Refusal::at(Place::Expiration, copy::INVALID_EXPIRATION)));
        form.enter_date("2027-01-31".to_owned());
        let creation = form.creation(now());
        assert_eq!(creation.as_ref().map(|new| new.display_name.as_str()), Ok("my token"));
        assert_eq!(creation.map(|new| new.valid_to), Ok(instant("2027-01-31T00:00:00Z")));
    }

    #[test]
    fn the_date_box_shows_the_date_of_a_preset_and_goes_on_from_it() {
        let mut form = TokenForm::default();
        assert_eq!(form.shown_date(now()), "2026-12-23");
        form.choose_lifetime(Lifetime::Days(90), now());
        assert_eq!(form.shown_date(now()), "2027-02-21");
        form.choose_lifetime(Lifetime::Custom, now());
        assert_eq!(form.shown_date(now()), "2027-02-21");
    }

    #[test]
    fn every_choice_is_found_by_its_label() {
        assert!(Lifetime::ALL.into_iter().all(|choice| choice.to_string().parse() == Ok(choice)));
        assert!("forever".parse::<Lifetime>().is_err());
    }

    #[test]
    fn an_edited_token_keeps_what_is_not_touched() {
        let mut form = TokenForm::edit(&token("vso.project vso.work_write"));
        form.selection.toggle("vso.graph");
        let update = form.update("id", now());
        assert_eq!(update.as_ref().map(|update| update.scope.as_str()), Ok("vso.graph vso.project vso.work_write"));
        assert_eq!(update.map(|update| (update.valid_to, update.regenerate)), Ok((token("").valid_to, false)));
    }

    #[test]
    fn full_access_is_alone_and_forgets_no_ticks() {
        let mut form = TokenForm::edit(&token("vso.work"));
        form.full_access = true;
        assert_eq!(form.creation(now()).map(|new| new.scope), Ok("app_token".to_owned()));
        form.full_access = false;
        assert_eq!(form.creation(now()).map(|new| new.scope), Ok("vso.work".to_owned()));
        assert!(TokenForm::edit(&token("app_token")).full_access);
    }

    #[test]
    fn tomorrow_to_a_year_from_now() {
        let (first, last) = date_bounds(now());
        assert_eq!((first.to_string(), last.to_string()), ("2026-11-24".to_owned(), "2027-11-23".to_owned()));
        assert!(first.start() > now() && last.start() <= now().plus_days(LONGEST_LIFE));
    }
}
