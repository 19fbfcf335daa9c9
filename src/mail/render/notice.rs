//! A mail about an account, an organisation or an agreement: a few sentences and one button.

use askama::Template;
use chrono_tz::Tz;

use super::{Frame, Rendered, when};
use crate::domain::letter::{Notice, Sender};
use crate::domain::wall;
use crate::locale::{Locale, notice};

struct Page<'a> {
    words: notice::Words,
    said: Option<&'a str>,
    url: &'a str,
    /// How long the button works.
    limit: Option<String>,
}

#[derive(Template)]
#[template(path = "mail/notice.html")]
struct Html<'a> {
    f: &'a Frame<'a>,
    p: &'a Page<'a>,
}

#[derive(Template)]
#[template(path = "mail/notice.txt")]
struct Text<'a> {
    f: &'a Frame<'a>,
    p: &'a Page<'a>,
}

/// Writes a notice; its times are those of `zone`.
pub(super) fn render(
    locale: Locale,
    from: &Sender,
    notice: &Notice,
    zone: Tz,
) -> Result<Rendered, askama::Error> {
    let span = notice.span.map(|span| when(locale, zone, span)).unwrap_or_default();
    let words = notice::words(locale, notice, &from.short_name, &span);
    let frame = Frame::new(locale, from, &words.subject, words.why.clone());
    let limit = notice.valid_until.map(|until| {
        let until = wall::local(zone, until);
        let when = format!("{}, {}", locale.date_long(until.date()), locale.time(until.time()));
        locale.with("mail-notice-limit", &[("when", when.into())])
    });
    let page = Page { words, said: notice.said.as_deref(), url: &notice.url, limit };
    let (html, text) = (Html { f: &frame, p: &page }, Text { f: &frame, p: &page });
    let (html, text) = (html.render()?, text.render()?);
    Ok(frame.rendered(html, text))
}
