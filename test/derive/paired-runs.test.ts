import { describe, expect, it } from 'vitest';
import type { RunFrame } from '../../src/derive/groups.js';
import { pairedRuns, type RunNumbers } from '../../src/derive/paired-runs.js';
import { promqlNotation } from '../../src/frame/labels.js';
import { labelled } from './frames.js';

type Values = readonly (string | undefined)[];

/** What runs have of a query: of each the series, by their instances. */
function query(
  id: string,
  runs: Readonly<Record<string, Readonly<Record<string, Values>>>>,
  reduce: RunNumbers['reduce'] = 'mean',
): RunNumbers {
  return {
    ...{ id, reduce },
    runs: Object.entries(runs).map(([name, series]): RunFrame => ({
      run: { name, labels: new Map([['system', name.slice(0, 1)]]) },
      frame: labelled(
        ...Object.entries(series).map(([instance, values]) => ({
          labels: { __name__: id, ...(instance === '' ? {} : { instance }) },
          values,
        })),
      ),
    })),
  };
}

/** Of each run, the series that are left. */
function left({ runs }: RunNumbers, frames: ReturnType<typeof pairedRuns>['x'] | undefined) {
  return Object.fromEntries(
    runs.map(({ run }, i) => [
      run.name,
      frames?.[i]?.series.map(({ labels }) => promqlNotation(labels)),
    ]),
  );
}

describe('points of runs', () => {
  it('have an x and a y of the same runs, and say which are left out', () => {
    const x = query('load', { a1: { '': ['1'] }, a2: {}, a3: { '': ['3'] }, a4: { '': ['4'] } });
    const y = query('p99', {
      a1: { '': ['1'] },
      a2: { '': ['2'] },
      a3: { '': ['NaN'] },
      a4: { '': ['4'] },
    });
    const paired = pairedRuns(x, [y], []);
    expect(left(x, paired.x)).toEqual({ a1: ['load'], a2: [], a3: [], a4: ['load'] });
    expect(left(y, paired.ys[0])).toEqual({ a1: ['p99'], a2: [], a3: [], a4: ['p99'] });
    expect(paired.notes).toEqual([
      '1 of 4 runs is left out of p99 against load, without a number in p99: a3',
      '1 of 4 runs is left out of p99 against load, without a number in load: a2',
    ]);
  });

  it('need a number at the end, where the last is asked for', () => {
    const x = query('load', { a1: { '': ['1', '2'] }, a2: { '': ['1', undefined] } }, 'last');
    const y = query('p99', { a1: { '': ['1', '2'] }, a2: { '': ['1', '2'] } });
    expect(left(y, pairedRuns(x, [y], []).ys[0])).toEqual({ a1: ['p99'], a2: [] });
  });

  it('have each an x of its own, where they are of different runs', () => {
    const x = query('load', { a1: { '': ['1'] }, a2: { '': ['2'] } });
    const y = query('p99', { a1: { i: ['1'], j: ['1'] }, a2: { i: ['2'] } });
    const paired = pairedRuns(x, [y], []);
    expect(left(x, paired.x)).toEqual({
      a1: ['{instance="i"}', '{instance="j"}'],
      a2: ['{instance="i"}'],
    });
    expect(left(y, paired.ys[0])).toEqual({
      a1: ['p99{instance="i"}', 'p99{instance="j"}'],
      a2: ['p99{instance="i"}'],
    });
  });

  it('of several queries are of the runs that have a number in all of them', () => {
    const x = query('load', { a1: { '': ['1'] }, a2: { '': ['2'] } });
    const p50 = query('p50', { a1: { '': ['1'] }, a2: { '': ['2'] } });
    const p99 = query('p99', { a1: { '': ['1'] }, a2: {} });
    const paired = pairedRuns(x, [p50, p99], []);
    expect(left(x, paired.x)).toEqual({ a1: ['load'], a2: [] });
    expect(left(p50, paired.ys[0])).toEqual({ a1: ['p50'], a2: [] });
    expect(paired.notes).toEqual([
      '1 of 2 runs is left out of p50 and p99 against load, without a number in p99: a2',
    ]);
  });

  it('are paired within their group, and left as they are where all runs have them', () => {
    const runs = { a1: { i: ['1'], j: ['1'] }, b1: { i: ['2'], j: ['2'] } };
    const [x, y] = [query('load', runs), query('p99', runs)];
    const paired = pairedRuns(x, [y], ['system']);
    expect(paired.notes).toEqual([]);
    expect(paired.x).toEqual(x.runs.map(({ frame }) => frame));
    expect(paired.ys[0]).toEqual(y.runs.map(({ frame }) => frame));
  });

  it('without a partner stay, for the figure to say so', () => {
    const x = query('load', { a1: { i: ['1'], j: ['1'] } });
    const y = query('p99', { a1: { k: ['1'] } });
    const paired = pairedRuns(x, [y], []);
    expect(left(y, paired.ys[0])).toEqual({ a1: ['p99{instance="k"}'] });
    expect(paired.notes).toEqual([]);
  });
});
