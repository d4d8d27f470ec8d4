//! A run as CSV that Excel and LibreOffice read on the first try.
//!
//! UTF-8 with a byte order mark, commas, line ends as RFC 4180 asks. First come notes, each a line that begins
//! with `#`, so that `comment="#"` of pandas and R leaves them out; then [`npfit_model::columns`] and a row a
//! month. Text is quoted where it must be, and no text can run as a formula.

use npfit_model::{Run, columns, rows};

use super::Origin;
use crate::message::Language;
use crate::text;

/// Says that the file is UTF-8: without it Excel reads Windows' old letters.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The column of what there is none of before contracts are signed.
const ESTIMATE: &str = "whole_life";

/// The run of a scenario.
pub fn write(language: &Language, run: &Run, origin: Origin<'_>) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    for (name, note) in text::share_notes(language, run, origin) {
        // The name stands outside quotes, so that the line begins with the sign.
        let name = name.replace([',', '"', '\n', '\r'], " ");
        // A note is one line, or what follows would be read as data.
        line(&mut out, [format!("# {name}"), cell(&note.replace(char::is_control, " "))]);
    }
    let names = columns();
    line(&mut out, names.iter().map(|name| cell(name)));
    for (month, values) in rows(run) {
        let calendar = [month.0.to_string(), month.to_string()];
        let is_signed = month >= run.levers().signing();
        let numbers = values.into_iter().zip(names.iter().skip(calendar.len()));
        let numbers = numbers.map(|(value, name)| {
            // A zero would be read as an estimate of nothing.
            if name == ESTIMATE && !is_signed { String::new() } else { value.to_string() }
        });
        line(&mut out, calendar.into_iter().chain(numbers));
    }
    out
}

fn line(out: &mut String, cells: impl IntoIterator<Item = String>) {
    for (index, cell) in cells.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        *out += &cell;
    }
    *out += "\r\n";
}

/// What makes a spreadsheet run a cell, at its begin; the wide signs are of East Asian keyboards.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'];
/// What may part cells where a spreadsheet is set to another separator than the comma.
const SEPARATORS: [char; 5] = [';', '|', '\t', '\n', '\r'];

/// A text as a cell. Where a spreadsheet would run it as a formula it gets an apostrophe, which shows it as text.
fn cell(text: &str) -> String {
    let starts_with_space = text.starts_with(['\t', '\r', '\n']);
    let mut safe = String::with_capacity(text.len());
    if starts_with_space {
        safe.push('\'');
    }
    let mut is_begin = true;
    for letter in text.chars() {
        if is_begin && FORMULA.contains(&letter) {
            safe.push('\'');
        }
        let is_before = letter.is_whitespace() || letter == '"';
        is_begin = SEPARATORS.contains(&letter) || (is_begin && is_before);
        safe.push(letter);
    }
    if safe.contains(['"', ',', '#', ' ', '\'']) || safe.contains(SEPARATORS) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_no_estimate_before_contracts_are_signed() {
        use npfit_model::{Settings, run};
        let (language, scenario) = (Language::english(), crate::scenario::Scenario::default());
        let run = run(&Settings::default());
        let text = write(&language, &run, Origin { scenario: &scenario, address: "" });
        let at = columns().iter().position(|name| name == ESTIMATE);
        let at = at.expect("the estimate is a column");
        for row in text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())) {
            let cells: Vec<&str> = row.split(',').collect();
            let is_before = cells[1] < "2004-01";
            assert_eq!(cells[at].is_empty(), is_before, "{row}");
            assert!(cells.iter().enumerate().all(|(i, cell)| i == at || !cell.is_empty()), "{row}");
        }
    }

    #[test]
    fn no_text_runs_as_a_formula_and_none_breaks_a_row() {
        assert_eq!(cell("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(cell("@SUM(A1)"), "\"'@SUM(A1)\"");
        assert_eq!(cell(" +1"), "\" '+1\"");
        assert_eq!(cell("\tx"), "\"'\tx\"");
        assert_eq!(cell("a;=1"), "\"a;'=1\"");
        assert_eq!(cell("a, \"b\"\nc"), "\"a, \"\"b\"\"\nc\"");
        assert_eq!(cell("n3:unknown"), "n3:unknown");
    }
}
