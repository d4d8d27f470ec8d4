//! The handle to a widget that a host page holds.

use std::any::Any;

use js_sys::Function;
use leptos::prelude::*;
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use web_sys::HtmlElement;

use crate::export::snapshot::Snapshot;
use crate::export::{PictureOf, csv};
use crate::message::{self as m, Message};
use crate::scenario::Scenario;
use crate::text;
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
            // The mistake is the host's, and no reader's.
            Err(_) => self.state.words.get(m::STATUS_NO_KEYS),
        }
    }

    /// Puts everything back as it happened; pins stay.
    pub fn reset(&self) {
        self.state.reset();
    }

    /// Pins the run under a name; without one it goes by its levers. Returns why it was not pinned, in one sentence;
    /// empty if it was.
    pub fn pin(&self, name: &str) -> String {
        self.state.pin_as(name)
    }

    /// What the reader is told now; at first, what could not be taken, in one sentence. Mostly empty.
    pub fn status(&self) -> String {
        self.state.status.try_get_untracked().unwrap_or_default()
    }

    /// What leaves the page: `csv` and `svg` as text, `png` as a canvas to be made one of. A picture is of the tab's
    /// chart, or of the one that `chart` names.
    ///
    /// # Errors
    /// One sentence where there is no such format or chart.
    #[wasm_bindgen(js_name = exportAs)]
    pub fn export_as(&self, format: &JsValue, chart: &JsValue) -> Result<JsValue, JsError> {
        let state = self.state;
        let made: Option<JsValue> = match format.as_string().as_deref() {
            Some("csv") => {
                with_runs(state, |language, runs, origin| csv::write(language, runs.run, origin))
                    .map(JsValue::from)
            }
            Some("svg") => picture_svg(state, self.picture(chart)?).map(JsValue::from),
            Some("png") => picture_canvas(state, self.picture(chart)?).map(JsValue::from),
            _ => return Err(self.error(m::STATUS_NO_FORMAT)),
        };
        made.ok_or_else(|| self.error(m::SHARE_NO_PICTURE))
    }

    fn picture(&self, chart: &JsValue) -> Result<PictureOf, JsError> {
        let picture = if chart.is_undefined() || chart.is_null() {
            self.state.now(|scenario| PictureOf::first_of(scenario.tab)).flatten()
        } else {
            chart.as_string().and_then(|key| PictureOf::of_key(&key))
        };
        picture.ok_or_else(|| JsError::new(&self.state.words.with(text::status_no_chart)))
    }

    fn error(&self, message: Message) -> JsError {
        JsError::new(&self.state.words.get(message))
    }
}
