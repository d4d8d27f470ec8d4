//! The loop diagram: what pushes what, with the links that changed against history thick and coloured.

use plotters::style::text_anchor::HPos;

use super::labels::{Area, Taken, bold_width_px};
use super::layout::Point;
use super::pen::{Drawn, Pen, Type};
use super::theme::{Ink, Theme};
use super::{ChartSize, Root};
use crate::analysis::loops::{Activity, LINKS, Loop, Node};
use crate::analysis::order;
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

/// Size of names, CSS pixels.
const TYPE_PX: f64 = 12.0;

/// What a link must have changed to light up. Judgement.
const LIT: f64 = 0.05;

/// Where the nodes stand in the whole diagram, in per cent of width and height.
const PLACES: [(Node, f64, f64); Node::COUNT] = [
    (Node::Centralisation, 9.0, 57.0),
    (Node::Signing, 9.0, 17.5),
    (Node::Flexibility, 9.0, 36.5),
    (Node::Promise, 45.4, 57.7),
    (Node::Shortfall, 50.5, 69.8),
    (Node::Seen, 56.4, 39.2),
    (Node::Dismantled, 69.9, 49.3),
    (Node::Room, 58.4, 12.5),
    (Node::Closeness, 43.7, 22.6),
    (Node::Known, 42.7, 2.5),
    (Node::Wrong, 77.3, 21.1),
    (Node::Waiting, 76.7, 36.7),
    (Node::Fit, 32.5, 47.8),
    (Node::Confidence, 38.3, 37.1),
    (Node::Use, 39.2, 71.6),
    (Node::Connected, 57.5, 85.3),
    (Node::Backlog, 61.7, 96.4),
    (Node::Live, 79.9, 78.0),
    (Node::GoLives, 78.7, 67.2),
    (Node::Loss, 84.2, 46.8),
    (Node::Suppliers, 90.5, 57.2),
    (Node::OwnBuying, 62.4, 61.7),
    (Node::OwnSystems, 63.1, 74.2),
    (Node::Standards, 22.8, 75.8),
    (Node::Whole, 22.8, 88.4),
];

/// A node as it is drawn: its name on one line or two, and half the size of the box around it.
struct DrawnNode {
    node: Node,
    at: Point,
    lines: Vec<String>,
    half: (f64, f64),
}

impl DrawnNode {
    fn area(&self) -> Area {
        let ((x, y), (half_width, half_height)) = (self.at, self.half);
        Area {
            left: x - half_width,
            top: y - half_height,
            right: x + half_width,
            bottom: y + half_height,
        }
    }
}

impl LoopChart<'_> {
    /// The links that are shown, as curves between their nodes.
    pub fn links(&self, size: ChartSize) -> Vec<DrawnLink> {
        links_between(self.shown, &self.nodes(size))
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

    /// The nodes that are shown.
    fn nodes(&self, size: ChartSize) -> Vec<DrawnNode> {
        let (width, height) = (f64::from(size.width_px), f64::from(size.height_px));
        let places: Vec<(Node, Point)> = match self.shown {
            None => PLACES
                .iter()
                .map(|(node, x, y)| (*node, (x / 100.0 * width, 8.0 + y / 100.0 * (height - 16.0))))
                .collect(),
            Some(own) => track(own.cycle(), (width, height)),
        };
        let most_px = if self.shown.is_some() { width * 0.42 } else { f64::INFINITY };
        places
            .into_iter()
            .map(|(node, at)| {
                let lines = wrapped(text::node_name(node).text(self.language), most_px);
                let widths = lines.iter().map(|line| bold_width_px(line, TYPE_PX));
                let half_width = widths.fold(0.0, f64::max) / 2.0 + 3.0;
                let half_height = lines.len() as f64 * TYPE_PX * 0.6 + 2.0;
                // A name at the edge stands inside the picture.
                let x = at.0.min(width - half_width - 1.0).max(half_width + 1.0);
                DrawnNode { node, at: (x, at.1), lines, half: (half_width, half_height) }
            })
            .collect()
    }
}

/// Places of a loop's nodes: down on the right, up on the left, so that names have room beside each other.
fn track(cycle: &[Node], (width, height): (f64, f64)) -> Vec<(Node, Point)> {
    let count = cycle.len();
    let across = (width * 0.255).min(220.0);
    let (top, bottom) = (18.0, height - 30.0);
    let right = count.saturating_sub(2).div_ceil(2);
    let is_closed = count.is_multiple_of(2);
    let rows = right + usize::from(is_closed);
    let row = |index: usize| top + (bottom - top) * index as f64 / rows as f64;
    let place = |index: usize| {
        let middle = width / 2.0;
        // Of an odd count the last two share the lowest row.
        if index == 0 {
            (middle, row(0))
        } else if is_closed && index == count / 2 {
            (middle, row(rows))
        } else if index <= count / 2 {
            (middle + across, row(index))
        } else {
            (middle - across, row(count - index))
        }
    };
    cycle.iter().enumerate().map(|(index, node)| (*node, place(index))).collect()
}

/// A name on one line, or on two where it is wider than `most_px`.
fn wrapped(name: &str, most_px: f64) -> Vec<String> {
    let middle = name.len() / 2;
    let spaces = name.match_indices(' ').map(|(at, _)| at);
    match spaces.min_by_key(|at| at.abs_diff(middle)) {
        Some(at) if bold_width_px(name, TYPE_PX) > most_px => {
            vec![name[..at].to_owned(), name[at..].trim_start().to_owned()]
        }
        _ => vec![name.to_owned()],
    }
}

fn links_between(shown: Option<Loop>, nodes: &[DrawnNode]) -> Vec<DrawnLink> {
    let find = |node: Node| nodes.iter().find(|each| each.node == node);
    LINKS
        .iter()
        .enumerate()
        .filter(|(_, link)| shown.is_none_or(|own| own.runs_along(link)))
        .filter_map(|(index, link)| {
            let (from, to) = (find(link.from)?, find(link.to)?);
            Some(DrawnLink { index, points: curve(from, to) })
        })
        .collect()
}

/// Draws the loop diagram.
///
/// # Errors
/// What the backend says.
pub fn draw_loops(root: &Root<'_>, chart: &LoopChart<'_>, size: ChartSize, theme: &Theme) -> Drawn {
    let pen = Pen { root, theme };
    root.fill(&pen.colour(Ink::Paper))?;
    let nodes = chart.nodes(size);
    let mut taken = Taken::new(Area {
        left: 0.0,
        top: 0.0,
        right: f64::from(size.width_px),
        bottom: f64::from(size.height_px),
    });
    for node in &nodes {
        taken.take(node.area());
    }
    let links = links_between(chart.shown, &nodes);
    let strength = |index: usize| chart.activity.links()[index];
    let strengths: Vec<f64> = links.iter().map(|link| strength(link.index).abs()).collect();
    let order = order::rising(&strengths);
    let rising = || order.iter().map(|index| &links[*index]);
    for link in rising() {
        draw_link(&pen, link, strength(link.index))?;
    }
    // Signs of the links that changed most take their places first.
    for link in rising().rev() {
        draw_sign(&pen, link, strength(link.index), &mut taken)?;
    }
    for node in &nodes {
        draw_node(&pen, chart, node)?;
    }
    if chart.shown.is_none() { name_loops(&pen, &nodes, &mut taken) } else { Ok(()) }
}

/// Writes a node's name on paper.
fn draw_node(pen: &Pen<'_, '_>, chart: &LoopChart<'_>, node: &DrawnNode) -> Drawn {
    let change = chart.activity.node(node.node);
    let is_lit = change.abs() >= LIT && !node.node.is_lever();
    let ink = if is_lit { ink_of(change) } else { Ink::Record };
    let style =
        Type { is_bold: is_lit || node.node.is_lever(), ..Type::label(TYPE_PX, ink, HPos::Center) };
    let row_px = TYPE_PX * 1.2;
    let first = node.at.1 - (node.lines.len() as f64 - 1.0) * row_px / 2.0;
    for (row, line) in node.lines.iter().enumerate() {
        pen.on_paper((node.at.0, first + row as f64 * row_px), line, style)?;
    }
    Ok(())
}

/// Writes each loop's short name in the middle of its nodes, or near there where something is in the way.
fn name_loops(pen: &Pen<'_, '_>, nodes: &[DrawnNode], taken: &mut Taken) -> Drawn {
    const AROUND: [(f64, f64); 11] = [
        (0.0, 0.0),
        (16.0, 0.0),
        (-16.0, 0.0),
        (0.0, 16.0),
        (0.0, -16.0),
        (24.0, 16.0),
        (-24.0, 16.0),
        (24.0, -16.0),
        (-24.0, -16.0),
        (36.0, 0.0),
        (-36.0, 0.0),
    ];
    for each in Loop::ALL {
        let (name, cycle) = (each.name(), each.cycle());
        let own = nodes.iter().filter(|node| cycle.contains(&node.node));
        let sum = own.fold((0.0, 0.0), |sum, node| (sum.0 + node.at.0, sum.1 + node.at.1));
        let count = cycle.len() as f64;
        let middle = (sum.0 / count, sum.1 / count);
        let areas =
            AROUND.into_iter().map(|(x, y)| Area::around((middle.0 + x, middle.1 + y), 9.0));
        if let (false, Some(area)) = (name.is_empty(), taken.first_free(areas)) {
            pen.rimmed(
                area.middle(),
                name,
                Type::label(TYPE_PX - 1.0, Ink::Soft, HPos::Center).bold(),
            )?;
        }
    }
    Ok(())
}

/// The colour of what carries more, and of what carries less.
fn ink_of(change: f64) -> Ink {
    if change > 0.0 { Ink::Yours } else { Ink::Pin }
}

fn draw_link(pen: &Pen<'_, '_>, link: &DrawnLink, strength: f64) -> Drawn {
    let (ink, width_px) = link_style(strength);
    // Less is dashed, so that it is told from more without colours too.
    if strength <= -LIT {
        pen.dashed_path(&link.points, ink, width_px)?;
    } else {
        pen.path(&link.points, ink, width_px)?;
    }
    let [.., before, tip] = link.points.as_slice() else { return Ok(()) };
    let (x, y) = direction(*before, *tip);
    let head = 5.0 + width_px;
    let base = (tip.0 - x * head, tip.1 - y * head);
    let half = head * 0.45;
    pen.polygon(
        &[*tip, (base.0 - y * half, base.1 + x * half), (base.0 + y * half, base.1 - x * half)],
        ink,
    )
}

/// Writes the sign of a link beside its arrow, on the side with room.
fn draw_sign(pen: &Pen<'_, '_>, link: &DrawnLink, strength: f64, taken: &mut Taken) -> Drawn {
    const ASIDE_PX: f64 = 9.0;
    let [.., before, tip] = link.points.as_slice() else { return Ok(()) };
    let (x, y) = direction(*before, *tip);
    let back = [12.0, 20.0, 30.0].into_iter();
    let places = back.flat_map(|back| [-ASIDE_PX, ASIDE_PX].map(|aside| (back, aside)));
    let areas = places.map(|(back, aside)| {
        Area::around((tip.0 - x * back - y * aside, tip.1 - y * back + x * aside), 5.0)
    });
    let Some(area) = taken.first_free(areas) else { return Ok(()) };
    let (ink, _) = link_style(strength);
    let ink = if ink == Ink::Baseline { Ink::Soft } else { ink };
    let sign = if LINKS[link.index].is_positive { "+" } else { "−" };
    pen.on_paper(area.middle(), sign, Type::label(TYPE_PX, ink, HPos::Center).bold())
}

/// How a link looks that carries so much more or less than in history.
fn link_style(strength: f64) -> (Ink, f64) {
    if strength.abs() >= LIT {
        (ink_of(strength), 1.2 + 3.0 * strength.abs())
    } else {
        (Ink::Baseline, 1.0)
    }
}

/// The direction from one point to another, of length one.
fn direction(from: Point, to: Point) -> Point {
    let reach = length(from, to).max(1e-6);
    ((to.0 - from.0) / reach, (to.1 - from.1) / reach)
}

/// Points on each curve: enough that it looks round.
const CURVE_POINTS: usize = 14;

/// A curve from the edge of one node to the edge of another.
fn curve(from: &DrawnNode, to: &DrawnNode) -> Vec<Point> {
    // Bends to the left of its way, so that a link and its answer lie apart.
    const BEND: f64 = 0.14;
    const STEPS: usize = CURVE_POINTS * 4;
    let (start, end) = (from.at, to.at);
    let (across, down) = (end.0 - start.0, end.1 - start.1);
    let middle = ((start.0 + end.0) / 2.0 + down * BEND, (start.1 + end.1) / 2.0 - across * BEND);
    let at = |step: usize| {
        let share = step as f64 / STEPS as f64;
        let rest = 1.0 - share;
        let blend =
            |a: f64, b: f64, c: f64| rest * rest * a + 2.0 * rest * share * b + share * share * c;
        (blend(start.0, middle.0, end.0), blend(start.1, middle.1, end.1))
    };
    let is_clear = |point: &Point| {
        let is_in = |node: &DrawnNode| {
            (point.0 - node.at.0).abs() < node.half.0 && (point.1 - node.at.1).abs() < node.half.1
        };
        !is_in(from) && !is_in(to)
    };
    let points: Vec<Point> = (0..=STEPS).map(at).filter(is_clear).collect();
    let last = points.last().copied();
    let mut thin: Vec<Point> = points.into_iter().step_by(4).collect();
    thin.extend(last.filter(|last| thin.last() != Some(last)));
    thin
}

fn length(a: Point, b: Point) -> f64 {
    let (across, down) = (a.0 - b.0, a.1 - b.1);
    (across * across + down * down).sqrt()
}
