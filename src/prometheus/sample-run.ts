import { StyxError } from '../errors.js';
import type { Grid } from '../time/grid.js';
import {
  type ExpectedPlace,
  type ExpectedTimes,
  readExpected,
  TIME_DIGITS,
} from './expected-samples.js';
import { type JsonInput, more, notJson, peek, type Reading } from './json-input.js';
import {
  emptySlot,
  INCOMPLETE,
  MALFORMED,
  MAX_SAMPLE_BYTES,
  readSample,
  type SampleSlot,
  skipSpace,
} from './sample.js';

const COMMA = 0x2c;
const OPEN = 0x5b;
const CLOSE = 0x5d;

/** What was asked for, and how its samples begin where they can be told. */
export interface Asked {
  readonly grid: Grid;
  readonly expected: ExpectedTimes | undefined;
}

/** The samples of one series, as far as they have been read; offsets in bytes of the document. */
export interface SampleRun {
  start: number;
  end: number;
  samples: number;
  previousMs: number;
  /**
   * How long the text of each time is, where it is the same for all samples and nothing stands
   * between their parts: then a sample can be found without reading its time. Else 0.
   */
  timeBytes: number;
  readonly slot: SampleSlot;
  readonly place: ExpectedPlace;
}

/**
 * Reads the samples of a series, which must be on the grid and ascending. Throws BAD_ANSWER and
 * MOVED_GRID.
 */
export function* readSamples(input: JsonInput, asked: Asked): Reading<SampleRun> {
  const run = emptyRun();
  if ((yield* peek(input)) !== OPEN) throw notJson(input);
  input.at++;
  if ((yield* peek(input)) === CLOSE) {
    input.at++;
    return run;
  }
  run.start = input.base + input.at;
  while (!readRun(input, asked, run)) {
    if (input.bytes.length - input.at > MAX_SAMPLE_BYTES) throw notJson(input);
    yield* more(input);
  }
  return run;
}

/** Reads the only sample of a series in a vector. Throws as `readSamples` does. */
export function* readOneSample(input: JsonInput, { grid }: Asked): Reading<SampleRun> {
  const run = emptyRun();
  const { slot } = run;
  if ((yield* peek(input)) !== OPEN) throw notJson(input);
  for (;;) {
    const end = readSample(input.bytes, input.at, slot);
    if (end === MALFORMED || input.bytes.length - input.at > MAX_SAMPLE_BYTES) throw notJson(input);
    if (end === INCOMPLETE) {
      yield* more(input);
      continue;
    }
    checkTime(slot.ms, run.previousMs, grid);
    const [start, previousMs] = [input.base + input.at, slot.ms];
    input.at = end;
    return { ...run, start, end: input.base + end, samples: 1, previousMs };
  }
}

function emptyRun(): SampleRun {
  return {
    start: 0,
    end: 0,
    samples: 0,
    previousMs: -Infinity,
    timeBytes: 0,
    slot: emptySlot(),
    place: { at: 0, point: 0 },
  };
}

/**
 * Reads the samples that are whole within the fragment, each with the comma or bracket behind it,
 * and says whether that was the list's end.
 */
function readRun(input: JsonInput, asked: Asked, run: SampleRun): boolean {
  const { bytes, base } = input;
  const { grid } = asked;
  const { slot } = run;
  for (;;) {
    const start = skipSpace(bytes, input.at);
    // The comma of the sample before this one is not next to it.
    if (start !== input.at) run.timeBytes = 0;
    input.at = start;
    if (start === bytes.length) return false;
    if (bytes[input.at] !== OPEN) throw notJson(input);
    if (readAhead(input, asked, run)) continue;
    const end = readSample(bytes, input.at, slot);
    if (end === MALFORMED) throw notJson(input);
    if (end === INCOMPLETE) return false;
    const behind = skipSpace(bytes, end);
    if (behind === bytes.length) return false;
    const timeBytes = behind === slot.valueEnd + 2 ? slot.valueStart - input.at - 3 : 0;
    if (run.samples === 0) run.timeBytes = timeBytes;
    else if (timeBytes !== run.timeBytes) run.timeBytes = 0;
    if (slot.ms !== run.previousMs + grid.stepMs) checkTime(slot.ms, run.previousMs, grid);
    run.previousMs = slot.ms;
    run.samples++;
    input.at = behind + 1;
    if (bytes[behind] === COMMA) continue;
    if (bytes[behind] !== CLOSE) throw notJson(input);
    // Within the run only the first time was looked up in the grid, the others follow from it.
    if (run.previousMs > grid.endMs) throw movedGrid(run.previousMs, grid);
    run.end = base + end;
    return true;
  }
}

/** Reads the samples that are the expected ones, and says whether there was any. */
function readAhead(input: JsonInput, { grid, expected }: Asked, run: SampleRun): boolean {
  if (expected === undefined) return false;
  const { place } = run;
  const point = run.samples === 0 ? 0 : (run.previousMs - grid.startMs) / grid.stepMs + 1;
  place.at = input.at;
  place.point = point;
  readExpected(input.view, input.bytes.length, expected, place);
  if (place.point === point) return false;
  if (run.samples === 0) run.timeBytes = TIME_DIGITS;
  else if (run.timeBytes !== TIME_DIGITS) run.timeBytes = 0;
  input.at = place.at;
  run.samples += place.point - point;
  run.previousMs = grid.startMs + (place.point - 1) * grid.stepMs;
  return true;
}

/**
 * Throws BAD_ANSWER for a time (ms) that is not after the one before, and MOVED_GRID for one that is not
 * on the grid.
 */
export function checkTime(ms: number, previousMs: number, grid: Grid): void {
  if (ms <= previousMs)
    throw new StyxError('BAD_ANSWER', `the time ${ms / 1000} comes after ${previousMs / 1000}`, {
      hint: 'the server, or a proxy before it, has spoilt the answer: ask without the proxy',
    });
  const onGrid = (ms - grid.startMs) % grid.stepMs === 0;
  if (!onGrid || ms < grid.startMs || ms > grid.endMs) throw movedGrid(ms, grid);
}

function movedGrid(ms: number, grid: Grid): StyxError {
  return new StyxError(
    'MOVED_GRID',
    `the server answered for the time ${ms / 1000}, which was not asked for ` +
      `(from ${grid.startMs / 1000} to ${grid.endMs / 1000} every ${grid.stepMs / 1000} s)`,
    { hint: 'the server moves the grid; make start and end multiples of the step' },
  );
}
