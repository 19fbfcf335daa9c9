//! The program: reads the command line and starts the runtime.

fn main() {}
