//! What `<npfit-scenario>` answers to scripts: properties as they are, and every refusal in one clear sentence.

use anyhow::{Result, ensure};
use npfit_model::Lever;
use serde_json::{Value, json};

use super::element::{enter, open};
use super::{Case, case};
use crate::hooks;
use crate::input;
use crate::page::Page;

pub(super) fn cases() -> Vec<Case> {
    vec![
        case("element api: what was set before the class was there counts, and lasts", |page| {
            Box::pin(early(page))
        })
        .everywhere(),
        case("element api: properties say what is, standard values too", |page| {
            Box::pin(properties(page))
        }),
        case("element api: exports refuse in one way and know the tabs' names", |page| {
            Box::pin(exports(page))
        }),
        case("element api: what is asked too early waits, and a refused pin is said", |page| {
            Box::pin(asked_early(page))
        }),
        case("element api: another language is another promise", |page| {
            Box::pin(other_language(page))
        }),
    ]
}

/// The element of an article.
const IT: &str = "document.querySelector('npfit-scenario')";

/// Properties of the element itself give way to those of its class, and a bad attribute is told to the host.
async fn early(page: &mut Page) -> Result<()> {
    open(page, "early.html").await?;
    page.until_at(Lever::Flexibility, 66.0).await?;
    page.tell(&format!("{IT}.flexibility = 22;")).await?;
    page.until_at(Lever::Flexibility, 22.0).await?;
    let events: Vec<(String, String)> = page.ask("npfitEvents", vec![]).await?;
    let names: Vec<&str> = events.iter().map(|(name, _)| name.as_str()).collect();
    ensure!(names == ["npfit-ready", "npfit-error"], "It says {events:?}.");
    let said = &events[1].1;
    ensure!(
        said.contains("Centralisation") && said.ends_with("stays as it was."),
        "It says {said}"
    );
    Ok(())
}

async fn properties(page: &mut Page) -> Result<()> {
    open(page, "early.html").await?;
    input::press(page, &hooks::tab("money")).await?;
    let all = format!(
        "(() => {{
            const {{ tab, centralisation, signing, clock, theme, variant, lock, off, stage }} = {IT};
            return [tab, centralisation, signing, clock, theme, variant, lock, off, stage];
        }})()"
    );
    let all: Value = page.ask(&all, vec![]).await?;
    let expected = json!(["money", 90, "2004-01", "ten-years", "auto", "compact", "", "", "play"]);
    ensure!(all == expected, "Its properties are {all}.");
    let gone = format!(
        "(async () => {{
            const it = {IT};
            it.remove();
            await new Promise((done) => setTimeout(done, 100));
            return [it.get() === undefined, it.tab, it.flexibility, it.variant];
        }})()"
    );
    let gone: Value = page.ask(&gone, vec![]).await?;
    ensure!(gone == json!([true, "money", 66, "compact"]), "Taken out, it says {gone}.");
    Ok(())
}

async fn exports(page: &mut Page) -> Result<()> {
    open(page, "element.html").await?;
    let refused = format!(
        "(async () => {{
            const it = {IT};
            const all = [];
            for (const chart of [5, {{}}, true, '', 'nope', 'sensitivity', 'custom']) {{
                all.push(await it.exportSvg(chart).then(String, (error) => error.message));
                all.push(await it.exportPng(chart).then(String, (error) => error.message));
            }}
            it.set({{ tab: 'sensitivity' }});
            all.push(await it.exportSvg().then(String, (error) => error.message));
            it.set({{ tab: 'money' }});
            return all;
        }})()"
    );
    let refused: Vec<String> = page.ask(&refused, vec![]).await?;
    for said in &refused {
        ensure!(said.starts_with("There is no such chart"), "An export says {said:?}.");
        ensure!(said.contains("roll-out-acute-epr"), "It names no charts: {said:?}.");
    }
    let same = format!(
        "(async () => {{
            const it = {IT};
            const own = await it.exportSvg();
            const pairs = [['roll-out', 'roll-out-acute-epr'], ['parts', 'parts'], ['loops', 'loops']];
            const svgs = await Promise.all(pairs.flat().map((name) => it.exportSvg(name)));
            return [await it.exportSvg(null) === own, svgs.every((svg) => svg.includes('<svg')), svgs[0] === svgs[1]];
        }})()"
    );
    let same: [bool; 3] = page.ask(&same, vec![]).await?;
    ensure!(same == [true; 3], "Names of tabs and charts give {same:?}.");
    let set = format!(
        "(() => {{ const it = {IT}; return [it.set(), it.set(null), it.set('x'), it.set([1])]; }})()"
    );
    let set: Vec<String> = page.ask(&set, vec![]).await?;
    ensure!(set.iter().all(|said| said.starts_with("Nothing was set")), "set() says {set:?}.");
    Ok(())
}

/// Before it is alive an element takes what it is asked, in order.
async fn asked_early(page: &mut Page) -> Result<()> {
    page.visit_article("late.html").await?;
    let make = "(async () => {
        await customElements.whenDefined('npfit-scenario');
        const it = document.createElement('npfit-scenario');
        window.npfitEvents = [];
        it.addEventListener('npfit-error', (event) => npfitEvents.push(event.detail.message));
        it.setAttribute('flexibility', '33');
        it.set({ centralisation: 20 });
        it.pin('First');
        it.reset();
        it.set({ centralisation: 40 });
        it.pin('Second');
        it.pin('Second again');
        document.querySelector('#here').append(it);
        await it.ready;
        return it.get().keys;
    })()";
    let keys: Value = page.ask(make, vec![]).await?;
    ensure!(keys["centralisation"] == "40" && keys["flexibility"] == "15", "It is at {keys}.");
    let pins = keys["pin"].as_array().map_or(0, Vec::len);
    ensure!(pins == 2 && keys["pin"].to_string().contains("First"), "It has the pins {keys}.");
    let more = format!(
        "(() => {{
            const it = {IT};
            const said = [it.pin()];
            for (const at of [50, 51, 52]) {{
                it.set({{ centralisation: at }});
                said.push(it.pin());
            }}
            return [said, npfitEvents];
        }})()"
    );
    let (said, events): (Vec<String>, Vec<String>) = page.ask(&more, vec![]).await?;
    let is_said = said[0].contains("pinned already")
        && said[1..3] == ["", ""]
        && said[3].starts_with("Four runs are pinned");
    ensure!(is_said, "pin() says {said:?}.");
    // The queued one, the same again, and the fifth.
    ensure!(events.len() == 3 && events[2] == said[3], "The host hears {events:?}.");
    Ok(())
}

async fn other_language(page: &mut Page) -> Result<()> {
    open(page, "element.html").await?;
    let other = format!(
        "(async () => {{
            const it = {IT};
            const before = it.ready;
            it.lang = 'en-XA';
            const svg = await it.exportSvg();
            return [it.ready !== before, svg.includes('<svg'), it.get().keys.centralisation, svg.slice(0, 400)];
        }})()"
    );
    let (is_new, is_svg, at, svg): (bool, bool, String, String) = page.ask(&other, vec![]).await?;
    ensure!(is_new && is_svg && at == "70", "After another language: {is_new}, {at}, {svg}");
    enter(page, "npfit-scenario").await
}
