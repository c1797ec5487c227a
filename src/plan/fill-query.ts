import { StyxError } from '../errors.js';
import { type FilledPiece, filledPieces, joinedPieces } from '../manifest/interpolate.js';
import { type Quote, withinQuote } from '../promql/quotes.js';

/**
 * PromQL with `${name}` filled in. What the manifest says may be any part of a query; what a server
 * says (the names in `fromServer`) stays a text: it is escaped for the quotes that it stands in,
 * and outside of quotes it can be a name or a number only. Throws UNKNOWN_VARIABLE, and
 * MANIFEST_VALUE for a text that would be more than that.
 */
export function fillQuery(
  expr: string,
  values: ReadonlyMap<string, string>,
  fromServer: ReadonlySet<string> | undefined,
): string {
  return joinedPieces(queryPieces(expr, values, fromServer));
}

/** The same, in pieces, of which is known what they were before. Throws as `fillQuery` does. */
export function queryPieces(
  expr: string,
  values: ReadonlyMap<string, string>,
  fromServer: ReadonlySet<string> | undefined,
): FilledPiece[] {
  return filledPieces(expr, values, (name, value, before) => {
    if (fromServer?.has(name) !== true) return value;
    const isEscaped = /(^|[^\\])(\\\\)*\\$/.test(before);
    const shown = isEscaped ? undefined : shownWithin(openQuote(before), value);
    if (shown === undefined) throw unsafe(name, value);
    return shown;
  });
}

/** The quote that PromQL is within at the end of a text; undefined in its code and comments. */
function openQuote(before: string): Quote | undefined {
  // Whole strings and comments first: what is left has a quote only where one is open.
  const open = before
    .replace(/"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|`[^`]*`|#.*$/gm, '')
    .match(/["'`]/);
  const [quote] = open ?? [];
  return quote === '"' || quote === "'" || quote === '`' ? quote : undefined;
}

function shownWithin(quote: Quote | undefined, value: string): string | undefined {
  if (quote === undefined) return /^[A-Za-z0-9_:.]+$/.test(value) ? value : undefined;
  return withinQuote(quote, value);
}

function unsafe(name: string, value: string): StyxError {
  const shown = JSON.stringify(value);
  const message = `the value ${shown} of \`${name}\`, which the server has, cannot stand here in a query`;
  return new StyxError('MANIFEST_VALUE', message, {
    hint: `put it in quotes, as in up{${name}="\${${name}}"}, or exclude this value`,
  });
}
