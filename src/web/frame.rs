//! What every page needs for its frame: words, icons, the navigation, the other languages.

use axum::http::Method;

use crate::domain::centre::dialled;
use crate::domain::hours::WeekHours;
use crate::domain::lang::Lang;
use crate::locale::Arg;

use super::asset;
use super::icon::Icon;
use super::visit::Facts;

/// A link of the main navigation.
pub struct Link {
    /// Address.
    pub href: String,
    /// Icon.
    pub icon: Icon,
    /// Word.
    pub word: String,
    /// Whether the page is this one or below it.
    pub current: bool,
}

impl Facts {
    /// The message `key`.
    pub fn t(&self, key: &str) -> String {
        self.locale.t(key)
    }

    /// The message `key` about `n` things.
    pub fn n(&self, key: &str, n: impl Into<Arg>) -> String {
        self.locale.n(key, n)
    }

    /// The message `key` with one value.
    pub fn say(&self, key: &str, name: &str, value: impl Into<Arg>) -> String {
        self.locale.with(key, &[(name, value.into())])
    }

    /// An icon.
    pub fn icon(&self, name: &'static str) -> Icon {
        Icon(name)
    }

    /// Opening hours in one line.
    pub fn week(&self, hours: &WeekHours) -> String {
        crate::locale::week::week(self.locale, hours)
    }

    /// A telephone number as a phone dials it.
    pub fn dial(&self, phone: &str) -> String {
        dialled(phone)
    }

    /// Address of the stylesheet.
    pub fn stylesheet(&self) -> &'static str {
        asset::address("/site.css")
    }

    /// This page, as an address within the site; the page before a form when the form was sent.
    pub fn here(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// The other languages: code, own name, and this page in it. None on the answer to a form: that page has no address of its own, and
    /// what was typed would be lost.
    pub fn languages(&self) -> Vec<(&'static str, &'static str, String)> {
        if !matches!(self.method, Method::GET | Method::HEAD) {
            return Vec::new();
        }
        let own_name = |lang| match lang {
            Lang::Pl => "Polski",
            Lang::En => "English",
            Lang::Uk => "Українська",
        };
        let query = if self.query.is_empty() { String::new() } else { format!("&{}", self.query) };
        Lang::ALL
            .into_iter()
            .filter(|lang| *lang != self.locale.lang())
            .map(|lang| (lang.code(), own_name(lang), format!("{}?lang={}{query}", self.path, lang.code())))
            .collect()
    }

    /// Name in the header and in titles.
    pub fn brand(&self) -> String {
        self.home.as_ref().map_or_else(|| self.t("frame-program"), |s| s.centre.profile.short_name.clone())
    }

    /// Whether a free place leads on: visitors sign in on the way, staff without an organisation of their own cannot book.
    pub fn may_ask(&self) -> bool {
        self.viewer.as_ref().is_none_or(|viewer| viewer.books_for().is_some())
    }

    /// Where a day's work begins: the requests for staff, the own bookings for members.
    pub fn landing(&self) -> String {
        match (&self.viewer, &self.home) {
            (Some(viewer), Some(home)) if viewer.staff_role(home).is_some() => {
                format!("/{}/p/wnioski", home.centre.slug)
            }
            (Some(viewer), _) if !viewer.person.memberships.is_empty() => "/moje".to_owned(),
            _ => "/konto".to_owned(),
        }
    }

    /// Whether the viewer works for the centre in the frame.
    pub fn is_staff(&self) -> bool {
        matches!((&self.viewer, &self.home), (Some(viewer), Some(home)) if viewer.staff_role(home).is_some())
    }

    /// The main navigation: what a visitor, a member or staff need most.
    pub fn nav(&self) -> Vec<Link> {
        let centre = self.home.as_ref().map(|s| format!("/{}", s.centre.slug));
        let link =
            |href: String, icon, word| Link { current: self.is_below(&href), href, icon: Icon(icon), word };
        let mut links = Vec::new();
        if let Some(centre) = &centre {
            if self.is_staff() {
                links.push(link(format!("{centre}/p/wnioski"), "inbox", self.t("nav-requests")));
                links.push(link(format!("{centre}/p/organizacje"), "people", self.t("nav-organisations")));
                links.push(link(format!("{centre}/p/ustawienia"), "settings", self.t("nav-centre")));
            }
            if self.viewer.as_ref().is_some_and(|v| v.books_for().is_some()) {
                links.push(link(format!("{centre}/rez/nowa"), "plus", self.t("nav-book")));
            }
            if self.viewer.is_none() {
                let about = link(centre.clone(), "building", self.t("nav-about"));
                links.push(Link { current: self.path == *centre, ..about });
            }
            links.push(link(format!("{centre}/terminarz"), "calendar", self.t("nav-schedule")));
        }
        match &self.viewer {
            Some(viewer) if !viewer.person.memberships.is_empty() => {
                links.push(link("/moje".to_owned(), "list", self.t("nav-mine")));
            }
            Some(_) => {}
            None => links.push(link("/logowanie".to_owned(), "sign-in", self.t("nav-sign-in"))),
        }
        links
    }

    fn is_below(&self, href: &str) -> bool {
        let path = self.path.as_str();
        path.strip_prefix(href).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            || (href.ends_with("/rez/nowa") && path.contains("/rez/"))
            || (href.ends_with("/p/organizacje") && path.contains("/p/zgloszenia/"))
            || (href == "/moje" && path.starts_with("/r/"))
    }
}
