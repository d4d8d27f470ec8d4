//! The type of the charts: their own, or the host's where it gives one.

use leptos::ev::Custom;
use leptos::html;
use leptos::prelude::*;
use leptos_use_event_listener::use_event_listener;
use web_sys::Element;

use super::colour::{canvas_context, own_value};
use crate::chart::{TYPE_SAMPLE, Typeface};

/// The custom property in which a host gives its type.
const FONT: &str = "--npfit-scenario-font";

/// The size at which the host's type is measured, CSS pixels.
const MEASURED_PX: f64 = 100.0;

/// The host's type for the charts, in context; none for their own.
#[derive(Clone, Copy)]
struct ChartTypeface(Memo<Option<Typeface>>);

/// The host's type for the charts; none for their own.
pub(in crate::ui) fn use_typeface() -> Memo<Option<Typeface>> {
    expect_context::<ChartTypeface>().0
}

/// Keeps the charts' type as the host has it, also once the host's fonts have come.
pub(super) fn provide_typeface(root: NodeRef<html::Section>, host_changes: Trigger) {
    let loaded = Custom::<web_sys::Event>::new("loadingdone");
    let _stop = use_event_listener(document().fonts(), loaded, move |_| host_changes.notify());
    let typeface = Memo::new(move |_| {
        host_changes.track();
        root.get().and_then(|root| of_host(&root))
    });
    provide_context(ChartTypeface(typeface));
}

fn of_host(root: &Element) -> Option<Typeface> {
    let family = own_value(root, FONT)?;
    let context = canvas_context()?;
    let before = context.font();
    context.set_font(&format!("{MEASURED_PX}px {family}"));
    // What is no list of families leaves the type as it was.
    if context.font() == before {
        return None;
    }
    let width_px = context.measure_text(TYPE_SAMPLE).ok()?.width();
    Some(Typeface::new(&family, MEASURED_PX, width_px))
}
