//! The buttons of walkthroughs.

use leptos::prelude::*;

/// What a button does.
type Act = Box<dyn Fn() + Send>;

/// A button: one view for all of them, since each view is code of its own.
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
    pub fn new(caption: impl Into<String>, testid: &'static str, act: impl Fn() + Send + 'static) -> Self {
        Button { caption: caption.into(), testid, label: None, is_main: false, is_busy: false, act: Box::new(act) }
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

    /// The button on the screen.
    pub fn view(self) -> AnyView {
        let Button { caption, testid, label, is_main, is_busy, act } = self;
        view! {
            <button
                class="stage-button"
                class:stage-button--primary=is_main
                type="button"
                aria-label=label
                aria-disabled=is_busy.then_some("true")
                data-testid=testid
                on:click=move |_| act()
            >
                {caption}
            </button>
        }
        .into_any()
    }
}
