//! `<npfit-scenario>` in articles of another origin.

use std::time::Duration;

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use npfit_model::Lever;
use serde_json::Value;

use super::{Case, case, export};
use crate::hooks;
use crate::input;
use crate::page::Page;
use crate::server::{Serving, Wasm};

/// Where the articles put the levers.
const POSITIONS: [f64; 3] = [70.0, 59.0, 40.0];

pub(super) fn cases() -> Vec<Case> {
    let late = Serving { wasm: Wasm::Late(Duration::from_secs(2)), ..Serving::WELL };
    vec![
        case("element: levers move, and the article's address stays as it was", |page| {
            Box::pin(moves(page))
        })
        .everywhere(),
        case("element: a click makes picture and table", |page| Box::pin(files(page))).everywhere(),
        case("element: what the article holds in it stays until it is alive", |page| {
            Box::pin(fallback(page))
        })
        .served(late)
        .everywhere(),
        case("element: it mounts late, moves, leaves and comes again", |page| {
            Box::pin(late_moved_removed(page))
        })
        .everywhere(),
        case("element: attributes, properties and methods are one schema", |page| {
            Box::pin(schema(page))
        })
        .everywhere(),
        case("element: two and a frame on one page are independent", |page| {
            Box::pin(together(page))
        })
        .everywhere(),
        case("element: an article's base, anchors and reset do no harm", |page| {
            Box::pin(rough(page))
        }),
        case("element: with url-sync it reads and writes the page's fragment", |page| {
            Box::pin(url_sync(page))
        }),
        case("element: on a dark page the text is light, at 4.5:1 at least", |page| {
            Box::pin(dark(page))
        })
        .everywhere(),
        case("element: the host's font is the charts' too", |page| Box::pin(fonts(page))),
        case("element: a right-to-left page turns it around", |page| Box::pin(right_to_left(page)))
            .everywhere(),
        case("element: alive when the reader comes back to the page", |page| Box::pin(back(page)))
            .served(Serving { may_be_kept: true, ..Serving::WELL })
            .everywhere(),
    ]
}

/// Goes to an article, and waits until its first element is alive.
pub(super) async fn open(page: &Page, article: &str) -> Result<()> {
    page.visit_article(article).await?;
    enter(page, "npfit-scenario").await
}

/// Looks into an element, and waits until it is alive.
pub(super) async fn enter(page: &Page, css: &str) -> Result<()> {
    page.leave_element().await?;
    let has_root = format!("!!document.querySelector('{css}')?.shadowRoot");
    page.until_true("the element's shadow root", &has_root).await?;
    page.enter_element(css).await?;
    page.wait_until_alive().await
}

async fn moves(page: &mut Page) -> Result<()> {
    open(page, "element.html").await?;
    page.until_all_at(POSITIONS).await?;
    let before: (String, u32) = page.ask("[location.href, history.length]", vec![]).await?;
    input::drag_to(page, Lever::Centralisation, 30.0).await?;
    input::focus(page, &hooks::lever(Lever::Signing)).await?;
    input::key(page, Key::Left).await?;
    page.until_at(Lever::Signing, 58.0).await?;
    input::press(page, hooks::PIN).await?;
    page.until_true("a pinned run", "!!root.querySelector(hooks.of('pin-1'))").await?;
    tokio::time::sleep(super::links::WRITE_LIMIT).await;
    let after: (String, u32) = page.ask("[location.href, history.length]", vec![]).await?;
    ensure!(after == before, "The article was at {before:?} and is at {after:?}.");
    let slotted: bool =
        page.ask("probe.isVisible(document.querySelector('npfit-scenario p'))", vec![]).await?;
    ensure!(!slotted, "What stood in its place is still in sight.");
    Ok(())
}

async fn files(page: &mut Page) -> Result<()> {
    open(page, "element.html").await?;
    export::makes(page, &["svg", "csv"]).await?;
    Ok(())
}

async fn fallback(page: &mut Page) -> Result<()> {
    page.visit_article("element.html").await?;
    let shown = "probe.isVisible(document.querySelector('npfit-scenario p'))";
    ensure!(page.ask::<bool>(shown, vec![]).await?, "The element hides what it holds at once.");
    tokio::time::sleep(Duration::from_millis(500)).await;
    ensure!(page.ask::<bool>(shown, vec![]).await?, "The element hides what it holds too early.");
    enter(page, "npfit-scenario").await?;
    ensure!(!page.ask::<bool>(shown, vec![]).await?, "What it holds stays beside the widget.");
    Ok(())
}

/// An element made long after load, moved to another place, taken out and put in again.
async fn late_moved_removed(page: &mut Page) -> Result<()> {
    page.visit_article("late.html").await?;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let make = "(() => {
        const it = document.createElement('npfit-scenario');
        it.setAttribute('centralisation', '25');
        window.npfitEvents = [];
        for (const name of ['npfit-ready', 'npfit-error']) {
            addEventListener(name, (event) => npfitEvents.push(name + (event.detail.message || '')));
        }
        document.querySelector('#here').append(it);
        window.npfitElement = it;
        return true;
    })()";
    page.ask::<bool>(make, vec![]).await?;
    enter(page, "npfit-scenario").await?;
    page.until_at(Lever::Centralisation, 25.0).await?;
    page.tell("npfitElement.set({ signing: '2005-05' });").await?;
    page.until_all_at([25.0, 40.0, 15.0]).await?;
    page.tell("document.querySelector('#there').append(npfitElement);").await?;
    enter(page, "#there npfit-scenario").await?;
    page.until_all_at([25.0, 40.0, 15.0]).await?;
    page.tell("npfitElement.remove();").await?;
    tokio::time::sleep(Duration::from_millis(200)).await;
    let left = "[npfitElement.get() === undefined, npfitElement.shadowRoot.querySelectorAll('canvas').length]";
    let left: (bool, u32) = page.ask(left, vec![]).await?;
    ensure!(left == (true, 0), "Taken out it is still alive: {left:?}.");
    page.tell("document.querySelector('#here').append(npfitElement);").await?;
    enter(page, "#here npfit-scenario").await?;
    page.until_all_at([25.0, 40.0, 15.0]).await?;
    input::focus(page, &hooks::lever(Lever::Centralisation)).await?;
    input::key(page, Key::Right).await?;
    page.until_at(Lever::Centralisation, 26.0).await?;
    let events: Vec<String> = page.ask("npfitEvents", vec![]).await?;
    ensure!(
        events.iter().all(|name| name == "npfit-ready") && events.len() >= 2,
        "It says {events:?}."
    );
    Ok(())
}

/// An attribute, a property, a method and a key of a link mean the same; an equal value says nothing.
async fn schema(page: &mut Page) -> Result<()> {
    open(page, "element.html").await?;
    let begin = "(() => {
        const it = document.querySelector('npfit-scenario');
        window.npfitEvents = [];
        for (const name of ['npfit-input', 'npfit-change', 'npfit-error']) {
            addEventListener(name, (event) => npfitEvents.push([name, event.detail]));
        }
        it.setAttribute('centralisation', '12');
        return true;
    })()";
    page.ask::<bool>(begin, vec![]).await?;
    page.until_at(Lever::Centralisation, 12.0).await?;
    page.until_true(
        "an event once it has settled",
        "npfitEvents.some(([name]) => name === 'npfit-change')",
    )
    .await?;
    let equal = "(() => {
        npfitEvents.length = 0;
        const it = document.querySelector('npfit-scenario');
        it.setAttribute('centralisation', '12');
        it.centralisation = 12;
        it.set({ centralisation: '12' });
        return true;
    })()";
    page.ask::<bool>(equal, vec![]).await?;
    tokio::time::sleep(Duration::from_millis(800)).await;
    let said: u32 = page.ask("npfitEvents.length", vec![]).await?;
    ensure!(said == 0, "Equal values make {said} events.");
    page.tell("document.querySelector('npfit-scenario').flexibility = 77;").await?;
    page.until_at(Lever::Flexibility, 77.0).await?;
    let all = "(async () => {
        const it = document.querySelector('npfit-scenario');
        it.pin('Mine');
        const { keys, fragment, link, outcomes } = it.get();
        const [svg, csv, png] = [await it.exportSvg(), await it.exportCsv(), await it.exportPng('fit')];
        const wrong = it.set({ centralisation: 'banana' });
        return { keys, fragment, link, spend: outcomes.spend,
            flexibility: it.flexibility, svg: svg.slice(0, 200), csv: csv.slice(0, 4000), png: png.type, wrong };
    })()";
    let got: Value = page.ask(all, vec![]).await?;
    ensure!(got["keys"]["centralisation"] == "12" && got["flexibility"] == 77, "It is {got}.");
    ensure!(got["spend"].is_number() && got["png"] == "image/png", "It is {got}.");
    let starts =
        |name: &str, with: &str| got[name].as_str().is_some_and(|text| text.contains(with));
    ensure!(starts("svg", "<svg") && starts("csv", "month"), "It exports {got}.");
    ensure!(starts("wrong", "entralisation"), "Of a wrong value it says {}.", got["wrong"]);
    ensure!(starts("fragment", "pin=12,2006-12,77,Mine"), "Its fragment is {}.", got["fragment"]);
    // The article's address carries no state, so the link leads to the page that does.
    let link = got["link"].as_str().unwrap_or_default();
    let page_of_link = format!("{}index.html#", page.address());
    ensure!(link.starts_with(&page_of_link), "The link it offers is {link:?}.");
    // What the element writes is what an attribute takes.
    let fragment = got["fragment"].clone();
    let other = "(() => {
        const it = document.createElement('npfit-scenario');
        it.id = 'other';
        it.setAttribute('state', arguments[0]);
        document.querySelector('article').append(it);
        return true;
    })()";
    page.ask::<bool>(other, vec![fragment.clone()]).await?;
    enter(page, "#other").await?;
    page.until_all_at([12.0, 59.0, 77.0]).await?;
    let back: Value = page.ask("document.querySelector('#other').get().fragment", vec![]).await?;
    ensure!(back == fragment, "{fragment} came back as {back}.");
    Ok(())
}

/// Each has its own levers and language, and the elements share one wasm.
async fn together(page: &mut Page) -> Result<()> {
    open(page, "together.html").await?;
    enter(page, "#second").await?;
    let second: String = page.snapshot().await?.sentence;
    enter(page, "npfit-scenario").await?;
    let first = page.snapshot().await?.sentence;
    ensure!(first != second, "Two elements in two languages both say {first:?}.");
    let directions = "[...document.querySelectorAll('npfit-scenario')]
        .map((it) => getComputedStyle(it.shadowRoot.querySelector(hooks.widget)).direction)";
    let directions: Vec<String> = page.ask(directions, vec![]).await?;
    ensure!(directions == ["ltr", "rtl"], "They run {directions:?}.");
    input::focus(page, &hooks::lever(Lever::Centralisation)).await?;
    input::key(page, Key::Home).await?;
    page.until_at(Lever::Centralisation, 0.0).await?;
    page.enter_element("#second").await?;
    let levers = page.snapshot().await?.positions();
    ensure!(levers == [20.0, 40.0, 55.0], "The second element's levers went to {levers:?}.");
    page.leave_element().await?;
    super::frames::until_in_frame_at(page, POSITIONS).await?;
    let wasm = page.requests().iter().filter(|path| path.ends_with(".wasm")).count();
    ensure!(wasm <= 2, "For two elements and a frame wasm was asked for {wasm} times.");
    let hash: String = page.ask("location.hash", vec![]).await?;
    ensure!(hash.is_empty(), "They wrote {hash:?} into the article's address.");
    Ok(())
}

/// The size of the type of some words of the widget, in pixels.
const TYPE: &str = "[hooks.sentence, hooks.of('outcome-spend'), hooks.of('lever-value-signing')]
    .map((css) => parseFloat(getComputedStyle(probe.find(css)).fontSize))";

/// The host's anchors stay its own, and its styles stay out.
async fn rough(page: &mut Page) -> Result<()> {
    open(page, "element.html").await?;
    let plain: Vec<f64> = page.ask(TYPE, vec![]).await?;
    open(page, "rough.html").await?;
    page.until_all_at(POSITIONS).await?;
    let sizes: Vec<f64> = page.ask(TYPE, vec![]).await?;
    ensure!(sizes == plain, "In a plain article the type has {plain:?} px, here {sizes:?} px.");
    let upper = "[...probe.find(hooks.widget).querySelectorAll('button, h2, p, select')]
        .filter((it) => getComputedStyle(it).textTransform !== 'none').map((it) => it.outerHTML.slice(0, 80))";
    let upper: Vec<String> = page.ask(upper, vec![]).await?;
    ensure!(upper.is_empty(), "The host's capitals are on {upper:?}.");
    page.tell("document.querySelector('#to-chapter').click();").await?;
    page.settle().await?;
    input::drag(page, Lever::Flexibility, 70.0).await?;
    tokio::time::sleep(super::links::WRITE_LIMIT).await;
    let place: (String, String) = page.ask("[location.hash, location.pathname]", vec![]).await?;
    let is_own = place.0 == "#chapter-2" && place.1.ends_with("/rough.html");
    ensure!(is_own, "The article's anchor became {place:?}.");
    let link: String =
        page.ask("document.querySelector('npfit-scenario').get().link", vec![]).await?;
    ensure!(link.starts_with(&page.address()), "The link it offers is {link:?}.");
    // Whatever base address the article has set.
    let own: String = page.ask("probe.find('[data-testid=field-page]').value", vec![]).await?;
    ensure!(own.ends_with("/rough.html"), "Its link to the article is {own:?}.");
    let now = page.snapshot().await?;
    ensure!(now.status.is_empty(), "Of the article's anchor it says {:?}.", now.status);
    Ok(())
}

async fn url_sync(page: &mut Page) -> Result<()> {
    page.visit_article("late.html#v=3&centralisation=15").await?;
    let make = "(() => {
        const it = document.createElement('npfit-scenario');
        it.setAttribute('url-sync', '');
        document.querySelector('#here').append(it);
        return true;
    })()";
    page.ask::<bool>(make, vec![]).await?;
    enter(page, "npfit-scenario").await?;
    page.until_at(Lever::Centralisation, 15.0).await?;
    input::focus(page, &hooks::lever(Lever::Centralisation)).await?;
    input::key(page, Key::Right).await?;
    tokio::time::sleep(super::links::WRITE_LIMIT).await;
    let hash: String = page.ask("location.hash", vec![]).await?;
    ensure!(hash.contains("centralisation=16"), "The address says {hash:?}.");
    let link: String =
        page.ask("document.querySelector('npfit-scenario').get().link", vec![]).await?;
    ensure!(link.contains("/late.html#"), "The link it offers is {link:?}.");
    ensure!(!page.has("[data-testid=field-page]").await?, "It offers two links to one page.");
    Ok(())
}

/// The lowest contrast of the widget's own words with what is behind them, and the words.
pub(super) const CONTRAST: &str = "(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const rgb = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = ([r, g, b]) => {
        const [x, y, z] = [r, g, b].map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const behind = (it) => {
        for (let one = it; one; one = one.assignedSlot || one.parentElement || one.getRootNode().host) {
            const colour = rgb(getComputedStyle(one).backgroundColor);
            if (colour[3] === 255) return colour;
        }
        return [255, 255, 255, 255];
    };
    const words = [hooks.sentence, ...hooks.outcomes.map((key) => hooks.of(`outcome-${key}`)),
        ...hooks.levers.map((key) => hooks.of(`lever-value-${key}`))];
    return words.map((css) => {
        const it = probe.find(css);
        const [a, b] = [luminance(rgb(getComputedStyle(it).color)), luminance(behind(it))];
        return [(Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), a > b, css];
    }).sort((one, other) => one[0] - other[0])[0];
})()";

async fn dark(page: &mut Page) -> Result<()> {
    open(page, "dark.html").await?;
    let (ratio, is_light, what): (f64, bool, String) = page.ask(CONTRAST, vec![]).await?;
    ensure!(is_light, "On a dark page {what} is dark on light.");
    ensure!(ratio >= 4.5, "On a dark page {what} has {ratio:.2}:1.");
    page.leave_element().await?;
    page.enter_frame("iframe").await?;
    page.wait_until_alive().await?;
    let (ratio, _, what): (f64, bool, String) = page.ask(CONTRAST, vec![]).await?;
    page.leave_frame().await?;
    ensure!(ratio >= 4.5, "In a frame on a dark page {what} has {ratio:.2}:1.");
    Ok(())
}

/// Another font draws another picture, and the charts' own font the same one again.
async fn fonts(page: &mut Page) -> Result<()> {
    open(page, "element.html").await?;
    page.settle().await?;
    let picture = format!("probe.find('{}').toDataURL()", hooks::CHART);
    let picture = picture.as_str();
    let own: String = page.ask(picture, vec![]).await?;
    page.tell("document.documentElement.style.setProperty('--npfit-scenario-font', 'monospace');")
        .await?;
    tokio::time::sleep(Duration::from_millis(900)).await;
    let host: String = page.ask(picture, vec![]).await?;
    ensure!(host != own, "The chart keeps its own font.");
    page.tell("document.documentElement.style.removeProperty('--npfit-scenario-font');").await?;
    tokio::time::sleep(Duration::from_millis(900)).await;
    let again: String = page.ask(picture, vec![]).await?;
    ensure!(again == own, "Without the host's font the chart is another than before.");
    Ok(())
}

async fn right_to_left(page: &mut Page) -> Result<()> {
    open(page, "right-to-left.html").await?;
    let direction: String =
        page.ask("getComputedStyle(probe.find(hooks.widget)).direction", vec![]).await?;
    ensure!(direction == "rtl", "The widget runs {direction}.");
    input::drag_to(page, Lever::Centralisation, 30.0).await?;
    let wide: (f64, f64) =
        page.ask("[document.documentElement.scrollWidth, innerWidth]", vec![]).await?;
    ensure!(wide.0 <= wide.1, "The page is {} px wide in a window of {} px.", wide.0, wide.1);
    Ok(())
}

async fn back(page: &mut Page) -> Result<()> {
    open(page, "element.html").await?;
    input::focus(page, &hooks::lever(Lever::Centralisation)).await?;
    input::key(page, Key::Home).await?;
    page.until_at(Lever::Centralisation, 0.0).await?;
    page.ask::<String>("location.href = new URL('plain.html', location.href).href", vec![]).await?;
    tokio::time::sleep(Duration::from_millis(700)).await;
    page.session.client.back().await?;
    // Kept alive by the browser, it stands where it was; loaded again, where the article puts it.
    let kept: bool = page.ask("!!window.npfitWatch.kept", vec![]).await?;
    enter(page, "npfit-scenario").await?;
    let first = if kept { 0.0 } else { POSITIONS[0] };
    page.until_all_at([first, POSITIONS[1], POSITIONS[2]]).await?;
    input::focus(page, &hooks::lever(Lever::Centralisation)).await?;
    input::key(page, Key::Right).await?;
    page.until_at(Lever::Centralisation, first + 1.0).await.map(drop)
}
