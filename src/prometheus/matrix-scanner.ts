import { StyxError } from '../errors.js';
import type { Grid } from '../time/grid.js';
import {
  feed,
  type JsonInput,
  more,
  notJson,
  openInput,
  peek,
  type Reading,
  readList,
  readObject,
  readText,
  readValue,
  skipValue,
} from './json-input.js';
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
const OPEN_OBJECT = 0x7b;

/** A series of an answer: its labels, and where in the document its samples are. */
export interface ScannedSeries {
  readonly labels: Readonly<Record<string, string>>;
  /** Offsets in bytes: the samples, with the commas between them, are `[start..end)`. */
  readonly start: number;
  readonly end: number;
  readonly samples: number;
}

/** What an answer says besides its series. */
export interface Answer {
  status: string;
  errorType: string;
  error: string;
  resultType: string;
  warnings: string[];
  infos: string[];
  isPartial: boolean;
}

export interface MatrixScanner {
  /** Reads on; what is not whole yet is kept until the next fragment. */
  write(fragment: Uint8Array): void;
  /** Says that the document is over. Throws TRUNCATED where it is not whole. */
  end(): Answer;
}

/**
 * Reads the answer of `query_range` as it arrives, without building it: finds the series, and
 * checks that each value is a number and each timestamp is one of the grid's.
 *
 * The scanner throws BAD_ANSWER for what is not such an answer, and MOVED_GRID for timestamps that
 * were not asked for.
 */
export function matrixScanner(
  grid: Grid,
  onSeries: (series: ScannedSeries) => void,
): MatrixScanner {
  const input = openInput();
  const answer: Answer = {
    status: '',
    errorType: '',
    error: '',
    resultType: '',
    warnings: [],
    infos: [],
    isPartial: false,
  };
  const reading = readDocument(input, answer, grid, onSeries);
  const resume = (): void => void reading.next();
  resume();
  return {
    write(fragment) {
      feed(input, fragment);
      resume();
    },
    end() {
      input.closed = true;
      resume();
      return answer;
    },
  };
}

function* readDocument(
  input: JsonInput,
  answer: Answer,
  grid: Grid,
  onSeries: (series: ScannedSeries) => void,
): Reading<void> {
  const readSeriesList = (): Reading<void> =>
    readList(input, () => readSeries(input, grid, onSeries));
  yield* readObject(input, function* (key) {
    if (key === 'data') yield* readData(input, answer, readSeriesList);
    else if (key === 'status' || key === 'error' || key === 'errorType')
      answer[key] = yield* readText(input);
    else if (key === 'warnings' || key === 'infos') {
      const texts = answer[key];
      yield* readList(input, function* () {
        texts.push(yield* readText(input));
      });
    } else if (key === 'isPartial') answer.isPartial = (yield* readValue(input)) === true;
    else yield* skipValue(input);
  });
  // Nothing but white space may follow.
  while (!input.closed || input.at < input.bytes.length) {
    for (; input.at < input.bytes.length; input.at++) {
      if ((input.bytes[input.at] ?? 0) > 0x20) throw notJson(input);
    }
    if (!input.closed) yield;
  }
}

/** VictoriaMetrics and Thanos write `data: null` or leave it out with an error. */
function* readData(
  input: JsonInput,
  answer: Answer,
  readSeriesList: () => Reading<void>,
): Reading<void> {
  if ((yield* peek(input)) !== OPEN_OBJECT) return yield* skipValue(input);
  yield* readObject(input, function* (key) {
    if (key === 'resultType') answer.resultType = yield* readText(input);
    // A scalar's result is a bare sample; it is refused by its type.
    else if (key === 'result' && ['', 'matrix'].includes(answer.resultType))
      yield* readSeriesList();
    else yield* skipValue(input);
  });
}

function* readSeries(
  input: JsonInput,
  grid: Grid,
  onSeries: (series: ScannedSeries) => void,
): Reading<void> {
  let labels: Record<string, string> = {};
  let run: Omit<Run, 'slot'> = { start: 0, end: 0, samples: 0, previousMs: 0 };
  yield* readObject(input, function* (key) {
    if (key === 'metric') labels = yield* readLabels(input);
    else if (key === 'values') run = yield* readSamples(input, grid);
    else if (key === 'histograms') throw nativeHistogram();
    else yield* skipValue(input);
  });
  onSeries({ labels, start: run.start, end: run.end, samples: run.samples });
}

function* readLabels(input: JsonInput): Reading<Record<string, string>> {
  const value = yield* readValue(input);
  if (!isLabels(value)) throw notJson(input);
  return value;
}

function isLabels(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

/** The samples of one series, as far as they have been read. */
interface Run {
  start: number;
  end: number;
  samples: number;
  previousMs: number;
  readonly slot: SampleSlot;
}

function* readSamples(input: JsonInput, grid: Grid): Reading<Run> {
  const run = { start: 0, end: 0, samples: 0, previousMs: -Infinity, slot: emptySlot() };
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
function readRun(input: JsonInput, grid: Grid, run: Run): boolean {
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
    if (slot.ms !== run.previousMs + grid.stepMs) checkTime(slot.ms, run.previousMs, grid);
    run.previousMs = slot.ms;
    run.samples++;
    input.at = behind + 1;
    if (bytes[behind] === COMMA) continue;
    if (bytes[behind] !== CLOSE) throw notJson(input);
    run.end = base + end;
    return true;
  }
}

function checkTime(ms: number, previousMs: number, grid: Grid): void {
  if (ms <= previousMs)
    throw new StyxError('BAD_ANSWER', `the time ${ms / 1000} comes after ${previousMs / 1000}`);
  const onGrid = (ms - grid.startMs) % grid.stepMs === 0;
  if (onGrid && ms >= grid.startMs && ms <= grid.endMs) return;
  throw new StyxError(
    'MOVED_GRID',
    `the server answered for the time ${ms / 1000}, which was not asked for ` +
      `(from ${grid.startMs / 1000} to ${grid.endMs / 1000} every ${grid.stepMs / 1000} s)`,
    { hint: 'the server moves the grid; make start and end multiples of the step' },
  );
}

function nativeHistogram(): StyxError {
  return new StyxError('BAD_ANSWER', 'the answer holds native histograms', {
    hint: 'take numbers from them: histogram_quantile, histogram_count or histogram_sum',
  });
}
