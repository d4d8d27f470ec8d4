// Shows, in "How it works", the run that a reader came from: the fragment of the link holds its levers
// and changed constants as the widget's own address does, and `show`, what to bring into sight.
(() => {
  const words = {
    centralisation: (value) => `${value}\u00a0% central`,
    signing: (value) => {
      const date = new Date(`${value}-01T00:00:00Z`);
      const form = { month: "long", year: "numeric", timeZone: "UTC" };
      return isNaN(date) ? value : `contracts in ${date.toLocaleDateString("en-GB", form)}`;
    },
    flexibility: (value) => `${value}\u00a0% local`,
  };
  const outputs = (name) => document.querySelectorAll(`[data-${name}]`);
  const number = (text) => (text !== "" && isFinite(text) ? String(Number(text)) : null);

  function show() {
    const own = location.hash.slice(1).split("?")[0];
    const said = new URLSearchParams(own.includes("=") ? own : "");
    for (const output of outputs("constant")) {
      const value = number(said.get(`p.${output.dataset.constant}`) ?? "");
      const changed = value !== null && value !== output.defaultValue;
      output.value = changed ? value : output.defaultValue;
      output.className = changed ? "npfit-changed" : "";
    }
    const levers = Object.keys(words).filter((lever) => said.has(lever));
    const in_words = (lever) => words[lever](said.get(lever));
    for (const output of outputs("lever-value")) {
      const lever = output.dataset.leverValue;
      output.value = levers.includes(lever) ? in_words(lever) : output.defaultValue;
    }
    const from = document.querySelector("[data-came-from]");
    from.hidden = levers.length < 3;
    if (!from.hidden) {
      const count = document.querySelectorAll(".npfit-changed").length;
      const newest = !said.has("v") || said.get("v") === from.dataset.cameFrom;
      from.textContent = `You came from the run with ${levers.map(in_words).join(", ")}. ${
        newest ? "" : "It is of an earlier version of the model; this page is of the newest. "
      }${count ? `Its ${count === 1 ? "one changed constant is" : `${count} changed constants are`} marked. ` : ""}`;
      const back = document.createElement("a");
      back.href = `index.html#${own.split("&").filter((part) => !part.startsWith("show=")).join("&")}`;
      back.textContent = "Back to it";
      from.append(back);
    }
    const place = document.getElementById(said.get("show") ?? own);
    place?.scrollIntoView({ block: "center" });
    place?.focus({ preventScroll: true });
  }

  addEventListener("hashchange", show);
  show();
})();
