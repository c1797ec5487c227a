import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import type { Chart } from '../../src/chart/model/chart.js';
import { composed, part } from './composed-charts.js';
import { chartInput, type GivenQuery } from './inputs.js';

/** The bars of colours: their limits, from where to where they go, and the texts of their ticks. */
function barsOf({ panels }: Pick<Chart, 'panels'>) {
  return panels.map((panel) => {
    if (panel.kind !== 'heatmap') throw new Error(panel.kind);
    const { axis, area } = panel.colourBar;
    const texts = axis.ticks.map(({ text }) => text);
    return { limits: [axis.min, axis.max], area, texts };
  });
}

it('a colour means the same in all panels of a facet', () => {
  const series = [1, 10].map((value) => ({
    labels: { zone: `z${value}` },
    values: [value, 2 * value],
  }));
  const facet = { by: 'label', label: 'zone' } as const;
  const bars = barsOf(chart(chartInput([{ series }], { drawing: { kind: 'heatmap', facet } })));
  expect(bars.map(({ limits }) => limits)).toEqual([
    [0, 20],
    [0, 20],
  ]);
});

describe('the colours of heat maps that are panels', () => {
  const map = (values: readonly number[], query: Partial<GivenQuery> = {}) =>
    part({ a: [...values], b: [...values] }, { drawing: { kind: 'heatmap' } }, query);
  const limitsOf = (...given: Parameters<typeof composed>) =>
    barsOf(composed(...given)).map(({ limits }) => limits);
  const two = [map([1, 2]), map([5, 50])];
  const same = [
    [0, 50],
    [0, 50],
  ];
  const own = [
    [0, 2],
    [0, 50],
  ];

  it('mean the same where these share y, and one bar says what', () => {
    expect(limitsOf(two, { share: 'y' })).toEqual(same);
    const [first, second] = barsOf(composed(two, { share: 'both' }));
    expect([first?.limits, second?.limits]).toEqual(same);
    expect(second?.area).toEqual(first?.area);
    expect(first?.texts).toContain('40');
    expect(second?.texts).toEqual([]);
  });

  it('are of each where they do not', () => {
    expect(limitsOf(two)).toEqual(own);
    expect(limitsOf(two, { share: 'x' })).toEqual(own);
  });

  it('mean the same though their rows are others', () => {
    const others = part({ c: [5, 50] }, { drawing: { kind: 'heatmap' } });
    expect(limitsOf([map([1, 2]), others], { share: 'y' })).toEqual(same);
  });

  it('are of each where one stands for counts and the other for samples', () => {
    const buckets = ['1', '2'].map((le, i) => ({ labels: { le }, values: [i + 1, i + 2] }));
    const counts = part({}, { drawing: { kind: 'heatmap' } }, { labelNames: [], series: buckets });
    const [first, second] = limitsOf([map([5, 50]), counts], { share: 'y' });
    expect(first).toEqual([0, 50]);
    expect(second).toEqual([0, 2]);
  });

  it('are of each where their units differ', () => {
    const bytes = map([5, 50], { unit: 'bytes' });
    expect(limitsOf([map([1, 2]), bytes], { share: 'y' })).toEqual(own);
  });
});
