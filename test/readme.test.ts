import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadManifest } from '../src/manifest/load.js';
import { project } from './cli/styx.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```yaml\n([^]*?)```/g)].map(([, text = '']) => text);

/** What a manifest must have, for examples that show only a part of one. */
const servers = 'prometheus: {eu: http://eu.example.org, us: http://us.example.org}';
const defaults = 'defaults: {prometheus: eu, range: {last: 1h}}';
const figures = 'figures: {x: {query: up}}';

function completed(text: string): string {
  const given: unknown = parse(text);
  const has = (key: string): boolean => typeof given === 'object' && given !== null && key in given;
  const common = has('prometheus') ? [] : [servers, defaults];
  return [text, ...common, ...(has('figures') ? [] : [figures])].join('\n');
}

it.each(examples)('an example of the README is a manifest without mistakes: %s', async (text) => {
  const paper = project();
  paper.write('secrets/eu', 'password\n');
  paper.write('styx.config.yaml', completed(text));
  const manifest = await loadManifest({ cwd: paper.folder, env: {} });
  expect(manifest.figures.length).toBeGreaterThan(0);
});
