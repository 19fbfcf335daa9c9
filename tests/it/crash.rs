//! `kill -9` at random moments under load, twenty times: what was answered stands, and every owed mail leaves.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use cas::action::verify::verify;
use cas::store::Db;

use crate::support::app::{START, parts};
use crate::support::booking::TUESDAY;
use crate::support::crowd::{Belonging, Crowd, settle};
use crate::support::load::{self, Slots};
use crate::support::program::Program;
use crate::support::rows::Rows;
use crate::support::smtp::Smtp;
use crate::support::{Engine, Visitor};

const KILLS: u32 = 20;
const PEOPLE: usize = 12;
/// No quota, so that the load may go on.
pub const GENEROUS: &str = r#"update policy set body = '{"horizon_days":90,"min_minutes":60,"max_minutes":480,"grid_minutes":30}' where resource_id is null"#;

async fn nothing_answered_is_lost(engine: Engine) {
    let program = Program::over_examples(engine).await;
    let url = program.database.url.clone();
    let rows = Rows::open(engine, &url).await;
    rows.change(GENEROUS).await.unwrap();
    let db = Db::open(&url).await.unwrap();
    let mut emails = settle(&parts(db.clone(), url.clone()), Belonging::Apart).await;
    emails.truncate(PEOPLE);
    db.close().await;
    let smtp = Smtp::start().await;
    let mail = smtp.url();

    let (slots, mut crowd, mut answered) = (Slots::default(), None, BTreeSet::new());
    for round in 0..KILLS {
        let running = program.demo("2026-11-23T09:00", 0, &["--mail", &mail]);
        let address = running.address();
        let mut people = match crowd.take() {
            Some(people) => people,
            None => Crowd::sign_in(&[Visitor::at(address)], &emails).await,
        };
        let slots = slots.clone();
        let booking = tokio::spawn(async move {
            let report =
                load::book(&mut people, address, &slots, Arc::new(AtomicBool::new(false)), true).await;
            (people, report)
        });
        // Something between 50 ms and 1.3 s.
        let moment = u64::from(uuid::Uuid::now_v7().as_bytes()[15]) * 5;
        tokio::time::sleep(Duration::from_millis(50 + moment)).await;
        running.kill();
        let (people, report) = booking.await.unwrap();
        crowd = Some(people);
        answered.extend(report.booked);

        let db = Db::open(&url).await.unwrap();
        let faults = verify(&mut db.read().await.unwrap(), START.parse().unwrap()).await.unwrap();
        db.close().await;
        assert_eq!(faults, [], "after kill {round}");
        let kept = rows.texts("select cast(number as text) from booking where number is not null").await;
        let kept: BTreeSet<i64> = kept.iter().map(|n| n.parse().unwrap()).collect();
        assert!(answered.is_subset(&kept), "lost: {:?}", answered.difference(&kept).collect::<Vec<_>>());
    }
    assert!(
        answered.len() > KILLS as usize,
        "only {} bookings were answered: that is no load",
        answered.len()
    );

    // Leases of the killed have run out an hour later.
    let running = program.demo("2026-11-23T10:00", 0, &["--mail", &mail]);
    let mut left = i64::MAX;
    for _ in 0..600 {
        left = rows.number("select count(*) from job where done_at is null").await;
        if left == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(left, 0, "mails are still owed");
    running.kill();

    let mut mails: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for mail in smtp.arrived() {
        let id = mail.text.lines().find(|l| l.to_ascii_lowercase().starts_with("message-id:")).unwrap();
        mails.entry(id.to_owned()).or_default().insert(mail.text.clone());
    }
    assert!(mails.values().all(|texts| texts.len() == 1), "a repeated mail differs from the first");
    let owed = rows
        .number(&format!(
            "select count(*) from booking where number is not null and title = '{}'",
            TUESDAY.title
        ))
        .await;
    assert_eq!(mails.len(), usize::try_from(owed).unwrap(), "one mail for each booking");
    rows.close().await;
    program.database.remove().await;
}

mod sqlite {
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn nothing_answered_is_lost() {
        super::nothing_answered_is_lost(super::Engine::Sqlite).await;
    }
}

mod postgres {
    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn nothing_answered_is_lost() {
        super::nothing_answered_is_lost(super::Engine::Postgres).await;
    }
}
