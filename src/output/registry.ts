import type { Chart } from '../chart/model.js';
import { extensions } from '../manifest/formats.js';
import type { CsvOptions, Format } from '../manifest/manifest.js';
import type { CsvQuery } from './csv/columns.js';

/** What every format is written from. */
export interface OutputInput {
  readonly queries: readonly CsvQuery[];
  readonly csv: CsvOptions;
  /** Made when a format first asks for it, and only then: a CSV needs none. */
  readonly chart: () => Promise<Chart>;
}

/**
 * A format: the ending of its file, and the file's bytes, piece by piece. Pieces share memory: one
 * is valid until the next but one is asked for, so that it can be written while that is made. What
 * a format needs is loaded when it is first written.
 */
export interface Output {
  readonly extension: string;
  readonly pieces: (input: OutputInput) => Promise<Iterable<Uint8Array>>;
}

export const outputs = {
  csv: {
    extension: extensions.csv,
    pieces: async ({ queries, csv }) => {
      if (csv.layout === 'wide') return (await import('./csv/wide.js')).wideCsv(queries, csv);
      return (await import('./csv/long.js')).longCsv(queries, csv);
    },
  },
  gnuplot: {
    extension: extensions.gnuplot,
    pieces: async ({ chart }) => (await import('./gnuplot.js')).gnuplotScript(await chart()),
  },
  matplotlib: {
    extension: extensions.matplotlib,
    pieces: async ({ chart }) => (await import('./matplotlib.js')).matplotlibScript(await chart()),
  },
} as const satisfies Record<Format, Output>;
