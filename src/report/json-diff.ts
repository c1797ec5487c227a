import { samplesIn } from '../frame/frame.js';
import type { DataDiff } from '../build/inspect/data-diff.js';
import type { Diff } from '../build/inspect/diff.js';
import type { ValuesDiff } from '../build/inspect/values-diff.js';
import type { Labels } from '../frame/labels.js';
import type { Snapshot } from '../snapshot/read.js';
import type { SnapshotRequest } from '../snapshot/request.js';
import { isoText } from '../time/zone.js';

/** What `styx diff --json` has of a snapshot, or of the values of a label, that changed. */
export type JsonDiff = { readonly snapshot: string } & (
  | Pick<ValuesDiff, 'status' | 'values'>
  | ({ readonly status: 'new' | 'gone' } & JsonSnapshot)
  | ({
      readonly status: 'changed';
      readonly before: JsonSnapshot;
      readonly after: JsonSnapshot;
    } & JsonData)
);

interface JsonSnapshot {
  /** What was asked; times in Unix seconds. */
  readonly request: SnapshotRequest;
  readonly series: number;
  readonly samples: number;
}

type JsonLabels = Readonly<Record<string, string>>;

interface JsonData {
  readonly added: readonly JsonLabels[];
  readonly gone: readonly JsonLabels[];
  /** Samples at the same time of the same series, and how many of them have another value. */
  readonly common: number;
  readonly changed: number;
  /** The largest change; null where there is none. Values are texts: JSON has no NaN. */
  readonly largest: {
    readonly labels: JsonLabels;
    readonly time: string;
    readonly before: string;
    readonly after: string;
  } | null;
}

export function jsonDiff(diff: Diff): JsonDiff {
  const { place: snapshot } = diff;
  if ('values' in diff) return { snapshot, status: diff.status, values: diff.values };
  if (diff.status !== 'changed') return { snapshot, status: diff.status, ...jsonSnapshot(diff.of) };
  const [before, after] = [jsonSnapshot(diff.before), jsonSnapshot(diff.after)];
  return { snapshot, status: diff.status, before, after, ...jsonData(diff.data) };
}

function jsonSnapshot({ header, chunk: { series } }: Snapshot): JsonSnapshot {
  const samples = samplesIn(series);
  return { request: header.request, series: series.length, samples };
}

function jsonData({ added, gone, common, changed, largest }: DataDiff): JsonData {
  return {
    ...{ added: added.map(jsonLabels), gone: gone.map(jsonLabels), common, changed },
    largest:
      largest === undefined
        ? null
        : {
            labels: jsonLabels(largest.labels),
            time: isoText(largest.ms, 0),
            before: String(largest.before),
            after: String(largest.after),
          },
  };
}

const jsonLabels = (labels: Labels): JsonLabels => Object.fromEntries(labels);
