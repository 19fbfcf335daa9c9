//! Random centres: hours, calendar, resources and rules, dense around the day that a wish is for.

use cas::domain::agreement::{KindRules, Terms};
use cas::domain::centre::{Centre, Profile};
use cas::domain::closure::Closure;
use cas::domain::feature::{Feature, Features};
use cas::domain::hours::{WeekHours, Window};
use cas::domain::id::{CentreId, OrganisationId, ResourceId};
use cas::domain::legal_form::LegalForm;
use cas::domain::policy::{
    Access, AfterHours, AgreementNeed, Allowance, Edition, Minors, PolicyPart, Requests, Sanction,
};
use cas::domain::resource::{Kind, Resource};
use cas::domain::season::Season;
use cas::domain::setup::Setup;
use cas::domain::special_hours::SpecialHours;
use cas::domain::tree::Tree;
use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;
use uuid::Uuid;

use super::dice::Dice;

/// The windows of Monday to Thursday, of Friday, and of the weekend.
const WEEKS: [[&str; 3]; 9] = [
    ["07:00-18:00", "07:00-14:00", ""],
    ["07:00-18:00", "07:00-14:00", ""],
    ["08:00-12:00 13:00-18:00", "08:00-12:00", "10:00-14:00"],
    ["08:00-12:00 12:00-20:00", "08:00-20:00", "08:00-20:00"],
    ["00:00-24:00", "00:00-24:00", "00:00-24:00"],
    ["00:00-04:00 18:00-24:00", "00:00-04:00 16:00-24:00", "00:00-05:00 20:00-24:00"],
    ["01:00-02:30 02:30-06:00 20:00-24:00", "00:00-02:00", "00:00-02:30 03:00-12:00 22:00-24:00"],
    ["09:00-15:00", "", ""],
    ["02:15-10:00", "00:30-23:30", "02:15-23:00"],
];
const FEATURES: [Feature; 3] = [Feature::StepFree, Feature::Projector, Feature::InductionLoop];
pub const FORMS: [LegalForm; 3] = [LegalForm::Association, LegalForm::Foundation, LegalForm::InformalGroup];

/// The organisation that asks.
pub const ORGANISATION: OrganisationId = OrganisationId(Uuid::from_u128(900));

/// The days that matter: that of the wish and that of asking, and the zone they are in.
#[derive(Clone, Copy)]
pub struct Days {
    pub zone: Tz,
    pub wish: NaiveDate,
    pub asked: NaiveDate,
    pub now: NaiveDate,
}

/// A centre with a hall that may be divided, a room, a desk and a bed.
pub fn setup(dice: &mut Dice, days: Days) -> Setup {
    let centre = Centre {
        id: CentreId(Uuid::from_u128(500)),
        slug: "model".to_owned(),
        zone: days.zone,
        hours: week(dice),
        staffed: dice.often(35).then(|| week(dice)),
        season: season(dice),
        capacity: dice.maybe(45, &[8, 12, 20, 25, 30, 40]),
        profile: Profile { name: "Model".to_owned(), short_name: "Model".to_owned(), ..profile() },
    };
    let resources = resources(dice);
    let editions = editions(dice, days, &resources);
    let special_hours = (0..dice.pick(&[0, 0, 1, 1, 2, 3])).map(|_| special_hours(dice, days)).collect();
    let closures = (0..dice.pick(&[0, 0, 0, 1, 1, 2])).map(|_| closure(dice, days, &resources)).collect();
    Setup {
        centre,
        resources,
        special_hours,
        closures,
        editions,
        agreements: agreements(dice, days),
        terms: KindRules::new(),
        tree: Tree::default(),
        config_version: 1,
    }
}

fn profile() -> Profile {
    serde_json::from_value(serde_json::json!({ "name": "", "short_name": "" })).unwrap()
}

fn week(dice: &mut Dice) -> WeekHours {
    let windows = |texts: &str| -> Vec<Window> {
        texts.split_whitespace().map(|text| Window::try_from(text.to_owned()).unwrap()).collect()
    };
    let [days, friday, weekend] = dice.pick(&WEEKS).map(windows);
    let (mon, tue, wed, thu) = (days.clone(), days.clone(), days.clone(), days);
    WeekHours { mon, tue, wed, thu, fri: friday, sat: weekend.clone(), sun: weekend }
}

fn season(dice: &mut Dice) -> Option<Season> {
    let seasons = [("09-01", "06-30"), ("10-25", "02-29"), ("04-01", "12-24"), ("03-29", "10-24")];
    let (from, until) = dice.maybe(40, &seasons)?;
    serde_json::from_value(serde_json::json!({ "from": from, "until": until })).unwrap()
}

fn resources(dice: &mut Dice) -> Vec<Resource> {
    let mut number = 0;
    let mut place = |dice: &mut Dice, slug: &str, kind: Kind, parent: Option<ResourceId>| {
        number += 1;
        Resource {
            id: ResourceId(Uuid::from_u128(number)),
            slug: slug.to_owned(),
            name: slug.to_owned(),
            kind,
            capacity: dice.maybe(70, &[6, 8, 10, 20]),
            parent,
            description: String::new(),
            hours: (parent.is_none() && dice.often(25)).then(|| week(dice)),
            features: features(dice, 60),
        }
    };
    let hall = place(dice, "hall", Kind::Room, None);
    let whole = Some(hall.id);
    let mut all = vec![hall];
    if dice.often(60) {
        all.push(place(dice, "hall-a", Kind::Room, whole));
        all.push(place(dice, "hall-b", Kind::Room, whole));
    }
    all.push(place(dice, "room", Kind::Room, None));
    all.push(place(dice, "desk", Kind::Desk, None));
    all.push(place(dice, "bed", Kind::Bed, None));
    all
}

/// Each of a few features, so many times in a hundred.
pub fn features(dice: &mut Dice, percent: u64) -> Features {
    FEATURES.into_iter().filter(|_| dice.often(percent)).collect()
}

fn special_hours(dice: &mut Dice, days: Days) -> SpecialHours {
    let from = days.wish - TimeDelta::days(dice.pick(&[0, 0, 1, 2, 5]));
    SpecialHours {
        from,
        until: days.wish.max(from) + TimeDelta::days(dice.pick(&[0, 0, 1, 2, 5])),
        hours: week(dice),
        on_holidays: dice.often(50),
        note: String::new(),
    }
}

fn closure(dice: &mut Dice, days: Days, resources: &[Resource]) -> Closure {
    // Some lie between the day of asking and that of the wish, where they move the working days.
    let around = if dice.often(30) { days.asked } else { days.wish };
    let from = around - TimeDelta::days(dice.pick(&[-1, 0, 0, 1, 2]));
    let until = from + TimeDelta::days(dice.pick(&[0, 0, 1, 2, 3]));
    let resource = dice.often(55).then(|| {
        let numbers: Vec<ResourceId> = resources.iter().map(|r| r.id).collect();
        dice.pick(&numbers)
    });
    Closure { resource, from, until: dice.often(80).then_some(until), note: String::new() }
}

/// Up to two editions for each scope, some of which begin on the very days that matter.
fn editions(dice: &mut Dice, days: Days, resources: &[Resource]) -> Vec<Edition> {
    let mut scopes = vec![
        (None, None, 45),
        (Some(Kind::Room), None, 85),
        (Some(Kind::Desk), None, 40),
        (Some(Kind::Bed), None, 70),
    ];
    scopes.extend(resources.iter().map(|r| (Some(r.kind), Some(r.id), 25)));
    let mut all = Vec::new();
    for (kind, resource, percent) in scopes {
        if !dice.often(percent) {
            continue;
        }
        let long_ago = days.asked - TimeDelta::days(400);
        all.push(Edition { kind, resource, effective_from: long_ago, part: part(dice) });
        if dice.often(35) {
            let tomorrow = days.asked + TimeDelta::days(1);
            let yesterday = days.asked - TimeDelta::days(1);
            let effective_from = dice.pick(&[days.asked, yesterday, tomorrow, days.now, days.wish]);
            all.push(Edition { kind, resource, effective_from, part: part(dice) });
        }
    }
    if dice.often(50) {
        all.reverse();
    }
    all
}

/// Some rules and some limits.
fn part(dice: &mut Dice) -> PolicyPart {
    let hours = |dice: &mut Dice, most: &[u32]| dice.maybe(11, most);
    PolicyPart {
        approval: None,
        approver: None,
        requests: dice.maybe(3, &[Requests::FirstCome, Requests::Compete]),
        access: dice.maybe(5, &[Access::Members, Access::Referral, Access::Staff]),
        agreement: dice
            .maybe(20, &[AgreementNeed::Required, AgreementNeed::NotNeeded, AgreementNeed::NotNeeded]),
        legal_forms: dice.often(8).then(|| FORMS.into_iter().filter(|_| dice.often(50)).collect()),
        after_hours: dice.maybe(25, &[AfterHours::Forbidden, AfterHours::ByException]),
        unstaffed: dice.maybe(25, &[Allowance::Allowed, Allowance::ByException, Allowance::Forbidden]),
        fees: dice.maybe(12, &[Allowance::Allowed, Allowance::ByException, Allowance::Forbidden]),
        minors: dice.maybe(12, &[Minors::Allowed, Minors::WithStatement, Minors::Forbidden]),
        notice_hours: dice.maybe(12, &[0, 1, 2, 24, 48, 72]),
        notice_days: dice.maybe(12, &[0, 1, 2, 3, 7, 30]),
        notice_working_days: dice.maybe(18, &[0, 1, 2, 3, 5]),
        staff_notice_working_days: dice.maybe(15, &[0, 1, 2, 3, 5]),
        horizon_days: dice.maybe(15, &[1, 3, 14, 30, 60, 365]),
        decision_working_days: None,
        cancel_working_days: None,
        strikes: dice.maybe(10, &[0, 1, 2, 3]),
        strike_days: None,
        sanction: dice.maybe(12, &[Sanction::Staff, Sanction::Suspend]),
        min_people: dice.maybe(10, &[1, 2, 5]),
        min_minutes: dice.maybe(12, &[15, 60, 90, 180]),
        max_minutes: dice.maybe(15, &[180, 240, 360, 1440]),
        min_nights: dice.maybe(15, &[1, 2]),
        max_nights: dice.maybe(25, &[1, 2, 3, 5]),
        check_in: stays(dice, &["14:00-20:00", "18:00-24:00", "00:00-04:00", "02:15-12:00"]),
        check_out: stays(dice, &["07:00-10:00", "00:00-12:00", "02:30-08:00", "08:00-20:00", "16:00-24:00"]),
        grid_minutes: dice.maybe(10, &[5, 15, 20, 60]),
        gap_minutes: dice.maybe(30, &[0, 10, 15, 30, 45, 60, 120]),
        hours_per_day: hours(dice, &[0, 2, 3, 4, 8]),
        hours_per_week: hours(dice, &[4, 6, 8, 12]),
        hours_per_month: hours(dice, &[4, 6, 10, 16]),
        hours_per_season: hours(dice, &[5, 8, 12, 20]),
        bookings_per_day: hours(dice, &[0, 1, 2]),
        bookings_per_week: hours(dice, &[1, 2, 3]),
        bookings_per_month: hours(dice, &[1, 2, 3, 4]),
        bookings_per_season: hours(dice, &[2, 3, 4, 5]),
    }
}

/// When guests may come or go.
fn stays(dice: &mut Dice, windows: &[&str]) -> Option<Window> {
    dice.maybe(30, windows).map(|text| Window::try_from(text.to_owned()).unwrap())
}

/// Rules of agreements: of the organisation that asks, often two, and perhaps of another.
fn agreements(dice: &mut Dice, days: Days) -> Vec<Terms> {
    let mut all = Vec::new();
    let other = OrganisationId(Uuid::from_u128(901));
    for (organisation, percent) in [(other, 10), (ORGANISATION, 35), (ORGANISATION, 30)] {
        if dice.often(percent) {
            let long_ago = days.asked - TimeDelta::days(300);
            let starts_on =
                if dice.often(20) { days.asked + TimeDelta::days(dice.pick(&[0, 1])) } else { long_ago };
            let ends_on =
                dice.often(30).then(|| starts_on.max(days.asked - TimeDelta::days(dice.pick(&[0, 1, -5]))));
            let rules =
                KindRules::from([(dice.pick(&[Kind::Room, Kind::Room, Kind::Desk, Kind::Bed]), part(dice))]);
            all.push(Terms { organisation, starts_on, ends_on, rules });
        }
    }
    all
}
