import { samplesIn } from '../frame/frame.js';
import type { DataDiff } from '../build/inspect/data-diff.js';
import type { Diff } from '../build/inspect/diff.js';
import type { ValuesDiff } from '../build/inspect/values-diff.js';
import { counted } from '../counted.js';
import { type Labels, promqlNotation } from '../frame/labels.js';
import type { Snapshot } from '../snapshot/read.js';
import type { SnapshotRequest } from '../snapshot/request.js';
import { isoText } from '../time/zone.js';
import { printable } from './error-text.js';
import type { Colors } from './terminal.js';

/** What became of what is kept, for people: its place, and a line for each thing that changed. */
export function diffText(diff: Diff, colors: Colors): string {
  const name = colors.bold(printable(diff.place));
  if ('values' in diff) return valuesText(name, diff, colors);
  if (diff.status !== 'changed') {
    return `${name}: ${markOf(diff.status, colors)} (${sizeText(diff.of)})`;
  }
  const { before, after, data } = diff;
  const lines = [
    ...requestLines(before.header.request, after.header.request),
    ...dataLines(data, colors),
  ];
  return [name, ...lines.map((line) => `  ${line}`)].join('\n');
}

const markOf = (status: 'new' | 'gone', colors: Colors): string =>
  status === 'new' ? colors.green('new') : colors.red('gone');

/** Which labels these are: the place does not say. */
function valuesText(name: string, { status, values }: ValuesDiff, colors: Colors): string {
  const { request, added, gone } = values;
  const mark = status === 'changed' ? '' : `${markOf(status, colors)}, `;
  const lines = [
    ...listed(added.map(printable), 'values').map((text) => colors.green(`+ ${text}`)),
    ...listed(gone.map(printable), 'values').map((text) => colors.red(`- ${text}`)),
  ];
  const what = `values of \`${printable(request.label)}\` of ${printable(request.match)}`;
  return [`${name}: ${mark}${what}`, ...lines.map((line) => `  ${line}`)].join('\n');
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
    ...listed(added.map(seriesText), 'series').map((text) => colors.green(`+ ${text}`)),
    ...listed(gone.map(seriesText), 'series').map((text) => colors.red(`- ${text}`)),
    ...changeLine('samples', String(samples.before), String(samples.after)),
    ...values,
  ];
}

function changeLine(what: string, before: string, after: string): string[] {
  return before === after ? [] : [`${what}: ${after}, was ${before}`];
}

const MOST_LISTED = 10;

function listed(texts: readonly string[], what: string): string[] {
  const rest = texts.length - MOST_LISTED;
  const some = texts.slice(0, MOST_LISTED);
  return rest > 0 ? [...some, `${rest} more ${what}`] : some;
}

const seriesText = (labels: Labels): string => printable(promqlNotation(labels));

const timeText = (seconds: number): string => isoText(Math.round(seconds * 1000), 0);
