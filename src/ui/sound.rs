//! A line as sound: the higher the value, the higher the tone. Off until it is asked for; a second press
//! ends it, and so does leaving the page.

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::Element;

use super::dom::{set_truth, write};
use super::script::{call, get, make, put};
use crate::chart::TimeChart;
use crate::chart::spec::Whose;
use crate::text;

/// How long a line is heard, and the silence after it, seconds. Judgement.
const LINE_SECONDS: f64 = 4.0;
const GAP_SECONDS: f64 = 0.5;

/// The tone of nothing, and how many times as high that of the top of the chart is, less one. Judgement.
const LOWEST_HERTZ: f64 = 180.0;
const MORE_TIMES: f64 = 4.0;

/// How loud, of one. Judgement.
const LOUD: f64 = 0.15;

/// What a chart sounds like: the reader's own line and the model's history, from nought to one.
pub(super) fn lines(chart: TimeChart) -> Vec<Vec<f64>> {
    let of = |whose: Whose| chart.lines.iter().rev().find(|line| line.whose == whose);
    let mut lines: Vec<Vec<f64>> = Vec::new();
    for line in [of(Whose::Yours), of(Whose::History)].into_iter().flatten() {
        let values: Vec<f64> = line.values.iter().map(|value| value / chart.values.top).collect();
        if !lines.contains(&values) {
            lines.push(values);
        }
    }
    lines
}

/// What plays, if anything does.
#[derive(Clone, Copy)]
pub(super) struct Sound {
    context: StoredValue<Option<JsValue>, LocalStorage>,
    button: StoredValue<Option<Element>, LocalStorage>,
}

impl Sound {
    /// Silence, with the button that ends it.
    pub(super) fn new(button: Option<Element>) -> Self {
        let context = StoredValue::new_local(None);
        let sound = Self { context, button: StoredValue::new_local(button) };
        let hidden = window_event_listener_untyped("pagehide", move |_| sound.stop());
        let turned = window_event_listener_untyped("visibilitychange", move |_| {
            if document().hidden() {
                sound.stop();
            }
        });
        on_cleanup(move || {
            hidden.remove();
            turned.remove();
            sound.stop();
        });
        sound
    }

    /// Plays lines one after the other, or ends what plays. Whether it plays then; nothing where the
    /// browser has no sound.
    pub(super) fn turn(self, lines: &[Vec<f64>]) -> Option<bool> {
        if self.context.with_value(Option::is_some) {
            self.stop();
            return Some(false);
        }
        let context = make("AudioContext", &[])?;
        let tone = call(&context, "createOscillator", &[])?;
        let volume = call(&context, "createGain", &[])?;
        let (pitch, gain) = (get(&tone, "frequency"), get(&volume, "gain"));
        let at = |of: &JsValue, value: f64, seconds: f64| {
            call(of, "setValueAtTime", &[value.into(), seconds.into()]);
        };
        let mut seconds = get(&context, "currentTime").as_f64()? + 0.1;
        at(&gain, 0.0, 0.0);
        for line in lines {
            let step = LINE_SECONDS / line.len().max(1) as f64;
            for (month, value) in line.iter().enumerate() {
                let hertz = LOWEST_HERTZ * (1.0 + MORE_TIMES * value);
                at(&pitch, hertz, seconds + step * month as f64);
            }
            at(&gain, LOUD, seconds);
            seconds += LINE_SECONDS;
            at(&gain, 0.0, seconds);
            seconds += GAP_SECONDS;
        }
        let ended = Closure::once_into_js(move || self.stop());
        put(&tone, "onended", &ended);
        call(&tone, "connect", std::slice::from_ref(&volume))?;
        call(&volume, "connect", &[get(&context, "destination")])?;
        call(&tone, "start", &[])?;
        call(&tone, "stop", &[seconds.into()])?;
        self.context.set_value(Some(context));
        self.show(true);
        Some(true)
    }

    /// Ends what plays.
    pub(super) fn stop(self) {
        let playing = self.context.try_update_value(Option::take).flatten();
        if let Some(context) = playing {
            call(&context, "close", &[]);
            self.show(false);
        }
    }

    fn show(self, plays: bool) {
        self.button.with_value(|button| {
            if let Some(button) = button {
                set_truth(button, "aria-pressed", plays);
                write(button, if plays { &text::TAKE_LISTENING } else { &text::TAKE_LISTEN });
            }
        });
    }
}
