import { describe, expect, it } from 'vitest';
import type { RunFrame } from '../../src/derive/groups.js';
import { runsAlong } from '../../src/derive/runs-along.js';
import { numpy, seeded } from '../numpy.js';
import { contentOf, every15s, labelled, testSpool } from './frames.js';

const spool = testSpool();

function runOf(
  name: string,
  values: readonly (string | undefined)[],
  labels: Record<string, string> = {},
): RunFrame {
  return { run: { name, labels: new Map(Object.entries(labels)) }, frame: every15s(values) };
}

/** Places with these runs; what they are on the axis is for whoever draws. */
const placesOf = (...all: string[][]) => all.map((runs, value) => ({ value, text: '', runs }));

const mean = { centre: 'mean', band: { confidence: 0.95 }, reduce: 'mean' } as const;

describe('runs along an axis', () => {
  it('are a number each, at the places of their runs', () => {
    const runs = [
      runOf('b', ['8', '10'], { replicas: '2' }),
      runOf('a', ['1', 'NaN', '3', '+Inf'], { replicas: '1' }),
    ] as const;
    const axis = { places: placesOf(['a'], ['b']), groupBy: [] };
    const { centre, band, counts, notes } = runsAlong(
      [...runs],
      axis,
      { ...mean, band: undefined },
      spool,
    );
    expect(contentOf(centre)).toEqual({ '{i="0"}': { 0: '2', 1000: '9' } });
    expect({ band, counts, notes }).toEqual({
      band: undefined,
      counts: [2],
      notes: ['1 infinite sample of {i="0"} left out'],
    });
  });

  it('are combined where they share a place, and make a curve of each group', () => {
    const system = (name: string) => ({ system: name });
    const { centre, band, runs } = runsAlong(
      [
        runOf('a', ['2'], system('x')),
        runOf('b', ['8'], system('x')),
        runOf('c', ['4'], system('x')),
        runOf('d', ['5'], system('y')),
      ],
      { places: placesOf(['a', 'b', 'd'], ['c']), groupBy: ['system'] },
      mean,
      spool,
    );
    expect(contentOf(centre)).toEqual({
      '{i="0",system="x"}': { 0: '5', 1000: '4' },
      '{i="0",system="y"}': { 0: '5' },
    });
    expect(contentOf(runs)).toMatchObject({ '{i="0",system="x"}': { 0: '2', 1000: '1' } });
    // scipy.stats.t.interval(0.95, 1, 5, scipy.stats.sem([2, 8])); one run says nothing of others.
    const low = band === undefined ? {} : contentOf(band.low)['{i="0",system="x"}'];
    expect(Number(low?.[0])).toBeCloseTo(-33.118614208524, 9);
    expect(Object.keys(low ?? {})).toEqual(['0']);
  });

  it('say which of them have no number, and which series have none at all', () => {
    const other = labelled({ labels: { i: '1' }, values: ['NaN'] });
    const { centre, notes } = runsAlong(
      [
        runOf('a', ['1']),
        runOf('b', ['NaN']),
        { run: { name: 'c', labels: new Map() }, frame: other },
      ],
      { places: placesOf(['a'], ['b'], ['c']), groupBy: [] },
      mean,
      spool,
    );
    expect(contentOf(centre)).toEqual({ '{i="0"}': { 0: '1' } });
    expect(notes).toEqual([
      '2 of 3 runs have no number in {i="0"}: c, b',
      'no run has a number in {i="1"}',
    ]);
  });

  it('have the intervals that scipy has, of a quantile of each run', () => {
    const random = seeded(7);
    const all = Array.from({ length: 12 }, (_, i) =>
      Array.from({ length: 20 + i }, () => random() * 100),
    );
    const expected = numpy(
      `from scipy import stats
p90 = np.array([np.quantile(run, 0.9) for run in given]).reshape(4, 3)
result = [[np.mean(at), *stats.t.interval(0.95, 2, np.mean(at), stats.sem(at))] for at in p90]`,
      all,
    ) as number[][];
    const [first, ...others] = all.map((values, i) => runOf(`r${i}`, values.map(String)));
    if (first === undefined) throw new Error('there are runs');
    const names = (from: number): string[] => [`r${from}`, `r${from + 1}`, `r${from + 2}`];
    const { centre, band } = runsAlong(
      [first, ...others],
      { places: placesOf(names(0), names(3), names(6), names(9)), groupBy: [] },
      { ...mean, reduce: { quantile: 0.9 } },
      spool,
    );
    if (band === undefined) throw new Error('a mean has a band');
    const parts = [centre, band.low, band.high].map((of) => contentOf(of)['{i="0"}'] ?? {});
    expected.forEach((numbers, place) => {
      numbers.forEach((number, part) => {
        expect(Number(parts[part]?.[place * 1000])).toBeCloseTo(number, 8);
      });
    });
  });
});
