//! The way from the widget to "How it works", a page of its own: links to it take the reader's run along.

use web_sys::{Element, HtmlElement};

use super::dom::{around, find, listen, set};
use super::state::State;
use crate::model::parameters::{bare_name, bare_names};

/// Where "How it works" lies, as `index.html` lies beside it.
pub(super) const PAGE: &str = "how-it-works.html";

/// Brings every link to the page in `host` to life, for as long as the widget lives: `data-explain="KEY"`
/// shows an equation by its key, or a constant by its name after `c.`. Without this they lead to the same
/// places, as calibrated.
pub(super) fn follow(host: &HtmlElement, state: State) {
    let pressed = move |event| {
        let Some(link) = around(&event, "[data-explain],[data-how]") else { return };
        let Some(scenario) = state.scenario_now() else { return };
        let mut address = [PAGE, "#", &scenario.without_pins().to_fragment()].concat();
        if let Some(key) = link.get_attribute("data-explain") {
            address += &["&show=", &key].concat();
        }
        set(&link, "href", &address);
    };
    listen(host, &["click", "auxclick"], Box::new(pressed));
}

/// What a constant means, what is known of it, and its unit, from the lines beside the widget
/// (`explain::page`), which are not in its download twice. Nothing where there is no such constant.
pub(super) fn meaning(host: &Element, constant: &str) -> Option<[String; 3]> {
    let lines = find(host, "[data-meanings]")?.text_content()?;
    let place = bare_names().iter().position(|name| name == bare_name(constant))?;
    let mut fields = lines.trim_start().split('\n').nth(place)?.split('|');
    let mut next = || Some(fields.next()?.to_owned());
    Some([next()?, next()?, next()?])
}
