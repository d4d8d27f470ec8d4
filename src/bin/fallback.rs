//! Makes the static parts of the bundle. Trunk runs this before each build.
//!
//! `fallback.html` is what the page shows before wasm is alive, and where it never comes: the first
//! chart of the historical run, with its sentence and headline outcomes. `beside.html` stands beside the
//! widget and stays. `style.css` is every style sheet in one file: one request, and it compresses better.
//! `how-it-works` is a page of its own, with its style sheet and its script.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use npfit_scenario::chart::{ChartSize, Runs, Subject, svg};
use npfit_scenario::explain::page;
use npfit_scenario::model::{Lever, Levers, Outcomes, Parameters, Run, run};
use npfit_scenario::preset::Preset;
use npfit_scenario::text;

/// The style sheets in `style`, in the order in which they override each other.
const STYLES: [&str; 15] = [
    "tokens", "widget", "levers", "outcomes", "charts", "map", "tables", "narrow", "pins", "own",
    "guess", "story", "take", "print", "drawer",
];

/// The style of the page around the widget, which is not the widget's.
const PAGE_STYLE: &str = "page";

/// The style sheets of "How it works".
const HOW_STYLES: [&str; 4] = ["tokens", "drawer", "how", PAGE_STYLE];

/// The layouts of the static chart. The style sheet shows one of them.
const LAYOUTS: [(&str, ChartSize); 2] = [
    ("wide", ChartSize { width_px: 820, height_px: 430 }),
    ("narrow", ChartSize { width_px: 328, height_px: 330 }),
];

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("fallback: name the folder to write to");
        return ExitCode::from(2);
    };
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("fallback: {}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let own: Vec<&str> = STYLES.iter().chain([&PAGE_STYLE]).copied().collect();
    for (name, content) in [
        ("fallback.html", fallback()),
        ("beside.html", page::beside()),
        ("style.css", styles(&own)?),
        ("how-it-works.html", page::how_it_works()?),
        ("how-it-works.css", styles(&HOW_STYLES)?),
        ("how-it-works.js", page::LIVE.to_owned()),
    ] {
        replace(&folder.join(name), &content)?;
    }
    Ok(())
}

fn styles(names: &[&str]) -> Result<String, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let sheets = names.iter().map(|name| {
        let path = folder.join(name).with_extension("css");
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    });
    Ok(sheets.collect::<Result<Vec<_>, _>>()?.join("\n"))
}

/// Writes a file; unchanged, it is left alone, so that a watcher sees no change.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    fs::write(path, text)
}

/// The same parts in the same places as the live widget's, so that nothing moves when it comes.
fn fallback() -> String {
    let parameters = Parameters::default();
    let history = run(&parameters, &Levers::HISTORY);
    let outcomes = Outcomes::of(&history);
    let cards: String = text::cards(&outcomes, &outcomes, &parameters).iter().map(card).collect();
    let pictures: String = LAYOUTS.iter().map(|layout| picture(&history, layout)).collect();
    let levers: String = Lever::ALL.into_iter().map(lever).collect();
    let presets: String = Preset::ALL
        .into_iter()
        .map(|preset| format!(r#"<span class="npfit-preset">{}</span>"#, text::preset_name(preset)))
        .collect();
    format!(
        r#"<div class="npfit-grid">
<p class="npfit-sentence" data-fallback-sentence>{sentence}</p>
<div class="npfit-levers">{levers}</div>
<div class="npfit-main">
<div class="npfit-presets">{presets}<span class="npfit-preset npfit-story-entry">{story}</span><p class="npfit-note">{reason}</p></div>
<p class="npfit-heading">{heading}</p>
<ul class="npfit-cards">{cards}</ul>
<figure class="npfit-figure npfit-money">
<figcaption><h2>{title}</h2> <span>{unit}</span></figcaption>
<p class="npfit-key"><span><i class="npfit-swatch"></i>{spend}</span><span><i class="npfit-swatch npfit-swatch-benefits"></i>{benefits}</span><span><i class="npfit-dot"></i>{real}</span><span><i class="npfit-dot npfit-square"></i>{claimed}</span></p>
{pictures}</figure>
<p class="npfit-note">{waiting}</p>
<p class="npfit-note">{note} {estimates}</p>
<p class="npfit-caveat">{caveat} {misses}</p>
</div>
</div>
"#,
        sentence = text::headline(&history, &history),
        story = text::STORY_ENTRY,
        reason = text::preset_reason(Preset::AsItHappened),
        heading = text::OUTCOMES_HEADING,
        title = text::MONEY_TITLE,
        unit = text::MONEY_UNIT,
        spend = text::YOUR_SPEND,
        benefits = text::YOUR_BENEFITS,
        real = text::KEY_RECORD,
        claimed = text::KEY_BENEFITS_CLAIMED,
        waiting = text::WAITING,
        note = text::MONEY_NOTE,
        estimates = text::estimates_note(),
        caveat = text::CAVEAT,
        misses = text::MISSES,
    )
}

fn lever(lever: Lever) -> String {
    format!(
        r#"<p class="npfit-lever"><span class="npfit-lever-name">{}</span><span class="npfit-lever-value">{}</span><span class="npfit-track"></span><span class="npfit-end">{}</span><span class="npfit-end npfit-end-high">{}</span><span class="npfit-question">{}</span></p>"#,
        text::name(lever),
        text::in_words(&Levers::HISTORY, lever),
        text::ends(lever).low,
        text::ends(lever).high,
        text::question(lever),
    )
}

fn card(card: &text::Card) -> String {
    format!(
        r#"<li class="npfit-card npfit-same"><b class="outcome-number">{}</b><span class="outcome-label">{}</span><em class="outcome-difference">{}</em><span class="outcome-doubt"></span><span class="outcome-record">{}</span></li>"#,
        card.number,
        card.label,
        card.difference,
        card.record.clone().unwrap_or_default(),
    )
}

fn picture(history: &Run, (name, size): &(&str, ChartSize)) -> String {
    let parameters = Parameters::default();
    let runs = Runs::new(history, history, &parameters);
    let chart = Subject::Money.chart(&runs, size.width_px);
    format!(
        r#"<div class="npfit-static npfit-static-{name}" role="img" aria-label="{}">{}</div>"#,
        text::chart_description(Subject::Money, &runs),
        relative(&svg::render_with_tokens(&chart, *size)),
    )
}

/// The same picture with its lines as steps from point to point, which are short and much alike, and so
/// compress better than places do.
fn relative(document: &str) -> String {
    let mut pieces = document.split(" points=\"");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (points, rest) = piece.split_once('"').unwrap_or((piece, ""));
        let mut last = (0, 0);
        out += " d=\"m";
        for (index, point) in points.split_whitespace().enumerate() {
            let place = point.split_once(',').and_then(|(x, y)| Some((number(x)?, number(y)?)));
            let Some((x, y)) = place else { continue };
            let (across, down) = (x - last.0, y - last.1);
            let gap = |value: i32, first: bool| if first || value < 0 { "" } else { " " };
            out += &format!("{}{across}{}{down}", gap(across, index == 0), gap(down, false));
            last = (x, y);
        }
        out += "\"";
        out += rest;
    }
    out.replace("<polyline", "<path")
}

fn number(text: &str) -> Option<i32> {
    text.parse().ok()
}
