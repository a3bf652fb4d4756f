//! The prerendered screens of the first page, drawn when the program is built. They are shown until the program runs, and come from the
//! program's own views; and the page and the messages for failures.
//!
//! Invariant: nothing here is in the program itself. Which of it is shown is up to `handover.js` and the style sheets.

use super::failure::{Failure, Forbidden, Update};
use crate::components::handover::STARTING;
use crate::products::azure_devops::copy;
use crate::products::azure_devops::pages::Mark;
use crate::products::vfunction::pages::{SignIn, SignInState};
use leptos::prelude::*;
use leptos::tachys::view::RenderHtml;
use reactive_stores::Store;

/// The content of the first page's body, as HTML.
pub fn first_screen() -> String {
    let html = Owner::new().with(|| view! { <Starting /> <Failure /> <Update /> }.to_html());
    // Marks for a program that takes these very elements over, which this one does not.
    html.replace("<!>", "")
}

/// The screens as far as they are the same for everybody: the sign-in, which is also the start of someone who is signed in, without its
/// card; and the bar of Azure DevOps.
#[component]
fn Starting() -> impl IntoView {
    let state = Store::new(SignInState::default());
    view! {
        <div id=STARTING class="starting">
            <Forbidden />
            <div class="stage">
                <div class="stage__replica">
                    <div class="starting__vfunction">
                        <div class="vf">
                            <SignIn state on_submit=Callback::new(|_| ()) />
                        </div>
                    </div>
                    <div class="starting__azure">
                        <div class="ado">
                            <header class="ado-bar">
                                <Mark />
                                <span class="ado-bar__name">{copy::AZURE_DEVOPS}</span>
                            </header>
                        </div>
                    </div>
                </div>
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::anchors;

    #[test]
    fn the_sign_in_is_there_and_nothing_of_it_can_get_into_an_address() {
        let html = first_screen();
        for anchor in
            [anchors::SIGN_IN_EMAIL, anchors::SIGN_IN_PASSWORD, anchors::SIGN_IN_SUBMIT, anchors::FAILURE_RELOAD, anchors::UPDATE_LOAD]
        {
            assert!(html.contains(&format!("data-testid=\"{anchor}\"")), "{anchor}");
        }
        assert!(!html.contains(" name=") && !html.contains("<!"), "{html}");
    }
}
