import { type AnsweredQuery, type AnsweredSeries, inOrder, keyOf } from '../frame/answered.js';
import { openFiles, type OpenFiles } from '../frame/cursor.js';
import { cutBefore, samplesText } from '../frame/cut.js';
import type { Segment } from '../frame/frame.js';

/** The stretch of time (ms) that two answers have in common, both ends included. */
interface Overlap {
  readonly fromMs: number;
  readonly untilMs: number;
}

/**
 * An answer and what came after it as one: the samples of the first up to the start of the second, and
 * all of the second. Undefined where they are not of the same in the time that both have, up to the end
 * of the first one's grid. Throws SPOOL.
 */
export function continued(kept: AnsweredQuery, rest: AnsweredQuery): AnsweredQuery | undefined {
  const overlap = { fromMs: rest.grid.startMs, untilMs: kept.grid.endMs };
  const grid = { ...rest.grid, startMs: kept.grid.startMs };
  const pairs = new Map<string, Pair>();
  for (const old of kept.series) pairs.set(keyOf(old), { old });
  for (const now of rest.series) pairs.set(keyOf(now), { ...pairs.get(keyOf(now)), now });
  const files = openFiles();
  try {
    const series: AnsweredSeries[] = [];
    for (const pair of pairs.values()) {
      const joined = joinedSeries(pair, overlap, files);
      if (joined === undefined) return undefined;
      if (joined.samples > 0) series.push(joined);
    }
    return { id: rest.id, grid, series: inOrder(series) };
  } finally {
    files.close();
  }
}

/** A series in both answers, or in one of them. */
interface Pair {
  readonly old?: AnsweredSeries;
  readonly now?: AnsweredSeries;
}

/** Undefined where both are there at a time and differ. */
function joinedSeries(
  { old, now }: Pair,
  overlap: Overlap,
  files: OpenFiles,
): AnsweredSeries | undefined {
  const one = now ?? old;
  if (one === undefined) return undefined;
  const none = { ...one, segments: [], samples: 0 };
  const { before, text } = headOf(old ?? none, overlap, files);
  const after = now ?? none;
  if (text !== startOf(after, overlap, files)) return undefined;
  const segments = [...before.segments, ...after.segments];
  return { ...one, segments, samples: before.samples + after.samples };
}

/** What there is of a series before the common time, and what its samples in that are. */
function headOf(series: AnsweredSeries, { fromMs, untilMs }: Overlap, files: OpenFiles) {
  const before: Segment[] = [];
  const texts: string[] = [];
  let samples = 0;
  for (const segment of series.segments) {
    const from = cutBefore(series, segment, fromMs, files);
    if (from.samples > 0) before.push({ ...segment, end: from.at });
    samples += from.samples;
    // Times are read again, for they do not begin with the grid.
    const behind = { ...segment, start: from.at, timeBytes: 0 };
    const until = cutBefore(series, behind, untilMs + 1, files);
    if (until.samples > 0) texts.push(samplesText(segment, from.at, until.at, files));
  }
  return { before: { segments: before, samples }, text: texts.join() };
}

/** The samples of a series up to the end of the common time. */
function startOf(series: AnsweredSeries, { untilMs }: Overlap, files: OpenFiles): string {
  return series.segments
    .filter(({ grid }) => grid.startMs <= untilMs)
    .map((segment) => {
      const { at } = cutBefore(series, segment, untilMs + 1, files);
      return samplesText(segment, segment.start, at, files);
    })
    .filter((text) => text !== '')
    .join();
}
