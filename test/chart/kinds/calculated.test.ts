/** What holds for all kinds of charts that calculate. */
import { describe, expect, it } from 'vitest';
import { band } from '../../../src/chart/kinds/band.js';
import { bar } from '../../../src/chart/kinds/bar.js';
import { box } from '../../../src/chart/kinds/box.js';
import { cdf } from '../../../src/chart/kinds/cdf.js';
import { heatmap } from '../../../src/chart/kinds/heatmap.js';
import { histogram } from '../../../src/chart/kinds/histogram.js';
import type { Content } from '../../../src/chart/content.js';
import type { GivenSeries } from '../inputs.js';
import { draw, figure, figureOf } from './drawn.js';

const kinds = Object.entries({ band, bar, box, cdf, heatmap, histogram });
const sixty = Array.from({ length: 60 }, (_, i) => [i, i + 0.5, 'NaN', -i]);
const figures: [string, GivenSeries['values'][]][] = [
  ['no series', []],
  ['a series without samples', [[]]],
  ['NaN and infinities only', [['NaN', '+Inf'], ['-Inf']]],
  ['a single sample', [[7]]],
  ['a sample of 0', [[0]]],
  ['a series that is always the same', [[3, 3, 3]]],
  ['one series', [[1, 5, 2]]],
  ['sixty series', sixty],
  ['the largest numbers', [[1.7e308, -1.7e308, 0], [5e-324]]],
];
const cases = kinds.flatMap(([name, kind]) =>
  figures.map(([what, values]) => [name, what, kind, values] as const),
);

function numbersOf({ x, left, right, colour }: Content): number[] {
  const ofDimensions = [x, left, right].flatMap((dimension) => {
    if (dimension?.of === 'edges') return [dimension.rows, ...dimension.ticks.map(({ at }) => at)];
    if (dimension?.of !== 'values') return [];
    const { extent, leastPositive } = dimension;
    return [...(extent ? [extent.min, extent.max] : []), leastPositive ?? 1];
  });
  return [...ofDimensions, ...(colour ? [colour.min, colour.max] : [])];
}

describe.each(cases)('%s of %s', (name, _, kind, values) => {
  it('is drawn, with axes of finite numbers', () => {
    const { content, series, tables, kind: drawn } = draw(kind, figure(values));
    expect(drawn).toBe(name);
    expect(numbersOf(content).filter((number) => !Number.isFinite(number))).toEqual([]);
    const hasSamples = values.flat().some((value) => Number.isFinite(Number(value)));
    expect(series.length > 0).toBe(hasSamples);
    for (const { table } of series) expect(tables[table]).toBeDefined();
  });
});

describe.each(kinds)('%s', (_, kind) => {
  it('reads each query once, however many series are drawn of it', () => {
    const { input, series } = figureOf([
      { series: [{ values: [1, 2] }, { values: [3, 4] }, { values: [5, 6] }] },
      { series: [{ values: [7, 8] }] },
    ]);
    const reads: string[] = [];
    const queries = new Map(
      input.queries.map((query) => {
        const rows = () => {
          reads.push(query.id);
          return query.rows();
        };
        return [query, { ...query, rows }];
      }),
    );
    const counted = series.map((one) => ({ ...one, query: queries.get(one.query) ?? one.query }));
    draw(kind, { input, series: counted });
    expect(reads).toEqual(['query', 'query2']);
  });

  it('draws the series that it is given, and no others of their query', () => {
    const { input, series } = figureOf([
      { series: [{ values: [1, 2] }, { values: ['+Inf', 50] }] },
    ]);
    const { content, notes } = draw(kind, { input, series: series.slice(0, 1) });
    expect(JSON.stringify(content)).not.toContain('50');
    expect(notes).toEqual([]);
  });
});
