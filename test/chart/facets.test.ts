import { describe, expect, it } from 'vitest';
import { panelGrid } from '../../src/chart/facets.js';
import type { Facet, Identities } from '../../src/manifest/drawing.js';
import { plainStyle } from '../../src/style/plain.js';
import { identitiesOf } from './identities.js';
import { drawingOf, type GivenDrawing } from './inputs.js';

type Given = Record<string, string>;

interface Settings {
  width: number;
  identities: Identities;
  units: Given;
  y: GivenDrawing['y'];
}

function gridOf(
  facet: Facet | undefined,
  given: readonly Given[],
  { width = 240, identities = new Map(), units = {}, y = {} }: Partial<Settings> = {},
) {
  const series = given.map(({ query = 'q', ...labels }) => ({
    query: { id: query, unit: units[query], axis: 'left' as const },
    labels: Object.entries(labels),
  }));
  const drawing = drawingOf({ facet, identities, style: { ...plainStyle, width }, y });
  const { rows, columns, panels } = panelGrid(series, drawing, [
    ...new Set(series.map(({ query }) => query.id)),
  ]);
  return {
    rows,
    columns,
    headings: panels.map(({ heading, series: own }) => [heading, own.length]),
  };
}

const zones = ['b', 'a', 'b'].map((zone) => ({ zone }));

describe('panels', () => {
  it('are one without a heading where there is no facet', () => {
    expect(gridOf(undefined, zones)).toEqual({ rows: 1, columns: 1, headings: [[undefined, 3]] });
  });

  it('are the values of a label, as people sort them', () => {
    const facet = { by: 'label', label: 'zone' } as const;
    expect(gridOf(facet, zones)).toEqual({
      rows: 1,
      columns: 2,
      headings: [
        ['a', 1],
        ['b', 2],
      ],
    });
    const loads = ['10', '9', '100'].map((load) => ({ load }));
    expect(gridOf({ by: 'label', label: 'load' }, loads).headings).toEqual([
      ['load = 9', 1],
      ['load = 10', 1],
      ['load = 100', 1],
    ]);
  });

  it('have the order and the texts of the manifest', () => {
    const identities = identitiesOf({ zone: { b: { text: 'West' }, a: { text: 'East' } } });
    const facet = { by: 'label', label: 'zone' } as const;
    expect(gridOf(facet, zones, { identities }).headings).toEqual([
      ['West', 2],
      ['East', 1],
    ]);
  });

  it('are as many side by side as have room, with few empty places', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((zone) => ({ zone }));
    const facet = { by: 'label', label: 'zone' } as const;
    expect(gridOf(facet, five, { width: 240 })).toMatchObject({ rows: 3, columns: 2 });
    expect(gridOf(facet, five, { width: 504 })).toMatchObject({ rows: 2, columns: 3 });
  });

  it('of queries with different units stand below each other', () => {
    const queries = ['cpu', 'memory'].map((query) => ({ query }));
    expect(gridOf({ by: 'query' }, queries)).toMatchObject({ rows: 1, columns: 2 });
    const units = { cpu: 'ratio', memory: 'bytes' };
    expect(gridOf({ by: 'query' }, queries, { units })).toEqual({
      rows: 2,
      columns: 1,
      headings: [
        ['cpu', 1],
        ['memory', 1],
      ],
    });
  });

  it('of a query with the unit of the axis, and of one without, stand side by side', () => {
    const queries = ['mean', 'p99'].map((query) => ({ query }));
    const grid = gridOf({ by: 'query' }, queries, { units: { p99: 's' }, y: { unit: 's' } });
    expect(grid).toMatchObject({ rows: 1, columns: 2 });
  });

  it('of two labels are a grid, with places for combinations that no series has', () => {
    const given = [
      { scaler: 'hpa', load: '1' },
      { scaler: 'ours', load: '2' },
    ];
    const grid = gridOf({ by: 'grid', rows: 'scaler', columns: 'load' }, given);
    expect(grid).toEqual({
      rows: 2,
      columns: 2,
      headings: [
        ['scaler = hpa, load = 1', 1],
        ['scaler = hpa, load = 2', 0],
        ['scaler = ours, load = 1', 0],
        ['scaler = ours, load = 2', 1],
      ],
    });
  });
});
