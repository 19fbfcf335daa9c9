//! News of a booking in words.

use askama::Template;
use chrono_tz::Tz;

use super::{Frame, Rendered, when};
use crate::domain::finding::Severity;
use crate::domain::letter::{BookingNews, News, Sender};
use crate::domain::wall;
use crate::feed::one_line;
use crate::locale::{Locale, finding, refusal, status};

struct Page {
    status: String,
    /// Whether the news is good, which shows in the colour beside the word.
    good: bool,
    heading: String,
    intro: String,
    /// What staff wrote, in as many lines as they used.
    reason: Option<String>,
    facts: Vec<(String, String)>,
    url: String,
    /// What the attached file is for.
    attached: Option<String>,
    next: Vec<String>,
}

#[derive(Template)]
#[template(path = "mail/booking.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    p: &'a Page,
}

#[derive(Template)]
#[template(path = "mail/booking.txt")]
struct Text<'a> {
    f: &'a Frame<'a>,
    p: &'a Page,
}

pub(super) fn render(
    locale: Locale,
    from: &Sender,
    booking: &BookingNews,
    zone: Tz,
    invites: bool,
) -> Result<Rendered, askama::Error> {
    let subject = subject(locale, booking, zone);
    let frame = Frame::new(locale, from, &subject, locale.t("mail-why-booking"));
    let page = page(locale, booking, zone, invites);
    let (html, text) = (Html { f: &frame, p: &page }, Text { f: &frame, p: &page });
    let (html, text) = (html.render()?, text.render()?);
    Ok(frame.rendered(html, text))
}

/// Exchange names the appointment after the subject of the invitation, so that one is the title and the time alone.
fn subject(locale: Locale, booking: &BookingNews, zone: Tz) -> String {
    let title = if one_line(&booking.title).is_empty() { &booking.place } else { &booking.title };
    let key = match booking.news {
        News::Received => "mail-subject-received",
        News::Approved => "mail-subject-approved",
        News::Refused => "mail-subject-refused",
        News::Expired => "mail-subject-expired",
        News::Cancelled => "mail-subject-cancelled",
    };
    locale.with(key, &[("title", title.into()), ("when", when(locale, zone, booking.span).into())])
}

fn page(locale: Locale, booking: &BookingNews, zone: Tz, invites: bool) -> Page {
    let intro = match booking.news {
        News::Received => "mail-intro-received",
        News::Approved => "mail-intro-approved",
        News::Refused => "mail-intro-refused",
        News::Expired => "mail-intro-expired",
        News::Cancelled => "mail-intro-cancelled",
    };
    let attached = match booking.news {
        News::Approved => Some("mail-attached-approved"),
        News::Cancelled => Some("mail-attached-cancelled"),
        News::Received | News::Refused | News::Expired => None,
    };
    let start = wall::local(zone, booking.span.start());
    let place = one_line(&booking.place);
    let facts = [
        ("mail-fact-when", when(locale, zone, booking.span)),
        ("mail-fact-where", place.clone()),
        ("mail-fact-title", one_line(&booking.title)),
        ("mail-fact-people", locale.n("count-people", booking.people)),
        ("mail-fact-number", booking.number.to_string()),
    ];
    Page {
        status: status::word(locale, booking.news.status()),
        good: booking.news == News::Approved,
        heading: format!("{place}, {}", locale.date_day(start.date())),
        intro: locale.with(intro, &[("organisation", one_line(&booking.organisation).into())]),
        reason: refusal::told(locale, booking.ground, booking.reason.as_deref()),
        facts: facts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(key, value)| (locale.t(key), value))
            .collect(),
        url: booking.url.clone(),
        attached: attached.filter(|_| invites).map(|key| locale.t(key)),
        next: next(locale, booking),
    }
}

fn next(locale: Locale, booking: &BookingNews) -> Vec<String> {
    let keys: &[&str] = match booking.news {
        News::Received => &["mail-next-received", "mail-next-call-off-request"],
        News::Approved => &["mail-next-call-off"],
        News::Refused | News::Expired => &["mail-next-ways"],
        News::Cancelled => &["mail-next-another"],
    };
    let mut sentences: Vec<String> = keys.iter().map(|key| locale.t(key)).collect();
    if booking.news == News::Received {
        let why = booking.verdict.findings.iter().filter(|f| f.severity == Severity::NeedsStaff);
        let why: Vec<String> = why.map(|f| finding::sentence(locale, f)).collect();
        sentences.splice(1..1, why);
    }
    sentences
}
