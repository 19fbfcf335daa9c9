//! The command line. Commands act through `action` like every other entrance and answer with sentences.

mod backup;
mod centre;
mod config;
mod demo;
mod open;
mod postgres;
mod serve;
mod staff;
mod verify;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::domain::person::StaffRole;

/// Booking for centres that lend rooms, desks, lockers and beds to organisations.
#[derive(Parser)]
#[command(name = "cas", version, propagate_version = true)]
pub struct Cli {
    /// File with settings (default: config/cas.toml, if there is one).
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Starts with example data in a database of its own.
    Demo(DemoArgs),
    /// Serves the site and sends the mail.
    Serve {
        /// Leave the jobs to `cas worker` (PostgreSQL only).
        #[arg(long)]
        no_worker: bool,
    },
    /// Does the jobs alone (PostgreSQL only).
    Worker,
    /// Brings the database's schema up to date.
    Migrate,
    /// Proves that nothing is booked twice and everything hangs together; exit code 1 if not.
    Verify,
    /// Copies the database into a file while the program runs.
    Backup {
        /// The file; it must not be there yet.
        file: PathBuf,
    },
    /// Fills an empty database from such a copy.
    Restore {
        /// The file.
        file: PathBuf,
    },
    /// Centres and their files.
    #[command(subcommand)]
    Centre(CentreCommand),
    /// The staff of a centre.
    #[command(subcommand)]
    Staff(StaffCommand),
    /// The settings.
    #[command(subcommand)]
    Config(ConfigCommand),
}

/// How to start the demo.
#[derive(clap::Args)]
struct DemoArgs {
    /// Forget what an earlier demo left and start anew.
    #[arg(long)]
    fresh: bool,
    /// Address and port to listen on.
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDR")]
    listen: SocketAddr,
    /// Allow an address that other machines can reach.
    #[arg(long)]
    public: bool,
    /// Folder for the database, the mails and the key.
    #[arg(long, default_value = "data/demo", value_name = "DIR")]
    data: PathBuf,
    /// Warsaw time at which its clock starts, e.g. 2026-11-23T09:00.
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// Another database than SQLite in the data folder.
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Another place for mails than files in the data folder.
    #[arg(long, value_name = "URL")]
    mail: Option<String>,
}

#[derive(Subcommand)]
enum CentreCommand {
    /// Reads a centre's file and names line and key of each fault.
    Check {
        /// The file.
        file: PathBuf,
    },
    /// Shows how a centre's file differs from the database, and makes it so.
    Import {
        /// The file.
        file: PathBuf,
        /// Make the changes; without it they are only shown.
        #[arg(long)]
        apply: bool,
    },
    /// Prints the file of a centre as the database has it.
    Export {
        /// Slug of the centre.
        slug: String,
    },
}

#[derive(Subcommand)]
enum StaffCommand {
    /// Puts a person on the staff and prints a link for choosing a password.
    Add {
        /// Slug of the centre.
        #[arg(long)]
        centre: String,
        /// What the person may do.
        #[arg(long, value_parser = role)]
        role: StaffRole,
        /// The person's e-mail address.
        #[arg(long)]
        email: String,
    },
    /// Makes a person an administrator, who is a manager of every centre.
    Admin {
        /// The person's e-mail address.
        #[arg(long)]
        email: String,
        /// End that they are one.
        #[arg(long)]
        end: bool,
    },
}

#[derive(Subcommand)]
enum ConfigCommand {
    /// Prints the settings in force, passwords masked.
    Show,
}

fn role(word: &str) -> Result<StaffRole, String> {
    StaffRole::parse(word).ok_or_else(|| "staff or manager".to_owned())
}

/// Does what the command line says.
pub async fn run(cli: Cli) -> ExitCode {
    let config = cli.config.as_deref();
    let done = match cli.command {
        Command::Demo(args) => demo::run(args).await,
        Command::Serve { no_worker } => serve::serve(config, !no_worker).await,
        Command::Worker => serve::worker(config).await,
        Command::Migrate => serve::migrate(config).await,
        Command::Verify => verify::run(config).await,
        Command::Backup { file } => backup::backup(config, &file).await,
        Command::Restore { file } => backup::restore(config, &file).await,
        Command::Centre(CentreCommand::Check { file }) => centre::check(&file),
        Command::Centre(CentreCommand::Import { file, apply }) => centre::import(config, &file, apply).await,
        Command::Centre(CentreCommand::Export { slug }) => centre::export(config, &slug).await,
        Command::Staff(StaffCommand::Add { centre, role, email }) => {
            staff::add(config, &centre, role, &email).await
        }
        Command::Staff(StaffCommand::Admin { email, end }) => staff::admin(config, &email, end).await,
        Command::Config(ConfigCommand::Show) => config::show(config),
    };
    match done {
        Ok(code) => code,
        Err(why) => {
            eprintln!("cas: {why:#}");
            ExitCode::FAILURE
        }
    }
}
