import type { MadeRequest } from '../build/answers/connections.js';
import { isoText } from '../time/zone.js';
import { printable } from './error-text.js';

/** `eu: sum(up), 2023-11-14T22:13:20Z to 2023-11-14T22:14:20Z, step 15 s: 5 samples in 12 ms`. */
export function requestText({ endpoint, query, grid, elapsedMs, outcome }: MadeRequest): string {
  const { startMs, endMs, stepMs } = grid;
  const asked = `${endpoint}: ${printable(query)}`;
  const range = `${isoText(startMs, 0)} to ${isoText(endMs, 0)}, step ${stepMs / 1000} s`;
  const what = 'error' in outcome ? printable(outcome.error.message) : samplesText(outcome);
  return `${asked}, ${range}: ${what} in ${Math.round(elapsedMs)} ms`;
}

const samplesText = ({ samples }: { readonly samples: number }): string =>
  `${samples} ${samples === 1 ? 'sample' : 'samples'}`;
