import type { Position } from '../errors.js';
import { canCompare } from './compare.js';
import type { Path } from './nodes.js';
import { panelName } from './panel-letter.js';
import { isWholeRange } from './range.js';
import { RUN_LABEL } from './runs/labels.js';
import { isOverRuns, writtenRuns } from './runs/matrix-runs.js';
import type {
  Figure as WrittenFigure,
  Manifest as WrittenManifest,
  Queries as WrittenQueries,
  Query as WrittenQuery,
} from './schema.generated.js';
import { isShortPart, longLegend, longQuery, longTop } from './short-forms.js';
import type { Source } from './source.js';

/** A figure with the defaults merged in, and where the manifest has each part of it. */
export interface Merged {
  readonly name: string;
  readonly figure: WrittenFigure;
  /** The names of its `queries` in the order of the file, those of the defaults first. */
  readonly queryIds: readonly string[];
  /** In the figure, else in the defaults, else at the figure's name. */
  readonly positionOf: (path: Path) => Position;
  /** A value's text as it is written; undefined where neither has one. */
  readonly textOf: (path: Path) => string | undefined;
  /** Whether the figure says it itself, and not the defaults. */
  readonly isOwn: (path: Path) => boolean;
}

/** What places of a manifest say together: each gives way to those behind it. */
interface Layers {
  readonly name: string;
  readonly figure: WrittenFigure;
  readonly queryIds: readonly string[];
  readonly originOf: (path: Path) => Path | undefined;
  /** The place of the last one. */
  readonly own: Path;
}

/** Merges `defaults` deeply into a figure: maps key by key, and a list replaces a list. */
export function mergeDefaults(written: WrittenManifest, source: Source, name: string): Merged {
  return mergedOf(figureLayers(written, source, name), source);
}

/**
 * The panels of a figure, none where it has none: the figure is merged into each of them, as the
 * defaults are into the figure.
 */
export function mergePanels(written: WrittenManifest, source: Source, name: string): Merged[] {
  const figure = figureLayers(written, source, name);
  const { panels = [] } = figure.figure;
  const place = figure.originOf(['panels']) ?? figure.own;
  const shared = { ...figure, figure: shareable(figure.figure) };
  return panels.map((panel, i) => {
    const own = { figure: panel, place: [...place, i], name: panelName(name, i) };
    return mergedOf(over(shared, own, source), source);
  });
}

function figureLayers(written: WrittenManifest, source: Source, name: string): Layers {
  const { defaults = {}, figures = {} } = written;
  const place = ['defaults'];
  const lowest = {
    ...{ name, figure: defaults, own: place, queryIds: keysOf(source, defaults.queries) },
    originOf: (path: Path) => originIn(source, place, path),
  };
  return over(lowest, { figure: figures[name] ?? {}, place: ['figures', name], name }, source);
}

/** What a figure says of its panels too, and not of the whole alone. */
function shareable(figure: WrittenFigure): WrittenFigure {
  const kept = Object.entries(figure).filter(([key]) => !ofWhole.has(key));
  return Object.fromEntries(kept);
}

const ofWhole = new Set(['title', 'panels', 'facet']);

interface Own {
  readonly name: string;
  readonly figure: WrittenFigure;
  readonly place: Path;
}

function over(below: Layers, { name, figure: own, place }: Own, source: Source): Layers {
  const left = withoutRivals(below.figure, own);
  const kept = left.queries === undefined ? [] : below.queryIds;
  return {
    name,
    figure: mergeFigures(left, own),
    queryIds: [...new Set([...kept, ...keysOf(source, own.queries)])],
    originOf: (path) =>
      originIn(source, place, path) ??
      (isLeftOut(left, path) || isListOf(own, path) ? undefined : below.originOf(path)),
    own: place,
  };
}

function mergedOf({ name, figure, queryIds, originOf, own }: Layers, source: Source): Merged {
  const isOwn = (path: Path): boolean => source.has([...own, ...path]);
  return {
    name,
    figure: sinceStart(isOwn(['compare']) ? figure : comparedIfUsable(figure)),
    queryIds,
    positionOf: (path) => {
      const origin = path.length === 0 ? undefined : originOf(path);
      return origin ? source.positionOf(origin) : source.keyPositionOf(own);
    },
    textOf: (path) => source.textOf(originOf(path) ?? [...own, ...path]),
    isOwn,
  };
}

function keysOf(source: Source, queries: WrittenFigure['queries']): readonly string[] {
  return queries === undefined || Array.isArray(queries) ? [] : source.keysOf(queries);
}

/**
 * The defaults without what the figure says in another way: `query` or `queries`, a whole range,
 * what becomes of runs, the height or the aspect.
 */
function withoutRivals(defaults: WrittenFigure, own: WrittenFigure): WrittenFigure {
  const left = { ...defaults };
  if (own.summary !== undefined) delete left.combine;
  if (own.combine !== undefined) delete left.summary;
  if (own.query !== undefined) delete left.queries;
  if (own.queries !== undefined) delete left.query;
  if (own.height !== undefined) delete left.aspect;
  if (own.aspect !== undefined) delete left.height;
  if (own.range !== undefined && isWholeRange(own.range)) delete left.range;
  if (own.range !== undefined && isWholeRange(own.range)) delete left.runs;
  if (isOverRuns(own)) delete left.range;
  if (writtenRuns(own) !== undefined) delete left.runs;
  const hasOwnTime = own.runs !== undefined || (own.range !== undefined && isWholeRange(own.range));
  if (hasOwnTime && typeof left.matrix === 'object') {
    const { [RUN_LABEL]: _, ...others } = left.matrix;
    left.matrix = others;
  }
  return left;
}

/** What the defaults compare is for the figures that can. */
function comparedIfUsable(figure: WrittenFigure): WrittenFigure {
  return canCompare(figure) ? figure : { ...figure, compare: 'none' };
}

/** The time of runs and of periods that are compared is since their starts, without being said. */
function sinceStart(figure: WrittenFigure): WrittenFigure {
  const isSinceStart = isOverRuns(figure) || figure.compare === 'previous';
  return isSinceStart ? { ...figure, x: { time: 'relative', ...figure.x } } : figure;
}

function isLeftOut(defaults: WrittenFigure, [key]: Path): boolean {
  return key !== undefined && !Object.hasOwn(defaults, key);
}

/** Whether a path leads into a list of the figure, which replaces that of the defaults. */
function isListOf(own: WrittenFigure, [key]: Path): boolean {
  return Object.entries(own).some(([name, value]) => name === key && Array.isArray(value));
}

function mergeFigures(defaults: WrittenFigure, own: WrittenFigure): WrittenFigure {
  const queries = mergeQueries(defaults.queries, own.queries);
  return {
    ...defaults,
    ...own,
    ...(queries && { queries }),
    x: { ...defaults.x, ...own.x },
    y: { ...defaults.y, ...own.y },
    y2: { ...defaults.y2, ...own.y2 },
    legend: { ...longLegend(defaults.legend), ...longLegend(own.legend) },
    top: { ...longTop(defaults.top), ...longTop(own.top) },
    csv: { ...defaults.csv, ...own.csv },
    range: { ...defaults.range, ...own.range },
    ...mergedMatrix(defaults.matrix, own.matrix),
  };
}

function mergedMatrix(
  defaults: WrittenFigure['matrix'],
  own: WrittenFigure['matrix'],
): Pick<WrittenFigure, 'matrix'> {
  if (typeof defaults !== 'object' || own === 'none')
    return own === undefined ? {} : { matrix: own };
  return { matrix: { ...defaults, ...(typeof own === 'object' && own) } };
}

function mergeQueries(
  defaults: WrittenFigure['queries'],
  own: WrittenFigure['queries'],
): WrittenFigure['queries'] {
  if (defaults === undefined || Array.isArray(defaults)) return own ?? defaults;
  if (own === undefined || Array.isArray(own)) return own ?? defaults;
  const merged: WrittenQueries = { ...defaults };
  for (const [id, query] of Object.entries(own)) {
    const before = defaults[id];
    merged[id] = before === undefined ? query : mergedQuery(longQuery(before), longQuery(query));
  }
  return merged;
}

/** A server is asked, or a file is read: what the defaults say of the other way gives way. */
function mergedQuery(defaults: WrittenQuery, own: WrittenQuery): WrittenQuery {
  const left = { ...defaults };
  if (own.query !== undefined) delete left.csv;
  if (own.csv !== undefined) {
    delete left.query;
    delete left.prometheus;
    delete left.step;
  }
  return { ...left, ...own };
}

/** A short form stands where the long form has the part that it is. */
function originIn(source: Source, base: Path, path: Path): Path | undefined {
  const whole = [...base, ...path];
  if (source.has(whole)) return whole;
  const short = whole.slice(0, -1);
  return isShortPart(path) && source.textOf(short) !== undefined ? short : undefined;
}
