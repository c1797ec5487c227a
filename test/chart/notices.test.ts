import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { textWidth } from '../../src/chart/text/text.js';
import { plainStyle } from '../../src/style/plain.js';
import { chartInput, type GivenDrawing } from './inputs.js';

const negative = (drawing: GivenDrawing) =>
  chart(
    chartInput(
      ['a', 'b'].map((id) => ({ id, series: [{ values: [-1, -2] }] })),
      { drawing: { y: { scale: 'log' }, facet: { by: 'query' }, ...drawing } },
    ),
  ).panels;

describe('what is said in a panel that shows nothing', () => {
  it.each([130, 200, 240, 504])('stays within its plot on a page of %d points', (width) => {
    for (const { area, notice } of negative({ style: { ...plainStyle, width } })) {
      const lines = notice?.lines ?? [];
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(textWidth(line, plainStyle.labelSize)).toBeLessThan(area.right - area.left);
      }
      const { at = NaN, middle } = notice ?? {};
      const last = at - (lines.length - 1) * 1.2 * plainStyle.labelSize;
      expect(at + 0.68 * plainStyle.labelSize).toBeLessThan(area.top);
      expect(last).toBeGreaterThan(area.bottom);
      expect(middle).toBeCloseTo((area.left + area.right) / 2);
    }
  });

  it('is whole where it has room, in one line or several', () => {
    for (const width of [240, 504]) {
      const [{ notice }] = negative({ style: { ...plainStyle, width } });
      expect(notice?.lines.join(' ')).toBe('no values above 0 for a logarithmic axis');
    }
  });

  it('is the same where a query of several has no series, and where it has no number', () => {
    const queries = [
      { id: 'some', series: [{ values: [1, 2] }] },
      { id: 'none', series: [] },
      { id: 'nan', series: [{ values: ['NaN', 'NaN'] }] },
    ];
    const { panels } = chart(chartInput(queries, { drawing: { facet: { by: 'query' } } }));
    expect(panels.map(({ heading, notice }) => [heading?.lines, notice?.lines])).toEqual([
      [['some'], undefined],
      [['none'], ['no data']],
      [['nan'], ['no data']],
    ]);
  });
});
