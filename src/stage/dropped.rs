//! Files that are dropped on the page.

use gloo_file::File;
use leptos::ev;
use leptos::prelude::*;
use web_sys::DragEvent;

/// Hands over the files that are dropped anywhere on the page, as long as the stage is there; whether one is held over it. The browser would
/// leave the program and show the file.
pub fn files(on_files: impl Fn(Vec<File>) + 'static) -> Signal<bool> {
    let is_over = RwSignal::new(false);
    let over = window_event_listener(ev::dragover, move |event| {
        if holds_files(&event) {
            event.prevent_default();
            is_over.set(true);
        }
    });
    let left = window_event_listener(ev::dragleave, move |event| {
        // It goes from one element to the next all the time; from the last one it goes to none.
        if event.related_target().is_none() {
            is_over.set(false);
        }
    });
    let dropped = window_event_listener(ev::drop, move |event| {
        if !holds_files(&event) {
            return;
        }
        event.prevent_default();
        is_over.set(false);
        if let Some(files) = event.data_transfer().and_then(|held| held.files()) {
            on_files((0..files.length()).filter_map(|at| files.get(at)).map(File::from).collect());
        }
    });
    on_cleanup(move || {
        over.remove();
        left.remove();
        dropped.remove();
    });
    is_over.into()
}

fn holds_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|held| held.types().includes(&"Files".into(), 0))
}
