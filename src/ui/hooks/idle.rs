//! Work in slices, so that a frame never waits for it.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

/// The longest slice, milliseconds: a frame of 60 a second has room for it beside a redraw.
const SLICE_MS: f64 = 3.0;

/// How long after the last change work begins, milliseconds: the browser paints first.
const PAUSE_MS: u64 = 1;

/// Work of which only the latest matters: starting anew ends what was going on.
#[derive(Clone, Default)]
pub(in crate::ui) struct IdleWork {
    generation: Rc<Cell<u32>>,
}

impl IdleWork {
    /// Ends what is going on and starts `step`, called until it returns true.
    pub(in crate::ui) fn start(&self, step: impl FnMut() -> bool + 'static) {
        let generation = self.generation.get().wrapping_add(1);
        self.generation.set(generation);
        slice(Rc::clone(&self.generation), generation, Box::new(step));
    }

    /// Ends what is going on.
    pub(in crate::ui) fn stop(&self) {
        self.generation.set(self.generation.get().wrapping_add(1));
    }
}

fn slice(current: Rc<Cell<u32>>, own: u32, mut step: Box<dyn FnMut() -> bool>) {
    let work = move || {
        let start = now_ms();
        while current.get() == own {
            if step() {
                return;
            }
            if now_ms() - start > SLICE_MS {
                slice(current, own, step);
                return;
            }
        }
    };
    set_timeout(work, Duration::from_millis(PAUSE_MS));
}

/// Milliseconds of the page's own clock; zero where there is none, so that work still ends.
fn now_ms() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}
