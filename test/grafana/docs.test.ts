import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { imported } from './given.js';

it('docs/grafana.md shows what becomes of its dashboard', () => {
  const text = readFileSync(new URL('../../docs/grafana.md', import.meta.url), 'utf8');
  const block = (language: string): string =>
    new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'm').exec(text)?.[1] ?? '';
  const { text: manifest, said } = imported(block('json'));
  expect(manifest).toBe(block('yaml'));
  expect(said.map((one) => `warning: ${one}\n`).join('')).toBe(block('text').split(/^\d/m)[0]);
});
