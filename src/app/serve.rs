//! Runs the program until it is told to stop.

use std::time::Duration;

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use super::App;
use crate::{job, web};

/// How long requests and jobs that have begun may take after the program was told to stop.
const LAST_WORDS: Duration = Duration::from_secs(10);

/// Serves the site and, unless left to others, does the jobs; ends after SIGTERM or Ctrl-C when what has begun is finished.
pub async fn serve(app: App, listener: TcpListener, with_jobs: bool) -> anyhow::Result<()> {
    let stop = stop_signal()?;
    let worker =
        with_jobs.then(|| job::Worker::new(&app)).transpose()?.map(|w| tokio::spawn(w.run(stop.clone())));
    let mut told = stop.clone();
    let db = app.db.clone();
    let server = axum::serve(listener, web::router(app)).with_graceful_shutdown(async move {
        let _ = told.wait_for(|stop| *stop).await;
    });
    let mut told = stop;
    tokio::select! {
        ended = server.into_future() => ended?,
        () = async { let _ = told.wait_for(|stop| *stop).await; tokio::time::sleep(LAST_WORDS).await } => {
            tracing::warn!("some requests were not finished in time");
        }
    }
    if let Some(worker) = worker {
        let _ = tokio::time::timeout(LAST_WORDS, worker).await;
    }
    db.close().await;
    Ok(())
}

/// Does the jobs alone, until SIGTERM or Ctrl-C.
pub async fn work(app: App) -> anyhow::Result<()> {
    let stop = stop_signal()?;
    job::Worker::new(&app)?.run(stop).await;
    app.db.close().await;
    Ok(())
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
