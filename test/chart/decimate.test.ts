import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstInCells,
  hasAlone,
  m4,
  pixelColumnOf,
  type Rows,
  type Thinner,
} from '../../src/chart/samples/decimate.js';
import { readFinite } from '../../src/chart/samples/finite-samples.js';
import { blocksOf, type GivenSeries } from './inputs.js';

const second = 1000;
const isDrawn = () => true;

/** Feeds series to a thinner. */
function through(thinner: Thinner, all: readonly GivenSeries['values'][]): Rows[] {
  const series = all.map((values) => ({ values }));
  for (const block of blocksOf(series, 0, second)) readFinite(block, thinner);
  return thinner.end();
}

function pixelsFor(samples: number, count: number) {
  return { startMs: 0, endMs: samples * second, count };
}

/** One series a second apart in `count` pixels; each row is its second and its value. */
function thinned(
  values: GivenSeries['values'],
  count: number,
  { reachMs = second, length = values.length } = {},
): Rows {
  const pixels = pixelsFor(length, count);
  const [rows] = through(m4(1, { pixels, reachMs, originMs: 0, isDrawn }), [values]);
  return rows ?? [];
}

const value = fc.integer({ min: -5, max: 5 });
const given = fc.record({
  values: fc.array(value, { minLength: 1, maxLength: 150 }),
  count: fc.integer({ min: 1, max: 20 }),
});
/** With a few holes, of no sample or of none that can be drawn. */
const withGaps = fc
  .tuple(given, fc.array(fc.nat(149), { maxLength: 4 }), fc.constantFrom(undefined, 'NaN', '+Inf'))
  .map(([{ values, count }, holes, hole]) => ({
    count,
    values: values.map((of, i): string | number | undefined => (holes.includes(i) ? hole : of)),
  }));

/** The samples of each pixel column that follow each other without a gap. */
function runsOf(values: GivenSeries['values'], count: number): [number, number][][] {
  const runs: [number, number][][] = [];
  let last: [number, number] | undefined;
  values.forEach((of, i) => {
    if (typeof of !== 'number') return;
    const pixel = (at: number) => pixelColumnOf(pixelsFor(values.length, count), at * second);
    const follows = last?.[0] === i - 1 && pixel(last[0]) === pixel(i);
    last = [i, of];
    if (follows) runs.at(-1)?.push(last);
    else runs.push([last]);
  });
  return runs;
}

describe('M4', () => {
  it('keeps the first, the last, the least and the largest sample of a pixel column', () => {
    expect(thinned([3, 4, 9, 5, 1, 6, 2], 1)).toEqual([
      [0, 3],
      [2, 9],
      [4, 1],
      [6, 2],
    ]);
    expect(thinned([1, 2, 3, 4], 1)).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });

  it('keeps jumps upright: of equal samples the last before a jump, and the first behind it', () => {
    expect(thinned([1, 1, 1, 7, 7, 7], 1)).toEqual([
      [0, 1],
      [2, 1],
      [3, 7],
      [5, 7],
    ]);
    expect(thinned([7, 7, 1, 1, 4, 1], 1)).toEqual([
      [0, 7],
      [1, 7],
      [2, 1],
      [5, 1],
    ]);
  });

  it('keeps them in every pixel column, on both sides of every gap', () => {
    fc.assert(
      fc.property(withGaps, ({ values, count }) => {
        const kept = thinned(values, count);
        for (const run of runsOf(values, count)) {
          const inRun = kept.filter(([at]) => run.some(([second]) => second === at));
          const [first, last] = [run[0], run.at(-1)];
          expect(inRun[0]).toEqual(first);
          expect(inRun.at(-1)).toEqual(last);
          const numbers = (of: Rows): number[] => of.map(([, y]) => y);
          expect(Math.min(...numbers(inRun))).toBe(Math.min(...numbers(run)));
          expect(Math.max(...numbers(inRun))).toBe(Math.max(...numbers(run)));
          expect(inRun.length).toBeLessThanOrEqual(4);
        }
      }),
    );
  });

  it('keeps nothing but samples, in the order of time, and none twice', () => {
    fc.assert(
      fc.property(withGaps, ({ values, count }) => {
        const samples = thinned(values, count).filter(([, y]) => !Number.isNaN(y));
        expect(samples.every(([at, y]) => values[at] === y)).toBe(true);
        expect(samples.every(([at], i) => i === 0 || at > (samples[i - 1]?.[0] ?? 0))).toBe(true);
      }),
    );
  });

  it('breaks between two samples where there is a gap between them, and nowhere else', () => {
    fc.assert(
      fc.property(withGaps, ({ values, count }) => {
        const kept = thinned(values, count);
        kept.forEach(([at, y], i) => {
          const next = kept[i + 1];
          if (Number.isNaN(y) || next === undefined) return;
          const isBroken = Number.isNaN(next[1]);
          const until = isBroken ? (kept[i + 2]?.[0] ?? NaN) : next[0];
          const hasHole = values.slice(at, until).some((of) => typeof of !== 'number');
          expect(isBroken).toBe(hasHole);
        });
      }),
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(given, ({ values, count }) => {
        const once = thinned(values, count);
        const sparse = values.map((_, i) => once.find(([at]) => at === i)?.[1]);
        const again = thinned(sparse, count, { reachMs: Infinity, length: values.length });
        expect(again).toEqual(once);
      }),
    );
  });

  it('bridges gaps where lines connect', () => {
    expect(thinned([1, undefined, 'NaN', 4], 4, { reachMs: Infinity })).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });

  it('keeps a sample without neighbours alone', () => {
    const rows = thinned([1, 1, undefined, 7, undefined, 2, 2], 1);
    expect(rows).toEqual([
      [0, 1],
      [1, 1],
      [2, NaN],
      [3, 7],
      [4, NaN],
      [5, 2],
      [6, 2],
    ]);
    expect(hasAlone(rows)).toBe(true);
    expect(hasAlone(thinned([1, 1, undefined, 2, 2], 1))).toBe(false);
    expect(hasAlone(thinned([7], 1))).toBe(true);
    expect(hasAlone([])).toBe(false);
  });

  it('does not grow with the number of gaps', () => {
    const values = Array.from({ length: 10_000 }, (_, i) => (i % 2 === 0 ? i % 7 : undefined));
    expect(thinned(values, 10).length).toBeLessThan(10 * 25);
  });

  it('reads several series at once, each for itself', () => {
    const all: GivenSeries['values'][] = [
      [1, 2, 3, undefined],
      [undefined, 5, undefined, 4],
      [undefined, undefined, undefined, undefined],
    ];
    const thinner = m4(3, { pixels: pixelsFor(4, 1), reachMs: second, originMs: 0, isDrawn });
    expect(through(thinner, all)).toEqual([
      [
        [0, 1],
        [2, 3],
      ],
      [
        [1, 5],
        [2, NaN],
        [3, 4],
      ],
      [],
    ]);
  });

  it('needs little of what is beyond the plot, but the samples next to it', () => {
    const values = Array.from({ length: 1000 }, (_, i) => i);
    const pixels = { startMs: 400 * second, endMs: 600 * second, count: 10 };
    const [rows = []] = through(m4(1, { pixels, reachMs: second, originMs: 0, isDrawn }), [values]);
    const outside = rows.filter(([at]) => at < 400 || at >= 600).map(([at]) => at);
    expect(outside).toEqual([0, 399, 600, 999]);
  });

  it('takes what no axis has a place for as a gap, and counts seconds from an origin', () => {
    const thinning = {
      pixels: pixelsFor(3, 3),
      reachMs: second,
      originMs: -second,
      isDrawn: (of: number) => of > 0,
    };
    expect(through(m4(1, thinning), [[5, 0, 6]])).toEqual([
      [
        [1, 5],
        [2, NaN],
        [3, 6],
      ],
    ]);
  });
});

describe('the first samples in cells', () => {
  const cells = (count: number, rows: number, samples: number) => ({
    columns: pixelsFor(samples, count),
    rows,
    rowOf: (of: number) => of,
  });
  const thinning = { pixels: pixelsFor(1, 1), reachMs: second, originMs: 0, isDrawn };

  it('are one for each cell that has any', () => {
    const values = [0.1, 0.9, 1.5, 0.2, 1.1, 1.2, 0.5, 0.6];
    expect(through(firstInCells(1, cells(2, 2, 8), thinning), [values])).toEqual([
      [
        [0, 0.1],
        [2, 1.5],
        [4, 1.1],
        [6, 0.5],
      ],
    ]);
  });

  it('leave no cell out and have none twice', () => {
    fc.assert(
      fc.property(given, ({ values, count }) => {
        const grid = cells(count, 6, values.length);
        const cellOf = (at: number, y: number): string =>
          `${pixelColumnOf(grid.columns, at * second)} ${Math.max(-1, Math.min(6, y))}`;
        const [rows = []] = through(firstInCells(1, grid, thinning), [values]);
        const kept = rows.map(([at, y]) => cellOf(at, y));
        expect(new Set(kept).size).toBe(kept.length);
        expect(new Set(kept)).toEqual(new Set(values.map((y, at) => cellOf(at, y))));
      }),
    );
  });
});
