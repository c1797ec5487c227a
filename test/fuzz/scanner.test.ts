import fc from 'fast-check';
import { expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import type { ScannedSeries } from '../../src/prometheus/matrix-scanner.js';
import type { Grid } from '../../src/time/grid.js';
import { casesOf, timeFor } from './cases.js';
import {
  cuts,
  damagedBy,
  damages,
  grids,
  POINTS,
  samplesOf,
  scan,
  type Scanned,
} from './scanned.js';

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer({ min: -1e6, max: 1e6 }).map((number) => String(number / 100)),
  fc.constantFrom('0', '-0', 'NaN', '+Inf', '-Inf', '1e+21', '9'.repeat(60), '0.1'),
);
/** The values of a series, with gaps; most have few, since more of the same finds nothing new. */
const column = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.option(value, { nil: undefined, freq: 4 }), { maxLength: 6 }),
  },
  { weight: 1, arbitrary: fc.array(value, { minLength: POINTS, maxLength: POINTS }) },
);
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constant('"\\\u2028\u0000}'));
const labels = fc.dictionary(text, text, { maxKeys: 3 });

/** What may be missing, or null, once a document is damaged. */
interface Document {
  readonly status: string;
  readonly warnings?: readonly string[];
  readonly data?: {
    readonly result?: readonly {
      readonly metric?: Readonly<Record<string, string>>;
      readonly values?: readonly (readonly [seconds: number, value: string])[];
    }[];
  };
}

const series = fc.array(fc.record({ metric: labels, column }), { maxLength: 3 });

const documentOf = (
  grid: Grid,
  written: readonly { metric: object; column: readonly unknown[] }[],
) => {
  const result = written.map(({ metric, column: values }) => ({
    metric,
    values: values.flatMap((one, k) =>
      one === undefined ? [] : [[(grid.startMs + k * grid.stepMs) / 1000, one]],
    ),
  }));
  return { status: 'success', data: { resultType: 'matrix', result } };
};

const space = fc.constantFrom('', '', ' ', '\n', '\t', ' \r\n ');

/** A document as JSON allows it: spaces between tokens, escapes, keys that nobody knows. */
const decorated = fc
  .record({
    ...{ series, grid: grids, space, warnings: fc.array(text, { maxLength: 2 }) },
    unknown: fc.jsonValue({ maxDepth: 3 }),
    isEscaped: fc.boolean(),
  })
  .map(({ series: written, grid, space: between, warnings, unknown, isEscaped }) => {
    const { status, data } = documentOf(grid, written);
    const document = { unknown, status, warnings, data: { ...data, unknown }, stats: unknown };
    const plain = JSON.stringify(document, undefined, between === '' ? undefined : '\t');
    const json = isEscaped ? plain.replace(/[^\x20-\x7e\s]/g, escaped) : plain;
    return { grid, bytes: Buffer.from(`${between}${json}${between}`) };
  });

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

const metricsAndValues = (bytes: Buffer, found: readonly ScannedSeries[]): unknown =>
  found.map((one) => ({ metric: one.labels, values: samplesOf(bytes, one) }));

const parsed = (bytes: Buffer): unknown => {
  const { data } = JSON.parse(bytes.toString()) as Document;
  return (data?.result ?? []).map(({ metric, values }) => ({
    ...{ metric: metric ?? {}, values: values ?? [] },
  }));
};

const valid = casesOf(150);

it(
  `finds what JSON.parse finds, however the stream is cut: ${valid} documents`,
  () => {
    fc.assert(
      fc.property(decorated, cuts, ({ bytes, grid }, sizes) => {
        const whole = scan(bytes, grid, [bytes.length]);
        expect(scan(bytes, grid, sizes)).toEqual(whole);
        expect(metricsAndValues(bytes, whole.series)).toEqual(parsed(bytes));
        expect(whole.warnings).toEqual((JSON.parse(bytes.toString()) as Document).warnings);
      }),
      { numRuns: valid },
    );
  },
  timeFor(valid),
);

const damaged = casesOf(1500);

it(
  `takes a damaged document only where JSON.parse does, with the same numbers: ${damaged}`,
  () => {
    fc.assert(
      fc.property(grids, series, damages, cuts, (grid, written, changes, sizes) => {
        const bytes = damagedBy(Buffer.from(JSON.stringify(documentOf(grid, written))), changes);
        let found: Scanned;
        try {
          found = scan(bytes, grid, sizes);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(StyxError);
          return;
        }
        expect(metricsAndValues(bytes, found.series)).toEqual(parsed(bytes));
      }),
      { numRuns: damaged },
    );
  },
  timeFor(damaged),
);
