import { named, type Position, StyxError } from '../errors.js';
import type { NonEmpty } from '../non-empty.js';
import { at } from '../manifest/findings.js';
import { fillShown } from '../manifest/interpolate.js';
import type { AskedQuery, Endpoint, Query } from '../manifest/manifest.js';
import { RUN_LABEL } from '../manifest/runs/labels.js';
import { formatDuration } from '../time/duration.js';
import { type Grid, gridOf, pointsOf } from '../time/grid.js';
import { differs, inCommon } from './common-texts.js';
import { changedClocks } from './changed-clocks.js';
import { fewPoints } from './few-points.js';
import { fillQuery } from './fill-query.js';
import { type FileWindow, planFile } from './foreign.js';
import { type Requests, requestsOf } from './requests.js';
import { stepOf, withStep } from './step.js';
import type { Asking, Variables, Window } from './windows.js';
import type { WrittenRange } from './written-range.js';

export interface PlannedQuery extends Pick<
  Query,
  'id' | 'axis' | 'unit' | 'show' | 'threshold' | 'reduce' | 'transforms' | 'position'
> {
  /** A template over the labels of the answer and of the runs. */
  readonly label: string | undefined;
  /** Undefined where no server is asked. */
  readonly stepMs: number | undefined;
  /** One, or one a run or a period. */
  readonly windows: NonEmpty<QueryWindow>;
  /** What there is to say of them before they are asked for. */
  readonly warnings: readonly string[];
}

/** What is asked, or read, about one stretch of time. */
export type QueryWindow = AskedWindow | SharedWindow | FileWindow;

/** What one server is asked about one stretch of time. */
export interface AskedWindow extends Requests {
  readonly of: Window['of'];
  readonly expr: string;
  readonly endpoint: Endpoint;
  readonly grid: Grid;
  /** The stretch of time as the manifest has it. */
  readonly written: WrittenRange;
  /** Where the manifest has the expression. */
  readonly position: Position | undefined;
  readonly file?: undefined;
  readonly servers?: undefined;
}

/** What several servers are asked about one stretch of time: all the same, at the same times. */
export interface SharedWindow extends Pick<AskedWindow, 'of' | 'expr' | 'grid' | 'position'> {
  readonly servers: NonEmpty<AskedWindow>;
  readonly file?: undefined;
}

/** What servers are asked for a window. */
export function asksOf(window: QueryWindow): readonly AskedWindow[] {
  if (window.file !== undefined) return [];
  return window.servers ?? [window];
}

/** Plans a query over all windows of its figure, which have one step. Throws as `planFigure` does. */
export async function planQuery(
  figure: Asking,
  query: Query,
  windows: NonEmpty<Window>,
): Promise<PlannedQuery> {
  const { id, axis, unit, show, threshold, reduce, transforms, position } = query;
  const [first, ...others] = windows;
  const { stepMs, plan } = planning(figure, query, windows);
  return {
    ...{ id, axis, unit, show, threshold, reduce, transforms, position, stepMs },
    label: query.label && fillLabel(query, query.label, windows, figure),
    windows: [await plan(first), ...(await Promise.all(others.map(plan)))],
    warnings: stepMs === undefined ? [] : stepWarnings(figure, query, stepMs, windows),
  };
}

function stepWarnings(
  figure: Asking,
  query: Query,
  stepMs: number,
  windows: NonEmpty<Window>,
): string[] {
  const isAutomatic = query.csv === undefined && query.stepMs === 'auto';
  return [
    ...(isAutomatic ? fewPoints(query.id, stepMs, windows) : []),
    ...changedClocks(query.id, stepMs, figure, windows),
  ];
}

interface Planning {
  readonly stepMs: number | undefined;
  readonly plan: (window: Window) => Promise<QueryWindow>;
}

function planning(figure: Asking, query: Query, windows: readonly Window[]): Planning {
  if (query.csv !== undefined) {
    const plan = (window: Window) => Promise.resolve(planFile(query, window, figure.variables));
    return { stepMs: undefined, plan };
  }
  const stepMs = stepOf(query, windows);
  const valuesOf = withStep(query, windows, stepMs);
  return {
    stepMs,
    plan: (window) => planWindow(figure, query, window, stepMs, valuesOf(window.values)),
  };
}

/**
 * In a label, what differs from run to run is a label of the series: `${scaler}` is `{{scaler}}`.
 * What a server says is a text, be it like a template. Throws MANIFEST_VALUE for what else differs.
 */
function fillLabel(
  { position }: Query,
  label: string,
  windows: NonEmpty<Window>,
  { variables }: Asking,
): string {
  const [{ values }] = windows;
  const names = windows.flatMap(({ of }) =>
    of?.label === RUN_LABEL ? [...of.labels.keys(), RUN_LABEL] : [],
  );
  const all = new Map([...values, ...names.map((name) => [name, `{{${name}}}`] as const)]);
  const common = inCommon(windows);
  return fillShown(label, all, (name, value) => {
    if (!common.has(name) && !names.includes(name)) throw differs(name, windows, position);
    return variables?.fromServer.has(name) === true ? value.replaceAll('{{', '{{"{{"}}') : value;
  });
}

async function planWindow(
  figure: Asking,
  query: AskedQuery,
  window: Window,
  stepMs: number,
  values: Variables,
): Promise<AskedWindow | SharedWindow> {
  const { position } = query;
  const range = window.flooredTo(stepMs);
  if (range.startMs > range.endMs) throw lessThanOneStep(window, stepMs);
  const grid = gridOf(range.startMs, range.endMs, stepMs);
  if (pointsOf(grid) > MOST_POINTS) throw tooManyPoints(figure, grid);
  const expr = at(
    () => position,
    () => fillQuery(query.expr, values, figure.variables?.fromServer),
  );
  const { of, written } = window;
  const asks = async (endpoint: Endpoint): Promise<AskedWindow> => {
    const requests = await requestsOf(expr, range, grid, { ...endpoint, position });
    return { of, expr, endpoint, grid, written, ...requests, position };
  };
  const choice = window.endpointOf(query);
  if (!('several' in choice)) return asks(choice);
  const asksOne = (endpoint: Endpoint): Promise<AskedWindow> =>
    asks(endpoint).catch((thrown: unknown) => {
      throw named(thrown, endpoint.name);
    });
  const [first, ...others] = choice.several;
  const servers = [await asksOne(first), ...(await Promise.all(others.map(asksOne)))] as const;
  return { of, expr, grid, position, servers };
}

/** Of one series: nobody means more. */
const MOST_POINTS = 100_000_000;

function tooManyPoints(figure: Asking, grid: Grid): StyxError {
  const points = pointsOf(grid).toLocaleString('en');
  const step = formatDuration(grid.stepMs);
  return new StyxError('BAD_STEP', `a step of ${step} over this range makes ${points} points`, {
    position: figure.positionOf('step'),
    hint: 'a coarser step, or a shorter range',
  });
}

function lessThanOneStep({ position }: Window, stepMs: number): StyxError {
  return new StyxError(
    'BAD_RANGE',
    `the range is shorter than its step, ${formatDuration(stepMs)}`,
    {
      position,
      hint: 'an end that depends on now is moved back to a multiple of the step',
    },
  );
}
