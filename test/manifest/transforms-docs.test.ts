import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/load.js';
import { folderOf } from './runs/given.js';
import { partsOf } from '../../src/manifest/manifest.js';

const docs = readFileSync(new URL('../../docs/transforms.md', import.meta.url), 'utf8');
const examples = [...docs.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text);

const loaded = (text: string | undefined) =>
  loadManifest({ cwd: folderOf({ 'styx.config.yaml': text ?? '' }), env: {} });

it('the examples of docs/transforms.md are manifests, and make what it says', async () => {
  expect(examples).toHaveLength(4);
  const [energy] = (await loaded(examples[0])).figures.flatMap(partsOf);
  expect(energy?.queries[0].transforms).toHaveLength(3);
  const filtered = `prometheus: http://lab\n${examples[1] ?? ''}`;
  expect((await loaded(filtered)).figures.flatMap(partsOf)[0]?.where).toMatchObject([
    { query: 'load' },
  ]);
  const [latency] = (await loaded(examples[2])).figures.flatMap(partsOf);
  expect(latency?.queries[1]).toMatchObject({ csv: { value: 'p99_ms' }, axis: 'right' });
  const aligned = `${examples[0] ?? ''}    ${examples[3] ?? ''}`;
  expect((await loaded(aligned)).figures).toMatchObject([{ alignMs: 15_000 }]);
});
