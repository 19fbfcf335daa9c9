//! Runs the program until it is told to stop.

use std::time::Duration;

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::time::{Instant, timeout, timeout_at};

use super::{App, listen};
use crate::{job, web};

/// How long closing the database may take.
const CLOSING: Duration = Duration::from_secs(1);

/// Serves the site and, unless left to others, does the jobs; ends after SIGTERM or Ctrl-C when what has begun is finished.
///
/// # Errors
/// When the signals cannot be waited for, or the setting `mail_url` names no way for mail.
pub async fn serve(app: App, listener: TcpListener, with_jobs: bool) -> anyhow::Result<()> {
    let stop = stop_signal()?;
    let worker =
        with_jobs.then(|| job::Worker::new(&app)).transpose()?.map(|w| tokio::spawn(w.run(stop.clone())));
    let (db, limits) = (app.db.clone(), app.limits);
    let mut told = stop.clone();
    let end = async {
        let _ = told.wait_for(|stop| *stop).await;
        Instant::now() + limits.last_words
    };
    let (end, ()) = tokio::join!(end, listen(listener, web::router(app), limits, stop));
    // A job cut short is done again after the next start.
    if let Some(worker) = worker
        && timeout_at(end, worker).await.is_err()
    {
        tracing::warn!("some jobs were not finished in time");
    }
    // It waits for requests that have lost their client; were they cut, nothing half done would stay.
    let _ = timeout(CLOSING, db.close()).await;
    Ok(())
}

/// Does the jobs alone, until SIGTERM or Ctrl-C.
pub async fn work(app: App) -> anyhow::Result<()> {
    let mut stop = stop_signal()?;
    let worker = tokio::spawn(job::Worker::new(&app)?.run(stop.clone()));
    let _ = stop.wait_for(|stop| *stop).await;
    if timeout(app.limits.last_words, worker).await.is_err() {
        tracing::warn!("some jobs were not finished in time");
    }
    let _ = timeout(CLOSING, app.db.close()).await;
    Ok(())
}

/// Does something that SIGTERM or Ctrl-C breaks off: what it holds is dropped, and with that cleaned up.
///
/// # Errors
/// When it was broken off, or the signals cannot be waited for.
pub async fn stopped<T>(work: impl Future<Output = T>) -> anyhow::Result<T> {
    let mut stop = stop_signal()?;
    tokio::select! {
        done = work => Ok(done),
        _ = stop.wait_for(|stop| *stop) => anyhow::bail!("stopped; nothing was changed"),
    }
}

fn stop_signal() -> anyhow::Result<watch::Receiver<bool>> {
    let (tell, told) = watch::channel(false);
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        let _ = tell.send(true);
        // Keep the channel open: receivers wait for the value, not for its end.
        std::future::pending::<()>().await;
        drop(tell);
    });
    Ok(told)
}
