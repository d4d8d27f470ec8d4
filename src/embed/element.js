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
/** Each key but these is a property too. */
const PROPERTIES = KEYS.filter((key) => !["state", "v", "pin"].includes(key));
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isKey = (name) => KEYS.includes(name) || name.startsWith("p.");

/** What properties say that the widget does not name. */
const STANDARD = __STANDARD__;

/** Where an element keeps what its properties say. */
const VALUES = Symbol("values");

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
  #calls = [];
  #kept = "";
  #last = {};
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
    this.#upgrade();
    this.#observer.observe(this, { attributes: true });
    this.#mount();
  }

  /** What was set before the class was there lies on the element itself, and would hide the property for good. */
  #upgrade() {
    for (const key of PROPERTIES.filter((key) => Object.hasOwn(this, key))) {
      const value = this[key];
      delete this[key];
      this[key] = value;
    }
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
    const calls = this.#calls;
    this.#pending = {};
    this.#calls = [];
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
    const refused = this.#widget.status();
    for (const call of calls) call();
    this.#isReady(this);
    this.#say("npfit-ready", this.get());
    this.#refuse(refused);
  }

  #unmount() {
    this.#observer.disconnect();
    if (this.#widget) this.#end();
  }

  #end() {
    this.#kept = this.get().fragment;
    this.#last = this[VALUES]();
    this.#waitAgain();
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
    const now = this.#attributes();
    const changed = this.#difference(now);
    this.#taken = now;
    return changed;
  }

  #difference(now) {
    const before = this.#taken;
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

  /** Tells the host what was refused, if anything was. */
  #refuse(message) {
    if (message) this.#say("npfit-error", { message });
    return message;
  }

  /** Asks the widget; what is asked before it is alive waits until it is. */
  #call(call) {
    if (this.#widget) return this.#refuse(call() ?? "");
    this.#calls.push(() => this.#call(call));
    return "";
  }

  /** The widget once it is alive. Another language ends it and makes another. */
  async #alive() {
    do await this.#ready;
    while (!this.#widget);
    return this.#widget;
  }

  /** Every property: as the widget has it; before it is alive and after, as it was left or asked for. */
  [VALUES]() {
    if (this.#widget) return { ...STANDARD, ...this.get().keys };
    return { ...this.#last, ...this.#difference(this.#attributes()), ...this.#pending };
  }

  /** Changes what `keys` names. Returns what could not be taken, in one sentence; empty if all was. */
  set(keys) {
    // The first frame shows it already, unless it is a saved setting, which replaces what attributes say.
    if (!this.#widget && this.#calls.length === 0 && isObject(keys) && !("levers" in keys)) {
      Object.assign(this.#pending, keys);
      return "";
    }
    return this.#call(() => this.#widget.set(JSON.stringify(keys) ?? ""));
  }

  /** What the widget shows; undefined while it is not alive. */
  get() {
    return this.#widget && JSON.parse(this.#widget.get());
  }

  /** Puts everything back as it happened; pins stay. */
  reset() {
    this.#call(() => this.#widget.reset());
  }

  /** Pins the run under a name. Returns why it could not be pinned, in one sentence; empty if it was. */
  pin(name) {
    return this.#call(() => this.#widget.pin(String(name ?? "")));
  }

  /** The chart of the tab, or the named one, as text of an SVG. */
  async exportSvg(chart) {
    return (await this.#alive()).exportAs("svg", chart);
  }

  /** The same as a Blob of a PNG. */
  async exportPng(chart) {
    const canvas = (await this.#alive()).exportAs("png", chart);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve));
    if (!blob) throw new Error("No picture was made.");
    return blob;
  }

  /** The run month by month, as text of a CSV. */
  async exportCsv() {
    return (await this.#alive()).exportAs("csv");
  }
}

for (const key of PROPERTIES) {
  const isNumber = key === "centralisation" || key === "flexibility";
  Object.defineProperty(NpfitScenario.prototype, key, {
    configurable: true,
    enumerable: true,
    get() {
      const value = this[VALUES]()[key] ?? undefined;
      return isNumber && value !== undefined ? Number(value) : value;
    },
    set(value) {
      this.set({ [key]: value });
    },
  });
}

if (!customElements.get("npfit-scenario")) customElements.define("npfit-scenario", NpfitScenario);
