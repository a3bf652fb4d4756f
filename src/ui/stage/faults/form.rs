//! The form that makes a fault.

use super::change::{Outcome, change};
use super::words::{EFFECTS, WHENS, Word, calls, examples, fault};
use crate::domain::endpoint::Endpoint;
use crate::ui::anchors;
use crate::ui::kit::{SecretHint, remembered};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use strum::VariantArray;

/// A choice of the form, and the numbers that follow it.
#[derive(Clone, Copy)]
struct Choice {
    words: &'static [Word],
    at: RwSignal<usize>,
    numbers: RwSignal<Vec<String>>,
}

impl Choice {
    /// The first of these words; what is chosen is remembered under a key.
    fn new(key: &str, words: &'static [Word]) -> Self {
        let numbers = words.first().map(examples).unwrap_or_default();
        Choice { words, at: remembered(key, 0), numbers: remembered(&[key, "-numbers"].concat(), numbers) }
    }

    fn choose(self, at: usize) {
        self.at.set(at);
        self.numbers.set(self.words.get(at).map(examples).unwrap_or_default());
    }
}

/// Which calls, what happens to them, and to which of them.
#[component]
pub fn FaultForm(
    /// Hears what became of it.
    outcome: Outcome,
) -> impl IntoView {
    let endpoint = remembered("fault-calls", 0);
    let (effect, when) = (Choice::new("fault-effect", &EFFECTS), Choice::new("fault-when", &WHENS));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let at = (endpoint.get_untracked(), effect.at.get_untracked(), when.at.get_untracked());
        let (Some(endpoint), Some(what), Some(whence)) = (Endpoint::VARIANTS.get(at.0), EFFECTS.get(at.1), WHENS.get(at.2)) else { return };
        let text = fault(*endpoint, (what, &effect.numbers.get_untracked()), (whence, &when.numbers.get_untracked()));
        change(outcome, |replica| async move { replica.add_fault(text).await });
    };
    let endpoints = Endpoint::VARIANTS.iter().copied().map(calls).collect();
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
        let value = move || choice.numbers.with(|numbers| numbers.get(place).cloned().unwrap_or_default());
        let take = move |text: String| {
            choice.numbers.update(|numbers| numbers.iter_mut().skip(place).take(1).for_each(|number| number.clone_from(&text)))
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
                    prop:value=value
                    on:input:target=move |event| take(event.target().value())
                />
                <SecretHint field=id />
            </label>
        }
    };
    let fields = move || choice.words.get(choice.at.get()).map(|word| word.numbers.iter().enumerate().map(field).collect_view());
    view! {
        <Selection label testid options chosen=choice.at on_choose=move |at| choice.choose(at) />
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
