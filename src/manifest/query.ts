import type { Position } from '../errors.js';
import type { Reducer } from './drawing.js';
import type { EndpointChoice } from './server.js';
import type { Transform } from './transforms.js';

/** What is asked of a server, or read from a file. */
export type Query = AskedQuery | ForeignQuery;

export interface AskedQuery extends QueryParts {
  /** PromQL, `${name}` not filled in yet. */
  readonly expr: string;
  readonly endpoint: EndpointChoice;
  readonly stepMs: number | 'auto';
  /** Where the manifest has a part of the expression: `[start..end)`, offsets in it. */
  readonly partPosition: (start: number, end: number) => Position | undefined;
  readonly csv?: undefined;
}

/** A foreign series: of a load generator, a log, a simulation. */
export interface ForeignQuery extends QueryParts {
  readonly csv: CsvColumns;
  readonly expr?: undefined;
  readonly endpoint?: undefined;
  readonly stepMs?: undefined;
  readonly partPosition?: undefined;
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
