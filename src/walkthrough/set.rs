//! A set for a few things.

use crate::domain::json::Json;
use serde_json::Value;
use std::borrow::Borrow;

/// Things that stand once each, in their order. A list, because sets here are small, and the code of a tree would be a large part of what
/// a browser loads for a walkthrough.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<T> Default for Set<T> {
    fn default() -> Self {
        Set(Vec::new())
    }
}

impl<T: Ord> Set<T> {
    /// Nothing.
    pub fn new() -> Self {
        Set::default()
    }

    /// Puts something in; says whether it was not there.
    pub fn insert(&mut self, thing: T) -> bool {
        match self.0.binary_search(&thing) {
            Ok(_) => false,
            Err(place) => {
                self.0.insert(place, thing);
                true
            }
        }
    }

    /// Whether something is there.
    pub fn contains<Q: Ord + ?Sized>(&self, thing: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.binary_search_by(|held| held.borrow().cmp(thing)).is_ok()
    }

    /// All things, in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: Ord> Extend<T> for Set<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, things: I) {
        for thing in things {
            self.insert(thing);
        }
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(things: I) -> Self {
        let mut set = Set::new();
        set.extend(things);
        set
    }
}

impl<T: Ord, const COUNT: usize> From<[T; COUNT]> for Set<T> {
    fn from(things: [T; COUNT]) -> Self {
        things.into_iter().collect()
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T> IntoIterator for Set<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<T: Json + Ord> Json for Set<T> {
    fn write(&self, out: &mut String) {
        self.0.write(out);
    }

    fn read(value: &Value) -> Option<Self> {
        Vec::read(value).map(Set::from_iter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_each_thing_once_in_order() {
        let mut set: Set<u8> = [3, 1, 3, 2].into();
        assert!(!set.insert(2));
        assert!(set.insert(0));
        assert_eq!(set.iter().copied().collect::<Vec<_>>(), [0, 1, 2, 3]);
        assert!(set.contains(&3) && !set.contains(&4));
    }
}
