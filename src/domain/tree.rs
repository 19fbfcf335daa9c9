//! Where each resource stands among the others and what its parts are, found once: a day of thousands of rooms asks for it again and again.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::id::ResourceId;
use super::resource::Resource;

/// Found when it is first asked. It follows from the resources, and so makes no difference between two centres.
#[derive(Clone, Debug, Default)]
pub struct Tree(OnceLock<Found>);

#[derive(Clone, Debug)]
struct Found {
    positions: HashMap<ResourceId, usize>,
    parts: HashMap<ResourceId, Vec<ResourceId>>,
}

impl Tree {
    /// The resource of an identifier.
    pub(super) fn resource<'a>(&self, id: ResourceId, resources: &'a [Resource]) -> Option<&'a Resource> {
        match self.found(resources) {
            Some(found) if found.is_at(id, resources) => {
                found.positions.get(&id).and_then(|at| resources.get(*at))
            }
            // They came into another order since.
            Some(_) | None => resources.iter().find(|r| r.id == id),
        }
    }

    /// The parts of a whole, in their order; none of a leaf.
    pub(super) fn parts(&self, whole: ResourceId, resources: &[Resource]) -> Vec<ResourceId> {
        match self.found(resources) {
            Some(found) => found.parts.get(&whole).cloned().unwrap_or_default(),
            None => resources.iter().filter(|r| r.parent == Some(whole)).map(|r| r.id).collect(),
        }
    }

    /// What was found, unless resources came or went since.
    fn found(&self, resources: &[Resource]) -> Option<&Found> {
        let found = self.0.get_or_init(|| Found::among(resources));
        Some(found).filter(|found| found.positions.len() == resources.len())
    }
}

impl Found {
    fn is_at(&self, id: ResourceId, resources: &[Resource]) -> bool {
        self.positions.get(&id).and_then(|at| resources.get(*at)).is_some_and(|r| r.id == id)
    }

    fn among(resources: &[Resource]) -> Self {
        let mut parts: HashMap<ResourceId, Vec<ResourceId>> = HashMap::new();
        for (whole, part) in resources.iter().filter_map(|r| Some((r.parent?, r.id))) {
            parts.entry(whole).or_default().push(part);
        }
        Self { positions: resources.iter().enumerate().map(|(at, r)| (r.id, at)).collect(), parts }
    }
}

impl PartialEq for Tree {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Tree {}
