import fc from 'fast-check';
import { expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { matrixScanner, type ScannedSeries } from '../../src/prometheus/matrix-scanner.js';
import { type Grid, gridOf } from '../../src/time/grid.js';

/** Grids that are scanned by comparing times, and one that is not. */
const grids = fc.constantFrom(
  gridOf(1_700_000_000_000, 1_700_000_000_000 + 59 * 15_000, 15_000),
  gridOf(999_999_970_000, 999_999_970_000 + 59 * 1000, 1000),
  gridOf(1_700_000_000_000, 1_700_000_000_000 + 59 * 250, 250),
);

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer({ min: -1e6, max: 1e6 }).map((number) => String(number / 100)),
  fc.constantFrom('0', '-0', 'NaN', '+Inf', '-Inf', '1e+21', '9'.repeat(60), '0.1'),
);
const column = fc.array(fc.option(value, { nil: undefined, freq: 9 }), {
  minLength: 60,
  maxLength: 60,
});

type Sample = readonly [seconds: number, value: string];

const documentOf = (grid: Grid, columns: readonly (string | undefined)[][]): string => {
  const result = columns.map((values, series) => ({
    metric: { series: String(series) },
    values: values.flatMap((text, k): Sample[] =>
      text === undefined ? [] : [[(grid.startMs + k * grid.stepMs) / 1000, text]],
    ),
  }));
  return JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } });
};

function scan(bytes: Buffer, grid: Grid, fragmentBytes: number): ScannedSeries[] {
  const series: ScannedSeries[] = [];
  const scanner = matrixScanner(grid, (one) => series.push(one));
  for (let at = 0; at < bytes.length; at += fragmentBytes)
    scanner.write(bytes.subarray(at, at + fragmentBytes));
  scanner.end();
  return series;
}

const samplesOf = (bytes: Buffer, { start, end }: ScannedSeries): unknown =>
  JSON.parse(`[${bytes.subarray(start, end).toString()}]`);

it('finds what JSON.parse finds, in one fragment and in many', () => {
  const columns = fc.array(column, { maxLength: 4 });
  fc.assert(
    fc.property(grids, columns, fc.integer({ min: 1, max: 700 }), (grid, values, size) => {
      const bytes = Buffer.from(documentOf(grid, values));
      const whole = scan(bytes, grid, bytes.length);
      expect(scan(bytes, grid, size)).toEqual(whole);
      const found = whole.map((one) => samplesOf(bytes, one));
      const parsed = JSON.parse(bytes.toString()) as { data: { result: { values: unknown }[] } };
      expect(found).toEqual(parsed.data.result.map((one) => one.values));
      expect(whole.map((one) => one.samples)).toEqual(
        values.map((texts) => texts.filter((text) => text !== undefined).length),
      );
    }),
    { numRuns: 150 },
  );
});

it('takes a damaged document for one only where JSON.parse does, and with the same numbers', () => {
  const damage = fc.array(
    fc.tuple(fc.nat(), fc.constantFrom(...Array.from('0123456789.,"[]{}- eE+NaInf:'))),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(grids, column, damage, (grid, values, changes) => {
      const bytes = Buffer.from(documentOf(grid, [values]));
      for (const [at, character] of changes) bytes.write(character, at % bytes.length, 'latin1');
      let series: ScannedSeries[];
      try {
        series = scan(bytes, grid, 97);
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(StyxError);
        return;
      }
      // What stands below keys that nobody knows is passed over, whatever it is.
      if (series.every(({ samples }) => samples === 0)) return;
      const parsed = JSON.parse(bytes.toString()) as { data: { result: { values?: unknown }[] } };
      expect(series.map((one) => samplesOf(bytes, one))).toEqual(
        parsed.data.result.map((one) => one.values ?? []),
      );
    }),
    { numRuns: 1500 },
  );
});
