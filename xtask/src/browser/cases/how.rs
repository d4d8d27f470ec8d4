//! "How it works": a page of its own, which shows the run that a reader comes from.

use fantoccini::Locator;
use fantoccini::key::Key;
use serde::Deserialize;

use crate::browser::input;
use crate::browser::page::Page;
use crate::error::{Result, bail, ensure};

/// Where it lies beside the page.
const ADDRESS: &str = "how-it-works.html";

/// The page as a reader finds it.
#[derive(Deserialize)]
struct View {
    equations: usize,
    constants: usize,
    changed: Vec<String>,
    headings: usize,
    figures: usize,
    from: String,
    lever: String,
    /// What has the focus, if it is in sight.
    focused: String,
}

async fn view(page: &Page) -> Result<View> {
    page.ask(
        "(() => {
            const view = probe.find('[data-view=how]');
            const from = probe.find('[data-came-from]');
            const focused = document.activeElement;
            const box = focused.getBoundingClientRect();
            const seen = box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
            return {
                equations: view.querySelectorAll('[data-equation] math').length,
                constants: view.querySelectorAll('[data-constant]').length,
                headings: view.querySelectorAll(':scope > h2').length,
                figures: view.querySelectorAll('td a[href^=http]').length,
                changed: [...view.querySelectorAll('.npfit-changed')]
                    .map((it) => `${it.dataset.constant} ${it.value}`),
                from: from.hidden ? '' : from.textContent,
                lever: view.querySelector('[data-lever-value=centralisation]').value,
                focused: seen ? focused.id : '',
            };
        })()",
        vec![],
    )
    .await
}

/// It is whole without wasm, and one link away.
pub(crate) async fn without_wasm(page: &mut Page) -> Result<()> {
    page.visit("").await?;
    let link: String = page.ask("probe.find('[data-how]').getAttribute('href')", vec![]).await?;
    ensure!(link == ADDRESS, "The link leads to {link:?}.");
    page.visit(ADDRESS).await?;
    let view = view(page).await?;
    ensure!(view.equations > 70, "It has only {} equations.", view.equations);
    ensure!(view.headings > 10, "Only {} headings are where they belong.", view.headings);
    ensure!(view.constants > 150, "It has only {} constants.", view.constants);
    ensure!(view.figures > 20, "Only {} figures have their addresses.", view.figures);
    ensure!(view.from.is_empty() && view.changed.is_empty(), "It says {:?}.", view.from);
    Ok(())
}

/// It is no wider than its screen.
pub(crate) async fn no_sideways_scroll(page: &mut Page) -> Result<()> {
    page.visit(ADDRESS).await?;
    let (content, screen): (i64, i64) = page
        .ask("[document.documentElement.scrollWidth, document.documentElement.clientWidth]", vec![])
        .await?;
    ensure!(content <= screen, "The page is {content} px wide on a screen of {screen} px.");
    Ok(())
}

/// It shows the run that a reader comes from, whatever its fragment holds, and leads back to it.
pub(crate) async fn constants(page: &mut Page) -> Result<()> {
    let run = "v=2&centralisation=40&signing=2004-01&flexibility=15&p.use_months=7.25";
    page.visit(&format!("{ADDRESS}#{run}&show=c.use_months")).await?;
    let shown = view(page).await?;
    ensure!(shown.changed == ["use_months 7.25"], "Changed are {:?}.", shown.changed);
    ensure!(shown.lever == "40\u{a0}% central", "Of the lever it says {:?}.", shown.lever);
    ensure!(shown.focused == "c.use_months", "{:?} has the focus.", shown.focused);
    let has_month = shown.from.contains("January 2004");
    ensure!(has_month && shown.from.contains("one changed"), "It says {:?}.", shown.from);
    for hostile in
        ["#p.use_months=<b>x&centralisation=%zz&signing=&flexibility=1e999", "#&&=&show=(("]
    {
        page.session.client.goto("about:blank").await?;
        page.visit(&format!("{ADDRESS}{hostile}")).await?;
        ensure!(view(page).await?.changed.is_empty(), "{hostile} changes something.");
    }
    page.session.client.goto("about:blank").await?;
    page.visit(&format!("{ADDRESS}#{run}")).await?;
    page.tell("probe.find('[data-came-from] a').click();").await?;
    page.wait_until_alive().await?;
    page.until("the run one came from", |now| now.levers["centralisation"].value == 40).await?;
    Ok(())
}

/// The widget leads there with the reader's run: by a click or a tap, and by the keyboard.
pub(crate) async fn explains(page: &mut Page) -> Result<()> {
    page.open("#centralisation=75&signing=2006-09&flexibility=55&p.use_months=7.25").await?;
    let readout = "probe.find('[data-reader=money]').focus();";
    page.tell(readout).await?;
    input::press(page, Key::Down).await?;
    let link = "[data-readout] [data-explain=spend]";
    let pressed = page.session.client.find(Locator::Css(link)).await?;
    pressed.click().await?;
    let view = arrived(page).await?;
    ensure!(view.focused == "spend", "{:?} has the focus, not the equation.", view.focused);
    ensure!(view.lever == "75\u{a0}% central", "Of the lever it says {:?}.", view.lever);
    ensure!(view.changed == ["use_months 7.25"], "Changed are {:?}.", view.changed);
    page.tell("probe.find('[data-why] [data-explain]').focus();").await?;
    input::press(page, Key::Enter).await?;
    let view = arrived(page).await?;
    ensure!(!view.focused.is_empty(), "From why it moved no equation is found.");
    page.tell("probe.find('[data-how]').focus();").await?;
    input::press(page, Key::Enter).await?;
    let view = arrived(page).await?;
    ensure!(view.from.contains("75"), "It says {:?}.", view.from);
    Ok(())
}

/// What a link has opened in a window of its own, which is closed again.
async fn arrived(page: &Page) -> Result<View> {
    let client = &page.session.client;
    let own = client.window().await?;
    let mut others = client.windows().await?.into_iter().filter(|other| *other != own);
    let Some(other) = others.next_back() else { bail!("No window has opened.") };
    client.switch_to_window(other).await?;
    client.wait().for_element(Locator::Css("[data-view=how]")).await?;
    page.settle().await?;
    let view = view(page).await;
    client.close_window().await?;
    client.switch_to_window(own).await?;
    view
}

/// Where a link of the widget leads: the key of what it shows there.
pub(crate) async fn key_opened(page: &Page) -> Result<String> {
    Ok(arrived(page).await?.focused)
}
