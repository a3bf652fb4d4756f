//! The parts of the screens that are loaded after the first one.
//!
//! Invariant: everything that only a function marked `#[wasm_split]` uses is in the part of the program that the mark names; what
//! other modules call of a room they call through here, or the room is in the first part again.

use super::anchors;
use super::azure_devops::Organization;
use super::gallery::Gallery;
use super::help::AzureDevops401;
use super::hooks;
use super::kit::{Remembered, ToCome};
use super::links::{self, Links};
use super::stage::{AddressStrip, Catalogue, Checked, Dock, GuideDesk, Walkthrough, Workshop, read_strictly, workshop as workshop_view};
use super::starting;
use super::vfunction::Pages;
use crate::client::{Client, Opened, turn};
use crate::domain::copy;
use crate::walkthrough::words::Mode;
use crate::wire::control::ScenarioBody;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::pin::Pin;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What is in the part named `rooms`, beside what scripts may ask of the program: every screen of the replica but the sign-in.
pub enum Room {
    /// The vFunction Server of a signed-in user.
    Workspace,
    /// The token page of an organization, as the address names it.
    Tokens(String),
    /// Help with the 401.
    Help,
}

/// What is in the part named `stage`.
pub enum Tool {
    /// The address strip.
    Strip,
    /// The dock.
    Dock,
    /// The gallery of all states, which is here because a part of its own would cost the sign-in more than it is large.
    Gallery,
}

/// What is in the part named `guide`, which is loaded when a walkthrough is asked for, or the list of them.
pub enum Guidance {
    /// The catalogue of the walkthroughs.
    Catalogue,
    /// The walkthrough with this id, gone through so.
    Walkthrough(String, Mode),
}

/// A view whose code may still be on its way.
pub type Coming = Pin<Box<dyn Future<Output = Result<AnyView, SplitLoaderError>> + Send>>;

/// What is done once its code is there.
type Installing = Pin<Box<dyn Future<Output = ()>>>;

#[wasm_split(rooms, fallible, preload(load_rooms))]
fn view_of_room(room: Room) -> Result<AnyView, SplitLoaderError> {
    Ok(match room {
        Room::Workspace => view! { <Pages /> }.into_any(),
        Room::Tokens(organization) => view! { <Organization name=organization /> }.into_any(),
        Room::Help => view! { <AzureDevops401 /> }.into_any(),
    })
}

#[wasm_split(stage, fallible, preload(load_stage))]
fn view_of_tool(tool: Tool, scenario: Signal<Option<ScenarioBody>>) -> Result<AnyView, SplitLoaderError> {
    Ok(match tool {
        Tool::Strip => view! { <AddressStrip scenario /> }.into_any(),
        Tool::Dock => view! { <Dock scenario /> }.into_any(),
        Tool::Gallery => view! { <Gallery /> }.into_any(),
    })
}

#[wasm_split(guide, fallible)]
fn view_of_guidance(guidance: Guidance, desk: GuideDesk) -> Result<AnyView, SplitLoaderError> {
    Ok(match guidance {
        Guidance::Catalogue => view! { <Catalogue desk /> }.into_any(),
        Guidance::Walkthrough(guide, mode) => view! { <Walkthrough guide mode desk /> }.into_any(),
    })
}

/// The part that only trainers need.
#[wasm_split(workshop, fallible)]
fn view_of_workshop(tool: Workshop, desk: GuideDesk) -> Result<AnyView, SplitLoaderError> {
    Ok(workshop_view(tool, desk))
}

/// Guides of one's own may be wrong in anything; those that come with the program were checked when it was built.
#[wasm_split(workshop, fallible)]
fn check_guide(file: String, text: String) -> Result<Checked, SplitLoaderError> {
    Ok(read_strictly(&file, &text))
}

/// Reads a guide strictly; the file's name is for what is wrong with it, a sentence each.
pub async fn checked_guide(file: String, text: String) -> Result<Checked, SplitLoaderError> {
    check_guide(file, text).await
}

#[wasm_split(rooms, fallible)]
fn complete_hooks(links: Links, owner: Owner) -> Result<Installing, SplitLoaderError> {
    Ok(Box::pin(async move { hooks::install(links, &owner).await }))
}

/// Completes what scripts may ask of the program. What it does then belongs to `owner`.
pub async fn hooks(links: Links, owner: Owner) {
    match complete_hooks(links, owner).await {
        Ok(installing) => installing.await,
        Err(_) => leptos::logging::warn!("The part of the program that answers scripts could not be loaded."),
    }
}

#[wasm_split(rooms, fallible)]
fn resumption(client: Client, remembered: Remembered, opened: Opened) -> Result<Installing, SplitLoaderError> {
    Ok(Box::pin(links::resume(client, remembered, opened)))
}

/// Goes on where an opened link was made.
pub async fn resume(client: Client, remembered: Remembered, opened: Opened) {
    // The part is there: it has opened the link.
    if let Ok(resuming) = resumption(client, remembered, opened).await {
        resuming.await;
    }
}

/// A room of the replica.
pub fn room(room: fn() -> Room) -> AnyView {
    later(Box::new(move || arrival(room())))
}

/// The token page of an organization, as the address names it.
pub fn tokens(organization: String) -> AnyView {
    later(Box::new(move || arrival(Room::Tokens(organization.clone()))))
}

/// A room, before which the first page's own screen gives way.
fn arrival(room: Room) -> Coming {
    Box::pin(async move {
        let view = view_of_room(room).await;
        starting::leave();
        view
    })
}

/// A tool of the stage.
pub fn tool(tool: fn() -> Tool, scenario: Signal<Option<ScenarioBody>>) -> AnyView {
    later(Box::new(move || {
        Box::pin(SendWrapper::new(async move {
            // To begin what has come is work enough for a turn.
            load_stage().await?;
            turn().await;
            view_of_tool(tool(), scenario).await
        }))
    }))
}

/// The catalogue of the walkthroughs; until its code is there, that it is being loaded.
pub fn catalogue(desk: GuideDesk) -> AnyView {
    let is_coming = RwSignal::new(true);
    let view = later(Box::new(move || {
        Box::pin(async move {
            let view = view_of_guidance(Guidance::Catalogue, desk).await;
            is_coming.try_set(false);
            view
        })
    }));
    view! { {move || is_coming.get().then(GuideDesk::waiting)} {view} }.into_any()
}

/// The walkthrough with this id, gone through so.
pub fn walkthrough(guide: String, mode: Mode, desk: GuideDesk) -> AnyView {
    later(Box::new(move || Box::pin(view_of_guidance(Guidance::Walkthrough(guide.clone(), mode), desk))))
}

/// A tool that trainers make walkthroughs with.
pub fn workshop(tool: Workshop, desk: GuideDesk) -> AnyView {
    later(Box::new(move || Box::pin(view_of_workshop(tool, desk))))
}

/// The gallery of all states.
pub fn gallery() -> AnyView {
    tool(|| Tool::Gallery, Signal::stored(None))
}

/// Loads everything, so that nothing need be loaded later. What cannot be had now is asked for again when it is shown.
pub async fn load(with_stage: bool) {
    let _ = load_rooms().await;
    turn().await;
    if with_stage {
        let _ = load_stage().await;
    }
}

/// A view whose code may still be on its way: nothing until then; where it cannot be had, a sentence and a button that tries again.
fn later(view: Box<dyn Fn() -> Coming>) -> AnyView {
    let attempts = RwSignal::new(0_u32);
    let again = move |_| attempts.update(|count| *count += 1);
    let view = StoredValue::new_local(view);
    let shown = move || {
        attempts.track();
        let coming = view.with_value(|view| view());
        Suspend::new(async move {
            let to_come = ToCome::begin();
            let arrived = coming.await;
            drop(to_come);
            arrived.unwrap_or_else(|_| {
                view! {
                    <p class="plain-page" role="alert">
                        "A part of this page could not be loaded. "
                        <button class="text-button" type="button" data-testid=anchors::TRY_AGAIN on:click=again>{copy::TRY_AGAIN}</button>
                    </p>
                }
                .into_any()
            })
        })
    };
    view! { {shown} }.into_any()
}
