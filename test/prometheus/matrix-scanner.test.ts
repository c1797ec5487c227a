import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import type { Answer } from '../../src/prometheus/answer-scanner.js';
import {
  type Matrix,
  matrixScanner,
  type ScannedSeries,
} from '../../src/prometheus/matrix-scanner.js';
import type { Grid } from '../../src/time/grid.js';

const grid: Grid = { startMs: 1_700_000_000_000, endMs: 1_700_000_060_000, stepMs: 15_000 };

interface Scanned extends Answer, Matrix {
  readonly series: (Pick<ScannedSeries, 'labels' | 'samples' | 'timeBytes'> & { text: string })[];
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
    series: series.map(({ labels, samples, timeBytes, start, end }) => ({
      ...{ labels, samples, timeBytes },
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
      series: [{ labels: { a: 'b' }, samples: 2, timeBytes: 0, text: samples }],
      status: 'success',
      resultType: 'matrix',
    });
  });

  it('may be empty', () => {
    expect(scan(matrix('[]')).series).toEqual([]);
    expect(scan(matrix('null')).series).toEqual([]);
    expect(scan(oneSeries('[]')).series[0]?.samples).toBe(0);
    expect(scan(matrix('[{}]')).series).toMatchObject([{ labels: {}, samples: 0 }]);
  });

  it('has nothing that it does not say', () => {
    expect(scan('{}')).toEqual({
      ...{ status: '', errorType: '', error: '', resultType: '', isPartial: false },
      ...{ warnings: [], infos: [], series: [] },
    });
  });

  it('says why there is none, and that it is not whole', () => {
    const refused =
      '{"status":"error","data":null,"errorType":"bad_data","error":"no \\"}\\" here"}';
    expect(scan(refused)).toMatchObject({
      ...{ status: 'error', errorType: 'bad_data', error: 'no "}" here', series: [] },
    });
    expect(scan(matrix('[]', ',"isPartial":true')).isPartial).toBe(true);
    for (const other of ['false', 'null', '"true"', '1'])
      expect(scan(matrix('[]', `,"isPartial":${other}`)).isPartial).toBe(false);
  });

  it.each(['null', '5', '[{"result":5}]', '"result"', '{}', '{"result":null}'])(
    'may have no data: %s',
    (data) => {
      expect(scan(`{"status":"success","data":${data}}`).series).toEqual([]);
    },
  );

  it.each([
    ['scalar', '[1700000000,"1"]'],
    ['string', '[1700000000,"text"]'],
    ['streams', '[{"metric":5,"values":[["1700000000000000000","line"]]}]'],
  ])('of another type is read no further: %s', (type, result) => {
    const document = `{"data":{"resultType":"${type}","result":${result}}}`;
    expect(scan(document)).toMatchObject({ resultType: type, series: [] });
  });

  it('may have others beside the series', () => {
    const document =
      '{"data":{"stats":[1,{"a":{}}],"resultType":"matrix","result":[{"more":[5]}]}}';
    expect(scan(document).series).toMatchObject([{ labels: {}, samples: 0 }]);
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
    const rest = ',"warnings":["w \\u00e9"],"infos":["i","j"]';
    expect(scan(matrix('[]', rest))).toMatchObject({ warnings: ['w é'], infos: ['i', 'j'] });
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

describe('an answer of query', () => {
  const vector = (value: string): string =>
    `{"data":{"resultType":"vector","result":[{"metric":{"a":"b"},"value":${value}}]}}`;

  it('gives the only sample of each series, however it arrives', () => {
    const sample = '[1700000015 , "-1.5"]';
    for (let bytes = 1; bytes < 100; bytes++) {
      expect(scan(vector(sample), bytes)).toMatchObject({
        resultType: 'vector',
        series: [{ labels: { a: 'b' }, samples: 1, timeBytes: 0, text: sample }],
      });
    }
  });

  it('has a value of as many digits as a number may have', () => {
    const digits = '9'.repeat(301);
    const document = vector(`[1700000015,"${digits}"]`);
    expect(scan(document, 4096).series).toMatchObject([{ samples: 1 }]);
    expect(scan(document, 100).series).toMatchObject([{ samples: 1 }]);
  });

  it.each([
    ['BAD_ANSWER', 'a number', '5'],
    ['BAD_ANSWER', 'an object', '{"0":1700000015,"1":"1"}'],
    ['BAD_ANSWER', 'code', '[1700000015,"`id`"]'],
    ['BAD_ANSWER', 'a value without an end', `[1700000015,"${'1'.repeat(5000)}"]`],
    ['MOVED_GRID', 'another time', '[1700000016,"1"]'],
    ['MOVED_GRID', 'a time behind the end', '[1700000075,"1"]'],
  ])('is refused (%s) where a sample is %s', (code, _, value) => {
    for (const bytes of [7, 1000]) expect(codeOf(() => scan(vector(value), bytes))).toBe(code);
  });
});

describe('the samples of a series without gaps', () => {
  const long: Grid = { startMs: 1_700_000_000_000, endMs: 1_700_000_147_000, stepMs: 3000 };
  const points = 50;
  const time = (k: number): string => String((long.startMs + k * long.stepMs) / 1000);
  /** A series of all points, some of whose samples are written in another way. */
  const written = (others: Readonly<Record<number, string>> = {}, between = ',') =>
    Array.from({ length: points }, (_, k) => others[k] ?? `[${time(k)},"${k}.5"]`).join(between);
  const read = (samples: string, bytes: number) => {
    const [series] = scan(oneSeries(`[${samples}]`), bytes, long).series;
    return [series?.samples, series?.timeBytes, series?.text === samples];
  };
  const sizes = [1, 17, 64, 90, 300, 1000, 4000];

  it('have times of ten digits, so that these need not be read again', () => {
    for (const bytes of sizes) expect(read(written(), bytes)).toEqual([points, 10, true]);
  });

  it.each([0, 1, 20, 21, 48, 49])('also where sample %i is no plain number', (k) => {
    const samples = written({ [k]: `[${time(k)},"NaN"]` });
    for (const bytes of sizes) expect(read(samples, bytes)).toEqual([points, 10, true]);
  });

  it.each([0, 1, 20, 48, 49])('but not where sample %i has another form', (k) => {
    for (const other of [
      `[${time(k)}.0,"1"]`,
      `[${time(k)} ,"1"]`,
      `[ ${time(k)},"1"]`,
      `[${time(k)},"1" ]`,
    ]) {
      for (const bytes of sizes) expect(read(written({ [k]: other }), bytes)[1]).toBe(0);
    }
  });

  it('nor where white space is between them', () => {
    for (const bytes of sizes) {
      expect(read(written({}, ', '), bytes)).toEqual([points, 0, true]);
      expect(read(written({}, ' ,'), bytes)).toEqual([points, 0, true]);
    }
  });

  it('may have times that are longer, all of them', () => {
    const samples = Array.from({ length: points }, (_, k) => `[${time(k)}.000,"1"]`).join();
    for (const bytes of sizes) expect(read(samples, bytes)).toEqual([points, 14, true]);
  });

  it('are told from those of a series with gaps', () => {
    const samples = Array.from({ length: points }, (_, k) =>
      k === 30 ? [] : [`[${time(k)},"1"]`],
    );
    for (const bytes of sizes) expect(read(samples.flat().join(), bytes)).toEqual([49, 0, true]);
  });

  it.each([
    ['BAD_ANSWER', 'come twice', { 30: `[${time(30)},"1"],[${time(30)},"1"]` }],
    ['BAD_ANSWER', 'go back', { 30: `[${time(29)},"1"]` }],
    ['BAD_ANSWER', 'are not separated', { 30: `[${time(30)},"1"]x` }],
    ['BAD_ANSWER', 'have another bracket in front', { 30: `{${time(30)},"1"]` }],
    ['MOVED_GRID', 'go on behind the end', { 49: `[${time(49)},"1"],[${time(50)},"1"]` }],
    ['MOVED_GRID', 'are between those asked for', { 30: `[${time(30)}.5,"1"]` }],
  ])('are refused (%s) where they %s', (code, _, others) => {
    for (const bytes of sizes) expect(codeOf(() => read(written(others), bytes))).toBe(code);
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
    ['a key that comes twice', oneSeries('[]}],"result":[{"values":[]')],
    ['times that go back', oneSeries('[[1700000015,"1"],[1700000000,"1"]]')],
    ['a time twice', oneSeries('[[1700000015,"1"],[1700000015,"1"]]')],
    ['native histograms', matrix('[{"metric":{},"histograms":[[1700000000,{}]]}]')],
  ])('%s', (_, document) => {
    expect(codeOf(() => scan(document, 4096))).toBe('BAD_ANSWER');
  });

  it.each([
    ['a status that is a number', '{"status":5}'],
    ['a key that is none', '{5:1}'],
    ['labels in a list', matrix('[{"metric":["a"]}]')],
    ['labels that are a text', matrix('[{"metric":"a"}]')],
    ['labels that are a number', matrix('[{"metric":5}]')],
    ['no labels', matrix('[{"metric":null}]')],
    ['a word that runs into a text', '{"data":0"result"}'],
    ['a colon behind a value', '{"stats":5:6}'],
    ['something behind it, later', `${matrix('[]')} \n\t x`],
  ])('%s', (_, document) => {
    for (const bytes of [1, 7, 4096])
      expect(codeOf(() => scan(document, bytes))).toBe('BAD_ANSWER');
  });

  it('with what stands there, and where', () => {
    const document = matrix('[]', ',"warnings":[5, "and so on, for more than forty bytes of it"]');
    for (const bytes of [7, 4096]) {
      expect(() => scan(document, bytes)).toThrow(
        expect.objectContaining({
          code: 'BAD_ANSWER',
          message: expect.stringMatching(
            new RegExp(
              `^the answer is not what Prometheus writes, at byte ${document.indexOf(', "and')}: `,
            ),
          ),
          hint: 'the server, or a proxy before it, has spoilt the answer: ask without the proxy',
        }),
      );
    }
    expect(() => scan('<html><title>502</title><body>Bad Gateway</body></html>', 4096)).toThrow(
      'at byte 0: "<html><title>502</title><body>Bad Gatewa"',
    );
  });

  it('with what to do about an answer that stops, or has a text without an end', () => {
    expect(() => scan('{"data":{"result":', 7)).toThrow(
      expect.objectContaining({
        message: 'the answer stops in the middle, after 18 bytes',
        hint: 'a proxy or the server cut the connection; try again, or ask for a shorter range',
      }),
    );
    expect(() => scan(matrix(`[{"metric":{"a":"${'x'.repeat(1 << 21)}"}}]`), 4096)).toThrow(
      expect.objectContaining({
        code: 'TOO_LARGE',
        message: 'a text in the answer is longer than 1 MiB',
        hint: 'is a label being misused for data? Drop it with sum without (…)',
      }),
    );
  });

  it('with the times that were asked for', () => {
    expect(() => scan(oneSeries('[[1700000016,"1"]]'))).toThrow(
      expect.objectContaining({
        message:
          'the server answered for the time 1700000016, which was not asked for ' +
          '(from 1700000000 to 1700000060 every 15 s)',
        hint: 'the server moves the grid; make start and end multiples of the step',
      }),
    );
    expect(() => scan(oneSeries('[[1700000015,"1"],[1700000000,"1"]]'))).toThrow(
      expect.objectContaining({
        message: 'the time 1700000000 comes after 1700000015',
        hint: 'the server, or a proxy before it, has spoilt the answer: ask without the proxy',
      }),
    );
  });

  it('where it is nested deeper than anything that a server writes', () => {
    const nested = (depth: number) => `{"stats":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(codeOf(() => scan(nested(101)))).toBe('no error');
    expect(codeOf(() => scan(nested(102)))).toBe('BAD_ANSWER');
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
