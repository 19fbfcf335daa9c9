//! Odd requests, one table: what is sent and what may come of it.

use super::site::Site;
use crate::support::Engine;

const FORM: &str = "Content-Type: application/x-www-form-urlencoded";

/// A request of that first line, with these headers and no body.
fn plain(line: &str, headers: &str) -> Vec<u8> {
    format!("{line} HTTP/1.1\r\nHost: cas\r\nConnection: close\r\n{headers}\r\n").into_bytes()
}

/// A form sent to the sign-in.
fn form(headers: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let mut request = format!(
        "POST /logowanie HTTP/1.1\r\nHost: cas\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    request.extend_from_slice(body);
    request
}

/// The same request for each of these addresses.
async fn each_address(site: &Site, addresses: &[&str], allowed: &[u16]) {
    for address in addresses {
        expect(site, address, &plain(&format!("GET {address}"), ""), allowed).await;
    }
}

async fn expect(site: &Site, trick: &str, sent: &[u8], allowed: &[u16]) -> String {
    let answer = site.ask(sent).await;
    let status = answer.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
    let shown: String = trick.chars().take(60).collect();
    assert!(allowed.contains(&status), "{shown}: {allowed:?} is expected: {answer}");
    answer
}

async fn odd_addresses_are_not_found_or_mean_a_page(engine: Engine) {
    let site = Site::over(engine).await;
    let long = format!("/cas/{}", "a".repeat(8 * 1024));
    let nowhere = [
        "//",
        "//example.org/",
        "//example.org/%2f..",
        "/../etc/passwd",
        "/cas/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/cas/%2e%2e/cas",
        "/cas%2fterminarz",
        "/cas/m/%2f",
        "/%00",
        "/cas/m/%00",
        "/cas/m/%00.ics",
        "/kal/%00.ics",
        "/kal/%ff.ics",
        "/konto/haslo/%00",
        "/r/%00",
        "/r/0x1",
        "/r/-1",
        "/r/99999999999999999999",
        "/r/9223372036854775807",
        "/cas/m/%ff",
        "/cas/m/%c0%af",
        "/cas/m/%zz",
        "/cas/m/%",
        "/cas/terminarz/9999-99-99",
        "/cas/terminarz/%00",
        "/cas/terminarz/+262142-12-31",
        "/cas/terminarz/-262143-01-01",
        "/cas/terminarz/0000-00-00",
        "/CAS",
        "/cas;a=b",
        "/cas/./terminarz",
        "/.git/config",
        "/cas/m/sala-2.ics.ics",
        "/cas\\..\\",
        "*",
        long.as_str(),
    ];
    each_address(&site, &nowhere, &[303, 400, 404, 422]).await;
    let known = [
        "/cas",
        "/cas?",
        "/cas?&&&=&=",
        "/cas?lang=%00",
        "/cas?lang=uk&lang=pl",
        "/cas/?a=b",
        "/cas/terminarz/9999-12-31",
        "/cas/terminarz/0001-01-01",
        "/cas/terminarz/2026-12-01?w=%ff",
        "/cas/terminarz/2026-12-01?w=1&w=2&w=3",
        "/cas/m/sala-2?x=%00",
        "/logowanie?powrot=//example.org",
        "/logowanie?powrot=%0d%0aSet-Cookie:%20a=b",
        "/logowanie?powrot=%ff",
        "/cas/rez/nowa?m=%00&d=%00",
        "/cas/rez/nowa?od=99:99&do=-1",
        "http://example.org/cas",
        "http://cas/",
    ];
    for address in known {
        let answer = expect(&site, address, &plain(&format!("GET {address}"), ""), &[200, 303, 404]).await;
        assert!(
            !answer.contains("location: //") && !answer.contains("location: http"),
            "{address}: {answer}"
        );
        assert!(!answer.to_ascii_lowercase().contains("set-cookie: a=b"), "{address}: {answer}");
    }
    // Of the dates that a calendar has, some lie beyond what the program counts with.
    for year in ["-9999", "-0001", "0000", "+10000", "+99999", "+262142"] {
        let address = format!("/cas/terminarz/{year}-12-31");
        each_address(&site, &[&address], &[200, 303, 404]).await;
    }
    let query = format!("/cas?{}", "a=b&".repeat(16 * 1024));
    each_address(&site, &[&query], &[414, 431]).await;
    let query = format!("/cas/terminarz/2026-12-01?{}", "a=b&".repeat(6 * 1024));
    each_address(&site, &[&query], &[200, 303, 404]).await;
    site.is_well().await;
    site.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn odd_methods_are_refused() {
    let site = Site::start().await;
    for method in ["PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "PROPFIND", "BREW", "get", "POST"] {
        let answer = expect(&site, method, &plain(&format!("{method} /cas/terminarz"), ""), &[405]).await;
        assert!(answer.contains("allow: GET"), "{method}: {answer}");
    }
    expect(&site, "HEAD", &plain("HEAD /cas/terminarz/2026-12-01", ""), &[200]).await;
    expect(&site, "OPTIONS *", &plain("OPTIONS *", ""), &[404, 405]).await;
    expect(&site, "CONNECT", &plain("CONNECT example.org:443", ""), &[400, 404, 405]).await;
    expect(&site, "a long method", &plain(&format!("{} /", "A".repeat(9000)), ""), &[400, 405]).await;
    for garbage in [
        "\x16\x03\x01\x02\x00\x01\x00\x01\u{fc}\x03\x03",
        "GET\r\n\r\n",
        "GET / HTTP/3.0\r\n\r\n",
        "\0\0\0\0\r\n\r\n",
    ] {
        expect(&site, garbage, garbage.as_bytes(), &[400]).await;
    }
    assert_eq!(site.ask(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await, "", "HTTP/2 is not spoken");
    site.is_well().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn odd_headers_are_refused_or_ignored() {
    let site = Site::start().await;
    let ask = async |trick: &str, headers: &str, allowed: &[u16]| {
        expect(&site, trick, &plain("GET /cas", headers), allowed).await;
    };
    ask("many headers", &"X-A: b\r\n".repeat(1000), &[431]).await;
    ask("a huge header", &format!("X-A: {}\r\n", "b".repeat(1_000_000)), &[431]).await;
    ask("a huge cookie", &format!("Cookie: sesja={}\r\n", "b".repeat(20_000)), &[200]).await;
    ask("thousands of cookies", &format!("Cookie: {}\r\n", "sesja=a; ".repeat(3000)), &[200]).await;
    ask("cookies without end", &format!("Cookie: {}\r\n", "a=b; ".repeat(10_000)), &[431]).await;
    ask("odd cookies", "Cookie: sesja; =; ;;; sesja=\"; jezyk=%00; jezyk=uk\r\n", &[200]).await;
    let langs = ["*;q=x", ",,,;;;", "uk;q=1e99", "pl;q=-1", "\u{17c}\u{f3}\u{142}w", &"uk,".repeat(5000)];
    for lang in langs {
        ask(lang, &format!("Accept-Language: {lang}\r\n"), &[200]).await;
    }
    ask("odd encodings", "Accept-Encoding: ;;,gzip;q=9,br;q=NaN,\r\n", &[200]).await;
    ask(
        "odd conditions",
        "If-None-Match: \"\"\"\"\r\nIf-Modified-Since: never\r\nRange: bytes=9-1,x\r\n",
        &[200],
    )
    .await;
    ask("a second host", "Host: example.org\r\n", &[400]).await;
    ask("no header at all", "nonsense\r\n", &[400]).await;
    ask("a name with a space", "X A: b\r\n", &[400]).await;
    ask("a folded header", "X-A: b\r\n c\r\n", &[400]).await;
    ask("a NUL", "X-A: \0\r\n", &[400]).await;
    ask("an upgrade", "Upgrade: websocket\r\n", &[200]).await;
    for host in ["", "cas:99999999", "//", "a b", "[::1", "\u{fc}.example.org", "cas\\@example.org"] {
        let sent =
            format!("GET /cas/terminarz/2026-12-01 HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        let answer = expect(&site, host, sent.as_bytes(), &[200, 400]).await;
        assert!(host.is_empty() || !answer.contains(host) || host == "//", "a page repeats the host {host}");
    }
    expect(&site, "no host", b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", &[400]).await;
    expect(&site, "no host was asked for then", b"GET /cas HTTP/1.0\r\n\r\n", &[200]).await;
    for lengths in [
        "Content-Length: -1",
        "Content-Length: x",
        "Content-Length: 1\r\nContent-Length: 2",
        "Content-Length: 99999999999999999999999",
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: chunked, gzip",
    ] {
        let sent = format!("POST /logowanie HTTP/1.1\r\nHost: cas\r\n{FORM}\r\n{lengths}\r\n\r\n");
        expect(&site, lengths, sent.as_bytes(), &[400, 413]).await;
    }
    // Were the body read as the next request, there would be two answers.
    let both = "Content-Length: 4\r\nTransfer-Encoding: chunked";
    let sent = format!(
        "POST /logowanie HTTP/1.1\r\nHost: cas\r\n{FORM}\r\n{both}\r\n\r\n0\r\n\r\nGET /secret HTTP/1.1\r\n\r\n"
    );
    let answer = expect(&site, both, sent.as_bytes(), &[400, 422]).await;
    assert!(!answer.contains("HTTP/1.1 404"), "{answer}");
    site.is_well().await;
}

async fn odd_forms_are_refused(engine: Engine) {
    let site = Site::over(engine).await;
    let ask = async |trick: &str, headers: &str, body: &[u8], allowed: &[u16]| {
        expect(&site, trick, &form(headers, body), allowed).await;
    };
    ask("an honest mistake", FORM, b"email=a%40example.org&password=zle", &[200, 422]).await;
    ask("an empty form", FORM, b"", &[422]).await;
    ask("200 fields", FORM, "email=a&".repeat(200).as_bytes(), &[422]).await;
    let fields: String = (0..200).map(|n| format!("f{n}=1&")).collect();
    ask("200 fields of other names", FORM, fields.as_bytes(), &[422]).await;
    ask("a field twice", FORM, b"email=a&email=b&password=c", &[422]).await;
    for body in [
        "email=%00&password=a",
        "email=%ff&password=a",
        "email=%c0%af",
        "email=%ed%a0%80",
        "%",
        "%%%=%zz",
        "=",
        "&&&",
        "\0",
    ] {
        ask(body, FORM, body.as_bytes(), &[422]).await;
    }
    ask("bytes that are no text", FORM, b"email=\xff\xfe&password=\x80", &[422]).await;
    ask("a long field", FORM, format!("email={}&password=a", "a".repeat(60_000)).as_bytes(), &[422]).await;
    ask("a form too large", FORM, &[b'a'; 65 * 1024], &[413]).await;
    ask("a form far too large", FORM, &[b'a'; 1024 * 1024], &[413]).await;
    ask("JSON", "Content-Type: application/json", b"{\"email\":\"a\"}", &[422]).await;
    ask("XML", "Content-Type: text/xml", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", &[422])
        .await;
    ask("a file", "Content-Type: multipart/form-data; boundary=x", b"--x\r\n\r\n", &[422]).await;
    ask("no type", "X-A: b", b"email=a&password=b", &[422]).await;
    ask("packed", &format!("{FORM}\r\nContent-Encoding: gzip"), b"\x1f\x8b\x08\0\0\0\0\0", &[422]).await;
    ask("said to be packed", &format!("{FORM}\r\nContent-Encoding: gzip"), b"email=a&password=b", &[422])
        .await;
    ask("another charset", &format!("{FORM}; charset=iso-8859-2"), b"email=\xb1&password=b", &[422]).await;
    ask("from elsewhere", &format!("{FORM}\r\nOrigin: https://example.org"), b"email=a&password=b", &[403])
        .await;
    ask("of no origin", &format!("{FORM}\r\nOrigin: null"), b"email=a&password=b", &[403]).await;

    let chunked = format!(
        "POST /logowanie HTTP/1.1\r\nHost: cas\r\nConnection: close\r\n{FORM}\r\nTransfer-Encoding: chunked\r\n\r\n"
    );
    for (body, allowed) in [
        ("zz\r\n".to_owned(), 422),
        ("ffffffffffffffffffff\r\n".to_owned(), 422),
        (format!("1;{}\r\na\r\n0\r\n\r\n", "x".repeat(100_000)), 422),
        ("1\r\na\r\n".repeat(70_000), 413),
        ("1\r\na\r\n".repeat(1000) + "0\r\n\r\n", 422),
        (format!("0\r\n{}\r\n", "X-A: b\r\n".repeat(10_000)), 422),
    ] {
        expect(&site, &body, format!("{chunked}{body}").as_bytes(), &[allowed]).await;
    }
    // The answer comes before the form, and nobody waits for what was announced.
    let announced =
        format!("POST /logowanie HTTP/1.1\r\nHost: cas\r\n{FORM}\r\nContent-Length: 4294967296\r\n\r\n");
    let answer = expect(&site, "4 GiB", announced.as_bytes(), &[413]).await;
    assert!(answer.contains("connection: close"), "{answer}");
    let polite = announced.replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n");
    expect(&site, "4 GiB, announced politely", polite.as_bytes(), &[413]).await;
    let gets = plain("GET /cas", "Content-Length: 70000\r\n");
    expect(&site, "a page asked for with a body", &[gets, vec![b'a'; 70_000]].concat(), &[200]).await;
    site.is_well().await;
    site.end().await;
}

/// What may reach a database is tried on both.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite { $( #[tokio::test] async fn $name() { super::$name(super::Engine::Sqlite).await; } )+ }
        mod postgres { $( #[tokio::test] async fn $name() { super::$name(super::Engine::Postgres).await; } )+ }
    };
}
on_both!(odd_addresses_are_not_found_or_mean_a_page, odd_forms_are_refused);
