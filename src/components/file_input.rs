//! A file field that is hidden behind a button.

use gloo_file::File;
use leptos::html::Input;
use leptos::prelude::*;

/// Lets the person choose a file.
pub fn choose_file(input: NodeRef<Input>) {
    if let Some(input) = input.get_untracked() {
        input.click();
    }
}

/// The file that was chosen; the field is empty afterwards, so that the same file, put right, can be chosen again.
pub fn take_file(input: NodeRef<Input>) -> Option<File> {
    let input = input.get_untracked()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(file.into())
}
