import { expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { chartInput } from './inputs.js';

it('a colour means the same in all panels', () => {
  const series = [1, 10].map((value) => ({
    labels: { zone: `z${value}` },
    values: [value, 2 * value],
  }));
  const facet = { by: 'label', label: 'zone' } as const;
  const { panels } = chart(chartInput([{ series }], { drawing: { kind: 'heatmap', facet } }));
  const limits = panels.map((panel) => {
    if (panel.kind !== 'heatmap') throw new Error(panel.kind);
    const { min, max } = panel.colourBar.axis;
    return [min, max];
  });
  expect(limits).toEqual([
    [0, 20],
    [0, 20],
  ]);
});
