//! The route table: which page each path shows.
//!
//! Every page is loaded on first use, except the sign-in, which the shell of vFunction shows while nobody is signed in.

use super::not_found::NotFound;
use crate::article::help::HelpRoute;
use crate::products::azure_devops::pages::TokensRoute;
use crate::products::vfunction::pages::{DashboardRoute, ImportUsersRoute, IntegrationsRoute, SettingsRoute, Shell, TeamRoute};
use leptos::children::ToChildren;
use leptos::prelude::*;
use leptos_router::components::{ParentRoute, Route, Routes};
use leptos_router::{Lazy, MatchNestedRoutes, path};

/// The page of the current path.
#[component]
pub fn Pages() -> impl IntoView {
    // The router shows the fallback on after the query has changed, but disposes of what was created by it then.
    let owner = Owner::current().unwrap_or_default();
    let fallback = move || owner.with(|| view! { <NotFound /> });
    view! { <Routes fallback children=ToChildren::to_children(table) /> }
}

fn table() -> impl MatchNestedRoutes + Clone + Send + 'static {
    view! {
        <ParentRoute path=path!("") view=Shell>
            <Route path=path!("/") view={Lazy::<DashboardRoute>::new()} />
            <ParentRoute path=path!("/organization") view={Lazy::<SettingsRoute>::new()}>
                <Route path=path!("/team") view={Lazy::<TeamRoute>::new()} />
                <Route path=path!("/import-users") view={Lazy::<ImportUsersRoute>::new()} />
                <Route path=path!("/integrations") view={Lazy::<IntegrationsRoute>::new()} />
            </ParentRoute>
        </ParentRoute>
        <Route path=path!("/azure/:organization/_usersSettings/tokens") view={Lazy::<TokensRoute>::new()} />
        // As the support article spells it.
        <Route path=path!("/azure/:organization/_userSettings/tokens") view={Lazy::<TokensRoute>::new()} />
        <Route path=path!("/help/azure-devops-401") view={Lazy::<HelpRoute>::new()} />
    }
    .into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::navigation::urls::{self, HELP, HOME, IMPORT_USERS, INTEGRATIONS, TEAM};
    use leptos_router::RouteDefs;

    /// Whether the table and the URLs agree that a path is that of a page.
    fn has(path: &str) -> bool {
        let has = RouteDefs::new(table()).match_route(path).is_some();
        assert_eq!(urls::is_page(path), has, "{path}");
        has
    }

    const TOKENS: &str = "/azure/vfunctionpeter/_usersSettings/tokens";

    #[test]
    fn each_path_shows_a_page_with_and_without_a_slash_at_its_end() {
        let article = "/azure/vfunctionpeter/_userSettings/tokens";
        for path in [TEAM, IMPORT_USERS, INTEGRATIONS, HELP, TOKENS, article, "/azure/a%20%2Fb%zz/_usersSettings/tokens"] {
            assert!(has(path), "{path}");
            assert!(has(&format!("{path}/")), "{path}/");
        }
        assert!(has(HOME));
    }

    #[test]
    fn other_paths_show_none() {
        for path in [
            "/organization",
            "/organization/team/more",
            "/organization/teams",
            "/azure",
            "/azure/_usersSettings/tokens",
            "/azure//_usersSettings/tokens",
            "/azure/a/b/_usersSettings/tokens",
            "/azure/a/_usersSettings",
            "//",
            "%",
        ] {
            assert!(!has(path), "{path}");
        }
    }

    #[test]
    fn the_pages_are_below_the_base() {
        let below = |base: &'static str, path: &str| RouteDefs::new_with_base(table(), base).match_route(path).is_some();
        for (base, path) in [("", HOME), ("", TEAM), ("/sub", "/sub"), ("/sub", "/sub/"), ("/sub", "/sub/organization/team")] {
            assert!(below(base, path), "{path} below {base}");
        }
        for path in ["/subway/organization/team", "/suborganization/team", TEAM] {
            assert!(!below("/sub", path), "{path}");
        }
    }
}
