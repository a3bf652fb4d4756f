//! Ids of elements that others than their own component name.

/// The sidebar's link to the integrations, which gets the focus when their dialog closes.
pub const INTEGRATIONS_LINK: &str = "sidebar-integrations-link";
