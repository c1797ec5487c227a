import { describe, expect, it } from 'vitest';
import { chart } from '../../src/chart/chart.js';
import { chartInput, type GivenDrawing, type GivenQuery } from './inputs.js';

const right: GivenQuery = { id: 'cpu', axis: 'right', series: [{ values: [1, 2] }] };
const left: GivenQuery = { ...right, id: 'load', axis: 'left' };
const panelsOf = (queries: readonly GivenQuery[], drawing: GivenDrawing = {}) =>
  chart(chartInput(queries, { drawing })).panels;

describe('the left axis', () => {
  it('shows nothing where all queries are on the right', () => {
    const [{ y, y2 }] = panelsOf([right]);
    expect([y.ticks, y.minorTicks, y.label]).toEqual([[], [], undefined]);
    expect(y2?.ticks.length).toBeGreaterThan(1);
    expect(panelsOf([right], { kind: 'bar' })[0].y.ticks).toEqual([]);
  });

  it('leaves its room to the plot then', () => {
    expect(panelsOf([right])[0].area.left).toBeLessThan(panelsOf([left])[0].area.left);
  });

  it('shows what the manifest says of it', () => {
    expect(panelsOf([right], { y: { min: 0, max: 8 } })[0].y.ticks.length).toBeGreaterThan(1);
    expect(panelsOf([right], { y: { label: 'Load' } })[0].y.label?.lines).toEqual(['Load']);
  });

  it('is there where any query is on it, also of a panel that has none', () => {
    expect(panelsOf([left, right])[0].y.ticks.length).toBeGreaterThan(1);
    const panels = panelsOf([left, right], { facet: { by: 'query' } });
    expect(panels.map(({ y }) => y.ticks.length > 1)).toEqual([true, true]);
  });
});
