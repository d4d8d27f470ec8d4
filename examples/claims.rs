//! Writes `data/claims.csv`: how many sets of the ensemble share each claim, at both clocks. Run it in the
//! project's folder whenever the model or the ensemble changes: `cargo run --example claims`.

use std::fmt::Write;
use std::process::ExitCode;

use npfit_model::Clock;
use npfit_scenario::analysis::claims::{Cases, Claim};
use npfit_scenario::analysis::ensemble::sets;

const FILE: &str = "data/claims.csv";

fn main() -> ExitCode {
    let mut table = String::from("claim,clock,agree,of\n");
    for clock in Clock::ALL {
        let mut cases: Vec<Cases> = sets().map(|set| Cases::new(set, clock)).collect();
        for claim in Claim::ALL {
            let agree = cases.iter_mut().map(|case| usize::from(case.holds(claim))).sum::<usize>();
            // Writing to a string cannot fail.
            let _ = writeln!(table, "{},{},{agree},{}", claim.key(), clock.key(), cases.len());
        }
    }
    match std::fs::write(FILE, table) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{FILE} cannot be written: {error}");
            ExitCode::FAILURE
        }
    }
}
