import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { plainStyle } from '../../src/style/plain.js';
import { chartInput, type GivenDrawing, type GivenQuery } from './inputs.js';

const style = { ...plainStyle, width: 504 };

/** A panel for each query, called a, b, c, …; each has the values 0 and 600. */
function panelsOf(queries: readonly Partial<GivenQuery>[], drawing: GivenDrawing = {}) {
  const given = queries.map((query, i) => ({
    id: 'abcdef'.charAt(i),
    series: [{ values: [0, 600] }],
    ...query,
  }));
  return chart(chartInput(given, { drawing: { facet: { by: 'query' }, style, ...drawing } }))
    .panels;
}

type Panels = ReturnType<typeof panelsOf>;

const textsOf = (panels: Panels, side: 'x' | 'y' | 'y2') =>
  panels.map((panel) => panel[side]?.ticks.map(({ text }) => text).filter((text) => text !== ''));
const placesOf = (panels: Panels, side: 'x' | 'y') =>
  panels.map((panel) => panel[side].ticks.map(({ at }) => at));

describe('a y axis that panels share', () => {
  it('has the same ticks in all, whichever query says what is shown', () => {
    const series = [{ values: [0, 60] }];
    const panels = panelsOf([
      { unit: 's', series },
      { unit: 's', series, show: 'min' },
    ]);
    const [first, second] = placesOf(panels, 'y');
    expect(first).toEqual(second);
    expect(textsOf(panels, 'y')).toEqual([expect.arrayContaining(['1.0']), []]);
    expect(panels[0].y.label?.lines).toEqual(['min']);
  });

  it('is none where they are shown in different multiples', () => {
    const panels = panelsOf([
      { unit: 's', show: 's' },
      { unit: 's', show: 'min' },
    ]);
    expect(textsOf(panels, 'y')).toEqual([
      expect.arrayContaining(['600']),
      expect.arrayContaining(['10']),
    ]);
    expect(panels.map(({ y }) => y.label?.lines)).toEqual([['s'], ['min']]);
  });

  it('may be in the unit that the axis says and only some queries repeat', () => {
    const panels = panelsOf([{}, { unit: 's' }], { y: { unit: 's' } });
    expect(textsOf(panels, 'y')[1]).toEqual([]);
    expect(panels[0].y.label?.lines).toEqual(['min']);
  });

  it('has texts in the last panel that has it on its right', () => {
    const panels = panelsOf([{ axis: 'right' }, { axis: 'right' }, {}]);
    expect(textsOf(panels, 'y2').map((texts) => texts?.length)).toEqual([
      0,
      expect.any(Number),
      undefined,
    ]);
    expect(textsOf(panels, 'y2')[1]).not.toEqual([]);
  });
});

describe('an x axis of samples', () => {
  it('is not shared by queries in different units', () => {
    const bytes = [{ values: [0, 2 ** 30] }];
    const panels = panelsOf([{ unit: 's' }, { unit: 'bytes', series: bytes }], { kind: 'cdf' });
    expect(panels.map(({ x }) => x.label?.lines)).toEqual([['min'], ['GiB']]);
    expect(panels[0].x.max).toBeLessThan(1000);
    expect(textsOf(panels, 'x').every((texts) => texts?.length !== 0)).toBe(true);
  });

  it('is shared by queries of one unit, and labelled below the last', () => {
    const panels = panelsOf([{ unit: 's' }, { unit: 's' }], { kind: 'cdf', style: plainStyle });
    expect(panels[0].x.max).toBe(panels[1]?.x.max);
    expect(new Set(placesOf(panels, 'x').map(String)).size).toBe(1);
  });
});
