//! Random wishes in random centres, near whatever goes wrong: clock changes, holidays, midnights, ends of months, uses that touch.

use cas::domain::agreement::{Agreement, AgreementStatus, Standing};
use cas::domain::ask::Ask;
use cas::domain::claim::Claim;
use cas::domain::id::{AgreementId, BookingId};
use cas::domain::interval::Interval;
use cas::domain::quota::Use;
use cas::domain::resource::{Kind, Resource};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::{Asia, Europe, Tz};
use uuid::Uuid;

use super::calendar::instant;
use super::centres::{Days, FORMS, ORGANISATION, features, setup};
use super::dice::Dice;
use super::world::World;

/// Both clock changes, Christmas Eve when it was no holiday and since it is one, Easter, Corpus Christi, ends of months, seasons and years.
const DAYS: [&str; 22] = [
    "2026-03-28",
    "2026-03-29",
    "2026-03-30",
    "2026-10-24",
    "2026-10-25",
    "2026-10-26",
    "2024-12-24",
    "2024-12-26",
    "2025-12-24",
    "2025-12-27",
    "2026-04-06",
    "2026-06-04",
    "2026-06-05",
    "2026-06-08",
    "2025-11-11",
    "2026-01-01",
    "2026-12-31",
    "2026-11-30",
    "2026-12-01",
    "2026-08-31",
    "2026-02-28",
    "2027-05-28",
];
/// Wall times at which wishes, uses and windows begin, in minutes.
const STARTS: [i64; 24] = [
    0, 30, 60, 90, 120, 135, 150, 180, 210, 420, 450, 480, 540, 600, 660, 690, 720, 780, 900, 960, 1020,
    1200, 1320, 1380,
];
const LENGTHS: [i64; 12] = [15, 30, 60, 60, 90, 120, 120, 180, 240, 300, 480, 600];

/// The world of that number.
pub fn world(number: u64) -> World {
    let mut dice = Dice::new(number);
    let days = days(&mut dice);
    let stays = dice.often(15);
    let span = if stays { stay(&mut dice, days) } else { wish(&mut dice, days) };
    let (asked_at, now) = moments(&mut dice, days, span);
    let setup = setup(&mut dice, days);
    let places: Vec<&Resource> = setup.resources.iter().collect();
    let bed = places[places.len() - 1];
    let place = if stays { bed } else { dice.pick(&places) };
    let bookings = dice.pick(&[0, 0, 1, 2, 3, 4]);
    let claims = (1..=bookings).flat_map(|n| booking(&mut dice, &places, span, now, n)).collect();
    let uses = (0..dice.pick(&[0, 1, 2, 3, 4])).map(|_| used(&mut dice, days, span, &places)).collect();
    let (resource, standing) = (place.id, standing(&mut dice, days));
    let own = dice.often(25).then_some(BookingId(Uuid::from_u128(1)));
    let (ask, staff) = (ask(&mut dice, span), dice.often(25));
    World { ask, resource, standing, staff, claims, uses, own, asked_at, now, setup }
}

fn days(dice: &mut Dice) -> Days {
    // In Beirut the clock changes at midnight.
    let zone = if dice.often(4) { Asia::Beirut } else { Europe::Warsaw };
    let any = NaiveDate::from_ymd_opt(2024, 11, 1).unwrap()
        + TimeDelta::days(i64::try_from(dice.below(900)).unwrap());
    let known: NaiveDate = dice.pick(&DAYS).parse().unwrap();
    let wish = if dice.often(75) { known } else { any };
    let before = dice.pick(&[0, 0, 1, 1, 2, 3, 3, 4, 5, 6, 7, 8, 14, 30, 31, 60, 89, 90, 91]);
    let asked = wish - TimeDelta::days(before);
    let now = asked + TimeDelta::days(dice.pick(&[0, 0, 0, 1, 2, 5]));
    Days { zone, wish, asked, now }
}

fn at(zone: Tz, day: NaiveDate, minutes: i64) -> DateTime<Utc> {
    instant(zone, day.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes))
}

fn span(start: DateTime<Utc>, minutes: i64) -> Interval {
    Interval::new(start, start + TimeDelta::minutes(minutes)).unwrap()
}

fn wish(dice: &mut Dice, days: Days) -> Interval {
    let odd = dice.maybe(5, &[1, 5, 10, 20]).unwrap_or(0);
    let start = at(days.zone, days.wish, dice.pick(&STARTS) + odd);
    let length = dice.maybe(4, &[1439, 1440, 1470, 3000]).unwrap_or_else(|| dice.pick(&LENGTHS));
    span(start, length + dice.maybe(4, &[1, 10]).unwrap_or(0))
}

/// Some nights, seldom of one day only.
fn stay(dice: &mut Dice, days: Days) -> Interval {
    let minutes = [0, 120, 135, 150, 180, 240, 480, 600, 720, 840, 960, 1080, 1200, 1320];
    let start = at(days.zone, days.wish, dice.pick(&minutes));
    let last = days.wish + TimeDelta::days(dice.pick(&[0, 1, 1, 1, 2, 2, 3, 4]));
    // A departure at midnight touches the day that begins and is none of it.
    let end = at(days.zone, last, if dice.often(20) { 0 } else { dice.pick(&minutes) });
    Interval::new(start, end).unwrap_or_else(|| span(start, 600))
}

/// When it was asked and when it is judged: often to the second at which a notice runs out.
fn moments(dice: &mut Dice, days: Days, wish: Interval) -> (DateTime<Utc>, DateTime<Utc>) {
    let second = TimeDelta::seconds(dice.pick(&[-1, 0, 0, 1]));
    let asked_at = if dice.often(25) {
        wish.start() - TimeDelta::hours(dice.pick(&[0, 1, 2, 24, 48, 72])) + second
    } else {
        at(days.zone, days.asked, dice.pick(&[0, 1, 30, 90, 540, 600, 1020, 1410, 1439]))
    };
    let later = at(days.zone, days.now, dice.pick(&[0, 30, 600, 1439]));
    let at_start = wish.start() + second;
    let now = dice.pick(&[asked_at, asked_at, asked_at, later, later, at_start]);
    (asked_at, now.max(asked_at))
}

fn ask(dice: &mut Dice, span: Interval) -> Ask {
    let text =
        |dice: &mut Dice, text: &str| dice.maybe(3, &["", "  ", "\u{200b}"]).unwrap_or(text).to_owned();
    Ask {
        span,
        people: dice.pick(&[0, 1, 2, 4, 5, 8, 8, 10, 12]),
        title: text(dice, "Zebranie"),
        responsible: text(dice, "Koordynator"),
        phone: String::new(),
        needs: features(dice, 12),
        minors: dice.often(20),
        minors_stated: dice.often(50),
        fees: dice.often(15),
    }
}

/// The claims of one booking near the wish, on all leaves of its place; many touch the wish, or the gap after it.
fn booking(
    dice: &mut Dice,
    places: &[&Resource],
    wish: Interval,
    now: DateTime<Utc>,
    number: u128,
) -> Vec<Claim> {
    let asked = dice.pick(places);
    let gap = dice.pick(&[0, 0, 15, 30, 60]);
    let apart = TimeDelta::minutes(dice.pick(&[-30, 0, 0, 0, 10, 15, 30, 45, 60]));
    let length = dice.pick(&LENGTHS);
    let used = match dice.below(3) {
        0 => span(wish.start() - apart - TimeDelta::minutes(length + dice.pick(&[0, gap])), length),
        1 => span(wish.end() + apart, length),
        _ => span(wish.start() + TimeDelta::minutes(dice.pick(&[-120, -60, 0, 30, 60])), length),
    };
    let taken = Interval::new(used.start(), used.end() + TimeDelta::minutes(gap)).unwrap();
    let second = |n| now + TimeDelta::seconds(n);
    let held_until = dice.maybe(30, &[second(-1), second(0), second(1), second(600)]);
    let people = dice.pick(&[0, 1, 4, 6, 8, 12, 20]);
    let parts = places.iter().filter(|r| r.parent == Some(asked.id)).map(|r| r.id);
    let mut leaves: Vec<_> = parts.collect();
    if leaves.is_empty() {
        leaves.push(asked.id);
    }
    let claim = |resource| Claim {
        resource,
        booking: BookingId(Uuid::from_u128(number)),
        asked: asked.id,
        span: taken,
        used,
        people,
        held_until,
    };
    leaves.into_iter().map(claim).collect()
}

/// What the organisation uses besides: the same day, week, month or season, or just outside of it.
fn used(dice: &mut Dice, days: Days, wish: Interval, places: &[&Resource]) -> Use {
    let day = days.wish + TimeDelta::days(dice.pick(&[0, 0, -1, 1, -3, 3, -6, 6, -7, 7, -29, 30, -60, 180]));
    let start = if dice.often(20) { wish.end() } else { at(days.zone, day, dice.pick(&STARTS)) };
    let place = dice.pick(places);
    Use::of(place, span(start, dice.pick(&LENGTHS)))
}

fn standing(dice: &mut Dice, days: Days) -> Standing {
    let mut agreements: Vec<Agreement> =
        (0..dice.pick(&[0, 1, 1, 1, 1, 1, 1, 2])).map(|_| agreement(dice, days)).collect();
    // Sometimes one follows upon the other.
    if let [first, second] = agreements.as_mut_slice()
        && let Some(last) = first.ends_on
        && dice.often(50)
    {
        (second.starts_on, second.ends_on) = (last + TimeDelta::days(1), None);
    }
    let (legal_form, strikes) = (dice.pick(&FORMS), dice.pick(&[0, 0, 0, 1, 2, 3]));
    Standing { organisation: ORGANISATION, legal_form, strikes, agreements }
}

fn agreement(dice: &mut Dice, days: Days) -> Agreement {
    let near = |dice: &mut Dice| days.wish + TimeDelta::days(dice.pick(&[-30, -1, 0, 1]));
    let status = [AgreementStatus::Suspended, AgreementStatus::ToSign, AgreementStatus::Terminated];
    let starts_on = if dice.often(12) { near(dice) } else { days.asked - TimeDelta::days(300) };
    Agreement {
        id: AgreementId(Uuid::from_u128(1)),
        status: dice.maybe(20, &status).unwrap_or(AgreementStatus::InForce),
        starts_on,
        ends_on: dice.often(25).then(|| near(dice).max(starts_on)),
        kinds: Kind::ALL.into_iter().filter(|_| dice.often(90)).collect(),
    }
}
