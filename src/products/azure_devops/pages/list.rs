//! The list of an organization's tokens: what is asked for, what has come so far, and what is ticked.
//!
//! Invariant: an answer counts only if nothing was asked after it, so that a slow one never overwrites a newer one.

use super::state::{Query, Shown, TokenPageState, TokenPageStateStoreFields};
use crate::components::{Restoration, once_started};
use crate::products::azure_devops::api::AzureApi;
use crate::products::azure_devops::wire::{PatFilter, PatSort, PatToken};
use crate::products::organization_name::OrganizationName;
use crate::transport::ApiError;
use leptos::prelude::*;
use leptos::task::spawn_local;
use reactive_stores::Field;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What has come.
#[derive(Clone, Debug, PartialEq)]
struct Pages {
    /// What was asked for.
    query: Query,
    tokens: Vec<Arc<PatToken>>,
    /// The continuation token; empty when all have come.
    next: String,
    /// Whether there are tokens in other states than the one asked for. Only found out when `tokens` is empty.
    others: bool,
}

impl Pages {
    /// Nothing yet.
    fn none(query: Query) -> Self {
        Pages { query, tokens: Vec::new(), next: String::new(), others: false }
    }
}

/// The list. `Copy` handle.
#[derive(Clone, Copy)]
pub struct TokenList {
    api: AzureApi,
    organization: StoredValue<OrganizationName>,
    state: Field<TokenPageState>,
    pages: RwSignal<Pages>,
    attempt: StoredValue<u64>,
}

impl TokenList {
    /// The list of an organization, on its way.
    pub fn open(api: AzureApi, organization: OrganizationName, state: Field<TokenPageState>) -> Self {
        let list = TokenList {
            api,
            organization: StoredValue::new(organization),
            state,
            pages: RwSignal::new(Pages::none(Query::default())),
            attempt: StoredValue::new(0),
        };
        if Restoration::is_pending() {
            list.restore();
        } else {
            list.refresh();
        }
        list
    }

    /// Asks for what a link says was on the screen, and once more if an answer was awaited.
    fn restore(self) {
        let TokenPageState { shown, failure, loading, .. } = self.state.get_untracked();
        self.state.shown().set(None);
        if loading {
            self.state.loading().set(false);
            once_started(move || self.refresh());
        }
        match (shown, failure) {
            (None, _) if loading => (),
            (None, _) => self.refresh(),
            (Some(Shown { query, count: 0 }), Some(error)) => self.end(Pages::none(query), Some(error)),
            (Some(Shown { query, count }), failure) => self.load_and_say(Pages::none(query), count.max(1), failure),
        }
    }

    /// The name of the organization.
    pub fn organization(&self) -> OrganizationName {
        self.organization.get_value()
    }

    /// What is asked for.
    pub fn query(&self) -> Query {
        self.state.query().get()
    }

    /// The tokens on screen.
    pub fn tokens(&self) -> Vec<Arc<PatToken>> {
        self.pages.with(|pages| pages.tokens.clone())
    }

    /// How many tokens are on screen.
    pub fn count(&self) -> usize {
        self.pages.with(|pages| pages.tokens.len())
    }

    /// Whether further tokens are to be had.
    pub fn has_more(&self) -> bool {
        self.pages.with(|pages| !pages.next.is_empty())
    }

    /// Whether an empty list is empty because of its filter.
    pub fn has_others(&self) -> bool {
        self.pages.with(|pages| pages.others)
    }

    /// Whether an answer is on its way.
    pub fn loading(&self) -> bool {
        self.state.loading().get()
    }

    /// How the last attempt ended; `None` while the first is under way.
    pub fn outcome(&self) -> Option<Result<(), ApiError>> {
        let has_ended = self.state.shown().with(Option::is_some);
        has_ended.then(|| self.state.failure().get().map_or(Ok(()), Err))
    }

    /// Whether a token is ticked.
    pub fn is_ticked(&self, authorization_id: &str) -> bool {
        self.state.ticked().with(|ids| ids.contains(authorization_id))
    }

    /// The ticked tokens.
    pub fn ticked(&self) -> Vec<Arc<PatToken>> {
        let ids = self.state.ticked().get();
        self.pages.with(|pages| pages.tokens.iter().filter(|token| ids.contains(&token.authorization_id)).cloned().collect())
    }

    /// Ticks or unticks a token.
    pub fn tick(&self, authorization_id: &str, on: bool) {
        self.state.ticked().update(|ids| {
            if on {
                ids.insert(authorization_id.to_owned());
            } else {
                ids.remove(authorization_id);
            }
        });
    }

    /// Ticks or unticks all tokens on screen.
    pub fn tick_all(&self, on: bool) {
        let all = |pages: &Pages| pages.tokens.iter().map(|token| token.authorization_id.clone()).collect();
        self.state.ticked().set(if on { self.pages.with_untracked(all) } else { BTreeSet::new() });
    }

    /// Shows the tokens in another state.
    pub fn filter_by(&self, filter: PatFilter) {
        self.restart(Query { filter, ..self.state.query().get_untracked() });
    }

    /// Sorts by a column; the other way round if it already was.
    pub fn sort_by(&self, sort: PatSort) {
        self.restart(self.state.query().get_untracked().sorted_by(sort));
    }

    fn restart(&self, query: Query) {
        self.state.query().set(query);
        self.load(Pages::none(query), 1);
    }

    /// Asks again for as many tokens as are on screen; they stay there until the answer has come.
    pub fn refresh(&self) {
        self.load(Pages::none(self.state.query().get_untracked()), self.pages.with_untracked(|pages| pages.tokens.len()).max(1));
    }

    /// Asks for the next page, unless something is already on its way.
    pub fn load_more(&self) {
        let pages = self.pages.get_untracked();
        if !pages.next.is_empty() && !self.state.loading().get_untracked() {
            let wanted = pages.tokens.len() + 1;
            self.load(pages, wanted);
        }
    }

    /// Goes on from `pages`, page by page, until there are at least `wanted` tokens or no more.
    fn load(&self, pages: Pages, wanted: usize) {
        self.load_and_say(pages, wanted, None);
    }

    /// The same; and whatever comes, an earlier attempt was refused so.
    fn load_and_say(&self, pages: Pages, wanted: usize, refused: Option<ApiError>) {
        let list = *self;
        list.attempt.update_value(|number| *number += 1);
        let attempt = list.attempt.get_value();
        let query = pages.query;
        list.state.loading().set(true);
        spawn_local(async move {
            let result = list.fetch(pages, wanted).await;
            // Also true once the page is gone, and its signals with it.
            if list.attempt.try_get_value() != Some(attempt) {
                return;
            }
            list.state.loading().set(false);
            match result {
                Ok(pages) => {
                    list.untick_missing(&pages);
                    list.end(pages, refused);
                }
                Err(error) => {
                    let shown = list.pages.get_untracked();
                    let pages = if shown.query == query { shown } else { Pages::none(query) };
                    list.end(pages, Some(refused.unwrap_or(error)));
                }
            }
        });
    }

    async fn fetch(self, mut pages: Pages, wanted: usize) -> Result<Pages, ApiError> {
        let query = pages.query;
        let organization = self.organization.try_get_value().ok_or(ApiError::Network)?;
        loop {
            let page = self.api.tokens(&organization, query.filter, query.sort, query.ascending, &pages.next).await?;
            pages.tokens.extend(page.pat_tokens.into_iter().map(Arc::new));
            pages.next = page.continuation_token;
            if pages.next.is_empty() || pages.tokens.len() >= wanted {
                break;
            }
        }
        if pages.tokens.is_empty() && query.filter != PatFilter::All {
            pages.others = !self.api.tokens(&organization, PatFilter::All, query.sort, true, "").await?.pat_tokens.is_empty();
        }
        Ok(pages)
    }

    /// Unticks tokens that are no longer there.
    fn untick_missing(self, pages: &Pages) {
        let ticked = self.state.ticked();
        let is_there = |id: &String| pages.tokens.iter().any(|token| token.authorization_id == *id);
        if !ticked.with_untracked(|ids| ids.iter().all(is_there)) {
            ticked.update(|ids| ids.retain(is_there));
        }
    }

    /// Puts tokens on screen, and says why they are not the latest, if they are not.
    fn end(self, pages: Pages, failure: Option<ApiError>) {
        let shown = Shown { query: pages.query, count: pages.tokens.len() };
        if self.pages.with_untracked(|shown| *shown != pages) {
            self.pages.set(pages);
        }
        self.state.failure().set(failure);
        self.state.shown().set(Some(shown));
    }
}
