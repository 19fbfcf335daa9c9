//! `cas demo`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use chrono::NaiveDateTime;
use chrono_tz::Europe::Warsaw;

use crate::app;
use crate::clock::Clock;
use crate::config::{Config, mask};
use crate::demo;
use crate::domain::wall;
use crate::store::Db;
use crate::store::db::sqlite_url;

use super::{DemoArgs, open};

/// Starts the demo and serves until told to stop.
pub(super) async fn run(args: DemoArgs) -> anyhow::Result<ExitCode> {
    if !args.listen.ip().is_loopback() && !args.public {
        bail!(
            "{} can be reached from other machines, where example passwords are no secret; add --public if you mean it",
            args.listen
        );
    }
    let clock = match &args.at {
        Some(text) => Clock::starting_at(wall::instant(Warsaw, wall_time(text)?).0),
        None => Clock::system(),
    };
    open::folder_private(&args.data)?;
    let url = args.database.clone().unwrap_or_else(|| sqlite_url(&args.data.join("cas.db")));
    let _alone = open::alone(&url)?;
    let empty = prepare(&url, args.fresh, &args.data).await?;

    let listener = app::bind(args.listen).with_context(|| format!("cannot listen on {}", args.listen))?;
    let address = listener.local_addr()?;
    let mut config = Config::defaults()?;
    config.listen = address;
    config.public_url = format!("http://{address}");
    config.database_url = url;
    config.mail_url = args.mail.unwrap_or_else(|| format!("file:{}", args.data.join("mail").display()));
    config.secret_key_file = args.data.join("secret.key");
    config.erasures_file = args.data.join("erasures.log");
    let app = open::app(config, clock, true).await?;
    if empty {
        demo::seed(&app).await?;
    }
    greet(&format!("http://{address}"));
    app::serve(app, listener, true).await?;
    Ok(ExitCode::SUCCESS)
}

/// Makes sure that the database is the demo's own; `true` when it is empty and waits for its examples.
async fn prepare(url: &str, fresh: bool, data: &Path) -> anyhow::Result<bool> {
    let db = open::database(url).await?;
    let empty = db.is_empty().await?;
    let ours = !empty && db.pending_migrations().await? == 0 && demo::made(&db).await?;
    if !empty && !ours {
        bail!("{} was not made by `cas demo`; it is left as it is", mask(url));
    }
    // What a start left that was cut short is of no use to anybody.
    let keep = !empty && !fresh && demo::is_complete(&db).await?;
    if empty || keep {
        db.close().await;
        return Ok(empty);
    }
    wipe(db, url, data).await?;
    Ok(true)
}

/// Forgets what an earlier demo left.
async fn wipe(db: Db, url: &str, data: &Path) -> anyhow::Result<()> {
    if let Some(file) = open::sqlite_file(url) {
        db.close().await;
        for ending in ["", "-wal", "-shm"] {
            let mut name = file.clone().into_os_string();
            name.push(ending);
            remove(Path::new(&name))?;
        }
    } else {
        db.drop_everything().await?;
        db.close().await;
    }
    let mails = data.join("mail");
    for mail in std::fs::read_dir(&mails).into_iter().flatten().flatten() {
        if mail.path().extension().is_some_and(|e| e == "eml") {
            remove(&mail.path())?;
        }
    }
    Ok(())
}

fn remove(file: &Path) -> anyhow::Result<()> {
    match std::fs::remove_file(file) {
        Err(why) if why.kind() != std::io::ErrorKind::NotFound => {
            Err(why).with_context(|| format!("cannot remove {}", file.display()))
        }
        _ => Ok(()),
    }
}

fn wall_time(text: &str) -> anyhow::Result<NaiveDateTime> {
    let text = text.trim();
    let read = |format| NaiveDateTime::parse_from_str(text, format).ok();
    read("%Y-%m-%dT%H:%M")
        .or_else(|| read("%Y-%m-%dT%H:%M:%S"))
        .with_context(|| format!("--at {text}: a time like 2026-11-23T09:00 is needed"))
}

fn greet(address: &str) {
    println!("cas demo: {address}");
    println!("Example accounts, all with the password {}:", demo::PASSWORD);
    for (email, name) in demo::accounts() {
        println!("  {email:<26} {name}");
    }
}
