import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { chartInput, type GivenDrawing } from './inputs.js';

const cpu = (values: number[]) => ({ id: 'cpu', series: [{ values }] });

function firstPanel(drawing: GivenDrawing, values = [0.1, 0.4]) {
  return chart(chartInput([cpu(values)], { drawing })).panels[0];
}

const limit = { value: 1, label: 'one core', axis: 'left' } as const;

describe('an axis with a threshold', () => {
  it('reaches to it, so that it is drawn', () => {
    const { y, thresholds } = firstPanel({ thresholds: [limit] });
    expect(y.max).toBeGreaterThanOrEqual(1);
    expect(thresholds).toMatchObject([{ at: 1, text: { text: 'one core' } }]);
  });

  it('reaches down to it on a logarithmic scale', () => {
    const { y, thresholds } = firstPanel({ y: { scale: 'log' }, thresholds: [limit] }, [50, 2000]);
    expect(y.min).toBeLessThanOrEqual(1);
    expect(thresholds).toHaveLength(1);
  });

  it('ends where the manifest says, with the threshold or without it', () => {
    const { y, thresholds } = firstPanel({ y: { max: 0.5 }, thresholds: [limit] });
    expect(y.max).toBe(0.5);
    expect(thresholds).toEqual([]);
  });

  it('is the same for all panels that share it, whichever has the threshold', () => {
    const queries = [
      { ...cpu([0.1, 0.4]), threshold: 2 },
      { ...cpu([0.1, 0.4]), id: 'other' },
    ];
    const { panels } = chart(chartInput(queries, { drawing: { facet: { by: 'query' } } }));
    expect(panels[1]?.y.max).toBe(panels[0].y.max);
    expect(panels[0].y.max).toBeGreaterThanOrEqual(2);
  });

  it.each(['cdf', 'histogram'] as const)('is the x axis of a %s, of a query with one', (kind) => {
    const panelOf = (threshold: number, x: GivenDrawing['x'] = {}) =>
      chart(chartInput([{ ...cpu([1, 2, 4]), threshold }], { drawing: { kind, x } })).panels[0];
    const far = panelOf(50);
    expect(far.x.max).toBeGreaterThanOrEqual(50);
    expect(far.events).toMatchObject([{ at: 50 }]);
    const near = panelOf(0.01, { scale: 'log' });
    expect(near.x.min).toBeLessThanOrEqual(0.01);
    expect(near.events).toHaveLength(1);
    const cut = panelOf(50, { max: 10 });
    expect(cut.x.max).toBe(10);
    expect(cut.events).toEqual([]);
  });

  it('is as without it where no axis could hold it', () => {
    const without = firstPanel({}).y;
    for (const value of [1e308, -1e200]) {
      const { y, thresholds } = firstPanel({ thresholds: [{ ...limit, value }] });
      expect(y).toEqual(without);
      expect(thresholds).toEqual([]);
    }
    const log = { scale: 'log' } as const;
    const tiny = firstPanel({ y: log, thresholds: [{ ...limit, value: 1e-300 }] }, [50, 2000]);
    expect(tiny.y).toEqual(firstPanel({ y: log }, [50, 2000]).y);
  });

  it('is as without it where there is no data', () => {
    const without = firstPanel({}, []).y;
    expect(firstPanel({ thresholds: [{ ...limit, value: 50 }] }, []).y).toEqual(without);
  });
});
