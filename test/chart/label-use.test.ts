import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { showsTemplate } from '../../src/chart/label-use.js';
import { chartInput, drawingOf, type GivenDrawing, type GivenQuery } from './inputs.js';

const labels = (given: Record<string, string>) => ({ labels: Object.entries(given) });
const buckets = ['0.1', '1', '+Inf'].map((le) => labels({ le }));
const pods = ['a', 'b'].map((pod) => labels({ pod }));

describe('the template of a name', () => {
  const shows = (given: GivenDrawing, all = pods, labelNames = ['pod']) =>
    showsTemplate({ id: 'q', labelNames }, drawingOf(given), all);

  it('is shown where series have names', () => {
    expect(shows({})).toBe(true);
    expect(shows({ kind: 'heatmap' })).toBe(true);
    expect(shows({ kind: 'box' })).toBe(true);
    expect(shows({ kind: 'band', groupBy: 'pod' })).toBe(true);
  });

  it('is not shown of buckets, of marks of many series, and of the x of points', () => {
    expect(shows({ kind: 'heatmap' }, buckets)).toBe(false);
    expect(shows({ kind: 'heatmap' }, [...buckets, ...pods])).toBe(true);
    expect(shows({ kind: 'band' })).toBe(false);
    expect(shows({ kind: 'box', groupBy: 'zone' })).toBe(false);
    expect(shows({ kind: 'points', x: { query: { id: 'q', reduce: 'mean' } } })).toBe(false);
  });
});

describe('the colour bar of a heat map of buckets', () => {
  const barLabel = (query: Partial<GivenQuery>, label: string | undefined) => {
    const series = ['0.1', '1'].map((le) => ({
      labels: { le },
      values: [1, 2],
      ...(label === undefined ? {} : { label }),
    }));
    const drawing: GivenDrawing = { kind: 'heatmap', y: { label: 'Latency', unit: 's' } };
    const [panel] = chart(chartInput([{ ...query, series }], { drawing })).panels;
    return panel.kind === 'heatmap' ? panel.colourBar.axis.label?.lines : undefined;
  };

  it('has the name of its query, without a unit', () => {
    expect(barLabel({}, 'Requests a second')).toEqual(['Requests a second']);
  });

  it('has none where the query has none, or one for series', () => {
    expect(barLabel({}, undefined)).toBeUndefined();
    expect(barLabel({ labelNames: ['le'] }, '0.1')).toBeUndefined();
  });
});
