//! The state of the servers that a link holds.

/// What a link says of the servers.
pub struct LinkedWorld {
    /// The world, as text.
    pub(super) world: String,
    /// The world in which the page loads what it shows, as text.
    pub(super) opening: String,
}
