//! Links that open a window, in a frame whose host allows none: the browser drops the click without a word, so the
//! widget shows the address to copy.

use std::time::Duration;

use leptos::ev::click;
use leptos::html;
use leptos::prelude::*;
use leptos_use_event_listener::use_event_listener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent, VisibilityState};

use super::copy::CopyField;
use crate::message as m;
use crate::ui::state::use_state;

/// How long a browser may take to open a window, milliseconds. Judgement.
const PATIENCE_MS: u64 = 800;

/// A link that did not open: its address, and how far down the widget it ends, CSS pixels.
#[derive(Clone, PartialEq)]
struct RefusedLink {
    address: String,
    end_px: f64,
}

/// What did not open, below the link. Watches the clicks on `root`.
#[component]
pub(in crate::ui) fn RefusedLinks(root: NodeRef<html::Section>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let refused = RwSignal::new(None::<RefusedLink>);
    let press = move |event: MouseEvent| {
        let link = root.get_untracked().and_then(|root| pressed(&root, &event));
        if link.is_some() || refused.with_untracked(Option::is_some) && !is_within(&event) {
            refused.set(None);
        }
        if let Some(link) = link {
            set_timeout(
                move || {
                    if is_still_here() {
                        refused.try_set(Some(link));
                    }
                },
                Duration::from_millis(PATIENCE_MS),
            );
        }
    };
    if is_framed() {
        let _stop = use_event_listener(root, click, press);
    }
    let end = move || refused.with(|link| link.as_ref().map_or(0.0, |link| link.end_px));
    let shown = move |link: RefusedLink| {
        view! {
            <p>{words.get(m::SHARE_LINK_REFUSED)}</p>
            <CopyField
                key="refused"
                id=state.id("refused-link")
                name=Signal::stored(words.get(m::SHARE_LINK_NAME))
                value=Signal::stored(link.address)
                rows=2
            />
        }
    };
    view! {
        <div
            class="npfit-refused"
            role="status"
            data-testid="refused"
            style:top=move || format!("{}px", end())
        >
            {move || refused.get().map(shown)}
        </div>
    }
}

/// The link to another page that a plain click is on. One that opens in this frame takes the widget with it.
fn pressed(root: &Element, event: &MouseEvent) -> Option<RefusedLink> {
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement =
        target.closest("a[href]:not([href^='#'], [download])").ok()??.dyn_into().ok()?;
    let (link_box, root_box) = (link.get_bounding_client_rect(), root.get_bounding_client_rect());
    Some(RefusedLink { address: link.href(), end_px: link_box.bottom() - root_box.top() })
}

/// Whether a click is on what this part shows.
fn is_within(event: &MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(".npfit-refused").ok().flatten().is_some())
}

/// Whether the reader still looks at this page: a window that opens takes them away.
fn is_still_here() -> bool {
    document().visibility_state() == VisibilityState::Visible
        && document().has_focus().unwrap_or(false)
}

/// Whether the page stands in a frame: only there a host can forbid windows.
fn is_framed() -> bool {
    window().parent().ok().flatten().is_some_and(|parent| parent != window())
}
