use std::sync::Arc;

use chrono::TimeDelta;
use uuid::Uuid;

use super::*;
use crate::domain::agreement::{AgreementStatus, Standing, Terms};
use crate::domain::feature::Feature;
use crate::domain::finding::{Rule, Severity};
use crate::domain::hours::Window;
use crate::domain::id::{OrganisationId, ResourceId};
use crate::domain::interval::Interval;
use crate::domain::legal_form::LegalForm;
use crate::domain::policy::{Access, AfterHours, AgreementNeed, Edition, Minors, PolicyPart, Sanction};
use crate::domain::quota::{Counted, Limits, Period};
use crate::domain::resource::Kind;
use crate::domain::samples::{
    ask, at, cas, claims, closed, codes, day, hours, judge, now, span, standing, used,
};

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
fn agreements_decide_who_may_book_until_when() {
    let setup = cas();
    let wish = ask(span("2026-12-01", "10:00", "12:00"));
    let judged = |standing: &Standing| codes(&judge(&setup, "sala-2", &wish, standing, &[], &[]));
    let mut s = standing();
    s.agreements[0].ends_on = Some(day("2026-12-01"));
    assert_eq!(judged(&s), [""; 0], "its last day counts");
    s.agreements[0].ends_on = Some(day("2026-11-30"));
    assert_eq!(judged(&s), ["agreement_ends"]);
    s.agreements[0].ends_on = None;
    s.agreements[0].kinds.retain(|k| *k != Kind::Room);
    assert_eq!(judged(&s), ["not_eligible"]);
    s.agreements[0].status = AgreementStatus::ToSign;
    assert_eq!(judged(&s), ["no_agreement"]);
    s.agreements[0].status = AgreementStatus::Suspended;
    assert_eq!(judged(&s), ["suspended"]);
    s.agreements.clear();
    assert_eq!(judged(&s), ["no_agreement"]);
}

#[test]
fn the_last_hour_of_the_month_may_be_used_and_no_more() {
    let setup = cas();
    let wish = ask(span("2026-12-01", "10:00", "12:00"));
    let judged = |used: &[Use]| codes(&judge(&setup, "sala-2", &wish, &standing(), &[], used));
    assert_eq!(judged(&[used(&setup, "sala-3", "2026-12-07", "00:00", "18:00")]), [""; 0]);
    assert_eq!(judged(&[used(&setup, "sala-3", "2026-12-07", "00:00", "18:01")]), ["quota_hours"]);
    assert_eq!(judged(&[used(&setup, "sala-3", "2026-11-30", "00:00", "20:00")]), [""; 0], "another month");
}

#[test]
fn limits_count_by_day_week_and_month_over_the_kind_and_over_the_place() {
    let mut setup = cas();
    let kitchen = setup.by_slug("kuchnia").unwrap().id;
    for edition in &mut setup.editions {
        if edition.resource.is_none() {
            edition.part.hours_per_day = Some(4);
            edition.part.bookings_per_week = Some(3);
        } else if edition.resource == Some(kitchen) {
            edition.part.hours_per_week = Some(3);
        }
    }
    let judged = |slug: &str, uses: &[Use]| {
        let wish = ask(span("2026-12-02", "10:00", "12:00"));
        judge(&setup, slug, &wish, &standing(), &[], uses)
    };
    let same_day = used(&setup, "sala-2", "2026-12-02", "13:00", "15:30");
    let verdict = judged("sala-3", &[same_day]);
    assert_eq!(codes(&verdict), ["quota_hours"]);
    let Rule::QuotaHours { period, from, limit_minutes, used_minutes, asked_minutes, counted } =
        &verdict.findings[0].rule
    else {
        panic!("{verdict:?}")
    };
    assert_eq!((*period, *from, counted), (Period::Day, day("2026-12-02"), &Counted::Kind(Kind::Room)));
    assert_eq!((*limit_minutes, *used_minutes, *asked_minutes), (240, 150, 120));
    let week =
        ["2026-11-30", "2026-12-01", "2026-12-06"].map(|on| used(&setup, "sala-2", on, "08:00", "09:00"));
    assert_eq!(codes(&judged("sala-3", &week)), ["quota_count"]);
    assert_eq!(codes(&judged("sala-3", &week[..2])), [""; 0]);
    let next_week = used(&setup, "kuchnia", "2026-12-07", "08:00", "10:00");
    assert_eq!(codes(&judged("kuchnia", &[next_week])), [""; 0]);
    let verdict = judged("kuchnia", &[used(&setup, "kuchnia", "2026-11-30", "08:00", "10:00")]);
    assert_eq!(codes(&verdict), ["quota_hours"]);
    let Rule::QuotaHours { counted, .. } = &verdict.findings[0].rule else { panic!("{verdict:?}") };
    assert_eq!(counted, &Counted::Place("Kuchnia".to_owned()));
    assert_eq!(codes(&judged("sala-3", &[used(&setup, "kuchnia", "2026-11-30", "08:00", "10:00")])), [""; 0]);
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

/// The codes of a member's wish for Tuesday, 10:00 to 12:00, under changed rules of rooms, and whether it is blocked or needs staff.
fn under(
    change: impl Fn(&mut PolicyPart),
    wish: &Ask,
    standing: &Standing,
) -> (Vec<&'static str>, bool, bool) {
    let mut setup = cas();
    change(&mut setup.editions[0].part);
    let verdict = judge(&setup, "sala-2", wish, standing, &[], &[]);
    (codes(&verdict), verdict.blocks(), verdict.needs_staff())
}

fn tuesday() -> Ask {
    ask(span("2026-12-01", "10:00", "12:00"))
}

#[test]
fn legal_forms_decide_who_may_use_a_place() {
    let only = |forms: &[LegalForm]| {
        let forms = forms.iter().copied().collect();
        under(|part| part.legal_forms = Some(forms), &tuesday(), &standing())
    };
    assert_eq!(only(&[]).0, [""; 0], "an empty list is anybody");
    assert_eq!(only(&[LegalForm::Association, LegalForm::Foundation]).0, [""; 0]);
    assert_eq!(only(&[LegalForm::Association]), (vec!["not_eligible"], true, false));
}

#[test]
fn an_agreement_may_be_needless_but_a_suspended_one_still_counts() {
    let mut none = standing();
    none.agreements.clear();
    let free = |part: &mut PolicyPart| part.agreement = Some(AgreementNeed::NotNeeded);
    assert_eq!(under(free, &tuesday(), &none).0, [""; 0]);
    let mut suspended = standing();
    suspended.agreements[0].status = AgreementStatus::Suspended;
    assert_eq!(under(free, &tuesday(), &suspended).0, ["suspended"]);
}

#[test]
fn what_staff_assign_is_not_for_asking() {
    let of = |access| under(|part| part.access = Some(access), &tuesday(), &standing());
    assert_eq!(of(Access::Members).0, [""; 0]);
    assert_eq!(of(Access::Staff), (vec!["staff_only"], true, false));
    assert_eq!(of(Access::Referral), (vec!["referral_only"], true, false));
}

#[test]
fn absences_bring_staff_in_or_a_pause() {
    let mut absent = standing();
    absent.strikes = 3;
    let limit = |n, sanction| {
        let change = |part: &mut PolicyPart| (part.strikes, part.sanction) = (Some(n), Some(sanction));
        under(change, &tuesday(), &absent)
    };
    assert_eq!(limit(0, Sanction::Suspend).0, [""; 0], "nobody counts");
    assert_eq!(limit(4, Sanction::Suspend).0, [""; 0]);
    assert_eq!(limit(3, Sanction::Staff), (vec!["strikes"], false, true));
    assert_eq!(limit(3, Sanction::Suspend), (vec!["strikes"], true, false));
}

#[test]
fn people_who_pay_and_people_under_age() {
    let mut paid = tuesday();
    paid.fees = true;
    let fees = |allowance| under(|part| part.fees = Some(allowance), &paid, &standing());
    assert_eq!(fees(Allowance::Allowed).0, [""; 0]);
    assert_eq!(fees(Allowance::ByException), (vec!["participants_pay"], false, true));
    assert_eq!(fees(Allowance::Forbidden), (vec!["participants_pay"], true, false));
    let (mut young, mut stated) = (tuesday(), tuesday());
    (young.minors, stated.minors, stated.minors_stated) = (true, true, true);
    let minors = |rule, wish: &Ask| under(|part| part.minors = Some(rule), wish, &standing()).0;
    assert_eq!(minors(Minors::Allowed, &young), [""; 0]);
    assert_eq!(minors(Minors::WithStatement, &young), ["minors_statement"]);
    assert_eq!(minors(Minors::WithStatement, &stated), [""; 0]);
    assert_eq!(minors(Minors::Forbidden, &stated), ["minors_statement"]);
}

#[test]
fn what_a_place_lacks_is_for_staff() {
    let mut wish = tuesday();
    wish.needs = [Feature::Projector].into_iter().collect();
    assert_eq!(under(|_| {}, &wish, &standing()).0, [""; 0]);
    wish.needs = [Feature::Projector, Feature::StepFree].into_iter().collect();
    assert_eq!(under(|_| {}, &wish, &standing()), (vec!["features_missing"], false, true));
}

#[test]
fn staffed_hours_are_not_opening_hours() {
    let mut setup = cas();
    let week = hours("2026-12-01", "2026-12-01", "08:00-16:00", false).hours;
    setup.centre.staffed = Some(week);
    setup.special_hours.push(hours("2026-12-02", "2026-12-02", "07:00-20:00", false));
    let mut judged = |allowance, on: &str, from: &str, to: &str| {
        setup.editions[0].part.unstaffed = Some(allowance);
        let verdict = judge(&setup, "sala-2", &ask(span(on, from, to)), &standing(), &[], &[]);
        (codes(&verdict), verdict.blocks())
    };
    assert_eq!(judged(Allowance::Allowed, "2026-12-01", "16:00", "18:00").0, [""; 0]);
    assert_eq!(judged(Allowance::ByException, "2026-12-01", "16:00", "18:00"), (vec!["not_staffed"], false));
    assert_eq!(judged(Allowance::Forbidden, "2026-12-01", "15:30", "17:00"), (vec!["not_staffed"], true));
    assert_eq!(judged(Allowance::Forbidden, "2026-12-01", "14:00", "16:00").0, [""; 0]);
    assert_eq!(
        judged(Allowance::Forbidden, "2026-12-02", "18:00", "20:00").0,
        [""; 0],
        "special hours are staffed"
    );
}

#[test]
fn the_narrowest_rule_wins_and_an_agreement_is_the_narrowest() {
    let mut setup = cas();
    let edition = |kind, part| Edition { kind, resource: None, effective_from: day("2026-01-01"), part };
    let part = |min, people| PolicyPart { min_minutes: min, min_people: people, ..PolicyPart::default() };
    setup.editions.push(edition(None, part(Some(15), Some(5))));
    let room = |setup: &Setup| setup.policy(setup.by_slug("sala-3").unwrap(), day("2026-11-23"));
    assert_eq!((room(&setup).min_minutes, room(&setup).min_people), (60, 5), "the kind speaks of one only");
    let terms = PolicyPart {
        min_people: Some(2),
        horizon_days: Some(30),
        gap_minutes: Some(45),
        hours_per_month: Some(4),
        hours_per_season: Some(50),
        ..PolicyPart::default()
    };
    let organisation = standing().organisation;
    let mine = |terms: PolicyPart, ends_on: Option<&str>| {
        let rules = [(Kind::Room, terms)].into();
        let (starts_on, ends_on) = (day("2026-01-01"), ends_on.map(day));
        let agreements = vec![Terms { organisation, starts_on, ends_on, rules }];
        let setup = Arc::new(Setup { agreements, ..setup.clone() });
        let others = setup.under(OrganisationId(Uuid::nil()), day("2026-11-23"));
        assert!(Arc::ptr_eq(&setup, &others), "nobody else has them");
        room(&setup.under(organisation, day("2026-11-23")))
    };
    let policy = mine(terms, None);
    assert_eq!((policy.min_people, policy.horizon_days), (2, 30));
    assert_eq!(policy.gap_minutes, 0, "a gap is the same for all");
    assert_eq!(policy.limits.hours, [None, None, Some(4), Some(50)]);
    let policy = mine(PolicyPart { hours_per_month: Some(40), ..terms }, None);
    assert_eq!(policy.limits.hours[2], Some(20), "the smaller of the two");
    assert_eq!(mine(terms, Some("2026-11-22")).horizon_days, 90, "it has ended");
}

#[test]
fn a_part_follows_the_rules_of_its_whole() {
    let mut setup = cas();
    let whole = setup.by_slug("sala-1").unwrap().id;
    let own = |gap| PolicyPart { gap_minutes: Some(gap), bookings_per_day: Some(1), ..PolicyPart::default() };
    let edition = |resource, part| Edition {
        kind: Some(Kind::Room),
        resource: Some(resource),
        effective_from: day("2026-01-01"),
        part,
    };
    setup.editions.push(edition(whole, own(15)));
    let of = |setup: &Setup, slug: &str| setup.policy(setup.by_slug(slug).unwrap(), day("2026-11-23"));
    assert_eq!(of(&setup, "sala-1b").gap_minutes, 15);
    assert_eq!(of(&setup, "sala-1b").own_limits, Limits::default(), "its limit is about the whole");
    let half = setup.by_slug("sala-1a").unwrap().id;
    setup.editions.push(edition(half, own(30)));
    assert_eq!((of(&setup, "sala-1a").gap_minutes, of(&setup, "sala-1b").gap_minutes), (30, 15));
}

#[test]
fn a_season_is_counted_where_there_is_one() {
    let mut setup = cas();
    setup.centre.season =
        serde_json::from_value(serde_json::json!({ "from": "09-01", "until": "06-30" })).unwrap();
    setup.editions[0].part.hours_per_season = Some(4);
    let judged = |uses: &[Use]| codes(&judge(&setup, "sala-2", &tuesday(), &standing(), &[], uses));
    assert_eq!(judged(&[used(&setup, "sala-3", "2026-09-01", "00:00", "03:00")]), ["quota_hours"]);
    assert_eq!(judged(&[used(&setup, "sala-3", "2026-08-31", "00:00", "03:00")]), [""; 0], "before it");
}

#[test]
fn a_decision_that_takes_long_does_not_shorten_the_notice() {
    let (setup, standing) = (cas(), standing());
    let resource = setup.by_slug("sala-2").unwrap();
    let (wish, asker) = (tuesday(), Asker::Member(&standing));
    let judged = |asked: &str, now: &str| {
        let policy = setup.policy(resource, day("2026-11-23"));
        let (asked_at, now) = (at(asked), at(now));
        let case = Case {
            setup: &setup,
            resource,
            policy,
            ask: &wish,
            asker,
            claims: &[],
            uses: &[],
            own: None,
            asked_at,
            now,
        };
        codes(&decide(&case))
    };
    assert_eq!(judged("2026-11-23T09:00", "2026-12-01T09:00"), [""; 0]);
    assert_eq!(judged("2026-12-01T08:00", "2026-12-01T09:00"), ["notice_too_short"]);
    assert_eq!(judged("2026-11-23T09:00", "2026-12-01T10:01"), ["in_the_past"]);
}

#[test]
fn a_stay_needs_its_arrival_and_departure_and_not_its_nights() {
    let mut setup = cas();
    let mut bed = setup.by_slug("sala-2").unwrap().clone();
    (bed.id, bed.slug, bed.kind) = (ResourceId(Uuid::from_u128(77)), "lozko-1".to_owned(), Kind::Bed);
    setup.resources.push(bed);
    let part = PolicyPart {
        unstaffed: Some(Allowance::Forbidden),
        max_nights: Some(3),
        check_out: Some(Window::try_from("07:00-10:00".to_owned()).unwrap()),
        ..PolicyPart::default()
    };
    let effective_from = day("2026-01-01");
    setup.editions.push(Edition { kind: Some(Kind::Bed), resource: None, effective_from, part });
    let stay = |setup: &Setup, from: &str, to: &str| {
        let wish = ask(Interval::new(at(from), at(to)).unwrap());
        let verdict = judge(setup, "lozko-1", &wish, &standing(), &[], &[]);
        codes(&verdict)
    };
    assert_eq!(stay(&setup, "2026-12-01T17:00", "2026-12-03T10:00"), [""; 0]);
    assert_eq!(stay(&setup, "2026-12-04T14:00", "2026-12-07T07:00"), [""; 0], "Friday at closing to Monday");
    assert_eq!(stay(&setup, "2026-12-04T14:30", "2026-12-07T07:00"), ["arrival_unstaffed"]);
    assert_eq!(stay(&setup, "2026-12-04T14:00", "2026-12-06T10:00"), ["departure_unstaffed"], "on a Sunday");
    assert_eq!(stay(&setup, "2026-12-01T17:00", "2026-12-03T11:00"), ["departure_unstaffed"]);
    assert_eq!(stay(&setup, "2026-12-01T17:00", "2026-12-07T10:00"), ["max_nights"]);
    assert_eq!(
        stay(&setup, "2026-12-01T10:00", "2026-12-01T18:00"),
        ["max_nights", "departure_unstaffed"],
        "no night at all"
    );
    setup.closures.push(closed(None, "2026-12-05", Some("2026-12-06")));
    assert_eq!(
        stay(&setup, "2026-12-04T14:00", "2026-12-07T07:00"),
        ["closed"],
        "a closure is no place to sleep"
    );
    setup.editions.last_mut().unwrap().part.unstaffed = Some(Allowance::ByException);
    let late = ask(Interval::new(at("2026-12-01T22:00"), at("2026-12-02T09:00")).unwrap());
    assert!(judge(&setup, "lozko-1", &late, &standing(), &[], &[]).needs_staff(), "with a key, perhaps");
}
