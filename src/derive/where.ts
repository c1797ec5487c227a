import { type OpenFiles, openFiles } from '../frame/cursor.js';
import type { FrameQuery, FrameSeries } from '../frame/frame.js';
import type { Labels } from '../frame/labels.js';
import { partnersAmong } from '../frame/partners.js';
import { eachSample, readSamples } from '../frame/samples.js';
import type { Bound, Condition } from '../manifest/condition.js';
import type { Spool } from '../spool/spool.js';
import { droppedNote, type Note } from './note.js';
import { type SeriesFile, withSeriesFile } from '../frame/series-file.js';

/** A condition, and the samples that it is judged by. */
export interface Judged {
  readonly condition: Condition;
  readonly by: FrameQuery;
}

export interface Kept {
  readonly query: FrameQuery;
  /** Which series are left out, and why. */
  readonly notes: readonly Note[];
  /** The queries of the conditions that have series, but none that any series can be judged by. */
  readonly withoutPartners: readonly string[];
}

/**
 * The samples of a query at the times at which all conditions hold: at which a condition's query has
 * a sample within its bounds. A series is judged by the only series of that query, else by the one
 * with its labels; one that has none, or no samples left, is left out. The samples that are kept are
 * as they were, to the letter. Throws SPOOL.
 */
export function keptWhere(
  query: FrameQuery,
  conditions: readonly Judged[],
  spool: Pick<Spool, 'newPath'>,
): Kept {
  const files = openFiles();
  try {
    const judges = conditions.map((one) => judgeOf(one, files));
    const alone = conditions.map((_, i) =>
      query.series.filter(({ labels }) => judges[i]?.(labels) === undefined),
    );
    const lost = new Set(alone.flat());
    const judged = query.series.filter((one) => !lost.has(one));
    const all = withSeriesFile(spool.newPath(), query, (file) =>
      judged.map((series) => {
        const times = judges.map((judge) => judge(series.labels) ?? new Float64Array());
        return keptSeries(series, times, file, files);
      }),
    );
    const empty = judged.filter((_, i) => all[i]?.samples === 0);
    const text = whereText(conditions.map(({ condition }) => condition));
    return {
      query: { ...query, series: all.filter(({ samples }) => samples > 0) },
      notes: [
        ...conditions.flatMap(({ condition }, i) =>
          leftOut(alone[i] ?? [], query, `since no series of ${condition.query} has their labels`),
        ),
        ...leftOut(empty, query, `without a sample where ${text}`),
      ],
      withoutPartners: conditions
        .filter(({ by }, i) => by.series.length > 0 && alone[i]?.length === query.series.length)
        .map(({ condition }) => condition.query),
    };
  } finally {
    files.close();
  }
}

function leftOut(some: readonly FrameSeries[], { series }: FrameQuery, why: string): Note[] {
  const labels = some.map((one) => one.labels);
  return droppedNote(labels, series.length, `left out, ${why}`);
}

/** `load >= 100 and load <= 200`, for people who read the result. */
export function whereText(conditions: readonly Condition[]): string {
  return conditions
    .flatMap(({ query, bounds }) => bounds.map(({ is, than }) => `${query} ${is} ${than}`))
    .join(' and ');
}

/**
 * The times (ms) at which a condition holds for a series of such labels; undefined where no series
 * says.
 */
type Judge = (labels: Labels) => Float64Array | undefined;

function judgeOf({ condition: { bounds }, by }: Judged, files: OpenFiles): Judge {
  const known = new Map<FrameSeries, Float64Array>();
  const partnerOf = partnersAmong(by.series, []);
  return (labels) => {
    const series = partnerOf(labels);
    if (series === undefined) return undefined;
    const times = known.get(series) ?? holdingTimes(series, bounds, files);
    known.set(series, times);
    return times;
  };
}

function holdingTimes(
  series: FrameSeries,
  bounds: readonly Bound[],
  files: OpenFiles,
): Float64Array {
  const { times, values } = readSamples(series, files);
  const holds = (value: number): boolean => bounds.every((bound) => isWithin(value, bound));
  return times.filter((_, i) => holds(values[i] ?? NaN));
}

/** NaN is within nothing. */
function isWithin(value: number, { is, than }: Bound): boolean {
  switch (is) {
    case '=':
      return value === than;
    case '>=':
      return value >= than;
    case '<=':
      return value <= than;
    case '>':
      return value > than;
    case '<':
      return value < than;
  }
}

/** The samples of a series at the times that all lists have. */
function keptSeries(
  series: FrameSeries,
  lists: readonly Float64Array[],
  file: SeriesFile,
  files: OpenFiles,
): FrameSeries {
  const { segments: _, samples: __, ...start } = series;
  file.begin(start);
  const next = lists.map(() => 0);
  eachSample(series, files, (ms, bytes, start, end) => {
    let isKept = true;
    for (const [i, times] of lists.entries()) {
      let at = next[i] ?? 0;
      while ((times[at] ?? Infinity) < ms) at++;
      next[i] = at;
      isKept &&= times[at] === ms;
    }
    if (isKept) file.put(ms, Buffer.from(bytes.subarray(start, end)).toString('latin1'));
  });
  return file.end();
}
