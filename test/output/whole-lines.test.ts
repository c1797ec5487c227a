import { expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { chartInput } from '../chart/inputs.js';
import { drawCharts } from './matplotlib-run.js';

/**
 * Nearly on a straight line, of which matplotlib leaves points out where it may; what has more than
 * 1,000, it cuts to the axes before.
 */
const values = Array.from({ length: 1500 }, (_, i) => 1 + (i % 2) / 1e6);
const series = ['a', 'b'].map((name) => ({ labels: { name }, values }));

it('a dashed line has all its points, since dashes lie elsewhere on a simpler path', async () => {
  const drawn = await drawCharts(
    {
      lines: chart(
        chartInput([{ series }], { drawing: { isDecimated: false, y: { min: 0, max: 2 } } }),
      ),
    },
    ['svg'],
  );
  const svg = drawn.read('lines.svg').toString();
  const lines = [...svg.matchAll(/<path d="([^"]*)"[^>]*stroke-dasharray/g)];
  const points = lines.map(([, path = '']) => path.match(/[ML]/g)?.length ?? 0);
  expect(Math.max(...points)).toBeGreaterThanOrEqual(values.length);
});
