import { relative } from 'node:path';
import type { Orphans } from '../build/inspect/orphans.js';
import type { ItemStatus, Status } from '../build/inspect/status.js';
import type { StyxError } from '../errors.js';
import { named } from '../frame/names-listed.js';
import { isoText } from '../time/zone.js';
import { printable } from './error-text.js';
import { type JsonError, jsonError } from './json-report.js';
import type { Colors } from './terminal.js';

/** A line for each figure, and one for the numbers, as of a time (ms), in columns. */
export function statusLines(status: Status, nowMs: number, colors: Colors): string[] {
  const all = itemsOf(status);
  const names = columnOf(all.map(({ name }) => printable(name)));
  const states = columnOf(all.map(stateOf));
  const ages = columnOf(all.map(({ dataMs }) => ageText(dataMs, nowMs)));
  return all.map((item, i) => {
    const { reasons, broken, notes } = item;
    const [mark, colour] = stateOf(item) === 'current' ? ['✓', colors.green] : ['✗', colors.red];
    const known = [names[i], states[i], colors.dim(ages[i] ?? '')].join('  ');
    const why = [...reasons, ...broken, ...notes].map(printable).join('; ');
    return `${colour(mark)} ${known}  ${why}`.trimEnd();
  });
}

/** `2 figures current, 1 figure stale, the numbers stale`. */
export function statusSummary({ figures, numbers }: Status): string {
  const states = ['current', 'stale'] as const;
  const counts = states.flatMap((state) => {
    const count = figures.filter((one) => stateOf(one) === state).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? 'figure' : 'figures'} ${state}`];
  });
  return [...counts, ...(numbers === undefined ? [] : [`the numbers ${stateOf(numbers)}`])].join(
    ', ',
  );
}

/** The files that no figure has any more, as a folder names them, in one line; undefined where there are none. */
export function orphansText({ outputs, snapshots }: Orphans, folder: string): string | undefined {
  const listed = (paths: readonly string[], what: string): string[] =>
    paths.length === 0 ? [] : [`${named(paths.map((path) => relative(folder, path)))} (${what})`];
  const them = snapshots.length === 1 ? 'it' : 'them';
  const all = [
    ...listed(outputs, 'styx clean --orphans removes them'),
    ...listed(snapshots, `kept until you remove ${them}`),
  ];
  return all.length === 0 ? undefined : printable(`of no figure any more: ${all.join('; ')}`);
}

/** As a build would end that could do nothing: 3 where something is stale, 1 where a claim does not hold. */
export function statusExitCode(status: Status): 0 | 1 | 3 {
  const states = new Set(itemsOf(status).map(stateOf));
  if (states.has('stale')) return 3;
  return states.has('fail') ? 1 : 0;
}

/** The document that `styx status --json` prints; `version` grows when its shape changes. */
export interface JsonStatus {
  readonly version: 1;
  readonly figures: readonly JsonItem[];
  /** Of values, checks and tables together. */
  readonly numbers?: JsonItem;
  /** Files that no figure has any more: absolute paths. */
  readonly orphans: Orphans;
  /** Files that may have names which `redact` hides: absolute paths. */
  readonly exposed: readonly string[];
  /** Errors that kept the state from being known. */
  readonly errors: readonly JsonError[];
}

interface JsonItem {
  readonly name: string;
  /** `fail` where all is as it would be made, and a claim does not hold. */
  readonly status: 'current' | 'stale' | 'fail';
  readonly reasons: readonly string[];
  /** Of when the newest of its data are, ISO 8601; null where none are known. */
  readonly data_of: string | null;
  /** What there is to say of these besides. */
  readonly notes: readonly string[];
  /** Claims that do not hold. */
  readonly broken: readonly string[];
  /** Why a build would not write over some outputs, and fails. */
  readonly refused: readonly JsonError[];
  /** What a build would ask servers. */
  readonly asks: readonly JsonRequest[];
}

interface JsonRequest {
  readonly snapshot: string;
  readonly endpoint: string;
  readonly query: string;
  readonly requests: number;
}

export function jsonStatus(
  { figures, numbers, orphans, exposed }: Status,
  errors: readonly StyxError[] = [],
): JsonStatus {
  return {
    version: 1,
    figures: figures.map(jsonItem),
    ...(numbers !== undefined && { numbers: jsonItem(numbers) }),
    ...{ orphans, exposed },
    errors: errors.map(jsonError),
  };
}

function jsonItem(item: ItemStatus): JsonItem {
  const { name, reasons, dataMs, notes, broken, refused, asked } = item;
  return {
    ...{ name, status: stateOf(item), reasons },
    data_of: dataMs === undefined ? null : isoText(dataMs, 0),
    ...{ notes, broken, refused: refused.map(jsonError) },
    asks: asked.map(({ place: snapshot, window: { endpoint, expr: query, chunks } }) => ({
      ...{ snapshot, endpoint: endpoint.name, query, requests: chunks.length },
    })),
  };
}

/** The figures, and the numbers if there are any. */
export function itemsOf({ figures, numbers }: Status): readonly ItemStatus[] {
  return [...figures, ...(numbers === undefined ? [] : [numbers])];
}

function stateOf({ reasons, broken }: ItemStatus): JsonItem['status'] {
  if (reasons.length > 0) return 'stale';
  return broken.length > 0 ? 'fail' : 'current';
}

function columnOf(texts: readonly string[]): string[] {
  const width = Math.max(...texts.map((text) => text.length));
  return texts.map((text) => text.padEnd(width));
}

const ageUnits = [
  [2 * 86_400_000, 86_400_000, 'd'],
  [2 * 3_600_000, 3_600_000, 'h'],
  [2 * 60_000, 60_000, 'min'],
  [-Infinity, 1000, 's'],
] as const;

/** `3 d old`; `-` where there are no data. */
function ageText(dataMs: number | undefined, nowMs: number): string {
  if (dataMs === undefined) return '-';
  const ms = Math.max(0, nowMs - dataMs);
  const [, unitMs, unit] = ageUnits.find(([leastMs]) => ms >= leastMs) ?? ageUnits[3];
  return `${Math.floor(ms / unitMs)} ${unit} old`;
}
