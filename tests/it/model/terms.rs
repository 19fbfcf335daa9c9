//! Which rules hold for a wish: the table of docs/centre-file.md, scope by scope.

use cas::domain::agreement;
use cas::domain::policy::{Edition, PolicyPart};
use chrono::NaiveDate;

use super::calendar::local;
use super::world::World;

/// What each scope says on the day of asking; a scope that says nothing is empty.
#[derive(Debug, Default)]
pub struct Terms {
    /// Of the agreement.
    pub agreement: PolicyPart,
    /// Of the place itself.
    pub place: PolicyPart,
    /// Of the whole that it is a part of.
    pub whole: PolicyPart,
    /// Of its kind.
    pub kind: PolicyPart,
    /// Of everything in the centre.
    pub centre: PolicyPart,
}

impl Terms {
    pub fn of(world: &World) -> Self {
        let day = local(world.setup.centre.zone, world.asked_at).date();
        let (place, kind) = (world.resource(), world.resource().kind);
        Self {
            agreement: of_agreement(world, day),
            place: in_force(world, day, |e| e.resource == Some(place.id)),
            whole: in_force(world, day, |e| e.resource.is_some() && e.resource == place.parent),
            kind: in_force(world, day, |e| e.resource.is_none() && e.kind == Some(kind)),
            centre: in_force(world, day, |e| e.resource.is_none() && e.kind.is_none()),
        }
    }

    /// What the narrowest scope that speaks says of a rule, else its default.
    pub fn say<T>(&self, rule: impl Fn(&PolicyPart) -> Option<T>, default: T) -> T {
        let scopes = [&self.agreement, &self.place, &self.whole, &self.kind, &self.centre];
        scopes.into_iter().find_map(rule).unwrap_or(default)
    }

    /// The same of a rule that an agreement leaves alone.
    pub fn say_to_all<T>(&self, rule: impl Fn(&PolicyPart) -> Option<T>, default: T) -> T {
        let scopes = [&self.place, &self.whole, &self.kind, &self.centre];
        scopes.into_iter().find_map(rule).unwrap_or(default)
    }
}

/// The last edition of a scope that holds already.
fn in_force(world: &World, day: NaiveDate, scope: impl Fn(&Edition) -> bool) -> PolicyPart {
    let mut editions: Vec<&Edition> = world.setup.editions.iter().filter(|e| scope(e)).collect();
    editions.retain(|e| e.effective_from <= day);
    editions.sort_by_key(|e| e.effective_from);
    editions.last().map(|e| e.part).unwrap_or_default()
}

/// What the agreement says that holds on the day of asking; of several the last to begin, then the last to end, then the last one there is.
fn of_agreement(world: &World, day: NaiveDate) -> PolicyPart {
    let own = world.setup.agreements.iter().filter(|a| a.organisation == world.standing.organisation);
    let holding = own.filter(|a| a.starts_on <= day && a.ends_on.is_none_or(|last| day <= last));
    let mut said: Option<(&agreement::Terms, PolicyPart)> = None;
    for agreement in holding {
        let Some(part) = agreement.rules.get(&world.resource().kind) else { continue };
        let is_later = |before: &agreement::Terms| {
            if agreement.starts_on != before.starts_on {
                return agreement.starts_on > before.starts_on;
            }
            match (agreement.ends_on, before.ends_on) {
                (None, _) => true,
                (Some(_), None) => false,
                (Some(last), Some(before)) => last >= before,
            }
        };
        if said.is_none_or(|(before, _)| is_later(before)) {
            said = Some((agreement, *part));
        }
    }
    said.map(|(_, part)| part).unwrap_or_default()
}
