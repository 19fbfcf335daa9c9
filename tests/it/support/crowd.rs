//! Many people at once, each with an account and a browser.

use std::sync::Arc;

use cas::action::accept_regulation::AcceptRegulation;
use cas::action::add_organisation::AddOrganisation;
use cas::action::add_person::AddPerson;
use cas::action::fresh;
use cas::action::sign_agreement::SignAgreement;
use cas::app::App;
use cas::domain::agreement::{Agreement, AgreementStatus, KindRules};
use cas::domain::id::{OrganisationId, RegulationId};
use cas::domain::lang::Lang;
use cas::domain::legal_form::LegalForm;
use cas::domain::person::{MemberRole, Membership, Person};
use cas::domain::resource::Kind;
use cas::store;
use tokio::sync::Barrier;

use super::booking::{FORM, Wish};
use super::visitor::Form;
use super::{Page, Visitor};

/// How many clients race for one place.
pub const CLIENTS: usize = 50;
/// How often they do.
pub const ROUNDS: u32 = 20;

/// Who belongs to which organisation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Belonging {
    /// Each to one of their own.
    Apart,
    /// All to the same.
    Together,
}

/// Makes the accounts of a crowd and gives their addresses; all have the password of the demo.
pub async fn settle(app: &App, belonging: Belonging) -> Vec<String> {
    let now = app.clock.now();
    let (head, _) = app.setups.by_slug("cas").await.unwrap().unwrap();
    let password = app.passwords.hash(cas::demo::PASSWORD).await.unwrap();
    let regulations = store::regulation::of_centre(&mut app.db.read().await.unwrap(), head.id).await.unwrap();
    let regulations: Vec<RegulationId> = regulations.into_iter().map(|regulation| regulation.id).collect();
    let mut organisation: Option<OrganisationId> = None;
    let mut emails = Vec::new();
    for n in 1..=CLIENTS {
        let id = match organisation.filter(|_| belonging == Belonging::Together) {
            Some(id) => id,
            None => {
                let id = fresh();
                let name = format!("Organizacja {n}");
                app.db
                    .write(AddOrganisation { id, name, legal_form: LegalForm::Association, now })
                    .await
                    .unwrap();
                let agreement = Agreement {
                    id: fresh(),
                    status: AgreementStatus::InForce,
                    starts_on: "2026-01-01".parse().unwrap(),
                    ends_on: None,
                    kinds: Kind::ALL.to_vec(),
                };
                app.db
                    .write(SignAgreement {
                        organisation: id,
                        centre: head.id,
                        agreement,
                        rules: KindRules::new(),
                        now,
                    })
                    .await
                    .unwrap();
                id
            }
        };
        organisation = Some(id);
        let person = Person {
            id: fresh(),
            email: format!("osoba-{n}@example.org"),
            name: format!("Osoba {n}"),
            lang: Lang::Pl,
            is_admin: false,
            memberships: vec![Membership {
                organisation: id,
                organisation_name: String::new(),
                role: MemberRole::Booker,
            }],
            staff: Vec::new(),
        };
        emails.push(person.email.clone());
        let accept = AcceptRegulation { person: person.id, regulations: regulations.clone(), now };
        app.db.write(AddPerson::new(person, Some(password.clone()), &app.secret, now)).await.unwrap();
        app.db.write(accept).await.unwrap();
    }
    emails
}

/// Browsers of people who are signed in and have the form before them.
pub struct Crowd {
    pub people: Vec<(Visitor, Form)>,
}

impl Crowd {
    /// Signs everybody in, through the form, on the sites in turn.
    pub async fn sign_in(sites: &[Visitor], emails: &[String]) -> Self {
        let mut arriving = Vec::new();
        for (n, email) in emails.iter().enumerate() {
            let (mut visitor, email) = (sites[n % sites.len()].clone(), email.clone());
            arriving.push(tokio::spawn(async move {
                visitor.sign_in(&email).await;
                visitor.get("/cas/rez/nowa").await.expect(200);
                let form = visitor.form(FORM);
                (visitor, form)
            }));
        }
        let mut people = Vec::new();
        for person in arriving {
            people.push(person.await.unwrap());
        }
        Self { people }
    }

    /// All send their form at the same moment, the n-th with the n-th wish (and so on from the first); what each of them then sees.
    pub async fn ask(&mut self, wishes: &[Wish], round: u32) -> Vec<Page> {
        let start = Arc::new(Barrier::new(self.people.len()));
        let mut asking = Vec::new();
        for (n, (visitor, form)) in self.people.drain(..).enumerate() {
            let (start, wish) = (start.clone(), wishes[n % wishes.len()].clone());
            asking.push(tokio::spawn(async move {
                let (mut visitor, mut sent) = (visitor, form.clone());
                sent.fill("klucz", &format!("runda-{round}-{n}"));
                for (name, value) in wish.fields() {
                    sent.fill(name, value);
                }
                start.wait().await;
                let page = visitor.send(&sent).await;
                (visitor, form, page)
            }));
        }
        let mut pages = Vec::new();
        for person in asking {
            let (visitor, form, page) = person.await.unwrap();
            self.people.push((visitor, form));
            pages.push(page);
        }
        pages
    }

    /// The browser of the n-th.
    pub fn visitor(&mut self, n: usize) -> &mut Visitor {
        &mut self.people[n].0
    }
}
