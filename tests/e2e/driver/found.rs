//! What a test has found by its role and name, and does to it.

use super::page::{Outcome, Page, ensure, text, until};
use serde_json::{Value, json};
use thirtyfour::WebElement;

/// An element that was found by role and name.
pub struct Found<'a> {
    page: &'a Page,
    role: String,
    name: String,
    element: WebElement,
}

/// Where the focus is, as seen from an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FocusSide {
    /// On an element before it.
    Before,
    /// On it.
    Here,
    /// On an element after it.
    After,
}

impl<'a> Found<'a> {
    /// An element of a page with a role and a name.
    pub fn new(page: &'a Page, role: &str, name: &str, element: WebElement) -> Self {
        Found { page, role: role.to_owned(), name: name.to_owned(), element }
    }
}

impl std::fmt::Display for Found<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} “{}”", self.role, self.name)
    }
}

impl Found<'_> {
    /// Presses it, scrolled into view, with the pointer.
    pub async fn press(&self) -> Outcome {
        self.stands_still().await?;
        self.element.click().await.map_err(|error| format!("the {self} cannot be pressed: {error}"))
    }

    /// Scrolls it into view, and waits until a frame has left it where it was: what is still moving would be missed.
    async fn stands_still(&self) -> Outcome {
        const SCRIPT: &str = r#"
            const [element, done] = arguments;
            const place = () => Object.values(element.getBoundingClientRect().toJSON()).join();
            element.scrollIntoView({ block: 'center', inline: 'center' });
            // A window behind another one paints no frames.
            const painted = () => Promise.race([new Promise(requestAnimationFrame), new Promise((resolve) => setTimeout(resolve, 100))]);
            const look = async () => {
                for (let before = null; before !== (before = place()); ) await painted();
            };
            look().then(() => done(null))"#;
        let element = self.element.to_json().map_err(text)?;
        self.page.run_async::<Value>(SCRIPT, vec![element]).await.map(drop)
    }

    /// Replaces its text, in one go: a key takes a browser as long as all of this.
    pub async fn fill(&self, value: &str) -> Outcome {
        const FILL: &str = "const [field, text] = arguments;
            field.focus();
            field.select();
            document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
            return field.value";
        let field = self.element.to_json().map_err(text)?;
        let filled: String = self.page.run(FILL, vec![field, json!(value)]).await?;
        self.ensure_holds(value, &filled)
    }

    /// Replaces its text, key by key.
    pub async fn type_in(&self, value: &str) -> Outcome {
        self.element.clear().await.map_err(text)?;
        self.element.send_keys(value).await.map_err(text)?;
        self.ensure_holds(value, &self.value().await?)
    }

    fn ensure_holds(&self, expected: &str, value: &str) -> Outcome {
        ensure(value == expected, format!("“{}” holds “{value}” after “{expected}” was entered", self.name))
    }

    /// Replaces its text at once, as a paste does.
    pub async fn paste(&self, value: &str) -> Outcome {
        const PASTE: &str = "const [field, text] = arguments;
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
            field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));";
        let field = self.element.to_json().map_err(text)?;
        self.page.run::<Value>(PASTE, vec![field, json!(value)]).await.map(drop)
    }

    /// Gives a file field the path of a file.
    pub async fn send(&self, path: &str) -> Outcome {
        self.element.send_keys(path).await.map_err(text)
    }

    /// Chooses an entry of a native list or of a combobox.
    pub async fn choose(&self, value: &str) -> Outcome {
        if self.element.tag_name().await.map_err(text)?.eq_ignore_ascii_case("select") {
            let list = thirtyfour::components::SelectElement::new(&self.element).await.map_err(text)?;
            return list.select_by_visible_text(value).await.map_err(text);
        }
        self.press().await?;
        self.page.press("option", value).await
    }

    /// Whether it has the focus.
    pub async fn has_focus(&self) -> Outcome<bool> {
        let element = self.element.to_json().map_err(text)?;
        self.page.run("return document.activeElement === arguments[0]", vec![element]).await
    }

    /// Waits until something within it has the focus, and no call is under way.
    pub async fn holds_focus(&self) -> Outcome {
        let holder = self.element.to_json().map_err(text)?;
        let script = "return arguments[0].contains(document.activeElement) && document.documentElement.dataset.busy === 'false'";
        let look = async || Ok(self.page.run::<bool>(script, vec![holder.clone()]).await?.then_some(()));
        until(&format!("the focus is in the {self}"), look).await
    }

    /// Where the focus is as seen from it, and what has it, roughly, for messages: [`Page::focus`] takes far longer.
    pub async fn focus_from_here(&self) -> Outcome<(FocusSide, String)> {
        const SCRIPT: &str = r#"
            const { activeElement } = document, { localName, ariaLabel, textContent } = activeElement;
            const isBefore = activeElement.compareDocumentPosition(arguments[0]) & Node.DOCUMENT_POSITION_PRECEDING;
            const side = activeElement === arguments[0] ? 'here' : isBefore ? 'after' : 'before';
            return [side, `${localName} “${(ariaLabel ?? textContent).trim().slice(0, 40)}”`]"#;
        let element = self.element.to_json().map_err(text)?;
        self.page.run(SCRIPT, vec![element]).await
    }

    /// The value of a field.
    pub async fn value(&self) -> Outcome<String> {
        Ok(self.element.prop("value").await.map_err(text)?.unwrap_or_default())
    }

    /// The whole address that a link leads to.
    pub async fn address(&self) -> Outcome<String> {
        Ok(self.element.prop("href").await.map_err(text)?.unwrap_or_default())
    }

    /// Its visible text.
    pub async fn text(&self) -> Outcome<String> {
        self.element.text().await.map_err(text)
    }

    /// Whether a box or a radio button is ticked.
    pub async fn is_ticked(&self) -> Outcome<bool> {
        self.element.is_selected().await.map_err(text)
    }

    /// Whether it can be used.
    pub async fn is_enabled(&self) -> Outcome<bool> {
        let says_disabled = self.element.attr("aria-disabled").await.map_err(text)?.is_some_and(|value| value == "true");
        Ok(!says_disabled && self.element.is_enabled().await.map_err(text)?)
    }

    /// The elements with a role and a name inside it, at this moment.
    pub async fn all(&self, role: &str, name: &str) -> Outcome<Vec<WebElement>> {
        let within = self.element.to_json().map_err(text)?;
        self.page.ask("all", vec![json!(role), json!(name), within]).await?.elements().map_err(text)
    }

    /// Waits for the one element with a role and a name inside it.
    pub async fn the(&self, role: &str, name: &str) -> Outcome<Found<'_>> {
        let what = format!("there is a {role} “{name}” in the {self}");
        let element = until(&what, async || Ok(self.all(role, name).await?.pop())).await?;
        Ok(Found::new(self.page, role, name, element))
    }
}
