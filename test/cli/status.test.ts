import { appendFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answering, fixed, paperOf, prometheus } from './paper.js';
import { type Project } from './styx.js';

const lines = (text: string): string[] => text.trimEnd().split('\n');

describe('styx status', () => {
  it('says of each figure whether it is current, and how old its data are', async () => {
    const paper = await paperOf({
      figures: '  a: {query: load}\n  long/b: {query: cpu, range: {last: 1m}}',
    });
    await paper.styx('build');
    const { status, stdout, stderr } = await paper.styx('status', '--exit-code');
    expect(status).toBe(0);
    expect(lines(stdout)).toEqual([
      expect.stringMatching(/^✓ a {7}current {2}\d+ d old$/),
      expect.stringMatching(/^✓ long\/b {2}current {2}\d+ s old$/),
    ]);
    expect(stderr).toBe('2 figures current\n');
  });

  it('says why one is stale, with all reasons, in a line', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    paper.change({
      figures: '  a: {query: load, y: {label: New}}\n  b: {query: memory}\n  c: {query: new}',
    });
    rmSync(join(paper.folder, 'figures/a.csv'));
    rmSync(join(paper.folder, 'figures/b.csv'));
    appendFileSync(join(paper.folder, 'figures/b.gnuplot'), '# mine\n');
    const { status, stdout, stderr } = await paper.styx('status');
    expect(status).toBe(0);
    expect(lines(stdout)).toEqual([
      expect.stringMatching(
        /^✗ a {2}stale {2}\d+ d old {2}its entry in the manifest, its style or its labels changed; a\.csv is missing$/,
      ),
      expect.stringMatching(
        /^✗ b {2}stale {2}\d+ d old {2}the request of b\/query changed: query is memory and was cpu; b\.csv is missing; b\.gnuplot was edited$/,
      ),
      expect.stringMatching(/^✗ c {2}stale {2}- +it is new; there is no snapshot of c\/query$/),
    ]);
    expect(stderr).toBe('3 figures stale\n');
    expect(await paper.styx('status', '--exit-code')).toMatchObject({ status: 3 });
  });

  it('counts the snapshots that are missing where they are many', async () => {
    const queries = Array.from({ length: 5 }, (_, i) => `q${i}: up`).join(', ');
    const paper = await paperOf({ figures: `  a: {queries: {${queries}}}` });
    expect((await paper.styx('status')).stdout).toMatch(
      /it is new; there are no snapshots of a\/q0 and 4 more\n$/,
    );
  });

  it('does not blame figures for colours that those before them, of unknown data, decide', async () => {
    const figures = '  a: {query: load}\n  b: {query: cpu}\n  c: {queries: {x: load, y: cpu}}';
    const paper = await paperOf({ figures });
    await paper.styx('build');
    paper.change({ figures: figures.replace('query: load', 'query: other') });
    expect((await paper.styx('status')).stdout).toMatch(/✗ a .*\n✓ b .*\n✓ c /);
  });

  it('tells of a snapshot that was edited or is damaged', async () => {
    const paper = await paperOf();
    await paper.styx('build');
    paper.write(
      'styx-data/a/query.json',
      paper.read('styx-data/a/query.json').replace('2.50', '9'),
    );
    paper.write('styx-data/b/query.json', '{}');
    expect(lines((await paper.styx('status')).stdout)).toEqual([
      expect.stringMatching(/^✗ a {2}stale .*the data of a\/query are not those of the lock/),
      expect.stringMatching(/^✗ b {2}stale .*cannot read the snapshot/),
    ]);
  });

  it('asks no server and writes nothing, be there nothing yet', async () => {
    const paper = await paperOf({
      figures: '  a: {query: load}\n  b: {query: "x", matrix: {job: {label_values: job, of: up}}}',
    });
    const { status, stdout } = await paper.styx('status');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^✗ a {2}stale {2}- +it is new/);
    expect(stdout).toContain('the values of the matrix of b are not kept');
    expect(readdirSync(paper.folder)).toEqual(['styx.config.yaml']);
    await paper.styx('build', 'a');
    const before = paper.server.requests.length;
    rmSync(join(paper.folder, '.styx'), { recursive: true });
    await paper.styx('status');
    expect(existsSync(join(paper.folder, '.styx'))).toBe(false);
    expect(paper.server.requests).toHaveLength(before);
  });

  it('takes what has no series for current, as a build does that is answered the same', async () => {
    const paper = await paperOf(
      { figures: '  a: {query: load, formats: [csv], on_empty: warn}' },
      answering(0),
    );
    await paper.styx('build');
    expect((await paper.styx('status')).stdout).toMatch(/^✓ a {2}current/);
  });

  it('prints one JSON document for programs, whatever happens', async () => {
    const paper = await paperOf();
    await paper.styx('build', 'a');
    expect(document(await paper.styx('status', '--json'))).toMatchObject({
      version: 1,
      figures: [
        { name: 'a', status: 'current', reasons: [], data_of: '2023-11-14T22:14:20Z' },
        { name: 'b', status: 'stale', reasons: ['it is new', 'there is no snapshot of b/query'] },
      ],
      errors: [],
    });
    paper.write('styx.lock', '<<<<<<< HEAD\n');
    const broken = await paper.styx('status', '--json');
    expect(broken.status).toBe(2);
    expect(document(broken)).toMatchObject({ figures: [], errors: [{ code: 'BAD_LOCK' }] });
  });
});

const document = ({ stdout }: { readonly stdout: string }): unknown => JSON.parse(stdout);

describe('the numbers', () => {
  const given = {
    figures: '  a: {query: load}',
    more: 'values:\n  most: {query: cpu, range: {start: 2023-11-14T22:13:20Z, duration: 1m}, reduce: max}',
  };
  const numbersLine = async (paper: Project): Promise<string | undefined> =>
    lines((await paper.styx('status')).stdout)[1];

  it('are a line of their own', async () => {
    const paper = await paperOf(given);
    await paper.styx('build');
    expect(await numbersLine(paper)).toMatch(/^✓ numbers {2}current {2}\d+ d old$/);
  });

  it('are stale where one cannot be made, or a file is not what it would be', async () => {
    const paper = await paperOf(given);
    await paper.styx('build');
    paper.change({ more: `${given.more}\n  other: {query: up, range: {last: 1h}, reduce: max}` });
    expect(await numbersLine(paper)).toMatch(
      /^✗ numbers {2}stale .*there is no snapshot of _values\/other\/query/,
    );
    paper.change({ more: given.more.replace('reduce: max', 'reduce: min') });
    expect(await numbersLine(paper)).toMatch(/stale .*values\.tex would be another/);
    paper.change({});
    appendFileSync(join(paper.folder, 'figures/values.tex'), '% mine\n');
    rmSync(join(paper.folder, 'figures/values.md'));
    expect(await numbersLine(paper)).toMatch(/values\.tex was edited; values\.md is missing$/);
  });

  it('of a range that grew at its end say just that, and ask for what is new', async () => {
    const ofMinutes = (minutes: number): string =>
      given.more.replace('duration: 1m', `duration: ${minutes}m`);
    const paper = await paperOf({ ...given, more: ofMinutes(10) }, answering(), prometheus);
    await paper.styx('build');
    paper.change({ more: ofMinutes(12) });
    expect(await numbersLine(paper)).toMatch(
      /^✗ numbers {2}stale +- +the request of _values\/most\/query changed: range is .* and was .*, end is 1700000720 and was 1700000600$/,
    );
    const { stdout } = await paper.styx('build', '--dry-run');
    expect(stdout).toMatch(
      /^numbers: the request .*, end is \d+ and was \d+\n {2}asks prometheus: cpu \(1 request\)\n$/,
    );
  });

  it('are not well where a claim does not hold, though there is nothing to make anew', async () => {
    const claims = (max: number): string =>
      `${given.more.replace('reduce: max', `reduce: max, max: ${max}`)}\nchecks: {few: {query: cpu, max: ${max}, ${fixed}}}`;
    const paper = await paperOf({ ...given, more: claims(9) });
    await paper.styx('build');
    expect(await paper.styx('status', '--exit-code')).toMatchObject({ status: 0 });
    paper.change({ more: claims(3) });
    expect(await paper.styx('build')).toMatchObject({ status: 1 });
    const { status, stdout, stderr } = await paper.styx('status', '--exit-code');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: '1 figure current, the numbers fail\n',
    });
    expect(lines(stdout)[1]).toMatch(
      /^✗ numbers {2}fail {5}\d+ d old {2}most: .*must be at most 3.*; few: .*must be at most 3/,
    );
    expect(await paper.styx('status')).toMatchObject({ status: 0 });
    expect(document(await paper.styx('status', '--json'))).toMatchObject({
      numbers: { status: 'fail', reasons: [], broken: [/^most: /, /^few: /].map(matching) },
    });
    rmSync(join(paper.folder, 'figures/values.md'));
    expect(await paper.styx('status', '--exit-code')).toMatchObject({ status: 3 });
  });
});

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
