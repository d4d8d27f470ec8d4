//! The page's colours and the charts' are the same, and can be told from what lies behind them.

#![allow(clippy::expect_used)] // A test that cannot go on has failed.

use std::fs;
use std::path::Path;

use npfit_scenario::chart::Theme;
use npfit_scenario::chart::theme::{Ink, Rgb, contrast, is_dark};

fn token(block: &str, ink: Ink) -> String {
    let line = block.lines().find(|line| line.trim().starts_with(&format!("{}:", ink.token())));
    let value = line.expect("a token").split_once(':').expect("a value").1.trim();
    // The host's own property comes first, then our colour.
    let host = ink.token().replace("--npfit-", "--npfit-scenario-");
    let fallback = value.strip_prefix(&format!("var({host}, "));
    fallback.expect("the host's property").trim_end_matches(");").to_owned()
}

fn hex((red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

#[test]
fn the_style_sheet_and_the_charts_have_the_same_colours() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/tokens.css");
    let css = fs::read_to_string(path).expect("the style sheet");
    let (light, rest) = css.split_once("@media").expect("the system's dark theme");
    let (system, live) = rest.split_once("[data-npfit-theme=\"dark\"]").expect("the dark theme");
    for ink in Ink::ALL {
        assert_eq!(token(light, ink), hex(Theme::LIGHT.colour(ink)), "{ink:?}, light");
        for dark in [system, live] {
            assert_eq!(token(dark, ink), hex(Theme::DARK.colour(ink)), "{ink:?}, dark");
        }
    }
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

/// The host's background is taken only where every text of the theme can be read on it.
#[test]
fn a_host_background_is_taken_where_text_can_be_read() {
    for (paper, dark, taken) in [
        ((255, 255, 255), false, true),
        ((255, 241, 229), false, true),
        ((250, 250, 245), false, true),
        ((0, 0, 0), true, true),
        ((24, 26, 30), true, true),
        ((128, 128, 128), false, false),
        ((190, 60, 60), true, false),
        ((60, 60, 160), true, false),
    ] {
        assert_eq!(is_dark(paper), dark, "{paper:?}");
        let theme = if dark { Theme::DARK } else { Theme::LIGHT };
        assert_eq!(theme.is_readable_on(paper), taken, "{paper:?}");
    }
}
