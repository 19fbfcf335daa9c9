//! `cas serve`, `cas worker` and `cas migrate`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};

use crate::action::import_centre::ImportCentre;
use crate::app::{self, App};
use crate::config::{Config, mask};
use crate::domain::centre_file;

use super::open;

/// Serves the site, with the jobs unless they are left to a worker.
pub(super) async fn serve(file: Option<&Path>, with_jobs: bool) -> anyhow::Result<ExitCode> {
    let config = Config::load(file)?;
    if !with_jobs && open::sqlite_file(&config.database_url).is_some() {
        bail!("--no-worker needs PostgreSQL: on SQLite one process does everything");
    }
    let _alone = open::alone(&config.database_url)?;
    let app = open::production(file).await?;
    make_centres(&app).await?;
    let listener =
        app::bind(app.config.listen).with_context(|| format!("cannot listen on {}", app.config.listen))?;
    tracing::info!(listen = %app.config.listen, public_url = %app.config.public_url, "serving");
    app::serve(app, listener, with_jobs).await?;
    Ok(ExitCode::SUCCESS)
}

/// Does the jobs until told to stop.
pub(super) async fn worker(file: Option<&Path>) -> anyhow::Result<ExitCode> {
    let config = Config::load(file)?;
    if open::sqlite_file(&config.database_url).is_some() {
        bail!("`cas worker` needs PostgreSQL: on SQLite `cas serve` does the jobs itself");
    }
    app::work(open::production(file).await?).await?;
    Ok(ExitCode::SUCCESS)
}

/// Brings the schema up to date.
pub(super) async fn migrate(file: Option<&Path>) -> anyhow::Result<ExitCode> {
    let config = Config::load(file)?;
    let db = open::database(&config.database_url).await?;
    let pending = db.pending_migrations().await?;
    db.migrate().await?;
    db.close().await;
    println!("{}: {pending} migrations run, the schema is up to date", mask(&config.database_url));
    Ok(ExitCode::SUCCESS)
}

/// Makes the centres whose files lie in the centres' folder and which the database does not know yet.
pub(super) async fn make_centres(app: &App) -> anyhow::Result<()> {
    let folder = &app.config.centres;
    let Ok(entries) = std::fs::read_dir(folder) else {
        tracing::warn!(folder = %folder.display(), "there is no folder with centres");
        return Ok(());
    };
    let mut files: Vec<_> = entries
        .filter_map(|e| Some(e.ok()?.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "toml"))
        .collect();
    files.sort();
    for file in files {
        let text =
            std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let centre = centre_file::parse(&text)
            .map_err(|faults| anyhow::anyhow!("{}: {}", file.display(), faults[0]))?;
        let slug = centre.slug.clone();
        if app.db.write(ImportCentre::new(centre, app.clock.now())).await?.1 {
            tracing::info!(slug, "centre made from its file");
        }
    }
    Ok(())
}
