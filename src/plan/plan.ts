import { type Position, StyxError } from '../errors.js';
import type { Drawing } from '../manifest/drawing.js';
import { fillVariables } from '../manifest/interpolate.js';
import type { Figure, Manifest, Query } from '../manifest/manifest.js';
import { formatDuration } from '../time/duration.js';
import { type Grid, gridOf, pointsOf } from '../time/grid.js';
import { autoStepMs } from './auto-step.js';
import { chunksOf, MOST_POINTS } from './chunks.js';
import { fillDrawing } from './drawing.js';
import { drawingAt } from './instants.js';
import { flooredRange, type Range, rangeAt } from './range.js';

/** What will be asked for a figure, in absolute times. Nothing in it is optional or relative. */
export interface PlannedFigure {
  readonly figure: Figure;
  readonly title: string | undefined;
  /** All its texts filled in, and its times absolute. */
  readonly drawing: Drawing;
  /** An IANA name. */
  readonly timezone: string;
  readonly range: Range;
  readonly queries: readonly [PlannedQuery, ...PlannedQuery[]];
}

export interface PlannedQuery extends Pick<
  Query,
  'id' | 'axis' | 'unit' | 'show' | 'threshold' | 'reduce' | 'endpoint' | 'position'
> {
  readonly expr: string;
  /** A template over the labels of the answer. */
  readonly label: string | undefined;
  readonly grid: Grid;
  /** The requests: together they are the grid. */
  readonly chunks: readonly Grid[];
}

/**
 * Plans a figure as of a time (ms). Throws BAD_RANGE; UNSPLITTABLE where a query needs more than
 * one request and its answer would not be the same; MANIFEST_VALUE where a duration and a time are
 * in the wrong order in the figure's range; and UNKNOWN_VARIABLE for a figure of the command
 * line: a manifest's texts were checked when it was loaded.
 */
export async function planFigure(
  figure: Figure,
  context: Pick<Manifest, 'vars' | 'timezone'>,
  nowMs: number,
): Promise<PlannedFigure> {
  const written = rangeAt(figure.range, nowMs);
  if (written.startMs > written.endMs) {
    throw new StyxError('BAD_RANGE', `the range of ${figure.name} ends before it starts`, {
      position: figure.positionOf('range'),
    });
  }
  const values = new Map([
    ...context.vars,
    ['range', formatDuration(written.endMs - written.startMs)],
  ]);
  const plan = (query: Query): Promise<PlannedQuery> =>
    planQuery(figure, query, written, nowMs, values);
  const [first, ...others] = figure.queries;
  const queries = [await plan(first), ...(await Promise.all(others.map(plan)))] as const;
  const finestMs = Math.min(...queries.map(({ grid }) => grid.stepMs));
  const range = flooredRange(figure.range, finestMs, nowMs);
  const drawing = fillDrawing(figure.drawing, (text) => fillVariables(text, values));
  return {
    figure,
    title: fillOptional(figure.title, values),
    drawing: drawingAt(drawing, range.startMs, figure.positionOf),
    timezone: context.timezone,
    range,
    queries,
  };
}

async function planQuery(
  figure: Figure,
  query: Query,
  written: Range,
  nowMs: number,
  values: Variables,
): Promise<PlannedQuery> {
  const { id, axis, unit, show, threshold, reduce, label, endpoint, position } = query;
  const rangeMs = written.endMs - written.startMs;
  const stepMs =
    query.stepMs === 'auto' ? autoStepMs(rangeMs, endpoint.scrapeIntervalMs) : query.stepMs;
  const range = flooredRange(figure.range, stepMs, nowMs);
  if (range.startMs > range.endMs) throw lessThanOneStep(figure, stepMs);
  const grid = gridOf(range.startMs, range.endMs, stepMs);
  if (pointsOf(grid) > MOST_CHUNKS * MOST_POINTS) throw tooManyRequests(figure, grid);
  const expr = fillVariables(query.expr, values);
  const chunks = chunksOf(grid, MOST_POINTS);
  if (chunks.length > 1) await refuseUnsplittable(expr, grid, position);
  return {
    ...{ id, axis, unit, show, threshold, reduce },
    expr,
    label: fillOptional(label, values),
    endpoint,
    grid,
    chunks,
    position,
  };
}

/** A hundred million points of one series: nobody means that. */
const MOST_CHUNKS = 10_000;

function tooManyRequests(figure: Figure, grid: Grid): StyxError {
  const requests = Math.ceil(pointsOf(grid) / MOST_POINTS).toLocaleString('en');
  const step = formatDuration(grid.stepMs);
  return new StyxError('BAD_STEP', `a step of ${step} over this range takes ${requests} requests`, {
    position: figure.positionOf('step'),
    hint: 'a coarser step, or a shorter range',
  });
}

function lessThanOneStep(figure: Figure, stepMs: number): StyxError {
  return new StyxError(
    'BAD_RANGE',
    `the range is shorter than its step, ${formatDuration(stepMs)}`,
    {
      position: figure.positionOf('range'),
      hint: 'an end that depends on now is moved back to a multiple of the step',
    },
  );
}

type Variables = ReadonlyMap<string, string>;

function fillOptional(text: string | undefined, values: Variables): string | undefined {
  return text === undefined ? undefined : fillVariables(text, values);
}

/** The parser is loaded only for the few queries that need more than one request. */
async function refuseUnsplittable(
  expr: string,
  grid: Grid,
  position: Position | undefined,
): Promise<void> {
  const { splitProblem } = await import('../promql/splitting.js');
  const problem = splitProblem(expr);
  if (problem === undefined) return;
  const points = pointsOf(grid).toLocaleString('en');
  const part = expr.slice(problem.start, problem.end);
  const where = part === '' ? '' : ` (at ${JSON.stringify(part)})`;
  throw new StyxError(
    'UNSPLITTABLE',
    `${points} points need more than one request, and the parts of this query's answer would not ` +
      `add up to the whole: ${problem.reason}${where}`,
    {
      position,
      hint: `a coarser step or a shorter range: one request holds ${MOST_POINTS.toLocaleString('en')} points`,
    },
  );
}
