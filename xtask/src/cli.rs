//! The command line: what may be asked for, and how.

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

use lexopt::prelude::*;

use crate::browser::shot::Shot;
use crate::error::{Result, bail};
use crate::serve::DEFAULT_PORT;
use crate::steps::Step;

/// What `cargo xtask help` prints.
pub(crate) const USAGE: &str = "\
cargo xtask serve [--port N] [--release]
    builds the widget and serves it on 127.0.0.1 (port 8080, or the next that is free)
cargo xtask dist
    builds the release bundle in dist/ and prints what it weighs
cargo xtask calibrate
    fits the model to the record, writes the parameter file, the ensemble and the report (minutes)
cargo xtask test [--only STEP]...
    checks everything: fmt, clippy, clippy-wasm, test, doc, dist, browser
cargo xtask browser [--keep] [NAME]...
    drives the bundle in dist/ with a browser, or only the cases whose names contain a NAME;
    --keep goes on serving it afterwards
cargo xtask bench
    times the bundle in dist/ in a browser: from moving a lever to the painted frame
cargo xtask shot --width W --height H [--dark] [--dpr N] [--touch] [--hash '#...'] [--full]
                 [--no-wasm] OUT.png
    takes a picture of the bundle in dist/: of the window, or with --full of the whole page

Trunk and wasm-bindgen are kept in NPFIT_TOOLS, or else in the user's cache folder.
CHROME and CHROMEDRIVER name a browser and its driver that are not on the PATH.";

/// What was asked for.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    /// Print the usage.
    Help,
    /// Build and serve for development.
    Serve {
        /// The port to try first.
        port: u16,
        /// Whether to build as for release.
        release: bool,
    },
    /// Make the release bundle.
    Dist,
    /// Fit the model to the record.
    Calibrate,
    /// Check everything.
    Test {
        /// The only steps to take; all if empty.
        only: Vec<Step>,
    },
    /// Drive the bundle with a browser.
    Browser {
        /// Whether to go on serving the bundle afterwards.
        keep: bool,
        /// Parts of the names of the only cases to run; all if empty.
        names: Vec<String>,
    },
    /// Time the bundle.
    Bench,
    /// Take a picture of the bundle.
    Shot(Shot),
}

/// Reads the arguments after the program's name.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let name = match parser.next()? {
        None | Some(Short('h') | Long("help")) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    match name.as_str() {
        "help" => Ok(Command::Help),
        "serve" => serve(&mut parser),
        "dist" => alone(&mut parser, Command::Dist),
        "bench" => alone(&mut parser, Command::Bench),
        "calibrate" => alone(&mut parser, Command::Calibrate),
        "test" => test(&mut parser),
        "browser" => browser(&mut parser),
        "shot" => shot(&mut parser),
        _ => bail!("There is no command called {name}; `cargo xtask help` lists them."),
    }
}

/// A command that takes no arguments.
fn alone(parser: &mut lexopt::Parser, command: Command) -> Result<Command> {
    match parser.next()? {
        None => Ok(command),
        Some(other) => Err(other.unexpected().into()),
    }
}

fn serve(parser: &mut lexopt::Parser) -> Result<Command> {
    let (mut port, mut release) = (DEFAULT_PORT, false);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => port = number(parser, "--port")?,
            Long("release") => release = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Serve { port, release })
}

fn test(parser: &mut lexopt::Parser) -> Result<Command> {
    let mut only = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("only") => only.push(Step::named(&parser.value()?.string()?)?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Test { only })
}

fn browser(parser: &mut lexopt::Parser) -> Result<Command> {
    let (mut keep, mut names) = (false, Vec::new());
    while let Some(argument) = parser.next()? {
        match argument {
            Long("keep") => keep = true,
            Value(name) => names.push(name.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Browser { keep, names })
}

fn shot(parser: &mut lexopt::Parser) -> Result<Command> {
    let mut shot = Shot::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("width") => shot.device.width = number(parser, "--width")?,
            Long("height") => shot.device.height = number(parser, "--height")?,
            Long("dpr") => shot.device.ratio = number(parser, "--dpr")?,
            Long("dark") => shot.device.dark = true,
            Long("touch") => shot.device.touch = true,
            Long("hash") => shot.hash = parser.value()?.string()?,
            Long("full") => shot.full = true,
            Long("no-wasm") => shot.without_wasm = true,
            Value(file) if shot.file.as_os_str().is_empty() => shot.file = PathBuf::from(file),
            other => return Err(other.unexpected().into()),
        }
    }
    if shot.file.as_os_str().is_empty() {
        bail!("`cargo xtask shot` needs the name of the PNG file to write.");
    }
    if shot.device.width == 0 || shot.device.height == 0 {
        bail!("`cargo xtask shot` needs --width and --height above nought.");
    }
    Ok(Command::Shot(shot))
}

/// The number that follows `option`.
fn number<T: FromStr>(parser: &mut lexopt::Parser, option: &str) -> Result<T> {
    let value = parser.value()?.string()?;
    match value.parse() {
        Ok(number) => Ok(number),
        Err(_) => bail!("{option} takes a number, not {value}."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn nothing_and_help_print_the_usage() {
        for line in ["", "help", "--help", "-h"] {
            assert_eq!(parsed(line), Ok(Command::Help), "{line}");
        }
    }

    #[test]
    fn serve_takes_a_port() {
        let serve = |port, release| Ok(Command::Serve { port, release });
        assert_eq!(parsed("serve"), serve(8080, false));
        assert_eq!(parsed("serve --port 9000 --release"), serve(9000, true));
        assert_eq!(
            parsed("serve --port ninety").unwrap_err().to_string(),
            "--port takes a number, not ninety."
        );
    }

    #[test]
    fn test_takes_steps() {
        let only = vec![Step::Fmt, Step::Browser];
        assert_eq!(parsed("test --only fmt --only browser"), Ok(Command::Test { only }));
        assert!(parsed("test --only nonsense").is_err());
    }

    #[test]
    fn shot_needs_a_size_and_a_file() {
        let Ok(Command::Shot(shot)) = parsed("shot --width 360 --height 740 --dpr 3 --dark a.png")
        else {
            panic!("not understood");
        };
        assert_eq!((shot.device.width, shot.device.height), (360, 740));
        assert!(shot.device.dark && !shot.full && shot.device.ratio == 3.0);
        assert!(parsed("shot --width 360 --height 740").is_err());
        assert!(parsed("shot a.png").is_err());
    }

    #[test]
    fn what_is_unknown_is_one_sentence() {
        for line in ["nonsense", "--nonsense", "dist --fast", "serve 8080", "shot a.png b.png"] {
            let sentence = parsed(line).unwrap_err().to_string();
            assert!(sentence.ends_with('.') && !sentence.contains('\n'), "{sentence}");
        }
    }
}
