//! A mail whose whole point is one link.

use askama::Template;
use chrono::NaiveDateTime;

use super::{Frame, Rendered};
use crate::domain::letter::Sender;
use crate::locale::Locale;

struct Page<'a> {
    heading: String,
    intro: String,
    button: String,
    url: &'a str,
    /// How long it works.
    limit: String,
}

#[derive(Template)]
#[template(path = "mail/link.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    p: &'a Page<'a>,
}

#[derive(Template)]
#[template(path = "mail/link.txt")]
struct Text<'a> {
    f: &'a Frame<'a>,
    p: &'a Page<'a>,
}

/// Invites to choose the first password.
pub(super) fn first_password(
    locale: Locale,
    from: &Sender,
    url: &str,
    until: NaiveDateTime,
) -> Result<Rendered, askama::Error> {
    let heading = locale.t("mail-password-heading");
    let subject = locale.with("mail-subject-password", &[("centre", from.short_name.as_str().into())]);
    let frame = Frame::new(locale, from, &subject, locale.t("mail-why-password"));
    let until = format!("{}, {}", locale.date_long(until.date()), locale.time(until.time()));
    let page = Page {
        heading,
        intro: locale.t("mail-password-intro"),
        button: locale.t("mail-password-button"),
        url,
        limit: locale.with("mail-password-limit", &[("when", until.into())]),
    };
    let (html, text) = (Html { f: &frame, p: &page }, Text { f: &frame, p: &page });
    let (html, text) = (html.render()?, text.render()?);
    Ok(frame.rendered(html, text))
}
