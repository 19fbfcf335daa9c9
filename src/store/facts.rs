//! What an action must know before it decides, read at once.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::FromRow;
use sqlx::types::Json;

use crate::domain::agreement::{Agreement, AgreementStatus, Standing};
use crate::domain::id::{AgreementId, BookingId, CentreId, OrganisationId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::legal_form::LegalForm;
use crate::domain::letter::Recipient;
use crate::domain::resource::Kind;

use super::{Error, Result, Tx};

/// An organisation's standing at a centre, read together with what may have changed since the request was prepared.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The agreements.
    pub standing: Standing,
    /// The centre's present configuration.
    pub config_version: i64,
    /// Whether the person may book for the organisation.
    pub may_book: bool,
    /// Whether a version of the centre's rules or declarations is in force that the person has not accepted.
    pub must_accept: bool,
    /// The hold of the person, lapsed or not, at whatever centre.
    pub hold: Option<BookingId>,
    /// The person as the recipient of letters.
    pub recipient: Recipient,
    /// Name of the organisation.
    pub organisation: String,
    /// What came of the very same form sent before.
    pub remembered: Option<String>,
}

/// A form as it is remembered.
#[derive(Clone, Copy, Debug)]
pub struct Form<'a> {
    /// Its key.
    pub key: &'a str,
    /// A hash of everything typed into it.
    pub hash: &'a [u8],
    /// Results noted before are forgotten.
    pub since: DateTime<Utc>,
}

#[derive(FromRow)]
struct Row {
    config_version: i64,
    may_book: bool,
    must_accept: bool,
    hold: Option<BookingId>,
    email: String,
    name: String,
    lang: Lang,
    organisation: String,
    remembered: Option<String>,
    id: Option<AgreementId>,
    status: Option<AgreementStatus>,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    kinds: Option<Json<Vec<Kind>>>,
    legal_form: LegalForm,
    strikes: i64,
}

const FACTS: &str = "select c.config_version,
        exists (select 1 from membership m where m.person_id = p.id and m.organisation_id = o.id and m.role in ('booker', 'coordinator')) as may_book,
        (select b.id from booking b where b.person_id = p.id and b.status = 'held' order by b.id limit 1) as hold,
        p.email, p.name, p.lang, o.name as organisation,
        (select i.result from idempotency i where i.person_id = p.id and i.key = $4 and i.form_hash = $5 and i.created_at > $6) as remembered,
        o.legal_form,
        exists (select 1 from regulation r where r.centre_id = c.id and r.effective_from <= $8
            and not exists (select 1 from regulation n where n.centre_id = r.centre_id and n.kind = r.kind
                and n.effective_from > r.effective_from and n.effective_from <= $8)
            and not exists (select 1 from acceptance x where x.regulation_id = r.id and x.person_id = p.id)) as must_accept,
        (select count(*) from booking b where b.organisation_id = o.id and b.starts_at > $7 and b.centre_id = c.id
            and (b.status = 'no_show' or b.late) and not b.excused) as strikes,
        a.id, a.status, a.starts_on, a.ends_on, a.kinds
    from centre c join organisation o on o.id = $2 join person p on p.id = $3
        left join agreement a on a.centre_id = c.id and a.organisation_id = o.id
    where c.id = $1 order by a.starts_on";

/// The facts about a person who asks a centre for something on behalf of an organisation, with a form or without. What the organisation called off
/// late or did not use is counted where it matters since when; `today` is the centre's local day.
///
/// # Errors
/// Also when the centre, the organisation or the person is gone.
pub async fn facts(
    tx: &mut Tx,
    (centre, organisation, person): (CentreId, OrganisationId, PersonId),
    form: Option<Form<'_>>,
    (today, strikes_since): (NaiveDate, Option<DateTime<Utc>>),
) -> Result<Facts> {
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(FACTS)
        .bind(centre)
        .bind(organisation)
        .bind(person)
        .bind(form.map(|f| f.key))
        .bind(form.map(|f| f.hash))
        .bind(form.map(|f| f.since))
        .bind(strikes_since)
        .bind(today)
        .fetch_all(c)
        .await)?;
    let (mut facts, mut agreements) = (None, Vec::new());
    for row in rows {
        agreements.extend(row.agreement());
        facts.get_or_insert(row);
    }
    let row = facts.ok_or_else(|| Error::Value("whom or what it is about is gone".to_owned()))?;
    Ok(Facts {
        standing: Standing {
            organisation,
            legal_form: row.legal_form,
            strikes: u32::try_from(row.strikes).unwrap_or(u32::MAX),
            agreements,
        },
        config_version: row.config_version,
        may_book: row.may_book,
        must_accept: row.must_accept,
        hold: row.hold,
        recipient: Recipient { email: row.email, name: row.name, lang: row.lang },
        organisation: row.organisation,
        remembered: row.remembered,
    })
}

impl Row {
    fn agreement(&self) -> Option<Agreement> {
        Some(Agreement {
            id: self.id?,
            status: self.status?,
            starts_on: self.starts_on?,
            ends_on: self.ends_on,
            kinds: self.kinds.as_ref()?.0.clone(),
        })
    }
}
