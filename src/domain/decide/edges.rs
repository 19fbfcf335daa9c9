//! The edges of domain §8, each by its name: days that are special once in a year, or in which the rules change.

use uuid::Uuid;

use super::*;
use crate::domain::hours::Window;
use crate::domain::id::ResourceId;
use crate::domain::interval::Interval;
use crate::domain::policy::{Access, Edition, PolicyPart};
use crate::domain::resource::Kind;
use crate::domain::samples::{ask, at, cas, claims, closed, codes, day, hours, span, standing};

/// A wish for a room, when it was asked and when it is judged; all wall times.
struct Wish {
    slug: &'static str,
    span: Interval,
    asked: &'static str,
    judged: &'static str,
}

fn wish(day: &str, from: &str, to: &str, asked: &'static str) -> Wish {
    Wish { slug: "sala-2", span: span(day, from, to), asked, judged: asked }
}

impl Wish {
    fn verdict(&self, setup: &Setup, claims: &[Claim], staff: bool) -> Verdict {
        let (mut standing, ask) = (standing(), ask(self.span));
        standing.agreements[0].starts_on = day("2024-01-01");
        let resource = setup.by_slug(self.slug).unwrap();
        let (asked_at, now) = (at(self.asked), at(self.judged));
        decide(&Case {
            setup,
            resource,
            policy: setup.policy(resource, setup.day_of(asked_at)),
            ask: &ask,
            asker: if staff { Asker::Staff(&standing) } else { Asker::Member(&standing) },
            claims,
            uses: &[],
            own: None,
            asked_at,
            now,
        })
    }

    fn codes(&self, setup: &Setup) -> Vec<&'static str> {
        codes(&self.verdict(setup, &[], false))
    }
}

/// The sample centre with changed rules of rooms, in force since long ago.
fn under(change: impl Fn(&mut PolicyPart)) -> Setup {
    let mut setup = cas();
    let rooms = &mut setup.editions[0];
    rooms.effective_from = day("2024-01-01");
    change(&mut rooms.part);
    setup
}

#[test]
fn friday_ends_at_two_also_for_what_begins_before() {
    let friday = |to| wish("2026-12-04", "12:00", to, "2026-11-23T09:00").codes(&cas());
    assert_eq!((friday("14:00"), friday("15:00")), (vec![], vec!["outside_hours"]));
}

#[test]
fn a_holiday_on_a_weekday_is_told_as_such() {
    assert_eq!(wish("2026-11-11", "10:00", "12:00", "2026-11-02T09:00").codes(&cas()), ["holiday"]);
    assert_eq!(wish("2026-06-04", "10:00", "12:00", "2026-05-25T09:00").codes(&cas()), ["holiday"]);
}

#[test]
fn christmas_eve_was_a_working_day_in_2024_and_is_free_since_2025() {
    let setup = under(|_| {});
    assert_eq!(wish("2024-12-24", "10:00", "12:00", "2024-12-02T09:00").codes(&setup), [""; 0]);
    assert_eq!(wish("2025-12-24", "10:00", "12:00", "2025-12-02T09:00").codes(&setup), ["holiday"]);
}

#[test]
fn three_working_days_of_notice_step_over_corpus_christi_and_the_weekend() {
    let setup = under(|part| part.notice_working_days = Some(3));
    // Asked on Wednesday: Thursday is Corpus Christi, so Friday is the first, Monday the second, Tuesday the third.
    let on = |day| wish(day, "10:00", "12:00", "2026-06-03T09:00").codes(&setup);
    assert_eq!(on("2026-06-08"), ["notice_too_short"]);
    assert_eq!(on("2026-06-09"), [""; 0]);
}

#[test]
fn a_use_ends_a_gap_before_the_next_and_not_later() {
    let setup = cas();
    let next = claims(&setup, "kuchnia", span("2026-12-01", "12:00", "13:00"), 1);
    let until = |to| {
        let wish = Wish { slug: "kuchnia", ..wish("2026-12-01", "10:00", to, "2026-11-23T09:00") };
        codes(&wish.verdict(&setup, &next, false))
    };
    assert_eq!((until("11:30"), until("12:00"), until("12:30")), (vec![], vec!["buffer"], vec!["taken"]));
}

#[test]
fn a_hall_and_its_half_are_in_each_others_way_with_their_gaps() {
    let mut setup = cas();
    setup.editions[0].part.gap_minutes = Some(30);
    let asked = |slug, taken| {
        let taken = claims(&setup, taken, span("2026-12-01", "10:00", "12:00"), 1);
        let wish = Wish { slug, ..wish("2026-12-01", "12:00", "14:00", "2026-11-23T09:00") };
        codes(&wish.verdict(&setup, &taken, false))
    };
    assert_eq!((asked("sala-1", "sala-1a"), asked("sala-1b", "sala-1")), (vec!["buffer"], vec!["buffer"]));
    assert_eq!(asked("sala-1b", "sala-1a"), [""; 0]);
}

#[test]
fn a_night_in_which_the_clock_changes_is_as_long_as_it_lasts() {
    let mut setup = under(|part| part.max_minutes = Some(480));
    setup.special_hours.push(hours("2026-01-01", "2026-12-31", "00:00-24:00", true));
    let night = |from: &str, to: &str, asked| {
        let span = Interval::new(at(&format!("{from}T22:00")), at(&format!("{to}T06:00"))).unwrap();
        (span.minutes() / 60, Wish { slug: "sala-2", span, asked, judged: asked }.codes(&setup))
    };
    assert_eq!(night("2026-03-28", "2026-03-29", "2026-03-02T09:00"), (7, vec![]));
    assert_eq!(night("2026-10-23", "2026-10-24", "2026-10-05T09:00"), (8, vec![]));
    assert_eq!(night("2026-10-24", "2026-10-25", "2026-10-05T09:00"), (9, vec!["too_long"]));
}

#[test]
fn rules_that_change_between_asking_and_deciding_leave_the_request_alone() {
    let mut setup = under(|_| {});
    let part = PolicyPart { min_minutes: Some(180), ..PolicyPart::default() };
    let tomorrow =
        Edition { kind: Some(Kind::Room), resource: None, effective_from: day("2026-11-24"), part };
    setup.editions.push(tomorrow);
    let asked = |asked, judged| Wish { judged, ..wish("2026-12-01", "10:00", "12:00", asked) }.codes(&setup);
    assert_eq!(asked("2026-11-23T23:59", "2026-11-24T09:00"), [""; 0]);
    assert_eq!(asked("2026-11-24T00:00", "2026-11-24T09:00"), ["too_short"]);
}

#[test]
fn a_closure_without_an_end_goes_on_over_the_year() {
    let mut setup = cas();
    let room = setup.by_slug("sala-2").unwrap().id;
    setup.closures.push(closed(Some(room), "2026-12-28", None));
    let on = |day| wish(day, "10:00", "12:00", "2026-11-23T09:00").codes(&setup);
    assert_eq!(on("2026-12-23"), [""; 0]);
    assert_eq!(
        (on("2026-12-28"), on("2027-02-15")),
        (vec!["resource_unavailable"], vec!["resource_unavailable"])
    );
}

#[test]
fn staff_owe_no_reason_for_assigning_what_only_they_assign() {
    for access in [Access::Staff, Access::Referral] {
        let setup = under(|part| part.access = Some(access));
        let wish = wish("2026-12-01", "10:00", "12:00", "2026-11-23T09:00");
        assert!(wish.verdict(&setup, &[], false).blocks());
        let verdict = wish.verdict(&setup, &[], true);
        assert!(!verdict.findings.is_empty() && verdict.set_aside().is_empty(), "{verdict:?}");
    }
}

#[test]
fn of_what_was_over_when_it_was_asked_nobody_is_told_that_it_came_too_late() {
    let setup = under(|part| part.notice_days = Some(2));
    let judged = |asked, judged| Wish { judged, ..wish("2026-12-01", "10:00", "12:00", asked) }.codes(&setup);
    assert_eq!(judged("2026-12-01T11:00", "2026-12-01T11:00"), ["in_the_past"]);
    assert_eq!(judged("2026-12-01T09:00", "2026-12-01T11:00"), ["in_the_past", "notice_too_short"]);
}

#[test]
fn guests_come_and_go_in_the_times_of_the_house_whoever_is_there() {
    let mut setup = under(|_| {});
    let mut bed = setup.by_slug("sala-2").unwrap().clone();
    (bed.id, bed.slug, bed.kind) = (ResourceId(Uuid::from_u128(77)), "lozko-1".to_owned(), Kind::Bed);
    setup.resources.push(bed);
    let window = |text: &str| Window::try_from(text.to_owned()).ok();
    let mut stay = |unstaffed, from, to| {
        let part = PolicyPart {
            unstaffed: Some(unstaffed),
            check_in: window("14:00-20:00"),
            check_out: window("07:00-10:00"),
            ..PolicyPart::default()
        };
        let (kind, effective_from) = (Some(Kind::Bed), day("2024-01-01"));
        setup.editions.retain(|e| e.kind != kind);
        setup.editions.push(Edition { kind, resource: None, effective_from, part });
        let span = Interval::new(at(from), at(to)).unwrap();
        let asked = "2026-11-23T09:00";
        Wish { slug: "lozko-1", span, asked, judged: asked }.codes(&setup)
    };
    let (friday, monday) = ("2026-12-04T14:00", "2026-12-07T10:00");
    assert_eq!(stay(Allowance::Forbidden, friday, monday), [""; 0], "the door closes as they may come");
    assert_eq!(stay(Allowance::Allowed, "2026-12-04T20:00", monday), [""; 0], "with a key");
    assert_eq!(stay(Allowance::Allowed, "2026-12-04T20:30", monday), ["arrival_unstaffed"]);
    assert_eq!(stay(Allowance::Allowed, friday, "2026-12-07T10:30"), ["departure_unstaffed"]);
}
