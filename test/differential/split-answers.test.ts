import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitProblem } from '../../src/promql/splitting.js';
import { chunksOf } from '../../src/plan/chunks.js';
import { requestsOf } from '../../src/plan/requests.js';
import { kindFacts, type ServerKind } from '../../src/server-kinds.js';
import { gridOf } from '../../src/time/grid.js';
import { openMetrics } from '../servers/open-metrics.js';
import { prometheusMajor, startPrometheus } from '../servers/prometheus.js';
import { utf8Families, variedFamilies } from '../servers/varied.js';
import { startVictoriaMetrics } from '../servers/victoria-metrics.js';
import { type AskedServer, askedServer } from './asked-server.js';
import {
  partsOf,
  queriesOf2,
  queriesOf3,
  queriesOfVictoriaMetrics,
  splitQueries,
} from './queries.js';

const startMs = 1_700_000_000_000;
/** It ends between two points of its grid. */
const range = { startMs: startMs + 7_000, endMs: startMs + 7_200_000 - 1_234 };
const grid = gridOf(range.startMs, range.endMs, 33_000);
/** The end of the whole request is the one that is meant, be it on the grid or not. */
const wholeGrid = { ...grid, endMs: range.endMs };
const families = variedFamilies(startMs);
const major = await prometheusMajor();
const [queries, given] =
  major === 2 ? [queriesOf2, families] : [queriesOf3, [...families, ...utf8Families(startMs)]];

const requestsFor = (expr: string, kind: ServerKind) =>
  requestsOf(expr, range, grid, { kind, position: undefined });

describe(`the answer of Prometheus ${major} in parts is the answer in one, sample for sample:`, () => {
  let server: AskedServer;
  beforeAll(async () => {
    const flags = ['--enable-feature=promql-experimental-functions'];
    const data = openMetrics(given);
    server = askedServer(await startPrometheus({ openMetrics: data, flags }), grid);
  });
  afterAll(() => server.stop());

  it('of more than a hundred queries', () => {
    expect(new Set(splitQueries).size).toBeGreaterThan(100);
  });

  it.each(queries)('%s', async (expr) => {
    const whole = await server.answerTo({ asked: expr, chunks: [wholeGrid] });
    const { asked, chunks } = await requestsFor(expr, 'prometheus');
    expect(await server.answerTo({ asked, chunks })).toEqual(whole);
    for (const mostPoints of partsOf.prometheus) {
      const parts = { asked, chunks: chunksOf(grid, mostPoints) };
      expect(await server.answerTo(parts)).toEqual(whole);
    }
    // Nothing would be the same as nothing.
    expect(Object.keys(whole).length > 0).toBe(expr !== 'nothing_at_all');
  });
});

describe('VictoriaMetrics’ answer in parts is the answer in one, but for last digits:', () => {
  const { unsplittable } = kindFacts.victoriametrics;
  let server: AskedServer;
  beforeAll(async () => {
    server = askedServer(await startVictoriaMetrics(families), grid);
  });
  afterAll(() => server.stop());

  it('not of what looks further back near gaps, which is refused', async () => {
    const { asked } = await requestsFor('rate(requests_total[1m])', 'victoriametrics');
    const whole = await server.numbersOf({ asked, chunks: [grid] });
    const parts = await server.numbersOf({ asked, chunks: chunksOf(grid, 50) });
    expect(parts).not.toEqual(whole);
    expect(splitProblem(asked, unsplittable)?.reason).toContain('rate()');
  });

  it('of more than 80 queries', () => {
    expect(queriesOfVictoriaMetrics.length).toBeGreaterThan(80);
  });

  it.each(queriesOfVictoriaMetrics)('%s', async (expr) => {
    const { asked } = await requestsFor(expr, 'victoriametrics');
    const whole = await server.numbersOf({ asked, chunks: [grid] });
    // Seams are behind each gap, too.
    for (const mostPoints of partsOf.victoriametrics)
      expect(await server.numbersOf({ asked, chunks: chunksOf(grid, mostPoints) })).toEqual(whole);
  });
});
