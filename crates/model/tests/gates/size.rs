//! G2: a small model.

use npfit_model::{CONSTANTS, Component, Month};

#[test]
fn there_are_at_most_sixty_constants() {
    assert_eq!(CONSTANTS.len(), 55);
    // Beside them, five numbers of sites.
    let sites = Component::ALL.map(|component| component.sites(Month::new(2008, 7)));
    assert_eq!(sites, [18_000.0, 127.0, 100.0, 53.9, 170.0]);
    assert!(CONSTANTS.len() + sites.len() <= 60);
}

#[test]
fn every_constant_has_a_range_a_unit_and_a_meaning() {
    for constant in &CONSTANTS {
        assert!(
            constant.low <= constant.value && constant.value <= constant.high,
            "{}",
            constant.name
        );
        assert!(!constant.unit.is_empty() && constant.meaning.len() > 10, "{}", constant.name);
        let is_fixed = constant.low == constant.high;
        assert!(!is_fixed || constant.is_structural, "{} cannot vary", constant.name);
    }
}
