import type { ValueSpec } from '../manifest/values/values.js';
import { boundText } from './claims.js';
import type { KnownValue } from './known-value.js';
import { markdownTable, markdownText } from './markdown.js';
import { plainText } from './shown-number.js';

/** `values.json`, for programs; `version` grows when its shape changes. */
export function valuesJson(values: readonly KnownValue[]): string {
  const entries = values.map((one) => [one.spec.name, jsonOf(one)] as const);
  return `${JSON.stringify({ version: 1, values: Object.fromEntries(entries) }, null, 2)}\n`;
}

/** The values that a `values.json` has. */
export interface KnownValues {
  /** Whether one is there, and the same. */
  has(value: KnownValue): boolean;
}

/** What `valuesJson` has written; none where it has not. */
export function knownValues(text: string): KnownValues {
  const entries = new Map(entriesIn(text).map(([name, one]) => [name, JSON.stringify(one)]));
  return { has: (value) => entries.get(value.spec.name) === JSON.stringify(jsonOf(value)) };
}

function entriesIn(text: string): [string, unknown][] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !('values' in parsed)) return [];
    return Object.entries(parsed.values ?? {});
  } catch {
    return [];
  }
}

function jsonOf({ spec, value, interval, runs, shown, broken }: KnownValue) {
  const { unit, min, max } = spec;
  const hasBound = min !== undefined || max !== undefined;
  return {
    value,
    text: plainText(shown),
    ...(unit !== undefined && { unit }),
    ...(interval !== undefined && { interval: { low: interval.min, high: interval.max } }),
    ...(runs !== undefined && { runs: runs.length }),
    ...(min !== undefined && { min: min.value }),
    ...(max !== undefined && { max: max.value }),
    ...(hasBound && { holds: broken === undefined }),
  };
}

/** `values.md`, for people. */
export function valuesMarkdown(values: readonly KnownValue[]): string {
  const rows = values.map(({ spec, shown, runs, broken }) => [
    spec.name,
    plainText(shown),
    runs === undefined ? '' : String(runs.length),
    claimText(spec),
    claimText(spec) === '' ? '' : broken === undefined ? 'yes' : 'no',
  ]);
  return markdownTable(
    ['value', 'is', 'runs', 'claim', 'holds'].map((text, i) => ({ text, isNumber: i === 2 })),
    rows.map((cells) => cells.map(markdownText)),
  );
}

/** `≤ 5 ms`. */
function claimText({ min, max, ...shown }: ValueSpec): string {
  const parts = [
    min && `≥ ${boundText(min.value, shown)}`,
    max && `≤ ${boundText(max.value, shown)}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}
