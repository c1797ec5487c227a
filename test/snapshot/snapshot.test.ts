import { gunzipSync } from 'node:zlib';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { StyxError } from '../../src/errors.js';
import { joinChunks } from '../../src/frame/answered.js';
import { promqlNotation } from '../../src/frame/labels.js';
import { openFiles } from '../../src/frame/cursor.js';
import { readSamples } from '../../src/frame/samples.js';
import { chunksOf } from '../../src/plan/chunks.js';
import { readHeader, readSnapshot } from '../../src/snapshot/read.js';
import { snapshotRequest } from '../../src/snapshot/request.js';
import { writeSnapshot } from '../../src/snapshot/write.js';
import { withSpool } from '../../src/spool/spool.js';
import type { Grid } from '../../src/time/grid.js';
import { histogramAt } from '../native-histograms.js';
import { answerOf, type GivenSeries, joinedFrame, spooled, spooledAnswers } from '../spooled.js';

const folder = mkdtempSync(join(tmpdir(), 'styx-snapshots-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
let files = 0;
const newPath = (ending = 'json'): string => join(folder, `${files++}.${ending}`);

const grid: Grid = { startMs: 1_700_000_000_000, endMs: 1_700_000_045_000, stepMs: 15_000 };
const asked = { endpoint: 'eu', query: 'up{job="a"}', range: 'last 45s' };
const header = (of: Grid = grid) =>
  ({ version: 1, request: snapshotRequest(asked, of), now: '2023-11-14T22:14:05Z' }) as const;
const signal = new AbortController().signal;
const keep = { unchanged: 'keep', signal } as const;

const two: GivenSeries[] = [
  {
    labels: { __name__: 'up', job: 'a', instance: 'é "x"' },
    values: ['1', undefined, '1.50', '1'],
  },
  { labels: { __name__: 'up', job: 'a', instance: 'b' }, values: ['+Inf', 'NaN', '-0', '1e300'] },
];

async function written(series: readonly GivenSeries[], of: Grid = grid, path = newPath()) {
  const data = { header: header(of), query: answerOf(of, series), warnings: ['b', 'a'] };
  return { path, ...(await writeSnapshot(path, data, keep)) };
}

async function read(path: string) {
  return withSpool(async (spool) => {
    const snapshot = await readSnapshot(path, spool);
    if (snapshot === undefined) return undefined;
    const frame = joinedFrame('query', snapshot.chunk.grid, [snapshot.chunk]);
    const open = openFiles();
    const series = frame.series.map((one) => ({ labels: one.labels, ...readSamples(one, open) }));
    open.close();
    return { ...snapshot, series };
  });
}

async function errorOf(work: Promise<unknown>): Promise<StyxError> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof StyxError) return thrown;
  throw new Error('no StyxError was thrown');
}

describe('a snapshot', () => {
  it('has native histograms as the server wrote them, beside the numbers of their series', async () => {
    const chunks = spooledAnswers(chunksOf(grid, 2), [
      {
        metric: { __name__: 'x' },
        values: [[1_700_000_000, '1']],
        histograms: [
          histogramAt(1_700_000_015_000, {
            ...{ count: '2.0', sum: '-0' },
            buckets: [[0, '0.5', '1', '2']],
          }),
          histogramAt(1_700_000_045_000, { count: '0', sum: '0' }),
        ],
      },
      {
        metric: { __name__: 'y' },
        histograms: [histogramAt(1_700_000_030_000, { count: '0', sum: '0' })],
      },
    ]);
    const query = joinChunks('query', grid, chunks);
    const path = newPath();
    const result = await writeSnapshot(path, { header: header(), query, warnings: [] }, keep);
    expect(result).toMatchObject({ series: 3, samples: 4 });
    const lines = readFileSync(path, 'utf8').split('\n').slice(1);
    expect(lines).toEqual([
      '{"metric":{"__name__":"x"},"values":[[1700000000,"1"]],"histograms":[[1700000015,{"count":"2.0","sum":"-0",' +
        '"buckets":[[0,"0.5","1","2"]]}],[1700000045,{"count":"0","sum":"0"}]]},',
      '{"metric":{"__name__":"y"},"histograms":[[1700000030,{"count":"0","sum":"0"}]]}',
      ...[']}}', ''],
    ]);
    const again = await read(path);
    expect(again?.hash).toBe(result.hash);
    expect(
      again?.series.map(({ labels, values }) => [promqlNotation(labels), [...values]]),
    ).toEqual([
      ['x', [1]],
      ['x{__histogram__="count"}', [2, 0]],
      ['x{__histogram__="sum"}', [-0, 0]],
      ['x{__histogram__="(0.5,1]"}', [2, 0]],
      ['y{__histogram__="count"}', [0]],
      ['y{__histogram__="sum"}', [0]],
    ]);
  });

  it('has the histogram of a moment', async () => {
    const moment = { ...grid, endMs: grid.startMs };
    const histograms = [histogramAt(grid.startMs, { count: '2', sum: '3' })];
    const chunks = spooledAnswers([moment], [{ metric: {}, histograms }]);
    const query = joinChunks('query', moment, chunks);
    const path = newPath();
    await writeSnapshot(path, { header: header(moment), query, warnings: [] }, keep);
    expect(readFileSync(path, 'utf8').split('\n')[1]).toBe(
      '{"metric":{},"histogram":[1700000000,{"count":"2","sum":"3"}]}',
    );
    expect((await read(path))?.series).toHaveLength(2);
  });

  it('is an answer of query_range, a series a line, as the server wrote its values', async () => {
    const { path, series, samples } = await written(two);
    expect(readFileSync(path, 'utf8')).toBe(
      `{"styx":{"version":1,"request":{"endpoint":"eu","query":"up{job=\\"a\\"}","range":"last 45s",` +
        `"start":1700000000,"end":1700000045,"step":15},"now":"2023-11-14T22:14:05Z"},` +
        `"status":"success","data":{"resultType":"matrix","result":[
{"metric":{"__name__":"up","instance":"b","job":"a"},"values":[[1700000000,"+Inf"],[1700000015,"NaN"],[1700000030,"-0"],[1700000045,"1e300"]]},
{"metric":{"__name__":"up","instance":"é \\"x\\"","job":"a"},"values":[[1700000000,"1"],[1700000030,"1.50"],[1700000045,"1"]]}
]},"warnings":["a","b"]}
`,
    );
    expect({ series, samples }).toEqual({ series: 2, samples: 7 });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ status: 'success' });
  });

  it('is read as it was written, with what it answers and its hash', async () => {
    const { path, hash } = await written(two);
    const snapshot = await read(path);
    expect(snapshot).toMatchObject({ header: header(), hash });
    expect(snapshot?.chunk.warnings).toEqual(['a', 'b']);
    expect(snapshot?.series.map(({ values }) => [...values])).toEqual([
      [Infinity, NaN, -0, 1e300],
      [1, 1.5, 1],
    ]);
  });

  it('has the hash that sha256sum finds behind its first line', async () => {
    const { path, hash } = await written(two);
    const [, ...lines] = readFileSync(path, 'utf8').split('\n');
    const { createHash } = await import('node:crypto');
    expect(createHash('sha256').update(lines.join('\n')).digest('hex')).toBe(hash);
  });

  it('is a vector where it has one moment', async () => {
    const moment = { ...grid, endMs: grid.startMs };
    const { path } = await written([{ labels: { a: 'b' }, values: ['4.20'] }], moment);
    expect(readFileSync(path, 'utf8')).toContain(
      '"resultType":"vector","result":[\n{"metric":{"a":"b"},"value":[1700000000,"4.20"]}\n]}',
    );
    expect((await read(path))?.series.map(({ values }) => [...values])).toEqual([[4.2]]);
  });

  it('may have no series', async () => {
    const { path } = await written([]);
    expect((await read(path))?.series).toEqual([]);
  });

  it('is packed where its name says so, without a trace of when and where', async () => {
    const { path, hash } = await written(two, grid, newPath('json.gz'));
    const plain = await written(two);
    const packed = readFileSync(path);
    expect(gunzipSync(packed)).toEqual(readFileSync(plain.path));
    expect([...packed.subarray(4, 10)]).toEqual([0, 0, 0, 0, 2, 255]);
    expect(hash).toBe(plain.hash);
    expect((await read(path))?.hash).toBe(hash);
  });

  it.each([1, 2, 3, 4])('is the same with %s points a request', async (mostPoints) => {
    const query = joinChunks('query', grid, spooled(chunksOf(grid, mostPoints), two));
    const path = newPath();
    await writeSnapshot(path, { header: header(), query, warnings: ['a', 'b'] }, keep);
    expect(readFileSync(path, 'utf8')).toBe(readFileSync((await written(two)).path, 'utf8'));
  });

  it.each(['json', 'json.gz'])('says in its first line what was asked (%s)', async (ending) => {
    const long = { ...asked, query: Array.from({ length: 5000 }, (_, i) => `m${i}`).join(' + ') };
    const path = newPath(ending);
    const query = answerOf(grid, two);
    const said = { version: 1, request: snapshotRequest(long, grid) } as const;
    await writeSnapshot(path, { header: said, query, warnings: [] }, keep);
    expect(readHeader(path)).toEqual(said);
  });

  it('keeps its time where it says the same', async () => {
    const { path } = await written(two);
    expect((await written(two, grid, path)).result).toBe('unchanged');
  });

  it('is undefined where there is none', async () => {
    expect(await withSpool((spool) => readSnapshot(newPath(), spool))).toBeUndefined();
    expect(readHeader(newPath())).toBeUndefined();
  });
});

describe('the header of a packed snapshot', () => {
  it('is read without unpacking the rest', async () => {
    const labels = (i: number) => ({ name: `${i}-${'x'.repeat(1 + ((i * 7919) % 50))}` });
    const many = Array.from({ length: 9000 }, (_, i) => ({ labels: labels(i), values: [`${i}`] }));
    const { path } = await written(many, grid, newPath('json.gz'));
    const packed = readFileSync(path);
    packed.fill(0, packed.length - 1000);
    writeFileSync(path, packed);
    expect(readHeader(path)?.request.query).toBe(asked.query);
    expect(await errorOf(read(path))).toMatchObject({ code: 'BAD_SNAPSHOT' });
    truncateSync(path, 30);
    expect(() => readHeader(path)).toThrow(
      expect.objectContaining({ code: 'BAD_SNAPSHOT' }) as Error,
    );
  });
});

describe('a snapshot that is damaged', () => {
  it.each([
    ['cut off', (path: string) => truncateSync(path, 400), 'stops in the middle'],
    ['empty', (path: string) => truncateSync(path, 0), 'its first line does not say'],
    ['of something else', (path: string) => writeFileSync(path, '{"a": 1}\n'), 'its first line'],
    [
      'merged with a conflict',
      (path: string) =>
        writeFileSync(path, readFileSync(path, 'utf8').replace('\n{', '\n<<<<<<< HEAD\n{')),
      '<<<<<<<',
    ],
  ])('%s is an error that names the remedy', async (_, damage, message) => {
    const { path } = await written(two);
    damage(path);
    const error = await errorOf(read(path));
    expect(error.code).toBe('BAD_SNAPSHOT');
    expect(error.message).toContain(path);
    expect(error.message).toContain(message);
    expect(error.hint).toContain('styx update');
  });

  it('in its packed form is one too', async () => {
    const { path } = await written(two, grid, newPath('json.gz'));
    truncateSync(path, 40);
    expect((await errorOf(read(path))).code).toBe('BAD_SNAPSHOT');
    expect(() => readHeader(path)).toThrow('its first line does not say');
  });
});
