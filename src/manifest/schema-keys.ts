import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StyxError } from '../errors.js';
import { didYouMean } from './nearest.js';

/** The part of a JSON schema that describes keys. */
interface SchemaNode {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly allOf?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
}

/** What the schema says of a key. */
export interface DescribedKey {
  /** `figures.NAME.range`. */
  readonly path: string;
  /** Where else a key of this name is, if only that was given. */
  readonly others: readonly string[];
  readonly description: string;
  /** `a text`, `a list`: what may stand there. */
  readonly types: readonly string[];
  readonly choices: readonly string[];
  /** What is below it. */
  readonly keys: readonly { readonly name: string; readonly description: string }[];
}

const schemaPath = join(import.meta.dirname, '../../schemas/styx.schema.json');

/** The schema of manifests, as it is. */
export const schemaText = (): string => readFileSync(schemaPath, 'utf8');

/**
 * What the schema says of a key by its path, in which names of figures may be left out: `figures.range`, or of
 * its name alone where that is somewhere. Throws USAGE where it is nowhere.
 */
export function describedKey(path: string): DescribedKey {
  const schema = parsedSchema();
  const keys = path.split('.').filter((key) => key !== '');
  const [first = '', ...more] = keys;
  const below = found([schema], keys, schema);
  if (below !== undefined) return { ...described(below, schema), others: [] };
  const places = more.length === 0 ? placesOf(first, schema) : [];
  const [best, ...others] = places;
  if (best !== undefined) {
    return { ...described(best, schema), others: others.map((one) => one.path.join('.')) };
  }
  throw unknownKey(keys, schema);
}

/** A place of a manifest as the schema names it, `figures.NAME`, and its keys below which a key stands: `y` for `unit`. */
export function placeOfKey(key: string, path: readonly string[]) {
  const schema = parsedSchema();
  const place = found([schema], path, schema) ?? { path: [], nodes: [] };
  const parents = [...below(place.nodes, schema).keys].flatMap(([name, nodes]) =>
    below(nodes, schema).keys.has(key) ? [name] : [],
  );
  return { place: place.path.join('.'), parents };
}

/** The paths of all keys, names of figures and their kin as NAME. */
export function keyPaths(): string[] {
  const schema = parsedSchema();
  return [...walk(schema)].map(({ path }) => path.join('.'));
}

let parsedOnce: SchemaNode | undefined;

/** Once, for a manifest may have thousands of mistakes. */
const parsedSchema = (): SchemaNode => (parsedOnce ??= parseSchema());

function parseSchema(): SchemaNode {
  const parsed: unknown = JSON.parse(schemaText());
  if (!isNode(parsed)) throw new Error('the schema is no map');
  return parsed;
}

const isNode = (value: unknown): value is SchemaNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A place in the schema, and all that may stand there. */
interface Place {
  readonly path: readonly string[];
  readonly nodes: readonly SchemaNode[];
}

/** A node with all that it refers to, and its branches. */
function spread(node: SchemaNode, top: SchemaNode): SchemaNode[] {
  const name = node.$ref?.replace('#/definitions/', '');
  const target = name === undefined ? undefined : top.definitions?.[name];
  const others = [...(target ? [target] : []), ...(node.allOf ?? []), ...(node.anyOf ?? [])];
  return [node, ...others.flatMap((other) => spread(other, top))];
}

/** What is below a place: its keys, and what its names stand for. */
function below(nodes: readonly SchemaNode[], top: SchemaNode) {
  const all = nodes.flatMap((node) => spread(node, top));
  const keys = new Map<string, SchemaNode[]>();
  for (const { properties = {} } of all) {
    for (const [key, node] of Object.entries(properties))
      keys.set(key, [...(keys.get(key) ?? []), node]);
  }
  const named = all.flatMap(({ additionalProperties }) =>
    isNode(additionalProperties) ? [additionalProperties] : [],
  );
  return { keys, named, items: all.flatMap(({ items }) => items ?? []) };
}

function found(
  nodes: readonly SchemaNode[],
  keys: readonly string[],
  top: SchemaNode,
): Place | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return { path: [], nodes };
  const { keys: known, named, items } = below(nodes, top);
  const own = known.get(key);
  const under = (label: string, some: readonly SchemaNode[], left: readonly string[]) => {
    const place = some.length === 0 ? undefined : found(some, left, top);
    return place && { ...place, path: label === '' ? place.path : [label, ...place.path] };
  };
  return (
    (own && under(key, own, rest)) ??
    // `figures.range` is of all figures, and `figures.latency.range` of one.
    (named.length > 0 && below(named, top).keys.has(key)
      ? under('NAME', named, keys)
      : undefined) ??
    under('NAME', named, rest) ??
    (/^\d+$/.test(key) ? under(key, items, rest) : under('', items, keys))
  );
}

/** All keys, from the top down; each kind of thing once, where it is met first. */
function* walk(top: SchemaNode): Generator<Place> {
  // Defaults have the same keys as figures, of which people think first.
  const figures = below(top.properties?.['figures'] ? [top.properties['figures']] : [], top).named;
  const waiting: Place[] = [
    { path: ['figures', 'NAME'], nodes: figures },
    { path: [], nodes: [top] },
  ];
  const seen = new Set<SchemaNode>();
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    const { keys, named, items } = below(at.nodes, top);
    for (const [key, nodes] of keys) {
      const place = { path: [...at.path, key], nodes };
      yield place;
      if (!isSeen(nodes)) waiting.push(place);
    }
    if (named.length > 0 && !isSeen(named))
      waiting.push({ path: [...at.path, 'NAME'], nodes: named });
    if (items.length > 0 && !isSeen(items)) waiting.push({ path: at.path, nodes: items });
  }

  function isSeen(nodes: readonly SchemaNode[]): boolean {
    const all = nodes.flatMap((node) => spread(node, top)).filter(({ properties }) => properties);
    const isKnown = all.length > 0 && all.every((node) => seen.has(node));
    all.forEach((node) => seen.add(node));
    return isKnown;
  }
}

function placesOf(key: string, top: SchemaNode): Place[] {
  return [...walk(top)].filter(({ path }) => path.at(-1) === key);
}

const nouns: Readonly<Record<string, string>> = {
  ...{ string: 'a text', number: 'a number', integer: 'a whole number', boolean: 'true or false' },
  ...{ object: 'a map', array: 'a list' },
};

function described({ path, nodes }: Place, top: SchemaNode): Omit<DescribedKey, 'others'> {
  const all = nodes.flatMap((node) => spread(node, top));
  const texts = all.flatMap(({ description }) => description ?? []);
  const types = all.flatMap(({ type }) => type ?? []).map((type) => nouns[type] ?? type);
  const { keys } = below(nodes, top);
  return {
    path: path.join('.'),
    description: texts[0] ?? '',
    types: [...new Set(types)],
    choices: [...new Set(all.flatMap((node) => node.enum ?? []).map(String))],
    keys: [...keys].map(([name, some]) => ({ name, description: firstText(some, top) })),
  };
}

function firstText(nodes: readonly SchemaNode[], top: SchemaNode): string {
  const texts = nodes
    .flatMap((node) => spread(node, top))
    .flatMap(({ description }) => description ?? []);
  return texts[0] ?? '';
}

function unknownKey(keys: readonly string[], top: SchemaNode): StyxError {
  const known = keys.findLastIndex((_, i) => found([top], keys.slice(0, i), top) !== undefined);
  const before = keys.slice(0, Math.max(0, known));
  const wrong = keys[before.length] ?? '';
  const at = found([top], before, top);
  const names = at === undefined ? [] : [...below(at.nodes, top).keys.keys()];
  const all = [...walk(top)].flatMap(({ path }) => path.at(-1) ?? []);
  const where = before.length === 0 ? 'the manifest' : `\`${before.join('.')}\``;
  return new StyxError('USAGE', `${where} has no key \`${wrong}\``, {
    hint: didYouMean(wrong, names.length > 0 && before.length > 0 ? names : [...names, ...all]),
  });
}
