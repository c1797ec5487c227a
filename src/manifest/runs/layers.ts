import type { Position } from '../../errors.js';
import type { Path } from '../nodes.js';
import type { Source } from '../source.js';

/** A map of runs.* that says something of a run: its own, or one of defaults. */
export interface Layer {
  readonly source: Source;
  readonly path: Path;
}

/** A value as it is written, and where. */
export interface WrittenValue {
  readonly layer: Layer;
  readonly text: string;
  readonly position: Position;
}

/** The name under which `runs` and a runs file have what holds for all their runs. */
export const DEFAULTS = 'defaults';

/** The layer of the defaults beside the runs of a source; none where it has none. */
export function defaultsOf(source: Source): Layer[] {
  const path = ['runs', DEFAULTS];
  return source.has(path) ? [{ source, path }] : [];
}

/** What the strongest layer that has one of these keys says, key by key. */
export function written(layers: readonly Layer[], ...keys: readonly string[]) {
  const layer = layers.find(({ source, path }) => keys.some((key) => source.has([...path, key])));
  return keys.map((key) => layer && valueAt(layer, key));
}

function valueAt(layer: Layer, key: string): WrittenValue | undefined {
  const path = [...layer.path, key];
  const text = layer.source.textOf(path);
  return text === undefined ? undefined : { layer, text, position: layer.source.positionOf(path) };
}

/** The keys of all layers, those of the weakest first, each once. */
export function keysOf(layers: readonly Layer[]): string[] {
  const keys = layers.toReversed().flatMap(({ source, path: [, name = ''] }) => {
    const map = runsMap(source)[name];
    return isObject(map) ? source.keysOf(map) : [];
  });
  return [...new Set(keys)];
}

/** The names of the runs of a source, as they are ordered in its file. */
export function namesIn(source: Source): string[] {
  return source.keysOf(runsMap(source)).filter((name) => name !== DEFAULTS);
}

function runsMap({ data }: Source): Readonly<Record<string, unknown>> {
  return isObject(data) && isObject(data['runs']) ? data['runs'] : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
