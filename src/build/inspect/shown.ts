import type { Gaps } from '../../frame/gaps.js';
import type { Labels } from '../../frame/labels.js';
import type { StyxError } from '../../errors.js';
import type { Range } from '../../plan/range.js';
import type { Grid } from '../../time/grid.js';

/** What one needs to trust a figure, or a number of the text. */
export interface ShownItem {
  readonly name: string;
  readonly is: 'figure' | 'value' | 'check' | 'table';
  readonly title: string | undefined;
  /** The kinds of its panels, each once; of a number, none. */
  readonly kinds: readonly string[];
  /** What a value comes to, or a check: `5.2 ms`; undefined of figures, and where it is not known. */
  readonly result: string | undefined;
  readonly queries: readonly ShownQuery[];
  /** What was left out, thinned, clipped or made of the data, and what is to be known of them. */
  readonly notes: readonly string[];
  /** Why there are no series, or no figure. */
  readonly error: StyxError | undefined;
}

/** A query of an item, what is asked for it, and the series that it comes to. */
export interface ShownQuery {
  readonly id: string;
  /** The letter of its panel, where its figure has several. */
  readonly panel: string | undefined;
  /** PromQL, of the first of its runs; of a foreign series, the file and its columns. */
  readonly expr: string;
  readonly unit: string | undefined;
  readonly asks: readonly ShownAsk[];
  /** As they are drawn, transformed and joined; undefined where the data are not kept. */
  readonly series: readonly ShownSeries[] | undefined;
}

/** What a server is asked about one stretch of time. */
export interface ShownAsk {
  /** Of its snapshot, below the folder of the data: `latency/p99`. */
  readonly place: string;
  /** `run hpa-1`, `previous`; undefined where there is one range. */
  readonly of: string | undefined;
  /** The endpoint's name, and its address without what may be secret. */
  readonly endpoint: string;
  readonly address: string;
  /** Names of headers and the way to be let in, without what they hold. */
  readonly carries: readonly string[];
  readonly expr: string;
  /** As the manifest has it: `last 6h`. */
  readonly written: string;
  readonly grid: Grid;
  readonly requests: readonly ShownRequest[];
  /** Why it is asked in one request, or in several. */
  readonly whySo: string;
  readonly answer: KeptAnswer | UnkeptAnswer;
}

/** One request: a GET of the URL has the same answer as the form that is sent. */
export interface ShownRequest extends Range {
  readonly url: string;
}

export interface KeptAnswer {
  readonly is: 'kept';
  /** Absolute. */
  readonly path: string;
  /** What `now` meant when it was fetched, ISO 8601; undefined where nothing depends on it. */
  readonly now: string | undefined;
  /** `prometheus 2.42.0`; undefined where it did not say. */
  readonly server: string | undefined;
  readonly series: number;
  readonly samples: number;
}

export interface UnkeptAnswer {
  readonly is: 'not kept';
  readonly why: string;
}

export interface ShownSeries {
  readonly labels: Labels;
  /** In the legend; undefined of one that is not drawn. */
  readonly name: string | undefined;
  /** Whether times are since the start of a run or period, or are none but places along an axis of runs. */
  readonly time: 'absolute' | 'relative' | 'none';
  readonly samples: number;
  /** In ms; undefined where there are no samples. */
  readonly firstMs: number | undefined;
  readonly lastMs: number | undefined;
  /** Whether it begins later or ends earlier than what is asked for. */
  readonly isShort: boolean;
  readonly gaps: Gaps;
  readonly nan: number;
  readonly infinite: number;
  /** Of the finite values; NaN where there are none. */
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly last: number;
  /** Samples beyond limits that the manifest gives to the axes. */
  readonly beyond: number;
}
