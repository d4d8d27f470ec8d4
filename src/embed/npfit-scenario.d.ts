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

/** A setting as a widget says it: what is not the standard, and the levers. `set()` takes it. */
export type NpfitSetting = { [Key in keyof NpfitKeys]: Extract<NonNullable<NpfitKeys[Key]>, string | string[]> };

/** What a chart is called in exports: its own name, or that of a tab for the tab's first. */
export type NpfitChart =
  | "money" | "roll-out" | "fit" | "suppliers" | "parts" | "lever-map" | "loops"
  | "roll-out-acute-epr" | "roll-out-n3" | "roll-out-pacs" | "roll-out-choose-and-book"
  | "roll-out-summary-care-record" | "interfaces" | "lost-activity" | "shortfall" | "needs" | "whole";

/** What a widget shows. */
export interface NpfitSnapshot {
  /** The model's version. */
  version: number;
  /** The setting. */
  keys: NpfitSetting;
  /** The same as an address fragment, without its "#". */
  fragment: string;
  /** The link that opens it. */
  link: string;
  /** Outcomes at the reader's clock, in the model's units (see docs/model.md). */
  outcomes: Record<string, number>;
  /** The outcomes of the model's run of history at the same clock. */
  history: Record<string, number>;
}

/**
 * The element. Attribute `url-sync`: it reads and writes the fragment of the page's address.
 *
 * A property says what the widget shows, standard values too; before it is alive, what was asked for, if anything was.
 * `null` puts it back to the standard. What `set()`, `reset()` and `pin()` ask before it is alive is done once it is.
 */
export declare class NpfitScenario extends HTMLElement {
  get centralisation(): number | undefined;
  set centralisation(value: string | number | null | undefined);
  get signing(): string | undefined;
  set signing(value: string | null | undefined);
  get flexibility(): number | undefined;
  set flexibility(value: string | number | null | undefined);
  get stage(): string | undefined;
  set stage(value: string | null | undefined);
  get tab(): string | undefined;
  set tab(value: string | null | undefined);
  get clock(): string | undefined;
  set clock(value: string | null | undefined);
  get measure(): string | undefined;
  set measure(value: string | null | undefined);
  get pair(): string | undefined;
  set pair(value: string | null | undefined);
  get lock(): string | undefined;
  set lock(value: string | null | undefined);
  get theme(): string | undefined;
  set theme(value: string | null | undefined);
  get variant(): string | undefined;
  set variant(value: string | null | undefined);
  get off(): string | undefined;
  set off(value: string | null | undefined);
  get custom(): string | undefined;
  set custom(value: string | null | undefined);
  /** Fulfilled once the widget is alive. */
  readonly ready: Promise<NpfitScenario>;
  /** Changes what `keys` names. Returns what could not be taken, in one sentence; empty if all was. */
  set(keys: NpfitKeys): string;
  /** What the widget shows; undefined while it is not alive. */
  get(): NpfitSnapshot | undefined;
  /** Puts everything back as it happened; pins stay. */
  reset(): void;
  /** Pins the run under a name. Returns why it could not be pinned, in one sentence; empty if it was. */
  pin(name?: string): string;
  /** A chart as a Blob of a PNG: that of the tab, or the named one. Rejected where there is no such chart. */
  exportPng(chart?: NpfitChart | null): Promise<Blob>;
  /** The same as text of an SVG. */
  exportSvg(chart?: NpfitChart | null): Promise<string>;
  /** The run month by month, as text of a CSV. */
  exportCsv(): Promise<string>;
}

/** The events. They bubble, through shadow roots too. */
export interface NpfitEvents {
  /** At each change, many times in a drag. */
  "npfit-input": CustomEvent<NpfitSnapshot>;
  /** Once a change has settled. */
  "npfit-change": CustomEvent<NpfitSnapshot>;
  /** The widget is alive. */
  "npfit-ready": CustomEvent<NpfitSnapshot>;
  /** It did not come to life, did not take a value or did not pin a run. */
  "npfit-error": CustomEvent<{ message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "npfit-scenario": NpfitScenario;
  }
  interface HTMLElementEventMap extends NpfitEvents {}
  interface DocumentEventMap extends NpfitEvents {}
  interface WindowEventMap extends NpfitEvents {}
}
