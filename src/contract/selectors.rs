//! What test suites may rely on to find the elements of the program, published as `selectors.json`, and as page objects.
//!
//! Invariant: a promise once given is kept until [`CONTRACT`] is raised; [`breaches`] says where it is not.

use super::anchor::Element;
use super::anchors;
use crate::products::vfunction::trackers::{self, Field, FieldKind};
use serde_json::{Value, json};
use std::fmt::Write;

/// Version of the contract: raised when a published selector changes or goes. New ones do not raise it.
pub const CONTRACT: u32 = 1;

/// The role of what has none of its own.
const NO_ROLE: &str = "none";
/// The screen of the fields that each workspace type brings.
const INTEGRATIONS: &str = "vFunction: Configure Integrations";

/// A way to find an element, or several that are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selector {
    /// The test id.
    pub id: String,
    /// The ARIA role; none where the element has none of its own.
    pub role: Option<&'static str>,
    /// The accessible name; a `*` in it represents any text.
    pub name: &'static str,
    /// The screen that it is part of.
    pub screen: &'static str,
    /// The version of the contract that it came with.
    pub since: u32,
}

/// All of them.
pub fn all() -> Vec<Selector> {
    let element = |id: String, screen, since, Element { role, name }: Element| Selector {
        id,
        role: Some(role).filter(|role| *role != NO_ROLE),
        name,
        screen,
        since,
    };
    let fixed = anchors::all()
        .flat_map(|anchor| anchor.elements.iter().map(move |found| element(anchor.id.to_owned(), anchor.screen, anchor.since, *found)));
    let of_trackers = trackers::ALL.into_iter().flat_map(|tracker| {
        let option = element(anchors::workspace_type(tracker.id), INTEGRATIONS, 1, Element { role: "option", name: tracker.label });
        let fields = tracker.fields.iter().flat_map(|field| {
            let id = anchors::integration_field(field.key);
            let is_secret = field.kind == FieldKind::Secret;
            let show = Element { role: "button", name: "Show" };
            let show = is_secret.then(|| element(format!("{id}-show"), INTEGRATIONS, 1, show));
            let role = if is_secret { NO_ROLE } else { "textbox" };
            [element(id, INTEGRATIONS, 1, Element { role, name: field.label })].into_iter().chain(show)
        });
        [option].into_iter().chain(fields)
    });
    let mut all: Vec<Selector> = Vec::new();
    for selector in fixed.chain(of_trackers) {
        if !all.contains(&selector) {
            all.push(selector);
        }
    }
    all
}

/// The ids of all of them; those that several elements have occur more than once.
pub fn ids() -> impl Iterator<Item = String> {
    let of_trackers = trackers::ALL.into_iter().flat_map(|tracker| {
        let of_field = |field: &Field| {
            let id = anchors::integration_field(field.key);
            [Some(id.clone()), (field.kind == FieldKind::Secret).then(|| format!("{id}-show"))]
        };
        std::iter::once(anchors::workspace_type(tracker.id)).chain(tracker.fields.iter().flat_map(of_field).flatten())
    });
    anchors::ids().map(str::to_owned).chain(of_trackers)
}

/// The document.
pub fn document() -> Value {
    let selectors: Vec<Value> = all()
        .iter()
        .map(|Selector { id, role, name, screen, since }| json!({ "id": id, "role": role, "name": name, "screen": screen, "since": since }))
        .collect();
    json!({ "contract": CONTRACT, "attribute": anchors::ATTRIBUTE, "selectors": selectors })
}

/// What a published document promised and another one of the same contract does not keep: a sentence for each selector.
pub fn breaches(published: &Value, present: &Value) -> Vec<String> {
    if published["contract"] != present["contract"] {
        return Vec::new();
    }
    let list = |document: &Value| document["selectors"].as_array().cloned().unwrap_or_default();
    let kept = list(present);
    let lost = list(published).into_iter().filter(|selector| !kept.contains(selector));
    lost.map(|selector| format!("{selector} was promised: raise CONTRACT in src/contract/selectors.rs, or keep it")).collect()
}

/// Page objects for Playwright, as a TypeScript module: a class for each screen, and in it what finds each element.
pub fn page_objects() -> String {
    let selectors = all();
    let mut text = format!(
        "// Page objects of the replica for Playwright, made from selectors.json (contract {CONTRACT}) by `cargo xtask contract`.\n\
         import type {{ Locator, Page }} from \"@playwright/test\";\n"
    );
    for screen in distinct(selectors.iter().map(|selector| selector.screen)) {
        let of_screen = || selectors.iter().filter(|selector| selector.screen == screen);
        let _ = write!(text, "\n/** {screen} */\nexport class {} {{\n  constructor(readonly page: Page) {{}}\n", pascal(screen));
        for id in distinct(of_screen().map(|selector| selector.id.as_str())) {
            text.push_str(&member(&of_screen().filter(|selector| selector.id == id).collect::<Vec<_>>()));
        }
        text.push_str("}\n");
    }
    text
}

/// Each text once, in order.
fn distinct<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut distinct = Vec::new();
    for text in texts {
        if !distinct.contains(&text) {
            distinct.push(text);
        }
    }
    distinct
}

/// What finds the elements of one test id: a property where there is one such element, else a method that takes its name.
fn member(anchor: &[&Selector]) -> String {
    let Some(first) = anchor.first() else { return String::new() };
    let (by_id, member) = (format!("this.page.getByTestId({})", json!(first.id)), camel(&first.id));
    let by_role = |role: &str, name: &str| format!("this.page.getByRole({}, {{ name: {name}, exact: true }})", json!(role));
    let roles = distinct(anchor.iter().filter_map(|selector| selector.role));
    let about: Vec<String> = anchor.iter().map(|selector| format!("{} “{}”", selector.role.unwrap_or("element"), selector.name)).collect();
    let (what, found) = match (roles.split_first(), anchor) {
        (None, _) => (format!("get {member}()"), by_id),
        (Some((role, [])), [only]) if !only.name.contains('*') => {
            (format!("get {member}()"), format!("{by_id}.and({})", by_role(role, &json!(only.name).to_string())))
        }
        (Some((role, others)), _) => {
            let either = others.iter().fold(by_role(role, "name"), |either, role| format!("{either}.or({})", by_role(role, "name")));
            (format!("{member}(name: string)"), format!("{by_id}.and({either})"))
        }
    };
    format!("\n  /** {} */\n  {what}: Locator {{\n    return {found};\n  }}\n", about.join(", "))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
    first.to_ascii_uppercase() + rest
}

/// `VFunctionSignIn` of `vFunction: sign-in`.
fn pascal(text: &str) -> String {
    words(text).map(capital).collect()
}

/// `signInEmail` of `sign-in-email`.
fn camel(text: &str) -> String {
    let mut words = words(text);
    words.next().unwrap_or_default().to_owned() + &words.map(capital).collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selector_that_goes_or_changes_is_a_breach_until_the_contract_is_raised() {
        let one = json!({ "id": "a", "role": "button", "name": "A", "screen": "s", "since": 1 });
        let other = json!({ "id": "b", "role": "link", "name": "B", "screen": "s", "since": 1 });
        let of = |contract: u32, selectors: &[&Value]| json!({ "contract": contract, "selectors": selectors });
        assert!(breaches(&of(1, &[&one]), &of(1, &[&one, &other])).is_empty(), "more is no breach");
        assert_eq!(breaches(&of(1, &[&one, &other]), &of(1, &[&one])).len(), 1);
        let mut changed = one.clone();
        changed["name"] = json!("AA");
        assert_eq!(breaches(&of(1, &[&one]), &of(1, &[&changed])).len(), 1);
        assert!(breaches(&of(1, &[&one]), &of(2, &[&changed])).is_empty());
    }

    #[test]
    fn the_ids_are_those_of_all_selectors() {
        let sorted = |mut ids: Vec<String>| {
            ids.sort();
            ids.dedup();
            ids
        };
        assert_eq!(sorted(ids().collect()), sorted(all().into_iter().map(|selector| selector.id).collect()));
    }

    #[test]
    fn ids_are_written_as_names() {
        assert_eq!(camel("sign-in-email"), "signInEmail");
        assert_eq!(pascal("vFunction: sign-in"), "VFunctionSignIn");
    }

    #[test]
    fn no_page_object_has_a_member_twice() {
        for class in page_objects().split("export class ").skip(1) {
            let members: Vec<&str> = class.lines().filter(|line| line.ends_with(": Locator {")).collect();
            assert_eq!(distinct(members.iter().copied()), members);
        }
    }

    #[test]
    fn no_selector_is_newer_than_the_contract() {
        assert!(all().iter().all(|selector| (1..=CONTRACT).contains(&selector.since)));
    }
}
