//! `cargo xtask calibrate`: fits the model again, draws the ensemble, and writes `data/ensemble.csv` and
//! `docs/calibration.md`. The published constants are the model's own table: the fit says whether they are
//! still the best, and which values it would have.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use npfit_calibrate::objective::Objective;
use npfit_calibrate::{ensemble, fit, record, report};
use npfit_model::{CONSTANTS, Parameters};

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

fn calibrate(root: &Path) -> Result<(), Box<dyn Error>> {
    let targets = record::read(root)?;
    let published = Parameters::default();
    let objective = Objective::published(targets.clone());
    let fit = fit::best(&objective, fit::SEED, fit::STARTS);
    compare(&objective, &published, &fit);
    let ensemble = ensemble::draw(&targets, &published)?;
    fs::write(root.join(ensemble::FILE), ensemble::to_csv(&ensemble.members))?;
    let report = report::report(&targets, &published, &fit, &ensemble);
    fs::write(root.join("docs/calibration.md"), report)?;
    println!(
        "{} sets of {} tried are in {}; the report is in docs/calibration.md.",
        ensemble.members.len(),
        ensemble.tries,
        ensemble::FILE
    );
    Ok(())
}

/// Prints the constants where the fit would have others than the model's table.
fn compare(objective: &Objective, published: &Parameters, fit: &fit::Fit) {
    let cost = |parameters| objective.cost(&objective.place(parameters));
    println!("cost: published {:.3}, fitted {:.3}", cost(published), cost(&fit.parameters));
    let both = published.values().into_iter().zip(fit.parameters.values());
    for (constant, (own, fitted)) in CONSTANTS.iter().zip(both) {
        if own != fitted {
            println!("  {} = {fitted} (published {own})", constant.name);
        }
    }
}
