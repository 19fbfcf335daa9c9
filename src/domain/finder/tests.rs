use chrono::{DateTime, NaiveDate, Utc};

use super::*;
use crate::domain::ask::Asker;
use crate::domain::claim::Claim;
use crate::domain::feature::{Feature, Features};
use crate::domain::hours::Window;
use crate::domain::id::ResourceId;
use crate::domain::interval::Interval;
use crate::domain::policy::{AfterHours, Edition, PolicyPart};
use crate::domain::quota::Use;
use crate::domain::resource::Kind;
use crate::domain::samples::{ask, cas, claims, closed, day, now, span, standing, used};
use crate::domain::setup::Setup;
use crate::domain::status::Status;
use crate::domain::taken::Taken;
use crate::domain::wall;

/// For eight people, two hours, at a time of Tuesday, 1 December.
fn need(hours: Hours) -> Need {
    Need {
        kind: Kind::Room,
        people: 8,
        minutes: 120,
        days: vec![day("2026-12-01")],
        hours,
        features: Features::default(),
        minors: false,
        minors_stated: false,
        fees: false,
        usual: None,
        wish: None,
    }
}

fn exactly(hour: u16) -> Need {
    need(Hours::Exactly(hour * 60))
}

fn place(setup: &Setup, slug: &str) -> ResourceId {
    setup.by_slug(slug).unwrap().id
}

/// A wish for one room at ten.
fn wish(setup: &Setup, slug: &str) -> Need {
    let resource = place(setup, slug);
    Need { wish: Some(Wish { resource, span: span("2026-12-01", "10:00", "12:00") }), ..exactly(10) }
}

fn looking<T>(setup: &Setup, taken: Vec<Claim>, uses: &[Use], look: impl FnOnce(&Search<'_>) -> T) -> T {
    let (taken, standing) = (Taken::new(taken), standing());
    let asker = Asker::Member(&standing);
    look(&Search { setup, asker, taken: &taken, uses, own: None, asked_at: now(), now: now() })
}

/// Place, day and hours of each: `sala-2 1.12 10:00-12:00`.
fn told(setup: &Setup, fits: &[Fit<'_>]) -> Vec<String> {
    let wall = |at, form: &str| wall::local(setup.centre.zone, at).format(form).to_string();
    let say = |fit: &Fit<'_>| {
        let (from, to) = (wall(fit.span.start(), "%-d.%-m %H:%M"), wall(fit.span.end(), "%H:%M"));
        format!("{} {from}-{to}", fit.resource.slug)
    };
    fits.iter().map(say).collect()
}

fn exact(setup: &Setup, taken: Vec<Claim>, need: &Need) -> Vec<String> {
    looking(setup, taken, &[], |search| told(setup, &search.find(need, 9).exact))
}

#[test]
fn the_smallest_place_that_is_enough_comes_first() {
    let setup = cas();
    let order = exact(&setup, Vec::new(), &exactly(10));
    let slugs: Vec<&str> = order.iter().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(slugs, ["sala-3", "kuchnia", "sala-2", "sala-1a", "sala-1b", "sala-1"]);
    let many = exact(&setup, Vec::new(), &Need { people: 13, ..exactly(10) });
    assert_eq!(many[0], "sala-1a 1.12 10:00-12:00");
    assert_eq!(exact(&setup, Vec::new(), &Need { people: 31, ..exactly(10) }), [""; 0]);
}

#[test]
fn of_equal_places_the_usual_one_comes_first() {
    let setup = cas();
    let usual = Need { people: 13, usual: Some(place(&setup, "sala-1b")), ..exactly(10) };
    assert_eq!(
        exact(&setup, Vec::new(), &usual)[..2],
        ["sala-1b 1.12 10:00-12:00", "sala-1a 1.12 10:00-12:00"]
    );
}

#[test]
fn what_is_needed_must_be_there() {
    let setup = cas();
    let features = [Feature::StepFree, Feature::Projector].into_iter().collect();
    let found = exact(&setup, Vec::new(), &Need { features, ..exactly(10) });
    assert_eq!(found, ["sala-1 1.12 10:00-12:00"]);
}

#[test]
fn each_free_stretch_gives_its_first_possibility() {
    let setup = cas();
    let taken = claims(&setup, "sala-3", span("2026-12-01", "10:00", "12:00"), 1);
    let within = |not_before, not_after| need(Hours::Within { not_before, not_after });
    let found = exact(&setup, taken.clone(), &within(7 * 60 + 10, 18 * 60));
    assert_eq!(
        found[..3],
        ["sala-3 1.12 07:30-09:30", "sala-3 1.12 12:00-14:00", "kuchnia 1.12 07:30-09:30"]
    );
    let found = exact(&setup, taken.clone(), &within(9 * 60, 12 * 60));
    assert_eq!(found[0], "kuchnia 1.12 09:00-11:00");
    assert_eq!(exact(&setup, taken, &within(9 * 60, 10 * 60 + 59)), [""; 0], "shorter than needed");
}

#[test]
fn days_are_taken_in_their_order() {
    let setup = cas();
    let days: Vec<NaiveDate> = ["2026-12-04", "2026-12-01", "2026-12-05", "2026-12-01"].map(day).into();
    let found = exact(&setup, Vec::new(), &Need { days, ..exactly(13) });
    assert_eq!(found[..2], ["sala-3 1.12 13:00-15:00", "kuchnia 1.12 13:00-15:00"], "Friday closes at two");
}

#[test]
fn the_status_is_told_with_each() {
    let setup = cas();
    looking(&setup, Vec::new(), &[], |search| {
        let found = search.find(&exactly(10), 3).exact;
        let status: Vec<Status> = found.iter().map(|fit| fit.status).collect();
        assert_eq!(status, [Status::Approved, Status::Requested, Status::Requested]);
    });
}

#[test]
fn hours_by_exception_are_found_when_nothing_else_is() {
    let mut setup = cas();
    assert_eq!(exact(&setup, Vec::new(), &exactly(19)), [""; 0]);
    setup.editions[0].part.after_hours = Some(AfterHours::ByException);
    assert_eq!(exact(&setup, Vec::new(), &exactly(19))[0], "sala-3 1.12 19:00-21:00");
    assert_eq!(exact(&setup, Vec::new(), &need(Hours::ALL_DAY))[0], "sala-3 1.12 07:00-09:00");
    setup.closures.push(closed(None, "2026-12-01", Some("2026-12-01")));
    assert_eq!(exact(&setup, Vec::new(), &exactly(19)), [""; 0]);
}

#[test]
fn a_full_month_leaves_nothing_but_the_next_one() {
    let setup = cas();
    let uses = [used(&setup, "sala-3", "2026-12-07", "00:00", "19:00")];
    looking(&setup, Vec::new(), &uses, |search| {
        let days = day("2026-12-01").iter_days().take(40).collect();
        let found = search.find(&Need { days, ..need(Hours::ALL_DAY) }, 1).exact;
        assert_eq!(told(&setup, &found), ["sala-3 4.1 07:00-09:00"]);
    });
}

#[test]
fn what_almost_fits_shows_each_kind_of_difference() {
    let setup = cas();
    let taken = claims(&setup, "sala-2", span("2026-12-01", "10:30", "11:00"), 1);
    let hour = claims(&setup, "sala-2", span("2026-12-01", "13:30", "18:00"), 2);
    looking(&setup, taken.into_iter().chain(hour).collect(), &[], |search| {
        let mut need = wish(&setup, "sala-2");
        let found = search.find(&need, 3);
        assert_eq!(
            told(&setup, &found.almost),
            ["sala-2 1.12 11:00-13:00", "sala-2 8.12 10:00-12:00", "sala-3 1.12 10:30-12:30"]
        );
        assert_eq!(found.almost[0].differences, [Difference::Later { minutes: 60 }]);
        assert_eq!(found.almost[1].differences, [Difference::NextWeek { day: day("2026-12-08") }]);
        assert_eq!(
            found.almost[2].differences,
            [Difference::OtherPlace, Difference::Later { minutes: 30 }],
            "other places at ten fit exactly"
        );
        assert_eq!(found.wait_for, need.wish);
        // Where the hour matters less than the place, another place at the wished time differs from the wish.
        need.hours = Hours::Exactly(9 * 60);
        let found = search.find(&need, 3);
        assert_eq!(found.almost[1].differences, [Difference::OtherPlace]);
        assert_eq!(told(&setup, &found.almost[1..2]), ["sala-3 1.12 10:00-12:00"]);
    });
}

#[test]
fn without_a_wish_what_almost_fits_lies_around_the_hours() {
    let setup = cas();
    looking(&setup, Vec::new(), &[], |search| {
        assert_eq!(told(&setup, &search.find(&exactly(10), 3).almost), [""; 0], "something fits");
        let late = search.find(&need(Hours::Exactly(16 * 60 + 30)), 3);
        assert!(late.exact.is_empty());
        assert_eq!(late.almost[0].differences, [Difference::Earlier { minutes: 30 }]);
        assert_eq!(told(&setup, &late.almost[..1]), ["sala-3 1.12 16:00-18:00"]);
    });
    let mut setup = cas();
    setup.closures.push(closed(None, "2026-12-01", Some("2026-12-01")));
    looking(&setup, Vec::new(), &[], |search| {
        let found = search.find(&exactly(10), 3);
        assert_eq!(told(&setup, &found.almost[..1]), ["sala-3 8.12 10:00-12:00"]);
        assert_eq!(found.almost[0].differences, [Difference::NextWeek { day: day("2026-12-08") }]);
    });
}

#[test]
fn one_waits_only_for_what_others_have() {
    let setup = cas();
    let ten = span("2026-12-01", "10:00", "12:00");
    let taken = || claims(&setup, "sala-2", ten, 1);
    let waits = |taken: Vec<Claim>, need: &Need, uses: &[Use]| {
        looking(&setup, taken, uses, |search| search.find(need, 1).wait_for.is_some())
    };
    let need = wish(&setup, "sala-2");
    assert!(waits(taken(), &need, &[]));
    assert!(!waits(Vec::new(), &need, &[]), "it can be had");
    assert!(!waits(taken(), &Need { people: 13, ..need.clone() }, &[]), "it would be too small all the same");
    let month = [used(&setup, "sala-3", "2026-12-07", "00:00", "19:00")];
    assert!(!waits(taken(), &need, &month), "nor may it be used once it is free");
    assert!(!waits(taken(), &exactly(10), &[]), "nothing in particular was wished");
    let mut full = cas();
    full.centre.capacity = Some(10);
    let elsewhere = claims(&full, "kuchnia", ten, 1);
    assert!(looking(&full, elsewhere, &[], |search| search.find(&need, 1).wait_for.is_some()));
}

#[test]
fn a_bed_is_found_for_the_night_and_left_in_the_morning() {
    let mut setup = cas();
    setup.resources[3].kind = Kind::Bed;
    let part = PolicyPart {
        check_in: Some(Window::new(14 * 60, 22 * 60).unwrap()),
        check_out: Some(Window::new(7 * 60, 10 * 60).unwrap()),
        ..PolicyPart::default()
    };
    setup.editions.push(Edition { kind: Some(Kind::Bed), part, ..setup.editions[0].clone() });
    // Two nights over the weekend, when nobody is there.
    let days = vec![day("2026-11-27"), day("2026-11-28")];
    let hours = Hours::Within { not_before: 8 * 60, not_after: (48 + 10) * 60 };
    let night = Need { kind: Kind::Bed, people: 1, minutes: 44 * 60, days, hours, ..exactly(14) };
    let found = exact(&setup, Vec::new(), &night);
    assert_eq!(found, ["sala-2 27.11 14:00-10:00", "sala-2 28.11 14:00-10:00"]);
    let one_night = Interval::new(night_of("2026-11-29", "20:00"), night_of("2026-11-30", "08:00")).unwrap();
    let taken = claims(&setup, "sala-2", one_night, 1);
    assert_eq!(exact(&setup, taken, &night), ["sala-2 27.11 14:00-10:00"]);
}

fn night_of(on: &str, hour: &str) -> DateTime<Utc> {
    span(on, hour, "23:59").start()
}

/// Ways on from a refused wish of so many people.
fn found(slug: &str, wish: Interval, people: u32, taken: &[Claim]) -> Vec<(String, Interval)> {
    let setup = cas();
    let mut ask = ask(wish);
    (ask.people, ask.title) = (people, String::new());
    looking(&setup, taken.to_vec(), &[], |search| {
        let ways = instead(search, setup.by_slug(slug).unwrap(), &ask, Cause::Rules);
        ways.into_iter().map(|way| (way.resource.slug.clone(), way.span)).collect()
    })
}

#[test]
fn a_wish_past_closing_leads_to_the_same_day_and_the_next_open_one() {
    let ways = found("sala-2", span("2026-11-27", "13:00", "15:00"), 8, &[]);
    assert_eq!(ways[0], ("sala-2".to_owned(), span("2026-11-27", "12:00", "14:00")));
    assert_eq!(ways[1], ("sala-2".to_owned(), span("2026-11-30", "13:00", "15:00")));
    assert_eq!(ways[2], ("sala-3".to_owned(), span("2026-11-27", "12:00", "14:00")));
}

#[test]
fn a_taken_time_leads_around_it_and_to_the_smallest_other_place() {
    let setup = cas();
    let wish = span("2026-12-01", "10:00", "12:00");
    let ways = found("sala-2", wish, 8, &claims(&setup, "sala-2", wish, 1));
    assert_eq!(ways[0], ("sala-2".to_owned(), span("2026-12-01", "12:00", "14:00")));
    assert_eq!(ways[2], ("sala-3".to_owned(), wish));
    let nine = found("sala-2", wish, 9, &claims(&setup, "sala-2", wish, 1));
    assert_eq!(nine[2], ("kuchnia".to_owned(), wish));
}

#[test]
fn too_many_people_lead_to_a_larger_place_only() {
    let wish = span("2026-12-01", "10:00", "12:00");
    assert_eq!(found("sala-2", wish, 20, &[]), [("sala-1".to_owned(), wish)]);
    assert_eq!(found("sala-1a", wish, 20, &[]), [("sala-1".to_owned(), wish)], "the whole of a half");
    assert_eq!(found("sala-2", wish, 31, &[]), []);
}

#[test]
fn what_is_used_of_a_place_is_used_of_its_parts() {
    let setup = cas();
    let wish = span("2026-12-01", "10:00", "12:00");
    let ways = found("sala-1a", wish, 14, &claims(&setup, "sala-1a", wish, 1));
    assert_eq!(ways[2], ("sala-1b".to_owned(), wish));
}

#[test]
fn what_is_too_long_or_off_the_grid_leads_to_what_is_allowed() {
    let ways = found("sala-2", span("2026-12-01", "08:00", "17:30"), 8, &[]);
    assert_eq!(ways[0], ("sala-2".to_owned(), span("2026-12-01", "08:00", "16:00")), "eight hours at most");
    assert_eq!(ways[2], ("sala-3".to_owned(), span("2026-12-01", "08:00", "16:00")));
    let ways = found("sala-2", span("2026-12-01", "10:10", "11:50"), 8, &[]);
    assert_eq!(ways[0], ("sala-2".to_owned(), span("2026-12-01", "10:00", "12:00")), "whole half hours");
    let ways = found("sala-2", span("2026-12-01", "10:00", "10:15"), 8, &[]);
    assert_eq!(ways[0], ("sala-2".to_owned(), span("2026-12-01", "10:00", "11:00")), "an hour at least");
}

#[test]
fn beyond_the_end_of_the_agreement_the_last_days_before_it_are_offered() {
    let (setup, wish) = (cas(), span("2026-12-15", "10:00", "12:00"));
    let mut standing = standing();
    standing.agreements[0].ends_on = Some(day("2026-12-03"));
    let (taken, asker) = (Taken::new(Vec::new()), Asker::Member(&standing));
    let (asked_at, now) = (now(), now());
    let search = Search { setup: &setup, asker, taken: &taken, uses: &[], own: None, asked_at, now };
    let ways = instead(&search, setup.by_slug("sala-2").unwrap(), &ask(wish), Cause::Rules);
    let spans: Vec<Interval> = ways.iter().map(|way| way.span).collect();
    assert_eq!(spans, ["2026-12-03", "2026-12-02", "2026-12-03"].map(|day| span(day, "10:00", "12:00")));
}

#[test]
fn what_people_refused_is_not_offered_again() {
    let (setup, wish) = (cas(), span("2026-12-01", "10:00", "12:00"));
    looking(&setup, Vec::new(), &[], |search| {
        let ways = instead(search, setup.by_slug("sala-2").unwrap(), &ask(wish), Cause::Decided);
        let told: Vec<(&str, Interval)> = ways.iter().map(|w| (w.resource.slug.as_str(), w.span)).collect();
        let days = ["2026-12-02", "2026-12-03"].map(|day| span(day, "10:00", "12:00"));
        assert_eq!(told, [("sala-2", days[0]), ("sala-2", days[1]), ("sala-3", wish)]);
    });
}

#[test]
fn a_form_that_is_only_incomplete_has_no_ways_on_and_one_given_back_comes_first() {
    let setup = cas();
    let wish = span("2026-12-01", "10:00", "12:00");
    assert_eq!(found("sala-2", wish, 8, &[]), []);
    looking(&setup, Vec::new(), &[], |search| {
        let ways = instead(search, setup.by_slug("sala-2").unwrap(), &ask(wish), Cause::Taken);
        assert_eq!(ways[0].span, wish);
        assert!(ways[0].differences.is_empty());
        assert_eq!(ways.len(), 3);
    });
}
