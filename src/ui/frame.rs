//! The widget's markup, but for its charts: made as text once, then brought to life.
//! Every word comes from [`crate::text`].

use super::html::{self, push};
use super::{guess, map, own, story, take, tornado};
use crate::chart::Subject;
use crate::decimal;
use crate::model::{Lever, Levers};
use crate::preset::Preset;
use crate::text::{self, Headline};

/// What charts stand on the page, and what stands behind tabs.
pub(super) struct Figures {
    /// In sight.
    pub(super) open: &'static [&'static [Subject]],
    /// Behind tabs, each with its tab's key.
    pub(super) tabs: &'static [(&'static str, &'static [Subject])],
}

/// Everything inside the widget. `instance` tells several on a page apart.
pub(super) fn widget(figures: &Figures, instance: u32) -> String {
    let mut out = String::new();
    push!(out, "<div class=npfit-grid>", &guess::markup());
    push!(out, "<p class=npfit-sentence data-sentence></p>");
    push!(out, "<p class=npfit-notice data-notice role=status></p>");
    push!(out, "<p class=npfit-notice data-constants></p>");
    push!(out, "<section class=npfit-levers aria-label=\"", text::LEVERS_HEADING, "\">");
    push!(out, "<p class=npfit-dock aria-hidden=true></p>");
    for one in Lever::ALL {
        lever(&mut out, one, instance);
    }
    tools(&mut out);
    controls(&mut out);
    push!(out, "</section><div class=npfit-main>");
    story::room(&mut out);
    push!(out, "<div class=npfit-narrow>");
    meanings(&mut out);
    tools(&mut out);
    controls(&mut out);
    push!(out, "</div>");
    presets(&mut out);
    cards(&mut out);
    why_and_pins(&mut out);
    for subjects in figures.open {
        out += &html::figure(subjects);
    }
    closer(&mut out, figures, instance);
    push!(out, "<p class=npfit-caveat>", text::CAVEAT, " <span data-misses></span></p>");
    push!(out, &take::markup(instance));
    push!(out, "<details class=npfit-sources><summary>", text::SOURCES, "</summary><ul>");
    push!(out, &html::sources(), "</ul></details></div></div>");
    push!(out, "<div class=npfit-print data-print></div><p class=npfit-drop-cue aria-hidden=true>");
    push!(out, text::TAKE_DROP, "</p>");
    out
}

/// A lever: a native range with its name, its value in words, and a mark at history.
fn lever(out: &mut String, lever: Lever, instance: u32) {
    let (key, ends) = (lever.key(), text::ends(lever));
    let (lowest, highest) = Levers::positions(lever);
    let id = instance.to_string() + "-" + key;
    push!(out, "<div class=npfit-lever style=--was:");
    push!(out, &decimal::fixed(Levers::HISTORY.fraction(lever), 4), ">");
    push!(out, "<label class=npfit-lever-name for=npfit-", &id, ">", text::name(lever), "</label>");
    push!(out, "<span class=npfit-lever-was aria-hidden=true></span>");
    push!(out, "<span class=npfit-lever-value data-value=", key, " aria-hidden=true></span>");
    push!(out, "<span class=npfit-track><span class=npfit-fill aria-hidden=true></span>");
    push!(out, "<span class=npfit-was aria-hidden=true>", text::AS_IT_HAPPENED, "</span>");
    push!(out, "<input type=range id=npfit-", &id, " data-lever=", key, " step=1 min=");
    push!(out, &decimal::print(lowest), " max=", &decimal::print(highest), "></span>");
    push!(out, "<span class=npfit-end aria-hidden=true>", ends.low, "</span>");
    push!(out, "<span class='npfit-end npfit-end-high' aria-hidden=true>", ends.high, "</span>");
    push!(out, "<p class=npfit-notice data-notice data-said=", key, " role=status></p>");
    push!(out, "<span class=npfit-question>", text::question(lever), "</span></div>");
}

/// Each lever's field, its lock, and the button that puts it back.
fn controls(out: &mut String) {
    push!(out, "<details class='npfit-sources npfit-controls'><summary>", text::CONTROLS);
    push!(out, "</summary>");
    for lever in Lever::ALL {
        let key = lever.key();
        let unit = if lever == Lever::Signing { "" } else { &text::PER_CENT_SIGN };
        push!(out, "<p><b>", text::name(lever), "</b><input data-field=", key, " autocomplete=off");
        push!(out, " aria-label=\"", &text::field_name(lever), "\"><i>", unit, "</i>");
        push!(out, "<button type=button class=npfit-preset data-lock=", key, "></button>");
        push!(out, "<button type=button class=npfit-reset data-reset-lever=", key);
        push!(out, " aria-label=\"", &text::reset_one(lever), "\">", &text::was(lever));
        push!(out, "</button></p>");
    }
    push!(out, "</details>");
}

/// What each lever means, for where there is no room beside it.
fn meanings(out: &mut String) {
    push!(out, "<ul class=npfit-meanings>");
    for lever in Lever::ALL {
        push!(out, "<li><b>", text::name(lever), "</b>: ", &text::meaning(lever), "</li>");
    }
    push!(out, "</ul>");
}

/// The buttons that go back a step, forth a step, and to what happened.
fn tools(out: &mut String) {
    push!(out, "<p class=npfit-tools>");
    for (key, name) in
        [("undo", text::UNDO), ("redo", text::REDO), ("reset", text::RESET), ("pin", text::PIN)]
    {
        push!(out, "<button type=button class=npfit-button data-action=", key, ">", name);
        push!(out, "</button>");
    }
    push!(out, "</p><p class=npfit-notice data-notice data-told role=status></p>");
}

/// Room for why the outcomes moved, and for the runs that are pinned.
fn why_and_pins(out: &mut String) {
    push!(
        out,
        "<div class=npfit-why data-why></div><section class=npfit-pins data-pins hidden><h2>"
    );
    push!(out, text::PINS_HEADING, "</h2><ul data-pin-list></ul>");
    push!(out, "<div class=npfit-wide data-pin-table tabindex=0 role=group aria-label=\"");
    push!(out, text::PINS_HEADING, "\"></div><p class=npfit-note>", text::PINS_CAPTION);
    push!(out, "</p></section>");
}

/// The presets, and room for why the one that is set stands here.
fn presets(out: &mut String) {
    push!(out, "<div class=npfit-presets role=group aria-label=\"", text::PRESETS_HEADING, "\">");
    for preset in Preset::ALL {
        push!(out, "<button type=button class=npfit-preset data-preset=", preset.key(), ">");
        push!(out, text::preset_name(preset), "</button>");
    }
    story::entry(out);
    push!(out, "<p class=npfit-note data-preset-reason></p></div>");
}

/// The six headline outcomes, each with room for its five parts.
fn cards(out: &mut String) {
    push!(out, "<p class=npfit-heading>", text::OUTCOMES_HEADING, "</p><ul class=npfit-cards>");
    for headline in Headline::ALL {
        push!(
            out,
            "<li class=npfit-card data-outcome=",
            headline.key(),
            "><b class=outcome-number>"
        );
        push!(out, "</b><span class=outcome-label></span><em class=outcome-difference></em>");
        push!(out, "<span class=outcome-doubt></span><span class=outcome-record></span></li>");
    }
    push!(out, "</ul><p class=npfit-note data-doubt-note></p>");
}

/// What else there is to see, behind tabs.
fn closer(out: &mut String, figures: &Figures, instance: u32) {
    let title = text::CLOSER_TITLE;
    push!(out, "<section class=npfit-closer><h2>", title, "</h2><div data-tabs>");
    push!(out, "<div class=npfit-tabs role=tablist aria-label=\"", title, "\">");
    let mut panels = String::new();
    let mut tab = |key: &str, name: &str, content: &str| {
        let [tab, panel] = tab_ids(key, instance);
        push!(out, "<button type=button role=tab id=", &tab, " aria-controls=", &panel);
        push!(out, " data-tab=", key, ">", name, "</button>");
        push!(panels, "<div role=tabpanel id=", &panel, " data-panel=", key, " aria-labelledby=");
        push!(panels, &tab, ">", content, "</div>");
    };
    for &(key, subjects) in figures.tabs {
        let name = subjects.first().map_or("", |one| text::tab_name(*one));
        tab(key, name, &html::figure(subjects));
    }
    tab("map", &text::TAB_MAP, &map::markup());
    tab("matters", &text::TAB_MATTERS, &tornado::markup());
    tab("own", &text::TAB_OWN, &own::markup());
    push!(out, "</div>", &panels);
    push!(out, "</div></section>");
}

/// The ids of a tab and of its panel.
fn tab_ids(key: &str, instance: u32) -> [String; 2] {
    ["-tab-", "-panel-"].map(|part| "npfit-".to_owned() + &instance.to_string() + part + key)
}
