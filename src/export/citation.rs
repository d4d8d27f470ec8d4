//! How to cite a setting: as a sentence and for BibTeX. There is no clock here: the reader writes the date.

use npfit_model::VERSION;

use super::Origin;
use crate::message::{self as m, Language};
use crate::text;

/// How to cite a scenario.
pub fn citation(language: &Language, origin: Origin<'_>) -> String {
    let work = m::SHARE_WORK.text(language);
    m::share_cited(
        language,
        work,
        &text::share_cited_note(language, origin.scenario),
        origin.address,
    )
}

/// The same for BibTeX.
pub fn bibtex(language: &Language, origin: Origin<'_>) -> String {
    let note = text::share_cited_note(language, origin.scenario);
    let note = m::share_accessed(language, &note);
    // An address may hold anything but what would end the field.
    let address: String =
        origin.address.chars().filter(|c| !matches!(c, '{' | '}' | '\\')).collect();
    format!(
        "@misc{{npfit-scenario-{VERSION},\n  author = {{{{npfit-scenario}}}},\n  title = {{{{{}}}}},\n  \
         note = {{{}}},\n  url = {{{address}}}\n}}",
        for_bibtex(m::SHARE_WORK.text(language)),
        for_bibtex(&note),
    )
}

/// Text for a field of BibTeX.
fn for_bibtex(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => out.extend(['\\', letter]),
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '\u{a0}' => out.push('~'),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;

    #[test]
    fn bibtex_is_escaped_and_its_braces_match() {
        assert_eq!(
            for_bibtex("50\u{a0}% & a_b#{x}\\~^$"),
            "50~\\% \\& a\\_b\\#\\{x\\}\\textbackslash{}\\textasciitilde{}\\textasciicircum{}\\$"
        );
        let language = Language::english();
        let scenario = Scenario::default();
        let origin = Origin { scenario: &scenario, address: "https://a.example/}{\\#v=3" };
        let entry = bibtex(&language, origin);
        let count = |brace| entry.matches(brace).count();
        assert_eq!(count('{'), count('}'), "{entry}");
        assert!(entry.contains("url = {https://a.example/#v=3}"), "{entry}");
        assert!(entry.contains("90\\% central"), "{entry}");
        let text = citation(&language, origin);
        assert!(text.contains("version 3") && text.contains("[date of access]"), "{text}");
    }
}
