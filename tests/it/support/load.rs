//! People who book one free place after the other, as fast as they are answered.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use super::booking::{TUESDAY, open_day};
use super::crowd::Crowd;
use super::visitor::{Form, Visitor};

const ROOMS: [&str; 4] = ["sala-1a", "sala-1b", "sala-2", "sala-3"];
const HOURS: [&str; 11] =
    ["07:00", "08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00", "16:00", "17:00"];

/// How many days there are to book.
const DAYS: u32 = 45;

/// What came of it.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Numbers of the bookings that were answered with success.
    pub booked: Vec<i64>,
    /// What went wrong instead.
    pub failed: Vec<String>,
}

/// Places that nobody has been sent to yet.
#[derive(Clone, Default)]
pub struct Slots(Arc<AtomicU32>);

impl Slots {
    /// The next one as form fields; none when all are given out.
    fn next(&self) -> Option<[(&'static str, &'static str); 4]> {
        let n = self.0.fetch_add(1, Ordering::Relaxed);
        let (room, rest) = (n as usize % ROOMS.len(), n as usize / ROOMS.len());
        let (hour, day) = (rest % (HOURS.len() - 1), rest / (HOURS.len() - 1));
        let day = u32::try_from(day).ok().filter(|day| *day < DAYS)?;
        Some([("m", ROOMS[room]), ("d", open_day(day)), ("od", HOURS[hour]), ("do", HOURS[hour + 1])])
    }
}

/// Everybody books at `address` until told to stop or, with `until_failure`, until something goes wrong.
pub async fn book(
    crowd: &mut Crowd,
    address: SocketAddr,
    slots: &Slots,
    stop: Arc<AtomicBool>,
    until_failure: bool,
) -> Report {
    let mut booking = Vec::new();
    for (visitor, form) in crowd.people.drain(..) {
        let (slots, stop) = (slots.clone(), stop.clone());
        booking.push(tokio::spawn(async move {
            let mut visitor = visitor.moved_to(address);
            let mut report = Report::default();
            while !stop.load(Ordering::Relaxed) {
                let Some(slot) = slots.next() else { break };
                match book_one(&mut visitor, &form, &slot).await {
                    Ok(number) => report.booked.push(number),
                    Err(why) => {
                        report.failed.push(why);
                        if until_failure {
                            break;
                        }
                    }
                }
            }
            (visitor, form, report)
        }));
    }
    let mut whole = Report::default();
    for person in booking {
        let (visitor, form, report) = person.await.unwrap();
        crowd.people.push((visitor, form));
        whole.booked.extend(report.booked);
        whole.failed.extend(report.failed);
    }
    whole
}

/// Holds a place and books it; the number.
async fn book_one(visitor: &mut Visitor, form: &Form, slot: &[(&str, &str)]) -> Result<i64, String> {
    let mut wish = form.clone();
    for (name, value) in TUESDAY.fields().iter().chain(slot) {
        wish.fill(name, value);
    }
    wish.fill("klucz", &uuid::Uuid::now_v7().to_string());
    let held = sent(visitor, &wish).await?;
    let mut confirm = form.clone();
    confirm.action = held;
    let booked = sent(visitor, &confirm).await?;
    booked.strip_prefix("/r/").and_then(|n| n.parse().ok()).ok_or(booked)
}

/// Where a form leads.
async fn sent(visitor: &mut Visitor, form: &Form) -> Result<String, String> {
    let page = visitor.try_send(form).await.map_err(|e| e.to_string())?;
    if page.status == 303 { Ok(page.header("location").to_owned()) } else { Err(page.shown()) }
}
