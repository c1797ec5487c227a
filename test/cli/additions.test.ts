import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultyServer } from '../servers/faulty.js';
import { openMetrics } from '../servers/open-metrics.js';
import type { RunningServer } from '../servers/process.js';
import { startPrometheus } from '../servers/prometheus.js';
import { recordingProxy } from '../servers/recording.js';
import { type Project, project } from './styx.js';

const startMs = 1_700_000_000_000;

let server: RunningServer;
let proxy: FaultyServer;
beforeAll(async () => {
  const samples = Array.from({ length: 20 }, (_, k) => ({ value: k, ms: startMs + k * 15_000 }));
  server = await startPrometheus({
    openMetrics: openMetrics([{ name: 'load', type: 'gauge', samples }]),
  });
  proxy = await recordingProxy(server.url);
});
afterAll(async () => {
  await proxy.stop();
  await server.stop();
});

const asked = (from: number) =>
  proxy.requests.slice(from).filter(({ path }) => path.endsWith('/query_range'));

/** Figures, and what each adds to its requests. */
function paperOf(figures: Readonly<Record<string, string>>): Project & { change: typeof write } {
  const paper = project({ TENANT: 'paper', KEY: 's3cr3t' });
  const write = (all: Readonly<Record<string, string>>): void => {
    const lines = Object.entries(all).map(([name, own]) => `  ${name}: {query: load, ${own}}`);
    const range = 'range: {start: 2023-11-14T22:13:20Z, duration: 1m}';
    paper.write(
      'styx.config.yaml',
      `prometheus: {url: ${proxy.url}, params: {dedup: false}}
defaults: {step: 15s, formats: [csv], ${range}}
figures:\n${lines.join('\n')}\n`,
    );
  };
  write(figures);
  return { ...paper, change: write };
}

describe('what a figure adds to its requests', () => {
  it('is sent with what its endpoint says, and by no other figure', async () => {
    const from = proxy.requests.length;
    const paper = paperOf({
      a: 'params: {tenant: "${TENANT}"}, http_headers: {X-Scope-OrgID: {values: ["${TENANT}"]}}',
      b: 'step: 30s',
    });
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    const sent = asked(from).map(({ params, headers }) => [
      ...[params.get('step'), params.get('dedup'), params.get('tenant')],
      headers['x-scope-orgid'],
    ]);
    expect(sent.sort()).toEqual([
      ['15', 'false', 'paper', 'paper'],
      ['30', 'false', null, undefined],
    ]);
  });

  it('is a part of the request: two tenants have data of their own', async () => {
    const from = proxy.requests.length;
    const tenant = (name: string) => `http_headers: {X-Scope-OrgID: {values: [${name}]}}`;
    const paper = paperOf({ a: tenant('one'), b: tenant('two') });
    await paper.styx('build');
    expect(
      asked(from)
        .map(({ headers }) => headers['x-scope-orgid'])
        .sort(),
    ).toEqual(['one', 'two']);
    paper.change({ a: tenant('one'), b: tenant('three') });
    expect((await paper.styx('status')).stdout).toContain(
      'headers is x-scope-orgid=three and was x-scope-orgid=two',
    );
    expect((await paper.styx('build', '--offline')).status).toBe(4);
    const before = proxy.requests.length;
    await paper.styx('build');
    expect(asked(before)).toHaveLength(1);
    expect((await paper.styx('verify')).status).toBe(0);
  });

  it('fetches data anew where its params change', async () => {
    const paper = paperOf({ a: 'params: {tenant: a}' });
    await paper.styx('build');
    const before = proxy.requests.length;
    paper.change({ a: 'params: {tenant: b}' });
    await paper.styx('build');
    expect(asked(before)[0]?.params.get('tenant')).toBe('b');
    paper.change({ a: 'params: {tenant: a}' });
    expect((await paper.styx('build', '--offline')).status).toBe(0);
  });

  it('leaves no secret behind, and needs none without a server', async () => {
    const own = 'http_headers: {X-Key: {secrets: ["${KEY}"], files: [key]}}, params: {p: 1}';
    const from = proxy.requests.length;
    const paper = paperOf({ a: own });
    paper.write('key', 'f1le-s3cret\n');
    const { stdout, stderr, status } = await paper.styx('build', '-v');
    expect(status).toBe(0);
    expect(asked(from)[0]?.headers['x-key']).toBe('s3cr3t, f1le-s3cret');
    const all = readdirSync(paper.folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !['key', 'styx.config.yaml'].includes(file.name))
      .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
    for (const text of [...all, stdout, stderr]) {
      expect(text).not.toMatch(/s3cr3t|f1le/);
    }
    rmSync(join(paper.folder, 'key'));
    rmSync(join(paper.folder, 'figures'), { recursive: true });
    expect((await paper.styx('build', '--frozen')).status).toBe(0);
  });
});
