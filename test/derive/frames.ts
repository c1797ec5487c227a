import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { FrameQuery } from '../../src/frame/frame.js';
import { promqlNotation } from '../../src/frame/labels.js';
import { rowBlocks } from '../../src/frame/row-blocks.js';
import { type Grid, gridOf } from '../../src/time/grid.js';
import { frameOf, type GivenSeries } from '../spooled.js';

/** A place for calculated samples, which is gone after the tests of the file. */
export function testSpool() {
  const folder = mkdtempSync(join(tmpdir(), 'styx-derive-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  return { folder, newPath: () => join(folder, `${count++}`) };
}

/** A query over values from 0 s on, every 15 s. */
export function every15s(...series: readonly (readonly (string | undefined)[])[]): FrameQuery {
  return labelled(...series.map((values, i) => ({ labels: { i: String(i) }, values })));
}

export function labelled(...series: readonly GivenSeries[]): FrameQuery {
  const points = Math.max(1, ...series.map(({ values }) => values.length));
  return frameOf(gridOf(0, (points - 1) * 15_000, 15_000), series);
}

/** What a query has, by the notations of its series: the text of each time (ms), in order. */
export function contentOf(query: FrameQuery): Record<string, Record<number, string>> {
  const columns = query.series.map((): Record<number, string> => ({}));
  for (const { times, starts, ends, bytes } of rowBlocks([query])) {
    for (const [row, ms] of times.entries()) {
      for (const [column, content] of columns.entries()) {
        const cell = row * columns.length + column;
        const text = Buffer.from(bytes.subarray(starts[cell], ends[cell])).toString();
        if (text !== '') content[ms] = text;
      }
    }
  }
  return Object.fromEntries(
    query.series.map(({ labels }, i) => [promqlNotation(labels), columns[i] ?? {}]),
  );
}

/** The texts of the first series of a query, in the order of time. */
export function textsOf(query: FrameQuery): string[] {
  return Object.values(Object.values(contentOf(query))[0] ?? {});
}

/** The multiples of a step from 0 ms on, as far as another grid goes. */
export function stepsFromZero({ startMs, endMs }: Grid, stepMs: number): Grid {
  return gridOf(Math.ceil(startMs / stepMs) * stepMs, endMs, stepMs);
}
