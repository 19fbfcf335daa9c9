//! Booking as a member does it: the form, the check page, the button.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{Page, Visitor};

/// What a member types.
#[derive(Clone)]
pub struct Wish {
    pub room: &'static str,
    pub day: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub people: &'static str,
    pub title: &'static str,
    pub responsible: &'static str,
}

/// The booking of the issue: Sala 2, Tuesday 1 December, 10:00–12:00, 8 people.
pub const TUESDAY: Wish = Wish {
    room: "sala-2",
    day: "2026-12-01",
    from: "10:00",
    to: "12:00",
    people: "8",
    title: "Zebranie zarządu – żółć, źdźbło",
    responsible: "Osoba odpowiedzialna",
};

impl Wish {
    /// The same wish for another room.
    pub fn in_room(self, room: &'static str) -> Self {
        Self { room, ..self }
    }

    /// The same wish at another time.
    pub fn at(self, day: &'static str, from: &'static str, to: &'static str) -> Self {
        Self { day, from, to, ..self }
    }

    /// The same wish for other people.
    pub fn people(self, people: &'static str) -> Self {
        Self { people, ..self }
    }

    /// The form's fields.
    pub fn fields(&self) -> [(&'static str, &'static str); 7] {
        [
            ("m", self.room),
            ("d", self.day),
            ("od", self.from),
            ("do", self.to),
            ("people", self.people),
            ("title", self.title),
            ("responsible", self.responsible),
        ]
    }
}

/// The form on which a place is asked for.
pub const FORM: &str = "form#prosba";

impl Visitor {
    /// Fills in the form and sends it: the check page, or the form again with what stands in the way.
    pub async fn ask(&mut self, wish: &Wish) -> Page {
        self.get("/cas/rez/nowa").await.expect(200);
        self.submit(FORM, &wish.fields()).await
    }

    /// Asks and confirms: the booking's page, or the form again.
    pub async fn book(&mut self, wish: &Wish) -> Page {
        let page = self.ask(wish).await;
        page.expect(200);
        assert!(page.has("[data-held]"), "the place is not held: {}", page.shown());
        self.confirm().await
    }

    /// Confirms on the check page, and accepts there what the centre asks to accept.
    pub async fn confirm(&mut self) -> Page {
        let mut form = self.form("main form[action*='/rez/']:has(button.btn)");
        for id in self.page().attrs("input[name='regulation']", "value") {
            form.press("regulation", &id);
        }
        self.send(&form).await
    }

    /// Asks, confirms and gives the number.
    pub async fn book_number(&mut self, wish: &Wish) -> i64 {
        let page = self.book(wish).await;
        page.expect(200);
        number(&page)
    }
}

/// The number of the booking on a page `/r/{number}`.
pub fn number(page: &Page) -> i64 {
    let number =
        page.url.strip_prefix("/r/").unwrap_or_else(|| panic!("no booking's page: {}", page.shown()));
    number.parse().unwrap()
}

/// The n-th open day from Wednesday 25 November 2026 on, Fridays left out for their short hours.
pub fn open_day(n: u32) -> &'static str {
    let is_open = |day: &NaiveDate| {
        day.weekday().num_days_from_monday() < Weekday::Fri.num_days_from_monday()
            && cas::domain::holiday::holiday(*day).is_none()
    };
    let first = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let day = first.iter_days().filter(is_open).nth(n as usize).unwrap();
    assert!(day < first + Days::new(88));
    day.to_string().leak()
}
