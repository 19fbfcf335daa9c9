//! Fills an empty database with the examples, through the same actions that pages use.

use std::collections::HashMap;

use anyhow::{Context, bail};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::action::Request;
use crate::action::add_organisation::AddOrganisation;
use crate::action::add_person::AddPerson;
use crate::action::enter::{Enter, Entered};
use crate::action::fresh;
use crate::action::import_centre::ImportCentre;
use crate::action::sign_agreement::SignAgreement;
use crate::app::App;
use crate::domain::agreement::Agreement;
use crate::domain::ask::Ask;
use crate::domain::centre_file;
use crate::domain::holiday::add_working_days;
use crate::domain::hours::parse_clock;
use crate::domain::id::{CentreId, OrganisationId, PersonId};
use crate::domain::interval::Interval;
use crate::domain::lang::Lang;
use crate::domain::person::{MemberRole, Membership, Person};
use crate::domain::resource::Kind;
use crate::domain::status::Status;
use crate::domain::wall;

use super::examples::{self, Booking};
use super::{PASSWORD, Sign};

const CENTRES: [&str; 1] = [include_str!("../../config/centres/cas.toml")];

/// Makes the example centres, organisations, people and bookings, and marks the database as the demo's.
pub async fn seed(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    let mut seeding = Seeding { app, now, centres: HashMap::new(), organisations: HashMap::new(), people: HashMap::new() };
    let examples = examples::load()?;
    seeding.centres().await?;
    for organisation in examples.organisation {
        seeding.organisation(organisation).await?;
    }
    let password = app.passwords.hash(PASSWORD).await?;
    for person in examples.person {
        seeding.person(person, &password).await?;
    }
    for booking in examples.booking {
        seeding.booking(booking).await?;
    }
    app.db.write(Sign).await?;
    Ok(())
}

struct Seeding<'a> {
    app: &'a App,
    now: DateTime<Utc>,
    centres: HashMap<String, CentreId>,
    organisations: HashMap<String, OrganisationId>,
    people: HashMap<String, (PersonId, OrganisationId)>,
}

impl Seeding<'_> {
    async fn centres(&mut self) -> anyhow::Result<()> {
        for text in CENTRES {
            let file = centre_file::parse(text).map_err(|faults| anyhow::anyhow!("a shipped centre's file: {}", faults[0]))?;
            let slug = file.slug.clone();
            let (id, _) = self.app.db.write(ImportCentre::new(file, self.now)).await?;
            self.centres.insert(slug, id);
        }
        Ok(())
    }

    async fn organisation(&mut self, example: examples::Organisation) -> anyhow::Result<()> {
        let id: OrganisationId = fresh();
        let add = AddOrganisation { id, name: example.name.clone(), legal_form: example.legal_form, now: self.now };
        self.app.db.write(add).await?;
        let today = wall::local(chrono_tz::Europe::Warsaw, self.now).date();
        for centre in self.centres.values() {
            let agreement = Agreement {
                id: fresh(),
                status: example.agreement.status,
                starts_on: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or(today).min(today),
                ends_on: example.agreement.ends_in_days.map(|days| today + TimeDelta::days(days)),
                kinds: Kind::ALL.to_vec(),
            };
            self.app.db.write(SignAgreement { organisation: id, centre: *centre, agreement, now: self.now }).await?;
        }
        self.organisations.insert(example.name, id);
        Ok(())
    }

    async fn person(&mut self, example: examples::Person, password: &str) -> anyhow::Result<()> {
        let id: PersonId = fresh();
        let organisation = example.member_of.as_ref().and_then(|name| self.organisations.get(name)).copied();
        let membership = |organisation| Membership {
            organisation,
            organisation_name: example.member_of.clone().unwrap_or_default(),
            role: example.role.unwrap_or(MemberRole::Booker),
        };
        let person = Person {
            id,
            email: example.email.clone(),
            name: example.name,
            lang: Lang::Pl,
            is_admin: example.admin,
            memberships: organisation.into_iter().map(membership).collect(),
            // A centre that is not there yet is passed over.
            staff: example.staff.iter().filter_map(|(slug, role)| Some((*self.centres.get(slug)?, *role))).collect(),
        };
        self.app.db.write(AddPerson::new(person, Some(password.to_owned()), &self.app.secret, self.now)).await?;
        if let Some(organisation) = organisation {
            self.people.insert(example.email, (id, organisation));
        }
        Ok(())
    }

    async fn booking(&self, example: Booking) -> anyhow::Result<()> {
        let (_, setup) = self.app.setups.by_slug("cas").await?.context("the demo's centre is gone")?;
        let (person, organisation) = *self.people.get(&example.by).context("an example booking of nobody")?;
        let resource = setup.by_slug(&example.resource).context("an example booking of nothing")?.id;
        let day = add_working_days(setup.day_of(self.now), 1);
        let at = |text: &str| parse_clock(text).map(|minutes| wall::minute_of_day(setup.centre.zone, day, minutes));
        let span = at(&example.from).zip(at(&example.to)).and_then(|(from, to)| Interval::new(from, to)).context("an example booking without time")?;
        let ask = Ask {
            span,
            people: example.people,
            title: example.title,
            responsible: "Koordynator".to_owned(),
            phone: String::new(),
        };
        let request = Request { setup, resource, ask, person, organisation, as_staff: true, now: self.now };
        match self.app.db.write(Enter::new(request, example.status == Status::Approved, "import")).await? {
            Entered::Number(_) => Ok(()),
            other => bail!("an example booking was refused: {other:?}"),
        }
    }
}
