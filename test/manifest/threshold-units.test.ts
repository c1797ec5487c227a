import { describe, expect, it } from 'vitest';
import { errorsOf, figure, manifest, mistakes, withFigure } from './given.js';

const queries = (...units: string[]) =>
  `queries: {${units.map((unit, i) => `q${i}: {query: up, ${unit}}`).join(', ')}}`;

describe('thresholds of a figure with a panel for each query', () => {
  it.each([
    queries('unit: s', 'unit: bytes'),
    queries('unit: s', ''),
    queries('unit: ms', 'unit: s, axis: left'),
  ])('are refused where the panels have different units: %s', (line) => {
    const text = withFigure('facet: query', line, 'thresholds: [0.5]');
    expect(mistakes(text)).toEqual([['MANIFEST_VALUE', 6, '0.5']]);
  });

  it('have a hint that says where to write them', () => {
    const text = withFigure('facet: query', queries('unit: s', ''), 'thresholds: [0.5]');
    expect(errorsOf(() => manifest(text))).toMatchObject([
      {
        message: 'the panels are in s and no unit, and a threshold would be in all of them',
        hint: 'write `threshold` in the query that it is for',
      },
    ]);
  });

  it.each([
    ['facet: query', 'y: {label: a}', queries('unit: s', 'unit: s')],
    ['facet: query', 'y: {unit: s}', queries('unit: s', '')],
    ['facet: query', 'y: {unit: s}', queries('unit: s', 'unit: bytes, axis: right')],
    ['facet: query', 'kind: cdf', queries('unit: s', 'unit: bytes')],
    ['facet: job', 'y: {label: a}', queries('unit: s', 'unit: s')],
  ])('are drawn where they have one: %s, %s, %s', (...lines) => {
    const { drawing } = figure(withFigure(...lines, 'thresholds: [0.5]'));
    expect(drawing.thresholds).toHaveLength(1);
  });

  it('are left out where the defaults have them for all figures', () => {
    const text = withFigure('facet: query', queries('unit: s', 'unit: bytes'));
    const { drawing } = figure(text.replace('defaults: {', 'defaults: {thresholds: [1], '));
    expect(drawing.thresholds).toEqual([]);
  });
});
