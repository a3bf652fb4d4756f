//! A link to another screen.

use super::navigation::Navigation;
use super::paths;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A link to another screen, without a reload. With a key held, or with another button of the mouse, it is the browser's.
#[component]
pub fn Link(
    /// Where it leads: what [`keeping_query`](super::paths::keeping_query) gives.
    href: Signal<String>,
    /// Whether it counts as the present screen only where the address is the same, rather than also above it.
    #[prop(optional)]
    exact: bool,
    /// Its look.
    #[prop(optional)]
    class: Option<&'static str>,
    /// Its anchor.
    testid: &'static str,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let navigation = expect_context::<Navigation>();
    let (base, path) = (paths::base(), navigation.path());
    let current = move || is_current(&path.read(), &paths::below(&base, path_of(&href.read())), exact).then_some("page");
    let follow = move |event: MouseEvent| {
        let is_the_browsers = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() || event.button() != 0;
        if !is_the_browsers && !event.default_prevented() {
            event.prevent_default();
            navigation.go(&href.get_untracked());
        }
    };
    view! { <a class=class href=href aria-current=current data-testid=testid on:click=follow>{children()}</a> }
}

/// An address without its query.
fn path_of(address: &str) -> &str {
    address.split_once('?').map_or(address, |(path, _)| path)
}

/// Whether a path is that of a link or, unless only the same counts, stands below it.
fn is_current(path: &str, of_link: &str, exact: bool) -> bool {
    path.strip_prefix(of_link).is_some_and(|rest| rest.is_empty() || (!exact && rest.starts_with('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_current_at_its_path_and_below_it() {
        for (path, of_link, at_all, exactly) in [
            (paths::TEAM, paths::TEAM, true, true),
            ("/organization/team/", paths::TEAM, true, false),
            ("/organization/teams", paths::TEAM, false, false),
            (paths::HOME, paths::HOME, true, true),
            (paths::TEAM, paths::HOME, false, false),
            (paths::HOME, paths::TEAM, false, false),
        ] {
            assert_eq!((is_current(path, of_link, false), is_current(path, of_link, true)), (at_all, exactly), "{path} and {of_link}");
        }
    }

    #[test]
    fn the_query_is_no_part_of_a_path() {
        assert_eq!(path_of("/organization/team?seed=1?"), paths::TEAM);
        assert_eq!(path_of(paths::TEAM), paths::TEAM);
    }
}
