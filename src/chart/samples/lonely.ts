import type { SampleTable } from '../model/tables.js';
import { type FiniteSamples, readFinite } from './finite-samples.js';

/** A sample without a neighbour: its time in ms and the text of its value. */
export type OnLonely = (column: number, ms: number, text: Uint8Array) => void;

export interface LonelySamples extends FiniteSamples {
  end(): void;
}

/** How far apart two samples may be, in ms, for a line to join them. */
export function reachOf(stepMs: number, gaps: 'break' | 'connect'): number {
  return gaps === 'connect' ? Infinity : stepMs;
}

/**
 * Finds the finite samples that have none beside them, which a line would not show. Two samples of
 * a column are beside each other when at most `reachMs` apart.
 */
export function lonelySamples(columns: number, reachMs: number, onLonely: OnLonely): LonelySamples {
  const last = new Float64Array(columns).fill(-Infinity);
  // Undefined where the last sample has a neighbour.
  const texts = new Array<Uint8Array | undefined>(columns);
  let now = 0;

  function flush(column: number): void {
    const text = texts[column];
    if (text !== undefined) onLonely(column, last[column] ?? 0, text);
    texts[column] = undefined;
  }

  return {
    row(ms) {
      now = ms;
    },
    sample(column, bytes, start, end) {
      const before = last[column] ?? -Infinity;
      if (before !== -Infinity && now - before <= reachMs) {
        texts[column] = undefined;
      } else {
        flush(column);
        texts[column] = bytes.slice(start, end);
      }
      last[column] = now;
    },
    end() {
      for (let column = 0; column < columns; column++) flush(column);
    },
  };
}

/** Which columns of a table, without its times, have samples that a line does not show. */
export function aloneIn({ columns, grid, gaps, rows }: SampleTable): boolean[] {
  const found = new Array<boolean>(columns.length - 1).fill(false);
  const lonely = lonelySamples(found.length, reachOf(grid.stepMs, gaps), (column) => {
    found[column] = true;
  });
  for (const block of rows()) readFinite(block, lonely);
  lonely.end();
  return found;
}
