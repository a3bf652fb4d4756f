//! A line of text with its label, its hint and what is wrong with it.

use super::secret_guard::{SecretGuard, SecretHint};
use leptos::prelude::*;

/// An input with its label. What the owner does not take in, because `value` stays as it was, does not stay on the screen either.
#[component]
pub fn TextField(
    /// Id of the input; hint and problem derive theirs from it.
    #[prop(into)]
    id: String,
    /// Its name.
    label: &'static str,
    /// Its anchor.
    #[prop(into)]
    testid: String,
    /// What is in it.
    #[prop(into)]
    value: Signal<String>,
    /// Something was typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// What is wrong with it.
    #[prop(into, default = Signal::stored(None))]
    problem: Signal<Option<String>>,
    /// Whether a message elsewhere says what is wrong with it; its id.
    #[prop(into, default = Signal::stored(None))]
    described_by: Signal<Option<&'static str>>,
    /// What helps to fill it in; may be empty.
    #[prop(default = "")]
    hint: &'static str,
    /// The input's `type`.
    #[prop(into, default = Signal::stored("text"))]
    kind: Signal<&'static str>,
    /// An example, shown while it is empty.
    #[prop(default = "")]
    placeholder: &'static str,
    /// What browsers may fill in: a value of the `autocomplete` attribute.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// Whether the browser refuses to send the form without it.
    #[prop(optional)]
    required: bool,
    /// Whether it asks for the focus when its dialog opens.
    #[prop(optional)]
    autofocus: bool,
    /// Whether it only shows its value.
    #[prop(optional)]
    readonly: bool,
    /// A control at the end of the line.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let problem_id = format!("{id}-problem");
    let removed = SecretGuard::hint_id(&id);
    let hint_id = format!("{id}-hint");
    let descriptions = {
        let (problem_id, hint_id) = (problem_id.clone(), hint_id.clone());
        move || {
            let problem = problem.with(Option::is_some).then_some(problem_id.as_str());
            let hint = (!hint.is_empty()).then_some(hint_id.as_str());
            let secret = removed.read();
            let ids: Vec<&str> = [problem, secret.as_deref(), described_by.get(), hint].into_iter().flatten().collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    // Written only when it has changed: a text that the owner has not heard of yet, as that of a test tool, is not overwritten for nothing.
    let shown = Memo::new(move |_| value.get());
    let wrong = move || problem.with(Option::is_some) || removed.with(Option::is_some) || described_by.get().is_some();
    let on_typed = move |event| {
        let typed = event_target_value(&event);
        on_input.run(typed.clone());
        let kept = value.get_untracked();
        if kept != typed {
            event_target::<web_sys::HtmlInputElement>(&event).set_value(&kept);
        }
    };
    let secret_hint = view! { <SecretHint field=id.clone() /> };
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <div class="field__line">
                <input
                    id=id
                    class="field__input"
                    type=kind
                    placeholder=placeholder
                    autocomplete=autocomplete
                    autocapitalize="off"
                    spellcheck="false"
                    required=required
                    readonly=readonly
                    data-autofocus=autofocus
                    aria-invalid=move || wrong().then_some("true")
                    aria-describedby=descriptions
                    data-testid=testid
                    prop:value=shown
                    on:input=on_typed
                />
                {children.map(|children| children())}
            </div>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            <p class="field__problem" id=problem_id hidden=move || problem.with(Option::is_none)>{problem}</p>
            {secret_hint}
        </div>
    }
}
