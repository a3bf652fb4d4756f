//! How a program that is mounted in the gallery says that it has followed its address.

use crate::transport::OneShot;
use leptos::prelude::*;

/// Context of a mounted program: an event that happens when its world is as the address asks.
#[derive(Clone, Copy)]
pub struct Followed(pub StoredValue<OneShot>);
