//! Elements of the card that others find.

/// Selector of the card.
pub const CARD: &str = ".guide-card";
/// Id of the heading, which takes the focus when the person goes on by the card.
pub const HEADING: &str = "guide-heading";
