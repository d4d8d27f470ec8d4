//! The guess: asked first where an address asks for nothing, drawn, answered, skipped, and then gone.

use fantoccini::Locator;
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::json;

use crate::browser::input;
use crate::browser::page::Page;
use crate::error::{Result, ensure};

/// The guess as a reader finds it.
#[derive(Debug, Deserialize)]
struct Asked {
    shown: bool,
    /// What else of the widget is in sight.
    others: usize,
    trusts: Vec<f64>,
    cost: String,
    said: Vec<String>,
    sources: usize,
    focused: String,
    hash: String,
}

async fn asked(page: &Page) -> Result<Asked> {
    page.settle().await?;
    let ask = "(() => {
        const guess = probe.find('[data-guess]');
        const all = [...document.querySelectorAll('.npfit-grid > *, .npfit-how, .npfit-way')];
        return {
            shown: probe.isVisible(guess),
            others: all.filter((it) => it !== guess && probe.isVisible(it)).length,
            trusts: [...guess.querySelectorAll('[data-year]')].map((it) => Number(it.ariaValueNow)),
            cost: guess.querySelector('output').textContent,
            said: [...guess.querySelectorAll('[data-guess-said]')].filter(probe.isVisible).map(probe.text),
            sources: [...guess.querySelectorAll('li a[href^=http]')].filter(probe.isVisible).length,
            focused: document.activeElement.tagName,
            hash: location.hash,
        };
    })()";
    page.ask(ask, vec![]).await
}

/// Opens the page as an article links to it, with nothing in its address.
async fn open(page: &Page) -> Result<()> {
    page.session.client.goto("about:blank").await?;
    page.visit_bare("").await?;
    page.wait_until_alive().await?;
    let asked = asked(page).await?;
    ensure!(asked.shown && asked.others == 0, "Beside the guess there is more: {asked:?}");
    let answers: String = page.ask("document.body.innerText", vec![]).await?;
    let tells = ["43", "7.3", "Your spend"].into_iter().find(|answer| answers.contains(*answer));
    ensure!(tells.is_none(), "The page tells {tells:?} before it is guessed.");
    Ok(())
}

/// The places of the surface at some shares of its width and height.
async fn places(page: &Page, shares: &[(f64, f64)]) -> Result<Vec<(f64, f64)>> {
    let ask = "(() => {
        const surface = probe.find('[data-draw]');
        surface.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = surface.getBoundingClientRect();
        return arguments[0].map(([x, y]) => [box.left + box.width * x, box.bottom - box.height * y]);
    })()";
    page.ask(ask, vec![json!(shares)]).await
}

async fn press(page: &Page, key: &str) -> Result<()> {
    let css = format!("[data-guess-go={key}]");
    Ok(page.session.client.find(Locator::Css(&css)).await?.click().await?)
}

/// A line is drawn and a sum set by a pointer; both are answered; then the sandbox is there and the
/// address asks no more.
pub(crate) async fn by_pointer(page: &mut Page) -> Result<()> {
    open(page).await?;
    let shares: Vec<(f64, f64)> =
        (0..=20).map(|step| f64::from(step) / 20.0).map(|x| (0.01 + x * 0.985, x * 0.6)).collect();
    let way = places(page, &shares).await?;
    if page.session.device.touch {
        input::finger(page, &way).await?;
    } else {
        input::held(page, "mousePressed", way[0], 1).await?;
        for at in &way[1..] {
            input::held(page, "mouseMoved", *at, 1).await?;
        }
        input::held(page, "mouseReleased", way[20], 0).await?;
    }
    let drawn = asked(page).await?;
    let is_line = drawn.trusts.windows(2).all(|pair| pair[0] < pair[1]);
    let end = drawn.trusts[4];
    ensure!(is_line && (96.0..=108.0).contains(&end), "The line stands at {:?}.", drawn.trusts);
    let set = "(() => {
        const range = probe.find('[data-guess-cost]');
        range.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = range.getBoundingClientRect();
        return [box.left + box.width / 2, box.top + box.height / 2];
    })()";
    let middle: (f64, f64) = page.ask(set, vec![]).await?;
    if page.session.device.touch {
        input::finger(page, &[middle]).await?;
    } else {
        input::click(page, middle).await?;
    }
    let guessed = asked(page).await?;
    ensure!(guessed.cost == "£10.0bn", "Half-way the sum is {:?}.", guessed.cost);
    press(page, "show").await?;
    let answer = asked(page).await?;
    answered(&answer)?;
    ensure!(answer.focused == "H2", "The focus is on {:?}.", answer.focused);
    let off = format!("{} too high", end - 43.0);
    ensure!(answer.said[0].contains(&off), "Of the line it says {:?}.", answer.said[0]);
    ensure!(answer.said[1].contains("£2.7bn too high"), "Of the sum it says {:?}.", answer.said[1]);
    press(page, "play").await?;
    gone(page).await
}

fn answered(answer: &Asked) -> Result<()> {
    ensure!(answer.said.len() == 2 && answer.sources == 2, "It is answered by {answer:?}.");
    for (said, record) in answer.said.iter().zip(["43 acute trusts", "£7.3bn"]) {
        ensure!(said.contains(record) && said.contains("model"), "It says {said:?}.");
    }
    Ok(())
}

/// The sandbox is there, the guess does not come back, and the address opens what is there.
async fn gone(page: &mut Page) -> Result<()> {
    let after = asked(page).await?;
    ensure!(!after.shown && after.others > 3, "The sandbox is not there: {after:?}");
    let faced = "document.activeElement.matches('[data-sentence]')
        && probe.isOnScreen(document.activeElement)";
    ensure!(page.ask(faced, vec![]).await?, "The focus is not at its beginning.");
    page.tell("probe.find('[data-preset=middle-out]').click()").await?;
    page.tell("probe.find('[data-action=undo]').click()").await?;
    ensure!(!asked(page).await?.shown, "A step back brings the guess back.");
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    let hash = asked(page).await?.hash;
    ensure!(hash.starts_with("#v="), "The address is {hash:?}.");
    page.session.client.goto("about:blank").await?;
    page.open(&hash).await?;
    ensure!(!asked(page).await?.shown, "Its link asks again.");
    Ok(())
}

/// All of it by the keyboard.
pub(crate) async fn by_keyboard(page: &mut Page) -> Result<()> {
    open(page).await?;
    page.tell("probe.find('[data-year=\"5\"]').focus();").await?;
    for key in [Key::PageUp, Key::PageUp, Key::Up, Key::Up, Key::Down] {
        input::press(page, key).await?;
    }
    let drawn = asked(page).await?.trusts;
    ensure!(drawn[4] == 21.0 && drawn[1] > 0.0, "The line stands at {drawn:?}.");
    input::press(page, Key::Tab).await?;
    input::press(page, Key::Right).await?;
    let cost = asked(page).await?.cost;
    ensure!(cost == "£2.4bn", "Tab and an arrow give {cost:?}.");
    input::press(page, Key::Tab).await?;
    input::press(page, Key::Enter).await?;
    let answer = asked(page).await?;
    answered(&answer)?;
    ensure!(answer.said[0].contains("22 too low"), "It says {:?}.", answer.said[0]);
    Ok(())
}

/// It is skipped at once, by whatever is at hand.
pub(crate) async fn skipped(page: &mut Page) -> Result<()> {
    open(page).await?;
    let seen: bool =
        page.ask("probe.isOnScreen(probe.find('[data-guess-go=skip]'))", vec![]).await?;
    ensure!(seen, "How to skip it is not in sight at once.");
    press(page, "skip").await?;
    gone(page).await?;
    open(page).await?;
    page.tell("probe.find('[data-guess-go=skip]').focus();").await?;
    input::press(page, Key::Enter).await?;
    gone(page).await
}

/// A link may ask for the guess, or for none.
pub(crate) async fn by_link(page: &mut Page) -> Result<()> {
    for (link, is_asked) in [
        ("#stage=guess", true),
        ("#stage=play", false),
        ("#v=2&centralisation=40", false),
        ("#?secret=abc", true),
        ("#stage=nonsense", false),
    ] {
        page.session.client.goto("about:blank").await?;
        page.visit_bare(link).await?;
        page.wait_until_alive().await?;
        ensure!(asked(page).await?.shown == is_asked, "{link} does otherwise.");
    }
    Ok(())
}

/// Until wasm comes nothing answers; where it never comes, the figure is there.
pub(crate) async fn without_wasm(page: &mut Page) -> Result<()> {
    page.visit_bare("").await?;
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    let shown: bool = page
        .ask("probe.isVisible(probe.find('.npfit-fallback [data-fallback-sentence]'))", vec![])
        .await?;
    ensure!(shown, "Without wasm there is no figure.");
    Ok(())
}
