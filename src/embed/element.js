// <npfit-scenario>: the widget as an element, on any page. `cargo xtask dist` fills in the names of the files.
//
// Attributes are the keys of links, and so are the names in set() and get(). See npfit-scenario.d.ts.
import init, { mountWidget } from "__GLUE__";

const HOME = new URL(".", import.meta.url).href;

/** Attributes besides the constants, which begin with "p.". */
const KEYS = [
  "state", "v", "centralisation", "signing", "flexibility", "stage", "tab", "clock", "measure", "pair", "lock",
  "theme", "variant", "off", "custom", "pin",
];
const isKey = (name) => KEYS.includes(name) || name.startsWith("p.");

/** One instance of wasm for all elements of a page. One that did not come is asked for again by the next element. */
let instance;
const start = () => {
  instance ??= init({ module_or_path: fetch(new URL("__WASM__", import.meta.url)) }).catch((error) => {
    instance = undefined;
    throw error;
  });
  return instance;
};

/** One style sheet for all elements of a page. */
let sheet;
const addStyle = (root) => {
  const css = __STYLE__;
  if ("adoptedStyleSheets" in root && "replaceSync" in CSSStyleSheet.prototype) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [sheet];
  } else {
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
  }
};

export class NpfitScenario extends HTMLElement {
  #root;
  #slot;
  #box;
  #widget;
  #observer = new MutationObserver(() => this.#takeAttributes());
  #taken = {};
  #pending = {};
  #kept = "";
  #languageNow = "";
  #hasAddress = false;
  #ready;
  #isReady;

  constructor() {
    super();
    this.#waitAgain();
  }

  #waitAgain() {
    this.#ready = new Promise((resolve) => {
      this.#isReady = resolve;
    });
  }

  /** Fulfilled with the element once the widget is alive. */
  get ready() {
    return this.#ready;
  }

  connectedCallback() {
    if (!this.#root) {
      // What the article holds in the element stays in sight until the widget is alive.
      this.#root = this.attachShadow({ mode: "open" });
      this.#slot = document.createElement("slot");
      this.#root.append(this.#slot);
      addStyle(this.#root);
    }
    this.#observer.observe(this, { attributes: true });
    this.#mount();
  }

  disconnectedCallback() {
    // An element that is moved is connected again before this runs.
    queueMicrotask(() => {
      if (!this.isConnected) this.#unmount();
    });
  }

  async #mount() {
    if (this.#widget) return;
    try {
      await start();
    } catch (error) {
      this.#say("npfit-error", { message: String(error) });
      return;
    }
    // It may have gone while wasm was on its way, or have been moved.
    if (this.#widget || !this.isConnected) return;
    const changed = this.#changedAttributes();
    const keys = { ...(this.#kept && { state: this.#kept }), ...changed, ...this.#pending };
    this.#pending = {};
    this.#box = document.createElement("div");
    this.#box.className = "npfit-box";
    this.#root.append(this.#box);
    this.#languageNow = this.#language();
    this.#hasAddress = this.hasAttribute("url-sync");
    const listener = (event) => this.#say(`npfit-${event}`, this.get());
    try {
      this.#widget = mountWidget(
        this.#box, JSON.stringify(keys), this.#languageNow, HOME, this.#hasAddress, listener,
      );
    } catch (error) {
      this.#box.remove();
      this.#say("npfit-error", { message: String(error) });
      return;
    }
    this.#slot.remove();
    this.#isReady(this);
    this.#say("npfit-ready", this.get());
  }

  #unmount() {
    this.#observer.disconnect();
    if (!this.#widget) return;
    this.#kept = this.get().fragment;
    this.#end();
    this.#waitAgain();
  }

  #end() {
    this.#widget.free();
    this.#widget = undefined;
    this.#box.remove();
    this.#root.append(this.#slot);
  }

  #language() {
    return this.closest("[lang]")?.lang || document.documentElement.lang;
  }

  #attributes() {
    const keys = {};
    for (const { name, value } of this.attributes) if (isKey(name)) keys[name] = value;
    return keys;
  }

  /** Attributes whose values have changed since they were taken last; one that is gone is null. */
  #changedAttributes() {
    const [before, now] = [this.#taken, this.#attributes()];
    this.#taken = now;
    const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
    return Object.fromEntries(
      keys.filter((key) => before[key] !== now[key]).map((key) => [key, now[key] ?? null]),
    );
  }

  /** Takes what has changed. A widget has one language and one address all its life: another is a new widget. */
  #takeAttributes() {
    if (!this.#widget) return;
    const [language, address] = [this.#languageNow, this.#hasAddress];
    if (this.#language() !== language || this.hasAttribute("url-sync") !== address) {
      this.#kept = this.get().fragment;
      this.#end();
      this.#mount();
      return;
    }
    const changed = this.#changedAttributes();
    if (Object.keys(changed).length > 0) this.set(changed);
  }

  #say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** Changes what `keys` names. Returns what could not be taken, in one sentence; empty if all was. */
  set(keys) {
    if (!this.#widget) {
      Object.assign(this.#pending, keys);
      return "";
    }
    const message = this.#widget.set(JSON.stringify(keys));
    if (message) this.#say("npfit-error", { message });
    return message;
  }

  /** What the widget shows; undefined while it is not alive. */
  get() {
    return this.#widget && JSON.parse(this.#widget.get());
  }

  /** Puts everything back as it happened; pins stay. */
  reset() {
    this.#widget?.reset();
  }

  /** Pins the run under a name. */
  pin(name = "") {
    this.#widget?.pin(String(name));
  }

  /** The chart of the tab, or the named one, as text of an SVG. */
  async exportSvg(chart) {
    await this.#ready;
    return this.#widget.toSvg(chart);
  }

  /** The same as a Blob of a PNG. */
  async exportPng(chart) {
    await this.#ready;
    const canvas = this.#widget.toCanvas(chart);
    return new Promise((resolve, reject) => {
      if (!canvas) reject(new Error("There is no such chart."));
      else canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("No picture was made."))));
    });
  }

  /** The run month by month, as text of a CSV. */
  async exportCsv() {
    await this.#ready;
    return this.#widget.toCsv();
  }
}

// Each key but `state` is a property too.
for (const key of KEYS.filter((key) => !["state", "v", "pin"].includes(key))) {
  const isNumber = key === "centralisation" || key === "flexibility";
  Object.defineProperty(NpfitScenario.prototype, key, {
    configurable: true,
    enumerable: true,
    get() {
      const value = this.get()?.keys[key] ?? this.getAttribute(key) ?? undefined;
      return isNumber && value !== undefined ? Number(value) : value;
    },
    set(value) {
      this.set({ [key]: value });
    },
  });
}

if (!customElements.get("npfit-scenario")) customElements.define("npfit-scenario", NpfitScenario);
