//! The command line.

use std::ffi::OsString;
use std::str::FromStr;

use anyhow::{Result, bail};
use lexopt::prelude::*;

use crate::dist::Address;
use crate::serve::DEFAULT_PORT;
use crate::steps::Step;

/// What `cargo xtask help` prints.
pub(crate) const USAGE: &str = "\
cargo xtask serve [--port N] [--release]
    builds the page and serves it on 127.0.0.1 (port 8080, or the next that is free)
cargo xtask dist [--address https://example.org/npfit/v1/]
    builds the release bundle in dist/, a zip and an npm package in target/release-files/, prints what each file
    weighs, and checks it; --address says where it will lie, which cards and oEmbed need
cargo xtask plain
    checks that plain `trunk build --release` gives the page of dist/
cargo xtask calibrate
    fits the model to the record; writes the parameters, the ensemble and the report (minutes)
cargo xtask test [--only STEP]...
    checks everything: fmt, clippy, clippy-wasm, test, doc, package, dist, plain, browser (Chromium),
    firefox, webkit (WebKitGTK on a virtual display)
cargo xtask browser [--keep] [--dist FOLDER] [--engine firefox|webkit] [NAME]...
    runs the browser cases on dist/, or only those whose names contain a NAME;
    --keep goes on serving the bundle afterwards; other engines run the cases meant for them
cargo xtask browser --list
    lists the browser cases
cargo xtask bench
    measures the bundle in dist/ in a browser: one table with bars
cargo xtask shot --width W --height H [--dark] [--dpr N] [--touch] [--hash '#...'] [--full]
                 [--no-wasm] OUT.png
    takes a picture of the bundle in dist/: of the window, or with --full of the whole page

Tools are kept in NPFIT_TOOLS, or else in the user's cache folder.
CHROME and CHROMEDRIVER name a browser and its driver that are not on the PATH; so do FIREFOX and
MINIBROWSER.
UPDATE_SCREENS=1 with `cargo xtask browser` takes the kept pictures anew.";

/// One command.
#[derive(Debug)]
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
    Dist {
        /// Where it will lie on the web, if that is known.
        address: Address,
    },
    /// Compare plain Trunk with the release bundle.
    Plain,
    /// Fit the model to the record.
    Calibrate,
    /// Check everything.
    Test {
        /// The only steps to take; all if empty.
        only: Vec<Step>,
    },
    /// Run `npfit-browser-tests` with these arguments: cases, bench or shot.
    Browser(Vec<OsString>),
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
        "dist" => dist(&mut parser),
        "plain" => alone(&mut parser, Command::Plain),
        "calibrate" => alone(&mut parser, Command::Calibrate),
        "test" => test(&mut parser),
        // The browser crate reads its own arguments.
        "browser" => Ok(Command::Browser(parser.raw_args()?.collect())),
        "bench" | "shot" => {
            Ok(Command::Browser([name.into()].into_iter().chain(parser.raw_args()?).collect()))
        }
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

fn dist(parser: &mut lexopt::Parser) -> Result<Command> {
    let mut address = Address::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("address") => address = parser.value()?.string()?.parse()?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(Command::Dist { address })
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
            assert!(matches!(parsed(line), Ok(Command::Help)), "{line}");
        }
    }

    #[test]
    fn serve_takes_a_port() {
        assert!(matches!(parsed("serve"), Ok(Command::Serve { port: 8080, release: false })));
        let full = parsed("serve --port 9000 --release");
        assert!(matches!(full, Ok(Command::Serve { port: 9000, release: true })));
        let error = parsed("serve --port ninety").unwrap_err().to_string();
        assert_eq!(error, "--port takes a number, not ninety.");
    }

    #[test]
    fn dist_takes_an_address() {
        let Ok(Command::Dist { address }) = parsed("dist --address https://a.example/v1/") else {
            panic!("not understood");
        };
        assert_eq!(address.text(), Some("https://a.example/v1/"));
        assert!(parsed("dist --address nonsense").is_err());
    }

    #[test]
    fn test_takes_steps() {
        let Ok(Command::Test { only }) = parsed("test --only fmt --only browser") else {
            panic!("not understood");
        };
        assert_eq!(only, [Step::Fmt, Step::Browser]);
        assert!(parsed("test --only nonsense").is_err());
    }

    #[test]
    fn browser_commands_are_passed_on() {
        let passed = |line: &str| match parsed(line) {
            Ok(Command::Browser(arguments)) => arguments,
            other => panic!("{line}: {other:?}"),
        };
        assert_eq!(passed("browser --keep start"), ["--keep", "start"]);
        assert_eq!(passed("bench"), ["bench"]);
        assert_eq!(passed("shot --width 360 a.png"), ["shot", "--width", "360", "a.png"]);
    }

    #[test]
    fn an_unknown_command_is_an_error() {
        for line in ["nonsense", "--nonsense", "dist --fast", "serve 8080"] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }
}
