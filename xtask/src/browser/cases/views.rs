//! Every state of the page that a reader can bring about and that looks different: for the checks that
//! must hold in each. A view that is added needs one line here.

use fantoccini::key::Key;

use crate::browser::input;
use crate::browser::page::Page;
use crate::error::Result;

/// One state of the page.
pub(crate) struct View {
    /// What it is called.
    pub(crate) name: &'static str,
    /// The fragment that the page is opened with.
    pub(crate) hash: &'static str,
    /// JavaScript that brings it about.
    pub(crate) script: &'static str,
    /// What a picture of it shows at its top; the page's own top where it is empty.
    pub(crate) see: &'static str,
    /// Keys pressed then.
    keys: &'static [Key],
}

const fn view(name: &'static str, hash: &'static str, script: &'static str) -> View {
    View { name, hash, script, see: "", keys: &[] }
}

/// A view of which a picture shows something further down.
const fn lower(
    name: &'static str,
    hash: &'static str,
    script: &'static str,
    see: &'static str,
) -> View {
    View { see, ..view(name, hash, script) }
}

/// Where the charts behind tabs begin.
const CLOSER: &str = ".npfit-closer";

/// A scenario that differs in every lever.
const MOVED: &str = "#v=2&centralisation=75&signing=2006-09&flexibility=55";

/// The same with two runs pinned.
const PINNED: &str = "#v=2&centralisation=75&signing=2006-09&flexibility=55&pin=90,2004-01,15,History\
                      &pin=10,2007-06,80,";

/// A programme of one's own, from the acute record, with other answers.
const OWN: &str = "#v=2&centralisation=75&signing=2006-09&flexibility=55&own=acute_epr\
                   &p.ownership_flexibility=0&p.product_failure_brake=0\
                   &p.acute_epr.heterogeneity=0.3&p.acute_epr.sites=50";

/// Every view.
pub(crate) const VIEWS: &[View] = &[
    view("as opened", "", ""),
    view("levers moved", MOVED, ""),
    view("guess", "#stage=guess", ""),
    view("guess answered", "#stage=guess", "probe.find('[data-guess-go=show]').click();"),
    view("a faulty link", "#v=9&nonsense=1&centralisation=x", ""),
    view("assumptions changed", "#v=2&p.use_months=7&p.lock_in=0.4", ""),
    view(
        "everything open",
        MOVED,
        "document.querySelectorAll('details').forEach((it) => { it.open = true; });",
    ),
    view(
        "a lever locked",
        "",
        "document.querySelectorAll('.npfit-controls').forEach((it) => { it.open = true; });
        probe.find('[data-lock=signing]').click();",
    ),
    lower("tab: fit", "", "probe.find('[data-tab=fit]').click();", CLOSER),
    lower("tab: suppliers", MOVED, "probe.find('[data-tab=suppliers]').click();", CLOSER),
    lower("tab: parts", MOVED, "probe.find('[data-tab=parts]').click();", CLOSER),
    lower("tab: lever map", MOVED, "probe.find('[data-tab=map]').click();", CLOSER),
    lower("tab: what matters most", MOVED, "probe.find('[data-tab=matters]').click();", CLOSER),
    view("story: a step", "#stage=story-1", ""),
    view("story: a step done", "#stage=story-4&centralisation=45", ""),
    view("story: the last step", "#stage=story-6&signing=2002-09", ""),
    lower(
        "tab: your own programme, not begun",
        "",
        "probe.find('[data-tab=own]').click();",
        CLOSER,
    ),
    lower("tab: your own programme", OWN, "", CLOSER),
    lower("tab: your own programme, its map", OWN, "", ".npfit-own .npfit-figure"),
    lower("runs pinned", PINNED, "", ".npfit-why"),
    lower(
        "taking it away",
        PINNED,
        "probe.find('[data-take]').open = true;
         probe.find('[data-copy=link]').click();",
        "[data-take]",
    ),
    View {
        keys: &[Key::Down, Key::Down],
        ..lower("money read", MOVED, "probe.find('[data-reader=money]').focus();", ".npfit-figure")
    },
    View {
        keys: &[Key::Down, Key::Down],
        ..lower(
            "delivery read",
            MOVED,
            "probe.find('[data-reader=delivery-pacs]').focus();",
            ".npfit-panels",
        )
    },
];

impl View {
    /// Brings it about.
    pub(crate) async fn open(&self, page: &Page) -> Result<()> {
        // A change of the fragment alone would not load the page again.
        page.session.client.goto("about:blank").await?;
        page.open(self.hash).await?;
        page.tell(self.script).await?;
        for key in self.keys {
            input::press(page, *key).await?;
        }
        page.settle().await
    }
}
