import type { Format } from './manifest.js';

/** The formats, and the ending of each one's file. */
export const extensions = {
  csv: 'csv',
  gnuplot: 'gnuplot',
  matplotlib: 'py',
  pdf: 'pdf',
  svg: 'svg',
  png: 'png',
  tex: 'tex',
} as const satisfies Record<Format, string>;
