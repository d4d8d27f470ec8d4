//! Prints a run as CSV: one row a month, with the columns of the golden files.
//!
//! ```text
//! cargo run --example run -- --centralisation 70 --signing 2006-12 --flexibility 40
//! ```

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use npfit_scenario::calendar::Month;
use npfit_scenario::model::{self, Lever, Levers, Parameters, csv};

const USAGE: &str = "usage: run [--centralisation PER_CENT] [--signing YYYY-MM] [--flexibility PER_CENT] [--model 1|2]";

fn main() -> ExitCode {
    let arguments: Option<Vec<String>> =
        env::args_os().skip(1).map(|argument| argument.into_string().ok()).collect();
    let read = match arguments {
        Some(arguments) if arguments.iter().any(|a| a == "--help" || a == "-h") => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Some(arguments) => read(arguments.into_iter()),
        None => Err("the arguments are not text".to_owned()),
    };
    let (levers, parameters) = match read {
        Ok(read) => read,
        Err(problem) => {
            eprintln!("run: {problem}; {USAGE}");
            return ExitCode::from(2);
        }
    };
    let mut table = String::new();
    let run = model::run(&parameters, &levers);
    if csv::write(&run, &mut table).is_err() {
        eprintln!("run: the table could not be formatted");
        return ExitCode::FAILURE;
    }
    // A reader that closes early (head, say) has had what it wanted.
    match io::stdout().write_all(table.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("run: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

/// Reads the levers and the version; what is not named is as it happened, on the newest model.
fn read(mut arguments: impl Iterator<Item = String>) -> Result<(Levers, Parameters), String> {
    let (mut levers, mut parameters) = (Levers::HISTORY, Parameters::default());
    while let Some(name) = arguments.next() {
        let lever = match name.as_str() {
            "--centralisation" => Some(Lever::Centralisation),
            "--signing" => Some(Lever::Signing),
            "--flexibility" => Some(Lever::Flexibility),
            "--model" => None,
            _ => return Err(format!("“{name}” is not an option")),
        };
        let value = arguments.next().ok_or_else(|| format!("{name} needs a value"))?;
        match lever {
            Some(lever) => levers = levers.with_position(lever, position(lever, &name, &value)?),
            None => parameters = version(&value)?,
        }
    }
    Ok((levers, parameters))
}

fn version(value: &str) -> Result<Parameters, String> {
    value
        .parse()
        .ok()
        .and_then(Parameters::of_version)
        .ok_or_else(|| format!("there is no model “{value}”"))
}

fn position(lever: Lever, name: &str, value: &str) -> Result<f64, String> {
    let position = match lever {
        Lever::Signing => value
            .parse::<Month>()
            .map(|month| f64::from(month.0))
            .map_err(|error| format!("{name}: {error}"))?,
        Lever::Centralisation | Lever::Flexibility => value
            .parse::<f64>()
            .ok()
            .filter(|percent| percent.is_finite())
            .ok_or_else(|| format!("{name} needs a number of per cent, not “{value}”"))?,
    };
    let (lowest, highest) = Levers::positions(lever);
    if (lowest..=highest).contains(&position) {
        return Ok(position);
    }
    Err(match lever {
        Lever::Signing => {
            format!("{name} goes from {} to {}", Levers::SIGNING_FIRST, Levers::SIGNING_LAST)
        }
        Lever::Centralisation | Lever::Flexibility => format!("{name} goes from 0 to 100"),
    })
}
