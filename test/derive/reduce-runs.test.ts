import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { combineReduced } from '../../src/derive/combine-reduced.js';
import type { RunFrame } from '../../src/derive/groups.js';
import { reduceRuns } from '../../src/derive/reduce-runs.js';
import { numpy, seeded } from '../numpy.js';
import { every15s, labelled } from './frames.js';

const folder = mkdtempSync(join(tmpdir(), 'styx-reduced-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runOf(name: string, values: readonly (string | undefined)[], scaler: string): RunFrame {
  return { run: { name, labels: new Map([['scaler', scaler]]) }, frame: every15s(values) };
}

const how = { centre: 'mean', band: { confidence: 0.95 }, groupBy: ['scaler'] } as const;

describe('a number over runs', () => {
  it('is of one number a run, not of all samples', () => {
    const runs = [
      runOf('hpa-1', ['1', '3'], 'hpa'),
      runOf('hpa-2', ['8', 'NaN', undefined, '+Inf'], 'hpa'),
      runOf('ours-1', ['5'], 'ours'),
    ];
    const [hpa, ours] = reduceRuns(runs, { ...how, reduce: 'mean' });
    expect(hpa).toMatchObject({
      labels: [
        ['i', '0'],
        ['scaler', 'hpa'],
      ],
      centre: 5,
      runs: [
        { name: 'hpa-1', value: 2 },
        { name: 'hpa-2', value: 8 },
      ],
      without: [],
      infinite: 1,
    });
    // scipy.stats.t.interval(0.95, 1, 5, scipy.stats.sem([2, 8])).
    expect(hpa?.interval?.min).toBeCloseTo(-33.118614208524, 9);
    expect(hpa?.interval?.max).toBeCloseTo(43.118614208524, 9);
    expect(ours).toMatchObject({ centre: 5, interval: undefined });
  });

  it('warns of infinite samples, which it leaves out', () => {
    const runs = [runOf('a', ['1', '+Inf', '-Inf', 'NaN'], 'x'), runOf('b', ['2'], 'x')] as const;
    const spool = { newPath: () => join(folder, 'reduced') };
    const { notes } = combineReduced(runs, { ...how, reduce: 'mean' }, spool);
    expect(notes).toEqual(['2 infinite samples of {i="0",scaler="x"} left out']);
  });

  it('says which runs have none', () => {
    const other = labelled({ labels: { i: '1' }, values: ['1'] });
    const runs = [
      runOf('a', ['1'], 'x'),
      runOf('b', ['NaN'], 'x'),
      { run: { name: 'c', labels: new Map([['scaler', 'x']]) }, frame: other },
    ];
    const [first] = reduceRuns(runs, { ...how, reduce: 'last' });
    expect(first).toMatchObject({ centre: 1, runs: [{ name: 'a', value: 1 }] });
    expect(first?.without).toEqual(['c', 'b']);
  });

  it('that is the last one is at the end of the run, and is none where there is none then', () => {
    const runs = [
      runOf('whole', ['1', undefined, '3'], 'x'),
      runOf('died', ['1', '7', undefined], 'x'),
      runOf('nan', ['1', '7', 'NaN'], 'x'),
      runOf('infinite', ['+Inf', '7', '-Inf'], 'x'),
      runOf('short', ['1', '5'], 'x'),
    ];
    const [of] = reduceRuns(runs, { ...how, reduce: 'last' });
    expect(of).toMatchObject({
      centre: 4,
      runs: [
        { name: 'whole', value: 3 },
        { name: 'short', value: 5 },
      ],
      without: ['died', 'nan', 'infinite'],
      infinite: 1,
    });
  });

  it('may be a quantile of each run, and needs no common grid', () => {
    const random = seeded(3);
    const all = Array.from({ length: 9 }, (_, run) =>
      Array.from({ length: 50 + run }, () => random() * 100),
    );
    const runs = all.map((values, i) => runOf(`r${i}`, values.map(String), 'x'));
    const expected = numpy(
      `p99 = [np.quantile(run, 0.99) for run in given]
result = [np.median(p99), *np.quantile(p99, [0.25, 0.75])]`,
      all,
    ) as number[];
    const [of] = reduceRuns(runs, {
      ...{ reduce: { quantile: 0.99 }, centre: 'median', groupBy: [] },
      band: { low: 0.25, high: 0.75 },
    });
    expect([of?.centre, of?.interval?.min, of?.interval?.max]).toEqual(expected);
  });
});
