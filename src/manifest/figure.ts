import { StyxError } from '../errors.js';
import { parseDuration } from '../time/duration.js';
import { showMistake } from '../units/units.js';
import { checkAdditions, withAdditions } from './additions.js';
import { compareOf } from './compare.js';
import { csvOptions } from './csv.js';
import { at, together } from './findings.js';
import { sampleAxis, xShows } from './drawing/kinds.js';
import { nearUnitWarning } from './drawing/near-units.js';
import { type DrawingContext, resolveDrawing } from './drawing/resolve.js';
import { withOwnReducer } from './drawing/x-reducer.js';
import { engineOf, formatsOf } from './engine.js';
import { checkVariables, fillVariables } from './interpolate.js';
import type { SingleFigure, Query } from './manifest.js';
import type { Merged } from './merged.js';
import type { Path } from './nodes.js';
import { resolveQueries, type QueryContext } from './queries.js';
import { parseRange, type RangeKey } from './range.js';
import { figureRuns, type RunsContext } from './runs/figure-runs.js';
import { isOverRuns } from './runs/matrix-runs.js';
import { conditionsOf, isDrawn } from './conditions.js';
import { thresholdsIn } from './threshold-units.js';

/** What the figures of a manifest have in common. */
export type FigureContext = QueryContext & DrawingContext & RunsContext;

/** What the figures of a matrix have in common: all but their names, variables and ranges. */
export type FigureParts = Omit<SingleFigure, 'name' | 'variables' | 'range'>;

/**
 * A figure in full, but for its range: defaults merged in, short forms written out.
 * Throws the errors of all its parts together.
 */
export function resolveParts(merged: Merged, context: FigureContext): FigureParts {
  const { file, timezone } = context;
  const { figure } = merged;
  const {
    label: _,
    additions: __,
    ...parts
  } = together({
    title: () => textOf(merged, ['title'], context.variables),
    label: () => textOf(merged, ['label'], context.variables),
    additions: () => checkAdditions(merged, context),
    queries: () => resolveQueries(merged, withAdditions(merged, context)),
    drawing: () => resolveDrawing(merged, context),
    engine: () => engineOf(merged, file),
    alignMs: () => alignOf(merged),
    compare: () => compareOf(merged),
    where: () => conditionsOf(merged),
    hasRunEvents: () => hasRunEvents(merged),
    csv: () => csvOptions(figure.csv ?? {}, timezone, (key) => merged.positionOf(['csv', key])),
  });
  const drawn = parts.queries.filter((query) => isDrawn(query, parts));
  checkShown(merged, parts.drawing, drawn);
  checkRightAxis(merged, drawn);
  const thresholds = thresholdsIn(merged, { drawing: parts.drawing, queries: drawn });
  const x = withOwnReducer(parts.drawing.x, parts.queries, merged);
  return {
    formats: formatsOf(figure),
    onEmpty: figure.on_empty ?? 'error',
    problem: undefined,
    warnings: unitWarnings(parts.drawing, drawn),
    positionOf: (...path) => merged.positionOf(path),
    ...parts,
    drawing: { ...parts.drawing, x, thresholds },
  };
}

/** Throws BAD_DURATION. */
function alignOf(merged: Merged): number | undefined {
  const text = merged.textOf(['align_step'])?.trim();
  if (text === undefined) return undefined;
  return at(
    () => merged.positionOf(['align_step']),
    () => {
      const ms = parseDuration(text);
      if (ms > 0) return ms;
      throw new StyxError('BAD_DURATION', 'the step is zero', { hint: 'write 1ms or more' });
    },
  );
}

/** Whether the word `runs` is among the events. Throws MANIFEST_VALUE where the figure has none. */
function hasRunEvents({ figure, isOwn, positionOf }: Merged): boolean {
  const place = (figure.events ?? []).findIndex((event) => event === 'runs');
  if (place < 0 || isOverRuns(figure)) return place >= 0;
  if (!isOwn(['events'])) return false;
  throw new StyxError('MANIFEST_VALUE', '`runs` is for the events of runs, and there are none', {
    position: positionOf(['events', place]),
    hint: 'add `runs: all`, or write when the event was: {at: 5m, label: Scale-up}',
  });
}

/** A multiple is one of a unit that the axis has: of its queries', else its own. */
function checkShown(
  merged: Merged,
  drawing: SingleFigure['drawing'],
  queries: readonly Query[],
): void {
  const isOfValues = xShows(drawing.kind, drawing.x) === 'values';
  const axes = isOfValues ? (['x', 'y', 'y2'] as const) : (['y', 'y2'] as const);
  for (const axis of axes) {
    const { unit, show } = drawing[axis];
    const own = queries
      .filter((query) => sampleAxis(merged.figure, query) === axis)
      .map((query) => query.unit)
      .filter((one) => one !== undefined);
    const units = own.length > 0 ? own : [unit];
    const mistakes = units.map((one) => showMistake(one, show));
    const [mistake] = mistakes;
    const isOwn = merged.isOwn([axis, 'show']);
    if (!isOwn || mistake === undefined || mistakes.includes(undefined)) continue;
    const { message, hint } = mistake;
    throw new StyxError('MANIFEST_VALUE', message, {
      position: merged.positionOf([axis, 'show']),
      hint,
    });
  }
}

/** Throws MANIFEST_VALUE where a figure says how its right axis is, and has none. */
function checkRightAxis(merged: Merged, queries: readonly Query[]): void {
  if (!merged.isOwn(['y2']) || queries.some(({ axis }) => axis === 'right')) return;
  const message = '`y2` is the axis of queries with `axis: right`, and the figure has none';
  throw new StyxError('MANIFEST_VALUE', message, {
    position: merged.positionOf(['y2']),
    hint: 'add `axis: right` to a query, or remove `y2`',
  });
}

function unitWarnings(drawing: SingleFigure['drawing'], queries: readonly Query[]): string[] {
  const { x, y, y2 } = drawing;
  const units = [x, y, y2, ...queries].flatMap(({ unit }) => unit ?? []);
  return [...new Set(units)].flatMap((unit) => nearUnitWarning(unit) ?? []);
}

function textOf(merged: Merged, path: Path, variables: readonly string[]): string | undefined {
  const text = merged.textOf(path)?.trimEnd();
  return text && checkVariables(text, variables, () => merged.positionOf(path));
}

/** Whether the range of a figure, or which runs it has, depends on values. */
export function isRangeOfValues({ figure: { range, runs } }: Merged): boolean {
  return JSON.stringify([range, runs]).includes('${');
}

/**
 * The range of a figure, `${name}` in it filled in, or its runs; times without a zone are read in
 * `timezone`. Throws BAD_RANGE, BAD_TIME, BAD_DURATION, UNKNOWN_VARIABLE, and what `figureRuns` does.
 */
export function rangeOf(
  merged: Merged,
  context: RunsContext & { readonly timezone: string },
  values: ReadonlyMap<string, string>,
): SingleFigure['range'] {
  if (merged.figure.runs !== undefined) return figureRuns(merged, context, values);
  const text = (key: RangeKey): string | undefined =>
    at(
      () => merged.positionOf(['range', key]),
      () => {
        const written = merged.textOf(['range', key]);
        return written && fillVariables(written, values);
      },
    );
  const texts = {
    start: text('start'),
    end: text('end'),
    duration: text('duration'),
    last: text('last'),
    quarter: text('quarter'),
    month: text('month'),
    week: text('week'),
  };
  return parseRange(texts, context.timezone, (key) =>
    merged.positionOf(key === undefined ? ['range'] : ['range', key]),
  );
}
