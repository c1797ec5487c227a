import type { Drawing } from '../manifest/drawing.js';
import { fillVariables } from '../manifest/interpolate.js';
import type { Figure, Manifest } from '../manifest/manifest.js';
import { fillDrawing } from './drawing.js';
import { drawingAt } from './instants.js';
import { planQuery, type PlannedQuery } from './query.js';
import type { Range } from './range.js';
import { inRunOrder } from './run-order.js';
import { withRunEvents } from './run-events.js';
import { type Variables, type Window, windowsOf } from './windows.js';

/** What will be asked for a figure, in absolute times. Nothing in it is optional or relative. */
export interface PlannedFigure {
  readonly figure: Figure;
  readonly title: string | undefined;
  /** All its texts filled in, and its times absolute; since the start of a run where it has runs. */
  readonly drawing: Drawing;
  /** An IANA name. */
  readonly timezone: string;
  /** What is drawn: from 0 to the end of the longest where there are runs. */
  readonly range: Range;
  readonly queries: readonly [PlannedQuery, ...PlannedQuery[]];
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
  const vars = new Map([...context.vars, ...(figure.variables?.values ?? [])]);
  const windows = windowsOf(figure, vars, nowMs);
  const values = commonValues(windows);
  const plan = (query: Figure['queries'][number]) => planQuery(figure, query, windows);
  const [first, ...others] = figure.queries;
  const queries = [await plan(first), ...(await Promise.all(others.map(plan)))] as const;
  const steps = queries.flatMap(({ stepMs }) => stepMs ?? []);
  const range = drawnRange(windows, steps.length === 0 ? SECOND : Math.min(...steps));
  const filled = fillDrawing(figure.drawing, (text) => fillVariables(text, values));
  const drawing = figure.hasRunEvents ? withRunEvents(filled, windows) : filled;
  const identities = inRunOrder(drawing.identities, windows);
  return {
    figure,
    title: figure.title && fillVariables(figure.title, values),
    drawing: { ...drawingAt(drawing, range.startMs, figure.positionOf), identities },
    timezone: context.timezone,
    range,
    queries,
  };
}

/** What the end of a range of files alone is moved back to, in ms, where it depends on the clock. */
const SECOND = 1000;

/** What is the same in all windows: a title is that of all runs. */
function commonValues([first, ...others]: readonly [Window, ...Window[]]): Variables {
  return new Map(
    [...first.values].filter(([name, value]) =>
      others.every(({ values }) => values.get(name) === value),
    ),
  );
}

function drawnRange(windows: readonly [Window, ...Window[]], finestMs: number): Range {
  const [first] = windows;
  if (first.run === undefined) return first.flooredTo(finestMs);
  return {
    startMs: 0,
    endMs: Math.max(...windows.map(({ range }) => range.endMs - range.startMs)),
  };
}
