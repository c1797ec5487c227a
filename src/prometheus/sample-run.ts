import { StyxError } from '../errors.js';
import type { Grid } from '../time/grid.js';
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
}

/**
 * Reads the samples of a series, which must be on the grid and ascending. Throws BAD_ANSWER and
 * MOVED_GRID.
 */
export function* readSamples(input: JsonInput, grid: Grid): Reading<SampleRun> {
  const run = {
    start: 0,
    end: 0,
    samples: 0,
    previousMs: -Infinity,
    timeBytes: 0,
    slot: emptySlot(),
  };
  if ((yield* peek(input)) !== OPEN) throw notJson(input);
  input.at++;
  if ((yield* peek(input)) === CLOSE) {
    input.at++;
    return run;
  }
  run.start = input.base + input.at;
  while (!readRun(input, grid, run)) {
    if (input.bytes.length - input.at > MAX_SAMPLE_BYTES) throw notJson(input);
    yield* more(input);
  }
  return run;
}

/**
 * Reads the samples that are whole within the fragment, each with the comma or bracket behind it,
 * and says whether that was the list's end.
 */
function readRun(input: JsonInput, grid: Grid, run: SampleRun): boolean {
  const { bytes, base } = input;
  const { slot } = run;
  for (;;) {
    input.at = skipSpace(bytes, input.at);
    if (input.at === bytes.length) return false;
    if (bytes[input.at] !== OPEN) throw notJson(input);
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

function checkTime(ms: number, previousMs: number, grid: Grid): void {
  if (ms <= previousMs)
    throw new StyxError('BAD_ANSWER', `the time ${ms / 1000} comes after ${previousMs / 1000}`);
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
