import type { Chart } from '../chart/model.js';
import type { CsvOptions, Format } from '../manifest/manifest.js';
import type { CsvQuery } from './csv/columns.js';
import { longCsv } from './csv/long.js';
import { wideCsv } from './csv/wide.js';
import { gnuplotScript } from './gnuplot.js';
import { matplotlibScript } from './matplotlib.js';

/** What every format is written from. */
export interface OutputInput {
  readonly queries: readonly CsvQuery[];
  readonly csv: CsvOptions;
  /** Made when a format first asks for it, and only then: a CSV needs none. */
  readonly chart: () => Chart;
}

/** A format: the ending of its file, and the file's bytes, piece by piece. */
export interface Output {
  readonly extension: string;
  readonly pieces: (input: OutputInput) => Iterable<Uint8Array>;
}

export const outputs = {
  csv: { extension: 'csv', pieces: ({ queries, csv }) => csvPieces(queries, csv) },
  gnuplot: { extension: 'gnuplot', pieces: ({ chart }) => gnuplotScript(chart()) },
  matplotlib: { extension: 'py', pieces: ({ chart }) => matplotlibScript(chart()) },
} as const satisfies Record<Format, Output>;

function csvPieces(queries: readonly CsvQuery[], options: CsvOptions): Iterable<Uint8Array> {
  return options.layout === 'wide' ? wideCsv(queries, options) : longCsv(queries, options);
}
