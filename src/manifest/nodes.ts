import { isAlias, isMap, isScalar, isSeq, visit } from 'yaml';
import type { Alias, Document, Node, Pair, Scalar, YAMLMap } from 'yaml';

export type Path = readonly (string | number)[];

/** A parsed document, with the nodes that its aliases stand for. */
export interface Tree {
  readonly root: Node | null;
  readonly targets: ReadonlyMap<Alias, Node>;
  /** The pairs of the maps that were looked into, by their keys. */
  readonly pairs: WeakMap<YAMLMap, ReadonlyMap<string, Pair>>;
}

/** A value of a document, and the key that leads to it, where it has one. */
export interface Place {
  readonly key: Node | undefined;
  readonly value: Node | undefined;
}

/** `targets` is found in one walk: yaml's own look-up walks the document once an alias. */
export function treeOf(document: Document): Tree {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return { root: document.contents, targets, pairs: new WeakMap() };
}

/** What stands at a path, through aliases and merge keys; undefined where nothing does. */
export function placeAt(tree: Tree, path: Path): Place | undefined {
  let place: Place | undefined = { key: undefined, value: tree.root ?? undefined };
  for (const step of path) place = place && stepInto(tree, place.value, step);
  return place;
}

/** What an alias stands for; any other node itself. */
export function followed(tree: Tree, node: unknown): unknown {
  return isAlias(node) ? tree.targets.get(node) : node;
}

/** The text of a scalar as it is written: `0.50`, not the number 0.5. */
export function textOf(scalar: Scalar): string {
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));
}

export function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN';
}

/** The maps that a merge key names, the strongest first. */
export function mergedMaps(tree: Tree, pair: Pair): YAMLMap[] {
  const value = followed(tree, pair.value);
  const nodes = isSeq(value) ? value.items.map((item) => followed(tree, item)) : [value];
  return nodes.filter((node) => isMap(node));
}

function stepInto(tree: Tree, node: Node | undefined, step: string | number): Place | undefined {
  const parent = followed(tree, node);
  if (isMap(parent)) return pairOf(tree, parent, String(step), new Set());
  if (!isSeq(parent)) return undefined;
  const value = parent.items[Number(step)];
  return value === undefined ? undefined : { key: undefined, value: asNode(value) };
}

function pairOf(tree: Tree, map: YAMLMap, key: string, seen: Set<YAMLMap>): Place | undefined {
  if (seen.has(map)) return undefined;
  seen.add(map);
  const own = pairsOf(tree, map).get(key);
  if (own !== undefined) return { key: asNode(own.key), value: asNode(own.value) };
  for (const pair of map.items.filter((item) => isMergeKey(item.key))) {
    for (const merged of mergedMaps(tree, pair)) {
      const found = pairOf(tree, merged, key, seen);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function pairsOf(tree: Tree, map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = tree.pairs.get(map);
  if (known !== undefined) return known;
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const name = followed(tree, pair.key);
    if (isScalar(name) && !isMergeKey(name)) pairs.set(textOf(name), pair);
  }
  tree.pairs.set(map, pairs);
  return pairs;
}

function asNode(value: unknown): Node | undefined {
  return isScalar(value) || isMap(value) || isSeq(value) || isAlias(value) ? value : undefined;
}
