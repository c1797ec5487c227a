import { describe, expect, it } from 'vitest';
import { planFigure, type PlannedFigure } from '../../src/plan/plan.js';
import { manifest } from '../manifest/given.js';
import { askedOf } from './asked.js';
import { partsOf } from '../../src/manifest/manifest.js';

const ms = (iso: string): number => Date.parse(iso);

/** A figure that compares, at a time. */
async function planned(
  now: string,
  figure: string,
  head = 'timezone: Europe/Berlin',
): Promise<PlannedFigure> {
  const given = manifest(
    `prometheus: http://a\n${head}\nfigures: {f: {compare: previous, ${figure}}}`,
  );
  const [first] = given.figures.flatMap(partsOf);
  if (first === undefined) throw new Error('there is no figure');
  return planFigure(first, given, ms(now));
}

/** The windows of a figure's queries, as they are asked for. */
function asked({ queries }: PlannedFigure) {
  return queries.flatMap(({ windows }) =>
    windows.map((window) => {
      const { of, grid, expr } = askedOf(window);
      const [start, end] = [grid.startMs, grid.endMs].map((one) => new Date(one).toISOString());
      return [of?.name, start, end, expr];
    }),
  );
}

describe('a period beside the one before it', () => {
  it('asks for both from their own starts, also where clocks are changed between', async () => {
    const plan = await planned(
      '2026-07-01T00:00:00Z',
      'query: "x[${range}]", range: {quarter: 2026Q2}, step: 1h',
    );
    expect(asked(plan)).toEqual([
      ['2026Q2', '2026-03-31T22:00:00.000Z', '2026-06-30T21:00:00.000Z', 'x[13w]'],
      ['2026Q1', '2025-12-31T23:00:00.000Z', '2026-03-31T21:00:00.000Z', 'x[89d23h]'],
    ]);
    expect(plan.stretches.map(({ startMs }) => startMs)).toEqual([
      ms('2026-03-31T22:00:00Z'),
      ms('2025-12-31T23:00:00Z'),
    ]);
  });

  it('is drawn until now where it is not over, and the one before it whole', async () => {
    const plan = await planned(
      '2026-08-03T10:20:30Z',
      'query: up, range: {month: 2026-08}, step: 1h',
      'timezone: UTC',
    );
    expect(asked(plan)).toEqual([
      ['2026-08', '2026-08-01T00:00:00.000Z', '2026-08-03T10:00:00.000Z', 'up'],
      ['2026-07', '2026-07-01T00:00:00.000Z', '2026-07-31T23:00:00.000Z', 'up'],
    ]);
    expect(plan.range).toEqual({ startMs: 0, endMs: (31 * 24 - 1) * 3_600_000 });
  });

  it('has one step, that of the longer one', async () => {
    const plan = await planned('2026-07-01T00:05:00Z', 'query: up, range: {month: 2026-07}', '');
    const step = (await planned('2026-07-01T00:00:00Z', 'query: up, range: {month: 2026-06}', ''))
      .queries[0].stepMs;
    expect(plan.queries[0].stepMs).toBe(step);
  });

  it('has the length of the present one in its title', async () => {
    const { title } = await planned(
      '2026-09-01T00:00:00Z',
      'query: up, range: {month: 2026-07}, title: "${range}"',
    );
    expect(title).toBe('31d');
  });

  it('has events at absolute times in the present one', async () => {
    const { drawing } = await planned(
      '2026-09-01T00:00:00Z',
      'query: up, range: {month: 2026-07}, events: [{at: 2026-07-02T00:00:00Z}, {at: 1h}]',
      'timezone: UTC',
    );
    expect(drawing.events).toMatchObject([{ at: { ms: 86_400_000 } }, { at: { ms: 3_600_000 } }]);
  });
});

describe('another range beside as much time before it', () => {
  it('is the current one beside the previous one', async () => {
    const figure = 'query: up, range: {start: 2026-07-01T12:00:00Z, duration: 1h}, step: 1m';
    expect(asked(await planned('2026-09-01T00:00:00Z', figure))).toEqual([
      ['current', '2026-07-01T12:00:00.000Z', '2026-07-01T13:00:00.000Z', 'up'],
      ['previous', '2026-07-01T11:00:00.000Z', '2026-07-01T12:00:00.000Z', 'up'],
    ]);
  });

  it('has the same times since its start, whatever the clock says and the step of a query is', async () => {
    const plan = await planned(
      '2026-07-01T12:34:56.789Z',
      'queries: {a: {query: up, step: 7m}, b: {query: up, step: 15s}}, range: {last: 6h}',
    );
    const [present = NaN, before = NaN] = plan.stretches.map(({ startMs }) => startMs);
    expect(present).toBe(ms('2026-07-01T06:34:45Z'));
    expect(present - before).toBe(6 * 3_600_000);
    for (const { windows } of plan.queries) {
      const [one, other] = windows.map((window) => askedOf(window).grid.startMs);
      expect((one ?? NaN) - present).toBe((other ?? NaN) - before);
    }
  });

  it('is written as what is before', async () => {
    const plan = await planned('2026-07-01T12:34:56.789Z', 'query: up, range: {last: 6h}');
    expect(plan.queries[0].windows.map((window) => askedOf(window).written)).toEqual([
      { text: 'last 6h', isMoving: true, doesStartMove: true },
      { text: 'before last 6h', isMoving: true, doesStartMove: true },
    ]);
  });

  it('is refused where the range ends before it starts', async () => {
    const figure = 'query: up, range: {start: 2026-07-01T12:00:00Z, end: now}';
    await expect(planned('2026-07-01T11:59:59Z', figure)).rejects.toMatchObject({
      code: 'BAD_RANGE',
      message: 'the range of f ends before it starts',
      position: { line: 3 },
    });
  });

  it('is refused where the range is one moment', async () => {
    const figure = 'query: up, range: {start: 2026-07-01T12:00:00Z, end: 2026-07-01T12:00:00Z}';
    await expect(planned('2026-09-01T00:00:00Z', figure)).rejects.toMatchObject({
      code: 'BAD_RANGE',
      message: 'the range of f is one moment, before which is no time as long',
      hint: 'write a longer range, or remove `compare`',
      position: { line: 3, column: 24 },
    });
  });
});

describe('series', () => {
  const figure = 'query: up, range: {quarter: 2026-Q1}, step: 1d';

  it('come in the order of the periods, the earlier one paler', async () => {
    const { drawing } = await planned('2026-09-01T00:00:00Z', figure);
    expect([...(drawing.identities.get('period') ?? [])]).toMatchObject([
      ['2026-Q1', { order: 0, isPale: false }],
      ['2025-Q4', { order: 1, isPale: true }],
    ]);
  });

  it('of which only one has a look in the manifest stay in that order', async () => {
    const labels = "labels: {period: {2025-Q4: {dash: dotted, colour: '#000000'}}}";
    const { drawing } = await planned('2026-09-01T00:00:00Z', figure, labels);
    expect([...(drawing.identities.get('period') ?? [])]).toMatchObject([
      ['2025-Q4', { order: 1, isPale: false }],
      ['2026-Q1', { order: 0 }],
    ]);
  });

  it('look as the manifest says', async () => {
    const labels = 'labels: {period: {2025-Q4: {text: Before, dash: dotted}, 2026-Q1: Now}}';
    const { drawing } = await planned('2026-09-01T00:00:00Z', figure, labels);
    expect([...(drawing.identities.get('period') ?? [])]).toMatchObject([
      ['2025-Q4', { text: 'Before', order: 0, isPale: true }],
      ['2026-Q1', { text: 'Now', order: 1, isPale: false }],
    ]);
  });
});
