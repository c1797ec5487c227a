import type { Position, StyxError } from '../errors.js';
import type { NonEmpty } from '../non-empty.js';
import type { Composition, Engine, WrittenDrawing } from './drawing.js';
import type { Condition } from './condition.js';
import type { Query } from './query.js';
import type { RangeSpec, RunsSpec } from './range-spec.js';
import type { RedactRules } from './redact.js';
import type { Format } from './schema.generated.js';
import type { Endpoint } from './server.js';
import type { Numbers } from './values/values.js';

export type { Format };
export type { AskedQuery, CsvColumns, ForeignQuery, PathPiece, Query } from './query.js';
export type { FigureRun, RangeSpec, RunsSpec, TimeSpec } from './range-spec.js';
export { endpointsOf } from './server.js';
export type { AnswerLimits, Endpoint, EndpointChoice } from './server.js';

/** A manifest after validation: defaults merged, short forms written out, paths absolute. */
export interface Manifest {
  readonly file: string;
  /** Absolute; undefined where there is none, or nothing asks for runs. */
  readonly runsFile: string | undefined;
  /** Absolute; figures are written below it. */
  readonly outputDir: string;
  /** Absolute; the data of queries are kept below it. */
  readonly dataDir: string;
  /**
   * Absolute: all that is written is below one of them. The manifest's own folder, and those that it
   * names (`output_dir`, `data_dir`), be they elsewhere or links.
   */
  readonly ownFolders: readonly string[];
  /** Whether they are packed. */
  readonly isDataCompressed: boolean;
  /** What is hidden of the labels of servers; undefined where nothing is. */
  readonly redact: RedactRules | undefined;
  /** An IANA name. Times without a zone are read in it, and time axes are drawn in it. */
  readonly timezone: string;
  readonly vars: ReadonlyMap<string, string>;
  /** All that it names, as far as they are right, in the order of the file. */
  readonly endpoints: readonly Endpoint[];
  /** Who draws matplotlib figures: a command, or an absolute path. */
  readonly python: string | undefined;
  /** The same for gnuplot's. */
  readonly gnuplot: string | undefined;
  readonly figures: readonly Figure[];
  /** Those that are left out, as far as they are known and right: they keep what is theirs. */
  readonly unchosen: readonly Figure[];
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
  /** Values by keys: what is left out of all combinations. */
  readonly exclusions: readonly ReadonlyMap<string, string>[];
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
