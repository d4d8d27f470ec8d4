//! Running other programs, and saying so at the terminal.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Says what is being done and roughly how long it takes; for anything over a few seconds.
pub(crate) fn progress(line: &str) {
    println!("-> {line}");
}

/// Runs `command` to its end with its output shown; anything but success is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = display(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("`{name}` could not be started"))?;
    match status.code() {
        Some(0) => Ok(()),
        Some(code) => bail!("`{name}` failed with exit code {code}."),
        None => bail!("`{name}` was ended by a signal."),
    }
}

/// Turns this process into `command`, so that ending the one ends the other.
#[cfg(unix)]
pub(crate) fn become_command(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let name = display(command);
    // `exec` returns only if it fails.
    Err(command.exec()).with_context(|| format!("`{name}` could not be started"))
}

/// Runs `command` to its end, where a process cannot turn into another.
#[cfg(not(unix))]
pub(crate) fn become_command(command: &mut Command) -> Result<()> {
    run(command)
}

/// Runs `command` and gives what it wrote to its standard output, trimmed.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let name = display(command);
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .with_context(|| format!("`{name}` could not be started"))?;
    if !output.status.success() {
        bail!("`{name}` failed.");
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The top folder of the checkout.
pub(crate) fn root() -> PathBuf {
    // Cargo says where this crate lies now; the path at build time is for a binary run by hand.
    let here = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    here.parent().map(Path::to_path_buf).unwrap_or(here)
}

/// Where Cargo puts what it builds for this workspace.
pub(crate) fn target_directory() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(directory) if !directory.is_empty() => root().join(directory),
        _ => root().join("target"),
    }
}

/// A command for the Cargo that started us, in the top folder of the checkout.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// The first of `names` that is a program on the PATH.
pub(crate) fn find_on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    names.iter().find_map(|name| {
        env::split_paths(&path)
            .map(|folder| folder.join(executable(name)))
            .find(|file| file.is_file())
    })
}

/// The file name of a program on this system.
pub(crate) fn executable(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

/// Whether we are the superuser, who needs no sudo and may not use Chromium's sandbox.
pub(crate) fn is_root() -> bool {
    cfg!(unix) && capture(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// `folders` in front of this process's PATH.
pub(crate) fn path_with(folders: &[PathBuf]) -> Result<std::ffi::OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.iter().cloned().chain(env::split_paths(&path)))
        .context("A folder on the PATH has a name that a PATH cannot hold")
}

/// The command as it would be typed, without the folder of its program.
fn display(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(program)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_it_would_be_typed() {
        let mut command = Command::new("some/where/cargo");
        command.args(["fmt", "--all"]);
        assert_eq!(display(&command), "cargo fmt --all");
    }

    #[test]
    fn a_missing_program_is_one_sentence() {
        let error = run(&mut Command::new("no-such-program-anywhere")).unwrap_err();
        assert!(error.to_string().starts_with("`no-such-program-anywhere` could not be started"));
    }
}
