//! The handle to a widget that a host page holds.

use std::any::Any;

use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{HtmlCanvasElement, HtmlElement};

use crate::export::snapshot::Snapshot;
use crate::export::{PictureOf, csv};
use crate::scenario::Scenario;
use crate::ui::app::Options;
use crate::ui::mount::mount;
use crate::ui::share::{picture_canvas, picture_svg, with_runs};
use crate::ui::state::State;

/// A widget on a page. Dropping it ends the widget.
#[wasm_bindgen]
pub struct Widget {
    state: State,
    _mounted: Box<dyn Any>,
}

/// Mounts a widget in `host`, in place of what it holds.
///
/// `keys` is a JSON object of the keys of links ([`Scenario::with_keys`]); what cannot be taken is said on the
/// widget. `language` is the host's own, for a widget that names none. `home` is the address of the folder of our
/// pages, empty if they lie beside the page. `listener` is called with `"input"` and `"change"`. Where
/// `has_address` is set, the widget reads and writes the fragment of the page's address.
#[wasm_bindgen(js_name = mountWidget)]
pub fn mount_widget(
    host: HtmlElement,
    keys: &str,
    language: String,
    home: String,
    has_address: bool,
    listener: Option<Function>,
) -> Widget {
    let reading = Scenario::default().with_keys(keys).unwrap_or_default();
    let options = Options { reading, language, home, has_address, listener };
    let mounted = mount(&host, options);
    Widget { state: mounted.state, _mounted: Box::new(mounted) }
}

#[wasm_bindgen]
impl Widget {
    /// What the widget shows, as JSON: [`Snapshot`].
    pub fn get(&self) -> String {
        with_runs(self.state, |_, runs, origin| Snapshot::of(runs, origin).to_json())
            .unwrap_or_default()
    }

    /// Changes what a JSON object of keys names; the rest stays. Returns what could not be taken, in one sentence;
    /// empty if all was.
    pub fn set(&self, keys: &str) -> String {
        let Some(now) = self.state.now(Clone::clone) else { return String::new() };
        match now.with_keys(keys) {
            Ok(reading) => self.state.take(reading),
            Err(error) => error.to_string(),
        }
    }

    /// Puts everything back as it happened; pins stay.
    pub fn reset(&self) {
        self.state.reset();
    }

    /// Pins the run under a name; without one it goes by its levers.
    pub fn pin(&self, name: &str) {
        self.state.pin_as(name);
    }

    /// A chart as SVG: that of the tab, or the one that `chart` names. Empty if there is no such chart.
    #[wasm_bindgen(js_name = toSvg)]
    pub fn to_svg(&self, chart: Option<String>) -> String {
        self.picture(chart).and_then(|of| picture_svg(self.state, of)).unwrap_or_default()
    }

    /// The same on a canvas, to be made a PNG of.
    #[wasm_bindgen(js_name = toCanvas)]
    pub fn to_canvas(&self, chart: Option<String>) -> Option<HtmlCanvasElement> {
        self.picture(chart).and_then(|of| picture_canvas(self.state, of))
    }

    /// The run month by month, as CSV.
    #[wasm_bindgen(js_name = toCsv)]
    pub fn to_csv(&self) -> String {
        with_runs(self.state, |language, runs, origin| csv::write(language, runs.run, origin))
            .unwrap_or_default()
    }

    fn picture(&self, chart: Option<String>) -> Option<PictureOf> {
        match chart {
            Some(key) => PictureOf::all().find(|picture| picture.key() == key),
            None => self.state.now(|scenario| PictureOf::of_tab(scenario.tab)),
        }
    }
}
