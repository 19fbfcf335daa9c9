//! The log as a table for a spreadsheet: UTF-8 with its mark and semicolons, as Polish Excel reads it (domain §1.4).

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::domain::wall;
use crate::locale;
use crate::web::error::WebError;
use crate::web::extract::{Query, Staff};
use crate::web::visit::Visit;

use super::{Sought, about, nobody, read};

/// Most entries in one table.
const MOST: i64 = 50_000;
/// Tells Excel that the text is UTF-8.
const MARK: &str = "\u{feff}";

/// A cell that no spreadsheet takes for a formula: <https://owasp.org/www-community/attacks/CSV_Injection>.
fn cell(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

/// GET `/{centre}/p/dziennik.csv`
pub async fn table(
    State(app): State<App>,
    visit: Visit,
    staff: Staff,
    Query(sought): Query<Sought>,
) -> Result<Response, WebError> {
    let setup = &staff.place.setup;
    let entries = read(&app, &visit, setup, (&sought.wanted(setup, visit.now), MOST)).await?;
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(MARK.as_bytes().to_vec());
    let broken = |e: csv::Error| WebError::broken(&e.to_string());
    let heading = ["log-time", "log-who", "log-what", "log-about", "log-changes"].map(|key| visit.t(key));
    writer.write_record(&heading).map_err(broken)?;
    for (line, changes) in entries {
        let at = wall::local(setup.centre.zone, line.at).format("%Y-%m-%d %H:%M:%S").to_string();
        let who = match (line.actor_id, &line.actor) {
            (None, _) => nobody(&visit, &line),
            (_, Some(name)) if !name.is_empty() => name.clone(),
            _ => visit.t("log-erased"),
        };
        let what = locale::log::action(visit.locale, &line.action);
        let about = about(&visit, &setup.centre.slug, &line).map(|(name, _)| name).unwrap_or_default();
        let change = |(key, value)| match key {
            Some(key) => format!("{key}: {value}"),
            None => value,
        };
        let changes = changes.into_iter().map(change).collect::<Vec<_>>().join("; ");
        writer.write_record([at, who, what, about, changes].map(cell)).map_err(broken)?;
    }
    let table = writer.into_inner().map_err(|e| WebError::broken(&e.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"dziennik.csv\""),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, table).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (typed, kept) in [("=1+1", "'=1+1"), ("-2", "'-2"), ("@x", "'@x"), ("a=1", "a=1"), ("", "")] {
            assert_eq!(cell(typed.to_owned()), kept);
        }
    }
}
