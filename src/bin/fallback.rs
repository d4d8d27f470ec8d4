//! Draws what `index.html` shows before wasm is alive, and where it never comes: the first chart of
//! the historical run, wide and narrow, with its sentence. Trunk runs this before each build.

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs, io};

use npfit_scenario::chart::{ChartSize, money, svg};
use npfit_scenario::model::{Levers, Parameters, run};
use npfit_scenario::text;

/// Both layouts of the static chart. The style sheet shows one of them.
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

fn write(folder: &std::path::Path) -> io::Result<()> {
    let parameters = Parameters::default();
    let history = run(&parameters, &Levers::HISTORY);
    let mut page = format!(
        "<p class=\"npfit-sentence\" data-fallback-sentence>{}</p>\n",
        text::headline(&history, &history)
    );
    for (name, size) in LAYOUTS {
        let chart = money::chart(&history, &history, size.width_px);
        let picture = svg::render_with_tokens(&chart, size);
        page.push_str(&format!(
            "<div class=\"npfit-static npfit-static-{name}\" role=\"img\" aria-label=\"{}\">{picture}</div>\n",
            text::chart_description(&history, &history)
        ));
    }
    fs::create_dir_all(folder)?;
    let path = folder.join("fallback.html");
    // Unchanged, it is left alone, so that a watcher sees no change.
    if fs::read_to_string(&path).is_ok_and(|old| old == page) {
        return Ok(());
    }
    fs::write(path, page)
}
