//! The logo mark, drawn by hand after a description of the product's.

use leptos::prelude::*;

/// The logo mark: a disc that runs from crimson over violet and blue to green, with a V of folded paper.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="vf-logo" viewBox="0 0 36 36" aria-hidden="true">
            <defs>
                <radialGradient id="vf-logo-disc" cx="0.32" cy="0.22" r="0.86">
                    <stop class="vf-logo__crimson" offset="0.14" />
                    <stop class="vf-logo__mauve" offset="0.4" />
                    <stop class="vf-logo__violet" offset="0.58" />
                    <stop class="vf-logo__blue" offset="0.78" />
                    <stop class="vf-logo__teal" offset="1" />
                </radialGradient>
                <radialGradient id="vf-logo-glow" cx="0.84" cy="0.82" r="0.5">
                    <stop class="vf-logo__green" offset="0.1" />
                    <stop class="vf-logo__green" offset="1" stop-opacity="0" />
                </radialGradient>
            </defs>
            <circle cx="18" cy="18" r="18" fill="url(#vf-logo-disc)" />
            <circle cx="18" cy="18" r="18" fill="url(#vf-logo-glow)" />
            <path class="vf-logo__fold" d="M7.1 11.4h7.1L18 17.9l3.8-6.5h7.1L18 31z" />
            <path class="vf-logo__shade" d="m14.2 11.4 3.4 5.9h-7.2zM18.2 17.4h7.4L21.7 24zM14.2 24h7.7L18 31z" />
        </svg>
    }
}
