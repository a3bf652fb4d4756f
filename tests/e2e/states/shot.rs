//! A state as it is: picture, accessibility tree and boxes.

use super::frame;
use super::state::State;
use crate::driver::page::{Outcome, Page};
use image::RgbaImage;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Reads tree and boxes, after it has covered all secrets.
const TREE: &str = include_str!("tree.js");

/// A state as an engine shows it.
#[derive(Clone, PartialEq)]
pub struct Shot {
    /// What is seen.
    pub picture: RgbaImage,
    /// What is heard: role, name, states, value and description of each element.
    pub tree: String,
    /// Left, top, width and height of each landmark and of each element that can be used.
    pub boxes: String,
    /// What can be found by its test id.
    pub anchors: Vec<Anchored>,
}

/// An element with a test id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
pub struct Anchored {
    /// The test id.
    pub id: String,
    /// Its role.
    pub role: String,
    /// Its accessible name.
    pub name: String,
}

/// Takes down the state that the page is in.
pub async fn take(page: &Page, state: &State) -> Outcome<Shot> {
    let (tree, boxes, anchors) = read(page, state).await?;
    Ok(Shot { picture: frame::picture(page, state.size).await?, tree, boxes, anchors })
}

/// Goes to a state, and waits until nothing moves any more.
pub async fn go(page: &Page, state: &State) -> Outcome {
    let start = state.start();
    frame::open(page, &state.first_place(), state, true).await?;
    for step in state.steps {
        step.perform(page, state, &start).await?;
    }
    frame::settle(page, state.is_pending).await
}

/// Covers all secrets on the screen, and reads tree, boxes and what can be found by its test id.
pub async fn read(page: &Page, state: &State) -> Outcome<(String, String, Vec<Anchored>)> {
    let start = state.start();
    page.load_libraries().await?;
    let secrets: Vec<&str> = [start.token.as_str(), start.password.as_str()].into_iter().filter(|secret| !secret.is_empty()).collect();
    page.run(TREE, vec![json!(secrets)]).await
}
