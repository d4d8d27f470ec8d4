//! A programme of the reader's own.

use std::time::Duration;

use fantoccini::key::Key;
use serde::Deserialize;

use super::map::until_made;
use crate::browser::input::{self, Drag};
use crate::browser::levers::CENTRALISATION;
use crate::browser::page::Page;
use crate::error::{Result, ensure};

/// What is seen of it.
#[derive(Debug, Deserialize)]
struct Own {
    /// Whether there is one.
    shown: bool,
    /// Its answers in words.
    answers: Vec<String>,
    /// What the model gives for it.
    results: Vec<String>,
    questions: Vec<String>,
    nearest: String,
    /// What stands above the outcomes.
    notice: String,
    /// The head of the panel of imaging.
    panel: String,
}

async fn own(page: &Page) -> Result<Own> {
    page.settle().await?;
    let ask = "(() => {
        const own = document.querySelector('[data-panel=own]');
        const texts = (css) => [...own.querySelectorAll(css)].map(probe.text);
        return {
            shown: probe.isVisible(own.querySelector('[data-own-body]')),
            answers: texts('label > span'),
            results: texts('tbody td:nth-child(2)'),
            questions: texts('[data-own-questions] b'),
            nearest: probe.text(own.querySelector('[data-own-nearest]')),
            notice: probe.text(probe.find('[data-constants]')),
            panel: probe.text(document.querySelectorAll('.npfit-panels h3')[1]),
        };
    })()";
    page.ask(ask, vec![]).await
}

/// It starts from a component, answers move it, each is one step back, and one press leads out.
pub(crate) async fn by_pointer(page: &mut Page) -> Result<()> {
    page.open("").await?;
    input::press_on(page, "[data-tab=own]").await?;
    ensure!(!own(page).await?.shown, "It is there before it has begun.");
    input::press_on(page, "[data-own-go=pacs]").await?;
    let pacs = own(page).await?;
    ensure!(pacs.shown && pacs.nearest.contains("PACS"), "It says {:?}.", pacs.nearest);
    ensure!(pacs.answers[4] == "127 sites", "The answers are {:?}.", pacs.answers);
    ensure!(pacs.notice.contains("of your own"), "Above stands {:?}.", pacs.notice);
    ensure!(pacs.panel.contains("yours"), "The panel is headed {:?}.", pacs.panel);
    input::press_on(page, "[data-own=ambiguity]").await?;
    input::press_on(page, "[data-own=heterogeneity]").await?;
    input::press_on(page, "[data-own=workflow_coupling]").await?;
    until_made(page).await?;
    let moved = own(page).await?;
    ensure!(moved.answers[1] != pacs.answers[1], "The answer stays {:?}.", moved.answers);
    ensure!(moved.results != pacs.results, "The results stay {:?}.", moved.results);
    ensure!(moved.questions != pacs.questions, "The questions stay {:?}.", moved.questions);
    input::press_on(page, "[data-own-over]").await?;
    let over = own(page).await?;
    ensure!(over.answers == moved.answers, "{:?} became {:?}.", moved.answers, over.answers);
    ensure!(!over.panel.contains("yours"), "It has left PACS, which is headed {:?}.", over.panel);
    for _ in 0..3 {
        page.tell("probe.find('[data-action=undo]').click()").await?;
    }
    let back = own(page).await?;
    ensure!(back.answers[1] == pacs.answers[1], "Three steps back it is {:?}.", back.answers);
    ensure!(back.answers[0] == moved.answers[0], "Three steps back it is {:?}.", back.answers);
    input::press_on(page, "[data-own-leave]").await?;
    let left = own(page).await?;
    ensure!(!left.shown && left.notice.is_empty(), "It is not left: {left:?}");
    ensure!(!left.panel.contains("yours"), "The panel is headed {:?}.", left.panel);
    Ok(())
}

/// All of it by keyboard alone, the map too.
pub(crate) async fn by_keyboard(page: &mut Page) -> Result<()> {
    page.open("").await?;
    page.tell("probe.find('[data-tab=fit]').focus()").await?;
    input::press(page, Key::End).await?;
    page.tell("probe.find('[data-own-go=acute_epr]').focus()").await?;
    input::press(page, Key::Enter).await?;
    let acute = own(page).await?;
    ensure!(acute.answers[4] == "170 sites", "The answers are {:?}.", acute.answers);
    ensure!(acute.questions[0].contains("before we sign"), "It asks {:?}.", acute.questions);
    page.tell("probe.find('[data-own=sites]').focus()").await?;
    input::press(page, Key::Left).await?;
    let fewer = own(page).await?;
    ensure!(fewer.answers[4] == "127 sites", "The answers are {:?}.", fewer.answers);
    page.tell("probe.find('[data-own=ambiguity]').focus()").await?;
    input::press(page, Key::Home).await?;
    let clear = own(page).await?;
    ensure!(clear.answers[0].starts_with("0 %"), "The answers are {:?}.", clear.answers);
    ensure!(!clear.questions[0].contains("before we sign"), "It asks {:?}.", clear.questions);
    let spoken: String =
        page.ask("document.activeElement.getAttribute('aria-valuetext')", vec![]).await?;
    ensure!(spoken.contains("unknown"), "A screen reader hears {spoken:?}.");
    until_made(page).await?;
    let before = page.snapshot().await?.levers["flexibility"].value;
    page.tell("probe.find('[data-panel=own] [data-map-here]').focus()").await?;
    input::press(page, Key::Up).await?;
    page.until("the map's next cell", |now| now.levers["flexibility"].value > before).await?;
    let said = "probe.text(probe.find('[data-panel=own] [data-map-said]'))";
    until_made(page).await?;
    let said: String = page.ask(said, vec![]).await?;
    ensure!(said.contains("Best on the map"), "The map says {said:?}.");
    page.tell("probe.find('[data-own-leave]').focus()").await?;
    input::press(page, Key::Enter).await?;
    ensure!(!own(page).await?.shown, "Enter does not lead out.");
    let focused: bool =
        page.ask("document.activeElement.matches('[data-own-leave]')", vec![]).await?;
    ensure!(focused, "The focus is lost.");
    Ok(())
}

/// A link opens it, in sight; what is out of range is moved, and said.
pub(crate) async fn link(page: &mut Page) -> Result<()> {
    page.open("").await?;
    input::press_on(page, "[data-tab=own]").await?;
    input::press_on(page, "[data-own-go=choose_and_book]").await?;
    input::press_on(page, "[data-own=heterogeneity]").await?;
    let made = own(page).await?;
    let ask = "new Promise((done) => setTimeout(() => done(location.hash), 700))";
    let hash: String = page.ask(ask, vec![]).await?;
    ensure!(hash.contains("&own=choose_and_book"), "The link is {hash:?}.");
    page.session.client.goto("about:blank").await?;
    page.open(&hash).await?;
    let opened = own(page).await?;
    ensure!(opened.shown && opened.answers == made.answers, "It opens {opened:?}.");
    ensure!(opened.results == made.results, "{:?} became {:?}.", made.results, opened.results);
    page.session.client.goto("about:blank").await?;
    page.open("#v=2&own=pacs&p.pacs.sites=-7&p.pacs.heterogeneity=40").await?;
    let hostile = own(page).await?;
    ensure!(hostile.answers[1].starts_with("100 %"), "It opens {hostile:?}.");
    let notice = page.snapshot().await?.notice;
    ensure!(notice.contains("pacs.sites"), "Of what was moved it is said {notice:?}.");
    Ok(())
}

/// Behind its tab it computes nothing.
pub(crate) async fn hidden_is_idle(page: &mut Page) -> Result<()> {
    page.open("#v=2&own=acute_epr").await?;
    until_made(page).await?;
    page.tell("probe.find('[data-tab=fit]').click()").await?;
    let state = "probe.find('[data-panel=own]').textContent
        + probe.pixels(probe.find('[data-chart=own]'))";
    let before: String = page.ask(state, vec![]).await?;
    page.tell("location.hash = '#v=2&own=acute_epr&signing=2006-12'").await?;
    tokio::time::sleep(Duration::from_secs(1)).await;
    ensure!(page.ask::<String>(state, vec![]).await? == before, "What is hidden is computed.");
    page.tell("probe.find('[data-tab=own]').click()").await?;
    until_made(page).await?;
    ensure!(page.ask::<String>(state, vec![]).await? != before, "Shown again, it is as it was.");
    Ok(())
}

/// While a lever is dragged with the panel in sight, no work holds the page up for longer than input
/// may wait: no long task but those of the very first frames.
pub(crate) async fn drag(page: &mut Page) -> Result<()> {
    page.open("#v=2&own=acute_epr").await?;
    until_made(page).await?;
    page.tell(
        "window.longest = 0;
        new PerformanceObserver((list) => {
            for (const it of list.getEntries()) longest = Math.max(longest, it.duration);
        }).observe({ entryTypes: ['longtask'] });",
    )
    .await?;
    let before = own(page).await?;
    let mut drag = Drag::begin(page, CENTRALISATION).await?;
    drag.move_to(CENTRALISATION.far).await?;
    let during = own(page).await?;
    drag.end().await?;
    ensure!(during.results != before.results, "The results do not follow the drag.");
    let longest: f64 = page.ask("longest", vec![]).await?;
    let is_short = longest < 100.0;
    // Twice what the browser calls a long task: the machine may be busy with other things.
    ensure!(is_short, "Something took {longest} ms.");
    Ok(())
}
