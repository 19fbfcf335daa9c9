use proptest::prelude::*;

use super::*;
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
        broken in prop::option::of(0_usize..6),
        notice in (prop::option::of(0_u32..30), prop::option::of(0_u32..6), prop::option::of(0_u32..6)),
        own in prop::option::of(prop::sample::select(vec!["06:00-09:00", "12:00-22:00"])),
        special in prop::option::of(prop::sample::select(vec!["08:00-12:00", "07:00-20:00", "10:00-24:00"])),
    ) {
        let mut setup = cas();
        setup.centre.capacity = capacity;
        let part = &mut setup.editions[0].part;
        (part.notice_hours, part.notice_days, part.notice_working_days) = notice;
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
                wish.people = 1;
                let accepted = !judge(&setup, &resource.slug, &wish, &standing(), &claims, &[]).blocks();
                let free = cells.iter().any(|c| c.stretch == Stretch::Free && c.span.encloses(&wish.span));
                prop_assert_eq!(accepted, free, "{} {:?} in {:?}", &resource.slug, wish.span, &cells);
            }
            from += step;
        }
    }
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
