//! File names that say what is in the file.

use npfit_model::{DatedInputs, Lever, VERSION};

use crate::scenario::Scenario;

/// How many changed constants a name lists. Judgement: longer names are cut by mail programs.
const NAMED_MOST: usize = 3;

/// A file's name: what it holds, the model's version, the levers, and what else was changed, as in
/// `npfit-money-v3-c70-2006-12-f40-use_months7.svg`. Only letters, digits, `.`, `-` and `_`.
pub fn file_name(what: &str, scenario: &Scenario, ending: &str) -> String {
    let levers = &scenario.levers;
    let mut name = format!(
        "npfit-{what}-v{VERSION}-c{}-{}-f{}",
        levers.position(Lever::Centralisation),
        levers.signing(),
        levers.position(Lever::Flexibility),
    );
    let changed = scenario.parameters.changed();
    for (constant, value) in changed.iter().take(NAMED_MOST) {
        name += &format!("-{constant}{value}");
    }
    if changed.len() > NAMED_MOST {
        name += &format!("-and-{}-more", changed.len() - NAMED_MOST);
    }
    let switches = DatedInputs::KEYS.into_iter().zip(scenario.inputs.switches());
    for (key, _) in switches.filter(|(_, is_on)| !is_on) {
        name += &format!("-no-{key}");
    }
    if let Some(custom) = scenario.custom {
        name += &format!("-custom-{}", custom.component.key());
    }
    format!("{name}.{ending}")
}

#[cfg(test)]
mod tests {
    use npfit_model::{Component, Levers, Month};

    use super::*;
    use crate::scenario::CustomProgramme;

    #[test]
    fn a_name_says_what_was_changed() {
        let levers = Levers::from_percent(70.5, Month::new(2006, 12), 40.0);
        let mut scenario = Scenario { levers, ..Scenario::default() };
        assert_eq!(file_name("run", &scenario, "csv"), "npfit-run-v3-c70.5-2006-12-f40.csv");
        scenario.inputs.imaging_lag = false;
        scenario.custom = Some(CustomProgramme::like(Component::AcuteEpr));
        let names = npfit_model::CONSTANTS.iter().filter(|constant| constant.low < constant.high);
        for constant in names.take(5) {
            let value = (constant.low + constant.value) / 2.0;
            let other = if value == constant.value { constant.high } else { value };
            assert!(scenario.parameters.set(constant.name, other).is_some());
        }
        let name = file_name("run", &scenario, "csv");
        assert!(name.ends_with("-and-2-more-no-imaging-lag-custom-acute_epr.csv"), "{name}");
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        assert!(name.chars().all(is_plain) && name.len() < 200, "{name}");
    }
}
