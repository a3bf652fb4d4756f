//! The logo mark, drawn by hand after a description of the product's.

use leptos::prelude::*;

/// The logo mark: a disc that runs from crimson over violet and blue to green, with a folded V.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="vf-logo" viewBox="0 0 36 36" aria-hidden="true">
            <defs>
                <linearGradient id="vf-logo-disc" x1="0.1" y1="0.05" x2="0.75" y2="1">
                    <stop class="vf-logo__crimson" offset="0.12" />
                    <stop class="vf-logo__mauve" offset="0.36" />
                    <stop class="vf-logo__violet" offset="0.52" />
                    <stop class="vf-logo__blue" offset="0.72" />
                    <stop class="vf-logo__teal" offset="1" />
                </linearGradient>
                <radialGradient id="vf-logo-glow" cx="0.92" cy="0.8" r="0.5">
                    <stop class="vf-logo__green" offset="0" />
                    <stop class="vf-logo__green" offset="1" stop-opacity="0" />
                </radialGradient>
            </defs>
            <circle cx="18" cy="18" r="18" fill="url(#vf-logo-disc)" />
            <circle cx="18" cy="18" r="18" fill="url(#vf-logo-glow)" />
            <path class="vf-logo__fold" d="M8 11h7.2l2.8 5.6-3.3 8.4z" />
            <path class="vf-logo__fold" d="M28 11h-7.2L18 16.6l3.3 8.4z" />
            <path class="vf-logo__shade" d="M14.7 25 18 16.6l3.3 8.4L18 28.5z" />
            <path class="vf-logo__shade" d="m8 11 3 2.2 3.7 11.8z" />
            <path class="vf-logo__shade" d="m28 11-3 2.2-3.7 11.8z" />
        </svg>
    }
}
