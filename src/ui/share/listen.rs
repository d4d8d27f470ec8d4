//! A chart to be heard: a tone that rises with the value.

use leptos::ev;
use leptos::prelude::*;
use leptos_use_event_listener::use_event_listener;
use leptos_use_window::use_window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AudioContext, AudioScheduledSourceNode};

use super::with_runs;
use crate::chart::{ChartSize, Subject};
use crate::export::PictureOf;
use crate::export::melody::{LINE_SECONDS, PAUSE_SECONDS, Voice, melody};
use crate::message as m;
use crate::text;
use crate::ui::state::{State, use_state};

/// How loud it is, from 0 to 1. Judgement.
const VOLUME: f32 = 0.15;
/// Silence before the first tone, seconds: the browser's own start would cut it.
const START_SECONDS: f64 = 0.1;
/// Any size: only values are read.
const SIZE: ChartSize = ChartSize { width_px: 600, height_px: 300 };

/// What sounds now.
type Playing = StoredValue<Option<AudioContext>, LocalStorage>;

/// Starts and stops the sound.
#[component]
pub(super) fn ListenButton(picture: Memo<PictureOf>, status: RwSignal<String>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let playing: Playing = StoredValue::new_local(None);
    let is_playing = RwSignal::new(false);
    let stop = move || {
        if hush(playing) {
            is_playing.try_set(false);
            status.try_set(String::new());
        }
    };
    on_cleanup(move || {
        hush(playing);
    });
    let _stop = use_event_listener(use_window(), ev::visibilitychange, move |_| stop());
    let press = move |_| {
        if is_playing.get_untracked() {
            return stop();
        }
        // A map and a diagram have no line to be heard.
        let PictureOf::Time(subject) = picture.get_untracked() else {
            return status.set(words.get(m::SHARE_NO_LINE));
        };
        let voices =
            with_runs(state, |language, runs, _| melody(&subject.chart(runs, language, SIZE)));
        let voices = voices.unwrap_or_default();
        match play(&voices, stop) {
            Some(context) => {
                playing.set_value(Some(context));
                is_playing.set(true);
                status.set(said(state, subject, &voices));
            }
            None => status.set(words.get(m::SHARE_NO_SOUND)),
        }
    };
    let label = move || words.get(if is_playing.get() { m::SHARE_STOP } else { m::SHARE_LISTEN });
    let name =
        move || words.get(if is_playing.get() { m::SHARE_STOP } else { m::SHARE_LISTEN_NAME });
    view! {
        <button
            type="button"
            class="npfit-button"
            data-testid="listen"
            aria-label=name
            on:click=press
        >
            {label}
        </button>
    }
}

fn said(state: State, subject: Subject, voices: &[Voice]) -> String {
    state.words.with(|language| {
        text::share_playing(language, text::chart_title(subject).text(language), voices)
    })
}

/// Ends what sounds; returns whether something did.
fn hush(playing: Playing) -> bool {
    let context = playing.try_update_value(Option::take).flatten();
    context.is_some_and(|context| context.close().is_ok())
}

/// Plays voices one after the other. `None` where the browser makes no sound.
fn play(voices: &[Voice], ended: impl Fn() + 'static) -> Option<AudioContext> {
    let context = AudioContext::new().ok()?;
    let played = schedule(&context, voices, ended);
    if played.is_none() {
        let _closed = context.close();
    }
    played.map(|()| context)
}

fn schedule(context: &AudioContext, voices: &[Voice], ended: impl Fn() + 'static) -> Option<()> {
    let (tone, volume) = (context.create_oscillator().ok()?, context.create_gain().ok()?);
    volume.gain().set_value_at_time(0.0, 0.0).ok()?;
    let mut at = context.current_time() + START_SECONDS;
    for voice in voices {
        for (month, hertz) in voice.tones_hz.iter().enumerate() {
            let share = month as f64 / voice.tones_hz.len() as f64;
            let when = at + LINE_SECONDS * share;
            tone.frequency().set_value_at_time(*hertz as f32, when).ok()?;
        }
        volume.gain().set_value_at_time(VOLUME, at).ok()?;
        at += LINE_SECONDS;
        volume.gain().set_value_at_time(0.0, at).ok()?;
        at += PAUSE_SECONDS;
    }
    tone.connect_with_audio_node(&volume).ok()?;
    volume.connect_with_audio_node(&context.destination()).ok()?;
    let source: &AudioScheduledSourceNode = &tone;
    source.set_onended(Some(Closure::once_into_js(ended).unchecked_ref()));
    source.start().ok()?;
    source.stop_with_when(at).ok()
}
