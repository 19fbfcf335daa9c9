//! Somebody with a browser: keeps cookies, follows links and redirects, fills in the forms that are on the page.

use std::collections::BTreeMap;
use std::net::SocketAddr;

use super::page::{Page, value_of, words};
use super::site::Site;
use axum::Router;
use axum::body::Bytes;
use axum::http::{Method, header};
use http_body_util::Full;
use scraper::{ElementRef, Selector};

/// A browser with its cookies and the page it shows.
#[derive(Clone)]
pub struct Visitor {
    site: Site,
    /// As the site is called: `http://127.0.0.1:8080`.
    origin: String,
    cookies: BTreeMap<String, String>,
    page: Option<Page>,
    /// Headers sent with each request, e.g. `Accept-Language`.
    pub headers: Vec<(&'static str, String)>,
}

/// A form as it stands on the page.
#[derive(Clone, Debug)]
pub struct Form {
    pub action: String,
    pub method: Method,
    pub fields: Vec<(String, String)>,
    /// Names that a user can fill in.
    names: Vec<String>,
}

impl Form {
    /// Presses a button with a name and a value of its own.
    pub fn press(&mut self, name: &str, value: &str) {
        self.fields.push((name.to_owned(), value.to_owned()));
    }

    /// Types into a field that the form has.
    #[track_caller]
    pub fn fill(&mut self, name: &str, value: &str) {
        assert!(
            self.names.iter().any(|n| n == name),
            "the form has no field `{name}`, only {:?}",
            self.names
        );
        self.fields.retain(|(n, _)| n != name);
        self.fields.push((name.to_owned(), value.to_owned()));
    }
}

impl Visitor {
    /// Somebody who visits a site within the test.
    pub fn new(site: Router, public_url: &str) -> Self {
        Self::of(Site::Inside(site), public_url.to_owned())
    }

    /// Somebody who visits a program that listens.
    pub fn at(address: SocketAddr) -> Self {
        Self::of(Site::At(address), format!("http://{address}"))
    }

    fn of(site: Site, origin: String) -> Self {
        Self { site, origin, cookies: BTreeMap::new(), page: None, headers: Vec::new() }
    }

    /// The same browser at another address of the same site, its cookies kept.
    pub fn moved_to(mut self, address: SocketAddr) -> Self {
        self.site = Site::At(address);
        self.origin = format!("http://{address}");
        self
    }

    /// The page shown last.
    #[track_caller]
    pub fn page(&self) -> &Page {
        self.page.as_ref().expect("no page was opened yet")
    }

    /// Opens an address.
    pub async fn get(&mut self, path: &str) -> Page {
        self.navigate(Method::GET, path, String::new(), &[]).await
    }

    /// Opens an address with one more header, e.g. `If-None-Match`.
    pub async fn get_with(&mut self, path: &str, name: &'static str, value: &str) -> Page {
        self.navigate(Method::GET, path, String::new(), &[(name, value)]).await
    }

    /// Signs in through the form with the password of the demo.
    pub async fn sign_in(&mut self, email: &str) {
        self.get("/logowanie").await.expect(200);
        let fields = [("email", email), ("password", cas::demo::PASSWORD)];
        let page = self.submit("main form", &fields).await;
        assert_ne!(page.url, "/logowanie", "{email} could not sign in: {}", page.shown());
    }

    /// Follows the link with this text (the whole text, or its beginning when only one link begins so).
    #[track_caller]
    pub fn click(&mut self, text: &str) -> impl Future<Output = Page> {
        let links = self.page().select("a[href]", |a| (words(a), a.attr("href").unwrap_or("").to_owned()));
        let exact: Vec<_> = links.iter().filter(|(words, _)| words == text).collect();
        let found = if exact.is_empty() {
            links.iter().filter(|(words, _)| words.starts_with(text)).collect()
        } else {
            exact
        };
        let Some((_, href)) = found.first() else {
            panic!("no link `{text}` on {}; there are {links:?}", self.page().url)
        };
        assert!(found.iter().all(|(_, h)| h == href), "`{text}` leads to several places: {found:?}");
        let href = self.resolve(href);
        async move { self.get(&href).await }
    }

    /// Sends the form that matches with its fields as they stand, but for those given.
    #[track_caller]
    pub fn submit(&mut self, selector: &str, fields: &[(&str, &str)]) -> impl Future<Output = Page> {
        let mut form = self.form(selector);
        for (name, value) in fields {
            form.fill(name, value);
        }
        async move { self.send(&form).await }
    }

    /// Presses the button with this text (or its beginning) in whatever form it stands.
    #[track_caller]
    pub fn press(&mut self, button: &str, fields: &[(&str, &str)]) -> impl Future<Output = Page> {
        let page = self.page();
        let forms = page.select("form", |form| {
            let buttons = Selector::parse("button").unwrap();
            form.select(&buttons).any(|b| words(b).starts_with(button)).then(|| read(form, &page.url))
        });
        let mut fitting: Vec<Form> = forms.into_iter().flatten().collect();
        assert_eq!(fitting.len(), 1, "`{button}` should be on one form of {}", page.shown());
        let mut form = fitting.remove(0);
        for (name, value) in fields {
            form.fill(name, value);
        }
        async move { self.send(&form).await }
    }

    /// The form that matches, to be changed in ways that a page does not allow.
    #[track_caller]
    pub fn form(&self, selector: &str) -> Form {
        let page = self.page();
        let forms = page.select(selector, |form| read(form, &page.url));
        assert_eq!(forms.len(), 1, "`{selector}` should match one form of {}", page.shown());
        forms.into_iter().next().unwrap()
    }

    /// Sends a form as a browser does.
    pub async fn send(&mut self, form: &Form) -> Page {
        let encoded = encode(&form.fields);
        if form.method == Method::GET {
            let path = form.action.split('?').next().unwrap();
            return self.get(&format!("{path}?{encoded}")).await;
        }
        let origin = self.origin.clone();
        let headers = [("origin", origin.as_str()), ("sec-fetch-site", "same-origin")];
        self.navigate(Method::POST, &form.action, encoded, &headers).await
    }

    /// Sends a form with headers that another site's page, or a program, would cause.
    pub async fn send_with(&mut self, form: &Form, headers: &[(&'static str, &str)]) -> Page {
        self.navigate(Method::POST, &form.action, encode(&form.fields), headers).await
    }

    /// Puts a cookie into the browser, as somebody else might have.
    pub fn plant(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    /// The cookie of this name, if the browser has one.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    async fn navigate(
        &mut self,
        method: Method,
        path: &str,
        body: impl Into<Vec<u8>>,
        headers: &[(&'static str, &str)],
    ) -> Page {
        let mut page = self.request(method, path, body, headers).await;
        for _ in 0..5 {
            if !matches!(page.status.as_u16(), 301 | 302 | 303 | 307 | 308) {
                break;
            }
            assert_eq!(page.status.as_u16(), 303, "a form is answered with 303 See Other");
            let to = page.header("location").to_owned();
            assert!(to.starts_with('/') && !to.starts_with("//"), "a redirect leads away: {to}");
            page = self.request(Method::GET, &to, String::new(), &[]).await;
        }
        self.page = Some(page.clone());
        page
    }

    /// Sends a form with a file, as a browser does.
    pub async fn upload(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        (name, content): (&str, &[u8]),
    ) -> Page {
        const EDGE: &str = "----edge-of-a-part";
        let mut body = Vec::new();
        for (field, value) in fields {
            let part =
                format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head =
            format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(content);
        body.extend_from_slice(format!("\r\n--{EDGE}--\r\n").as_bytes());
        let origin = self.origin.clone();
        let kind = format!("multipart/form-data; boundary={EDGE}");
        let headers =
            [("origin", origin.as_str()), ("sec-fetch-site", "same-origin"), ("content-type", kind.as_str())];
        self.navigate(Method::POST, path, body, &headers).await
    }

    /// One request, no redirect followed.
    pub async fn request(
        &mut self,
        method: Method,
        path: &str,
        body: impl Into<Vec<u8>>,
        headers: &[(&'static str, &str)],
    ) -> Page {
        self.try_request(method, path, body, headers).await.unwrap()
    }

    /// Sends a form as a browser does and gives the answer itself, no redirect followed; an error when none came.
    pub async fn try_send(&mut self, form: &Form) -> std::io::Result<Page> {
        let origin = self.origin.clone();
        let headers = [("origin", origin.as_str()), ("sec-fetch-site", "same-origin")];
        self.try_request(form.method.clone(), &form.action, encode(&form.fields), &headers).await
    }

    async fn try_request(
        &mut self,
        method: Method,
        path: &str,
        body: impl Into<Vec<u8>>,
        headers: &[(&'static str, &str)],
    ) -> std::io::Result<Page> {
        let target = path.split('#').next().unwrap();
        let mut request = axum::http::Request::builder()
            .method(method.clone())
            .uri(target)
            .header(header::HOST, self.origin.split("://").nth(1).unwrap());
        if method == Method::POST && headers.iter().all(|(name, _)| *name != "content-type") {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        if !self.cookies.is_empty() {
            let pairs: Vec<String> = self.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
            request = request.header(header::COOKIE, pairs.join("; "));
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let body = Full::new(Bytes::from(body.into()));
        let response = self.site.answer(request.body(body).unwrap()).await?;
        let (parts, bytes) = response.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            self.keep(line.to_str().unwrap());
        }
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Ok(Page { url: target.to_owned(), status: parts.status, headers: parts.headers, body })
    }

    fn keep(&mut self, line: &str) {
        let (pair, attributes) = line.split_once(';').unwrap_or((line, ""));
        let (name, value) = pair.split_once('=').unwrap();
        if attributes.contains("Max-Age=0") || value.is_empty() {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    fn resolve(&self, href: &str) -> String {
        match href {
            whole if whole.starts_with('/') => whole.to_owned(),
            query if query.starts_with('?') => {
                format!("{}{query}", self.page().url.split('?').next().unwrap())
            }
            other => panic!("the test browser does not follow `{other}`"),
        }
    }
}

fn read(form: ElementRef, url: &str) -> Form {
    let controls = Selector::parse("input[name], select[name], textarea[name]").unwrap();
    let mut read = Form {
        action: form.attr("action").filter(|a| !a.is_empty()).unwrap_or(url).to_owned(),
        method: if form.attr("method").is_some_and(|m| m.eq_ignore_ascii_case("post")) {
            Method::POST
        } else {
            Method::GET
        },
        fields: Vec::new(),
        names: Vec::new(),
    };
    for control in form.select(&controls).filter(|c| c.attr("disabled").is_none()) {
        let name = control.attr("name").unwrap_or("").to_owned();
        read.names.push(name.clone());
        read.fields.extend(value_of(control).map(|value| (name, value)));
    }
    read
}

fn encode(fields: &[(String, String)]) -> String {
    serde_html_form::to_string(fields).unwrap()
}
