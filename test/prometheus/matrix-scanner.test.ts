import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { matrixScanner, type ScannedSeries } from '../../src/prometheus/matrix-scanner.js';
import type { Grid } from '../../src/time/grid.js';

const grid: Grid = { startMs: 1_700_000_000_000, endMs: 1_700_000_060_000, stepMs: 15_000 };

interface Scanned {
  readonly series: { labels: Readonly<Record<string, string>>; samples: number; text: string }[];
  readonly status: string;
  readonly resultType: string;
  readonly warnings: readonly string[];
}

/** Scans a document in fragments of a size, and cuts out what each series says its samples are. */
function scan(document: string | Uint8Array, fragmentBytes = 7, on = grid): Scanned {
  const bytes = Buffer.from(document);
  const series: ScannedSeries[] = [];
  const scanner = matrixScanner(on, (one) => series.push(one));
  for (let at = 0; at < bytes.length; at += fragmentBytes) {
    scanner.write(bytes.subarray(at, at + fragmentBytes));
  }
  const answer = scanner.end();
  return {
    ...answer,
    series: series.map(({ labels, samples, start, end }) => ({
      labels,
      samples,
      text: bytes.subarray(start, end).toString(),
    })),
  };
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof StyxError ? thrown.code : `not a StyxError: ${String(thrown)}`;
  }
  return 'no error';
}

const matrix = (result: string, rest = ''): string =>
  `{"status":"success","data":{"resultType":"matrix","result":${result}}${rest}}`;

const oneSeries = (values: string): string => matrix(`[{"metric":{"a":"b"},"values":${values}}]`);

describe('an answer of query_range', () => {
  it('gives labels, and where in the document the samples are', () => {
    const samples = '[1700000000,"1"],[1700000015,"2.50"]';
    const { series, status, resultType } = scan(oneSeries(`[${samples}]`));
    expect({ series, status, resultType }).toEqual({
      series: [{ labels: { a: 'b' }, samples: 2, text: samples }],
      status: 'success',
      resultType: 'matrix',
    });
  });

  it('may be empty', () => {
    expect(scan(matrix('[]')).series).toEqual([]);
    expect(scan(matrix('null')).series).toEqual([]);
    expect(scan(oneSeries('[]')).series[0]?.samples).toBe(0);
  });

  it('may have white space and unknown keys anywhere', () => {
    const document = ` { "stats" : {"a":[1,{"}":"]"}]} , "data":\n{ "result" : [ { "x": null, "values" :
      [ [ 1700000000 , "1" ] ,\t[ 1700000015.000 , "2" ] ] , "metric" : { "a" : "b" } } ] ,
      "resultType" : "matrix" } , "status" : "success" } \n`;
    expect(scan(document).series).toMatchObject([{ labels: { a: 'b' }, samples: 2 }]);
  });

  it.each([
    '0',
    '-0',
    '1e+21',
    '1.5e-09',
    '5e-324',
    '1E5',
    'NaN',
    '+Inf',
    '-Inf',
    'Inf',
    '9'.repeat(301),
  ])('keeps the value %s as text', (value) => {
    expect(scan(oneSeries(`[[1700000000,"${value}"]]`)).series[0]?.text).toBe(
      `[1700000000,"${value}"]`,
    );
  });

  it('has times before 1970 and between seconds', () => {
    const on: Grid = { startMs: -5500, endMs: 0, stepMs: 500 };
    expect(scan(oneSeries('[[-5.500,"1"],[-5,"2"],[-4.5,"3"]]'), 7, on).series[0]?.samples).toBe(3);
  });

  it('keeps warnings and infos', () => {
    const rest = ',"warnings":["w \\u00e9"],"infos":[]';
    expect(scan(matrix('[]', rest)).warnings).toEqual(['w é']);
  });

  it('is read alike in fragments of any size', () => {
    const labels = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }));
    const value = fc.oneof(fc.double().map(String), fc.constantFrom('NaN', '+Inf', '-0', '1e+300'));
    const values = fc.array(
      value.filter((text) => !text.includes('Infinity')),
      { maxLength: 5 },
    );
    const series = fc.array(fc.record({ labels, values }), { maxLength: 4 });
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 200 }), (written, fragmentBytes) => {
        const result = written.map(({ labels: metric, values: texts }) => ({
          metric,
          values: texts.map((text, k) => [grid.startMs / 1000 + 15 * k, text]),
        }));
        const read = scan(matrix(JSON.stringify(result)), fragmentBytes).series;
        expect(read.map((one) => one.labels)).toEqual(written.map((one) => one.labels));
        expect(read.map((one): unknown => JSON.parse(`[${one.text}]`))).toEqual(
          result.map((one) => one.values),
        );
      }),
    );
  });
});

describe('what is not such an answer is refused', () => {
  it.each([
    ['code as a value', oneSeries('[[1700000000,"`id`"]]')],
    ['a bare number as a value', oneSeries('[[1700000000,1]]')],
    ['a bare NaN', oneSeries('[[1700000000,NaN]]')],
    ['two points', oneSeries('[[1700000000,"1.2.3"]]')],
    ['a point without digits', oneSeries('[[1700000000,"1."]]')],
    ['an exponent without digits', oneSeries('[[1700000000,"1e"]]')],
    ['an empty value', oneSeries('[[1700000000,""]]')],
    ['a sign only', oneSeries('[[1700000000,"-"]]')],
    ['a sample of three', oneSeries('[[1700000000,"1","2"]]')],
    ['a time with a zero in front', oneSeries('[[01700000000,"1"]]')],
    ['a time that ends in a point', oneSeries('[[1700000000.,"1"]]')],
    ['a word that runs into a list', '{"data":0{"result":[]}}'],
    ['lists in lists in lists below an unknown key', `{"stats":${'['.repeat(1e5)}`],
    ['what is no JSON below an unknown key', '{"stats":[1}}'],
    ['a missing comma', oneSeries('[[1700000000,"1"][1700000015,"1"]]')],
    ['labels that are numbers', matrix('[{"metric":{"a":1},"values":[]}]')],
    ['bytes that are not UTF-8', Buffer.from(matrix('[{"metric":{"a":"\xff"}}]'), 'latin1')],
    ['something behind it', `${matrix('[]')}x`],
    ['HTML', '<html></html>'],
    ['a list', '[]'],
    ['a value without an end', oneSeries(`[[1700000000,"${'1'.repeat(5000)}"]]`)],
    ['a label without an end', matrix(`[{"metric":{"a":"${'x'.repeat(1 << 21)}"}}]`)],
    ['a key that comes twice', oneSeries('[]}],"result":[{"values":[]')],
    ['times that go back', oneSeries('[[1700000015,"1"],[1700000000,"1"]]')],
    ['a time twice', oneSeries('[[1700000015,"1"],[1700000015,"1"]]')],
    ['native histograms', matrix('[{"metric":{},"histograms":[[1700000000,{}]]}]')],
  ])('%s', (_, document) => {
    expect(codeOf(() => scan(document, 4096))).toBe('BAD_ANSWER');
  });

  it('times between the grid, before it and after it', () => {
    for (const time of [
      '1700000001',
      '1700000000.5',
      '1700000000.0005',
      '1699999985',
      '1700000075',
    ])
      expect(codeOf(() => scan(oneSeries(`[[${time},"1"]]`)))).toBe('MOVED_GRID');
  });

  it('times that go on behind the end of the grid', () => {
    const samples = Array.from({ length: 6 }, (_, k) => `[${1_700_000_000 + 15 * k},"1"]`);
    expect(codeOf(() => scan(oneSeries(`[${samples.join(',')}]`)))).toBe('MOVED_GRID');
  });

  it('a document that stops anywhere', () => {
    const document = matrix('[{"metric":{"a":"b"},"values":[[1700000000,"1"]]}]');
    for (let length = 0; length < document.length; length++)
      expect(codeOf(() => scan(document.slice(0, length)))).toBe('TRUNCATED');
  });

  it('a document that stops in a word or a number, which may go on', () => {
    const document = matrix('null', ',"isPartial":false,"stats":{"a":-1.5e+10,"b":[true]}');
    expect(codeOf(() => scan(document))).toBe('no error');
    for (let length = 0; length < document.length; length++)
      expect(codeOf(() => scan(document.slice(0, length)))).toBe('TRUNCATED');
  });
});
