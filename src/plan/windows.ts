import type { Position } from '../errors.js';
import { StyxError } from '../errors.js';
import type { AskedQuery, Endpoint, Figure, FigureRun } from '../manifest/manifest.js';
import { at } from '../manifest/findings.js';
import { formatDuration } from '../time/duration.js';
import { flooredRange, type Range, rangeAt } from './range.js';

/** Text for `${name}`. */
export type Variables = ReadonlyMap<string, string>;

/** What says when something is asked for: a figure, or a number of the text. */
export type Asking = Pick<Figure, 'name' | 'range' | 'variables' | 'positionOf'>;

/** A stretch of time that a figure shows: its range, or one of its runs. */
export interface Window {
  readonly run: FigureRun['run'] | undefined;
  /** As it is written. */
  readonly range: Range;
  /** As it is asked for with a step: ends that depend on the clock are moved back. */
  readonly flooredTo: (stepMs: number) => Range;
  readonly values: Variables;
  readonly endpointOf: (query: AskedQuery) => Endpoint;
  readonly position: Position | undefined;
}

/** The windows of a figure as of a time (ms). Throws BAD_RANGE where the range ends before it starts. */
export function windowsOf(
  figure: Asking,
  vars: Variables,
  nowMs: number,
): readonly [Window, ...Window[]] {
  const { range } = figure;
  if (!('runs' in range)) return [windowOfRange(figure, range, vars, nowMs)];
  const [first, ...others] = range.runs.map((one) => windowOfRun(one, vars));
  if (first === undefined) throw new Error('a figure over runs has one');
  return [first, ...others];
}

function windowOfRange(
  figure: Asking,
  spec: Parameters<typeof rangeAt>[0],
  vars: Variables,
  nowMs: number,
): Window {
  const position = figure.positionOf('range');
  const range = at(
    () => position,
    () => rangeAt(spec, nowMs),
  );
  if (range.startMs > range.endMs) {
    throw new StyxError('BAD_RANGE', `the range of ${figure.name} ends before it starts`, {
      position,
    });
  }
  return {
    run: undefined,
    range,
    flooredTo: (stepMs) => flooredRange(spec, stepMs, nowMs),
    values: withRange(vars, range),
    endpointOf: ({ endpoint }) => endpoint,
    position,
  };
}

/** The window of a run stays where it was, so that its start is time zero. */
function windowOfRun({ run, endpoint }: FigureRun, vars: Variables): Window {
  const range = { startMs: run.startMs, endMs: run.endMs };
  return {
    run,
    range,
    flooredTo: () => range,
    values: withRange(new Map([...vars, ...run.labels, ['run', run.name]]), range),
    endpointOf: (query) => endpoint ?? query.endpoint,
    position: run.position,
  };
}

function withRange(vars: Variables, { startMs, endMs }: Range): Variables {
  return new Map([...vars, ['range', formatDuration(endMs - startMs)]]);
}
