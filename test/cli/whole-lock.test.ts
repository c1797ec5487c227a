import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lock } from '../../src/lock/lock.js';
import { openMetrics } from '../servers/open-metrics.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { project, type Project } from './styx.js';

const hosts = ['db1.corp.example:9100', 'db2.corp.example:9100', 'web.corp.example:9100'];
const times = Array.from({ length: 9 }, (_, k) => 1_700_000_000_000 + k * 15_000);

const data = openMetrics([
  {
    name: 'load',
    type: 'gauge',
    samples: hosts.flatMap((instance, i) =>
      times.map((ms, k) => ({ labels: { instance, zone: `z${i % 2}` }, value: i + k / 10, ms })),
    ),
  },
]);

let server: RunningPrometheus;
beforeAll(async () => {
  server = await startPrometheus({ openMetrics: data });
});
afterAll(() => server.stop());

/** A paper of all that the lock has something of: pages with and without scripts, by both engines. */
const everything = `
runs:
  defaults: {duration: 1m}
  one: {start: 1700000000, system: slow}
  two: {start: 1700000045, system: fast}
defaults: {engine: gnuplot, formats: [csv, svg], step: 15s, range: {start: 1700000000, duration: 2m}}
values: {most: {query: 'max by (instance) (load{instance=~"db1.*"})', reduce: max}}
tables: {hosts: {query: load, rows: instance, columns: [{reduce: mean}]}}
checks: {few: {query: load, max: 100}}
figures:
  script: {query: load, formats: [gnuplot, pdf]}
  named: {query: load, label: '{{instance}}'}
  python: {query: load, engine: matplotlib, formats: [matplotlib, png]}
  latex: {query: load, formats: [tex]}
  panes: {panels: [{query: load}, {query: 'load * 2'}]}
  facets: {query: load, facet: zone}
  repeated: {query: load, runs: all, combine: mean}
  bars: {kind: bar, query: load, reduce: mean, formats: [svg]}
  heat: {kind: heatmap, query: load}
  file: {queries: {load: load, other: {csv: {file: other.csv}}}}
  recent: {query: load, range: {last: 100y}, step: 10y, on_empty: warn, formats: [csv]}
`;
const matrix = `  each:
    matrix: {host: {label_values: instance, of: load}}
    query: load{instance="\${host}"}
`;

function given(text: string): Project {
  const paper = project();
  paper.write('styx.config.yaml', `prometheus: ${server.url}\n${text}`);
  paper.write('other.csv', 'time,value\n1700000000,1\n1700000060,2\n');
  return paper;
}

const remove = ({ folder }: Project, name: string): void => {
  rmSync(join(folder, name), { recursive: true });
};

describe.each([
  ['plain', ''],
  ['packed', 'snapshots: {compress: true}\n'],
  ['redacted', 'redact: {pseudonymise: [instance], drop: [pod]}\n'],
])('a lost lock of a %s paper', (_, how) => {
  it('is made anew to the byte, without a server, so that nothing is left to build', async () => {
    const paper = given(`${how}${everything}${matrix}`);
    expect(await paper.styx('build')).toMatchObject({ status: 0 });
    const lock = paper.read('styx.lock');
    remove(paper, 'styx.lock');
    remove(paper, '.styx');
    paper.write(
      'styx.config.yaml',
      paper.read('styx.config.yaml').replace(server.url, 'http://127.0.0.1:9'),
    );
    const relocked = await paper.styx('lock');
    expect(relocked).toMatchObject({ status: 0 });
    expect(relocked.stderr).not.toContain('warning');
    expect(paper.read('styx.lock')).toBe(lock);
    expect((await paper.styx('verify')).stdout).toMatch(/^all as in styx\.lock/);
    expect((await paper.styx('build', '--frozen')).stderr).toMatch(
      /14 figures, 1 value, 1 check, 1 table current in figures/,
    );
  }, 120_000);
});

describe('a lost lock', () => {
  it('of which a clone has only the data comes back with all of these', async () => {
    const paper = given(`${everything}${matrix}`);
    await paper.styx('build');
    const before = JSON.parse(paper.read('styx.lock')) as Lock;
    const clone = project();
    for (const name of ['styx.config.yaml', 'other.csv', 'styx-data'])
      cpSync(join(paper.folder, name), join(clone.folder, name), { recursive: true });
    expect(await clone.styx('lock')).toMatchObject({ status: 0 });
    const after = JSON.parse(clone.read('styx.lock')) as Lock;
    const dataOf = ({ figures, numbers, matrices }: Lock) => [
      Object.entries(figures).map(([name, figure]) => [name, figure.data, figure.looks]),
      ...[numbers?.data, matrices],
    ];
    expect(dataOf(after)).toEqual(dataOf(before));
    expect(await clone.styx('build', '--offline')).toMatchObject({ status: 0 });
    expect(clone.read('styx.lock')).toBe(paper.read('styx.lock'));
  }, 120_000);
});

describe('names of hosts', () => {
  it('are in no line of the lock', async () => {
    const paper = given(everything);
    await paper.styx('build');
    expect(paper.read('figures/named.csv')).toContain('db1.corp.example');
    expect(paper.read('styx.lock')).not.toMatch(/corp|:9100/);
  }, 120_000);

  it('are there only in names of files, where a matrix names its figures by them', async () => {
    const paper = given(
      `figures:\n${matrix}    range: {start: 1700000000, duration: 2m}\n    formats: [csv]\n`,
    );
    await paper.styx('build');
    const telling = paper
      .read('styx.lock')
      .split('\n')
      .filter((line) => /corp/.test(line));
    expect(telling.filter((line) => !/^ +"each-[^:]*-9100[^:]*": /.test(line))).toEqual([]);
  });
});
