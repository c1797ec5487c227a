import { StyxError } from '../errors.js';
import { promqlNotation, sortedLabels } from '../frame/labels.js';
import type { LabelAnswer } from '../prometheus/label-values.js';
import type { ScannedSeries } from '../prometheus/matrix-scanner.js';
import type { SpooledChunk } from '../spool/spool.js';
import { isHidden, isListed, type Redaction } from './redaction.js';
import { hiddenText } from './texts.js';

type Labels = ScannedSeries['labels'];

/**
 * The chunks of an answer with no more in their labels and warnings than the rules let through. Throws
 * SERIES_CLASH where series are the same without what is hidden, and REDACT_KEY.
 */
export function redactedChunks(
  chunks: readonly SpooledChunk[],
  redaction: Redaction,
): SpooledChunk[] {
  const clashes = clashWatch(redaction);
  const redacted = chunks.map((chunk) => ({
    ...chunk,
    series: chunk.series.map((one) => {
      const labels = redactedLabels(one.labels, redaction);
      clashes.see(one.labels, labels);
      return { ...one, labels };
    }),
  }));
  clashes.check();
  // By now, all hidden names of the answer are known.
  return redacted.map((chunk) => ({
    ...chunk,
    warnings: chunk.warnings.map((text) => hiddenText(text, redaction)),
  }));
}

/** Throws REDACT_KEY. */
function redactedLabels(labels: Labels, redaction: Redaction): Labels {
  return Object.fromEntries(
    Object.entries(labels).flatMap(([label, value]): [string, string][] => {
      const shown = shownValue(label, value, redaction);
      return shown === undefined ? [] : [[label, shown]];
    }),
  );
}

/** What is left of the value of a label; undefined where nothing is. Throws REDACT_KEY. */
function shownValue(label: string, value: string, redaction: Redaction): string | undefined {
  const { rules, hidden, labels } = redaction;
  labels.add(label);
  if (!isHidden(label, rules)) {
    keep(label, value, redaction);
    return value;
  }
  const isNamed = rules.pseudonymise.includes(label);
  const pseudonym = isNamed ? redaction.pseudonym(label, value) : undefined;
  // Also what is only not kept: a warning may have it.
  if (isListed(label, rules) || !hidden.has(value)) hidden.set(value, { label, pseudonym });
  return pseudonym;
}

/**
 * The values of a label, as what is hidden leaves them. Throws MANIFEST_VALUE where it leaves none, and
 * REDACT_KEY.
 */
export function redactedValues(
  { values, warnings }: LabelAnswer,
  label: string,
  redaction: Redaction,
): LabelAnswer {
  if (isHidden(label, redaction.rules) && !redaction.rules.pseudonymise.includes(label)) {
    throw new StyxError(
      'MANIFEST_VALUE',
      `\`redact\` drops \`${label}\`, so nothing is of its values`,
      {
        hint: '`pseudonymise` it instead',
      },
    );
  }
  return {
    values: values.flatMap((value) => shownValue(label, value, redaction) ?? []),
    warnings: warnings.map((text) => hiddenText(text, redaction)),
  };
}

function keep(label: string, value: string, { kept }: Redaction): void {
  const values = kept.get(label);
  if (values === undefined) kept.set(label, new Set([value]));
  else values.add(value);
}

/** Tells whether series that the server tells apart have become one, be it in different chunks. */
function clashWatch({ rules }: Redaction) {
  const before = new Map<string, Set<string>>();
  const keyOf = (labels: Labels): string => JSON.stringify(sortedLabels(labels));
  return {
    see(labels: Labels, redacted: Labels): void {
      const key = keyOf(redacted);
      before.set(key, (before.get(key) ?? new Set()).add(keyOf(labels)));
    },
    check(): void {
      for (const [key, { size }] of before) if (size > 1) throw clash(key, size);
    },
  };

  function clash(key: string, size: number): StyxError {
    const what = promqlNotation(JSON.parse(key) as [string, string][]);
    const { drop, keep: kept = [] } = rules;
    const by = drop.length === 0 ? `by (${kept.join(', ')})` : `without (${drop.join(', ')})`;
    return new StyxError(
      'SERIES_CLASH',
      `without what \`redact\` hides, ${size} series are ${what}`,
      {
        hint: `merge them in the query, as in sum ${by} (…), or \`pseudonymise\` the label that tells them apart`,
      },
    );
  }
}
