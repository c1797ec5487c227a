import { describe, expect, it } from 'vitest';
import { errorsOf, figure, manifest, mistakes } from './given.js';
import { partsOf } from '../../src/manifest/manifest.js';

function withRange(range: string, before = ''): string {
  return `prometheus: http://a\n${before}\nfigures: {f: {query: up, range: ${range}}}`;
}

describe('a range that is a period', () => {
  it.each([
    ['{quarter: 2026Q3}', '2026-07-01', '2026-10-01'],
    ['{month: 2026-07}', '2026-07-01', '2026-08-01'],
    ['{week: 2026-W31}', '2026-07-27', '2026-08-03'],
  ])('%s begins and ends with its days in the time zone of the manifest', (range, start, end) => {
    const given = figure(withRange(range, 'timezone: Europe/Berlin'));
    expect(given.range).toMatchObject({
      period: {
        startMs: Date.parse(`${start}T00:00:00+02:00`),
        endMs: Date.parse(`${end}T00:00:00+02:00`),
      },
    });
  });

  it.each([
    ['{quarter: 2026Q5}', 'BAD_TIME', '2026Q5'],
    ['{month: 2026-13}', 'BAD_TIME', '2026-13'],
    ['{week: 2025-W53}', 'BAD_TIME', '2025-W53'],
    ['{quarter: 2026}', 'BAD_TIME', '2026'],
    ['{quarter: 2026Q3, month: 2026-07}', 'BAD_RANGE', 'range'],
    ['{quarter: 2026Q3, last: 1h}', 'BAD_RANGE', 'range'],
    ['{month: 2026-07, end: now}', 'BAD_RANGE', 'range'],
  ])('is not %s', (range, code, text) => {
    expect(mistakes(withRange(range))).toEqual([[code, 3, text]]);
  });

  it("is whole: it takes the place of the defaults' range", () => {
    const text = withRange('{month: 2026-07}', 'defaults: {range: {last: 6h}}');
    expect(figure(text).range).toMatchObject({ period: { text: '2026-07' } });
  });
});

describe('a range with ${name} in it', () => {
  const vars = 'vars: {quarter: 2026Q2, day: 2026-07-01, length: 90m}';

  it('has what `vars` say', () => {
    const text = withRange('{quarter: "${quarter}"}', vars);
    expect(figure(text).range).toMatchObject({ period: { text: '2026Q2' } });
    expect(figure(withRange('{start: "${day}T12:00", duration: "${length}"}', vars)).range).toEqual(
      { start: { ms: Date.UTC(2026, 6, 1, 12) }, durationMs: 5.4e6 },
    );
    expect(figure(withRange('{last: "${length}"}', vars)).range).toEqual({ lastMs: 5.4e6 });
  });

  it('has what --set says instead, and a mistake in that is one of the range', () => {
    const text = withRange('{quarter: "${quarter}"}', vars);
    const set = (quarter: string) => ({ set: new Map([['quarter', quarter]]) });
    expect(figure(text, set('2026Q3')).range).toMatchObject({ period: { text: '2026Q3' } });
    const [error] = errorsOf(() => manifest(text, set('Q3')));
    expect(error).toMatchObject({ code: 'BAD_TIME', message: '`Q3` is not a quarter' });
    expect(error?.position?.line).toBe(3);
  });

  it.each([
    ['{quarter: "${quarters}"}', 'did you mean `quarter`?'],
    ['{last: "${x}"}', 'define it: vars: {x: ...}'],
    ['{last: "${range}"}', 'define it: vars: {range: ...}'],
  ])('of %s that there is not is a mistake', (range, hint) => {
    const errors = errorsOf(() => manifest(withRange(range, vars)));
    expect(errors).toMatchObject([{ code: 'UNKNOWN_VARIABLE', hint, position: { line: 3 } }]);
  });

  it('that --set misspells is one mistake', () => {
    const text = withRange('{quarter: "${quarter}"}', vars);
    const errors = errorsOf(() => manifest(text, { set: new Map([['quartr', '2026Q3']]) }));
    expect(errors.map(({ code }) => code)).toEqual(['UNKNOWN_VARIABLE']);
  });
});

it('a matrix of periods makes a figure each', () => {
  const text = `prometheus: http://a
figures: {f: {query: up, matrix: {quarter: [2026Q1, 2026Q2]}, range: {quarter: "\${quarter}"}}}`;
  const { figures } = manifest(text);
  expect(figures.map(({ name }) => name)).toEqual(['f-2026Q1', 'f-2026Q2']);
  expect(figures.flatMap(partsOf).map(({ range }) => range)).toMatchObject([
    { period: { text: '2026Q1' } },
    { period: { text: '2026Q2' } },
  ]);
});
