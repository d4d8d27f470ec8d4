//! `docs/corrections.md` as a page of the bundle. Knows as much Markdown as that file uses.

use super::{escape, link, page};

/// The document.
const CORRECTIONS: &str = include_str!("../../../docs/corrections.md");

/// The page of corrections. It names `how-it-works.css`.
pub fn corrections() -> String {
    let mut html = String::from("<p class=kicker><a href=how-it-works.html>How it works</a></p>\n");
    let lines: Vec<&str> = CORRECTIONS.lines().collect();
    for block in lines.split(|line| line.trim().is_empty()).filter(|block| !block.is_empty()) {
        html += &block_of(block);
    }
    page("How figures are checked and corrected", &html, "")
}

fn block_of(lines: &[&str]) -> String {
    let Some(first) = lines.first() else { return String::new() };
    for (mark, level) in [("# ", 1), ("## ", 2), ("### ", 3)] {
        if let Some(title) = first.strip_prefix(mark) {
            return format!("<h{level}>{}</h{level}>\n", inline(title)) + &block_of(&lines[1..]);
        }
    }
    if first.starts_with('|') {
        return table(lines);
    }
    if first.starts_with("- ") {
        return list("ul", &items(lines, |line| line.strip_prefix("- ")));
    }
    if first.starts_with("1. ") {
        let numbered = |line| {
            let (number, rest) = str::split_once(line, ". ")?;
            number.parse::<u32>().ok().map(|_| rest)
        };
        return list("ol", &items(lines, numbered));
    }
    format!("<p>{}</p>\n", inline(&lines.join(" ")))
}

/// The items of a list: a line with a mark begins one, others go on with it.
fn items<'a>(lines: &[&'a str], mark: impl Fn(&'a str) -> Option<&'a str>) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for line in lines {
        match (mark(line), items.last_mut()) {
            (Some(text), _) => items.push(text.to_owned()),
            (None, Some(item)) => *item = format!("{item} {}", line.trim()),
            (None, None) => {}
        }
    }
    items
}

fn list(tag: &str, items: &[String]) -> String {
    let items: String = items.iter().map(|item| format!("<li>{}</li>\n", inline(item))).collect();
    format!("<{tag}>\n{items}</{tag}>\n")
}

fn table(lines: &[&str]) -> String {
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|').split('|').map(|cell| inline(cell.trim())).collect()
    };
    let heads = lines.first().map(|line| cells(line)).unwrap_or_default();
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let rows: Vec<Vec<String>> = lines.iter().skip(2).map(|line| cells(line)).collect();
    super::table("Corrections", &heads, &rows)
}

/// Bold, slanted, code and links. A link within the project's source is its words only: the source is not
/// in the bundle.
fn inline(text: &str) -> String {
    let mut html = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(['*', '`', '[']) {
        html += &escape(&rest[..start]);
        rest = &rest[start..];
        let (mark, end) = if rest.starts_with("**") {
            ("b", "**")
        } else if rest.starts_with('*') {
            ("i", "*")
        } else if rest.starts_with('`') {
            ("code", "`")
        } else {
            ("", "](")
        };
        let begin = if mark.is_empty() { 1 } else { end.len() };
        let Some((inner, after)) = rest[begin..].split_once(end) else { break };
        if mark.is_empty() {
            let Some((target, after)) = after.split_once(')') else { break };
            html += &if target.starts_with("http") { link(target, inner) } else { inline(inner) };
            rest = after;
        } else {
            let inner = if mark == "code" { escape(inner) } else { inline(inner) };
            html += &format!("<{mark}>{inner}</{mark}>");
            rest = after;
        }
    }
    html + &escape(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_elements() {
        assert_eq!(inline("**a `b`** *c* [d](e.md) <"), "<b>a <code>b</code></b> <i>c</i> d &lt;");
        assert_eq!(block_of(&["- a", "  b", "- c"]), "<ul>\n<li>a b</li>\n<li>c</li>\n</ul>\n");
    }

    #[test]
    fn the_whole_document_is_there() {
        let html = corrections();
        let headings = CORRECTIONS.lines().filter(|line| line.starts_with('#')).count();
        assert_eq!(html.matches("<h").count() - 2, headings, "html and head stand besides");
        assert!(!html.contains("**") && !html.contains("]("), "a mark is left");
    }
}
