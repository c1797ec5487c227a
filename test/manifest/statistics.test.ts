import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReducer, parseSpread } from '../../src/manifest/drawing/statistics.js';
import { parseBand } from '../../src/manifest/runs/band.js';
import { errorsOf } from './given.js';

interface Schema {
  readonly definitions: Readonly<Record<string, { readonly pattern?: string }>>;
}

const text = readFileSync(new URL('../../schemas/styx.schema.json', import.meta.url), 'utf8');
const { definitions } = JSON.parse(text) as Schema;

const percents = fc.oneof(
  fc.constantFrom('p0', 'p5', 'p50', 'p99.9', 'p100', 'p101', 'p099', 'p1.', 'p-1', '50', 'q50'),
  fc.integer({ min: 0, max: 120 }).map((percent) => `p${percent}`),
);
const words = fc.constantFrom(
  ...['last', 'mean', 'median', 'min', 'max', 'sum', 'sd', 'min-max', ''],
  ...['none', 'stddev', 'minmax', 'ci95', 'ci0.5', 'ci99.9', 'ci5', 'ci100', 'ci'],
);
const written = fc.oneof(
  percents,
  words,
  fc.tuple(percents, percents).map((pair) => pair.join('-')),
  fc.string({ maxLength: 8 }),
);

describe('what the schema allows is what is understood', () => {
  it.each([
    ['reducer', parseReducer],
    ['band', parseBand],
    ['spread', parseSpread],
  ] as const)('as a %s', (name, parse) => {
    const pattern = new RegExp(definitions[name]?.pattern ?? '^$', 'u');
    fc.assert(
      fc.property(written, (candidate) => {
        const [error] = errorsOf(() => parse(candidate));
        // That the second quantile is higher is more than a pattern can say.
        const isUnderstood = error === undefined || error.message.includes('none that is higher');
        expect(isUnderstood).toBe(pattern.test(candidate));
      }),
    );
  });
});

it('quantiles are exact: 99.9 per cent are 0.999', () => {
  expect(parseReducer('p99.9')).toEqual({ quantile: 0.999 });
  expect(parseReducer('p99.99')).toEqual({ quantile: 0.9999 });
  expect(parseReducer('p29')).toEqual({ quantile: 0.29 });
});
