import { describe, expect, it } from 'vitest';
import { filledQueries } from '../../src/plan/filled-queries.js';
import { partsOf } from '../../src/manifest/manifest.js';
import { manifestOf } from '../../src/manifest/load.js';
import { readSource } from '../../src/manifest/source.js';

const nowMs = 1_700_000_000_000;

function filled(yaml: string) {
  const bytes = new TextEncoder().encode(`prometheus: http://x\n${yaml}`);
  const manifest = manifestOf(readSource({ file: '/x.yaml', name: 'x.yaml', bytes }), {
    ...{ env: {}, set: new Map(), figures: [] },
  });
  return manifest.figures.flatMap((figure) =>
    partsOf(figure).flatMap((part) => filledQueries(part, part.queries, manifest.vars, nowMs)),
  );
}

/** Where the manifest has a part of the only query. */
function placeOf(yaml: string, part: string): string {
  const [query] = filled(yaml);
  const start = query?.expr.indexOf(part) ?? 0;
  const {
    line = 0,
    column = 0,
    length = 0,
  } = query?.partPosition(start, start + part.length) ?? {};
  return `${line}:${column} ${length}`;
}

describe('a part of a query that is filled in', () => {
  const of = (query: string): string =>
    `vars: {fn: rate, job: a c}\nfigures: {a: {range: {last: 1h}, query: '${query}'}}`;
  const column = "figures: {a: {range: {last: 1h}, query: '".length + 1;

  it.each([
    ['sum(x)', 'x', 4, 1],
    ['  sum(x)', 'x', 6, 1],
    ['${fn}(x[5m])', 'rate', 0, 5],
    ['${fn}(x[5m])', 'x', 6, 1],
    ['${fn}(x[5m])', 'ate(x', 0, 7],
    ['x{job="${job}"} + y', 'c', 7, 6],
    ['x{job="${job}"} + y', 'y', 18, 1],
    ['x + ${fn}', 'rate', 4, 5],
  ])('of %s: %s', (query, part, at, length) => {
    expect(placeOf(of(query), part)).toBe(`3:${column + at} ${length}`);
  });
});

it('a query is filled in for each period that its figure shows', () => {
  const yaml =
    'figures: {a: {query: up, compare: previous, range: {start: 2023-01-02T00:00:00Z, duration: 1h}}}';
  const startMs = Date.parse('2023-01-02T00:00:00Z');
  expect(filled(yaml).map(({ expr, range }) => [expr, range.startMs])).toEqual([
    ['up', startMs],
    ['up', startMs - 3_600_000],
  ]);
});

it('is filled in with the step that it will be asked with', () => {
  const yaml = "figures: {a: {query: 'rate(x[${rate_interval}])', range: {last: 1h}, step: 1m}}";
  expect(filled(yaml).map(({ expr }) => expr)).toEqual(['rate(x[1m15s])']);
});
