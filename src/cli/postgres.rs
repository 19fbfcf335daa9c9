//! PostgreSQL's own programs for copies, of the client package.

use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, bail};
use tokio::process::Command;
use url::Url;

/// Writes a copy of a database that is consistent, with `pg_dump`.
pub(super) async fn dump(url: &str, file: &Path) -> anyhow::Result<()> {
    let (address, password) = apart(url)?;
    let mut command = Command::new("pg_dump");
    command.args(["--format=custom", "--no-owner", "--no-privileges", "--file"]).arg(file);
    command.arg("--dbname").arg(address);
    run(command, password).await.map(|_| ())
}

/// Fills an empty database from such a copy, whole or not at all, with `pg_restore`.
pub(super) async fn load(url: &str, file: &Path) -> anyhow::Result<()> {
    let (address, password) = apart(url)?;
    let mut command = Command::new("pg_restore");
    command.args(["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--dbname"]);
    command.arg(address).arg(file);
    run(command, password).await.map(|_| ())
}

/// The list of what such a copy holds.
pub(super) async fn contents(file: &Path) -> anyhow::Result<String> {
    let mut command = Command::new("pg_restore");
    command.arg("--list").arg(file);
    run(command, None).await
}

/// Parameters of an address that our driver knows and PostgreSQL's programs do not.
const ONLY_OURS: [&str; 1] = ["statement-cache-capacity"];

/// The address without its password, which would stand in the list of processes, and the password.
fn apart(url: &str) -> anyhow::Result<(String, Option<String>)> {
    let mut url = Url::parse(url).context("database_url is no address")?;
    let password =
        url.password().map(|p| percent_encoding::percent_decode_str(p).decode_utf8_lossy().into_owned());
    if url.set_password(None).is_err() {
        bail!("database_url names no host");
    }
    let known: Vec<(String, String)> = url
        .query_pairs()
        .filter(|(name, _)| !ONLY_OURS.contains(&name.as_ref()))
        .map(|(n, v)| (n.into(), v.into()))
        .collect();
    url.set_query(None);
    if !known.is_empty() {
        url.query_pairs_mut().extend_pairs(known);
    }
    Ok((url.into(), password))
}

/// Runs it and gives what it printed; it ends with us.
async fn run(mut command: Command, password: Option<String>) -> anyhow::Result<String> {
    let name = command.as_std().get_program().to_string_lossy().into_owned();
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    let output = command
        .stdin(Stdio::null())
        .kill_on_drop(true)
        .output()
        .await
        .with_context(|| format!("cannot run {name}; is the package postgresql-client installed?"))?;
    if !output.status.success() {
        bail!("{name}: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn a_password_does_not_reach_the_list_of_processes() {
        let (address, password) =
            apart("postgres://cas:s%3Acret@db:5433/cas?sslmode=require&statement-cache-capacity=9").unwrap();
        assert_eq!(address, "postgres://cas@db:5433/cas?sslmode=require");
        assert_eq!(password.as_deref(), Some("s:cret"));
    }
}
