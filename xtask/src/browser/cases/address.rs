//! The scenario in the page's address.

use std::time::Duration;

use fantoccini::key::Key;
use serde_json::json;

use crate::browser::input::{self, Drag};
use crate::browser::levers::{CENTRALISATION, FLEXIBILITY, LEVERS, SIGNING};
use crate::browser::page::{Page, Snapshot};
use crate::error::{Result, ensure};

/// A scenario's address, and the levers it stands for.
const SCENARIO: (&str, [i64; 3]) =
    ("#v=2&centralisation=70&signing=2006-12&flexibility=40", [70, 59, 40]);

/// How long the page may take to write a move into its address.
const REWRITE_LIMIT: Duration = Duration::from_secs(1);

/// For how long the sparing case keeps a lever moving, in milliseconds.
const LONG_DRAG_MS: u32 = 3000;

/// How often the address may be rewritten in that time: the strictest browser refuses more than
/// 100 in 30 seconds; the start and the end of the drag are granted on top.
const REWRITES_AT_MOST: u32 = 12;

/// Waits until the levers stand at `values`, in the page's order.
async fn until_values(page: &Page, values: [i64; 3]) -> Result<Snapshot> {
    for (lever, value) in LEVERS.into_iter().zip(values) {
        page.until_value(lever, value).await?;
    }
    page.snapshot().await
}

/// An address opens its scenario, without complaint.
pub(crate) async fn opened(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let history = page.snapshot().await?;
    // A page with another fragment is the same page to a browser, so leave it in between.
    page.session.client.goto("about:blank").await?;
    page.open(SCENARIO.0).await?;
    let now = until_values(page, SCENARIO.1).await?;
    ensure!(now.tells_another_story_than(&history), "The scenario looks like history.");
    ensure!(now.notice.is_empty(), "A good address has the notice {:?}.", now.notice);
    Ok(())
}

/// A fragment that changes under the live page moves the levers, and the charts follow.
pub(crate) async fn changed(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let before = page.snapshot().await?;
    set_hash(page, SCENARIO.0).await?;
    let now = until_values(page, SCENARIO.1).await?;
    ensure!(now.tells_another_story_than(&before), "The levers moved, but not the story.");
    set_hash(page, "#v=2&centralisation=banana").await?;
    page.until("a notice about the address", |now| !now.notice.is_empty()).await?;
    set_hash(page, "#v=2&centralisation=10&signing=2005-03&flexibility=90").await?;
    until_values(page, [10, 38, 90]).await?;
    page.until("no notice about a good address", |now| now.notice.is_empty()).await?;
    Ok(())
}

/// Changes the fragment as a link on the page or the reader's own typing does.
async fn set_hash(page: &Page, hash: &str) -> Result<()> {
    page.ask::<String>("location.hash = arguments[0]", vec![json!(hash)]).await?;
    page.settle().await
}

/// A move shows in the address within a second, the address opens it again, and going back
/// still leaves the page.
pub(crate) async fn rewritten(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let before = page.snapshot().await?;
    for lever in LEVERS {
        let mut drag = Drag::begin(page, lever).await?;
        drag.move_to(lever.far).await?;
        drag.end().await?;
    }
    input::focus(page, CENTRALISATION).await?;
    input::press(page, Key::Left).await?;
    let moved = page.snapshot().await?;
    tokio::time::sleep(REWRITE_LIMIT).await;
    let after = page.snapshot().await?;
    let value = |name: &str| moved.levers[name].value;
    let signing = value(SIGNING.name);
    for wanted in [
        "v=2".to_owned(),
        format!("centralisation={}", value(CENTRALISATION.name)),
        format!("signing={}-{:02}", 2002 + signing / 12, signing % 12 + 1),
        format!("flexibility={}", value(FLEXIBILITY.name)),
    ] {
        let fragment = after.fragment.trim_start_matches('#');
        let is_there = fragment.split('&').any(|part| part == wanted);
        ensure!(is_there, "A second after a move the address is {fragment:?}, without {wanted}.");
    }
    ensure!(
        after.history == before.history,
        "Moving the levers took the history from {} entries to {}.",
        before.history,
        after.history
    );
    page.session.client.refresh().await?;
    page.wait_until_alive().await?;
    let again = until_values(page, LEVERS.map(|lever| value(lever.name))).await?;
    ensure!(again.sentence == moved.sentence, "The address opens another story.");
    Ok(())
}

/// A lever that moves at every frame rewrites the address at a rate that browsers accept, and
/// its last place is what the address ends with.
pub(crate) async fn sparing(page: &mut Page) -> Result<()> {
    page.open("").await?;
    let drag = "new Promise((done) => {
        const input = probe.lever('centralisation');
        const replace = history.replaceState;
        let rewrites = 0;
        history.replaceState = function (...all) {
            rewrites += 1;
            return replace.apply(this, all);
        };
        const start = performance.now();
        const move = (now) => {
            if (now - start > arguments[0]) {
                input.value = 33;
                input.dispatchEvent(new Event('input', { bubbles: true }));
                setTimeout(() => { history.replaceState = replace; done(rewrites); }, 1000);
                return;
            }
            input.value = Math.round((now - start) / 10) % 101;
            input.dispatchEvent(new Event('input', { bubbles: true }));
            requestAnimationFrame(move);
        };
        requestAnimationFrame(move);
    })";
    let before = page.snapshot().await?;
    let rewrites: u32 = page.ask(drag, vec![json!(LONG_DRAG_MS)]).await?;
    ensure!(rewrites > 0, "A drag did not rewrite the address.");
    ensure!(
        rewrites <= REWRITES_AT_MOST,
        "A drag of {LONG_DRAG_MS} ms rewrote the address {rewrites} times."
    );
    let after = page.snapshot().await?;
    ensure!(
        after.fragment.contains("centralisation=33"),
        "After a drag to 33 the address is {:?}.",
        after.fragment
    );
    ensure!(after.history == before.history, "A long drag filled the history.");
    Ok(())
}

/// What is wrong with an address is said in a notice, and the rest of it still counts.
pub(crate) async fn notices(page: &mut Page) -> Result<()> {
    for (hash, values) in [
        ("#v=2&centralisation=70&colour=blue", [70, 24, 15]),
        ("#v=2&centralisation=140&signing=2020-01&flexibility=0", [100, 72, 0]),
        ("#v=2&centralisation=banana", [90, 24, 15]),
        ("#v=2&signing=yesterday", [90, 24, 15]),
    ] {
        page.session.client.goto("about:blank").await?;
        page.open(hash).await?;
        let now = until_values(page, values).await?;
        let reads_as_sentence = now.notice.len() > 15;
        ensure!(reads_as_sentence, "The address {hash} has only the notice {:?}.", now.notice);
    }
    Ok(())
}

/// A fragment that is someone else's changes nothing and is not remarked on.
pub(crate) async fn foreign(page: &mut Page) -> Result<()> {
    page.open("#?secret=abc").await?;
    let now = until_values(page, LEVERS.map(|lever| lever.start)).await?;
    ensure!(now.notice.is_empty(), "A foreign fragment has the notice {:?}.", now.notice);
    Ok(())
}
