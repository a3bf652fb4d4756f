//! Guides of one's own, below the catalogue: opened from a file or an address, made new, or recorded.

use super::field::options;
use super::list::GuideList;
use crate::client::{base_address, base_path, published};
use crate::domain::secret;
use crate::sim::Scenario;
use crate::ui::anchors;
use crate::ui::kit::{SecretHint, choose_file, take_file};
use crate::ui::stage::guide::button::GuideButton;
use crate::ui::stage::guide::card::errors as list_of;
use crate::ui::stage::guide::desk::{Bench, GuideDesk};
use crate::ui::stage::guide::files::{NOT_LOADED, bundled};
use crate::ui::stage::guide::known::KNOWN;
use crate::ui::stage::guide::own;
use crate::walkthrough::edit;
use crate::walkthrough::library;
use crate::walkthrough::reader::{LONGEST, read};
use crate::walkthrough::source::Source;
use crate::wire::http::decode;
use gloo_file::File;
use gloo_file::futures::read_as_text;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Url;

/// Id of the field for the address of a guide.
const ADDRESS: &str = "guide-address";
/// What is said of guides of one's own.
const ABOUT: &str = "A guide is one JSON file. What you open, make or record here stays in this browser; put the file beside the program, \
                     and anybody can start it by its address.";

/// What became of what a person did last.
#[derive(Clone, PartialEq)]
pub enum Outcome {
    /// A sentence.
    Said(String),
    /// Something is wrong with a file: what, and its text, if that can be put right in the editor.
    Wrong(Vec<String>, Option<String>),
    /// One was taken away.
    Removed {
        /// Its title.
        title: String,
        /// The guide itself.
        text: String,
    },
}

/// Guides of one's own, and what was done with them last. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Collection {
    /// What the dock knows of walkthroughs.
    pub desk: GuideDesk,
    /// What was done last.
    pub outcome: RwSignal<Option<Outcome>>,
    /// Counts the changes of the list.
    pub changes: RwSignal<u32>,
}

impl Collection {
    /// The list has changed.
    pub fn changed(self) {
        self.changes.update(|count| *count += 1);
    }

    /// Keeps a text as a new guide; gives its number.
    fn add(self, text: &str) -> Option<u32> {
        match own::add(text) {
            Ok(number) => {
                self.outcome.set(None);
                self.changed();
                Some(number)
            }
            Err(problem) => {
                self.outcome.set(Some(Outcome::Said(problem)));
                None
            }
        }
    }

    /// Keeps a text as a new guide, and opens it in the editor.
    fn edit(self, text: &str) {
        if let Some(number) = self.add(text) {
            self.desk.bench.set(Bench::Editor(number));
        }
    }

    /// Takes a file, if nothing is wrong with it.
    async fn take(self, file: File) {
        let (name, size) = (secret::without(&file.name()), file.size());
        if size > LONGEST as u64 {
            let words = format!("{name}: has more than {LONGEST} bytes, which is more than a guide can have. Choose another file.");
            return self.outcome.set(Some(Outcome::Wrong(vec![words], None)));
        }
        let Some(text) = read_as_text(&file).await.ok() else {
            let words = format!("{name}: the browser cannot read it. If it is a folder, or was moved meanwhile, choose it again.");
            return drop(self.outcome.try_set(Some(Outcome::Wrong(vec![words], None))));
        };
        match read(&name, &text, &KNOWN) {
            Ok(guide) => {
                if self.add(&text).is_some() {
                    self.outcome.set(Some(Outcome::Said(format!("“{}” is among your guides now.", guide.title))));
                }
            }
            Err(errors) => self.refuse(errors.iter().map(ToString::to_string).collect(), text),
        }
    }

    /// Begins the guide at an address of this host, if nothing is wrong with it.
    async fn open(self, address: String) {
        // The browser leaves tabs and line breaks out of an address, which then may hold a secret that was in pieces.
        if let Some((name, _)) = secret::in_field(&decode(&address)) {
            let words = format!("The address holds what looks like a real {name}, so it was not sent.");
            return self.outcome.set(Some(Outcome::Wrong(vec![words], None)));
        }
        let Some(source) = below(&address) else {
            let words = format!(
                "“{address}” is not the address of a guide on this host. Expected a .json file below {}, such as training/first-day.json.",
                base_address()
            );
            return self.outcome.set(Some(Outcome::Wrong(vec![words], None)));
        };
        let name = source.name();
        let Ok(text) = published(&name).await else {
            let words = format!("{name}: {NOT_LOADED}");
            return drop(self.outcome.try_set(Some(Outcome::Wrong(vec![words], None))));
        };
        match read(&name, &text, &KNOWN) {
            Ok(_) => {
                self.outcome.set(None);
                self.desk.start(&name);
            }
            Err(errors) => self.refuse(errors.iter().map(ToString::to_string).collect(), text),
        }
    }

    fn refuse(self, errors: Vec<String>, text: String) {
        let text = edit::can_be_mended(&text).then_some(text);
        self.outcome.try_set(Some(Outcome::Wrong(errors, text)));
    }
}

/// The guide that an address of this host leads to.
fn below(address: &str) -> Option<Source> {
    let base = base_address();
    let (url, here) = (Url::new_with_base(address.trim(), &base).ok()?, Url::new(&base).ok()?);
    let path = url.pathname();
    let path = path.strip_prefix(base_path().as_str()).filter(|_| url.origin() == here.origin())?;
    Source::parse(path).filter(|source| matches!(source, Source::File(_)))
}

/// Guides of one's own, and the ways to more of them.
#[component]
pub fn OwnGuides(
    /// What the dock knows of walkthroughs.
    desk: GuideDesk,
) -> impl IntoView {
    let collection = Collection { desk, outcome: RwSignal::new(None), changes: RwSignal::new(0) };
    let input = NodeRef::<html::Input>::new();
    let on_file = move |_| {
        if let Some(file) = take_file(input) {
            spawn_local(collection.take(file));
        }
    };
    let (address, from) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let make = move || {
        let id = from.get_untracked();
        let Some(id) = Some(id).filter(|id| !id.is_empty()) else {
            return collection.edit(&edit::text(&edit::blank(Scenario::DEFAULT.id)));
        };
        spawn_local(async move {
            match bundled(&id).await {
                Ok(text) => collection.edit(&text),
                Err(problem) => drop(collection.outcome.try_set(Some(Outcome::Said(problem.to_owned())))),
            }
        });
    };
    let copies = library::IDS.iter().map(|id| ((*id).to_owned(), format!("a copy of {id}")));
    let sources = std::iter::once((String::new(), "nothing".to_owned())).chain(copies);
    view! {
        <h2>"Guides of your own"</h2>
        <p class="guide-quiet">{ABOUT}</p>
        <div class="guide-catalogue__buttons guide-bar">
            <GuideButton caption="Open a file" testid=anchors::STAGE_GUIDE_OPEN on_press=move || choose_file(input) />
            <GuideButton caption="Record" testid=anchors::STAGE_GUIDE_RECORD on_press=move || desk.record() />
            <input
                type="file"
                accept=".json,application/json"
                hidden=true
                data-testid=anchors::STAGE_GUIDE_FILE
                node_ref=input
                on:change=on_file
            />
            <label class="guide-field__line">
                "New guide from "
                <select
                    class="stage-field"
                    data-testid=anchors::STAGE_GUIDE_FROM
                    on:change=move |event| from.set(event_target_value(&event))
                >
                    {options(sources, "")}
                </select>
            </label>
            <GuideButton caption="Make" testid=anchors::STAGE_GUIDE_MAKE on_press=make />
            <label class="guide-field__line">
                "Address of a guide on this host "
                <input
                    class="stage-field"
                    type="text"
                    placeholder="training/first-day.json"
                    autocomplete="off"
                    spellcheck="false"
                    id=ADDRESS
                    data-testid=anchors::STAGE_GUIDE_ADDRESS
                    on:input=move |event| address.set(event_target_value(&event))
                />
            </label>
            <GuideButton
                caption="Start"
                testid=anchors::STAGE_GUIDE_GO
                label="Start the guide at the address"
                on_press=move || spawn_local(collection.open(address.get_untracked()))
            />
        </div>
        <SecretHint field=ADDRESS />
        {move || collection.outcome.get().map(|outcome| message(collection, outcome))}
        <GuideList collection />
    }
}

/// What became of what a person did last, and the way on from there.
fn message(collection: Collection, outcome: Outcome) -> AnyView {
    match outcome {
        Outcome::Said(words) => view! { <p role="status">{words}</p> }.into_any(),
        Outcome::Removed { title, text } => {
            let undo = move || {
                collection.add(&text);
            };
            view! {
                <p role="status">
                    {format!("“{title}” was removed. ")}
                    <GuideButton caption="Undo" testid=anchors::STAGE_GUIDE_UNDO on_press=undo />
                </p>
            }
            .into_any()
        }
        Outcome::Wrong(errors, text) => {
            let mend = text.map(|text| {
                let mend = move || collection.edit(&text);
                view! { <GuideButton caption="Mend it in the editor" testid=anchors::STAGE_GUIDE_MEND on_press=mend /> }
            });
            view! {
                <div class="guide-problem" role="alert">
                    <p>"Nothing was changed:"</p>
                    {list_of(errors)}
                    {mend}
                </div>
            }
            .into_any()
        }
    }
}
