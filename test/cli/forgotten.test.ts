import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Handler } from '../servers/faulty.js';
import { type Paper, paperOf, prometheus } from './paper.js';

const START = 1_700_000_000;

interface Served {
  /** The series that there are, by the time (s) from which on the server has them. */
  readonly from: Readonly<Record<string, number>>;
}

/** Series with a sample every 15 s, as far back as the server remembers them. */
const remembering =
  (served: () => Served): Handler =>
  (_request, params, response) => {
    const [start, end] = [Number(params.get('start')), Number(params.get('end'))];
    const result = Object.entries(served().from).map(([name, from]) => {
      const times = Array.from({ length: (end - start) / 15 + 1 }, (_, k) => start + 15 * k);
      const values = times.filter((time) => time >= from).map((time) => [time, String(time)]);
      return { metric: { name }, values };
    });
    const kept = result.filter(({ values }) => values.length > 0);
    response.end(
      JSON.stringify({ status: 'success', data: { resultType: 'matrix', result: kept } }),
    );
  };

const lasting = (minutes: number) => ({
  figures: '  a: {query: load, formats: [csv]}',
  defaults: `range: {start: ${START}, duration: ${minutes}m}`,
});

async function grown(before: Served, after: Served): Promise<{ paper: Paper; stderr: string }> {
  let served = before;
  const paper = await paperOf(
    lasting(30),
    remembering(() => served),
  );
  await paper.styx('build');
  served = after;
  paper.change(lasting(90));
  const { status, stderr } = await paper.styx('build');
  expect(status).toBe(1);
  return { paper, stderr };
}

describe('a range that grew, of which the server has forgotten some', () => {
  it.each([
    ['the start', { a: START + 1500 }],
    ['a series', { b: START }],
    ['the start, though it has new series', { a: START + 1500, c: START, d: START }],
  ])('keeps its snapshot where it has forgotten %s', async (_, from) => {
    const { paper, stderr } = await grown({ from: { a: START, b: START } }, { from });
    expect(stderr).toContain('[FEWER_SAMPLES]');
    expect(paper.read('styx-data/a/query.json')).toContain(`[${START},"${START}"]`);
  });
});

describe('the last minutes, some time later', () => {
  const minutes = 30;
  const figures = { figures: '  a: {query: load, formats: [csv]}', defaults: 'range: {last: 30m}' };
  const nowS = () => Math.floor(Date.now() / 1000);

  const clockAheadBy = (ms: number): string => {
    const ahead = `const { now } = Date; Date.now = () => now() + ${ms};`;
    return `--import=data:text/javascript,${encodeURIComponent(ahead)}`;
  };

  /** A paper built of all that a server has, and how it is updated some time (ms) later. */
  async function built() {
    let served: Served = { from: { a: 0, b: 0 } };
    const paper = await paperOf(
      figures,
      remembering(() => served),
    );
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    const updated = (ms: number, from: Served['from']) => {
      served = { from };
      return paper.with({ NODE_OPTIONS: clockAheadBy(ms) }).styx('update');
    };
    return { paper, updated };
  }

  it.each([
    ['all but the last minutes', () => ({ a: nowS() - 300, b: nowS() - 300 })],
    ['a series', () => ({ a: 0 })],
    ['a tenth of it', () => ({ a: nowS() - minutes * 54, b: nowS() - minutes * 54 })],
  ])('stay what they were where the server has forgotten %s', async (_, from) => {
    const { paper, updated } = await built();
    const before = paper.read('styx-data/a/query.json');
    const { status, stderr } = await updated(7_000, from());
    expect({ status, stderr }).toMatchObject({
      ...{ status: 1, stderr: expect.stringContaining('[FEWER_SAMPLES]') },
    });
    expect(paper.read('styx-data/a/query.json')).toBe(before);
  });

  it.each([
    ['all of it', 7_000, () => ({ a: 0, b: 0 })],
    ['what came since, of which nothing was known', minutes * 61_000, () => ({ c: nowS() })],
  ])('are those of now where the server has %s', async (_, ms, from) => {
    const { paper, updated } = await built();
    const before = paper.read('styx-data/a/query.json');
    expect(await updated(ms, from())).toMatchObject({ status: 0 });
    expect(paper.read('styx-data/a/query.json')).not.toBe(before);
  });
});

const long = lasting(90);
const packed = { more: 'snapshots: {compress: true}' };
const renamed = { figures: long.figures.replace('a:', 'b:') };

describe('a range that grew in the edit that moved its data', () => {
  const edits = [
    ['to another name', renamed],
    ['to where it is packed', packed],
    ['to both', { ...packed, ...renamed }],
  ] as const;

  async function edited(edit: (typeof edits)[number][1], { from }: Served) {
    let served: Served = { from: { a: START } };
    const paper = await paperOf(
      lasting(30),
      remembering(() => served),
      prometheus,
    );
    await paper.styx('build');
    served = { from };
    paper.change({ ...long, ...edit });
    return { paper, first: paper.server.requests.length };
  }

  it.each(edits)('%s keeps them where the server has forgotten some', async (_, edit) => {
    const { paper } = await edited(edit, { from: { a: START + 1600 } });
    const { status, stderr } = await paper.styx('build');
    expect(status).toBe(1);
    expect(stderr).toContain('[FEWER_SAMPLES]');
    expect(readdirSync(join(paper.folder, 'styx-data'))).toEqual(['a']);
    expect(paper.read('styx-data/a/query.json')).toContain(`[${START},"${START}"]`);
  });

  it.each(edits)('%s is asked for what is new alone, and says so', async (_, edit) => {
    const { paper, first } = await edited(edit, { from: { a: START + 1400 } });
    expect((await paper.styx('status')).stdout).toMatch(/^✗ [ab] {2}stale/);
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    const starts = paper.server.requests.slice(first).map(({ params }) => params.get('start'));
    expect(starts).toEqual([String(START + 1500)]);
    expect(paper.read('styx.lock')).toContain('"samples": 361');
  });

  it('to where it is packed leaves one snapshot', async () => {
    const { paper } = await edited(packed, { from: { a: START } });
    await paper.styx('build');
    expect(readdirSync(join(paper.folder, 'styx-data/a'))).toEqual(['query.json.gz']);
  });
});
