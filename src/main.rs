//! The program: reads the command line and starts the runtime.

use std::process::ExitCode;
use std::time::Duration;

use cas::cli::{self, Cli};
use clap::Parser;

fn main() -> ExitCode {
    let cli = Cli::parse();
    cas::telemetry::start();
    match tokio::runtime::Runtime::new() {
        Ok(runtime) => {
            let code = runtime.block_on(cli::run(cli));
            // What still computes was given its time in `app::serve`.
            runtime.shutdown_timeout(Duration::from_secs(1));
            code
        }
        Err(why) => {
            eprintln!("cas: cannot start: {why}");
            ExitCode::FAILURE
        }
    }
}
