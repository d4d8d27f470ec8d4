//! The link to the setting: to copy, to hand to the system's share sheet, and to embed.

use js_sys::Reflect;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

use super::copy::CopyField;
use super::embed::EmbedDialogue;
use crate::message as m;
use crate::text;
use crate::ui::host::this_page;
use crate::ui::state::{State, use_state};

/// The link and what is done with it.
#[component]
pub(super) fn LinkGroup(link: Memo<String>) -> impl IntoView {
    let state = use_state();
    let words = state.words;
    let status = RwSignal::new(String::new());
    let is_embedding = RwSignal::new(false);
    let has_sheet = Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false);
    let share = move |_| share(state, link.get_untracked(), status);
    let native = has_sheet.then(|| {
        view! {
            <button type="button" class="npfit-button" data-testid="share-native" on:click=share>
                {words.get(m::SHARE_NATIVE)}
            </button>
        }
    });
    let note = if state.host.has_address { m::SHARE_LINK_NOTE } else { m::SHARE_LINK_NOTE_GUEST };
    view! {
        <div class="npfit-share-group" role="group" aria-label=words.get(m::SHARE_LINK_HEADING)>
            <PageLink />
            <CopyField
                key="link"
                id=state.id("share-link")
                name=Signal::stored(words.get(m::SHARE_LINK))
                value=link
                rows=2
            />
            <p class="npfit-note">{words.get(note)}</p>
            <div class="npfit-buttons">
                {native}
                <button
                    type="button"
                    class="npfit-button"
                    data-testid="copy-embed"
                    aria-haspopup="dialog"
                    on:click=move |_| is_embedding.set(true)
                >
                    {words.get(m::SHARE_EMBED)}
                </button>
            </div>
            <p class="npfit-share-status" role="status" data-testid="share-status">{status}</p>
            <EmbedDialogue link is_open=is_embedding />
        </div>
    }
}

/// The page that the widget stands on, where its address is the host's: a link to it cannot carry a setting.
#[component]
fn PageLink() -> impl IntoView {
    let state = use_state();
    let page = this_page();
    // A frame without an address of its own has no page to lead to.
    let is_shown = !state.host.has_address && !page.starts_with("about:");
    is_shown.then(|| {
        view! {
            <CopyField
                key="page"
                id=state.id("share-page")
                name=Signal::stored(state.words.get(m::SHARE_PAGE))
                value=Signal::stored(page)
                rows=2
            />
        }
    })
}

/// Hands the link to the system. A reader who closes the sheet has not failed.
fn share(state: State, link: String, status: RwSignal<String>) {
    let title = state
        .now(|scenario| state.words.with(|language| text::share_embed_title(language, scenario)));
    let data = ShareData::new();
    data.set_title(&title.unwrap_or_default());
    data.set_url(&link);
    let shared = JsFuture::from(window().navigator().share_with_data(&data));
    status.set(String::new());
    spawn_local(async move {
        let Err(error) = shared.await else { return };
        let name = Reflect::get(&error, &JsValue::from_str("name")).ok();
        if name.and_then(|name| name.as_string()).as_deref() != Some("AbortError") {
            status.try_set(state.words.get(m::SHARE_NATIVE_FAILED));
        }
    });
}
