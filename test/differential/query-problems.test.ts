import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsedQuery } from '../../src/promql/problems/calls.js';
import { queryProblems } from '../../src/promql/problems/query-problems.js';
import { prometheusMajor, startPrometheus, type RunningPrometheus } from '../servers/prometheus.js';
import { queriesOf2, queriesOf3 } from './queries.js';
import '../properties.js';

const queries = (await prometheusMajor()) === 2 ? queriesOf2 : queriesOf3;

let server: RunningPrometheus;
beforeAll(async () => {
  const flags = ['--enable-feature=promql-experimental-functions'];
  server = await startPrometheus({ openMetrics: '# EOF\n', flags });
});
afterAll(() => server.stop());

/** What Prometheus says is wrong with a query; undefined where it takes it. */
async function refusalOf(query: string): Promise<string | undefined> {
  const body = new URLSearchParams({ query });
  const answer = await fetch(`${server.url}/api/v1/format_query`, { method: 'POST', body });
  const said = (await answer.json()) as { readonly error?: string };
  return said.error;
}

const isRefused = (expr: string): boolean => queryProblems(parsedQuery(expr)).length > 0;

const words = fc.constantFrom(
  ...['x', 'up{job="a"}', '{a!=""}', '1', '"a"', 'x[5m]', 'x[5m:1m]', 'time()', '-1', 'pi()'],
);
const functionNames = fc.constantFrom(
  ...['rate', 'abs', 'sum', 'avg', 'max_over_time', 'scalar', 'vector', 'sort', 'absent', 'minute'],
  ...['count', 'foo', 'rat'],
);
const twoNames = fc.constantFrom(
  ...['topk', 'quantile', 'count_values', 'clamp_max', 'round', 'predict_linear'],
  ...['quantile_over_time', 'histogram_fraction'],
);
const operators = fc.constantFrom(
  ...['+', '-', '*', '/', '^', '%', '==', '>', '> bool', '+ bool', 'and', 'or', 'unless', 'atan2'],
  ...['* on(job)', '/ ignoring(job) group_left', 'and on()'],
);
const behind = fc.constantFrom(
  ...[' offset 5m', ' offset -1h', ' @ 5', ' @ end()', '[5m]', '[5m:]', '[1h:5m]', ' by (job)'],
);

/** Texts that look like PromQL, half of which are. */
const { query } = fc.letrec<{ query: string; whole: string }>((tie) => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    tie('whole'),
    fc.tuple(tie('query'), operators, tie('query')).map((all) => all.join(' ')),
    fc.tuple(tie('query'), behind).map((all) => all.join('')),
    tie('query').map((inner) => `-${inner}`),
  ),
  whole: fc.oneof(
    fc.tuple(functionNames, tie('query')).map(([name, arg]) => `${name}(${arg})`),
    fc
      .tuple(twoNames, tie('query'), tie('query'))
      .map(([name, first, second]) => `${name}(${first}, ${second})`),
    tie('query').map((inner) => `(${inner})`),
  ),
}));

/** Some of a text, which may lack a bracket or a quote. */
const cut = fc.tuple(query, fc.nat(), fc.nat()).map(([text, from, length]) => {
  const start = from % text.length;
  return text.slice(0, start) + text.slice(start + (length % 3));
});

describe('what is said of queries without asking is what Prometheus says:', () => {
  it.each(queries)('nothing of %s', async (expr) => {
    expect([isRefused(expr), await refusalOf(expr)]).toEqual([false, undefined]);
  });

  it('of any query, be it wrong', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (expr) => {
        const refusal = await refusalOf(expr);
        expect([expr, refusal, isRefused(expr)]).toEqual([expr, refusal, refusal !== undefined]);
      }),
      { numRuns: 500 },
    );
  });

  // `x[5]`, which Prometheus 3 takes, is not a mistake.
  it('nothing of any text that it takes', async () => {
    await fc.assert(
      fc.asyncProperty(cut, async (expr) => {
        if ((await refusalOf(expr)) === undefined)
          expect([expr, isRefused(expr)]).toEqual([expr, false]);
      }),
      { numRuns: 500 },
    );
  });
});
