import type { ManifestFile } from '../endpoints.js';
import type { Merged } from '../merged.js';
import type { Path } from '../nodes.js';
import type {
  Figure as WrittenFigure,
  ValueOfTheText as WrittenValue,
} from '../schema.generated.js';
import { isShortPart } from '../short-forms.js';

export type Section = 'values' | 'checks' | 'tables';

/** The name under which a section has what holds for all of it. */
const DEFAULTS = 'defaults';

/** A value, check or table with what its defaults say, in the form that figures have. */
export interface Layered extends Merged {
  readonly has: (key: string) => boolean;
  /** The labels of the one series that is meant. */
  readonly series: ReadonlyMap<string, string>;
}

type Askable = Pick<
  WrittenFigure,
  'query' | 'queries' | 'range' | 'runs' | 'step' | 'prometheus' | 'params' | 'http_headers'
> &
  Pick<WrittenValue, 'series'>;

interface Layer {
  readonly path: Path;
  readonly data: Askable;
  /** All its keys, where it has them at all. */
  readonly has: (key: string) => boolean;
}

/** Of a figure's defaults, these say what is asked and not how it is drawn. */
const shared = ['range', 'runs', 'step', 'prometheus', 'params', 'http_headers'];

/** Maps that each layer adds to, name by name. */
const additions = ['params', 'http_headers'] as const;

/** What a stronger layer says in place of a key of a weaker one, in another way. */
const rivals: Readonly<Record<string, readonly string[]>> = {
  query: ['queries', 'figure'],
  queries: ['query', 'figure'],
  figure: ['query'],
  range: ['runs'],
  runs: ['range'],
  at: ['reduce'],
  reduce: ['at'],
  digits: ['decimals'],
  decimals: ['digits'],
};

/** The names in a section, in the order of the file. */
export function namesOf({ source, written }: ManifestFile, section: Section): string[] {
  return source.keysOf(written[section] ?? {}).filter((name) => name !== DEFAULTS);
}

/**
 * One of a section over `defaults` of the section and those of figures: key by key, the strongest
 * that has it, as a whole; what is sent besides, name by name.
 */
export function layered(file: ManifestFile, section: Section, name: string): Layered {
  const { source } = file;
  const layers = layersOf(file, section, name);
  const originOf = (path: Path): Path | undefined => {
    const layer = layerAt(layers, path, source);
    if (layer === undefined) return undefined;
    const whole = [...layer.path, ...path];
    return isShortPart(path) && !source.has(whole) ? whole.slice(0, -1) : whole;
  };
  const self = [section, name];
  const figure = askedIn(layers);
  const { queries } = figure;
  const { series = {} } = layerOf(layers, 'series')?.data ?? {};
  const textOf = (path: Path): string | undefined =>
    source.textOf(originOf(path) ?? [...self, ...path]);
  return {
    name,
    figure,
    queryIds: queries === undefined || Array.isArray(queries) ? [] : source.keysOf(queries),
    positionOf: (path, part) => {
      const origin = originOf(path);
      return origin ? source.positionOf(origin, part) : source.keyPositionOf(self);
    },
    textOf,
    isOwn: (path) => source.has([...self, ...path]),
    has: (key) => layerOf(layers, key) !== undefined,
    series: seriesIn(series, (label) => textOf(['series', label])),
  };
}

/** What is asked, in the form that figures have. */
function askedIn(layers: readonly Layer[]): WrittenFigure {
  const keys = ['query', 'queries', 'range', 'runs', 'step', 'prometheus'] as const;
  const sent = additions.flatMap((key) => {
    const all = layers.flatMap(({ data, has }) => (has(key) ? [data[key] ?? {}] : []));
    const entries = all.reverse().flatMap((one) => Object.entries<unknown>(one));
    return all.length === 0 ? [] : [[key, Object.fromEntries(entries)] as const];
  });
  const said = keys.flatMap((key) => {
    const value = layerOf(layers, key)?.data[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  // Queries have units of their own, as if each had a panel.
  return { facet: 'query', ...Object.fromEntries(said), ...Object.fromEntries(sent) };
}

/** Values are taken as they are written: 05 is not 5. */
function seriesIn(
  series: object,
  textOf: (label: string) => string | undefined,
): ReadonlyMap<string, string> {
  return new Map(Object.keys(series).map((label) => [label, textOf(label) ?? '']));
}

function layersOf({ source, written }: ManifestFile, section: Section, name: string): Layer[] {
  const layer = (path: Path, data: Askable, keys?: readonly string[]): Layer => ({
    path,
    data,
    has: (key) => (keys?.includes(key) ?? true) && source.has([...path, key]),
  });
  const own = written[section] ?? {};
  return [
    layer([section, name], own[name] ?? {}),
    layer([section, DEFAULTS], own[DEFAULTS] ?? {}),
    layer(['defaults'], written.defaults ?? {}, shared),
  ];
}

/** The layer that says what stands at a path. */
function layerAt(
  layers: readonly Layer[],
  path: Path,
  source: ManifestFile['source'],
): Layer | undefined {
  const [key, name] = path;
  if (key === undefined) return undefined;
  const isAdded = name !== undefined && additions.some((one) => one === key);
  if (!isAdded) return layerOf(layers, String(key));
  return layers.find((one) => one.has(String(key)) && source.has([...one.path, key, name]));
}

/** The strongest that has a key, unless a stronger one says it in another way. */
function layerOf(layers: readonly Layer[], key: string): Layer | undefined {
  const others = rivals[key] ?? [];
  const first = layers.find(({ has }) => [key, ...others].some(has));
  return first?.has(key) === true ? first : undefined;
}
