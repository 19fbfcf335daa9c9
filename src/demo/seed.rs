//! Fills an empty database with the examples, through the same actions that pages use.

use std::collections::HashMap;

use anyhow::{Context, bail};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::action::Request;
use crate::action::accept_regulation::AcceptRegulation;
use crate::action::add_organisation::AddOrganisation;
use crate::action::add_person::AddPerson;
use crate::action::enter::{Enter, Entered};
use crate::action::fresh;
use crate::action::import_centre::ImportCentre;
use crate::action::publish_regulation::PublishRegulation;
use crate::action::sign_agreement::SignAgreement;
use crate::app::App;
use crate::domain::agreement::{Agreement, KindRules};
use crate::domain::ask::Ask;
use crate::domain::centre_file;
use crate::domain::feature::Features;
use crate::domain::hours::parse_clock;
use crate::domain::id::{CentreId, OrganisationId, PersonId};
use crate::domain::interval::Interval;
use crate::domain::lang::Lang;
use crate::domain::legal_form::LegalForm;
use crate::domain::person::{MemberRole, Membership, Person};
use crate::domain::regulation::{Regulation, RegulationKind};
use crate::domain::resource::Kind;
use crate::domain::status::Status;
use crate::domain::wall;
use crate::domain::words::Word;

use super::examples::{self, Booking};
use super::{Mark, PASSWORD};

const CENTRES: [&str; 1] = [include_str!("../../config/centres/cas.toml")];

/// Marks the database as the demo's and makes the example centres, organisations, people and bookings.
pub async fn seed(app: &App) -> anyhow::Result<()> {
    let now = app.clock.now();
    app.db.write(Mark::Begun).await?;
    let mut seeding =
        Seeding { app, now, centres: HashMap::new(), organisations: HashMap::new(), people: HashMap::new() };
    let examples = examples::load()?;
    seeding.centres().await?;
    for organisation in examples.organisation {
        seeding.organisation(organisation).await?;
    }
    let password = app.passwords.hash(PASSWORD).await?;
    for person in examples.person {
        seeding.person(person, &password).await?;
    }
    for regulation in examples.regulation {
        seeding.regulation(regulation).await?;
    }
    for booking in examples.booking {
        seeding.booking(booking).await?;
    }
    app.db.write(Mark::Complete).await?;
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
            let file = centre_file::parse(text)
                .map_err(|faults| anyhow::anyhow!("a shipped centre's file: {}", faults[0]))?;
            let slug = file.slug.clone();
            let (id, _) = self.app.db.write(ImportCentre::new(file, self.now)).await?;
            self.centres.insert(slug, id);
        }
        Ok(())
    }

    async fn organisation(&mut self, example: examples::Organisation) -> anyhow::Result<()> {
        let id: OrganisationId = fresh();
        let legal_form = LegalForm::parse(&example.legal_form).context("an example of no legal form")?;
        let add = AddOrganisation { id, name: example.name.clone(), legal_form, now: self.now };
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
            self.app
                .db
                .write(SignAgreement {
                    organisation: id,
                    centre: *centre,
                    agreement,
                    rules: KindRules::new(),
                    now: self.now,
                })
                .await?;
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
            staff: example
                .staff
                .iter()
                .filter_map(|(slug, role)| Some((*self.centres.get(slug)?, *role)))
                .collect(),
        };
        self.app
            .db
            .write(AddPerson::new(person, Some(password.to_owned()), &self.app.secret, self.now))
            .await?;
        if let Some(organisation) = organisation {
            self.people.insert(example.email, (id, organisation));
        }
        Ok(())
    }

    /// In force since the new year, and accepted by everybody in the examples.
    async fn regulation(&self, example: examples::Regulation) -> anyhow::Result<()> {
        let today = wall::local(chrono_tz::Europe::Warsaw, self.now).date();
        for centre in self.centres.values() {
            let regulation = Regulation {
                id: fresh(),
                kind: RegulationKind::parse(&example.kind).context("an example of no kind of text")?,
                title: example.title.clone(),
                body: example.body.trim().to_owned(),
                effective_from: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or(today).min(today),
            };
            let regulations = vec![regulation.id];
            self.app.db.write(PublishRegulation::new(*centre, regulation, None, self.now)).await?;
            for (person, _) in self.people.values() {
                let regulations = regulations.clone();
                let accept = AcceptRegulation { person: *person, regulations, now: self.now };
                self.app.db.write(accept).await?;
            }
        }
        Ok(())
    }

    async fn booking(&self, example: Booking) -> anyhow::Result<()> {
        let (_, setup) = self.app.setups.by_slug("cas").await?.context("the demo's centre is gone")?;
        let (person, organisation) = *self.people.get(&example.by).context("an example booking of nobody")?;
        let resource = setup.by_slug(&example.resource).context("an example booking of nothing")?.id;
        let day = setup.add_working_days(setup.day_of(self.now), 1);
        let at = |text: &str| {
            parse_clock(text).map(|minutes| wall::minute_of_day(setup.centre.zone, day, minutes))
        };
        let span = at(&example.from)
            .zip(at(&example.to))
            .and_then(|(from, to)| Interval::new(from, to))
            .context("an example booking without time")?;
        let ask = Ask {
            span,
            people: example.people,
            title: example.title,
            responsible: "Koordynator".to_owned(),
            phone: String::new(),
            needs: Features::default(),
            minors: false,
            minors_stated: false,
            fees: false,
        };
        let request = Request {
            setup,
            resource,
            ask,
            person,
            organisation,
            as_staff: true,
            asked_at: self.now,
            now: self.now,
        };
        match self.app.db.write(Enter::new(request, example.status == Status::Approved, "import")).await? {
            Entered::Number(_) => Ok(()),
            other => bail!("an example booking was refused: {other:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::action::verify::verify;
    use crate::clock::Clock;
    use crate::config::Config;
    use crate::secret::Secret;
    use crate::store::db::sqlite_url;
    use crate::store::{Db, booking};

    #[tokio::test]
    async fn the_examples_fit_the_rules() {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&sqlite_url(&folder.path().join("cas.db"))).await.unwrap();
        db.migrate().await.unwrap();
        let clock = Clock::manual("2026-11-23T08:00:00Z".parse().unwrap());
        let app = App::new(db.clone(), clock, Config::defaults().unwrap(), Secret::fixed(1), true).unwrap();
        seed(&app).await.unwrap();
        assert!(crate::demo::is_complete(&db).await.unwrap());

        let (head, setup) = app.setups.by_slug("cas").await.unwrap().unwrap();
        let day = wall::day(setup.centre.zone, "2026-11-24".parse().unwrap()).unwrap();
        let mut tx = db.read().await.unwrap();
        assert_eq!(booking::list::in_centre(&mut tx, head.id, day).await.unwrap().len(), 5);
        assert_eq!(verify(&mut tx, app.clock.now()).await.unwrap(), []);
    }
}
