import { type Grid, pointsOf } from '../time/grid.js';
import { type AnswerScanner, answerScanner, readLabels } from './answer-scanner.js';
import { expectedTimes } from './expected-samples.js';
import {
  type JsonInput,
  peek,
  type Reading,
  readList,
  readObject,
  readText,
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

/**
 * Reads the answer of `query_range`, or a vector, as it arrives, without building it: finds the series, and
 * checks that each value is a number and each timestamp is one of the grid's.
 *
 * The scanner throws BAD_ANSWER for what is not such an answer, TOO_LARGE for texts that would fill the memory,
 * and MOVED_GRID for timestamps that were not asked for.
 */
export function matrixScanner(
  grid: Grid,
  onSeries: (series: FoundSeries) => void,
): AnswerScanner<Matrix> {
  const matrix: Matrix = { resultType: '' };
  const asked = { grid, expected: expectedTimes(grid) };
  return answerScanner(matrix, (input) => {
    const readSeriesList = (): Reading<void> =>
      readList(input, () => readSeries(input, asked, onSeries));
    return readData(input, matrix, readSeriesList);
  });
}

/** What an answer says of its series. */
export interface Matrix {
  resultType: string;
}

/** VictoriaMetrics and Thanos write `data: null` or leave it out with an error. */
function* readData(
  input: JsonInput,
  matrix: Matrix,
  readSeriesList: () => Reading<void>,
): Reading<void> {
  if ((yield* peek(input)) !== OPEN_OBJECT) return yield* skipValue(input);
  yield* readObject(input, function* (key) {
    if (key === 'resultType') matrix.resultType = yield* readText(input);
    // A scalar's result is a bare sample; it is refused by its type.
    else if (key === 'result' && ['', 'matrix', 'vector'].includes(matrix.resultType))
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
