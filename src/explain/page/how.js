// Shows the run that a reader came from: the fragment of the link holds its levers and changed constants as
// the widget's own address does, and `show`, what to bring into sight. Without it the page is whole.
(() => {
  const words = {
    centralisation: (value) => `${value}% central`,
    signing: (value) => {
      const date = new Date(`${value}-01T00:00:00Z`);
      const form = { month: "long", year: "numeric", timeZone: "UTC" };
      return isNaN(date) ? value : date.toLocaleDateString("en-GB", form);
    },
    flexibility: (value) => `${value}% local`,
  };
  const outputs = (name) => document.querySelectorAll(`[data-${name}]`);
  const number = (text) => (text !== "" && isFinite(text) ? String(Number(text)) : null);

  function show() {
    const own = decodeURI(location.hash.slice(1)).split("?")[0];
    const link = new URLSearchParams(own.includes("=") ? own : "");
    const changed = new Set();
    for (const output of outputs("constant")) {
      const name = output.dataset.constant;
      const value = number(link.get(`p.${name}`) ?? "");
      const differs = value !== null && value !== output.defaultValue;
      output.value = differs ? value : output.defaultValue;
      output.classList.toggle("changed", differs);
      if (differs) changed.add(name);
    }
    const levers = Object.keys(words).filter((lever) => link.has(lever));
    const inWords = (lever) => words[lever](link.get(lever));
    for (const output of outputs("lever-value")) {
      const lever = output.dataset.leverValue;
      output.value = levers.includes(lever) ? inWords(lever) : output.defaultValue;
      output.classList.toggle("changed", output.value !== output.defaultValue);
    }
    const from = document.querySelector("[data-came-from]");
    from.hidden = levers.length === 0 && changed.size === 0;
    if (!from.hidden) {
      const run = levers.length ? `You came from the run with ${levers.map(inWords).join(", ")}. ` : "";
      const count = changed.size === 1 ? "One changed constant is" : `${changed.size} changed constants are`;
      from.textContent = run + (changed.size ? `${count} marked below. ` : "");
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
