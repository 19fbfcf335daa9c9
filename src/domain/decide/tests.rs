//! When and where.

use chrono::TimeDelta;
use uuid::Uuid;

use super::*;
use crate::domain::finding::{Rule, Severity};
use crate::domain::interval::Interval;
use crate::domain::policy::AfterHours;
use crate::domain::samples::{ask, at, cas, claims, closed, codes, day, hours, judge, now, span, standing};

fn plain(slug: &str, span: Interval) -> Verdict {
    judge(&cas(), slug, &ask(span), &standing(), &[], &[])
}

#[test]
fn a_plain_wish_has_no_findings() {
    assert_eq!(codes(&plain("sala-2", span("2026-12-01", "10:00", "12:00"))), [""; 0]);
}

#[test]
fn friday_closes_at_two_to_the_minute() {
    assert!(!plain("sala-2", span("2026-11-27", "12:00", "14:00")).blocks());
    let verdict = plain("sala-2", span("2026-11-27", "13:00", "15:00"));
    assert_eq!(codes(&verdict), ["outside_hours"]);
    let Rule::OutsideHours { windows, .. } = &verdict.findings[0].rule else { panic!("{verdict:?}") };
    assert_eq!(String::from(windows[0]), "07:00-14:00");
}

#[test]
fn saturday_is_closed_and_christmas_eve_a_holiday() {
    assert_eq!(codes(&plain("sala-2", span("2026-11-28", "10:00", "12:00"))), ["closed"]);
    assert_eq!(codes(&plain("sala-2", span("2026-12-24", "10:00", "12:00"))), ["holiday"]);
}

#[test]
fn closures_say_for_how_long_and_why() {
    let mut setup = cas();
    let half = setup.by_slug("sala-1a").unwrap().id;
    setup.closures.push(closed(None, "2026-12-28", None));
    setup.closures.push(closed(Some(half), "2026-12-01", Some("2026-12-02")));
    let judged = |slug, on| judge(&setup, slug, &ask(span(on, "10:00", "12:00")), &standing(), &[], &[]);
    let verdict = judged("sala-2", "2027-01-04");
    assert_eq!(codes(&verdict), ["closed"]);
    let Rule::Closed { closure: Some(told), .. } = &verdict.findings[0].rule else { panic!("{verdict:?}") };
    assert_eq!((told.until, told.note.as_str()), (None, "Przerwa techniczna"));
    let verdict = judged("sala-1", "2026-12-02");
    assert_eq!(codes(&verdict), ["resource_unavailable"]);
    let Rule::ResourceUnavailable { place, .. } = &verdict.findings[0].rule else { panic!("{verdict:?}") };
    assert_eq!(place, "Sala 1A");
    assert_eq!(codes(&judged("sala-1b", "2026-12-02")), [""; 0]);
    assert_eq!(codes(&judged("sala-1", "2026-12-03")), [""; 0]);
}

#[test]
fn special_hours_open_a_saturday_and_shorten_a_monday() {
    let mut setup = cas();
    setup.special_hours.push(hours("2026-11-28", "2026-11-28", "10:00-14:00", false));
    setup.special_hours.push(hours("2026-11-30", "2026-11-30", "07:00-11:00", false));
    let judged =
        |on| codes(&judge(&setup, "sala-2", &ask(span(on, "10:00", "12:00")), &standing(), &[], &[]));
    assert_eq!(judged("2026-11-28"), [""; 0]);
    assert_eq!(judged("2026-11-30"), ["outside_hours"]);
}

#[test]
fn the_past_and_the_far_future_are_refused() {
    assert_eq!(codes(&plain("sala-2", span("2026-11-23", "08:00", "10:00"))), ["in_the_past"]);
    assert_eq!(codes(&plain("sala-2", span("2027-02-22", "10:00", "12:00"))), ["too_far_ahead"]);
    assert_eq!(codes(&plain("sala-2", span("2027-02-19", "10:00", "12:00"))), [""; 0]);
}

#[test]
fn the_same_day_needs_staff_even_where_approval_is_automatic() {
    let verdict = plain("sala-3", span("2026-11-23", "12:00", "14:00"));
    assert_eq!(codes(&verdict), ["notice_too_short"]);
    let setup = cas();
    let policy = setup.policy(setup.by_slug("sala-3").unwrap(), day("2026-11-23"));
    assert_eq!(status_of(&policy, &verdict), Status::Requested);
    let tomorrow = plain("sala-3", span("2026-11-24", "12:00", "14:00"));
    assert_eq!(status_of(&policy, &tomorrow), Status::Approved);
}

#[test]
fn notice_is_counted_in_hours_days_and_working_days() {
    // It is Monday, 9:00.
    let judged = |notice: (Option<u32>, Option<u32>, Option<u32>), on: &str, from: &str| {
        let mut setup = cas();
        let part = &mut setup.editions[0].part;
        (part.notice_hours, part.notice_days, part.notice_working_days) = notice;
        part.staff_notice_working_days = None;
        let end = at(&format!("{on}T{from}")) + TimeDelta::hours(2);
        let wish = Interval::new(at(&format!("{on}T{from}")), end).unwrap();
        let verdict = judge(&setup, "sala-2", &ask(wish), &standing(), &[], &[]);
        match verdict.findings.first().map(|f| (&f.rule, f.severity)) {
            None => (0, 0, 0),
            Some((
                Rule::NoticeTooShort { hours, days, working_days, staff_may: false },
                Severity::Blocks,
            )) => (*hours, *days, *working_days),
            Some(other) => panic!("{other:?}"),
        }
    };
    let hours = (Some(24), None, None);
    assert_eq!(judged(hours, "2026-11-24", "08:30"), (24, 0, 0));
    assert_eq!(judged(hours, "2026-11-24", "09:00"), (0, 0, 0));
    let days = (None, Some(2), None);
    assert_eq!(judged(days, "2026-11-24", "16:00"), (0, 2, 0));
    assert_eq!(judged(days, "2026-11-25", "07:00"), (0, 0, 0));
    let working_days = (None, None, Some(5));
    assert_eq!(judged(working_days, "2026-11-27", "10:00"), (0, 0, 5));
    assert_eq!(judged(working_days, "2026-11-30", "07:00"), (0, 0, 0));
    assert_eq!(
        judged((Some(72), Some(1), Some(2)), "2026-11-24", "10:00"),
        (0, 0, 2),
        "the largest unit speaks"
    );
    assert_eq!(judged((Some(72), Some(1), Some(1)), "2026-11-24", "10:00"), (72, 0, 0));
}

#[test]
fn after_hours_may_be_an_exception_that_staff_grant() {
    let mut setup = cas();
    let judged = |setup: &Setup, on, from, to| {
        let verdict = judge(setup, "sala-3", &ask(span(on, from, to)), &standing(), &[], &[]);
        (codes(&verdict), verdict.blocks(), verdict.needs_staff())
    };
    let evening = |setup: &Setup| judged(setup, "2026-12-01", "17:00", "20:00");
    assert_eq!(evening(&setup), (vec!["outside_hours"], true, false));
    setup.editions[0].part.after_hours = Some(AfterHours::ByException);
    assert_eq!(evening(&setup), (vec!["outside_hours"], false, true));
    assert_eq!(judged(&setup, "2026-11-28", "10:00", "12:00"), (vec!["closed"], false, true));
    assert_eq!(judged(&setup, "2026-12-24", "10:00", "12:00"), (vec!["holiday"], false, true));
    let policy = setup.policy(setup.by_slug("sala-3").unwrap(), day("2026-11-23"));
    let verdict = judge(&setup, "sala-3", &ask(span("2026-12-01", "17:00", "20:00")), &standing(), &[], &[]);
    assert_eq!(status_of(&policy, &verdict), Status::Requested, "although this room is approved at once");
    setup.closures.push(closed(None, "2026-12-01", None));
    assert_eq!(evening(&setup), (vec!["closed"], true, false));
}

#[test]
fn length_and_grid_are_checked() {
    assert_eq!(codes(&plain("sala-2", span("2026-12-01", "10:00", "10:30"))), ["too_short"]);
    assert_eq!(codes(&plain("sala-2", span("2026-12-01", "08:00", "16:30"))), ["too_long"]);
    assert_eq!(codes(&plain("sala-2", span("2026-12-01", "10:10", "12:10"))), ["off_grid"]);
}

#[test]
fn people_title_and_responsible_person_are_checked() {
    let (setup, standing) = (cas(), standing());
    let mut wish = ask(span("2026-12-01", "10:00", "12:00"));
    wish.people = 13;
    assert_eq!(codes(&judge(&setup, "sala-2", &wish, &standing, &[], &[])), ["over_capacity"]);
    (wish.people, wish.title, wish.responsible) = (0, " ".to_owned(), String::new());
    let verdict = judge(&setup, "sala-2", &wish, &standing, &[], &[]);
    assert_eq!(codes(&verdict), ["too_few_people", "title_missing", "responsible_missing"]);
}

#[test]
fn a_taken_place_is_refused_and_its_neighbour_in_time_is_not() {
    let setup = cas();
    let taken = claims(&setup, "sala-2", span("2026-12-01", "10:00", "12:00"), 1);
    let wish =
        |from, to| judge(&setup, "sala-2", &ask(span("2026-12-01", from, to)), &standing(), &taken, &[]);
    for (from, to) in
        [("10:00", "12:00"), ("09:00", "10:30"), ("11:30", "13:00"), ("10:30", "11:30"), ("09:00", "13:00")]
    {
        assert_eq!(codes(&wish(from, to)), ["taken"], "{from}–{to}");
    }
    assert!(!wish("08:00", "10:00").blocks());
    assert!(!wish("12:00", "14:00").blocks());
    assert!(wish("10:00", "12:00").is_conflict());
}

#[test]
fn the_gap_counts_once_on_either_side() {
    let setup = cas();
    let taken = claims(&setup, "kuchnia", span("2026-12-01", "10:00", "12:00"), 1);
    let wish = |from, to| {
        codes(&judge(&setup, "kuchnia", &ask(span("2026-12-01", from, to)), &standing(), &taken, &[]))
    };
    assert_eq!(wish("12:00", "13:00"), ["buffer"]);
    assert_eq!(wish("09:00", "10:00"), ["buffer"]);
    assert_eq!(wish("12:30", "14:00"), [""; 0]);
    assert_eq!(wish("08:00", "09:30"), [""; 0]);
}

#[test]
fn a_whole_and_its_halves_exclude_each_other() {
    let setup = cas();
    let time = span("2026-12-01", "10:00", "12:00");
    let judged = |slug, taken: &[Claim]| codes(&judge(&setup, slug, &ask(time), &standing(), taken, &[]));
    let half = claims(&setup, "sala-1a", time, 1);
    assert_eq!(judged("sala-1", &half), ["taken"]);
    assert_eq!(judged("sala-1b", &half), [""; 0]);
    let whole = claims(&setup, "sala-1", time, 1);
    assert_eq!(whole.len(), 2);
    assert_eq!(judged("sala-1a", &whole), ["taken"]);
    assert_eq!(judged("sala-1", &whole), ["taken"], "one sentence for two claims of one booking");
}

#[test]
fn a_lapsed_hold_is_free_and_a_live_one_is_not() {
    let setup = cas();
    let time = span("2026-12-01", "10:00", "12:00");
    let mut held = claims(&setup, "sala-2", time, 1);
    held[0].held_until = Some(now());
    assert_eq!(codes(&judge(&setup, "sala-2", &ask(time), &standing(), &held, &[])), [""; 0]);
    held[0].held_until = Some(now() + TimeDelta::seconds(1));
    assert_eq!(codes(&judge(&setup, "sala-2", &ask(time), &standing(), &held, &[])), ["taken"]);
}

#[test]
fn staff_may_set_aside_all_but_the_hard_rules() {
    let (setup, standing) = (cas(), standing());
    let resource = setup.by_slug("sala-2").unwrap();
    let policy = setup.policy(resource, day("2026-11-23"));
    let judged = |wish: &Ask, taken: &[Claim]| {
        let (asker, own) = (Asker::Staff(&standing), None);
        let case = Case {
            setup: &setup,
            resource,
            policy,
            ask: wish,
            asker,
            claims: taken,
            uses: &[],
            own,
            asked_at: now(),
            now: now(),
        };
        decide(&case)
    };
    let evening = judged(&ask(span("2026-12-01", "18:00", "20:00")), &[]);
    assert_eq!(codes(&evening), ["outside_hours"]);
    assert!(!evening.blocks() && evening.needs_staff(), "with a reason");
    let soon = judged(&ask(span("2026-11-23", "12:00", "14:00")), &[]);
    assert_eq!(codes(&soon), ["notice_too_short"]);
    assert!(!soon.needs_staff(), "what is for staff to decide needs no reason of theirs");
    let taken = claims(&setup, "sala-2", span("2026-12-01", "10:00", "12:00"), 1);
    assert!(judged(&ask(span("2026-12-01", "10:00", "12:00")), &taken).is_conflict());
}

#[test]
fn the_own_booking_is_not_in_its_own_way() {
    let (setup, standing) = (cas(), standing());
    let resource = setup.by_slug("sala-2").unwrap();
    let policy = setup.policy(resource, day("2026-11-23"));
    let wish = ask(span("2026-12-01", "10:00", "12:00"));
    let taken = claims(&setup, "sala-2", wish.span, 1);
    let own = Some(BookingId(Uuid::from_u128(1)));
    let asker = Asker::Member(&standing);
    let case = Case {
        setup: &setup,
        resource,
        policy,
        ask: &wish,
        asker,
        claims: &taken,
        uses: &[],
        own,
        asked_at: now(),
        now: now(),
    };
    assert!(!decide(&case).blocks());
}
