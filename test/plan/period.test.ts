import { describe, expect, it } from 'vitest';
import { planFigure } from '../../src/plan/plan.js';
import { unfinishedPeriod } from '../../src/plan/range.js';
import { pointsOf } from '../../src/time/grid.js';
import { manifest } from '../manifest/given.js';
import { askedOf } from './asked.js';
import { partsOf } from '../../src/manifest/manifest.js';

const ms = (iso: string): number => Date.parse(iso);

async function planned(range: string, now: string, step = '1h', timezone = 'UTC') {
  const given = manifest(
    `prometheus: http://a\ntimezone: ${timezone}\nfigures: {f: {query: "x[\${range}]", range: ${range}, step: ${step}}}`,
  );
  const [figure] = given.figures.flatMap(partsOf);
  if (figure === undefined) throw new Error('there is no figure');
  const plan = await planFigure(figure, given, ms(now));
  const [query] = plan.queries;
  const { grid, expr } = askedOf(query.windows[0]);
  const spec = 'runs' in figure.range ? undefined : figure.range;
  return { plan, grid, expr, warning: spec && unfinishedPeriod(spec, ms(now)) };
}

describe('a period that is over', () => {
  it('has every point but the first of the next one', async () => {
    const { grid, plan, expr, warning } = await planned('{month: 2026-07}', '2026-09-01T00:00:00Z');
    expect(grid.startMs).toBe(ms('2026-07-01T00:00:00Z'));
    expect(grid.endMs).toBe(ms('2026-07-31T23:00:00Z'));
    expect(pointsOf(grid)).toBe(31 * 24);
    expect(plan.range).toEqual({ startMs: grid.startMs, endMs: grid.endMs });
    expect(expr).toBe('x[31d]');
    expect(warning).toBeUndefined();
  });

  it('says of days where they are not all of 24 hours', async () => {
    const now = '2027-01-01T00:00:00Z';
    const warningsOf = async (range: string, step: string, zone = 'Europe/Berlin') => {
      const { plan, grid } = await planned(range, now, step, zone);
      return [pointsOf(grid), ...plan.queries[0].warnings];
    };
    expect(await warningsOf('{month: 2026-10}', '1d')).toEqual([
      32,
      '2026-10 has 745 hours in Europe/Berlin: the 32 points of query are 24 hours apart, and not at the same hour of each day',
    ]);
    expect(await warningsOf('{month: 2026-10}', '1d', 'UTC')).toEqual([31]);
    expect(await warningsOf('{month: 2026-09}', '1d')).toEqual([30]);
    expect(await warningsOf('{month: 2026-10}', '1h')).toEqual([745]);
    expect(await warningsOf('{month: 2026-03}', '1d')).toEqual([
      31,
      expect.stringContaining('743 hours'),
    ]);
  });

  it('shares no point with the next, and leaves none out, also where clocks are changed', async () => {
    const now = '2026-09-01T00:00:00Z';
    const [march, april] = [
      await planned('{month: 2026-03}', now, '1h', 'Europe/Berlin'),
      await planned('{month: 2026-04}', now, '1h', 'Europe/Berlin'),
    ];
    expect(pointsOf(march.grid)).toBe(31 * 24 - 1);
    expect(march.expr).toBe('x[30d23h]');
    expect(april.grid.startMs - march.grid.endMs).toBe(3_600_000);
  });

  it('ends with the last point before the next where the step does not divide it', async () => {
    const { grid } = await planned('{week: 2026-W31}', '2026-09-01T00:00:00Z', '5d');
    expect([grid.startMs, grid.endMs]).toEqual([ms('2026-07-27'), ms('2026-08-01')]);
  });

  it('is over with the first moment of the next', async () => {
    const { grid, warning } = await planned('{month: 2026-07}', '2026-08-01T00:00:00Z');
    expect(grid.endMs).toBe(ms('2026-07-31T23:00:00Z'));
    expect(warning).toBeUndefined();
  });
});

describe('what is read of a file', () => {
  const file = 'queries: {q: {csv: {file: daily.csv}}}';
  const rangesOf = async (figure: string, now: string) => {
    const given = manifest(`figures: {f: {${file}, ${figure}}}`);
    const [first] = given.figures.flatMap(partsOf);
    if (first === undefined) throw new Error('there is no figure');
    const plan = await planFigure(first, given, ms(now));
    return plan.queries[0].windows.map((window) => {
      if (window.file === undefined) throw new Error('the window is asked of a server');
      const { startMs, endMs } = window.range;
      return [startMs, endMs].map((one) => new Date(one).toISOString());
    });
  };

  it('is up to the last millisecond before the next period, which shares none with it', async () => {
    const now = '2026-09-01T00:00:00Z';
    const [first] = await rangesOf('range: {quarter: 2026Q1}', now);
    const [second] = await rangesOf('range: {quarter: 2026Q2}', now);
    expect(first).toEqual(['2026-01-01T00:00:00.000Z', '2026-03-31T23:59:59.999Z']);
    expect(second).toEqual(['2026-04-01T00:00:00.000Z', '2026-06-30T23:59:59.999Z']);
    expect(await rangesOf('range: {quarter: 2026Q2}, compare: previous', now)).toEqual([
      second,
      first,
    ]);
  });

  it('is up to now, or to the end that is written, and has these', async () => {
    const now = '2026-07-03T10:20:30.500Z';
    const start = '2026-07-01T00:00:00.000Z';
    expect(await rangesOf('range: {month: 2026-07}', now)).toEqual([[start, now]]);
    expect(await rangesOf(`range: {start: ${start}, end: 2026-07-02}`, now)).toEqual([
      [start, '2026-07-02T00:00:00.000Z'],
    ]);
  });
});

describe('a period that is not over', () => {
  it('is drawn until the last point of its grid, and says so', async () => {
    const { grid, warning } = await planned('{month: 2026-07}', '2026-07-03T10:20:30Z');
    expect([grid.startMs, grid.endMs]).toEqual([ms('2026-07-01'), ms('2026-07-03T10:00:00Z')]);
    expect(warning).toBe(
      'the month 2026-07 is not over: this is its part until 2026-07-03T10:20:30Z, ' +
        'and it ends at 2026-08-01T00:00:00Z',
    );
  });

  it('asks for the same within one step', async () => {
    const one = await planned('{month: 2026-07}', '2026-07-03T10:00:00Z', '1h', 'Asia/Kolkata');
    const other = await planned('{month: 2026-07}', '2026-07-03T10:29:59Z', '1h', 'Asia/Kolkata');
    expect(one.grid).toEqual(other.grid);
  });

  it('is an error before it has begun, where the range is', async () => {
    const early = planned('{quarter: 2026Q4}', '2026-09-30T23:59:59.999Z');
    await expect(early).rejects.toMatchObject({
      code: 'BAD_RANGE',
      message: 'the quarter 2026Q4 has not begun',
      hint: 'it begins at 2026-10-01T00:00:00Z',
      position: { line: 3 },
    });
  });
});
