//! What the file holds for and against causes, and how that is weighed.
//!
//! Invariant: no cause is named that nothing in the file speaks for.

use super::finding::{Certainty, Evidence};
use crate::article::causes::Cause;

/// What the refusal itself tells.
pub struct Primary {
    /// The causes that it leaves.
    pub causes: Vec<Cause>,
    /// How certain it is that the cause is one of these: a cause that is left alone is as certain as this. Open where others are possible.
    pub certainty: Certainty,
    /// The refusal.
    pub evidence: Vec<Evidence>,
}

/// Something that speaks for one cause.
pub struct Support {
    /// The cause.
    pub cause: Cause,
    /// How certain that makes it.
    pub certainty: Certainty,
    /// What speaks for it.
    pub evidence: Vec<Evidence>,
}

/// Something that speaks against causes.
pub struct Against {
    /// These causes.
    pub causes: Vec<Cause>,
    /// How certainly it rules them out. Open where it only speaks against them.
    pub certainty: Certainty,
    /// Whether it contradicts what a server says itself: it happened after that.
    pub contradicts: bool,
    /// What speaks against them.
    pub evidence: Evidence,
}

/// The result of weighing.
pub struct Weighed {
    /// The cause.
    pub cause: Cause,
    /// How certain it is.
    pub certainty: Certainty,
    /// What speaks for it, beside the refusal.
    pub evidence: Vec<Evidence>,
    /// What speaks against causes.
    pub against: Vec<Evidence>,
    /// Where the cause is unknown: the causes that are left, those last that something speaks against. Where it is likely: the others that
    /// are possible.
    pub fits: Vec<Cause>,
}

impl Primary {
    /// Weighs the refusal against everything else.
    pub fn weigh(&self, supports: Vec<Support>, against: Vec<Against>) -> Weighed {
        let is_stated = self.certainty == Certainty::Certain && self.causes.len() == 1;
        // What a server says itself is only put in doubt by what happened afterwards.
        let against: Vec<Against> = against.into_iter().filter(|clue| !is_stated || clue.contradicts).collect();
        let speaking: Vec<&Against> = against.iter().filter(|clue| clue.causes.iter().any(|cause| self.causes.contains(cause))).collect();
        let ruling_out: Vec<&&Against> = speaking.iter().filter(|clue| clue.certainty > Certainty::Open).collect();
        let is_out = |cause: &Cause| ruling_out.iter().any(|clue| clue.causes.contains(cause));
        let is_certainly_out =
            |cause: &Cause| ruling_out.iter().any(|clue| clue.certainty == Certainty::Certain && clue.causes.contains(cause));
        let left: Vec<Cause> = self.causes.iter().copied().filter(|cause| !is_out(cause)).collect();
        let link = ruling_out.iter().map(|clue| clue.certainty).min().unwrap_or(Certainty::Certain);
        let shown = self.shown(&speaking);
        let decided = |cause: Cause, certainty: Certainty, evidence: Vec<Evidence>| {
            let is_possible = |other: &Cause| *other != cause && certainty < Certainty::Certain && !is_certainly_out(other);
            let fits = self.causes.iter().copied().filter(is_possible).collect();
            Weighed { cause, certainty, evidence, against: shown.clone(), fits }
        };
        let support = supports.into_iter().filter(|support| !is_out(&support.cause)).max_by_key(|support| support.certainty);
        match (self.causes.as_slice(), support, left.as_slice()) {
            ([stated], ..) if is_stated => {
                decided(*stated, if is_out(stated) { Certainty::Likely } else { Certainty::Certain }, Vec::new())
            }
            (_, Some(support), _) => decided(support.cause, support.certainty, support.evidence),
            (_, None, [cause]) if self.certainty > Certainty::Open => decided(*cause, self.certainty.min(link), Vec::new()),
            _ => {
                // Where all are ruled out, something in the file is not what it seems.
                let mut fits = if left.is_empty() { self.causes.clone() } else { left };
                fits.sort_by_key(|cause| speaking.iter().any(|clue| clue.causes.contains(cause)));
                Weighed { cause: Cause::Unknown, certainty: Certainty::Open, evidence: Vec::new(), against: shown, fits }
            }
        }
    }

    /// The evidence against causes, each cause once.
    fn shown(&self, speaking: &[&Against]) -> Vec<Evidence> {
        let mut seen: Vec<Cause> = Vec::new();
        let mut shown = Vec::new();
        for clue in speaking {
            let is_new = |cause: &Cause| self.causes.contains(cause) && !seen.contains(cause);
            let causes: Vec<Cause> = clue.causes.iter().copied().filter(is_new).collect();
            if !causes.is_empty() {
                seen.extend(&causes);
                shown.push(Evidence { opposes: causes, ..clue.evidence.clone() });
            }
        }
        shown
    }
}
