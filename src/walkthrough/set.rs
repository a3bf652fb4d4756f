//! A set and a map for a few things: lists, because the code of a tree would be a large part of what a browser loads for a walkthrough.

use crate::domain::json::Json;
use serde_json::Value;
use std::borrow::Borrow;

/// Things that stand once each, in their order.
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

/// Things by name, in the order in which their names came.
#[derive(Clone, Debug)]
pub struct Map<T>(Vec<(String, T)>);

impl<T> Default for Map<T> {
    fn default() -> Self {
        Map(Vec::new())
    }
}

/// In whatever order.
impl<T: PartialEq> PartialEq for Map<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0.len() == other.0.len() && self.0.iter().all(|(name, thing)| other.get(name) == Some(thing))
    }
}

impl<T: Eq> Eq for Map<T> {}

impl<T> Map<T> {
    /// Nothing.
    pub fn new() -> Self {
        Map::default()
    }

    /// What has a name.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.iter().find(|(other, _)| *other == name).map(|(_, thing)| thing)
    }

    /// Gives a name to something, in place of what had it.
    pub fn insert(&mut self, name: String, thing: T) {
        match self.0.iter_mut().find(|(other, _)| *other == name) {
            Some((_, held)) => *held = thing,
            None => self.0.push((name, thing)),
        }
    }

    /// Takes away what has a name.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(other, _)| other != name);
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All names, and what has them.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.0.iter().map(|(name, thing)| (name, thing))
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

    #[test]
    fn a_name_has_what_it_was_given_last() {
        let mut map = Map::new();
        map.insert("a".to_owned(), 1);
        map.insert("b".to_owned(), 2);
        map.insert("a".to_owned(), 3);
        assert_eq!((map.get("a"), map.get("b"), map.get("c")), (Some(&3), Some(&2), None));
        let mut other = Map::new();
        other.insert("b".to_owned(), 2);
        assert_ne!(map, other);
        map.remove("a");
        assert_eq!(map, other);
    }
}
