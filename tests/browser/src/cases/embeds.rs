//! The widget in a frame of an article: hands and keys, files, the messages of its host, and the way back.

use std::time::Duration;

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use npfit_model::Lever;
use serde_json::{Value, json};

use super::frames::{self, HIGH};
use super::{Case, case, drag, export};
use crate::hooks;
use crate::input;
use crate::page::Page;
use crate::server::Serving;

/// Where the articles put the levers.
const POSITIONS: [f64; 3] = [70.0, 59.0, 40.0];

/// How many times Tab may be pressed to get through the widget.
const TABS_AT_MOST: u32 = 250;

pub(super) fn cases() -> Vec<Case> {
    // A host that lets no other origin fetch: the first way to get wasm fails, and the browser says so.
    let closed = Serving { is_open: false, may_log: true, ..Serving::WELL };
    vec![
        case("embeds: levers move in a frame, and the host's page stays as it was", |page| {
            Box::pin(moves(page))
        })
        .on(HIGH)
        .everywhere(),
        case("embeds: alive in a sandbox without a CORS header", |page| Box::pin(sandboxed(page)))
            .on(HIGH)
            .served(closed)
            .everywhere(),
        case("embeds: a click in a frame makes picture and table", |page| Box::pin(files(page)))
            .on(HIGH)
            .everywhere(),
        case("embeds: in a sandbox without downloads the content can be copied", |page| {
            Box::pin(refused(page))
        })
        .on(HIGH),
        case("embeds: in a sandbox without windows a link's address can be copied", |page| {
            Box::pin(no_windows(page))
        })
        .on(HIGH)
        .everywhere(),
        case("embeds: where windows open nothing is said", |page| Box::pin(windows(page))).on(HIGH),
        case("embeds: the keyboard goes into the frame and out of it", |page| {
            Box::pin(keyboard(page))
        })
        .on(HIGH)
        .everywhere(),
        case("embeds: the way back brings the last move", |page| Box::pin(back(page)))
            .on(HIGH)
            .served(Serving { may_be_kept: true, ..Serving::WELL })
            .everywhere(),
        case("embeds: a host sets, asks, resets, pins and exports", |page| Box::pin(asked(page)))
            .on(HIGH)
            .everywhere(),
        case("embeds: any other message is ignored without a word", |page| Box::pin(ignored(page)))
            .on(HIGH),
        case("embeds: an answer goes to who asked alone", |page| Box::pin(to_the_sender(page)))
            .on(HIGH),
    ]
}

/// A frame without any script of the host: a mouse and a key move levers, and the article keeps its address.
async fn moves(page: &mut Page) -> Result<()> {
    frames::open(page, "plain.html").await?;
    let ask = "[location.href, history.length, document.title]";
    let before: (String, u32, String) = page.ask(ask, vec![]).await?;
    page.enter_frame("iframe").await?;
    page.until_all_at(POSITIONS).await?;
    input::drag_to(page, Lever::Centralisation, 30.0).await?;
    input::focus(page, &hooks::lever(Lever::Signing)).await?;
    input::key(page, Key::Left).await?;
    page.until_at(Lever::Signing, 58.0).await?;
    tokio::time::sleep(super::links::WRITE_LIMIT).await;
    let fragment = page.snapshot().await?.fragment;
    ensure!(fragment.contains("signing=2006-11"), "The frame's address is {fragment:?}.");
    page.leave_frame().await?;
    let after: (String, u32, String) = page.ask(ask, vec![]).await?;
    ensure!(after == before, "The article was {before:?} and is {after:?}.");
    Ok(())
}

async fn sandboxed(page: &mut Page) -> Result<()> {
    frames::open(page, "sandboxed.html").await?;
    page.enter_frame("iframe").await?;
    page.until_all_at(POSITIONS).await?;
    let origin: String = page.ask("self.origin", vec![]).await?;
    ensure!(origin == "null", "The frame has the origin {origin:?}.");
    input::drag(page, Lever::Flexibility, drag::far(Lever::Flexibility)).await?;
    page.leave_frame().await
}

async fn files(page: &mut Page) -> Result<()> {
    frames::open(page, "plain.html").await?;
    page.enter_frame("iframe").await?;
    export::makes(page, &["svg", "csv"]).await?;
    page.leave_frame().await
}

/// The browser drops the download without a word, so the page says so and shows the content.
async fn refused(page: &mut Page) -> Result<()> {
    frames::open(page, "sandboxed.html").await?;
    page.enter_frame("iframe").await?;
    page.open_sections().await?;
    input::press(page, &hooks::export("csv")).await?;
    let status = hooks::hook("save-status");
    page.until_true(
        "a sentence about the file",
        &format!("probe.text(root.querySelector('{status}')).length > 20"),
    )
    .await?;
    let shown = "[...root.querySelectorAll('textarea')].filter(probe.isVisible)
        .some((it) => it.value.includes('2006-12'))";
    page.until_true("the table to copy", shown).await?;
    input::press(page, &hooks::hook("print")).await?;
    page.until_true(
        "a sentence about printing",
        &format!("probe.text(root.querySelector('{status}')).includes('print')"),
    )
    .await?;
    page.leave_frame().await
}

/// The browser drops the click without a word, so the page shows the address, where the link is.
async fn no_windows(page: &mut Page) -> Result<()> {
    frames::open(page, "sandboxed.html").await?;
    page.enter_frame("iframe").await?;
    page.open_sections().await?;
    let link = format!("{} a[href]", hooks::TABLES);
    input::press(page, &link).await?;
    let field = "root.querySelector('[data-testid=field-refused]')";
    page.until_true("the address to copy", &format!("!!{field}?.value.startsWith('http')")).await?;
    let gap = format!(
        "{field}.getBoundingClientRect().top - probe.find('{link}').getBoundingClientRect().bottom"
    );
    let gap: f64 = page.ask(&gap, vec![]).await?;
    ensure!((0.0..120.0).contains(&gap), "The address stands {gap} px below the link.");
    page.leave_frame().await
}

/// Where a window opens, nothing is said.
async fn windows(page: &mut Page) -> Result<()> {
    frames::open(page, "plain.html").await?;
    page.enter_frame("iframe").await?;
    page.open_sections().await?;
    input::press(page, &format!("{} a[href]", hooks::TABLES)).await?;
    tokio::time::sleep(Duration::from_millis(1500)).await;
    let said: bool =
        page.ask("!!root.querySelector('[data-testid=field-refused]')", vec![]).await?;
    ensure!(!said, "Though the link opened, its address is offered.");
    page.leave_frame().await
}

/// The id of what has the focus in the article, or the name of its tag.
const FOCUS: &str = "document.activeElement.id || document.activeElement.tagName.toLowerCase()";

/// Tab leads from the text before the frame through the widget to the text after it; Shift and Tab lead back.
async fn keyboard(page: &mut Page) -> Result<()> {
    frames::open(page, "plain.html").await?;
    input::focus(page, "#before").await?;
    input::key(page, Key::Tab).await?;
    let inside: String = page.ask(FOCUS, vec![]).await?;
    ensure!(inside == "iframe", "Tab leads from the text to {inside:?}.");
    let mut met = 0;
    for _ in 0..TABS_AT_MOST {
        input::key(page, Key::Tab).await?;
        met += 1;
        if page.ask::<String>(FOCUS, vec![]).await? == "after" {
            break;
        }
    }
    let out: String = page.ask(FOCUS, vec![]).await?;
    ensure!(out == "after", "After {met} times Tab the focus is on {out:?}.");
    ensure!(met > 10, "Tab stops only {met} times in the widget.");
    input::shift_tab(page).await?;
    let back: String = page.ask(FOCUS, vec![]).await?;
    ensure!(back == "iframe", "Shift and Tab lead from the text after it to {back:?}.");
    Ok(())
}

/// A reader who moves a lever, follows a link of the article and goes back finds the move. An address that a frame writes
/// while its page goes is lost in Chromium, so the page gets the moment that it needs to write it before.
async fn back(page: &mut Page) -> Result<()> {
    frames::open(page, "plain.html").await?;
    page.enter_frame("iframe").await?;
    let moved = input::drag_to(page, Lever::Centralisation, 20.0).await?;
    tokio::time::sleep(super::links::WRITE_LIMIT).await;
    page.leave_frame().await?;
    page.ask::<String>("location.href = new URL('element.html', location.href).href", vec![])
        .await?;
    tokio::time::sleep(Duration::from_millis(700)).await;
    page.session.client.back().await?;
    page.until_true("a frame", "!!document.querySelector('iframe')").await?;
    page.enter_frame("iframe").await?;
    page.wait_until_alive().await?;
    page.until_all_at([moved, POSITIONS[1], POSITIONS[2]]).await?;
    page.leave_frame().await
}

/// Sends a message to the frame and waits a while for the answer with its id; `null` if there is none.
const ASK: &str = "new Promise((done) => {
    const frame = document.querySelector('iframe').contentWindow;
    const hear = async ({ source, data }) => {
        if (source !== frame || !data || data.type !== 'npfit-scenario:reply' || data.id !== arguments[0]?.id) return;
        removeEventListener('message', hear);
        // A picture is a Blob, which WebDriver cannot carry.
        const content = data.content instanceof Blob ? `${data.content.type} ${data.content.size}` : data.content;
        done({ ...data, content });
    };
    addEventListener('message', hear);
    frame.postMessage(arguments[0], '*');
    setTimeout(() => done(null), arguments[1]);
})";

async fn ask(page: &Page, message: Value, wait_ms: u32) -> Result<Option<Value>> {
    page.ask(ASK, vec![message, json!(wait_ms)]).await
}

async fn asked(page: &mut Page) -> Result<()> {
    frames::open(page, "listener.html").await?;
    let keys = json!({ "centralisation": 10, "tab": "fit" });
    let set = json!({ "type": "npfit-scenario:set", "v": 1, "id": "a", "keys": keys });
    let get = json!({ "type": "npfit-scenario:get", "v": 1, "id": 7 });
    let pin = json!({ "type": "npfit-scenario:pin", "v": 1, "id": "p", "name": "Mine <b>" });
    let reset = json!({ "type": "npfit-scenario:reset", "v": 1, "id": "r" });
    // A browser makes pictures when it has time.
    let answer = |message: Value| ask(page, message, 20_000);
    let answered = answer(set).await?.unwrap_or_default();
    ensure!(answered["keys"]["centralisation"] == "10", "To set it answers {answered}.");
    frames::until_in_frame_at(page, [10.0, POSITIONS[1], POSITIONS[2]]).await?;
    let answered = answer(get).await?.unwrap_or_default();
    let is_whole = answered["keys"]["tab"] == "fit" && answered["outcomes"]["spend"].is_number();
    ensure!(is_whole && answered["v"] == 1, "To get it answers {answered}.");
    let answered = answer(pin).await?.unwrap_or_default();
    ensure!(answered["keys"]["pin"].to_string().contains("Mine"), "A pin gives {answered}.");
    for (format, begin) in [("svg", "<svg"), ("csv", "month"), ("png", "image/png")] {
        let message =
            json!({ "type": "npfit-scenario:export", "v": 1, "id": format, "format": format });
        let answered = answer(message).await?.unwrap_or_default();
        let content = answered["content"].as_str().unwrap_or_default();
        ensure!(content.contains(begin), "As {format} it sends {:?}.", content.get(..80));
    }
    for wrong in [
        json!({ "format": "exe" }),
        json!({ "format": "svg", "chart": "nope" }),
        json!({ "format": "png", "chart": 5 }),
        json!({ "format": { "a": 1 } }),
    ] {
        let mut message = json!({ "type": "npfit-scenario:export", "v": 1, "id": "wrong" });
        for (key, value) in wrong.as_object().into_iter().flatten() {
            message[key] = value.clone();
        }
        let answered = answer(message).await?.unwrap_or_default();
        let said = answered["message"].as_str().unwrap_or_default();
        let is_refused = said.starts_with("There is no such")
            && answered.get("content").is_none_or(Value::is_null);
        ensure!(is_refused, "To {wrong} it answers {answered}.");
    }
    let answered = answer(reset).await?.unwrap_or_default();
    ensure!(answered["keys"]["centralisation"] == "90", "To reset it answers {answered}.");
    frames::until_in_frame_at(page, [90.0, 24.0, 15.0]).await
}

/// What is not of our API, or of another version of it, or of another shape.
fn strangers() -> Vec<Value> {
    let set = |v: Value, keys: Value| json!({ "type": "npfit-scenario:set", "v": v, "id": "x", "keys": keys });
    vec![
        json!(null),
        json!("npfit-scenario:set"),
        json!(["npfit-scenario:get"]),
        json!({ "id": "x" }),
        json!({ "type": "npfit-scenario:get", "id": "x" }),
        json!({ "type": "npfit-scenario:get", "v": "1", "id": "x" }),
        json!({ "type": "npfit-scenario:constructor", "v": 1, "id": "x" }),
        json!({ "type": "npfit-scenario:toString", "v": 1, "id": "x" }),
        json!({ "type": "npfit-scenario:reply", "v": 1, "id": "x" }),
        set(json!(2), json!({ "centralisation": 1 })),
        set(json!(1), json!("centralisation=1")),
        set(json!(1), json!([1])),
        set(json!(1), json!(null)),
        json!({ "method": "scrollTop", "context": "iframe.resize" }),
        json!("pymxPYMxprogrammexPYMxwidthxPYMx320"),
        json!(
            "[iFrameSizer]ID:0:false:false:32:true:true::auto:::0:false:child:auto:true:::true:::false"
        ),
        json!({ "sentinel": "amp", "type": "embed-size-denied" }),
    ]
}

async fn ignored(page: &mut Page) -> Result<()> {
    frames::open(page, "listener.html").await?;
    let replies = "npfitWatch.messages.filter(({ data }) => data.type === 'npfit-scenario:reply' || data.type === 'npfit-scenario:error').length";
    for message in strangers() {
        ask(page, message.clone(), 150).await?;
        let count: u32 = page.ask(replies, vec![]).await?;
        ensure!(count == 0, "It answers to {message}.");
    }
    // A value of another shape is named, moves nothing and breaks nothing.
    let odd = json!({ "centralisation": { "a": 1 }, "signing": [], "__proto__": 1, "p.use_months": "<b>" });
    let set = json!({ "type": "npfit-scenario:set", "v": 1, "id": "odd", "keys": odd });
    let answered = ask(page, set, 4000).await?.unwrap_or_default();
    let message = answered["message"].as_str().unwrap_or_default();
    ensure!(message.len() > 10, "To odd values it answers {answered}.");
    frames::until_in_frame_at(page, POSITIONS).await
}

/// A second frame asks the first; the article hears nothing of the answer.
async fn to_the_sender(page: &mut Page) -> Result<()> {
    frames::open(page, "listener.html").await?;
    let other = "(() => {
        const frame = document.createElement('iframe');
        frame.srcdoc = `<script>
            addEventListener('message', ({ data }) => parent.postMessage({ heard: data.type }, '*'));
            parent.frames[0].postMessage({ type: 'npfit-scenario:get', v: 1, id: 'other' }, '*');
        </` + 'script>';
        document.body.append(frame);
        return true;
    })()";
    page.ask::<bool>(other, vec![]).await?;
    let heard = "npfitWatch.messages.some(({ data }) => data.heard === 'npfit-scenario:reply')";
    page.until_true("an answer in the other frame", heard).await?;
    let here = "npfitWatch.messages.some(({ data }) => data.type === 'npfit-scenario:reply')";
    ensure!(!page.ask::<bool>(here, vec![]).await?, "The article got the answer too.");
    Ok(())
}
