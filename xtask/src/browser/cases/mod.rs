//! Every browser case: what it is called, on what device and host it runs, and what it does.

mod access;
mod address;
mod axe;
mod controls;
mod doubt;
mod guess;
mod how;
mod language;
mod large;
mod layout;
mod map;
mod moving;
mod own;
mod pictures;
mod pins;
mod readout;
mod screens;
mod spoken;
mod start;
mod story;
mod tabs;
mod take;
mod tools;
mod views;

use std::future::Future;
use std::pin::Pin;

use crate::browser::driver::Device;
use crate::browser::levers::LEVERS;
use crate::browser::page::Page;
use crate::browser::server::Serving;
use crate::error::Result;

/// What a case gives while it runs.
type Running<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// One thing that must hold in a browser.
pub(crate) struct Case {
    /// What it is called.
    pub(crate) name: String,
    /// The screen it runs on.
    pub(crate) device: Device,
    /// How the bundle is served.
    pub(crate) serving: Serving,
    /// What it does.
    pub(crate) run: Box<dyn for<'a> Fn(&'a mut Page) -> Running<'a>>,
}

/// The smallest phones that are still in use, on which all must fit.
const SMALL_PHONE: Device = Device { width: 320, height: 568, ratio: 2.0, ..Device::PHONE };

/// A phone whose browser shows its bars, so that little height is left.
const LOW_PHONE: Device = Device { height: 640, ..Device::PHONE };

/// Every case, the most basic first.
pub(crate) fn all() -> Vec<Case> {
    let groups = [
        starting(),
        guessing(),
        moving(),
        stepping(),
        controlling(),
        pinning(),
        taking(),
        telling(),
        addresses(),
        explaining(),
        doubting(),
        reading(),
        mapping(),
        owning(),
        languages(),
        layouts(),
        accessible(),
        pictures(),
    ];
    groups.into_iter().flatten().collect()
}

/// A case on a desktop and a host that does all well.
fn case(
    name: impl Into<String>,
    run: impl for<'a> Fn(&'a mut Page) -> Running<'a> + 'static,
) -> Case {
    Case { name: name.into(), device: Device::DESKTOP, serving: Serving::Well, run: Box::new(run) }
}

impl Case {
    fn on(self, device: Device) -> Self {
        Self { device, ..self }
    }

    fn served(self, serving: Serving) -> Self {
        Self { serving, ..self }
    }
}

fn starting() -> Vec<Case> {
    vec![
        case("starts alive under a sub-path", |page| Box::pin(start::alive(page))),
        case("starts when wasm has the wrong type", |page| Box::pin(start::alive(page)))
            .served(Serving::WithWrongType),
        case("shows chart and sentence without wasm", |page| Box::pin(start::fallback(page)))
            .served(Serving::WithoutWasm),
        case("shows chart and sentence without wasm on a phone", |page| {
            Box::pin(start::fallback(page))
        })
        .on(Device::PHONE)
        .served(Serving::WithoutWasm),
        case("names its levers to screen readers", |page| Box::pin(start::names(page))),
        case("has no id twice", |page| Box::pin(start::ids(page))),
        case("computes bit for bit what this machine computes", |page| {
            Box::pin(start::digests(page))
        }),
    ]
}

fn guessing() -> Vec<Case> {
    vec![
        case("a guess is drawn and answered by mouse", |page| Box::pin(guess::by_pointer(page))),
        case("a guess is drawn and answered by finger", |page| Box::pin(guess::by_pointer(page)))
            .on(Device::PHONE),
        case("a guess is made and answered by keyboard", |page| Box::pin(guess::by_keyboard(page))),
        case("the guess is skipped at once", |page| Box::pin(guess::skipped(page))),
        case("the guess is skipped at once by finger", |page| Box::pin(guess::skipped(page)))
            .on(LOW_PHONE),
        case("a link asks for the guess or for none", |page| Box::pin(guess::by_link(page))),
        case("without wasm nobody waits for a guess", |page| Box::pin(guess::without_wasm(page)))
            .served(Serving::WithoutWasm),
    ]
}

fn moving() -> Vec<Case> {
    let mut cases = Vec::new();
    for lever in LEVERS {
        let name = lever.name;
        cases.push(case(format!("{name} moves by mouse"), move |page| {
            Box::pin(moving::by_pointer(page, lever))
        }));
        cases.push(
            case(format!("{name} moves by finger"), move |page| {
                Box::pin(moving::by_pointer(page, lever))
            })
            .on(Device::PHONE),
        );
        cases.push(
            case(format!("{name} stays when a finger scrolls over it"), move |page| {
                Box::pin(moving::scrolling_over(page, lever))
            })
            .on(LOW_PHONE),
        );
        cases.push(case(format!("{name} moves by keyboard"), move |page| {
            Box::pin(moving::by_keyboard(page, lever))
        }));
    }
    cases.extend([
        case("Tab reaches the levers in order", |page| Box::pin(moving::by_tab(page))),
        case("reset restores the start", |page| Box::pin(moving::reset(page))),
        case("every delivery chart follows the levers", |page| Box::pin(moving::delivery(page))),
        case("a drag keeps the canvas", |page| Box::pin(moving::same_canvas(page))),
        case("nothing is requested after the start", |page| Box::pin(moving::no_requests(page))),
    ]);
    cases
}

fn stepping() -> Vec<Case> {
    vec![
        case("presets set the levers by mouse", |page| Box::pin(tools::presets(page))),
        case("presets set the levers by finger", |page| Box::pin(tools::presets(page)))
            .on(Device::PHONE),
        case("presets set the levers by keyboard", |page| {
            Box::pin(tools::preset_by_keyboard(page))
        }),
        case("a drag is one step back and forth", |page| Box::pin(tools::undo(page))),
    ]
}

fn controlling() -> Vec<Case> {
    let mut cases = Vec::new();
    for (how, device) in [("on a desktop", Device::DESKTOP), ("on a phone", LOW_PHONE)] {
        let group = [
            case(format!("a typed value moves its lever {how}"), |page| {
                Box::pin(controls::typed(page))
            }),
            case(format!("a locked lever stays {how}"), |page| Box::pin(controls::locked(page))),
            case(format!("one lever goes back {how}"), |page| Box::pin(controls::reset_one(page))),
            case(format!("a finger hits every control {how}"), |page| {
                Box::pin(controls::targets(page))
            }),
        ];
        cases.extend(group.map(|case| case.on(device)));
    }
    cases
}

fn pinning() -> Vec<Case> {
    let mut cases = Vec::new();
    for (how, device) in [("by mouse", Device::DESKTOP), ("by finger", Device::PHONE)] {
        let group = [
            case(format!("a run is pinned, named, compared and undone {how}"), |page| {
                Box::pin(pins::pin(page))
            }),
            case(format!("pins travel in the link {how}"), |page| Box::pin(pins::link(page))),
            case(format!("why it moved is said with numbers {how}"), |page| {
                Box::pin(pins::why(page))
            }),
        ];
        cases.extend(group.map(|case| case.on(device)));
    }
    cases.push(case("runs are pinned by keyboard", |page| Box::pin(pins::by_keyboard(page))));
    cases
}

fn taking() -> Vec<Case> {
    let mut cases = Vec::new();
    for (how, device) in [("by mouse", Device::DESKTOP), ("by finger", Device::PHONE)] {
        let group = [
            case(format!("pictures, table and file are saved {how}"), |page| {
                Box::pin(take::saved(page))
            }),
            case(format!("a file opens its state elsewhere {how}"), |page| {
                Box::pin(take::opened(page))
            }),
            case(format!("link and citation are copied {how}"), |page| {
                Box::pin(take::copied(page))
            }),
            case(format!("a chart is heard {how}"), |page| Box::pin(take::heard(page))),
        ];
        cases.extend(group.map(|case| case.on(device)));
    }
    cases.push(case("it is taken away by keyboard", |page| Box::pin(take::by_keyboard(page))));
    cases.push(case("the print is vectors and says it all", |page| Box::pin(take::printed(page))));
    cases
}

fn telling() -> Vec<Case> {
    let mut cases = Vec::new();
    for (how, device) in [("by mouse", Device::DESKTOP), ("by finger", Device::PHONE)] {
        let group = [
            case(format!("the story is gone through {how}"), |page| Box::pin(story::through(page))),
            case(format!("back and forward go through the story {how}"), |page| {
                Box::pin(story::history(page))
            }),
        ];
        cases.extend(group.map(|case| case.on(device)));
    }
    cases.extend([
        case("the story is gone through by keyboard", |page| Box::pin(story::by_keyboard(page))),
        case("a link opens a step of the story", |page| Box::pin(story::linked(page))),
        case("a step of the story fits a phone over its levers", |page| {
            Box::pin(story::together(page))
        })
        .on(Device::PHONE),
    ]);
    cases
}

fn addresses() -> Vec<Case> {
    vec![
        case("an address opens its scenario", |page| Box::pin(address::opened(page))),
        case("an address that changes moves the levers", |page| Box::pin(address::changed(page))),
        case("a lever that moves rewrites the address", |page| Box::pin(address::rewritten(page))),
        case("a long drag rewrites the address sparingly", |page| Box::pin(address::sparing(page))),
        case("a faulty address is named in a notice", |page| Box::pin(address::notices(page))),
        case("a foreign fragment is left alone", |page| Box::pin(address::foreign(page))),
    ]
}

fn explaining() -> Vec<Case> {
    vec![
        case("how it works is there without wasm", |page| Box::pin(how::without_wasm(page)))
            .served(Serving::WithoutWasm),
        case("how it works is no wider than a small phone", |page| {
            Box::pin(how::no_sideways_scroll(page))
        })
        .on(SMALL_PHONE),
        case("how it works shows the run that one came from", |page| {
            Box::pin(how::constants(page))
        }),
        case("the widget leads to an equation with its run", |page| Box::pin(how::explains(page))),
        case("the widget leads to an equation with its run on a phone", |page| {
            Box::pin(how::explains(page))
        })
        .on(Device::PHONE),
    ]
}

fn doubting() -> Vec<Case> {
    vec![
        case("outcomes say how many versions agree", |page| Box::pin(doubt::agreement(page))),
        case("an assumption moves by keyboard and goes back", |page| Box::pin(doubt::slider(page))),
        case("an assumption moves by mouse", |page| Box::pin(doubt::slider_by_pointer(page))),
        case("an assumption moves by finger", |page| Box::pin(doubt::slider_by_pointer(page)))
            .on(Device::PHONE),
        case("what came from outside is switched off", |page| Box::pin(doubt::switch(page))),
        case("an old link runs the old model", |page| Box::pin(doubt::old_link(page))),
    ]
}

fn reading() -> Vec<Case> {
    vec![
        case("charts are read by mouse", |page| Box::pin(readout::by_mouse(page))),
        case("charts are read by finger", |page| Box::pin(readout::by_finger(page)))
            .on(Device::PHONE),
        case("charts are read by keyboard", |page| Box::pin(readout::by_keyboard(page))),
        case("a point is two actions from source and equation", |page| {
            Box::pin(readout::two_actions(page))
        }),
        case("a point is two taps from source and equation", |page| {
            Box::pin(readout::two_actions(page))
        })
        .on(Device::PHONE),
        case("tabs turn by pointer and keyboard", |page| Box::pin(tabs::turn(page))),
        case("a chart behind a tab does not draw", |page| Box::pin(tabs::hidden_is_idle(page))),
        case("tables have the numbers of the charts", |page| Box::pin(readout::tables(page))),
        case("readouts, tabs and tables fit a small phone", |page| Box::pin(readout::fits(page)))
            .on(SMALL_PHONE),
    ]
}

fn mapping() -> Vec<Case> {
    vec![
        case("the lever map is gone to by mouse", |page| Box::pin(map::by_pointer(page))),
        case("the lever map is gone to by finger", |page| Box::pin(map::by_pointer(page)))
            .on(Device::PHONE),
        case("the lever map is gone to by keyboard", |page| Box::pin(map::by_keyboard(page))),
        case("a drag over the lever map is one step", |page| Box::pin(map::drag(page))),
        case("the lever map follows the levers", |page| Box::pin(map::follows(page))),
        case("the lever map shows what is chosen", |page| Box::pin(map::choices(page))),
        case("what matters most follows the levers", |page| Box::pin(map::matters(page))),
        case("a map behind a tab computes nothing", |page| Box::pin(map::hidden_is_idle(page))),
    ]
}

fn owning() -> Vec<Case> {
    let mut cases = Vec::new();
    for (how, device) in [("by mouse", Device::DESKTOP), ("by finger", Device::PHONE)] {
        let name = format!("a programme of one's own is answered, asked about and undone {how}");
        cases.push(case(name, |page| Box::pin(own::by_pointer(page))).on(device));
    }
    cases.extend([
        case("a programme of one's own is answered by keyboard", |page| {
            Box::pin(own::by_keyboard(page))
        }),
        case("a link opens a programme of one's own", |page| Box::pin(own::link(page))),
        case("a programme of one's own behind a tab computes nothing", |page| {
            Box::pin(own::hidden_is_idle(page))
        }),
        case("a drag stays smooth beside a programme of one's own", |page| {
            Box::pin(own::drag(page))
        }),
    ]);
    cases
}

fn languages() -> Vec<Case> {
    let mut cases = Vec::new();
    for (screen, device) in [("a desktop", Device::DESKTOP), ("a phone", Device::PHONE)] {
        let group = [
            case(format!("every word is from the message file on {screen}"), |page| {
                Box::pin(language::accented(page))
            })
            .served(Serving::InLanguage("en-XA")),
            case(format!("right to left has its own digits and fits {screen}"), |page| {
                Box::pin(language::right_to_left(page))
            })
            .served(Serving::InLanguage("ar-XB")),
        ];
        cases.extend(group.map(|case| case.on(device)));
    }
    let german = case("a language that is not here yet is English", |page| {
        Box::pin(language::not_here_yet(page))
    });
    cases.push(german.served(Serving::InLanguage("de-AT")));
    cases
}

fn layouts() -> Vec<Case> {
    let mut cases = Vec::new();
    for ratio in [1.0, 2.0, 3.0] {
        let device = Device { ratio, ..Device::DESKTOP };
        let name = format!("the canvases are sharp at {ratio} device pixels per pixel");
        cases.push(case(name, |page| Box::pin(layout::sharp(page))).on(device));
    }
    for device in [SMALL_PHONE, Device::PHONE] {
        let name = format!("nothing is wider than {} px", device.width);
        cases.push(case(name, |page| Box::pin(layout::no_sideways_scroll(page))).on(device));
    }
    for lever in LEVERS {
        let name = format!("{} and what it moves share a phone's screen", lever.name);
        let together = case(name, move |page| Box::pin(layout::together(page, lever)));
        cases.push(together.on(LOW_PHONE));
    }
    cases
}

fn accessible() -> Vec<Case> {
    let mut cases =
        vec![case("a run is spoken of once it is left alone", |page| Box::pin(spoken::once(page)))];
    for (screen, device) in [("a desktop", Device::DESKTOP), ("a phone", Device::PHONE)] {
        for (colours, dark) in [("light", false), ("dark", true)] {
            let name = format!("axe-core finds nothing in how it works on {screen}, {colours}");
            let clean = case(name, |page| Box::pin(axe::clean_how(page)));
            cases.push(clean.on(Device { dark, ..device }));
        }
    }
    // In pieces, as each view is opened anew and looked at for a second or two.
    for (piece, views) in views::VIEWS.chunks(2).enumerate() {
        for (screen, device) in [("a desktop", Device::DESKTOP), ("a phone", Device::PHONE)] {
            for (colours, dark, forced) in
                [("light", false, false), ("dark", true, false), ("forced", false, true)]
            {
                let name = format!("axe-core finds nothing on {screen}, {colours}, views {piece}");
                let clean = case(name, move |page| Box::pin(axe::clean(page, views, forced)));
                cases.push(clean.on(Device { dark, ..device }));
            }
        }
    }
    for (piece, views) in views::VIEWS.chunks(2).enumerate() {
        for (screen, device) in [("1200", Device::DESKTOP), ("360", Device::PHONE)] {
            for (colours, dark) in [("light", false), ("dark", true)] {
                let name =
                    format!("every view looks as last seen, {screen} {colours}, views {piece}");
                let screen = format!("{screen}-{colours}");
                let seen =
                    case(name, move |page| Box::pin(screens::as_seen(page, views, screen.clone())));
                cases.push(seen.on(Device { dark, ratio: 1.0, ..device }));
            }
        }
        let narrow = case(format!("every view fits a small phone, views {piece}"), move |page| {
            Box::pin(access::narrow(page, views))
        });
        cases.push(narrow.on(SMALL_PHONE));
        for (screen, device) in [("a desktop", Device::DESKTOP), ("a phone", Device::PHONE)] {
            let name = format!("large type is readable on {screen}, views {piece}");
            let large = case(name, move |page| Box::pin(large::readable(page, views)));
            cases.push(large.on(device));
        }
    }
    for (screen, device) in [("a desktop", Device::DESKTOP), ("a phone", Device::PHONE)] {
        let group = [
            case(format!("nothing moves for who asks for that on {screen}"), |page| {
                Box::pin(access::still(page))
            }),
            case(format!("nothing shifts as wasm comes alive on {screen}"), |page| {
                Box::pin(access::shift(page, "#stage=play"))
            }),
            case(format!("nothing shifts as the guess comes alive on {screen}"), |page| {
                Box::pin(access::shift(page, ""))
            }),
        ];
        cases.extend(group.map(|case| case.on(device)));
    }
    cases.push(case("every stop of Tab is seen", |page| Box::pin(access::focus(page))));
    cases
}

fn pictures() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, device) in [("desktop-1200", Device::DESKTOP), ("phone-360", Device::PHONE)] {
        for (scheme, dark) in [("light", false), ("dark", true)] {
            let file = format!("{name}-{scheme}.png");
            let whole = case(format!("picture of {name} {scheme}"), move |page| {
                Box::pin(pictures::whole(page, file.clone()))
            });
            cases.push(whole.on(Device { dark, ..device }));
        }
        let file = format!("{name}-dragged.png");
        let dragged = case(format!("picture of {name} in mid-drag"), move |page| {
            Box::pin(pictures::dragged(page, file.clone()))
        });
        cases.push(dragged.on(device));
        let closer = case(format!("pictures of {name} read closely"), move |page| {
            Box::pin(pictures::closer(page, name.to_owned()))
        });
        cases.push(closer.on(device));
    }
    cases
}
