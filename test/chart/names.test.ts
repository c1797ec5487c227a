import { describe, expect, it } from 'vitest';
import { type NamedSeries, namesOf as namesIn } from '../../src/chart/names.js';

type Labels = Record<string, string>;

interface Given {
  id?: string;
  labels: Labels[];
  label?: string | undefined;
  labelNames?: string[];
  place?: string;
}

function named(...queries: Given[]): NamedSeries[] {
  const candidates = queries.flatMap(({ id, labels, label, labelNames = [], place = '' }, i) =>
    labels.map((of) => ({
      query: id ?? (i === 0 ? 'query' : `query${i + 1}`),
      labels: new Map(Object.entries(of)),
      label,
      labelNames,
      place,
    })),
  );
  return namesIn(candidates, 'tell');
}

const namesOf = (...queries: Given[]): string[] => named(...queries).map(({ name }) => name);

describe('a series is called', () => {
  it('what the manifest says', () => {
    const labels = [{ instance: 'a' }];
    expect(namesOf({ label: 'replica a', labels }, { labels: [{ instance: 'b' }] })).toEqual([
      'replica a',
      'query2',
    ]);
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
    expect(namesOf({ labels })).toEqual(['a, zone=1', 'b, zone=1', 'b, zone=2']);
  });

  it('by what a number is of, but for the status codes of HTTP', () => {
    expect(namesOf({ labels: [{ cpu: '0' }, { cpu: '1' }] })).toEqual(['cpu=0', 'cpu=1']);
    expect(namesOf({ labels: [{ code: '200' }, { code: '404' }] })).toEqual(['200', '404']);
  });

  it('by its metric too, where that differs', () => {
    const labels = [
      { __name__: 'up', job: 'a' },
      { __name__: 'down', job: 'b' },
    ];
    expect(namesOf({ labels })).toEqual(['up, a', 'down, b']);
  });

  it('by its query, without the labels that each query has one value of', () => {
    const over = (instance: string, ...runs: string[]) => ({
      id: instance,
      labels: runs.map((run) => ({ __name__: 'up', instance, run })),
    });
    expect(namesOf(over('a', 'r1', 'r2'), over('b', 'r1', 'r2'))).toEqual([
      'a, r1',
      'a, r2',
      'b, r1',
      'b, r2',
    ]);
    const both = { id: 'both', labels: ['a', 'b'].map((instance) => ({ instance, run: 'r1' })) };
    expect(namesOf(over('a', 'r1'), both)).toEqual(['a, a', 'both, a', 'both, b']);
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

  it('by its query and not by its metric, where each query has its own', () => {
    const labels = (name: string) => [
      { __name__: name, job: 'a' },
      { __name__: name, job: 'b' },
    ];
    expect(
      namesOf({ id: 'load', labels: labels('load') }, { id: 'used', labels: labels('memory') }),
    ).toEqual(['load, a', 'load, b', 'used, a', 'used, b']);
  });

  it('with the names of labels where their values alone would be the same', () => {
    expect(namesOf({ labels: [{ from: 'a' }, { to: 'a' }] })).toEqual(['from=a', 'to=a']);
  });

  it('like its query where nothing tells it from the others', () => {
    expect(namesOf({ id: 'rate', labels: [{}, { job: 'a' }] })).toEqual(['rate', 'a']);
  });

  it('by its labels too where the manifest calls several the same', () => {
    const node = { label: 'node', labels: [{ instance: 'a' }, { instance: 'b' }] };
    const other = { label: 'other', labels: [{ instance: 'c' }] };
    expect(namesOf(node, other)).toEqual(['node, a', 'node, b', 'other']);
    const again = { label: 'node', labels: [{}] };
    expect(namesOf({ id: 'p99', ...again }, { id: 'median', ...again })).toEqual([
      'node, p99',
      'node, median',
    ]);
  });

  it('not by what only panels differ in', () => {
    const panels = ['a', 'b'].map((place) => ({
      id: 'query',
      labels: [
        { code: '200', pod: place },
        { code: '500', pod: place },
      ],
      place,
    }));
    expect(namesOf(...panels)).toEqual(['200', '500', '200', '500']);
  });

  it('the same in several panels', () => {
    const labels = [{ code: '200' }, { code: '500' }];
    const panels = ['a', 'b'].map((place) => ({ id: 'query', labels, place }));
    expect(namesOf(...panels)).toEqual(['200', '500', '200', '500']);
  });
});

describe('a series is, in all figures,', () => {
  it('what tells it from those that the manifest calls the same', () => {
    const node = { label: 'node', labels: [{ instance: 'a' }, { instance: 'b' }] };
    expect(named(node).map(({ key }) => key)).toEqual([
      { dimension: ',instance', value: 'node, a' },
      { dimension: ',instance', value: 'node, b' },
    ]);
  });

  it('the values of the labels that tell it', () => {
    const keys = named({
      labels: [
        { job: 'x', code: '200' },
        { job: 'x', code: '500' },
      ],
    });
    expect(keys.map(({ key }) => key)).toEqual([
      { dimension: 'code', value: '200' },
      { dimension: 'code', value: '500' },
    ]);
  });

  it('what the labels in its name make it, however many series there are', () => {
    const one = { label: 'a', labelNames: ['instance'], labels: [{ instance: 'a', job: 'x' }] };
    expect(named(one)[0]?.key).toEqual({ dimension: 'instance', value: 'a' });
  });

  it('its query, where nothing else tells it', () => {
    const alone = [{ __name__: 'up', job: 'a' }];
    expect(named({ id: 'health', labels: alone })[0]?.key).toEqual({
      dimension: 'query',
      value: 'health',
    });
  });

  it('its query, where queries tell', () => {
    const keys = named({ id: 'p99', labels: [{}] }, { id: 'p50', labels: [{}] });
    expect(keys.map(({ key }) => key.dimension)).toEqual(['query', 'query']);
  });
});
