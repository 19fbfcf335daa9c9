//! The single rules: each looks at a case and says what it finds. Their order is the order in which people read the findings; no rule
//! depends on another.

mod access;
mod building;
mod closure;
mod conduct;
mod crowd;
mod form;
mod length;
mod moment;
mod needs;
mod occupancy;
mod people;
mod quota;
mod staffed;
mod standing;
mod stay;

use super::decide::Case;
use super::finding::Finding;

/// Looks at a case and adds what it finds.
pub(super) type Check = fn(&Case<'_>, &mut Vec<Finding>);

/// All rules.
pub(super) const CHECKS: [Check; 15] = [
    standing::check,
    conduct::check,
    access::check,
    moment::check,
    building::check,
    staffed::check,
    stay::check,
    closure::check,
    occupancy::check,
    crowd::check,
    length::check,
    form::check,
    needs::check,
    people::check,
    quota::check,
];
