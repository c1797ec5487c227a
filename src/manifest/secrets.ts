import { isScalar, visit } from 'yaml';
import type { Document } from 'yaml';
import { followed, textOf, type Tree } from './nodes.js';
import type { Span, TextFile } from './positions.js';

const secretKeys = new Set(['password', 'credentials']);

/** Whether the value of a key must not be shown. */
export function isSecret(key: string | number | undefined): boolean {
  return typeof key === 'string' && secretKeys.has(key);
}

/** Where secrets stand in clear in a manifest; `${VAR}` is none. */
export function secretsOf(file: TextFile, document: Document.Parsed, tree: Tree): Span[] {
  const spans = secretsIn(file.text);
  visit(document, {
    Pair: (_, { key, value }) => {
      const secret = followed(tree, value);
      if (!isScalar(key) || !isSecret(textOf(key)) || !isScalar(secret)) return;
      const [start, end] = secret.range ?? [0, 0];
      if (!isReference(textOf(secret))) spans.push([start, end]);
    },
  });
  return spans;
}

/** The same told from the text alone, for one that cannot be parsed. */
export function secretsIn(text: string): Span[] {
  const keys = [...secretKeys].join('|');
  const pattern = new RegExp(`(?:${keys})["']?[ \\t]*:[ \\t]*([^,}\\s][^,}\\r\\n]*)`, 'dg');
  return [...text.matchAll(pattern)].flatMap((match) => {
    const span = match.indices?.[1];
    return span === undefined || isReference(text.slice(...span)) ? [] : [span];
  });
}

function isReference(text: string): boolean {
  return /^["']?\$\{[^}]*\}?["']?\s*$/.test(text);
}
