// Shows the run that a reader came from: the fragment of the link holds its levers and changed constants as
// the widget's own address does, and `show`, what to bring into sight. Without it the page is whole.
(() => {
  const percent = (text) => (number(text) === null ? null : `${clamp(text, 0, 100)}%`);
  const month = (text) => {
    const date = new Date(/^\d{4}-\d{2}$/.test(text) ? `${text}-01T00:00:00Z` : "");
    const form = { month: "long", year: "numeric", timeZone: "UTC" };
    return isNaN(date) ? null : date.toLocaleDateString("en-GB", form);
  };
  const levers = {
    centralisation: [percent, (value) => `${value} central`],
    signing: [month, (value) => `contracts in ${value}`],
    flexibility: [percent, (value) => `${value} local`],
  };
  const outputs = (name) => document.querySelectorAll(`[data-${name}]`);
  const number = (text) => (text !== "" && isFinite(text) ? Number(text) : null);
  const clamp = (value, low, high) => Math.min(Math.max(Number(value), Number(low)), Number(high));
  const change = (output, value) => {
    output.value = value ?? output.defaultValue;
    output.classList.toggle("changed", output.value !== output.defaultValue);
    return output.value !== output.defaultValue;
  };

  function show() {
    const own = location.hash.slice(1).split("?")[0];
    const link = new URLSearchParams(own.includes("=") ? own : "");
    const changed = {};
    // The rows of the list of constants know the ranges.
    for (const { dataset } of outputs("low")) {
      const value = number(link.get(`p.${dataset.constant}`) ?? "");
      changed[dataset.constant] = value === null ? null : String(clamp(value, dataset.low, dataset.high));
    }
    const names = new Set();
    for (const output of outputs("constant")) {
      if (change(output, changed[output.dataset.constant])) names.add(output.dataset.constant);
    }
    const said = [];
    for (const output of outputs("lever-value")) {
      const [read, say] = levers[output.dataset.leverValue];
      const value = read(link.get(output.dataset.leverValue) ?? "");
      change(output, value);
      if (value !== null) said.push(say(value));
    }
    const from = document.querySelector("[data-came-from]");
    from.hidden = said.length === 0 && names.size === 0;
    if (!from.hidden) {
      const run = said.length ? `You came from the run with ${said.join(", ")}. ` : "";
      const count = names.size === 1 ? "One changed constant is" : `${names.size} changed constants are`;
      from.textContent = run + (names.size ? `${count} marked below. ` : "");
      const back = document.createElement("a");
      back.href = `index.html#${own.split("&").filter((part) => !part.startsWith("show=")).join("&")}`;
      back.textContent = "Back to your run";
      from.append(back);
    }
    const place = document.getElementById(link.get("show") ?? own);
    place?.scrollIntoView({ block: "start" });
    place?.focus({ preventScroll: true });
  }

  // What scrolls sideways can be reached by the keyboard.
  function reach() {
    for (const box of document.querySelectorAll(".math")) {
      box.scrollWidth > box.clientWidth ? (box.tabIndex = 0) : box.removeAttribute("tabindex");
    }
  }

  addEventListener("hashchange", show);
  addEventListener("resize", reach);
  show();
  reach();
})();
