//! Markup of what is read often or is long: made as text, in a fraction of the code that elements cost.
//! Every word comes from [`crate::text`].

use super::how;
use crate::chart::Subject;
use crate::chart::readout::Reading;
use crate::evidence::{self, Figure};
use crate::message::Message;
use crate::model::Outcomes;
use crate::text::{self, Table};

/// Appends strings.
macro_rules! push {
    ($out:expr, $($part:expr),+ $(,)?) => { $( $out.push_str(&$part); )+ };
}
pub(super) use push;

/// A figure of one chart, or of several small panels.
pub(super) fn figure(subjects: &[Subject]) -> String {
    let mut out = String::new();
    let Some(&first) = subjects.first() else { return out };
    let (title, unit) = text::group_title(first);
    // Figures behind tabs have their heading above them.
    let level = if matches!(first, Subject::Money | Subject::Delivery(_)) { "2" } else { "3" };
    push!(
        out,
        "<figure class=npfit-figure><figcaption><h",
        level,
        ">",
        title,
        "</h",
        level,
        "> <span>",
        &unit
    );
    push!(out, "</span></figcaption>");
    key(&mut out, first);
    if let [one] = subjects {
        chart(&mut out, *one);
    } else {
        push!(out, "<div class=npfit-panels>");
        for &subject in subjects {
            push!(out, "<section class=npfit-panel><h3>", text::chart_title(subject));
            push!(out, "</h3><p class=npfit-unit>", &text::chart_unit(subject), "</p>");
            chart(&mut out, subject);
            push!(out, "<p class=npfit-now></p></section>");
        }
        panels_key(&mut out, first);
        push!(out, "</div>");
    }
    let size = if subjects.len() == 1 { "npfit-tall" } else { "" };
    push!(out, "<div class=\"npfit-readout ", size, "\" data-readout></div>");
    if first == Subject::Money {
        push!(out, "<p class=npfit-note data-events></p>");
    }
    push!(out, "<p class=npfit-note>", &text::group_note(first), "</p>");
    push!(out, "<details class=\"npfit-sources npfit-table\"><summary aria-label=\"");
    push!(out, &text::table_name(title), "\">", text::TABLE, "</summary><div></div></details>");
    push!(out, "</figure>");
    out
}

/// The head of a figure with lists to choose from, up to its lists.
pub(super) fn figure_head(out: &mut String, title: Message) {
    push!(out, "<figure class=npfit-figure><figcaption><h3>", title, "</h3></figcaption>");
    push!(out, "<p class=npfit-choices>");
}

/// A list to choose one from.
pub(super) fn options(
    out: &mut String,
    key: &str,
    name: Message,
    names: &[String],
    selected: usize,
) {
    push!(out, "<label>", name, " <select data-choice=", key, ">");
    for (index, name) in names.iter().enumerate() {
        let selected = if index == selected { " selected" } else { "" };
        push!(out, "<option value=", &index.to_string(), selected, ">", name, "</option>");
    }
    push!(out, "</select></label>");
}

/// A canvas, and over it what reads it.
fn chart(out: &mut String, subject: Subject) {
    let key = subject.key();
    push!(out, "<div class=npfit-chart><canvas class=npfit-canvas role=img data-chart=", &key);
    push!(out, "></canvas><div class=npfit-cross-hair tabindex=0 role=slider data-reader=", &key);
    push!(out, " aria-valuemin=0 aria-valuemax=179 aria-label=\"", &text::reader_name(subject));
    push!(out, "\"><i></i></div></div>");
}

/// What finds a chart's canvas.
pub(super) fn canvas_of(subject: Subject) -> String {
    "[data-chart=".to_owned() + &subject.key() + "]"
}

/// The key of the money chart, for where its lines have no names at their ends.
fn key(out: &mut String, first: Subject) {
    if first == Subject::Money {
        push!(out, "<p class=npfit-key>");
        item(out, "i class='npfit-swatch npfit-swatch-yours'", &text::YOUR_SPEND);
        item(out, "i class='npfit-swatch npfit-swatch-benefits'", &text::YOUR_BENEFITS);
        item(out, "i class='npfit-swatch npfit-swatch-baseline'", &text::KEY_BASELINE);
        item(out, "i class=npfit-dot", &text::KEY_RECORD);
        item(out, "i class='npfit-dot npfit-square'", &text::KEY_BENEFITS_CLAIMED);
        push!(out, "</p>");
    }
}

/// The key beside the delivery panels.
fn panels_key(out: &mut String, first: Subject) {
    if matches!(first, Subject::Delivery(_)) {
        push!(out, "<p class='npfit-key npfit-key-block'>");
        item(out, "i class='npfit-swatch npfit-swatch-yours'", &text::KEY_YOURS);
        item(out, "i class='npfit-swatch npfit-swatch-baseline'", &text::KEY_BASELINE);
        item(out, "i class=npfit-dot", &text::KEY_RECORD);
        item(out, "i class='npfit-dot npfit-year'", &text::KEY_YEAR_ONLY);
        item(out, "i class=npfit-ring", &text::KEY_FORECAST);
        item(out, "i class=npfit-cross", &text::KEY_PLAN);
        push!(out, "</p>");
    }
}

fn item(out: &mut String, sign: &str, words: &str) {
    push!(out, "<span><", sign, "></i>", words, "</span>");
}

/// A link to an equation in "How it works".
pub(super) fn ask(out: &mut String, key: &str, name: &str, words: Message) {
    push!(out, "<a class=npfit-ask target=_blank data-explain=", key, " href=", how::PAGE, "#");
    push!(out, key, " aria-label=\"", name, "\">", words, "</a>");
}

/// What the place that is read shows; with a hint where nobody has pointed at one yet.
pub(super) fn reading(subject: Subject, reading: &Reading, hint: bool) -> String {
    let mut out = String::new();
    push!(out, "<b data-month>", &text::reading_title(subject, reading.month), "</b>");
    for value in &reading.values {
        let key = value.quantity.key();
        push!(out, "<p data-quantity=", key, "><span><b>");
        push!(out, text::quantity_name(value.quantity), "</b> ", &text::reading_value(value));
        push!(out, "</span>");
        ask(&mut out, key, &text::explain_name(value.quantity), text::EXPLAIN);
        push!(out, "</p>");
    }
    if let Some(figure) = reading.figure {
        push!(out, "<p class=npfit-real data-real=", figure.id, "><span><b>");
        push!(out, &text::figure_point(figure), "</b> ", &escaped(&figure.what), ". ");
        source(&mut out, figure);
        push!(out, "</span></p>");
    }
    if hint {
        push!(out, "<p>", text::READOUT_HINT, "</p>");
    }
    out
}

/// The outcomes in one line, beside the lever under the thumb.
pub(super) fn dock(outcomes: &Outcomes) -> String {
    let mut out = String::new();
    for (headline, number, label) in text::dock(outcomes) {
        push!(out, "<span><b data-dock=", headline.key(), ">", &number, "</b>", label, "</span>");
    }
    out
}

/// The list of every real figure on the page, and of our own counts.
pub(super) fn sources() -> String {
    let mut out = String::new();
    for figure in evidence::drawn() {
        let value = text::figure_value(figure);
        let colon = if value.is_empty() { "" } else { ": " };
        push!(out, "<li><b>", &value, "</b>", colon, &escaped(&figure.what), ", ");
        push!(out, &text::figure_date(figure), ". ");
        source(&mut out, figure);
        push!(out, "</li>");
    }
    for reason in text::own_counts() {
        push!(out, "<li>", &reason, "</li>");
    }
    out
}

/// Where a figure was read, and what it is worth.
fn source(out: &mut String, figure: &Figure) {
    let source = figure.source;
    // As published, in the language of the publication.
    push!(out, "<cite lang=en>");
    link(out, figure, source.title);
    push!(out, ", ", source.publisher, ", ", source.date, "</cite>");
    push!(out, "<small>", &text::figure_source(figure), "</small>");
}

/// A figure of the record with its source, as an item of a list.
pub(super) fn figure_item(out: &mut String, figure: &Figure) {
    push!(out, "<li><b>", &text::figure_point(figure), "</b> ", &escaped(&figure.what), ". ");
    source(out, figure);
    push!(out, "</li>");
}

/// Tables, one under the other.
pub(super) fn tables(tables: &[Table]) -> String {
    let mut out = String::new();
    for table in tables {
        push!(out, "<table><caption>", &table.title, "</caption><thead><tr>");
        for head in text::TABLE_HEADS {
            push!(out, "<th scope=col>", head, "</th>");
        }
        push!(out, "</tr></thead><tbody>");
        for row in &table.rows {
            let [year, cells @ ..] = &row.cells;
            push!(out, "<tr><th scope=row>", year, "</th>");
            for cell in cells {
                push!(out, "<td>", cell, "</td>");
            }
            push!(out, "<td>");
            for (words, figure) in &row.figures {
                link(&mut out, figure, words);
                out.push(' ');
            }
            push!(out, "</td></tr>");
        }
        push!(out, "</tbody></table>");
    }
    out
}

/// A link to where a figure was read.
fn link(out: &mut String, figure: &Figure, words: &str) {
    push!(out, "<a target=_blank rel=noreferrer href=\"", &escaped(figure.source.url), "\">");
    push!(out, &escaped(words), "</a>");
}

/// Text for markup.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
