import { samplesIn } from '../frame/frame.js';
import type { DataDiff } from '../build/inspect/data-diff.js';
import type { SnapshotDiff } from '../build/inspect/diff.js';
import { counted } from '../counted.js';
import { type Labels, promqlNotation } from '../frame/labels.js';
import type { Snapshot } from '../snapshot/read.js';
import type { SnapshotRequest } from '../snapshot/request.js';
import { isoText } from '../time/zone.js';
import { printable } from './error-text.js';
import type { Colors } from './terminal.js';

/** What became of a snapshot, for people: its place, and a line for each thing that changed. */
export function diffText(diff: SnapshotDiff, colors: Colors): string {
  const name = colors.bold(printable(diff.place));
  if (diff.status !== 'changed') {
    const mark = diff.status === 'new' ? colors.green('new') : colors.red('gone');
    return `${name}: ${mark} (${sizeText(diff.of)})`;
  }
  const { before, after, data } = diff;
  const lines = [
    ...requestLines(before.header.request, after.header.request),
    ...dataLines(data, colors),
  ];
  return [name, ...lines.map((line) => `  ${line}`)].join('\n');
}

function sizeText({ chunk: { series } }: Snapshot): string {
  const samples = samplesIn(series);
  return `${series.length} series, ${counted(samples, 'sample')}`;
}

function requestLines(before: SnapshotRequest, after: SnapshotRequest): string[] {
  const texts = ['endpoint', 'query', 'range'] as const;
  const [old, now] = [before, after].map(
    ({ start, end }) => `${timeText(start)} to ${timeText(end)}`,
  );
  return [
    ...texts.flatMap((key) => changeLine(key, printable(before[key]), printable(after[key]))),
    ...changeLine('times', old ?? '', now ?? ''),
    ...changeLine('step', `${before.step} s`, `${after.step} s`),
  ];
}

function dataLines(
  { added, gone, samples, common, changed, largest }: DataDiff,
  colors: Colors,
): string[] {
  const values =
    largest === undefined
      ? []
      : [
          `${changed} of ${counted(common, 'sample')} at the same times changed, most that of ` +
            `${seriesText(largest.labels)} at ${isoText(largest.ms, 0)}: ` +
            `${largest.after}, was ${largest.before}`,
        ];
  return [
    ...listed(added).map((text) => colors.green(`+ ${text}`)),
    ...listed(gone).map((text) => colors.red(`- ${text}`)),
    ...changeLine('samples', String(samples.before), String(samples.after)),
    ...values,
  ];
}

function changeLine(what: string, before: string, after: string): string[] {
  return before === after ? [] : [`${what}: ${after}, was ${before}`];
}

const MOST_LISTED = 10;

function listed(series: readonly Labels[]): string[] {
  const rest = series.length - MOST_LISTED;
  const some = series.slice(0, MOST_LISTED).map(seriesText);
  return rest > 0 ? [...some, `${rest} more series`] : some;
}

const seriesText = (labels: Labels): string => printable(promqlNotation(labels));

const timeText = (seconds: number): string => isoText(Math.round(seconds * 1000), 0);
