import { openFiles } from '../../frame/cursor.js';
import { firstMs } from '../../frame/samples.js';
import { named } from '../../frame/names-listed.js';
import { runOrPeriodText } from '../../plan/windows.js';
import { formatDuration } from '../../time/duration.js';
import { isoText } from '../../time/zone.js';
import type { WindowData } from './window-data.js';

/** Something that is asked for, by its name, and its data in each window. */
export interface NamedData {
  readonly name: string;
  readonly data: readonly WindowData[];
}

interface Late {
  readonly name: string;
  readonly of: string;
  readonly startMs: number;
  readonly firstMs: number;
}

/**
 * What there is to say of answers that leave the first half of their range empty, mostly since
 * the server is younger. A note of each run or period, where there are several. Throws SPOOL.
 */
export function lateNotes(asked: readonly NamedData[]): string[] {
  const late = asked.flatMap(({ name, data }) => data.flatMap((one) => lateOf(name, one)));
  const windows = [...new Set(late.map(({ of }) => of))];
  return windows.map((of) => {
    const own = late.filter((one) => one.of === of);
    const begin = Math.min(...own.map((one) => one.firstMs));
    const start = Math.min(...own.map(({ startMs }) => startMs));
    const names = named([...new Set(own.map(({ name }) => `\`${name}\``))].sort());
    const after = formatDuration(Math.round((begin - start) / 1000) * 1000);
    return (
      `the data of ${names}${of} begin at ${isoText(begin, 0)}, ${after} after the start of their range: ` +
      'the server is younger, or the query leaves out what was before'
    );
  });
}

function lateOf(name: string, { window, raw }: WindowData): Late[] {
  const { grid } = window;
  if (grid === undefined || raw.series.length === 0) return [];
  const begin = firstOf(raw.series, (grid.startMs + grid.endMs) / 2);
  if (begin === undefined) return [];
  const of = window.of === undefined ? '' : ` in ${runOrPeriodText(window.of)}`;
  return [{ name, of, startMs: grid.startMs, firstMs: begin }];
}

/** When the first of some series begins, ms; undefined if that is before another time. */
function firstOf(series: WindowData['raw']['series'], halfMs: number): number | undefined {
  const files = openFiles();
  try {
    let first = Infinity;
    for (const one of series) {
      first = Math.min(first, firstMs(one, files));
      if (first <= halfMs) return undefined;
    }
    return first;
  } finally {
    files.close();
  }
}
