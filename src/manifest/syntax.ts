import { isMap, isScalar, visit } from 'yaml';
import type { Document, Pair, YAMLError, YAMLMap } from 'yaml';
import { StyxError } from '../errors.js';
import { cutBefore, cutColour, possibleCuts } from './cut.js';
import { textOf } from './nodes.js';
import { positionAt, type Span, type TextFile } from './positions.js';
import { trapError } from './trap.js';
import { lineTrap } from './traps.js';

/** What is wrong with the YAML of a file, one error a line, named where the cause is known. */
export function syntaxErrors(
  file: TextFile,
  document: Document.Parsed,
  secrets: readonly Span[],
): StyxError[] {
  const errors: StyxError[] = [];
  const lines = new Set<number>();
  const cuts = document.errors.length === 0 ? [] : possibleCuts(file.text, document);
  for (const error of [...document.errors, ...document.warnings].sort(
    (a, b) => a.pos[0] - b.pos[0],
  )) {
    const position = positionAt(file, spanOf(document, error), secrets);
    // What the parser stumbles over after a first error is mostly that error's consequence.
    const isConsequence = errors.length > 0 && error.message.includes('in YAML stream');
    if (lines.has(position.line) || isConsequence) continue;
    lines.add(position.line);
    const cut = isStructural(error) ? cutBefore(cuts, error.pos[0])?.trap : undefined;
    const trap = cut ?? cutColour(file.text, error.pos[0]);
    // Without the bracket that the comment swallowed, all that follows is misread.
    if (trap !== undefined) return [...errors, trapError(file, trap, secrets)];
    errors.push(
      error.code === 'DUPLICATE_KEY'
        ? duplicate(file, document, error, secrets)
        : (lineTrap(file, error.pos, secrets) ?? plain(error, position)),
    );
  }
  return errors;
}

/** Whether an error can come of a bracket that is missing. */
function isStructural({ code }: YAMLError): boolean {
  return code === 'BAD_INDENT' || code === 'MISSING_CHAR';
}

/** Of a text that is never closed, its beginning; its end is the file's. */
function spanOf(document: Document.Parsed, error: YAMLError): Span {
  if (error.code !== 'MISSING_CHAR' || !error.message.endsWith('quote')) return error.pos;
  let start = error.pos[0];
  visit(document, {
    Scalar: (_, scalar) => {
      if (scalar.type?.startsWith('QUOTE')) start = scalar.range?.[0] ?? start;
    },
  });
  return [start, error.pos[1]];
}

function plain(error: YAMLError, position: StyxError['position']): StyxError {
  const [message, hint] = wordsOf(error);
  return new StyxError('MANIFEST_SYNTAX', message, { position, hint });
}

function wordsOf({ code, message }: YAMLError): [message: string, hint?: string] {
  const quote = /Missing closing (.)quote/.exec(message)?.[1];
  if (quote !== undefined) return [`the closing ${quote} is missing`];
  switch (code) {
    case 'TAB_AS_INDENT':
      return ['a tab stands where YAML takes spaces only', 'indent with spaces'];
    case 'MULTIPLE_DOCS':
      return ['a second YAML document begins here', 'a manifest is one document: remove the `---`'];
    case 'BAD_DQ_ESCAPE':
      return [
        `\`${message.split(' ').at(-1)}\` is no escape sequence of double quotes`,
        'write the backslash twice, or put the text in single quotes',
      ];
    case 'TAG_RESOLVE_FAILED':
      return ['a `!` at the beginning is a tag in YAML', 'put the text in quotes'];
    case 'UNEXPECTED_TOKEN':
      return /flow-(map|seq)-start/.test(message)
        ? [
            'a `{` or `[` within a text in braces begins a map or a list in YAML',
            'put the text in quotes: {query: \'rate(up{job="web"}[5m])\'}',
          ]
        : [`this is not YAML: ${message}`];
    default:
      return [`this is not YAML: ${message}`];
  }
}

function duplicate(
  file: TextFile,
  document: Document.Parsed,
  error: YAMLError,
  secrets: readonly Span[],
): StyxError {
  const found = pairAt(document, error.pos[0]);
  const name = found && keyText(found.pair);
  const first = found?.map.items.find((pair) => keyText(pair) === name);
  const start = isScalar(first?.key) ? first.key.range?.[0] : undefined;
  const line =
    start === undefined ? '' : `, first on line ${positionAt(file, [start, start]).line}`;
  const what = name === undefined ? 'a key' : `${found?.noun ?? 'key'} \`${name}\``;
  const span: Span = [error.pos[0], error.pos[0] + (name?.length ?? 1)];
  return new StyxError('MANIFEST_KEY', `${what} is defined twice${line}`, {
    position: positionAt(file, span, secrets),
    hint:
      name === '<<'
        ? 'write one `<<` with a list: `<<: [*a, *b]`'
        : 'rename or remove one of the two',
  });
}

interface FoundPair {
  readonly map: YAMLMap;
  readonly pair: Pair;
  readonly noun: string;
}

const nouns = new Map([
  ['figures', 'figure'],
  ['queries', 'query'],
  ['prometheus', 'endpoint'],
  ['vars', 'variable'],
  ['labels', 'label'],
  ['styles', 'style'],
  ['runs', 'run'],
]);

/** The pair whose key begins at an offset, in its map, and what the map's keys are names of. */
function pairAt(document: Document.Parsed, offset: number): FoundPair | undefined {
  let found: FoundPair | undefined;
  visit(document, {
    Pair(_, pair, ancestors) {
      const map = ancestors.at(-1);
      if (!isMap(map) || !isScalar(pair.key) || pair.key.range?.[0] !== offset) return undefined;
      found = { map, pair, noun: nounOf(ancestors.at(-2)) };
      return visit.BREAK;
    },
  });
  return found;
}

function nounOf(parent: unknown): string {
  const isPair = typeof parent === 'object' && parent !== null && 'key' in parent;
  return (isPair && isScalar(parent.key) && nouns.get(textOf(parent.key))) || 'key';
}

function keyText(pair: Pair): string | undefined {
  return isScalar(pair.key) ? textOf(pair.key) : undefined;
}
