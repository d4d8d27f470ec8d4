//! Every browser case, one file per area: what it is called, on what device and host it runs, and what it does.

mod announcer;
mod axe;
mod below;
mod delivery;
mod digest;
mod drag;
mod element;
mod element_api;
mod element_hosts;
mod embeds;
mod export;
mod first_screen;
mod frames;
mod gallery;
mod hosts;
mod how;
mod installed;
mod languages;
mod large_text;
mod links;
mod locks;
mod memory;
mod numbers;
mod pins;
mod presets;
mod programme;
mod screens;
mod snippets;
mod start;
mod still;
mod story;
mod tabs;
mod tooltip;
mod typed;
mod undo;
mod views;

use std::future::Future;
use std::pin::Pin;

use anyhow::Result;

use crate::device::Device;
use crate::page::Page;
use crate::server::Serving;

/// What a case gives while it runs.
pub(crate) type Running<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// One thing that must hold in a browser.
pub(crate) struct Case {
    /// What it is called.
    pub(crate) name: String,
    /// The screen it runs on.
    pub(crate) device: Device,
    /// How the bundle is served.
    pub(crate) serving: Serving,
    /// Whether every engine runs it, or Chromium alone.
    pub(crate) in_every_engine: bool,
    /// What it does.
    pub(crate) run: Box<dyn for<'a> Fn(&'a mut Page) -> Running<'a>>,
}

/// Every case, the most basic first.
pub(crate) fn all() -> Vec<Case> {
    let areas = [
        start::cases(),
        still::cases(),
        first_screen::cases(),
        drag::cases(),
        typed::cases(),
        locks::cases(),
        undo::cases(),
        presets::cases(),
        numbers::cases(),
        tabs::cases(),
        tooltip::cases(),
        links::cases(),
        pins::cases(),
        export::cases(),
        snippets::cases(),
        story::cases(),
        programme::cases(),
        below::cases(),
        how::cases(),
        installed::cases(),
        digest::cases(),
        hosts::cases(),
        frames::cases(),
        gallery::cases(),
        embeds::cases(),
        element::cases(),
        element_api::cases(),
        element_hosts::cases(),
        delivery::cases(),
        languages::cases(),
        large_text::cases(),
        announcer::cases(),
        memory::cases(),
        axe::cases(),
        screens::cases(),
    ];
    areas.into_iter().flatten().collect()
}

/// A case on a desktop and a host that does all well.
fn case(
    name: impl Into<String>,
    run: impl for<'a> Fn(&'a mut Page) -> Running<'a> + 'static,
) -> Case {
    Case {
        name: name.into(),
        device: Device::DESKTOP,
        serving: Serving::WELL,
        in_every_engine: false,
        run: Box::new(run),
    }
}

impl Case {
    fn on(self, device: Device) -> Self {
        Self { device, ..self }
    }

    fn served(self, serving: Serving) -> Self {
        Self { serving, ..self }
    }

    /// Runs in every engine, not in Chromium alone; only Chromium has fingers.
    fn everywhere(self) -> Self {
        Self { in_every_engine: true, ..self }
    }
}

/// A desktop and a phone, with what tells them apart in the name of a case.
const MOUSE_AND_FINGER: [(&str, Device); 2] =
    [("by mouse", Device::DESKTOP), ("by finger", Device::PHONE)];

/// The same, for what is looked at.
const DESKTOP_AND_PHONE: [(&str, Device); 2] =
    [("on a desktop", Device::DESKTOP), ("on a phone", Device::PHONE)];
