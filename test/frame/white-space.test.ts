import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { rowBlocks } from '../../src/frame/row-blocks.js';
import { matrixScanner, type ScannedSeries } from '../../src/prometheus/matrix-scanner.js';
import { gridOf } from '../../src/time/grid.js';
import { joinedFrame } from '../spooled.js';

const folder = mkdtempSync(join(tmpdir(), 'styx-test-'));
const path = join(folder, 'answer.json');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const POINTS = 12;
/** One whose times are compared, and one that has times between seconds. */
const grids = fc.constantFrom(
  gridOf(1_700_000_000_000, 1_700_000_000_000 + (POINTS - 1) * 15_000, 15_000),
  gridOf(1_700_000_000_000, 1_700_000_000_000 + (POINTS - 1) * 250, 250),
);
type Grid = ReturnType<typeof gridOf>;
type Column = readonly (string | undefined)[];

/** What a document with these tokens says, time by time; all series together, as rows. */
function rowsOf(grid: Grid, document: string, fragmentBytes: number): unknown {
  const bytes = Buffer.from(document);
  writeFileSync(path, bytes);
  const series: ScannedSeries[] = [];
  const scanner = matrixScanner(grid, (one) => series.push(one));
  for (let at = 0; at < bytes.length; at += fragmentBytes)
    scanner.write(bytes.subarray(at, at + fragmentBytes));
  scanner.end();
  const frame = joinedFrame('query', grid, [{ path, grid, series, warnings: [] }]);
  const rows: unknown[] = [];
  for (const { times, columns, starts, ends, bytes: texts } of rowBlocks([frame])) {
    for (const [row, ms] of times.entries()) {
      const cells = Array.from({ length: columns }, (_, column) => {
        const cell = row * columns + column;
        return Buffer.from(texts.subarray(starts[cell], ends[cell])).toString();
      });
      rows.push([ms, ...cells]);
    }
  }
  return rows;
}

/** The tokens of the answer, between which JSON allows white space. */
function tokensOf(grid: Grid, columns: readonly Column[]): string[] {
  const result = columns.map((values, series) => ({
    metric: { series: String(series) },
    values: values.flatMap((text, k) =>
      text === undefined ? [] : [[(grid.startMs + k * grid.stepMs) / 1000, text]],
    ),
  }));
  const text = JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } });
  return text.match(/"(?:[^"\\]|\\.)*"|[\d.]+|[[\]{},:]/g) ?? [];
}

const value = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }).map((number) => String(number / 100)),
  fc.constantFrom('0', '-0', 'NaN', '+Inf', '1e+21'),
);
const whole = fc.array(value, { minLength: POINTS, maxLength: POINTS });
const gappy = fc.array(fc.option(value, { nil: undefined, freq: 5 }), {
  minLength: POINTS,
  maxLength: POINTS,
});
const columns = fc.array(fc.oneof(whole, gappy), { minLength: 1, maxLength: 3 });
const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/);

it('white space anywhere that JSON allows it changes no sample', () => {
  // In front of all tokens that begin so, the same each time or different ones.
  const formatting = fc.record({
    before: fc.constantFrom('[', ']', ',', '"', ''),
    spaces: fc.array(space, { minLength: 1, maxLength: 7 }),
  });
  const fragmentBytes = fc.integer({ min: 1, max: 600 });
  fc.assert(
    fc.property(
      grids,
      columns,
      formatting,
      fragmentBytes,
      (grid, given, { before, spaces }, size) => {
        const tokens = tokensOf(grid, given);
        const compact = tokens.join('');
        const spaced = tokens
          .map(
            (token, k) =>
              `${token.startsWith(before) ? (spaces[k % spaces.length] ?? '') : ''}${token}`,
          )
          .join('');
        expect(JSON.parse(spaced)).toEqual(JSON.parse(compact));
        expect(rowsOf(grid, spaced, size)).toEqual(rowsOf(grid, compact, compact.length));
      },
    ),
    { numRuns: 500 },
  );
});

it.each([
  ['between samples, on one line', ', '],
  ['between samples, one a line', ',\n\t'],
])('white space %s changes no sample', (_, between) => {
  const grid = gridOf(1_700_000_000_000, 1_700_000_030_000, 15_000);
  const samples = ['[1700000000,"1"]', '[1700000015,"2.5"]', '[1700000030,"3"]'];
  const document = `{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[${samples.join(between)}]}]}}`;
  const rows = [
    [1_700_000_000_000, '1'],
    [1_700_000_015_000, '2.5'],
    [1_700_000_030_000, '3'],
  ];
  expect(rowsOf(grid, document, document.length)).toEqual(rows);
  expect(rowsOf(grid, document, 1)).toEqual(rows);
});
