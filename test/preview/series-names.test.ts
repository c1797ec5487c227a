import { describe, expect, it } from 'vitest';
import { toldApart } from '../../src/preview/series-names.js';

const series = (name: string, labels: Readonly<Record<string, string>>) => ({
  name,
  labels: Object.entries(labels),
});

describe('series in the data of a figure', () => {
  it('are called what the legend calls them, if nothing else is', () => {
    expect(toldApart([series('a', { run: 'x' }), series('b', { run: 'x' })])).toEqual(['a', 'b']);
  });

  it('of runs in one look have the name of their run', () => {
    const runs = ['hpa-1', 'hpa-2'].map((run) => series('latency', { scaler: 'hpa', n: run, run }));
    expect(toldApart([...runs, series('load', { run: 'hpa-1' })])).toEqual([
      'latency (hpa-1)',
      'latency (hpa-2)',
      'load',
    ]);
  });

  it('of the same run have what else differs', () => {
    const same = [
      series('cpu', { run: 'x', mode: 'user', host: 'a' }),
      series('cpu', { run: 'x', mode: 'system', host: 'a' }),
    ];
    expect(toldApart(same)).toEqual(['cpu (user)', 'cpu (system)']);
    const others = [...same, series('cpu', { run: 'y', mode: 'user', host: 'a' })];
    expect(toldApart(others)).toEqual(['cpu (x, user)', 'cpu (x, system)', 'cpu (y, user)']);
  });

  it('that nothing tells apart stay as they are', () => {
    expect(toldApart([series('a', { x: '1' }), series('a', { x: '1' })])).toEqual(['a', 'a']);
  });
});
