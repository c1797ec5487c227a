import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { matrixScanner, type ScannedSeries } from '../../src/prometheus/matrix-scanner.js';
import type { Grid } from '../../src/time/grid.js';

const grid: Grid = { startMs: 1_700_000_000_000, endMs: 1_700_000_060_000, stepMs: 15_000 };

/** Scans a document in fragments of a size, and cuts out what each series says its samples are. */
function scan(document: string, fragmentBytes = 7) {
  const bytes = Buffer.from(document);
  const series: ScannedSeries[] = [];
  const scanner = matrixScanner(grid, (one) => series.push(one));
  for (let at = 0; at < bytes.length; at += fragmentBytes)
    scanner.write(bytes.subarray(at, at + fragmentBytes));
  scanner.end();
  return series.map(({ holds, samples, start, end }) => ({
    ...{ holds, samples },
    text: bytes.subarray(start, end).toString(),
  }));
}

const answer = (resultType: string, fields: string): string =>
  `{"status":"success","data":{"resultType":"${resultType}","result":[{"metric":{"a":"b"},${fields}}]}}`;
const histograms = (list: string): string => answer('matrix', `"histograms":[${list}]`);

/** As Prometheus 2.42 wrote it. */
const sample = (seconds: number): string =>
  `[${seconds},{"count":"13","sum":"21","buckets":[[1,"-1","-0.7071067811865475","2"],` +
  `[3,"-0.001","0.001","1"],[0,"0.35355339059327373","0.5","4"],[0,"2","+Inf","6"]]}]`;
const empty = '[1700000030,{"count":"0","sum":"0"}]';

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    return thrown instanceof StyxError ? thrown.code : `not a StyxError: ${String(thrown)}`;
  }
  return 'no error';
}

describe('the native histograms of an answer', () => {
  it('are found, with those that counted nothing', () => {
    const text = `${sample(1_700_000_000)}, ${empty}`;
    expect(scan(histograms(text))).toEqual([{ holds: 'histograms', samples: 2, text }]);
  });

  it('may be in one series with numbers, which is then two', () => {
    const numbers = '[1700000000,"5"],[1700000015,"6"]';
    const fields = (['values', 'histograms'] as const).map(
      (key) => `"${key}":[${key === 'values' ? numbers : empty}]`,
    );
    for (const ordered of [fields, [...fields].reverse()]) {
      expect(scan(answer('matrix', ordered.join()))).toEqual([
        { holds: 'numbers', samples: 2, text: numbers },
        { holds: 'histograms', samples: 1, text: empty },
      ]);
    }
  });

  it('may be one at a moment', () => {
    expect(scan(answer('vector', `"histogram":${empty}`))).toEqual([
      { holds: 'histograms', samples: 1, text: empty },
    ]);
  });

  it('may be none', () => {
    expect(scan(histograms(''))).toEqual([{ holds: 'numbers', samples: 0, text: '' }]);
  });

  it('are read alike in fragments of any size', () => {
    const text = `${sample(1_700_000_000)},${sample(1_700_000_015)},${empty}`;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), (bytes) => {
        expect(scan(histograms(text), bytes)).toEqual([{ holds: 'histograms', samples: 3, text }]);
      }),
    );
  });
});

describe('what is no native histogram is refused', () => {
  const of = (fields: string): string => histograms(`[1700000000,{${fields}}]`);
  const bucket = (text: string): string => of(`"count":"1","sum":"1","buckets":[${text}]`);
  it.each([
    ['without a count', of('"sum":"1"')],
    ['without a sum', of('"count":"1"')],
    ['with a bare number', of('"count":1,"sum":"1"')],
    ['with code as a sum', of('"count":"1","sum":"`id`"')],
    ['with a count of a thousand digits', of(`"count":"${'1'.repeat(1000)}","sum":"1"`)],
    ['with buckets that are no list', of('"count":"1","sum":"1","buckets":{}')],
    ['with a bucket of three', bucket('[0,"1","2"]')],
    ['with a rule that nobody knows', bucket('[4,"1","2","1"]')],
    ['with bounds the wrong way round', bucket('[0,"2","1","1"]')],
    ['with a bound that is none', bucket('[0,"NaN","1","1"]')],
    ['with a bucket twice', bucket('[0,"1","2","1"],[0,"1","2","3"]')],
    ['that is a number', histograms('[1700000000,"5"]')],
    ['of three', histograms('[1700000000,{"count":"0","sum":"0"},1]')],
    ['of a time that is a text', histograms('["1700000000",{"count":"0","sum":"0"}]')],
    ['of times that go back', histograms(`${empty},${sample(1_700_000_015)}`)],
  ])('%s', (_, document) => {
    expect(codeOf(() => scan(document, 4096))).toBe('BAD_ANSWER');
  });

  it.each(['1700000001', '1700000000.5', '1700000000.0005', '1700000075'])(
    'of the time %s, which was not asked for',
    (time) => {
      const code = codeOf(() => scan(histograms(`[${time},{"count":"0","sum":"0"}]`)));
      expect(code).toBe('MOVED_GRID');
    },
  );

  it('that stops anywhere', () => {
    const document = histograms(sample(1_700_000_000));
    for (let length = 0; length < document.length; length++)
      expect(codeOf(() => scan(document.slice(0, length)))).toBe('TRUNCATED');
  });
});
