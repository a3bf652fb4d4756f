//! The buttons of walkthroughs.

use super::element::{Element, Markup, element};
use super::live::{self, Act};
use leptos::prelude::*;

/// A button of a walkthrough.
#[component]
pub fn GuideButton(
    /// Its text.
    #[prop(into)]
    caption: String,
    /// Its anchor.
    testid: &'static str,
    /// A name that says more than the text.
    #[prop(optional, into)]
    label: Option<String>,
    /// Whether it is the one that most people press next.
    #[prop(optional)]
    primary: bool,
    /// Whether it is refused, because something is under way.
    #[prop(optional)]
    busy: bool,
    /// Runs at each press.
    on_press: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            class="stage-button"
            class=("stage-button--primary", primary)
            type="button"
            data-testid=testid
            aria-label=label
            aria-disabled=busy.then_some("true")
            on:click=move |_| on_press()
        >
            {caption}
        </button>
    }
}

/// A button.
pub struct Button {
    caption: String,
    testid: &'static str,
    label: Option<String>,
    is_main: bool,
    is_busy: bool,
    act: Act,
}

impl Button {
    /// A button with a caption and a `data-testid`.
    pub fn new(caption: impl Into<String>, testid: &'static str, act: impl Fn() + 'static) -> Self {
        Button { caption: caption.into(), testid, label: None, is_main: false, is_busy: false, act: live::act(act) }
    }

    /// The one that most will press.
    pub fn main(self) -> Self {
        Button { is_main: true, ..self }
    }

    /// With a name that says more than the caption.
    pub fn named(self, label: String) -> Self {
        Button { label: Some(label), ..self }
    }

    /// Refused while something is being done.
    pub fn busy(self, is_busy: bool) -> Self {
        Button { is_busy, ..self }
    }

    fn element(self) -> Element {
        let Button { caption, testid, label, is_main, is_busy, act } = self;
        let class = if is_main { "stage-button stage-button--primary" } else { "stage-button" };
        let button = element("button", class, caption).with(&[("type", "button")]).testid(testid);
        let button = label.into_iter().fold(button, |button, label| button.set("aria-label", label));
        let button = if is_busy { button.with(&[("aria-disabled", "true")]) } else { button };
        button.on("click", act)
    }
}

impl From<Button> for Markup {
    fn from(button: Button) -> Self {
        button.element().into()
    }
}
