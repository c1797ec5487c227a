import { type Grid, pointsOf } from '../time/grid.js';
import { expectedTimes } from './expected-samples.js';
import {
  bounded,
  feed,
  type JsonInput,
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
import { noHistograms, readHistograms, readOneHistogram } from './native-histogram.js';
import { type Asked, readOneSample, readSamples, type SampleRun } from './sample-run.js';

const OPEN_OBJECT = 0x7b;

/**
 * A series of an answer: its labels, and where in the document its samples are. One that has numbers and
 * native histograms is two.
 */
export interface ScannedSeries {
  readonly labels: Readonly<Record<string, string>>;
  readonly holds: 'numbers' | 'histograms';
  /** Offsets in bytes: the samples, with the commas between them, are `[start..end)`. */
  readonly start: number;
  readonly end: number;
  readonly samples: number;
  /** See `SampleRun`; 0 also of histograms, and where the series does not have every point of the grid. */
  readonly timeBytes: number;
}

/** A series when it is found, and how many numbers it has: a native histogram has many. */
export interface FoundSeries extends ScannedSeries {
  readonly numbers: number;
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
 * Reads the answer of `query_range`, or a vector, as it arrives, without building it: finds the series, and
 * checks that each value is a number and each timestamp is one of the grid's.
 *
 * The scanner throws BAD_ANSWER for what is not such an answer, and MOVED_GRID for timestamps that
 * were not asked for.
 */
export function matrixScanner(grid: Grid, onSeries: (series: FoundSeries) => void): MatrixScanner {
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
  const asked = { grid, expected: expectedTimes(grid) };
  const reading = readDocument(input, answer, asked, onSeries);
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
  asked: Asked,
  onSeries: (series: FoundSeries) => void,
): Reading<void> {
  const readSeriesList = (): Reading<void> =>
    readList(input, () => readSeries(input, asked, onSeries));
  yield* readObject(input, function* (key) {
    if (key === 'data') yield* readData(input, answer, readSeriesList);
    else if (key === 'status' || key === 'error' || key === 'errorType')
      answer[key] = yield* readText(input);
    else if (key === 'warnings' || key === 'infos') {
      const texts = answer[key];
      const take = bounded(`the ${key} of the answer are`);
      yield* readList(input, function* () {
        const text = yield* readText(input);
        take(text);
        texts.push(text);
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
    else if (key === 'result' && ['', 'matrix', 'vector'].includes(answer.resultType))
      yield* readSeriesList();
    else yield* skipValue(input);
  });
}

function* readSeries(
  input: JsonInput,
  asked: Asked,
  onSeries: (series: FoundSeries) => void,
): Reading<void> {
  let labels: Record<string, string> = {};
  let run: Omit<SampleRun, 'slot' | 'place'> = {
    start: 0,
    end: 0,
    samples: 0,
    previousMs: 0,
    timeBytes: 0,
  };
  let histograms = noHistograms();
  yield* readObject(input, function* (key) {
    if (key === 'metric') labels = yield* readLabels(input);
    else if (key === 'values') run = yield* readSamples(input, asked);
    else if (key === 'value') run = yield* readOneSample(input, asked);
    else if (key === 'histograms') histograms = yield* readHistograms(input, asked.grid);
    else if (key === 'histogram') histograms = yield* readOneHistogram(input, asked.grid);
    else yield* skipValue(input);
  });
  const { start, end, samples } = run;
  const timeBytes = samples === pointsOf(asked.grid) ? run.timeBytes : 0;
  const hasHistograms = histograms.samples > 0;
  if (samples > 0 || !hasHistograms)
    onSeries({ labels, holds: 'numbers', start, end, samples, numbers: samples, timeBytes });
  if (hasHistograms) {
    const { previousMs: _, ...found } = histograms;
    onSeries({ labels, holds: 'histograms', ...found, timeBytes: 0 });
  }
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
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}
