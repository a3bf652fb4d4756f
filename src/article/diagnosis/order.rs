//! The order in which calls were made, which need not be that of the file: some recorders write the newest first.
//! (<http://www.softwareishard.com/blog/har-12-spec/#log>: the reader has to sort them.)

use super::entry::Entry;

/// The entries in the order of time, those behind a call directly before it. Without the time of each call the order of the file stays.
pub fn in_time(entries: &[Entry]) -> Vec<&Entry> {
    let mut groups: Vec<Vec<&Entry>> = Vec::new();
    let mut group = Vec::new();
    for entry in entries {
        group.push(entry);
        if !entry.is_behind {
            groups.push(std::mem::take(&mut group));
        }
    }
    let begin = |group: &[&Entry]| group.last().and_then(|entry| entry.started);
    let begins: Option<Vec<_>> = groups.iter().map(|group| begin(group)).collect();
    if let Some(begins) = begins {
        let falls = begins.is_sorted_by(|one, other| one >= other) && begins.first() > begins.last();
        if falls {
            // So that those of the same instant get into the order of time, too.
            groups.reverse();
        }
        groups.sort_by_key(|group| begin(group));
    }
    groups.into_iter().flatten().chain(group).collect()
}
