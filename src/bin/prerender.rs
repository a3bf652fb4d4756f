//! Prints what the first page brings along, for the build.

fn main() {
    println!("{}", vfunction_replica::app::first_screen());
}
