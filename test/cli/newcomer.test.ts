import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openMetrics } from '../servers/open-metrics.js';
import { type RunningPrometheus, startPrometheus } from '../servers/prometheus.js';
import { project } from './styx.js';

let server: RunningPrometheus;
beforeAll(async () => {
  const samples = [{ labels: {}, value: '1', ms: 1_700_000_000_000 }];
  server = await startPrometheus({
    openMetrics: openMetrics([{ name: 'load', type: 'gauge', samples }]),
  });
});
afterAll(() => server.stop());

const styx = (...args: readonly string[]) => project({ STYX_PROMETHEUS: server.url }).styx(...args);

it.each([
  [['rate(load)'], 'hint: `rate` needs a range'],
  [['rate(load[5m)'], '[QUERY_REJECTED]\n  hint:'],
  [['load', '-s', '2090-01-01', '--end', '2090-01-02'], 'hint: this range is in the future'],
  [['nothing_like_it'], 'None of its metrics has a name like it'],
  [['sum', 'by', '(job)', '(load)'], "hint: put the query in quotes: styx 'sum by (job) (load)'"],
  [['show'], 'hint: styx list says which there are'],
])('%j: %s', async (args, words) => {
  expect((await styx(...args)).stderr).toContain(words);
});

it('https where the server speaks http is told in words, and not in those of OpenSSL', async () => {
  const { stderr } = await styx('load', '--prometheus', server.url.replace('http:', 'https:'));
  expect(stderr).toContain('it answers, but not with TLS [TLS]');
  expect(stderr).toContain('hint: does the server speak https? Else write http:// in its url');
});

it.each([
  ['formats: [jpg]', 'did you mean `png`?'],
  ['formats: [eps]', 'did you mean `pdf`?'],
])('%s: %s', async (key, words) => {
  const paper = project();
  const figure = `{query: up, range: {last: 1h}, ${key}}`;
  paper.write('styx.config.yaml', `prometheus: http://localhost:1\nfigures: {a: ${figure}}\n`);
  expect((await paper.styx('build')).stderr).toContain(words);
});

it('what is not indented below its figure is told so', async () => {
  const paper = project();
  const text = 'prometheus: http://localhost:1\nfigures:\n  a:\n  query: up\n';
  writeFileSync(join(paper.folder, 'styx.config.yaml'), text);
  expect((await paper.styx('build')).stderr).toContain(
    "`query` is a key of a figure: indent it, below the figure's name",
  );
});
