//! The program: reads the command line and starts the runtime.

use std::process::ExitCode;

use cas::cli::{self, Cli};
use clap::Parser;

fn main() -> ExitCode {
    let cli = Cli::parse();
    cas::telemetry::start();
    match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime.block_on(cli::run(cli)),
        Err(why) => {
            eprintln!("cas: cannot start: {why}");
            ExitCode::FAILURE
        }
    }
}
