//! Centres of any number of rooms, and a wish.

use std::fmt::Write as _;

use cas::domain::ask::Ask;
use cas::domain::centre_file::{self, CentreFile};
use cas::domain::feature::Features;
use cas::domain::interval::Interval;
use chrono::{DateTime, TimeDelta, Utc};

/// The present instant, a Monday morning.
pub fn now() -> DateTime<Utc> {
    "2026-11-23T08:00:00Z".parse().unwrap()
}

/// The first second of the day that is looked at, a week later.
pub fn day() -> DateTime<Utc> {
    "2026-11-30T00:00:00Z".parse().unwrap()
}

/// A centre open from 6 to 22, with limits; it counts heads or not.
pub fn file(rooms: usize, counts_heads: bool) -> CentreFile {
    let mut text = "slug = \"c\"\nzone = \"Europe/Warsaw\"\n".to_owned();
    if counts_heads {
        text.push_str("capacity = 100000\n");
    }
    text.push_str("[profile]\nname = \"C\"\nshort_name = \"C\"\n[hours]\n");
    for day in ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] {
        writeln!(text, "{day} = [\"06:00-22:00\"]").unwrap();
    }
    text.push_str("[policy.room]\neffective_from = 2020-01-01\nhours_per_month = 20\n");
    for n in 1..=rooms {
        writeln!(text, "[[resource]]\nslug = \"m-{n}\"\nname = \"M {n}\"\nkind = \"room\"\ncapacity = 12")
            .unwrap();
    }
    centre_file::parse(&text).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// An hour in the middle of the day that is looked at.
pub fn ask() -> Ask {
    let start = day() + TimeDelta::hours(10);
    Ask {
        span: Interval::new(start, start + TimeDelta::hours(1)).unwrap(),
        people: 8,
        title: "Zebranie".to_owned(),
        responsible: "Koordynator".to_owned(),
        phone: String::new(),
        needs: Features::default(),
        minors: false,
        minors_stated: false,
        fees: false,
    }
}
