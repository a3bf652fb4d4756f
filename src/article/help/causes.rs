//! The causes that show the same banner, and how to tell them apart.

use crate::article::causes::Cause;
use leptos::prelude::*;
use strum::VariantArray;

/// The causes as a table.
#[component]
pub fn Causes() -> impl IntoView {
    let row = |cause: &Cause| {
        let sign = cause.sign()?;
        Some(view! {
            <tr>
                <th scope="row">{cause.title()}</th>
                <td>{sign}</td>
                <td>{cause.advice()}</td>
            </tr>
        })
    };
    view! {
        <table class="help__causes">
            <thead>
                <tr>
                    <th scope="col">"Cause"</th>
                    <th scope="col">"How it shows"</th>
                    <th scope="col">"What helps"</th>
                </tr>
            </thead>
            <tbody>{Cause::VARIANTS.iter().filter_map(row).collect_view()}</tbody>
        </table>
    }
}
