//! The support article that this program lets people live through: the world and its scenarios, the causes of a 401, the diagnosis of a HAR
//! file, the bundled guides, the help page.

mod bulk_tokens;
pub mod causes;
pub mod diagnosis;
pub mod guide_source;
#[cfg(feature = "screens")]
pub(crate) mod help;
pub mod library;
pub mod scenario;
mod seed;
pub mod wire;
pub mod world;
