//! Every form in which the widget comes, under what hosts and networks do to it: strict policies, no host at all, and
//! wasm that is late, slow, mislabelled, broken or absent.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fantoccini::key::Key;
use npfit_model::{Lever, Levers};

use super::frames::HIGH;
use super::{Case, case, export, frames};
use crate::hooks;
use crate::input;
use crate::page::Page;
use crate::server::{Serving, Wasm};

/// The strictest policy under which the widget must live.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'";

/// The same for an article that holds frame and element: the bundle's host is named besides its own. WebKit takes a
/// file that a frame saves for a page in it, so `blob:` is a frame too.
const STRICT_ARTICLE: &str = "default-src 'none'; script-src 'self' {{origin}} 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src {{origin}}; frame-src {{origin}} blob:";

/// A policy under which no string becomes a script or markup.
const TRUSTED_TYPES: &str = "require-trusted-types-for 'script'";

/// A link's fragment and where it puts the levers.
const LINK: (&str, [f64; 3]) =
    ("#v=3&centralisation=70&signing=2006-12&flexibility=40", [70.0, 59.0, 40.0]);

/// How long a widget gets to come alive that must not.
const FUTILE_WAIT: Duration = Duration::from_millis(2500);

/// What happens to wasm, what it is called, and whether page, frame and element still come alive.
const FAULTS: [(&str, Wasm, [bool; 3]); 6] = [
    ("late", Wasm::Late(Duration::from_secs(2)), [true; 3]),
    ("slow", Wasm::Slow(Duration::from_secs(3)), [true; 3]),
    ("wrongly typed", Wasm::WrongType, [true; 3]),
    // A frame has a copy of it in a script.
    ("corrupt", Wasm::Corrupt, [false, true, false]),
    ("absent", Wasm::Missing, [false; 3]),
    ("replaced", Wasm::Page, [false; 3]),
];

pub(super) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = FAULTS
        .into_iter()
        .map(|(what, wasm, lives)| {
            let name =
                format!("delivery: with {what} wasm every form is alive or keeps its figure");
            let serving = Serving { wasm, may_log: true, ..Serving::WELL };
            let case = case(name, move |page| Box::pin(every_form(page, lives))).served(serving);
            // The same ways of starting again, only later: Chromium is enough.
            let is_same = matches!(wasm, Wasm::Slow(_) | Wasm::Page);
            if is_same { case } else { case.everywhere() }
        })
        .collect();
    let strict = Serving { policy: STRICT, article_policy: STRICT_ARTICLE, ..Serving::WELL };
    let documented = Serving { policy: "{{documented}}", ..Serving::WELL };
    let trusted = Serving {
        policy: TRUSTED_TYPES,
        article_policy: TRUSTED_TYPES,
        may_log: true,
        ..Serving::WELL
    };
    cases.extend([
        case("delivery: page, frame and element violate no strict policy", |page| {
            Box::pin(used(page))
        })
        .served(strict)
        .everywhere(),
        case("delivery: every page lives under the policy that the bundle gives hosts", |page| {
            Box::pin(documented_policy(page))
        })
        .served(documented)
        .everywhere(),
        case("delivery: under trusted types it is alive or a figure", |page| {
            Box::pin(alive_or_figure(page))
        })
        .served(trusted)
        .everywhere(),
        case("delivery: the one file lives from disk", |page| Box::pin(from_disk(page)))
            .on(HIGH)
            .everywhere(),
        case(
            "delivery: the page from disk is alive, or keeps its figure and names the one file",
            |page| Box::pin(page_from_disk(page)),
        )
        .served(Serving { may_log: true, ..Serving::WELL })
        .everywhere(),
        case("delivery: the one file lives in a sandbox and asks for nothing", |page| {
            Box::pin(one_file(page))
        })
        .on(HIGH)
        .served(Serving { is_open: false, ..Serving::WELL })
        .everywhere(),
    ]);
    cases
}

/// A form of the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Page,
    /// In a sandbox, as our snippet has it.
    Frame,
    /// In an article that runs under a strict policy.
    StrictFrame,
    Element,
}

impl Form {
    const ALL: [Self; 3] = [Self::Page, Self::Frame, Self::Element];
    const STRICT: [Self; 3] = [Self::Page, Self::StrictFrame, Self::Element];

    /// Goes to a page with this form, and looks into it.
    async fn enter(self, page: &Page) -> Result<()> {
        match self {
            Self::Page => page.visit("").await,
            Self::Frame | Self::StrictFrame => {
                let is_strict = self == Self::StrictFrame;
                page.visit_article(if is_strict { "policy.html" } else { "plain.html" }).await?;
                page.enter_frame("iframe").await
            }
            Self::Element => {
                page.visit_article("policy.html").await?;
                page.until_true(
                    "a shadow root",
                    "!!document.querySelector('npfit-scenario').shadowRoot",
                )
                .await?;
                page.enter_element("npfit-scenario").await
            }
        }
    }

    async fn leave(self, page: &Page) -> Result<()> {
        match self {
            Self::Frame | Self::StrictFrame => page.leave_frame().await,
            Self::Page | Self::Element => Ok(()),
        }
    }

    /// Checks that what stands in for the widget is in sight.
    async fn has_figure(self, page: &Page) -> Result<()> {
        let figure = match self {
            Self::Page | Self::Frame | Self::StrictFrame => {
                "(() => {
                    const svg = [...document.querySelectorAll('#npfit-scenario svg')].find(probe.isVisible);
                    const box = svg?.getBoundingClientRect() ?? { width: 0, height: 0 };
                    return box.width > 200 && box.height > 150 && document.body.innerText.length > 80;
                })()"
            }
            Self::Element => {
                "probe.isVisible(document.querySelector('npfit-scenario p'))
                    && !!document.querySelector('npfit-scenario p a[href]')"
            }
        };
        ensure!(page.ask::<bool>(figure, vec![]).await?, "{self:?} shows nothing in its place.");
        Ok(())
    }
}

async fn every_form(page: &mut Page, lives: [bool; 3]) -> Result<()> {
    for (form, lives) in Form::ALL.into_iter().zip(lives) {
        form.enter(page).await?;
        if lives {
            page.wait_until_alive().await.with_context(|| format!("{form:?}"))?;
        } else {
            form.has_figure(page).await?;
            tokio::time::sleep(FUTILE_WAIT).await;
            ensure!(!page.is_alive().await?, "{form:?} came alive though it could not.");
            form.has_figure(page).await?;
        }
        form.leave(page).await?;
    }
    Ok(())
}

/// A widget that is used: levers, tabs, a value typed, sections opened, files made. Reports of violations fail the case.
async fn use_it(page: &Page) -> Result<()> {
    page.wait_until_alive().await?;
    page.tell(
        "probe.lever('centralisation').scrollIntoView({ block: 'center', behavior: 'instant' });",
    )
    .await?;
    page.settle().await?;
    input::drag_to(page, Lever::Centralisation, 40.0).await?;
    for tab in hooks::TABS {
        page.tell(&format!("probe.find('{}').click();", hooks::tab(tab))).await?;
        page.settle().await?;
    }
    page.open_sections().await?;
    page.tell(
        "probe.find(hooks.of('export-svg')).click();
        probe.find(hooks.of('pin')).click();",
    )
    .await?;
    page.settle().await
}

async fn used(page: &mut Page) -> Result<()> {
    for form in Form::STRICT {
        form.enter(page).await?;
        use_it(page).await.with_context(|| format!("{form:?}"))?;
        form.leave(page).await?;
        let reports = page.reports();
        ensure!(reports.is_empty(), "{form:?}: {reports:#?}");
    }
    Ok(())
}

async fn documented_policy(page: &mut Page) -> Result<()> {
    for name in
        ["index.html", "embed.html", "npfit-scenario.html", "how-it-works.html", "corrections.html"]
    {
        page.visit(name).await?;
        match name {
            "how-it-works.html" | "corrections.html" => {
                tokio::time::sleep(Duration::from_millis(400)).await;
            }
            _ => use_it(page).await?,
        }
        let reports = page.reports();
        ensure!(reports.is_empty(), "{name}: {reports:#?}");
    }
    Ok(())
}

async fn alive_or_figure(page: &mut Page) -> Result<()> {
    for form in Form::ALL {
        form.enter(page).await?;
        tokio::time::sleep(FUTILE_WAIT).await;
        if page.is_alive().await? {
            // What is alive works.
            input::focus(page, &hooks::lever(Lever::Centralisation)).await?;
            input::key(page, Key::Left).await?;
            page.until("a lever that moved", |now| {
                now.position(Lever::Centralisation)
                    != Levers::HISTORY.position(Lever::Centralisation)
            })
            .await?;
        } else {
            form.has_figure(page).await?;
        }
        form.leave(page).await?;
    }
    Ok(())
}

/// A file on a memory stick: a link, a drag, a key, a pin, and files to take along.
async fn from_disk(page: &mut Page) -> Result<()> {
    page.visit_file("npfit-scenario.html", LINK.0).await?;
    page.wait_until_alive().await?;
    page.until_all_at(LINK.1).await?;
    input::drag_to(page, Lever::Centralisation, 30.0).await?;
    input::focus(page, &hooks::lever(Lever::Flexibility)).await?;
    input::key(page, Key::End).await?;
    page.until_at(Lever::Flexibility, 100.0).await?;
    input::press(page, hooks::PIN).await?;
    page.until_true("a pinned run", "!!root.querySelector(hooks.of('pin-1'))").await?;
    export::makes(page, &["csv"]).await?;
    let asked = "performance.getEntriesByType('resource').map((entry) => entry.name)
        .filter((name) => !name.startsWith('data:') && !name.startsWith('blob:'))";
    let asked: Vec<String> = page.ask(asked, vec![]).await?;
    ensure!(asked.is_empty(), "The one file asks for {asked:?}.");
    Ok(())
}

/// Most browsers give a page from disk no modules and no wasm: then its figure stays, with one sentence.
async fn page_from_disk(page: &mut Page) -> Result<()> {
    page.visit_file("index.html", "").await?;
    tokio::time::sleep(FUTILE_WAIT).await;
    if page.is_alive().await? {
        return page
            .until_all_at(Lever::ALL.map(|lever| Levers::HISTORY.position(lever)))
            .await
            .map(drop);
    }
    Form::Page.has_figure(page).await?;
    let link = "[...document.querySelectorAll('a[href]')].filter(probe.isVisible)
        .some((it) => it.href.startsWith('file:') && it.href.includes('/npfit-scenario.html'))";
    ensure!(page.ask::<bool>(link, vec![]).await?, "It does not lead to the one file.");
    Ok(())
}

async fn one_file(page: &mut Page) -> Result<()> {
    frames::open(page, "one-file.html").await?;
    page.enter_frame("iframe").await?;
    page.until_all_at(LINK.1).await?;
    input::drag(page, Lever::Centralisation, 30.0).await?;
    page.leave_frame().await?;
    let others: Vec<String> = page
        .requests()
        .into_iter()
        .filter(|path| !path.ends_with("npfit-scenario.html") && path != "/favicon.ico")
        .collect();
    ensure!(others.is_empty(), "The one file asks for {others:?}.");
    Ok(())
}
