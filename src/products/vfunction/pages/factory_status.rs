//! The band of the dashboard that counts the applications at each step.

use crate::products::vfunction::copy;
use crate::transport::Clock;
use leptos::prelude::*;

/// The simulated organization has no applications, and so no alerts either.
const COUNT: &str = "0";
/// The steps before the last one.
const STEPS: [&str; 5] = [copy::CREATED, copy::INSTALLED, copy::LEARNING, copy::ANALYSIS, copy::SERVICE_CREATION];
/// What the last step counts.
const MODERNIZING: [&str; 7] = [
    copy::APPS,
    copy::SCHEDULE_RUNS,
    copy::EXCLUSIVITY_ALERTS,
    copy::ADDED_ALERTS,
    copy::DEAD_CODE_ALERTS,
    copy::HIGH_DEBT_ALERTS,
    copy::COMMON_CLASSES_ALERTS,
];
/// The band, with the total and the date above it.
#[component]
pub fn FactoryStatus() -> impl IntoView {
    let today = expect_context::<Clock>().now().date();
    let count = |what| view! { <p class="vf-count"><span class="vf-count__figure">{COUNT}</span>" "{what}</p> };
    let step = move |(name, counts): (&'static str, &'static [&'static str])| {
        view! {
            <li class="vf-factory-step">
                <h3 class="vf-factory-step__name">{name}</h3>
                <div class="vf-factory-step__counts">{counts.iter().map(|what| count(*what)).collect_view()}</div>
            </li>
        }
    };
    let steps = STEPS.map(|name| (name, &MODERNIZING[..1])).into_iter().chain([(copy::MODERNIZING, &MODERNIZING[..])]);
    view! {
        <div class="vf-factory">
            <h2 class="vf-factory__title">{copy::FACTORY_STATUS}</h2>
            <div class="vf-factory__total">{count(copy::TOTAL_APPS)}<p class="vf-factory__date">{today.abbreviated()}</p></div>
        </div>
        <ul class="vf-factory-steps">{steps.map(step).collect_view()}</ul>
    }
}
