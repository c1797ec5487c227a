import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadManifest } from '../src/manifest/load.js';
import { partsOf } from '../src/manifest/manifest.js';

const file = new URL('../examples/gallery/styx.config.yaml', import.meta.url);
const page = new URL('../docs/gallery.md', import.meta.url);
const text = readFileSync(page, 'utf8');

type Keys = Record<string, unknown>;
const read = (yaml: string): Keys => parse(yaml, { merge: true }) as Keys;
const manifest = read(readFileSync(file, 'utf8')) as { figures: Keys } & Keys;
const names = Object.keys(manifest.figures);
const shown = [...text.matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml = '']) => read(yaml));
const pictures = [...text.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map(([, path = '']) => path);

describe('the gallery', () => {
  it('has every kind of figure', async () => {
    const schema = JSON.parse(
      readFileSync(new URL('../schemas/styx.schema.json', import.meta.url), 'utf8'),
    ) as { definitions: { figure: { properties: { kind: { enum: string[] } } } } };
    const { figures } = await loadManifest({ cwd: '/', configPath: fileURLToPath(file), env: {} });
    const kinds = new Set(figures.flatMap(partsOf).map(({ drawing }) => drawing.kind));
    expect([...kinds].sort()).toEqual([...schema.definitions.figure.properties.kind.enum].sort());
  });

  it('shows every figure once, with the YAML of the manifest', () => {
    const all = { ...manifest.figures, defaults: manifest['defaults'], labels: manifest['labels'] };
    expect(shown.flatMap(Object.keys).sort()).toEqual(Object.keys(all).sort());
    expect(Object.fromEntries(shown.flatMap(Object.entries))).toEqual(all);
  });

  it('has a picture of every figure from each engine, and no other', () => {
    const expected = names.flatMap((name) => [
      `gallery/gnuplot/${name}.png`,
      `gallery/matplotlib/${name}.png`,
    ]);
    expect([...pictures].sort()).toEqual(expected.sort());
  });

  it.each(pictures)('%s is there, and is a PNG', (path) => {
    const picture = new URL(path, page);
    expect(existsSync(picture)).toBe(true);
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
  });
});
