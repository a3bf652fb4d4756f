//! What browsers and their extensions do to pages.

use crate::cases::flow::{Start, fail_to_integrate, fill_azure_form, grant_graph_read};
use crate::driver::guide_runner::Walker;
use crate::driver::page::{Outcome, Page, ensure};
use crate::driver::static_host::{StaticHost, Unknown};

/// What password managers, writing aids and the like do: nodes at both ends of the body, a node behind each field, marks on the fields.
const EXTENSION: &str = r#"<script>
    const node = (name) => {
        const made = document.createElement(name);
        made.attachShadow({ mode: 'open' }).innerHTML = '<button>Fill in</button>';
        return made;
    };
    const extend = () => {
        for (const field of document.querySelectorAll('input:not([data-extended]), textarea:not([data-extended]), select:not([data-extended])')) {
            Object.assign(field.dataset, { extended: '', lpignore: 'true' });
            field.after(node('extension-icon'));
        }
        if (!document.body || document.querySelector('extension-bar')) return;
        document.body.prepend(node('extension-bar'));
        document.body.append(node('extension-panel'));
        document.documentElement.append(node('extension-root'));
    };
    new MutationObserver(extend).observe(document, { childList: true, subtree: true });
</script>"#;

/// Nodes that extensions add to the body and to fields change nothing: the article and a walkthrough go as without them.
pub async fn added_nodes_change_nothing(page: &Page) -> Outcome {
    let host = StaticHost::start().await?;
    host.change(|rules| (rules.head, rules.unknown) = (EXTENSION.to_owned(), Unknown::Page));
    let start = Start::of("narrow-token");
    page.open_at(&host.address, &start.place("", "")).await?;
    fail_to_integrate(page, &start).await?;
    page.press("tab", "Network").await?;
    page.fill_search("Filter calls", "config").await?;
    page.open_at(&host.address, &start.place(&format!("azure/{}/_usersSettings/tokens", start.organization), "")).await?;
    grant_graph_read(page).await?;
    page.open_at(&host.address, &start.place("organization/integrations", "")).await?;
    fill_azure_form(page, &start).await?;
    page.press("button", "Integrate Azure").await?;
    page.shows(&format!("Connected to {}", start.organization)).await?;
    let mut walker = Walker::of(page, "reproduce-401")?;
    page.open_at(&host.address, &(walker.start() + "&reset=1")).await?;
    walker.walk(async |_| Ok(())).await?;
    walker.close().await?;
    let count = "return document.querySelectorAll('extension-bar, extension-panel, extension-root').length";
    ensure(page.run::<u32>(count, vec![]).await? == 3, "the program has removed what is not its own")?;
    let console = page.console().await?;
    let thrown: Vec<_> = console.iter().filter(|line| line.contains("panicked") || line.contains("Uncaught")).collect();
    ensure(thrown.is_empty(), format!("{thrown:?}"))
}

/// Translators would put text of their own in the place of the text that the program changes, so that it would no longer change: they are
/// asked not to. What does not change, the printed guides, is theirs.
pub async fn the_program_is_not_for_translators_and_the_printed_guides_are(page: &Page) -> Outcome {
    page.open(&Start::of("healthy").place("", "")).await?;
    let asked =
        "return document.documentElement.translate === false && document.querySelector('meta[name=google]').content === 'notranslate'";
    ensure(page.run(asked, vec![]).await?, "translators are not asked to leave the program alone")?;
    page.driver.goto(format!("{}guides/repair-scope.html", page.base)).await.map_err(|error| error.to_string())?;
    let is_free = "return document.documentElement.translate !== false && !document.querySelector('meta[name=google]')";
    ensure(page.run(is_free, vec![]).await?, "a printed guide is kept from translators")
}
