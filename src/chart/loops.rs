//! The loop diagram: what pushes what, with the links that changed against history thick and coloured.

use std::f64::consts::TAU;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::layout::Point;
use super::pen::{Drawn, Pen, Type};
use super::theme::{Ink, Theme};
use super::{ChartSize, width_px};
use crate::analysis::loops::{Activity, LINKS, Loop, Node};
use crate::message::Language;
use crate::text;

/// The diagram: all loops, or one of them.
#[derive(Clone, Copy)]
pub struct LoopChart<'a> {
    /// How links changed against history.
    pub activity: &'a Activity,
    /// The loop that is shown; all if `None`.
    pub shown: Option<Loop>,
    /// The language of the labels.
    pub language: &'a Language,
}

/// A link as it is drawn.
pub struct DrawnLink {
    /// Its index in [`LINKS`].
    pub index: usize,
    /// Its points, from cause to effect, CSS pixels.
    pub points: Vec<(f64, f64)>,
}

/// How far from a link a pointer means it, CSS pixels.
const REACH_PX: f64 = 8.0;

/// What a link must have changed to light up. Judgement.
const LIT: f64 = 0.05;

/// Where the nodes stand in the whole diagram, in per cent of width and height.
const PLACES: [(Node, f64, f64); Node::COUNT] = [
    (Node::Centralisation, 9.0, 24.0),
    (Node::Signing, 9.0, 56.0),
    (Node::Flexibility, 9.0, 86.0),
    (Node::Promise, 30.0, 6.0),
    (Node::Shortfall, 50.0, 6.0),
    (Node::Seen, 70.0, 6.0),
    (Node::Dismantled, 90.0, 17.0),
    (Node::Room, 44.0, 22.0),
    (Node::Closeness, 30.0, 37.0),
    (Node::Known, 24.0, 56.0),
    (Node::Wrong, 36.0, 71.0),
    (Node::Waiting, 46.0, 54.0),
    (Node::Fit, 61.0, 40.0),
    (Node::Confidence, 70.0, 25.0),
    (Node::Use, 81.0, 39.0),
    (Node::Connected, 82.0, 58.0),
    (Node::Backlog, 91.0, 71.0),
    (Node::Live, 76.0, 73.0),
    (Node::GoLives, 62.0, 62.0),
    (Node::Loss, 54.0, 75.0),
    (Node::Suppliers, 66.0, 84.0),
    (Node::OwnBuying, 38.0, 93.0),
    (Node::OwnSystems, 57.0, 95.0),
    (Node::Standards, 26.0, 82.0),
    (Node::Whole, 84.0, 93.0),
];

impl LoopChart<'_> {
    /// The size of labels for a size, CSS pixels.
    fn type_px(&self, size: ChartSize) -> f64 {
        if size.is_wide() { 12.0 } else { 12.5 }
    }

    /// The nodes that are shown, and where they stand.
    pub fn nodes(&self, size: ChartSize) -> Vec<(Node, (f64, f64))> {
        let (width, height) = (f64::from(size.width_px), f64::from(size.height_px));
        match self.shown {
            None => PLACES
                .iter()
                .map(|(node, x, y)| (*node, (x / 100.0 * width, 8.0 + y / 100.0 * (height - 16.0))))
                .collect(),
            Some(own) => {
                let cycle = own.cycle();
                let count = cycle.len() as f64;
                let (across, down) = (width / 2.0 - width.min(300.0) * 0.27, height / 2.0 - 24.0);
                cycle
                    .iter()
                    .enumerate()
                    .map(|(index, node)| {
                        let turn = TAU * (index as f64 / count - 0.25);
                        let (sine, cosine) = sine_cosine(turn);
                        (*node, (width / 2.0 + across * cosine, height / 2.0 + down * sine))
                    })
                    .collect()
            }
        }
    }

    /// The links that are shown, as curves between their nodes.
    pub fn links(&self, size: ChartSize) -> Vec<DrawnLink> {
        let nodes = self.nodes(size);
        let place = |node: Node| nodes.iter().find(|(each, _)| *each == node).map(|(_, at)| *at);
        let type_px = self.type_px(size);
        LINKS
            .iter()
            .enumerate()
            .filter(|(_, link)| self.shown.is_none_or(|own| link.loops.contains(&own)))
            .filter_map(|(index, link)| {
                let (from, to) = (place(link.from)?, place(link.to)?);
                let name = text::node_name(link.to).text(self.language);
                let box_ = (width_px(name, type_px) / 2.0 + 6.0, type_px * 0.9);
                Some(DrawnLink { index, points: curve(from, to, box_) })
            })
            .collect()
    }

    /// The link at a point of the picture.
    pub fn link_at(&self, size: ChartSize, at: (f64, f64)) -> Option<usize> {
        let distance = |link: &DrawnLink| {
            link.points.iter().map(|point| length(*point, at)).fold(f64::INFINITY, f64::min)
        };
        let near = self.links(size).into_iter().map(|link| (distance(&link), link.index));
        let nearest = near.min_by(|a, b| a.0.total_cmp(&b.0));
        nearest.filter(|(distance, _)| *distance <= REACH_PX).map(|(_, index)| index)
    }
}

/// Draws the loop diagram.
///
/// # Errors
/// What the backend says.
pub fn draw_loops<DB: DrawingBackend>(
    root: &DrawingArea<DB, Shift>,
    chart: &LoopChart<'_>,
    size: ChartSize,
    theme: &Theme,
) -> Drawn<DB> {
    let pen = Pen { root, theme };
    root.fill(&pen.colour(Ink::Paper))?;
    let mut links = chart.links(size);
    let strength = |index: usize| chart.activity.links()[index];
    links.sort_by(|a, b| strength(a.index).abs().total_cmp(&strength(b.index).abs()));
    for link in &links {
        draw_link(&pen, link, strength(link.index))?;
    }
    let type_px = chart.type_px(size);
    for (node, at) in chart.nodes(size) {
        let change = chart.activity.node(node);
        let ink = if node.is_lever() || change.abs() < LIT { Ink::Record } else { ink_of(change) };
        let style = Type {
            is_bold: node.is_lever() || change.abs() >= LIT,
            ..Type::label(type_px, ink, HPos::Center)
        };
        pen.on_paper(at, text::node_name(node).text(chart.language), style)?;
    }
    Ok(())
}

/// The colour of what carries more, and of what carries less.
fn ink_of(change: f64) -> Ink {
    if change > 0.0 { Ink::Yours } else { Ink::Pin }
}

fn draw_link<DB: DrawingBackend>(pen: &Pen<'_, DB>, link: &DrawnLink, strength: f64) -> Drawn<DB> {
    let is_lit = strength.abs() >= LIT;
    let (ink, width_px) =
        if is_lit { (ink_of(strength), 1.2 + 3.0 * strength.abs()) } else { (Ink::Baseline, 1.0) };
    pen.path(&link.points, ink, width_px)?;
    let [.., before, tip] = link.points.as_slice() else { return Ok(()) };
    let head = 5.0 + width_px;
    let reach = length(*before, *tip).max(1e-6);
    let (x, y) = ((tip.0 - before.0) / reach, (tip.1 - before.1) / reach);
    let base = (tip.0 - x * head, tip.1 - y * head);
    let half = head * 0.45;
    pen.polygon(
        &[*tip, (base.0 - y * half, base.1 + x * half), (base.0 + y * half, base.1 - x * half)],
        ink,
    )?;
    let sign = if LINKS[link.index].is_positive { "+" } else { "−" };
    let beside = (base.0 - x * 5.0 + y * 9.0, base.1 - y * 5.0 - x * 9.0);
    let style = Type {
        is_bold: true,
        ..Type::label(12.0, if is_lit { ink } else { Ink::Soft }, HPos::Center)
    };
    pen.text(beside, sign, style)
}

/// Points on each curve: enough that it looks round.
const CURVE_POINTS: usize = 14;

/// A curve from one node to the edge of another's label.
fn curve(from: Point, to: Point, (half_width, half_height): (f64, f64)) -> Vec<Point> {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    // Bends to the left of its way, so that a link and its answer lie apart.
    let bend = 0.14;
    let middle = ((from.0 + to.0) / 2.0 + down * bend, (from.1 + to.1) / 2.0 - across * bend);
    let at = |share: f64| {
        let rest = 1.0 - share;
        let blend =
            |a: f64, b: f64, c: f64| rest * rest * a + 2.0 * rest * share * b + share * share * c;
        (blend(from.0, middle.0, to.0), blend(from.1, middle.1, to.1))
    };
    let is_inside =
        |point: Point| (point.0 - to.0).abs() < half_width && (point.1 - to.1).abs() < half_height;
    let mut points: Vec<Point> =
        (0..=CURVE_POINTS * 4).map(|step| at(step as f64 / (CURVE_POINTS * 4) as f64)).collect();
    while points.len() > 3 && points.last().is_some_and(|point| is_inside(*point)) {
        points.pop();
    }
    let last = points.last().copied();
    let mut thin: Vec<Point> = points.into_iter().step_by(4).collect();
    thin.extend(last.filter(|last| thin.last() != Some(last)));
    thin
}

fn length(a: Point, b: Point) -> f64 {
    let (across, down) = (a.0 - b.0, a.1 - b.1);
    (across * across + down * down).sqrt()
}

/// Sine and cosine by their series: close enough for a picture, and the same on every machine.
fn sine_cosine(turn: f64) -> (f64, f64) {
    let series = |first: f64, from: f64| {
        let (mut term, mut sum, mut n) = (first, first, from);
        for _ in 0..14 {
            term *= -turn * turn / ((n + 1.0) * (n + 2.0));
            sum += term;
            n += 2.0;
        }
        sum
    };
    (series(turn, 1.0), series(1.0, 0.0))
}
