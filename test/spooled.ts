import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type AnsweredQuery, joinChunks } from '../src/frame/answered.js';
import type { FrameQuery } from '../src/frame/frame.js';
import { inNumbers } from '../src/frame/in-numbers.js';
import { matrixScanner, type ScannedSeries } from '../src/prometheus/matrix-scanner.js';
import type { SpooledChunk } from '../src/spool/spool.js';
import type { Grid } from '../src/time/grid.js';
import type { GivenHistogram } from './native-histograms.js';

/** A series as a test writes it: a value a timestamp of the grid, undefined where there is none. */
export interface GivenSeries {
  readonly labels: Readonly<Record<string, string>>;
  readonly values: readonly (string | undefined)[];
}

const folder = mkdtempSync(join(tmpdir(), 'styx-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
let files = 0;

/** A series as a server writes it. */
export interface AnsweredSeries {
  readonly metric: Readonly<Record<string, string>>;
  readonly values?: readonly (readonly [seconds: number, value: string])[];
  readonly histograms?: readonly (readonly [seconds: number, histogram: GivenHistogram])[];
}

/** Spools series as if a server had answered for `chunks` of the grid, one file each. */
export function spooled(chunks: readonly Grid[], series: readonly GivenSeries[]): SpooledChunk[] {
  let first = 0;
  return chunks.map((grid) => {
    const points = (grid.endMs - grid.startMs) / grid.stepMs + 1;
    const result = series.flatMap(({ labels, values }) => {
      const samples = values
        .slice(first, first + points)
        .map((value, k) => [(grid.startMs + k * grid.stepMs) / 1000, value] as const)
        .filter(([, value]) => value !== undefined);
      return samples.length === 0 ? [] : [{ metric: labels, values: samples }];
    });
    first += points;
    return spoolResult(grid, result);
  });
}

/** Spools what a server has of series, as if it had answered for `chunks` of the grid, one file each. */
export function spooledAnswers(
  chunks: readonly Grid[],
  series: readonly AnsweredSeries[],
): SpooledChunk[] {
  return chunks.map((grid) => {
    const isIn = ([seconds]: readonly [number, unknown]): boolean =>
      seconds * 1000 >= grid.startMs && seconds * 1000 <= grid.endMs;
    const result = series.flatMap(({ metric, values, histograms }) => {
      const own = {
        ...(values && { values: values.filter(isIn) }),
        ...(histograms && { histograms: histograms.filter(isIn) }),
      };
      return Object.values(own).every(({ length }) => length === 0) ? [] : [{ metric, ...own }];
    });
    return spoolResult(grid, result);
  });
}

function spoolResult(grid: Grid, result: unknown): SpooledChunk {
  const document = { status: 'success', data: { resultType: 'matrix', result } };
  const path = join(folder, `${files++}.json`);
  const bytes = Buffer.from(JSON.stringify(document));
  writeFileSync(path, bytes);
  const series: ScannedSeries[] = [];
  const scanner = matrixScanner(grid, (one) => series.push(one));
  scanner.write(bytes);
  scanner.end();
  return { path, grid, series, warnings: [] };
}

/** Where tests keep what is calculated. */
export const testSpool = { newPath: () => join(folder, `${files++}.json`) };

/** A query that the server answered in one chunk, as it did. */
export function answerOf(grid: Grid, series: readonly GivenSeries[], id = 'query'): AnsweredQuery {
  return joinChunks(id, grid, spooled([grid], series));
}

/** The data of a query that the server answered in one chunk. */
export function frameOf(grid: Grid, series: readonly GivenSeries[], id = 'query'): FrameQuery {
  return inNumbers(answerOf(grid, series, id), testSpool);
}

/** The data of a query that the server answered in some chunks. */
export function joinedFrame(id: string, grid: Grid, chunks: readonly SpooledChunk[]): FrameQuery {
  return inNumbers(joinChunks(id, grid, chunks), testSpool);
}
