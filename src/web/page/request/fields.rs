//! The fields of a wish: what, when, how many, what for; the same for members and for staff.

use askama::Template;
use chrono::{NaiveDate, TimeDelta};

use super::choice::{Choice, places, times};
use super::more::More;
use super::typed::{Fault, Typed};
use crate::domain::resource::Kind;
use crate::domain::setup::Setup;
use crate::web::page::field::Field;
use crate::web::visit::Visit;

/// The fields with what was typed and what is wrong with it.
#[derive(Template)]
#[template(path = "request/fields.html")]
pub struct Fields<'a> {
    v: &'a Visit,
    faults: Vec<Fault>,
    places: Vec<Choice>,
    starts: Vec<Choice>,
    ends: Vec<Choice>,
    pub(super) day: Field,
    people: Field,
    title: Field,
    responsible: Field,
    phone: Field,
    more: More<'a>,
}

/// First and last day for which staff may enter a booking: what was agreed long ago may be put down late, but a slip in the year should be noticed.
pub fn entered(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    (today - TimeDelta::days(366), today + TimeDelta::days(1096))
}

/// The last day for which any room may be asked.
fn furthest(setup: &Setup, today: NaiveDate) -> NaiveDate {
    let horizon = setup.of_kind(Kind::Room).map(|r| setup.policy(r, today).horizon_days).max().unwrap_or(0);
    today + TimeDelta::days(i64::from(horizon))
}

impl<'a> Fields<'a> {
    /// The fields; staff may enter any hour.
    pub fn of(visit: &'a Visit, setup: &Setup, typed: &Typed, faults: &[Fault], for_staff: bool) -> Self {
        let fault = |field: &str| faults.iter().find(|f| f.field == Some(field)).map(|f| f.text.clone());
        let today = setup.day_of(visit.now);
        let (first, last) = if for_staff { entered(today) } else { (today, furthest(setup, today)) };
        Self {
            v: visit,
            places: places(visit, setup, &typed.m),
            starts: times(setup, (today, &typed.m), &typed.od, false, for_staff),
            ends: times(setup, (today, &typed.m), &typed.until, true, for_staff),
            day: Field::new("d", visit.t("request-day"), &typed.d)
                .kind("date")
                .range(first, last)
                .error(fault("d"))
                .required(),
            people: Field::new("people", visit.t("request-people"), &typed.people)
                .kind("number")
                .numeric()
                .range(1, 999)
                .error(fault("people"))
                .required(),
            title: Field::new("title", visit.t("request-title"), &typed.title)
                .hint(visit.t(if for_staff { "desk-title-hint" } else { "request-title-hint" }))
                .error(fault("title"))
                .required(),
            responsible: Field::new("responsible", visit.t("request-responsible"), &typed.responsible)
                .hint(visit.t("request-responsible-hint"))
                .autocomplete("name")
                .error(fault("responsible"))
                .required(),
            phone: Field::new("phone", visit.t("request-phone"), &typed.phone)
                .kind("tel")
                .autocomplete("tel")
                .hint(visit.t("request-phone-hint"))
                .error(fault("phone")),
            more: More::of(visit, setup, typed, faults),
            faults: faults.to_vec(),
        }
    }

    /// The faults of start and end, which stand above both.
    fn faults_of_times(&self) -> Vec<(&'static str, &str)> {
        ["od", "do"].into_iter().filter_map(|field| Some((field, self.fault(field)?))).collect()
    }

    /// The fault of a list, which is not a [`Field`].
    fn fault(&self, field: &str) -> Option<&str> {
        self.faults.iter().find(|f| f.field == Some(field)).map(|f| f.text.as_str())
    }
}

impl askama::filters::HtmlSafe for Fields<'_> {}
