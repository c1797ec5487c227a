import { StyxError } from '../errors.js';
import type { FrameQuery } from '../frame/frame.js';
import { compareUtf8, type Labels, labelValue, promqlNotation } from '../frame/labels.js';
import { labelPattern, type Relabelling } from '../manifest/transforms.js';

/**
 * Rewrites a label of all series as Prometheus' `relabel_configs` do: the regular expression has to
 * match the whole value, a label that a series does not have is empty, and one that becomes empty is
 * gone. Its language is JavaScript's (with `u` and `s`), which is RE2's in what labels need.
 * Throws MANIFEST_VALUE for what is not a regular expression, and SERIES_CLASH where two series
 * become the same.
 */
export function relabelled(query: FrameQuery, relabelling: Relabelling): FrameQuery {
  const { label, replace } = relabelling;
  const pattern = labelPattern(relabelling.match);
  const seen = new Set<string>();
  const series = query.series.map((one) => {
    const match = pattern.exec(labelValue(one.labels, label) ?? '');
    const labels =
      match === null ? one.labels : withValue(one.labels, label, expanded(replace, match));
    const key = JSON.stringify(labels);
    if (seen.has(key)) throw clash(labels, relabelling);
    seen.add(key);
    return { ...one, labels };
  });
  return { ...query, series };
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
