//! The list of an organization's tokens: what is asked for, what has come so far, and what is ticked.
//!
//! Invariant: an answer counts only if nothing was asked after it, so that a slow one never overwrites a newer one.

use crate::client::{Api, ApiError};
use crate::domain::organization::OrganizationName;
use crate::ui::kit::{remember, remembered, remembered_call};
use crate::wire::azure_devops::{PatFilter, PatSort, PatToken};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Which tokens are asked for, and in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// In which state.
    pub filter: PatFilter,
    /// Sorted by what.
    pub sort: PatSort,
    /// Whether in ascending order.
    pub ascending: bool,
}

impl Query {
    /// The active tokens by name.
    const FIRST: Query = Query { filter: PatFilter::Active, sort: PatSort::DisplayName, ascending: true };

    /// Sorted by `sort`; the other way round if it already was.
    fn sorted_by(self, sort: PatSort) -> Self {
        Query { sort, ascending: self.sort != sort || !self.ascending, ..self }
    }
}

/// How much is on screen: so many tokens that were asked for so.
#[derive(Serialize, Deserialize)]
struct Shown {
    query: Query,
    count: usize,
}

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

/// The list. Cheap to copy.
#[derive(Clone, Copy)]
pub struct TokenList {
    api: Api,
    organization: StoredValue<OrganizationName>,
    query: RwSignal<Query>,
    pages: RwSignal<Pages>,
    /// How the last attempt ended; `None` before the first has.
    outcome: RwSignal<Option<Result<(), ApiError>>>,
    loading: RwSignal<bool>,
    ticked: RwSignal<BTreeSet<String>>,
    attempt: StoredValue<u64>,
}

impl TokenList {
    /// The list of an organization, on its way.
    pub fn open(api: Api, organization: OrganizationName) -> Self {
        let list = TokenList {
            api,
            organization: StoredValue::new(organization),
            query: remembered("tokens-query", Query::FIRST),
            pages: RwSignal::new(Pages::none(Query::FIRST)),
            outcome: RwSignal::new(None),
            loading: RwSignal::new(false),
            ticked: remembered("tokens-ticked", BTreeSet::new()),
            attempt: StoredValue::new(0),
        };
        list.begin();
        list
    }

    /// Asks at once, unless what is remembered says how far the answer had come.
    fn begin(self) {
        let shown = remember("tokens-shown", move || {
            let pages = self.outcome.try_with_untracked(Option::is_some).filter(|any| *any).map(|_| self.pages)?;
            pages.with_untracked(|Pages { query, tokens, .. }| Some(json!(Shown { query: *query, count: tokens.len() })))
        });
        let refused = remember("tokens-failure", move || {
            self.outcome.try_with_untracked(|outcome| outcome.as_ref()?.as_ref().err().map(|error| json!(error))).flatten()
        });
        let is_awaited = remembered_call("tokens-loading", self.loading.into(), move || self.refresh());
        let refused = refused.and_then(|refused| ApiError::deserialize(refused).ok());
        match (shown.and_then(|shown| Shown::deserialize(shown).ok()), refused) {
            (None, _) if is_awaited => (),
            (None, _) => self.refresh(),
            (Some(Shown { count: 0, .. }), Some(refused)) => self.outcome.set(Some(Err(refused))),
            (Some(Shown { query, count }), refused) => self.load_and_say(Pages::none(query), count.max(1), refused),
        }
    }

    /// The name of the organization.
    pub fn organization(&self) -> OrganizationName {
        self.organization.get_value()
    }

    /// What is asked for.
    pub fn query(&self) -> Query {
        self.query.get()
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
        self.loading.get()
    }

    /// How the last attempt ended; `None` while the first is under way.
    pub fn outcome(&self) -> Option<Result<(), ApiError>> {
        self.outcome.get()
    }

    /// Whether a token is ticked.
    pub fn is_ticked(&self, authorization_id: &str) -> bool {
        self.ticked.with(|ids| ids.contains(authorization_id))
    }

    /// The ticked tokens.
    pub fn ticked(&self) -> Vec<Arc<PatToken>> {
        let ids = self.ticked.read();
        if ids.is_empty() {
            return Vec::new();
        }
        self.pages.with(|pages| pages.tokens.iter().filter(|token| ids.contains(&token.authorization_id)).cloned().collect())
    }

    /// Ticks or unticks a token.
    pub fn tick(&self, authorization_id: &str, on: bool) {
        self.ticked.update(|ids| {
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
        self.ticked.set(if on { self.pages.with_untracked(all) } else { BTreeSet::new() });
    }

    /// Shows the tokens in another state.
    pub fn filter_by(&self, filter: PatFilter) {
        self.restart(Query { filter, ..self.query.get_untracked() });
    }

    /// Sorts by a column; the other way round if it already was.
    pub fn sort_by(&self, sort: PatSort) {
        self.restart(self.query.get_untracked().sorted_by(sort));
    }

    fn restart(&self, query: Query) {
        self.query.set(query);
        self.load(Pages::none(query), 1);
    }

    /// Asks anew for as many tokens as are on screen; they stay there until the answer has come.
    pub fn refresh(&self) {
        self.load(Pages::none(self.query.get_untracked()), self.pages.with_untracked(|pages| pages.tokens.len()).max(1));
    }

    /// Asks for the next page, unless something is already on its way.
    pub fn load_more(&self) {
        let pages = self.pages.get_untracked();
        if !pages.next.is_empty() && !self.loading.get_untracked() {
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
        list.loading.set(true);
        spawn_local(async move {
            let result = list.fetch(pages, wanted).await;
            // Also true once the page is gone, and its signals with it.
            if list.attempt.try_get_value() != Some(attempt) {
                return;
            }
            list.loading.set(false);
            if result.is_err() && list.pages.with_untracked(|shown| shown.query != query) {
                list.pages.set(Pages::none(query));
            }
            let outcome = result.map(|pages| list.show(pages));
            list.outcome.set(Some(refused.map_or(outcome, Err)));
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

    /// Puts tokens on screen; ticks of tokens that are no longer there are dropped.
    fn show(&self, pages: Pages) {
        let is_shown = |id: &String| pages.tokens.iter().any(|token| token.authorization_id == *id);
        if self.ticked.with_untracked(|ids| !ids.iter().all(is_shown)) {
            self.ticked.update(|ids| ids.retain(is_shown));
        }
        if self.pages.with_untracked(|shown| *shown != pages) {
            self.pages.set(pages);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_sorts_ascending_first_and_then_the_other_way_round() {
        let by_date = Query::FIRST.sorted_by(PatSort::DisplayDate);
        assert_eq!((by_date.sort, by_date.ascending), (PatSort::DisplayDate, true));
        assert!(!by_date.sorted_by(PatSort::DisplayDate).ascending);
        assert!(by_date.sorted_by(PatSort::Status).ascending);
        assert_eq!(by_date.filter, PatFilter::Active);
    }
}
