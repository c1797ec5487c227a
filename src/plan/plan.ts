import type { Drawing } from '../manifest/drawing.js';
import { PERIOD_LABEL } from '../manifest/compare.js';
import { type Figure, type Manifest, partsOf, type SingleFigure } from '../manifest/manifest.js';
import { fillCommon, inCommon } from './common-texts.js';
import { fillDrawing } from './drawing.js';
import { type AxisTimes, drawingAt } from './instants.js';
import { planQuery, type PlannedQuery } from './query.js';
import type { Range } from './range.js';
import { withRunEvents } from './run-events.js';
import { inWindowOrder } from './window-order.js';
import { type Variables, type Window, windowsOf } from './windows.js';
import { type NonEmpty, mapped } from '../non-empty.js';

/** What will be asked for a figure, in absolute times. Nothing in it is optional or relative. */
export interface PlannedFigure {
  readonly figure: SingleFigure;
  readonly title: string | undefined;
  /**
   * All its texts filled in, and its times absolute; since the start of a window where it has
   * several.
   */
  readonly drawing: Drawing;
  /** An IANA name. */
  readonly timezone: string;
  /** What is drawn: from 0 to the end of the longest where time is since the start of each window. */
  readonly range: Range;
  /** The absolute times of each query's windows, in their order. */
  readonly stretches: readonly Range[];
  readonly queries: NonEmpty<PlannedQuery>;
  /** What `${name}` is in its texts. */
  readonly values: Variables;
}

/** A figure, all of whose parts are planned. */
export interface PlannedWhole {
  readonly figure: Figure;
  readonly title: string | undefined;
}

/** Plans all parts of a figure. Throws as `planFigure` does. */
export async function planParts(
  figure: Figure,
  context: Pick<Manifest, 'vars' | 'timezone'>,
  nowMs: number,
): Promise<{ whole: PlannedWhole; parts: NonEmpty<PlannedFigure> }> {
  const parts = await Promise.all(
    mapped(partsOf(figure), (part) => planFigure(part, context, nowMs)),
  );
  const title = figure.title && fillCommon(figure.title, parts, () => figure.positionOf('title'));
  return { whole: { figure, title }, parts };
}

/**
 * Plans a figure that is not composed, or a part of one that is, as of a time (ms). Throws
 * BAD_RANGE; UNSPLITTABLE where a query needs more than one request and its answer would not be the
 * same; MANIFEST_VALUE where a duration and a time are in the wrong order in the figure's range;
 * and UNKNOWN_VARIABLE for a figure of the command line: a manifest's texts were checked when it
 * was loaded.
 */
export async function planFigure(
  figure: SingleFigure,
  context: Pick<Manifest, 'vars' | 'timezone'>,
  nowMs: number,
): Promise<PlannedFigure> {
  const vars = new Map([...context.vars, ...(figure.variables?.values ?? [])]);
  const windows = windowsOf(figure, vars, nowMs);
  const named = titled(windows);
  const plan = (query: SingleFigure['queries'][number]) => planQuery(figure, query, windows);
  const [first, ...others] = figure.queries;
  const queries = [await plan(first), ...(await Promise.all(others.map(plan)))] as const;
  const steps = queries.flatMap(({ stepMs }) => stepMs ?? []);
  const finestMs = steps.length === 0 ? SECOND : Math.min(...steps);
  const stretches = windows.map((window) => window.flooredTo(finestMs));
  const range = drawnRange(windows, stretches);
  const filled = fillDrawing(figure.drawing, (text, ...path) =>
    fillCommon(text, named, () => figure.positionOf(...path)),
  );
  const drawing = figure.hasRunEvents ? withRunEvents(filled, windows) : filled;
  const identities = inWindowOrder(drawing.identities, windows);
  return {
    figure,
    title: figure.title && fillCommon(figure.title, named, () => figure.positionOf('title')),
    drawing: {
      ...drawingAt(drawing, axisTimes(windows, range, stretches), figure.positionOf),
      identities,
    },
    timezone: context.timezone,
    range,
    stretches,
    queries,
    values: inCommon(named),
  };
}

/** What the end of a range of files alone is moved back to, in ms, where it depends on the clock. */
const SECOND = 1000;

/** A title is that of all runs. One of periods is that of the present one. */
function titled(windows: NonEmpty<Window>): NonEmpty<Window> {
  const [first] = windows;
  return first.of?.label === PERIOD_LABEL ? [first] : windows;
}

/** What is at an absolute time is in the present one of two periods; of runs, nobody knows in which. */
function axisTimes(
  [{ of }]: NonEmpty<Window>,
  { startMs }: Range,
  [present]: readonly Range[],
): AxisTimes {
  return { startMs, originMs: of?.label === PERIOD_LABEL ? (present?.startMs ?? 0) : 0 };
}

function drawnRange([{ of }]: NonEmpty<Window>, all: readonly Range[]): Range {
  const [first] = all;
  if (of === undefined && first !== undefined) return first;
  return { startMs: 0, endMs: Math.max(...all.map(({ startMs, endMs }) => endMs - startMs)) };
}
