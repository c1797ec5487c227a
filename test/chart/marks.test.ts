import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { chartInput, drawingOf, noon } from './inputs.js';

const samples = [{ values: [1, 2, 3, 4] }];
const first = (drawing: NonNullable<Parameters<typeof drawingOf>[0]>, threshold?: number) =>
  chart(chartInput([{ series: samples, threshold }], { drawing })).panels[0];

describe('marks', () => {
  it('are on an axis of absolute time', () => {
    const events = [{ at: { ms: noon + 60_000 }, label: 'go' }];
    expect(first({ events }).events[0]?.at).toBe(noon / 1000 + 60);
  });

  it('are on an axis that counts from the start', () => {
    const spans = [{ start: { ms: noon }, end: { ms: noon + 30_000 }, label: undefined }];
    const x = { ...drawingOf({}).x, time: 'relative' as const };
    expect(first({ spans, x }).spans).toEqual([{ from: 0, to: 30, text: undefined }]);
  });

  it('of a time on a heat map are lines, as its cells cover what is shaded', () => {
    const spans = [{ start: { ms: noon }, end: { ms: noon + 120_000 }, label: 'load' }];
    const panel = first({ spans, kind: 'heatmap' });
    expect(panel.events).toEqual([noon, noon + 120_000].map((ms) => ({ at: ms / 1000 })));
    expect(panel.spans).toMatchObject([{ text: { text: 'load' } }]);
    expect(first({ spans }).events).toEqual([]);
  });

  it('of a query are levels of its samples', () => {
    expect(first({}, 3).thresholds.map(({ at }) => at)).toEqual([3]);
    expect(first({}, 3).events).toEqual([]);
  });

  it('of a query stand upright where its samples lie along x', () => {
    const panel = first({ kind: 'cdf' }, 3);
    expect(panel.thresholds).toEqual([]);
    expect(panel.events).toEqual([{ at: 3, text: undefined }]);
  });

  it('of the right axis are only where a panel has one', () => {
    const thresholds = [{ value: 2, label: 'limit', axis: 'right' as const }];
    const queries = [{ series: samples }, { axis: 'right' as const, series: samples }];
    const input = chartInput(queries, { drawing: { thresholds, facet: { by: 'query' } } });
    expect(chart(input).panels.map((panel) => panel.thresholds.length)).toEqual([0, 1]);
  });

  it('of runs are in the panels of their runs', () => {
    const run = (scaler: string) => new Map([['scaler', scaler]]);
    const events = [
      { at: { ms: noon + 10_000 }, label: 'own' },
      { at: { ms: noon + 20_000 }, label: 'of hpa', of: [run('hpa')] },
      { at: { ms: noon + 30_000 }, label: 'of both', of: [run('hpa'), run('ours')] },
    ];
    const series = ['hpa', 'ours'].map((scaler) => ({ labels: { scaler }, values: [1, 2, 3, 4] }));
    const facet = { by: 'label' as const, label: 'scaler' };
    const { panels } = chart(chartInput([{ series }], { drawing: { events, facet } }));
    const labelsIn = panels.map((panel) => panel.events.map(({ text }) => text?.text));
    expect(labelsIn).toEqual([
      ['own', 'of hpa', 'of both'],
      ['own', 'of both'],
    ]);
  });
});
