import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type FrameQuery, joinChunks } from '../src/frame/frame.js';
import { matrixScanner, type ScannedSeries } from '../src/prometheus/matrix-scanner.js';
import type { SpooledChunk } from '../src/spool/spool.js';
import type { Grid } from '../src/time/grid.js';

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
    return spoolDocument(grid, { status: 'success', data: { resultType: 'matrix', result } });
  });
}

function spoolDocument(grid: Grid, document: unknown): SpooledChunk {
  const path = join(folder, `${files++}.json`);
  const bytes = Buffer.from(JSON.stringify(document));
  writeFileSync(path, bytes);
  const series: ScannedSeries[] = [];
  const scanner = matrixScanner(grid, (one) => series.push(one));
  scanner.write(bytes);
  scanner.end();
  return { path, grid, series, warnings: [] };
}

/** The data of a query that the server answered in one chunk. */
export function frameOf(grid: Grid, series: readonly GivenSeries[], id = 'query'): FrameQuery {
  return joinChunks(id, grid, spooled([grid], series));
}
