//! Fits the model's free constants to the record and writes what the library compiles in.
//!
//! `cargo xtask calibrate` runs it. The seed, the objective and the bounds are in this crate and in
//! the model's own ranges; the same machine gives the same file, bit for bit.

mod ensemble;
mod fit;
mod problem;
mod report;
mod screen;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use npfit_scenario::explain::targets::{self, misfit};
use npfit_scenario::model::{Levers, Parameters, run};
use problem::Problem;

fn main() -> ExitCode {
    let Some(root) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("calibrate: name the project's folder");
        return ExitCode::from(2);
    };
    match calibrate(&root) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("calibrate: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn calibrate(root: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let targets = targets::shared()?;
    let reference = run(&Parameters::VERSION_1, &Levers::HISTORY);
    let reference_misfit = misfit(&targets, &reference);
    let further = targets::further()?;
    let problem = Problem::new(targets, further);
    println!(
        "The record fixes {} constants; {} more matter to outcomes; {} matter to neither. Version 1 \
         has a misfit of {reference_misfit:.1}.",
        problem.fitted_count,
        problem.free.len() - problem.fitted_count,
        problem.inert.len(),
    );

    let best = fit::best(&problem)?;
    // The ensemble is read against the version that it ships with: that file comes first.
    let (members, passed) = ensemble::draw(&problem, &best)?;
    let mut report = report::report(&problem, &best, reference_misfit);
    report.push_str(&report::ensemble(&problem, &members, passed));
    print!("{report}");
    fs::create_dir_all(root.join("docs"))?;
    fs::write(root.join("docs/calibration.md"), report)?;
    fs::write(
        root.join("src/model/parameters/version_2.rs"),
        report::parameter_file(&problem, &best),
    )?;
    fs::write(root.join("src/analysis/ensemble_2.rs"), report::ensemble_file(&problem, &members))?;
    Ok(())
}
