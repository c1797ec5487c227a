import { canCompare } from './compare.js';
import type { Merged } from './merged.js';
import { mergeFigures, withoutRivals } from './merge-figures.js';
import type { Path } from './nodes.js';
import { panelName } from './panel-letter.js';
import { isOverRuns } from './runs/matrix-runs.js';
import type { Figure as WrittenFigure, Manifest as WrittenManifest } from './schema.generated.js';
import { isShortPart } from './short-forms.js';
import type { Source } from './source.js';

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
    positionOf: (path, part) => {
      const origin = path.length === 0 ? undefined : originOf(path);
      return origin ? source.positionOf(origin, part) : source.keyPositionOf(own);
    },
    textOf: (path) => source.textOf(originOf(path) ?? [...own, ...path]),
    isOwn,
  };
}

function keysOf(source: Source, queries: WrittenFigure['queries']): readonly string[] {
  return queries === undefined || Array.isArray(queries) ? [] : source.keysOf(queries);
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

/** A short form stands where the long form has the part that it is. */
function originIn(source: Source, base: Path, path: Path): Path | undefined {
  const whole = [...base, ...path];
  if (source.has(whole)) return whole;
  const short = whole.slice(0, -1);
  return isShortPart(path) && source.textOf(short) !== undefined ? short : undefined;
}
