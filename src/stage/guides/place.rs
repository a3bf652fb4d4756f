//! Where the card is: pure.
//!
//! Invariant: the card lies within the window, and covers its target only where there is no space anywhere else.

use std::cmp::Ordering;

/// A rectangle in CSS pixels, measured from the window's top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

/// Between card and target.
const GAP: f64 = 12.0;
/// Between card and window.
const EDGE: f64 = 8.0;
/// Below this width the card lies along the upper or the lower edge.
const NARROW: f64 = 640.0;

impl Area {
    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.left + self.width
    }

    /// Its lower edge.
    pub fn bottom(&self) -> f64 {
        self.top + self.height
    }

    /// What it has in common with another one; nothing if they do not meet.
    pub fn within(&self, other: &Area) -> Option<Area> {
        let (left, top) = (self.left.max(other.left), self.top.max(other.top));
        let (width, height) = (self.right().min(other.right()) - left, self.bottom().min(other.bottom()) - top);
        (width > 0.0 && height > 0.0).then_some(Area { left, top, width, height })
    }

    /// How far it is to another one, across and down together; nothing if they meet.
    fn distance(&self, other: &Area) -> f64 {
        let across = (other.left - self.right()).max(self.left - other.right()).max(0.0);
        let down = (other.top - self.bottom()).max(self.top - other.bottom()).max(0.0);
        across + down
    }

    fn area_within(&self, other: &Area) -> f64 {
        self.within(other).map_or(0.0, |common| common.width * common.height)
    }
}

/// Whether a window is so narrow that the card lies along an edge.
pub fn is_narrow(window: &Area) -> bool {
    window.width < NARROW
}

/// The left upper corner of a card of this size. `around` are the boxes that it had best be beside, the dearest to spare last: the
/// dialog with the target in it, and the target. `bar` is what it spares where that costs nothing of them.
pub fn place(card: (f64, f64), window: &Area, around: &[Area], bar: &Area) -> (f64, f64) {
    let (width, height) = card;
    let most = ((window.width - width - EDGE).max(EDGE), (window.height - height - EDGE).max(EDGE));
    let held = |left: f64, top: f64| Area { left: left.min(most.0).max(EDGE), top: top.min(most.1).max(EDGE), width, height };
    let Some(target) = around.last() else { return (most.0, most.1) };
    let beside = around.iter().flat_map(|spared| {
        [
            (spared.right() + GAP, target.top),
            (spared.left - GAP - width, target.top),
            (target.left, spared.bottom() + GAP),
            (target.left, spared.top - GAP - height),
        ]
    });
    let corners = [(most.0, most.1), (EDGE, most.1), (most.0, EDGE), (EDGE, EDGE)];
    let candidates: Vec<Area> = match is_narrow(window) {
        true => vec![held(EDGE, most.1), held(EDGE, EDGE)],
        false => beside.chain(corners).map(|(left, top)| held(left, top)).collect(),
    };
    // What is covered of the target counts more than all else, and how near the target is counts last.
    let covered = |card: &Area| {
        let others: f64 = around.iter().map(|spared| card.area_within(spared)).sum();
        card.area_within(target) * 1_000.0 + others
    };
    let keys = |card: &Area| [covered(card), card.area_within(bar), card.distance(target)];
    let best = candidates.iter().min_by(|one, other| keys(one).partial_cmp(&keys(other)).unwrap_or(Ordering::Equal));
    best.map_or((EDGE, EDGE), |card| (card.left, card.top))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WINDOW: Area = Area { left: 0.0, top: 0.0, width: 1280.0, height: 720.0 };

    fn at(left: f64, top: f64, width: f64, height: f64) -> Area {
        Area { left, top, width, height }
    }

    #[test]
    fn beside_a_dialog_rather_than_on_it() {
        let (dialog, field) = (at(400.0, 100.0, 480.0, 500.0), at(440.0, 300.0, 400.0, 36.0));
        assert_eq!(place((320.0, 200.0), &WINDOW, &[dialog, field], &Area::default()), (892.0, 300.0));
    }

    #[test]
    fn on_the_dialog_beside_its_field_where_the_dialog_fills_the_window() {
        let (dialog, field) = (at(10.0, 10.0, 1260.0, 700.0), at(40.0, 300.0, 400.0, 36.0));
        let (left, top) = place((320.0, 200.0), &WINDOW, &[dialog, field], &Area::default());
        assert_eq!(at(left, top, 320.0, 200.0).within(&field), None);
    }

    #[test]
    fn beside_its_target_where_there_is_room_at_other_places_too() {
        let (strip, button) = (at(0.0, 0.0, 1280.0, 90.0), at(1210.0, 110.0, 40.0, 40.0));
        assert_eq!(place((320.0, 200.0), &WINDOW, &[strip, button], &Area::default()), (878.0, 110.0));
    }

    #[test]
    fn on_a_bar_rather_than_on_the_form_of_its_target() {
        let (bar, form, field) = (at(0.0, 692.0, 1280.0, 28.0), at(200.0, 250.0, 900.0, 212.0), at(440.0, 265.0, 400.0, 36.0));
        assert_eq!(place((342.0, 245.0), &WINDOW, &[form, field], &bar), (440.0, 467.0));
        let (form, field) = (at(200.0, 350.0, 900.0, 310.0), at(440.0, 400.0, 400.0, 36.0));
        assert_eq!(place((342.0, 245.0), &WINDOW, &[form, field], &bar), (440.0, 93.0));
    }

    #[test]
    fn along_the_edge_away_from_the_target_in_a_narrow_window() {
        let window = at(0.0, 0.0, 320.0, 640.0);
        assert_eq!(place((304.0, 200.0), &window, &[at(20.0, 100.0, 280.0, 40.0)], &Area::default()), (8.0, 432.0));
        assert_eq!(place((304.0, 200.0), &window, &[at(20.0, 560.0, 280.0, 40.0)], &Area::default()), (8.0, 8.0));
    }

    #[test]
    fn in_the_corner_without_a_target() {
        assert_eq!(place((320.0, 200.0), &WINDOW, &[], &Area::default()), (952.0, 512.0));
    }

    proptest! {
        #[test]
        fn never_on_a_target_that_leaves_room(left in 0.0..1200.0, top in 0.0..680.0, width in 1.0..500.0, height in 1.0..200.0) {
            let target = at(left, top, width, height);
            let (left, top) = place((320.0, 200.0), &WINDOW, &[target], &Area::default());
            let card = at(left, top, 320.0, 200.0);
            prop_assert!(card.right() <= 1280.0 && card.bottom() <= 720.0 && left >= 0.0 && top >= 0.0);
            prop_assert_eq!(card.within(&target), None);
        }
    }
}
