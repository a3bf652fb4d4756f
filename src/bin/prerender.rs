//! Prints the prerendered screens of the first page, for the build.

fn main() {
    println!("{}", vfunction_replica::app::first_screen());
}
