//! The form that makes a fault.

use super::change::{Outcome, change};
use super::state::{ChoiceState, ChoiceStateStoreFields, FaultsState, FaultsStateStoreFields};
use super::words::{EFFECTS, WHENS, Word, calls, examples, fault};
use crate::components::{SecretGuard, SecretHint};
use crate::contract::anchors;
use crate::simulator::call_kind::CallKind;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use reactive_stores::Field;
use strum::VariantArray;

/// A choice of the form, and the numbers that follow it.
#[derive(Clone, Copy)]
struct Choice {
    words: &'static [Word],
    state: Field<ChoiceState>,
}

impl Choice {
    fn word(self) -> Option<&'static Word> {
        self.words.get(self.state.index().get())
    }

    fn numbers(self) -> Vec<String> {
        self.state.numbers().get().or_else(|| self.word().map(examples)).unwrap_or_default()
    }
}

/// Which calls, what happens to them, and to which of them.
#[component]
pub fn FaultForm(
    /// What is chosen.
    #[prop(into)]
    state: Field<FaultsState>,
    /// Hears what became of it.
    outcome: Outcome,
) -> impl IntoView {
    let endpoint = state.calls();
    let effect = Choice { words: &EFFECTS, state: state.effect().into() };
    let when = Choice { words: &WHENS, state: state.when().into() };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let chosen = untrack(|| Some((CallKind::VARIANTS.get(endpoint.get())?, effect.word()?, when.word()?)));
        let Some((endpoint, what, whence)) = chosen else { return };
        let text = untrack(|| fault(*endpoint, (what, &effect.numbers()), (whence, &when.numbers())));
        change(outcome, |replica| async move { replica.add_fault(text).await });
    };
    let endpoints = CallKind::VARIANTS.iter().copied().map(calls).collect();
    view! {
        // The servers know what is wrong with a number, and say so.
        <form class="stage-faults__form" novalidate on:submit=submit>
            <Selection label="Calls" testid=anchors::STAGE_FAULT_CALLS options=endpoints chosen=endpoint on_choose=move |at| endpoint.set(at) />
            <WordFields label="What happens" testid=anchors::STAGE_FAULT_EFFECT choice=effect />
            <WordFields label="How often" testid=anchors::STAGE_FAULT_WHEN choice=when />
            <button class="stage-button stage-button--primary" type="submit" data-testid=anchors::STAGE_FAULT_ADD>"Add fault"</button>
        </form>
    }
}

/// A choice, and a field for each number that follows it.
#[component]
fn WordFields(
    /// What is chosen.
    label: &'static str,
    /// Its anchor.
    testid: &'static str,
    /// The choice.
    choice: Choice,
) -> impl IntoView {
    let options = choice.words.iter().map(|word| word.label).collect();
    let field = move |(place, (caption, _)): (usize, &(&'static str, &'static str))| {
        let value = move || choice.numbers().get(place).cloned().unwrap_or_default();
        let take = move |text: String| {
            let mut numbers = untrack(|| choice.numbers());
            numbers.iter_mut().skip(place).take(1).for_each(|number| number.clone_from(&text));
            choice.state.numbers().set(Some(numbers));
        };
        let id = format!("{testid}-{place}");
        view! {
            <label class="stage-faults__field">
                <span>{*caption}</span>
                <input
                    id=id.clone()
                    class="stage-faults__box stage-faults__number"
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    data-testid=anchors::STAGE_FAULT_NUMBER
                    aria-describedby=SecretGuard::hint_id(&id)
                    prop:value=value
                    on:input:target=move |event| take(event.target().value())
                />
            </label>
            <SecretHint field=id />
        }
    };
    let fields = move || choice.word().map(|word| word.numbers.iter().enumerate().map(field).collect_view());
    view! {
        <Selection label testid options chosen=choice.state.index() on_choose=move |index| choice.state.set(ChoiceState { index, numbers: None }) />
        {fields}
    }
}

/// A native list.
#[component]
fn Selection(
    /// Its name.
    label: &'static str,
    /// Its anchor.
    testid: &'static str,
    /// What can be chosen.
    options: Vec<&'static str>,
    /// The place of what is chosen.
    #[prop(into)]
    chosen: Signal<usize>,
    /// Hears the place of what a person chose.
    #[prop(into)]
    on_choose: Callback<usize>,
) -> impl IntoView {
    view! {
        <label class="stage-faults__field">
            <span>{label}</span>
            <select
                class="stage-faults__box"
                data-testid=testid
                on:change:target=move |event| on_choose.run(usize::try_from(event.target().selected_index()).unwrap_or_default())
            >
                {options
                    .into_iter()
                    .enumerate()
                    .map(|(at, option)| view! { <option prop:selected=move || chosen.get() == at>{option}</option> })
                    .collect_view()}
            </select>
        </label>
    }
}
