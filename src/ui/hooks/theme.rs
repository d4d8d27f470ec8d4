//! The colours that the widget really has: what the host asks for, what the host's page shows, the reader's
//! system, or forced colours.

use leptos::html;
use leptos::prelude::*;
use leptos_use_element::{UseMutationObserverOptions, use_mutation_observer_with_options};
use leptos_use_media_query::use_media_query;
use leptos_use_preferences::use_preferred_dark;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node, ShadowRoot};

use super::colour::{Colours, own_value};
use super::typeface::provide_typeface;
use crate::chart::Theme;
use crate::chart::theme::{Ink, Rgb, is_dark};
use crate::scenario::ThemeChoice;
use crate::ui::state::State;

/// The custom property of the widget's paper.
const PAPER: &str = "--npfit-paper";

/// How long a host's own change of colours may take, milliseconds. Judgement.
const TRANSITION_MS: u64 = 400;

/// The colours of the charts, in context.
#[derive(Clone, Copy)]
struct ChartTheme(ReadSignal<Theme>);

/// The colours of the charts.
pub(in crate::ui) fn use_theme() -> ReadSignal<Theme> {
    expect_context::<ChartTheme>().0
}

/// Keeps the widget's colours as its host's page, or its attribute, has them.
pub(in crate::ui) fn provide_theme(state: State, root: NodeRef<html::Section>) {
    let prefers_dark = use_preferred_dark();
    let forced = use_media_query("(forced-colors: active)");
    let (theme, set_theme) = signal(Theme::LIGHT);
    provide_context(ChartTheme(theme));
    let choice = Memo::new(move |_| state.with(|scenario| scenario.look.theme));
    let host_changes = Trigger::new();
    follow_host(host_changes);
    provide_typeface(root, host_changes);
    Effect::new(move |_| {
        let Some(root) = root.get() else { return };
        host_changes.track();
        let (prefers_dark, forced) = (prefers_dark.get(), forced.get());
        let now = apply(&root, choice.get(), prefers_dark);
        set_theme.set(if forced { forced_theme(prefers_dark) } else { now });
    });
}

/// Tells of the host's changes of its own attributes: themes are switched by them.
fn follow_host(changes: Trigger) {
    let changed = move |_, _| {
        changes.notify();
        // A host may fade from one background to the other.
        set_timeout(move || changes.notify(), std::time::Duration::from_millis(TRANSITION_MS));
    };
    let options = UseMutationObserverOptions::default().attributes(true);
    let page = document().document_element();
    let body: Option<Element> = document().body().map(Into::into);
    for element in [page, body].into_iter().flatten() {
        let _stop = use_mutation_observer_with_options(element, changed, options.clone());
    }
}

/// Gives the widget its theme and, where its text can be read on it, the host's background. Returns what the charts
/// are drawn in.
fn apply(root: &HtmlElement, choice: ThemeChoice, prefers_dark: bool) -> Theme {
    let colours = Colours::new();
    let host = root.parent_element_or_host().and_then(|host| background(&colours, &host));
    let dark = match choice {
        ThemeChoice::Dark => true,
        ThemeChoice::Light => false,
        ThemeChoice::Auto => host.map_or_else(|| canvas_is_dark(prefers_dark), is_dark),
    };
    let base = if dark { Theme::DARK } else { Theme::LIGHT };
    let _refused = root.set_attribute("data-npfit-theme", if dark { "dark" } else { "light" });
    let style = root.style();
    let paper = host.filter(|paper| choice == ThemeChoice::Auto && base.is_readable_on(*paper));
    let _refused = match paper {
        // Properties, not a style attribute: a policy of the host does not drop them.
        Some((red, green, blue)) => style.set_property(
            PAPER,
            &format!("var(--npfit-scenario-paper, rgb({red} {green} {blue}))"),
        ),
        None => style.remove_property(PAPER).map(drop),
    };
    base.with(|ink: Ink| own_value(root, ink.token()).and_then(|value| colours.rgb(&value)))
}

/// The background that is seen behind an element: the nearest that is not transparent.
fn background(colours: &Colours, element: &Element) -> Option<Rgb> {
    let mut around = Some(element.clone());
    while let Some(element) = around {
        if let Some(colour) =
            own_value(&element, "background-color").and_then(|value| colours.rgb(&value))
        {
            return Some(colour);
        }
        around = element.parent_element_or_host();
    }
    None
}

/// Whether a page without a background of its own is dark: it follows the schemes that it says it supports.
fn canvas_is_dark(prefers_dark: bool) -> bool {
    let of_style = document().document_element().and_then(|page| own_value(&page, "color-scheme"));
    let of_meta = document()
        .query_selector("meta[name=color-scheme]")
        .ok()
        .flatten()
        .and_then(|meta| meta.get_attribute("content"));
    let supported = of_style.filter(|schemes| schemes != "normal").or(of_meta).unwrap_or_default();
    let supports = |scheme: &str| supported.split_whitespace().any(|word| word == scheme);
    supports("dark") && (prefers_dark || !supports("light"))
}

/// Where a reader forces colours, a canvas gets plain ones: text on background, and one accent.
fn forced_theme(is_dark: bool) -> Theme {
    if is_dark {
        Theme::forced((255, 255, 255), (0, 0, 0), (255, 255, 0))
    } else {
        Theme::forced((0, 0, 0), (255, 255, 255), (0, 0, 238))
    }
}

/// The way out of an element.
trait Around {
    /// The element around this one; from the top of a shadow tree, the element that has it.
    fn parent_element_or_host(&self) -> Option<Element>;
}

impl Around for Element {
    fn parent_element_or_host(&self) -> Option<Element> {
        let parent: Node = self.parent_node()?;
        match parent.dyn_into::<Element>() {
            Ok(element) => Some(element),
            Err(node) => node.dyn_into::<ShadowRoot>().ok().map(|root| root.host()),
        }
    }
}
