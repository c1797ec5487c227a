import { describe, expect, it } from 'vitest';
import { type Requests, requestsOf, splitRequests } from '../../src/plan/requests.js';
import type { ServerKind } from '../../src/server-kinds.js';
import { gridOf, pointsOf } from '../../src/time/grid.js';

const startMs = 1_700_000_000_000;
const second = 1000;

/** What is asked for so many points, one a second, of a range that ends so many ms behind the last. */
function requestsFor(
  expr: string,
  points: number,
  kind: ServerKind | 'auto' = 'prometheus',
  behindMs = 0,
  params: Readonly<Record<string, string>> = {},
): Promise<Requests> {
  const grid = gridOf(startMs, startMs + (points - 1) * second, second);
  const range = { startMs, endMs: grid.endMs + behindMs };
  return requestsOf(expr, range, grid, { kind, params, position: undefined });
}

const sizes = ({ chunks }: Requests): number[] => chunks.map(pointsOf);

describe('a query is asked', () => {
  it.each<[kind: ServerKind | 'auto', points: number, expected: number[]]>([
    ['prometheus', 11_000, [11_000]],
    ['prometheus', 11_001, [5501, 5500]],
    ['victoriametrics', 30_000, [30_000]],
    ['victoriametrics', 30_001, [15_001, 15_000]],
    ['auto', 30_000, [10_000, 10_000, 10_000]],
  ])('of %s for %i points in parts of %j', async (kind, points, expected) => {
    expect(sizes(await requestsFor('last_over_time(up[1m])', points, kind))).toEqual(expected);
  });

  it('as it is written where one request is its whole range', async () => {
    const { asked } = await requestsFor('x @ start() + x @ end()', 11_000);
    expect(asked).toBe('x @ start() + x @ end()');
  });

  it('with the times of its whole range where it needs several requests', async () => {
    const { asked, chunks } = await requestsFor('x @ start() + x[range()] @ end()', 11_001);
    expect(asked).toBe('x @ 1700000000 + x[11000] @ 1700011000');
    expect(chunks).toHaveLength(2);
  });

  it('with the times of its whole range where the last point is before its end', async () => {
    const { asked } = await requestsFor('x @ start() + x[range()] @ end()', 5, 'prometheus', 250);
    expect(asked).toBe('x @ 1700000000 + x[4.25] @ 1700000004.25');
  });

  it('with those times for END() as for end()', async () => {
    const { asked } = await requestsFor('x @ START() + x @ End()', 5, 'prometheus', 250);
    expect(asked).toBe('x @ 1700000000 + x @ 1700000004.25');
  });

  it('as it is written where it only has such a word in it', async () => {
    const expr = 'x_start + x{range="a", starting="b"}  # the end';
    expect((await requestsFor(expr, 11_001)).asked).toBe(expr);
  });
});

describe('a query whose answers would not add up', () => {
  const expr = 'rate({job="x"}[5m])';

  it('is refused with the reason, its place and the way out', async () => {
    await expect(requestsFor(expr, 11_001)).rejects.toMatchObject({
      code: 'UNSPLITTABLE',
      message:
        "11,001 points need more than one request, and the parts of this query's answer would not " +
        'add up to the whole: it drops the name of several metrics, which could make one of two ' +
        'series (at "{job=\\"x\\"}")',
      hint: 'a coarser step or a shorter range: one request holds 11,000 points',
    });
    await expect(requestsFor('sum(', 11_001)).rejects.toMatchObject({
      message: expect.stringMatching(/: it is not PromQL that Styx understands$/),
    });
  });

  it('is asked in one request', async () => {
    expect(sizes(await requestsFor(expr, 11_000))).toEqual([11_000]);
    expect(sizes(await requestsFor('rate(x[5m])', 30_000, 'victoriametrics'))).toEqual([30_000]);
  });

  it('is so on some servers only', async () => {
    expect(sizes(await requestsFor('rate(x[5m])', 30_001))).toHaveLength(3);
    await expect(requestsFor('rate(x[5m])', 30_001, 'victoriametrics')).rejects.toMatchObject({
      message: expect.stringContaining(
        'rate() on this server answers otherwise in parts (at "rate")',
      ),
      hint: 'a coarser step or a shorter range: one request holds 30,000 points',
    });
  });

  it('is so on VictoriaMetrics without a window, which is bound to the step by a parameter', async () => {
    const of = (params: Readonly<Record<string, string>>) =>
      requestsFor('sum(up)', 30_001, 'victoriametrics', 0, params);
    for (const params of [{}, { max_lookback: '2s' }, { max_lookback: '0' }, { max_lookback: 'x' }])
      await expect(of(params)).rejects.toMatchObject({
        message: expect.stringContaining('guesses from the samples of each request (at "up")'),
        hint:
          '`params: { max_lookback: 1s }`; or a window that is said: `last_over_time(x[5m])`; ' +
          'or a coarser step or a shorter range: one request holds 30,000 points',
      });
    for (const max_lookback of ['1s', '1', '0.5', '500ms'])
      expect(sizes(await of({ max_lookback }))).toHaveLength(2);
  });

  it('is not refused before a server is known, which may hold all in one request', async () => {
    for (const kind of ['auto', 'grafana'] as const) {
      expect(sizes(await requestsFor(expr, 30_000, kind))).toHaveLength(3);
      await expect(requestsFor(expr, 30_001, kind)).rejects.toMatchObject({ code: 'UNSPLITTABLE' });
    }
  });

  it('says how to name the kind of a server that does not say what it is', async () => {
    const grid = gridOf(startMs, startMs + 11_000 * second, second);
    const splitting = { kind: 'silent', params: {}, position: undefined } as const;
    const nameIt = /^name the `kind` of the server, which does not say what it is; or /;
    await expect(splitRequests('rate(x[5m])', grid, splitting)).rejects.toMatchObject({
      message: expect.stringContaining(
        'rate() on a VictoriaMetrics, which this server may be, answers otherwise in parts',
      ),
      hint: expect.stringMatching(nameIt),
    });
    await expect(splitRequests('up', grid, splitting)).rejects.toMatchObject({
      message: expect.stringContaining('what a VictoriaMetrics, which this server may be, guesses'),
      hint: expect.stringMatching(nameIt),
    });
  });
});
