//! Centres, organisations and people, made through the same actions that pages use, before the program starts.

use std::fmt::Write as _;
use std::sync::Arc;

use anyhow::{Context, anyhow, bail};
use cas::action::add_organisation::AddOrganisation;
use cas::action::add_person::AddPerson;
use cas::action::enter::{Enter, Entered};
use cas::action::import_centre::ImportCentre;
use cas::action::sign_agreement::SignAgreement;
use cas::action::sign_in::{OpenSession, Stay};
use cas::action::{Request, fresh};
use cas::app::Setups;
use cas::clock::Clock;
use cas::domain::agreement::{Agreement, AgreementStatus, KindRules};
use cas::domain::ask::Ask;
use cas::domain::centre_file;
use cas::domain::feature::Features;
use cas::domain::id::{OrganisationId, PersonId};
use cas::domain::lang::Lang;
use cas::domain::legal_form::LegalForm;
use cas::domain::person::{MemberRole, Membership, Person};
use cas::domain::resource::Kind;
use cas::domain::setup::Setup;
use cas::secret::Secret;
use cas::store::{self, Db};
use chrono::{DateTime, NaiveDate, Utc};
use futures_util::{StreamExt, TryStreamExt, stream};

use crate::database::Database;
use crate::scenario::slot::Slot;

/// Changes under way at once; the database puts many into one commit.
const AT_ONCE: usize = 64;
/// When every agreement and every rule began.
const BEGINNING: &str = "2020-01-01";

/// A database being filled.
pub struct World {
    /// The database.
    pub db: Db,
    /// The instant at which everything is entered.
    pub now: DateTime<Utc>,
    secret: Secret,
    /// The hash of everybody's password, where one is needed.
    pub password_hash: Option<String>,
}

/// Somebody who books for an organisation and is signed in.
#[derive(Clone)]
pub struct Member {
    /// The account.
    pub person: PersonId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The session's cookie as a header has it.
    pub cookie: String,
    /// The token of the session's forms.
    pub csrf: String,
}

/// The address of the member of that number.
pub fn address(n: usize) -> String {
    format!("osoba-{n}@example.org")
}

impl World {
    /// Opens the run's database and makes its schema and key.
    pub async fn begin(database: &Database) -> anyhow::Result<Self> {
        let db = Db::open(&database.url).await?;
        db.migrate().await?;
        std::fs::create_dir(database.folder().join("centres"))?;
        let secret = Secret::load_or_make(&database.folder().join("secret.key"))?;
        Ok(Self { db, now: Clock::system().now(), secret, password_hash: None })
    }

    /// A centre whose rooms are named `sala-1` and so on, open on all days but holidays from 6 to 22.
    pub async fn centre(&self, slug: &str, rooms: usize, at_once: bool) -> anyhow::Result<Arc<Setup>> {
        let file = centre_file::parse(&centre_text(slug, rooms, at_once)?)
            .map_err(|faults| anyhow!("the generated centre: {faults:?}"))?;
        self.db.write(ImportCentre::new(file, self.now)).await?;
        Ok(Setups::new(self.db.clone()).by_slug(slug).await?.context("the centre is gone")?.1)
    }

    /// People with an organisation each, the first at the first centre, the next at the next one and so round.
    pub async fn members(&self, count: usize, centres: &[Arc<Setup>]) -> anyhow::Result<Vec<Member>> {
        let coming = centres.iter().cycle().take(count).enumerate();
        stream::iter(coming).map(|(n, centre)| self.member(n, centre)).buffered(AT_ONCE).try_collect().await
    }

    async fn member(&self, n: usize, centre: &Setup) -> anyhow::Result<Member> {
        let (person, organisation) = (fresh::<PersonId>(), fresh::<OrganisationId>());
        let (name, legal_form, now) = (format!("Fundacja {n}"), LegalForm::Foundation, self.now);
        self.db.write(AddOrganisation { id: organisation, name: name.clone(), legal_form, now }).await?;
        let agreement = Agreement {
            id: fresh(),
            status: AgreementStatus::InForce,
            starts_on: BEGINNING.parse::<NaiveDate>()?,
            ends_on: None,
            kinds: Kind::ALL.to_vec(),
        };
        self.db
            .write(SignAgreement {
                organisation,
                centre: centre.centre.id,
                agreement,
                rules: KindRules::new(),
                now,
            })
            .await?;
        let account = Person {
            id: person,
            email: address(n),
            name: format!("Osoba {n}"),
            lang: Lang::Pl,
            is_admin: false,
            memberships: vec![Membership { organisation, organisation_name: name, role: MemberRole::Booker }],
            staff: Vec::new(),
        };
        self.db.write(AddPerson::new(account, self.password_hash.clone(), &self.secret, now)).await?;
        let signed_in = self.db.write(OpenSession::new(person, Stay::default(), now)?).await?;
        let csrf = self.secret.csrf_token(signed_in.session.id);
        Ok(Member { person, organisation, cookie: format!("sesja={}", signed_in.token), csrf })
    }

    /// Bookings that stand already.
    pub async fn bookings(
        &self,
        setup: &Arc<Setup>,
        wishes: impl IntoIterator<Item = (&Member, Slot)>,
    ) -> anyhow::Result<()> {
        stream::iter(wishes)
            .map(|(member, slot)| self.booking(setup, member, slot))
            .buffer_unordered(AT_ONCE)
            .try_collect()
            .await
    }

    async fn booking(&self, setup: &Arc<Setup>, member: &Member, slot: Slot) -> anyhow::Result<()> {
        let ask = Ask {
            span: slot.span(setup).context("a slot without time")?,
            people: 8,
            title: "Próba chóru „Śpiewająca Łąka”".to_owned(),
            responsible: "Koordynator".to_owned(),
            phone: String::new(),
            needs: Features::default(),
            minors: false,
            minors_stated: false,
            fees: false,
        };
        let request = Request {
            setup: setup.clone(),
            resource: slot.room,
            ask,
            person: member.person,
            organisation: member.organisation,
            as_staff: true,
            asked_at: self.now,
            now: self.now,
        };
        match self.db.write(Enter::new(request, true, "import")).await? {
            Entered::Number(_) => Ok(()),
            other => bail!("a booking was refused: {other:?}"),
        }
    }

    /// Address of a person's private calendar.
    pub async fn calendar(&self, member: &Member) -> anyhow::Result<String> {
        let feeds = store::feed::of_person(&mut self.db.read().await?, member.person).await?;
        let feed = feeds.first().context("a person without a calendar")?;
        Ok(format!("/kal/{}.ics", self.secret.feed_token(feed.id, feed.generation)))
    }
}

fn centre_text(slug: &str, rooms: usize, at_once: bool) -> Result<String, std::fmt::Error> {
    let mut text = format!(
        "slug = \"{slug}\"\nzone = \"Europe/Warsaw\"\n\n[profile]\nname = \"Centrum {slug}\"\nshort_name = \"{slug}\"\n\n[hours]\n"
    );
    for day in ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] {
        writeln!(text, "{day} = [\"06:00-22:00\"]")?;
    }
    let approval = if at_once { "at_once" } else { "staff" };
    writeln!(
        text,
        "\n[policy.room]\neffective_from = {BEGINNING}\napproval = \"{approval}\"\nhorizon_days = 365\nmin_minutes = 15\ngrid_minutes = 15"
    )?;
    for n in 1..=rooms {
        writeln!(
            text,
            "\n[[resource]]\nslug = \"sala-{n}\"\nname = \"Sala {n}\"\nkind = \"room\"\ncapacity = 12"
        )?;
    }
    Ok(text)
}
