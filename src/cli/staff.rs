//! `cas staff …`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::bail;

use crate::action::add_staff::AddStaff;
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
    if email.parse::<lettre::Address>().is_err() {
        bail!("“{email}” is no e-mail address");
    }
    let Some((head, setup)) = app.setups.by_slug(centre).await? else {
        bail!("there is no centre “{centre}”")
    };
    let token = app.db.write(AddStaff::new(head.id, role, email, &app.secret, app.clock.now())?).await?;
    println!("{email} is {} of {}.", role.as_str(), setup.centre.profile.name);
    println!("Password to be chosen within {} days, once, at:", LASTS.num_days());
    println!("{}/konto/haslo/{token}", app.config.public_url);
    app.db.close().await;
    Ok(ExitCode::SUCCESS)
}
