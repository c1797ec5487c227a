import { describe, expect, it } from 'vitest';
import { seriesNames } from '../../src/chart/names.js';
import { chartInput, type GivenQuery } from './inputs.js';

type Labels = Record<string, string>;

function namesOf(...queries: (Omit<GivenQuery, 'series'> & { labels: Labels[] })[]): string[] {
  const given = queries.map(({ labels, ...query }) => ({
    ...query,
    series: labels.map((of) => ({ labels: of, values: [] })),
  }));
  return seriesNames(chartInput(given).queries);
}

describe('a series is called', () => {
  it('what the manifest says', () => {
    const series = [
      { label: 'replica a', labels: { instance: 'a' }, values: [] },
      { label: '', labels: { instance: 'b' }, values: [] },
    ];
    expect(seriesNames(chartInput([{ series }]).queries)).toEqual(['replica a', '']);
  });

  it('like its metric, or its query, when it is alone', () => {
    expect(namesOf({ labels: [{ __name__: 'up', job: 'node' }] })).toEqual(['up']);
    expect(namesOf({ id: 'p99', labels: [{ job: 'node' }] })).toEqual(['p99']);
  });

  it('like its query, when each query has one series', () => {
    const labels = [{ __name__: 'a', job: 'node' }];
    expect(namesOf({ id: 'p99', labels }, { id: 'median', labels })).toEqual(['p99', 'median']);
  });

  it('by the labels that tell it from the others', () => {
    const labels = [
      { __name__: 'up', instance: 'a', job: 'node', zone: '1' },
      { __name__: 'up', instance: 'b', job: 'node', zone: '1' },
      { __name__: 'up', instance: 'b', job: 'node', zone: '2' },
    ];
    expect(namesOf({ labels })).toEqual(['a, 1', 'b, 1', 'b, 2']);
  });

  it('by its metric too, where that differs', () => {
    const labels = [
      { __name__: 'up', job: 'a' },
      { __name__: 'down', job: 'b' },
    ];
    expect(namesOf({ labels })).toEqual(['up, a', 'down, b']);
  });

  it('by its query too, where queries have several series', () => {
    const labels = [{ job: 'a' }, { job: 'b' }];
    expect(namesOf({ id: 'p99', labels }, { id: 'median', labels })).toEqual([
      'p99, a',
      'p99, b',
      'median, a',
      'median, b',
    ]);
  });

  it('with the names of labels where their values alone would be the same', () => {
    expect(namesOf({ labels: [{ from: 'a' }, { to: 'a' }] })).toEqual(['from=a', 'to=a']);
  });

  it('like its query where nothing tells it from the others', () => {
    expect(namesOf({ id: 'rate', labels: [{}, { job: 'a' }] })).toEqual(['rate', 'a']);
  });

  it('by its labels too where the manifest calls several the same', () => {
    const series = ['a', 'b', 'c'].map((instance) => ({
      label: instance === 'c' ? 'other' : 'node',
      labels: { instance, job: 'x' },
      values: [],
    }));
    const names = seriesNames(chartInput([{ series }]).queries);
    expect(names).toEqual(['node, a', 'node, b', 'other']);
    const again = { series: [{ label: 'node', values: [] }] };
    const queries = [
      { id: 'p99', ...again },
      { id: 'median', ...again },
    ];
    expect(seriesNames(chartInput(queries).queries)).toEqual(['node, p99', 'node, median']);
  });
});
