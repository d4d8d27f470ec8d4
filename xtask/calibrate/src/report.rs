//! What a calibration leaves behind: the parameter file, and a report to read.

use std::fmt::Write as _;

use npfit_scenario::model::parameters::names;
use npfit_scenario::model::{Levers, Parameters, run};

use crate::ensemble::{Member, history_of};
use crate::problem::Problem;
use npfit_scenario::explain::targets::{event_misfit, misfit, worst};

/// The Rust file that the library compiles in.
pub(crate) fn parameter_file(problem: &Problem, places: &[f64]) -> String {
    let mut file = String::from(
        "//! Written by `cargo xtask calibrate`; not to be edited by hand.\n\n\
         /// Constants in which version 2 differs from version 1.\n\
         pub(super) const CALIBRATED: &[(&str, f64)] = &[\n",
    );
    for (name, value) in moved(problem, places) {
        let _infallible = writeln!(file, "    (\"{name}\", {value:?}),");
    }
    file.push_str("];\n");
    file
}

/// The constants in which the fitted set differs from version 1, with their values.
fn moved(problem: &Problem, places: &[f64]) -> Vec<(String, f64)> {
    let parameters = problem.shipped(places);
    names()
        .filter_map(|name| {
            let value = parameters.get(&name)?;
            (Some(value) != Parameters::VERSION_1.get(&name)).then_some((name, value))
        })
        .collect()
}

/// The report: the misfit, each target with its residual, each constant with its place.
pub(crate) fn report(problem: &Problem, places: &[f64], reference_misfit: f64) -> String {
    let history = run(&problem.shipped(places), &Levers::HISTORY);
    let own = misfit(&problem.targets, &history);
    let within =
        |limit: f64| problem.targets.iter().filter(|t| t.residual(&history).abs() <= limit).count();
    let mut text = format!(
        "# Calibration of version 2\n\n\
         Written by `cargo xtask calibrate`. Misfit is the sum of squared residuals in tolerances, \
         each capped at six, events apart.\n\n\
         | | version 1 | version 2 |\n|---|---|---|\n\
         | misfit | {reference_misfit:.1} | {own:.1} ({:.0} % lower) |\n\
         | targets within one tolerance, within two, of {} | 34, 42 | {}, {} |\n\
         | worst miss, tolerances | 3.9 | {:.1} |\n\
         | misfit of events (dismantling, two exits) | | {:.2} |\n\
         | free constants at a bound, of {} | | {} |\n\n\
         ## Targets\n\n\
         The first 45 are those of version 1, on which both versions are compared; the others are \
         fitted besides.\n\n\
         | series | month | record | tolerance | version 2 | residual | figure | unit |\n\
         |---|---|---|---|---|---|---|---|\n",
        (1.0 - own / reference_misfit) * 100.0,
        problem.targets.len(),
        within(1.0),
        within(2.0),
        worst(&problem.targets, &history),
        event_misfit(&problem.targets, &history),
        problem.free.len(),
        problem.at_bounds(places).len(),
    );
    for target in problem.targets.iter().chain(&problem.further) {
        let _infallible = writeln!(
            text,
            "| {} | {} | {} | {} | {:.2} | {:+.2} | {} | {} |",
            target.series,
            target.month,
            target.value,
            target.tolerance,
            target.modelled(&history).unwrap_or(f64::NAN),
            target.residual(&history),
            target.figure_id,
            target.unit,
        );
    }
    text.push_str(
        "\n## Constants\n\n| name | from | to | version 1 | version 2 | place |\n|---|---|---|---|---|---|\n",
    );
    let parameters = problem.shipped(places);
    for (free, place) in problem.free.iter().zip(places) {
        let reference = Parameters::VERSION_1.get(&free.name);
        let _infallible = writeln!(
            text,
            "| {} | {} | {} | {} | {} | {:.2} |",
            free.name,
            free.low,
            free.high,
            reference.unwrap_or(f64::NAN),
            parameters.get(&free.name).unwrap_or(f64::NAN),
            place.clamp(0.0, 1.0),
        );
    }
    text
}

/// The Rust file of the ensemble.
pub(crate) fn ensemble_file(problem: &Problem, members: &[Member]) -> String {
    let mut file = String::from(
        "//! Written by `cargo xtask calibrate`; not to be edited by hand.\n\n\
         /// The constants that the sets differ in.\n\
         #[rustfmt::skip]\n\
         pub(super) const NAMES: &[&str] = &[\n",
    );
    for free in &problem.free {
        let _infallible = writeln!(file, "    \"{}\",", free.name);
    }
    file.push_str(
        "];\n\n/// Each set: the place of each constant in its range, in 255 steps.\n\
         #[rustfmt::skip]\n\
         pub(super) const SETS: &[&[u8]] = &[\n",
    );
    for member in members {
        let places: Vec<String> = member.places.iter().map(u8::to_string).collect();
        let _infallible = writeln!(file, "    &[{}],", places.join(","));
    }
    file.push_str("];\n");
    file
}

/// What the report says of the ensemble.
pub(crate) fn ensemble(problem: &Problem, members: &[Member], passed: usize) -> String {
    let worst_miss = members
        .iter()
        .map(|member| worst(&problem.targets, &history_of(problem, &member.places)))
        .fold(0.0, f64::max);
    let (lowest, highest) = members
        .iter()
        .map(|member| member.misfit)
        .fold((f64::INFINITY, 0.0), |(low, high): (f64, f64), m| (low.min(m), high.max(m)));
    let spread: f64 = (0..problem.free.len())
        .map(|index| {
            let places = members.iter().map(|member| member.places[index]);
            let (low, high) = places.fold((u8::MAX, 0), |(l, h), p| (l.min(p), h.max(p)));
            f64::from(high - low) / 255.0
        })
        .sum::<f64>()
        / problem.free.len() as f64;
    format!(
        "\n## Ensemble\n\n{} sets, of {passed} that passed the cut: misfit at most 1.5 times the best \
         fit's, events and further targets included, and no target missed by more than four \
         tolerances. Their misfits run from {lowest:.1} to {highest:.1}; the worst miss of any is \
         {worst_miss:.1} tolerances. On average the sets cover {:.0} % of a constant's range.\n",
        members.len(),
        spread * 100.0,
    )
}
