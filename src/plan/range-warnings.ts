import type { SingleFigure, RunsSpec } from '../manifest/manifest.js';
import { unfinishedPeriod } from './range.js';

/** What there is to say of what a figure shows, before any data is there. */
export function rangeWarnings(range: SingleFigure['range'], nowMs: number): string[] {
  if ('runs' in range) return range.leftOut.map(leftOutWarning);
  const unfinished = unfinishedPeriod(range, nowMs);
  return unfinished === undefined ? [] : [unfinished];
}

function leftOutWarning({ name, reason }: RunsSpec['leftOut'][number]): string {
  const why = reason === 'open' ? 'it has no end yet' : 'it has failed';
  return `run ${name} is left out: ${why}`;
}
