import { StyxError } from '../errors.js';
import { literally } from '../literally.js';
import type { LabelMatcher } from '../promql/matchers.js';
import { type Quote, withinQuote } from '../promql/quotes.js';
import { pseudonymsOf } from './pseudonym.js';
import type { Redaction } from './redaction.js';

/** The values that a label has on the server that is asked, at the time that is asked about. */
export type NamesOf = (label: string) => Promise<readonly string[]>;

/**
 * A query as the server is asked it: with the names that pseudonyms stand for in its conditions on
 * labels. Throws EMPTY for a pseudonym of no name that there is, MANIFEST_VALUE for a name that cannot
 * be quoted, REDACT_KEY, and what `namesOf` throws.
 */
export async function queryWithNames(
  expr: string,
  redaction: Redaction,
  namesOf: NamesOf,
): Promise<string> {
  const labels = redaction.rules.pseudonymise.filter((label) => pseudonymsOf(label).test(expr));
  if (labels.length === 0) return expr;
  const names = new Map<string, string>();
  for (const label of labels) {
    for (const name of await namesOf(label)) names.set(redaction.pseudonym(label, name), name);
  }
  // The parser is loaded only for the few queries that need it.
  const { labelMatchers } = await import('../promql/matchers.js');
  let [asked, end] = ['', 0];
  for (const matcher of labelMatchers(expr).filter(({ label }) => labels.includes(label))) {
    asked += expr.slice(end, matcher.start) + textWithNames(expr, matcher, names);
    end = matcher.end;
  }
  return asked + expr.slice(end);
}

function textWithNames(
  expr: string,
  { label, operator, start, end }: LabelMatcher,
  names: ReadonlyMap<string, string>,
): string {
  const written = expr.slice(start, end);
  const quote = written[0] === '`' || written[0] === "'" ? written[0] : '"';
  const isRegex = operator === '=~' || operator === '!~';
  return written.replace(pseudonymsOf(label), (pseudonym) => {
    const name = names.get(pseudonym);
    if (name === undefined) throw unknownPseudonym(label, pseudonym);
    return quoted(isRegex ? literally(name) : name, quote, pseudonym);
  });
}

function quoted(text: string, quote: Quote, pseudonym: string): string {
  const shown = withinQuote(quote, text);
  if (shown !== undefined) return shown;
  throw new StyxError('MANIFEST_VALUE', `the name behind \`${pseudonym}\` has a backquote`, {
    hint: 'put the pseudonym in double quotes',
  });
}

function unknownPseudonym(label: string, pseudonym: string): StyxError {
  return new StyxError('EMPTY', `\`${pseudonym}\` stands for no value that \`${label}\` has then`, {
    hint: 'the CSV file of a figure that has the series says its pseudonym',
  });
}
