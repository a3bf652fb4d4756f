//! What the screens show, as an [`Observation`]. Only what the guide speaks of is looked for.

use super::find::{chosen, drawn, name};
use crate::contract::anchors;
use crate::guides::action::Action;
use crate::guides::condition::Condition;
use crate::guides::guide::Guide;
use crate::guides::observation::{Answered, Observation};
use crate::guides::words::Page;
use crate::navigation::urls;
use crate::simulation::snapshot::Snapshot;
use std::collections::BTreeSet;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// What happened since the world began, whether or not the journal still has it.
#[derive(Default)]
pub struct SeenExchanges {
    recorded: u64,
    answered: BTreeSet<Answered>,
    opened: BTreeSet<Answered>,
}

impl SeenExchanges {
    /// Takes note of the world as it is now.
    pub fn note(&mut self, world: &Snapshot) {
        if world.recorded() < self.recorded {
            // It started over.
            *self = SeenExchanges::default();
        }
        self.recorded = world.recorded();
        self.answered.extend(world.answered(|_| true));
    }
}

/// The anchors that a guide speaks of.
pub fn anchors_of(guide: &Guide) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    let mut conditions: Vec<_> = guide.goals.iter().map(|goal| &goal.that).collect();
    for step in guide.chapters.iter().flat_map(|chapter| &chapter.steps) {
        anchors.extend(step.target.iter().map(|target| target.anchor.clone()));
        conditions.extend(step.conditions().map(|(_, condition)| condition));
        anchors.extend(step.actions.iter().filter_map(|action| match action {
            Action::Type(typing) => Some(typing.anchor.clone()),
            _ => None,
        }));
    }
    anchors.extend(conditions.into_iter().flat_map(Condition::walk).filter_map(|condition| match condition {
        Condition::Visible(element) => Some(element.anchor.clone()),
        Condition::Entered(entry) => Some(entry.anchor.clone()),
        Condition::Chosen(choice) => Some(choice.anchor.clone()),
        _ => None,
    }));
    anchors
}

/// Looks at the screens.
pub fn observe(anchors: &BTreeSet<String>, path: &str, world: &Snapshot, seen_exchanges: &mut SeenExchanges) -> Observation {
    seen_exchanges.note(world);
    for number in opened() {
        seen_exchanges.opened.extend(world.answered(|exchange| exchange == number));
    }
    let mut seen = Observation {
        scenario: world.scenario().to_owned(),
        page: page(path),
        answered: seen_exchanges.answered.clone(),
        opened: seen_exchanges.opened.clone(),
        scopes: world.scopes(),
        token: world.token_facts(),
        integration: world.integration(),
        ..Observation::default()
    };
    for anchor in anchors {
        for element in drawn(anchor) {
            seen.visible.insert((anchor.clone(), name(&element)));
            seen.chosen.extend(chosen(&element).map(|option| (anchor.clone(), option)));
            if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
                seen.entered.extend(world.kinds(&field.value()).into_iter().map(|kind| (anchor.clone(), kind)));
            }
        }
    }
    seen
}

/// The numbers of the exchanges whose details are on the screen: they are called `Call 7`.
fn opened() -> impl Iterator<Item = u64> {
    drawn(anchors::STAGE_NETWORK_DETAILS).into_iter().filter_map(|details| name(&details).split(' ').nth(1)?.parse().ok())
}

/// The page that a path shows.
fn page(path: &str) -> Option<Page> {
    let pages = [
        (urls::HOME, Page::Dashboard),
        (urls::TEAM, Page::Team),
        (urls::IMPORT_USERS, Page::ImportUsers),
        (urls::INTEGRATIONS, Page::Integrations),
        (urls::HELP, Page::Help),
    ];
    let page = pages.into_iter().find(|(page, _)| urls::is(path, page)).map(|(_, page)| page);
    page.or_else(|| urls::is_tokens(path).then_some(Page::Tokens))
}
