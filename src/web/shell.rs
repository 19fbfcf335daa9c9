//! What stands around every request: its own task, a limit of time and of number, and a line in the log without secrets.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;
use tracing::Instrument;

use super::error::WebError;

/// How long a page may take. The work goes on behind it, so that nothing is left half done.
const PATIENCE: Duration = Duration::from_secs(30);

/// Most pages in the making: more than there are connections (`app::Limits`), because clients that hang up leave theirs behind.
const AT_ONCE: usize = 1280;

/// Room for so many pages in the making; cheap to clone.
#[derive(Clone)]
pub struct Room(Arc<Semaphore>);

impl Default for Room {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

/// Runs the request in a task of its own. A client that hangs up cancels nothing; a panic ends this request only and shows the error page.
pub async fn own_task(State(room): State<Room>, request: Request, next: Next) -> Response {
    let Ok(place) = room.0.try_acquire_owned() else { return WebError::Busy.into_response() };
    let work = async move {
        let response = next.run(request).await;
        drop(place);
        response
    };
    let work = tokio::spawn(work.in_current_span());
    match tokio::time::timeout(PATIENCE, work).await {
        Ok(Ok(response)) => response,
        Ok(Err(_)) => WebError::broken("a handler panicked").into_response(),
        Err(_) => {
            tracing::warn!("a page took too long");
            WebError::Busy.into_response()
        }
    }
}

/// The path as it may stand in a log: tokens in addresses are keys to private things.
pub fn redacted(path: &str) -> String {
    for secret in ["/kal/", "/konto/haslo/"] {
        if path.starts_with(secret) {
            return format!("{secret}…");
        }
    }
    path.to_owned()
}

/// The span of a request: method and path only. Queries, forms, cookies and bodies are not logged.
pub fn span(request: &Request) -> tracing::Span {
    tracing::info_span!("request", method = %request.method(), path = %redacted(request.uri().path()))
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::extract::Request;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use tower::ServiceExt;

    use super::{Room, own_task, redacted};
    use crate::web::error::WebError;

    #[tokio::test]
    async fn a_panic_ends_one_request_and_becomes_our_error() {
        async fn breaks() -> &'static str {
            panic!("as a test wants it")
        }
        let site =
            Router::<()>::new().route("/", get(breaks)).layer(from_fn_with_state(Room::default(), own_task));
        let answer = site.oneshot(Request::new(Body::empty())).await.unwrap();
        assert_eq!(answer.status(), 500);
        assert!(matches!(answer.extensions().get(), Some(WebError::Broken(_))));
    }

    #[tokio::test]
    async fn a_client_that_hangs_up_cancels_nothing() {
        let (tell, told) = tokio::sync::oneshot::channel();
        let tell = std::sync::Arc::new(std::sync::Mutex::new(Some(tell)));
        let slow = move || async move {
            tokio::time::sleep(std::time::Duration::from_millis(30)).await;
            if let Some(tell) = tell.lock().unwrap().take() {
                let _ = tell.send("done");
            }
        };
        let site =
            Router::<()>::new().route("/", get(slow)).layer(from_fn_with_state(Room::default(), own_task));
        let request = site.oneshot(Request::new(Body::empty()));
        let _ = tokio::time::timeout(std::time::Duration::from_millis(5), request).await;
        assert_eq!(told.await, Ok("done"));
    }

    #[tokio::test]
    async fn abandoned_pages_do_not_pile_up() {
        let room = Room(std::sync::Arc::new(tokio::sync::Semaphore::new(2)));
        let slow = async || tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        let site = Router::<()>::new().route("/", get(slow)).layer(from_fn_with_state(room, own_task));
        let ask = || site.clone().oneshot(Request::new(Body::empty()));
        for _ in 0..2 {
            let _ = tokio::time::timeout(std::time::Duration::from_millis(5), ask()).await;
        }
        assert_eq!(ask().await.unwrap().status(), 503);
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert_eq!(ask().await.unwrap().status(), 200);
    }

    #[test]
    fn tokens_do_not_reach_the_log() {
        assert_eq!(redacted("/kal/abc.ics"), "/kal/…");
        assert_eq!(redacted("/konto/haslo/abc"), "/konto/haslo/…");
        assert_eq!(redacted("/cas/terminarz"), "/cas/terminarz");
    }
}
