//! Sections 5 to 7: what starts, what goes live, what joins up, and what sites do with it.

use super::{Equation, Group, Scope, Step};

pub(super) const GROUPS: &[Group] = &[
    Group { section: 5, scope: Scope::Component, step: Step::LocalReality, equations: FIT },
    Group { section: 5, scope: Scope::Component, step: Step::GoLive, equations: STARTS },
    Group { section: 6, scope: Scope::Component, step: Step::Integration, equations: INTERFACES },
    Group { section: 6, scope: Scope::Component, step: Step::GoLive, equations: GO_LIVES },
    Group { section: 7, scope: Scope::Component, step: Step::LocalReality, equations: OWN_WAY },
    Group { section: 7, scope: Scope::Component, step: Step::Integration, equations: BACKLOG },
    Group { section: 7, scope: Scope::Component, step: Step::GoLive, equations: USE },
];

const FIT: &[Equation] = &[
    Equation::new(
        "built",
        "E",
        ("Built", "share of the build"),
        "All that exists, right or wrong.",
        "correct + undiscovered + known_changes + locked",
    ),
    Equation::new(
        "sound",
        "s",
        ("Sound share", "share"),
        "What is right of what is built.",
        "if(built > 0, correct / built, 1)",
    ),
    Equation::new(
        "fit",
        "Φ",
        ("Fit", "share"),
        "What is built right, for places that the design fits.",
        "max(fit_floor, (1 - misfit) * sound)",
    ),
    Equation::new(
        "mandate",
        "m",
        ("Weight of a mandate", "share"),
        "As strong as the centre.",
        "mandate_weight * centralisation",
    ),
    Equation::new(
        "goodwill",
        "g",
        ("Goodwill", "x"),
        "Clinicians' confidence counts where work is clinical.",
        "max(confidence_floor, 1 + workflow_coupling * \
         (before.confidence / initial_confidence - 1))",
    ),
    Equation::new(
        "willing",
        "ψ",
        ("Willingness", "share"),
        "A mandate installs poor fits; a site's own judgement does not.",
        "(mandate * min(1, mandated_willingness + fit) + (1 - mandate) * fit * sqrt(fit)) * \
         goodwill",
    ),
];

const STARTS: &[Equation] = &[
    Equation::new(
        "ready",
        "γ",
        ("Readiness", "share"),
        "Roll-out can begin before the build is complete.",
        "if(mobilised, clamp((built - ready_from) / ready_span, 0, 1), 0)",
    ),
    Equation::new(
        "waiting",
        "w",
        ("Sites waiting", "sites"),
        "Neither started, live, nor gone their own way.",
        "max(0, sites - before.deploying - before.live - before.opted_out)",
    ),
    Equation::new(
        "interest",
        "i",
        ("Interest", "1/month"),
        "Some start of their own accord, some are pushed, some follow others; the last come fast.",
        "min((innovation_rate_per_year + central_push_rate_per_year * centralisation * \
         (1 - push_convexity * (1 - centralisation)) + \
         imitation_rate_per_year * before.in_use / sites) / 12 * \
         (1 + completion_pull * square(before.live / sites)), most_starts_per_month)",
    ),
    Equation::new(
        "capacity",
        "κ",
        ("Roll-out capacity", "sites/month"),
        "Grows with practice and a strong centre; under regional contracts it needs the suppliers.",
        "rollout_capacity_sites_per_month * (initial_rollout_capacity + (1 - \
         initial_rollout_capacity) * min(1, before.live / (rollout_learning_share * sites))) * \
         (capacity_floor + (1 - capacity_floor) * centralisation) * if(regional_contract, \
         supplier_capacity * (1 - regime * (1 - capacity_after_dismantling)), 1)",
    ),
    Equation::new(
        "starts",
        "D_in",
        ("Starts", "sites"),
        "Demand or capacity, whichever is less.",
        "min(ready * willing * waiting * interest, capacity * rollout_factor) * step",
    ),
];

const INTERFACES: &[Equation] = &[
    Equation::new(
        "interface_capacity",
        "κ_int",
        ("Interface capacity", "interfaces/month"),
        "Sites work off their own; the centre helps where a component needs many.",
        "local_interface_capacity_per_month * (before.deploying + \
         interface_work_live * before.live + interface_work_opted_out * before.opted_out) + \
         if(interfaces_per_site > 1, central_interface_capacity_per_month * centralisation, 0)",
    ),
    Equation::new(
        "pressure",
        "P",
        ("Backlog pressure", "x"),
        "The backlog against what can be worked off during a deployment.",
        "if(interface_capacity > 0.01, before.interface_backlog / \
         (interface_capacity * deployment_months), 0)",
    ),
];

const GO_LIVES: &[Equation] = &[
    Equation::new(
        "go_lives",
        "L_in",
        ("Go-lives", "sites"),
        "A deployment takes its time, and longer under a backlog.",
        "before.deploying / (deployment_months * clamp(pressure, 1, pressure_max)) * step",
    ),
    Equation::new(
        "deploying",
        "D",
        ("Sites deploying", "sites"),
        "Started and not yet live.",
        "before.deploying + (starts - go_lives)",
    ),
    Equation::new(
        "live",
        "L",
        ("Sites live", "sites"),
        "Adds up go-lives.",
        "before.live + go_lives",
    ),
];

const OWN_WAY: &[Equation] = &[
    Equation::new(
        "opting_out",
        "O_in",
        ("Opting out", "sites"),
        "Some buy for themselves and others follow; more do where nothing is ready or what is \
         ready fits badly. The centre blocks most of it.",
        "if(month >= launch_month, waiting / 12 * ((1 - centralisation) * \
         (local_innovation_rate_per_year + local_imitation_rate_per_year * (before.in_use + \
         before.local_in_use) / sites) + (1 - central_blocks_opt_out * centralisation) * (if(ready \
         < 0.5, opt_out_rate_waiting_per_year, 0) + if(signed, opt_out_rate_misfit_per_year * (1 - \
         fit), 0))) * (use_floor_opt_out + (1 - use_floor_opt_out) * workflow_coupling) * step, \
         0)",
    ),
    Equation::new(
        "opted_out",
        "O",
        ("Sites gone their own way", "sites"),
        "Adds them up.",
        "before.opted_out + opting_out",
    ),
    Equation::new(
        "local_in_use",
        "Y",
        ("Sites using a local system", "sites"),
        "Most of those come to use what they bought.",
        "before.local_in_use + (local_use_share * opted_out - before.local_in_use) / \
         local_use_months * step",
    ),
];

const BACKLOG: &[Equation] = &[
    Equation::new(
        "hindered",
        "η_I",
        ("Use lost to the backlog", "share"),
        "What does not connect is used less.",
        "if(interfaces_per_site > 0.01, min(hindrance_max, hindrance_rate * \
         min(hindrance_pressure_max, pressure)), 0)",
    ),
    Equation::new(
        "interface_backlog",
        "I",
        ("Interface backlog", "interfaces"),
        "Each start adds some, more where variety is installed, until they are worked off.",
        "max(0, before.interface_backlog + (starts + opt_out_interfaces * opting_out) * \
         interfaces_per_site * (1 + variety_multiplier * diversity) - \
         min(before.interface_backlog, interface_capacity * step))",
    ),
];

const USE: &[Equation] = &[Equation::new(
    "in_use",
    "A",
    ("Sites in effective use", "sites"),
    "Live is not used: fit decides, and use follows late.",
    "before.in_use + (live * min(1, fit * (1 - hindered) * use_factor) - before.in_use) / \
         if(workflow_coupling > workflow_heavy, use_months, use_months_light) * step",
)];
