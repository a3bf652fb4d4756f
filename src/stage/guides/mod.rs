//! Walkthroughs on the screen: the catalogue, and the one that is under way.
//!
//! Invariants: nothing opens by itself; while no walkthrough is under way there is no element, no listener and no request of it;
//! nothing here touches an attribute of what a step is about, and no press is kept from it.

mod action_executor;
mod answers;
mod authoring;
mod blocker;
mod button;
mod card;
mod card_frame;
mod catalogue;
mod catalogue_entry;
mod closing;
mod controller;
mod demo_cursor;
mod demo_player;
mod exam;
mod exam_card;
mod exam_result;
mod files;
mod find;
mod foot;
mod guide_query;
mod help;
mod ids;
mod keys;
mod modal;
mod opening;
mod own;
mod place;
mod presenter;
mod presenter_command;
mod problems;
mod screen;
mod screen_observer;
mod screens;
mod session;
mod session_view;
mod spot;
mod text;
mod vocabulary;
mod walkthrough;

pub use authoring::{AuthoringTool, lazy_authoring};
pub use catalogue::lazy_catalogue;
pub use controller::GuideController;
pub use walkthrough::lazy_walkthrough;
