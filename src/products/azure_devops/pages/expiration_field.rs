//! The expiration: a list of lifetimes and a date box.

use super::field::Problem;
use super::form::{Lifetime, TokenForm, date_bounds};
use crate::contract::anchors;
use crate::products::azure_devops::copy;
use crate::transport::Clock;
use leptos::prelude::*;
use reactive_stores::Field;

/// A list of lifetimes; the date box shows the date of the chosen one, and takes one when `Custom defined` is chosen.
#[component]
pub fn ExpirationField(
    /// What is entered.
    form: Field<TokenForm>,
    /// What is wrong with it.
    problem: Signal<Option<String>>,
) -> impl IntoView {
    let clock = expect_context::<Clock>();
    let (first, last) = date_bounds(clock.now());
    let chosen = form.with_untracked(TokenForm::lifetime);
    let options = Lifetime::ALL.map(|choice| view! { <option selected=choice == chosen>{choice.to_string()}</option> });
    let is_preset = move || form.with(TokenForm::lifetime) != Lifetime::Custom;
    view! {
        <div class="field">
            <label class="field__label" for="ado-expiration">{copy::EXPIRATION}</label>
            <div class="ado-expiration">
                <div class="ado-select">
                    <select
                        class="ado-box"
                        id="ado-expiration"
                        data-testid=anchors::AZURE_EXPIRATION
                        on:change:target=move |event| {
                            if let Ok(choice) = event.target().value().parse::<Lifetime>() {
                                form.update(|form| form.choose_lifetime(choice, clock.now()));
                            }
                        }
                    >
                        {options}
                    </select>
                </div>
                <input
                    class="ado-box"
                    type="date"
                    aria-label=copy::EXPIRATION_DATE
                    aria-invalid=move || problem.get().map(|_| "true")
                    aria-describedby="ado-expiration-problem"
                    min=first.to_string()
                    max=last.to_string()
                    readonly=is_preset
                    data-testid=anchors::AZURE_DATE
                    prop:value=move || form.with(|form| form.shown_date(clock.now()))
                    on:input:target=move |event| form.update(|form| form.enter_date(event.target().value()))
                />
            </div>
            <Problem id="ado-expiration-problem" text=problem />
        </div>
    }
}
