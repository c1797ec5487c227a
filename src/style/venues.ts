import { inch } from './length.js';
import type { Metrics } from './style.js';

/** What a venue prescribes: the widths of its columns in points, and the letters that suit it. */
export interface Venue {
  readonly columnWidth: number;
  readonly fullWidth: number;
  readonly letters: Letters;
  readonly labelSize: number;
  readonly tickSize: number;
  readonly lineWidth: number;
  readonly drawsGrid: boolean;
}

export interface Letters {
  /** The first that is installed is taken. */
  readonly fonts: readonly string[];
  readonly metrics: Metrics;
}

const times: Letters = { fonts: ['STIXGeneral', 'DejaVu Serif'], metrics: 'times' };
const sans: Letters = {
  fonts: ['Helvetica', 'Arial', 'Liberation Sans', 'Nimbus Sans', 'DejaVu Sans'],
  metrics: 'helvetica',
};

/** Widths in inches, as the classes' own `\columnwidth` and `\textwidth` are. */
function venue(column: number, full: number, differs: Partial<Venue> = {}): Venue {
  return {
    columnWidth: column * inch,
    fullWidth: full * inch,
    letters: times,
    labelSize: 8,
    tickSize: 7,
    lineWidth: 1,
    drawsGrid: true,
    ...differs,
  };
}

/** Measured from the classes of 2025, with their default options. */
export const venues = {
  'acm-sigconf': venue(3.337, 7.006),
  'acm-sigplan': venue(3.334, 7.0),
  'acm-small': venue(5.477, 5.477),
  ieee: venue(3.487, 7.14),
  usenix: venue(3.335, 7.0),
  lncs: venue(4.803, 4.803),
  neurips: venue(5.5, 5.5),
  icml: venue(3.25, 6.75),
  elsevier: venue(3.487, 7.223),
  prl: venue(3.404, 7.057),
  nature: venue(3.504, 7.205, { letters: sans, labelSize: 7, tickSize: 6, drawsGrid: false }),
  article: venue(4.774, 4.774),
  beamer: venue(5.512, 5.512, { letters: sans, labelSize: 11, tickSize: 9, lineWidth: 1.5 }),
} as const satisfies Record<string, Venue>;
