//! How long a private feed of 1,000 bookings takes to write, and a public one of the same size.

use std::hint::black_box;

use cas::domain::id::BookingId;
use cas::domain::interval::Interval;
use cas::domain::lang::Lang;
use cas::domain::status::Status;
use cas::feed::{Busy, BusyScope, Entry, MEMBER, Window, busy, own};
use cas::locale::Locale;
use cas::secret::Secret;
use chrono::{DateTime, TimeDelta};
use chrono_tz::Europe::Warsaw;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use uuid::Uuid;

const EVENTS: u32 = 1_000;

fn entries() -> Vec<Entry> {
    let first = DateTime::from_timestamp(1_795_424_400, 0).unwrap_or_default();
    (0..EVENTS)
        .filter_map(|n| {
            let start = first + TimeDelta::hours(i64::from(n) * 6);
            Some(Entry {
                booking: BookingId(Uuid::from_u128(n.into())),
                number: n.into(),
                sequence: 0,
                updated_at: first,
                status: if n % 5 == 0 { Status::Requested } else { Status::Approved },
                span: Interval::new(start, start + TimeDelta::hours(2))?,
                zone: Warsaw,
                title: format!("Zażółć gęślą jaźń; próba chóru „Śpiewająca Łąka”, część {n}, śródmieście"),
                place: "Sala 2".into(),
                centre: "Centrum Przykład, ul. Łąkowa 3, 41-500 Chorzów".into(),
                organisation: "Fundacja Przykład".into(),
                people: 8,
                url: format!("https://rezerwacje.example.org/r/{n}"),
            })
        })
        .collect()
}

fn feeds(c: &mut Criterion) {
    let entries = entries();
    let taken: Vec<Busy> =
        entries.iter().map(|e| Busy { booking: e.booking, span: e.span, updated_at: e.updated_at }).collect();
    let start = entries.first().map(|e| e.span.start()).unwrap_or_default();
    let Some(window) = Window::around(start, Warsaw, MEMBER) else { return };
    let locale = Locale::new(Lang::Pl);
    let secret = Secret::fixed(1);
    let scope = BusyScope { id: Uuid::nil(), name: "Sala 2", zone: Warsaw };

    let mut group = c.benchmark_group("feed of 1,000 events");
    group.throughput(Throughput::Elements(EVENTS.into()));
    group.bench_function("private", |b| {
        b.iter(|| black_box(own(locale, "Rezerwacje", Warsaw, window, black_box(&entries))));
    });
    group.bench_function("public", |b| {
        b.iter(|| black_box(busy(locale, &secret, scope, window, black_box(&taken))));
    });
    group.finish();
}

criterion_group!(benches, feeds);
criterion_main!(benches);
