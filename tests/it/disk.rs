//! What a killed process cannot show: that a booking is on the disk before it is answered.
//!
//! The program runs under `strace`, and the order of its system calls is read: after the last write to the database's log and before the answer there is a
//! sync of that log.

use std::process::Command;
use std::time::Duration;

use crate::support::booking::TUESDAY;
use crate::support::program::{Program, Running};
use crate::support::{Engine, Visitor};

/// A system call of interest.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Call {
    /// To the write-ahead log.
    Write,
    /// Of the log, finished.
    Sync,
    /// The answer to a form: 303.
    Answer,
}

/// Reads a trace written with `-f -y`: a call that another one interrupts ends on a line of its own.
fn calls(trace: &str) -> Vec<Call> {
    let mut unfinished: Vec<(&str, &str)> = Vec::new();
    let mut calls = Vec::new();
    for line in trace.lines() {
        let Some((thread, call)) = line.split_once(' ').map(|(thread, call)| (thread, call.trim_start()))
        else {
            continue;
        };
        let begun = if call.starts_with("<...") {
            let Some(at) = unfinished.iter().position(|(of, _)| *of == thread) else { continue };
            unfinished.remove(at).1
        } else {
            call
        };
        if call.ends_with("<unfinished ...>") {
            unfinished.push((thread, call));
            // What is written is on its way from here on, an answer too.
            if begun.starts_with("pwrite64(") && begun.contains("cas.db-wal") {
                calls.push(Call::Write);
            } else if begun.contains("HTTP/1.1 303") {
                calls.push(Call::Answer);
            }
            continue;
        }
        let was_counted = call.starts_with("<...");
        if (begun.starts_with("fdatasync(") || begun.starts_with("fsync(")) && begun.contains("cas.db-wal") {
            assert!(line.ends_with("= 0"), "a sync failed: {line}");
            calls.push(Call::Sync);
        } else if begun.starts_with("pwrite64(") && begun.contains("cas.db-wal") && !was_counted {
            calls.push(Call::Write);
        } else if begun.contains("HTTP/1.1 303") && !was_counted {
            calls.push(Call::Answer);
        }
    }
    calls
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_booking_is_on_the_disk_before_it_is_answered() {
    let program = Program::over_examples(Engine::Sqlite).await;
    let trace = program.folder().join("trace");
    let mut command = Command::new("strace");
    command
        .args([
            "-f",
            "-y",
            "-s",
            "32",
            "-e",
            "trace=pwrite64,fdatasync,fsync,write,writev,sendto,sendmsg",
            "-o",
        ])
        .arg(&trace)
        .arg(env!("CARGO_BIN_EXE_cas"))
        .args(program.demo_args("2026-11-23T09:00", 0, &[]));
    program.settle(&mut command);
    let running = Running::demo(command);
    let traced = Traced(std::fs::read_to_string(&trace).unwrap().split(' ').next().unwrap().to_owned());
    let mut member = Visitor::at(running.address());
    member.sign_in("czlonek@example.org").await;
    // The worker writes too: a place that needs a decision of staff, then quiet until its mail is out.
    member.ask(&TUESDAY).await.expect(200);
    tokio::time::sleep(Duration::from_millis(300)).await;
    let before = calls(&std::fs::read_to_string(&trace).unwrap()).len();
    member.press("Rezerwuję", &[]).await.expect(200);
    tokio::time::sleep(Duration::from_millis(300)).await;
    let calls = calls(&std::fs::read_to_string(&trace).unwrap()).split_off(before);
    let answer = calls.iter().position(|call| *call == Call::Answer).expect("the booking was answered");
    // What is written first is the booking; the worker may be at its mail by the time the answer leaves.
    let last_write = calls.iter().take_while(|call| **call == Call::Write).count();
    assert!(last_write > 0, "the booking was not written: {calls:?}");
    assert!(calls[last_write..answer].contains(&Call::Sync), "no sync between write and answer: {calls:?}");
    drop((traced, running));
}

/// The traced program by its process id: ending only the tracer would leave it running.
struct Traced(String);

impl Drop for Traced {
    fn drop(&mut self) {
        Command::new("kill").args(["-KILL", &self.0]).status().ok();
    }
}

#[test]
fn a_trace_is_read_in_its_order() {
    let trace = r#"
11 pwrite64(9</tmp/x/cas.db-wal>, "...", 24, 32) = 24
12 write(3</tmp/x/other>, "...", 24) = 24
11 fdatasync(9</tmp/x/cas.db-wal> <unfinished ...>
12 writev(7<TCP:[127.0.0.1:1->127.0.0.1:2]>, [{iov_base="HTTP/1.1 200 OK"...}], 1) = 15
11 <... fdatasync resumed>) = 0
12 writev(7<TCP:[127.0.0.1:1->127.0.0.1:2]>, [{iov_base="HTTP/1.1 303 See Other"...}], 1) = 15
"#;
    assert_eq!(calls(trace), [Call::Write, Call::Sync, Call::Answer]);
}
