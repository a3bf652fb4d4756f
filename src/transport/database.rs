//! The browser's database: one object store, one text per key.
//!
//! Invariant: a value is read, changed and written within one read-write transaction, so no tab ever overwrites another's change.

use super::page::{storage_namespace, within};
use idb::{DatabaseEvent, Error, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query, Transaction, TransactionMode};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// The object store.
const STORE: &str = "worlds";

/// How long opening may take, in milliseconds. Some browsers never answer in private windows.
const OPENING: u32 = 2_000;

/// How long a change may take, in milliseconds.
const CHANGING: u32 = 3_000;

/// How many set-aside values are kept for each key.
const ASIDE_KEPT: usize = 3;

/// An open database.
pub struct Database {
    connection: idb::Database,
    /// The stores of the changes under way.
    under_way: RefCell<Vec<Rc<ObjectStore>>>,
}

/// What is to become of a value.
pub struct Change {
    /// The new value; none to leave it as it is.
    pub value: Option<JsValue>,
    /// The damaged value that is replaced, and the mark under which it is set aside.
    pub aside: Option<(String, JsValue)>,
}

impl Database {
    /// Opens the database, and makes it if it is missing. None if the browser refuses, or does not answer in time.
    pub async fn open() -> Option<Self> {
        within(OPENING, Self::try_open()).await?.ok()
    }

    /// Reads a value and writes what `change` makes of it; comes back when that is stored. None if it could not be.
    pub async fn change<T>(&self, key: &str, change: impl FnOnce(Option<JsValue>) -> (Change, T)) -> Option<T> {
        self.try_change(key, change).await.ok().flatten()
    }

    async fn try_open() -> Result<Self, Error> {
        let mut opening = Factory::new()?.open(&storage_namespace(), Some(1))?;
        opening.on_upgrade_needed(|event| {
            if let Ok(database) = event.database() {
                let _ = database.create_object_store(STORE, ObjectStoreParams::new());
            }
        });
        let mut database = opening.await?;
        // Someone deletes the database: stay out of the way.
        database.on_version_change(|event| {
            if let Some(Ok(database)) = event.target().map(idb::Database::try_from) {
                database.close();
            }
        });
        Ok(Database { connection: database, under_way: RefCell::default() })
    }

    /// Gives up the changes under way; each is tried again by anyone who asked for it. WebKit keeps the page that is left as it is, a
    /// change under way included, and then lets no other page at the store.
    pub fn close(&self) {
        for store in self.under_way.take() {
            let _ = store.transaction().abort();
        }
    }

    async fn try_change<T>(&self, key: &str, change: impl FnOnce(Option<JsValue>) -> (Change, T)) -> Result<Option<T>, Error> {
        let transaction = self.connection.transaction(&[STORE], TransactionMode::ReadWrite)?;
        let store = Rc::new(transaction.object_store(STORE)?);
        self.under_way.borrow_mut().push(store.clone());
        let outcome = within(CHANGING, change_within(transaction, &store, key, change)).await;
        self.under_way.borrow_mut().retain(|other| !Rc::ptr_eq(other, &store));
        match outcome {
            Some(outcome) => outcome,
            None => {
                // So that what is tried again is not done twice.
                let _ = store.transaction().abort();
                Ok(None)
            }
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.connection.close();
    }
}

async fn change_within<T>(
    transaction: Transaction,
    store: &ObjectStore,
    key: &str,
    change: impl FnOnce(Option<JsValue>) -> (Change, T),
) -> Result<Option<T>, Error> {
    let before = store.get(JsValue::from(key))?.await?;
    let (change, outcome) = change(before);
    if let Some((mark, damaged)) = change.aside {
        set_aside(store, key, &mark, &damaged).await?;
    }
    let Some(value) = change.value else { return Ok(Some(outcome)) };
    store.put(&value, Some(&key.into()))?;
    Ok(transaction.await?.is_committed().then_some(outcome))
}

/// Keeps a damaged value under a name of its own, and drops the oldest of those kept for the key.
async fn set_aside(store: &ObjectStore, key: &str, mark: &str, damaged: &JsValue) -> Result<(), Error> {
    let prefix = format!("{key}~damaged-");
    let range = KeyRange::bound(&prefix.as_str().into(), &format!("{prefix}~").into(), None, None)?;
    // Sorted, so the oldest come first.
    let kept = store.get_all_keys(Some(Query::KeyRange(range)), None)?.await?;
    for oldest in kept.iter().take((kept.len() + 1).saturating_sub(ASIDE_KEPT)) {
        store.delete(oldest.clone())?;
    }
    store.put(damaged, Some(&format!("{prefix}{mark}").into()))?;
    Ok(())
}
