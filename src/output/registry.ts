import type { Chart } from '../chart/model/chart.js';
import { extensions } from '../manifest/formats.js';
import { located } from '../errors.js';
import type { Engine, OwnFile } from '../manifest/drawing.js';
import type { CsvOptions, Format } from '../manifest/manifest.js';
import type { CsvQuery } from './csv/columns.js';
import { tweakText } from './tweak.js';

/** What every format is written from. */
export interface OutputInput {
  /** The queries of each part of the figure, a table each. */
  readonly tables: readonly [readonly CsvQuery[], ...(readonly CsvQuery[])[]];
  readonly csv: CsvOptions;
  /** What of the user's own goes into the scripts. */
  readonly engine: Engine;
  /** Made when a format first asks for it, and only then: a CSV needs none. */
  readonly chart: () => Promise<Chart>;
}

/**
 * A format that is written from the data: the ending of its file, and the file's bytes, piece by
 * piece. Pieces share memory: one is valid until the next but one is asked for, so that it can be
 * written while that is made. What a format needs is loaded when it is first written.
 */
export interface Output {
  readonly extension: string;
  readonly pieces: (input: OutputInput) => Promise<Iterable<Uint8Array>>;
}

/** The formats that an engine draws, by running the script of its name. */
const drawn = ['pdf', 'svg', 'png', 'tex'] as const satisfies Format[];

export type DrawnFormat = (typeof drawn)[number];
export type WrittenFormat = Exclude<Format, DrawnFormat>;

export function isWritten(format: Format): format is WrittenFormat {
  return !isDrawn(format);
}

export function isDrawn(format: Format): format is DrawnFormat {
  return drawn.some((one) => one === format);
}

export const outputs = {
  csv: {
    extension: extensions.csv,
    pieces: async ({ tables: [queries], csv }) => {
      if (csv.layout === 'wide') return (await import('./csv/wide.js')).wideCsv(queries, csv);
      return (await import('./csv/long.js')).longCsv(queries, csv);
    },
  },
  gnuplot: {
    extension: extensions.gnuplot,
    pieces: async ({ chart, engine: { tweaks, template } }) => {
      const { gnuplotScript } = await import('./gnuplot.js');
      const drawn = await chart();
      const tweak = tweakText(tweaks.gnuplot);
      return fromOwn(template, (path) => gnuplotScript(drawn, tweak, path));
    },
  },
  matplotlib: {
    extension: extensions.matplotlib,
    pieces: async ({ chart, engine: { tweaks, template } }) => {
      const { matplotlibScript } = await import('./matplotlib.js');
      const drawn = await chart();
      const tweak = tweakText(tweaks.matplotlib);
      return fromOwn(template, (path) => matplotlibScript(drawn, tweak, path));
    },
  },
} as const satisfies Record<WrittenFormat, Output>;

/** What fails without a place of its own is where the manifest names the templates. */
function fromOwn<T>(template: OwnFile | undefined, make: (path: string | undefined) => T): T {
  try {
    return make(template?.path);
  } catch (thrown) {
    throw located(thrown, template?.position);
  }
}
