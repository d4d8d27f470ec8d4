//! The columns of a run's CSV: what each holds, in the language of the equations.

/// One column, or one of each component or supplier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name; of a component, without the component's key and colon in front.
    pub name: &'static str,
    /// How it follows from the quantities of the month.
    pub text: &'static str,
    /// Its unit.
    pub unit: &'static str,
    /// What it is.
    pub meaning: &'static str,
}

const fn column(
    name: &'static str,
    text: &'static str,
    unit: &'static str,
    meaning: &'static str,
) -> Column {
    Column { name, text, unit, meaning }
}

const GBP: &str = "GBP million";
const SHARE: &str = "share";

/// The programme's columns, in order.
pub const PROGRAMME: [Column; 30] = [
    column(
        "spend_programme",
        "end.spend_programme",
        GBP,
        "Spend of the programme so far, central and local.",
    ),
    column(
        "spend_outside",
        "end.spend_outside",
        GBP,
        "What places spent on systems of their own so far.",
    ),
    column("spend_total", "spend_total", GBP, "Total public spend so far: both together."),
    column("benefits", "end.benefits", GBP, "Benefits so far."),
    column("net", "end.benefits - spend_total", GBP, "Benefits less total public spend."),
    column("benefit_flow", "end.benefit_flow", "GBP million a month", "Benefits a month."),
    column("change_cost", "end.change_cost", GBP, "Price of all changes so far, whoever bears it."),
    column("change_cost_month", "sum(component, change)", GBP, "Price of the month's changes."),
    column(
        "whole_life",
        "whole_life",
        GBP,
        "Whole-life estimate as a planner would make it; 0 before signature.",
    ),
    column(
        "core_contracts",
        "sum(component, price)",
        GBP,
        "The sum of the five prices: the core contracts.",
    ),
    column(
        "whole",
        "whole",
        "share of pairs",
        "Pairs of acute hospitals that could exchange a record.",
    ),
    column("parts", "parts", SHARE, "Mean use of the five components."),
    column("standards", "end.standards", SHARE, "Common standards in force."),
    column("variety", "variety", SHARE, "How unlike systems are, at the beginning of the month."),
    column("confidence", "end.confidence", SHARE, "Clinicians' confidence."),
    column("closeness", "closeness", SHARE, "How close deciders are to users."),
    column("room", "room", SHARE, "Room that places have."),
    column(
        "promise",
        "centralisation * (2 - centralisation) * plan * (1 - goal_erosion * end.perceived)",
        SHARE,
        "The promise, re-planned by what is seen at the end of the month.",
    ),
    column("plan", "plan", SHARE, "The plan at signature."),
    column("shortfall", "shortfall", SHARE, "The promise less what is used."),
    column("perceived", "end.perceived", SHARE, "The shortfall as the centre sees it."),
    column("limit", "limit_now", SHARE, "The shortfall that the centre bears."),
    column("dismantled", "end.dismantled", SHARE, "How far the programme is dismantled."),
    column(
        "supplier_loss",
        "end.loss",
        "share of the contracts at stake",
        "Suppliers' loss so far.",
    ),
    column(
        "suppliers_lost",
        "sum(supplier, end.staying < 0.5)",
        "suppliers",
        "Suppliers that are more gone than there.",
    ),
    column(
        "supplier_strain",
        "4 - sum(supplier, end.staying)",
        "suppliers",
        "How far all four together have gone, 0 to 4.",
    ),
    column("supply", "supply", SHARE, "Suppliers' capacity."),
    column(
        "lost_activity",
        "end.lost_activity",
        "share of all hospitals' activity",
        "Activity that go-lives are costing.",
    ),
    column(
        "months_to_stable",
        "months_to_stable",
        "months",
        "Months until a go-live of the record has settled.",
    ),
    column("overhead_month", "centre", GBP, "Cost of the centre in the month."),
];

/// Each supplier's columns, in order: `supplier_1_staying` is the least patient's.
pub const SUPPLIER: [Column; 2] = [
    column("staying", "end.staying", SHARE, "How far it is still there."),
    column(
        "tolerance",
        "tolerance",
        "share of the contracts at stake",
        "The loss at which it begins to withdraw.",
    ),
];

/// Each component's columns, in order: `acute_epr:live`.
pub const COMPONENT: [Column; 17] = [
    column("knowledge", "1 - end.unknown", "share of the need", "What is known of the need."),
    column(
        "knowledge_at_signing",
        "if(signed, 1 - end.unknown_signed, 0)",
        "share of the need",
        "What was known at signature; 0 before it.",
    ),
    column(
        "needs_found_since_signing",
        "if(signed, end.unknown_signed - end.unknown, 0)",
        "share of the need",
        "What was found since: the growth of scope; 0 before signature.",
    ),
    column("right", "end.right", "share of the need", "Built and right."),
    column("wrong", "end.wrong", "share of the need", "Built wrong, not noticed."),
    column(
        "waiting_change",
        "end.waiting_change",
        "share of the need",
        "Known to be wrong, waiting for a change.",
    ),
    column("misfit", "misfit", SHARE, "Misfit of one design for all places."),
    column(
        "fit",
        "fit",
        "share of the need",
        "Right, and right for the place, at the beginning of the month.",
    ),
    column("usable", "usable", "share of the need", "Fit that clinicians trust enough to use."),
    column("live", "end.live", "share of sites", "Sites live."),
    column(
        "connected",
        "end.connected",
        "share of sites",
        "Sites live whose interfaces are built.",
    ),
    column(
        "in_use",
        "end.in_use",
        "share of sites",
        "Sites in clinical use of the programme's system.",
    ),
    column(
        "workarounds",
        "end.live - end.in_use",
        "share of sites",
        "Sites live without clinical use: people work around.",
    ),
    column(
        "interface_backlog",
        "(end.live - end.connected) * square(depth) * work_factor",
        "share of sites, by the work of an interface",
        "Interfaces that wait to be built.",
    ),
    column("own_way", "end.own_way", "share of sites", "Sites that bought for themselves."),
    column("own_in_use", "end.own_in_use", "share of sites", "Of these, sites in clinical use."),
    column("go_lives", "go_live", "share of sites", "Sites that go live in the month."),
];
