//! Finds or installs what a build for the web needs: the wasm target, Trunk, wasm-bindgen and wasm-opt.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::lock::locked_version;
use crate::npm;
use crate::process::{self, capture, cargo, executable, find_on_path, progress};

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

/// Makes sure that everything is here that a build for the web needs, and gives Trunk, ready to run in the top
/// folder of the checkout. All that it gets is the tools on its PATH: a person who has them types the same.
pub(crate) fn trunk() -> Result<Command> {
    add_wasm_target()?;
    let tools = [
        Tool {
            package: "trunk",
            binary: "trunk",
            version: TRUNK_VERSION.to_owned(),
            compile_time: "5 to 15 minutes",
        },
        wasm_bindgen_tool()?,
    ];
    let mut folders = tools.iter().map(ensure).collect::<Result<Vec<_>>>()?;
    let mut command = Command::new(folders[0].join(executable("trunk")));
    folders.extend(wasm_opt()?);
    command.current_dir(process::root());
    // Trunk takes the tools on its PATH, and downloads what it does not find there.
    command.env("PATH", process::path_with(&folders)?);
    command.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Flags from outside would change the bundle.
    command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    tame_no_color(&mut command, env::var_os("NO_COLOR"));
    Ok(command)
}

/// wasm-bindgen's command-line tool.
pub(crate) fn wasm_bindgen() -> Result<Command> {
    Ok(Command::new(ensure(&wasm_bindgen_tool()?)?.join(executable("wasm-bindgen"))))
}

fn wasm_bindgen_tool() -> Result<Tool> {
    Ok(Tool {
        package: "wasm-bindgen-cli",
        binary: "wasm-bindgen",
        // wasm-bindgen refuses any other version than the library's.
        version: locked_version("wasm-bindgen")?,
        compile_time: "3 to 4 minutes",
    })
}

/// The folder of geckodriver at a version, compiled first if it is not here.
pub(crate) fn geckodriver(version: &str) -> Result<PathBuf> {
    ensure(&Tool {
        package: "geckodriver",
        binary: "geckodriver",
        version: version.to_owned(),
        compile_time: "3 to 5 minutes",
    })
}

/// The folder of npm's wasm-opt, where none is on the PATH.
fn wasm_opt() -> Result<Option<PathBuf>> {
    if find_on_path(&["wasm-opt"]).is_some() {
        return Ok(None);
    }
    let modules = npm::modules(npm::BINARYEN)?;
    if modules.is_none() {
        progress("There is no wasm-opt here, and no npm to get it; Trunk will download its own.");
    }
    Ok(modules.map(|modules| modules.join(".bin")))
}

/// Compiler flags that keep this machine's folders out of the bundle: panics name source files.
pub(crate) fn without_own_paths() -> Result<String> {
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
        progress(&format!("No prebuilt {package} {version} was found."));
    }
    done.is_ok()
}

/// Compiles the tool into the cache.
fn compile(tool: &Tool, home: &Path) -> Result<()> {
    let Tool { package, version, compile_time, .. } = tool;
    progress(&format!(
        "Compiling {package} {version}, once for all clones: {compile_time} on two cores."
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
    // A build folder that stays costs only disk space.
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
