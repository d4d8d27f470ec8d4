//! The page's colours and the charts' are the same, and can be told from what lies behind them.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use std::fs;
use std::path::Path;

use npfit_scenario::chart::Theme;
use npfit_scenario::chart::theme::{Ink, Rgb};

fn token(block: &str, ink: Ink) -> String {
    let line = block.lines().find(|line| line.trim().starts_with(&format!("{}:", ink.token())));
    let value = line.expect("a token").split_once(':').expect("a value").1;
    value.trim().trim_end_matches(';').to_owned()
}

fn hex((red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

#[test]
fn the_style_sheet_and_the_charts_have_the_same_colours() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
    let css = fs::read_to_string(path).expect("the style sheet");
    let (light, dark) = css.split_once("@media").expect("a dark theme");
    for ink in Ink::ALL {
        assert_eq!(token(light, ink), hex(Theme::LIGHT.colour(ink)), "{ink:?}, light");
        assert_eq!(token(dark, ink), hex(Theme::DARK.colour(ink)), "{ink:?}, dark");
    }
}

/// Contrast as WCAG 2 defines it.
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let channel = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
    };
    let luminance =
        |(r, g, b): Rgb| 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
    let (light, dark) = (luminance(a).max(luminance(b)), luminance(a).min(luminance(b)));
    (light + 0.05) / (dark + 0.05)
}

#[test]
fn text_has_a_contrast_of_4_5_and_lines_of_3() {
    for theme in [Theme::LIGHT, Theme::DARK] {
        let paper = theme.colour(Ink::Paper);
        for ink in [Ink::Record, Ink::Soft, Ink::Yours, Ink::Benefits, Ink::Pin, Ink::Third] {
            let found = contrast(theme.colour(ink), paper);
            assert!(found >= 4.5, "{ink:?}: {found}");
        }
        let found = contrast(theme.colour(Ink::Baseline), paper);
        assert!(found >= 3.0, "baseline: {found}");
    }
}

/// A reader who forces colours gets those and no other.
#[test]
fn forced_colours_are_the_systems_own() {
    let (text, background, own) = ((255, 255, 255), (0, 0, 0), (0, 255, 0));
    let forced = Theme::forced(text, background, own);
    for ink in Ink::ALL {
        assert!([text, background, own].contains(&forced.colour(ink)), "{ink:?}");
        assert_eq!(forced.colour(ink) == background, ink == Ink::Paper, "{ink:?}");
    }
    assert_eq!((forced.colour(Ink::Yours), forced.colour(Ink::Record)), (own, text));
}
