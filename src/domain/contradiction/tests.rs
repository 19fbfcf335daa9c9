use chrono::{Days, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::domain::ask::{Ask, Asker};
use crate::domain::decide::{Case, decide};
use crate::domain::finding::Severity;
use crate::domain::hours::WeekHours;
use crate::domain::interval::Interval;
use crate::domain::policy::{Edition, PolicyPart};
use crate::domain::samples::{ask, cas, day, hours as hours_of_days, standing};
use crate::domain::wall;

/// The shipped centre with a place under these rules alone.
fn under(kind: Kind, part: PolicyPart) -> Setup {
    let mut setup = cas();
    setup.resources[3].kind = kind;
    let resource = None;
    setup.editions = vec![Edition { kind: Some(kind), resource, effective_from: day("2026-01-01"), part }];
    setup
}

fn told(setup: &Setup) -> Vec<String> {
    let found = contradictions(setup, &setup.resources[3], NaiveDate::MAX);
    found.iter().map(|c| c.to_string().trim_end_matches(": nobody could book it").to_owned()).collect()
}

fn of_room(change: impl Fn(&mut PolicyPart)) -> Vec<String> {
    let mut part = PolicyPart::default();
    change(&mut part);
    told(&under(Kind::Room, part))
}

#[test]
fn lengths_notices_and_people_that_leave_nothing() {
    assert_eq!(of_room(|_| ()), [""; 0], "the defaults are sound");
    assert_eq!(
        of_room(|p| (p.min_minutes, p.max_minutes) = (Some(40), Some(50))),
        ["no multiple of grid_minutes = 30 lies from min_minutes = 40 to max_minutes = 50"]
    );
    assert_eq!(of_room(|p| (p.min_minutes, p.max_minutes) = (Some(40), Some(60))), [""; 0]);
    assert_eq!(of_room(|p| p.min_people = Some(13)), ["min_people = 13, but sala-2 holds 12"]);
    assert_eq!(of_room(|p| p.min_people = Some(12)), [""; 0]);
    let mut small = under(Kind::Room, PolicyPart { min_people: Some(9), ..PolicyPart::default() });
    small.centre.capacity = Some(8);
    assert_eq!(told(&small), ["min_people = 9, but the building holds 8"]);
    let ahead = |notice: fn(&mut PolicyPart, u32), n: u32| {
        of_room(|p| {
            p.horizon_days = Some(7);
            notice(p, n);
        })
    };
    let of_hours = |p: &mut PolicyPart, n| p.notice_hours = Some(n);
    let of_days = |p: &mut PolicyPart, n| p.notice_days = Some(n);
    let of_working_days = |p: &mut PolicyPart, n| p.notice_working_days = Some(n);
    assert_eq!(ahead(of_hours, 192), ["notice_hours = 192 is longer than horizon_days = 7"]);
    assert_eq!(ahead(of_days, 8), ["notice_days = 8 is longer than horizon_days = 7"]);
    assert_eq!(ahead(of_working_days, 6), ["notice_working_days = 6 is longer than horizon_days = 7"]);
    for (notice, n) in [(of_hours as fn(&mut PolicyPart, u32), 191), (of_days, 7), (of_working_days, 5)] {
        assert_eq!(ahead(notice, n), [""; 0]);
    }
}

#[test]
fn limits_below_the_shortest_use() {
    let limited = |limit: fn(&mut PolicyPart), min| {
        of_room(|p| {
            p.min_minutes = Some(min);
            limit(p);
        })
    };
    assert_eq!(
        limited(|p| p.hours_per_day = Some(2), 125),
        ["hours_per_day = 2 is less than the shortest use, 150 minutes"]
    );
    assert_eq!(limited(|p| p.hours_per_day = Some(2), 120), [""; 0]);
    assert_eq!(limited(|p| p.bookings_per_week = Some(0), 60), ["bookings_per_week = 0 leaves nothing"]);
    assert_eq!(limited(|p| p.hours_per_season = Some(0), 60), ["hours_per_season = 0 leaves nothing"]);
    let part = PolicyPart { min_minutes: Some(180), hours_per_day: Some(2), ..PolicyPart::default() };
    let mut late = under(Kind::Room, part);
    late.centre.hours = hours_of_days("2026-01-01", "2026-01-01", "00:00-24:00", false).hours;
    assert_eq!(told(&late), [""; 0], "two hours before midnight and one after it");
    late.editions[0].part = PolicyPart { bookings_per_season: Some(0), ..PolicyPart::default() };
    late.centre.season =
        serde_json::from_value(serde_json::json!({ "from": "09-01", "until": "06-30" })).unwrap();
    assert_eq!(told(&late), [""; 0], "in summer nobody counts");
    let nights = PolicyPart { min_nights: Some(2), hours_per_day: Some(12), ..PolicyPart::default() };
    assert_eq!(
        told(&under(Kind::Bed, nights)),
        ["hours_per_day = 12 is less than the shortest use, 1470 minutes"]
    );
    assert_eq!(told(&under(Kind::Bed, PolicyPart { min_nights: Some(1), ..nights })), [""; 0]);
}

#[test]
fn hours_shorter_than_the_shortest_use() {
    let mut setup = under(Kind::Room, PolicyPart { min_minutes: Some(480), ..PolicyPart::default() });
    assert_eq!(told(&setup), [""; 0]);
    setup.resources[3].hours = Some(hours_of_days("2026-01-01", "2026-01-01", "07:50-16:00", false).hours);
    assert_eq!(told(&setup), [""; 0], "from 8 to 16");
    setup.resources[3].hours = Some(hours_of_days("2026-01-01", "2026-01-01", "08:10-16:00", false).hours);
    assert_eq!(told(&setup), ["the shortest use is 480 minutes, but sala-2 can be used for 450 at most"]);
    setup.editions[0].part.after_hours = Some(AfterHours::ByException);
    assert_eq!(told(&setup), [""; 0]);
    setup.editions[0].part.unstaffed = Some(Allowance::Forbidden);
    setup.centre.staffed = Some(hours_of_days("2026-01-01", "2026-01-01", "08:00-12:00", false).hours);
    assert_eq!(told(&setup), ["the shortest use is 480 minutes, but sala-2 can be used for 240 at most"]);
    setup.special_hours.push(hours_of_days("2026-12-01", "2026-12-01", "08:00-20:00", false));
    assert_eq!(told(&setup), [""; 0], "once a year, then");
    let mut closed = under(Kind::Room, PolicyPart::default());
    closed.centre.hours = WeekHours::default();
    assert_eq!(told(&closed), [""; 0], "hours that are not known yet contradict nothing");
}

#[test]
fn doors_that_nobody_opens() {
    let window = |text: &str| Some(Window::try_from(text.to_owned()).unwrap());
    let stay = |check_in: &str, unstaffed| {
        let part = PolicyPart { check_in: window(check_in), unstaffed, ..PolicyPart::default() };
        told(&under(Kind::Bed, part))
    };
    let forbidden = Some(Allowance::Forbidden);
    assert_eq!(stay("18:10-18:20", None), ["within check_in = 18:10-18:20 no time lies on grid_minutes"]);
    assert_eq!(stay("18:30-24:00", None), [""; 0]);
    let told =
        "within check_in = 18:30-24:00 no time lies on grid_minutes while somebody of the staff is there";
    assert_eq!(stay("18:30-24:00", forbidden), [told]);
    assert_eq!(stay("18:00-24:00", forbidden), [""; 0], "to the minute of closing");
    assert_eq!(stay("18:30-24:00", Some(Allowance::ByException)), [""; 0]);
}

fn some_of<T: Clone + std::fmt::Debug + 'static>(all: &[T]) -> BoxedStrategy<Option<T>> {
    prop::option::weighted(0.6, prop::sample::select(all.to_vec())).boxed()
}

prop_compose! {
    fn part()(
        (grid_minutes, min_minutes, max_minutes) in
            (some_of(&[20, 30, 60]), some_of(&[10, 45, 60, 150, 600]), some_of(&[600, 610, 640, 1440])),
        (min_people, horizon_days) in (some_of(&[1, 8, 12, 13]), some_of(&[2, 5, 9])),
        (notice_hours, notice_days) in (some_of(&[1, 72, 73, 150]), some_of(&[1, 2, 3, 6])),
        notice_working_days in some_of(&[1, 2, 3, 5, 6]),
        (hours_per_day, hours_per_week, bookings_per_day) in (some_of(&[0, 1, 2, 12, 24]), some_of(&[1, 10, 40]), some_of(&[0, 1])),
        (min_nights, max_nights) in (some_of(&[1, 2]), some_of(&[2, 3])),
        (check_in, check_out) in (some_of(&["14:00-20:00", "18:10-18:15", "18:30-24:00"]), some_of(&["00:00-00:30", "05:00-06:00", "07:00-10:00"])),
        (unstaffed, after_hours) in (
            some_of(&[Allowance::Forbidden, Allowance::ByException]), some_of(&[AfterHours::ByException])),
    ) -> PolicyPart {
        let window = |text: Option<&str>| text.map(|text| Window::try_from(text.to_owned()).unwrap());
        PolicyPart {
            grid_minutes, min_minutes, max_minutes, min_people, horizon_days, notice_hours, notice_days, notice_working_days,
            hours_per_day, hours_per_week, bookings_per_day, min_nights, max_nights,
            check_in: window(check_in), check_out: window(check_out), unstaffed, after_hours, ..PolicyPart::default()
        }
    }
}

/// Whether a member could book the fourth place, asking on a Sunday, for the first or the last day that can be asked for. All days are alike.
fn can_be_booked(setup: &Setup) -> bool {
    let (place, standing, zone) = (&setup.resources[3], standing(), setup.centre.zone);
    let today = day("2026-06-07");
    let (policy, asked_at) = (setup.policy(place, today), wall::midnight(zone, today));
    let first = setup.day_of(setup.earliest(&policy, asked_at));
    let blocks = |span: Interval| -> Vec<&str> {
        let wish = Ask { people: policy.min_people, ..ask(span) };
        let asker = Asker::Member(&standing);
        let (claims, uses, own, now) = (&[], &[], None, asked_at);
        let case =
            Case { setup, resource: place, policy, ask: &wish, asker, claims, uses, own, asked_at, now };
        let findings = decide(&case).findings.into_iter();
        findings.filter(|f| f.severity == Severity::Blocks).map(|f| f.rule.code()).collect()
    };
    let grid = i64::from(policy.grid_minutes);
    let is_bed = place.kind == Kind::Bed;
    let length = |start: i64| {
        let (least, times) = if is_bed {
            (i64::from(policy.min_nights) * DAY - start, DAY / grid)
        } else {
            (up(i64::from(policy.min_minutes), &policy), 1)
        };
        (0..times).map(move |n| least + n * grid).filter(|length| *length > 0)
    };
    // What no other length would mend.
    let of_start = [
        "notice_too_short",
        "too_far_ahead",
        "too_few_people",
        "over_capacity",
        "building_full",
        "arrival_unstaffed",
    ];
    let days = [first, first + Days::new(1), today + Days::new(u64::from(policy.horizon_days))];
    days.into_iter().flat_map(|day| (0..DAY / grid).map(move |n| (day, n * grid))).any(|(day, minutes)| {
        let start = wall::midnight(zone, day) + TimeDelta::minutes(minutes);
        let span = |length| Interval::new(start, start + TimeDelta::minutes(length)).unwrap();
        !blocks(span(grid)).iter().any(|code| of_start.contains(code))
            && length(minutes).any(|length| blocks(span(length)).is_empty())
    })
}

fn week(window: &str) -> WeekHours {
    hours_of_days("2026-01-01", "2026-01-01", window, false).hours
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    /// Whoever is told that nobody could book a place finds no time at which somebody can, and what is found sound can be booked.
    #[test]
    fn what_contradicts_itself_cannot_be_booked_and_what_is_sound_can(
        part in part(),
        is_bed in any::<bool>(),
        own in some_of(&["08:10-09:50", "08:00-18:00", "16:00-24:00", "00:00-24:00"]),
        staffed in some_of(&["07:00-09:00", "18:40-18:50", "00:00-10:00"]),
        capacity in some_of(&[7, 8, 12]),
    ) {
        let mut setup = under(if is_bed { Kind::Bed } else { Kind::Room }, part);
        setup.centre.hours = week("07:00-18:00");
        setup.centre.capacity = capacity;
        setup.centre.staffed = staffed.map(week);
        setup.resources[3].hours = own.filter(|_| !is_bed).map(week);
        let policy = setup.policy(&setup.resources[3], NaiveDate::MAX);
        prop_assume!(policy.check().is_ok());
        let (told, can_be_booked) = (told(&setup), can_be_booked(&setup));
        prop_assert!(told.is_empty() || !can_be_booked, "{:?}", told);
        // When guests come and leave divides a stay among its days, which is not looked at.
        let is_looked_at = !is_bed || policy.each_limit().next().is_none();
        prop_assert!(!told.is_empty() || can_be_booked || !is_looked_at);
    }
}
