// Types of <npfit-scenario>. Attributes, properties, keys of links and of saved settings have the same names.

/** The keys of links. Lists are written with commas. */
export interface NpfitKeys {
  /** A whole address fragment; other keys go on top of it. */
  state?: string;
  /** The version of the model that the keys were written with. */
  v?: string | number;
  /** Centralisation, per cent, 0 to 100. */
  centralisation?: string | number | null;
  /** The month in which contracts are signed, such as "2003-12"; 2002-09 to 2008-01. */
  signing?: string | null;
  /** Local flexibility, per cent, 0 to 100. */
  flexibility?: string | number | null;
  /** "play", "guess", or a step of the story: "story-1" to "story-6". */
  stage?: string | null;
  /** The chart on the stage. */
  tab?:
    | "money" | "roll-out" | "fit" | "suppliers" | "parts" | "lever-map" | "sensitivity" | "loops" | "custom" | null;
  /** When outcomes are read. */
  clock?: "ten-years" | "2016" | null;
  /** The outcome of the lever map and of the sensitivity chart. */
  measure?: string | null;
  /** The two levers of the lever map. */
  pair?: "centralisation-flexibility" | "signing-centralisation" | "signing-flexibility" | null;
  /** Levers that a reader cannot move: "signing,flexibility". */
  lock?: string | null;
  /** Light or dark; "auto" follows the page around, then the reader's system. */
  theme?: "auto" | "light" | "dark" | null;
  /** How much of the widget is there. */
  variant?: "full" | "compact" | "chart" | null;
  /** The tag of its language. */
  lang?: string | null;
  /** Dated inputs that are switched off. */
  off?: string | null;
  /** The reader's own programme: a component and three grades. */
  custom?: string | null;
  /** Pinned runs, as links spell them; in an attribute with semicolons between them. */
  pin?: string | string[] | null;
  /** A constant of the model: "p.use_months". */
  [constant: `p.${string}`]: string | number | null;
}

/** What a widget shows. */
export interface NpfitSnapshot {
  /** The model's version. */
  version: number;
  /** The setting. */
  keys: Record<string, string | string[]>;
  /** The same as an address fragment, without its "#". */
  fragment: string;
  /** The link that opens it. */
  link: string;
  /** Outcomes at the reader's clock, in the model's units (see docs/model.md). */
  outcomes: Record<string, number>;
  /** The outcomes of the model's run of history at the same clock. */
  history: Record<string, number>;
}

/** The element. Attribute `url-sync`: it reads and writes the fragment of the page's address. */
export declare class NpfitScenario extends HTMLElement {
  centralisation: number;
  signing: string;
  flexibility: number;
  stage: string;
  tab: string;
  clock: string;
  measure: string;
  pair: string;
  lock: string;
  theme: string;
  variant: string;
  off: string;
  custom: string;
  /** Fulfilled once the widget is alive. */
  readonly ready: Promise<NpfitScenario>;
  /** Changes what `keys` names. Returns what could not be taken, in one sentence; empty if all was. */
  set(keys: NpfitKeys): string;
  /** What the widget shows; undefined while it is not alive. */
  get(): NpfitSnapshot | undefined;
  /** Puts everything back as it happened; pins stay. */
  reset(): void;
  /** Pins the run under a name. */
  pin(name?: string): void;
  /** A chart as a Blob of a PNG: that of the tab, or the named one. */
  exportPng(chart?: string): Promise<Blob>;
  /** The same as text of an SVG. */
  exportSvg(chart?: string): Promise<string>;
  /** The run month by month, as text of a CSV. */
  exportCsv(): Promise<string>;
}

declare global {
  interface HTMLElementTagNameMap {
    "npfit-scenario": NpfitScenario;
  }
  interface HTMLElementEventMap {
    /** At each change, many times in a drag. */
    "npfit-input": CustomEvent<NpfitSnapshot>;
    /** Once a change has settled. */
    "npfit-change": CustomEvent<NpfitSnapshot>;
    /** The widget is alive. */
    "npfit-ready": CustomEvent<NpfitSnapshot>;
    /** It did not come to life, or did not take a value. */
    "npfit-error": CustomEvent<{ message: string }>;
  }
}
