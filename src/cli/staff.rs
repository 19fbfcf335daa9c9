//! `cas staff …`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::bail;

use crate::action::add_staff::AddStaff;
use crate::action::appoint_admin::{AppointAdmin, DismissAdmin};
use crate::action::first_password::LASTS;
use crate::app::App;
use crate::domain::person::StaffRole;

use super::{open, serve};

/// Puts a person on the staff of a centre and prints the link for a first password.
pub(super) async fn add(
    file: Option<&Path>,
    centre: &str,
    role: StaffRole,
    email: &str,
) -> anyhow::Result<ExitCode> {
    let app: App = open::production(file).await?;
    serve::make_centres(&app).await?;
    check(email)?;
    let Some((head, setup)) = app.setups.by_slug(centre).await? else {
        bail!("there is no centre “{centre}”")
    };
    let token = app.db.write(AddStaff::new(head.id, role, email, &app.secret, app.clock.now())?).await?;
    println!("{email} is {} of {}.", role.as_str(), setup.centre.profile.name);
    show_link(&app, &token);
    app.db.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Makes somebody an administrator and prints the link for a first password, or ends that they are one.
pub(super) async fn admin(file: Option<&Path>, email: &str, ends: bool) -> anyhow::Result<ExitCode> {
    let app: App = open::production(file).await?;
    check(email)?;
    let now = app.clock.now();
    if ends {
        if !app.db.write(DismissAdmin::new(email, now)).await? {
            bail!("{email} is no administrator");
        }
        println!("{email} is no longer an administrator.");
    } else {
        let token = app.db.write(AppointAdmin::new(email, &app.secret, now)?).await?;
        println!("{email} is an administrator.");
        if let Some(token) = token {
            show_link(&app, &token);
        }
    }
    app.db.close().await;
    Ok(ExitCode::SUCCESS)
}

fn check(email: &str) -> anyhow::Result<()> {
    match email.parse::<lettre::Address>() {
        Ok(_) => Ok(()),
        Err(_) => bail!("“{email}” is no e-mail address"),
    }
}

fn show_link(app: &App, token: &str) {
    println!("Password to be chosen within {} days, once, at:", LASTS.num_days());
    println!("{}/konto/haslo/{token}", app.config.public_url);
}
