import { StyxError } from '../errors.js';
import { type OpenFiles, openFiles } from '../frame/cursor.js';
import type { FrameSeries } from '../frame/frame.js';
import { seriesText } from '../frame/labels.js';
import { readSamples } from '../frame/samples.js';
import type { Reducer } from '../manifest/drawing.js';
import type { CheckSpec } from '../manifest/values/values.js';
import { formatDuration } from '../time/duration.js';
import { isoMillis } from '../time/zone.js';
import { besideBound, type Breach, breachOf } from './claims.js';
import type { Answer } from './measure.js';
import { opposedText, seriesNumber, type WhyNone } from './series-number.js';

/** What has been checked. */
export interface Checked {
  readonly series: number;
  readonly samples: number;
  /** Samples that are NaN, of which no bound can tell. */
  readonly skipped: number;
}

/** The first that does not hold of a series. */
interface Broken {
  readonly answer: CheckedAnswer;
  readonly series: FrameSeries;
  readonly value: number;
  readonly breach: Breach;
  /** Of a sample; undefined for the number that a series became. */
  readonly ms: number | undefined;
}

/** An answer, and when it starts: time zero of its run, ms. */
export type CheckedAnswer = Answer & { readonly startMs: number };

/**
 * Holds every series of every answer to the bounds of a check. Throws CLAIM_FAILED, which names the
 * first series and sample that break them, and NO_VALUE for a series without a number.
 */
export function check(spec: CheckSpec, answers: readonly CheckedAnswer[]): Checked {
  const files = openFiles();
  try {
    const all = answers.flatMap((answer) =>
      answer.frame.series.map((series) => checkSeries(spec, answer, series, files)),
    );
    const broken = all.flatMap((one) => one.broken ?? []);
    const [first] = broken;
    if (first !== undefined) throw claimFailed(spec, first, broken.length, all.length);
    const sum = (of: (one: (typeof all)[number]) => number): number =>
      all.reduce((total, one) => total + of(one), 0);
    return {
      series: all.length,
      samples: sum((one) => one.samples),
      skipped: sum((one) => one.skipped),
    };
  } finally {
    files.close();
  }
}

function checkSeries(
  spec: CheckSpec,
  answer: CheckedAnswer,
  series: FrameSeries,
  files: OpenFiles,
) {
  const broken = (value: number, ms: number | undefined): Broken | undefined => {
    const breach = breachOf(value, spec);
    return breach && { answer, series, value, breach, ms };
  };
  const { times, values } = readSamples(series, files);
  const samples = values.length;
  const name = named(series, answer);
  const { reduce } = spec;
  if (reduce !== undefined) {
    const number = seriesNumber(series, { reduce, counted: 'numbers' }, files);
    if ('none' in number) throw noValue(spec, noneTexts[number.none.why](name, reduce));
    return { samples, skipped: number.skipped, broken: broken(number.value, undefined) };
  }
  const skipped = values.filter(Number.isNaN).length;
  if (skipped === samples) throw noValue(spec, noSample(name));
  const at = values.findIndex((value) => breachOf(value, spec) !== undefined);
  const first = at === -1 ? undefined : broken(values[at] ?? NaN, times[at]);
  return { samples, skipped, broken: first };
}

const noSample = (name: string): string => `no sample of ${name} is a number`;
const noneTexts: Readonly<Record<WhyNone['why'], (name: string, reduce: Reducer) => string>> = {
  'no sample': noSample,
  'not finite': (name) => `no sample of ${name} is finite`,
  ended: (name) => `${name} has no number at its end`,
  opposed: (name, reduce) => opposedText(reduce, `samples of ${name}`),
};

function noValue({ positionOf }: CheckSpec, message: string): StyxError {
  return new StyxError('NO_VALUE', message, { position: positionOf() });
}

function claimFailed(spec: CheckSpec, first: Broken, count: number, all: number): StyxError {
  const { answer, series, value, breach, ms } = first;
  const texts = besideBound(value, breach, spec);
  const when = ms === undefined ? '' : ` at ${timeText(ms, answer)}`;
  const others =
    all === 1 ? '' : `; ${count} of ${all} series ${count === 1 ? 'does' : 'do'} not hold`;
  const message = `${named(series, answer)} is ${texts.value}${when}, and must be ${breach.relation} ${texts.bound}${others}`;
  return new StyxError('CLAIM_FAILED', message, { position: breach.bound.position });
}

function named({ labels }: FrameSeries, { run }: Answer): string {
  return `${seriesText(labels)}${run === undefined ? '' : ` of run ${run.name}`}`;
}

/** `2026-02-05T18:16:22Z, 30s after the start`. */
function timeText(ms: number, { run, startMs }: CheckedAnswer): string {
  const time = isoMillis(ms, 0).replace('.000', '');
  return run === undefined ? time : `${time}, ${formatDuration(ms - startMs)} after its start`;
}
