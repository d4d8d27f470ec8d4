//! `cargo run --example run`, as a script would call it.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use std::path::PathBuf;
use std::process::{Command, Output};

/// Cargo builds examples beside the tests.
fn example() -> PathBuf {
    let mut folder = std::env::current_exe().expect("this test's own path");
    folder.pop();
    folder.pop();
    folder.join("examples").join("run")
}

fn run(arguments: &[&str]) -> Output {
    Command::new(example()).args(arguments).output().expect("the example is built with the tests")
}

#[test]
fn a_run_is_printed_with_the_golden_columns() {
    let output = run(&["--centralisation", "75", "--signing", "2006-09", "--flexibility", "55"]);
    assert!(output.status.success());
    let printed = String::from_utf8(output.stdout).expect("text");
    let golden = include_str!("golden/runs-2/middle-out.csv");
    let head = |text: &str| text.lines().take(2).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(head(&printed), head(golden));
    assert_eq!(printed.lines().count(), golden.lines().count());
}

#[test]
fn versions_are_asked_for_by_number() {
    let (first, second) = (run(&["--model", "1"]), run(&["--model", "2"]));
    assert!(first.status.success() && second.status.success());
    assert_ne!(first.stdout, second.stdout);
}

#[cfg(unix)]
#[test]
fn what_is_not_text_is_refused_too() {
    use std::os::unix::ffi::OsStrExt;
    let output = Command::new(example())
        .arg(std::ffi::OsStr::from_bytes(b"\xff"))
        .output()
        .expect("the example is built with the tests");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn bad_arguments_are_refused_in_one_line() {
    let wrong: [&[&str]; 6] = [
        &["--centralisation", "much"],
        &["--centralisation", "101"],
        &["--signing", "2012-01"],
        &["--signing"],
        &["--speed", "9"],
        &["--model", "7"],
    ];
    for arguments in wrong {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = String::from_utf8(output.stderr).expect("text");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(output.stdout.is_empty());
    }
}
