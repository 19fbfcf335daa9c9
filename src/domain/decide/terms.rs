//! Who may ask, for what, how much, and under which rules.

use std::sync::Arc;

use uuid::Uuid;

use super::*;
use crate::domain::agreement::{AgreementStatus, Standing, Terms};
use crate::domain::feature::Feature;
use crate::domain::finding::{Finding, Rule};
use crate::domain::hours::Window;
use crate::domain::id::{OrganisationId, ResourceId};
use crate::domain::interval::Interval;
use crate::domain::legal_form::LegalForm;
use crate::domain::policy::{Access, AgreementNeed, Edition, Minors, PolicyPart, Sanction};
use crate::domain::quota::{Counted, Period};
use crate::domain::resource::Kind;
use crate::domain::samples::{ask, at, cas, closed, codes, day, hours, judge, span, standing, used};

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
fn of_two_agreements_that_which_began_last_sets_the_rules() {
    let organisation = standing().organisation;
    let terms = |from: &str, until: Option<&str>, horizon| {
        let part = PolicyPart { horizon_days: Some(horizon), ..PolicyPart::default() };
        let rules = [(Kind::Room, part)].into();
        Terms { organisation, starts_on: day(from), ends_on: until.map(day), rules }
    };
    let horizon = |agreements: &[Terms]| {
        let setup = Arc::new(Setup { agreements: agreements.to_vec(), ..cas() });
        let setup = setup.under(organisation, day("2026-11-23"));
        setup.policy(setup.by_slug("sala-2").unwrap(), day("2026-11-23")).horizon_days
    };
    let (old, new) = (terms("2026-01-01", None, 11), terms("2026-06-01", Some("2026-12-31"), 22));
    let (long, to_come) = (terms("2026-06-01", None, 33), terms("2026-12-01", None, 44));
    for in_order in [[&old, &new], [&new, &old]] {
        assert_eq!(horizon(&in_order.map(Clone::clone)), 22, "whatever their order");
    }
    for in_order in [[&long, &new], [&new, &long]] {
        assert_eq!(horizon(&in_order.map(Clone::clone)), 33, "of the same day that which ends last");
    }
    assert_eq!(horizon(&[old, to_come]), 11, "one that has not begun sets nothing");
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
    let limits = |slug| {
        let policy = of(&setup, slug);
        [policy.whole_limits, policy.own_limits].map(|limits| limits.bookings[0])
    };
    assert_eq!((limits("sala-1b"), limits("sala-1")), ([Some(1), None], [None, Some(1)]));
    let half = setup.by_slug("sala-1a").unwrap().id;
    setup.editions.push(edition(half, own(30)));
    assert_eq!((of(&setup, "sala-1a").gap_minutes, of(&setup, "sala-1b").gap_minutes), (30, 15));
}

#[test]
fn a_limit_of_a_hall_is_not_evaded_half_by_half() {
    let mut setup = cas();
    let mut limit = |slug: &str, hours, bookings| {
        let part = PolicyPart { hours_per_week: hours, bookings_per_day: bookings, ..PolicyPart::default() };
        let (kind, resource) = (Some(Kind::Room), setup.by_slug(slug).map(|r| r.id));
        setup.editions.push(Edition { kind, resource, effective_from: day("2026-01-01"), part });
    };
    limit("sala-1", Some(4), None);
    limit("sala-1b", None, Some(1));
    let judged = |slug: &str, uses: &[(&str, &str, &str)]| {
        let uses: Vec<Use> =
            uses.iter().map(|(slug, from, to)| used(&setup, slug, "2026-12-01", from, to)).collect();
        let findings = judge(&setup, slug, &tuesday(), &standing(), &[], &uses).findings;
        let place = |finding: &Finding| match &finding.rule {
            Rule::QuotaHours { counted: Counted::Place(name), used_minutes, .. } => {
                Some(format!("{name}, {used_minutes} minutes"))
            }
            Rule::QuotaCount { counted: Counted::Place(name), used, .. } => Some(format!("{name}, {used}")),
            _ => None,
        };
        findings.iter().filter_map(place).collect::<Vec<_>>()
    };
    let (morning, noon) = (("sala-1a", "07:00", "09:00"), ("sala-1b", "12:00", "13:00"));
    assert_eq!(judged("sala-1", &[morning]), [""; 0], "4 hours in all");
    assert_eq!(judged("sala-1", &[morning, noon]), ["Sala 1, 180 minutes"], "both halves count for the hall");
    assert_eq!(judged("sala-1a", &[morning, noon]), ["Sala 1, 180 minutes"], "a half is bound by the hall");
    let hall = ("sala-1", "07:00", "09:00");
    assert_eq!(judged("sala-1b", &[hall]), ["Sala 1B, 1"], "who had the hall had this half");
    assert_eq!(judged("sala-1b", &[morning]), [""; 0], "and not the other one");
    assert_eq!(judged("sala-2", &[morning, noon, hall]), [""; 0]);
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
    let mut late = setup.clone();
    late.centre.staffed = Some(hours("2026-12-01", "2026-12-01", "16:00-24:00", false).hours);
    let part = &mut late.editions.last_mut().unwrap().part;
    let window = |text: &str| Some(Window::try_from(text.to_owned()).unwrap());
    (part.check_in, part.check_out) = (window("18:00-24:00"), window("20:00-24:00"));
    let last_minute = stay(&late, "2026-12-01T00:00", "2026-12-03T00:00");
    assert_eq!(last_minute, [""; 0], "midnight belongs to the day that ends as well");
    assert_eq!(
        stay(&late, "2026-12-01T00:30", "2026-12-03T00:30"),
        ["arrival_unstaffed", "departure_unstaffed"]
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
