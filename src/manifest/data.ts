import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import { followed, isMergeKey, mergedMaps, textOf, type Tree } from './nodes.js';

/** A node that cannot become data, and why. */
export interface Unbuildable {
  readonly node: Node;
  readonly problem: string;
}

interface Built {
  readonly data: unknown;
  /** How many values this one has with all that its aliases stand for. */
  readonly size: number;
  readonly entries?: ReadonlyMap<string, Built>;
}

/** Plain data, and the order of the keys of its objects: JavaScript puts whole numbers first. */
export interface Data {
  readonly data: unknown;
  readonly keysOf: (object: object) => readonly string[];
}

interface Building {
  readonly tree: Tree;
  readonly keys: WeakMap<object, readonly string[]>;
  readonly done: Map<unknown, Built>;
  readonly open: Set<unknown>;
  readonly fail: (problem: Unbuildable) => void;
}

const mostValues = 1_000_000;
const nothing: Built = { data: null, size: 1 };

/**
 * The document as plain data. Keys are texts as they are written (`05` is not `5`), and every
 * object is without a prototype, so that no key can mean more than itself.
 */
export function dataOf(tree: Tree, fail: (problem: Unbuildable) => void): Data {
  const keys = new WeakMap<object, readonly string[]>();
  const { data, size } = build({ tree, keys, done: new Map(), open: new Set(), fail }, tree.root);
  const keysOf = (object: object) => keys.get(object) ?? Object.keys(object);
  if (size <= mostValues || tree.root === null) return { data, keysOf };
  fail({
    node: tree.root,
    problem: 'the aliases of this file stand for more than 1,000,000 values',
  });
  return { data: null, keysOf };
}

function build(building: Building, node: unknown): Built {
  const value = followed(building.tree, node);
  const done = building.done.get(value);
  if (done !== undefined) return done;
  if (building.open.has(value)) {
    if (isAlias(node)) building.fail({ node, problem: `\`*${node.source}\` contains itself` });
    return nothing;
  }
  building.open.add(value);
  const built = buildNew(building, value);
  building.open.delete(value);
  building.done.set(value, built);
  return built;
}

function buildNew(building: Building, value: unknown): Built {
  if (isScalar(value)) return { data: value.value, size: 1 };
  if (isMap(value)) return buildMap(building, value);
  if (!isSeq(value)) return nothing;
  const items = value.items.map((item) => build(building, item));
  return { data: items.map((item) => item.data), size: sizeOf(items) };
}

function buildMap(building: Building, map: YAMLMap): Built {
  const own = ownKeys(building, map);
  const entries = new Map<string, Built>();
  for (const pair of map.items) {
    const key = followed(building.tree, pair.key);
    if (!isMergeKey(key)) {
      if (isScalar(key)) entries.set(textOf(key), build(building, pair.value));
      continue;
    }
    for (const merged of mergedMaps(building.tree, pair)) {
      if (building.open.has(merged)) {
        building.fail({ node: nodeOf(pair.value, map), problem: 'a map is merged into itself' });
      }
      for (const [name, value] of build(building, merged).entries ?? []) {
        if (!own.has(name) && !entries.has(name)) entries.set(name, value);
      }
    }
  }
  const data = objectOf(entries);
  building.keys.set(data, [...entries.keys()]);
  return { data, size: sizeOf([...entries.values()]), entries };
}

function nodeOf(value: unknown, otherwise: Node): Node {
  return isNode(value) ? value : otherwise;
}

/** A map's own keys, which merged ones give way to wherever they stand. */
function ownKeys({ tree, fail }: Building, map: YAMLMap): Set<string> {
  const own = new Set<string>();
  for (const pair of map.items) {
    const key = followed(tree, pair.key);
    if (!isScalar(key)) fail({ node: map, problem: 'a key of this map is not a text' });
    else if (!isMergeKey(key)) own.add(textOf(key));
    else if (mergedMaps(tree, pair).length === 0) {
      fail({ node: key, problem: '`<<` is followed by something that is not a map' });
    }
  }
  return own;
}

function objectOf(entries: ReadonlyMap<string, Built>): object {
  const object: Record<string, unknown> = { __proto__: null };
  for (const [key, { data }] of entries) object[key] = data;
  return object;
}

function sizeOf(parts: readonly Built[]): number {
  return parts.reduce((sum, part) => sum + part.size, 1);
}
