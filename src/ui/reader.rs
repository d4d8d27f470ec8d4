//! Reading charts: one place on one chart of a figure, by mouse, finger or keyboard, and what stands
//! there; and the figure as tables.

use std::cell::Cell;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, MouseEvent, PointerEvent};

use super::dom::{effect, find, listen, set};
use super::html;
use super::state::State;
use crate::chart::readout::{Place, Reading, Step};
use crate::chart::{ChartSize, Subject, TimeChart};
use crate::decimal;
use crate::text;

/// How much farther sideways than along a finger goes before it reads, CSS pixels.
const SIDEWAYS_PX: i32 = 4;

/// How long a run is left alone before open tables follow it. Judgement.
const TABLES_WAIT: Duration = Duration::from_millis(150);

/// What is read of a figure. Copies refer to the same.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    pub(super) state: State,
    /// The figure's first chart, which is read while none is pointed at.
    first: Subject,
    now: RwSignal<Now>,
}

#[derive(Clone, Copy, PartialEq, Default)]
struct Now {
    /// Where the figure is read.
    at: Option<(Subject, Place)>,
    /// Whether a click holds the place against a mouse that passes.
    held: bool,
}

impl Reader {
    /// Nothing is pointed at yet in a figure with `first` as its first chart.
    pub(super) fn new(state: State, first: Subject) -> Self {
        Self { state, first, now: RwSignal::new(Now::default()) }
    }

    fn on(now: Now, subject: Subject) -> Option<Place> {
        now.at.filter(|(own, _)| *own == subject).map(|(_, place)| place)
    }

    fn set(self, change: impl FnOnce(&mut Now)) {
        let mut now = self.now.get_untracked();
        change(&mut now);
        if now != self.now.get_untracked() {
            self.now.set(now);
        }
    }

    fn chart(self, subject: Subject, width_px: u32) -> TimeChart {
        self.state.with_runs(|runs| subject.chart(runs, width_px))
    }

    /// What stands at a place of a chart.
    fn read(self, subject: Subject, place: Place) -> Reading {
        place.read(&self.chart(subject, 0))
    }

    /// Reads at a point of a chart; a click holds the place there, or lets it go. A finger reads on when
    /// it goes sideways from where it was put `down`; up or down, it means to scroll.
    fn point(self, subject: Subject, size: ChartSize, down: (i32, i32), event: &MouseEvent) {
        let clicked = event.type_() == "click";
        let goes = if event.unchecked_ref::<PointerEvent>().pointer_type() == "mouse" {
            !self.now.get_untracked().held
        } else {
            let (across, along) = (event.client_x() - down.0, event.client_y() - down.1);
            across.abs() > along.abs() + SIDEWAYS_PX
        };
        if !(clicked || goes) {
            return;
        }
        let point = (f64::from(event.offset_x()), f64::from(event.offset_y()));
        let place = Place::at(&untrack(|| self.chart(subject, size.width_px)), size, point);
        self.set(|now| {
            now.at = Some((subject, place));
            now.held ^= clicked;
        });
    }

    fn key(self, subject: Subject, event: &KeyboardEvent) {
        let step = match event.key().as_str() {
            "ArrowLeft" => Step::Months(-1),
            "ArrowRight" => Step::Months(1),
            "PageDown" => Step::Months(-12),
            "PageUp" => Step::Months(12),
            "Home" => Step::First,
            "End" => Step::Last,
            "ArrowUp" | "]" => Step::FigureAfter,
            "ArrowDown" | "[" => Step::FigureBefore,
            "Escape" => {
                self.set(|now| *now = Now::default());
                return;
            }
            _ => return,
        };
        event.prevent_default();
        let chart = untrack(|| self.chart(subject, 0));
        self.set(|now| {
            now.at = Some((subject, Place::after(&chart, Self::on(*now, subject), step)));
        });
    }

    /// Brings to life what lies over a canvas: it takes mouse, finger and keys, and shows where the
    /// chart is read. It is a slider over the months, so that screen readers leave it the arrow keys and
    /// say where it stands when a key moves it.
    pub(super) fn over(
        self,
        cross_hair: HtmlElement,
        subject: Subject,
        size: impl Fn() -> Option<ChartSize> + Copy + 'static,
    ) {
        let down = Cell::new((0, 0));
        let act = move |event: Event| match event.type_().as_str() {
            "keydown" => self.key(subject, event.unchecked_ref()),
            "pointerdown" => {
                let event: &MouseEvent = event.unchecked_ref();
                down.set((event.client_x(), event.client_y()));
            }
            _ => {
                if let Some(size) = untrack(size) {
                    self.point(subject, size, down.get(), event.unchecked_ref());
                }
            }
        };
        let kinds = &["pointerdown", "pointermove", "click", "keydown"];
        listen(&cross_hair, kinds, Box::new(act));
        effect(Box::new(move || {
            let place = Self::on(self.now.get(), subject);
            let Some(size) = size() else { return };
            let chart = self.chart(subject, size.width_px);
            if let Some(line) = cross_hair.first_element_child() {
                stand(line.unchecked_ref(), place.map(|place| place.point(&chart, size)));
            }
            let place = place.unwrap_or(Place::last());
            set(&cross_hair, "aria-valuenow", &place.month.0.to_string());
            let words = text::reading_in_words(subject, &place.read(&chart));
            set(&cross_hair, "aria-valuetext", &words);
        }));
    }

    /// Keeps a figure's readout and tables.
    pub(super) fn below(self, figure: &Element, subjects: &'static [Subject]) {
        let (Some(readout), Some(details)) =
            (find(figure, "[data-readout]"), find(figure, ".npfit-table"))
        else {
            return;
        };
        effect(Box::new(move || {
            let at = self.now.get().at;
            let (subject, place) = at.unwrap_or((self.first, Place::last()));
            let content = html::reading(subject, &self.read(subject, place), at.is_none());
            // What has not changed keeps the focus that it may have.
            if readout.get_attribute("data-readout").as_ref() != Some(&content) {
                set(&readout, "data-readout", &content);
                readout.set_inner_html(&content);
            }
            let _is_there = readout.class_list().toggle_with_force("npfit-reading", at.is_some());
        }));
        self.keep_tables(details, subjects);
    }

    /// Keeps a figure's tables, while they are open. Nobody reads them in a drag, and they cost more than
    /// all charts: they wait until the run is left alone for a moment.
    fn keep_tables(self, details: HtmlElement, subjects: &'static [Subject]) {
        let own = details.clone();
        let (is_open, open) = signal(false);
        listen(&details, &["toggle"], Box::new(move |_| open.set(own.has_attribute("open"))));
        let was_open = Cell::new(false);
        let pending = Cell::new(None::<TimeoutHandle>);
        effect(Box::new(move || {
            self.state.run.track();
            let is_open = is_open.get();
            if let Some(earlier) = pending.take() {
                earlier.clear();
            }
            let wait = if was_open.replace(is_open) { TABLES_WAIT } else { Duration::ZERO };
            let details = details.clone();
            let fill = move || self.fill_tables(&details, if is_open { subjects } else { &[] });
            pending.set(set_timeout_with_handle(fill, wait).ok());
        }));
    }

    fn fill_tables(self, details: &Element, subjects: &[Subject]) {
        // The widget may be gone by then.
        if self.state.scenario_now().is_none() {
            return;
        }
        let mut content = String::new();
        for &subject in subjects {
            let chart = untrack(|| self.chart(subject, 0));
            content += &html::tables(&text::tables(subject, &chart));
        }
        if let Some(place) = details.last_element_child() {
            place.set_inner_html(&content);
        }
    }
}

/// Puts a hairline where a chart is read, with a ring where there is a mark.
fn stand(line: &HtmlElement, point: Option<(f64, Option<f64>)>) {
    let mark = point.and_then(|(_, y)| y);
    for (name, value) in [("left", point.map(|(x, _)| x)), ("--y", mark)] {
        let value = value.map(|value| decimal::fixed(value, 1) + "px").unwrap_or_default();
        let _refused = line.style().set_property(name, &value);
    }
    line.set_class_name(match (point, mark) {
        (None, _) => "",
        (Some(_), None) => "npfit-read",
        (Some(_), Some(_)) => "npfit-read npfit-at-mark",
    });
}
