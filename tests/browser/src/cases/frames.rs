//! The page for frames in articles of another origin: its height goes out in the words of each vendor, and follows its
//! content both ways.

use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use serde::Deserialize;
use serde_json::Value;

use super::{Case, case};
use crate::device::Device;
use crate::input;
use crate::page::Page;

/// The articles, and whose way to size frames each has.
const HOSTS: [(&str, &str); 7] = [
    ("Datawrapper", "datawrapper.html"),
    ("AMP", "amp.html"),
    ("Embedly", "embedly.html"),
    ("Flourish", "flourish.html"),
    ("pym.js", "pym.html"),
    ("open-iframe-resizer", "resizer.html"),
    ("our own listener", "listener.html"),
];

/// A window that is high enough for a frame at any width.
pub(super) const HIGH: Device = Device { height: 1500, ..Device::DESKTOP };

/// The height to which WordPress cuts a frame, CSS pixels.
const WORDPRESS_HEIGHT_PX: f64 = 1000.0;

/// How long a height may take to come after what changes it.
const HEIGHT_LIMIT: Duration = Duration::from_secs(6);

pub(super) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = HOSTS
        .into_iter()
        .map(|(vendor, article)| {
            let name = format!("frames: {vendor} gives the frame the height of its content");
            let case = case(name, move |page| Box::pin(follows(page, article))).on(HIGH);
            // Objects and strings: an engine that carries one of each carries all.
            let is_for_all = ["pym.html", "listener.html"].contains(&article);
            if is_for_all { case.everywhere() } else { case }
        })
        .collect();
    cases.extend([
        case("frames: in WordPress' clamp nothing is cut off", |page| Box::pin(clamped(page)))
            .on(HIGH)
            .everywhere(),
        case("frames: a height goes out only when it changes", |page| Box::pin(sparing(page)))
            .on(HIGH)
            .everywhere(),
        case("frames: the page that is in no frame sends nothing", |page| Box::pin(alone(page)))
            .everywhere(),
    ]);
    cases
}

/// A message that an article got from its frame.
#[derive(Clone, Debug, Deserialize)]
struct Message {
    data: Value,
    time: f64,
}

impl Message {
    /// The height that it gives, and the way in which it says so.
    fn height(&self) -> Option<(&'static str, f64)> {
        if let Some(text) = self.data.as_str() {
            if let Some(rest) = text.strip_prefix("pymxPYMx") {
                let height = rest.split("xPYMxheightxPYMx").nth(1)?;
                return Some(("pym.js", height.parse().ok()?));
            }
            let inner: Value = serde_json::from_str(text).ok()?;
            let is_flourish = inner["sender"] == "Flourish";
            let way = if is_flourish { "Flourish" } else { "Embedly" };
            return Some((way, inner["height"].as_f64()?));
        }
        let data = &self.data;
        if let Some(charts) = data["datawrapper-height"].as_object() {
            return Some(("Datawrapper", charts.values().next()?.as_f64()?));
        }
        let (way, height) = match (data["type"].as_str(), data["message"].as_str()) {
            (Some("embed-size"), _) => ("AMP", &data["height"]),
            (Some("iframe-resized"), _) => ("open-iframe-resizer", &data["height"]),
            (Some("npfit-scenario:height"), _) => ("our own", &data["height"]),
            (_, Some("height")) => ("WordPress", &data["value"]),
            _ => return None,
        };
        Some((way, height.as_f64()?))
    }
}

async fn messages(page: &Page) -> Result<Vec<Message>> {
    page.ask("npfitWatch.messages", vec![]).await
}

/// Goes to an article, and waits until the widget in its frame is alive.
pub(super) async fn open(page: &Page, article: &str) -> Result<()> {
    page.visit_article(article).await?;
    page.until_true("a frame", "!!document.querySelector('iframe')").await?;
    page.enter_frame("iframe").await?;
    page.wait_until_alive().await?;
    page.leave_frame().await
}

/// How high the frame is, and how high it was last asked to be.
async fn heights(page: &Page) -> Result<(f64, f64)> {
    let frame = page.ask("probe.find('iframe').clientHeight", vec![]).await?;
    let last = messages(page).await?.iter().rev().find_map(Message::height);
    Ok((frame, last.map_or(0.0, |(_, height)| height)))
}

/// Waits until the frame is as high as it was last asked to be and has been so for a while, and gives that height.
async fn settled(page: &Page) -> Result<f64> {
    let start = Instant::now();
    let (mut last, mut since) = ((0.0, 0.0), Instant::now());
    loop {
        let now = heights(page).await?;
        if now != last {
            (last, since) = (now, Instant::now());
        }
        let fits = now.0 > 0.0 && (now.0 - now.1).abs() < 1.0;
        if fits && since.elapsed() > Duration::from_millis(400) {
            return Ok(now.0);
        }
        if start.elapsed() > HEIGHT_LIMIT {
            bail!("The frame is {} px high; it was last asked to be {} px.", now.0, now.1);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Gives the article's column another width.
async fn set_column(page: &Page, width_px: u32) -> Result<()> {
    page.tell(&format!("probe.find('article').style.maxWidth = '{width_px}px';")).await?;
    page.settle().await
}

/// How much of the frame's content lies below its edge, and how much of the frame is empty, in CSS pixels.
async fn slack(page: &Page) -> Result<(f64, f64)> {
    page.enter_frame("iframe").await?;
    let slack = page
        .ask(
            "(() => {
                const all = [...document.querySelectorAll('body *')].filter(probe.isVisible);
                const end = Math.max(...all.map((it) => it.getBoundingClientRect().bottom)) + scrollY;
                return [document.documentElement.scrollHeight - innerHeight, innerHeight - end];
            })()",
            vec![],
        )
        .await?;
    page.leave_frame().await?;
    Ok(slack)
}

/// A narrower column makes the frame higher, a wider one lower again; nothing is cut off and nothing is empty.
async fn follows(page: &mut Page, article: &str) -> Result<()> {
    open(page, article).await?;
    let mut at = Vec::new();
    for width in [720, 360, 720] {
        set_column(page, width).await?;
        let height = settled(page).await?;
        let (below, empty) = slack(page).await?;
        ensure!(below < 1.5, "In a column of {width} px, {below} px lie below the frame's edge.");
        ensure!(empty < 40.0, "In a column of {width} px, {empty} px of the frame are empty.");
        at.push(height);
    }
    ensure!(at[1] > at[0] + 20.0, "A narrower column leaves the frame at {at:?} px.");
    ensure!((at[2] - at[0]).abs() < 2.0, "The frame does not shrink again: {at:?} px.");
    open_a_section(page).await?;
    let opened = settled(page).await?;
    ensure!(opened > at[2] + 20.0, "An open section leaves the frame at {opened} px.");
    let foreign: Vec<String> = page.ask("npfitWatch.errors", vec![]).await?;
    ensure!(foreign.is_empty(), "The article has errors: {foreign:?}");
    Ok(())
}

/// Opens the first section of the widget that can be opened.
async fn open_a_section(page: &Page) -> Result<()> {
    page.enter_frame("iframe").await?;
    let open = "(() => {
        const section = [...document.querySelectorAll('details:not([open])')].find(probe.isVisible);
        if (!section) throw new Error('there is no section to open');
        section.open = true;
        return true;
    })()";
    page.ask::<bool>(open, vec![]).await?;
    page.leave_frame().await
}

/// WordPress gives a frame at most 1000 px and no scrollbar of its own: what is below is reached inside.
async fn clamped(page: &mut Page) -> Result<()> {
    open(page, "wordpress.html").await?;
    // Beside WordPress' secret the link still opens its state.
    until_in_frame_at(page, [70.0, 59.0, 40.0]).await?;
    for width in [720, 360] {
        set_column(page, width).await?;
        tokio::time::sleep(Duration::from_millis(600)).await;
        let (frame, asked) = heights(page).await?;
        ensure!(
            (frame - asked.clamp(200.0, WORDPRESS_HEIGHT_PX)).abs() < 1.0,
            "The frame asks for {asked} px and has {frame} px."
        );
        let ways = messages(page).await?;
        let ways = ways.iter().filter_map(Message::height).any(|(way, _)| way == "WordPress");
        ensure!(ways, "WordPress gets no height.");
        end_is_reached(page, width).await?;
    }
    Ok(())
}

/// Waits until the levers in the frame stand at `positions`.
pub(super) async fn until_in_frame_at(page: &Page, positions: [f64; 3]) -> Result<()> {
    page.enter_frame("iframe").await?;
    page.wait_until_alive().await?;
    page.until_all_at(positions).await?;
    page.leave_frame().await
}

/// A wheel over the frame brings the end of its content into it.
async fn end_is_reached(page: &Page, width_px: u32) -> Result<()> {
    page.tell("probe.find('iframe').scrollIntoView({ block: 'start', behavior: 'instant' })")
        .await?;
    page.enter_frame("iframe").await?;
    let end = "(() => {
        const all = [...document.querySelectorAll('body *')].filter(probe.isVisible);
        const bottoms = all.filter((it) => it.children.length === 0).map((it) => it.getBoundingClientRect().bottom);
        return Math.max(...bottoms) - innerHeight;
    })()";
    let mut below = 0.0;
    for _ in 0..40 {
        below = page.ask(end, vec![]).await?;
        if below < 2.0 {
            break;
        }
        input::wheel(page, (40.0, 300.0), 400.0).await?;
    }
    page.leave_frame().await?;
    ensure!(below < 2.0, "In a column of {width_px} px the last {below} px cannot be reached.");
    Ok(())
}

/// No height is sent twice in a row, none in vain, and each is a whole number.
async fn sparing(page: &mut Page) -> Result<()> {
    open(page, "listener.html").await?;
    settled(page).await?;
    let before = messages(page).await?.len();
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let all = messages(page).await?;
    ensure!(all.len() == before, "Left alone it sends {:?}.", &all[before..]);
    let mut last = std::collections::BTreeMap::new();
    for message in &all {
        let Some((way, height)) = message.height() else { continue };
        ensure!(height.fract() == 0.0 && height > 0.0, "{way} gets the height {height}.");
        let again = last.insert(way, height) == Some(height);
        ensure!(!again, "{way} gets the height {height} again.");
    }
    let spoken: Vec<_> = last.keys().copied().collect();
    let always = ["AMP", "Datawrapper", "Embedly", "Flourish", "our own"];
    ensure!(always.iter().all(|way| last.contains_key(way)), "It speaks only {spoken:?}.");
    ensure!(!last.contains_key("pym.js"), "It speaks as pym.js though nobody asked.");
    ensure!(!last.contains_key("WordPress"), "It speaks to WordPress though nobody asked.");
    let ours = all.iter().filter(|message| message.data["type"] == "npfit-scenario:height");
    let times: Vec<f64> = ours.clone().map(|message| message.time).collect();
    ensure!(times.windows(2).all(|two| two[1] > two[0]), "Two heights in one moment: {times:?}");
    let is_ours = |message: &Message| message.data["v"] == 1 && !message.data["id"].is_null();
    ensure!(ours.clone().all(is_ours), "Our own message lacks version or id.");
    Ok(())
}

/// A page that is its own parent would talk to itself.
async fn alone(page: &mut Page) -> Result<()> {
    page.visit("embed.html").await?;
    page.wait_until_alive().await?;
    set_own_width(page).await?;
    tokio::time::sleep(Duration::from_millis(800)).await;
    let sent = messages(page).await?;
    ensure!(sent.is_empty(), "Without a frame it sends {sent:?}.");
    Ok(())
}

/// Makes the content higher than it was.
async fn set_own_width(page: &Page) -> Result<()> {
    page.tell("document.body.style.maxWidth = '360px';").await?;
    page.settle().await
}
