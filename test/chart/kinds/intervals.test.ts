import { describe, expect, it } from 'vitest';
import type { AxisSpec } from '../../../src/manifest/drawing.js';
import { chart } from '../../../src/chart/chart.js';
import { intervalBand } from '../../../src/chart/kinds/band.js';
import { blocksOf, chartInput, type GivenChart, type GivenSeries, noon } from '../inputs.js';
import { draw, figureOf, noonSeconds } from './drawn.js';

/** A line of combined runs, and the ends of its band. */
function ofRuns(middle: GivenSeries['values'], low: typeof middle, high: typeof middle) {
  const rows = [middle, low, high].map((values) => ({ values }));
  return { series: [{ values: middle }], withIntervals: () => blocksOf(rows, noon, 60_000) };
}

describe('the band of combined runs', () => {
  const at = (minute: number): number => noonSeconds + 60 * minute;

  it('leaves out what no axis has a place for, and says of how many samples', () => {
    const query = ofRuns(
      ['1', '1e200', '+Inf', '4'],
      ['0', '0', '0', '-1e200'],
      ['2', '2', '2', '5'],
    );
    const { rows, omissions } = draw(intervalBand, figureOf([query]));
    expect(omissions).toEqual([
      '1 infinite sample is left out',
      '1 sample beyond 1e150 is left out',
    ]);
    const there = rows[0]?.filter(([, , middle]) => !Number.isNaN(middle));
    expect(there?.at(-1)).toEqual([at(3), NaN, 4, 5]);
  });

  const onLog: GivenChart = { drawing: { y: { scale: 'log' } } };

  it('is cut at the end of a logarithmic axis, which is told in the script alone', () => {
    const query = ofRuns(['1', '2'], ['-3', '1'], ['5', '3']);
    const { omissions, notes, panels } = chart(chartInput([query], onLog));
    expect(omissions).toEqual([]);
    expect(notes).toEqual([
      'bands that reach to 0 or below are cut at the end of the logarithmic axis',
    ]);
    expect(panels[0].y.min).toBeGreaterThan(0);
  });

  it('is cut at limits that were asked for, which is told in the script alone', () => {
    const query = ofRuns(['1', '2'], ['-1', '1'], ['5', '3']);
    const cutBy = (y: Partial<AxisSpec>) => {
      const { omissions, notes } = chart(chartInput([query], { drawing: { y } }));
      return { omissions, notes };
    };
    const notes = ['bands that reach beyond an axis are cut at its end'];
    expect(cutBy({ min: 0 })).toEqual({ omissions: [], notes });
    expect(cutBy({ max: 4 })).toEqual({ omissions: [], notes });
    expect(cutBy({ min: -1, max: 5 })).toEqual({ omissions: [], notes: [] });
    expect(cutBy({})).toEqual({ omissions: [], notes: [] });
  });

  it('is warned of where its line has no place on a logarithmic axis', () => {
    const query = ofRuns(['0', '2'], ['-3', '1'], ['5', '3']);
    expect(chart(chartInput([query], onLog)).omissions).toEqual([
      'values of 0 and less are not drawn: the y axis is logarithmic',
    ]);
  });
});
