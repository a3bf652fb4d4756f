//! Help: cause and repair, in our own words.
//!
//! Invariant: no sentence of the support article is copied here; names of controls come from the `copy` of each product.

mod azure_devops_401;
mod causes;

pub use azure_devops_401::HelpRoute;
