//! Starts the program in the page.

use vfunction_replica::app::{Program, after_paint, show_failure};

fn main() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        show_failure(&panic.to_string());
    }));
    after_paint(|| leptos::mount::mount_to_body(Program));
}
