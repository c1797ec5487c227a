import { describe, expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/load.js';
import { type SingleFigure, partsOf } from '../../src/manifest/manifest.js';
import { figure, mistakes, withFigure } from './given.js';
import { errorsOf, folderOf, mistakeOf } from './runs/given.js';

/** The figure of a manifest that has a run, with defaults and lines of its own. */
async function besideRuns(own: string, defaults = ''): Promise<SingleFigure> {
  const text = [
    'prometheus: http://a',
    'runs: {r: {start: 2026-07-01T00:00:00Z, duration: 1h}}',
    `defaults: {range: {last: 1h}, ${defaults}}`,
    `figures: {f: {query: up, ${own}}}`,
  ];
  const cwd = folderOf({ 'styx.config.yaml': text.join('\n') });
  const { figures } = await loadManifest({ cwd, env: {} });
  const [first] = figures.flatMap(partsOf);
  if (first === undefined) throw new Error('the manifest has no figure');
  return first;
}

describe('a comparison', () => {
  it('is with what was before, and time is since the starts', () => {
    const { compare, drawing } = figure(withFigure('query: up', 'compare: previous'));
    expect([compare, drawing.x.time]).toEqual(['previous', 'relative']);
  });

  it('of the defaults is not made of runs, nor where a figure says none', async () => {
    const of = (own: string) => besideRuns(own, 'compare: previous');
    expect((await of('step: 1m')).compare).toBe('previous');
    expect((await of('runs: all')).compare).toBeUndefined();
    const { compare, drawing } = await of('compare: none');
    expect([compare, drawing.x.time]).toEqual([undefined, 'absolute']);
  });

  it.each([['kind: area'], ['kind: band'], ['kind: heatmap']])(
    'of the defaults is not made where one thing would be made of two periods: %s',
    (kind) => {
      const defaults = (text: string) =>
        text.replace('defaults: {', 'defaults: {compare: previous, ');
      const { compare, drawing } = figure(defaults(withFigure('query: up', kind)));
      expect([compare, drawing.x.time]).toEqual([undefined, 'absolute']);
      const apart = figure(defaults(withFigure('query: up', kind, 'facet: period')));
      expect([apart.compare, apart.drawing.x.time]).toEqual(['previous', 'relative']);
    },
  );

  it('is not one of runs', async () => {
    const errors = await errorsOf(() => besideRuns('runs: all, compare: previous'));
    expect(errors.map(mistakeOf)).toEqual([
      ['MANIFEST_VALUE', 'styx.config.yaml:4:46', 'previous'],
    ]);
  });

  it.each([
    ['x: {time: absolute}', 'absolute'],
    ['csv: {time: iso}', 'iso'],
  ])('has no dates: %s', (line, at) => {
    expect(mistakes(withFigure('query: up', 'compare: previous', line))).toEqual([
      ['MANIFEST_VALUE', 6, at],
    ]);
  });

  it.each([['kind: area'], ['kind: band'], ['kind: heatmap']])(
    'does not make one thing of two periods: %s',
    (kind) => {
      expect(mistakes(withFigure('query: up', 'compare: previous', kind))).toEqual([
        ['MANIFEST_VALUE', 5, 'previous'],
      ]);
      expect(mistakes(withFigure('query: up', 'compare: previous', kind, 'facet: period'))).toEqual(
        [],
      );
    },
  );

  it.each(['kind: line', 'kind: step', 'kind: points', 'kind: bar'])(
    'does not add up the rest of two periods: %s',
    (kind) => {
      const lines = ['query: up', 'compare: previous', kind, 'top: {series: 1, rest: sum}'];
      expect(mistakes(withFigure(...lines))).toEqual([['MANIFEST_VALUE', 5, 'previous']]);
      expect(mistakes(withFigure(...lines, 'facet: period'))).toEqual([]);
    },
  );

  it.each([
    ['rest: drop', 'kind: line'],
    ['rest: sum', 'kind: box'],
  ])('has nothing to add up with %s and %s', (rest, kind) => {
    const text = withFigure('query: up', 'compare: previous', kind);
    const top = `last: 1h}, top: {series: 1, ${rest}}}`;
    expect(mistakes(text.replace('last: 1h}}', top))).toEqual([]);
  });

  it('may have a band each', () => {
    const lines = ['query: up', 'compare: previous', 'kind: band', 'group_by: period'];
    expect(mistakes(withFigure(...lines))).toEqual([]);
  });

  it('is with nothing else', () => {
    expect(mistakes(withFigure('query: up', 'compare: next'))).toEqual([
      ['MANIFEST_VALUE', 5, 'next'],
    ]);
  });
});
