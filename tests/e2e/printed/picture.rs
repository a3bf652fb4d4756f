//! The pictures of the steps.

use super::text::escaped;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeMap;

/// What is shown with a step.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The picture as PNG.
    pub png: Vec<u8>,
    /// Its width and height in pixels.
    pub size: (u32, u32),
    /// The title of the page on the screen.
    pub screen: String,
    /// What is ringed, as a clause: `the button “Save”`; nothing if nothing is.
    pub target: Option<String>,
}

/// What is shown, by the ids of the steps.
pub type Pictures = BTreeMap<String, Shown>;

impl Shown {
    /// The figure of a step with this number.
    pub fn figure(&self, number: usize) -> String {
        let (width, height) = self.size;
        let (screen, data) = (escaped(&self.screen), STANDARD.encode(&self.png));
        let (words, caption) = match &self.target {
            Some(target) => {
                let target = escaped(target);
                (format!("The screen “{screen}” at step {number}, with a ring around {target}."), format!("In the ring: {target}."))
            }
            None => (format!("The screen “{screen}” at step {number}."), format!("The screen at step {number}.")),
        };
        format!(
            "<figure>\n<img alt=\"{words}\" width=\"{width}\" height=\"{height}\" src=\"data:image/png;base64,{data}\">\n\
             <figcaption>{caption}</figcaption>\n</figure>\n"
        )
    }
}

/// An element by role and name, as a clause: `the button “Save”`.
pub fn describe(role: &str, name: &str) -> String {
    let kind = match role {
        "button" => "button",
        "link" => "link",
        "tab" => "tab",
        "checkbox" => "box",
        "radio" => "choice",
        "combobox" | "listbox" => "list",
        "menuitem" => "entry",
        "table" => "table",
        "textbox" | "searchbox" | "spinbutton" => "field",
        _ => "part",
    };
    if name.is_empty() { format!("the {kind}") } else { format!("the {kind} “{name}”") }
}
