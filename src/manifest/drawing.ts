import type { Position } from '../errors.js';
import type { Dash, Marker, Style } from '../style/style.js';

/** As the manifest says it: its times may be since the start of a range that is not known yet. */
export type WrittenDrawing = Drawing<TimeMark>;

/** How a figure is drawn, with everything that the manifest leaves out filled in. */
export interface Drawing<Time = Instant> {
  readonly kind: Kind;
  readonly x: XAxisSpec<Time>;
  readonly y: AxisSpec;
  /** Of the queries with `axis: right`. */
  readonly y2: AxisSpec;
  readonly gaps: 'break' | 'connect';
  /**
   * How a series becomes one number: for bars, points of one query against another, and runs along
   * x.
   */
  readonly reduce: Reducer;
  /** What the error bars of bars show; none where it is undefined. */
  readonly spread: Spread | undefined;
  /** The label whose values are the groups of bars, the boxes of a group, and bands. */
  readonly groupBy: string | undefined;
  /** The quantiles, from 0 to 1, between which a band is shaded. */
  readonly band: QuantileRange;
  /** How many bins a histogram has. */
  readonly bins: number | 'auto';
  readonly top: Top | undefined;
  readonly facet: Facet | undefined;
  readonly legend: LegendSpec;
  readonly events: readonly EventSpec<Time>[];
  readonly spans: readonly SpanSpec<Time>[];
  readonly thresholds: readonly Threshold[];
  /** How the values of labels appear, by the label's name and the value. */
  readonly identities: Identities;
  readonly style: Style;
  /** Whether a series is thinned to what a page can show. */
  readonly isDecimated: boolean;
}

export type Kind =
  'line' | 'step' | 'points' | 'area' | 'bar' | 'cdf' | 'histogram' | 'box' | 'heatmap' | 'band';

export type AxisScale = 'linear' | 'log' | 'log2';

/** An axis of values. Limits and ticks are in the unit of the data, whatever is shown. */
export interface AxisSpec {
  /** `${name}` not filled in yet. */
  readonly label: string | undefined;
  /** A known unit (`s`, `bytes`), or free text. */
  readonly unit: string | undefined;
  /** The multiple that is shown: `ms` for `s`. */
  readonly show: string | undefined;
  readonly scale: AxisScale;
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** About how many, or which. */
  readonly ticks: number | readonly number[] | undefined;
  /** Room beyond the data, as a part of their extent: 0.1 is a tenth. */
  readonly headroom: number | undefined;
}

export interface XAxisSpec<Time = Instant> extends AxisSpec {
  readonly time: 'absolute' | 'relative';
  /** Limits of a time axis, which has no `min` and `max`. */
  readonly from: Time | undefined;
  readonly to: Time | undefined;
  /** The query whose values are the x of points, and how it is reduced. */
  readonly query: { readonly id: string; readonly reduce: Reducer } | undefined;
  /** The label of runs whose value is the x of each. */
  readonly run: string | undefined;
}

/** A time in ms since the Unix epoch. */
export interface Instant {
  readonly ms: number;
}

/** A time as it is written; in ms too where it is since the start of the figure's range. */
export type TimeMark = Instant | { readonly sinceStartMs: number };

/** How samples become one number: `p99` is `{quantile: 0.99}`. */
export type Reducer =
  'last' | 'mean' | 'median' | 'min' | 'max' | 'sum' | { readonly quantile: number };

/** Standard deviation (of a sample, n - 1), least and largest, or between two quantiles. */
export type Spread = 'sd' | 'min-max' | QuantileRange;

export interface QuantileRange {
  readonly low: number;
  readonly high: number;
}

/** How many series are drawn, those with the largest means, and what becomes of the others. */
export interface Top {
  readonly count: number;
  readonly rest: 'sum' | 'drop';
  /** Whether the manifest says what becomes of the others: then nobody has to be told. */
  readonly isRestGiven: boolean;
}

/** What makes panels: the values of a label, the queries, or those of two labels. */
export type Facet =
  | { readonly by: 'label'; readonly label: string }
  | { readonly by: 'query' }
  | { readonly by: 'grid'; readonly rows: string; readonly columns: string };

/** How a figure is composed of panels that each have what they show to themselves. */
export interface Composition {
  /** As many as there is room for, where undefined. */
  readonly columns: number | undefined;
  /** The axes that are the same in all of them. */
  readonly share: { readonly x: boolean; readonly y: boolean };
  readonly hasLetters: boolean;
}

export interface LegendSpec {
  readonly position: 'inside' | 'above' | 'right' | 'below' | 'none';
  /** As many as fit, where undefined. */
  readonly columns: number | undefined;
}

export interface EventSpec<Time = Instant> extends Shared {
  readonly at: Time;
  readonly label: string | undefined;
  /** The labels of each of the runs in which it happened; undefined where it is of none. */
  readonly of?: readonly ReadonlyMap<string, string>[];
}

/** What the defaults mark is for the figures whose time it is in. */
interface Shared {
  readonly isShared?: boolean;
}

export interface SpanSpec<Time = Instant> extends Shared {
  readonly start: Time;
  readonly end: Time;
  readonly label: string | undefined;
}

export interface Threshold extends Shared {
  readonly value: number;
  readonly label: string | undefined;
  readonly axis: 'left' | 'right';
}

/** By label name, then by value. */
export type Identities = ReadonlyMap<string, ReadonlyMap<string, Identity>>;

/** What is given of a value's appearance, and its place among the others. */
export interface Identity {
  readonly text: string | undefined;
  /** The place in the order in which the manifest lists them, or `order`. */
  readonly order: number;
  readonly colour: string | undefined;
  readonly dash: Dash | undefined;
  readonly marker: Marker | undefined;
  /** Whether its series look as those with another value do, but paler, and lie behind them. */
  readonly isPale?: boolean;
}

/** Who draws a figure's pages, and with what of the user's own. */
export interface Engine {
  readonly name: 'matplotlib' | 'gnuplot';
  /** A folder of templates of one's own, absolute. */
  readonly template: OwnFile | undefined;
  /** Files whose text goes into the script, by the script's language. */
  readonly tweaks: { readonly gnuplot?: OwnFile; readonly matplotlib?: OwnFile };
}

/** A file that the manifest names, absolute, and where it does. */
export interface OwnFile {
  readonly path: string;
  readonly position: Position | undefined;
}
