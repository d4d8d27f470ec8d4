//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;

use anyhow::{Result, bail, ensure};
use lexopt::prelude::*;

use crate::engine::Engine;
use crate::environment;
use crate::runner::Options;
use crate::shot::Shot;

/// One command.
#[derive(Debug)]
pub(crate) enum Command {
    /// List the cases.
    List,
    /// Run cases.
    Cases(Options),
    /// Measure the bundle.
    Bench {
        /// The bundle's folder.
        bundle: PathBuf,
    },
    /// Take a picture of the bundle.
    Shot(Shot),
}

/// Reads the arguments after the program's name.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut options = Options {
        names: Vec::new(),
        keep: false,
        bundle: environment::root().join("dist"),
        engine: Engine::Chromium,
    };
    let (mut is_list, mut command) = (false, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("keep") => options.keep = true,
            Long("list") => is_list = true,
            Long("dist") => options.bundle = PathBuf::from(parser.value()?),
            Long("engine") => options.engine = engine(&parser.value()?.string()?)?,
            Value(name) if options.names.is_empty() && name == "shot" => return shot(&mut parser),
            Value(name) if options.names.is_empty() && name == "bench" => command = Some("bench"),
            Value(name) => options.names.push(name.string()?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(match command {
        Some(_) => Command::Bench { bundle: options.bundle },
        None if is_list => Command::List,
        None => Command::Cases(options),
    })
}

fn engine(name: &str) -> Result<Engine> {
    match Engine::ALL.into_iter().find(|engine| engine.name() == name) {
        Some(engine) => Ok(engine),
        None => bail!(
            "There is no engine called {name}; there are {:?}.",
            Engine::ALL.map(Engine::name)
        ),
    }
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
            Long("dist") => shot.bundle = PathBuf::from(parser.value()?),
            Value(file) if shot.file.as_os_str().is_empty() => shot.file = PathBuf::from(file),
            other => return Err(other.unexpected().into()),
        }
    }
    ensure!(!shot.file.as_os_str().is_empty(), "shot needs the name of the PNG file to write.");
    let has_size = shot.device.width > 0 && shot.device.height > 0;
    ensure!(has_size, "shot needs --width and --height above zero.");
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
    fn names_choose_cases() {
        let Ok(Command::Cases(options)) = parsed("--keep start drag --engine firefox") else {
            panic!("not understood");
        };
        assert!(options.keep && options.names == ["start", "drag"]);
        assert_eq!(options.engine, Engine::Firefox);
        assert!(parsed("--engine lynx").is_err());
    }

    #[test]
    fn bench_list_and_shot_are_commands() {
        assert!(matches!(parsed("bench"), Ok(Command::Bench { .. })));
        assert!(matches!(parsed("--list"), Ok(Command::List)));
        let Ok(Command::Shot(shot)) = parsed("shot --width 360 --height 740 --dpr 3 --dark a.png")
        else {
            panic!("not understood");
        };
        assert_eq!((shot.device.width, shot.device.height), (360, 740));
        assert!(shot.device.dark && !shot.full && shot.device.ratio == 3.0);
        for line in ["shot --width 360 --height 740", "shot a.png", "--nonsense"] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }
}
