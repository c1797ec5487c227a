import fc from 'fast-check';
import { expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import type { Grid } from '../../src/time/grid.js';
import { casesOf, timeFor } from './cases.js';
import {
  cuts,
  damagedBy,
  damages,
  grids,
  POINTS,
  samplesOf,
  scan,
  type Scanned,
} from './scanned.js';

const counts = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.array(fc.nat(9), { maxLength: 4 }), { maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.array(fc.nat(9), { maxLength: 4 }), {
      minLength: POINTS,
      maxLength: POINTS,
    }),
  },
);

/** A document of native histograms, of which each has as many buckets as it has counts. */
const documentOf = (grid: Grid, all: readonly (readonly number[])[]): string => {
  const histograms = all.map((own, k) => {
    const buckets = own.map((count, i) => [0, String(2 ** i), String(2 ** (i + 1)), `${count}.50`]);
    const seconds = (grid.startMs + k * grid.stepMs) / 1000;
    return [seconds, { count: String(own.length), sum: '-1.5e-09', buckets }];
  });
  const result = [{ metric: { series: '0' }, histograms }];
  return JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } });
};

interface Document {
  readonly data?: { readonly result?: readonly { readonly histograms?: readonly unknown[] }[] };
}

/** Those of each series that has some; what a damage has made null is none. */
const histogramsIn = (bytes: Buffer): unknown[] => {
  const { data } = JSON.parse(bytes.toString()) as Document;
  const all = (data?.result ?? []).map(({ histograms }) => histograms ?? []);
  return all.filter(({ length }) => length > 0);
};

const cases = casesOf(500);

it(
  `takes damaged native histograms only where JSON.parse does, with the same texts: ${cases}`,
  () => {
    fc.assert(
      fc.property(
        grids,
        counts,
        fc.option(damages, { nil: [] }),
        cuts,
        (grid, all, changes, sizes) => {
          const bytes = damagedBy(Buffer.from(documentOf(grid, all)), changes);
          let found: Scanned;
          try {
            found = scan(bytes, grid, sizes);
          } catch (thrown) {
            expect(thrown).toBeInstanceOf(StyxError);
            expect(changes).not.toEqual([]);
            return;
          }
          const some = found.series.filter(({ samples }) => samples > 0);
          if (some.some(({ holds }) => holds === 'numbers')) return;
          expect(some.map((one) => samplesOf(bytes, one))).toEqual(histogramsIn(bytes));
        },
      ),
      { numRuns: cases },
    );
  },
  timeFor(cases),
);
