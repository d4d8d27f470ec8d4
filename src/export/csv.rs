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

/// The run of a scenario.
pub fn write(language: &Language, run: &Run, origin: Origin<'_>) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    for (name, note) in text::share_notes(language, run, origin) {
        // The name stands outside quotes, so that the line begins with the sign.
        let name = name.replace([',', '"', '\n', '\r'], " ");
        line(&mut out, [format!("# {name}"), cell(&note)]);
    }
    line(&mut out, columns().iter().map(|name| cell(name)));
    for (month, values) in rows(run) {
        let calendar = [month.0.to_string(), month.to_string()];
        let numbers = values.into_iter().map(|value| value.to_string());
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

/// A text as a cell. One that a spreadsheet would run as a formula gets an apostrophe, which shows it as text.
fn cell(text: &str) -> String {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r', '\u{ff1d}']);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', ';', '\n', '\r', '\t', '#']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_runs_as_a_formula_and_none_breaks_a_row() {
        assert_eq!(cell("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(cell("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(cell(" +1"), "' +1");
        assert_eq!(cell("a, \"b\"\nc"), "\"a, \"\"b\"\"\nc\"");
        assert_eq!(cell("n3:unknown"), "n3:unknown");
    }
}
