//! Centres, their versions, and the numbers they give to bookings.

use chrono_tz::Tz;
use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::agreement::KindRules;
use crate::domain::centre::{Centre, Profile};
use crate::domain::hours::WeekHours;
use crate::domain::id::CentreId;
use crate::domain::season::Season;
use crate::domain::setup::Setup;
use crate::domain::tree::Tree;

use super::{Error, Message, Result, Tx, agreement, closure, policy, resource, special_hours};

/// What tells whether something cached about a centre still holds.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Head {
    /// The centre.
    pub id: CentreId,
    /// Its slug.
    pub slug: String,
    /// Raised by every change of occupancy.
    pub version: i64,
    /// Raised by every change of its rules.
    pub config_version: i64,
}

#[derive(FromRow)]
struct Row {
    id: CentreId,
    slug: String,
    zone: String,
    hours: Json<WeekHours>,
    staffed: Option<Json<WeekHours>>,
    season: Option<Json<Season>>,
    capacity: Option<i32>,
    profile: Json<Profile>,
    config_version: i64,
}

/// Numbers taken from the common counter at once.
const BLOCK: i64 = 100;

const HEADS: &str = "select id, slug, version, config_version from centre order by position, slug";
const HEAD: &str = "select id, slug, version, config_version from centre where slug = $1";
const HEAD_BY_ID: &str = "select id, slug, version, config_version from centre where id = $1";
const LOAD: &str = "select id, slug, zone, hours, staffed, season, capacity, profile, config_version from centre where id = $1";
const INSERT: &str = "insert into centre (id, slug, zone, hours, profile, position, capacity, staffed, season, version, config_version, next_number, number_end)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, 1, 0, 0)";
const UPDATE: &str = "update centre set hours = $2, profile = $3, capacity = $4, staffed = $5, season = $6, version = version + 1, config_version = config_version + 1
    where id = $1";
const TOUCH: &str =
    "update centre set version = version + 1, config_version = config_version + 1 where id = $1";
const BUMP: &str = "update centre set version = version + 1 where id = $1";
const TAKE_NUMBER: &str = "update centre set next_number = next_number + 1
    where id = $1 and next_number < number_end returning next_number - 1";
const TAKE_BLOCK: &str =
    "update number_block set next_number = next_number + $1 where id = 1 returning next_number - $1";
const GIVE_BLOCK: &str = "update centre set next_number = $2 + 1, number_end = $2 + $3 where id = $1";

/// All centres in the order people see them.
pub async fn heads(tx: &mut Tx) -> Result<Vec<Head>> {
    Ok(on!(tx, |c| sqlx::query_as(HEADS).fetch_all(c).await)?)
}

/// The centre of that slug.
pub async fn head(tx: &mut Tx, slug: &str) -> Result<Option<Head>> {
    Ok(on!(tx, |c| sqlx::query_as(HEAD).bind(slug).fetch_optional(c).await)?)
}

/// The centre of that identifier.
pub async fn head_by_id(tx: &mut Tx, id: CentreId) -> Result<Option<Head>> {
    Ok(on!(tx, |c| sqlx::query_as(HEAD_BY_ID).bind(id).fetch_optional(c).await)?)
}

/// A centre with its resources, its calendar and all editions of its policies.
pub async fn setup(tx: &mut Tx, id: CentreId) -> Result<Option<Setup>> {
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(LOAD).bind(id).fetch_optional(c).await)?;
    let Some(row) = row else { return Ok(None) };
    let zone: Tz = row.zone.parse().map_err(|_| Error::Value(format!("“{}” is no time zone", row.zone)))?;
    Ok(Some(Setup {
        centre: Centre {
            id: row.id,
            slug: row.slug,
            zone,
            hours: row.hours.0,
            staffed: row.staffed.map(|hours| hours.0),
            season: row.season.map(|season| season.0),
            capacity: row.capacity.and_then(|n| u32::try_from(n).ok()),
            profile: row.profile.0,
        },
        resources: resource::of_centre(tx, id).await?,
        special_hours: special_hours::of_centre(tx, id).await?,
        closures: closure::of_centre(tx, id).await?,
        editions: policy::of_centre(tx, id).await?,
        agreements: agreement::terms(tx, id).await?,
        terms: KindRules::new(),
        config_version: row.config_version,
        tree: Tree::default(),
    }))
}

/// Adds a centre without resources.
pub async fn insert(tx: &mut Tx, centre: &Centre, position: i32) -> Result<()> {
    let (hours, profile) = (Json(&centre.hours), Json(&centre.profile));
    on!(tx, |c| sqlx::query(INSERT)
        .bind(centre.id)
        .bind(&centre.slug)
        .bind(centre.zone.name())
        .bind(hours)
        .bind(profile)
        .bind(position)
        .bind(centre.capacity.map(|n| i32::try_from(n).unwrap_or(i32::MAX)))
        .bind(centre.staffed.as_ref().map(Json))
        .bind(centre.season.map(Json))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Saves what may change of a centre, and notes that its rules did: whatever was prepared under the old ones is looked at anew.
pub async fn update(tx: &mut Tx, centre: &Centre) -> Result<()> {
    on!(tx, |c| sqlx::query(UPDATE)
        .bind(centre.id)
        .bind(Json(&centre.hours))
        .bind(Json(&centre.profile))
        .bind(centre.capacity.map(|n| i32::try_from(n).unwrap_or(i32::MAX)))
        .bind(centre.staffed.as_ref().map(Json))
        .bind(centre.season.map(Json))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Notes that the rules of a centre changed in other rows than its own.
pub async fn touch(tx: &mut Tx, id: CentreId) -> Result<()> {
    on!(tx, |c| sqlx::query(TOUCH).bind(id).execute(c).await.map(|_| ()))?;
    Ok(())
}

/// Notes that the occupancy of a centre changed.
pub fn bump(message: &mut Message, id: CentreId) {
    message.add(BUMP).bind(id);
}

/// Gives the next number for a booking, unique in the installation.
pub async fn take_number(tx: &mut Tx, id: CentreId) -> Result<i64> {
    let next: Option<i64> = on!(tx, |c| sqlx::query_scalar(TAKE_NUMBER).bind(id).fetch_optional(c).await)?;
    if let Some(number) = next {
        return Ok(number);
    }
    let number: i64 = on!(tx, |c| sqlx::query_scalar(TAKE_BLOCK).bind(BLOCK).fetch_one(c).await)?;
    on!(tx, |c| sqlx::query(GIVE_BLOCK).bind(id).bind(number).bind(BLOCK).execute(c).await.map(|_| ()))?;
    Ok(number)
}
