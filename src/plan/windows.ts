import type { Position } from '../errors.js';
import { StyxError } from '../errors.js';
import type {
  AskedQuery,
  EndpointChoice,
  SingleFigure,
  FigureRun,
  RangeSpec,
} from '../manifest/manifest.js';
import { at } from '../manifest/findings.js';
import { PERIOD_LABEL } from '../manifest/compare.js';
import { RUN_LABEL } from '../manifest/runs/labels.js';
import type { Run } from '../manifest/runs/run.js';
import { previousPeriod } from '../time/calendar.js';
import { formatDuration } from '../time/duration.js';
import { flooredRange, type Range, rangeAt } from './range.js';
import { type NonEmpty, mapped } from '../non-empty.js';
import { fixedRange, type WrittenRange, writtenRange } from './written-range.js';

/** Text for `${name}`. */
export type Variables = ReadonlyMap<string, string>;

/** What says when something is asked for: a figure, or a number of the text. */
export type Asking = Pick<SingleFigure, 'name' | 'range' | 'variables' | 'positionOf'> &
  Partial<Pick<SingleFigure, 'compare'>>;

/** What a window is of, among those that a figure shows together. */
export interface RunOrPeriod extends Pick<Run, 'name' | 'labels' | 'events'> {
  /** The label that its series have its name in. */
  readonly label: typeof RUN_LABEL | typeof PERIOD_LABEL;
}

/** What a window is of, for people: `run hpa-1`, `2026Q2`, or `previous`. */
export function runOrPeriodText({ label, name }: Pick<RunOrPeriod, 'label' | 'name'>): string {
  return label === RUN_LABEL ? `run ${name}` : name;
}

/** A stretch of time that a figure shows: its range, one of its runs, or one of two periods. */
export interface Window {
  /** Time is since its start where it is of one of several; undefined where it is all there is. */
  readonly of: RunOrPeriod | undefined;
  /** As it is written. */
  readonly range: Range;
  /** The same whatever the clock says. */
  readonly written: WrittenRange;
  /** As it is asked for with a step: ends that depend on the clock are moved back. */
  readonly flooredTo: (stepMs: number) => Range;
  readonly values: Variables;
  readonly endpointOf: (query: AskedQuery) => EndpointChoice;
  readonly position: Position | undefined;
}

type Windows = NonEmpty<Window>;

/**
 * The windows of a figure as of a time (ms), that of a range in front of the one before it. Throws
 * BAD_RANGE where the range ends before it starts.
 */
export function windowsOf(figure: Asking, vars: Variables, nowMs: number): Windows {
  const { range } = figure;
  if (!('runs' in range)) {
    const window = windowOfRange(figure, range, vars, nowMs);
    return figure.compare === undefined
      ? [window]
      : withPrevious(window, figure, range, vars, nowMs);
  }
  return mapped(range.runs, (one) => windowOfRun(one, vars));
}

function windowOfRange(figure: Asking, spec: RangeSpec, vars: Variables, nowMs: number): Window {
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
    of: undefined,
    range,
    written: writtenRange(spec, nowMs),
    flooredTo: (stepMs) => flooredRange(spec, stepMs, nowMs),
    values: withRange(vars, range),
    endpointOf: ({ endpoint }) => endpoint,
    position,
  };
}

/** A period beside the one before it; any other range beside as much time directly before it. */
function withPrevious(
  window: Window,
  figure: Asking,
  spec: RangeSpec,
  vars: Variables,
  nowMs: number,
): Windows {
  if ('period' in spec) {
    const period = previousPeriod(spec.period);
    const previous = windowOfRange(figure, { period }, vars, nowMs);
    return [
      { ...window, of: periodOf(spec.period.text) },
      { ...previous, of: periodOf(period.text) },
    ];
  }
  const { startMs, endMs } = window.range;
  if (startMs === endMs) throw noLength(figure);
  const previous: Window = {
    ...window,
    of: periodOf('previous'),
    range: earlier(window.range, endMs - startMs),
    written: { ...window.written, text: `before ${window.written.text}` },
    flooredTo: (stepMs) => earlier(window.flooredTo(stepMs), endMs - startMs),
  };
  return [{ ...window, of: periodOf('current') }, previous];
}

function noLength({ name, positionOf }: Asking): StyxError {
  const message = `the range of ${name} is one moment, before which is no time as long`;
  return new StyxError('BAD_RANGE', message, {
    position: positionOf('compare'),
    hint: 'write a longer range, or remove `compare`',
  });
}

function periodOf(name: string): RunOrPeriod {
  return { label: PERIOD_LABEL, name, labels: new Map(), events: [] };
}

/** A range so many ms before: its grid is as far from its start, with any step. */
function earlier({ startMs, endMs }: Range, byMs: number): Range {
  return { startMs: startMs - byMs, endMs: endMs - byMs };
}

/** The window of a run stays where it was, so that its start is time zero. */
function windowOfRun({ run, endpoint }: FigureRun, vars: Variables): Window {
  const range = { startMs: run.startMs, endMs: run.endMs };
  const { name, labels, events } = run;
  return {
    of: { label: RUN_LABEL, name, labels, events },
    range,
    written: fixedRange(range),
    flooredTo: () => range,
    values: withRange(new Map([...vars, ...labels, [RUN_LABEL, name]]), range),
    endpointOf: (query) => endpoint ?? query.endpoint,
    position: run.position,
  };
}

function withRange(vars: Variables, { startMs, endMs }: Range): Variables {
  return new Map([...vars, ['range', formatDuration(endMs - startMs)]]);
}
