import { describe, expect, it } from 'vitest';
import { combineRuns } from '../../src/derive/combine.js';
import type { RunFrame } from '../../src/derive/groups.js';
import type { Band, Combination } from '../../src/manifest/runs/combination.js';
import type { FrameQuery, FrameSeries } from '../../src/frame/frame.js';
import { labelValue } from '../../src/frame/labels.js';
import { withLabels } from '../../src/frame/run-labels.js';
import { sinceStart } from '../../src/frame/since-start.js';
import type { Timing } from '../../src/frame/timing.js';
import { gridOf } from '../../src/time/grid.js';
import { numpy, seeded } from '../numpy.js';
import { frameOf } from '../spooled.js';
import { contentOf, every15s, labelled, testSpool } from './frames.js';

const spool = testSpool();
const mean: Combination = { centre: 'mean', band: { confidence: 0.95 }, groupBy: [] };

function runOf(name: string, frame: FrameQuery, labels: Record<string, string> = {}): RunFrame {
  return { run: { name, labels: new Map(Object.entries(labels)) }, frame };
}

function runsOf(...frames: FrameQuery[]): [RunFrame, ...RunFrame[]] {
  const [first, ...others] = frames.map((frame, i) => runOf(`r${i + 1}`, frame));
  if (first === undefined) throw new Error('a test needs a run');
  return [first, ...others];
}

function combined(runs: readonly [RunFrame, ...RunFrame[]], how: Partial<Combination> = {}) {
  const { centre, band, runs: counts, notes } = combineRuns(runs, { ...mean, ...how }, spool);
  return {
    centre: contentOf(centre),
    low: band && contentOf(band.low),
    high: band && contentOf(band.high),
    runs: contentOf(counts),
    notes,
  };
}

describe('runs of one series', () => {
  it('are their mean with Student’s interval at each time', () => {
    const of = (...values: string[]) => labelled({ labels: { job: 'a' }, values });
    const result = combined(runsOf(of('1', '0'), of('2', '0'), of('6', '0')));
    expect(result).toMatchObject({
      centre: { '{job="a"}': { 0: '3', 15000: '0' } },
      low: { '{job="a"}': { 15000: '0' } },
      high: { '{job="a"}': { 15000: '0' } },
      runs: { '{job="a"}': { 0: '3', 15000: '3' } },
      notes: [],
    });
    // scipy.stats.t.interval(0.95, 2, 3, scipy.stats.sem([1, 2, 6])) of scipy 1.17.1.
    expect(Number(result.low?.['{job="a"}']?.[0])).toBeCloseTo(-3.572410607728428, 13);
    expect(Number(result.high?.['{job="a"}']?.[0])).toBeCloseTo(9.572410607728429, 13);
  });

  it('have no band where one run is left, and the line goes on', () => {
    const runs = runsOf(every15s(['1', '2', undefined, '3']), every15s(['3', 'NaN', '5', '+Inf']));
    expect(combined(runs, { band: 'min-max' })).toMatchObject({
      centre: { '{i="0"}': { 0: '2', 15000: '2', 30000: '5', 45000: '3' } },
      low: { '{i="0"}': { 0: '1' } },
      high: { '{i="0"}': { 0: '3' } },
      runs: { '{i="0"}': { 0: '2', 15000: '1', 30000: '1', 45000: '1' } },
    });
  });

  it('have a gap where no run has a number', () => {
    const runs = runsOf(every15s(['1', 'NaN', '3']), every15s(['1', undefined, '3']));
    expect(combined(runs).centre).toEqual({ '{i="0"}': { 0: '1', 30000: '3' } });
  });

  it('say how many infinite samples do not count', () => {
    const runs = runsOf(every15s(['1', '+Inf', 'NaN']), every15s(['3', '5', '-Inf']));
    const { centre, notes } = combined(runs);
    expect(centre).toEqual({ '{i="0"}': { 0: '2', 15000: '5' } });
    expect(notes).toEqual(['2 infinite samples of {i="0"} left out']);
  });

  it('may be of different lengths', () => {
    const runs = runsOf(every15s(['1']), every15s(['3', '5', '7']));
    expect(combined(runs)).toMatchObject({
      centre: { '{i="0"}': { 0: '2', 15000: '5', 30000: '7' } },
      runs: { '{i="0"}': { 0: '2', 15000: '1', 30000: '1' } },
    });
  });

  it('need no band', () => {
    const runs = runsOf(every15s(['1']), every15s(['4']), every15s(['3']));
    expect(combined(runs, { centre: 'median', band: undefined })).toEqual({
      centre: { '{i="0"}': { 0: '3' } },
      low: undefined,
      high: undefined,
      runs: { '{i="0"}': { 0: '3' } },
      notes: [],
    });
  });

  it('start where they started, at whatever time of the day', () => {
    const startMs = [1_767_225_600_250, 1_767_312_000_007] as const;
    const [first, second] = startMs.map((ms, i) =>
      sinceStart(
        frameOf(gridOf(ms, ms + 30_000, 15_000), [
          { labels: {}, values: i === 0 ? [undefined, '1', '2'] : ['4', '5', '6'] },
        ]),
        ms,
      ),
    );
    if (first === undefined || second === undefined) throw new Error('two runs');
    expect(combined(runsOf(first, second)).centre).toEqual({
      '{}': { 0: '4', 15000: '3', 30000: '4' },
    });
  });

  it('say which of them have no number at all', () => {
    const runs = runsOf(every15s(['1', '2']), every15s(['3']), every15s(['NaN', '+Inf']));
    expect(combined(runs).notes).toEqual([
      '1 of 3 runs has no number in {i="0"}: r3',
      '1 infinite sample of {i="0"} left out',
    ]);
  });

  it('say that no two of them have a number at one time', () => {
    const runs = runsOf(
      every15s(['1', undefined, undefined, 'NaN']),
      every15s([undefined, '2', 'NaN', '3']),
    );
    expect(combined(runs).notes).toEqual([
      'no two of 2 runs have a number at one time in {i="0"}: it is of one run at each',
    ]);
    const some = runsOf(every15s(['1', '1']), every15s([undefined, '2']));
    expect(combined(some).notes).toEqual([]);
    expect(combined(runsOf(every15s(['1'])), {}).notes).toEqual([]);
  });

  it('whose sum is more than numbers hold have a mean', () => {
    const runs = runsOf(every15s(['1.7e308']), every15s(['-1.7e308']));
    expect(combined(runs, { band: 'min-max' })).toMatchObject({
      centre: { '{i="0"}': { 0: '0' } },
      high: { '{i="0"}': { 0: '1.7e+308' } },
    });
    const same = runsOf(every15s(['1.7e308']), every15s(['1.7e308']));
    expect(combined(same).centre).toEqual({ '{i="0"}': { 0: '1.7e+308' } });
  });
});

describe('groups', () => {
  const scalers = [
    ['hpa-1', 'hpa', '1'],
    ['hpa-2', 'hpa', '3'],
    ['ours-1', 'ours', '10'],
  ] as const;
  const runs = scalers.map(([name, scaler, value]) =>
    runOf(name, labelled({ labels: { pod: 'p' }, values: [value] }), { scaler, repeat: name }),
  ) as [RunFrame, ...RunFrame[]];

  it('are the series of runs with the same labels', () => {
    const { centre, runs: counts } = combined(runs, { groupBy: ['scaler'] });
    expect(centre).toEqual({
      '{pod="p",scaler="hpa"}': { 0: '2' },
      '{pod="p",scaler="ours"}': { 0: '10' },
    });
    expect(counts).toEqual({
      '{pod="p",scaler="hpa"}': { 0: '2' },
      '{pod="p",scaler="ours"}': { 0: '1' },
    });
  });

  it('are the same where the series have the labels of their runs already', () => {
    const added = runs.map(({ run, frame }) => ({
      run,
      frame: withLabels(frame, [...run.labels, ['run', run.name]]),
    })) as [RunFrame, ...RunFrame[]];
    expect(combined(added, { groupBy: ['scaler'] })).toEqual(
      combined(runs, { groupBy: ['scaler'] }),
    );
  });

  it('may be single runs', () => {
    expect(Object.keys(combined(runs, { groupBy: ['run'] }).centre)).toEqual([
      '{pod="p",run="hpa-1"}',
      '{pod="p",run="hpa-2"}',
      '{pod="p",run="ours-1"}',
    ]);
  });

  it('say which of their runs lack a series, and which series have no number', () => {
    const one = (pod: string, value: string) => labelled({ labels: { pod }, values: [value] });
    const some: [RunFrame, ...RunFrame[]] = [
      runOf('hpa-1', one('a', '1'), { scaler: 'hpa' }),
      runOf('hpa-2', one('b', 'NaN'), { scaler: 'hpa' }),
      runOf('ours-1', one('a', '2'), { scaler: 'ours' }),
    ];
    const { centre, notes } = combined(some, { groupBy: ['scaler'] });
    expect(Object.keys(centre)).toEqual(['{pod="a",scaler="hpa"}', '{pod="a",scaler="ours"}']);
    expect(notes).toEqual([
      '1 of 2 runs has no series {pod="a",scaler="hpa"}: hpa-2',
      '1 of 2 runs has no series {pod="b",scaler="hpa"}: hpa-1',
      'no run has a number in {pod="b",scaler="hpa"}',
    ]);
  });

  it('are by labels that runs have', () => {
    expect(() => combined(runs, { groupBy: ['scalar'] })).toThrow(
      expect.objectContaining({
        code: 'MANIFEST_VALUE',
        message: 'no run has a label scalar to group by',
        hint: 'runs have scaler, repeat',
      }),
    );
  });

  it('are not made of two series of one run', () => {
    const twice = labelled(
      { labels: { scaler: 'x' }, values: ['1'] },
      { labels: { scaler: 'y' }, values: ['2'] },
    );
    expect(() => combined([runOf('hpa-1', twice, { scaler: 'hpa' })])).toThrow(
      expect.objectContaining({
        code: 'SERIES_CLASH',
        message: 'the run hpa-1 has two series {} but for the labels of runs',
      }),
    );
  });
});

describe('grids', () => {
  const from = (startMs: number, stepMs: number) =>
    frameOf(gridOf(startMs, startMs + stepMs, stepMs), [{ labels: {}, values: ['1', '2'] }]);

  it('of different steps are an error that names the remedy', () => {
    expect(() => combined(runsOf(from(0, 15_000), from(0, 60_000)))).toThrow(
      expect.objectContaining({
        code: 'BAD_STEP',
        message:
          'runs of different steps cannot be combined: r1 has a step of 15s, r2 has a step of 1m',
        hint: '`align_step: 1m` puts all runs on one grid',
      }),
    );
  });

  it('between each other are one too', () => {
    expect(() => combined(runsOf(from(0, 15_000), from(7000, 15_000)))).toThrow(
      expect.objectContaining({
        code: 'BAD_STEP',
        message:
          'the times of the run r2 lie between those of r1: their grids are 7 s apart, with a step of 15s',
        hint: '`align_step: 15s` puts all runs on one grid',
      }),
    );
  });

  it('that begin some steps apart are one grid', () => {
    const runs = runsOf(from(30_000, 15_000), from(0, 15_000));
    expect(combined(runs).centre).toEqual({ '{}': { 0: '1', 15000: '2', 30000: '1', 45000: '2' } });
  });
});

describe('a band', () => {
  it.each([
    [{ confidence: 0.95 }, 'Student’s confidence interval is around the mean'],
    ['sd', 'a standard deviation is around the mean'],
  ] as const)('of the mean is not one of the median', (band: Band, message) => {
    expect(() => combined(runsOf(every15s(['1'])), { centre: 'median', band })).toThrow(message);
  });

  const runs = 12;
  const points = 300;
  const random = seeded(42);
  const texts = Array.from({ length: runs }, () =>
    Array.from({ length: points - Math.floor(random() * 50) }, () => {
      if (random() < 0.4) return undefined;
      return random() < 0.1 ? 'NaN' : String((random() - 0.3) * 10 ** (random() * 6));
    }),
  );
  const given = texts.map((values) =>
    Array.from({ length: points }, (_, i) => {
      const number = Number(values[i] ?? NaN);
      return Number.isNaN(number) ? null : number;
    }),
  );

  it.each([
    [
      { confidence: 0.95 },
      'mean',
      `scipy.stats.t.interval(0.95, len(v) - 1, np.mean(v), scipy.stats.sem(v))`,
    ],
    ['sd', 'mean', '(np.mean(v) - np.std(v, ddof=1), np.mean(v) + np.std(v, ddof=1))'],
    ['min-max', 'median', '(np.min(v), np.max(v))'],
    [{ low: 0.1, high: 0.9 }, 'median', 'np.quantile(v, [0.1, 0.9])'],
  ] as const)('%j around the %s is numpy’s on random data with gaps', (band, centre, python) => {
    const result = numpy(
      `import scipy.stats
columns = np.array(given, float).T
def row(column):
    v = column[~np.isnan(column)]
    low, high = ${python} if len(v) > 1 else (nan, nan)
    return [np.${centre}(v) if len(v) else nan, low, high, len(v) or nan]
result = [row(column) for column in columns]`,
      given,
    ) as (number | null)[][];
    const of = combined(runsOf(...texts.map((values) => every15s(values))), { centre, band });
    const counts = new Set<number | null>();
    for (const [i, expected] of result.entries()) {
      const ours = [of.centre, of.low, of.high, of.runs].map((part) =>
        Number(part?.['{i="0"}']?.[i * 15_000] ?? NaN),
      );
      counts.add(expected[3] ?? null);
      for (const [part, value] of expected.entries()) {
        const number = ours[part] ?? NaN;
        if (value === null) expect(number).toBeNaN();
        else expect(Math.abs(number - value)).toBeLessThanOrEqual(1e-8 * Math.abs(value) + 1e-9);
      }
    }
    expect(counts.size).toBeGreaterThan(8);
  });
});

describe('series that take turns', () => {
  const grid = gridOf(0, 12_000, 1000);
  /** A run of 13 s, whose series have a sample at such seconds, and perhaps a timing of their own. */
  const runWith = (
    all: readonly { readonly m: string; readonly at: readonly number[]; readonly own?: Timing }[],
    value: string,
  ): FrameQuery => {
    const valuesAt = (at: readonly number[]) =>
      Array.from({ length: 13 }, (_, second) => (at.includes(second) ? value : undefined));
    const frame = frameOf(
      grid,
      all.map(({ m, at }) => ({ labels: { m }, values: valuesAt(at) })),
    );
    const series = frame.series.map((one): FrameSeries => {
      const own = all.find(({ m }) => m === labelValue(one.labels, 'm'))?.own;
      return { ...one, ...(own && { timing: own }) };
    });
    return { ...frame, series };
  };
  const everySecond = Array.from({ length: 13 }, (_, second) => second);

  /** A run with a sample a second, of `GET` and `POST` in turn. */
  const inTurn = (first: 'GET' | 'POST', value: string): FrameQuery => {
    const part = (m: string, startMs: number) => ({
      m,
      at: everySecond.filter((second) => second % 2 === startMs / 1000),
      own: { grid: gridOf(startMs, 12_000, 2000) },
    });
    const second = first === 'GET' ? 'POST' : 'GET';
    return runWith([part(first, 0), part(second, 1000)], value);
  };

  it('are combined where each has its times in all runs', () => {
    const { centre, runs } = combined(runsOf(inTurn('GET', '10'), inTurn('GET', '20')));
    const every2s = (startMs: number, text: string) =>
      Object.fromEntries(
        everySecond
          .map((s) => s * 2000 + startMs)
          .filter((ms) => ms <= 12_000)
          .map((ms) => [ms, text]),
      );
    expect(centre).toEqual({ '{m="GET"}': every2s(0, '15'), '{m="POST"}': every2s(1000, '15') });
    expect(runs).toEqual({ '{m="GET"}': every2s(0, '2'), '{m="POST"}': every2s(1000, '2') });
  });

  it('are not where those of one run lie between those of another, though the runs are on one grid', () => {
    const runs = runsOf(inTurn('GET', '10'), inTurn('GET', '20'), inTurn('POST', '60'));
    expect(() => combined(runs)).toThrow(
      expect.objectContaining({
        code: 'BAD_STEP',
        message:
          'in {m="GET"}, the times of the run r3 lie between those of r1: their grids are 1 s apart, with a step of 2s',
        hint: '`align_step: 2s` puts all runs on one grid',
      }),
    );
  });

  /** A run of a series on no grid, beside another one that has every second. */
  const irregular = (...at: readonly number[]): FrameQuery => {
    const longest = Math.max(...at.map((second, i) => second - (at[i - 1] ?? second)));
    const extent = gridOf((at[0] ?? 0) * 1000, (at.at(-1) ?? 0) * 1000, longest * 1000);
    const times = Float64Array.from(at, (second) => second * 1000);
    const own = { grid: extent, times };
    return runWith(
      [
        { m: 'GET', at, own },
        { m: 'POST', at: everySecond },
      ],
      '1',
    );
  };

  it('are combined on no grid where they have the same times', () => {
    const at = [0, 3, 7, 12];
    expect(combined(runsOf(irregular(...at), irregular(...at))).centre['{m="GET"}']).toEqual({
      0: '1',
      3000: '1',
      7000: '1',
      12000: '1',
    });
    expect(() => combined(runsOf(irregular(...at), irregular(0, 4, 7, 12)))).toThrow(
      expect.objectContaining({
        code: 'BAD_STEP',
        message: 'in {m="GET"}, the samples of the run r1 are on no grid',
        hint: '`align_step` puts all runs on one grid; up to 5s pass from one sample to the next',
      }),
    );
  });

  it('may have two samples in a run, which make no grid, at times of the others', () => {
    const steady = runWith([{ m: 'GET', at: everySecond }], '2');
    const { runs } = combined(runsOf(steady, irregular(1, 9)));
    expect(runs['{m="GET"}']).toMatchObject({ 0: '1', 1000: '2', 2000: '1', 9000: '2' });
    const every2s = inTurn('GET', '10');
    expect(() => combined(runsOf(every2s, irregular(1, 3)))).toThrow(
      expect.objectContaining({
        code: 'BAD_STEP',
        message: 'in {m="GET"}, the times of the run r2 lie between those of r1',
        hint: '`align_step: 2s` puts all runs on one grid',
      }),
    );
  });
});
