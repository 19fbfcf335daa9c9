use proptest::prelude::*;

use super::*;
use crate::domain::ask::Asker;
use crate::domain::decide::{Case, decide};
use crate::domain::finding::{Rule, Severity};
use crate::domain::hours::{WeekHours, Window};
use crate::domain::policy::{Edition, PolicyPart};
use crate::domain::resource::Kind;
use crate::domain::samples::{
    ask, cas, claims, closed as closed_from, day, hours, judge, now, span, standing,
};

/// Uses of places on one day, none in the way of another: (place, start and length in half hours after 7:00).
fn uses() -> impl Strategy<Value = Vec<(usize, i64, i64)>> {
    prop::collection::vec((0_usize..6, 0_i64..22, 1_i64..6), 0..8)
}

fn taken(setup: &Setup, date: &str, uses: &[(usize, i64, i64)]) -> Vec<Claim> {
    let opening = span(date, "07:00", "18:00").start();
    let mut all: Vec<Claim> = Vec::new();
    for (number, (place, start, length)) in (1..).zip(uses) {
        let from = opening + TimeDelta::minutes(30 * start);
        let used = Interval::new(from, from + TimeDelta::minutes(30 * length)).unwrap();
        let new = claims(setup, &setup.resources[*place].slug, used, number);
        if !new.iter().any(|n| all.iter().any(|c| c.resource == n.resource && c.span.overlaps(&n.span))) {
            all.extend(new);
        }
    }
    all
}

proptest! {
    /// What is shown as free can be booked, what can be booked is shown as free, and the cells cover the day without holes or overlaps.
    #[test]
    fn free_cells_are_what_the_decision_accepts(
        uses in uses(),
        place in 0_usize..6,
        friday in any::<bool>(),
        capacity in prop::option::of(8_u32..30),
        min_people in prop::option::of(1_u32..20),
        broken in prop::option::of(0_usize..6),
        notice in (prop::option::of(0_u32..30), prop::option::of(0_u32..6), prop::option::of(0_u32..6)),
        own in prop::option::of(prop::sample::select(vec!["06:00-09:00", "12:00-22:00"])),
        special in prop::option::of(prop::sample::select(vec!["08:00-12:00", "07:00-20:00", "10:00-24:00"])),
    ) {
        let mut setup = cas();
        setup.centre.capacity = capacity;
        let part = &mut setup.editions[0].part;
        (part.notice_hours, part.notice_days, part.notice_working_days) = notice;
        part.min_people = min_people;
        setup.resources[3].hours = own.map(|window| hours("2026-11-23", "2026-11-23", window, false).hours);
        let broken = broken.map(|n| setup.resources[n].id);
        setup.closures.extend(broken.map(|id| closed_from(Some(id), "2026-11-20", Some("2026-11-24"))));
        setup.special_hours.extend(special.map(|window| hours("2026-11-23", "2026-11-30", window, false)));
        let date = if friday { "2026-11-27" } else { "2026-11-23" };
        let claims = taken(&setup, date, &uses);
        let resource = &setup.resources[place];
        let shown = setup.shown(day(date)).unwrap();
        let taken = Taken::new(claims.clone());
        let cells = cells(&setup, resource, shown, &taken, now());

        let free = cells.iter().any(|c| c.stretch == Stretch::Free);
        prop_assert_eq!(has_free(&setup, resource, shown, &taken, now()), free);
        prop_assert_eq!(cells.first().map(|c| c.span.start()), Some(shown.start()));
        prop_assert_eq!(cells.last().map(|c| c.span.end()), Some(shown.end()));
        for pair in cells.windows(2) {
            prop_assert_eq!(pair[0].span.end(), pair[1].span.start());
        }

        let step = TimeDelta::minutes(30);
        let mut from = shown.start();
        while from < shown.end() {
            for halves in [2, 3, 4, 16] {
                let wish = Interval::new(from, from + step * halves).unwrap();
                let mut wish = ask(wish);
                wish.people = min_people.unwrap_or(1);
                let accepted = !judge(&setup, &resource.slug, &wish, &standing(), &claims, &[]).blocks();
                let free = cells.iter().any(|c| c.stretch == Stretch::Free && c.span.encloses(&wish.span));
                prop_assert_eq!(accepted, free, "{} {:?} in {:?}", &resource.slug, wish.span, &cells);
            }
            from += step;
        }
    }
}

#[test]
fn a_place_for_five_is_full_when_the_building_holds_three_more() {
    let mut setup = cas();
    setup.centre.capacity = Some(11);
    let taken = Taken::new(claims(&setup, "sala-1", span_of("10:00", "12:00"), 1));
    let room = setup.by_slug("sala-2").unwrap().clone();
    let stretches = |setup: &Setup| {
        let cells = cells(setup, &room, span_of("09:00", "13:00"), &taken, now());
        cells.iter().map(|c| (c.span, c.stretch)).collect::<Vec<_>>()
    };
    assert_eq!(stretches(&setup), [(span_of("09:00", "13:00"), Stretch::Free)], "for one");
    let mut part = PolicyPart { min_people: Some(5), ..PolicyPart::default() };
    let (kind, resource, effective_from) = (Some(Kind::Room), Some(room.id), day("2026-01-01"));
    setup.editions.push(Edition { kind, resource, effective_from, part });
    assert_eq!(
        stretches(&setup),
        [
            (span_of("09:00", "10:00"), Stretch::Free),
            (span_of("10:00", "12:00"), Stretch::Full),
            (span_of("12:00", "13:00"), Stretch::Free)
        ]
    );
    part.min_people = room.capacity.map(|most| most + 1);
    setup.centre.capacity = None;
    setup.editions.last_mut().unwrap().part = part;
    assert_eq!(stretches(&setup), [(span_of("09:00", "13:00"), Stretch::Unusable)], "more than it holds");
}

#[test]
fn a_use_after_closing_keeps_its_distance() {
    let setup = cas();
    let late = claims(&setup, "kuchnia", span("2026-11-27", "14:00", "14:30"), 1);
    let shown = setup.shown(day("2026-11-27")).unwrap();
    let cells = cells(&setup, setup.by_slug("kuchnia").unwrap(), shown, &Taken::new(late), now());
    let free: Vec<Interval> = cells.iter().filter(|c| c.stretch == Stretch::Free).map(|c| c.span).collect();
    assert_eq!(free, [span("2026-11-27", "07:00", "13:30")]);
}

#[test]
fn what_was_agreed_stays_to_be_seen_in_a_closed_place() {
    let mut setup = cas();
    let room = setup.by_slug("sala-2").unwrap().clone();
    setup.closures.push(closed_from(Some(room.id), "2026-12-01", None));
    let taken = Taken::new(claims(&setup, "sala-2", span("2026-12-01", "10:00", "12:00"), 1));
    let shown = setup.shown(day("2026-12-01")).unwrap();
    let cells = cells(&setup, &room, shown, &taken, now());
    let seen: Vec<(Interval, bool)> = cells.iter().map(|c| (c.span, c.stretch == Stretch::Closed)).collect();
    let at = |from, to| span("2026-12-01", from, to);
    assert_eq!(
        seen,
        [(at("07:00", "10:00"), true), (at("10:00", "12:00"), false), (at("12:00", "18:00"), true)]
    );
}

#[test]
fn a_closed_day_has_no_hours() {
    let mut setup = cas();
    setup.closures.push(closed_from(None, "2026-12-28", Some("2026-12-31")));
    for date in ["2026-11-28", "2026-12-24", "2026-12-31"] {
        assert_eq!(setup.shown(day(date)), None, "{date}");
    }
}

#[test]
fn a_half_shows_that_the_whole_is_used() {
    let setup = cas();
    let used = span("2026-12-01", "10:00", "12:00");
    let claims = claims(&setup, "sala-1", used, 1);
    let shown = setup.shown(day("2026-12-01")).unwrap();
    let cells = cells(&setup, setup.by_slug("sala-1a").unwrap(), shown, &Taken::new(claims), now());
    let asked = setup.by_slug("sala-1").unwrap().id;
    assert!(
        cells
            .iter()
            .any(|c| c.span == used && matches!(c.stretch, Stretch::Used { asked: a, .. } if a == asked))
    );
}

/// A centre whose hours meet at midnight, some of them only for one room, over one of: an ordinary week, the two clock changes, a horizon.
fn nights(hours_of_room: bool) -> Setup {
    let mut setup = cas();
    let late = Window::try_from("18:00-24:00".to_owned()).unwrap();
    let early = Window::try_from("00:00-10:00".to_owned()).unwrap();
    let whole = Window::try_from("00:00-24:00".to_owned()).unwrap();
    let week = WeekHours {
        mon: vec![late],
        tue: vec![early, late],
        wed: vec![Window::try_from("00:30-10:00".to_owned()).unwrap()],
        thu: vec![],
        fri: vec![late],
        sat: vec![whole],
        sun: vec![early, late],
    };
    if hours_of_room {
        setup.resources[3].hours = Some(week);
    } else {
        setup.centre.hours = week;
    }
    setup
}

fn whole_days(setup: &Setup, first: &str, count: i64) -> Interval {
    let first = day(first);
    let midnight = |day| wall::midnight(setup.centre.zone, day);
    Interval::new(midnight(first), midnight(first + TimeDelta::days(count))).unwrap()
}

#[test]
fn hours_that_meet_at_midnight_are_one() {
    let setup = nights(false);
    let room = setup.by_slug("sala-2").unwrap();
    let span = whole_days(&setup, "2026-11-30", 3);
    let cells = cells(&setup, room, span, &Taken::default(), now());
    let free: Vec<(String, String)> = cells
        .iter()
        .filter(|c| c.stretch == Stretch::Free)
        .map(|c| {
            let wall = |at| wall::local(setup.centre.zone, at).format("%a %H:%M").to_string();
            (wall(c.span.start()), wall(c.span.end()))
        })
        .collect();
    let pair = |from: &str, to: &str| (from.to_owned(), to.to_owned());
    assert_eq!(
        free,
        [pair("Mon 18:00", "Tue 10:00"), pair("Tue 18:00", "Wed 00:00"), pair("Wed 00:30", "Wed 10:00")]
    );
}

#[test]
fn several_places_are_cut_as_each_alone() {
    let setup = cas();
    let span = whole_days(&setup, "2026-11-30", 7);
    let taken = Taken::new(claims(&setup, "sala-1", span_of("10:00", "12:00"), 1));
    let rows = rows(&setup, &setup.resources, span, &taken, now());
    assert_eq!(rows.len(), setup.resources.len());
    for (place, row) in rows {
        assert_eq!(row, cells(&setup, place, span, &taken, now()), "{}", place.slug);
    }
}

fn span_of(from: &str, to: &str) -> Interval {
    span("2026-12-01", from, to)
}

#[test]
fn staff_must_be_there_where_the_rules_say_so() {
    let mut setup = cas();
    setup.centre.staffed = Some(hours("2026-12-01", "2026-12-01", "08:00-12:00", false).hours);
    let free = |setup: &Setup| {
        let shown = setup.shown(day("2026-12-01")).unwrap();
        let cells = cells(setup, setup.by_slug("sala-2").unwrap(), shown, &Taken::default(), now());
        cells.into_iter().filter(|c| c.stretch == Stretch::Free).map(|c| c.span).collect::<Vec<_>>()
    };
    assert_eq!(free(&setup), [span_of("07:00", "18:00")]);
    setup.editions[0].part.unstaffed = Some(Allowance::Forbidden);
    assert_eq!(free(&setup), [span_of("08:00", "12:00")]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// The same over a week or two nights, over midnights and both clock changes: whoever asks for what a cell shows as free gets it, and what can be had
    /// lies within a free cell. The days of the horizon end within the span or after it.
    #[test]
    fn free_cells_of_any_span_are_what_the_decision_accepts(
        uses in prop::collection::vec((0_usize..6, 0_i64..168, 1_i64..9), 0..24),
        place in 0_usize..6,
        first in prop::sample::select(vec!["2026-11-27", "2026-11-30", "2026-10-23", "2027-03-26", "2026-12-23"]),
        two_nights in any::<bool>(),
        own_hours in any::<bool>(),
        is_bed in any::<bool>(),
        horizon in prop::sample::select(vec![3_u32, 5, 400]),
        notice in 0_u32..40,
        capacity in prop::option::of(8_u32..30),
        min_people in prop::option::of(1_u32..20),
        closed in prop::option::of((0_usize..7, 0_u64..6)),
        staffed in any::<bool>(),
    ) {
        let mut setup = nights(own_hours);
        setup.centre.capacity = capacity;
        let part = &mut setup.editions[0].part;
        (part.horizon_days, part.notice_hours, part.grid_minutes) = (Some(horizon), Some(notice), Some(60));
        part.unstaffed = staffed.then_some(Allowance::Forbidden);
        part.min_people = min_people;
        setup.centre.staffed = staffed.then(|| hours(first, first, "09:00-24:00", false).hours);
        let week = whole_days(&setup, first, 7);
        let now = week.start() - TimeDelta::hours(15);
        let on = day(first);
        setup.closures.extend(closed.map(|(n, after)| Closure {
            resource: setup.resources.get(n).map(|r| r.id),
            from: on + chrono::Days::new(after),
            until: Some(on + chrono::Days::new(after)),
            note: String::new(),
        }));
        let mut all: Vec<Claim> = Vec::new();
        for (number, (place, start, length)) in (1..).zip(&uses) {
            let from = week.start() + TimeDelta::hours(*start);
            let used = Interval::new(from, from + TimeDelta::hours(*length)).unwrap();
            let new = claims(&setup, &setup.resources[*place].slug, used, number);
            if !new.iter().any(|n| all.iter().any(|c| c.resource == n.resource && c.span.overlaps(&n.span))) {
                all.extend(new);
            }
        }
        let shown = if two_nights {
            Interval::new(week.start() + TimeDelta::hours(14), week.start() + TimeDelta::hours(58)).unwrap()
        } else {
            week
        };
        if is_bed {
            setup.resources[place].kind = Kind::Bed;
            let part = PolicyPart { hours_per_month: None, ..setup.editions[0].part };
            let kind = Some(Kind::Bed);
            setup.editions.push(Edition { kind, part, ..setup.editions[0].clone() });
        }
        let resource = &setup.resources[place];
        let policy = setup.policy(resource, setup.day_of(now));
        let last_day = setup.day_of(now) + TimeDelta::days(i64::from(horizon));
        let taken = Taken::new(all.clone());
        let cells = cells(&setup, resource, shown, &taken, now);
        prop_assert_eq!(cells.first().map(|c| c.span.start()), Some(shown.start()));
        prop_assert_eq!(cells.last().map(|c| c.span.end()), Some(shown.end()));
        prop_assert!(cells.windows(2).all(|pair| pair[0].span.end() == pair[1].span.start()));
        let standing = standing();
        let mut from = shown.start();
        while from < shown.end() {
            for length in if is_bed { [1, 20, 44] } else { [1, 4, 8] } {
                let Some(wish) = Interval::new(from, from + TimeDelta::hours(length)) else { continue };
                if !shown.encloses(&wish) {
                    continue;
                }
                let mut asked = ask(wish);
                asked.people = min_people.unwrap_or(1);
                let case = Case {
                    setup: &setup, resource, policy, ask: &asked, asker: Asker::Member(&standing),
                    claims: &all, uses: &[], own: None, asked_at: now, now,
                };
                // When guests come and go, and for how many nights, bounds the use and not the place.
                let of_stay = |rule: &Rule| matches!(
                    rule,
                    Rule::MaxNights { .. } | Rule::ArrivalUnstaffed { .. } | Rule::DepartureUnstaffed { .. }
                );
                let findings = decide(&case).findings;
                let accepted = findings.iter().all(|f| f.severity != Severity::Blocks || of_stay(&f.rule));
                let free = cells.iter().any(|c| c.stretch == Stretch::Free && c.span.encloses(&wish));
                let in_time = setup.day_of(wish.start()) <= last_day;
                prop_assert_eq!(accepted, free && in_time, "{} {:?} in {:?}", &resource.slug, wish, &cells);
            }
            from += TimeDelta::hours(1);
        }
    }
}
