//! What axe says of a page: <https://github.com/dequelabs/axe-core>.

use super::page::{Outcome, Page};
use serde::Deserialize;
use serde_json::Value;

/// The library, half a megabyte, which only pages that are asked are given.
const AXE: &str = include_str!("../node_modules/axe-core/axe.min.js");

impl Page {
    /// What axe finds on the page as it is: one line for each violation.
    pub async fn accessibility_problems(&self) -> Outcome<Vec<String>> {
        let findings = self.axe_findings().await?;
        Ok(findings.into_iter().filter(|finding| finding.is_certain).map(|finding| finding.to_string()).collect())
    }

    /// All that axe finds on the page as it is.
    pub async fn axe_findings(&self) -> Outcome<Vec<Finding>> {
        const SCRIPT: &str = r#"
            const done = arguments[arguments.length - 1];
            // Between two colours, the contrast is neither's.
            const passing = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
            const listed = (found, is_certain) => found.flatMap(({ id, nodes }) => nodes.map(
                ({ html, failureSummary }) => ({ rule: id, is_certain, html: html.slice(0, 160), summary: failureSummary })));
            Promise.allSettled(passing.map((transition) => transition.finished))
                .then(() => axe.run(document, { resultTypes: ['violations', 'incomplete'] }))
                .then(({ violations, incomplete }) => done([...listed(violations, true), ...listed(incomplete, false)]))
                .catch((error) => done([{ rule: 'axe', is_certain: true, html: '', summary: String(error) }]));"#;
        if self.run("return !('axe' in window)", vec![]).await? {
            self.run::<Value>(&format!("{AXE}; return null"), vec![]).await?;
        }
        self.run_async(SCRIPT, vec![]).await
    }
}

/// Something that axe says of an element.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Finding {
    /// The rule, such as `color-contrast`.
    pub rule: String,
    /// Whether the rule is broken for certain, rather than left to people's judgement.
    pub is_certain: bool,
    /// How the element begins.
    pub html: String,
    /// What is wrong.
    pub summary: String,
}

impl std::fmt::Display for Finding {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let certainty = if self.is_certain { "" } else { " (to be judged)" };
        write!(out, "{}{certainty}: {} — {}", self.rule, self.html, self.summary)
    }
}
