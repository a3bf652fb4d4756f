//! Arrow keys within a row or a column of controls of which one at a time can be reached with the Tab key.
//! Pattern: <https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex>

/// The way the controls are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Side by side; the ends are joined.
    Row,
    /// Above each other; the ends are not joined.
    Column,
}

/// The control that a key leads to from the control at `index` of `count`; `None` if the key does not move.
pub fn step(axis: Axis, key: &str, index: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match (axis, key) {
        (_, "Home") => Some(0),
        (_, "End") => Some(last),
        (Axis::Row, "ArrowRight") => Some(if index >= last { 0 } else { index + 1 }),
        (Axis::Row, "ArrowLeft") => Some(index.checked_sub(1).unwrap_or(last)),
        (Axis::Column, "ArrowDown") => Some(index.saturating_add(1).min(last)),
        (Axis::Column, "ArrowUp") => Some(index.saturating_sub(1)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Axis::*;
    use super::step;

    #[test]
    fn a_row_is_joined_at_its_ends_and_a_column_is_not() {
        assert_eq!(step(Row, "ArrowRight", 2, 3), Some(0));
        assert_eq!(step(Row, "ArrowLeft", 0, 3), Some(2));
        assert_eq!(step(Column, "ArrowDown", 2, 3), Some(2));
        assert_eq!(step(Column, "ArrowUp", 0, 3), Some(0));
        assert_eq!(step(Column, "End", 0, 3), Some(2));
    }

    #[test]
    fn other_keys_and_empty_rows_do_not_move() {
        assert_eq!(step(Row, "ArrowDown", 0, 3), None);
        assert_eq!(step(Column, "Enter", 0, 3), None);
        assert_eq!(step(Row, "ArrowRight", 0, 0), None);
    }
}
