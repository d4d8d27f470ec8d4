//! What a calibration leaves behind: the parameter file, and a report to read.

use std::fmt::Write as _;

use npfit_scenario::analysis::ensemble::STEPS;
use npfit_scenario::explain::targets::{CAP, event_misfit, misfit, worst};
use npfit_scenario::model::parameters::{GROUP_NAMES, GROUPS, names};
use npfit_scenario::model::{Component, Levers, Parameters, Supplier, run};

use crate::ensemble::{self, Member, history_of};
use crate::fit;
use crate::problem::{BOUND_SHARE, Problem};

/// The Rust file that the library compiles in.
pub(crate) fn parameter_file(problem: &Problem, places: &[f64]) -> String {
    let mut file = String::from(
        "//! Written by `cargo xtask calibrate`; not to be edited by hand.\n\n\
         use super::Parameters;\n\n\
         /// The calibrated set of model version 2: version 1 but for these.\n",
    );
    let _infallible = writeln!(file, "///\n/// {}", method().replace(". ", ".\n/// "));
    file.push_str(
        "pub(super) const CALIBRATED: Parameters = {\n    \
         let mut p = Parameters::VERSION_1;\n    p.version = 2;\n",
    );
    for (name, value) in moved(problem, places) {
        let _infallible = writeln!(file, "    p.{} = {value:?};", field(&name));
    }
    file.push_str("    p\n};\n");
    file
}

/// Objective, bounds and seeds, in words.
fn method() -> String {
    format!(
        "Objective: squared residuals in tolerances, each capped at {CAP}, over all targets and events; \
         a weak pull to version 1; a smooth cost within {:.0} % of a bound; later signing must cheapen \
         change. Bounds: the ranges of the constants, in the table of the report. Search: CMA-ES from \
         {} starts of at most {} runs, seeds from {}. Ensemble: {} searches, seeds from {}.",
        BOUND_SHARE * 100.0,
        fit::STARTS,
        fit::RUNS_EACH,
        fit::SEED,
        ensemble::SEARCHES,
        ensemble::SEED,
    )
}

/// A constant's place in [`Parameters`], as Rust spells it.
fn field(name: &str) -> String {
    if let Some((owner, attribute)) = name.split_once('.') {
        let component = Component::ALL.iter().position(|c| c.key() == owner);
        let supplier = Supplier::ALL.iter().position(|s| s.key() == owner);
        return match component {
            Some(index) => format!("components.0[{index}].{attribute}"),
            None => format!("suppliers.0[{}].{attribute}", supplier.unwrap_or_default()),
        };
    }
    let group = GROUPS.iter().position(|group| group.iter().any(|c| c.limit.name == name));
    format!("{}.{name}", GROUP_NAMES[group.unwrap_or_default()])
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

/// Why a constant may stand at a bound of its range. Judgement.
fn reason(name: &str) -> &'static str {
    match name {
        "unknown_until_use" => "learning in use and late discovery explain the same late changes.",
        "misfit_convexity" => "only one degree of centralisation was ever tried.",
        "misfit_inertia_months" | "use_months" => "records came into use even later than allowed.",
        "mandate_weight" | "imitation_rate_per_year" | "central_push_rate_per_year" => {
            "imaging and the network spread faster than comparable technologies."
        }
        "opt_out_rate_waiting_per_year" => "few trusts are known to have bought for themselves.",
        "legacy_cost_gbp_million_per_month" | "supplier_team_cost_per_month" => {
            "nothing in the record asks for this cost; its range begins at nought."
        }
        name if name.ends_with("price_per_site_gbp_million") => {
            "no price per site is published; the sum of all is what the record fixes."
        }
        name if name.ends_with("deployment_months") => {
            "the record counts go-lives, not when work on them began."
        }
        "acute_epr.rollout_capacity_sites_per_month" => {
            "the pace of 2006 to 2009 and the stop after 2011 pull apart."
        }
        _ => "no reason is known: the record pulls there.",
    }
}

const TARGETS_HEADING: &str = "## Targets\n\n\
    The first 45 are those of version 1, on which both versions are compared; the others are fitted \
    besides.\n\n\
    | series | month | record | tolerance | version 2 | residual | figure | unit |\n\
    |---|---|---|---|---|---|---|---|\n";

/// The report: the misfit, each target with its residual, each constant with its place.
pub(crate) fn report(problem: &Problem, places: &[f64], reference_misfit: f64) -> String {
    let history = run(&problem.shipped(places), &Levers::HISTORY);
    let own = misfit(&problem.targets, &history);
    let at_bounds = problem.at_bounds(places);
    let within =
        |limit: f64| problem.targets.iter().filter(|t| t.residual(&history).abs() <= limit).count();
    let mut text = format!(
        "# Calibration of version 2\n\n\
         Written by `cargo xtask calibrate`. Misfit is the sum of squared residuals in tolerances, \
         each capped at six, events apart. {}\n\n\
         | | version 1 | version 2 |\n|---|---|---|\n\
         | misfit | {reference_misfit:.1} | {own:.1} ({:.0} % lower) |\n\
         | targets within one tolerance, within two, of {} | 34, 42 | {}, {} |\n\
         | worst miss, tolerances | 3.9 | {:.1} |\n\
         | misfit of events (dismantling, two exits) | | {:.2} |\n\
         | fitted constants within {:.0} % of a bound, of {} | | {} |\n\n",
        method(),
        (1.0 - own / reference_misfit) * 100.0,
        problem.targets.len(),
        within(1.0),
        within(2.0),
        worst(&problem.targets, &history),
        event_misfit(&problem.targets, &history),
        BOUND_SHARE * 100.0,
        problem.fitted_count,
        at_bounds.len(),
    );
    if !at_bounds.is_empty() {
        text.push_str("At a bound, where the ranges stand all the same:\n\n");
        for name in at_bounds {
            let _infallible = writeln!(text, "- {name}: {}", reason(name));
        }
        text.push('\n');
    }
    text.push_str(TARGETS_HEADING);
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
        "\n## Constants\n\nBefore the fit each constant is moved alone over its range. The record \
         fixes those that move the misfit by ten or more (fitted); of the others, some move an \
         outcome by a twentieth or more somewhere in the cube (left where version 1 had them, and \
         spread by the ensemble), and some matter to neither (at the middle of their ranges). All \
         other constants are as in version 1, but for those of the dated inputs, the capacity that \
         dismantling leaves (published) and the first supplier's tolerance (published).\n\n\
         | name | role | from | to | version 1 | version 2 | place |\n|---|---|---|---|---|---|---|\n",
    );
    let parameters = problem.shipped(places);
    for free in problem.free.iter().chain(&problem.inert) {
        let reference = Parameters::VERSION_1.get(&free.name).unwrap_or(f64::NAN);
        let value = parameters.get(&free.name).unwrap_or(f64::NAN);
        let _infallible = writeln!(
            text,
            "| {} | {} | {:.4} | {:.4} | {reference} | {value} | {:.2} |",
            free.name,
            free.role.in_words(),
            free.low,
            free.high,
            (value - free.low) / (free.high - free.low),
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
        "];\n\n/// Each set: the place of each constant in its range, in whole steps.\n\
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
            f64::from(high - low) / f64::from(STEPS)
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
