//! Every state of the page that a reader can bring about and that looks different: for the checks that must hold in
//! each. A view that is added needs one line here.

use anyhow::Result;

use crate::page::Page;

/// One state of the page.
pub(super) struct View {
    /// What it is called.
    pub(super) name: &'static str,
    /// The fragment that the page is opened with.
    hash: &'static str,
    /// JavaScript that brings it about.
    script: &'static str,
    /// The element that a picture shows at its top; the page's own top if it is empty.
    pub(super) see: &'static str,
}

const fn view(name: &'static str, hash: &'static str, script: &'static str) -> View {
    View { name, hash, script, see: "" }
}

/// A view whose picture shows something further down.
const fn below(
    name: &'static str,
    hash: &'static str,
    script: &'static str,
    see: &'static str,
) -> View {
    View { name, hash, script, see }
}

/// A scenario that differs in every lever.
const MOVED: &str = "#v=3&centralisation=75&signing=2006-09&flexibility=55";

/// Every view: first screens, then what stands below them.
pub(super) const VIEWS: &[View] = &[
    view("as opened", "", ""),
    view("levers moved", MOVED, ""),
    view("roll-out", "#v=3&centralisation=75&signing=2006-09&flexibility=55&tab=roll-out", ""),
    view("fit", "#v=3&centralisation=75&signing=2006-09&flexibility=55&tab=fit", ""),
    view("suppliers", "#v=3&centralisation=75&signing=2006-09&flexibility=55&tab=suppliers", ""),
    view("parts", "#v=3&centralisation=75&signing=2006-09&flexibility=55&tab=parts", ""),
    view("lever map", "#v=3&centralisation=75&signing=2006-09&flexibility=55&tab=lever-map", ""),
    view("sensitivity", "#v=3&centralisation=75&signing=2006-09&flexibility=55&tab=sensitivity", ""),
    view("loops", "#v=3&centralisation=75&signing=2006-09&flexibility=55&tab=loops", ""),
    view("custom programme, not begun", "#v=3&tab=custom", ""),
    view(
        "custom programme",
        "#v=3&centralisation=75&signing=2006-09&flexibility=55&tab=custom&custom=acute_epr,high,low,full",
        "",
    ),
    view(
        "a value typed",
        "",
        "probe.find(hooks.of('lever-value-signing')).click();",
    ),
    view("levers locked", "#v=3&centralisation=60&lock=centralisation,signing", ""),
    view("a faulty link", "#v=9&nonsense=1&centralisation=x", ""),
    view("December 2016", "#v=3&signing=2007-01&clock=2016", ""),
    view(
        "a point read",
        "",
        "const it = probe.find(`${hooks.stage} [role=slider]`); it.focus();
         for (const key of ['ArrowUp', 'ArrowUp']) it.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));",
    ),
    view("guess", "#v=3&stage=guess", ""),
    view("story", "#v=3&stage=story-2", ""),
    below(
        "runs pinned",
        "#v=3&centralisation=75&signing=2006-09&flexibility=55&pin=90,2004-01,15,History&pin=10,2007-06,80,",
        "",
        "[data-testid=pins]",
    ),
    below(
        "everything open",
        MOVED,
        "document.querySelectorAll('details').forEach((it) => { it.open = true; });",
        "[data-testid=share]",
    ),
    below(
        "assumptions changed",
        "#v=3&off=consent",
        "document.querySelectorAll('details').forEach((it) => { it.open = true; });",
        "[data-testid=assumptions]",
    ),
    below(
        "tables and sources",
        MOVED,
        "document.querySelectorAll('details').forEach((it) => { it.open = true; });",
        "[data-testid=sources]",
    ),
];

impl View {
    /// Brings it about.
    pub(super) async fn open(&self, page: &Page) -> Result<()> {
        page.open(self.hash).await?;
        page.tell(self.script).await?;
        // What is computed in idle time.
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        page.settle().await
    }
}
