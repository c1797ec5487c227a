import type { Position, StyxError } from '../errors.js';
import type { NonEmpty } from '../non-empty.js';
import type { Period } from '../time/calendar.js';
import type { Composition, Engine, Reducer, WrittenDrawing } from './drawing.js';
import type { Repetitions } from './runs/combination.js';
import type { RunAxis } from './runs/axis.js';
import type { Condition } from './condition.js';
import type { Run } from './runs/run.js';
import type { LeftOut } from './runs/runs.js';
import type { Format } from './schema.generated.js';
import type { Numbers } from './values/values.js';
import type { Transform } from './transforms.js';

export type { Format };

/** A manifest after validation: defaults merged, short forms written out, paths absolute. */
export interface Manifest {
  readonly file: string;
  /** Absolute; figures are written below it. */
  readonly outputDir: string;
  /** An IANA name. Times without a zone are read in it, and time axes are drawn in it. */
  readonly timezone: string;
  readonly vars: ReadonlyMap<string, string>;
  /** Who draws matplotlib figures: a command, or an absolute path. */
  readonly python: string | undefined;
  /** The same for gnuplot's. */
  readonly gnuplot: string | undefined;
  readonly figures: readonly Figure[];
  /** The values, checks and tables of the text. */
  readonly numbers: Numbers;
  /** Matrices of figures that are not among `figures` yet: servers have to be asked first. */
  readonly matrices: readonly AskedMatrix[];
}

/** A figure for each combination of values, some of which servers have. */
export interface AskedMatrix {
  /** The figure's, without values. */
  readonly name: string;
  /** How many of the manifest's figures are before its own. */
  readonly place: number;
  readonly questions: readonly LabelQuestion[];
  /**
   * Its figures, given the values of each question's key, and those of other such matrices.
   * Throws MANIFEST_VALUE, UNKNOWN_FIGURE and PATH_CLASH.
   */
  readonly figuresWith: (
    answers: ReadonlyMap<string, readonly string[]>,
    others: readonly Figure[],
  ) => readonly Figure[];
  /** What stands for them where there was no answer: building it fails of this error. */
  readonly failed: (error: StyxError) => Figure;
}

/** The values that a label has on a server, of the series that match a selector. */
export interface LabelQuestion {
  /** The matrix' name for them. */
  readonly key: string;
  readonly label: string;
  readonly match: string;
  readonly endpoint: Endpoint;
  /** Asked about all of these. */
  readonly ranges: readonly SingleFigure['range'][];
  readonly position: Position | undefined;
}

/** What a matrix gives `${name}` in one of its figures. */
export interface FigureVariables {
  readonly values: ReadonlyMap<string, string>;
  /** Those whose values came from a server: no such text may become PromQL. */
  readonly fromServer: ReadonlySet<string>;
}

/** A named server that speaks Prometheus' HTTP API. */
export interface Endpoint {
  readonly name: string;
  /** May carry a path and a query string; both are kept. */
  readonly url: URL;
  /** Requests in flight. */
  readonly maxConcurrency: number;
  readonly requestsPerSecond: number | undefined;
  /** For a whole request, from the first byte sent to the last received. */
  readonly timeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly compression: Compression;
  /** How often the server scrapes; `step: auto` is never finer. */
  readonly scrapeIntervalMs: number;
  /** The value of the Authorization header. */
  readonly authorization: string | undefined;
}

export type Compression = 'auto' | 'gzip' | 'none';

/** A figure of a manifest: one that is drawn of its own queries, or one that is composed. */
export type Figure = SingleFigure | ComposedFigure;

interface WholeFigure {
  /** Of a part of a figure, the figure's with the letter of the part: `overview-a`. */
  readonly name: string;
  readonly title: string | undefined;
  readonly engine: Engine;
  readonly formats: readonly Format[];
  readonly csv: FigureCsv;
  /** Of the figures of a matrix only. */
  readonly variables: FigureVariables | undefined;
  /** Why it cannot be built, where that is known before. */
  readonly problem: StyxError | undefined;
  /** What there is to say of it before its data is there. */
  readonly warnings: readonly string[];
  /** Where the manifest says something of this figure; falls back to `defaults`, then to its name. */
  readonly positionOf: (...path: readonly (string | number)[]) => Position | undefined;
}

/** A figure that is not composed, or a part of one that is. */
export interface SingleFigure extends WholeFigure {
  readonly queries: NonEmpty<Query>;
  readonly range: RangeSpec | RunsSpec;
  /** What lies over the range, as time since the start of each: the one before it. */
  readonly compare: 'previous' | undefined;
  /** What has to hold for a sample to be kept, in the order of the file. */
  readonly where: readonly Condition[];
  /** All samples are put on multiples of it since time zero, in ms. */
  readonly alignMs: number | undefined;
  /** Whether the events of its runs are drawn. */
  readonly hasRunEvents: boolean;
  /** `${name}` in its texts is not filled in yet. */
  readonly drawing: WrittenDrawing;
  readonly onEmpty: 'error' | 'warn';
  readonly panels?: undefined;
}

/** Figures in the small, on one page: style, legend, engine and formats are those of the first. */
export interface ComposedFigure extends WholeFigure {
  readonly panels: Composition & { readonly parts: NonEmpty<SingleFigure> };
}

/** What a figure is made of: its panels, or nothing but itself. */
export function partsOf(figure: Figure): NonEmpty<SingleFigure> {
  return figure.panels === undefined ? [figure] : figure.panels.parts;
}

/** What is asked of a server, or read from a file. */
export type Query = AskedQuery | ForeignQuery;

export interface AskedQuery extends QueryParts {
  /** PromQL, `${name}` not filled in yet. */
  readonly expr: string;
  readonly endpoint: Endpoint;
  readonly stepMs: number | 'auto';
  readonly csv?: undefined;
}

/** A foreign series: of a load generator, a log, a simulation. */
export interface ForeignQuery extends QueryParts {
  readonly csv: CsvColumns;
  readonly expr?: undefined;
  readonly endpoint?: undefined;
  readonly stepMs?: undefined;
}

/** A CSV file with a sample a line, and which of its columns are what. */
export interface CsvColumns {
  /** Relative to the manifest, in pieces: names of `${name}` not filled in yet, and text between. */
  readonly file: readonly PathPiece[];
  readonly time: string;
  readonly value: string;
  /** Columns whose values tell series apart. */
  readonly labels: readonly string[];
  /** The manifest's, absolute. */
  readonly folder: string;
  /** Of times without a zone; an IANA name. */
  readonly timezone: string;
}

export type PathPiece = { readonly text: string } | { readonly name: string };

interface QueryParts {
  /** `query` for the short form. */
  readonly id: string;
  /** A template over the labels of a series: `"{{instance}}"`. */
  readonly label: string | undefined;
  /** The y axis that it is drawn against. */
  readonly axis: 'left' | 'right';
  /** In place of the axis' unit, and of the multiple that it shows. */
  readonly unit: string | undefined;
  readonly show: string | undefined;
  /** A horizontal line, in the unit of the samples. */
  readonly threshold: number | undefined;
  /** In place of the figure's. */
  readonly reduce: Reducer | undefined;
  /** What is calculated of its series, in this order; its own, or the figure's. */
  readonly transforms: readonly Transform[];
  /** Where the manifest has the expression, or the file. */
  readonly position: Position | undefined;
}

/** A range as it is written, each part already known to be well formed. */
export type RangeSpec =
  | { readonly start: TimeSpec; readonly end: TimeSpec }
  | { readonly start: TimeSpec; readonly durationMs: number }
  | { readonly end: TimeSpec; readonly durationMs: number }
  | { readonly lastMs: number }
  | { readonly period: Period };

/** Runs in place of a range, in the order in which they are drawn. */
export interface RunsSpec {
  readonly runs: NonEmpty<FigureRun>;
  /** Each run is drawn by itself where it is undefined. */
  readonly repetitions: Repetitions | undefined;
  /** The x axis, where the runs are along it. */
  readonly axis: RunAxis | undefined;
  /** Runs that were meant too, and that are of no use. */
  readonly leftOut: readonly LeftOut[];
}

export interface FigureRun {
  readonly run: Run;
  /** In place of the queries' own, where the run names one. */
  readonly endpoint: Endpoint | undefined;
}

/** An absolute time in ms since the Unix epoch, or one that depends on the clock: `now-6h`. */
export type TimeSpec = { readonly ms: number } | { readonly beforeNowMs: number };

export interface FigureCsv extends CsvOptions {
  /** What is drawn, or the samples as they came, of every run. */
  readonly data: 'drawn' | 'raw';
}

export interface CsvOptions {
  readonly layout: 'wide' | 'long';
  readonly header: boolean;
  readonly delimiter: string;
  readonly decimal: '.' | ',';
  readonly time: 'unix' | 'unix_ms' | 'iso';
  /** An IANA name; for `time: iso`. */
  readonly timezone: string;
}
