import { samplesIn } from '../../frame/frame.js';
import { openFiles } from '../../frame/cursor.js';
import { type AnsweredQuery, joinChunks, keyOf } from '../../frame/answered.js';
import { inNumbers } from '../../frame/in-numbers.js';
import type { Labels } from '../../frame/labels.js';
import { readSamples, type Samples } from '../../frame/samples.js';
import type { Snapshot } from '../../snapshot/read.js';
import { gridAsked } from '../../snapshot/request.js';
import type { Spool } from '../../spool/spool.js';

/** What changed from one snapshot to another. */
export interface DataDiff {
  readonly added: readonly Labels[];
  readonly gone: readonly Labels[];
  readonly samples: Change;
  /** Of the samples at the same time of the same series, how many there are and how many changed. */
  readonly common: number;
  readonly changed: number;
  /** Undefined where none changed. */
  readonly largest: LargestChange | undefined;
}

/** How many there were and are. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

/** From or to a NaN is the largest of all. */
export interface LargestChange extends Change {
  readonly labels: Labels;
  readonly ms: number;
}

/**
 * Compares two snapshots, sample by sample: of native histograms, the numbers that they consist of. Throws
 * SPOOL.
 */
export function dataDiff(before: Snapshot, after: Snapshot, spool: Spool): DataDiff {
  const [old, now] = [answerOf(before), answerOf(after)];
  const [known, kept] = [old, now].map(({ series }) => new Set(series.map(keyOf)));
  return {
    added: now.series.filter((one) => known?.has(keyOf(one)) !== true).map(({ labels }) => labels),
    gone: old.series.filter((one) => kept?.has(keyOf(one)) !== true).map(({ labels }) => labels),
    samples: { before: samplesIn(old.series), after: samplesIn(now.series) },
    ...changes(old, now, spool),
  };
}

function changes(old: AnsweredQuery, now: AnsweredQuery, spool: Spool) {
  const textOf = (labels: Labels): string => JSON.stringify(labels);
  const known = new Map(inNumbers(old, spool).series.map((one) => [textOf(one.labels), one]));
  const count = counting();
  const files = openFiles();
  try {
    for (const series of inNumbers(now, spool).series) {
      const other = known.get(textOf(series.labels));
      if (other === undefined) continue;
      count.take(series.labels, readSamples(other, files), readSamples(series, files));
    }
  } finally {
    files.close();
  }
  return count.counted();
}

function counting() {
  let [common, changed, most] = [0, 0, -1];
  let largest: LargestChange | undefined;
  return {
    counted: () => ({ common, changed, largest }),
    take(labels: Labels, old: Samples, now: Samples): void {
      for (const { ms, before, after } of pairs(old, now)) {
        common++;
        if (before === after || (Number.isNaN(before) && Number.isNaN(after))) continue;
        changed++;
        const size = Math.abs(after - before);
        const rank = Number.isNaN(size) ? Infinity : size;
        if (rank <= most) continue;
        most = rank;
        largest = { labels, ms, before, after };
      }
    },
  };
}

/** The samples that two series have at the same time. */
function* pairs(old: Samples, now: Samples) {
  let at = 0;
  for (const [i, ms] of now.times.entries()) {
    while ((old.times[at] ?? Infinity) < ms) at++;
    if (old.times[at] === ms)
      yield { ms, before: old.values[at] ?? NaN, after: now.values[i] ?? NaN };
  }
}

function answerOf({ header, chunk }: Snapshot): AnsweredQuery {
  return joinChunks('', gridAsked(header.request), [chunk]);
}
