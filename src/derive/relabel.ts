import { runInNewContext } from 'node:vm';
import { StyxError } from '../errors.js';
import type { FrameQuery } from '../frame/frame.js';
import { compareUtf8, type Labels, labelValue, promqlNotation } from '../frame/labels.js';
import { labelPattern, type Relabelling } from '../manifest/transforms.js';

/** Far more than any label of any number of series needs. */
const MOST_MS = 2000;

/**
 * Rewrites a label of all series as Prometheus' `relabel_configs` do: the regular expression has to
 * match the whole value, a label that a series does not have is empty, and one that becomes empty is
 * gone. Its language is JavaScript's (with `u` and `s`), which is RE2's in what labels need.
 * Throws MANIFEST_VALUE for what is not a regular expression, and for one that tries too many ways to
 * match, and SERIES_CLASH where two series become the same.
 */
export function relabelled(query: FrameQuery, relabelling: Relabelling): FrameQuery {
  const { label, replace } = relabelling;
  const matches = matchesOf(query, relabelling);
  const seen = new Set<string>();
  const series = query.series.map((one, i) => {
    const match = matches[i] ?? null;
    const labels =
      match === null ? one.labels : withValue(one.labels, label, expanded(replace, match));
    const key = JSON.stringify(labels);
    if (seen.has(key)) throw clash(labels, relabelling);
    seen.add(key);
    return { ...one, labels };
  });
  return { ...query, series };
}

/** Of all series at once. Nothing but the time limit of a context of its own can stop a match. */
function matchesOf({ series }: FrameQuery, { label, match }: Relabelling) {
  const pattern = labelPattern(match);
  let matches: readonly (RegExpExecArray | null)[] = [];
  const run = (): void => {
    matches = series.map(({ labels }) => pattern.exec(labelValue(labels, label) ?? ''));
  };
  try {
    runInNewContext('run()', { run }, { timeout: MOST_MS });
  } catch (cause) {
    throw isTimeout(cause) ? endless(label, match, cause) : cause;
  }
  return matches;
}

/** The error is that context's own, and no `Error` of this one. */
function isTimeout(thrown: unknown): boolean {
  const isObject = typeof thrown === 'object' && thrown !== null;
  return isObject && 'code' in thrown && thrown.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

function endless(label: string, match: string, cause: unknown): StyxError {
  const limit = `more than ${MOST_MS / 1000} s`;
  return new StyxError(
    'MANIFEST_VALUE',
    `\`${match}\` of relabel takes ${limit} for the label \`${label}\``,
    {
      cause,
      hint: 'it tries too many ways to match: do not repeat what is itself a repetition, as in (a+)+',
    },
  );
}

/** As Go's `Regexp.Expand`: a name is as long as it can be, and one without a group is empty. */
function expanded(template: string, match: RegExpExecArray): string {
  return template.replace(/\$(?:\$|\{(\w+)\}|(\w+))/g, (all, braced?: string, bare?: string) => {
    if (all === '$$') return '$';
    const name = braced ?? bare ?? '';
    return (/^\d+$/.test(name) ? match[Number(name)] : match.groups?.[name]) ?? '';
  });
}

function withValue(labels: Labels, name: string, value: string): Labels {
  const others = labels.filter(([other]) => other !== name);
  if (value === '') return others;
  return [...others, [name, value] as const].sort(([a], [b]) => compareUtf8(a, b));
}

function clash(labels: Labels, { label }: Relabelling): StyxError {
  return new StyxError(
    'SERIES_CLASH',
    `relabel makes two series ${promqlNotation(labels)} of different ones`,
    {
      hint: `let \`replace\` keep what tells them apart, or aggregate: sum without (${label}) (...)`,
    },
  );
}
