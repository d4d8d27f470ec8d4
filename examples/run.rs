//! Prints a run as CSV: one row a month, with the columns of the reference.
//!
//! ```text
//! cargo run --example run -- --centralisation 70 --signing 2006-12 --flexibility 40
//! ```

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use npfit_model::{Lever, Levers, Month, Settings, run, write_csv};

const USAGE: &str =
    "usage: run [--centralisation PER_CENT] [--signing YYYY-MM] [--flexibility PER_CENT]";

fn main() -> ExitCode {
    let arguments: Vec<String> =
        env::args_os().skip(1).map(|text| text.to_string_lossy().into_owned()).collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        println!("{USAGE}");
        return ExitCode::SUCCESS;
    }
    let levers = match read(arguments.into_iter()) {
        Ok(levers) => levers,
        Err(problem) => {
            eprintln!("run: {problem}; {USAGE}");
            return ExitCode::from(2);
        }
    };
    let mut table = Vec::new();
    let written = write_csv(&run(&Settings::with_levers(levers)), &mut table)
        .and_then(|()| io::stdout().write_all(&table));
    match written {
        // A reader that closes early (head, say) has what it wants.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            eprintln!("run: {error}");
            ExitCode::FAILURE
        }
        _ => ExitCode::SUCCESS,
    }
}

/// Reads the levers; what is not named is as it happened.
fn read(mut arguments: impl Iterator<Item = String>) -> Result<Levers, String> {
    let mut levers = Levers::HISTORY;
    while let Some(name) = arguments.next() {
        let lever = Lever::ALL
            .into_iter()
            .find(|lever| name.strip_prefix("--") == Some(lever.key()))
            .ok_or_else(|| format!("“{name}” is not an option"))?;
        let value = arguments.next().ok_or_else(|| format!("{name} needs a value"))?;
        levers = levers.with_position(lever, position(lever, &name, &value)?);
    }
    Ok(levers)
}

/// The position of a lever as it is typed, refused out of range.
fn position(lever: Lever, name: &str, value: &str) -> Result<f64, String> {
    let (lowest, highest) = Levers::positions(lever);
    let (position, range) = match lever {
        Lever::Signing => {
            let month = value.parse::<Month>().map_err(|error| format!("{name}: {error}"))?;
            let range = format!("from {} to {}", Levers::SIGNING_FIRST, Levers::SIGNING_LAST);
            (f64::from(month.0), range)
        }
        Lever::Centralisation | Lever::Flexibility => {
            let percent = value
                .parse::<f64>()
                .map_err(|_| format!("{name} needs a number of per cent, not “{value}”"))?;
            (percent, "from 0 to 100".to_owned())
        }
    };
    if (lowest..=highest).contains(&position) {
        Ok(position)
    } else {
        Err(format!("{name} goes {range}"))
    }
}
