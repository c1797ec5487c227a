import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitProblem } from '../../src/promql/splitting.js';
import { chunksOf } from '../../src/plan/chunks.js';
import { requestsOf } from '../../src/plan/requests.js';
import { kindFacts, type ServerKind } from '../../src/server-kinds.js';
import { formatDuration } from '../../src/time/duration.js';
import { type Grid, gridOf } from '../../src/time/grid.js';
import { openMetrics } from '../servers/open-metrics.js';
import { prometheusMajor, startPrometheus } from '../servers/prometheus.js';
import { changingTimes, utf8Families, variedFamilies } from '../servers/varied.js';
import { startVictoriaMetrics } from '../servers/victoria-metrics.js';
import { type AskedServer, askedServer } from './asked-server.js';
import {
  partsOf,
  queriesOf2,
  queriesOf3,
  queriesOfVictoriaMetrics,
  queriesWithLookback,
  splitQueries,
} from './queries.js';

const startMs = 1_700_000_000_000;
/** It ends between two points of its grid. */
const range = { startMs: startMs + 7_000, endMs: startMs + 7_200_000 - 1_234 };
const major = await prometheusMajor();
const queries = major === 2 ? queriesOf2 : queriesOf3;
const scraped = {
  even: variedFamilies(startMs),
  changing: variedFamilies(startMs, changingTimes(startMs)),
} as const;
const scrapings = ['even', 'changing'] as const;
type Scraping = (typeof scrapings)[number];

const gridFor = (scraping: Scraping): Grid =>
  gridOf(range.startMs, range.endMs, partsOf[scraping].stepMs);

const requestsFor = (
  expr: string,
  grid: Grid,
  kind: ServerKind,
  params: Readonly<Record<string, string>> = {},
) => requestsOf(expr, range, grid, { kind, params, position: undefined });

it('more than a hundred queries are asked', () => {
  expect(new Set(splitQueries).size).toBeGreaterThan(100);
});

describe.each(scrapings)(
  `the answer of Prometheus ${major} in parts is the answer in one, sample for sample, of %s scrapes:`,
  (scraping) => {
    const grid = gridFor(scraping);
    /** The end of the whole request is the one that is meant, be it on the grid or not. */
    const wholeGrid = { ...grid, endMs: range.endMs };
    let server: AskedServer;
    beforeAll(async () => {
      const flags = ['--enable-feature=promql-experimental-functions'];
      const data = [...scraped[scraping], ...(major === 2 ? [] : utf8Families(startMs))];
      server = askedServer(await startPrometheus({ openMetrics: openMetrics(data), flags }), grid);
    });
    afterAll(() => server.stop());

    it.each(queries)('%s', async (expr) => {
      const whole = await server.answerTo({ asked: expr, chunks: [wholeGrid] });
      const { asked, chunks } = await requestsFor(expr, grid, 'prometheus');
      expect(await server.answerTo({ asked, chunks })).toEqual(whole);
      for (const mostPoints of partsOf[scraping].prometheus) {
        const parts = { asked, chunks: chunksOf(grid, mostPoints) };
        expect(await server.answerTo(parts)).toEqual(whole);
      }
      // Nothing would be the same as nothing.
      expect(Object.keys(whole).length > 0).toBe(expr !== 'nothing_at_all');
    });
  },
);

describe.each(scrapings)(
  'VictoriaMetrics’ answer in parts is the answer in one, but for last digits, of %s scrapes:',
  (scraping) => {
    const grid = gridFor(scraping);
    const lookback = { max_lookback: formatDuration(grid.stepMs) };
    let asItIs: AskedServer;
    let withLookback: AskedServer;
    beforeAll(async () => {
      const server = await startVictoriaMetrics(scraped[scraping]);
      asItIs = askedServer(server, grid);
      withLookback = askedServer(server, grid, lookback);
    });
    afterAll(() => Promise.all([asItIs.stop(), withLookback.stop()]));

    const expectSame = async (
      server: AskedServer,
      expr: string,
      params: Readonly<Record<string, string>>,
    ): Promise<void> => {
      const { asked } = await requestsFor(expr, grid, 'victoriametrics', params);
      const whole = await server.numbersOf({ asked, chunks: [grid] });
      // Seams are behind each gap, too.
      for (const mostPoints of partsOf[scraping].victoriametrics) {
        const parts = { asked, chunks: chunksOf(grid, mostPoints) };
        expect(await server.numbersOf(parts, whole)).toEqual(whole);
      }
    };

    it('of many queries', () => {
      expect(queriesOfVictoriaMetrics(grid.stepMs).length).toBeGreaterThan(40);
      expect(queriesWithLookback(grid.stepMs).length).toBeGreaterThan(100);
    });

    it.each(queriesOfVictoriaMetrics(grid.stepMs))('%s', (expr) => expectSame(asItIs, expr, {}));

    it.each(queriesWithLookback(grid.stepMs))(
      `%s with max_lookback=${lookback.max_lookback}`,
      (expr) => expectSame(withLookback, expr, lookback),
    );

    const guessed: [expr: string, reason: string][] = [
      ['temperature', 'guesses'],
      ['sum(requests_total)', 'guesses'],
      ['timestamp(up)', 'guesses'],
      ['max_over_time(temperature[5m:7s])', 'guesses'],
    ];
    const refused: [expr: string, reason: string][] = [
      ['rate(requests_total[1m])', 'rate()'],
      ...(scraping === 'changing' ? guessed : []),
    ];

    it.each(refused)('not of %s, which is refused', async (expr, reason) => {
      const whole = await asItIs.numbersOf({ asked: expr, chunks: [grid] });
      const parts = await asItIs.numbersOf({ asked: expr, chunks: chunksOf(grid, 50) }, whole);
      expect(parts).not.toEqual(whole);
      const server = {
        unsplittable: kindFacts.victoriametrics.unsplittable,
        guessed: { stepMs: grid.stepMs, mostMs: Infinity },
      };
      expect(splitProblem(expr, server)?.reason).toContain(reason);
    });
  },
);
