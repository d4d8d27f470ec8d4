//! Finds or installs what a build for the web needs: the wasm target, Trunk and wasm-bindgen.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Result, bail};
use crate::lock::locked_version;
use crate::process::{self, capture, cargo, executable, find_on_path, progress};
use crate::small_std;

/// The Trunk that this project is built with.
const TRUNK_VERSION: &str = "0.21.14";

/// What the widget is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A command-line tool at one exact version.
struct Tool {
    /// The package that holds it.
    package: &'static str,
    /// The program's name.
    binary: &'static str,
    /// The only version that will do.
    version: String,
    /// How long compiling it takes on a machine with two cores.
    compile_time: &'static str,
}

/// What a build is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// Someone who works on it and waits.
    Work,
    /// Readers, who download it.
    Readers,
}

/// Makes sure that everything is here that a build for the web needs, and gives Trunk, ready to
/// be run in the top folder of the checkout.
pub(crate) fn trunk(purpose: For) -> Result<Command> {
    add_wasm_target()?;
    let library = if purpose == For::Readers { small_std::source()? } else { None };
    let tools = [
        Tool {
            package: "trunk",
            binary: "trunk",
            version: TRUNK_VERSION.to_owned(),
            compile_time: "5 to 15 minutes",
        },
        Tool {
            package: "wasm-bindgen-cli",
            binary: "wasm-bindgen",
            // Another version than the library's is refused by wasm-bindgen itself.
            version: locked_version("wasm-bindgen")?,
            compile_time: "3 to 4 minutes",
        },
    ];
    let folders = tools.iter().map(ensure).collect::<Result<Vec<_>>>()?;
    fetch_packages(library.is_some())?;
    let mut command = Command::new(folders[0].join(executable("trunk")));
    command.current_dir(process::root());
    // Trunk takes the wasm-bindgen that it finds first, and downloads one only when none fits.
    command.env("PATH", process::path_with(&folders)?);
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Flags from outside would replace the project's own, and with them the size of the bundle.
    command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    let mut flags = without_own_paths()?;
    if let Some(library) = &library {
        small_std::apply(&mut command);
        flags = [flags, remap(library, "rust"), small_std::FLAGS.to_owned()].join(" ");
    }
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    tame_no_color(&mut command, env::var_os("NO_COLOR"));
    Ok(command)
}

/// Compiler flags that keep this machine's folders out of the bundle: panics name source files, and
/// a reader has no use for where they lay. Added to the project's own flags.
fn without_own_paths() -> Result<String> {
    let mut flags = vec![remap(&process::root(), "")];
    let registry = cargo_home()?.join("registry").join("src");
    let packages = std::fs::read_dir(&registry).into_iter().flatten().flatten();
    flags.extend(packages.map(|folder| remap(&folder.path(), "packages")));
    Ok(flags.join(" "))
}

fn remap(folder: &Path, name: &str) -> String {
    format!("--remap-path-prefix={}={name}", folder.display())
}

/// Where cargo keeps its packages.
pub(crate) fn cargo_home() -> Result<PathBuf> {
    let home = || env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"));
    match env::var_os("CARGO_HOME").map(PathBuf::from) {
        Some(folder) => Ok(folder),
        None => match home() {
            Some(home) => Ok(Path::new(&home).join(".cargo")),
            None => bail!("Neither CARGO_HOME nor HOME says where cargo keeps its packages."),
        },
    }
}

/// Adds the wasm target to the toolchain if it is not there.
pub(crate) fn add_wasm_target() -> Result<()> {
    let mut rustc = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.current_dir(process::root());
    let library = capture(rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]))?;
    if Path::new(&library).is_dir() {
        return Ok(());
    }
    if find_on_path(&["rustup"]).is_none() {
        bail!("The Rust target {WASM_TARGET} is missing, and so is rustup, which would add it.");
    }
    progress(&format!("Adding the Rust target {WASM_TARGET} with rustup (some 20 MB)."));
    let mut rustup = Command::new("rustup");
    rustup.current_dir(process::root());
    process::run(rustup.args(["target", "add", WASM_TARGET]))
}

/// The folder that holds `tool`, which is installed first if it is nowhere to be found.
fn ensure(tool: &Tool) -> Result<PathBuf> {
    let home = cache_directory()?.join(format!("{}-{}", tool.package, tool.version));
    let folder = home.join("bin");
    if is_right(tool, &folder.join(executable(tool.binary))) {
        return Ok(folder);
    }
    if let Some(program) = find_on_path(&[tool.binary])
        && is_right(tool, &program)
        && let Some(elsewhere) = program.parent()
    {
        return Ok(elsewhere.to_path_buf());
    }
    if !install_prebuilt(tool, &home) || !is_right(tool, &folder.join(executable(tool.binary))) {
        compile(tool, &home)?;
    }
    if !is_right(tool, &folder.join(executable(tool.binary))) {
        bail!("{} {} was installed but does not start.", tool.binary, tool.version);
    }
    Ok(folder)
}

/// Fetches a prebuilt binary if cargo-binstall is here to do so; whether it worked.
fn install_prebuilt(tool: &Tool, home: &Path) -> bool {
    if find_on_path(&["cargo-binstall"]).is_none() {
        return false;
    }
    let Tool { package, version, .. } = tool;
    progress(&format!(
        "Getting a prebuilt {package} {version} with cargo-binstall (under a minute)."
    ));
    let mut binstall = cargo();
    // Compiling is our own next step, with a progress line of its own.
    binstall
        .args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--version", version])
        .arg("--root")
        .arg(home)
        .arg(package);
    let done = process::run(&mut binstall);
    if done.is_err() {
        progress(&format!("No prebuilt {package} {version} is to be had here."));
    }
    done.is_ok()
}

/// Compiles the tool into the cache.
fn compile(tool: &Tool, home: &Path) -> Result<()> {
    let Tool { package, version, compile_time, .. } = tool;
    progress(&format!(
        "Compiling {package} {version}, once and for all clones: {compile_time} on two cores."
    ));
    let build = home.join("build");
    let install = |locked: bool| {
        let mut command = cargo();
        command.args(["install", package, "--version", version]);
        if locked {
            command.arg("--locked");
        }
        // A build folder that stays lets an interrupted compilation go on where it was.
        command.arg("--root").arg(home);
        command.arg("--target-dir").arg(&build);
        quicken(&mut command);
        process::run(&mut command)
    };
    if install(true).is_err() {
        // A lock may name a release that was withdrawn.
        progress(&format!(
            "{package} did not build with its own lock file; trying again with current packages."
        ));
        install(false)?;
    }
    // What is left is only disk space; a folder that stays behind does no harm.
    let _ = std::fs::remove_dir_all(&build);
    Ok(())
}

/// Trades some speed of the tool for minutes of compiling: a build waits on rustc, not on Trunk.
fn quicken(command: &mut Command) {
    command.env("CARGO_PROFILE_RELEASE_LTO", "off");
    command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
}

/// Whether `program` starts and says that it is the version wanted; a half-done install is not.
fn is_right(tool: &Tool, program: &Path) -> bool {
    capture(Command::new(program).arg("--version"))
        .is_ok_and(|text| stated_version(&text) == Some(&tool.version))
}

/// The version in what a tool answers to `--version`: "trunk 0.21.14".
fn stated_version(text: &str) -> Option<&str> {
    text.split_whitespace().nth(1)
}

/// Where tools are kept, outside the checkout, so that a new clone finds them.
pub(crate) fn cache_directory() -> Result<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty());
    if let Some(tools) = set("NPFIT_TOOLS") {
        return Ok(process::root().join(tools));
    }
    let cache = match (set("XDG_CACHE_HOME"), env::home_dir()) {
        (Some(cache), _) => PathBuf::from(cache),
        (None, Some(home)) => home.join(".cache"),
        (None, None) => bail!("There is no home folder to keep tools in; set NPFIT_TOOLS to one."),
    };
    Ok(cache.join("npfit-scenario").join("tools"))
}

/// Downloads every package the build needs, so that Trunk may run Cargo without the network; those of
/// the standard library too, where it is compiled.
fn fetch_packages(with_library: bool) -> Result<()> {
    let version = capture(Command::new("rustc").arg("-vV").current_dir(process::root()))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let mut command = cargo();
    if with_library {
        small_std::apply(&mut command);
    }
    command.args(["fetch", "--target", WASM_TARGET]);
    if let Some(host) = host {
        command.args(["--target", host]);
    }
    process::run(&mut command)
}

/// Gives Trunk the one spelling of NO_COLOR that it takes: it stops at "1", which others set.
fn tame_no_color(command: &mut Command, no_color: Option<OsString>) {
    match no_color {
        Some(value) if !value.is_empty() => command.env("NO_COLOR", "true"),
        _ => command.env_remove("NO_COLOR"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_tools_version() {
        assert_eq!(stated_version("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(stated_version("wasm-bindgen 0.2.130 (abc)"), Some("0.2.130"));
        assert_eq!(stated_version(""), None);
    }

    #[test]
    fn no_color_reaches_trunk_as_a_boolean() {
        let seen = |value: Option<&str>| {
            let mut command = Command::new("trunk");
            tame_no_color(&mut command, value.map(OsString::from));
            let (_, value) = command.get_envs().next().unwrap();
            value.map(|value| value.to_string_lossy().into_owned())
        };
        assert_eq!(seen(Some("1")).as_deref(), Some("true"));
        assert_eq!(seen(Some("")), None);
        assert_eq!(seen(None), None);
    }
}
