import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/load.js';
import { manifest } from './given.js';
import { folderOf } from './runs/given.js';

const docs = readFileSync(new URL('../../docs/matrix.md', import.meta.url), 'utf8');
const examples = [...docs.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text);

/** The figures of an example of the documentation, which may leave out the server. */
function loaded(index: number) {
  const text = examples[index] ?? '';
  return manifest(text.startsWith('prometheus:') ? text : `prometheus: http://a\n${text}`);
}

it('the examples of docs/matrix.md are manifests, and make what it says', async () => {
  expect(examples).toHaveLength(5);
  expect(loaded(0).figures.map(({ name }) => name)).toEqual([
    ...['latency-a-0.5', 'latency-a-0.99', 'latency-b-0.99'],
  ]);
  expect(loaded(1).matrices).toMatchObject([
    { name: 'cpu', questions: [{ label: 'instance', match: 'up{job="node"}' }] },
  ]);
  const ofRuns = `prometheus: http://a\n${examples[2]}`;
  const { figures } = await loadManifest({
    cwd: folderOf({ 'styx.config.yaml': ofRuns }),
    env: {},
  });
  expect(figures.map(({ name }) => name)).toEqual([
    ...['latency-hpa-1-0.5', 'latency-hpa-1-0.99', 'latency-hpa-2-0.5', 'latency-hpa-2-0.99'],
  ]);
  expect(loaded(3).figures).toMatchObject([{ range: { period: { text: '2026Q2' } } }]);
  expect(loaded(4).figures).toMatchObject([{ compare: 'previous' }]);
});
