//! The pages, one file a noun: what its template needs and the handlers that fill it.

pub mod account;
pub mod agreement;
pub mod applicant;
pub mod attendance;
pub mod booking;
pub mod calls;
pub mod centre;
pub mod closures;
pub mod code;
pub mod desk;
pub mod directory;
pub mod disposal;
pub mod email;
pub mod exception;
pub mod excuse;
pub mod feed;
pub mod field;
pub mod health;
pub mod inbox;
pub mod input;
pub mod link;
pub mod log;
pub mod member;
pub mod mine;
pub mod organisation;
pub mod organisation_data;
pub mod organisations;
pub mod own_data;
pub mod password;
pub mod privacy;
pub mod registration;
pub mod regulation;
pub mod request;
pub mod room;
pub mod schedule;
pub mod session;
pub mod settings;
pub mod team;
pub mod undelivered;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};

use super::error::WebError;

/// A page as an answer.
fn show(page: &impl Template) -> Result<Response, WebError> {
    Ok(Html(page.render()?).into_response())
}

/// A page that says no, with its status.
fn show_as(status: StatusCode, page: &impl Template) -> Result<Response, WebError> {
    Ok((status, Html(page.render()?)).into_response())
}
