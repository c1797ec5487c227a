import { centreOf, intervalOf } from '../derive/interval.js';
import { StyxError } from '../errors.js';
import { type OpenFiles, openFiles } from '../frame/cursor.js';
import type { FrameQuery, FrameSeries } from '../frame/frame.js';
import { partLabel, partOf } from '../frame/histogram-parts.js';
import { labelValue, promqlNotation } from '../frame/labels.js';
import { isAroundMean } from '../manifest/runs/band.js';
import type { Band } from '../manifest/runs/combination.js';
import type { MeasuredValue, Reduction } from '../manifest/values/values.js';
import { finiteValue } from './finite-value.js';
import { seriesNumber } from './series-number.js';
import type { Interval } from './shown-number.js';

/** The answer to a query in its range, or in one of its runs; at absolute times. */
export interface Answer {
  readonly run: { readonly name: string; readonly labels: ReadonlyMap<string, string> } | undefined;
  readonly frame: FrameQuery;
}

/** One number, and of what it is. */
export interface Measured {
  readonly value: number;
  /** Over runs; undefined where none is asked for. */
  readonly interval: Interval | undefined;
  /** The number of each run; undefined where a range was asked about. */
  readonly runs: readonly RunNumber[] | undefined;
  /** How many samples are NaN, and were not counted. */
  readonly skipped: number;
  /** How many are infinite, counted or left out. */
  readonly infinite: number;
}

export interface RunNumber {
  readonly name: string;
  readonly value: number;
}

/** What is measured of the series of several answers: one each. */
export interface RunSeries extends Pick<Answer, 'run'> {
  readonly series: FrameSeries;
}

/**
 * The one number that a query is: its samples reduced, of each run for itself, and then the runs.
 * Throws SERIES_CLASH where an answer has several series, EMPTY where it has none of the labels that
 * are meant, and NO_VALUE where the number is none.
 */
export function measure(
  name: string,
  answers: readonly Answer[],
  { series: meant, ...how }: Reduction & Pick<MeasuredValue, 'series'>,
): Measured {
  const series = answers.map((answer): RunSeries => ({
    run: answer.run,
    series: onlySeries(name, meantSeries(answer, meant)),
  }));
  const files = openFiles();
  try {
    return measureSeries(series, how, files);
  } finally {
    files.close();
  }
}

/** The same of series that have been chosen. Throws NO_VALUE and SPOOL. */
export function measureSeries(
  answers: readonly RunSeries[],
  { reduce, counted, centre, interval: band }: Reduction,
  files: OpenFiles,
): Measured {
  const numbers = answers.map(({ run, series }) => {
    const number = seriesNumber(series, { reduce, counted }, files);
    return { ...number, run, value: finiteValue(number, reduce, run?.name) };
  });
  const left = {
    skipped: numbers.reduce((sum, one) => sum + one.skipped, 0),
    infinite: numbers.reduce((sum, one) => sum + one.infinite, 0),
  };
  const [first] = numbers;
  if (first === undefined) throw new Error('a number is of one answer at least');
  if (first.run === undefined) {
    return { value: first.value, interval: undefined, runs: undefined, ...left };
  }
  const values = Float64Array.from(numbers, ({ value }) => value);
  return {
    value: centreOf(values, centre),
    interval: band && intervalAround(values, band),
    runs: numbers.map(({ run, value }) => ({ name: run?.name ?? '', value })),
    ...left,
  };
}

function intervalAround(values: Float64Array, band: Band): Interval {
  const extent = intervalOf(values, band);
  if (extent === undefined) {
    throw new StyxError('NO_VALUE', 'an interval is of two runs or more, and there is one', {
      hint: 'add repetitions, or remove `interval`',
    });
  }
  if (!Number.isFinite(extent.max - extent.min)) {
    throw new StyxError('NO_VALUE', 'an interval ends beyond what numbers can be', {
      hint: 'are these samples meant? They differ by more than 1e308',
    });
  }
  return { ...extent, isSymmetric: isAroundMean(band) };
}

/** The series of an answer that have these labels, among others. */
function meantSeries(
  { run, frame }: Answer,
  meant: MeasuredValue['series'],
): readonly FrameSeries[] {
  const wanted = [...meant];
  const some = frame.series.filter(({ labels }) =>
    wanted.every(([name, value]) => labelValue(labels, name) === value),
  );
  if (some.length > 0) return some;
  const where = run === undefined ? '' : ` of run ${run.name}`;
  if (frame.series.length === 0) {
    const hint = 'its transforms leave none: `drop_series` those that have too few samples';
    throw new StyxError('EMPTY', `no series${where} is left`, { hint });
  }
  throw new StyxError('EMPTY', `no series${where} is ${promqlNotation(wanted)}`, {
    hint: `there ${frame.series.length === 1 ? 'is' : 'are'} ${listed(frame.series)}`,
  });
}

function onlySeries(name: string, series: readonly FrameSeries[]): FrameSeries {
  const [first, ...others] = series;
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined && partOf(first.labels) !== undefined) throw nativeHistogram(name);
  const message = `\`${name}\` is one number, and its query has ${series.length} series: ${listed(series)}`;
  throw new StyxError('SERIES_CLASH', message, {
    hint: 'choose one by its labels, `series: {…}`, or aggregate them: sum(...), max(...)',
  });
}

function nativeHistogram(name: string): StyxError {
  const message = `\`${name}\` is one number, and its query answers native histograms`;
  return new StyxError('NATIVE_HISTOGRAM', message, {
    hint: `take a number from them, histogram_quantile(0.9, …), histogram_count(…), or choose one, \`series: {${partLabel}: count}\``,
  });
}

/** The first of them, in PromQL's notation. */
function listed(series: readonly FrameSeries[]): string {
  const some = series.slice(0, 3).map(({ labels }) => promqlNotation(labels));
  return `${some.join(', ')}${series.length > some.length ? ' …' : ''}`;
}
