//! Resources and the versions of their public feeds.

use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::feature::Features;
use crate::domain::hours::WeekHours;
use crate::domain::id::{CentreId, ResourceId};
use crate::domain::resource::{Kind, Resource};

use super::{Message, Result, Tx};

#[derive(FromRow)]
struct Row {
    id: ResourceId,
    slug: String,
    name: String,
    kind: Kind,
    capacity: Option<i32>,
    parent_id: Option<ResourceId>,
    description: String,
    hours: Option<Json<WeekHours>>,
    features: Json<Features>,
}

const OF_CENTRE: &str = "select id, slug, name, kind, capacity, parent_id, description, hours, features from resource where centre_id = $1 order by position, slug";
const INSERT: &str = "insert into resource (id, centre_id, slug, name, kind, capacity, parent_id, description, position, hours, features, version)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1)";
const UPDATE: &str = "update resource set name = $2, capacity = $3, description = $4, position = $5, hours = $6, features = $7, version = version + 1 where id = $1";
const BUMP: &str = "update resource set version = version + 1
    where id = $1 or parent_id = $1 or id = (select parent_id from resource r where r.id = $1)";
const VERSION: &str = "select version from resource where id = $1";

/// The resources of a centre in the order people see them.
pub async fn of_centre(tx: &mut Tx, centre: CentreId) -> Result<Vec<Resource>> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(OF_CENTRE).bind(centre).fetch_all(c).await)?;
    Ok(rows.into_iter().map(Row::into_resource).collect())
}

/// Adds a resource at a place in the order.
pub async fn insert(tx: &mut Tx, centre: CentreId, resource: &Resource, position: i32) -> Result<()> {
    let capacity = resource.capacity.map(|n| i32::try_from(n).unwrap_or(i32::MAX));
    on!(tx, |c| sqlx::query(INSERT)
        .bind(resource.id)
        .bind(centre)
        .bind(&resource.slug)
        .bind(&resource.name)
        .bind(resource.kind)
        .bind(capacity)
        .bind(resource.parent)
        .bind(&resource.description)
        .bind(position)
        .bind(resource.hours.as_ref().map(Json))
        .bind(Json(resource.features))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Saves what may change of a resource, and its place in the order.
pub async fn update(tx: &mut Tx, resource: &Resource, position: i32) -> Result<()> {
    on!(tx, |c| sqlx::query(UPDATE)
        .bind(resource.id)
        .bind(&resource.name)
        .bind(resource.capacity.map(|n| i32::try_from(n).unwrap_or(i32::MAX)))
        .bind(&resource.description)
        .bind(position)
        .bind(resource.hours.as_ref().map(Json))
        .bind(Json(resource.features))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes that what the public feeds of a resource, its parts and its whole show has changed. How often does not matter: two halves of one room in one message
/// may count once or twice for the whole.
pub fn bump(message: &mut Message, id: ResourceId) {
    message.add(BUMP).bind(id);
}

/// The version of a resource's public feed.
pub async fn version(tx: &mut Tx, id: ResourceId) -> Result<i64> {
    Ok(on!(tx, |c| sqlx::query_scalar(VERSION).bind(id).fetch_one(c).await)?)
}

impl Row {
    fn into_resource(self) -> Resource {
        Resource {
            id: self.id,
            slug: self.slug,
            name: self.name,
            kind: self.kind,
            capacity: self.capacity.and_then(|n| u32::try_from(n).ok()),
            parent: self.parent_id,
            description: self.description,
            hours: self.hours.map(|hours| hours.0),
            features: self.features.0,
        }
    }
}
