//! The tabs of the stage: one chart at a time, chosen by pointer or by arrow keys.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use web_sys::Element;

use crate::message as m;
use crate::scenario::Tab;
use crate::text;
use crate::ui::state::use_state;

/// The list of tabs.
#[component]
pub(super) fn Tabs(tab: Memo<Tab>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let buttons = Tab::ALL.map(|_| NodeRef::<html::Button>::new());
    let choose = move |index: usize| {
        let index = index % Tab::ALL.len();
        state.show_tab(Tab::ALL[index]);
        if let Some(button) = buttons[index].get_untracked() {
            let _refused = button.focus();
        }
    };
    let press = move |event: KeyboardEvent| {
        let now = tab.get_untracked() as usize;
        let count = Tab::ALL.len();
        let is_mirrored = words.with(|language| language.is_right_to_left);
        let (next, before) =
            if is_mirrored { ("ArrowLeft", "ArrowRight") } else { ("ArrowRight", "ArrowLeft") };
        let to = match event.key().as_str() {
            key if key == next => now + 1,
            key if key == before => now + count - 1,
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        event.prevent_default();
        choose(to);
    };
    // A link can choose a tab that lies beyond the edge of a narrow screen.
    let list = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let chosen = buttons[tab.get() as usize].get();
        if let (Some(list), Some(chosen)) = (list.get(), chosen) {
            show_whole(&list, &chosen);
        }
    });
    view! {
        <div
            class="npfit-tabs"
            role="tablist"
            aria-label=words.get(m::TABS)
            node_ref=list
            on:keydown=press
        >
            {Tab::ALL
                .into_iter()
                .zip(buttons)
                .map(|(each, button)| {
                    let key = each.key();
                    let is_chosen = move || tab.get() == each;
                    view! {
                        <button
                            type="button"
                            role="tab"
                            node_ref=button
                            id=state.id(&format!("tab-{key}"))
                            data-testid=format!("tab-{key}")
                            aria-selected=move || if is_chosen() { "true" } else { "false" }
                            aria-controls=state.id("panel")
                            tabindex=move || if is_chosen() { "0" } else { "-1" }
                            on:click=move |_| state.show_tab(each)
                        >
                            {words.get(text::tab_name(each))}
                        </button>
                    }
                })
                .collect_view()}
        </div>
    }
}

/// Scrolls a row sideways until a button in it is in sight; the page stays where it is.
fn show_whole(row: &Element, button: &Element) {
    let (row_box, own) = (row.get_bounding_client_rect(), button.get_bounding_client_rect());
    let before = own.left() - row_box.left();
    let beyond = own.right() - row_box.right();
    let by = if before < 0.0 { before } else { beyond.max(0.0) };
    row.set_scroll_left(row.scroll_left() + by.round() as i32);
}
