import type { Format } from './manifest.js';

/** The formats, and the ending of each one's file. */
export const extensions = {
  csv: 'csv',
  gnuplot: 'gnuplot',
  matplotlib: 'py',
} as const satisfies Record<Format, string>;

/** All formats, which are also what is written by default. */
export const allFormats: readonly Format[] = Object.keys(extensions).filter(isFormat);

function isFormat(name: string): name is Format {
  return Object.hasOwn(extensions, name);
}
