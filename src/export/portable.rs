//! SVG that editors and converters outside browsers take as it is.

use crate::chart::theme::FONT_FAMILY;

/// How far below its middle a text's base line lies, in ems: viewers differ on other ways to say it. Judgement.
const BASE_EMS: f64 = 0.35;
/// Fonts of a picture that leaves the page: names that viewers outside a browser know, in quotes where they
/// have spaces.
const PICTURE_FONTS: &str = "Arial, 'Helvetica Neue', 'Liberation Sans', sans-serif";

/// What plotters-svg writes, made valid for every reader of XML: base lines as numbers, fonts in quotes, no
/// character that XML forbids, and a name for those who do not see it.
pub(crate) fn portable(document: &str, title: &str, description: &str) -> String {
    let clean: String = document.chars().filter(|c| is_xml(*c)).collect();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    for (index, part) in clean.split("<text ").enumerate() {
        if index > 0 {
            out += &text_element(part);
        } else if let Some((root, rest)) = part.split_once('>') {
            let (title, description) = (escaped(title), escaped(description));
            out += &format!(
                "{root} role=\"img\"><title>{title}</title><desc>{description}</desc>{rest}"
            );
        }
    }
    out.replace(" opacity=\"1\"", "").replace(
        &format!("font-family=\"{FONT_FAMILY}\""),
        &format!("font-family=\"{PICTURE_FONTS}\""),
    )
}

/// A text element with its base line as a number and its words without the line ends around them.
fn text_element(part: &str) -> String {
    let Some((attributes, rest)) = part.split_once('>') else { return part.to_owned() };
    let Some((words, rest)) = rest.split_once("</text>") else { return part.to_owned() };
    let attribute = |name: &str| {
        let (_, value) = attributes.split_once(&format!("{name}=\""))?;
        value.split_once('"').map(|(value, _)| value)
    };
    let number = |name: &str| attribute(name).and_then(|value| value.parse::<f64>().ok());
    let base = (number("font-size").unwrap_or_default() * BASE_EMS).round();
    let set = |name: &str, value: String| match attribute(name) {
        Some(old) => attributes.replacen(&format!(" {name}=\"{old}\""), &value, 1),
        None => attributes.to_owned(),
    };
    // LibreOffice takes no heed of `dy`; turned text has its base line beside it, not below.
    let attributes = match (number("y"), attribute("dy"), attribute("transform")) {
        (Some(y), Some(dy), None) => {
            set("y", format!(" y=\"{}\"", y + base)).replacen(&format!(" dy=\"{dy}\""), "", 1)
        }
        _ => set("dy", format!(" dy=\"{base}\"")),
    };
    format!("<text {attributes}>{}</text>{rest}", words.trim_matches('\n'))
}

/// Whether XML has a place for a character.
const fn is_xml(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

fn escaped(text: &str) -> String {
    let clean: String = text.chars().filter(|c| is_xml(*c)).collect();
    clean.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_lines_are_numbers() {
        let text = "x=\"1\" y=\"2\" dy=\"0.5ex\" font-size=\"100\">\nA &amp; B\n</text>\n</svg>";
        assert_eq!(
            text_element(text),
            "<text x=\"1\" y=\"37\" font-size=\"100\">A &amp; B</text>\n</svg>"
        );
        let turned = " y=\"2\" dy=\"0.5ex\" font-size=\"100\" transform=\"rotate(90)\">A</text>";
        assert!(text_element(turned).contains(" y=\"2\" dy=\"35\" "), "{}", text_element(turned));
        assert_eq!(text_element("broken"), "broken");
    }
}
