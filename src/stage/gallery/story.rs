//! What Playwright expects of a component gallery: `window.mount({ story, props })` and `window.unmount()`.
//!
//! A story is a state by its name; its props are query keys of the program, in place of those of the state. The program starts over in
//! [`ROOT`] at the state's address, as it would in a page of its own. Where only what the servers are to do has changed, the program
//! that is there follows the address, and keeps the rest. Source: the gallery contract in Playwright from version 1.62
//! (<https://playwright.dev/docs/test-components>).

use super::followed::Followed;
use super::state::State;
use crate::simulator::http::{decode_pairs, encode_pairs};
use crate::transport::{OneShot, Settings, base_path, next_app_state};
use js_sys::{Object, Promise, Reflect};
use leptos::mount::{UnmountHandle, mount_to};
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::{Event, HtmlElement};

/// Id of the element that the program is mounted into.
pub const ROOT: &str = "root";
/// What `handover.js` waits for before it passes on what was asked of it too early.
const OFFERED: &str = "gallery";

/// Makes the program.
pub type Program = fn() -> AnyView;

/// The program, mounted.
struct Mounted {
    story: String,
    query: String,
    _program: UnmountHandle<AnyViewState>,
}

/// The place for one program at a time.
struct Place {
    states: Result<Vec<State>, String>,
    program: Program,
    /// Whether a program is in it.
    is_taken: RwSignal<bool>,
    mounted: RefCell<Option<Mounted>>,
    followed: Followed,
}

/// Gives the page the two functions; `is_taken` hears whether a state is mounted.
pub fn offer(states: Result<Vec<State>, String>, program: Program, is_taken: RwSignal<bool>) {
    let place =
        Rc::new(Place { states, program, is_taken, mounted: RefCell::new(None), followed: Followed(StoredValue::new(OneShot::new())) });
    let leaving = place.clone();
    let mount = Closure::<dyn Fn(JsValue) -> Promise>::new(move |asked: JsValue| {
        let place = place.clone();
        future_to_promise(async move { place.mount(&asked).await.map(|()| JsValue::UNDEFINED) })
    });
    let unmount = Closure::<dyn Fn() -> Promise>::new(move || {
        leaving.unmount();
        Promise::resolve(&JsValue::UNDEFINED)
    });
    for (name, function) in [("mount", mount.into_js_value()), ("unmount", unmount.into_js_value())] {
        let _ = Reflect::set(&window(), &name.into(), &function);
    }
    if let Ok(offered) = Event::new(OFFERED) {
        let _ = window().dispatch_event(&offered);
    }
}

impl Place {
    /// Shows the state that is asked for; comes back when it is shown.
    ///
    /// # Errors
    ///
    /// What is wrong with what was asked.
    async fn mount(&self, asked: &JsValue) -> Result<(), JsValue> {
        let of = |key: &str| Reflect::get(asked, &key.into()).unwrap_or_default();
        let story = of("story").as_string().ok_or_else(|| error("mount() takes { story, props }, and story is the name of a state."))?;
        let states = self.states.as_ref().map_err(|problem| error(problem))?;
        let state = states.iter().find(|state| state.is_meant_by(&story));
        let state = state.ok_or_else(|| error(&format!("There is no state “{story}”; states.json lists all of them.")))?;
        let (address, query) = with_props(&state.address, &props(&of("props"))?);
        let before = self.mounted.borrow().as_ref().filter(|mounted| mounted.story == story).map(|mounted| Settings::later(&mounted.query));
        let now = Settings::later(&query);
        if let Some(before) = before.filter(|before| !now.need_reload(before)) {
            let Followed(event) = self.followed;
            event.set_value(OneShot::new());
            go(&address);
            window().dispatch_event(&Event::new("popstate")?)?;
            if let Some(mounted) = &mut *self.mounted.borrow_mut() {
                mounted.query = query;
            }
            if now != before {
                event.get_value().wait().await;
            }
            return Ok(());
        }
        let reached = next_app_state();
        self.unmount();
        go(&address);
        let root = document().get_element_by_id(ROOT).and_then(|root| root.dyn_into::<HtmlElement>().ok());
        let root = root.ok_or_else(|| error("The gallery has lost the element for its states; load it again."))?;
        self.is_taken.set(true);
        let (followed, program) = (self.followed, self.program);
        let program = mount_to(root, move || {
            provide_context(followed);
            program()
        });
        self.mounted.replace(Some(Mounted { story, query, _program: program }));
        match reached.await.as_deref() {
            Some("ready") => Ok(()),
            _ => Err(error("The program could not begin; the page says why.")),
        }
    }

    fn unmount(&self) {
        if self.mounted.take().is_some() {
            self.is_taken.set(false);
            go(&format!("{}{OFFERED}", base_path()));
        }
    }
}

/// Puts the page at an address without loading it.
fn go(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// The props as query keys: texts, numbers and true or false.
///
/// # Errors
///
/// What is none of them.
fn props(given: &JsValue) -> Result<Vec<(String, String)>, JsValue> {
    if given.is_undefined() || given.is_null() {
        return Ok(Vec::new());
    }
    if !given.is_object() {
        return Err(error("The props of a state are an object of query keys."));
    }
    // Not asked by `instanceof`: an object that Firefox's driver hands over comes from another realm.
    let object = given.unchecked_ref::<Object>();
    let text = |value: &JsValue| {
        let number = || value.as_f64().map(|number| number.to_string());
        value.as_string().or_else(number).or_else(|| value.as_bool().map(|is| u8::from(is).to_string()))
    };
    let pair = |entry: JsValue| {
        let [key, value] = [0, 1].map(|at| Reflect::get_u32(&entry, at).unwrap_or_default());
        let key = key.as_string().unwrap_or_default();
        let value = text(&value).ok_or_else(|| error(&format!("The value of “{key}” must be a text, a number, true or false.")))?;
        Ok((key, value))
    };
    Object::entries(object).iter().map(pair).collect()
}

/// The address of a state, below the origin, with query keys in place of its own; and its query.
fn with_props(address: &str, props: &[(String, String)]) -> (String, String) {
    let (place, fragment) = address.split_once('#').map_or((address, None), |(place, fragment)| (place, Some(fragment)));
    let (path, query) = place.split_once('?').unwrap_or((place, ""));
    let own = decode_pairs(query).into_iter().filter(|(key, _)| !props.iter().any(|(other, _)| other == key));
    let pairs: Vec<(String, String)> = own.chain(props.iter().cloned()).collect();
    let query = encode_pairs(&pairs);
    let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
    (format!("{}{path}?{query}{fragment}", base_path()), query)
}

fn error(words: &str) -> JsValue {
    js_sys::Error::new(words).into()
}
