//! Long work, a slice at a time, each after the frame that an input asked for: no input waits for more
//! than one slice.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::set_timeout;

/// Work that is done in slices. Copies refer to the same.
#[derive(Clone)]
pub(super) struct Slices(Rc<Inner>);

struct Inner {
    /// Whether a slice is due.
    due: Cell<bool>,
    /// Does one slice; says whether there is more to do.
    slice: Box<dyn Fn() -> bool>,
}

impl Slices {
    /// Work of which `slice` does a part, and says whether there is more.
    pub(super) fn new(slice: Box<dyn Fn() -> bool>) -> Self {
        Self(Rc::new(Inner { due: Cell::new(false), slice }))
    }

    /// Asks for a slice once the browser has drawn, unless one is asked for already.
    pub(super) fn wake(&self) {
        if !self.0.due.replace(true) {
            let own = self.clone();
            set_timeout(move || own.run(), Duration::ZERO);
        }
    }

    fn run(&self) {
        self.0.due.set(false);
        if (self.0.slice)() {
            self.wake();
        }
    }
}
