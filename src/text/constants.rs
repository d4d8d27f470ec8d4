//! The constants in words: their names, and their values with units.

use npfit_model::Constant;

use crate::message::{self as m, Language, Message};

/// A constant's name in plain words, by its name in links: "time to build". `None` if there is no such constant.
pub fn constant_message(name: &str) -> Option<Message> {
    Some(match name {
        "grade_slight" => m::CONSTANT_GRADE_SLIGHT,
        "grade_low" => m::CONSTANT_GRADE_LOW,
        "grade_middling" => m::CONSTANT_GRADE_MIDDLING,
        "grade_high" => m::CONSTANT_GRADE_HIGH,
        "price_n3" => m::CONSTANT_PRICE_N3,
        "price_pacs" => m::CONSTANT_PRICE_PACS,
        "price_choose_and_book" => m::CONSTANT_PRICE_CHOOSE_AND_BOOK,
        "price_summary_care_record" => m::CONSTANT_PRICE_SUMMARY_CARE_RECORD,
        "price_acute_epr" => m::CONSTANT_PRICE_ACUTE_EPR,
        "learning_months" => m::CONSTANT_LEARNING_MONTHS,
        "closeness_floor" => m::CONSTANT_CLOSENESS_FLOOR,
        "closeness_pilot" => m::CONSTANT_CLOSENESS_PILOT,
        "build_months" => m::CONSTANT_BUILD_MONTHS,
        "discovery_months" => m::CONSTANT_DISCOVERY_MONTHS,
        "change_months" => m::CONSTANT_CHANGE_MONTHS,
        "misfit_removed" => m::CONSTANT_MISFIT_REMOVED,
        "inertia_months" => m::CONSTANT_INERTIA_MONTHS,
        "mandate" => m::CONSTANT_MANDATE,
        "base_load" => m::CONSTANT_BASE_LOAD,
        "rollout_rate" => m::CONSTANT_ROLLOUT_RATE,
        "fastest" => m::CONSTANT_FASTEST,
        "seed" => m::CONSTANT_SEED,
        "imaging_lag" => m::CONSTANT_IMAGING_LAG,
        "integration_rate" => m::CONSTANT_INTEGRATION_RATE,
        "standards_undone" => m::CONSTANT_STANDARDS_UNDONE,
        "use_months" => m::CONSTANT_USE_MONTHS,
        "own_way_rate" => m::CONSTANT_OWN_WAY_RATE,
        "confidence_start" => m::CONSTANT_CONFIDENCE_START,
        "confidence_months" => m::CONSTANT_CONFIDENCE_MONTHS,
        "paid_at_golive" => m::CONSTANT_PAID_AT_GOLIVE,
        "local_share" => m::CONSTANT_LOCAL_SHARE,
        "change_price" => m::CONSTANT_CHANGE_PRICE,
        "build_share" => m::CONSTANT_BUILD_SHARE,
        "supplier_margin" => m::CONSTANT_SUPPLIER_MARGIN,
        "overhead" => m::CONSTANT_OVERHEAD,
        "dip_depth" => m::CONSTANT_DIP_DEPTH,
        "recovery_months" => m::CONSTANT_RECOVERY_MONTHS,
        "dip_cost" => m::CONSTANT_DIP_COST,
        "tolerance_first" => m::CONSTANT_TOLERANCE_FIRST,
        "tolerance_ratio" => m::CONSTANT_TOLERANCE_RATIO,
        "takeover_months" => m::CONSTANT_TAKEOVER_MONTHS,
        "benefit" => m::CONSTANT_BENEFIT,
        "joined_benefit" => m::CONSTANT_JOINED_BENEFIT,
        "benefit_months" => m::CONSTANT_BENEFIT_MONTHS,
        "perception_months" => m::CONSTANT_PERCEPTION_MONTHS,
        "plan_months" => m::CONSTANT_PLAN_MONTHS,
        "goal_erosion" => m::CONSTANT_GOAL_EROSION,
        "listening" => m::CONSTANT_LISTENING,
        "limit" => m::CONSTANT_LIMIT,
        "sunk_cost" => m::CONSTANT_SUNK_COST,
        "reaction" => m::CONSTANT_REACTION,
        "contract_months" => m::CONSTANT_CONTRACT_MONTHS,
        "consent_fade" => m::CONSTANT_CONSENT_FADE,
        "payment" => m::CONSTANT_PAYMENT,
        "payment_fade" => m::CONSTANT_PAYMENT_FADE,
        _ => return None,
    })
}

/// A constant's name in plain words: "time to build".
pub fn constant_name(language: &Language, constant: &'static Constant) -> String {
    let message = constant_message(constant.name);
    message.map_or_else(|| constant.name.replace('_', " "), |name| name.text(language).to_owned())
}

/// A constant's value with its unit: "18 months", "£530m", "6% a month"; shares and multiples are bare numbers.
pub fn constant_value(language: &Language, value: f64, unit: &str) -> String {
    let number = |value| plain_number(language, value);
    let pounds = || m::gbp_million(language, &number(value));
    match unit {
        "share" | "x" => number(value),
        "GBP m" => pounds(),
        "GBP m/month" => m::constant_per_month(language, &pounds()),
        "GBP m/year" => m::constant_per_year(language, &pounds()),
        // To four digits of the rate, as of every other constant.
        "1/month" | "share/month" => {
            let percent = (value * 1e6).round() / 1e4;
            m::constant_per_month(language, &m::per_cent(language, &number(percent)))
        }
        unit => m::constant_with_unit(language, &number(value), unit),
    }
}

/// A number with as many decimals as it needs, up to four.
fn plain_number(language: &Language, value: f64) -> String {
    let scales = [1.0, 10.0, 100.0, 1_000.0];
    let is_enough = |scale: &f64| ((value * scale).round() / scale - value).abs() < 1e-9;
    language.number(value, scales.iter().position(is_enough).unwrap_or(scales.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use npfit_model::CONSTANTS;

    #[test]
    fn every_constant_has_a_name_of_its_own_in_plain_words() {
        let language = Language::english();
        let mut names: Vec<String> = Vec::new();
        for constant in &CONSTANTS {
            assert!(constant_message(constant.name).is_some(), "{}", constant.name);
            names.push(constant_name(&language, constant));
        }
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
        assert!(names.iter().all(|name| !name.contains('_')), "{names:?}");
        assert!(names.contains(&"price of the N3 network".to_owned()));
    }

    #[test]
    fn values_read_as_in_a_newspaper() {
        let value = |value, unit| constant_value(&Language::english(), value, unit);
        assert_eq!(value(530.0, "GBP m"), "£530m");
        assert_eq!(value(16.4, "GBP m/month"), "£16.4m a month");
        assert_eq!(value(1500.0, "GBP m/year"), "£1,500m a year");
        assert_eq!(value(0.06, "1/month"), "6% a month");
        assert_eq!(value(0.03695, "share/month"), "3.695% a month");
        assert_eq!(value(12.0, "months"), "12 months");
        assert_eq!(value(0.5, "share"), "0.5");
        for constant in &CONSTANTS {
            let printed = value(constant.value, constant.unit);
            assert!(!printed.contains('/') && !printed.contains("GBP"), "{printed}");
        }
    }
}
