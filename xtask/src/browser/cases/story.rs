//! The story: six steps, each of which is gone to, done, linked to and left.

use fantoccini::key::Key;
use serde::Deserialize;

use crate::browser::input::{self, Drag};
use crate::browser::levers::{CENTRALISATION, FLEXIBILITY, Lever, SIGNING};
use crate::browser::page::Page;
use crate::error::{Result, ensure};

/// The lever of each step, and a place that does what the step asks.
const STEPS: [(Lever, i64); 6] = [
    (CENTRALISATION, 15),
    (SIGNING, 62),
    (FLEXIBILITY, 70),
    (CENTRALISATION, 45),
    (FLEXIBILITY, 97),
    (SIGNING, 9),
];

/// The tab that each step opens.
const TABS: [&str; 6] = ["fit", "", "", "fit", "parts", ""];

/// What is seen of the story.
#[derive(Deserialize)]
struct Story {
    heading: String,
    focused: bool,
    done: bool,
    answer: String,
    hash: String,
    tab: String,
    pointed: Vec<String>,
    cites: usize,
    history: usize,
}

async fn story(page: &Page) -> Result<Story> {
    page.settle().await?;
    let ask = "(() => {
        const heading = document.querySelector('[data-story] h2');
        const answer = document.querySelector('[data-answer]');
        const pointed = [...document.querySelectorAll('.npfit-pointed')];
        return {
            heading: probe.text(heading),
            focused: !!heading && document.activeElement === heading,
            done: !!answer && answer.classList.contains('npfit-story-done'),
            answer: probe.text(answer),
            hash: location.hash,
            tab: probe.find('[role=tab][aria-selected=true]').dataset.tab,
            pointed: pointed.map((one) => one.className),
            cites: document.querySelectorAll('[data-story] a[href^=http]').length,
            history: history.length,
        };
    })()";
    page.ask(ask, vec![]).await
}

/// Waits until the story stands at a step; none is nought.
async fn at(page: &Page, step: usize) -> Result<Story> {
    let begin = if step == 0 { String::new() } else { format!("{step} of 6") };
    for _ in 0..60 {
        let now = story(page).await?;
        if now.heading.starts_with(&begin) && now.heading.is_empty() == begin.is_empty() {
            return Ok(now);
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let now = story(page).await?;
    ensure!(false, "It is not at step {step} but at {:?}, {}.", now.heading, now.hash);
    Ok(now)
}

fn next(step: usize) -> String {
    format!("[data-story] button[data-step='{step}']")
}

/// All six steps by mouse or finger: each begins as it happened, points at its lever and chart, and says
/// what came of what it asks; the last leads to the instrument with the levers as they are.
pub(crate) async fn through(page: &mut Page) -> Result<()> {
    page.open("").await?;
    input::press_on(page, ".npfit-story-entry").await?;
    for (index, (lever, value)) in STEPS.into_iter().enumerate() {
        let step = index + 1;
        let begun = at(page, step).await?;
        ensure!(begun.focused, "The focus is not on the heading of step {step}.");
        ensure!(begun.hash.contains(&format!("stage=story-{step}")), "{}", begun.hash);
        ensure!(!begun.done && begun.cites > 0, "Step {step} is done, or cites nothing.");
        let charts = begun.pointed.iter().filter(|name| !name.contains("npfit-lever"));
        ensure!(
            begun.pointed.len() == 2 && charts.count() == 1,
            "Step {step} points at {:?}.",
            begun.pointed
        );
        ensure!(TABS[index].is_empty() || begun.tab == TABS[index], "It opens {:?}.", begun.tab);
        page.until_value(lever, lever.start).await?;
        let mut drag = Drag::begin(page, lever).await?;
        drag.move_to(value).await?;
        drag.end().await?;
        let done = at(page, step).await?;
        ensure!(done.done, "Step {step} does not see that it is done: {:?}", done.answer);
        let numbers = done.answer.chars().filter(char::is_ascii_digit).count();
        ensure!(done.answer.contains("of 48"), "How sure it is, is not said: {:?}", done.answer);
        ensure!(numbers >= 6 && done.answer.contains("against"), "It says {:?}.", done.answer);
        input::press_on(page, "[data-show=chart]").await?;
        let seen: bool = page
            .ask(
                "[...document.querySelectorAll('.npfit-pointed canvas')].some(probe.isVisible)",
                vec![],
            )
            .await?;
        ensure!(seen, "The chart of step {step} is not shown.");
        if step < STEPS.len() {
            input::press_on(page, &next(step + 1)).await?;
        }
    }
    let questions: usize =
        page.ask("document.querySelectorAll('[data-story] li').length", vec![]).await?;
    ensure!(questions == 3, "A board is asked {questions} questions.");
    let before = page.snapshot().await?;
    input::press_on(page, &next(0)).await?;
    let left = at(page, 0).await?;
    ensure!(left.pointed.is_empty(), "{:?} is still pointed at.", left.pointed);
    let after = page.snapshot().await?;
    let signing = |now: &crate::browser::page::Snapshot| now.levers[SIGNING.name].value;
    ensure!(signing(&before) == signing(&after), "Leaving moves the levers.");
    Ok(())
}

/// The same by keyboard alone.
pub(crate) async fn by_keyboard(page: &mut Page) -> Result<()> {
    page.open("").await?;
    page.tell("probe.find('.npfit-story-entry').focus()").await?;
    input::press(page, Key::Enter).await?;
    for (index, (lever, value)) in STEPS.into_iter().enumerate() {
        let step = index + 1;
        let begun = at(page, step).await?;
        ensure!(begun.focused, "The focus is not on the heading of step {step}.");
        page.tell("probe.find('[data-show=lever]').focus()").await?;
        input::press(page, Key::Enter).await?;
        let focused: String =
            page.ask("document.activeElement.dataset.lever || ''", vec![]).await?;
        ensure!(focused == lever.name, "It leads to {focused:?}, not to {}.", lever.name);
        let key = if value < lever.start { Key::PageDown } else { Key::PageUp };
        for _ in 0..20 {
            if at(page, step).await?.done {
                break;
            }
            input::press(page, key).await?;
        }
        ensure!(at(page, step).await?.done, "Keys do not do what step {step} asks.");
        tokio::time::sleep(std::time::Duration::from_millis(900)).await;
        let spoken: String = page.ask("probe.text(probe.find('.npfit-spoken'))", vec![]).await?;
        let answer = at(page, step).await?.answer;
        ensure!(spoken.starts_with(answer.trim()), "{answer:?} is seen, {spoken:?} is heard.");
        let on = next(if step < STEPS.len() { step + 1 } else { 0 });
        page.tell(&format!("probe.find(`{on}`).focus()")).await?;
        input::press(page, Key::Enter).await?;
    }
    at(page, 0).await?;
    let focused: bool =
        page.ask("document.activeElement.matches('.npfit-story-entry')", vec![]).await?;
    ensure!(focused, "Leaving loses the focus.");
    Ok(())
}

/// The browser's own back and forward go through the steps, each with the levers as they were left.
pub(crate) async fn history(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let start = story(page).await?.history;
    input::press_on(page, ".npfit-story-entry").await?;
    at(page, 1).await?;
    let (lever, value) = STEPS[0];
    let mut drag = Drag::begin(page, lever).await?;
    drag.move_to(value).await?;
    drag.end().await?;
    let moved = page.snapshot().await?.levers[lever.name].value;
    // At once: the move is not yet written into the address.
    input::press_on(page, &next(2)).await?;
    at(page, 2).await?;
    input::press_on(page, "[data-story] nav [data-step='5']").await?;
    let fifth = at(page, 5).await?;
    ensure!(fifth.history == start + 3, "{start} entries became {}.", fifth.history);
    page.session.client.back().await?;
    at(page, 2).await?;
    page.until_value(lever, lever.start).await?;
    page.session.client.back().await?;
    let first = at(page, 1).await?;
    page.until_value(lever, moved).await?;
    ensure!(first.done, "Going back forgets what was done.");
    page.session.client.forward().await?;
    at(page, 2).await?;
    page.until_value(lever, lever.start).await?;
    // Steps back over levers go on working, and leaving is an entry too.
    input::focus(page, SIGNING).await?;
    input::press(page, Key::PageUp).await?;
    page.tell("[...document.querySelectorAll('[data-action=undo]')].find(probe.isVisible).click()")
        .await?;
    page.until_value(SIGNING, SIGNING.start).await?;
    at(page, 2).await?;
    input::press_on(page, &next(0)).await?;
    at(page, 0).await?;
    page.session.client.back().await?;
    at(page, 2).await?;
    Ok(())
}

/// A link alone opens a step on a fresh page, as it happened or with the levers that it names.
pub(crate) async fn linked(page: &mut Page) -> Result<()> {
    page.open("#stage=story-3").await?;
    let alone = at(page, 3).await?;
    ensure!(!alone.done && !alone.focused, "It takes the focus, or is done already.");
    page.until_value(FLEXIBILITY, FLEXIBILITY.start).await?;
    page.session.client.goto("about:blank").await?;
    page.open("#stage=story-3&flexibility=80").await?;
    ensure!(at(page, 3).await?.done, "The levers of the link are lost.");
    page.until_value(FLEXIBILITY, 80).await?;
    page.session.client.goto("about:blank").await?;
    page.open("#stage=story-9").await?;
    at(page, 0).await?;
    page.until("a notice", |now| !now.notice.is_empty()).await?;
    Ok(())
}

/// A phone shows what a step asks for, what comes of it, and the lever, all at once.
pub(crate) async fn together(page: &mut Page) -> Result<()> {
    page.open("").await?;
    input::press_on(page, ".npfit-story-entry").await?;
    for (index, (lever, value)) in STEPS.into_iter().enumerate() {
        let step = index + 1;
        at(page, step).await?;
        // Where the thumb is already: the page is not scrolled.
        let mut drag = Drag::begin_in_place(page, lever).await?;
        drag.move_to(value).await?;
        drag.end().await?;
        ensure!(at(page, step).await?.done, "Step {step} is not done.");
        let hidden: Vec<String> = page
            .ask(
                "['[data-story] h2', '.npfit-story-ask', '[data-answer]'].filter(
                    (css) => !probe.isOnScreen(probe.find(css)))",
                vec![],
            )
            .await?;
        ensure!(hidden.is_empty(), "At step {step} there is not in sight: {hidden:?}");
        if step < STEPS.len() {
            input::press_on(page, &next(step + 1)).await?;
        }
    }
    Ok(())
}
