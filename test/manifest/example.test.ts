import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extensions } from '../../src/manifest/formats.js';
import { loadManifest } from '../../src/manifest/load.js';
import { validateManifest } from '../../src/manifest/validate.js';
import { paletteNames } from '../../src/style/palettes.js';
import { styleNames } from '../../src/style/resolve.js';
import { errorsOf, manifest, sourceOf } from './given.js';
import { folderOf } from './runs/given.js';

const root = new URL('../../', import.meta.url);
const example = readFileSync(new URL('styx.config.example.yaml', root), 'utf8');
const schema: unknown = JSON.parse(readFileSync(new URL('schemas/styx.schema.json', root), 'utf8'));

interface Property {
  readonly path: string;
  readonly key: string;
  readonly schema: Record<string, unknown>;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every property that an author can write, wherever the schema has it. */
function propertiesOf(node: unknown, path = ''): Property[] {
  if (Array.isArray(node)) return node.flatMap((item, i) => propertiesOf(item, `${path}/${i}`));
  if (!isObject(node)) return [];
  const own = isObject(node['properties']) ? Object.entries(node['properties']) : [];
  const here = own.flatMap(([key, value]) =>
    isObject(value) ? [{ path: `${path}/${key}`, key, schema: value }] : [],
  );
  return [
    ...here,
    ...Object.entries(node).flatMap(([key, value]) => propertiesOf(value, `${path}/${key}`)),
  ];
}

function definition(reference: unknown): unknown {
  const name = String(reference).replace('#/definitions/', '');
  return isObject(schema) && isObject(schema['definitions'])
    ? schema['definitions'][name]
    : undefined;
}

const properties = propertiesOf(schema);

describe('the schema', () => {
  it.each(properties.map((property) => [property.path, property] as const))(
    'explains %s',
    (_, property) => {
      const { $ref: reference, description = definition(reference) } = property.schema;
      const text = isObject(description) ? description['description'] : description;
      expect(text).toMatch(/^[A-Z`].{20,}/);
    },
  );

  it('has the formats that Styx has', () => {
    const [formats] = properties.filter(({ key }) => key === 'formats');
    expect(formats?.schema).toMatchObject({ items: { enum: Object.keys(extensions) } });
  });

  it('has the palettes and the styles that Styx has', () => {
    expect(definition('paletteName')).toMatchObject({ enum: paletteNames });
    const [style] = properties.filter(({ key }) => key === 'style');
    expect(style?.schema).toMatchObject({ examples: styleNames });
  });

  it.each(
    properties
      .filter(({ path }) => !path.includes('/endpoint/'))
      .map((property) => [property.path, property] as const),
  )('shows %s by an example, or lists what it may be', (_, property) => {
    const { description, $ref: reference } = property.schema;
    const whole = `${String(description)} ${JSON.stringify(definition(reference) ?? '')}`;
    const isShown = /Example: |[Ee]xamples|Default: |`\w+`(?:,| or|:)/.test(whole);
    expect(isShown || JSON.stringify(property.schema).includes('"enum"')).toBe(true);
  });

  it('allows no key that it does not know, but for the labels of runs and the names of matrices', () => {
    const open: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (Array.isArray(node)) for (const item of node) visit(item, path);
      if (!isObject(node)) return;
      if (isObject(node['properties']) && node['type'] === 'object') {
        if (node['additionalProperties'] !== false) open.push(path);
      }
      for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
    };
    visit(schema, '');
    expect(open).toEqual(['/definitions/run', '/definitions/matrix']);
  });
});

describe('styx.config.example.yaml', () => {
  it('is valid', () => {
    expect(validateManifest(sourceOf(example)).errors).toEqual([]);
  });

  it('resolves', async () => {
    const load = (text: string) => {
      const runs = 'ours-1: {start: 2017-06-01T15:00:00Z, duration: 15m, autoscaler: ours}';
      const cwd = folderOf({ 'styx.config.yaml': text, 'runs.yaml': runs });
      return loadManifest({ cwd, env: {} });
    };
    // Its secrets are in files that nobody has; no server is asked.
    const { figures } = await load(example);
    expect(figures.map(({ name }) => name)).toEqual([
      'goroutines',
      'basic/latency',
      'requests',
      'errors-in-may',
      'errors-of-the-week',
      'memory',
      'scaling',
      'cost',
      'repetitions',
      'latency-of-hpa-1',
      'latency-of-hpa-2',
      'runs-and-mean',
      'distributions',
      'scalability',
      'busy',
      'load',
      'changes',
      'distribution',
      'spread',
      'overview',
      'tradeoff',
    ]);
  });

  it('has every key', () => {
    const keys = new Set(properties.map(({ key }) => key));
    const text = example.replace(/(^|\s)#.*$/gm, '');
    const missing = [...keys].filter((key) => !new RegExp(`(^|[\\s{])${key}:`, 'm').test(text));
    expect(missing).toEqual([]);
  });

  it('says on its first line where editors find the schema', () => {
    expect(example.split('\n')[0]).toBe(
      '# yaml-language-server: $schema=./node_modules/styx-figures/schemas/styx.schema.json',
    );
  });

  it('broken in any way gives errors that are explained, and nothing else', () => {
    const pieces = [
      ...[':', ': ', '-', '- ', '\n', '\n  ', '\t', '"', "'", '{', '}', '[', ']', ',', '#', ' #'],
      ...[
        '&a',
        '*a',
        '*paper',
        '<<: ',
        '!',
        '|',
        '>',
        '%',
        '@',
        '`',
        '?',
        '---\n',
        '\u0000',
        '\ud800',
      ],
      ...['null', 'true', '0', '-1', '1e999', '[]', '{}', '{{x}}', '${x}', '$', '${', '😀', '\r'],
      ...['figures', 'queries', 'query', 'range', '__proto__', 'constructor', '~1', '/', '..'],
    ];
    const edit = fc.record({
      at: fc.nat({ max: example.length }),
      drop: fc.nat({ max: 40 }),
      put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 5 })),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce(
          (before, { at, drop, put }) => before.slice(0, at) + put + before.slice(at + drop),
          example,
        );
        for (const { code, message } of errorsOf(() => manifest(text))) {
          expect(code).not.toBe('INTERNAL');
          expect(message).not.toBe('');
        }
      }),
      { numRuns: 200 },
    );
  });
});
