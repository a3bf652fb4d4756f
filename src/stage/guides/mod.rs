//! Walkthroughs on the screen: the catalogue, and the one that is under way.
//!
//! Invariants: nothing opens by itself; while no walkthrough is under way there is no element, no listener and no request of it;
//! nothing here touches an attribute of what a step is about, and no press is kept from it.

mod answers;
mod button;
mod card;
mod card_frame;
mod catalogue;
mod catalogue_entry;
mod closing;
mod desk;
mod exam;
mod exam_card;
mod exam_result;
mod files;
mod find;
mod foot;
mod hand;
mod help;
mod ids;
mod keys;
mod known;
mod modal;
mod obstacle;
mod opening;
mod own;
mod perform;
mod place;
mod player;
mod presenter;
mod presenter_command;
mod problems;
mod screen;
mod screens;
mod spot;
mod text;
mod under_way;
mod walk;
mod walkthrough;
mod wanted;
mod watch;
mod workshop;
mod world;

pub use catalogue::lazy_catalogue;
pub use desk::GuideDesk;
pub use walkthrough::lazy_walkthrough;
pub use workshop::{Workshop, lazy_workshop};
