import type { Position } from '../errors.js';
import { labelMatchers } from '../promql/matchers.js';
import { pseudonymsOf } from './pseudonym.js';
import { type HiddenName, isListed, type Redaction } from './redaction.js';
import { tellingParts } from './telling-parts.js';
import { whole } from './texts.js';

/** A text that people write and hand in. */
export interface OwnText {
  /** What a warning calls it. */
  readonly name: string;
  readonly text: string;
}

/** More of them say no more. */
const MOST_WARNINGS = 10;

/**
 * Where hidden names stand though they should not: in what people have written themselves, and in
 * labels that are not hidden. Only names of labels in the lists that were seen since the redaction was opened are known.
 */
export function leaks(redaction: Redaction, texts: readonly OwnText[]): string[] {
  const { hidden, rules } = redaction;
  const parts = new Map(
    [...hidden]
      .filter(([, { label }]) => isListed(label, rules))
      .flatMap(([name, one]) => tellingParts(name, one)),
  );
  const found = [
    ...texts.flatMap((text) => leaksInText(text, parts)),
    ...[...redaction.queries].flatMap(([expr, at]) => leaksInQuery(expr, at, redaction, parts)),
    ...[...redaction.kept].flatMap(([label, values]) => leaksInLabel(label, values, parts)),
  ];
  const more = found.length - MOST_WARNINGS;
  if (more <= 0) return found;
  return [
    ...found.slice(0, MOST_WARNINGS),
    `and ${more} more places have names that \`redact\` hides`,
  ];
}

/** One a place: of names that begin with the same host, the longest that stands there. */
function leaksInText(
  { name: file, text }: OwnText,
  parts: ReadonlyMap<string, HiddenName>,
): string[] {
  const found = new Map<number, readonly [string, HiddenName]>();
  const shortFirst = [...parts].sort(([one], [other]) => one.length - other.length);
  for (const [part, one] of shortFirst.filter(([part]) => text.includes(part))) {
    for (const { index } of text.matchAll(whole(part))) found.set(index, [part, one]);
  }
  const inOrder = [...found].sort(([one], [other]) => one - other);
  return inOrder.map(([at, [part, { label, pseudonym }]]) => {
    const before = text.slice(0, at).split('\n');
    const place = `${file}:${before.length}:${(before.at(-1) ?? '').length + 1}`;
    const remedy = pseudonym === undefined ? 'leave it out' : `write ${pseudonym}`;
    return `${place} has \`${part}\`, which \`redact\` hides in \`${label}\`: ${remedy}`;
  });
}

/** Conditions on hidden labels that name more or less than one of the known names: `db.*`. */
function leaksInQuery(
  expr: string,
  position: Position | undefined,
  { rules }: Redaction,
  parts: ReadonlyMap<string, HiddenName>,
): string[] {
  return labelMatchers(expr).flatMap(({ label, start, end }) => {
    if (!isListed(label, rules)) return [];
    const text = expr.slice(start + 1, end - 1);
    const rest = text.replace(pseudonymsOf(label), '');
    if (!/[\p{L}\p{N}]/u.test(rest) || parts.has(text)) return [];
    const remedy = rules.pseudonymise.includes(label) ? 'write pseudonyms, or' : 'leave it out, or';
    const place =
      position === undefined ? '' : `${position.file}:${position.line}:${position.column} `;
    return [
      `${place}the query has ${expr.slice(start, end)} for \`${label}\`, which \`redact\` hides: ${remedy} match by another label`,
    ];
  });
}

function leaksInLabel(
  label: string,
  values: ReadonlySet<string>,
  parts: ReadonlyMap<string, HiddenName>,
): string[] {
  const all = [...values].join('\n');
  const leak = [...parts].find(([part]) => all.includes(part) && whole(part).test(all));
  if (leak === undefined) return [];
  const [, { label: from }] = leak;
  return [
    `the label \`${label}\` stays, and has names that \`redact\` hides in \`${from}\`: hide it too`,
  ];
}
