//! Where a widget stands: whose address it is, and where our own pages lie.

use std::cell::Cell;

use leptos::prelude::*;

use crate::scenario::{Scenario, Variant};

/// Our page that opens any scenario.
const PAGE: &str = "index.html";

thread_local! {
    /// Whether a widget of this page has the address: two would fight over it.
    static ADDRESS_IS_TAKEN: Cell<bool> = const { Cell::new(false) };
}

/// Where a widget stands. Copies refer to the same.
#[derive(Clone, Copy)]
pub(super) struct Host {
    /// The folder of our own pages, with its slash; empty if they lie beside this page.
    home: StoredValue<String>,
    /// Whether this widget reads and writes the page's address.
    pub(super) has_address: bool,
}

impl Host {
    /// A host whose pages lie in `home`. The first widget that wants the page's address has it until it goes.
    pub(super) fn new(home: String, wants_address: bool) -> Self {
        let has_address = wants_address && !ADDRESS_IS_TAKEN.replace(true);
        if has_address {
            on_cleanup(|| ADDRESS_IS_TAKEN.set(false));
        }
        Self { home: StoredValue::new(home), has_address }
    }

    /// The address of one of our own files.
    pub(super) fn address_of(self, file: &str) -> String {
        self.home.try_with_value(|home| format!("{home}{file}")).unwrap_or_else(|| file.to_owned())
    }

    /// The link that opens a scenario: this page, where it reads its address; else our own page.
    pub(super) fn link(self, scenario: &Scenario) -> String {
        let page = if self.has_address { this_page() } else { self.home_page() };
        format!("{page}#{}", scenario.to_fragment())
    }

    /// The link to the whole instrument, whatever variant this is.
    pub(super) fn whole(self, scenario: &Scenario) -> String {
        let mut whole = scenario.clone();
        whole.look.variant = Variant::Full;
        format!("{}#{}", self.address_of(PAGE), whole.to_fragment())
    }

    /// An address in the folder of our own pages: what snippets lead to.
    pub(super) fn home_page(self) -> String {
        let own_page = self.address_of(PAGE);
        if own_page == PAGE { this_page() } else { own_page }
    }
}

/// The page's address without its fragment, whatever base address the host has set.
pub(super) fn this_page() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}
