import { describe, expect, it } from 'vitest';
import { errorsOf, figure, manifest, mistakes, withFigure } from './given.js';

const queries = 'queries: {load: up, p99: {query: up, unit: s}, cost: {query: up, unit: count}}';
const unitless = queries.replaceAll(/, unit: \w+/g, '');
const whereOf = (...lines: string[]) => figure(withFigure(...lines)).where;

describe('where', () => {
  it('is a number, or bounds, of a query that is not drawn', () => {
    expect(whereOf(unitless, 'where: {load: {min: 100, below: 200}, cost: 3}')).toEqual([
      {
        query: 'load',
        isDrawn: false,
        bounds: [
          { is: '>=', than: 100 },
          { is: '<', than: 200 },
        ],
      },
      { query: 'cost', isDrawn: false, bounds: [{ is: '=', than: 3 }] },
    ]);
    expect(whereOf('query: up')).toEqual([]);
  });

  it('leaves a query that is the only one, or the x of others, drawn', () => {
    expect(whereOf('query: up', 'where: {query: {above: 0}}')).toMatchObject([{ isDrawn: true }]);
    const against = whereOf(unitless, 'where: {cost: 1, load: 2}', 'x: {query: cost}');
    expect(against).toMatchObject([{ isDrawn: true }, { isDrawn: false }]);
  });

  it('may be in another unit than what is drawn', () => {
    expect(errorsOf(() => manifest(withFigure(queries)))).toHaveLength(1);
    expect(errorsOf(() => manifest(withFigure(queries, 'where: {cost: 1}')))).toEqual([]);
  });

  it('is of a query that axes know nothing of', () => {
    const of = (load: string, ...lines: string[]) =>
      withFigure(`queries: {p99: up, load: {query: up, ${load}}}`, 'where: {load: 1}', ...lines);
    expect(errorsOf(() => manifest(of('axis: right', 'y2: {min: 0}')))).toMatchObject([
      { message: '`y2` is the axis of queries with `axis: right`, and the figure has none' },
    ]);
    expect(errorsOf(() => manifest(of('unit: s', 'y: {show: ms}')))).toHaveLength(1);
    expect(figure(of('unit: seconds')).warnings).toEqual([]);
    const faceted = of('unit: s', 'facet: query', 'y: {unit: bytes}', 'thresholds: [1]');
    expect(figure(faceted).drawing.thresholds).toHaveLength(1);
  });

  it.each([
    ['where: {laod: 1}', 'UNKNOWN_QUERY', '1'],
    ['where: {load: {min: 2, max: 1}}', 'MANIFEST_VALUE', 'load'],
    ['where: {load: {above: 1, below: 1}}', 'MANIFEST_VALUE', 'load'],
    ['where: {load: {}}', 'MANIFEST_VALUE', 'load'],
    ['where: {load: many}', 'MANIFEST_VALUE', 'many'],
    ['where: {load: {least: 1}}', 'MANIFEST_KEY', 'least'],
  ])('%s is a mistake', (line, code, text) => {
    const [mistake] = mistakes(withFigure('queries: {load: up, p99: up}', line));
    expect(mistake).toEqual([code, 5, text]);
  });
});
