import { describe, expect, it } from 'vitest';
import { applyTransforms } from '../../src/derive/apply.js';
import { rolling } from '../../src/derive/rolling.js';
import type { Transform } from '../../src/manifest/transforms.js';
import type { FrameQuery } from '../../src/frame/frame.js';
import { sinceStart } from '../../src/frame/since-start.js';
import { gridOf } from '../../src/time/grid.js';
import { numpy, seeded } from '../numpy.js';
import { frameOf } from '../spooled.js';
import { contentOf, every15s, labelled, testSpool, textsOf } from './frames.js';

const spool = testSpool();

function after(query: FrameQuery, ...transforms: Transform[]) {
  return applyTransforms(query, transforms, spool);
}

function texts(values: readonly (string | undefined)[], ...transforms: Transform[]): string[] {
  return textsOf(after(every15s(values), ...transforms).query);
}

describe('scale', () => {
  it('multiplies, and leaves gaps and what is no number as they are', () => {
    const { query } = after(every15s(['1.50', undefined, 'NaN', '+Inf', '-0', '-3e2']), {
      kind: 'scale',
      factor: 2,
    });
    expect(Object.values(contentOf(query))).toEqual([
      { 0: '3', 30000: 'NaN', 45000: '+Inf', 60000: '-0', 75000: '-600' },
    ]);
  });

  it('divides by a whole number where the factor is one over it', () => {
    expect(9 * 0.001).toBe(0.009000000000000001);
    expect(texts(['9', '1234567'], { kind: 'scale', factor: 0.001 })).toEqual([
      '0.009',
      '1234.567',
    ]);
    expect(texts(['9'], { kind: 'scale', factor: -0.001 })).toEqual(['-0.009']);
    expect(texts(['0.1'], { kind: 'scale', factor: 0.3 })).toEqual(['0.03']);
  });
});

it('negate changes the sign', () => {
  expect(texts(['1', '-2.5', '0', '+Inf', 'NaN'], { kind: 'negate' })).toEqual([
    '-1',
    '2.5',
    '-0',
    '-Inf',
    'NaN',
  ]);
});

describe('delta', () => {
  it('is the difference to the sample before, of which the first has none', () => {
    const { query } = after(every15s(['10', '12.5', '12', '12']), { kind: 'delta' });
    expect(contentOf(query)).toEqual({ '{i="0"}': { 15000: '2.5', 30000: '-0.5', 45000: '0' } });
  });

  it('has no sample behind a gap, as pandas’ diff on the same grid', () => {
    const { query } = after(every15s(['1', '2', undefined, '9', '10']), { kind: 'delta' });
    expect(contentOf(query)).toEqual({ '{i="0"}': { 15000: '1', 60000: '1' } });
  });

  it('leaves out a series of one sample, and says so', () => {
    const { query, notes } = after(every15s(['1'], ['1', '2']), { kind: 'delta' });
    expect(Object.keys(contentOf(query))).toEqual(['{i="1"}']);
    expect(notes).toEqual([
      {
        text: '1 of 2 series have no samples left and are left out (delta): {i="0"}',
        dropped: [[['i', '0']]],
        isAsked: false,
      },
    ]);
  });
});

describe('cumulative', () => {
  it('is the sum so far, to the last bit', () => {
    // math.fsum of the first one, two, …: adding one by one gives 0.7999999999999999 for eight.
    expect(
      texts(
        Array.from({ length: 8 }, () => '0.1'),
        { kind: 'cumulative' },
      ),
    ).toEqual(
      '0.1 0.2 0.30000000000000004 0.4 0.5 0.6000000000000001 0.7000000000000001 0.8'.split(' '),
    );
    expect(texts(['1', '1e100', '1', '-1e100'], { kind: 'cumulative' }).at(-1)).toBe('2');
  });

  it('goes on behind a gap and NaN, and is infinite from infinity on', () => {
    expect(texts(['1', undefined, 'NaN', '2', '+Inf', '5'], { kind: 'cumulative' })).toEqual(
      '1 NaN 3 +Inf +Inf'.split(' '),
    );
  });
});

describe('rolling', () => {
  const of = (reducer: 'mean' | 'median' | 'max', seconds = 45) =>
    ({ kind: 'rolling', windowMs: seconds * 1000, of: reducer }) as const;

  it('takes the samples since the window before, without that time', () => {
    expect(texts(['1', '2', '6', '4'], of('mean'))).toEqual(['1', '1.5', '3', '4']);
    expect(texts(['1', '2', '6', '4'], of('median'))).toEqual(['1', '1.5', '2', '4']);
    expect(texts(['5', '2', '1', '0'], of('max'))).toEqual(['5', '5', '5', '2']);
  });

  it('does not count gaps and NaN, and has no sample where there was none', () => {
    const { query } = after(every15s(['1', undefined, 'NaN', '7', 'NaN']), of('mean', 30));
    expect(contentOf(query)).toEqual({
      '{i="0"}': { 0: '1', 30000: 'NaN', 45000: '7', 60000: '7' },
    });
  });

  it('is infinite while infinity is in the window', () => {
    expect(texts(['1', '+Inf', '3', '4'], of('mean', 30))).toEqual(['1', '+Inf', '+Inf', '3.5']);
    expect(texts(['1', '+Inf', '-Inf', '4'], of('mean', 30))).toEqual(['1', '+Inf', 'NaN', '-Inf']);
    expect(texts(['1', '+Inf', '+Inf', '4'], of('median', 30))).toEqual([
      '1',
      '+Inf',
      '+Inf',
      '+Inf',
    ]);
  });

  it('forgets a large value whole when it has left', () => {
    const values = ['1e-20', '1', '1e100', '2e-20', '1', '3e-20', '4e-20', '5e-20'];
    expect(texts(values, of('mean', 30)).slice(-2)).toEqual(['3.5e-20', '4.5e-20']);
  });

  it('is numpy’s on random data with gaps', () => {
    const random = seeded(7);
    const all = Array.from({ length: 3000 }, (_, i) => ({
      ms: i * 15_000,
      value: random() < 0.1 ? NaN : Math.round(random() * 400) / 8 - 10,
    }));
    const samples = all.filter(() => random() > 0.3);
    const times = Float64Array.from(samples, ({ ms }) => ms);
    const values = Float64Array.from(samples, ({ value }) => value);
    const expected = numpy(
      `times, values = np.array(given['times']), np.array(given['values'], float)
def windows():
    for t in times:
        inside = values[(times > t - 300000) & (times <= t)]
        yield inside[~np.isnan(inside)]
result = [[of(inside) if len(inside) else nan for inside in windows()]
          for of in (np.mean, np.median, np.max)]`,
      { times: [...times], values: [...values] },
    ) as (number | null)[][];
    for (const [i, reducer] of (['mean', 'median', 'max'] as const).entries()) {
      const result = rolling({ times, values }, { windowMs: 300_000, of: reducer });
      for (const [at, value] of (expected[i] ?? []).entries())
        expect(result[at], `${reducer} of ${at}`).toBeCloseTo(value ?? NaN, 12);
    }
  });

  it('takes a time that does not grow with the window', () => {
    const random = seeded(1);
    const times = Float64Array.from({ length: 100_000 }, (_, i) => i * 1000);
    const values = Float64Array.from(times, () => random());
    const started = performance.now();
    for (const reducer of ['mean', 'median', 'max'] as const)
      rolling({ times, values }, { windowMs: 10_000_000, of: reducer });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

it('clip puts what is beyond a limit on it', () => {
  expect(texts(['-5', '0.5', '7', 'NaN', '+Inf'], { kind: 'clip', min: 0, max: 1 })).toEqual(
    '0 0.5 1 NaN 1'.split(' '),
  );
  expect(texts(['-5', '7'], { kind: 'clip', max: 1 })).toEqual(['-5', '1']);
});

describe('drop_series', () => {
  it('leaves out series with too few numbers, and says which', () => {
    const query = every15s(['1', '2', '3'], ['1', 'NaN', '3'], ['1', undefined, '3']);
    const { query: kept, notes } = after(query, { kind: 'drop_series', minSamples: 3 });
    expect(Object.keys(contentOf(kept))).toEqual(['{i="0"}']);
    expect(notes.map(({ text }) => text)).toEqual([
      '2 of 3 series have fewer than 3 samples and are left out (drop_series): {i="1"}, {i="2"}',
    ]);
  });
});

describe('sort', () => {
  const query = every15s(['1', '9'], ['4', '4'], ['NaN'], ['2', '-Inf', '2']);

  it.each([
    ['mean', 'ascending', '3 1 0 2'],
    ['mean', 'descending', '0 1 3 2'],
    ['last', 'descending', '3 0 1 2'],
    ['max', 'ascending', '3 1 0 2'],
  ] as const)(
    'orders series by their %s, %s, and what has no number comes last',
    (reduce, order, expected) => {
      const { query: sorted } = after(query, { kind: 'sort', by: { reduce }, order });
      const of = sorted.series.map(({ labels }) => labels[0]?.[1]);
      expect(of.join(' ')).toBe(expected);
    },
  );

  it('orders series by a label as people sort', () => {
    const named = labelled(
      ...['r10', 'r2', 'r1'].map((host) => ({ labels: { host }, values: ['1'] })),
    );
    const sorted = (order: 'ascending' | 'descending') =>
      after(named, { kind: 'sort', by: { label: 'host' }, order }).query.series.map(
        ({ labels }) => labels[0]?.[1],
      );
    expect(sorted('ascending')).toEqual(['r1', 'r2', 'r10']);
    expect(sorted('descending')).toEqual(['r10', 'r2', 'r1']);
  });

  it('keeps the text of the samples', () => {
    const by = { label: 'i' };
    expect(texts(['1.50', '2e0'], { kind: 'sort', by, order: 'ascending' })).toEqual([
      '1.50',
      '2e0',
    ]);
  });
});

it('top keeps the series with the largest means in their order, and says which are left out', () => {
  const query = every15s(['1'], ['3'], ['2'], ['NaN']);
  const { query: kept, notes } = after(query, { kind: 'top', count: 2 });
  expect(Object.keys(contentOf(kept))).toEqual(['{i="1"}', '{i="2"}']);
  expect(notes).toEqual([
    {
      text: '2 of 4 series are left out (top: 2): {i="0"}, {i="3"}',
      dropped: [[['i', '0']], [['i', '3']]],
      isAsked: true,
    },
  ]);
});

describe('a list of transforms', () => {
  it('is applied in its order', () => {
    const scale = { kind: 'scale', factor: 10 } as const;
    const clip = { kind: 'clip', max: 5 } as const;
    expect(texts(['1', '4'], scale, clip)).toEqual(['5', '5']);
    expect(texts(['1', '4'], clip, scale)).toEqual(['10', '40']);
    const query = every15s(['1', '100'], ['2', '2']);
    const top = { kind: 'top', count: 1 } as const;
    expect(Object.keys(contentOf(after(query, clip, scale, top, scale).query))).toEqual([
      '{i="0"}',
    ]);
    expect(after(query, { kind: 'clip', max: 1.5 }, top).query.series[0]?.labels).toEqual([
      ['i', '1'],
    ]);
  });

  it('keeps the query’s times, of any run, and reads in blocks what it has written', () => {
    const startMs = 1_767_225_600_250;
    const values = Array.from({ length: 20_000 }, (_, i) => (i % 7 === 3 ? undefined : String(i)));
    const full = Array.from({ length: 20_000 }, (_, i) => String(i / 4));
    const grid = gridOf(startMs, startMs + 19_999 * 500, 500);
    const frame = sinceStart(
      frameOf(grid, [
        { labels: { of: 'gaps' }, values },
        { labels: { of: 'all' }, values: full },
      ]),
      startMs,
    );
    const { query } = after(frame, { kind: 'negate' }, { kind: 'negate' });
    expect(query.grid).toEqual(frame.grid);
    expect(contentOf(query)).toEqual(contentOf(frame));
  });

  it('of nothing is the query itself', () => {
    const query = every15s(['1.50']);
    expect(after(query)).toEqual({ query, notes: [] });
  });
});

describe('a relabelling of a label that no series has', () => {
  const of = (match: string) =>
    after(labelled({ labels: { i: 'a' }, values: ['1'] }), {
      ...{ kind: 'relabel', label: 'n', match, replace: 'w' },
    });

  it('changes nothing, and says so', () => {
    const { query, notes } = of('z');
    expect(query.series[0]?.labels).toEqual([['i', 'a']]);
    expect(notes).toEqual([
      {
        text: 'no series has a label n to relabel: those of runs are not changed',
        dropped: [],
        isAsked: false,
      },
    ]);
  });

  it('gives all of them one where it matches nothing', () => {
    const { query, notes } = of('.*');
    expect(query.series[0]?.labels).toEqual([
      ['i', 'a'],
      ['n', 'w'],
    ]);
    expect(notes).toEqual([]);
  });
});
